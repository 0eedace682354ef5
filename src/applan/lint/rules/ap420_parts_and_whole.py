"""AP420: parts that do not add up to the whole."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.sums import Sum, wrong_sums
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.messages import Message, msg

_TOLD_IN = PROSE | {"note", "cost", "contents", "does", "capacity"}


@rule(
    "AP420",
    "parts-and-whole",
    "warning",
    bad='text: "Koret har 46 sangere: 16 sopraner, 14 alter, 7 tenorer og 8 basser."\n',
    good=("8", "9"),
)
def parts_and_whole(subject: Subject) -> Iterator[Problem]:
    """Parts add up to the whole that they are parts of.

    One number is changed, and the sum is left. Read are lists after a colon, «93 om høsten og 97 om
    våren», what ends in «til sammen» or «i alt», «38 av dem», and tables with a row «Til sammen».
    """
    for path, text in subject.texts:
        if key_of(path) not in _TOLD_IN or " " not in text:
            continue
        for found in wrong_sums(text):
            start, end = found.stated.start, found.stated.end
            message = _message(found, text[start:end])
            yield Problem(path, message, span=(start, end))


def _message(found: Sum, written: str) -> Message:
    total = number_text(round(found.comes_to, 4))
    if not found.parts:
        return msg("{written} cannot be a part of {whole}", written=written, whole=total)
    if found.kind == "rate":
        whole = number_text(found.parts[0])
        return msg("{whole} in a year is {each} {per}, not {written}",
                   whole=whole, each=total, per=found.per, written=written)  # fmt: skip
    sign = " × " if found.kind == "product" else " + "
    parts = sign.join(map(number_text, found.parts))
    if found.kind == "share":
        return msg("{parts} is {total} per cent, which is more than all", parts=parts, total=total)
    return msg("{parts} is {total}, not {written}", parts=parts, total=total, written=written)
