"""What begins a line of a list, as people write it, paste it from Word, or mean it in Markdown."""

import re
from typing import Literal

from applan.frozen import NamedTuple
from applan.patterns import lazy

Family = Literal["own", "bullet", "dash", "sign", "number", "letter", "roman", "section"]

BULLETS = "•‣◦▪▫●○■□∙·⁃➢►▶❖◆◇❑❒⦁⚫\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0e0\uf06e\uf0a8\uf0be"
"""Signs that begin a point and are nothing else in a text; on paper each is a bullet."""

_ROUND = "•●∙·⦁⚫\uf0b7"
"""What is one sign to a reader, whichever program it came from."""

ANY_BULLET = f"{BULLETS}\uf020-\uf0ff"
"""Those and all others of Word's symbol fonts, which nobody sees once they are pasted."""

SIGNS = "✓✔☐☑☒✗✘✅❌★☆→➔➜➤⇒"
"""Signs that begin a point and may mean something beside; on paper they stay."""

_LETTERED = "o§Øüv"
"""Letters that Word's symbol fonts show as a bullet; pasted, a tab stands after them."""

DASHES = "–—‒o»"
"""What begins a point only where another line begins so too; one alone is a remark."""

_RULER = r"(?![-\s]*-[-\s]*-[-\s]*$|(?:[*\s]*\*){3}[*\s]*$)"
_LETTER = "[A-Za-zÆØÅæøå]"
_SECTION = r"§[ \t\u00a0]*(?P<section>\d{1,3})(?:[-–.]\d{1,3})*\.?"
_NUMBER = r"\d{1,9}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+"
_ROMAN_SIGNS = "[ivxIVX]{1,5}"
LABEL = rf"{_NUMBER}|\((?:\d{{1,3}}|{_LETTER}|{_ROMAN_SIGNS})\)|(?:{_LETTER}|{_ROMAN_SIGNS})[.)]"
_CLOSE = rf"\d{{1,2}}[.)](?=[^\W\d_]{{2}})|{_LETTER}\)(?=[^\W\d_]{{2}})"
"""A label without the space after it."""

NO_POINT = rf"(?!(?:{LABEL})(?:\s|$)|{_CLOSE}|o[ \t\u00a0])"
"""Before a letter or a figure: it begins no point."""

_GAP = r"[ \t\u00a0]*"
_MARK = lazy(
    rf"(?P<indent>[ \t]*)(?:(?P<own>[-*+]){_RULER}(?:[ \t]+|$)"
    rf"|(?P<bullet>[{ANY_BULLET}]){_GAP}|(?P<sign>[{SIGNS}])\ufe0f?{_GAP}(?=\S)"
    rf"|(?P<lettered>[{_LETTERED}])\t[ \t]*"
    rf"|(?P<dash>[{DASHES}])[ \t\u00a0]+(?=\S)|(?P<hyphen>-)(?=[^\W\d_])"
    rf"|(?P<label>{LABEL})(?:[ \t]+|$)|(?P<close>{_CLOSE})|(?P<law>{_SECTION})(?=[\s:])[ \t]*)"
)
COUNTED: tuple[Family, ...] = ("number", "letter", "roman")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


class Mark(NamedTuple):
    """What begins a line. ``value`` is its number, one for each level: (1, 2) for «1.2».

    ``label`` is what is printed of it, "" for a bullet; ``end`` where the text after it begins.
    A roman «i)» is a letter too, and ``other`` is its number as one. ``sign`` tells marks of one
    list from those of another.
    """

    family: Family
    label: str
    value: tuple[int, ...]
    sign: str
    indent: int
    end: int
    other: int = 0


def mark_of(line: str) -> Mark | None:
    """What begins a line of a list, None where nothing does."""
    found = _MARK.match(line)
    if found is None:
        return None
    indent, end = len(found["indent"].expandtabs(4)), found.end()
    kind = str(found.lastgroup)
    if kind == "section" or found["law"]:
        return Mark("section", found["law"], (int(found["section"]),), "§", indent, end)
    if kind in ("label", "close"):
        return _labelled(found[kind], indent, end, close=kind == "close")
    sign = found[kind]
    match kind:
        case "own":
            return Mark("own", "", (), sign, indent, end)
        case "sign":
            return Mark("sign", sign, (), "", indent, end)
        case "dash" | "hyphen":
            return Mark("dash", "", (), sign, indent, end)
    sign = "•" if sign in _ROUND else sign
    return Mark("bullet", "", (), sign, indent, end)


def _labelled(label: str, indent: int, end: int, *, close: bool) -> Mark:
    bare = label.strip("().")
    sign = ")" if label.endswith(")") else "."
    sign = f"({sign}" if label.startswith("(") else sign
    sign = f"{sign}!" if close else sign
    if bare[0].isdigit():
        value = tuple(int(part) for part in bare.split("."))
        return Mark("number", label, value, sign, indent, end)
    letter = _LETTERS.find(bare.lower()) + 1 if len(bare) == 1 else 0
    case = "A" if bare.isupper() else "a"
    if set(bare.lower()) <= _ROMAN.keys():
        return Mark("roman", label, (_roman(bare.lower()),), sign + case, indent, end, letter)
    return Mark("letter", label, (letter,), sign + case, indent, end, letter)


def _roman(text: str) -> int:
    values = [_ROMAN[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


_LABELLED = lazy(rf"(?P<label>{LABEL}|{_SECTION}|[•{SIGNS}])(?: +|$)")


def label_of(text: str) -> tuple[str, str] | None:
    """The label that a text begins with, and the rest of it: («a)», «Åpning»)."""
    found = _LABELLED.match(text)
    return (found["label"], text[found.end() :]) if found is not None else None


def counted(labels: tuple[str, ...]) -> int | None:
    """The first number, where labels are «3.», «4.» and so on, None where they are others."""
    first = labels[0].removesuffix(".") if labels else ""
    if not re.fullmatch(r"0|[1-9]\d{0,8}", first):
        return None
    start = int(first)
    return start if labels == tuple(f"{start + n}." for n in range(len(labels))) else None
