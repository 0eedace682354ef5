"""What was changed within rows: words of texts, times, choices, and the values of a list."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from applan.drafts.trace import Stretch
from applan.drafts.traced import TracedUnit
from applan.findings import Path
from applan.mending.splice import Change, Insert, Remove, SetText, SetValue
from applan.messages import msg
from applan.model.target import read_on_one_line
from applan.prose.blocks import LABEL_GAP, facts_in
from applan.readback.compared import Compared, Meant, data, field_of, part_of, stretches_of
from applan.readback.passages import PARAGRAPH, Passage, applied, behind, joined, passages
from applan.readback.result import Edit
from applan.readback.rows import Pair, bold_in, numbered, typed
from applan.readback.words import LISTS, UnreadError, plain
from applan.wordfile.units import BREAK, CELL, Unit

OUTSIDE = msg("these words are a label or a number of the draft, and no part of the plan")
SEVERAL = msg("these words are made of several values of the plan; change them there")
MADE = msg("these words are made from other values of the plan; change those")

NAMED = msg("this is what the plan calls a thing by; change it in the plan")

FORM = msg("only the form is another, as heading, point or paragraph; change that in the plan")
TABLE = msg("this table is made from other places in the plan; change it there")
UNTITLED = msg("a title cannot be without words; what stands below it is still there")

LEFT = msg("what stood in this line is struck, and the draft does not print the rest so")

BOLD = msg("only what is bold is other than in the draft, and the plan cannot say that here")

_OWN = frozenset({"text", "prose"})
_LINES = ("paragraph", "item")
_POINTED = re.compile(r"\D+[ \u00a0]\d+(?:\.\d+)*")
_SENTENCE = re.compile(
    r"([^.!?\n]*)(?:\.\s+|([!?]?)(?:\n|(?<=[!?])\s+))(?=[«A-ZÆØÅ\d])(.+)", re.DOTALL
)
"""What comes behind a title: more of it, and sentences of a text."""
_STANDING = re.compile(r" \(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Slot:
    """Characters of a row in which one field of a part of the plan is printed."""

    start: int
    end: int
    path: Path
    stretches: tuple[Stretch, ...]


class Within:
    """Reads the pairs of rows of which the words differ."""

    def __init__(self, compared: Compared, *, typography: bool) -> None:
        self._all, self._typography = compared, typography
        self.typographic = 0
        """Paragraphs that say the same words otherwise, where that is made no edit of."""
        self.numbers: list[tuple[Pair, Passage]] = []
        """Where the number of a point was typed over."""

    def read(self) -> None:
        for pair in self._all.alignment.pairs:
            self._pair(pair)

    def _pair(self, pair: Pair) -> None:
        olds = [self._all.olds[n] for n in pair.olds]
        news = [self._all.news[n] for n in pair.news]
        old = PARAGRAPH.join(unit.text for unit in olds)
        new = PARAGRAPH.join(unit.text for unit in news)
        by_hand = len(olds) == len(news) and not pair.moved and not news[0].revisions
        skipped = _skipped(olds[0], news[0])
        if by_hand and _form(olds[0]) != _form(news[0]):
            said = news[0].text if skipped[0] else news[0].text[skipped[1] :]
            self._all.report(FORM, olds[0].text, olds[0].text, said, pair.news[0])
        lines = len(olds) == len(news) == 1 and olds[0].kind == news[0].kind in _LINES
        may_be_bold = lines and news[0].bold is not None and bold_in(olds[0]) != bold_in(news[0])
        if old == new and not may_be_bold:
            return
        starts = [sum(len(one.text) + 1 for one in olds[:n]) for n in range(len(olds))]
        slots = list(_slots(stretches_of(zip(starts, olds, strict=True)), old))
        found = passages(old, new, skipped)
        row = _Row(self._all, pair, old, new, slots)
        if may_be_bold:
            row.bold(found)
        if skipped[1] and _spaced(old[: skipped[0]]) != _spaced(new[: skipped[1]]):
            start, first = len(old[: skipped[0]].rstrip()), len(new[: skipped[1]].rstrip())
            self.numbers.append((pair, Passage(0, start, new[:first], 0, first)))
        for n, one in enumerate(found):
            if not one.typographic or not _POINTED.fullmatch(one.text):
                continue
            if row.holds(one):
                found[n] = replace(one, typographic=False)
            elif typed(one.text) != typed(old[one.start : one.end]):
                self.numbers.append((pair, one))
        row.read([one for one in found if not one.typographic])
        same = [one for one in found if one.typographic and not _POINTED.fullmatch(one.text)]
        left = row.typography(same) if self._typography else same
        self.typographic += bool(left)


def _form(row: Any) -> tuple[str, int]:
    return row.kind, row.level if row.kind in ("heading", "item") else 0


def _skipped(old: TracedUnit, new: Unit) -> tuple[int, int]:
    """The numbers of points at the beginnings, which are no words of the plan."""
    length, other = numbered(old), numbered(new, old.kind)
    if any(one.start < length for one in old.stretches):
        return 0, 0  # «2026» and «17. mai» are
    number = old.text[:length].strip()
    if length and number == new.text.strip():
        return length, len(new.text)
    if number and not other and re.match(rf"{re.escape(number)}(?![\d.])", new.text):
        other = len(number)  # with nothing between it and the title
    return length, other


def _spaced(number: str) -> str:
    """The number of a point as it is typed before words, whatever space is between them."""
    return typed(" ".join(f"{number}.".replace("\t", " ").split()))


def _slots(stretches: Sequence[Stretch], text: str) -> Iterator[Slot]:
    """The fields that are printed in a row, one after the other."""
    held: list[Stretch] = []
    for one in stretches:
        apart = held and (
            field_of(held[0].origin.path) != field_of(one.origin.path)
            or "\t" in text[held[-1].end : one.start]
        )
        if apart:
            yield _slot(held, text)
            held = []
        held.append(one)
    if held:
        yield _slot(held, text)


def _slot(held: Sequence[Stretch], text: str) -> Slot:
    """A field, with the parenthesis that closes after the last of it."""
    start, end = held[0].start, held[-1].end
    end += text[end : end + 1] == ")" and "(" in text[start:end].rpartition(")")[2]
    return Slot(start, end, field_of(held[0].origin.path), tuple(held))


class _Row:
    """One pair of rows."""

    def __init__(
        self, compared: Compared, pair: Pair, old: str, new: str, slots: Sequence[Slot]
    ) -> None:
        self._all, self._pair, self._old, self._new = compared, pair, old, new
        self._slots = slots

    def holds(self, passage: Passage) -> bool:
        """Whether it is in words that somebody wrote."""
        return any(
            one.start <= passage.start and passage.end <= one.end and one.origin.sort in _OWN
            for slot in self._slots
            for one in slot.stretches
        )

    def read(self, found: Sequence[Passage]) -> None:
        """Make edits of all passages, or tell of those that are none."""
        by_slot: dict[Slot, list[Passage]] = {}
        for one in found:
            placed = self._placed(one)
            other = behind(one, self._old) if placed is None else None
            placed = self._placed(other) if other is not None else placed
            if placed is None:
                self._loose(one)
            else:
                by_slot.setdefault(placed[0], []).append(placed[1])
        for slot, made in by_slot.items():
            self._slot(slot, made)

    def typography(self, found: Sequence[Passage]) -> list[Passage]:
        """Make edits of passages that say the same, where they are of texts; those that are not."""
        left = list(found)
        for one in found:
            made = (self._text(slot, one) for slot in self._slots if not one.text.isspace())
            change = next((it for it in made if it is not None), None)
            if change is not None:
                self._mean(self._edit(change, [one]), (change,), [one])
                left.remove(one)
        return left

    def bold(self, found: Sequence[Passage]) -> None:
        """Make edits of words that are bold in only one of both; ``found`` is what else differs."""
        row, new = self._pair.olds[0], self._all.news[self._pair.news[0]]
        before, now = ({place for start, end in one.bold or () for place in range(start, end)}
                       for one in (self._all.olds[row], new))  # fmt: skip
        at, there, parts = 0, 0, dict[int, int]()
        for one in (*found, Passage(len(self._old), len(self._old), "", len(self._new), 0)):
            parts.update(zip(range(at, one.start), range(there, one.first), strict=False))
            at, there = one.end, one.last
        told = list[Passage]()
        for start, end in _runs(self._old, [n for n, other in parts.items()
                                            if (n in before) != (other in now)]):  # fmt: skip
            made = Passage(start, end, self._old[start:end], parts[start], parts[end - 1] + 1)
            if not self._made_bold(made, comes=start not in before):
                told.append(made)
        if told:
            self._tell(joined(self._old, told), BOLD)

    def _made_bold(self, one: Passage, *, comes: bool) -> bool:
        """Make an edit of it where it is in running text; whether it is."""
        stretches = (self._stretch(slot, one) for slot in self._slots)
        held = next(filter(None, stretches), None)
        if held is None or held.origin.sort != "prose":
            return False
        at = held.origin.first + one.start - held.start
        to, path = at + one.end - one.start, held.origin.path
        value = str(self._all.value(path))
        if comes:
            change = SetText(path, at, to, f"**{value[at:to]}**")
        elif (value[at - 2 : at], value[to : to + 2]) == ("**", "**"):
            change = SetText(path, at - 2, to + 2, value[at:to])
        else:
            return False
        edit = replace(self._edit(change, [one]), changes=(change,))
        self._all.meant.append(Meant(edit, self._pair, (one,), bold=True))
        return True

    def _placed(self, one: Passage) -> tuple[Slot, Passage] | None:
        """The field that a passage is in, and what of it is."""
        inside = [slot for slot in self._slots if slot.start <= one.start and one.end <= slot.end]
        if inside and len(facts_in(one.text)) == 1 and LABEL_GAP not in one.text:
            ends = [slot for slot in inside if slot.start < one.end or slot.end == one.start]
            return (ends or inside)[0], one
        touched = [slot for slot in self._slots if slot.start < one.end and one.start < slot.end]
        if len(touched) == 1:
            slot = touched[0]
            before = self._old[one.start : max(one.start, slot.start)]
            after = self._old[min(one.end, slot.end) : one.end]
            fits = one.text.startswith(before) and one.text[len(before) :].endswith(after)
            if fits and len(before) + len(after) <= len(one.text):
                rest = one.text[len(before) : len(one.text) - len(after)]
                return slot, Passage(
                    one.start + len(before), one.end - len(after), rest,
                    one.first + len(before), one.last - len(after),
                )  # fmt: skip
        return None

    def _loose(self, one: Passage) -> None:
        """What is in no field: facts that come or go; else labels, which are told of."""
        gone = [slot for slot in self._slots if one.start <= slot.start and slot.end <= one.end]
        rest = one.text.strip(" \u00a0·,;.\u2002\n\t")
        facts = [self._all.readings.fact(part) for part in facts_in(rest)] if rest else []
        others = [slot for slot in self._slots if slot.start < one.end and one.start < slot.end]
        head = self._head(one) if not (gone or others or one.text.isspace()) else ""
        if (column := self._all.readings.labels.get(typed(head).casefold())) and not (
            self._all.is_view(self._pair.olds[0])
        ):
            facts = [(column, rest)]
        elif head and self._in_season(one, head, rest):
            return
        part = part_of((gone or self._near(one))[0].path) if gone or self._slots else None
        if part is None or None in facts or len(others) > len(gone) or not (gone or facts):
            view = self._all.is_view(self._pair.olds[0])
            self._tell(one, TABLE if view else SEVERAL if len(others) > 1 else OUTSIDE)
            return
        if any(slot.path[-1] == "title" for slot in gone):
            self._tell(one, UNTITLED)
            return
        changes: list[tuple[Edit, Change]] = []
        told = dict(fact for fact in facts if fact is not None)
        names = [str(slot.path[-1]) for slot in gone]
        for slot in gone:
            if str(slot.path[-1]) not in told:
                changes.append((self._made("remove", slot.path, None, [one]), Remove(slot.path)))
        for name, words in told.items():
            path = (*part, name)
            try:
                value = self._all.readings.field(path, words)
            except UnreadError as error:
                self._tell(one, error.why)
                return
            kind = "value" if name in names else "add"
            changes.append((self._made(kind, path, value, [one]), SetValue(path, value)))
        for edit, change in changes:
            self._mean(edit, (change,), [one])

    def _head(self, one: Passage) -> str:
        """The head above an empty cell of a row that tells of a part; "" for no such cell."""
        row = self._pair.olds[0]
        unit, above = self._all.olds[row], self._all.olds[:row]
        before, after = self._old[: one.start] or CELL, self._old[one.end :] or CELL
        is_empty = one.start == one.end and before[-1] == CELL == after[0]
        head = next((it for it in above if it.table == unit.table and it.head), None)
        is_told = self._all.part(row) is not None
        if unit.kind != "row" or not is_empty or head is None or CELL in one.text or not is_told:
            return ""
        at, cells = self._old[: one.start].count(CELL), head.text.split(CELL)
        return plain(cells[at]) if at < len(cells) else ""

    def _in_season(self, one: Passage, head: str, words: str) -> bool:
        """Make an edit of a time that came into an empty cell below a part of the year."""
        part = self._all.part(self._pair.olds[0]) or ()
        path, (said, _, form) = (*part, "when"), words.partition(", ")
        at = len(self._all.value(path) or ())
        with suppress(UnreadError):
            if self._all.readings.is_dated(head) and self._all.readings.of(path, head):
                value = self._all.readings.of((*path, at), said, head)
                mode = self._all.readings.of((*path, "mode"), form) if form else None
                if mode not in (None, self._all.value((*part, "mode"))):
                    value = {"when": value, "mode": mode}
                edit = self._made("add", (*path, at), value, [one])
                self._mean(edit, (Insert(path, at, value),), [one])
                return True
        return False

    def _near(self, one: Passage) -> list[Slot]:
        return sorted(self._slots, key=lambda slot: min(abs(slot.end - one.start),
                                                        abs(slot.start - one.end)))  # fmt: skip

    def _slot(self, slot: Slot, made: list[Passage]) -> None:
        """Passages within one field."""
        if slot.path[-1] == "id":
            self._tell_all(made, NAMED)
            return
        text = self._old[slot.start : slot.end]
        after = applied(text, made, slot.start)
        name = str(slot.path[-1])
        if not after.strip() and name == "title":
            self._tell_all(made, UNTITLED)
        elif not after.strip():
            own = {one.origin.path[: len(slot.path) + 1] for one in slot.stretches}
            values = self._all.value(slot.path)
            several = isinstance(values, tuple) and len(values) > len(own) == 1
            path = own.pop() if several else slot.path
            self._mean(self._made("remove", path, None, made), (Remove(path),), made)
        elif name in LISTS and self._list(slot, made, text, after):
            return
        else:
            self._characters(slot, made)

    def _list(self, slot: Slot, made: list[Passage], text: str, after: str) -> bool:
        """The values of a list one by one, where their number has changed."""
        name = str(slot.path[-1])
        items: dict[int, list[Stretch]] = {}
        for one in slot.stretches:
            place = one.origin.path[len(slot.path)] if len(one.origin.path) > len(slot.path) else 0
            items.setdefault(place if isinstance(place, int) else 0, []).append(one)
        if PARAGRAPH in text:  # points that were joined
            olds, news = text.split(PARAGRAPH), after.split(PARAGRAPH)
        else:
            olds = self._all.readings.parted(name, text)
            news = self._all.readings.parted(name, after.replace(PARAGRAPH, BREAK))
        if len(olds) == len(news) or len(olds) != len(items):
            return False
        places = list(items)
        keys = [typed(one).casefold() for one in olds], [typed(one).casefold() for one in news]
        found: list[tuple[Edit, Change]] = []
        try:
            for tag, a, b, c, d in SequenceMatcher(None, *keys, False).get_opcodes():
                while tag != "equal" and a < b and c < d:
                    path = (*slot.path, places[a])
                    value = self._all.readings.item(slot.path, news[c])
                    found.append((self._made("value", path, value, made), SetValue(path, value)))
                    a, c = a + 1, c + 1
                for n in range(a, b) if tag != "equal" else ():
                    path = (*slot.path, places[n])
                    found.append((self._made("remove", path, None, made), Remove(path)))
                for n in range(c, d) if tag != "equal" else ():
                    at = places[a] if a < len(places) else places[-1] + 1
                    value = self._all.readings.item(slot.path, news[n])
                    edit = self._made("add", (*slot.path, at), value, made)
                    found.append((edit, Insert(slot.path, at, value)))
        except UnreadError as error:
            self._tell_all(made, error.why)
            return True
        for edit, change in found:
            self._mean(edit, (change,), made)
        return True

    def _characters(self, slot: Slot, made: list[Passage]) -> None:
        """Passages in texts by their characters, and in other values the whole of these."""
        wholes: dict[Path, list[Passage]] = {}
        for one in self._targets(slot, made) if slot.path[-1] == "targets" else made:
            change = self._text(slot, one)
            if change is not None:
                if not self._standing(slot, one, change) and not self._sentence(slot, one, change):
                    edit = self._edit(change, [one])
                    self._mean(edit, self._with_items(change), [one])
                continue
            stretch = self._stretch(slot, one)
            if stretch is not None:
                wholes.setdefault(stretch.origin.path, []).append(one)
            else:
                item = slot.stretches[0].origin.path[: len(slot.path) + 1]
                wholes.setdefault(item, []).append(one)
        for path, held in wholes.items():
            self._whole(slot, path, held)

    def _targets(self, slot: Slot, made: Sequence[Passage]) -> list[Passage]:
        """Make an edit of each target with more than words of one value changed; what is left."""
        left = list(made)
        paths = dict.fromkeys(one.origin.path[: len(slot.path) + 1] for one in slot.stretches)
        starts = [next(one.start for one in slot.stretches if one.origin.path[: len(path)] == path)
                  for path in paths]  # fmt: skip
        for path, start, after in zip(paths, starts, [*starts[1:], slot.end], strict=True):
            own = [one for one in slot.stretches if one.origin.path[: len(path)] == path]
            end = slot.end if after == slot.end else own[-1].end
            mine = [one for one in left if start <= one.start and one.end <= end]
            if not mine or (len(mine) == 1 and self._stretch(slot, mine[0])):
                continue
            text = self._old[start:end]
            now = read_on_one_line(plain(applied(text, mine, start)))
            was = read_on_one_line(plain(text))
            if now is not None and was == data(self._all.value(path)):
                self._mean(self._made("value", path, now, mine), (SetValue(path, now),), mine)
                left = [one for one in left if one not in mine]
        return left

    def _whole(self, slot: Slot, path: Path, made: list[Passage]) -> None:
        """The value at a path, by all that is printed of it."""
        own = [one for one in slot.stretches if one.origin.path[: len(path)] == path]
        start, end = own[0].start, own[-1].end
        if any(one.start < start for one in made) or any(one.end > end for one in made):
            start, end = slot.start, slot.end
        text = plain(applied(self._old[start:end], made, start)).strip()
        sorts = {one.origin.sort for one in own}
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        try:
            if path[-1:] and isinstance(path[-1], int) and name == "when":
                path = (*path, "when")
            if path[-2:-1] and isinstance(path[-2], int) and path[-1] == "when":
                value = self._time(path, text, made if "derived" in sorts else ())
            elif isinstance(path[-1], int) and name == "responsible":
                value = self._all.readings.item(path[:-1], text)
            elif "day" in sorts:
                value = self._all.readings.day(text)
            elif (
                sorts <= {"when", "choice", "number", "derived"}
                and len(own) == 1
                and ("derived" not in sorts or name == "when")
            ):
                value = self._all.readings.of(path, text, self._all.value(path))
            else:
                self._tell_all(made, SEVERAL if len(slot.stretches) > 1 else MADE)
                return
        except UnreadError as error:
            self._tell(joined(self._old, made), error.why)
            return
        self._mean(self._made("value", path, value, made), (SetValue(path, value),), made)

    def _time(self, path: Path, text: str, made: Sequence[Passage]) -> Any:
        """A time, by all that is printed of it; where a view prints only a part, such as one of its
        months, by the words of it that are ``made`` others."""
        old = said = str(self._all.value(path))
        for one in made:
            was, now = (
                plain(words).strip() for words in (self._old[one.start : one.end], one.text)
            )
            found = list(re.finditer(rf"(?i)(?<!\w){re.escape(was)}(?!\w)", said)) if was else []
            if len(found) != 1:
                break
            now = now[:1].lower() + now[1:] if found[0][0][:1].islower() else now
            said = said[: found[0].start()] + now + said[found[0].end() :]
        else:
            with suppress(UnreadError):
                value = self._all.readings.of(path, said if made else text, old)
                is_dated = self._all.readings.is_dated
                if not made or is_dated(value) or not is_dated(old):
                    return value
        return self._all.readings.of(path, text, old)

    def _stretch(self, slot: Slot, one: Passage) -> Stretch | None:
        found = [s for s in slot.stretches if s.start <= one.start and one.end <= s.end]
        return found[0] if found else None

    def _text(self, slot: Slot, one: Passage) -> SetText | None:
        """A passage as characters of a text, where all of it is in one."""
        own = [s for s in slot.stretches if s.origin.sort in _OWN]
        first = [s for s in own if s.start <= one.start <= s.end]
        last = [s for s in own if s.start <= one.end <= s.end]
        if not first or not last:
            return None
        start, end = (first[0], first[0]) if one.start == one.end else (first[-1], last[0])
        at = start.origin.first + one.start - start.start
        to = end.origin.first + one.end - end.start
        if start.origin.path != end.origin.path or at > to:
            return None
        value = str(self._all.value(start.origin.path))
        if one.text.startswith(PARAGRAPH):
            at = len(value[:at].rstrip())
        if one.text.endswith(PARAGRAPH):
            to += len(value[to:]) - len(value[to:].lstrip())
        if not one.text:
            at, to = _with_space(value, at, to)
        return SetText(start.origin.path, at, to, self._written(start, one.text))

    def _written(self, stretch: Stretch, text: str) -> str:
        """Words as they are written in the value."""
        text = re.sub(r"[\u00a0\u202f]", " ", text)
        if stretch.origin.sort != "prose":
            return text
        text = re.sub(r"([\\`*\[\]])", r"\\\1", text)
        mark = self._mark(stretch)
        return text.replace(BREAK, "\\\n").replace(PARAGRAPH, f"\n{mark}" if mark else "\n\n")

    def _mark(self, stretch: Stretch) -> str:
        """What begins the line that a point of a list stands on, in the value."""
        if self._all.olds[self._pair.olds[0]].kind != "item":
            return ""
        value = str(self._all.value(stretch.origin.path))
        line = value[value.rfind("\n", 0, stretch.origin.first) + 1 : stretch.origin.first]
        return line if line.strip() else ""

    def _with_items(self, change: SetText) -> tuple[Change, ...]:
        """A point of a list of texts that was parted is two."""
        path = change.path
        if PARAGRAPH not in change.text or not isinstance(path[-1], int):
            return (change,)
        before, _, after = change.text.partition(PARAGRAPH)
        value = str(self._all.value(path))
        rest = after + value[change.end :]
        cut = SetText(path, change.start, len(value), before)
        return cut, Insert(path[:-1], path[-1] + 1, rest.strip())

    def _sentence(self, slot: Slot, one: Passage, change: SetText) -> bool:
        """Make an edit of sentences that came behind a title, before or as the text of its part."""
        found = _SENTENCE.fullmatch(change.text)
        heading = self._all.olds[self._pair.olds[0]].kind == "heading"
        if slot.path[-1] != "title" or found is None or heading or one.start != slot.end:
            return False
        path, said = (*slot.path[:-1], "text"), plain(found[3]).strip()
        held, title = self._all.value(path), found[1] + (found[2] or "")
        if held and said[-1] not in ".!?":  # the point that ends it stood behind the title
            said += "."
        text = SetText(path, 0, 0, f"{said} ") if held else SetValue(path, said)
        edit = self._made("add", path, said, [one])
        titled = (SetText(slot.path, change.start, change.end, title),) if title else ()
        self._mean(edit, (*titled, text), [one])
        return True

    def _standing(self, slot: Slot, one: Passage, change: SetText) -> bool:
        """Make an edit of how an activity stands, said as drafts do: «Vårtur (avlyst)»."""
        found, path = _STANDING.fullmatch(change.text), (*slot.path[:-1], "status")
        held = slot.path[-3:-2] in (("activities",), ("parts",)) and slot.path[-1] == "title"
        if found is None or one.start != slot.end or not held:
            return False
        with suppress(UnreadError):
            value = self._all.readings.of(path, found[1])
            self._mean(self._made("value", path, value, [one]), (SetValue(path, value),), [one])
            return True
        return False

    def _edit(self, change: SetText, made: list[Passage]) -> Edit:
        value = str(self._all.value(change.path))
        kind = "value"
        if any(PARAGRAPH in one.text for one in made):
            kind = "split"
        elif any(PARAGRAPH in self._old[one.start : one.end] for one in made):
            kind = "join"
        old = value[change.start : change.end]
        made_edit = self._made(kind, change.path, change.text, made)
        return replace(made_edit, old=old, start=change.start)

    def _made(self, kind: str, path: Path, value: Any, made: Sequence[Passage]) -> Edit:
        row = self._pair.news[0]
        first = min((one.first for one in made), default=0)
        last = max((one.last for one in made), default=0)
        authors = [name for new in self._pair.news for name in self._all.authors(new, first, last)]
        if authors:  # what another has written in the place of a whole row
            authors = [
                *(who for old in self._pair.olds for who in self._all.deleted_by(old)),
                *authors,
            ]
        old = None if kind == "add" else data(self._all.value(path))
        return self._all.edit(kind, path, old, value, row, authors)

    def _mean(self, edit: Edit, changes: tuple[Change, ...], made: Sequence[Passage]) -> None:
        edit = replace(edit, changes=(*changes, *self._for_others(changes)))
        self._all.meant.append(Meant(edit, self._pair, tuple(made)))

    def _for_others(self, changes: Sequence[Change]) -> Iterator[Change]:
        """The same for the other goals of a list, where what they all say is printed once."""
        for change in changes:
            part = part_of(change.path)
            titles = [s.origin.path for slot in self._slots for s in slot.stretches]
            if part[-2:-1] != ("goals",) or (*part, "title") in titles:
                continue
            if not isinstance(change, SetText | SetValue):
                continue
            rest = change.path[len(part) :]
            own = self._all.value(field_of(change.path))
            for n, _goal in enumerate(self._all.value(part[:-1])):
                path = (*part[:-1], n)
                if path == part or data(self._all.value((*path, rest[0]))) != data(own):
                    continue
                there = (*path, *rest)
                if isinstance(change, SetText):
                    yield SetText(there, change.start, change.end, change.text)
                else:
                    yield SetValue(there, change.value)

    def _tell_all(self, made: Sequence[Passage], why: Any) -> None:
        for one in made:
            self._tell(one, why)

    def _tell(self, one: Passage, why: Any) -> None:
        old = self._old[one.start : one.end]
        path = next((slot.path for slot in self._near(one)), ())
        self._all.report(why, self._old, old, one.text, self._pair.news[0], path)


def _runs(text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where places that follow each other, but for spaces, begin and end."""
    places = [one for one in places if not text[one].isspace()]
    for n, start in enumerate(places):
        if n and not text[places[n - 1] + 1 : start].strip():
            continue
        last = n
        while last + 1 < len(places) and not text[places[last] + 1 : places[last + 1]].strip():
            last += 1
        yield start, places[last] + 1


def _with_space(value: str, start: int, end: int) -> tuple[int, int]:
    """Words that go, with the space that would be one too many."""
    before, after = value[start - 1 : start] or " ", value[end : end + 1] or " "
    if before.isspace() and after == " " and end < len(value):
        return start, end + 1
    if after.isspace() and before == " " and start:
        return start - 1, end
    return start, end
