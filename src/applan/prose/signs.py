"""Whether a text can hold anything that is not printed as it is written: a cheap question, asked
of every plan before anything that reads Markdown is loaded."""

import re
from functools import cache


def may_have_faults(text: str) -> bool:
    """Whether it is worth reading a text for what cannot be printed; costs next to nothing."""
    if "*" in text:
        text = _paired().sub("x", text)
    return _rare().search(text) is not None and _signs().search(text) is not None


@cache
def _rare() -> re.Pattern[str]:
    """Characters and ends of lines that few texts have, and one of which every fault has."""
    return re.compile(
        r"[][`~<|*_=\\\t#]|-[- ][- ]?-|>[> ]>|[-+•] ?\n|[-+•] ?\Z|\n {4}|[+•] \S+ ?\n"
    )


@cache
def _signs() -> re.Pattern[str]:
    """Without one of these a text has nothing that could not be printed as it is written."""
    return re.compile(
        r"!\[|`{3}|~~|\]\(|<[A-Za-z][A-Za-z0-9+.-]*:|\||[*_]{3}|^\[[^\]\n]+\]:|\[\^"
        r"|^[ \t>]*(?:[-*+•–>]|\w{1,6}[.)])[^\n]*#|^[ \t]+#|^[ \t>]*={2,}[ \t]*$"
        r"|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$|^ {4,}\S|^\t"
        r"|(?:^|[ \t])[-*+][ \t]*$|^[ \t>]*(?:(?:[-*+•]|\(?\w{1,6}[.)]|§ ?\d)[ \t]*)+$"
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
