"""AP510: the signs of a typewriter."""

import re
from collections.abc import Iterator
from functools import cache

from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, Passage, texts_of
from applan.messages import msg
from applan.patterns import lazy

_LONGEST = 300
"""Characters of a quotation."""

_DASHES = frozenset({"-", "--"})


@rule(
    "AP510",
    "typewriter-signs",
    "warning",
    bad='text: Kurset "Kvinne på topp" - vårt viktigste - begynner i mai.\n',
    good=('"Kvinne på topp" - vårt viktigste -', "«Kvinne på topp» – vårt viktigste –"),
)
def typewriter_signs(subject: Subject) -> Iterator[Problem]:
    """Quotation marks are « », the dash between words is –, and three dots are one sign, ….

    Programs put other signs there, and not everywhere the same, so that a plan has three kinds
    of quotation marks. Code, addresses and lists in Markdown are not meant. Source: Språkrådet
    on punctuation marks.
    """
    texts = texts_of(subject)
    if texts.has('"', "“", "”", "„"):
        for found in texts.find(_QUOTATION):
            if not _is_inside(found):
                yield _quoted(found)
    whole = texts.joined.count("«") == texts.joined.count("»")
    for marks in ('"', "“”„") if whole else ('"', "“”„", "«»"):
        if texts.has(*marks):
            yield from _halves(texts.find(_any_of(marks)), marks)
    if texts.has_word(_DASHES):
        for found in texts.find(_DASH, "dash"):
            if found.key not in TIMES:
                yield found.problem(msg("write “–”, not “{written}”", written=found.written), "–")
    if texts.has("..."):
        for found in texts.find(_DOTS):
            yield found.problem(msg("write “…”, not “...”"), "…")


def _quoted(found: Passage) -> Problem:
    first, last = found.written[0], found.written[-1]
    message = msg("write « and », not {first} and {last}", first=first, last=last)
    ends = ((found.start, found.start + 1), (found.end - 1, found.end))
    fix = tuple(Change(found.path, new, span) for new, span in zip("«»", ends, strict=True))
    return Problem(found.path, message, span=(found.start, found.end), fix=fix)


def _halves(marks: Iterator[Passage], kinds: str) -> Iterator[Problem]:
    """A quotation mark that is the only one in its text; after a figure it says inches."""
    for found in marks:
        alone = sum(map(found.text.count, kinds)) == 1
        if alone and not found.text[: found.start][-1:].isdigit() and found.key not in TIMES:
            message = msg("the quotation mark {mark} has no other half; write « and » around what "
                          "is quoted, or remove it", mark=found.written)  # fmt: skip
            yield Problem(found.path, message, span=(found.start, found.end))


def _is_inside(found: Passage) -> bool:
    """Whether it is a quotation within another, which has other marks."""
    before = found.before(_LONGEST)
    return before.count("«") > before.count("»") or "«" in found.written


@cache
def _any_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")


_QUOTATION = lazy(
    r"(?<![\w\"“”„\\\\=])[\"“”„](?=\S)(?:[^\"“”„\n\0]|\n(?!\s*\n)){1,300}(?<=\S)[\"“”](?![\w\"“”])"
)

_DASH = lazy(
    r" (?P<dash>--?)(?:(?<=[^\s\0|-] -)|(?<=[^\s\0|-] --))(?<!\d -)(?<!\d\. -)(?= [^\s\0|-])"
)

_DOTS = lazy(r"(?<!\.)\.{3}(?![.\w/])")
