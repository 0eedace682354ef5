"""From a text to a reading: the list of times in it, and what was left over."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from applan.when.clock import read_clock
from applan.when.cursor import Atom, Cursor, Item
from applan.when.items import read_item
from applan.when.seasons import NOTHING_DECLARED, declare
from applan.when.settle import Settler
from applan.when.tokens import LONGEST, lex
from applan.when.values import Occurrence, Period, Problem, Quota, Reading, Recurrence, Rule
from applan.when.words import vocabulary

SEPARATORS = frozenset({",", "and", "or", "/", ";", "."})
GROUP_ENDS = frozenset({";", "."})
LINKS = frozenset({",", "and", "or"})
"""What may stand in a list of alternatives."""
LIMITS = frozenset({"month", "season", "half", "quarter", "week", "year"})
MOST_SUGGESTIONS = 3
LONGEST_KEPT = 1000
"""In characters: a longer text is read anew each time."""
MOST_PIECES = 400
"""Times, separators and leftovers in one text; what comes after them is left over, whole."""


def parse_when(
    text: str,
    *,
    language: str = "nb",
    period: Period | None = None,
    seasons: Mapping[str, str] | None = None,
) -> Reading:
    """Read what a plan says about when.

    Never raises, whatever the text: what is not understood, and what cannot be right, is in the
    reading's problems. ``period`` settles the years of dates without one; where it leaves more
    than one year, or none, nothing is guessed. ``seasons`` are the organisation's own words,
    such as ``{"vår": "januar–mars", "vinterferien": "uke 10"}``.
    """
    declared = tuple(sorted(seasons.items())) if seasons else ()
    if len(text) > LONGEST_KEPT:
        return read_anew(text, language, period, declared)
    return read_text(text, language, period, declared)


@lru_cache(maxsize=2048)
def read_text(
    text: str,
    language: str,
    period: Period | None,
    declared: tuple[tuple[str, str], ...] = (),
    suggests: bool = True,
) -> Reading:
    """`read_anew`, remembered."""
    return read_anew(text, language, period, declared, suggests)


def read_anew(
    text: str,
    language: str,
    period: Period | None,
    declared: tuple[tuple[str, str], ...] = (),
    suggests: bool = True,
) -> Reading:
    """`parse_when` on hashable arguments; without ``suggests`` no nearest form is looked for."""
    words = vocabulary(language)
    own = declare(declared, language) if declared else NOTHING_DECLARED
    c = Cursor(text, lex(text, words, own.ranges if declared else None), words)
    groups, leftovers = read_groups(c)
    settler = Settler(text, words, period, own)
    occurrences: list[Occurrence] = []
    for group in groups:
        occurrences += settler.settle(group)
    problems = settler.problems
    for f in c.faults:
        problems.append(Problem(f.code, f.template, f.args, f.start, f.end, f.alternatives))
    if len(text) > LONGEST:
        leftovers.append((LONGEST, len(text)))
    leftovers = _joined(leftovers + settler.leftovers, text)
    if not problems and not leftovers and occurrences:
        return Reading(text, tuple(occurrences), ())
    if not occurrences and not problems and not leftovers:
        leftovers.append((0, len(text)))
    for number, (start, end) in enumerate(leftovers):
        nearest = ""
        if suggests and number < MOST_SUGGESTIONS:
            from applan.when.suggest import suggestion

            nearest = suggestion(text, start, end, language, period)
        problems.append(_not_understood(text, start, end, nearest))
    problems.sort(key=lambda problem: (problem.start, problem.end, problem.code))
    return Reading(text, tuple(occurrences), tuple(problems))


def read_groups(c: Cursor) -> tuple[list[list[Item]], list[tuple[int, int]]]:
    """Every time in the text, grouped by list, and the places that were left over.

    «trolig», «innen» and a year given last say something of the whole list; a semicolon or a
    full stop ends it.
    """
    groups: list[list[Item]] = [[]]
    leftovers: list[tuple[int, int]] = []
    after = separator = ""
    separated, runs_on, room = True, False, MOST_PIECES
    while (token := c.tokens[c.at]).category != "end":
        if (room := room - 1) < 0:
            _leave(leftovers, token.start, len(c.text), c.text)
            break
        if token.category in SEPARATORS and not separated:
            separator = token.category
            runs_on = False
            c.at += 1
            separated = separator != "," or c.tokens[c.at].category not in ("and", "or")
            if separator in GROUP_ENDS:
                groups.append([])
                after = ""
            elif separator == "or":
                _doubt(groups[-1])
            continue
        dated = c.tokens[c.at + 1].category in ("weekday", "num")
        if token.category == ":" and after == "week" and runs_on and dated:
            c.at += 1  # «uke 11: lørdag 14. mars»
        start = c.at
        item = read_item(c, after)
        if item is None:
            c.at = max(c.at, start + 1)
            _step_over(c, token.category)
            _leave(leftovers, c.tokens[start].start, c.previous_end(), c.text)
            separated = runs_on = False
            continue
        item.runs_on = runs_on
        item.separator = separator if separated else ""
        _carry(groups[-1], item, joined=separator in ("and", "or"))
        _gather(groups[-1], item, c.text)
        groups[-1].append(item)
        after = _unit(item)
        separated, runs_on = False, True
    return groups, leftovers


def _step_over(c: Cursor, category: str) -> None:
    """Past what belongs to a word that is left over, so that it is not read as a time by itself.

    After «unntatt» that is all there is; after a weekday with no date «/torsdag kl. 18».
    """
    while category == "except" and c.tokens[c.at].category not in ("end", ";", ")"):
        c.at += 1
    while category == "weekday" and c.tokens[c.at].category in SEPARATORS:
        further, after = c.tokens[c.at + 1 : c.at + 3]
        if further.category != "weekday" or after.category in ("num", "filler"):
            break
        c.at += 2
    if category == "weekday":
        read_clock(c)


def _unit(item: Item) -> str:
    atom: Atom | None = item.last or item.first
    return atom.unit if atom and atom.unit == "week" else ""


def _doubt(group: list[Item]) -> None:
    """«uke 41, 42 eller 43»: none of them, back to where the list of them begins, is certain."""
    for item in reversed(group):
        item.doubted = True
        if item.separator not in LINKS:
            item.choice = "likely" if item.tentative else ""
            break
        item.choice = "and" if item.separator == "and" else "or"


def _gather(group: list[Item], item: Item, text: str) -> None:
    """«somrene 2026 og 2027» are two summers, «mai og september hvert år» two months a year."""
    previous = group[-1] if group else None
    if previous is None or item.separator not in ("and", ","):
        return
    first, season = item.first, previous.first
    if first is not None and season is not None and season.unit == "season" and season.year:
        plural = text[season.start : season.end].split()[0].lower().endswith(("ene", "ane"))
        if plural and first.unit == "year" and item.last is None and not first.part:
            first.unit, first.name = "season", season.name
    rule = item.recurrence
    if not isinstance(rule, Rule) or len(rule.months) != 1:
        return
    while rule == Rule("yearly", rule.every, months=rule.months) and group and _is_month(group[-1]):
        if item.separator not in ("and", ","):
            break
        before = group.pop()
        assert before.first is not None
        rule = rule._replace(months=(before.first.a, *rule.months))
        item.start, item.separator, item.recurrence = before.start, before.separator, rule


def _is_month(item: Item) -> bool:
    """Whether an item is a month and nothing else, of no year."""
    first = item.first
    plain = first is not None and first.unit == "month" and not (first.part or first.year)
    return plain and not (item.last or item.recurrence or item.toward or item.deadline)


def _carry(group: list[Item], item: Item, *, joined: bool) -> None:
    """What was said before the first time in a list holds for the rest of it.

    A «frist» with a comma after it is one; «innen 1. mai, 1. juni og 1. juli» are three. More
    months after a recurrence limit it too: «tirsdager i september og oktober».
    """
    if not group:
        return
    previous = group[-1]
    if item.separator == "or":
        item.doubted, item.choice = True, "or"
    item.tentative = item.tentative or previous.tentative
    single = item.last is None and item.recurrence is None
    if previous.deadline and single and (joined or previous.deadline_word != "named"):
        item.deadline, item.deadline_word = True, previous.deadline_word
    if previous.recurrence is None or item.recurrence is not None:
        return
    if previous.first is None:
        _carry_season(previous.recurrence, item)
        return
    if item.first is None or item.first.unit not in LIMITS or item.deadline:
        return
    if isinstance(previous.recurrence, Quota) and not previous.recurrence.per:
        item.runs_on = True
        return
    item.recurrence = previous.recurrence
    item.start_time, item.end_time = previous.start_time, previous.end_time


def _carry_season(recurrence: Recurrence, item: Item) -> None:
    """«hver vår og høst»: every autumn too."""
    first = item.first
    if item.separator != "and" or first is None or first.unit != "season" or first.year:
        return
    if isinstance(recurrence, Rule) and recurrence.season and not item.last:
        item.recurrence = recurrence._replace(season=first.name)
        item.first = None


def _joined(leftovers: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The leftovers in order, those with only white space between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(leftovers):
        _leave(found, start, end, text)
    return found


def _leave(leftovers: list[tuple[int, int]], start: int, end: int, text: str) -> None:
    if leftovers and not text[leftovers[-1][1] : start].strip():
        leftovers[-1] = (leftovers[-1][0], end)
    else:
        leftovers.append((start, end))


def _not_understood(text: str, start: int, end: int, nearest: str) -> Problem:
    written = text[start:end].strip()
    if not nearest:
        template = "{text} is not understood as a time"
        return Problem("not-understood", template, (("text", written),), start, end)
    template = "{text} is not understood as a time; did you mean {nearest}?"
    args = (("text", written), ("nearest", nearest))
    return Problem("not-understood", template, args, start, end, (nearest,))
