"""AP509: an abbreviation without its full stop."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, texts_of, with_marks
from applan.patterns import lazy

_ALWAYS = ("bl.a", "f.eks", "o.l", "m.m", "m.fl", "t.d", "m.a", "osv", "osb", "mv", "dvs", "pga",
           "evt", "jf", "ekskl", "inkl")  # fmt: skip
"""Abbreviations that are nothing else without the full stop."""

_BEFORE_NUMBER = ("ca", "kl", "nr")
"""Abbreviations that are meant where a number follows; «ca» also before a word."""

_WORDS = with_marks((*_ALWAYS, *_BEFORE_NUMBER), "(", ",;:)")


@rule(
    "AP509",
    "abbreviation",
    "warning",
    bad="text: Kurset begynner kl 18 og har plass til ca 25 deltakere, bl.a fra Finnmark.\n",
    good=(
        "kl 18 og har plass til ca 25 deltakere, bl.a",
        "kl. 18 og har plass til ca. 25 deltakere, bl.a.",
    ),
)
def abbreviation(subject: Subject) -> Iterator[Problem]:
    """An abbreviation that is read out in full has its full stop: «kl.», «ca.», «bl.a.», «nr.».

    Units and symbols have none: «kr», «km», «cm». Source: Språkrådet on abbreviations.
    """
    texts = texts_of(subject)
    if not texts.has_word(_WORDS):
        return
    for found in texts.find(_WITHOUT_STOP):
        if found.key not in TIMES:
            yield found.instead(f"{found.written}.")


_ANY_OF_THEM = "|".join(map(re.escape, _ALWAYS))
_WITHOUT_STOP = lazy(
    rf"(?<![\w./-])(?:(?:{_ANY_OF_THEM})(?=[\s,;:)\0]|\Z)|ca(?=[ \n](?:\d|en |et |ei |ein |eit ))"
    r"|(?:kl|nr)(?=[ \n]\d))"
)
