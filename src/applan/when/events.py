"""The rows for times that hang on an event: «etter landsmøtet 2027», «når nytt styre er valgt».

What an event is called is the writer's own, but no hiding place for a typing error: a name with
a number and a stop in it, or with a word that is one letter from a word for time, is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from applan.when.durations import duration_of
from applan.when.engine import Reader
from applan.when.phrases import Hanging
from applan.when.rows_dates import GRAMMAR
from applan.when.rows_marks import DEFINITE, PLACES
from applan.when.slips import near_time, one_letter_off
from applan.when.tokens import Token, lex
from applan.when.values import Anchor, Direction, Duration
from applan.when.words import Vocabulary

row = GRAMMAR.row

DIRECTIONS: dict[str, Direction] = {
    "before": "before", "after": "after", "until": "until", "when": "when", "at": "at",
    "from": "from", "between": "after",
}  # fmt: skip
LONGEST_EVENT = 60
"""In words and signs; what goes on longer is prose, and is left over."""
SHORTEST_STRETCH = 3
"""In letters: what a stretch of time is called is longer."""
SHORTEST_NAME = 5
"""In letters: a longer word in its definite form is a name behind «innen»."""
NAMED = frozenset({"word", "event", "feast"})
STOPS = frozenset({"end", ";", ",", "(", ")", "until"})
EVENTS = ("møtet", "samlingen", "samlinga", "seminaret", "konferansen", "kongressen", "festivalen")
INDEFINITE = ("møte", "møter", "møta", "møtene", "samling", "samlinger", "samlingar", "seminar",
              "konferanse", "konferanser", "kongress", "festival")  # fmt: skip
TIMES_OFF = ("ferie", "ferier", "ferien", "feriene", "feriane", "feriar", "dager", "dagene",
             "dagar", "dagane", "høytider", "høytidene", "høgtider", "helger", "uker", "ferieuka",
             "ferieuken", "ferieveka")  # fmt: skip
"""How the names of the times end in which nothing happens."""
IN_A_YEAR = frozenset({"event", "feast", "season", "declared", "weekday", "weekdays", "unit"})


def names_of(tokens: Sequence[Token]) -> bool:
    """Whether words name something that there is in a year: «i skoleferiene»."""
    named = any(token.category in IN_A_YEAR or token.value.endswith(TIMES_OFF) for token in tokens)
    return named and not any(is_slip(tokens, place) for place in range(len(tokens)))


def is_slip(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token of a name is likely a time with a typing error in it.

    A number with a stop after it is a date, and its month should have been read; two numbers in a
    row are of something else, as are «kl.» without one and «slutten» without what it is the end of.
    """
    token = tokens[place]
    following = [one.category for one in tokens[place + 1 : place + 3]]
    if token.category == "num" and following[:1] == ["."]:
        before = tokens[place - 1].text if place else ""
        return before != "§" and following[1:] in ([], ["word"], ["weekday"], ["at-most"])
    if token.category == "part":
        return " " not in token.text and following[:1] not in (["in"], ["of"])
    if token.category in ("num", "clock"):
        return following[:1] == ["num" if token.category == "num" else "word"]
    return token.category == "word" and (near_time(token.value) or _ends_wrong(token.value))


def _ends_wrong(word: str) -> bool:
    """Whether a word ends as the name of an event does but for one letter: «landsmøet»."""
    if word.endswith(EVENTS) or word.endswith(INDEFINITE):
        return False
    return any(
        one_letter_off(word[-length:], event)
        for event in EVENTS
        for length in (len(event) - 1, len(event), len(event) + 1)
        if len(word) > length + 2
    )


def _is_other_end(r: Reader, at: int) -> bool:
    """Whether «og fram til …» or «og før jul» stands here; «og før 1. juni» is one more time."""
    limit, event = r.kinds[at + 1], r.kinds[at + 2]
    return limit == "until" or (limit == "before" and event in NAMED)


def _sentence_ends(r: Reader, at: int) -> bool:
    following = r.tokens[at + 1]
    if following.category == "end":
        return True
    return following.spaced and r.tokens[at - 1].category != "num" and following.text[0].isupper()


def _day_ends(r: Reader, at: int) -> int:
    """Where a day ends that is no name, since what stands behind it is about something else.

    «to uker før jul – trolig» and «etter påske i kirka», but not «etter 1. mai-toget».
    """
    if r.kinds[at] in ("word", "event"):
        return 0
    first, stop = r.first, r.stop
    day = r.read("DAY-ENDS", at)
    r.first, r.stop = first, stop
    return day[1] if day else 0


def _event(*stops: str) -> Any:
    """A reader of the words of an event, up to where something else begins."""

    def read(r: Reader, at: int) -> tuple[str, int] | None:
        first = at
        while at - first < LONGEST_EVENT:
            kind = r.kinds[at]
            if kind in STOPS or kind in stops or (kind == "and" and _is_other_end(r, at)):
                break
            if (kind == "." and _sentence_ends(r, at)) or (
                kind == ":" and r.tokens[at + 1].spaced):  # fmt: skip
                break
            if at > first and "\n" in r.text[r.end_of(at) : r.tokens[at].start]:
                break
            at += 1
        ends = _day_ends(r, first)
        at = min(at, ends or at)
        tokens = r.tokens[first:at]
        dated = at == ends and r.kinds[first + 1] in ("n1", "n2")  # «fredag 12. mars»
        if at == first or tokens[0].category in ("weekday", "clock")[dated:]:
            return None
        if r.kinds[first - 1] == "from" and len(tokens) == 1 and tokens[0].value.endswith(PLACES):
            return None  # «tog fra torget»
        if any(is_slip(tokens, place) for place in range(at - first)):
            return None
        return r.text[tokens[0].start : tokens[-1].end].strip(), at

    return read


