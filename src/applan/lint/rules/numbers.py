"""Rules on costs, sums and counts."""

import re
from collections.abc import Iterator

from applan.lint.counts import each_year, wrong_counts
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.sums import Sum, wrong_sums
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.messages import Message, msg
from applan.model import Activity
from applan.patterns import lazy

_CUSTOM = 2
"""Costs with an amount that make amounts the plan's way."""


@rule(
    "AP419",
    "info",
    bad='- {title: Maling, when: "mai 2026", cost: "45 000"}\n',
    good=("000", "000 kroner"),
)
def unclear_cost(subject: Subject) -> Iterator[Problem]:
    """A cost can be added up.

    A number has its unit, since 45 can be kroner or thousands, and where the plan has amounts,
    each cost has one, or says who pays. What is to be decided is listed, for whoever makes the
    budget.
    """
    costs = [(path, one.cost) for path, one in subject.of(Activity) if one.cost is not None]
    amounts = sum(map(_has_amount, (cost for _, cost in costs)))
    customary = amounts >= _CUSTOM and 2 * amounts > len(costs)
    for path, cost in costs:
        if re.fullmatch(r"[\d\s.,–-]+", cost):
            message = msg("“{cost}” of what? write for example “{cost} kroner”", cost=cost)
        elif not _has_amount(cost) and _OPEN.search(cost.lower()):
            message = msg("the cost is not decided (“{cost}”)", cost=cost)
        elif customary and not _has_amount(cost) and not _SETTLED.search(cost.lower()):
            message = msg("“{cost}” has no amount; the plan's other costs have one", cost=cost)
        else:
            continue
        yield Problem((*path, "cost"), message)


def _has_amount(cost: str) -> bool:
    return any(map(str.isdigit, cost))


_OPEN = lazy(r"\?|avklar|uavklart|ukjent|ukjend|ikke bestemt|ikkje bestemt|kommer|kjem")

_SETTLED = lazy(
    r"gratis|ingen|dekk|støtte|stønad|tilskudd|tilskot|selvkost|sjølvkost|egenandel|eigendel"
    r"|eigenandel|inngår|innenfor|innanfor|budsjett|betal|avgift|fond|sponsor|drift|egne|eigne|overskudd|overskot"
)


_TOLD_IN = PROSE | {"note", "cost", "contents", "does", "capacity"}


@rule(
    "AP420",
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


_LONGEST = 430
"""Days of a period in which «i året» can be counted: a school year, or a season and some weeks."""


@rule(
    "AP422",
    "warning",
    bad="""\
text: Styret møtes fire ganger i året.
- {kind: meeting, title: Styremøter, when: "2. februar, 4. mai og 7. september 2026"}
""",
    good=("fire", "tre"),
)
def count_contradicted(subject: Subject) -> Iterator[Problem]:
    """There are as many dates as the text says that there are.

    A meeting is added, and the text still says four. A number is held against the activity that the
    sentence names, «styremøter», «vernerunder», «klubbmesterskapet», or the body that meets; only
    where all of its dates are known, and no part of them is told apart. A number of goals is held
    against those that stand there, and a goal «Seks medlemsmøter» against what serves it.
    """
    if subject.complete:
        yield from each_year(subject)
    if subject.complete and subject.plan.span.interval.days <= _LONGEST:
        yield from wrong_counts(subject)
