"""What a foreign file holds: the units of any document, with their Markdown where they have any."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from applan.document.encodings import decoded
from applan.frozen import NamedTuple
from applan.messages import Message
from applan.patterns import lazy
from applan.prose.marks import BULLETS
from applan.wordfile.units import Unit

Place = Literal["line", "paragraph"]
"""What the numbers of pieces count."""


@dataclass(frozen=True, slots=True)
class Piece(Unit):
    """A unit; ``markdown`` is its text as it was written, where that was in Markdown.

    ``is_aside`` is what stood in a box or a note, and hangs on the piece before it, or may be more
    than text.
    """

    markdown: str = ""
    is_aside: bool = False


_POINT = lazy(rf"[{BULLETS}*][ \t\u00a0]+(?=\S)")
_SPACED_LABEL = lazy(r"(?:^|(?<=[\n\t])|(?<=· ))([^·:\u2002\n\t]{2,40}):?\u2002")
_CHECK = lazy(r"(?:\[ ?\]|[☐❑❒]|(?P<done>\[[xX]\]|[☑☒✓✔✅]))\s+(?=\S)")
"""What stands before a point of what is to be done."""

CHECKS = ("[ ]", "[x]")
"""Labels of points of what is to be done: not yet, and done."""


class Read(NamedTuple):
    """What was read of a file: its pieces, text that stands outside them, and what was not read."""

    pieces: tuple[Piece, ...]
    counts: Place
    aside: tuple[tuple[Message, str], ...] = ()
    unread: tuple[Message, ...] = ()
    title: str = ""
    """What a web page is called, which it does not show."""


def pointed(piece: Piece) -> Piece:
    """The piece; one that begins with the sign of a point, or a box to tick, as a point.

    A label with a wide space behind it, as in our own drafts, has a colon.
    """
    piece = replace(piece, text=_SPACED_LABEL.sub(r"\1: ", piece.text))
    found = _POINT.match(piece.text) if piece.kind == "paragraph" else None
    if found is not None:
        piece = replace(piece, kind="item", text=piece.text[found.end() :])
    check = _CHECK.match(piece.text) if piece.kind in ("paragraph", "item") else None
    if check is None:
        return piece
    label = CHECKS[check["done"] is not None]
    return replace(piece, kind="item", text=piece.text[check.end() :], label=label)


def paragraph(piece: Piece, text: str) -> Piece:
    """A paragraph of running text, from where a piece stands."""
    return replace(piece, kind="paragraph", text=text, table=0, head=False, markdown="")


_BREAKS = lazy("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NOTHING = lazy(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""What nobody sees, and no plan may hold; a soft hyphen is no sign of its word."""


_WIDE = lazy(r"([^\S\n]{200})[^\S\n]+")
"""More blanks side by side than any column has; what looks for them would look for long."""


def cleaned(text: str) -> str:
    """The text as a plan can hold it: one kind of line break, whole letters, nothing unseen."""
    seen = _NOTHING.sub("", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _WIDE.sub(r"\1", seen))


_MOST_CONTROLS = 0.05
"""The part of a text that may be control characters; more is no text."""


def text_of(content: bytes) -> str | None:
    """The text of a file in whatever encoding; None for what is no text."""
    text, _encoding = decoded(content)
    controls = sum(ord(sign) < 32 and sign not in "\t\n\r\x0b\x0c" for sign in text)
    return None if controls > max(8, _MOST_CONTROLS * len(text)) else cleaned(text)


ENDED = lazy(
    r"(?P<first>(?>(?:\d{1,2}\.(?:\s?[-–]\s?\d{1,2}\.)?\d{1,2}\.\s)?)(?:«[^»]*»|[^«])*?(?<!\bSt)(?<!\b[A-Za-zÆØÅæøå])"
    r"(?<!\bkl)(?<!\bca)(?<!\bnr)(?<!\b[Aa]vd)(?<!\btlf)(?<!\bmob)(?<!\bevt)(?<!\binkl)(?<!\bmaks)[.!?])"
    r"\s+(?P<rest>[A-ZÆØÅ«].*)"
)
"""More than one sentence: no stop is that of «St. Hans», of a letter, or in a quotation."""


def parted(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the others."""
    ended = ENDED.fullmatch(text)
    return (ended["first"], ended["rest"]) if ended is not None else (text, "")


def on_one_line(text: str) -> str:
    """The text with one space wherever there was any."""
    return " ".join(text.split())


def shortened(text: str, longest: int) -> str:
    """The text, or the words of it that so many characters hold, and then « …»."""
    if len(text) <= longest:
        return text
    end = text.rfind(" ", 0, longest)
    return f"{text[: end if end > 0 else longest]} …"


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, by which it is known whether any was lost."""
    return re.findall(r"[^\W_]+", text.casefold())
