"""What is left over after a complete time, and may be a note beside it.

A note stands in brackets, or after a comma or a dash at the end of the text. It says nothing of
when: it holds no number, no word for time and none that looks like one with a slip in it, and does
not begin with a word that limits.
"""

from __future__ import annotations

from collections.abc import Sequence

from applan.when.engine import Reader
from applan.when.events import names_of
from applan.when.listing import Place
from applan.when.slips import near_time
from applan.when.tokens import Token
from applan.when.values import Occurrence

SAFE = frozenset({"word", "in", "of", "and", "or", "filler", "(", ")", ",", "-", ".", ":", "'",
                  "/", "to", "from", "at", "whole", "after", "before", "when",
                  "between"})  # fmt: skip
"""The tokens a note may hold; all others say something of when."""
LIMITS = frozenset({"to", "from", "before", "after", "until", "between", "when", "in", "and", "or",
                    "of", "filler", "whole", "at"})  # fmt: skip
"""What a note may not begin with."""
LIMITING = frozenset({"bare", "berre", "kun", "hvis", "viss", "om", "dersom", "med", "uten", "utan",
                      "mest", "over", "cirka", "trolig", "helst", "siden", "sidan", "fram", "frem",
                      "neste", "hver", "kvar", "annenhver", "annakvar", "samme",
                      "same"})  # fmt: skip
SHORTEST_SLIP = 5


def is_note(r: Reader, place: Place, occurrences: Sequence[Occurrence]) -> bool:
    """Whether what is left over at a place is a note beside the time before it."""
    start, end = place
    if not any(one.end <= start for one in occurrences):
        return False
    text = r.text
    before, after = text[:start].rstrip()[-1:], text[end:].strip(" .\n")
    written = text[start:end].strip()
    bracketed = written.startswith("(") and written.endswith(")")
    opened = bracketed or written[:1] in "-–—" or before == ","
    if not opened or (after and not bracketed):
        return False
    if written[:1] in "-–—" and not written[1:2].isspace():
        return False
    tokens = [t for t in r.tokens if start <= t.start < end and t.category != "end"]
    said = [t for t in tokens if t.category not in ("(", ")", "-", ",", ".", ":")]
    if not said or (said[0].value in LIMITING and not (bracketed and _goes_with(said))):
        return False
    if said[0].category in LIMITS and not (bracketed and said[0].text.lower() == "på"):
        return False
    return all(
        (token.category in SAFE or token.text.lower() == "alle")
        and (token.category != "word" or not near_time(token.value, SHORTEST_SLIP))
        for token in tokens
    )


def _goes_with(said: Sequence[Token]) -> bool:
    """«uten varsel», «med barna»; «uten skoleferiene» limits the time."""
    return said[0].value in ("uten", "utan", "med") and not names_of(said[1:])
