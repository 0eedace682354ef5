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

_FORBIDDEN_RUN = lazy(f"([{_FORBIDDEN_ONES}])\\1*")

_BREAKS = "\x0b\x0c\u2028\u2029"
"""Breaks of lines and pages in other programs, which come along with what is pasted."""

_ACCENTS = "\u0300-\u036f"
_ACCENTED = lazy(f"\\w[{_ACCENTS}]{{1,8}}")
"""A letter and its loose accents. Only so many, because normalising takes quadratic time."""

_FIRSTS = "\u00c2\u00c3\u00e2"
_TWICE = lazy(
    f"(?:[{_FIRSTS}][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u203a\u20ac\u2122]{1,2})+"
)
"""UTF-8 that was read as Windows-1252 and saved as UTF-8 again: «Ã¸», «â€“»."""

_ORDINARY = lazy(f"[^{_FORBIDDEN_ONES}{_ACCENTS}{_FIRSTS}]*")


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


def twice_encoded_in(text: str) -> Iterator[Trouble]:
    """Letters that another program has read as two or three: «Ã¸» for ø."""
    for found in _TWICE.finditer(text):
        if meant := _read_once(found[0]):
            start, end = found.span()
            message = msg("“{written}” is “{meant}”, which another program has read wrongly; write "
                          "that", written=found[0], meant=meant)  # fmt: skip
            yield Trouble("AP009", message, start, end)


def one_each(text: str) -> str:
    """The text with each of its letters as one character, however another program has left it."""
    once = _TWICE.sub(lambda found: _read_once(found[0]) or found[0], text)
    return unicodedata.normalize("NFC", once)


def _read_once(text: str) -> str:
    """What was meant by characters that are UTF-8 read as Windows-1252; "" where they are not."""
    held = b"".join(_byte_of(sign) for sign in text)
    try:
        meant = held.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return meant if all(sign.isprintable() or sign == "\u00a0" for sign in meant) else ""


def _byte_of(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1", errors="ignore")


def forbidden_in(text: str) -> Iterator[Trouble]:
    """A trouble for each forbidden character that is no part of a letter (`twice_encoded_in`).

    Of the same several times on end, as of what a disk has lost, there is one.
    """
    parts = {at for one in twice_encoded_in(text) for at in range(one.start, one.end)}
    for found in _FORBIDDEN_RUN.finditer(text):
        start, end = found.span()
        if start in parts:
            continue
        code = f"{ord(found[1]):04X}"
        if found[1] in _BREAKS:
            message = msg("the line break U+{code} is not one here; write a space", code=code)
            yield Trouble("AP003", message, start, end, (Patch(start, end, " "),))
        elif meant := _of_windows(found[1]):
            message = msg("the invisible character U+{code} is “{meant}” of another program; write "
                          "that", code=code, meant=meant)  # fmt: skip
            yield Trouble("AP003", message, start, end, (Patch(start, end, meant * (end - start)),))
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
            message = msg("“{letter}” is written as a letter and a loose accent; write it as one "
                          "letter", letter=composed)  # fmt: skip
            yield Trouble("AP009", message, found.start(), found.end())
