"""From Markdown to blocks. What is not understood raises; nothing is dropped."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from applan.drafts.blocks import (
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
from applan.messages import Message, msg

CONTENTS_MARK = "[TOC]"
"""A paragraph of a template that holds only this is the place of the table of contents."""

_NESTING = 60
_MARKED = re.compile(r"[\\`*_\[\]<!&\n]")
"""What may be markup within a line."""

_KINDS: dict[str, Message] = {
    "image": msg("an image"),
    "fence": msg("a block of code"),
    "code_block": msg("a block of code"),
    "hr": msg("a horizontal line"),
}


class UnsupportedError(Exception):
    """Markdown that drafts have no form for. ``line`` counts from 1 in the text parsed."""

    def __init__(self, what: Message, line: int) -> None:
        super().__init__(what.template)
        self.what = what
        self.line = line


def parse_document(markdown: str) -> Blocks:
    """The blocks of a template's result, where ``<br>`` in a cell is a new line."""
    return _Reader(_parser(line_breaks=True), markdown).document()


def parse_prose(markdown: str) -> Blocks:
    """The blocks of what a writer wrote; HTML in it is text. Raises ``UnsupportedError``."""
    return _Reader(_parser(line_breaks=False), markdown).document()


@cache
def _parser(*, line_breaks: bool) -> MarkdownIt:
    """CommonMark with tables, and without what would drop or reinterpret a writer's words.

    Link definitions vanish from the text and underlines of dashes make headings by accident;
    indented text is far more often a slip than code; entities would turn &lt; into markup. What
    stands within a line is parsed by the reader, since most lines are plain.
    """
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _NESTING})
    parser.enable("table")
    parser.disable(["reference", "lheading", "code", "entity", "html_block", "html_inline"])
    parser.disable(["inline", "text_join"])
    if line_breaks:
        parser.inline.ruler.before("autolink", "line_break", _line_break)
    return parser


def _line_break(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<br>", state.pos):
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos += len("<br>")
    return True


class _Reader:
    """Walks the tokens once, from left to right."""

    def __init__(self, parser: MarkdownIt, markdown: str) -> None:
        self.parser = parser
        self.tokens: Sequence[Token] = parser.parse(markdown)
        self.at = 0

    def document(self) -> Blocks:
        deepest = max(self.tokens, key=lambda token: token.level, default=None)
        if deepest is not None and deepest.level >= _NESTING - 1:
            raise UnsupportedError(msg("lists or quotations inside each other, too deep"), 1)
        return self.blocks("")

    def blocks(self, end: str) -> Blocks:
        """The blocks up to a token of type ``end``, which is passed over."""
        found: list[Block] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == end:
                break
            found.append(self.block(token))
        return tuple(found)

    def block(self, token: Token) -> Block:
        match token.type:
            case "paragraph_open":
                source = self.tokens[self.at].content
                content = self.line("paragraph_close")
                return Contents() if source == CONTENTS_MARK else Paragraph(content)
            case "heading_open":
                return Heading(int(token.tag[1:]), self.line("heading_close"))
            case "bullet_list_open" | "ordered_list_open":
                return self.listing(token)
            case "blockquote_open":
                return Quote(self.blocks("blockquote_close"))
            case "table_open":
                return self.table()
        raise UnsupportedError(_KINDS.get(token.type, msg("this markup")), _line_of(token))

    def listing(self, opening: Token) -> Listing:
        ordered = opening.type == "ordered_list_open"
        end = opening.type.replace("open", "close")
        items: list[Blocks] = []
        first = self.at
        while self.tokens[self.at].type != end:
            self.at += 1
            items.append(self.blocks("list_item_close"))
        own = opening.level + 2
        tight = all(
            token.hidden
            for token in self.tokens[first : self.at]
            if token.type == "paragraph_open" and token.level == own
        )
        self.at += 1
        start = opening.attrGet("start")
        tight = tight and all(map(_is_simple, items))
        return Listing(tuple(items), ordered, 1 if start is None else int(start), tight)

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
        self.at += 1
        return Table(rows[0], tuple(rows[1:]))

    def line(self, end: str) -> Line:
        """The content of the one inline token before ``end``."""
        token = self.tokens[self.at]
        self.at += 2
        if self.tokens[self.at - 1].type != end:
            raise UnsupportedError(msg("this markup"), _line_of(token))
        if not _MARKED.search(token.content):
            return (Run(token.content),) if token.content else ()
        children: list[Token] = []
        self.parser.inline.parse(token.content, self.parser, {}, children)
        return tuple(_inlines(children, _line_of(token)))


def _is_simple(item: Blocks) -> bool:
    """Whether an item is no more than a line with, perhaps, a list below it."""
    kinds = [type(block) for block in item]
    return kinds in ([], [Paragraph], [Listing], [Paragraph, Listing])


def _line_of(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _inlines(children: Sequence[Token], row: int) -> list[Inline]:
    found: list[Inline] = []
    manner: dict[str, Any] = {"strong": 0, "emphasis": 0, "href": "", "title": ""}
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
                manner["href"] = str(token.attrGet("href") or "")
                manner["title"] = str(token.attrGet("title") or "")
            case "link_close":
                _end_link(found, manner)
            case _:
                raise UnsupportedError(_KINDS.get(token.type, msg("this markup")), row)
    return found


def _end_link(found: list[Inline], manner: dict[str, Any]) -> None:
    """A link's title is seen only with a mouse; on paper it stands after the link."""
    title = manner["title"]
    manner["href"] = manner["title"] = ""
    if title:
        _add(found, f" ({title})", manner)


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
