"""From Markdown to blocks. What has no form on paper is told with its place; nothing is dropped."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token

from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.prose import blocks as b
from applan.prose.blocks import Break, Inline, Run, joined
from applan.prose.labels import listed, listing_of
from applan.prose.markdown import CONTENTS_MARK

KINDS: dict[str, Message] = {
    "image": msg("an image cannot be printed; remove it, or put it into the Word file afterwards"),
    "fence": msg(
        "a block of code cannot be printed; write it as ordinary text, without {signs}", signs="```"
    ),
    "hr": msg("a horizontal line cannot be printed; remove it, or write a heading there"),
}
UNKNOWN = msg("this markup cannot be printed; write it another way")


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


def normalized(address: str) -> str:
    """A link's address as browsers want it; what does not become a link keeps its letters."""
    return normalizeLink(address) if is_link(address) else address


def _inlines(
    children: Sequence[Token], line: Token, troubles: list[Trouble], *, prose: bool
) -> Iterator[Inline]:
    """The content of a line of tokens; what cannot be printed is added to ``troubles``."""
    strong = emphasis = 0
    href = after = ""
    for token in children:
        manner = Run("", strong > 0, emphasis > 0, token.type == "code_inline", href)
        match token.type:
            case "text" | "text_special" | "code_inline":
                yield replace(manner, text=token.content)
            case "softbreak":
                yield replace(manner, text=" ")
            case "hardbreak":
                yield Break()
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                href, after, trouble = _link(token, prose=prose)
                if trouble is not None:
                    troubles.append(_within(trouble, token, line, refused=False))
            case "link_close":
                href = ""
                yield replace(manner, text=after, href="")
            case _:
                troubles.append(_within(KINDS.get(token.type, UNKNOWN), token, line))


def _link(token: Token, *, prose: bool) -> tuple[str, str, Message | None]:
    """Where a link leads, what is printed after it, and what is wrong with it.

    A link's title is seen only with a mouse; on paper it stands after the link. So does an
    address that does not become a link.
    """
    address, title = str(token.attrGet("href") or ""), str(token.attrGet("title") or "")
    href, trouble = address, None
    if not is_link(address) and (prose or not address.startswith("#")):
        href, trouble = "", _no_link(address)
        title = title if token.info == "auto" else " ".join(filter(None, (address, title)))
    return href, f" ({title})" if title else "", trouble


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


def _within(what: Message, token: Token, line: Token, *, refused: bool = True) -> Trouble:
    """The place of a link or an image, in the lines of the text that it stands in."""
    content, row = line.content, line.map[0] if line.map else 0
    start, end = token.meta.get("span", (0, len(content)))
    row += content.count("\n", 0, start)
    before = content[:start].rpartition("\n")[2]
    return Trouble(what, row, row, content[start:end].partition("\n")[0], before, refused)


_NESTING = 60
_MARKED = lazy(r"[\\`*_\[\]<!&\n]")
"""What may be markup within a line."""


class UnsupportedError(Exception):
    """Markdown that documents have no form for. ``line`` counts from 1 in the text parsed."""

    def __init__(self, what: Message, line: int) -> None:
        super().__init__(what.template)
        self.what = what
        self.line = line


class Parsed(NamedTuple):
    """Blocks, the lines (first, last) that each comes from, and what cannot be printed."""

    blocks: b.Blocks
    lines: tuple[tuple[int, int], ...]
    troubles: tuple[Trouble, ...]


def parse_document(markdown: str) -> b.Blocks:
    """The blocks of a template's result, where ``<br>`` in a cell is a new line.

    Raises ``UnsupportedError`` for what has no form.
    """
    found = _Reader(_parser(document=True), markdown).parsed()
    for trouble in found.troubles:
        if trouble.refused:
            raise UnsupportedError(trouble.what, trouble.first + 1)
    return found.blocks


