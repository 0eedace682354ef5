"""Random edits of drafts, read back: nothing may be lost, and nothing may be written wrong.

By hand: ``python -m tests.readback.fuzz 2000 500`` makes 2 000 files with one edit and 500 with one
to ten. The same seed makes the same files.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tests.readback.conftest import YEARS, base_of, loaded, templates

from applan.drafts.traced import TracedUnit, traced
from applan.findings import Path
from applan.loading import load
from applan.mending.splice import spliced
from applan.model import Plan
from applan.readback import Result, WrongBase, read_back
from applan.readback.compared import field_of, part_of, value_at
from applan.readback.rows import key, typed
from applan.wordfile.units import Returned, Unit

DRAFTS = [(year, "arbeidsplan") for year in YEARS] + [
    ("2022", "kursplan"), ("2026", "saksframlegg"), ("2020", "sammendrag"), ("2018", "register"),
]  # fmt: skip
WORDS = ("fjell", "havet", "Storting", "bygda", "uke 7", "3. mai 2026", "5*3", "– altså", "«sei»")
SENTENCES = ("Styret følger dette opp.", "Alle lag inviteres, også de nye.", "Vi ses i 2027!")
_WORD = re.compile(r"[^\W\d_]{3,}")


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
        Unit(one.kind, one.text, one.level, n + 1, one.table, one.head)
        for n, one in enumerate(units)
    ]


def changed(rng: random.Random, olds: Sequence[TracedUnit], news: list[Unit]) -> Change | None:
    """Make one edit in a file's units; None where this one could not be made."""
    sort = rng.choice(("word", "word", "word", "gone", "put", "row", "para", "move", "part"))
    at = rng.randrange(len(news))
    unit = news[at]
    words = list(_WORD.finditer(unit.text))
    if sort in ("word", "gone", "put") and words:
        found = rng.choice(words)
        new = "" if sort == "gone" else rng.choice(WORDS)
        new = f"{found[0]} {new}" if sort == "put" else new
        text = unit.text[: found.start()] + new + unit.text[found.end() :]
        if typed(text) == typed(unit.text) or not text.strip():
            return None
        news[at] = replace(unit, text=text)
        old = next((one for one in olds if one.text == unit.text), None)
        return Change(sort, _about(old, found.start(), found.end()))
    if sort == "row" and unit.kind != "heading":
        del news[at]
        return Change(sort, unit.kind)
    if sort == "para":
        kind = "item" if unit.kind == "item" else "paragraph"
        level = unit.level if kind == "item" else 0
        news.insert(at + 1, Unit(kind, rng.choice(SENTENCES), level, 1000 + len(news)))
        return Change(sort, unit.kind)
    if sort == "move" and at + 1 < len(news) and unit.kind == news[at + 1].kind != "heading":
        if typed(unit.text) == typed(news[at + 1].text):
            return None
        news[at : at + 2] = [news[at + 1], unit]
        return Change(sort, unit.kind)
    if sort == "part" and unit.kind == "paragraph" and ". " in unit.text:
        first, _, rest = unit.text.partition(". ")
        news[at : at + 1] = [replace(unit, text=f"{first}."), replace(unit, text=rest)]
        return Change(sort, unit.kind)
    return None


def _about(old: TracedUnit | None, start: int, end: int) -> str:
    for one in old.stretches if old is not None else ():
        if one.start <= start and end <= one.end:
            return "name" if one.origin.path[-1] == "id" else one.origin.sort
    return "label"


def judged(year: str, template: str, news: Sequence[Unit]) -> tuple[str, Result | None, str]:
    """«exact», «reported» (some of it), or what must not be: «lost» or «wrong», and where."""
    plan, olds = loaded(year), rows(year, template)
    found = read_back(base_of(plan, template), Returned(tuple(news)))
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
        said = {path for one in olds for path in _under(one, edit.path)}
        if edit.kind == "remove" and edit.start is None and said - seen:
            return "wrong", found, f"{edit.path} takes {said - seen} too"
    for unit in units:
        row = key(unit)
        # A row of another form, or with less in it, follows from an edit in another place.
        strange = row in (drawn - file) - before and row not in told
        if strange and not touched.says(unit, _values(olds)):
            return "wrong", found, row[1]
    heads, drawn_heads = _heads(news), _heads(units)
    for row in (file & drawn) - before:
        above = {head for head in heads[row] if head in drawn}
        if row not in told and above == heads[row] and not above & drawn_heads[row]:
            return "wrong", found, f"{row[1]} below {drawn_heads[row]}"
    if not found.edits and not found.reported and file != before:
        return "lost", found, "all"
    moved = [key(one) for one in news] != [key(one) for one in olds] and file == before
    if moved and not found.edits and not found.reported:
        return "lost", found, "order"
    return ("reported" if found.reported else "exact"), found, ""


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
    return told | {key(one) for one in olds if any(one.text in it.text for it in found.reported)}


class _Touched:
    """What the edits are of."""

    def __init__(self, found: Result, before: Plan, after: Plan) -> None:
        paths = [one.path for one in found.edits]
        self._fields = [path if part_of(path) == path else field_of(path) for path in paths]
        sides = [side for one in found.edits for side in (one.old, one.new)]
        titles = {path for path in paths if path[-1:] == ("title",)}
        self._names = [tuple(typed(str(value_at(plan, path))) for plan in (before, after))
                       for path in titles]  # fmt: skip
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
    """The words of a text, and what stands between them."""
    return set(re.findall(r"\w+|[^\w\s]", typed(text)))


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


def run(seed: int, singles: int, severals: int) -> tuple[Counter[tuple[str, ...]], list[str]]:
    """How many edits came to what, and what must not be."""
    rng = random.Random(seed)
    counts: Counter[tuple[str, ...]] = Counter()
    bad: list[str] = []
    for n in range(singles + severals):
        year, template = rng.choice(DRAFTS)
        olds = rows(year, template)
        news = as_file(olds)
        made: list[Change] = []
        wanted = 1 if n < singles else rng.randint(1, 10)
        while len(made) < wanted:
            one = changed(rng, olds, news)
            if one is not None:
                made.append(one)
        verdict, found, where = judged(year, template, news)
        about = (made[0].sort, made[0].about) if n < singles else ("several", "")
        counts[(*about, verdict)] += 1
        if verdict in ("lost", "wrong"):
            edits = [(one.kind, one.path, one.old, one.new) for one in found.edits] if found else []
            bad.append(f"{n} {year} {template} {made} {verdict}: {where}\n  {edits}")
    return counts, bad


if __name__ == "__main__":
    singles, severals = (int(one) for one in sys.argv[1:3])
    counts, bad = run(int(sys.argv[3]) if len(sys.argv) > 3 else 14, singles, severals)
    for about, count in sorted(counts.items()):
        print(*about, count)
    print(*bad, sep="\n")
