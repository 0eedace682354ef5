"""AP407: a number to reach that the plan itself, or the plan before, says is another."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from applan.lint.continuity import lineage_of, previous
from applan.lint.counted import PERCENT, Counted, counted_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.sums import Amount, amounts, sentences
from applan.lint.targets import Found, number_text, target_text, targets_of
from applan.lint.texts import texts_of
from applan.lint.times.relative import stem_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Placed, Target

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
    good="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli 2 500 medlemmer
    responsible: Styret
    targets:
      - {value: 2500, unit: medlemmer, by: 2026, scope: "hele laget"}
""",
)
def target_contradicted(subject: Subject) -> Iterator[Problem]:
    """The numbers of a target are the same wherever they stand.

    When the meeting changes a number, it is changed in one place and left in the other. The number
    in a title is among the targets; what shall grow does not end lower than it began; it begins
    where the plan before says it ended; and a number in the text does not have two figures in each
    other's place. Only numbers of the same unit are held against each other.
    """
    targets: list[Target] = []
    for placed in subject.placed if subject.complete else ():
        item = placed.item
        if isinstance(item, (Goal, Activity)) and item.targets:
            targets += item.targets
            yield from _title(placed, item)
            yield from _told(subject, placed, item)
            yield from _growth(placed, item)
            yield from _ended(subject, placed, item)
    if targets:
        yield from _swapped(subject, targets)
        yield from _today(subject)
        yield from _elsewhere(subject)


