"""AP013: what was taken for a comment, though its sign touches a word: «Vårtur #2 til sjøen».

YAML begins a comment at every ``#`` after a space. People who write one put a space after it too,
and where there is none it is a number or a tag that belongs to the text. A comment on a line of its
own takes nothing from anybody, unless it is indented like the next line of the text above it.
"""

import re
from collections.abc import Iterator

from applan.document import Document
from applan.document.document import Standing, shortened
from applan.document.edits import dividing, quoted
from applan.document.nodes import is_null, is_scalar, nobody_wrote
from applan.findings import Edit, Path, key_of
from applan.loading.lost import Lost, kind_at, thing_at
from applan.messages import msg
from applan.patterns import lazy
from applan.source import column, line_start

_TOUCHING = lazy(r"#(?<![^\s\"'\]},\[{]#)(?=[^\s#])(?!applan:|[Aa]pplan[ \t:;,.]+\w+[ \t]*\[)"
                 r"(?=[^\r\n]*?\w)")  # fmt: skip
"""A sign that touches something, on a line with a word after it; the sign comes first."""

_ANY_SIGN = lazy(r"#(?<![^ \t\r\n]#)")

_ENDS = lazy(r"[ \t]+#(?=\s|applan:)|\s*[\r\n]")

_ANOTHER_LINE = lazy(
    r"[ \t]*(?:\r\n|\n|\r)(?P<indent> *)(?P<sign>#)(?=[^\s#])(?!- ?|[\w-]+:\s|applan:)"
)

_LOOKS_LIKE_YAML = lazy(r"#(?:- ?|[\w-]+:(?:\s|$))")
"""A line of a plan that somebody has put aside."""

_HEADING = lazy(r"^(?<!#\n)[ \t]*(?P<heading>(?P<sign>##+) (?:\*\*|(?:\d{1,2}\.)+ )?"
                r"(?P<title>(?![^\n]*[#.:;]\r?$)[A-ZÆØÅ][^*\r\n]{0,59})(?:\*\*)?)"
                r"\r?\n(?:[ \t\r]*\n)*[ \t]*- ", re.M)  # fmt: skip
"""Words after more than one sign, as a heading has them, on a line above an item."""

_DIVIDES = lazy(r"[,\[\]{}]|:(?=\s)")

