"""Whether a text can hold anything that is not printed as it is written: a cheap question, asked
of every plan before anything that reads Markdown is loaded.

What is told is what no fault can arise from: lines of plain words, points of lists, bold type.
Whatever else there is in a text, it is read.
"""

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose.entries import may_have_entries
from applan.prose.marks import NO_POINT

_WORD = r"[0-9A-Za-zÀ-ɏ.,:;!?…«»“”‘’\"'()/%&+=#@§€°½–—-]+"
WORDS = rf"{NO_POINT}(?=[0-9A-Za-zÀ-ɏ«\"'(]){_WORD}(?:[ \u00a0]+{_WORD})*"
"""A line of words: nothing in it is Markdown, nor a point, nor unseen."""

_MONTH = "jan|feb|mars|apr|mai|juni|juli|aug|sep|okt|nov|des|kvartal|halvår"
_BEGINS = lazy(
    r"(?P<indent> {0,8})(?:(?:(?P<bullet>[-•*](?: {1,3}\d{1,4}\.)?)"
    rf"|(?P<counted>\d{{1,3}}[.)](?! +(?:{_MONTH}))|[a-zA-Z]\))) {{1,3}})?{NO_POINT}"
    r"(?P<first>[0-9A-Za-zÀ-ɏ«\"'(])"
)
"""The beginning of a line of words, perhaps a point; a date is none."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PLAIN = frozenset(
    f".,:;!?…«»“”‘’\"'()/%&+=#@§€°½–—- \u00a00123456789{_LETTERS}{_LETTERS.upper()}"
).union(map(chr, range(0xC0, 0x250)))
_SMALL = frozenset(f"{_LETTERS}æøå")
"""The signs of a line of words, and the letters that one goes on with."""

_BOLD = lazy(
    rf"(?<![\w*])(?P<mark>\*\*?)(?=[^\W_])(?P<said>{_WORD}(?: {_WORD})*)(?<=[^\W_])(?P=mark)"
    r"(?![\w*])"
)
"""Bold or italic words among others, about which there is no doubt."""


def may_have_faults(text: str) -> bool:
    """Whether it is worth reading a text for what cannot be printed; costs next to nothing."""
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "*" in text:
        text = _BOLD.sub(r"\g<said>", text)
    return not _is_harmless(text) or may_have_entries(text)


class _Begun(NamedTuple):
    """How a line of words begins: its indent, its point if it is one, and where its words are."""

    indent: int
    bullet: bool
    counted: bool
    at: int


def _begins(line: str) -> _Begun | None:
    rest = line.lstrip(" ")
    indent, mark = len(line) - len(rest), 2 * rest.startswith("- ")
    word = rest[mark:]
    letter = word[:1].isalpha() and word[:2] not in ("o ", "o\t", "o\u00a0")
    if letter and indent <= 8 and not {".", ")"} & set(word[:6]):  # as most do
        return _Begun(indent, bool(mark), False, indent + mark)
    found = _BEGINS.match(line)
    if found is None:
        return None
    marks = found["bullet"] is not None, found["counted"] is not None
    return _Begun(len(found["indent"]), *marks, found.start("first"))


def _is_harmless(text: str) -> bool:
    """Lines of words, and points of one line or of several, the others with a small letter first.

    A line of words right below a point may be one of its own; so may a date, which is no point.
    """
    in_point = False
    for line in text.split("\n"):
        if not line.strip(" "):
            in_point = False
            continue
        found = _begins(line)
        if found is None or not _PLAIN.issuperset(line[found.at :]):
            return False
        if line.rstrip(" ")[-1] == "\u00a0":
            return False
        is_point = found.bullet or found.counted
        goes_on = in_point and not is_point and line[found.at] in _SMALL
        if not (found.bullet or goes_on or found.indent <= 3):
            return False
        if in_point and not (is_point or goes_on):
            return False
        in_point = in_point or bool(is_point)
    return True
