"""Days that keep a rule: what a text promises, and what all dates but one show.

«Møtene er den andre torsdagen i måneden» is held against the dates under it, «rekruttene trener på
mandager» against «Rekruttrening», and a list of Mondays against the Tuesday in it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise

from applan.calendar_facts import holidays_in, one_day, quiet_days_in
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.meant import PREPOSITIONS, last_of
from applan.lint.own_text import of_others
from applan.lint.rule import Problem, tell
from applan.lint.times import Dated, Mentioned, Times, Written, day_text, is_gathering
from applan.lint.times.naming import lead_of
from applan.lint.together import Together
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Interval, Rule, days_of, format_when
from applan.when.names import stem, stems_of

_FEWEST = 4
"""Dates by which it can be seen that they are meant to keep a rule nobody wrote."""

_WEEK = timedelta(days=7)
_ROUND = frozenset({1, 15})
"""Days of a month from which something is said to be, whatever weekday they are."""


def off_the_rule(times: Times, together: Together) -> Iterator[Problem]:
    """The one date of an activity that is not on the day that the text promises.

    The text is that of the activity or of the section it stands in. What would be on a holiday is
    moved on purpose.
    """
    for found, rule in _promised(times, together):
        named, every = _named(times, together, found), found.before(40).lstrip().startswith("alle ")
        for dated in _of(times, found.path[:-1], named, every=every):
            kept = [_kept(rule, one.interval.start) for one in dated]
            off = [one for one, days in zip(dated, kept, strict=True)
                   if not (one.exact and one.interval.days == 1 and one.interval.start in days)
                   and not any(map(_is_off, days))]  # fmt: skip
            if len(dated) < _FEWEST or len(off) != 1 or not all(kept) or not off[0].settled:
                continue
            meant = not (named or every or rule.ordinals) and _says_weekday(off[0])
            if not meant:
                day = day_text(off[0].interval.start, times.language)
                yield _off(off[0], found.written, day)


def _off(dated: Dated, promised: str, day: str) -> Problem:
    return tell("“{rule}”, but this is {day}", dated.path, dated.span, rule=promised, day=day)


def off_the_hour(times: Times, together: Together) -> Iterator[Problem]:
    """What is not at the hour that a section says of all in it: all of it, or the one date."""
    promised = {rule.path: rule for rule, _rule in _promised(times, together)}
    for found in times.prose.mentions:
        said = found.before(60) if found.kind == "clock" and found.path[-1] == "text" else ""
        if not said.strip() or together.is_activity(found.path[:-1]):
            continue
        rule = promised.get(found.path)
        under: Sequence[Path] = ()
        if said.lstrip().startswith(_OF_ALL):
            under = [at for at in together.right_under(found.path[:-1]) if together.is_event(at)]
        elif rule and _are_in_one_sentence(rule, found):
            under = _named(times, together, rule)
        dated = [one for path in under for one in times.by_item.get(path, ()) if one.settled]
        off = [one for one in dated if found.hour and one.time.start_time not in (None, found.hour)]
        if len(off) == 1 and len(dated) >= _FEWEST:
            yield _off(off[0], " ".join(f"{said}{found.written}".split()), off[0].text)
        elif len(off) == len(dated) > 1:
            time = format_when(off[0].time, times.language)
            yield _otherwise(found, off[0].item.title, time)


_OF_ALL = ("alle ", "møtene ", "møta ", "samlingene ", "samlingane ", "øvelsene ", "øvingane ")


def _otherwise(found: Mentioned, title: str, time: str) -> Problem:
    return tell("“{written}”, but “{title}” is {time}", found.path, found.span,
                written=found.written, title=title, time=time)  # fmt: skip


def told_otherwise(times: Times, together: Together) -> Iterator[Problem]:
    """A rule that a text says something keeps, and that none of its times keeps."""
    for sentence in _sentences(_promised(times, together)):
        contrary_of = cache(partial(_contrary, times, together, sentence))
        for found, rule in sentence:
            not_said = _DENIED.search(found.before(40)) or (
                rule.ordinals and _NEXT.search(found.after(80))
            )
            paths = () if not_said else _named(times, together, found)
            contrary = [contrary_of(path) for path in paths]
            often = [one for one in contrary if one and (one.often or len(contrary) > 2)]
            if all(contrary) and often:
                yield _otherwise(found, often[0].title, often[0].time)


def _sentences(
    promised: Iterable[tuple[Mentioned, Rule]],
) -> Iterator[list[tuple[Mentioned, Rule]]]:
    """What is promised, a list for each sentence."""
    sentence: list[tuple[Mentioned, Rule]] = []
    for one in promised:
        if sentence and not _are_in_one_sentence(sentence[-1][0], one[0]):
            yield sentence
            sentence = []
        sentence.append(one)
    yield sentence


def _are_in_one_sentence(one: Mentioned, other: Mentioned) -> bool:
    start, end = min(one.end, other.end), max(one.start, other.start)
    return one.path == other.path and re.search(r"[.!?]\s", one.text[start:end]) is None


class _Contrary(NamedTuple):
    """When something is that keeps none of the rules of a text, and whether it comes back."""

    title: str
    time: str
    often: bool


def _contrary(
    times: Times, together: Together, rules: Sequence[tuple[Mentioned, Rule]], path: Path
) -> _Contrary | None:
    """When an activity is, where it keeps none of these rules."""
    days = [one for one in times.by_item.get(path, ()) if not one.deadline]
    title = together.title(path)
    if not days:
        series = together.rule_of(path)
        if series is None or any(_agree(series[0], *other, path) for other in rules):
            return None
        return _Contrary(title, series[1], often=True)
    sure = all(one.exact and one.settled and one.interval.days == 1 for one in days)
    starts = {one.interval.start for one in days}
    said = {rule for _found, rule in rules}
    kept = {day for rule in said for start in starts for day in _kept(rule, start)}
    if not sure or path in times.partly_open or starts & kept:
        return None
    return _Contrary(title, day_text(min(starts), times.language), len(starts) > 1)


def _promised(times: Times, together: Together) -> Iterator[tuple[Mentioned, Rule]]:
    """The rules with weekdays in texts of sections and activities; not «tirsdager i juni» alone."""
    for found in times.prose.mentions:
        if found.kind == "rule" and found.path[-1] == "text":
            rule = found.reading.occurrences[0].recurrence
            if not isinstance(rule, Rule) or not rule.weekdays or rule.months or rule.bounds:
                continue
            some = _IN_SOME.match(found.text, found.end)
            if some and together.rule_of(found.path[:-1]):
                some = None
            after = [one for one in (times.prose.in_text(found.path) if some else ())
                     if some and one.start == some.end()]  # fmt: skip
            within = [time.interval for one in after for time in one.reading.occurrences]
            own = found.path[:-1] if within and together.is_activity(found.path[:-1]) else ()
            days = together.intervals(own) if own else ()  # all of them «om høsten», as it says
            if all(days and span and all(map(span.meets, days)) for span in within):
                yield found, rule


def _named(times: Times, together: Together, found: Mentioned) -> Sequence[Path]:
    """The activity that a rule in a text is said of; all meetings of a section, by that word."""
    within, lead = found.path[:-1], lead_of(found)
    words = [word.text for word in lead.words]
    if together.is_activity(within):
        title = " ".join(stems_of(together.title(within)))
        its_own = any(stem(word) in title for word in words) if words else lead.begins
        others = any(one not in together.title(within).lower()
                     for one in of_others(found.before(120)))  # fmt: skip
        return [within] if its_own or not others else ()
    if any(_MEETINGS.fullmatch(word) for word in words[:1]):
        return together.meetings_under(within)
    said = ["", *(words or found.before(120).split())]
    stems = [stem(word) for before, word in pairwise(said)  # not «bidrag til medlemsmøtene»
             if len(word) >= _LONG and before not in PREPOSITIONS]  # fmt: skip
    paths = {path for one in stems for path in together.meant.by_word(one, found.path)}
    if not paths and words:
        beside = {path: stems_of(together.title(path)) for path in together.right_under(within)}
        paths = {path for one in stems for path, title in beside.items()
                 if title and title[0].startswith(one)}  # fmt: skip
    if not paths and words and not lead.tied:  # «Korpset øver hver onsdag»
        verb = re.sub(r"(?:er|ar|r|es|ast)\Z", "", words[-1])
        series = (path for path in times.spread if together.is_activity(path))
        paths = {path for path in series for one in together.title(path).lower().split()
                 if len(verb) > 1 and one.startswith(verb) and together.rule_of(path)}  # fmt: skip
    alike = {last_of(together.title(path)) for path in paths}
    return sorted(paths) if len(alike) == 1 else ()


_IN_SOME = lazy(r"\s(?:i|om)\s")
"""«Tirsdager i juni»: where a time follows, the rest of the year is not meant."""

_LONG = 6
"""Letters of a word that names what is called so, or begins with it."""


def _agree(own: Rule, found: Mentioned, other: Rule, path: Path) -> bool:
    """Whether what comes back by one rule may be said to come back by the other."""
    often = _EVERY.match(found.written.lower()) and not own.ordinals
    step = not often or (own.frequency, own.every) == (other.frequency, other.every)
    ordinals = not (own.ordinals and other.ordinals) or bool({*own.ordinals} & {*other.ordinals})
    shared = {*own.weekdays} & {*other.weekdays}
    all_of_them = len(shared) == len(other.weekdays) or found.path[:-1] != path
    return step and ordinals and (not own.weekdays or (bool(shared) and all_of_them))


_EVERY = lazy(r"(?:hver|kvar|anna|annen)")


def begins_off(written: Written) -> Iterator[tuple[tuple[int, int], date, int]]:
    """The place of a series from a day that is none of its weekdays; the day, and the weekday."""
    for time in written.reading.occurrences:
        rule = time.recurrence
        if not isinstance(rule, Rule) or not rule.weekdays or rule.ordinals or not time.interval:
            continue
        if rule.every > 1:
            continue  # «annenhver tirsdag fra 7. januar» is refused when it is read
        day, text = time.interval.start, written.text[time.start : time.end]
        at = re.search(rf"(?<!\d){day.day}[./]", text)
        if at and day.day not in _ROUND and day.weekday() not in rule.weekdays:
            yield (time.start + at.start(), time.end), day, rule.weekdays[0]


def odd_one(dated: Sequence[Dated]) -> tuple[Dated, int, int] | None:
    """The one day of a list that is on another weekday than all others; how many they are.

    Only where it does not say its weekday itself: whoever wrote it beside it knew it. What the
    first of a text is said to be, «måndag 18. januar, 8. mars», two days are enough to show.
    """
    known = [one for one in dated if one.exact and one.interval.days == 1 and not one.deadline]
    if len(known) < 3 or len(known) < len(dated) or not all(one.settled for one in known):
        return None
    weekdays = Counter(one.interval.start.weekday() for one in known)
    (usual, count), *rest = weekdays.most_common()
    if [number for _WEEKDAY, number in rest] != [1]:
        return None
    odd = next(one for one in known if one.interval.start.weekday() != usual)
    usually = odd.interval.start + timedelta(days=usual - odd.interval.start.weekday())
    told = [one for one in known if _says_weekday(one)]
    shown = told == known[:1] and len({one.path for one in known}) == 1
    meant = odd in told or count < (2 if shown else _FEWEST - 1) or _is_off(usually)
    return None if meant else (odd, usual, count)


def _says_weekday(dated: Dated) -> bool:
    return _WEEKDAY.search(dated.text.lower()) is not None


def _of(
    times: Times, path: Path, named: Sequence[Path], *, every: bool
) -> Iterator[tuple[Dated, ...]]:
    """The times of an activity, or of what is named, or of each activity right under a section.

    Of ``every`` one, those of all of them together too.
    """
    if path in times.by_item or named:
        for one in named or [path]:
            yield times.by_item.get(one, ())
        return
    found = [
        dated for item, dated in times.by_item.items()
        if item[:-2] == path and item[-2] == "activities" and isinstance(dated[0].item, Activity)
    ]  # fmt: skip
    yield from found
    if every and all(map(is_gathering, (one for dated in found for one in dated))):
        yield tuple(one for dated in found for one in dated)


def _kept(rule: Rule, day: date) -> tuple[date, ...]:
    """The days that keep a rule in the week or the month of another day, of whichever it is in."""
    start = day.replace(day=1) if rule.ordinals else day - timedelta(days=day.weekday())
    end = (start + timedelta(days=31)).replace(day=1) if rule.ordinals else start + _WEEK
    return days_of(rule._replace(every=1), Interval(start, end))


def _is_off(day: date) -> bool:
    return bool(holidays_in(one_day(day)) or quiet_days_in(one_day(day)))


_DENIED = lazy(
    r"\bandre \Z|\b(?:ikke|ikkje|unntatt|unnateke|utenom|utanom|aldri|i stedet for|ellers|elles"
    r"|flyttet|flytta|før|etter|tidligere|tidlegare|innen|innan)\b[^.,]*\Z"
)

_NEXT = lazy(r"\b(?:den|det) (?:andre|tredje|fjerde|neste|siste)\b(?! \w+dag)")
"""What makes «den første lørdagen er i Vika, den andre i Nes» of the activity's own days."""

_MEETINGS = lazy(r"møtene|møta|møter|møte")

_WEEKDAY = lazy(r"\b(?:man|mån|tirs|tys|ons|tors|fre|lør|lau|laur|søn|su|sun)(?:dag|\.|\b)")
