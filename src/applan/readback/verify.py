"""Put then get: the edits are written, the plan is drawn up again, and what does not then read as
the file does was no edit of it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import product
from typing import Any, TypeVar

from applan.document import Document
from applan.drafts.traced import Traced, TracedUnit, traced
from applan.errors import UserError
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.mending.splice import Change, Insert, Move, Remove, SetValue, spliced
from applan.messages import Message, msg
from applan.model import Plan
from applan.model.plan import wrong_seasons
from applan.readback.compared import Compared, Meant, field_of, part_of
from applan.readback.passages import PARAGRAPH, Passage, applied
from applan.readback.result import Base, Edit
from applan.readback.rows import bold_in, key, numbered, typed
from applan.wordfile.units import CELL

OTHERWISE = msg("written into the plan, this would not be printed as it stands in the file")
UNREADABLE = msg("written into the plan, this would make it unreadable")
ASIDE = msg("written into the plan, this would change other words of the draft too")
TWICE = msg("something else is changed in the same place")
STANDS = msg("the draft says this in another place as well, where it still stands; strike it there "
             "too, or remove it in the plan")  # fmt: skip
MORE = msg("the plan says more of this than the draft does; remove it in the plan")
SAID = msg("the plan says this already in another place; change it there")
_ROUNDS = 6
_BESIDE_TIMES = frozenset({"note", "place", "mode", "part", "responsible"})
"""What is said of a time and moves no other that is reckoned from it."""

Made = TypeVar("Made")
Key = tuple[str, str]
Failed = list[tuple[Meant, Message]]


class _Draft(NamedTuple):
    """The rows of a draft, what each says, and the values that are printed in them."""

    rows: Sequence[TracedUnit]
    keys: Sequence[Key]
    texts: Set[str]

    @classmethod
    def of(cls, rows: Sequence[TracedUnit]) -> "_Draft":
        return cls(rows, [key(row) for row in rows], _texts(rows))


def drawn(base: Base, plan: Plan) -> Traced:
    """A plan drawn up with all that the base was. Raises ``UserError`` as `draft` does."""
    return traced(plan, base.template, base.templates, base.shape, **base.beside)


def written(document: Document, edits: Sequence[Edit]) -> tuple[str, list[tuple[Edit, Message]]]:
    """The text of a plan with edits in it, and the edits that cannot be written, with why."""
    made = spliced(document, [one for edit in edits for one in edit.changes])
    why = {id(change): message for change, message in made.refused}
    refused = ((edit, why[id(one)]) for edit in edits for one in edit.changes if id(one) in why)
    return made.text, list({id(edit): (edit, said) for edit, said in refused}.values())


def at_fault(
    some: Sequence[Made],
    bad: Callable[[Sequence[Made]], list[tuple[Made, Message]]],
    why: Message,
) -> list[tuple[Made, Message]]:
    """Those of which it is the fault, found by halves; the later, where they do not go with the
    others. ``bad`` finds those of a half."""
    if len(some) == 1:
        return [(some[0], why)]
    first, second = some[: len(some) // 2], some[len(some) // 2 :]
    return [*bad(first), *bad(second)] or [(one, why) for one in second]


class Verifier:
    """Draws up the plan again with some edits in it."""

    def __init__(self, base: Base, compared: Compared) -> None:
        self._base, self._all = base, compared
        self._old = self._new = _Draft.of(compared.olds)
        self._changes: Sequence[Change] = ()
        self.made: Loaded | None = None
        """The plan that was drawn up last: once all is verified, that with the edits that hold."""

    def is_drawn(self, text: str, kept: Sequence[Meant]) -> bool:
        """Whether a row says just this, its number too, in the draft with the edits in it."""
        rows = self._new.rows if kept else self._all.olds
        return typed(text) in {typed(row.text) for row in rows}

    def drops(self, kept: Sequence[Meant]) -> Iterator[int]:
        """Rows of the file that something was taken out of, and that the draft with the edits in
        it does not have as they are left: what stood beside it, and commas."""
        drawn_keys = {(kind, text.casefold()) for kind, text in self._new.keys}
        struck = (one.pair for one in kept if one.pair is not None and not one.bold
                  and not any(it.text.strip() for it in one.passages))  # fmt: skip
        for row in dict.fromkeys(new for pair in struck for new in pair.news):
            kind, text = key(self._all.news[row])
            if (kind, text.casefold()) not in drawn_keys:
                yield row

    def verified_once(self, meant: Sequence[Meant]) -> tuple[list[Meant], Failed]:
        """As ``verified``, where what is printed in several places may be changed in each: the
        first of them is the edit, and the others only have to say the same."""
        firsts: dict[Any, Meant] = {}
        again: list[tuple[Meant, Meant]] = []
        for one in meant:
            edit = one.edit
            alike = one.pair is not None if edit.kind == "value" else _is_fact(edit)
            what = str(edit.old) if alike else (edit.kind, _who(edit) or repr(edit.changes))
            if (first := firsts.setdefault((edit.path, edit.start, what), one)) is one:
                continue
            if edit.changes == first.edit.changes or edit.new == _who(first.edit):
                first.gone, first.came = (*first.gone, *one.gone), (*first.came, *one.came)
            else:
                again.append((one, first))
        self._all.follow_titles([*firsts.values()])
        kept, failed = self.verified([*firsts.values()])
        made = self.made
        failed += [(one, TWICE) for one, first in again if not self._says(one, first, kept)]
        self.made = made
        return kept, failed

    def _says(self, one: Meant, first: Meant, kept: Sequence[Meant]) -> bool:
        """Whether an edit says what the first of its place does, or is printed as that is."""
        if not any(first is other for other in kept):
            return False
        rows = self._drawn([one if other is first else other for other in kept])[1]
        return rows is not None and [key(row) for row in rows] == self._new.keys

    def verified(self, meant: Sequence[Meant]) -> tuple[list[Meant], Failed]:
        """The edits that hold, and those that do not, with why."""
        kept, failed = list[Meant](), Failed()
        for one in meant:
            if (why := self._takes_too_much(one)) is None:
                kept.append(one)
            else:
                failed.append((one, why))
        for _round in range(_ROUNDS):
            bad = self._bad(kept) if kept else []
            if not bad:
                return kept, failed
            failed += bad
            gone = {id(one) for one, _why in bad}
            kept = [one for one in kept if id(one) not in gone]
        return [], [*failed, *((one, OTHERWISE) for one in kept)]

    def _takes_too_much(self, one: Meant) -> Message | None:
        """Why an edit is none that takes away what no draft can show: what is there already where
        something comes, and what the rows that went do not print."""
        rows = one.pair.olds if one.pair is not None else one.gone
        for change in one.edit.changes:
            added = one.edit.kind == "add" and isinstance(change, SetValue)
            if added and change.path == one.edit.path and self._all.value(change.path):
                return SAID
            if not isinstance(change, Remove):
                continue
            whole = part_of(change.path) == change.path
            if not self._all.says_no_more(change.path, None if whole else rows):
                return MORE
            if whole and change.path in self._left_alone:
                return STANDS
        return None

    @cached_property
    def _left_alone(self) -> Set[Path]:
        """What is said in a view alone, which the file still has, and all that it is of."""
        gone, alone, others = set(self._all.alignment.gone), set[Path](), set[Path]()
        for row, unit in enumerate(self._old.rows):
            is_left = row not in gone and "derived" in self._all.sorts(row)
            (alone if is_left else others).update(one.origin.path for one in unit.stretches)
        own = (path for path in alone - others if not self._all.shared(path))
        return {path[:end] for path in own for end in range(len(path))}

    def _bad(self, kept: Sequence[Meant]) -> Failed:
        """Those of some edits that do not hold when all of them are written."""
        self._changes = [change for one in kept for change in one.edit.changes]
        refused, rows = self._drawn(kept)
        if refused:
            return refused
        if rows is None:
            return at_fault(kept, self._bad, UNREADABLE)
        self._new = _Draft.of(rows)
        keys = Counter(self._new.keys)
        bad = [(one, OTHERWISE) for one in kept if not self._reads(one, kept, keys)]
        if bad:
            return bad
        return at_fault(kept, self._bad, ASIDE) if self._aside(kept) else []

    def _now(self, path: Path, come: Meant | None = None) -> Path:
        """Where a value of the draft, or one that has ``come``, stands in the one that was drawn up
        last: items before it may have come, gone and moved."""
        own = come.edit.changes if come is not None and come.edit.kind == "add" else ()
        found: list[Any] = list(path)
        for n, step in enumerate(path):
            if not isinstance(step, int):
                continue
            edge = True  # whether what comes at the same place stands before it
            for one in self._changes:
                if one in own:
                    edge = False
                    continue
                if isinstance(one, Remove | Move) and one.path[:-1] == path[:n]:
                    place = one.path[-1]
                    found[n] -= isinstance(place, int) and place < step
                to = one.to if isinstance(one, Move) else one.path
                if isinstance(one, Insert | Move) and to == path[:n]:
                    found[n] += one.index < step + edge
        return tuple(found)

    def _drawn(self, kept: Sequence[Meant]) -> tuple[Failed, tuple[TracedUnit, ...] | None]:
        """What cannot be written; else the rows of the draft, None where there is none."""
        base = self._base
        document = base.loaded.document
        assert document is not None
        text, refused = written(document, [one.edit for one in kept])
        if refused:
            meant = {id(one.edit): one for one in kept}
            return [(meant[id(edit)], why) for edit, why in refused], None
        self.made = loaded = base.read(text)
        before = base.loaded.complete
        if loaded.plan is None or (before and not loaded.complete):
            return [], None
        seasons = base.loaded.plan.seasons if base.loaded.plan is not None else None
        if seasons != loaded.plan.seasons and any(wrong_seasons(loaded.plan.seasons)):
            return [], None
        try:
            return [], drawn(base, loaded.plan).units
        except UserError:
            return [], None

    def _expected(self, one: Meant, kept: Sequence[Meant]) -> list[TracedUnit]:
        """The rows of a pair when the edits that are kept are made in them."""
        pair = one.pair
        if pair is None:
            return []
        units = [self._all.olds[n] for n in pair.olds]
        mine = (other for other in kept if other.pair is pair)
        made = {passage: None for other in mine for passage in self._as_drawn(other)}
        text = applied(PARAGRAPH.join(unit.text for unit in units), made)
        kind = units[0].kind
        return [TracedUnit(kind, part) for part in text.split(PARAGRAPH) if part.strip()]

    def _as_drawn(self, one: Meant) -> Sequence[Passage]:
        """The passages of an edit; of a time, the words that it is printed as, in one.

        What was typed is a time in the plan's grammar, and is read before it is written: «05.12.»
        is printed as «5. desember 2026», which is the same.
        """
        edit, pair = one.edit, one.pair
        if not _is_time(one) or edit.new == edit.old or pair is None or len(pair.olds) > 1:
            return one.passages
        for held in self._all.olds[pair.olds[0]].stretches:
            if held.origin.path == edit.path and all(
                held.start <= passage.start and passage.end <= held.end for passage in one.passages
            ):
                said = _printed(self._new.rows, self._now(edit.path), held.origin.sort)
                was = self._all.olds[pair.olds[0]].text[held.start : held.end]
                if len(said) == 1 and said != {was}:
                    return (Passage(held.start, held.end, said.pop(), 0, 0),)
        return one.passages

    def _reads(self, one: Meant, kept: Sequence[Meant], keys: Counter[Key]) -> bool:
        """Whether an edit is printed as it stands in the file.

        Where it is not, its value has to be, and all else of its row.
        """
        shown = _shown(self._new, self._now(one.edit.path))
        if _is_time(one) and _shown(self._old, one.edit.path) > max(shown, 1):
            return False  # one of several times that a view has rows of is changed, and others go
        rows = self._expected(one, kept)
        if one.bold and one.pair is not None:
            wanted = bold_in(self._all.news[one.pair.news[0]])
            there = [row for row in self._new.rows if key(row) in map(key, rows)]
            return any(bold_in(row) == wanted for row in there)
        if any(passage.typographic for passage in one.passages):
            drawn_texts = {row.text[numbered(row) :] for row in self._new.rows}
            return all(row.text[numbered(row) :] in drawn_texts for row in rows)
        said = Counter(map(key, rows)) + self._came(one)
        if any(keys[row] < count for row, count in said.items()):
            new = one.edit.new
            kind = self._all.news[one.came[0]].kind if one.came else ""
            if kind in ("heading", "row") and one.edit.kind == "add" and isinstance(new, dict):
                # what has headings is a table with it, or not; a time has its own form
                return self._is_titled(new["title"]) and self._has(new)
            return self._time_reads(rows) if _is_time(one) else self._value_reads(one, kept)
        if not all(self._is_below(row) for row in self._placed(one)):
            return False
        gone = Counter(self._old.keys[row] for row in one.gone)
        before, back = Counter(self._old.keys), self._came(one)
        return all(keys[row] <= before[row] - n + back[row] for row, n in gone.items())

    def _time_reads(self, rows: Sequence[TracedUnit]) -> bool:
        """Whether rows are drawn but for a capital, or a row of a view has come to be one with what
        comes at the same time."""
        before = set(self._old.keys)
        drawn_keys = {(kind, text.casefold()) for kind, text in self._new.keys}
        if all((kind, text.casefold()) in drawn_keys for kind, text in map(key, rows)):
            return True
        news = [
            row
            for row, said in zip(self._new.rows, self._new.keys, strict=True)
            if said not in before and any(one.origin.sort == "derived" for one in row.stretches)
        ]
        return all(any(_is_within(row, other) for other in news) for row in rows)

    def _value_reads(self, one: Meant, kept: Sequence[Meant]) -> bool:
        """Whether a value is printed, and all else of its row, though not as the row in the file.

        What the plan calls a thing by follows its title, a table turns to headings, and choices
        and lists are printed in forms of their own: what is cancelled is so in its title.
        """
        pair, edit = one.pair, one.edit
        if pair is None and _is_fact(edit):
            return self._has(edit.new)
        if pair is None or len(pair.olds) > 1 or len(pair.news) > 1:
            return False
        unit = self._all.olds[pair.olds[0]]
        if edit.start is None:
            field = self._now(field_of(edit.path))
            made = [at for other in kept if other.pair is pair for at in other.passages]
            rest = (
                typed(unit.text[s.start : s.end])
                for s in unit.stretches
                if field_of(s.origin.path) != field_of(edit.path)
                and not any(at.start < s.end and s.start < at.end for at in made)
            )
            return all(text in self._new.texts for text in rest) and (
                edit.kind == "remove"
                or any(s.origin.path[: len(field)] == field
                       for row in self._new.rows for s in row.stretches)
            )  # fmt: skip
        for passage in one.passages:
            around = (
                s for s in unit.stretches if s.start <= passage.start and passage.end <= s.end
            )
            held = next(around, None)
            if held is None:
                return False
            words = applied(unit.text[held.start : held.end], [passage], held.start)
            if typed(words) not in self._new.texts:
                return False
        return True

    def _has(self, value: object) -> bool:
        """Whether all words of a value are printed, those of a time as times are."""
        said = ({words, typed(self._all.readings.printed(words))} for words in _strings(value))
        return all(any(one in text for text in self._new.texts for one in ways) for ways in said)

    def _is_titled(self, title: str) -> bool:
        """Whether a new part is drawn as one, and not only named."""
        return any(
            row.kind in ("heading", "row") and typed(title) in _texts([row])
            for row in self._new.rows
        )

    def _placed(self, one: Meant) -> Iterator[int]:
        """The rows of the file of which the place shows where what came was meant to stand: its
        own, and that right behind it where it has headings."""
        yield from one.came
        last = max(one.came, default=0) + 1
        headed = any(self._all.news[row].kind == "heading" for row in one.came)
        if headed and last < len(self._all.news) and self._all.news[last].kind != "heading":
            yield last

    def _is_below(self, new: int) -> bool:
        """Whether a row of the file is drawn below the heading that it stands below there."""
        news, wanted = self._all.news, key(self._all.news[new])
        above = next((row for row in range(new - 1, -1, -1) if news[row].kind == "heading"), None)
        heads = {None if above is None else key(news[above])}
        if above is not None and above in self._all.old_of:
            heads.add(self._old.keys[self._all.old_of[above]])
        head, found = None, False
        for said in self._new.keys:
            if said == wanted:
                found = True
                if head in heads:
                    return True
            if said[0] == "heading" and (said in self._old.keys or said in self._headings):
                head = said
        return not found

    @cached_property
    def _headings(self) -> Set[Key]:
        """Those of the file. What the draft puts above a text by itself is none of them."""
        return {key(row) for row in self._all.news if row.kind == "heading"}

    def _came(self, one: Meant) -> Counter[Key]:
        return Counter(key(self._all.news[row]) for row in one.came)

    def _aside(self, kept: Sequence[Meant]) -> bool:
        """Whether something else has changed than the edits, and what shows the same values."""
        expected, said = Counter(self._old.keys), Counter[Key]()
        touched: set[int] = set()
        pairs = {id(one.pair): one for one in kept if one.pair is not None}
        for one in pairs.values():
            touched.update(one.pair.olds if one.pair is not None else ())
            said += Counter(map(key, self._expected(one, kept)))
        for one in kept:
            touched.update(one.gone)
            said += self._came(one)
        expected = expected - Counter(self._old.keys[row] for row in touched) + said
        drawn_keys, rows = self._new.keys, self._new.rows
        found = Counter(drawn_keys)
        known = dict(zip(self._old.keys, self._old.rows, strict=True))
        known.update(zip(drawn_keys, rows, strict=True))
        said_by = [_said(side) for one in kept for side in self._words(one)]
        words = " ".join(said_by)
        came = (row for row, what in zip(rows, drawn_keys, strict=True) if what in said)
        olds = set(map(str.casefold, self._old.texts | _texts(came)))
        went = _texts(self._all.olds[row] for row in touched)
        news = set(map(str.casefold, self._new.texts | went))
        if not expected - found and any(
            known[row].stretches and not set(map(_said, _texts([known[row]]))) & set(said_by)
            for row in found - expected
            if not any(one.gone or one.came for one in kept)
        ):
            return True  # a row that was not there before, with nothing of the edits in it
        renamed = [*self._renamed(kept)]
        back = [(new, old) for old, new in renamed]
        paths = [(_time_of(one.edit.path) or one.edit.path, one) for one in kept]
        told = [((*path[:-1], "when"), one) for path, one in paths if path[-1:] == ("status",)]
        paths += told  # «utsatt fra 9. mai» is what a view says of it
        come = {self._now(path, one) for path, one in paths
                if one.edit.kind == "add" or "when" in path}  # fmt: skip
        gone = {path for path, one in paths if one.edit.kind == "remove" or "when" in path}
        times = {name for path, one in paths for name in ("when", "period")
                 if name in path and _BESIDE_TIMES.isdisjoint(one.edit.path)}  # fmt: skip
        return any(
            (unit := known.get(row)) is not None
            and not _are_in(unit, texts, words, names, own, times)
            for some, texts, names, own in (
                (found - expected, olds, back, come),
                (expected - found, news, renamed, gone),
            )
            for row in some
        )

    def _renamed(self, kept: Sequence[Meant]) -> Iterator[tuple[str, str]]:
        """What titles were and have become: others are called by them, as «etter «Vårtur»»."""
        for one in kept:
            if one.edit.kind == "value" and one.edit.path[-1] == "title":
                path = one.edit.path
                said = _printed(self._old.rows, path), _printed(self._new.rows, self._now(path))
                yield from product(*(map(_said, some) for some in said))

    def _words(self, one: Meant) -> Iterator[str]:
        """What an edit writes and what stood there, and all that its value is printed as."""
        yield from (str(one.edit.old), str(one.edit.new))
        path = one.edit.path if one.edit.kind == "value" else (*one.edit.path, "when")
        if one.edit.kind == "value" or _is_time(one):
            yield from _printed(self._old.rows, path)
            yield from _printed(self._new.rows, self._now(path, one))


def _who(edit: Edit) -> str:
    """Who comes to be responsible, without what for, as a date plan names them; "" for others."""
    if edit.kind != "add" or edit.path[-2:-1] != ("responsible",):
        return ""
    return str(edit.new.get("who", "") if isinstance(edit.new, dict) else edit.new)


def _is_fact(edit: Edit) -> bool:
    """Whether a key comes, which the draft prints where it belongs."""
    return edit.kind == "add" and edit.start is None and not isinstance(edit.path[-1], int)


def _shown(draft: _Draft, path: Path) -> int:
    """In how many rows of views a time is printed."""
    return sum(any(s.origin[:2] == (path, "derived") for s in row.stretches) for row in draft.rows)


def _is_time(one: Meant) -> bool:
    edit, keys = one.edit, [step for step in one.edit.path if isinstance(step, str)]
    came = edit.kind == "add" and one.pair is not None and edit.new != ""
    return (edit.kind == "value" or came) and edit.start is None and keys[-1] == "when"


def _printed(rows: Iterable[TracedUnit], path: Path, sort: str = "") -> set[str]:
    """The words that a value is printed as."""
    return {
        row.text[one.start : one.end]
        for row in rows
        for one in row.stretches
        if one.origin.path == path and sort in ("", one.origin.sort)
    }


def _strings(value: object) -> Iterator[str]:
    """The words of a value as they are printed, but for choices, which have other words."""
    if isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str) and " " in value:
        yield typed(value)


def _is_within(row: TracedUnit, other: TracedUnit) -> bool:
    """Whether all that a row says stands in another, cell by cell where both have as many."""
    cells, others = (one.text.split(CELL) for one in (row, other))
    if len(cells) != len(others):
        cells, others = [row.text], [other.text]
    return all(_signs(one) <= _signs(it) for one, it in zip(cells, others, strict=True))


def _signs(text: str) -> set[str]:
    """The words of a text, and what stands between them. A time may begin with a capital."""
    return set(re.findall(r"\w+|[^\w\s]", typed(text).casefold()))


def _texts(rows: Iterable[TracedUnit]) -> set[str]:
    """The values that are printed in some rows."""
    return {typed(row.text[one.start : one.end]) for row in rows for one in row.stretches}


def _said(text: str) -> str:
    """What a text says: in a row of its own it has a capital, and in a line of several none."""
    return typed(text).casefold()


def _time_of(path: Path) -> Path:
    """The time that a value is of, such as how long before something; empty for none."""
    at = path.index("when") + 2 if "when" in path[:-1] else 0
    return path[:at]


def _are_in(
    row: TracedUnit,
    texts: Set[str],
    words: str,
    names: Sequence[tuple[str, str]],
    own: Set[Path],
    times: Set[str],
) -> bool:
    """Whether all values in a row are printed elsewhere too, or are those that were changed, or
    differ from one by a name alone; what is at ``own`` paths has come or gone. Others follow from
    ``times`` that were changed; of the period only whether their year has to be said."""
    said = (
        _said(row.text[one.start : one.end])
        for one in row.stretches
        if one.origin.path[-1] != "id"
        and not ("when" in times and "when" in one.origin.path)
        and not any(one.origin.path[: len(path)] == path for path in own)
    )
    return all(
        text in texts
        or text in words
        or not text
        or any(text.replace(one, other) in texts for one, other in names)
        or ("period" in times and any(text in one or one in text for one in texts))
        for text in said
    )