_FOLD = lazy(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")

_BLANK_LINE = lazy(r"\n[ \t\r]*\n")


def taken(document: Document) -> Iterator[Lost]:
    """What comments have taken from texts, in order."""
    text, done = document.source.text, 0
    for sign in _TOUCHING.finditer(text):
        at = sign.start()
        if at >= done and (found := _taken(document, at)) is not None:
            yield found
            done = found.end


def headings(document: Document) -> Iterator[Lost]:
    """«## Haust» above an item: to Markdown a heading, and to YAML a comment that nobody sees."""
    text = document.source.text
    for found in _HEADING.finditer(text):
        at = found.start("sign")
        if document.scalars.hold(at):
            continue
        title = found["title"].rstrip()
        message = msg(
            "“{written}” is read as a comment and left out; a heading is a section of its own, "
            "“- title: {title}”, and a comment begins with one #",
            written=found["heading"],
            title=quoted(title) if ": " in title else title,
        )
        path = document.at(at).path
        yield Lost("AP013", path, message, at, found.end("heading"), is_warning=True)


def _taken(document: Document, at: int) -> Lost | None:
    if document.scalars.hold(at):
        return None
    text = document.source.text
    line = line_start(text, at)
    if _is_in_comment(document, line, at):
        return None
    before = text[line:at].rstrip()
    before_ends = line + len(before)
    if before_ends == at and before and before[-1] in "]}":
        return _lost(document, at, at, _end_of(text, at))
    written = document.scalars.last(at)
    if not before:
        return _next_line(document, line, at)
    if written is not None and written.start < written.end == before_ends:
        if text[written.start] in "|>":
            return None
        return _found(document, written.start, at, _end_of(text, at))
    if before[-1] in ":-":
        return _instead_of_value(document, at)
    if before[-1] in ",[{":
        return _lost(document, at, at, _end_of(text, at))
    return None


def _is_in_comment(document: Document, line: int, at: int) -> bool:
    """Whether a comment began on this line before."""
    earlier = _ANY_SIGN.finditer(document.source.text, line, at)
    return any(not document.scalars.hold(sign.start()) for sign in earlier)


def _end_of(text: str, at: int) -> int:
    """Where what was taken ends: with its line, or at a comment that is one."""
    found = _ENDS.search(text, at)
    return found.start() if found is not None else len(text.rstrip())


def _instead_of_value(document: Document, at: int) -> Lost | None:
    """A text that begins with the sign, after a key or a dash; what holds more is no text."""
    standing = document.at(at)
    node = standing.node
    if not is_scalar(node) or node.style:
        return None
    end = _end_of(document.source.text, at) if is_null(node) else node.end_mark.index
    return _found(document, node.start_mark.index, at, end)


def _next_line(document: Document, line: int, at: int) -> Lost | None:
    """A line of its own that stands where the text above would go on."""
    text = document.source.text
    written = document.scalars.last(at)
    if written is None or _LOOKS_LIKE_YAML.match(text, at):
        return None
    between = text[written.end : line]
    standing = document.at(at)
    node = standing.node
    if between.strip(" \t\r\n") or between.count("\n") > 1 or not is_scalar(node):
        return None
    if node.style or node.start_mark.index != written.start or written.start == written.end:
        return None
    holder = standing.key if standing.key is not None else standing.parent
    inner = column(text, holder.start_mark.index)
    if text[standing.parent.start_mark.index] in "{[" or at - line <= inner:
        return None
    end = _end_of(text, at)
    while (more := _ANOTHER_LINE.match(text, end)) and len(more["indent"]) > inner:
        end = _end_of(text, more.start("sign"))
    return _found(document, written.start, at, end)


def _found(document: Document, start: int, at: int, end: int) -> Lost:
    """What was taken from the text that begins at ``start``, with the marks that bring it back."""
    text, standing = document.source.text, document.at(start)
    node = standing.node
    lost = _lost(document, start, at, min(end, _end_of(text, at)))
    in_flow = text[standing.parent.start_mark.index] in "{["
    if (
        not is_scalar(node)
        or node.style
        or node.start_mark.index != start
        or not (_takes_words(standing.path) or _is_title(standing))
        or (in_flow and _DIVIDES.search(text, at, end) is not None)
    ):
        return lost
    first = start if start < node.end_mark.index and start < at else at
    raw = text[first:end]
    said = _FOLD.sub(" ", raw)
    if _BLANK_LINE.search(raw) is not None or not (is_null(node) or node.value in said):
        return lost
    colon = raw.rfind(": ") if _is_title(standing) else -1
    if colon > 0:  # of «- Tur #2: 9. mai» the title alone
        title = Edit(first, first + colon, quoted(raw[:colon]), start, 0, len(node.value), said)
        fix = (title, dividing(end, end, ""))
        return lost._replace(fix=fix, emptied=is_null(node))
    edit = Edit(first, end, quoted(raw), start, 0, len(node.value), said)
    return lost._replace(fix=(edit,), emptied=is_null(node))


def _is_title(standing: Standing) -> bool:
    """Whether a text stands alone for a thing that has a short form with a colon."""
    path = (standing.path if standing.path and isinstance(standing.path[-1], int)
            else standing.path[:-1])  # fmt: skip
    alone = standing.key is None or nobody_wrote(standing.key)
    thing = thing_at(path) if alone and path and isinstance(path[-1], int) else None
    return thing is not None and thing.written_as == "title" and bool(thing.pair)


def _takes_words(path: Path) -> bool:
    """Whether what was taken can be put back: times, choices and ids would not be understood."""
    return kind_at(path) != "" and key_of(path) not in _TIMES


_TIMES = frozenset(
    {"when", "by", "period", "within", "amount", "winter", "spring", "summer", "autumn"}
)


def _lost(document: Document, start: int, at: int, end: int) -> Lost:
    shown = shortened(document.source.text[at:end])
    standing = document.at(start)
    node = standing.node
    if not (_takes_words(standing.path) or _is_title(standing)):
        message = msg("“{written}” is read as a comment and left out; if it is one, write a space "
                      "after #", written=shown)  # fmt: skip
    elif is_scalar(node) and node.style in ("'", '"'):
        message = msg(
            "“{written}” stands after the quotation mark and is left out; move it before that, or "
            "write a space after # if it is a comment",
            written=shown,
        )
    else:
        message = msg(
            "“{written}” is read as a comment and left out; put the whole text in quotation marks, "
            "or write a space after # if it is a comment",
            written=shown,
        )
    return Lost("AP013", standing.path, message, at, end, emptied=is_null(node))
