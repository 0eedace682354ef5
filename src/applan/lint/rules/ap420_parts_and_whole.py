"""AP420: parts that do not add up to the whole."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.sums import wrong_sums
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.messages import msg

_TOLD_IN = PROSE | {"note", "cost", "contents", "does", "capacity"}


@rule(
    "AP420",
    "parts-and-whole",
    "warning",
    bad="""\
text: "Koret har 46 sangere: 16 sopraner, 14 alter, 7 tenorer og 8 basser."
""",
    good="""\
text: "Koret har 46 sangere: 16 sopraner, 14 alter, 7 tenorer og 9 basser."
""",
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
            total = number_text(round(found.comes_to, 4))
            if found.kind == "rate":
                message = msg("{whole} in a year is {each} each time, not {written}",
                              whole=number_text(found.parts[0]), each=total, written=text[start:end])  # fmt: skip
            elif found.parts:
                sign = " × " if found.kind == "product" else " + "
                message = msg("{parts} is {total}, not {written}",
                              parts=sign.join(map(number_text, found.parts)), total=total,
                              written=text[start:end])  # fmt: skip
            else:
                message = msg("{written} cannot be a part of {whole}",
                              written=text[start:end], whole=total)  # fmt: skip
            yield Problem(path, message, span=(start, end))
