"""How wide a text is at most, without a font at hand.

Who opens the calendar has their own fonts. The widths are those of DejaVu Sans, which with Verdana
is the widest sans-serif that is common, so that what fits here fits in Arial, Helvetica, Roboto
and Segoe UI too, with room to spare.
"""

import unicodedata

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


def wrapped(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in lines that are no wider than ``room``; a longer word is broken."""
    lines: list[str] = []
    line, filled = "", 0.0
    for word in text.split():
        for place, piece in enumerate(_pieces(word, room, size)):
            width = text_width(piece, size)
            gap = text_width(" ", size)
            if line and not place and filled + gap + width <= room:
                line, filled = f"{line} {piece}", filled + gap + width
                continue
            if line:
                lines.append(line)
            line, filled = piece, width
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, room: float, size: float) -> list[str]:
    """The word whole where it fits on a line, else in pieces that do."""
    if text_width(word, size) <= room:
        return [word]
    pieces = [""]
    filled = 0.0
    for sign in word:
        width = text_width(sign, size)
        if pieces[-1] and filled + width > room:
            pieces.append("")
            filled = 0.0
        pieces[-1] += sign
        filled += width
    return pieces


def _other(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn"):
        return 0
    if unicodedata.east_asian_width(sign) in "WF" or ord(sign) > 0x1F000:
        return 1400
    return 990 if unicodedata.category(sign) in ("So", "Sm", "Lo") else 780
