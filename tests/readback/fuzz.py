"""Random edits of drafts, read back: nothing may be lost, and nothing may be written wrong.

By hand: ``python -m tests.readback.fuzz 2000 500 200`` makes 2 000 files with one edit, 500 with one
to ten, and 200 with one to four that came back to a plan that was changed in the meantime. The same
seed makes the same files.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tests.readback.conftest import YEARS, base_of, drawn_once, loaded, templates

from applan.drafts.traced import TracedUnit, traced
from applan.findings import Path
from applan.loading import load
from applan.mending.splice import spliced
from applan.model import Plan
from applan.readback import readback
from applan.readback.compared import field_of, part_of, value_at
from applan.readback.merge import merged
from applan.readback.readback import read_back
from applan.readback.result import Result, WrongBase
from applan.readback.rows import POINT, bold_in, key, numbered, typed
from applan.wordfile.units import Returned, Unit

DRAFTS = [(year, "arbeidsplan") for year in YEARS] + [
    ("2022", "kursplan"), ("2026", "saksframlegg"), ("2020", "sammendrag"), ("2018", "register"),
]  # fmt: skip
WORDS = ("fjell", "havet", "Storting", "bygda", "uke 7", "3. mai 2026", "5*3", "– altså", "«sei»")
SENTENCES = ("Styret følger dette opp.", "Alle lag inviteres, også de nye.", "Vi ses i 2027!")
SORTS = ("word", "word", "word", "gone", "put", "row", "para", "move", "part", "bold", "typed",
         "number")  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{3,}")
_BY_WORD = {"«": "”", "»": "”", "–": "-", "-": "–", "\u00a0": " ", " ": "\u00a0"}
"""What Word, LibreOffice and people make of signs without meaning anything by it."""


_NEW = 1000
"""The first number of a paragraph that was not there."""


@dataclass(frozen=True)
class Change:
    """One edit: its sort, and the sort of value that its words are of."""

    sort: str
    about: str


@cache
def rows(year: str, template: str) -> tuple[TracedUnit, ...]:
    plan = loaded(year).plan
    assert plan is not None
    return traced(plan, template, templates(), name=year).units


def as_file(units: Sequence[TracedUnit]) -> list[Unit]:
    return [
        Unit(one.kind, one.text, one.level, n + 1, one.table, one.head, bold=one.bold)
        for n, one in enumerate(units)
    ]


def _with(unit: Unit, start: int, end: int, new: str) -> Unit:
    """A unit with other words somewhere; what was bold around them is."""
    more, places = len(new) - (end - start), _places(unit)
    bold = {one if one < start else one + more for one in places if not start <= one < end}
    if start in places:
        bold |= set(range(start, start + len(new)))
    return replace(unit, text=unit.text[:start] + new + unit.text[end:], bold=_spans(bold))


def _places(unit: Unit) -> set[int]:
    return {place for start, end in unit.bold or () for place in range(start, end)}


def _spans(places: Iterable[int]) -> tuple[tuple[int, int], ...]:
    return tuple((one, one + 1) for one in sorted(places))


def changed(rng: random.Random, olds: Sequence[TracedUnit], news: list[Unit]) -> Change | None:
    """Make one edit in a file's units; None where this one could not be made."""
    sort = rng.choice(SORTS)
    at = rng.randrange(len(news))
    unit = news[at]
    words = list(_WORD.finditer(unit.text))
    old = next((one for one in olds if one.text == unit.text), None)
    if sort in ("word", "gone", "put") and words:
        found = rng.choice(words)
        new = "" if sort == "gone" else rng.choice(WORDS)
        new = f"{found[0]} {new}" if sort == "put" else new
        made = _with(unit, *found.span(), new)
        if typed(made.text) == typed(unit.text) or not made.text.strip():
            return None
        news[at] = made
        return Change(sort, _about(old, *found.span()))
    numbers = list(re.finditer(r"\d+", unit.text))
    if sort == "number" and numbers:
        found = rng.choice(numbers)
        news[at] = _with(unit, *found.span(), str(int(found[0]) + rng.choice((1, 3, 10))))
        return Change(sort, _about(old, *found.span()))
    if sort == "bold" and words and unit.kind in ("paragraph", "item"):
        start, end = rng.choice(words).span()
        news[at] = replace(unit, bold=_spans(_places(unit) ^ set(range(start, end))))
        return Change(sort, _about(old, start, end))
    signs = [n for n, sign in enumerate(unit.text) if sign in _BY_WORD]
    if sort == "typed" and signs:
        start = rng.choice(signs)
        news[at] = _with(unit, start, start + 1, _BY_WORD[unit.text[start]])
        return Change(sort, _about(old, start, start + 1))
    if sort == "row" and unit.kind != "heading":
        del news[at]
        return Change(sort, unit.kind)
    if sort == "para":
        kind = "item" if unit.kind == "item" else "paragraph"
        level = unit.level if kind == "item" else 0
        news.insert(at + 1, Unit(kind, rng.choice(SENTENCES), level, _NEW + len(news)))
        return Change(sort, unit.kind)
    if sort == "move" and at + 1 < len(news) and unit.kind == news[at + 1].kind != "heading":
        if typed(unit.text) == typed(news[at + 1].text):
            return None
        news[at : at + 2] = [news[at + 1], unit]
        return Change(sort, unit.kind)
    if sort == "part" and unit.kind == "paragraph" and ". " in unit.text:
        end = unit.text.index(". ") + 1
        news[at : at + 1] = [_with(unit, end, len(unit.text), ""), _with(unit, 0, end + 1, "")]
        return Change(sort, unit.kind)
    return None


