"""AP318: one event with two dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Passage, Times, Written, times_of
from applan.lint.times.relative import stem_of, stem_of_title
from applan.lint.together import are_alike, stems_of, together_of
from applan.messages import msg
from applan.model import Activity
from applan.when import Interval

_SHORTEST = 5
_MOST = 60
"""Events whose dates are looked for in the text."""

_ENDINGS = ("", "et", "en", "a", "e", "ene", "er", "ane")
_ONCE_A_YEAR = (
    "årsmøt",
    "årsfest",
    "årsball",
    "landsmøt",
    "generalforsamling",
    "kongress",
    "landsting",
)
"""How the name of what comes once a year begins."""

_EVENTS = frozenset({"activity", "course", "campaign"})
_ROOM = 20
"""An activity is compared with so many others of its name and no more."""

_NEAR = timedelta(days=31)
"""Two turns of what is no meeting are further apart."""


@rule(
    "AP318",
    "stated-twice",
    "warning",
    bad="""\
sections:
  - title: Møter
    text: Årsmøtet er lørdag 21. mars. Det er åpent for alle.
    activities:
      - {kind: meeting, title: Årsmøte, when: "14. mars 2026"}
""",
    good="""\
sections:
  - title: Møter
    text: Årsmøtet er lørdag 14. mars. Det er åpent for alle.
    activities:
      - {kind: meeting, title: Årsmøte, when: "14. mars 2026"}
