"""AP014 and AP016: lists and keys that were read as part of a text.

A text without quotation marks goes on over as many lines as are indented under it, whatever stands
there: «-en» is no item without its space, «• en» is none at all, and «place Oslo» no key without
its colon. A block (``|``) takes all lines under it, also the activities that were meant to follow.
"""

import re
from collections.abc import Iterator
from functools import cache

from applan.document import Document
from applan.document.edits import DIVIDING
from applan.document.nodes import ScalarNode, is_scalar
from applan.findings import Edit, Path
from applan.loading.lost import Lost, kind_at, thing_at
from applan.messages import Message, msg
from applan.model import Entity
from applan.model.declaration import Declared

_PROSE = frozenset({"text", "purpose", "method", "recommendation"})
"""Fields of several paragraphs, whose lists belong to Markdown."""

_BEGINS_PROSE = """by status part note mode show case role from
    del enhet eining etter form fra frå før gjelder gjeld gjør gjer grunn hvem kven innen innan
    innhold innhald kostnad mål merknad møte nummer når oppnådd plasser plassar rolle sak sted stad
    tall tal tekst tid type utvalg utval vedtak verktøy vis"""
_NORWEGIAN = frozenset(_BEGINS_PROSE.split())
"""Keys that are words of Norwegian too, or nearly, and may begin a line of prose."""

_SHORT = 40
"""Where a line ends before this column, nobody had to go on with the next."""

_BULLETS = "•●▪◦‣·\uf0b7\uf0a7"


def became_text(document: Document) -> Iterator[Lost]:
    """All lists and keys of a plan that became text."""
    done: set[int] = set()
    for node in document.built.folded:
        start = node.start_mark.index
        if start in done:
            continue
        done.add(start)
        if not node.style:
            yield from _in_plain(document, node, _Lines(document, node))
        elif _may_hold_key().search(document.source.text, start, node.end_mark.index) is not None:
            yield from _keys(document, node, _Lines(document, node))
        elif node.style == "|":
            yield from _in_block(document, node)
    yield from _marks_left(document, done)


class _Lines:
    """The lines of a text as they are written, each with the place of its first sign."""

    def __init__(self, document: Document, node: ScalarNode) -> None:
        self.start, self.end = node.start_mark.index, node.end_mark.index
        text = document.source.text
        self.all = [
            (found.start(), found[0].rstrip())
            for found in _line().finditer(text, self.start, self.end)
        ]


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\s][^\r\n]*")


def _in_block(document: Document, node: ScalarNode) -> Iterator[Lost]:
    """Lines that were meant as items, and are one; in prose they belong to Markdown."""
    text, start = document.source.text, node.start_mark.index
    key = text[text.rfind("\n", 0, start) + 1 : start].strip(" -")
    if key.rstrip(": ") in _PROSE or kind_at(path := document.at(start).path) != "list":
        return
    inside = _Lines(document, node).all[1:]
    if len(inside) > 1:
        message = msg("these lines are one item; begin each with “- ”, and leave out “|”")
        at, line = inside[0]
        yield Lost("AP014", path, message, at, at + len(line))


def _in_plain(document: Document, node: ScalarNode, lines: _Lines) -> Iterator[Lost]:
    keys = list(_keys(document, node, lines))
    yield from keys
    if keys or len(lines.all) < 2:
        return
    path = document.at(lines.start).path
    kind = kind_at(path)
    at, first = lines.all[0]
    if first in {"l", "I", "1", "¦", "/"} and path and path[-1] in _PROSE:
        message = msg("“{written}” is read as part of the text; “|” is meant", written=first)
        yield Lost("AP014", path, message, at, at + 1)
        return
    found = _list(lines.all, is_list=kind == "list")
    if found is not None:
        yield _item(document, path, found, lines.all)
    elif kind == "list" and _is_cut_short(document, lines):
        at, line = lines.all[1]
        message = msg(
            "this line is read as part of the text above it; begin it with “- ” if it is an item"
        )
        yield Lost("AP014", path, message, at, at + len(line))


def _item(
    document: Document, path: Path, found: tuple[int, str, str], lines: list[tuple[int, str]]
) -> Lost:
    """A line that was meant as an item, and what makes items of the lines, if only that can be."""
    at, line, mark = found
    message: Message
    is_key = isinstance(path[-1], str)
    if is_key and kind_at(path) == "text":
        message = msg(
            "these lines are read as one; write “|” after “{key}:”, and begin each item with “- ”",
            key=path[-1],
        )
    elif mark == "-" and not line.startswith("- "):
        message = msg("a space is missing after “-”; an item begins with “- ”")
    elif mark == "-":
        message = msg("this item is read as part of the text above it; indent it like the others")
    else:
        message = msg(
            "“{mark}” makes no item; begin each with “- ” on a line of its own", mark=mark
        )
    fix: tuple[Edit, ...] = ()
    if kind_at(path) == "list":
        fix = _as_items(document, lines) if is_key else _as_items(document, lines[1:], beside=at)
    return Lost("AP014", path, message, at, at + len(line), fix)


