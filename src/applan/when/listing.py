"""From tokens to the list of times in a text: phrases, what stands between them, what is left."""

from __future__ import annotations

from applan.when.distribution import WITH_HOURS
from applan.when.engine import Reader
from applan.when.phrases import Phrase, Recurring, Span
from applan.when.rows_marks import PLAIN

SEPARATORS = frozenset({",", "and", "or", "/", ";", "."})
GROUP_ENDS = frozenset({";", "."})
LONGEST_BRACKET = 40
"""In tokens."""
MOST_PIECES = 400
"""Times, separators and leftovers in one text; what comes after them is left over, whole."""

Place = tuple[int, int]
"""Where something stands, in characters."""


def read_groups(r: Reader) -> tuple[list[list[Phrase]], list[Place]]:
    """Every time in the text, grouped by list, and the places that were left over.

    A semicolon, a full stop or a new line ends a list.
    """
    groups: list[list[Phrase]] = [[]]
    aside: list[list[Phrase]] = []  # «12. mai (frist 1. mai)»
    leftovers: list[Place] = []
    kinds, tokens = r.kinds, r.tokens
    at, room = int(kinds[0] == ";"), MOST_PIECES  # a pasted bullet
    separator, separated, runs_on = "", True, False
    while kinds[at] != "end":
        kind = kinds[at]
        if (room := room - 1) < 0:
            leave(leftovers, (tokens[at].start, len(r.text)), r.text)
            break
        if kind in SEPARATORS and not separated and not _is_glued(r, at):
            separator, runs_on = kind, False
            at += 1
            separated = separator != "," or kinds[at] not in ("and", "or")
            if separator in GROUP_ENDS:
                groups.append([])
            continue
        reserve = tokens[at + 1].value == "reserve"
        again = reserve or kinds[at + 1] in ("weekdays", "every", "weekday")
        if kind == "-" and runs_on and again:
            separator, runs_on, separated = ",", False, True  # «uke 9 og 11 – onsdager»
            at += 1
            continue
        if kind == ":" and runs_on and isinstance(groups[-1][-1].head, Span | Recurring):
            separator, runs_on, separated = ":", False, True
            at += 1
            continue
        found = _read(r, at, groups[-1])
        if found is None:
            stop = _after_leftover(r, at)
            leave(leftovers, (tokens[at].start, r.end_of(stop)), r.text)
            at = stop
            separated = runs_on = False
            continue
        phrase, stop = found
        if runs_on and _heads(groups[-1][-1], phrase):
            separator, separated, runs_on = ":", True, False
        if kind == "(" and runs_on and _is_aside(groups[-1][-1], phrase, reserve=reserve):
            before, hours = groups[-1][-1], phrase.marks.clocks
            inside, due = kinds[stop - 1] == ")", phrase.marks.deadline
            if due and hours and not inside:  # «15. april (frist 1. april) kl. 18»
                if before.marks.clocks:
                    leave(leftovers, (tokens[at].start, r.end_of(stop)), r.text)
                groups[-1][-1] = before.said(clocks=hours, across=phrase.marks.across)
                phrase = phrase.said(across="")
                hours = ()
            aside.append([phrase.said(clocks=hours if due else hours or before.marks.clocks)])
            at = stop
            continue
        if kind == "word" and runs_on and phrase.marks.tentative:  # «med 19. mai som reserve»
            separator, separated, runs_on = ",", True, False
        one, only = phrase.single, groups[-1][0].single if len(groups[-1]) == 1 else None
        other = phrase.marks.tentative and one and only and one.unit == only.unit
        if kind == "(" and runs_on and (kinds[at + 1] == "or" or other):
            separator, separated, runs_on = "or", True, False
        if runs_on and "\n" in r.text[r.end_of(at) : phrase.start]:
            groups.append([])
            runs_on = False
        if runs_on or (separated and separator):
            linked = separator if separated else "(" if kind == "(" else ""
            phrase = phrase._replace(runs_on=runs_on, separator=linked)
        groups[-1].append(phrase)
        at = stop
        separated, runs_on = False, True
    if separated and separator in ("and", "or", "/"):
        leave(leftovers, (tokens[at - 1].start, tokens[at - 1].end), r.text)
    return groups + aside, leftovers