def _other_end(r: Reader, at: int) -> tuple[tuple[str, bool], int] | None:
    """The event that a stretch runs to, and whether it is «fram mot» that.

    «til sommerferien», «og fram til intensiv valgkamp», «og fram mot valget», «og før jul».
    """
    linked = r.kinds[at] == "and"
    limits = {"to", "until"} | ({"before"} if linked and _is_other_end(r, at) else set())
    at += linked
    token = r.tokens[at]
    limited = token.category in limits
    if not (limited or linked):
        return None
    found = r.read("@EVENT", at + limited)
    return ((found[0], token.value == "nearing"), found[1]) if found else None


GRAMMAR.function("EVENT", _event())
GRAMMAR.function("EVENT-CLOCK", _event("clock", "from"))
GRAMMAR.function("EVENT-TO", _event("to"))
GRAMMAR.function("EVENT-AND", _event("and"))
GRAMMAR.function("EVENT-PART", _event("to", "and"))
GRAMMAR.function("OTHER-END", _other_end)


row("EVENT-AFTER", "!any|unit @EVENT")


def _hangs(r: Reader, *read: Any) -> Hanging | None:
    """A direction and an event, perhaps with a length before and another end after."""
    duration, word, event, other = read
    shift = next(n for n in range(r.first, r.stop) if r.tokens[n] is word) + 1
    named = any(t.category in ("word", "event") for t in r.tokens[shift : r.stop])
    if duration is None and not named:
        return None
    to_event, nearing = other or ("", False)
    if word.category == "until":
        nearing = word.value == "nearing"
    anchor = Anchor(DIRECTIONS[word.category], event, duration, False, to_event, nearing=nearing)
    return Hanging(anchor, event_at=r.tokens[shift].start)


def _named_event(r: Reader, token: Token, year: Token | None) -> Hanging | None:
    """«skolestart 2026», «på årsmøtet», «landsmøtet i 2027»: a word that names an event.

    Behind «innen» and «senest» any name in its definite form does: «innen julemarkedet».
    """
    known = token.category == "event"
    if token.category == "word" and token.value.endswith(r.words.event_endings):
        placed = r.first > 0 and r.kinds[r.first - 1] == "in"
        known = placed or year is not None or token.value.endswith(DEFINITE)
    elif token.category == "word" and r.first > 0 and r.kinds[r.first - 1] == "deadline":
        named = len(token.value) > SHORTEST_NAME and token.value.endswith(DEFINITE)
        known = named and r.kinds[r.stop] in STOPS
    counted = " " in token.text and r.kinds[r.stop] == "in"  # «første skoledag i januar»
    if not known or counted or (token.category == "word" and near_time(token.value)):
        return None
    event = r.text[token.start : r.tokens[r.stop - 1].end]
    return Hanging(Anchor("at", event), named=True, event_at=token.start)


def _part_of_event(r: Reader, part: Token, event: str) -> Hanging | None:
    """«tidlig i kommunestyreperioden»: a part of a stretch that only its name says."""
    tokens = [
        token for token in r.tokens[r.first + 1 : r.stop] if token.category not in ("in", "of")
    ]
    dated = any(token.category in ("month", "season", "feast", "weekday") for token in tokens)
    if dated or len(tokens[0].text) <= SHORTEST_STRETCH:
        return None
    return Hanging(Anchor("during", event), part.value)


def event_row() -> None:
    """Add the rows of this module, after those for what has days of its own."""
    row("DURATION", "word|unit=dagen|day &before|after", lambda r, token: (
        Duration(1, "day") if token.text.lower() == "dagen" else None))  # fmt: skip
    row("DURATION", "any|cardinal unit", lambda r, number, unit: duration_of(number, unit))
    row("HANGING", "part in|of? &word|event @EVENT-PART", _part_of_event)
    row("HANGING-DAY", "DURATION before|after @EVENT-CLOCK &,|clock|from", lambda r, *read: (
        _hangs(r, *read, None)))  # fmt: skip
    row("HANGING", "DURATION? before|when|at|until @EVENT", lambda r, duration, word, event: (
        _hangs(r, duration, word, event, None)
        if duration is None or word.category == "before" else None))  # fmt: skip
    row("HANGING", "unit=week|weekend before|after &word|event|declared|every @EVENT",
        lambda r, unit, side, event: Hanging(Anchor(DIRECTIONS[side.category], event, near=(
        unit.value))) if unit.text.lower().endswith(("a", "en")) else None)  # fmt: skip
    row("HANGING", "DURATION? after @EVENT @OTHER-END?", _hangs)
    row("HANGING", "FROM-WORD @EVENT-TO @OTHER-END? || BETWEEN-WORD @EVENT-AND @OTHER-END?",
        lambda r, *read: _hangs(r, None, *read))  # fmt: skip
    row("FROM-WORD", "from")
    row("BETWEEN-WORD", "between", lambda r: r.token())
    row("HANGING", "DURATION &end|;|,|(|)|until|.|and|or", lambda r, duration: (
        Hanging(Anchor("after", "", duration))))  # fmt: skip
    row("HANGING", "in? word|event YEAR-OF?", lambda r, token, year: _named_event(r, token, year))
    row("YEAR-OF", "in? year")


def names_event(text: str, words: Vocabulary, *, due: bool = False) -> bool:
    """Whether ``text`` alone, or behind «innen», is read as the name of an event."""
    text = f"{words.text('deadline')} {text}" if due else text
    r = Reader(GRAMMAR, text, lex(text, words), words)
    found = r.read("HANGING", int(due))
    return found is not None and found[0].named and r.kinds[found[1]] == "end"