def _as_items(
    document: Document, lines: list[tuple[int, str]], beside: int | None = None
) -> tuple[Edit, ...]:
    """What makes an item of every line, where all but the first have a mark that makes one.

    They stay where they are, or are put below the items of the list that holds ``beside``.
    """
    text, edits = document.source.text, list[Edit]()
    list_begins = document.at(beside).parent.start_mark.index if beside is not None else 0
    for number, (at, line) in enumerate(lines):
        mark = _mark(line)
        width = len(line) - len(line[1:].lstrip()) if mark else 0
        if mark not in {"-", "–", "—", "*", *_BULLETS} and (number or mark or beside is not None):
            return ()
        start = at if beside is None else _line_start(text, at)
        indent = " " * (list_begins - _line_start(text, list_begins)) if beside is not None else ""
        edits.append(Edit(start, at + width, f"{indent}- ", DIVIDING, 0, 0, ""))
    return tuple(edits)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _list(lines: list[tuple[int, str]], *, is_list: bool) -> tuple[int, str, str] | None:
    """The first line that was meant as an item, and its mark."""
    marks = [_mark(line) for _at, line in lines]
    for number, ((at, line), mark) in enumerate(zip(lines, marks, strict=True)):
        if not mark:
            continue
        alike = marks.count(mark) > 1
        if mark in _BULLETS or (mark == "-" and (number or is_list)) or (alike and mark in "–—*"):
            return at, line, mark
        if mark.isalnum() or mark[-1:] in ".)":
            if _counts([one for one in marks[number:] if one]) and not _is_date(line):
                return at, line, mark
            continue
    return None


def _mark(line: str) -> str:
    """What stands where the mark of an item does."""
    found = _of_item().match(line)
    return "" if found is None else next(group for group in found.groups() if group)


@cache
def _of_item() -> re.Pattern[str]:
    return re.compile(
        rf"([{_BULLETS}])\s*\S|(-) ?(?=[^\W\d_])|([–—*])\s"
        r"|(\(?(?:[a-zæøå]|[ivx]{1,4}|\d{1,2})[.)])\s"
    )


def _counts(marks: list[str]) -> bool:
    """Whether marks count: a), b) or 1., 2. or i., ii."""
    plain = [mark.strip("(.)") for mark in marks]
    begun = plain[:2]
    return begun in (["a", "b"], ["1", "2"], ["i", "ii"]) and len({m[-1] for m in marks}) == 1


def _is_date(line: str) -> bool:
    """Whether the figure is a day: «1. mai»."""
    return _of_date().match(line) is not None


@cache
def _of_date() -> re.Pattern[str]:
    return re.compile(
        r"\d{1,2}\. (?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des|og |–|-)", re.IGNORECASE
    )


def _is_cut_short(document: Document, lines: _Lines) -> bool:
    """Whether a line in a list ends long before its next word would have been too far right."""
    text = document.source.text
    for (at, line), (_next, following) in zip(lines.all, lines.all[1:], strict=False):
        if at - _line_start(text, at) + len(line) + 1 + len(following.split()[0]) > _SHORT:
            return False
    return True


def _keys(document: Document, node: ScalarNode, lines: _Lines) -> Iterator[Lost]:
    """The first line that is a key of the format, and was read as text; one for each text."""
    in_block = node.style in {"|", ">"}
    pattern = _key_line() if node.style else _key_word()
    for at, line in lines.all[1:]:
        found = pattern.match(line)
        if found is None or (node.style and found["key"] not in _names()):
            continue
        path = document.at(lines.start).path
        if node.style:
            message = msg(
                "“{key}:” is read as part of the text above; write it as far to the left as the "
                "key that it stands beside" if in_block else
                "“{key}:” is read as part of the text above; is a quotation mark missing?",
                key=found["key"],
            )  # fmt: skip
            yield Lost("AP016", path, message, at, at + found.end("key"))
            return
        entity = thing_at(path[:-1])
        key = _meant(found, entity, path, document) if entity is not None else None
        if entity is not None and key is not None:
            message = msg(
                "“{line}” is read as part of the text above; write “{key}: …” on a line that "
                "begins where its key does",
                line=line,
                key=entity.said_in(key, document.tongue),
            )
            sure = found["colon"] and found["key"] in entity.words and isinstance(path[-1], str)
            fix = _as_key(document, lines.start, at, found) if sure else ()
            yield Lost("AP016", path, message, at, at + len(line), fix)
            return


