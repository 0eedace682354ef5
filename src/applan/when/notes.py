"""What is left over after a complete time, and may be a note beside it.

A note stands in brackets, or after a comma or a dash at the end of the text. It says nothing of
when: it holds no number, no word for time and none that looks like one with a slip in it, and does
not begin with a word that limits.
"""

from __future__ import annotations

import re
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
WISHED = frozenset({"part", "unit", "weekday", "feast", "season", "cardinal"})
"""What a note may hold besides, where it says only what somebody would like best."""
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
    if bracketed and said and (_is_of_old(written) or _is_wish(said)):
        return True
    if not said or (said[0].value in LIMITING and not (bracketed and _goes_with(said))):
        return False
    if said[0].category in LIMITS and not (bracketed and said[0].text.lower() == "på"):
        return False
    return all(
        (token.category in SAFE or token.text.lower() == "alle") and not _is_slip(token)
        for token in tokens
    )


def _goes_with(said: Sequence[Token]) -> bool:
    """«uten varsel», «med barna»; «uten skoleferiene» limits the time."""
    return said[0].value in ("uten", "utan", "med") and not names_of(said[1:])


def _is_wish(said: Sequence[Token]) -> bool:
    """«helst tidlig», «helst før påske», which leave the time as it is; «helst 12.» may be it."""
    return (
        said[0].text.lower() == "helst"
        and len(said) > 1
        and not any(token.category not in SAFE | WISHED or _is_slip(token) for token in said[1:])
    )


def _is_slip(token: Token) -> bool:
    return token.category == "word" and near_time(token.value, SHORTEST_SLIP)


def _is_of_old(written: str) -> bool:
    """«(flyttet fra 10. juni)», «(opprinnelig 3. mai)»: what the time was, and is no more."""
    return re.match(_OF_OLD, written) is not None and re.search(_ANEW, written) is None


_OF_OLD = (
    r"(?i)\(\s*(?:(?:er|ble|blei|vart|er blitt|er vorten) )?(?:(?:flytt(?:et|a)|uts[ae]tt"
    r"|forskjøvet|forskuva|fr[ae]mskyndet|framskunda|endr(?:et|a)|moved|postponed)"
    r"(?: (?:fr[ae]m|fram|tilbake|opp))? (?:fr[aå]|from)|opprinnelig|opphavleg|originally"
    r"|(?:i stede[tn] for|istede[tn]for|i staden for|istadenfor)) "
)
_ANEW = r"(?i)[;]|\b(?:til|to|og|and|men|but|kl|ny|nytt|nå|no|now)\b"
"""What says more than that, perhaps what the time is now."""
