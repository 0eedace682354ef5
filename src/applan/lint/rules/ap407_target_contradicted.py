"""AP407: a number to reach that the plan itself, or the plan before, says is another."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of, previous
from applan.lint.counted import Counted, counted_in
from applan.lint.milestones import on_the_way
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.target_texts import begun_otherwise, reached_otherwise, told_otherwise
from applan.lint.targets import number_text, numbers_of, target_text
from applan.lint.texts import texts_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Placed, Target
from applan.patterns import lazy

_SWAPPED = 100
"""Numbers with fewer figures are others on purpose as often as by a slip."""


@rule(
    "AP407",
    "target-contradicted",
    "warning",
    bad="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli 2 500 medlemmer
    responsible: Styret
    targets:
      - {value: 2600, unit: medlemmer, by: 2026, scope: "hele laget"}
""",
    good=("2600", "2500"),
)
def target_contradicted(subject: Subject) -> Iterator[Problem]:
    """The numbers of a target are the same wherever they stand.

    When the meeting changes a number, it is changed in one place and left in the other. The number
    in a title is among the targets; what shall grow does not end lower than it began; it begins
    where the plan before says it ended; and a number in the text does not have two figures in each
    other's place. Only numbers of the same unit are held against each other. On
    the way to a number no deadline has two, and none is less than the one before.
    """
    targets: list[Target] = []
    for placed in subject.placed if subject.complete else ():
        item = placed.item
        if isinstance(item, (Goal, Activity)) and item.targets:
            targets += item.targets
            yield from _title(placed, item)
            yield from told_otherwise(subject, placed, item)
            yield from _growth(placed, item)
            yield from _ended(subject, placed, item)
    if targets:
        yield from _swapped(subject, targets)
        yield from begun_otherwise(subject)
        yield from reached_otherwise(subject)
        yield from on_the_way(subject)


def _title(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«2 500 medlemmer» in the title, and no target that says so."""
    for number in counted_in(item.title):
        same = [target for target in item.targets if number.counts(target.unit or "")]
        if same and number.value not in numbers_of(same):
            message = msg(
                "“{written}” in the title, but the target is “{target}”",
                written=number.written,
                target=target_text(same[0]),
            )
            span = (number.start, number.end)
            yield Problem((*placed.path, "title"), message, span=span)


def _growth(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«Flere organiserte», from 843 to 90; «kortere venteliste», from 64 to 70."""
    title = item.title.lower()
    less = _SHRINKS.search(title)
    if less is None and not _GROWS.search(title):
        return
    for index, target in enumerate(item.targets):
        unit, begun = _SHRINKS.search((target.unit or "").lower()), target.baseline
        if begun is None or (title.startswith("alle ") and unit):
            continue
        message: Message | None = None
        said = {"title": item.title, "target": target_text(target), "baseline": number_text(begun)}
        if less is None and target.value < begun:
            message = msg(
                "“{title}”, but “{target}” is less than where it started, {baseline}", **said
            )
        elif _FEWER.match(title) and not unit and target.value > begun:
            message = msg(
                "“{title}”, but “{target}” is more than where it started, {baseline}", **said
            )
        if message is not None:
            yield Problem((*placed.path, "targets", index, "value"), message)


def _ended(subject: Subject, placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """Where the plan before says that a number ended, and this one that it began."""
    begun = any(target.baseline is not None for target in item.targets)
    before = previous(subject) if item.id is not None and begun else None
    if before is None or item.id is None:
        return
    ids = [one.partition("#")[2] for one in item.from_ if one.startswith(f"{before.name}#")]
    there = lineage_of(before).standing.get(ids[0] if ids else item.id)
    if there is None:
        return
    for index, target in enumerate(item.targets):
        ended = [
            one.actual
            for one in there.item.targets
            if one.actual is not None and (one.unit, one.scope) == (target.unit, target.scope)
        ]
        if target.baseline is not None and ended and target.baseline not in ended:
            message = msg(
                "“baseline” is {baseline}, but in the plan {plan} “actual” is {actual}",
                baseline=number_text(target.baseline),
                plan=before.name,
                actual=number_text(ended[0]),
            )
            yield Problem((*placed.path, "targets", index, "baseline"), message)


def _swapped(subject: Subject, targets: list[Target]) -> Iterator[Problem]:
    """«834 medlemmer» in the text, and 843 among the targets."""
    known = {int(n) for n in numbers_of(targets) if n >= _SWAPPED and n == int(n)}
    figures = {"".join(sorted(str(number))) for number in known}
    words = texts_of(subject).known
    if not any(last in words for number in known for last in _last_figures(number)):
        return
    for path, text in subject.texts:
        if path[-1] not in ("text", "purpose", "method") or not _LONG_NUMBER.search(text):
            continue
        for found in counted_in(text):
            if found.value in known or "".join(sorted(f"{found.value:.0f}")) not in figures:
                continue
            meant = _meant(found, targets)
            if meant is not None and not found.may_be_year:
                message = msg(
                    "“{written}”, but among the targets it is {number}; which is right?",
                    written=found.written,
                    number=number_text(meant),
                )
                yield Problem(path, message, span=(found.start, found.end))


def _last_figures(number: int) -> set[str]:
    """How numbers with the same figures, two of them exchanged, can end as they are written."""
    figures = str(number)
    swapped = {
        figures[:at] + figures[at + 1] + figures[at] + figures[at + 2 :]
        for at in range(len(figures) - 1)
    } - {figures}
    return swapped | ({one[-3:] for one in swapped} if number >= 1000 else set())


def _meant(found: Counted, targets: list[Target]) -> float | None:
    """The number of the same figures and the same unit, in another order."""
    figures = sorted(f"{found.value:.0f}")
    same = (target for target in targets if found.counts(target.unit or ""))
    return next((n for n in numbers_of(same) if sorted(f"{n:.0f}") == figures), None)


_LONG_NUMBER = lazy(r"\d[\d \u00a0]*\d\d")

_GROWS = lazy(r"\b(?:flere|fleire|vekst|øke|auke|økt|auka|vokse|vekse|større)\b|\Aalle\b")

_FEWER = lazy(r"(?:\w+ ){0,3}(?:færre|kortere|lavere|lågare|reduser[et]?|redusert|kutte)\b")
"""What says by itself that a number is to become smaller."""

_SHRINKS = lazy(
    r"\b(?:færre|mindre|ned|redusere|reduserte|korte(?:re)?|lavere|lågare|kutte|under|uten|utan|syke?\w*|sjuke?\w*|\w*fravær\w*|skade\w*|klage\w*)\b|ikke|ikkje"
)
