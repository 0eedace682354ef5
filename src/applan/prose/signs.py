"""Whether a text can hold anything that is not printed as it is written: a cheap question, asked
of every plan before anything that reads Markdown is loaded.

What is told is what no fault can arise from: lines of plain words, points of lists, bold type.
Whatever else there is in a text, it is read.
"""

import re
from functools import cache

from applan.prose.entries import may_have_entries
from applan.prose.marks import NO_POINT

_WORD = r"[0-9A-Za-zÀ-ɏ.,:;!?…«»“”‘’\"'()/%&+=#@§€°½–—-]+"
WORDS = rf"{NO_POINT}(?=[0-9A-Za-zÀ-ɏ«\"'(]){_WORD}(?:[ \u00a0]+{_WORD})*"
"""A line of words: nothing in it is Markdown, nor a point, nor unseen."""


def may_have_faults(text: str) -> bool:
    """Whether it is worth reading a text for what cannot be printed; costs next to nothing."""
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "*" in text:
        text = _bold().sub(r"\g<said>", text)
    if _harmless().fullmatch(text) is None:
        return True
    return may_have_entries(text)


@cache
def _harmless() -> re.Pattern[str]:
    """Lines of words, and points of one line or of several, the others with a small letter first.

    A line of words right below a point may be one of its own; so may a date, which is no point.
    """
    month = "jan|feb|mars|apr|mai|juni|juli|aug|sep|okt|nov|des|kvartal|halvår"
    bullet = r" {0,8}[-•*](?: {1,3}\d{1,4}\.)?"
    counted = rf" {{0,3}}(?:\d{{1,3}}[.)](?! +(?:{month}))|[a-zA-Z]\))"
    point = rf"(?:{bullet}|{counted}) {{1,3}}{WORDS} *"
    points = rf"{point}(?:\n(?:{point}| {{0,8}}(?=[a-zæøå]){WORDS} *))*+(?=\n *(?:\n|\Z)|\Z)"
    return re.compile(rf"(?:(?: {{0,3}}{WORDS} *| *|{points})(?:\n|\Z))*+")


@cache
def _bold() -> re.Pattern[str]:
    """Bold or italic words among others, about which there is no doubt."""
    said = rf"(?=[^\W_])(?P<said>{_WORD}(?: {_WORD})*)(?<=[^\W_])"
    return re.compile(rf"(?<![\w*])(?P<mark>\*\*?){said}(?P=mark)(?![\w*])")
