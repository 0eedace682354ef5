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
from applan.when.slips import near_time, one_letter_off
from applan.when.tokens import Token
from applan.when.values import Occurrence, Problem, Quota, problem

SAFE = frozenset({"word", "note", "may-change", "in", "of", "and", "or", "filler", "(", ")", ",",
                  "-", ".", ":", ";", "'", "/", "to", "from", "at", "whole", "after", "before",
                  "when", "between"})  # fmt: skip
"""The tokens a note may hold; all others say something of when."""
LIMITS = frozenset({"to", "from", "before", "after", "until", "between", "when", "in", "and", "or",
                    "of", "filler", "whole", "at"})  # fmt: skip
"""What a note may not begin with."""
LIMITING = frozenset({"bare", "berre", "kun", "hvis", "viss", "om", "dersom", "med", "uten", "utan",
                      "mest", "over", "cirka", "trolig", "helst", "siden", "sidan", "fram", "frem",
                      "neste", "hver", "kvar", "annenhver", "annakvar", "samme",
                      "same"})  # fmt: skip
CALLED = frozenset({"event", "declared"})
"""What may stand alone in brackets, and says what the time is."""
WISHED = frozenset({"part", "unit", "weekday", "feast", "season", "cardinal"})
"""What a note may hold besides, where it says only what somebody would like best."""
UNLESS = frozenset({"mindre", "forbehold", "atterhald", "etterhald", "unntak", "unnatak",
                    "reservasjon"})  # fmt: skip
EXCEPTING = ("unntat", "unnate", "utenom", "utanom", "bortsett")
SHORTEST_SLIP = 5
NEVER_FIRST = LIMITS - {"in", "whole", "at"}
CONDITIONS = LIMITING - {"bare", "berre", "kun", "med", "uten", "utan", "over", "fram", "frem"}
"""The same for what brackets say of where, who and how many: «(i sal 2)», «(bare for barn)»."""
OF_DAYS = frozenset({"ordinal", "cardinal"})
"""What may begin a note in brackets behind one day, and limits what comes again."""
COUNTS = frozenset({"num", "cardinal", "ordinal"})
BESIDE = SAFE | {"next", "at-most", "at-least", "about"}
NUMBERED = ("rom", "sal", "salen", "hall", "hallen", "bane", "felt", "bord", "gruppe", "grupper",
            "gruppene", "lag", "parti", "del", "runde", "etappe", "omgang", "økt", "trinn",
            "klasse", "modul", "nivå", "buss", "pulje", "heat", "avdeling", "bygg", "oppgang",
            "etasje", "inngang", "stasjon", "aldersgrense", "divisjon", "post", "telt", "hytte",
            "kontor", "kapittel", "sone", "kr", "nr", "kurs", "samling", "kamp")  # fmt: skip
"""How the words for what has a number end."""
OF_NO_TIME = frozenset({"kr", "km", "kg", "deltakere", "deltakarar", "personer", "personar",
                        "plasser", "plassar", "stk"})  # fmt: skip
LENGTHS = frozenset({"timer", "time", "timar", "minutter", "minutt", "min", "netter", "natt",
                     "kvelder", "kveldar"})  # fmt: skip
"""What is counted and says how long a time is."""
OF_HOURS = frozenset({"num", ".", ":", "-", "clock"})
OF_ITSELF = ("flytt", "endr", "uts", "fremsk", "framsk", "også", "òg", "deretter", "dernest", "så",
             "senere", "seinare", "seinere", "igjen", "slutt", "ferdig", "start", "begynn", "byrj",
             "varer", "varar")  # fmt: skip
OF_ALL = frozenset({"alle", "må"})
"""Words that may be of a time, and are not where they stand in a sentence: «alle må ta med mat»."""
OLDEST = 120
"""In years: a larger number before «år» is no age."""


def noted(place: Place, text: str) -> Problem:
    """What stands beside a time and is no part of it."""
    return problem(
        "note", place, "{text} is not a time, and is kept as a note beside it", text=text
    )


