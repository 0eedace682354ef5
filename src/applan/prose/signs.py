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
        text = _bold().sub("x", text)
    if _harmless().fullmatch(text) is None:
        return True
    return may_have_entries(text)


@cache
def _harmless() -> re.Pattern[str]:
    """Lines of words, and points of one line each at any of a few levels."""
    point = r"(?: {0,8}[-•*](?: {1,3}\d{1,4}\.)?| {0,3}(?:\d{1,3}[.)]|[a-zA-Z]\))) {1,3}"
    line = rf"(?:(?:{point}| {{0,3}}){WORDS})? *"
    return re.compile(rf"{line}(?:\n{line})*+")


@cache
def _bold() -> re.Pattern[str]:
    """Bold or italic words among others, about which there is no doubt."""
    return re.compile(
        rf"(?<![\w*])(?P<mark>\*\*?)(?=[^\W_]){_WORD}(?: {_WORD})*(?<=[^\W_])(?P=mark)(?![\w*])"
    )