def _read(r: Reader, at: int, group: list[Phrase]) -> tuple[Phrase, int] | None:
    """The phrase at a place; a number after a week is a week: «uke 13, 14 og 19»."""
    found = r.read("WEEK-PHRASE", at) if _unit(group) == "week" else None
    found = found or r.read("PHRASE", at)
    return found if found and not _is_glued(r, found[1]) else None


def _heads(before: Phrase, phrase: Phrase) -> bool:
    """«vår 12. januar og 9. mars, høst 7. september»: a season that its days stand behind."""
    season = before.single is not None and before.single.unit == "season"
    day = phrase.single is not None and phrase.single.unit in ("day", "bare")
    return season and day and before.marks == phrase.marks._replace(clocks=(), across="") == PLAIN


def _is_aside(before: Phrase, phrase: Phrase, *, reserve: bool) -> bool:
    """«29. mai (reserve 5. juni)», «12. mai (frist 1. mai)», a deadline for something else.

    «mai (senest 12.)» has none.
    """
    day = before.single is not None and before.single.unit in WITH_HOURS
    due = phrase.marks.deadline
    return reserve or (due != "" and (bool(phrase.marks.noted) or (day and due == "named")))


def _is_glued(r: Reader, at: int) -> bool:
    """Whether a full stop here stands close between two numbers, and so ends no time."""
    return r.kinds[at] == "." and r.tokens[at + 1].category == "num" and not r.tokens[at + 1].spaced


def _unit(group: list[Phrase]) -> str:
    """The unit of the last time of a list, where it is a week."""
    head = group[-1].head if group else None
    if isinstance(head, Recurring) and head.limits:
        head = head.limits[-1].span
    unit = head.final.unit if isinstance(head, Span) else ""
    return "week" if unit in ("week", "week-day", "weekend") else unit


def _after_leftover(r: Reader, at: int) -> int:
    """The place after what belongs to a word that is left over, so that it is no time by itself.

    After «unntatt» that is all there is; after «kl.» its hour, after a number «.03.2026».
    """
    kind = r.kinds[at]
    at += 1
    if kind == "(":
        end, stops = at, ("end", ")") if ")" in r.kinds[at : at + LONGEST_BRACKET] else ("end", ";")
        while r.kinds[end] not in stops:
            end += 1
        at = end + 1 if r.kinds[end] == ")" else at
    elif kind == "except":
        while r.kinds[at] not in ("end", ";", ")"):
            at += 1
    elif kind == "clock":  # «middag kl. 18.30» is no date
        hour = r.read("CLOCK", at - 1)
        at = hour[1] if hour else at
    elif kind == "night":
        night = r.read("PHRASE", at)
        at = night[1] if night else at
    elif kind in ("n1", "n2", "year", "num"):
        while r.kinds[at] == "." and not r.tokens[at + 1].spaced and r.kinds[at + 1] in (
            "n1", "n2", "year", "num", "month",
        ):  # fmt: skip
            at += 2
    return at


def joined(leftovers: list[Place], text: str) -> list[Place]:
    """The leftovers in order, those with only white space between them as one."""
    found: list[Place] = []
    for place in sorted(leftovers):
        leave(found, place, text)
    return found


def leave(leftovers: list[Place], place: Place, text: str) -> None:
    """Add a leftover, to the one before it where only white space stands between."""
    start, end = place
    if leftovers and not text[leftovers[-1][1] : start].strip():
        leftovers[-1] = (leftovers[-1][0], end)
    else:
        leftovers.append((start, end))
