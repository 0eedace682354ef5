"""Whether a time is written as Språkrådet says, and how it should have been.

Only the form is changed: dashes, spaces, full stops, capitals, and dates in figures without a
year. The writer's words, and whether there is a year, stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from applan.when.engine import Reader
from applan.when.listing import read_groups
from applan.when.parser import LONGEST_KEPT
from applan.when.phrases import Atom, Flow, Phrase, Recurring, Span
from applan.when.rows_times import GRAMMAR
from applan.when.tokens import Token, lex
from applan.when.words import Vocabulary, vocabulary

MOST_PASSES = 4
FROM = frozenset({"from", "between"})
Edit = tuple[int, int, str]
"""From, to, and the new text, in characters."""


def canonical_range(text: str, language: str = "nb") -> str:
    """``text`` with its times written as Språkrådet says; unchanged where nothing is wrong.

    «12.-20.september» becomes «12.–20. september», «4. mai-16. mai» «4.–16. mai» and
    «fra 12.–20. mai» «fra 12. til 20. mai». What is not a time is left as it is. See
    https://sprakradet.no/spraklig/datoer and its page on the dash.
    """
    mend = _mend_all if len(text) <= LONGEST_KEPT else _mend_all.__wrapped__
    return mend(text, language)


@lru_cache(maxsize=512)
def _mend_all(text: str, language: str) -> str:
    for _ in range(MOST_PASSES):
        mended = _mend(text, vocabulary(language))
        if mended == text:
            break
        text = mended
    return text


def _mend(text: str, words: Vocabulary) -> str:
    """One pass; what it mends can let the next pass see another range."""
    reader = Reader(GRAMMAR, text, lex(text, words), words)
    groups, _ = read_groups(reader)
    edits = {edit for group in groups for phrase in group for edit in _edits(reader, phrase)}
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))


def is_canonical(text: str, language: str = "nb") -> bool:
    """Whether every time in ``text`` is already written as Språkrådet says."""
    return canonical_range(text, language) == text


def _edits(r: Reader, phrase: Phrase) -> Iterator[Edit]:
    spans = list(_spans_of(phrase))
    for span in spans:
        edits = list(_atom_edits(r, span.first))
        if span.last is not None:
            if span.sign == "-":
                dash, drops = _dash_edits(r, span)
                edits = dash + ([] if drops else edits)
            edits += _atom_edits(r, span.last)
        yield from edits
    if phrase.marks.clocks or isinstance(phrase.head, Recurring):
        covered = [(span.first.start, span.final.end) for span in spans]
        places = [
            place
            for place, token in enumerate(r.tokens)
            if phrase.start <= token.start < phrase.end
            and not any(start <= token.start < end for start, end in covered)
        ]
        for place in places:
            yield from _other_edits(r, place)


def _spans_of(phrase: Phrase) -> Iterator[Span]:
    """The dates of a time, with those that limit it and those that stand beside it."""
    head = phrase.head
    yield from phrase.marks.parts
    if isinstance(head, Span):
        yield head
    elif isinstance(head, Recurring):
        yield from (limit.span for limit in head.limits if limit.span is not None)
        yield from head.excepted
    elif isinstance(head, Flow) and head.limit is not None and head.limit.span is not None:
        yield head.limit.span


def _atom_edits(r: Reader, atom: Atom) -> Iterator[Edit]:
    """«12 september», «20.september», «15. November» and «11.01» as they should be."""
    tokens = r.tokens[atom.at : atom.to]
    dotted = not any(token.category == "month" for token in tokens)
    for number, token in enumerate(tokens):
        if token.category == "month":
            yield from _month_edits(token, tokens[:number])
    if dotted and atom.unit == "day" and atom.year is None and 1 <= atom.b <= 12:
        place = next(n for n, token in enumerate(tokens) if token.category == "num")
        if [token.category for token in tokens[place : place + 3]] == ["num", ".", "num"]:
            stop = len(tokens) > place + 3 and tokens[place + 3].category == "."
            end = tokens[place + 3 if stop else place + 2].end
            text = f"{atom.a}. {r.words.word('month', atom.b)}"
            yield tokens[place].start, end, text


def _month_edits(month: Token, before: list[Token]) -> Iterator[Edit]:
    """A small letter, but for the first word of a text; a stop and a space before it."""
    if month.start and month.text != month.text.lower():
        yield month.start, month.end, month.text.lower()
    if before and before[-1].category == "num":
        yield before[-1].end, month.start, ". "
    elif len(before) > 1 and before[-1].category == "." and not month.spaced:
        yield month.start, month.start, " "


def _dash_edits(r: Reader, span: Span) -> tuple[list[Edit], bool]:
    """How a dash should have been written, and whether that does away with the first month.

    Språkrådet: an en dash, without spaces between single words or figures, with spaces when
    either side is several; and «fra … til …», never «fra …–…».
    """
    first, last, at = span.first, span.final, span.dash
    before, after = r.tokens[at - 1], r.tokens[at + 1]
    edits: list[Edit] = []
    if first.unit == "bare" and before.category == "num" and last.unit != "week":
        edits.append((before.end, before.end, "."))
    if first.at and r.kinds[first.at - 1] in FROM:
        edits.append((before.end, after.start, f" {r.words.text('to')} "))
        return edits, False
    same_month = (
        first.unit == last.unit == "day" and first.b == last.b and first.weekday < 0
        and first.year is None and before.category == "month"
    )  # fmt: skip
    if same_month:
        edge = r.tokens[at - 2]
        stop = "" if edge.category == "." else "."
        edits.append((edge.end, after.start, f"{stop}–"))
        return edits, True
    space = "" if _is_tight(r, first, last, after) else " "
    if r.text[before.end : after.start] != f"{space}–{space}":
        edits.append((before.end, after.start, f"{space}–{space}"))
    return edits, False


def _is_tight(r: Reader, first: Atom, last: Atom, after: Token) -> bool:
    """Whether a dash joins single words or figures, once what both sides share is set apart."""
    left, right = r.text[first.start : first.end], r.text[last.start : last.end]
    if first.weekday >= 0 or last.weekday >= 0:
        return first.unit == "weekday"
    if first.unit == "bare" or (first.unit == "week" and after.category == "num"):
        return first.year is None
    if " " in left or first.unit != last.unit:
        return " " not in left + right
    words_after = right.count(" ") - (last.year is not None and first.year is None)
    return words_after <= 0


def _other_edits(r: Reader, place: int) -> Iterator[Edit]:
    """«kl», and the dash between two hours or between two months of every year."""
    token = r.tokens[place]
    if token.category == "clock" and token.text.lower() == "kl":
        yield token.end, token.end, "."
    if token.category != "-" or not place:
        return
    before, after = r.tokens[place - 1], r.tokens[place + 1]
    if before.category == after.category == "month":
        if r.text[before.end : after.start] != "–":
            yield before.end, after.start, "–"
    elif before.category == "num" and after.category in ("num", "clock"):
        start = place - (3 if r.kinds[place - 2] in (".", ":") else 1)
        start -= r.kinds[start - 1] == "clock"
        said = r.kinds[start - 1] in FROM if start else False
        yield before.end, after.start, f" {r.words.text('to')} " if said else "–"