def parse_prose(markdown: str, labels: Mapping[int, str]) -> Parsed:
    """What a writer wrote; HTML in it is text. ``labels`` are those of numbered lines, by line."""
    return _Reader(_parser(document=False), markdown, labels).parsed()


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
    parser.normalizeLink = normalized  # type: ignore[assignment, method-assign]
    parser.normalizeLinkText = str  # type: ignore[assignment, method-assign]
    if document:
        parser.inline.ruler.before("autolink", "line_break", _line_break)
    else:
        parser.inline.ruler.before("escape", "letters", _letters)
    return parser


def _placed(own: Any) -> Any:
    """A rule of the parser's that notes which characters each link and image was made of."""

    def rule(state: StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        if not own(state, silent):
            return False
        for token in state.tokens[made:] if not silent else ():
            if token.type in ("link_open", "image"):
                token.meta = {"span": (start, state.pos)}
                if "](\\\\" in state.src[start : state.pos]:  # another machine's, not an escape
                    token.attrSet("href", f"\\{token.attrGet('href')}")
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


_LETTERS = lazy(r"(?<=\d)\*(?=\d)|(?<![^\s(«\"])\\\\(?=\w)")


def _letters(state: StateInline, silent: bool) -> bool:
    """What only looks like markup: the size «2*3*4», the shared folder «\\\\disk\\styret»."""
    found = _LETTERS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


class _Reader:
    """Walks the tokens once, from left to right."""

    def __init__(
        self, parser: MarkdownIt, markdown: str, labels: Mapping[int, str] | None = None
    ) -> None:
        self.parser = parser
        self.prose = labels is not None
        self.labels = dict(labels or {})
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
        found: list[tuple[b.Block, tuple[int, int]]] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            first, after = token.map or [0, len(self.source)]
            found += ((block, (first, max(first, after - 1))) for block in self.block(token))
        blocks, lines = zip(*found, strict=True) if found else ((), ())
        return Parsed(blocks, lines, tuple(self.troubles))

    def refuse(self, what: Message, token: Token) -> None:
        first, after = token.map or [0, 1]
        self.troubles.append(Trouble(what, first, max(first, after - 1)))

    def blocks(self, end: str) -> b.Blocks:
        """The blocks up to a token of type ``end``, which is passed over."""
        found: list[b.Block] = []
        self.inside += 1
        while (token := self.tokens[self.at]).type != end:
            self.at += 1
            found += self.block(token)
        self.at += 1
        self.inside -= 1
        return tuple(found)

    def block(self, token: Token) -> b.Blocks:
        match token.type:
            case "paragraph_open":
                if self.tokens[self.at].content == CONTENTS_MARK and not self.prose:
                    self.at += 2
                    return (b.Contents(),)
                return listed(self.line("paragraph_close"))
            case "heading_open":
                if self.inside and self.prose:
                    self.refuse(
                        msg(
                            "a heading in a list or a quotation cannot be printed; "
                            "write it in bold, or outside"
                        ),
                        token,
                    )
                return (b.Heading(int(token.tag[1:]), self.line("heading_close")),)
            case "bullet_list_open" | "ordered_list_open":
                return self.listing(token)
            case "blockquote_open":
                return (b.Quote(self.blocks("blockquote_close")),)
            case "table_open":
                return (self.table(),)
        what = KINDS.get(token.type, UNKNOWN)
        self.refuse(msg(what.template, signs=token.markup) if what.args else what, token)
        return (b.Paragraph(()),)

    def listing(self, opening: Token) -> b.Blocks:
        items: list[b.Blocks] = []
        marks: list[str] = []
        first = self.at
        while (item := self.tokens[self.at]).type == "list_item_open":
            marks.append(self.mark(item))
            self.at += 1
            items.append(self.blocks("list_item_close"))
        own = opening.level + 2
        tight = all(
            token.hidden
            for token in self.tokens[first : self.at]
            if token.type == "paragraph_open" and token.level == own
        )
        self.at += 1
        return listing_of(marks, items, tight=tight and all(map(_is_simple, items)))

    def mark(self, item: Token) -> str:
        """What is printed before an item. In a template «1)» only keeps two lists apart."""
        if not item.info:
            return "•"
        counted = f"{item.info}{item.markup if self.prose else '.'}"
        return self.labels.pop(item.map[0] if item.map else -1, counted)

    def table(self) -> b.Table:
        rows: list[tuple[b.Line, ...]] = []
        cells: list[b.Line] = []
        row = 0
        while (token := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if token.type == "tr_open":
                cells, row = [], token.map[0] if token.map else 0
            elif token.type in {"th_open", "td_open"}:
                cells.append(self.line(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                self.count_cells(row, len(rows[0]))
        self.at += 1
        return b.Table(rows[0], tuple(rows[1:]))

    def count_cells(self, row: int, room: int) -> None:
        """Find the cells of a line for which there is no column; the parser leaves them out."""
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

    def line(self, end: str) -> b.Line:
        """The content of the one inline token before ``end``."""
        token = self.tokens[self.at]
        self.at += 2
        if not _MARKED.search(token.content):
            return (b.Run(token.content),) if token.content else ()
        children: list[Token] = []
        self.parser.inline.parse(token.content, self.parser, {}, children)
        return joined(_inlines(children, token, self.troubles, prose=self.prose))


def _is_simple(item: b.Blocks) -> bool:
    """Whether an item is no more than a line with, perhaps, a list right below it.

    A list that Markdown counts from another number than 1 needs an empty line above it.
    """
    kinds = [type(block) for block in item]
    if kinds == [b.Paragraph, b.Listing] and isinstance(below := item[1], b.Listing):
        return below.start == 1
    return kinds in ([], [b.Paragraph], [b.Listing])


_SCHEME = lazy(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = lazy(
    r"https?://(?:[^\s/?#@\\]*@)?(?:[^\s/?#@\\:\[\]%]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>\d{1,5}))?"
    r"(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_MAIL = lazy(r"mailto:[^\s@\\/]+@[^\s@\\/?]+(?:\?\S*)?", re.IGNORECASE)
_PHONE = lazy(r"tel:\+?[\d().-]{2,20}(?:;\S*)?", re.IGNORECASE)
_HOST = lazy(
    r"(?:[^\W_][\w-]*\.)+(?!(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|txt|md|html?|ics|"
    r"ya?ml|json|xml|zip|png|jpe?g|gif|svg|webp|tiff?|mp[34]|mov)\Z)[^\W\d_]{2,}",
    re.IGNORECASE,
)
"""«lag.no», as a browser's line has it: beside a plan there is no such file or folder."""
_UNSEEN = lazy(r"[\x00-\x20\x7f]")
_HIGHEST_PORT = 65_535


def is_link(address: str) -> bool:
    """Whether an address may become a link: http, https, mailto, tel, or a plain relative path.

    What else a program might open at a click stays text: a path to another machine
    (``//host``, ``\\\\host\\share``) sends a Windows user's login there, and schemes such as
    ``ms-word:`` and ``search-ms:`` start programs. A place in the document (``#…``) is none
    either: its name changes with the headings. «lag.no» and «post@lag.no» lack what makes
    them an address, and a program would look for a file.
    """
    if not address or _UNSEEN.search(address):
        return False
    if _SCHEME.match(address):
        web = _WEB.fullmatch(address)
        if web is not None:
            return int(web["port"] or 1) in range(1, _HIGHEST_PORT + 1)
        return bool(_MAIL.fullmatch(address) or _PHONE.fullmatch(address))
    return not address.startswith("#") and _is_relative(address) and _is_relative(unquote(address))


def _is_relative(path: str) -> bool:
    first = re.split("[/?#]", path, maxsplit=1)[0]
    is_address = "@" in first or _HOST.fullmatch(first) is not None
    return "\\" not in path and not path.startswith("//") and ":" not in first and not is_address
