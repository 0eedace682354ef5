"""Readers for times that hang on an event: «etter landsmøtet 2027», «når nytt styre er valgt»."""

from __future__ import annotations

from applan.when.cursor import Cursor, is_year
from applan.when.durations import read_duration
from applan.when.tokens import lex
from applan.when.values import Anchor, Direction
from applan.when.words import Vocabulary

DIRECTIONS: dict[str, Direction] = {
    "before": "before", "after": "after", "until": "until", "when": "when", "at": "at",
    "from": "from", "between": "after",
}  # fmt: skip
LONGEST_EVENT = 60
"""In words and signs; what goes on longer is prose, and is left over."""
DEFINITE = ("et", "en", "a", "ene")
NAMED = frozenset({"word", "event", "feast"})
ENDS_ALONE = frozenset({"to", "until"})
OTHER_ENDS = ENDS_ALONE | {"before"}
STOPS = frozenset({"end", ";", ",", "(", ")", "until"})


def read_anchor(c: Cursor, *, within: bool = False) -> Anchor | None:
    """An event, perhaps with a duration before or after it; None with the place unmoved.

    ``within`` says that «innen» stood before it.
    """
    at = c.at
    duration = read_duration(c)
    token = c.tokens[c.at]
    if duration is not None and token.category not in ("before", "after"):
        if within and _at_end(c):
            return Anchor("after", "", duration, within=True)
        c.at = at
        return None
    direction = DIRECTIONS.get(token.category)
    if direction is None:
        anchor = _read_named_event(c)
        if anchor is None:
            c.at = at
        return anchor
    c.at += 1
    first = c.at
    event = _read_event(c, stop_at_to=direction == "from", stop_at_and=token.category == "between")
    if not event or (duration is None and not _names_something(c, first)):
        c.at = at
        return None
    to_event, nearing = read_other_end(c) if direction in ("from", "after") else ("", False)
    if direction == "until":
        nearing = token.value == "nearing"
    within = within and duration is not None
    return Anchor(direction, event, duration, within, to_event, nearing=nearing)


def _at_end(c: Cursor) -> bool:
    token = c.tokens[c.at]
    return token.category in STOPS or token.category in (".", "and", "or")


def _read_event(c: Cursor, *, stop_at_to: bool, stop_at_and: bool = False) -> str:
    """The words of an event, up to where something else begins."""
    start = c.tokens[c.at].start
    first = c.at
    for _ in range(LONGEST_EVENT):
        category = c.tokens[c.at].category
        if category in STOPS or (stop_at_to and category == "to"):
            break
        if category == "and" and (stop_at_and or _is_other_end(c)):
            break
        if category == "." and _sentence_ends(c):
            break
        c.at += 1
    return c.text[start : c.previous_end()].strip() if c.at > first else ""


def _is_other_end(c: Cursor) -> bool:
    """Whether «og fram til …» or «og før jul» stands here; «og før 1. juni» is one more time."""
    limit, event = c.tokens[c.at + 1], c.tokens[c.at + 2]
    return limit.category == "until" or (limit.category == "before" and event.category in NAMED)


def _names_something(c: Cursor, first: int) -> bool:
    """Whether a word that is not about time stands from ``first`` up to this place."""
    return any(token.category in ("word", "event") for token in c.tokens[first : c.at])


def _sentence_ends(c: Cursor) -> bool:
    following = c.tokens[c.at + 1]
    if following.category == "end":
        return True
    return following.spaced and c.tokens[c.at - 1].category != "num" and following.text[0].isupper()


def read_other_end(c: Cursor) -> tuple[str, bool]:
    """The event that a stretch runs to, and whether it is «fram mot» that; "" when none.

    «til sommerferien», «og fram til intensiv valgkamp», «og fram mot valget», «og før jul».
    """
    at = c.at
    limits = OTHER_ENDS if c.tokens[at].category == "and" and _is_other_end(c) else ENDS_ALONE
    c.take("and")
    token = c.tokens[c.at]
    if token.category in limits or (c.at and c.tokens[c.at - 1].category == "and"):
        c.at += token.category in limits
        event = _read_event(c, stop_at_to=False)
        if event:
            return event, token.value == "nearing"
    c.at = at
    return "", False


def _read_named_event(c: Cursor) -> Anchor | None:
    """«skolestart 2026», «på årsmøtet», «landsmøtet i 2027»: a word that names an event."""
    placed = c.take("in") is not None or (c.at > 0 and c.tokens[c.at - 1].category == "in")
    token = c.tokens[c.at]
    year = c.tokens[c.at + 1]
    known = token.category == "event"
    if token.category == "word" and token.value.endswith(c.words.event_endings):
        dated = is_year(year) or (year.category == "in" and is_year(c.tokens[c.at + 2]))
        known = placed or dated or token.value.endswith(DEFINITE)
    if not known:
        return None
    c.at += 1
    end = token.end
    if is_year(year):
        c.at += 1
        end = year.end
    elif year.category == "in" and is_year(c.tokens[c.at + 1]):
        c.at += 2
        end = c.previous_end()
    return Anchor("at", c.text[token.start : end])


def names_event(text: str, words: Vocabulary) -> bool:
    """Whether ``text`` alone is read as the name of an event."""
    c = Cursor(text, lex(text, words), words)
    return _read_named_event(c) is not None and c.tokens[c.at].category == "end"


def read_part_of_event(c: Cursor) -> tuple[str, Anchor] | None:
    """«tidlig i kommunestyreperioden»: a part of a stretch that only its name says."""
    at = c.at
    part = c.take("part")
    if part is None:
        return None
    c.take("in") or c.take("of")
    if c.tokens[c.at].category not in ("word", "event"):
        c.at = at
        return None
    event = _read_event(c, stop_at_to=True, stop_at_and=True)
    return part.value, Anchor("during", event)
