"""How wide a text is at most, without a font at hand.

Who opens the calendar has their own fonts. The widths are those of DejaVu Sans, which with Verdana
is the widest sans-serif that is common, so that what fits here fits in Arial, Helvetica, Roboto
and Segoe UI too, with room to spare.
"""

import unicodedata
from collections.abc import Callable, Iterator

_THOUSANDTHS = {
    278: "ijlI|",
    318: " .,'’\u00a0",
    340: ":;/\\!",
    360: "-f",
    395: "()[]t",
    415: "r",
    500: "–_*",
    530: "szc",
    550: "L",
    580: "kFxvy?",
    615: "aeoåøTYPE«»",
    640: "bdghnpquS0123456789",
    690: "ABCKRVXZÅ",
    760: "DHNUG",
    790: "OQØ&",
    830: "w",
    870: "M+=<>~#",
    990: "mæÆW%@—…",
}
_WIDTHS = {ord(sign): width for width, signs in _THOUSANDTHS.items() for sign in signs}
_BOLD = 1.12


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """An upper bound in the unit of ``size``, the font's size."""
    width = sum(_WIDTHS.get(ord(sign)) or _other(sign) for sign in text)
    return width * size / 1000 * (_BOLD if bold else 1)


def in_lines(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in lines no wider than ``room``; none where there is no text."""
    found = wrapped(" ".join(text.split()), room, lambda piece: text_width(piece, size))
    return tuple(filter(None, found))


def wrapped(
    text: str, room: float, width: Callable[[str], float], lead: float = 0
) -> Iterator[str]:
    """The text in lines that are at most ``room`` wide, broken at spaces where there are any.

    The first line has ``lead`` less.
    """
    line, left = "", room - lead
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= left:
            line = joined
            continue
        if line:
            yield line
            left = room
        while width(word) > left:
            cut = _fitting(word, left, width)
            yield word[:cut]
            word, left = word[cut:], room
        line = word
    yield line


def _fitting(word: str, room: float, width: Callable[[str], float]) -> int:
    """How many characters fit, at least one; rather as far as a sign that may end a line."""
    used, fits = 0.0, len(word)
    for n, character in enumerate(word):
        used += width(character)
        if used > room:
            fits = max(n, 1)
            break
    sign = max(word.rfind(one, 0, fits) for one in "/-–")
    return sign + 1 if 0 < sign < fits < len(word) else fits


def _other(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn"):
        return 0
    if unicodedata.east_asian_width(sign) in "WF" or ord(sign) > 0x1F000:
        return 1400
    return 990 if unicodedata.category(sign) in ("So", "Sm", "Lo") else 780
