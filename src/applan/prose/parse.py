"""From Markdown to blocks. What has no form on paper is told with its place; nothing is dropped."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token

from applan.messages import Message, msg
from applan.prose.blocks import (
    Block,
    Blocks,
    Break,
    Contents,
    Heading,
    Inline,
    Line,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
)
from applan.prose.links import is_link
from applan.prose.markdown import CONTENTS_MARK
from applan.prose.marks import counted, label_of

_NESTING = 60
_MARKED = re.compile(r"[\\`*_\[\]<!&\n]")
"""What may be markup within a line."""

_KINDS: dict[str, Message] = {
    "image": msg("an image cannot be printed; remove it, or put it into the Word file afterwards"),
    "fence": msg(
        "a block of code cannot be printed; write it as ordinary text, without {signs}",
        signs="```",
    ),
    "hr": msg("a horizontal line cannot be printed; remove it, or write a heading there"),
}
_UNKNOWN = msg("this markup cannot be printed; write it another way")


class Trouble(NamedTuple):
    """What cannot be printed as it is written, in lines of the Markdown from ``first``, from 0.

    ``written`` are the characters themselves where they are known, and ``before`` what stands
    before them in their line. What is ``refused`` has no form at all; the rest is printed
    otherwise.
    """

    what: Message
    first: int
    last: int
    written: str = ""
    before: str = ""
    refused: bool = True


class UnsupportedError(Exception):
    """Markdown that documents have no form for. ``line`` counts from 1 in the text parsed."""

    def __init__(self, what: Message, line: int) -> None:
        super().__init__(what.template)
        self.what = what
        self.line = line


class Parsed(NamedTuple):
    """Blocks, the lines (first, last) that each comes from, and what cannot be printed."""

    blocks: Blocks
    lines: tuple[tuple[int, int], ...]
    troubles: tuple[Trouble, ...]


def parse_document(markdown: str) -> Blocks:
    """The blocks of a template's result, where ``<br>`` in a cell is a new line.

    Raises ``UnsupportedError`` for what has no form.
    """
    found = _Reader(_parser(document=True), markdown).parsed()
    for trouble in found.troubles:
        if trouble.refused:
            raise UnsupportedError(trouble.what, trouble.first + 1)
    return found.blocks


def parse_prose(markdown: str) -> Parsed:
    """What a writer wrote; HTML in it is text."""
    return _Reader(_parser(document=False), markdown, prose=True).parsed()


@cache
def _parser(*, document: bool) -> MarkdownIt:
    """CommonMark with tables, and without what would drop or reinterpret a writer's words.

    Link definitions vanish from the text and underlines of dashes make headings by accident;
    indented text is far more often a slip than code; entities would turn &lt; into markup. What
    stands within a line is parsed by the reader, since most lines are plain. Which addresses are
    links is decided there too, so that one that is not keeps its words.
    """
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _NESTING})
    parser.enable("table")
    parser.disable(["reference", "lheading", "code", "entity", "html_block", "html_inline"])
    parser.disable(["inline", "text_join"])
    for name, own in (("link", link), ("image", image), ("autolink", autolink)):
        parser.inline.ruler.at(name, _placed(own))
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = _normalized  # type: ignore[assignment, method-assign]
    parser.normalizeLinkText = str  # type: ignore[assignment, method-assign]
    if document:
        parser.inline.ruler.before("autolink", "line_break", _line_break)
    return parser


def _normalized(address: str) -> str:
    return normalizeLink(address) if is_link(address) else address


def _placed(own: Any) -> Any:
    """A rule of the parser's that notes which characters each link and image was made of."""

    def rule(state: StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        if not own(state, silent):
            return False
        for token in state.tokens[made:] if not silent else ():
            if token.type in ("link_open", "image"):
                token.meta = {"span": (start, state.pos)}
                break
        return True

    return rule


def _line_break(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<br>", state.pos):
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos += len("<br>")
    return True


class _Reader:
    """Walks the tokens once, from left to right."""

    def __init__(self, parser: MarkdownIt, markdown: str, *, prose: bool = False) -> None:
        self.parser = parser
        self.prose = prose
        self.tokens: Sequence[Token] = parser.parse(markdown)
        self.source = markdown.split("\n")
        self.at = 0
        self.inside = 0
        self.troubles: list[Trouble] = []

    def parsed(self) -> Parsed:
        deepest = max(self.tokens, key=lambda token: token.level, default=None)
        if deepest is not None and deepest.level >= _NESTING - 1:
            self.refuse(
                msg("lists and quotations inside each other cannot be printed so deep"), deepest
            )
            return Parsed((), (), tuple(self.troubles))
        blocks: list[Block] = []
        lines: list[tuple[int, int]] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            blocks.append(self.block(token))
            first, after = token.map or [0, len(self.source)]
            lines.append((first, max(first, after - 1)))
        return Parsed(tuple(blocks), tuple(lines), tuple(self.troubles))

    def refuse(self, what: Message, token: Token) -> None:
        first, after = token.map or [0, 1]
        self.troubles.append(Trouble(what, first, max(first, after - 1)))

    def blocks(self, end: str) -> Blocks:
        """The blocks up to a token of type ``end``, which is passed over."""
        found: list[Block] = []
        self.inside += 1
        while (token := self.tokens[self.at]).type != end:
            self.at += 1
            found.append(self.block(token))
        self.at += 1
        self.inside -= 1
        return tuple(found)

    def block(self, token: Token) -> Block:
        match token.type:
            case "paragraph_open":
                source = self.tokens[self.at].content
                content = self.line("paragraph_close")
                if source == CONTENTS_MARK and not self.prose:
                    return Contents()
                return _labelled_lines(content) or Paragraph(content)
            case "heading_open":
                if self.inside and self.prose:
                    self.refuse(
                        msg(
                            "a heading in a list or a quotation cannot be printed; "
                            "write it in bold, or outside"
                        ),
                        token,
                    )
                return Heading(int(token.tag[1:]), self.line("heading_close"))
            case "bullet_list_open" | "ordered_list_open":
                return self.listing(token)
            case "blockquote_open":
                return Quote(self.blocks("blockquote_close"))
            case "table_open":
                return self.table()
        self.refuse(_KINDS.get(token.type, _UNKNOWN), token)
        return Paragraph(())

    def listing(self, opening: Token) -> Block:
        ordered = opening.type == "ordered_list_open"
        end = opening.type.replace("open", "close")
        items: list[Blocks] = []
        labels: list[str] = []
        first = self.at
        while self.tokens[self.at].type != end:
            item = self.tokens[self.at]
            sign = item.markup if self.prose else "."  # in a template «1)» only parts two lists
            labels.append(f"{item.info}{sign}" if ordered else "")
            self.at += 1
            items.append(self.blocks("list_item_close"))
        own = opening.level + 2
        tight = all(
            token.hidden
            for token in self.tokens[first : self.at]
            if token.type == "paragraph_open" and token.level == own
        )
        self.at += 1
        tight = tight and all(map(_is_simple, items))
        if opening.markup == "+":
            return _labelled_items(items, tight) or Listing(tuple(items), tight=tight)
        return numbered(items, labels, tight) if ordered else Listing(tuple(items), tight=tight)

    def table(self) -> Table:
        rows: list[tuple[Line, ...]] = []
        cells: list[Line] = []
        while (token := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if token.type == "tr_open":
                cells = []
            elif token.type in {"th_open", "td_open"}:
                cells.append(self.line(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                self.count_cells(token, len(rows[0]))
        self.at += 1
        return Table(rows[0], tuple(rows[1:]))

    def count_cells(self, closing: Token, room: int) -> None:
        """Find the cells for which the table has no column; the parser leaves them out."""
        opening = next(
            token for token in reversed(self.tokens[: self.at - 1]) if token.type == "tr_open"
        )
        row = opening.map[0] if opening.map else 0
        line = self.source[row].lstrip(" \t>")
        cells = escapedSplit(line.strip())
        cells = cells[1:] if cells and not cells[0].strip() else cells
        cells = cells[:-1] if cells and not cells[-1].strip() else cells
        for n in range(room, len(cells)):
            if cells[n].strip():
                what = msg(
                    "the table has {count} columns, and there is no room for “{cell}”; "
                    "give the first line more columns, or write \\| for a | in a cell",
                    count=room,
                    cell=cells[n].strip(),
                )
                written = cells[n].strip()
                before = line[: line.rfind(written)] if line.count(written) else ""
                self.troubles.append(Trouble(what, row, row, written, before))
                break

    def line(self, end: str) -> Line:
        """The content of the one inline token before ``end``."""
        token = self.tokens[self.at]
        self.at += 2
        if not _MARKED.search(token.content):
            return (Run(token.content),) if token.content else ()
        children: list[Token] = []
        self.parser.inline.parse(token.content, self.parser, {}, children)
        return tuple(self.inlines(children, token))

    def inlines(self, children: Sequence[Token], line: Token) -> list[Inline]:
        found: list[Inline] = []
        manner: dict[str, Any] = {"strong": 0, "emphasis": 0, "href": "", "after": ""}
        for token in children:
            match token.type:
                case "text" | "text_special":
                    _add(found, token.content, manner)
                case "softbreak":
                    _add(found, " ", manner)
                case "hardbreak":
                    found.append(Break())
                case "code_inline":
                    found.append(_run(token.content, manner, code=True))
                case "strong_open" | "strong_close":
                    manner["strong"] += token.nesting
                case "em_open" | "em_close":
                    manner["emphasis"] += token.nesting
                case "link_open":
                    self.open_link(token, line, manner)
                case "link_close":
                    after = manner["after"]
                    manner["href"] = manner["after"] = ""
                    _add(found, after, manner)
                case _:
                    what = _KINDS.get(token.type, _UNKNOWN)
                    self.troubles.append(_within(what, token, line))
        return found

    def open_link(self, token: Token, line: Token, manner: dict[str, Any]) -> None:
        """A link's title is seen only with a mouse; on paper it stands after the link.

        So does an address that does not become a link.
        """
        address, title = str(token.attrGet("href") or ""), str(token.attrGet("title") or "")
        if is_link(address) or (address.startswith("#") and not self.prose):
            manner["href"] = address
        else:
            what = _no_link(address)
            self.troubles.append(_within(what, token, line)._replace(refused=False))
            title = title if token.info == "auto" else " ".join(filter(None, (address, title)))
        manner["after"] = f" ({title})" if title else ""


def _no_link(address: str) -> Message:
    if not address:
        return msg("the link leads nowhere; write an address in the parentheses")
    if address.startswith("#"):
        return msg(
            "“{address}” is no link on paper; write which point it is about", address=address
        )
    return msg(
        "“{address}” is printed as text and does not become a link; links begin with https://, "
        "http://, mailto: or tel:",
        address=address,
    )


def _within(what: Message, token: Token, line: Token) -> Trouble:
    """The place of a link or an image, in the lines of the text that it stands in."""
    content, row = line.content, line.map[0] if line.map else 0
    start, end = token.meta.get("span", (0, len(content)))
    row += content.count("\n", 0, start)
    before = content[:start].rpartition("\n")[2]
    return Trouble(what, row, row, content[start:end].partition("\n")[0], before)


def numbered(items: Sequence[Blocks], labels: Sequence[str], tight: bool) -> Listing:
    """A list with its numbers as they were written; «1.» «2.» are left to whatever prints it."""
    start = counted(tuple(labels))
    if start is not None:
        return Listing(tuple(items), True, start, tight)
    return Listing(tuple(items), True, 1, tight, tuple(labels))


def _labelled_items(items: Sequence[Blocks], tight: bool) -> Listing | None:
    """A list whose points all begin with a label of their own: «+ a) …»."""
    found = [_unlabelled(item) for item in items]
    if not found or any(one is None for one in found):
        return None
    pairs = [one for one in found if one is not None]
    return numbered([item for _, item in pairs], [label for label, _ in pairs], tight)


def _unlabelled(item: Blocks) -> tuple[str, Blocks] | None:
    first = item[0] if item else None
    if not isinstance(first, Paragraph):
        return None
    cut = _cut(first.content)
    return None if cut is None else (cut[0], (*_paragraph(cut[1]), *item[1:]))


def _labelled_lines(content: Line) -> Listing | None:
    """Lines below each other in one paragraph that all begin with a label are a list."""
    lines: list[list[Inline]] = [[]]
    for item in content:
        if isinstance(item, Break):
            lines.append([])
        else:
            lines[-1].append(item)
    found = [_cut(tuple(line)) for line in lines] if len(lines) > 1 else []
    if not found or any(one is None for one in found):
        return None
    pairs = [one for one in found if one is not None]
    return numbered(
        [_paragraph(rest) for _, rest in pairs], [label for label, _ in pairs], tight=True
    )


def _paragraph(content: Line) -> Blocks:
    return (Paragraph(content),) if content else ()


def _cut(line: Line) -> tuple[str, Line] | None:
    """A line's label, and the rest of it."""
    first = line[0] if line else None
    if not isinstance(first, Run) or first.code or first.strong or first.emphasis or first.href:
        return None
    found = label_of(first.text)
    if found is None:
        return None
    label, rest = found
    return label, (replace(first, text=rest), *line[1:]) if rest else line[1:]


def _is_simple(item: Blocks) -> bool:
    """Whether an item is no more than a line with, perhaps, a list below it."""
    kinds = [type(block) for block in item]
    return kinds in ([], [Paragraph], [Listing], [Paragraph, Listing])


def _run(text: str, manner: dict[str, Any], *, code: bool = False) -> Run:
    return Run(text, manner["strong"] > 0, manner["emphasis"] > 0, code, manner["href"])


def _add(found: list[Inline], text: str, manner: dict[str, Any]) -> None:
    """Add text, to the run before it where that is written in the same manner."""
    run = _run(text, manner)
    last = found[-1] if found else None
    if isinstance(last, Run) and _same_manner(last, run):
        found[-1] = _run(last.text + text, manner)
    elif text:
        found.append(run)


def _same_manner(one: Run, other: Run) -> bool:
    def manner(run: Run) -> tuple[bool, bool, bool, str]:
        return run.strong, run.emphasis, run.code, run.href

    return manner(one) == manner(other)
