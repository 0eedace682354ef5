"""What is printed otherwise than the canonical form has it: weeks of a year, and lengths."""

import re

from applan.patterns import lazy

_WEEK_OF_YEAR = lazy(r"((?:uke|veke) [\d–, og]*\d) (?=(?:19|20|21)\d\d(?!\d))")


def printed(text: str, language: str) -> str:
    """A written time as it is printed: «uke 37 i 2018», «innen to uker etter møtet»."""
    return lengths_in_words(_WEEK_OF_YEAR.sub(r"\1 i ", text), language)


def lengths_in_words(text: str, language: str) -> str:
    """The text with lengths of less than thirteen in words: «tre måneder», «ett år»."""

    def word(found: re.Match[str]) -> str:
        return f"{_number(int(found[1]), found[2], language)} {found[2]}"

    return _LENGTH.sub(word, text)


_LENGTH = lazy(
    r"(?<![\d.,–/-])\b([1-9]|1[0-2]) "
    r"((?:dag|uke|veke|måned|månad|døgn|time|minutt|år)(?:er|ar|r|ers|s)?)\b"
)
_NUMBERS = ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")


def in_words(count: int, language: str) -> str:
    """A number of less than thirteen as a word, as Språkrådet has it; «ett» for one."""
    return _number(count, "år", language) if 0 < count <= len(_NUMBERS) + 1 else str(count)


def _number(count: int, noun: str, language: str) -> str:
    if count > 1:
        return _NUMBERS[count - 2]
    if noun.startswith(("år", "døgn", "minutt")):
        return "eitt" if language == "nn" else "ett"
    feminine = language == "nn" and noun.startswith(("uke", "veke"))
    return "éi" if feminine else "éin" if language == "nn" else "én"
