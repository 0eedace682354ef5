"""What a returned file says, told as changes of the plan that it was made from: data alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from applan.drafts.shown import Beside
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.loading import Loaded, load
from applan.mending.splice import Change
from applan.messages import Message
from applan.prose.blocks import Blocks
from applan.prose.document import Document

Kind = Literal["value", "add", "remove", "move", "split", "join"]
"""``value`` is a text, time or choice that reads otherwise; ``split`` and ``join`` are of the
paragraphs of one text, and the others of keys, items and whole parts of the plan."""

_READ = partial(load, file="")


@dataclass(frozen=True, slots=True)
class Base:
    """What the file was made from: a plan, and all that its draft was drawn up with.

    ``beside`` is as `draft` takes it, and ``shape`` as `traced` does. ``read`` reads another text
    of the plan as this one was read: in the organisation's calendar, and in one year of it.
    """

    loaded: Loaded
    template: str
    templates: Mapping[str, bytes]
    beside: Beside
    shape: Callable[[Blocks], Blocks] | None = None
    read: Callable[[str], Loaded] = _READ


class Place(NamedTuple):
    """Where in the file: the printed point («2.3», "" before the first), and the paragraph.

    Paragraphs count from 1, as in `wordfile.Unit.number`; 0 where what is told of is gone.
    """

    point: str
    paragraph: int


NOWHERE = Place("", 0)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of the plan.

    ``path`` is keys in English and positions in the base; of what is added, where it comes to
    stand: for an item the list and its index in the list as it was. ``id`` is of the activity,
    goal or section that holds it, "" where it has none, and ``key`` the key in it, "" where the
    change is of the whole of it.

    ``old`` and ``new`` are what changes: in a text the words alone, which begin at the character
    ``start`` of the value; else the whole value, in the plan's own form with English keys, None
    for nothing. Of a move, ``to`` is the list, and ``index`` the place in it as it was.
    """

    kind: Kind
    path: Path
    old: Any
    new: Any
    id: str = ""
    key: str = ""
    authors: tuple[str, ...] = ()
    place: Place = NOWHERE
    start: int | None = None
    to: Path = ()
    index: int = 0
    elsewhere: tuple[Place, ...] = ()
    """Where in the file the value also stands, as it was."""
    changes: tuple[Change, ...] = ()
    """What it is in the text of the plan (`mending.splice`)."""


class Conflict(NamedTuple):
    """A value that both the file and the plan have changed, each in its own way."""

    path: Path
    id: str
    key: str
    base: Any
    file: Any
    plan: Any
    authors: tuple[str, ...]
    place: Place


class Reported(NamedTuple):
    """What the file says otherwise and nobody should write by themselves, with the reason.

    ``text`` is where it stands, in the words of the file or of the draft; ``old`` and ``new`` are
    the words that differ, "" for none. ``home`` is where what it is about is described, if that is
    elsewhere.
    """

    reason: Message
    text: str
    old: str
    new: str
    place: Place
    authors: tuple[str, ...] = ()
    path: Path = ()
    home: Place = NOWHERE


class Remark(NamedTuple):
    """A comment in the margin, and the value that it is about; no path where it is about none."""

    author: str
    text: str
    path: Path
    place: Place


@dataclass(frozen=True, slots=True)
class Result:
    """All that a file says. Each difference is in just one of edits, conflicts, reported and
    typographic.

    ``typographic`` counts the paragraphs that differ by quotation marks, dashes and spaces of which
    no edits were made.
    """

    edits: tuple[Edit, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    reported: tuple[Reported, ...] = ()
    remarks: tuple[Remark, ...] = ()
    typographic: int = 0
    made: Loaded | None = None
    """The base with the edits in it, where it is known: they were proved with it."""
    drafted: Document | None = None
    """The draft of the base, as it is drawn up now."""

    @property
    def differs(self) -> bool:
        """Whether there is anything that somebody has to know."""
        return bool(self.edits or self.conflicts or self.reported or self.remarks)


class WrongBase(NamedTuple):
    """The file was not made from this base: of ``units`` only ``known`` stand in its draft, or it
    has so ``many`` that it was not even looked at."""

    known: int
    units: int
    many: int = 0
