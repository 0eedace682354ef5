"""Times in the text of an activity that are nearly its own: one of the two was changed or slipped.

«Treningen varer til 18. desember» of what ends on 8. desember, «fra 10 til 16» of what is 10–18.
A time that is told of somebody else, or is that of something else in the plan, is none.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time

from applan.findings import Path
from applan.lint.around import is_beside
from applan.lint.own_text import AFTERWARDS, AHEAD, OWN_TEXTS, Own, is_at, is_off, own_of
from applan.lint.rule import Problem
from applan.lint.running import lower_case
from applan.lint.times import Mentioned, Passage, Times
from applan.lint.times.dates import WEEKDAY, WEEKDAYS
from applan.lint.together import Together
from applan.patterns import lazy
from applan.typography import MONTHS

_NEAR = {"minute": 7, "day": 7, "week": 28, "month": 62}
"""Days between what was told and what was meant, by how exactly it was told."""
_ROUGHLY = ("month", "quarter", "half-year", "year")
"""How exactly a time is told that no day is nearly: 1. januar is not in desember."""


def slipped(times: Times, together: Together) -> Iterator[Problem]:
    """Every such time."""
    taken: dict[date, set[Path]] = {}
    for one in times.dated:
        for day in (one.interval.start, one.interval.last):
            taken.setdefault(day, set()).add(one.item_path)
    for path, text in times.prose.pieces:
        found = times.prose.in_text(path) if path[-1] in OWN_TEXTS else ()
        own = own_of(together, path, exact=False) if found or " til " in text else None
        if own is not None:
            yield from _days(times, own, found, taken)
            yield from _hours(own, path, text)


def _days(
    times: Times, own: Own, found: Sequence[Mentioned], taken: dict[date, set[Path]]
) -> Iterator[Problem]:
    told = [
        (one, time, time.interval)
        for one in found if one.kind == "date" for time in times.near(one).occurrences
        if time.interval and time.precision in _NEAR
    ]  # fmt: skip
    fits = {own.days.index(day) for _one, _time, said in told for day in own.days
            if day.meets(said)}  # fmt: skip
    for one, told_time, said in told:
        before, after = one.before(80), one.after(60)
        edge = next((name for name, sign in _EDGES.items() if sign.search(before)), "")
        edges = {getattr(day, edge) for day in own.days} if edge and len(own.days) == 1 else ()
        exact, hour = told_time.precision in ("day", "minute"), own.said[0][1].start_time
        if any(day.meets(said) for day in own.days):
            off = own.due and len(own.said) == 1 and bool(hour and told_time.start_time)
            off = off and not is_at(told_time, own.said[0][1])
            off = off or (bool(edges) and exact and own.days[0].days > 6)
        else:
            off = len(fits) < len(own.days) or bool(edges)
        off = off and not (said.days == 1 and said.start in edges)
        whole = exact and said.days > 1 and len(own.days) == 1 and bool(_WHOLE.search(before))
        weeks = {day.isocalendar()[:2] for day in said.ends} if whole else set()
        alone = own.said[0][1].precision == "week"
        kept = alone and weeks == {day.isocalendar()[:2] for day in own.days[0].ends}
        off = off or (whole and said not in own.days and not kept)
        ends = [end for day in own.days for end in (day.start, day.last)]
        near = min(abs((end - said.start).days) for end in ends) <= _NEAR[told_time.precision]
        alike = exact and any((end.year, end.day) == (said.start.year, said.start.day)
                              for end in ends)  # fmt: skip
        others = taken.get(said.start, set()) & taken.get(said.last, set()) - {own.path}
        of_us = told_time.precision == "month" and _WE_DO.match(before)
        vague = exact and any(time.precision in _ROUGHLY for _text, time in own.said)
        off = off and not (_IS_OFF.match(after) or is_off(one))
        if not off or (exact and others) or of_us or vague or not (near or alike or edges):
            continue
        if not (edges or own.due) and is_beside(one, own.activity.title):
            continue
        listed = (
            fits and len(own.days) > 1 and sum(one is other for other, *_ in told) == len(own.days)
        )
        before, after = before.rpartition(", og ")[2], re.split(r"[,.]", after)[0]
        told_of = not own.is_of_others(before, after) and (not own.due or _TOLD_DUE.search(before))
        if listed or told_of:
            yield own.against(Passage(one.path, one.text, *one.span))


_EDGES = {
    "start": lazy(r"\b(?:t[ae]r til|tek til|begynner|byrjar|starter|startar)(?: \w+dag)? \Z"),
    "last": lazy(r"\b(?:var[ea]r|slutt[ea]r|fram) (?:til )?(?:\w+dag )?\Z"),
}
_WHOLE = lazy(
    r"\b(?:(?:var[ea]r|går) (?:fra|frå)|^\W*\w+(?:en|et|a|ene|ane) (?:tas|er|holdes|haldast|går))"
    r" (?:\w+dag )?\Z"
)
_IS_OFF = lazy(r" (?:er det|har vi) [^.!?]*\b(?:ingen|inga|ikke|ikkje|fri)\b")
"""«22. februar er det vinterferie og ingen runde»."""
_WE_DO = lazy(r"^\s*(?:vi|me|alle) \w+")
_TOLD_DUE = lazy(r"\b(?:\w*frist\w*|innen|innan|sein?e?[ae]?st|senest|fram til|er|være|vere)\b")


def _hours(own: Own, path: Path, text: str) -> Iterator[Problem]:
    clocks = {(time.start_time, time.end_time) for _text, time in own.said}
    if len(clocks) != 1 or (own.days[0].days > 1 and not own.said[0][1].recurrence):
        return
    ((begins, ends),) = clocks
    found = [(match, _hour(match, "from"), _hour(match, "to"), _hour(match, "start"),
              _hour(match, "end")) for match in _HOURS.finditer(lower_case(text))]  # fmt: skip
    known = {(begins, ends, None, None), (None, None, begins, None), (None, None, None, ends)}
    for match, first, last, start, end in found if begins else ():
        clause = re.split(r"[.,;] ", lower_case(text)[: match.start()])[-1]
        said = _WE_DO.sub("", clause)
        within = start and ends and begins and begins < start and (start < ends or ends < begins)
        inside = within and said.strip() and not own.speaks(said)
        part = begins and ends and last and begins < last < ends and _PART_OF_IT.search(said)
        off = (first == begins and ends and last and last != ends and not part) or (
            start and start != begins and not inside
        )  # fmt: skip
        off = (off or (ends and end and end != ends)) and known.isdisjoint(one[1:] for one in found)
        other = own.is_of_others(said, "") or AHEAD.search(said) or AFTERWARDS.search(clause)
        if off and not other:
            yield own.against(Passage(path, text, *match.span()))
    days = {day.start.weekday() for day in own.days if day.days == 1}
    alone = len(own.days) == len(days) == 1
    for match in _DAY_AND_HOUR.finditer(lower_case(text)) if alone else ():
        if begins and int(match["hour"]) == begins.hour and WEEKDAYS[match["day"]] not in days:
            yield own.against(Passage(path, text, *match.span()))


def _hour(match: re.Match[str], name: str) -> time | None:
    hour, minute = int(match[name] or 99), int(match[f"{name}_minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


_DAY_AND_HOUR = lazy(rf"\b(?P<day>{WEEKDAY}) (?:fra|frå|kl\.|klokk[ae]) (?P<hour>\d\d?)\b")
_PART_OF_IT = lazy(r"\b(?:det er|er det) (?!\w+dag|åpent|ope|open)[a-zæøå]{3,}")
_H = r"(?P<{0}>\d\d?)(?:[.:](?P<{0}_minute>\d\d))?"
_CLOCK = r"(?:kl\.|klokk[ae])"
_HOURS = lazy(
    rf"\b(?:{_CLOCK}|fra|frå|{WEEKDAY}) {_H.format('from')}(?: ?[–-] ?| til (?:{_CLOCK} )?)"
    rf"{_H.format('to')}(?![\d:]|[.,]\d| (?!\w+dag\b)[a-zæøå]{{3,}}|\. ?(?:{MONTHS}))"
    rf"|\b(?:fra|frå|\w+dag[ea]r) {_CLOCK} {_H.format('start')}(?! ?[–-]| til\b|[\d:]|[.,]\d)"
    rf"|\b(?:til|presis|tilbake|attende) {_CLOCK} {_H.format('end')}(?![\d:]|[.,]\d)"
)
