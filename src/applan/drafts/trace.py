"""Where the words of a draft come from: values that carry their place in the plan to the page.

A traced value is compared, sorted and cut as the plain one is. Only where it is put into the
document stand marks around it that nobody sees, and what the document is made of them says which
words are whose. Nothing of this happens when a draft is drawn up to be read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any, Literal

from markupsafe import Markup

from applan.drafts.shown import Choice, Prose
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.model import Entity, Plan, Section, walk
from applan.model.walk import Placed, texts_in
from applan.patterns import lazy
from applan.prose.blocks import Blocks, Line, Run, each, with_lines
from applan.prose.escaping import escape
from applan.typography import number, shown

Sort = Literal["text", "prose", "when", "choice", "day", "number", "derived"]
"""``text`` and ``prose`` are the value's own characters; ``when``, ``choice``, ``day`` and
``number`` say the whole value in other words; ``derived`` is made of it and perhaps of others."""

_FIRST, _LAST = 0xF0000, 0x10FFFD
_MARKS = lazy(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_SPACES = str.maketrans("\u00a0\n\t\r", "    ")


class Origin(NamedTuple):
    """Where words come from. ``first`` is the character of the value that the first of them is,
    where they are the value's own characters."""

    path: Path
    sort: Sort
    first: int = 0


class Part(NamedTuple):
    """Characters of a text that come from one place, and the mark for it."""

    start: int
    end: int
    mark: str


class Source(NamedTuple):
    """A value that is printed: the field of a part of the plan, or one of a list in it.

    ``said`` is what it is printed as, where that is another text than the value on one line.
    """

    item: Entity | Path | None
    name: str
    value: Any = ""
    position: int | None = None
    said: str = ""
    sort: Sort | None = None


class Trace:
    """The marks of one draft, and what each stands for."""

    def __init__(self, plan: Plan) -> None:
        self._paths = {id(one.item): one.path for one in chain(walk(plan), _in_common(plan))}
        self._kept = plan
        taken = {sign for _, text in texts_in(walk(plan)) for sign in _MARKS.findall(text)}
        self._free = (sign for n in range(_FIRST, _LAST + 1) if (sign := chr(n)) not in taken)
        self._marks: dict[Origin, str] = {}
        self.origins: dict[str, Origin] = {}

    def text(self, said: str, sources: Iterable[Source]) -> str:
        """What is printed of one value or of several, in the order in which they stand in it."""
        parts: list[Part] = []
        at = 0
        for source in sources:
            path = self._path(source)
            printed = source.said or _printed(source.value)
            start = said.find(printed, at) if printed else -1
            if path is None or start < 0:
                continue
            at = start + len(printed)
            sort = source.sort or _sort(source)
            if sort == "text":
                found = self.parts(printed, _flat(str(source.value)), path, sort, 0)[0]
                parts += (Part(one.start + start, one.end + start, one.mark) for one in found)
            else:
                parts.append(Part(start, at, self._mark(Origin(path, sort))))
        return Told.of(said, parts)

    def choice(self, choice: Choice, item: Entity, name: str) -> Choice:
        """A choice that knows where it stands."""
        path = self._path(Source(item, name))
        return choice if path is None else ToldChoice(choice, self._mark(Origin(path, "choice")))

    def prose(self, blocks: Blocks, item: Entity, name: str, raw: str) -> Prose:
        """Running text, of which each run knows which characters of the value it is."""
        path = self._path(Source(item, name))
        if path is None:
            return Prose(blocks)
        runs = _Runs(self, raw, path)
        return TracedProse(each(blocks, lambda block: with_lines(block, runs.line)), blocks)

    def _path(self, source: Source) -> Path | None:
        item = source.item
        path = item if isinstance(item, tuple) else self._paths.get(id(item))
        if path is None or source.value is None:
            return None
        index = () if source.position is None else (source.position,)
        return (*path, source.name.rstrip("_"), *index)

    def parts(
        self, said: str, flat: str, path: Path, sort: Sort, at: int
    ) -> tuple[list[Part], int]:
        """Which characters of a value, from ``at`` on, those printed are; and where they end.

        ``flat`` is the value with all white space as spaces.
        """
        parts = []
        for start, end, first in _pieces(_flat(said), flat, at):
            parts.append(Part(start, end, self._mark(Origin(path, sort, first))))
            at = first + end - start
        return parts, at

    def _mark(self, origin: Origin) -> str:
        """The sign for an origin. There are 131 000; where that is too few, words are nobody's."""
        mark = self._marks.get(origin)
        if mark is None:
            mark = self._marks[origin] = next(self._free, "")
            if mark:
                self.origins[mark] = origin
        return mark


