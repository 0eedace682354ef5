"""Rules on costs, sums and counts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.sums import Amount, Sum, amounts, sentences, wrong_sums
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.lint.together import Together, together_of
from applan.messages import Message, msg
from applan.model import Activity
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when.names import stem

_CUSTOM = 2
"""Costs with an amount that make amounts the plan's way."""


@rule(
    "AP419",
    "unclear-cost",
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


_LONGEST = 430
"""Days of a period in which «i året» can be counted: a school year, or a season and some weeks."""


class _Said(NamedTuple):
    """A number, what it counts, and the words of its sentence before and after it."""

    amount: Amount
    noun: str
    before: str
    after: str
    end: int


@rule(
    "AP422",
    "count-contradicted",
    "warning",
    bad="""\
sections:
  - title: Styret
    text: Styret møtes fire ganger i året.
    activities:
      - {kind: meeting, title: Styremøter, when: "2. februar, 4. mai og 7. september 2026"}
""",
    good=("fire", "tre"),
)
def count_contradicted(subject: Subject) -> Iterator[Problem]:
    """There are as many dates as the text says that there are.

    A meeting is added, and the text still says four. A number is held against the activity that the
    sentence names, «styremøter», «vernerunder», «klubbmesterskapet», or the body that meets; only
    where all of its dates are known, and no part of them is told apart.
    """
    if not subject.complete or subject.plan.span.interval.days > _LONGEST:
        return
    together = together_of(subject)
    for path, text in subject.texts:
        if key_of(path) not in PROSE:
            continue
        for said in _counts(text):
            for title, count in _counted(together, path, said):
                if count != said.amount.value:
                    message = msg(
                        "“{written}”, but “{title}” is dated {count} times",
                        written=" ".join(text[said.amount.start : said.end].split()),
                        title=title,
                        count=count,
                    )
                    yield Problem(path, message, span=(said.amount.start, said.end))


def _counts(text: str) -> Iterator[_Said]:
    """«Åtte ganger», «to foreldremøter», each in its sentence; what is so often a month is not."""
    lower = text.lower()
    if len(lower) != len(text) or "|" in text:
        return
    for start, end in sentences(text):
        sentence, last = lower[start:end], None
        if _PAST.search(sentence):
            continue
        for one in amounts(sentence):
            match = _NOUN.match(sentence, one.end)
            noun, close, before = match["noun"] if match else "", one.end, sentence[: one.start]
            if match is not None:
                close = match.end()
            elif last is not None and _ALONE.match(sentence, one.end):
                noun, before = last.noun, sentence[last.end - start : one.start]
            after = sentence[close:]
            if not noun or one.value != int(one.value) or _PER.match(after):
                continue
            amount = one._replace(start=start + one.start, end=start + one.end)
            last = _Said(amount, noun, before, after, start + close)
            yield last


def _counted(together: Together, path: Path, said: _Said) -> Iterator[tuple[str, int]]:
    """What a number is of: the activity that it counts, or the one that is named before it."""
    if said.noun in _TIMES or said.noun.endswith(("dagar", "dager")):
        named = list(together.named_in(f"{said.before} {said.after[:20]}"))
        if _LASTS.search(said.before) and together.is_activity(path[:-1]):
            named = [path[:-1]]
        if not said.before.strip() and said.noun in _MEETINGS and _NO_MORE.match(said.after):
            named = [one for one in together.meetings_under(path[:-1]) if together.turns(one) != 1]
        days = said.noun in ("dager", "dagar")
        if len(named) == 1 and (not days or "varer" in said.before or "varar" in said.before):
            count = together.days(named[0]) if days else together.turns(named[0])
            if count is not None:
                yield together.title(named[0]), count
    elif _STATES.search(said.before):
        yield from together.counted(stem(said.noun))


_LASTS = lazy(r"^\W*(?:\w+et|\w+a|\w+en|det|den) går over \Z")
"""«Kurset går over seks kvelder», in its own text."""

_MEETINGS = frozenset({"møter", "møte"})
_TIMES = frozenset({"ganger", "gonger", "møter", "møte", "runder", "rundar", "kvelder", "kveldar",
                    "samlinger", "samlingar", "dager", "dagar"})  # fmt: skip
"""What is counted of what is named in front of it."""

_NOUN = lazy(r"\s+(?:(?:egne|eigne|faste|ordinære|felles|store|vanlige) )?(?P<noun>[a-zæøåé]{4,})")

_ALONE = lazy(r"\s*(?:[.,;]|\Z|og\b)")
"""What stands after a number that counts the same as the one before: «og formannskapet ti»."""

_PER = lazy(
    r"\s+(?:i|per|pr\.?|hver|hvert|kvar|kvart|om)\s+(?:måned|månad|halvår|semester|kvartal|uke|uka"
    rf"|veke|veka|høsten|hausten|våren|dag|{MONTHS})"
    r"|\s+(?:før|etter|innen|innan|fram til|frå?m til)\s"
)
"""What makes it no number of the whole year."""

_NO_MORE = lazy(r"(?:\s(?:i|på) (?:året|perioden|sesongen|skoleåret|skuleåret))?\s*(?:[.,;]|\Z)")
"""What ends «seks møter i året», where it is all that is said."""

_STATES = lazy(
    r"(?:\b(?:har(?: vi)?|er(?: det)?|blir(?: det)?|holder|held|skal vi ha)|\bog|:)\s+\Z"
)
"""«Vi har», «det er»: the number is of what is held, and not of what somebody takes part in."""

_PAST = lazy(r"\b(?:hadde|møttes?|møttest|i fjor|forrige|førre|året før|ble|blei|vart)\b")
"""What tells of another year than the plan's."""