def _title(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«2 500 medlemmer» in the title, and no target that says so."""
    for number in counted_in(item.title):
        same = [target for target in item.targets if number.counts(target.unit or "")]
        if same and number.value not in _numbers(same):
            message = msg(
                "“{written}” in the title, but the target is “{target}”",
                written=number.written,
                target=target_text(same[0]),
            )
            span = (number.start, number.end)
            yield Problem((*placed.path, "title"), message, span=span)


def _told(subject: Subject, placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«I 2027 skal vi ha minst 280» in the text of a goal, and 260 under “targets”."""
    text, known = item.text or "", _numbers(item.targets)
    lower = text.lower()
    if len(lower) != len(text):
        return
    for start, end in sentences(text):
        sentence = lower[start:end]
        found = amounts(sentence, bounds=True)
        if not _of_today().search(sentence) or _is_long_ago(subject, sentence):
            continue
        if len(found) > 1 and not _to_reach().search(sentence):
            continue  # «200 i Nes og 20 i Vik» are parts of it
        for one in found:
            target = _said_of(one, sentence, item.targets, alone=len(found) == 1)
            if one.value in known or target is None or not _is_near(one.value, known):
                continue
            written = text[start + one.start : start + one.end]
            message = msg("“{written}” in the text, but the target is “{target}”{started}",
                          written=written, target=target_text(target),
                          started=_started(target))  # fmt: skip
            yield Problem(
                (*placed.path, "text"), message, span=(start + one.start, start + one.end)
            )


def _started(target: Target) -> Message | str:
    if target.baseline is None:
        return ""
    return msg(", from {number}", number=number_text(target.baseline))


def _said_of(
    one: Amount, sentence: str, targets: Iterable[Target], *, alone: bool
) -> Target | None:
    """The target that a number in the text of its goal is of: by what it counts, or being alone."""
    match = _noun_after().match(sentence, one.end)
    noun = match["noun"] if match else ""
    if match and _not_the_whole().match(sentence, one.end):
        return None
    for target in targets:
        units = re.findall(r"[^\W\d_]+|%", (target.unit or "").lower())
        same = (
            noun in PERCENT
            if units[:1] and units[0] in PERCENT
            else bool(noun and units and stem_of(noun) in {stem_of(units[0]), stem_of(units[-1])})
        )
        if same or (alone and (not noun or noun in _NO_NOUNS)):
            return target
    return None


def _is_near(value: float, known: set[float]) -> bool:
    return any(number / 2 <= value <= number * 2 for number in known if number)


def _is_long_ago(subject: Subject, sentence: str) -> bool:
    """Whether a sentence tells of years before those that a target begins at."""
    begins = subject.plan.span.interval.start.year
    return any(int(year) < begins - 2 for year in re.findall(r"\b(?:19|20)\d\d\b", sentence))


def _today(subject: Subject) -> Iterator[Problem]:
    """«Foreningen har 128 medlemmer», and a target that begins at 138."""
    counted: dict[str, list[Found]] = {}
    for found in targets_of(subject):
        words = re.findall(r"[^\W\d_]+", (found.target.unit or "").lower())
        if words and found.target.baseline is not None:
            counted.setdefault(stem_of(words[0]), []).append(found)
    text = subject.plan.text or ""
    for match in (
        _has().finditer(text.lower()) if counted and len(text.lower()) == len(text) else ()
    ):
        targets = counted.get(stem_of(match["noun"]), [])
        value = float(re.sub(r"\s", "", match["number"]))
        numbers = _numbers(one.target for one in targets)
        if len(targets) == 1 and value not in numbers and _is_near(value, numbers):
            message = msg("“baseline” is {baseline}, but the text says “{written}”",
                          baseline=number_text(targets[0].target.baseline or 0),
                          written=" ".join(match[0].split()))  # fmt: skip
            yield Problem((*targets[0].path, "baseline"), message)


def _elsewhere(subject: Subject) -> Iterator[Problem]:
    """One number to reach at one time, and another where the same is said again."""
    seen: dict[tuple[str, str], Found] = {}
    for found in targets_of(subject):
        unit, scope = (found.target.unit or "").casefold(), (found.target.scope or "").casefold()
        first = seen.setdefault((unit, scope), found) if unit and scope else found
        if first.due is None or found.due is None or first.target.value == found.target.value:
            continue
        if not _is_near(found.target.value, {first.target.value}):
            continue
        if first.due.start < found.due.end and found.due.start < first.due.end:
            message = msg("“{target}” here, but “{other}” elsewhere in the plan",
                          target=target_text(found.target), other=target_text(first.target))  # fmt: skip
            yield Problem((*found.path, "value"), message)


def _growth(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«Flere organiserte», from 843 to 90."""
    title = item.title.lower()
    if not _grows().search(title) or _shrinks().search(title):
        return
    for index, target in enumerate(item.targets):
        everybody = title.startswith("alle ") and _shrinks().search((target.unit or "").lower())
        if not everybody and target.baseline is not None and target.value < target.baseline:
            message = msg(
                "“{title}”, but “{target}” is less than where it started, {baseline}",
                title=item.title,
                target=target_text(target),
                baseline=number_text(target.baseline),
            )
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
    known = {int(n) for n in _numbers(targets) if n >= _SWAPPED and n == int(n)}
    figures = {"".join(sorted(str(number))) for number in known}
    words = texts_of(subject).known
    if not any(last in words for number in known for last in _last_figures(number)):
        return
    for path, text in subject.texts:
        if path[-1] not in ("text", "purpose", "method") or not _long_number().search(text):
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
    return next((n for n in _numbers(same) if sorted(f"{n:.0f}") == figures), None)


def _numbers(targets: Iterable[Target]) -> set[float]:
    return {
        float(n) for t in targets for n in (t.value, t.baseline, t.actual) if n is not None
    }  # fmt: skip


@cache
def _long_number() -> re.Pattern[str]:
    return re.compile(r"\d[\d \u00a0]*\d\d")


@cache
def _grows() -> re.Pattern[str]:
    return re.compile(r"\b(?:flere|fleire|vekst|øke|auke|økt|auka|vokse|vekse|større)\b|\Aalle\b")


@cache
def _shrinks() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:færre|mindre|ned|redusere|reduserte|korte|kutte|under|uten|utan|syke?\w*|sjuke?\w*|\w*fravær\w*|skade\w*|klage\w*)\b|ikke|ikkje"
    )


_NO_NOUNS = frozenset(
    {"i", "er", "var", "på", "om", "for", "av", "og", "som", "før", "innen", "innan", "til"}
)


@cache
def _of_today() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:skal|målet|var|er|hadde|har|ned til|opp til|lånte|solgte|selde|nådde)\b"
    )


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\u202f\n]?(?P<noun>%|[a-zæøåéô]+)")


@cache
def _not_the_whole() -> re.Pattern[str]:
    """«Ti i måneden», «20 flere», «40 av dem»: another number than that of the target."""
    return re.compile(
        r"\s+(?:[a-zæøå]+\s+)?(?:(?:i|per|hver|kvar) (?:måned|månad|semester|halvår|kvartal|uk|vek|dag)"
        r"|flere|fleire|nye|mer|meir|færre|av d(?:em|ei)\b|(?:år|ganger|gonger|timer|timar|dager|dagar|uker|veker)\b)"
    )


@cache
def _has() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:har|er|teller|tel)\s+(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)\s+(?P<noun>[a-zæøå]{4,})"
    )


@cache
def _to_reach() -> re.Pattern[str]:
    return re.compile(r"\b(?:skal|målet|vil|av)\b")