def _about(old: TracedUnit | None, start: int, end: int) -> str:
    for one in old.stretches if old is not None else ():
        if one.start <= start and end <= one.end:
            return "name" if one.origin.path[-1] == "id" else one.origin.sort
    return "label"


def judged(
    year: str, template: str, news: Sequence[Unit], *, typography: bool = False
) -> tuple[str, Result | None, str]:
    """«exact», «reported» (some of it), or what must not be: «lost» or «wrong», and where."""
    plan, olds = loaded(year), rows(year, template)
    found = read_back(base_of(plan, template), Returned(tuple(news)), typography=typography)
    if isinstance(found, WrongBase):
        return "refused", None, ""
    assert plan.document is not None
    made = spliced(plan.document, [one for edit in found.edits for one in edit.changes])
    if made.refused:
        return "wrong", found, f"refused {made.refused}"
    after = load(made.text, "plan.yaml", year).plan
    assert after is not None
    units = traced(after, template, templates(), name=year).units
    drawn, before, file = (Counter(map(key, some)) for some in (units, olds, news))
    told = _told(found, olds, news, units)
    loosely = {(kind, text.casefold()) for kind, text in drawn}  # a time begins with a capital

    for row in (file - drawn) - (before - drawn):
        known = row in told or (row[0], row[1].casefold()) in loosely
        if not known and not found.typographic:
            return "lost", found, row[1]
    for edit in found.edits:
        row = next((one for one in olds if _under(one, edit.path)), None)
        number = row.text[: numbered(row)].split() if row is not None else []
        begins = edit.key == "title" and not edit.start and str(edit.new).split()[:1]
        if number and begins == number:
            return "wrong", found, f"the number {number[0]} in {edit.path}"
    touched = _Touched(found, plan.plan, after)
    for unit in olds:
        row = key(unit)
        paths = [one.origin.path for one in unit.stretches]
        still = row in (before - file) - (before - drawn) and row not in told
        if still and not (any(map(touched, paths)) if paths else found.edits):
            return "lost", found, row[1]
        if row in (before & file) - drawn and not touched.says(unit, _values(units)):
            return "lost", found, row[1]
    for edit in found.edits:
        # What is removed was taken out of the file in one place at least, or is still said where
        # the file says it: a time that the goals of a list have alike stands above them.
        seen = {path for one in olds if key(one) in (before - file) + (file & drawn)
                for path in _under(one, edit.path)}  # fmt: skip
        start, end = plan.document.offsets(plan.document.written(edit.path))
        said = {
            path
            for one in olds
            for path in _under(one, edit.path)  # and not of its section
            if start <= plan.document.offsets(plan.document.written(path))[0] <= end
        }
        if edit.kind == "remove" and edit.start is None and said - seen:
            return "wrong", found, f"{edit.path} takes {said - seen} too"
    for unit in units:
        row = key(unit)
        # A row of another form, or with less in it, follows from an edit in another place.
        strange = row in (drawn - file) - before and row not in told
        if strange and not touched.says(unit, _values(olds)):
            return "wrong", found, row[1]
    bold, was = _bold(units), _bold(olds)
    for one in news:
        row = key(one)
        there = bold.get(row, set()) | was.get(row, set()) or {typed(bold_in(one))}
        is_old = one.kind in ("paragraph", "item") and one.number < _NEW
        if is_old and row not in told and typed(bold_in(one)) not in there:
            return "lost", found, f"what is bold in {row[1]}"
    if typography and not found.typographic and not found.reported:
        said = {_signed(one) for one in units}
        strange = (one.text for one in news if key(one) in drawn and key(one) not in told
                   and _signed(one) not in said)  # fmt: skip
        for text in strange:
            return "lost", found, f"the signs of {text}"
    own = [one for one in units if one.kind != "heading" or key(one) in before + file]
    heads, drawn_heads = _heads(news), _heads(own)  # «Innledning» comes above a text by itself
    for row in (file & drawn) - before:
        above = {head for head in heads[row] if head in drawn}
        if row not in told and above == heads[row] and not above & drawn_heads[row]:
            return "wrong", found, f"{row[1]} below {drawn_heads[row]}"
    if not found.edits and not found.reported and not found.typographic and file != before:
        return "lost", found, "all"
    moved = [key(one) for one in news] != [key(one) for one in olds] and file == before
    if moved and not found.edits and not found.reported:
        return "lost", found, "order"
    return ("reported" if found.reported else "exact"), found, ""


