"""AP508: a number that is not written as Språkrådet says."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import TIMES, texts_of
from applan.messages import msg
from applan.patterns import lazy

_NO_QUANTITY = frozenset(
    {"nr.", "nr", "org.", "orgnr.", "org.nr.", "tlf.", "tlf", "telefon", "§", "versjon", "v.",
     "konto", "kontonr.", "kl.", "kl", "punkt", "pkt.", "kapittel"}
)  # fmt: skip
"""What stands before a number that counts nothing."""


@rule(
    "AP508",
    "number-form",
    "warning",
    bad="text: Partiet skal ha 50.000 medlemmer, og 40% skal være under 30 år.\n",
    good=("50.000 medlemmer, og 40%", "50 000 medlemmer, og 40 %"),
)
def number_form(subject: Subject) -> Iterator[Problem]:
    """Numbers are written as Språkrådet says: «50 000», «2500», «20 %», «12,5».

    «50.000» and «50,000» are fifty to some readers and fifty thousand to others; as the value of a
    target neither is read at all (AP105). The drafts see to it that no line breaks
    inside a number. Source: Språkrådet on numbers and percent.
    """
    texts = texts_of(subject)
    for found in texts.near(_STOP, _THOUSANDS, before=4):
        if found.key not in TIMES and not _counts_nothing(found.before(20)):
            yield found.instead(_grouped(found.written))
    if texts.has(",0") and texts.has(",000"):
        for found in texts.find(_COMMA):
            written = found.written
            message = msg("is “{written}” {number} or less? Write it without a comma",
                          written=written, number=_grouped(written))  # fmt: skip
            yield found.problem(message)
    for found in texts.near(_GROUP, _GROUPED_WRONGLY, before=12):
        message = msg("“{written}” has four figures together; is it {shorter} or {longer}?",
                      written=found.written, shorter=_three(found.written, 3),
                      longer=_three(found.written, 4))  # fmt: skip
        yield found.problem(message)
    if texts.has("%"):
        for found in texts.find(_PERCENT):
            yield found.instead(f"{found.written[:-1]} %")


def _counts_nothing(before: str) -> bool:
    words = before.split()
    return bool(words) and words[-1].lower().rpartition("(")[2] in _NO_QUANTITY


def _grouped(written: str) -> str:
    """«2.500» is 2500, since four figures stand together; «50.000» is 50 000."""
    parts = re.split("[.,]", written)
    return "".join(parts) if len(written) == 5 else " ".join(parts)


def _three(written: str, kept: int) -> str:
    """«48 0000» with so many of its last figures, grouped: «48 000» or «480 000»."""
    first, last = re.split(r"\D", written, maxsplit=1)
    return f"{int(first + last[:kept]):,}".replace(",", "\u00a0")


_GROUP = lazy(r" kr(?<=\d{4} kr)")

_GROUPED_WRONGLY = lazy(
    r"(?<![\w.,/§–-])(?<!\d )[1-9]\d{0,2}[ \u00a0\u202f](?!19|20)\d{4}(?= (?:kr|kroner)\b)"
)

_STOP = lazy(r"\.(?<=\d\.)(?=\d\d\d)")

_THOUSANDS = lazy(r"(?<![\w.,/§–-])[1-9]\d{0,2}(?:\.\d{3}){1,3}(?![\w%/–-]|[.,:]\d)")

_COMMA = lazy(r"(?<![\w.,/§-])[1-9]\d{0,2}(?:,000){1,3}(?![\w/-]|[.,]\d)")

_PERCENT = lazy(r"(?<![\w.,])\d+(?:[.,–]\d+)?%(?![\w])")