def is_note(r: Reader, place: Place, occurrences: Sequence[Occurrence]) -> bool:
    """Whether what is left over at a place is a note beside the time before it."""
    start, end = place
    if not any(one.end <= start for one in occurrences):
        return False
    text = r.text
    before, after = text[:start].rstrip()[-1:], text[end:].strip(" .\n")
    written = text[start:end].strip()
    bracketed = written.startswith("(") and written.endswith(")")
    tokens = [t for t in r.tokens if start <= t.start < end and t.category != "end"]
    said = [t for t in tokens if t.category not in ("(", ")", "-", ",", ".", ":")]
    if said and all(token.category == "note" for token in said):
        return True
    opened = bracketed or written[:1] in "-–—" or before == "," or _is_labelled(text, start)
    if not opened or (after and not bracketed):
        return False
    if written[:1] in "-–—" and not written[1:2].isspace():
        return False
    if bracketed and said:
        if len(said) == 1 and said[0].category in CALLED:
            return True
        old = not _OLD_WORDS.isdisjoint(written[1:].lower().split())
        of_old = old and re.match(_OF_OLD, written) and not re.search(_ANEW, written)
        of_day = _last_before(start, occurrences).kind == "day"
        if of_old or _is_wish(said) or _is_beside(said, tokens, of_day=of_day):
            return True
    hours = any(one.category in ("clock", "num") for one in said)
    if hours and _has_its_hour(_last_before(start, occurrences), r):
        tokens = _without_hours(tokens)
        said = [one for one in said if one in tokens]
    with_it = said and _goes_with(said) and (bracketed or said[0].value == "med")
    if not said or (said[0].value in LIMITING and not with_it):
        last = _last_before(start, occurrences)  # «mest i eksamenstida» of what is «jevnlig»
        vague = last.kind == "continuous" or (
            isinstance(last.recurrence, Quota) and last.recurrence.times is None
        )
        if not (said and said[0].value == "mest" and vague) or names_of(said):
            return False
    if said[0].category in LIMITS and not (bracketed and said[0].text.lower() == "på"):
        return False
    return all(
        (token.category in SAFE or token.text.lower() in OF_ALL or _is_if_rain(tokens, at))
        and not _is_slip(token)
        for at, token in enumerate(tokens)
    )


def _has_its_hour(time: Occurrence, r: Reader) -> bool:
    """Whether a time has an hour, and not only that of «oppmøte kl. 9.30», before it begins."""
    hour, tokens = time.start_time, iter(r.tokens)
    arrived = any(one.value == "arrival" and time.start <= one.start < time.end for one in tokens)
    first = next((one for one in tokens if one.category == "num"), None) if arrived else None
    return hour is not None and (first is None or first.number != hour.hour)


def _is_if_rain(tokens: Sequence[Token], place: int) -> bool:
    """«avlyses hvis regn», «inne ved uvær»: a condition of what the words before it say."""
    rains = (tokens[place].category, tokens[place].value) == ("tentative", "reserve")
    return rains and place > 0 and tokens[place - 1].category == "word"


def _without_hours(tokens: Sequence[Token]) -> list[Token]:
    """What stands beside a time that has its hours, without others: «tog kl. 12», «kafé fra kl. 9».

    They are those of what the words before them name; «flyttet til kl. 12» and «slutt kl. 14» are
    of the time itself.
    """
    if any(token.text.lower().startswith(OF_ITSELF) for token in tokens):
        return list(tokens)
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        clock = place + (tokens[place].category in ("from", "to", "until"))
        bare = tokens[clock : clock + 3]
        hour = len(bare) == 3 and bare[0].category == bare[2].category == "num"
        hour = hour and bare[1].text in ".:" and 12 < bare[2].number < 60 and not bare[2].spaced
        named = kept and kept[-1].category == "word" and kept[0].category in ("(", "word", "-")
        if named and hour:
            place = clock + 3
        elif named and clock < len(tokens) - 1 and tokens[clock].category == "clock":
            place = clock + 1
            while place < len(tokens) and tokens[place].category in OF_HOURS:
                place += 1
        else:
            kept.append(tokens[place])
            place += 1
    return kept


def _is_labelled(text: str, start: int) -> bool:
    """«12. mars. Sted: Grendehuset», where the label begins a sentence or a line."""
    before = text[:start].rstrip()
    begins = before[-1:] in ".;" or "\n" in text[len(before) : start]
    label, colon, _ = text[start:].lstrip().partition(":")
    return begins and colon != "" and label.isalpha()


def _last_before(start: int, occurrences: Sequence[Occurrence]) -> Occurrence:
    """The time that a note stands behind."""
    return max((one for one in occurrences if one.end <= start), key=lambda one: one.end)


