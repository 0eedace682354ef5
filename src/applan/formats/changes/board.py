"""A comparison on one page for a board: a line for each result, in the plan's own language."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from applan.compare import Change, Comparison, FieldChange, Shift, Time
from applan.drafts.document import document_of
from applan.messages import Tongue
from applan.model import Activity, Plan
from applan.prose.blocks import (
    Block,
    Blocks,
    Heading,
    Line,
    Listing,
    Paragraph,
    Run,
    Table,
    line,
    stacked,
)
from applan.prose.document import Document
from applan.typography import bound, number, shown, together
from applan.when.printing import in_words, printed
from applan.words.board import words

ROOM = 46
"""Lines of a page that there are for results."""

DENSE = 0.94
"""The share of its size that type has on the one page."""

TEN = 10
"""Lines of the summary before a plan that is shown with its changes."""

_LONGEST = 84
"""Letters of a line on paper beside what it is told under."""

_ALONE = 92
"""Letters of a line on paper with nothing beside it."""

_FOLLOWED = ("goal", "activity")


class Part(NamedTuple):
    """Results under a heading; ``together`` where they are only names, told in one line."""

    heading: str
    results: tuple[str, ...]
    together: bool = False


def board(found: Comparison, plan: Plan, *, everything: bool = False) -> Document:
    """What became of the old plan, what a board must not miss first.

    On one page, and then how much there was no room for is said; with ``everything`` all of it.
    ``plan`` is the newer one.
    """
    own = words(plan.language)
    parts = told(found, plan.language)
    blocks: list[Block] = list(opening(found, plan.language))
    if not parts:
        blocks.append(Paragraph(line(own["nothing"])))
    if everything:
        blocks += [block for part in parts for block in _listed(part)]
    elif parts:
        rows = zip(parts, _shares(parts), strict=True)
        table = tuple(_row(part, count, own) for part, count in rows)
        blocks.append(Table(((), ()), table))
    made = document_of(tuple(blocks), plan, title_of(found, plan.language))
    return made if everything else replace(made, dense=DENSE)


def title_of(found: Comparison, language: str) -> str:
    """«Hva det ble av Årsplan 2025 i Årsplan 2026»."""
    return " ".join(_titles(found, language))


def _titles(found: Comparison, language: str) -> tuple[str, str]:
    own = words(language)
    old, new = shown(found.old.title), shown(found.new.title)
    return own["became"].format(old=old), own["in"].format(new=new)


def opening(found: Comparison, language: str) -> Iterator[Block]:
    """The title, with what it became below it, and what of the plans is not compared."""
    title, below = _titles(found, language)
    yield Heading(1, line(title))
    yield Paragraph(line(below, emphasis=True))
    for one in found.left_out:
        said = words(language)["left_out"]
        said = said.format(plan=one.plan, count=one.faults, place=one.place)
        yield Paragraph(line(said), role="warning")


def in_ten_lines(found: Comparison, language: str) -> Blocks:
    """What changed in short, for the page before a plan that is shown with its changes."""
    own = words(language)
    said: list[str] = []
    for part in told(found, language):
        names = [one.partition(": ")[0] for one in part.results]
        room = _ALONE - len(part.heading) - 2
        said.append(f"{part.heading}: {_in_a_line(names, room, own)}")
    items = tuple((Paragraph(line(one)),) for one in said[:TEN])
    accepted = own["settled"].format(old=shown(found.old.title), new=shown(found.new.title))
    short = Listing(items) if items else Paragraph(line(own["nothing"]))
    return Paragraph(line(accepted)), short


def told(found: Comparison, language: str) -> tuple[Part, ...]:
    """Every result in a sentence, under headings; without those that there is nothing under."""
    if not found.changes:
        return ()
    return tuple(part for part in _Telling(found, language).parts() if part.results)


class _Telling:
    def __init__(self, found: Comparison, language: str) -> None:
        self._found = found
        self._words = words(language)
        self._language = language
        self._changes = [one for one in found.changes if one.entity in _FOLLOWED]

    def parts(self) -> Iterator[Part]:
        own, changes = self._words, self._changes
        gone = [one for one in changes if one.kind == "dropped"]
        yield Part(own["dropped"], self._each(self._gone, (c for c in gone if c.outcome != "over")))
        ended = (one for one in changes if one.kind == "ended")
        yield Part(own["ended"], self._each(self._ended, ended))
        yield Part(own["lost"], self._each(self._lost, changes))
        yield Part(own["moved"], self._each(self._moved, changes))
        yield Part(own["duty"], self._each(self._handed, changes))
        again = self._found.again
        yield Part(own["again"], self._each(self._again, again))
        back = (one for one in changes if one.kind == "revived")
        yield Part(own["back"], self._each(self._back, back))
        new = tuple(_named(one) for one in changes if one.kind == "new")
        yield Part(own["new"], new, together=True)
        carried = tuple(self._carried(*one) for one in self._found.carried if one.now)
        yield Part(own["carried"], carried, together=True)
        over = tuple(_named(one) for one in gone if one.outcome == "over")
        yield Part(own["over"], over, together=True)

    def _each(self, tell: Callable[[Any], str], changes: Iterable[Any]) -> tuple[str, ...]:
        return tuple(said for said in map(tell, changes) if said)

    def _gone(self, change: Change) -> str:
        facts = [self._sides(change)[0], together(_list(_field(change, "responsible"), "old"))]
        said = ", ".join(filter(None, facts))
        return f"{_named(change)}: {said}" if said else _named(change)

    def _ended(self, change: Change) -> str:
        ending = change.ended
        if ending is None:
            return ""
        decided = f" ({ending.decided})" if ending.decided else ""
        return f"{_named(change)}: {ending.reason}{decided}"

    def _lost(self, change: Change) -> str:
        """What one that was merged had, which what it became has not."""
        if change.kind != "merged" or change.old is None or change.new is None:
            return ""
        tongue: Tongue = "nn" if self._language == "nn" else "nb"
        known = Activity.fields.keys() - {"responsible"}
        facts = [self._sides(change)[0]]
        for field in change.fields:
            if field.field != "when" and (names := together(_list(field, "old"))):
                label = Activity.said_in(field.field, tongue) if field.field in known else ""
                facts.append(f"{label}: {names}" if label else names)
        said = ", ".join(filter(None, facts))
        if change.old.id == change.new.id or not said:
            return ""
        into = self._words["into"].format(title=bound(change.new.title))
        return f"{bound(change.old.title)} ({into}): {said}"

    def _moved(self, change: Change) -> str:
        field = _field(change, "when")
        if change.kind in ("split", "merged") or field is None or change in self._found.again:
            return ""
        old, new = self._sides(change)
        if not (old and new) or old == new or change.old is None or change.new is None:
            return ""
        said = self._words["from_to"].format(old=old, new=new)
        return f"{_named(change)}: {said}{self._shift(field)}"

    def _sides(self, change: Change) -> tuple[str, str]:
        field = _field(change, "when")
        return (self._times(field.old), self._times(field.new)) if field is not None else ("", "")

    def _times(self, value: object) -> str:
        """What is said of when, each time once; whose time it is stands in the plan."""
        found = value if isinstance(value, tuple) else ()
        texts = dict.fromkeys(one.text for one in found if isinstance(one, Time))
        return together([printed(text, self._language) for text in texts])

    def _shift(self, field: FieldChange) -> str:
        shift = field.delta
        if not isinstance(shift, Shift):
            return ""
        weeks = round(shift.days / 7) if shift.exact else shift.weeks
        if not weeks:
            return ""
        name = "later" if weeks > 0 else "earlier"
        count = in_words(abs(weeks), self._language)
        return f" ({self._words[name if abs(weeks) > 1 else f'one_{name}'].format(count=count)})"

    def _handed(self, change: Change) -> str:
        """Who is responsible now, and who is no longer."""
        field = _field(change, "responsible")
        if change.kind in ("split", "merged") or field is None or None in (change.old, change.new):
            return ""
        delta = field.delta
        gained = getattr(delta, "gained", ()) or (() if delta else _list(field, "new"))
        lost = getattr(delta, "lost", ()) or (() if delta else _list(field, "old"))
        found = (("gained", gained), ("no_longer" if gained else "only_lost", lost))
        said = [self._words[word].format(names=together(names)) for word, names in found if names]
        return f"{_named(change)}: {'; '.join(said)}" if said else ""

    def _again(self, change: Change) -> str:
        """What both plans promise, and whether the number or the time is another now."""
        if change.entity != "target":
            old, new = self._sides(change)
            said = self._words["put_off"] if change.entity == "activity" else ""
            moved = self._words["from_to"].format(old=old, new=new) if old and new != old else ""
            told = ", ".join(filter(None, (said, moved)))
            return f"{_named(change)}: {told}" if told else _named(change)
        value = _field(change, "value")
        if value is None:
            return f"{_named(change)}: {self._words['the_same']}"
        old, new = (number(one) for one in (value.old, value.new) if isinstance(one, (int, float)))
        return f"{_named(change)}: {self._words['from_to'].format(old=old, new=new)}"

    def _back(self, change: Change) -> str:
        last = change.last.plan if change.last is not None else ""
        said = self._words["last_seen"].format(plan=last)
        if change.time > 2:
            times = self._words["times"].split()
            name = times[change.time - 3] if change.time - 3 < len(times) else f"{change.time}."
            said = f"{self._words['time'].format(time=name)}, {said}"
        return f"{_named(change)}: {said}"

    def _carried(self, who: str, before: int, now: int) -> str:
        name = "as_before" if before == now else "before" if before else "first"
        return f"{bound(who)} {now} ({self._words[name].format(count=before)})"


def _named(change: Change) -> str:
    """Its title now, with the one it had where that is another."""
    old, new = change.old, change.new
    if old is not None and new is not None and old.title != new.title:
        return f"{bound(new.title)} (før «{bound(old.title)}»)"
    return bound(change.title)


def _field(change: Change, name: str) -> FieldChange | None:
    return next((one for one in change.fields if one.field == name), None)


def _list(field: FieldChange | None, side: str) -> tuple[str, ...]:
    """What a side of a change names; nothing where there is none."""
    value = getattr(field, side, None)
    if isinstance(value, tuple):
        return tuple(one.text if isinstance(one, Time) else str(one) for one in value)
    return (str(value),) if value is not None else ()


def _listed(part: Part) -> Blocks:
    """Everything under a heading."""
    heading = Heading(2, line(f"{part.heading} ({len(part.results)})"))
    return heading, Listing(tuple((Paragraph(_told(one)),) for one in part.results))


def _row(part: Part, count: int, own: Mapping[str, str]) -> tuple[Line, Line]:
    rest = len(part.results) - count
    more = own["more"].format(count=rest)
    heading = line(f"{part.heading} ({len(part.results)})", strong=True)
    if part.together:
        said = "; ".join(part.results[:count])
        return heading, line(f"{said} {more}." if rest else f"{said}.")
    told = [_told(one) for one in part.results[:count]] + ([line(more)] if rest else [])
    return heading, stacked(told)


def _told(result: str) -> tuple[Run, ...]:
    title, colon, facts = result.partition(": ")
    return (Run(title, strong=True), Run(colon + facts)) if colon else (Run(title, strong=True),)


def _in_a_line(names: Sequence[str], room: int, own: Mapping[str, str]) -> str:
    """As many names as there is room for, one at least, and how many more there are."""
    count = _fitting(names, room - len(own["more"]))
    said = "; ".join(names[:count])
    rest = len(names) - count
    return f"{said} {own['more'].format(count=rest)}" if rest else said


def _shares(parts: Sequence[Part]) -> list[int]:
    """How many results of each part there is room for; each has one more in turn."""
    counts = [_fitting(part.results, 3 * _LONGEST) if part.together else 0 for part in parts]
    left = ROOM - sum(3 if part.together else 1 for part in parts)
    while True:
        before = left
        for n, part in enumerate(parts):
            if counts[n] < len(part.results) and not part.together:
                cost = 1 + len(part.results[counts[n]]) // _LONGEST
                if cost <= left:
                    counts[n], left = counts[n] + 1, left - cost
        if left == before:
            return counts


def _fitting(names: Sequence[str], letters: int) -> int:
    """How many names there is room for in so many letters; one at least."""
    length = 0
    for n, name in enumerate(names):
        length += len(name) + 2
        if length > letters and n:
            return n
    return len(names)
