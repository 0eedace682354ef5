"""An organisation's colours and logo, in every format that has them."""

import struct
from base64 import b64encode
from collections.abc import Iterator

from applan.frozen import NamedTuple

LEAST_CONTRAST = 4.5
"""Of text against what is behind it (WCAG 2.2, 1.4.3)."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_WHITE, _BLACK = "FFFFFF", "000000"
_STEPS = 20


class Identity(NamedTuple):
    """``colours`` are six hexadecimal digits each, the first that of headings; ``logo`` is a PNG or
    a JPEG, or empty."""

    colours: tuple[str, ...] = ()
    logo: bytes = b""

    @property
    def logo_kind(self) -> str:
        """``png`` or ``jpeg``."""
        return "png" if self.logo.startswith(_PNG) else "jpeg"

    @property
    def logo_address(self) -> str:
        """The logo as an address that holds it."""
        return f"data:image/{self.logo_kind};base64,{b64encode(self.logo).decode()}"


NO_IDENTITY = Identity()


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or a JPEG in pixels; None for what is neither, or is damaged."""
    try:
        if content.startswith(_PNG):
            width, height = struct.unpack(">II", content[16:24])
        elif content.startswith(_JPEG):
            height, width = next(_frames(content))
        else:
            return None
    except (struct.error, StopIteration):
        return None
    return (width, height) if 0 < width < 20_000 and 0 < height < 20_000 else None


def _frames(content: bytes) -> Iterator[tuple[int, int]]:
    """Height and width in the frame headers of a JPEG (ITU-T T.81, B.2.2)."""
    place = 2
    while place + 9 < len(content):
        kind, length = content[place + 1], struct.unpack(">H", content[place + 2 : place + 4])[0]
        if kind in {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}:
            yield struct.unpack(">HH", content[place + 5 : place + 9])
        place += 2 + length


def readable(colour: str, behind: str = _WHITE) -> str:
    """The colour, made darker or lighter until text in it can be read on what is behind it."""
    towards = _BLACK if _light(behind) > 0.18 else _WHITE
    for step in range(_STEPS + 1):
        pairs = zip(bytes.fromhex(colour), bytes.fromhex(towards), strict=True)
        mixed = bytes(round(a + (b - a) * (step / _STEPS)) for a, b in pairs).hex().upper()
        if contrast(mixed, behind) >= LEAST_CONTRAST:
            return mixed
    return towards


def on(colour: str) -> str:
    """Black or white, whichever is read better upon a colour."""
    return max((_BLACK, _WHITE), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """How well one colour stands out from another, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(colour))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
