"""AP318: one event with two dates."""

import re
from collections.abc import Iterator
from functools import cache

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Passage, Times, times_of
from applan.lint.times.relative import stem_of, stem_of_title
from applan.messages import msg
from applan.model import Activity
from applan.when import Interval

_SHORTEST = 5
_MOST = 60
"""Events whose dates are looked for in the text."""

_ENDINGS = ("", "et", "en", "a", "e", "ene", "er", "ane")
_ONCE_A_YEAR = ("årsmøt", "landsmøt", "generalforsamling", "kongress", "landsting")


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
    that names an activity and a day right after it is held against the activity's own days, and so
    are two annual meetings of the same name in the same year.
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
    yield from _twice_under_when(events)


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
            written=passage.written,
            title=event[0].item.title,
            times=tuple(one.text for one in event),
        )
        yield Problem(passage.path, message, span=passage.span_of("day"))


def _twice_under_when(events: dict[str, tuple[Dated, ...]]) -> Iterator[Problem]:
    """Two annual meetings of one name, in two places of the plan, in one year."""
    for stem, event in events.items():
        if not stem.endswith(_ONCE_A_YEAR):
            continue
        first: dict[tuple[int, str], tuple[Path, Dated]] = {}
        for one in event:
            key = one.interval.start.year, _whose(one)
            path, known = first.setdefault(key, (one.item_path, one))
            if path != one.item_path and not _meet(one.interval, known.interval):
                message = msg(
                    "“{written}”, but “{title}” has the date {times}",
                    written=one.text,
                    title=known.item.title,
                    times=(known.text,),
                )
                yield Problem(one.path, message, span=one.span)


def _whose(dated: Dated) -> str:
    """What tells a meeting apart from others of its name: «Årsmøte i Nes lag» and «… i Vik lag»."""
    _name, _, rest = " ".join(dated.item.title.casefold().split()).partition(" i ")
    return re.sub(r"\W*\b(?:19|20)\d\d\b", "", rest)


def _is_about_another(passage: Passage) -> bool:
    """Whether the day is of something else: «frist for saker til årsmøtet 1. mars»."""
    before = re.split(r"[.;:!?\n]", passage.before(60))[-1]
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
