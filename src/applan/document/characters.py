"""Characters that cannot be seen for what they are: forbidden ones, and loose accents."""

import unicodedata
from collections.abc import Iterator

from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.messages import Message, msg
from applan.patterns import lazy

_FORBIDDEN_ONES = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_FORBIDDEN = lazy(f"[{_FORBIDDEN_ONES}]")
"""Characters YAML does not print (YAML 1.2.2, 5.1), and DOCX and JSON cannot hold; and those that
YAML 1.1 took for line breaks and 1.2 does not, on which no two readers agree."""

_BREAKS = "\x0b\x0c\u2028\u2029"
"""Breaks of lines and pages in other programs, which come along with what is pasted."""

_ACCENTS = "\u0300-\u036f"
_ACCENTED = lazy(f"\\w[{_ACCENTS}]{{1,8}}")
"""A letter and its loose accents. Only so many, because normalising takes quadratic time."""

_ORDINARY = lazy(f"[^{_FORBIDDEN_ONES}{_ACCENTS}]*")


def is_ordinary(text: str) -> bool:
    """Whether all can be seen for what it is; one look instead of several that find nothing."""
    return _ORDINARY.fullmatch(text) is not None


def has_forbidden(text: str) -> bool:
    return not is_ordinary(text) and _FORBIDDEN.search(text) is not None


def without_forbidden(text: str, instead: str = " ") -> str:
    """The text with another character for each forbidden one, so that places stay the same."""
    if is_ordinary(text):
        return text
    return _FORBIDDEN.sub(lambda found: _of_windows(found[0]) or instead, text)


def forbidden_in(text: str) -> Iterator[Trouble]:
    """A trouble for each forbidden character."""
    for found in _FORBIDDEN.finditer(text):
        start, end = found.span()
        if found[0] in _BREAKS:
            code = f"{ord(found[0]):04X}"
            message = msg("the line break U+{code} is not one here; write a space", code=code)
            yield Trouble("AP003", message, start, end, (Patch(start, end, " "),))
        elif meant := _of_windows(found[0]):
            code = f"{ord(found[0]):04X}"
            message = msg("the invisible character U+{code} is “{meant}” of another program; write "
                          "that", code=code, meant=meant)  # fmt: skip
            yield Trouble("AP003", message, start, end, (Patch(start, end, meant),))
        else:
            yield Trouble("AP003", invisible(found[0]), start, end)


def _of_windows(sign: str) -> str:
    """What a control character is in Windows-1252: a dash, a quotation mark, €; nothing of most."""
    if not "\x80" <= sign <= "\x9f":
        return ""
    return sign.encode("latin-1").decode("cp1252", errors="ignore")


def invisible(text: str) -> Message:
    """What to say of the first forbidden character in a text."""
    found = _FORBIDDEN.search(text)
    code = f"{ord(found[0]):04X}" if found else ""
    return msg("the invisible character U+{code} does not belong here; remove it", code=code)


def loose_accents_in(text: str) -> Iterator[Trouble]:
    """Letters written as two characters, as macOS writes them in file names: a + ring for å."""
    for found in _ACCENTED.finditer(text):
        composed = unicodedata.normalize("NFC", found[0])
        if composed != found[0]:
            message = msg(
                "“{letter}” is written as a letter and a loose accent; write it as one letter",
                letter=composed,
            )
            yield Trouble("AP009", message, found.start(), found.end())
