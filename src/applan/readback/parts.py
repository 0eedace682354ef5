"""New parts of the plan, read from a heading with what stands below it, or from a row of cells."""

import re
from collections.abc import Sequence
from typing import Any

from applan.findings import Path
from applan.prose.blocks import facts_in
from applan.readback.compared import Compared, data, field_of
from applan.readback.rows import without_number
from applan.readback.words import FACTS, UnreadError, plain
from applan.wordfile.units import BREAK, Unit

_LABELS = ("contents", "outcomes")
_BOLD = "\x02"
"""Where bold words begin and end, while the signs of a text are escaped."""

_FACTS = (*FACTS, "purpose", "method")


class Parts:
    """Reads parts of the plan, and facts of one, from rows of the file."""

    def __init__(self, compared: Compared) -> None:
        self._all = compared

    def new_part(self, rows: Sequence[int], name: str) -> tuple[dict[str, Any], list[int]]:
        """A heading with what stands below it as a part of the plan; and the rows that are none."""
        first = self._all.news[rows[0]]
        made: dict[str, Any] = {"title": plain(without_number(first.text)).strip()}
        text: list[str] = []
        rest: list[int] = []
        below = "activities" if name == "sections" else "parts"
        into = ""
        at = 1
        while at < len(rows):
            unit = self._all.news[rows[at]]
            if unit.kind == "heading":
                end = next(
                    (n for n in range(at + 1, len(rows)) if self.closes(rows[n], unit.level)),
                    len(rows),
                )
                inner, left = self.new_part(rows[at:end], below)
                made.setdefault(below, []).append(inner)
                rest += left
                at = end
                continue
            said = plain(unit.text).strip()
            facts = self.facts(unit.text, unit.kind) if name != "sections" else None
            label = self.label(said)
            if facts is not None:
                made |= facts
            elif label:
                into = label
            elif unit.kind == "row":
                rest.append(rows[at])
            elif unit.kind == "item" and into:
                made.setdefault(into, []).append(said)
            else:
                point = unit.kind == "item"
                if text:
                    text.append("\n" if point and text[-1].startswith("- ") else "\n\n")
                text.append(f"- {escaped(said)}" if point else escaped(said))
            at += 1
        if text:
            made["text"] = "".join(text)
        return made, rest

    def closes(self, row: int, level: int) -> bool:
        """Whether a row begins something else than what a heading of a level is above."""
        unit = self._all.news[row]
        return unit.kind == "heading" and unit.level <= level

    def label(self, said: str) -> str:
        """The list of texts that a line is the label of: «Innhold:»; "" for none."""
        words = said.rstrip(":").casefold()
        names = self._all.readings.names_of(_LABELS)
        return names.get(words, "") if said.endswith(":") else ""

    def facts(self, text: str, kind: str) -> dict[str, Any] | None:
        """Fields, of a row or a line that says facts and nothing else."""
        if kind == "row":
            cells = text.split("\t")
            parts = [f"{cells[0]}: {cells[1]}"] if len(cells) == 2 else []
        else:
            parts = facts_in(text)
            if len(parts) == 1 and "\u2002" not in text and not self._is_labelled(text):
                return None
        found = [self._all.readings.fact(part) for part in parts]
        if not found or None in found:
            return None
        try:
            return {one[0]: self._all.readings.field((one[0],), one[1]) for one in found if one}
        except UnreadError:
            return None

    def _is_labelled(self, text: str) -> bool:
        """Whether a line begins with the label of a fact and a colon: «Ansvar: Styret»."""
        label = text.partition(":")[0].strip().casefold()
        return ":" in text and self._all.readings.labels.get(label) in _FACTS

    def cells(self, row: int) -> list[str]:
        """The field that each cell of a row is of; "" for none."""
        unit = self._all.olds[row]
        found: list[str] = []
        start = 0
        for cell in unit.text.split("\t"):
            end = start + len(cell)
            names = [
                str(field_of(one.origin.path)[-1])
                for one in unit.stretches
                if start <= one.start and one.end <= end
            ]
            found.append(names[0] if names else "")
            start = end + 1
        return found

    def from_cells(
        self, cells: Sequence[str], names: Sequence[str], part: Path
    ) -> dict[str, Any] | None:
        """A part of the plan from the cells of a row, of which each is a field."""
        if len(cells) != len(names):
            return None
        made: dict[str, Any] = {}
        for cell, name in zip(cells, self._head(names, part), strict=True):
            said = plain(cell).strip()
            if not name or not said:
                continue
            try:
                if name == "title":
                    first, _, below = said.partition("\n")
                    made["title"] = first
                    if below:
                        made |= self.facts(below, "paragraph") or {"text": below}
                else:
                    value = self._all.readings.field((name,), said)
                    if not self._is_common(part, name, value):
                        made[name] = value
            except UnreadError:
                return None
        return made if "title" in made else None

    def _is_common(self, part: Path, name: str, value: Any) -> bool:
        """Whether the sections that a part stands in say this of all that they hold."""
        above = (self._all.value((*part[:n], "common")) for n in range(len(part), 0, -1))
        said = next((data(it) for one in above if (it := getattr(one, name, None))), None)
        return said is not None and said in (value, [{"who": one} for one in value])

    def _head(self, names: Sequence[str], part: Path) -> list[str]:
        """The names of columns, those that are empty in a row by what other rows have."""
        found = list(names)
        for row, unit in enumerate(self._all.olds):
            other = self._all.part(row) if unit.kind == "row" else None
            if other is not None and other[:-1] == part[:-1]:
                cells = self.cells(row)
                if len(cells) == len(found):
                    found = [one or other for one, other in zip(found, cells, strict=True)]
        return found


def with_bold(unit: Unit) -> str:
    """The text of a paragraph or point as it is written in a plan."""
    text, after = "", 0
    for start, end in unit.bold or ():
        bold = unit.text[start:end]
        lead = len(bold) - len(bold.lstrip())
        word = f"{_BOLD}{bold.strip()}{_BOLD}" if bold.strip() else ""
        text += unit.text[after : start + lead] + word
        after = start + lead + len(bold.strip())
    said = plain(text + unit.text[after:]).strip()
    return escaped(said).replace(BREAK, "\\\n").replace(_BOLD * 2, "").replace(_BOLD, "**")


def escaped(text: str) -> str:
    """A text as it is written where its signs would be read as markup."""
    text = re.sub(r"([`*\[\]])", r"\\\1", text)
    return re.sub(r"^(\d{1,9})([.)])(?= )", r"\1\\\2", re.sub(r"^([#>+-])(?= |$)", r"\\\1", text))