def _as_key(
    document: Document, text_begins: int, at: int, found: re.Match[str]
) -> tuple[Edit, ...]:
    """What puts a line below the key that its text was taken for a part of, with its space."""
    text, key = document.source.text, document.at(text_begins).key
    begins = key.start_mark.index if key is not None else 0
    indent, colon = " " * (begins - _line_start(text, begins)), at + found.end("colon")
    return (
        Edit(_line_start(text, at), at, indent, DIVIDING, 0, 0, ""),
        Edit(colon, colon, " ", DIVIDING, 0, 0, ""),
    )


@cache
def _may_hold_key() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*(?:- +)?[^\W\dA-Z_]+(?: [^\W\dA-Z_]+)?:(?:\s|$)", re.M)


@cache
def _key_line() -> re.Pattern[str]:
    """A line as keys are written, in a block or between quotation marks."""
    return re.compile(r"(?:- +)?(?P<key>[^\W\dA-Z_]+(?: [^\W\dA-Z_]+)?):(?:\s|$)")


@cache
def _names() -> frozenset[str]:
    """All keys that cannot begin a line of Norwegian."""
    return frozenset(word for one in Declared.types.values() for word in one.words) - _NORWEGIAN


@cache
def _key_word() -> re.Pattern[str]:
    return re.compile(r"(?:- ?)?(?P<key>[^\W\d_]+(?: [^\W\d_]+)?)(?:(?P<colon>:)(?=\S)| +(?=\S))?")


def _meant(
    found: re.Match[str], entity: type[Entity], path: Path, document: Document
) -> str | None:
    """The key that a line begins with; words of Norwegian only where they cannot be prose."""
    word = found["key"] if found["colon"] else found["key"].split(" ")[0]
    rest = found.string[found.start("key") + len(word) :].lstrip(" :")
    if not found["colon"] and word not in _names():
        in_line = path[-1] not in _PROSE and isinstance(path[-1], str)
        if not in_line or not (rest[:1].isupper() or rest[:1].isdigit()):
            return None
    from applan.loading.invalid import exact_key

    key = exact_key(word, entity) if rest else None
    return None if key is None or document.has_key((*path[:-1], key)) else key


def _marks_left(document: Document, done: set[int]) -> Iterator[Lost]:
    """Items of one line with a mark of another program, or without the space after their own."""
    for at in sorted(_odd_marks(document.source.text)):
        standing = document.at(at)
        node, path = standing.node, standing.path
        begins, kind, mark = node.start_mark.index, kind_at(path), document.source.text[at]
        if not is_scalar(node) or begins in done or at - begins != bool(node.style):
            continue
        if kind == "list" or (kind == "text" and path[-1] not in _PROSE and mark in _BULLETS):
            done.add(begins)
            yield _one_item(path, node, at, mark)


_NEAR = 200
"""Characters before a mark that are looked at, and more than there is before one."""


def _odd_marks(text: str) -> Iterator[int]:
    """Where a text may begin with a mark, each sign looked for alone, which takes no time."""
    for pattern in [_dash(), _long_dash(), *(_bullet(one) for one in _BULLETS if one in text)]:
        for found in pattern.finditer(text):
            window = text[max(found.start() - _NEAR, 0) : found.start()]
            before = window.rpartition("\n")[2]
            if not before.strip(" -'\"") or before.rstrip(" '\"")[-1] in ":[,":
                yield found.start()


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"-(?<![^\s\[,'\"]-)(?=[^\W\d_])")


@cache
def _long_dash() -> re.Pattern[str]:
    return re.compile(r"–(?<![^\s\[,'\"]–) ")


@cache
def _bullet(sign: str) -> re.Pattern[str]:
    return re.compile(re.escape(sign))


def _one_item(path: Path, node: ScalarNode, at: int, mark: str) -> Lost:
    end = node.end_mark.index
    if mark == "-":
        message = msg("a space is missing after “-”; an item begins with “- ”")
        fix = () if isinstance(path[-1], int) else (Edit(at + 1, at + 1, " ", DIVIDING, 0, 0, ""),)
        return Lost("AP014", path, message, at, end, fix)
    message = msg("“{mark}” is printed as it stands; an item has a mark of its own", mark=mark)
    value = node.value
    length = len(value) - len(value[1:].lstrip())
    width = length if value[:1] == mark and not node.style else 0
    fix = (Edit(at, at + width, "", node.start_mark.index, 0, width, ""),) if width else ()
    return Lost("AP014", path, message, at, end, fix)
