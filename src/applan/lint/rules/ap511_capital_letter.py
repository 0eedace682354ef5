"""AP511: a month or a weekday with a capital letter."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, texts_of, with_marks
from applan.patterns import lazy

_SURE = ("Januar", "Februar", "September", "Oktober", "November", "Desember", "Mandag", "Tirsdag",
         "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag", "Måndag", "Tysdag", "Laurdag",
         "Sundag")  # fmt: skip
_NAMES = ("Mars", "April", "Mai", "Juni", "Juli", "August")
"""Months that are also names of people, or of a planet."""

_ALL = with_marks((*_SURE, *_NAMES), "(")


@rule(
    "AP511",
    "capital-letter",
    "warning",
    bad="text: Årsmøtene holdes i Januar og Februar.\n",
    good=("Januar og Februar.", "januar og februar."),
)
def capital_letter(subject: Subject) -> Iterator[Problem]:
    """Months and weekdays have small letters.

    Capitals come from English and from calendar programs. The first word of a sentence has its
    capital, and names of people are not meant. Source: Språkrådet on capitals.
    """
    texts = texts_of(subject)
    if not texts.has_word(_ALL):
        return
    for found in texts.find(_CAPITAL, "word"):
        if found.key not in TIMES:
            yield found.instead(found.written.lower())


_BEFORE = "|".join(rf"(?<=\b{word}[ \n])" for word in ("i", "innen", "innan", "medio", "primo"))
_CAPITAL = lazy(
    rf"(?<=[a-zæøå,][ \n])(?P<word>(?:{'|'.join(_SURE)})|(?:{_BEFORE})(?:{'|'.join(_NAMES)}))"
    r"(?![\w-]|[ \n][A-ZÆØÅ])"
)
