"""AP318: one event with two dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Mentioned, Times, times_of
from applan.lint.times.naming import Lead, Word, lead_of, stem_of, stem_of_title
from applan.messages import msg
from applan.model import Activity
from applan.when import Interval
from applan.when import Occurrence as Time

_SHORTEST = 5
_ONCE_A_YEAR = ("årsmøt", "landsmøt", "generalforsamling", "kongress", "landsting")
_TOLD = frozenset({"minute", "day", "week", "month"})
_OWN_TEXTS = frozenset({"text", "purpose", "method"})
_OF = frozenset({"til", "før", "etter", "for", "om", "fra", "frå", "mot", "innen", "innan", "av",
                 "siden", "sidan", "med", "i", "hver", "kvar", "mellom"})  # fmt: skip
"""Words that make a name tell what something else is about, or that is for."""

Stems = tuple[str, ...]


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
    that names an activity and a day, a week or a month right after it is held against the
    activity's own times; so is the text of an activity that says when it is itself, and so are two
    annual meetings of the same name in the same year.
    """
    times = times_of(subject)
    events = _events(times)
    for found in times.prose.mentions:
        if found.kind == "date" and found.path[-1] not in ("period", "by"):
            yield from _told(times, found, events)
    yield from _twice_under_when(events)


def _events(times: Times) -> dict[Stems, list[Dated]]:
    """The certain times of activities, by the stems of the words of their titles."""
    found: dict[Stems, list[Dated]] = {}
    unsure: set[Stems] = set()
    for path, dated in times.by_item.items():
        if isinstance(dated[0].item, Activity):
            stems = _stems(dated[0].item.title)
            found.setdefault(stems, []).extend(dated)
            if path in times.partly_open or not all(one.settled or one.done for one in dated):
                unsure.add(stems)
    return {
        stems: dated
        for stems, dated in found.items()
        if stems and stems not in unsure and len("".join(stems)) >= _SHORTEST
    }


def _stems(title: str) -> Stems:
    """The stems of a title's words without its year; the first alone, where that is its name."""
    alone = stem_of_title(title)
    return (alone,) if alone else tuple(map(stem_of, re.findall(r"[^\W\d]+", title.lower())))


def _told(
    times: Times, found: Mentioned, events: dict[Stems, list[Dated]]
) -> Iterator[Problem]:
    """What a text says about when an activity is, against the activity."""
    said = found.reading.occurrences
    if len(said) != 1 or said[0].precision not in _TOLD or said[0].deadline:
        return
    lead = lead_of(found)
    event = _named(lead, events) or _its_own(times, found, lead)
    if not event or (not _on().search(found.before(80)) and _step().search(found.before(80))):
        return
    interval = _interval(times, found, said[0], event)
    years = {one.interval.start.year for one in event}
    if interval is None or interval.start.year not in years:
        return
    if any(_holds(one, interval, said[0].precision) for one in (*event, _all(event))):
        return
    message = msg(
        "“{written}”, but “{title}” has the date {times}",
        written=found.text[lead.words[-1].start if lead.words else found.start : found.end],
        title=event[0].item.title,
        times=tuple(one.text for one in event),
    )
    yield Problem(found.path, message, span=found.span)


def _named(lead: Lead, events: dict[Stems, list[Dated]]) -> Sequence[Dated]:
    """The times of the activity whose whole title stands before a time, and is no part of another.

    «Generalprøven til vårkonserten er 30. april» is about the first of them.
    """
    words = [(word, stem_of(word.text)) for word in lead.words]
    for most in range(min(len(words), 6), 0, -1):
        event = events.get(tuple(stem for _word, stem in words[-most:]))
        before = words[-most - 1][0].text if len(words) > most else ""
        if event is not None and before not in _OF:
            return event
        if event is not None and before in ("til", "for", "i", "av") and lead.tied:
            return _named(lead._replace(words=lead.words[: -most - 1]), events)
    return ()


def _its_own(times: Times, found: Mentioned, lead: Lead) -> Sequence[Dated]:
    """The times of the activity that a text is of, where it says when that is.

    «Går fra 12. til 26. oktober», «kampanjen er i uke 42».
    """
    path, key = found.path[:-1], found.path[-1]
    if key not in _OWN_TEXTS or not lead.tied or path in times.partly_open:
        return ()
    dated = times.by_item.get(path, ())
    if not dated or not isinstance(dated[0].item, Activity) or dated[0].deadline:
        return ()
    if not all((one.settled or one.done) and one.said.part is None for one in dated):
        return ()
    if not lead.words:
        return dated if lead.begins else ()
    (*_before, name) = lead.words
    alone = len(lead.words) == 1 and lead.begins
    return dated if alone and _is_its_kind(name, dated[0].item.title) else ()


def _is_its_kind(name: Word, title: str) -> bool:
    """Whether «kampanjen» is what is called «Høstkampanje»."""
    stem = stem_of(name.text)
    words = re.findall(r"\w+", title.lower())
    return len(stem) > 2 and any(stem_of(word).endswith(stem) for word in words)


def _interval(
    times: Times, found: Mentioned, said: Time, event: Sequence[Dated]
) -> Interval | None:
    """The days that were said; of a date without a year, in the year of the event."""
    if said.interval is not None or re.search(r"\d{4}", found.written):
        return said.interval
    years = {one.interval.start.year for one in event}
    read = times.read(f"{found.written} {min(years)}").occurrences if len(years) == 1 else ()
    return read[0].interval if len(read) == 1 else None


def _all(event: Sequence[Dated]) -> Interval:
    """From the first day to the last."""
    return Interval(
        min(one.interval.start for one in event), max(one.interval.end for one in event)
    )


def _holds(one: Dated | Interval, told: Interval, precision: str) -> bool:
    """Whether what was told is in the time of an activity, as roughly as it was told."""
    days = one if isinstance(one, Interval) else one.interval
    start, end = days
    if precision == "week":
        start -= timedelta(days=start.weekday())
        end += timedelta(days=-end.weekday() % 7)
    elif precision == "month":
        start = start.replace(day=1)
        end = (days.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return start <= told.start and told.end <= end


def _twice_under_when(events: dict[Stems, list[Dated]]) -> Iterator[Problem]:
    """Two annual meetings of one name, in two places of the plan, in one year."""
    for stems, event in events.items():
        if len(stems) > 1 or not stems[0].endswith(_ONCE_A_YEAR):
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


def _meet(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _on() -> re.Pattern[str]:
    """«Svarene legges fram på årsmøtet 2. mars»."""
    return re.compile(r"\bpå \w+\s+(?:den )?\Z")


@cache
def _step() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w*(?:frist|påmeld|innkall|forslag)|(?:inn)?send|(?:til|be|gjen)?svar(?!lig)|utsatt"
        r"|utsett|flytt|i fjor\b|forrige\b)"
    )