def _signed(unit: TracedUnit | Unit) -> str:
    """A row with its signs, without numbers of points; which spaces do not break, nobody sees."""
    text = re.sub(rf"(?i)({POINT})", lambda found: found[0].rstrip("0123456789."), unit.text)
    return text[numbered(unit) :].replace("\u00a0", " ")


def _bold(units: Sequence[TracedUnit]) -> dict[tuple[str, str], set[str]]:
    """What is bold in rows, by what they say."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in units:
        found.setdefault(key(one), set()).add(typed(bold_in(one)))
    return found


def judged_in(
    year: str, template: str, news: Sequence[Unit], later: Sequence[Unit]
) -> tuple[str, Result | None, str]:
    """As `judged`, where the plan has in the meantime become what another file makes of it.

    What both change must be in the plan: each word as many times more or fewer as the two make it.
    """
    base = base_of(loaded(year), template)
    found, other = (read_back(base, Returned(tuple(some))) for some in (news, later))
    if isinstance(found, WrongBase) or isinstance(other, WrongBase):
        return "refused", None, ""
    now = other.made or base.loaded
    result = merged(base, found, now) if other.made is not None else found
    assert now.document is not None
    made = spliced(now.document, [one for edit in result.edits for one in edit.changes])
    after = load(made.text, "plan.yaml", year)
    if made.refused or after.plan is None:
        return "wrong", result, f"refused {made.refused}"
    plans = (base.loaded, found.made or base.loaded, now, after)
    words = [_words(one.document.values) for one in plans if one.document is not None]
    before, file, plan, both = words
    told = result.reported or result.conflicts
    done = len(result.edits) < len(found.edits)
    for word in {*before, *file, *plan, *both}:
        more = file[word] - before[word]
        least = plan[word] + min(more, 0)
        if both[word] < least or (not told and not done and both[word] != plan[word] + more):
            return "wrong", result, f"{word}: {[one[word] for one in words]}"
    again = merged(base, found, after)
    if again.edits and not told:
        return "wrong", again, "written twice"
    return ("reported" if told else "exact"), result, ""


def _words(value: Any) -> Counter[str]:
    """The words of a plan's values, whatever of them a draft prints, and how often."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return sum(map(_words, inner), Counter())
    return Counter(re.findall(r"\w+", str(value)))


def _told(
    found: Result, olds: Sequence[TracedUnit], news: Sequence[Unit], units: Sequence[TracedUnit]
) -> set[tuple[str, str]]:
    """Rows that are reported, or of which the value was written, if not all of the row."""
    numbers = {one.place.paragraph for one in found.reported}
    shown = " ".join(typed(one.text) for one in units)
    numbers |= {one.place.paragraph for one in found.edits
                if one.start is not None and typed(str(one.new)) in shown}  # fmt: skip
    told = {key(one) for one in news if one.number in numbers}
    for edit in found.edits:  # a time is printed in its own form: the rest of the row is the file's
        for one in news if edit.path[-1:] == ("when",) and isinstance(edit.new, str) else ():
            rest = _signs(one.text) - _signs(str(edit.new))
            drawn = (_signs(unit.text) for unit in units)
            if one.number == edit.place.paragraph and any(rest <= signs for signs in drawn):
                told.add(key(one))
    for edit in found.edits:  # what came is a row with more where the draft has one for several
        for one in news if edit.kind == "add" and isinstance(edit.new, dict) else ():
            said = _signs(key(one)[1])
            if one.number == edit.place.paragraph and any(said <= _signs(it.text) for it in units):
                told.add(key(one))
    return told | {key(one) for one in olds if any(one.text in it.text for it in found.reported)}


