"""What in an old plan something in a new one may be, where no id says so.

Nothing is decided here: of 28 ways of matching titles and texts the best was wrong in one case of
five. What are each other's best, and alike enough, were right 54 times of 57 (see
``docs/benchmarks.md``), which is good enough to be asked about first. Ids decide.

The measure is the cosine of tf-idf vectors over the letters: groups of three to five within
words, of the title and of the title with all that is told about it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt
from typing import NamedTuple

from applan.compare.change import EntityKind
from applan.compare.compare import Named
from applan.compare.entities import Thing, things
from applan.compare.lineage import Generation, among
from applan.compare.wording import collapsed
from applan.model import Activity, Goal
from applan.patterns import lazy

CERTAIN = 0.40
"""From here on what are each other's best may be taken for the same until somebody objects."""

POSSIBLE = 0.15
"""Below this nothing is suggested: it is new."""

MOST = 3
"""Candidates to choose from; the right one was among three in 68 cases of 73."""

_SIZES = (3, 4, 5)
_WORD = lazy(r"\w+")
_YEAR = lazy(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_KINDS: tuple[EntityKind, ...] = ("goal", "activity")

Vector = Mapping[str, float]


class Candidate(NamedTuple):
    """Something in the old plan, and how alike it is, from 0 to 1."""

    old: Thing
    score: float


class Suggestion(NamedTuple):
    """Something in the new plan that has no link to the old, and what it may be, best first.

    ``certain`` where the best may be taken without asking.
    """

    new: Thing
    candidates: tuple[Candidate, ...]
    certain: bool


def suggest(old: Named, new: Named, history: Iterable[Generation] = ()) -> tuple[Suggestion, ...]:
    """What each goal and activity of the new plan may be in the old, in the new plan's order.

    Left out on both sides is what is linked already, by id or ``from``.
    """
    olds, news = _unlinked(old, new, history)
    titles = _Scorer([*(_title(one) for one in olds), *(_title(one) for one in news)])
    told = _Scorer([*(_told(one) for one in olds), *(_told(one) for one in news)])
    count = len(olds)
    scores = [
        [
            (titles.likeness(row, count + column) + told.likeness(row, count + column)) / 2
            for row in range(count)
        ]
        for column in range(len(news))
    ]
    return tuple(
        Suggestion(thing, candidates, _is_certain(column, candidates, olds, scores))
        for column, thing in enumerate(news)
        for candidates in [_best(scores[column], olds)]
    )


def _unlinked(
    old: Named, new: Named, history: Iterable[Generation]
) -> tuple[list[Thing], list[Thing]]:
    lineage, own = among(((old.name, old.plan), (new.name, new.plan)), history)
    links = lineage.links(*own)
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    return (
        [one for one in things(old.plan) if one.entity in _KINDS and one.id not in linked_old],
        [one for one in things(new.plan) if one.entity in _KINDS and one.id not in linked_new],
    )


def _best(scores: list[float], olds: list[Thing]) -> tuple[Candidate, ...]:
    ranked = sorted(range(len(olds)), key=lambda row: (-scores[row], row))[:MOST]
    return tuple(Candidate(olds[row], scores[row]) for row in ranked if scores[row] >= POSSIBLE)


def _is_certain(
    column: int, candidates: tuple[Candidate, ...], olds: list[Thing], scores: list[list[float]]
) -> bool:
    """Whether the best candidate is alike enough, and likes nothing in the new plan better."""
    if not candidates or candidates[0].score < CERTAIN:
        return False
    row = next(number for number, one in enumerate(olds) if one is candidates[0].old)
    rivals = [scores[other][row] for other in range(len(scores)) if other != column]
    return all(rival < candidates[0].score for rival in rivals)


class _Scorer:
    """The likeness of texts, each given its place in a list."""

    def __init__(self, texts: list[str]) -> None:
        counted = [Counter(_groups(text)) for text in texts]
        held = Counter(group for counts in counted for group in counts)
        rarity = {group: log((1 + len(texts)) / (1 + many)) + 1 for group, many in held.items()}
        self._vectors = [_normed(counts, rarity) for counts in counted]

    def likeness(self, one: int, other: int) -> float:
        """The cosine between two of the texts, from 0 to 1."""
        first, second = self._vectors[one], self._vectors[other]
        if len(second) < len(first):
            first, second = second, first
        return sum(weight * second[group] for group, weight in first.items() if group in second)


def _normed(counts: Counter[str], rarity: Mapping[str, float]) -> Vector:
    weights = {group: (1 + log(many)) * rarity[group] for group, many in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {group: weight / length for group, weight in weights.items()} if length else {}


def _groups(text: str) -> Iterator[str]:
    """Groups of letters within words, the words' ends among them; years say nothing."""
    for word in _WORD.findall(_YEAR.sub(" ", text.lower())):
        padded = f" {word} "
        for size in _SIZES:
            for start in range(max(1, len(padded) - size + 1)):
                yield padded[start : start + size]


def _title(thing: Thing) -> str:
    return thing.title


def _told(thing: Thing) -> str:
    """The title and all that is told in words about it."""
    item = thing.item
    texts = [thing.title, *thing.headings[-1:]] if thing.part else [thing.title]
    if isinstance(item, (Goal, Activity)):
        texts += [item.text or ""]
    if isinstance(item, Activity):
        texts += [item.purpose or "", item.method or "", *item.contents, *item.outcomes]
        texts += [part.title for part in item.parts]
    return collapsed(" ".join(texts))
