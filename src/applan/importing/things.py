"""The plan while it is made: things with values under English keys, and marks of guesses."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from applan.frozen import NamedTuple
from applan.importing.labels import Label
from applan.importing.pieces import Piece

Kind = Literal["plan", "section", "activity", "goal"]


class Mark(NamedTuple):
    """A guess: where the words stand, the words, and what they may say where that is not placed."""

    piece: Piece
    words: str
    offers: tuple[str, str] | None = None
    """A key in English, and its value."""


@dataclass
class Thing:
    """A plan, section, activity or goal; ``prose`` becomes its text once all is gathered.

    Marks are kept by the key that they stand above; "" is above the thing itself.
    """

    kind: Kind
    values: dict[str, Any] = field(default_factory=dict)
    prose: list[Piece] = field(default_factory=list)
    marks: dict[str, list[Mark]] = field(default_factory=dict)
    piece: Piece | None = None
    is_row: bool = False
    """Whether it stood on one line or row, as in a date plan."""

    @property
    def title(self) -> str:
        return str(self.values.get("title", ""))

    def mark(self, key: str, piece: Piece, words: str, *offers: str) -> None:
        """Note a guess above a key; ``offers`` is a key and what it may say."""
        mark = Mark(piece, words, (offers[0], offers[1]) if offers else None)
        marks = self.marks.setdefault(key, [])
        marks += [mark] * (mark not in marks)

    def add(self, key: str, value: Any) -> None:
        """Put a value into a list."""
        self.values.setdefault(key, []).append(value)


class Fact(NamedTuple):
    """A label and what it says, in one or several texts; ``word`` is the label as written."""

    label: Label
    word: str
    values: tuple[str, ...]
    piece: Piece


class Row(NamedTuple):
    """Something with a time or a label beside it on its own line or row."""

    title: str
    facts: tuple[Fact, ...]
    piece: Piece
    text: tuple[Piece, ...] = ()
    guess: str = ""
    """The words, where it is not plain that it is so."""
    goal: str = ""
    """The title of the goal that stands beside it."""


class GoalPart(NamedTuple):
    """A goal, and what stands beside it."""

    title: str
    role: str
    piece: Piece
    facts: tuple[Fact, ...] = ()


def texts_in(value: object) -> list[str]:
    """All texts in a value, without the keys that they stand under."""
    if isinstance(value, dict):
        return texts_in(list(value.values()))
    if isinstance(value, list):
        return [text for one in value for text in texts_in(one)]
    return [str(value)]


Part = Fact | Row | GoalPart | Piece


@dataclass
class Ledger:
    """What became of words that stand nowhere in the plan as they were, and what was found."""

    keys: list[tuple[Piece, str]] = field(default_factory=list)
    """Labels and heads of columns that became keys, marks in a matrix, and numbers of headings."""
    twice: list[tuple[Piece, str]] = field(default_factory=list)
    """What was said before, and stands once."""
    found: Counter[str] = field(default_factory=Counter)
    """How many facts of each kind, and how many rows were ``joined``."""
