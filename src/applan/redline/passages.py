"""The passages of a document, a heading with what stands under it, and which belong together."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from applan.compare.align import Pairs, aligned, rising
from applan.compare.times import YEAR
from applan.compare.wording import share
from applan.frozen import NamedTuple
from applan.grouping import paired
from applan.patterns import lazy
from applan.prose.blocks import Heading, plain
from applan.redline.units import Unit

_NUMBER = lazy(r"\d+(?:\.\d+)*\.?\s+")
DEEPEST = 6
"""The deepest level of heading."""

ALIKE = 0.5
"""From here on two passages with nothing else in common are the same, said in other words."""


class Passage(NamedTuple):
    """Units ``start`` to ``end`` of a document; ``level`` is 0 where no heading begins them.

    ``around`` are the titles above its own, outermost first.
    """

    start: int
    end: int
    level: int
    title: str
    around: tuple[str, ...]
    words: tuple[str, ...]


def passages(units: Sequence[Unit], names: Mapping[str, str] | None = None) -> list[Passage]:
    """The passages of a document; ``names`` are what those with these titles are called now."""
    starts = [
        n
        for n, unit in enumerate(units)
        if n == 0 or (isinstance(unit.block, Heading) and not unit.places)
    ]
    found: list[Passage] = []
    around: list[tuple[int, str]] = []
    for start, end in zip(starts, [*starts[1:], len(units)], strict=True):
        block = units[start].block
        level, title = 0, ""
        if isinstance(block, Heading) and not units[start].places:
            level, title = block.level, titled(plain(block.content))
            title = (names or {}).get(title, title)
            around = [one for one in around if one[0] < level]
        words = tuple(word for unit in units[start:end] for word in unit.text.casefold().split())
        found.append(Passage(start, end, level, title, tuple(one for _, one in around), words))
        around.append((level, title))
    return found


def titled(heading: str) -> str:
    """What a heading is known by: without its number."""
    return _NUMBER.sub("", heading.strip(), count=1).casefold().strip()


class Together(NamedTuple):
    """Which passages are the same, by their places: in their order, and moved past others."""

    here: Pairs
    moved: Pairs


def together(olds: Sequence[Passage], news: Sequence[Passage]) -> Together:
    """Which passages of two documents belong together."""
    pairs = paired(olds, news, _TITLES)
    here = rising(pairs, lambda pair: len(olds[pair[0]].words) + len(news[pair[1]].words))
    taken = {old for old, _ in pairs}, {new for _, new in pairs}
    found: Pairs = []
    before = (-1, -1)
    for pair in [*here, (len(olds), len(news))]:
        ones = [n for n in range(before[0] + 1, pair[0]) if n not in taken[0]]
        others = [n for n in range(before[1] + 1, pair[1]) if n not in taken[1]]
        told = aligned(
            [olds[n] for n in ones],
            [news[n] for n in others],
            lambda one: (one.title, one.words),
            _alike,
        )
        found += [*((ones[one], others[other]) for one, other in told), pair]
        before = pair
    stays = set(here)
    return Together(found[:-1], [pair for pair in pairs if pair not in stays])


_TITLES: tuple[Callable[[Passage], object], ...] = (
    lambda one: (one.level > 1, one.around[1:], one.title if one.level > 1 else ""),
    lambda one: (one.level > 1, one.title),
    lambda one: (one.level > 1, YEAR.sub("", one.title).strip(" –-")),
)
"""What passages are known by, first of all with the titles above them."""


def _alike(one: Passage, other: Passage) -> float:
    if min(one.level, 2) != min(other.level, 2):
        return 0.0
    score = share(Counter(one.words), Counter(other.words))
    return score if score >= ALIKE else 0.0