""",
)
def stated_twice(subject: Subject) -> Iterator[Problem]:
    """A date that is stated twice is stated alike.

    When a meeting is moved, the date under “when” is changed and the one in the text is left. Text
    that names an activity and a day right after it is held against the activity's own days. Two
    activities of one name are asked about where one is a copy of the other, where one has a date
    and the other is to be decided, where their days are within a month of each other, and where
    such a thing comes once a year.
    """
    times = times_of(subject)
    events = _events(times)
    found = [stem for stem in events if stem in times.prose.lower][:_MOST]
    if found:
        names = {stem + ending for stem in found for ending in _ENDINGS}
        for passage in times.prose.find_named(_told, names, tuple(found), 60, 70):
            yield from _against(
                times, passage, events.get(stem_of(passage.group("event").lower()), ())
            )
    yield from _twice(subject, times)


def _events(times: Times) -> dict[str, tuple[Dated, ...]]:
    """The exact dates of activities with a title of one word, by its stem."""
    found: dict[str, list[Dated]] = {}
    for dated in times.by_item.values():
        stem = stem_of_title(dated[0].item.title)
        if isinstance(dated[0].item, Activity) and stem:
            found.setdefault(stem, []).extend(dated)
    return {
        stem: tuple(dated)
        for stem, dated in found.items()
        if len(stem) >= _SHORTEST and all(one.exact and (one.settled or one.done) for one in dated)
    }


def _against(times: Times, passage: Passage, event: tuple[Dated, ...]) -> Iterator[Problem]:
    """«Årsmøtet er 21. mars» against the dates of the activity «Årsmøte»."""
    if passage.path[-1] in ("when", "period", "by") or _is_about_another(passage):
        return
    reading = times.read(passage.group("day"))
    told = [time.interval for time in reading.occurrences]
    if not event or reading.problems or len(told) != 1 or told[0] is None:
        return
    years = {one.interval.start.year for one in event}
    if told[0].start.year in years and not any(_meet(told[0], one.interval) for one in event):
        message = msg(
            "“{written}”, but “{title}” has the date {times}",
            written=" ".join(passage.written.split()),
            title=event[0].item.title,
            times=tuple(one.text for one in event),
        )
        yield Problem(passage.path, message, span=passage.span_of("day"))


def _twice(subject: Subject, times: Times) -> Iterator[Problem]:
    """Two activities of one name that cannot both be meant: a copy, one moved, one undecided."""
    namesakes = together_of(subject).namesakes
    said: dict[Path, list[Written]] = {}
    for written in times.written if namesakes else ():
        if written.owner.parent is not None:
            said.setdefault(written.owner.parent.path, []).append(written)
    for items in namesakes:
        for number, (path, activity) in enumerate(items):
            dated = times.by_item.get(path, ())
            for other, twin in items[max(0, number - _ROOM) : number]:
                its = times.by_item.get(other, ())
                alike = are_alike(activity, twin) or not (dated and its)
                one = alike and _is_one(activity, dated, its, len(items))
                if one and path in said and other in said and _is_all((*said[path], *said[other])):
                    yield _stands_twice(path, activity.title, dated, its)
                    break


def _is_one(activity: Activity, dated: Sequence[Dated], its: Sequence[Dated], many: int) -> bool:
    """Whether what has these times and what has those are one event, said twice."""
    days, other_days = ({(d.interval, d.time.start_time) for d in some} for some in (dated, its))
    if not all(one.exact and one.settled for one in (*dated, *its)):
        return False
    if not days or not other_days:
        return many == 2 and days != other_days
    if 2 * len(days & other_days) >= min(len(days), len(other_days)):
        return True
    if len(days) > 1 or len(other_days) > 1 or many > 2:
        return False
    apart = abs(dated[0].interval.start - its[0].interval.start)
    same_year = dated[0].interval.start.year == its[0].interval.start.year
    once = same_year and any(stem.startswith(_ONCE_A_YEAR) for stem in stems_of(activity.title))
    return once or (activity.kind in _EVENTS and apart <= _NEAR)


def _is_all(said: Iterable[Written]) -> bool:
    """Whether what has no day says that it is to be decided."""
    return all(
        time.kind == "open" or time.interval is not None
        for one in said
        for time in one.reading.occurrences
    )


def _stands_twice(path: Path, title: str, here: Sequence[Dated], there: Sequence[Dated]) -> Problem:
    texts = [some[0].written.text if some else "" for some in (here, there)]
    if not all(texts):
        message = msg("“{title}” is in the plan twice: once undecided, and once “{time}”",
                      title=title, time="".join(texts))  # fmt: skip
    elif texts[0] == texts[1]:
        message = msg("“{title}” is in the plan twice, with the same time", title=title)
    else:
        message = msg("“{title}” is in the plan twice: “{here}” here, and “{there}”",
                      title=title, here=texts[0], there=texts[1])  # fmt: skip
        return Problem(here[0].path, message, span=here[0].span if len(here) == 1 else None)
    return Problem((*path, "title"), message)


def _is_about_another(passage: Passage) -> bool:
    """Whether the day is of something else: «frist for saker til årsmøtet 1. mars»."""
    before = re.split(r"[.;:!?]|\n\s*[\n*-]", passage.before(60))[-1]
    words = before.split()
    if words and words[-1] == "på":
        return False  # «svarene legges fram på gruppeledermøtet 2. februar»
    linked = bool(words) and words[-1] in (
        "til", "før", "etter", "for", "om", "fra", "frå", "mot", "innen", "innan", "av", "siden",
    )  # fmt: skip
    return linked or _step().search(before) is not None


def _meet(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _step() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w*(?:frist|påmeld|innkall|forslag)|(?:inn)?send|(?:til|be|gjen)?svar(?!lig)|utsatt"
        r"|utsett|flytt|i fjor\b|forrige\b)"
    )


@cache
def _told() -> re.Pattern[str]:
    """A word and a day right after it; which words are events differs from plan to plan."""
    return re.compile(
        r"(?<![\w-])(?P<event>\w+)\s+"
        r"(?:(?:er|blir|holdes|haldast|går|arrangeres|er satt til)\s+)?(?:den\s+)?"
        r"(?P<day>(?:[a-zø]{3,4}dag\s+)?\d\d?\.(?:\s?[–-]\s?\d\d?\.)?\s"
        r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
        r"(?:\s20\d\d)?)\b"
    )