def _is_beside(said: Sequence[Token], tokens: Sequence[Token], *, of_day: bool) -> bool:
    """What brackets say of where, who and how many: «(møterom 2)», «(for alle)», «(8. trinn)».

    Behind one day also «(i kirken)» and «(siste møte før sommeren)», which may limit what comes
    again.
    """
    first, second = said[0], said[1] if len(said) > 1 else said[0]
    only = first.value in ("kun", "bare", "berre") and second.text.lower() != "for"
    if second is first or only or first.category in NEVER_FIRST or first.value in CONDITIONS:
        return False
    if not of_day and (first.category in OF_DAYS or first.text.lower() in ("i", "om")):
        return False
    if (first.category, second.category) == ("ordinal", "word") and len(said) == 4:
        rest = [one.category for one in said[2:]]
        if rest in (["before", "season"], ["after", "season"], ["before", "feast"]):
            return not near_time(second.value)
    named = names_of([one for one in said if one.text.lower() != "år"])
    if named or (not of_day and any(one.category == "cardinal" for one in said)):
        return False
    return all(_says_no_time(tokens, place, of_day=of_day) for place in range(len(tokens)))


def _says_no_time(tokens: Sequence[Token], place: int, *, of_day: bool) -> bool:
    """Whether a token in brackets says nothing of when: a number is that of something else."""
    token = tokens[place]
    if token.category in COUNTS:
        before = [one for one in tokens[:place] if one.category in ("word", *COUNTS)]
        if before and (before[-1].category in COUNTS or before[-1].value.endswith(NUMBERED)):
            return True
        following = [one for one in tokens[place + 1 :] if one.category not in ("-", *COUNTS)]
        numbered = bool(following) and following[0].category == "."
        thing = next((one for one in following if one.category != "."), token)
        return (numbered or of_day or thing.value in OF_NO_TIME) and _is_counted(thing, token)
    if token.text.lower() == "år":
        return place > 0 and tokens[place - 1].category == "num"
    if token.category == "open":  # «hotell avklares»
        return place > 0 and tokens[place - 1].category == "word"
    if _is_if_rain(tokens, place):
        return True
    return (token.category in BESIDE or token.text.lower() == "alle") and not _is_slip(token)


def _is_counted(thing: Token, number: Token) -> bool:
    """«20 deltakere», «2. etasje», «16 år»: a word that no time is written with."""
    if thing.text.lower() == "år":
        return number.category == "num" and number.number < OLDEST
    if thing.category != "word" or not thing.text[0].islower() or near_time(thing.value):
        return False
    return thing.value not in LENGTHS and (len(thing.text) > 2 or thing.value in OF_NO_TIME)


def _goes_with(said: Sequence[Token]) -> bool:
    """«uten varsel», «med barna»; «uten skoleferiene» limits the time."""
    unless = len(said) > 1 and said[1].value in UNLESS
    return said[0].value in ("uten", "utan", "med") and not (unless or names_of(said[1:]))


def _is_wish(said: Sequence[Token]) -> bool:
    """«helst tidlig», «helst før påske», which leave the time as it is; «helst 12.» may be it."""
    return (
        said[0].text.lower() == "helst"
        and len(said) > 1
        and not any(token.category not in SAFE | WISHED or _is_slip(token) for token in said[1:])
    )


def _is_slip(token: Token) -> bool:
    """Whether a word is one letter from one that says when, or holds one: «unntattjuli»."""
    reserve = len(token.text) > SHORTEST_SLIP and any(
        token.value == one or one_letter_off(token.value, one) for one in UNLESS
    )
    if token.category == "word" and (reserve or token.value.startswith(EXCEPTING)):
        return True
    slip = token.category == "word" and token.value != "kommer"  # no «sommer», in «lenke kommer»
    return slip and near_time(token.value, SHORTEST_SLIP)


_OF_OLD = (
    r"(?i)\(\s*(?:(?:er|ble|blei|vart|er blitt|er vorten) )?(?:(?:flytt(?:et|a)|uts[ae]tt"
    r"|forskjøvet|forskuva|fr[ae]mskyndet|framskunda|endr(?:et|a)|moved|postponed)"
    r"(?: (?:fr[ae]m|fram|tilbake|opp))? (?:fr[aå]|from)|opprinnelig|opphavleg|originally"
    r"|(?:i stede[tn] for|istede[tn]for|i staden for|istadenfor)) "
)
"""«(flyttet fra 10. juni)», «(opprinnelig 3. mai)»: what the time was, and is no more."""
_OLD_WORDS = frozenset({"fra", "frå", "from", "opprinnelig", "opphavleg", "originally", "for"})
"""One of these is in each of them."""
_ANEW = r"(?i)[;]|\b(?:til|to|og|and|men|but|kl|ny|nytt|nå|no|now)\b"
"""What says more than that, perhaps what the time is now."""
