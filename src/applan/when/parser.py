"""From a text to a reading: the times in it, what was left over, and what should be known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from applan.patterns import lazy
from applan.when.all_years import report_years_counted
from applan.when.day_parts import (
    names_part,
    report_wrong_parts,
    with_parts,
    without_parts,
)
from applan.when.distribution import together
from applan.when.doubts import (
    report_days_as_months,
    report_hours_apart,
    report_hours_as_days,
    report_times_counted,
)
from applan.when.engine import Reader
from applan.when.listing import Place, joined, read_groups
from applan.when.notes import is_note, noted
from applan.when.phrases import Phrase, Recurring, Span
from applan.when.rows_times import GRAMMAR
from applan.when.said_again import (
    report_days_of_rules,
    report_one_day_of_many,
    report_stretches,
)
from applan.when.seasons import NOTHING_DECLARED, declare
from applan.when.settle import settle
from applan.when.tokens import LONGEST, lex
from applan.when.values import MEANT, NOT_UNDERSTOOD, Occurrence, Period, Problem, Reading, problem
from applan.when.words import vocabulary
from applan.when.years import Context

MOST_SUGGESTIONS = 3
QUOTES = frozenset('«"“”„')
QUOTED = lazy(r'.([^«»"“”„]*)[»"“”][.,]?\s*')
"""A text that stands in quotation marks, whole."""
RAISED = str.maketrans("⁰¹²³⁴⁵", "012345")
"""«kl. 18³⁰»."""
LONGEST_KEPT = 1000
"""In characters: a longer text is read anew each time."""


def parse_when(
    text: str, *, language: str = "nb", period: Period | None = None,
    seasons: Mapping[str, str] | None = None,
) -> Reading:  # fmt: skip
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


def read_anew(
    text: str, language: str, period: Period | None, declared: tuple[tuple[str, str], ...] = (),
    suggests: bool = True,
) -> Reading:  # fmt: skip
    """`parse_when` on hashable arguments; without ``suggests`` no nearest form is looked for."""
    words = vocabulary(language)
    own = declare(declared, language) if declared else NOTHING_DECLARED
    quoted = QUOTED.fullmatch(text) if text[:1] in QUOTES else None
    inside = quoted.span(1) if quoted else (0, LONGEST)
    tokens = lex(text.translate(RAISED), words, own.ranges if declared else None, *inside)
    tokens, parts = without_parts(tokens, words) if names_part(text) else (tokens, [])
    reader = Reader(GRAMMAR, text, tokens, words)
    groups, leftovers = read_groups(reader)
    context = Context(text, words, period, own.ranges, own.unread)
    occurrences: list[Occurrence] = []
    for group in together(groups):
        found = settle(group, context)
        report_days_of_rules(found, context)
        report_one_day_of_many(found, group, context)
        occurrences += found
    sign = as_one = ""
    if ";" in text and not _stand_alone(groups):
        sign, as_one = ";", text.replace(";", ",")
    elif "\n" in text and re.match(DASHED_LINE, text):
        sign, as_one = "\n", text.replace("\n", " ")
    elif "\n" in text and _are_days_below_a_deadline(groups):
        sign, as_one = "\n", re.sub(r"\n(?: *[-–—*•] )?", ", ", text)
    if sign and 1 < len(groups) <= MOST_LISTS:
        read = read_text(as_one, language, period, declared)
        _report_list(sign, occurrences, read, context)
    report_wrong_parts(parts, occurrences, context)
    report_years_counted(tokens, occurrences, context)
    report_times_counted(tokens, occurrences, context)
    report_hours_as_days(occurrences, context)
    report_days_as_months(occurrences, context)
    report_hours_apart(occurrences, context)
    if not leftovers:
        report_stretches(occurrences, context)
    problems, remarks = context.problems, context.remarks
    if len(text) > LONGEST:
        leftovers.append((LONGEST, len(text)))
    leftovers = joined(leftovers + context.leftovers, text)
    if not problems and not leftovers and occurrences and not parts:
        return Reading(text, tuple(occurrences), (), tuple(remarks))
    if not occurrences and not problems and not leftovers:
        leftovers.append((0, len(text)))
    number = 0
    for place in leftovers:
        if occurrences and is_note(reader, place, occurrences):
            from applan.when.called_off import says_off  # few texts have notes

            note = noted(place, text[slice(*place)].strip(" ()–—-,."))
            since = max((one.end for one in remarks if one.code == "note"), default=0)
            whose = [one for one in occurrences if since <= one.start < place[0]]
            if len(whose) > 1 and says_off(dict(note.args)["text"]):
                problems.append(note._replace(code="whose-note", template=_WHOSE))
            else:
                remarks.append(note)
            continue
        nearest = anew = ""
        if suggests and number < MOST_SUGGESTIONS:
            from applan.when.suggest import moved, suggestion

            anew = moved(text, place[0], language, period)
            nearest = "" if anew else suggestion(text, *place, language, period)
        problems.append(_not_understood(text, place, nearest, anew))
        number += 1
    if leftovers:
        report_stretches(occurrences, context)
    if parts:
        remarks = with_parts(remarks, parts, occurrences)
    problems = sorted(
        dict.fromkeys(problems), key=lambda problem: (problem.start, problem.end, problem.code)
    )
    return Reading(text, tuple(occurrences), tuple(problems), tuple(remarks))


def _are_days_below_a_deadline(groups: list[list[Phrase]]) -> bool:
    """«senest 1. mars» above «1. juni» on a line of its own."""
    first, *rest = groups
    return bool(first and first[-1].marks.deadline) and any(
        one.span is not None and one.marks.says_only("before")
        for group in rest
        for one in group[:1]
    )


def _stand_alone(groups: list[list[Phrase]]) -> bool:
    """Whether lists are as they are printed: the last day of each after the first has its year.

    What comes again without an end stands alone where what is before it has its year too.
    """
    groups = [group for group in groups if group]
    heads = [group[-1].head for group in groups]
    endless = any(isinstance(one, Recurring) and not one.limits for one in heads[1:])
    weeks = groups[0][-1].rule if endless else None
    if weeks and weeks.parity:
        return False  # «partallsuker; onsdager kl. 17»
    ends = [one for one in heads[not endless :] if isinstance(one, Span)]
    for one in heads[1:]:
        if isinstance(one, Recurring):
            ends += [limit.span for limit in one.limits[-1:] if limit.span]
    return all(one.final.year for one in ends)


def _report_list(
    sign: str, occurrences: list[Occurrence], as_one: Reading, context: Context
) -> None:
    """Ask where a comma instead of a semicolon, or no line break, makes other days of it.

    «tirsdager kl. 18; 6. januar – 28. april» is every Tuesday and a spring, and was not meant so.
    """
    said, other = (
        {(one.interval, one.recurrence, one.anchor, one.deadline) for one in several}
        for several in (occurrences, as_one.occurrences)
    )
    if said != other and not as_one.problems and not context.problems:
        at = context.text.index(sign) + (sign == "\n")
        context.report("which-day", (at, at + 1), _LIST, sign="")


DASHED_LINE = r"\s*[^-–—*•\s][^\n]*\n\s*[-–—] [^\n]*$"
"""A line that begins with a dash, as the one before it does not."""
MOST_LISTS = 20
"""A text with more parts between its semicolons is not read once more with commas."""
_LIST = (
    "what stands after “{sign}” may belong to what stands before it; write a comma if it does, and "
    "else its year"
)
read_text = lru_cache(maxsize=2048)(read_anew)
"""`read_anew`, remembered."""
_MOVED = "{text} says that it is at another time; write {anew}"
_WHOSE = "{text} may be about one or all of these times; write it behind each that it is about"


def _not_understood(text: str, place: Place, nearest: str, anew: str) -> Problem:
    written = text[slice(*place)].strip()
    if anew:
        return problem("moved", place, _MOVED, text=written.strip("()"), anew=anew)
    if not nearest:
        return problem("not-understood", place, NOT_UNDERSTOOD, text=written)
    return problem("not-understood", place, MEANT, nearest, text=written, nearest=nearest)
