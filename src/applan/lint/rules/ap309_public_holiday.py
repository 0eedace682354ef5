"""AP309: a gathering on a day when people are away."""

import re
from collections.abc import Iterator
from functools import cache

from applan.calendar_facts import Fact, OwnCalendar, holidays_in, quiet_days_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, day_text, is_gathering, times_of
from applan.messages import Message, msg
from applan.model import Activity

_KINDS = frozenset({"meeting", "course"})
_EASTER_WEEK = "påskeuka"
_EVERYBODY_KNOWS = frozenset(
    {"arbeidernes dag", "grunnlovsdagen", "julaften", "1. juledag", "2. juledag", "nyttårsaften",
     "1. nyttårsdag"}
)  # fmt: skip
"""Days with a date that nobody takes for an ordinary day; what is there is there on purpose."""


@rule(
    "AP309",
    "public-holiday",
    "warning",
    bad="""\
sections:
  - title: Kurs
    activities:
      - {kind: course, title: Kassererkurs, when: "14. mai 2026"}
""",
    good="""\
sections:
  - title: Kurs
    activities:
      - {kind: course, title: Kassererkurs, when: "20. mai 2026"}
""",
)
def public_holiday(subject: Subject) -> Iterator[Problem]:
    """A meeting, a course or a campaign day is not on a public holiday or in the Easter week.

    Easter, Ascension Day and Whitsun move, and are easily forgotten when next year's dates are set.
    Nothing is said of a gathering that is named after the day, of church services and concerts,
    or of what lasts longer than four days. School holidays and days off that the organisation
    keeps in ``applan.yaml`` count as well.
    """
    language, own = subject.plan.language, OwnCalendar(subject.plan.own_facts)
    for dated in times_of(subject).dated:
        item = dated.item
        if not isinstance(item, Activity) or not dated.settled or dated.deadline:
            continue
        for fact in _away(dated, item, own)[:1]:
            if not _is_the_point(dated, item):
                message = _message(dated, fact, language)
                yield Problem(dated.path, message, span=dated.span)


def _away(dated: Dated, item: Activity, own: OwnCalendar) -> list[Fact]:
    """The holidays that this may have been put on without thinking of them."""
    known = item.kind in _KINDS
    named = item.kind == "activity" and _gathering().search(item.title.lower()) is not None
    if dated.time.name or not (known or named or item.kind == "campaign"):
        return []
    if dated.time.kind == "week" and item.mode != "digital":
        quiet = [*quiet_days_in(dated.interval), *own.of_kind("school-holiday", dated.interval)]
        return [fact for fact in quiet if _is_stretch(fact)]
    if not is_gathering(dated):
        return []
    found = [
        *holidays_in(dated.interval, own.facts),
        *quiet_days_in(dated.interval),
        *own.of_kind("school-holiday", dated.interval),
    ]
    moving = [fact for fact in found if fact.name_nb not in _EVERYBODY_KNOWS]
    return moving or found if known else moving


def _is_stretch(fact: Fact) -> bool:
    """Whether it is a time of many days that a gathering may be in without being on a holiday."""
    return fact.name_nb == _EASTER_WEEK or fact.kind == "school-holiday"


def _is_the_point(dated: Dated, item: Activity) -> bool:
    """Whether the words show that the day was chosen for what it is."""
    said = dated.said
    words = (item.title, item.text, item.purpose, said.part, said.note, said.place, item.place,
             dated.written.text if not dated.exact else None)  # fmt: skip
    return any(_on_purpose().search(text.lower()) for text in words if text)


@cache
def _gathering() -> re.Pattern[str]:
    """What makes an activity of no said kind a meeting or a course."""
    return re.compile(
        r"møte|kurs|samling|seminar|konferanse|skolering|skulering|stand\b|aksjon"
        r"|avslutning|avslutting"
    )


@cache
def _on_purpose() -> re.Pattern[str]:
    return re.compile(
        r"påske|pinse|himmelfart|langfredag|skjærtorsdag|palmesøndag|\bjul(?:en|a)?\b|jule|jola?\b"
        r"|romjul|nyttår|1\. ?mai|første mai|fyrste mai|17\. ?mai|grunnlov|nasjonaldag"
        r"|arbeidernes dag|arbeidaranes dag|gudst|messe\b|konfirma|konsert|høytid|høgtid|hellig"
        r"|heilag|helgedag|fridag|tog\b|langhelg|\w*tur(?:en)?\b|leir|cup|turnering|stevne|stemne"
        r"|festival|hytte|trening|\bkamp|renn\b|løp\b"
    )


def _message(dated: Dated, fact: Fact, language: str) -> Message:
    name = fact.name(language)
    if fact.name_nb == _EASTER_WEEK:
        if dated.exact:
            return msg("“{written}” is in the Easter week; is that meant?", written=dated.text)
        return msg("“{written}” is the Easter week; is that meant?", written=dated.text)
    if fact.kind == "school-holiday":
        name = name[:1].lower() + name[1:]
        return msg("“{written}” is in {holiday}; is that meant?", written=dated.text, holiday=name)
    start = max(fact.interval.start, dated.interval.start)
    if dated.interval.days == 1:
        return msg("“{written}” is {holiday}; is that meant?", written=dated.text, holiday=name)
    return msg("{day} is {holiday}; is that meant?", day=day_text(start, language), holiday=name)
