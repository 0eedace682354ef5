"""What begins a line of a list, as people write it, paste it from Word, or mean it in Markdown."""

import re
from functools import cache
from typing import Literal, NamedTuple

Family = Literal["bullet", "dash", "hyphen", "number", "letter", "roman", "paragraph"]

BULLETS = "•‣◦▪▫●○■□·∙➢►❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
"""Signs that begin a point in Word, its own private ones too, and are nothing else in a text."""

_WORDS_BULLETS = "o§Øüv"
"""Letters that Word's symbol fonts show as a bullet; pasted, a tab stands after them."""

_GAP = r"(?:[ \t]+|$)"
_PATTERN = (
    r"(?P<indent>[ \t]*)(?:"
    rf"(?P<bullet>[{BULLETS}])[ \t\u00a0]*(?=\S)|(?P<letter_bullet>[{_WORDS_BULLETS}])\t[ \t]*"
    r"|(?P<dash>[–—])[ \t\u00a0]+(?=\S)"
    r"|(?P<hyphen>-)(?=[^\W\d_])"
    rf"|(?P<label>(?P<number>\d{{1,9}}(?P<more>(?:\.\d{{1,3}})*)[.)]|\d{{1,3}}(?:\.\d{{1,3}})+)"
    rf"|\((?:\d{{1,3}}|[A-Za-zÆØÅæøå]|[ivxIVX]{{1,5}})\)"
    rf"|(?:[A-Za-zÆØÅæøå]|[ivxIVX]{{1,5}})[.)]){_GAP}"
    r"|(?P<section>§[ \t\u00a0]*(?P<section_number>\d{1,3})(?:[-–.]\d{1,3})*\.?)(?=[\s:])"
    r")"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


class Mark(NamedTuple):
    """What begins a line. ``value`` is its number, one for each level: (1, 2) for «1.2».

    ``label`` is what is printed of it, "" for a bullet; ``end`` where the text after it begins.
    A roman «i)» is a letter too, and ``other`` is its number as one.
    """

    family: Family
    label: str
    value: tuple[int, ...]
    sign: str
    indent: int
    end: int
    other: int = 0


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PATTERN)


def mark_of(line: str) -> Mark | None:
    """What begins a line of a list, None where nothing does; Markdown's own bullets are left."""
    found = _pattern().match(line)
    if found is None:
        return None
    indent = len(found["indent"].expandtabs(4))
    if found["bullet"] or found["letter_bullet"]:
        sign = found["bullet"] or found["letter_bullet"]
        return Mark("bullet", "", (), sign, indent, found.end())
    if found["dash"] or found["hyphen"]:
        sign = found["dash"] or found["hyphen"]
        return Mark("dash" if found["dash"] else "hyphen", "", (), sign, indent, found.end())
    if found["section"]:
        value = (int(found["section_number"]),)
        return Mark("paragraph", found["section"], value, "§", indent, found.end())
    return _labelled(found["label"], indent, found.end())


def _labelled(label: str, indent: int, end: int) -> Mark:
    bare = label.strip("().")
    sign = ")" if label.endswith(")") else "."
    sign = f"({sign}" if label.startswith("(") else sign
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


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?P<label>\(?(?:\d{1,9}(?:\.\d{1,3})*|[A-Za-zÆØÅæøå]|[ivxIVX]{1,5})[.)]"
        r"|\d{1,3}(?:\.\d{1,3})+)(?: +|$)"
    )


def label_of(text: str) -> tuple[str, str] | None:
    """The label that a text begins with, and the rest of it: («a)», «Åpning»)."""
    found = _label().match(text)
    return (found["label"], text[found.end() :]) if found is not None else None


def counted(labels: tuple[str, ...]) -> int | None:
    """The first number, where labels are «3.», «4.» and so on, None where they are others."""
    first = labels[0].removesuffix(".") if labels else ""
    if not re.fullmatch(r"0|[1-9]\d{0,8}", first):
        return None
    start = int(first)
    return start if labels == tuple(f"{start + n}." for n in range(len(labels))) else None
