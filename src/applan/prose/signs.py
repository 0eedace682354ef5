"""Whether a text can hold anything that is not printed as it is written: a cheap question, asked
of every plan before anything that reads Markdown is loaded."""

import re
from collections.abc import Sequence
from functools import cache

from applan.prose.marks import ANY_BULLET, DASHES, SIGNS


def may_have_faults(text: str) -> bool:
    """Whether it is worth reading a text for what cannot be printed; costs next to nothing."""
    text = text.replace("\r\n", "\n")
    if "\n" in text and _entries().search(text) is not None:
        return True
    if "*" in text:
        text = _paired().sub("x", text)
    return _rare().search(text) is not None and _signs().search(text) is not None


def are_entries(lines: Sequence[str]) -> bool:
    """Whether lines are each an entry of its own: «Leder: Kari», «kl. 18 Mat», «mandag tur».

    A line above them may say what they are. Sentences that begin with a number are none, nor is
    prose that has a colon on two lines: there a small letter follows a capital.
    """
    begins = [line.lstrip()[:2] for line in lines]
    if lines and (lines[0].rstrip().endswith(":") or begins[1:3] == ["1.", "2."]):
        lines = lines[1:]
    alike = len({line.lstrip(" \t*_")[:1].isupper() for line in lines}) == 1
    return len(lines) > 1 and alike and all(_entry().match(line) is not None for line in lines)


_ENTRY = (
    r"[ \t]*(?:[*_]{0,2}[^\W\d_][^\n:.!?,;*_]{0,30}"
    r"(?::[*_]{0,2}|[*_]{1,2}:)[ \t\u00a0]++[^\n]*[^\n\s,]"
    r"|(?:(?:kl\.?[ \u00a0]?)?\d|(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag\b)"
    r"[^\n]*[^\n\s.,;])[ \t]*$"
)


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(_ENTRY, re.IGNORECASE)


@cache
def _entries() -> re.Pattern[str]:
    """Two such lines below each other."""
    return re.compile(rf"^{_ENTRY}\n{_ENTRY}", re.IGNORECASE | re.MULTILINE)


@cache
def _rare() -> re.Pattern[str]:
    """Characters and ends of lines that few texts have, and one of which every fault has."""
    return re.compile(
        rf"[][`~<|*_=\\\t#]|-[- ][- ]?-|>[> ]>|[+{ANY_BULLET}-] ?(?:\n|\Z)|\n {{4}}"
        rf"|[+{ANY_BULLET}] \S+ ?\n"
    )


@cache
def _signs() -> re.Pattern[str]:
    """Without one of these a text has nothing that could not be printed as it is written."""
    return re.compile(
        r"!\[|`{3}|~~|\]\(|<[A-Za-z][A-Za-z0-9+.-]*:|\||[*_]{3}|^\[[^\]\n]+\]:|\[\^"
        rf"|^[ \t>]*(?:[>*+o{ANY_BULLET}{SIGNS}{DASHES}-]|\(?\w{{1,6}}[.)]|§)[^\n]*#|^[ \t]+#"
        r"|^[ \t>]*={2,}[ \t]*$"
        r"|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$|^ {4,}\S|^\t"
        r"|(?:^|[ \t])[-*+][ \t]*$|^[ \t>]*"
        rf"(?:(?:[*+{ANY_BULLET}-]|\(?\w{{1,6}}[.)]|§ ?\d)[ \t]*)+$"
        r"|\t|(?:[>*+-][ \t]*){12}"
        r"|[*_][^*_\n]*[*_]\S*[*_]|\\|`[^`\n]*[*_]|[*_][^*_\n]*`",
        re.MULTILINE,
    )


@cache
def _paired() -> re.Pattern[str]:
    """Bold or italic words among others, about which there is no doubt."""
    return re.compile(
        r"(?<![*_\w`\\])(\*\*?)(?=\S)[^*_\n`\\\[\]<|~]*[^\s*_`\\\[\]<|~]\1(?![*_\w`])"
    )