def told_by(trace: Trace | None, said: str, *sources: Source) -> str:
    """A text; when it is traced, as one that knows what it is made of."""
    return said if trace is None else trace.text(said, sources)


def _in_common(plan: Plan) -> Iterator[Placed]:
    """What sections have in common for their activities, with its path."""
    for path, item, _parent in walk(plan):
        if isinstance(item, Section) and item.common is not None:
            for inner, part, _whole in walk(item.common):
                yield Placed((*path, "common", *inner), part)


class Told(str):
    """A text of which some characters know where they come from."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, text: str, parts: Iterable[Part]) -> str:
        """The text with these parts; the plain text where there are none."""
        kept = tuple(part for part in parts if part.start < part.end and part.mark)
        if not kept:
            return str(text)
        told = cls(text)
        told.parts = kept
        return told

    def __getitem__(self, index: Any) -> str:
        found = str.__getitem__(self, index)
        if not isinstance(index, slice) or index.step not in (None, 1):
            return found
        start, stop, _ = index.indices(len(self))
        return Told.of(
            found,
            (Part(max(one.start, start) - start, min(one.end, stop) - start, one.mark)
             for one in self.parts),
        )  # fmt: skip

    def like(self, text: str) -> str:
        """The same words in another manner: with other capitals, trimmed, with more behind."""
        start = text.casefold().find(self.strip().casefold()) if text else -1
        if start < 0:
            return text
        start -= len(self) - len(self.lstrip())
        moved = (Part(max(one.start + start, 0), one.end + start, one.mark) for one in self.parts)
        return Told.of(text, (one._replace(end=min(one.end, len(text))) for one in moved))

    def marked(self) -> str:
        """The text with its marks."""
        made: list[str] = []
        at = 0
        for start, end, mark in self.parts:
            made += [str.__getitem__(self, slice(at, start)), mark]
            made += [str.__getitem__(self, slice(start, end)), mark]
            at = end
        return "".join([*made, str.__getitem__(self, slice(at, None))])


class ToldChoice(Choice):
    """A choice that knows where it stands."""

    __slots__ = ("mark",)
    mark: str

    def __new__(cls, choice: Choice, mark: str) -> "ToldChoice":
        told = super().__new__(cls, str(choice), choice.word)
        assert isinstance(told, ToldChoice)
        told.mark = mark
        return told

    def said(self) -> str:
        return Told.of(self.word, [Part(0, len(self.word), self.mark)])


class Inked(Markup):
    """Markdown that compares as without its marks; ``inked`` has them."""

    __slots__ = ("inked",)
    inked: Markup

    def __new__(cls, marked: Any = "", *_more: Any) -> "Inked":
        made = super().__new__(cls, bare(str(marked)))
        made.inked = Markup(str(marked))
        return made


class TracedProse(Prose):
    """Running text with marks in its runs; it compares as the ``plain`` text does."""

    __slots__ = ("plain",)
    plain: Blocks

    def __init__(self, blocks: Blocks, plain: Blocks) -> None:
        object.__setattr__(self, "blocks", blocks)
        object.__setattr__(self, "plain", plain)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TracedProse) and self.plain == other.plain

    def __hash__(self) -> int:
        return hash(self.plain)


class _Runs:
    """Goes through the runs of a text in their order, and finds each in the value."""

    def __init__(self, trace: Trace, raw: str, path: Path) -> None:
        self._trace, self._flat, self._path, self._at = trace, _flat(raw), path, 0

    def line(self, line: Line) -> Line:
        return tuple(self._run(item) if isinstance(item, Run) else item for item in line)

    def _run(self, run: Run) -> Run:
        parts, self._at = self._trace.parts(run.text, self._flat, self._path, "prose", self._at)
        if run.code or run.href == run.text:
            return run  # marks in it would be read as its letters
        return replace(run, text=marked(Told.of(run.text, parts)))


def _printed(value: Any) -> str:
    if isinstance(value, int | float):
        return number(value)
    return shown(value) if isinstance(value, str) else ""


def _sort(source: Source) -> Sort:
    if isinstance(source.value, date):
        return "day"
    if isinstance(source.value, int | float):
        return "number"
    return "when" if source.name in ("when", "by") else "text"


def _flat(text: str) -> str:
    """A text whose white space is spaces, as many as there are."""
    return text.translate(_SPACES)


def _pieces(text: str, flat: str, at: int) -> list[tuple[int, int, int]]:
    """Stretches of a printed text, and the character of the value that each begins with.

    Markup, escapes and the second of two spaces are in the value alone.
    """
    whole = flat.find(text, at) if text.strip() else -1
    if whole >= 0:
        return [(0, len(text), whole)]
    found: list[tuple[int, int, int]] = []
    for word in re.finditer(r"\S+| +", text):
        if word[0][0] == " ":
            place, end = (at, at + 1) if flat[at : at + 1] == " " else (-1, -1)
            signs = [(word.start(), word.start() + 1, place)] if place >= 0 else []
        else:
            signs = _word(word[0], flat, at, word.start())
            end = signs[-1][2] + signs[-1][1] - signs[-1][0] if signs else -1
        for start, stop, place in signs:
            last = found[-1] if found else None
            if last and last[1] == start and last[2] + last[1] - last[0] == place:
                found[-1] = (last[0], stop, last[2])
            else:
                found.append((start, stop, place))
        at = max(at, end)
    return found


def _word(word: str, flat: str, at: int, start: int) -> list[tuple[int, int, int]]:
    """A word in the value, perhaps with escapes in it, as stretches."""
    place = flat.find(word, at)
    if place >= 0:
        return [(start, start + len(word), place)]
    escaped = re.compile("".join(rf"\\?({re.escape(sign)})" for sign in word)).search(flat, at)
    if escaped is None:
        return []
    return [(start + n, start + n + 1, escaped.start(n + 1)) for n in range(len(word))]


def bare(text: str) -> str:
    """A text without marks."""
    return _MARKS.sub("", text)


def is_mark(sign: str) -> bool:
    return len(sign) == 1 and ord(sign) >= _FIRST


def strung(separator: str, texts: Sequence[str]) -> str:
    """Texts after each other; what is traced in them is so in the whole."""
    whole = separator.join(texts)
    parts: list[Part] = []
    at = 0
    for text in texts:
        if isinstance(text, Told):
            parts += (Part(one.start + at, one.end + at, one.mark) for one in text.parts)
        at += len(text) + len(separator)
    return Told.of(whole, parts) if parts else whole


def marked(text: str) -> str:
    """A text with the marks of what is traced in it."""
    return text.marked() if isinstance(text, Told) else text


def inked(text: str) -> Markup:
    """A text as Markdown, with its marks."""
    return escape(marked(text))


def kept(markdown: Markup) -> Markup:
    """Markdown, as what compares without its marks where it has any."""
    return Inked(markdown) if _MARKS.search(markdown) else markdown


class Stretch(NamedTuple):
    """Characters ``start`` to ``end`` of a printed text, and where they come from."""

    start: int
    end: int
    origin: Origin


def stretches(marked: str, origins: Mapping[str, Origin]) -> tuple[str, tuple[Stretch, ...]]:
    """A text of a document without its marks, and what they say of it."""
    if not _MARKS.search(marked):
        return marked, ()
    text: list[str] = []
    found: list[Stretch] = []
    mark, start, end, at = "", 0, 0, 0
    for sign in _MARKS.finditer(marked):
        if sign[0] not in origins:
            continue
        text.append(marked[at : sign.start()])
        end, at = end + sign.start() - at, sign.end()
        if mark and start < end:
            found.append(Stretch(start, end, origins[mark]))
        mark, start = ("" if sign[0] == mark else sign[0]), end
    return "".join((*text, marked[at:])), tuple(found)