class _Touched:
    """What the edits are of."""

    def __init__(self, found: Result, before: Plan, after: Plan) -> None:
        paths = [one.path for one in found.edits]
        self._fields = [path if part_of(path) == path else field_of(path) for path in paths]
        sides = [side for one in found.edits for side in (one.old, one.new)]
        titles = {path for path in paths if path[-1:] == ("title",)}
        names = [tuple(typed(str(value_at(plan, path))) for plan in (before, after))
                 for path in titles]  # fmt: skip
        self._names = [*names, *(tuple(map(str.lower, pair)) for pair in names)]
        self._words = [typed(str(one)) for one in (*sides, *(value_at(after, p) for p in paths))]

    @property
    def _both(self) -> list[tuple[str, ...]]:
        return [*self._names, *(names[::-1] for names in self._names)]

    def __call__(self, path: Path) -> bool:
        return any(path[: len(one)] == one for one in self._fields)

    def says(self, unit: TracedUnit, values: set[str]) -> bool:
        """Whether all values in a row are some of these, or are of the edits, or call something
        by a title that is of them: «etter «Vårtur»»."""
        return all(
            self(one.origin.path)
            or one.origin.path[-1] == "id"
            or (text := typed(unit.text[one.start : one.end])) in values
            or any(text in words for words in self._words)
            or any(text.replace(*names) in values for names in self._both)
            for one in unit.stretches
        )


def _signs(text: str) -> set[str]:
    """The words of a text, and what stands between them. A time may begin with a capital."""
    return set(re.findall(r"\w+|[^\w\s]", typed(text).casefold()))


def _values(units: Sequence[TracedUnit]) -> set[str]:
    return {typed(one.text[it.start : it.end]) for one in units for it in one.stretches}


def _under(unit: TracedUnit, path: Path) -> set[Path]:
    paths = (one.origin.path for one in unit.stretches)
    return {one for one in paths if one[: len(path)] == path}


def _heads(units: Sequence[TracedUnit] | Sequence[Unit]) -> dict[tuple[str, str], set[Any]]:
    """The headings that rows stand below."""
    found: dict[tuple[str, str], set[Any]] = {}
    head: tuple[str, str] = ("heading", "")
    for one in units:
        found.setdefault(key(one), set()).add(head)
        head = key(one) if one.kind == "heading" else head
    return found


def _edited(
    rng: random.Random, olds: Sequence[TracedUnit], most: int
) -> tuple[list[Unit], list[Change]]:
    """A file with one to so many edits."""
    news, made, wanted = as_file(olds), list[Change](), rng.randint(1, most)
    while len(made) < wanted:
        one = changed(rng, olds, news)
        if one is not None:
            made.append(one)
    return news, made


def run(
    seed: int, singles: int, severals: int, threes: int = 0
) -> tuple[Counter[tuple[str, ...]], list[str]]:
    """How many edits came to what, and what must not be."""
    rng = random.Random(seed)
    counts: Counter[tuple[str, ...]] = Counter()
    bad: list[str] = []
    for n in range(singles + severals + threes):
        year, template = rng.choice(DRAFTS)
        olds = rows(year, template)
        if n < singles + severals:
            news, made = _edited(rng, olds, 1 if n < singles else 10)
            typography = rng.random() < 0.3
            verdict, found, where = judged(year, template, news, typography=typography)
        else:
            (news, made), (later, more) = (_edited(rng, olds, 4) for _side in range(2))
            verdict, found, where = judged_in(year, template, news, later)
            made += more
        about = (made[0].sort, made[0].about) if n < singles else ("several", "")
        about = about if n < singles + severals else ("three ways", "")
        counts[(*about, verdict)] += 1
        if verdict in ("lost", "wrong"):
            edits = [(one.kind, one.path, one.old, one.new) for one in found.edits] if found else []
            bad.append(f"{n} {year} {template} {made} {verdict}: {where}\n  {edits}")
    return counts, bad


if __name__ == "__main__":
    readback.drawn = drawn_once
    singles, severals, threes, seed = (
        (*map(int, sys.argv[1:]), 0, 14)[:4] if len(sys.argv) < 5 else map(int, sys.argv[1:5])
    )
    counts, bad = run(seed, singles, severals, threes)
    for about, count in sorted(counts.items()):
        print(*about, count)
    print(*bad, sep="\n")
