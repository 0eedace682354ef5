"""A writer's text as what is printed: the one place that says what it becomes, and what of it
cannot be printed as it is written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.prose import blocks as b
from applan.prose.entries import are_entries
from applan.prose.marks import mark_of
from applan.prose.signs import WORDS, may_have_faults
from applan.typography import bound, legible, one_line


class Fault(NamedTuple):
    """What of a text, from character ``start`` to ``end``, cannot be printed as it is written.

    What is ``refused`` has no form on paper, and no document is made; the rest is printed in
    another way.
    """

    start: int
    end: int
    what: Message
    refused: bool


class Reading(NamedTuple):
    """What a text is printed as, and what is wrong with that."""

    blocks: b.Blocks
    faults: tuple[Fault, ...] = ()


_PLAIN = lazy(rf"{WORDS}(?:\n+{WORDS})*")
"""Paragraphs in which nothing is Markdown, nor a list; most prose is, and needs no parser."""


LONGEST = 100_000
"""Characters of a text that the Markdown parser is given: four times the longest real plan."""


def read(text: str) -> Reading:
    """A text as blocks, with no-break spaces where they belong.

    Dates are bound before reading, so that a line that begins with «1. mai» is no list.
    """
    source = bound(text.replace("\r\n", " \n").replace("\r", "\n"))
    trimmed = source.strip("\n")
    if _PLAIN.fullmatch(trimmed) and not may_have_faults(trimmed):
        paragraphs = re.split(r"\n{2,}", trimmed)
        return Reading(
            tuple(b.Paragraph((b.Run(bound(one_line(one).strip())),)) for one in paragraphs)
        )
    if len(source) > LONGEST:
        what = msg("running text with marks in it is at most {limit} characters long; part it",
                   limit=LONGEST)  # fmt: skip
        return Reading((), (Fault(0, len(text), what, refused=True),))
    return _Reader(source).reading()


class _Reader:
    """Reads one text with the Markdown parser, and finds the places of what is wrong in it."""

    def __init__(self, source: str) -> None:
        from applan.prose.lists import as_markdown

        self._lines = source.split("\n")
        self._rows = as_markdown([legible(line) for line in self._lines])
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def reading(self) -> Reading:
        from applan.prose.parse import parse_prose

        labels = {n: row.label for n, row in enumerate(self._rows) if row.label}
        parsed = parse_prose("\n".join(row.text for row in self._rows), labels)
        pairs = [(_set(block), at) for block, at in zip(parsed.blocks, parsed.lines, strict=True)]
        kept = [(block, at) for block, at in pairs if block != _NOTHING]
        made = tuple(block for block, _ in kept)
        faults = [
            Fault(*self._span(one.first, one.last, one.before, one.written), one.what, one.refused)
            for one in parsed.troubles
        ]
        if not any(fault.refused for fault in faults):
            faults += self._ambiguous(made, [at for _, at in kept])
        faults += self._overlooked(parsed.blocks, parsed.lines)
        return Reading(made, tuple(sorted(set(faults), key=lambda fault: fault[:2])))

    def _ambiguous(self, made: b.Blocks, lines: Sequence[tuple[int, int]]) -> Iterator[Fault]:
        """What would not be read again as what it is, where it stands if that can be told."""
        if _is_read_again(made):
            return
        what = msg(
            "these signs can be read in two ways; write *italics*, **bold** or `code`, "
            "one at a time"
        )
        found = [
            place for block, place in zip(made, lines, strict=True) if not _is_read_again((block,))
        ]
        for first, last in found or [(0, len(self._rows) - 1)]:
            yield Fault(*self._span(first, last), what, refused=True)

    def _overlooked(self, blocks: b.Blocks, lines: Sequence[tuple[int, int]]) -> Iterator[Fault]:
        """What looks like something else than the running text it is printed as."""
        notes: set[str] = set()
        for block, (first, last) in zip(blocks, lines, strict=True):
            rows = range(first, last + 1)
            texts = [self._lines[self._rows[n].source] for n in rows]
            if isinstance(block, b.Paragraph):
                pipes = [text.strip() for text in texts]
                if len(pipes) > 1 and all(text.count("|") > 1 and text[0] == "|" for text in pipes):
                    what = msg(
                        "this is printed as running text; write the line {line} below the heads "
                        "to make it a table",
                        line="|---|---|",
                    )
                    yield Fault(*self._span(first, last), what, refused=False)
                elif (b.Break() not in block.content and are_entries(texts)) or (
                    len(texts) > 1
                    and (all(map(mark_of, texts)) or all(map(_INDENTED.match, texts)))
                ):
                    what = msg(
                        "these lines are printed as one paragraph; write “- ” before each to make "
                        "them a list"
                    )
                    yield Fault(*self._span(first, last), what, refused=False)
            for n in rows:
                if self._rows[n].drawn:
                    source = self._rows[n].source
                    quoted = source and self._lines[source - 1].lstrip().startswith(">")
                    what = _IN_QUOTATION if quoted else _IN_POINT
                    yield Fault(*self._span(n, n), what, refused=False)
            for n, text in zip(rows, texts, strict=True):
                for found, what in _LITERAL if not isinstance(block, b.Table) else ():
                    for match in found.finditer(text):
                        is_noted = found is _FOOTNOTE and match[0] in notes
                        if not is_noted and not (n == first and found is _UNDERLINE):
                            notes.add(match[0])
                            span = self._span(n, n, text[: match.start()], match[0])
                            yield Fault(*span, what, refused=False)

    def _span(self, first: int, last: int, before: str = "", written: str = "") -> tuple[int, int]:
        """The characters of the text that lines of its Markdown come from.

        ``written`` are the characters meant, behind ``before``; the whole lines where the text
        has them in another form.
        """
        row = self._rows[first].source
        line, start = self._lines[row], self._starts[row]
        if written:
            at = line.find(before + written)
            at = at + len(before) if at >= 0 else line.find(written)
            if at >= 0:
                return start + at, start + at + len(written)
        row = self._rows[min(last, len(self._rows) - 1)].source
        end = self._starts[row] + len(self._lines[row].rstrip())
        start += len(line) - len(line.lstrip())
        return (start, end) if start < end else (start, start + 1)


def _is_read_again(blocks: b.Blocks) -> bool:
    """Whether the blocks, written as Markdown for a template, are the same blocks when read."""
    from applan.prose.markdown import to_markdown
    from applan.prose.parse import UnsupportedError, parse_document

    try:
        return parse_document(to_markdown(blocks)) == blocks
    except UnsupportedError:
        return False


_IN_POINT = msg(
    "this line is printed as a part of the point above; write an empty line before it, or “- ”"
)
_IN_QUOTATION = msg(
    "this line is printed as a part of the quotation above; write an empty line before it, or “> ”"
)
_INDENTED = lazy(r"(?: {4}|\t)\s*\S")
_UNDERLINE = lazy(r"^\s*={2,}\s*$")
_FOOTNOTE = lazy(r"\[\^[^\]\n]{1,40}\]")
_LITERAL = (
    (
        _UNDERLINE,
        msg(
            "“{written}” is printed as it stands; write # before the heading instead", written="=="
        ),
    ),
    (
        lazy(r"~~(?=\S)[^~\n]+~~"),
        msg("“{written}” is printed as it stands; remove the signs", written="~~"),
    ),
    (
        lazy(r"^\s*\[(?!\^)[^\]\n]+\]: *\S+"),
        msg("the address is printed as it stands; write it right behind its text: [text](address)"),
    ),
    (
        lazy(
            r"\[(?!\^)[^\]\[\n]+\](?:\[[^\]\[\n]*\]| \((?:https?://|www\.)[^)\s]+\))"
            r"|\([^()\n]+\)\[(?:https?://|www\.)[^\]\s]+\]"
        ),
        msg("this is no link; write the address right behind its text: [text](address)"),
    ),
    (_FOOTNOTE, msg("a footnote is printed as it stands; write it in parentheses instead")),
    (
        lazy(r"(?<=\S)\t+(?=\S)[^\t\n]+\t"),
        msg("columns on one line are run together; write one row a line, with | between the cells"),
    ),
)
"""Markdown of other programs, which is printed letter for letter."""


_NOTHING = b.Paragraph(())


def _set_all(blocks: b.Blocks) -> b.Blocks:
    return tuple(made for block in blocks if (made := _set(block)) != _NOTHING)


def _set(block: b.Block) -> b.Block:
    """The block with its text as typography wants it; code stays as it is written."""
    match block:
        case b.Listing():
            return replace(block, items=tuple(map(_set_all, block.items)))
        case b.Quote():
            return b.Quote(_set_all(block.blocks))
    return b.with_lines(block, _set_line)


def _set_line(line: b.Line) -> b.Line:
    """A line's text, without blanks at its ends, where no-break spaces come from web pages."""
    made: list[b.Line] = [_stripped(part) for part in b.parted(line)]
    while made and not made[-1]:
        made.pop()
    return tuple(item for part in made for item in (b.Break(), *part))[1:]


def _stripped(line: b.Line) -> b.Line:
    made = [
        replace(item, text=legible(item.text) if item.code else bound(one_line(item.text)))
        for item in line
        if isinstance(item, b.Run)
    ]
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while made and not (last := made[end]).code:
            made[end] = replace(last, text=strip(last.text))
            if made[end].text:
                break
            del made[end]
    return tuple(made)
