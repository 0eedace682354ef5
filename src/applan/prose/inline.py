"""What stands within a line of Markdown: text in its manners, links, and what is neither."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.prose.blocks import Break, Inline, Line, Run, joined
from applan.prose.links import is_link

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


def inlines(
    children: Sequence[Token], line: Token, troubles: list[Trouble], *, prose: bool
) -> Line:
    """The content of a line of tokens; what cannot be printed is added to ``troubles``."""
    return joined(_inlines(children, line, troubles, prose=prose))


def _inlines(
    children: Sequence[Token], line: Token, troubles: list[Trouble], *, prose: bool
) -> Iterator[Inline]:
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
