"""The signs of fonts such as Wingdings as letters of any font (ECMA-376, 17.3.3.30)."""

_SIGNS = {
    "symbol": {
        0xA3: "≤", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
        0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0x2D: "−",
    },
    "wingdings": {
        0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖",
        0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
        0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "□"},
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
"""Where Word says the places of such fonts."""


def symbol(font: str, written: str) -> str:
    """The sign at a place, written in hexadecimal, of a font; empty where it is not known."""
    try:
        place = int(written[:6], 16)
    except ValueError:
        return ""
    signs = _SIGNS.get(font.lower(), {})
    if signs or place in _PRIVATE:
        return signs.get(place - _PRIVATE.start if place in _PRIVATE else place, "")
    return chr(place) if 0x20 <= place < 0xD800 or 0xE000 <= place < 0x110000 else ""
