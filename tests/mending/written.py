"""Plan files as Hypothesis writes them: every field, long and short, in any tongue, comments anywhere.

All follows from the declaration, so a field that is added is written here too.
"""

import json
from random import Random
from typing import Any

from hypothesis import strategies as st

from applan.document.edits import is_plain
from applan.model import Entity, Plan, Target
from applan.model.declaration import Choice, Field, Many, Parsed, Table, Words
from applan.model.fields import CLOCK, NUMBER

TEXTS = (
    "Styret", "Fest: program", "Alle, også nye", "nr. #2", "C# og [x]", "Uke 4", "2026", "yes", "Hei.",
    "dugnad", "Tittel", "Del 1", "«Vi»", "- strek", "a's \"b\"", "Slutt:", "12. januar", "Årsmøtet", "{x}",
)  # fmt: skip
TIMES = ("12. januar 2026", "uke 9", "avklares", "1. mai og 17. mai", "kl. 18: uke 4")
WHOLE = {
    "applan": "1", "language": "nb", "period": "2026", "adopted": "2026-02-14", "status": "proposed",
    "continues": "2025",
}  # fmt: skip


class Writing:
    """What has been written so far, and the choices that are made on the way."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.lines, self.count = chance, list[str](), 0
        self.step = self.some(2, 2, 2, 3, 4)
        self.tongues = self.some((0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2))
        self.talks = self.some(0, 1, 2, 3)

    def some(self, *choices: Any) -> Any:
        return self.chance.choice(choices)

    def number(self) -> int:
        self.count += 1
        return self.count

    def comment(self, indent: int) -> None:
        """A comment on a line of its own, perhaps."""
        if self.some(*range(4)) < self.talks - 1:
            self.lines.append(" " * indent + f"# nr. {self.number()}")
        if self.some(*range(12)) == 0:
            self.lines.append("")

    def beside(self) -> str:
        return f"  # nr. {self.number()}" if self.some(*range(4)) < self.talks - 1 else ""

    def scalar(self, text: str, *, flow: bool, as_key: bool = False) -> str:
        marks = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
        plain = is_plain(text, flow=flow or as_key) and not (as_key and ":" in text)
        return str(self.some(*([text, text, text] if plain else []), *marks))

    def text(self, field: Field) -> str:
        """What one value of a field says."""
        kind = field.inner
        if isinstance(kind, Choice):
            return str(self.some(*kind.meant))
        if kind is CLOCK or kind is NUMBER:
            return str(self.some("18–20", "kl. 9") if kind is CLOCK else self.some("250", "3,5"))
        if field.key in ("when", "by"):
            return str(self.some(*TIMES))
        if isinstance(kind, Words) and kind.pattern:
            return f"2018#a{self.number()}" if "#" in kind.pattern else f"a{self.number()}"
        if isinstance(kind, Parsed) and not kind.is_text:
            return str(field.example)
        return f"{self.some(*TEXTS)}"

    def fields(self, entity: type[Entity], depth: int) -> list[Field]:
        """Those that are written, in any order."""
        found = []
        for field in entity.fields.values():
            of = field.entity
            takes = field.is_required or (entity is Plan and field.key in WHOLE)
            if of is not None and not of.alone:
                takes = takes or (depth > 0 and self.some(True, True, False))
            elif not isinstance(field.inner, Table):
                takes = takes or self.some(True, False, False)
            if takes and not (entity is Plan and field.key == "case"):
                found.append(field)
        return self.chance.sample(found, len(found)) if self.some(True, False) else found

    def key(self, field: Field) -> str:
        return field.keys[self.some(*self.tongues)]

    def flow(self, entity: type[Entity], depth: int) -> str:
        """A thing in brackets."""
        parts = []
        for field in self.fields(entity, depth):
            of = field.entity
            if isinstance(field.kind, Many) and self.some(True, False):
                count = self.some(0, 1, 2) if depth else 1
                inner = [self.flow(of, depth - 1) if of else self.scalar(self.text(field), flow=True)
                         for _ in range(count)]  # fmt: skip
                parts.append(f"{self.key(field)}: [{', '.join(inner)}]")
            elif of is None:
                parts.append(f"{self.key(field)}: {self.scalar(self.text(field), flow=True)}")
        if not parts:
            required = next(iter(entity.fields.values()))
            parts.append(f"{self.key(required)}: {self.scalar(self.text(required), flow=True)}")
        names = {part.partition(":")[0] for part in parts}
        for field in entity.fields.values():
            if field.is_required and not names & set(field.keys):
                parts.append(f"{self.key(field)}: {self.scalar(self.text(field), flow=True)}")
        return "{" + ", ".join(parts) + "}"

    def put(self, indent: int, text: str, first: str = "") -> None:
        """A line, after the dash that comes before its first key."""
        self.lines.append((first or " " * indent) + text)

    def mapping(
        self, entity: type[Entity], indent: int, depth: int, first: str = "", skip: str = ""
    ) -> None:
        for field in self.fields(entity, depth):
            if field.key == skip:
                continue
            if not first:
                self.comment(indent)
            self.field(entity, field, indent, depth, first)
            first = ""
        if first:
            name = next(one for one in entity.fields.values() if one.key != skip)
            self.put(indent, f"{self.key(name)}: {self.scalar(self.text(name), flow=False)}", first)

    def field(
        self, entity: type[Entity], field: Field, indent: int, depth: int, first: str
    ) -> None:
        key, of = self.key(field), field.entity
        if entity is Plan and field.key in WHOLE:
            self.put(indent, f"{key}: {WHOLE[field.key]}{self.beside()}", first)
        elif of is not None and not isinstance(field.kind, Many):
            if of.written_as and self.some(True, False):
                name = of.fields[of.written_as]
                self.put(indent, f"{key}: {self.scalar(self.text(name), flow=False)}", first)
                return
            self.put(indent, f"{key}:{self.beside()}", first)
            self.mapping(of, indent + self.step, depth - 1)
        elif isinstance(field.kind, Many) and (self.some(True, False) or not field.kind.or_one):
            self.listed(field, indent, depth, f"{key}:", first)
        elif of is None:
            prose = isinstance(field.kind, Words) and field.kind.longest is None
            if prose and not field.kind.pattern and self.some(True, False, False):
                self.put(indent, f"{key}: |{self.beside()}", first)
                self.lines += [
                    " " * (indent + self.step) + "En tekst: den # er",
                    "",
                    " " * (indent + self.step) + "lang.",
                ]
                return
            written = self.scalar(self.text(field), flow=False)
            self.put(indent, f"{key}: {written}{self.beside()}", first)
        elif of is Target:
            short = self.some("250 medlemmer innen 2027 (laget)", "3,5 timer", "kr 50 000", "20 %")
            self.put(indent, f"{key}: {self.some(short, self.flow(of, 0))}", first)
        elif self.some(True, False):
            name = of.fields[of.written_as]
            self.put(
                indent, f"{key}: {self.scalar(self.text(name), flow=False)}{self.beside()}", first
            )
        else:
            self.put(indent, f"{key}:{self.beside()}", first)
            self.pairs(of, indent + self.step, depth)

    def pairs(self, entity: type[Entity], indent: int, depth: int) -> None:
        """Names with what is said of them, or one long form."""
        if self.some(True, False):
            self.mapping(entity, indent, depth - 1)
            return
        for number in range(self.some(1, 2, 3)):
            self.comment(indent)
            name = f"{self.some('Kari', 'Trinn', '17. mai', 'Del')} {number}"
            what = self.text(entity.fields[entity.pair[1]])
            name = self.scalar(name, flow=False, as_key=True)
            self.put(indent, f"{name}: {self.scalar(what, flow=False)}{self.beside()}")

    def listed(self, field: Field, indent: int, depth: int, key: str, first: str) -> None:
        of, inner = field.entity, indent + self.some(0, self.step)
        count = self.some(1, 1, 2, 3)
        if self.some(*range(5)) == 0:
            items = [self.flow(of, min(depth - 1, 1)) if of else self.scalar(self.text(field), flow=True)
                     for _ in range(count)]  # fmt: skip
            self.put(indent, f"{key} [{', '.join(items)}]{self.beside()}", first)
            return
        self.put(indent, f"{key}{self.beside()}", first)
        dash = " " * inner + "- "
        for number in range(count):
            self.comment(inner)
            if of is None:
                self.lines.append(f"{dash}{self.item(field)}{self.beside()}")
            elif self.some(True, False, False) and of is not Target and of.written_as:
                self.short(of, dash, number)
            elif self.some(*range(5)) == 0:
                self.lines.append(f"{dash}{self.flow(of, 0)}{self.beside()}")
            else:
                self.mapping(of, inner + 2, depth - 1, dash)
        if self.some(True, False, False, False):
            self.comment(inner + 2)

    def item(self, field: Field) -> str:
        kind = field.inner
        if isinstance(kind, Words) and not kind.pattern and self.some(*range(4)) == 0:
            return "Kanalbruk: hvor vi skal være"
        return self.scalar(self.text(field), flow=False)

    def short(self, of: type[Entity], dash: str, number: int) -> None:
        name = f"{self.some('Kari', 'Trinn', '17. mai', 'Stand')} {number}"
        if of.pair and self.some(True, False):
            what = of.fields[of.pair[1]]
            said = self.text(what) if what.entity is None else self.some(*TIMES)
            written = self.scalar(name, flow=False, as_key=True)
            self.lines.append(f"{dash}{written}: {self.scalar(said, flow=False)}{self.beside()}")
        elif of.written_as == "when":
            self.lines.append(f"{dash}{self.scalar(self.some(*TIMES), flow=False)}")
        else:
            self.lines.append(f"{dash}{self.scalar(name, flow=False)}{self.beside()}")


def written_plan(seed: int) -> str:
    """The text of a plan that is right, or nearly; a seed, since each takes a thousand choices."""
    writing = Writing(Random(seed))
    writing.mapping(Plan, 0, 4)
    writing.comment(0)
    end = writing.some("\n", "\n", "\r\n")
    return "".join(line + end for line in writing.lines)


SEEDS = st.integers(0, 2**32)
