"""What in one row belongs with what in another, both in their order."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T")

Pairs = list[tuple[int, int]]

MOST = 40_000
"""Pairs that are weighed against each other; of longer rows first what is the same is found."""


def aligned(
    olds: Sequence[T],
    news: Sequence[T],
    key: Callable[[T], Hashable],
    score: Callable[[T, T], float],
    most: int = MOST,
) -> Pairs:
    """Pairs of places, both rising, with the largest sum of scores.

    What has one key is the same thing unchanged. ``score`` is from 0, for what cannot be the same,
    to 1. Rows of whose places there are more than ``most`` pairs are parted first where each has
    one thing that is the same in both; ``MOST`` are never weighed without that.
    """
    keys = [key(one) for one in olds], [key(one) for one in news]

    def scored(one: int, other: int) -> float:
        return 1.01 if keys[0][one] == keys[1][other] else score(olds[one], news[other])

    return _Aligning(keys, scored, most).between(0, len(olds), 0, len(news))


class _Aligning:
    def __init__(
        self,
        keys: tuple[list[Hashable], list[Hashable]],
        score: Callable[[int, int], float],
        most: int,
    ) -> None:
        self._keys, self._score, self._most = keys, score, most

    def between(self, a: int, a_end: int, b: int, b_end: int) -> Pairs:
        ones, others = self._keys
        start: Pairs = []
        while a < a_end and b < b_end and ones[a] == others[b]:
            start.append((a, b))
            a, b = a + 1, b + 1
        end: Pairs = []
        while a < a_end and b < b_end and ones[a_end - 1] == others[b_end - 1]:
            a_end, b_end = a_end - 1, b_end - 1
            end.append((a_end, b_end))
        return [*start, *self._inner(a, a_end, b, b_end), *reversed(end)]

    def _inner(self, a: int, a_end: int, b: int, b_end: int) -> Pairs:
        pairs = (a_end - a) * (b_end - b)
        anchors = self._anchors(a, a_end, b, b_end) if pairs > self._most else []
        if not anchors and pairs <= MOST:
            return self._weighed(a, a_end, b, b_end)
        found: Pairs = []
        for one, other in [*anchors, (a_end, b_end)] if anchors else []:
            found += self.between(a, one, b, other)
            if one < a_end:
                found.append((one, other))
            a, b = one + 1, other + 1
        return found

    def _anchors(self, a: int, a_end: int, b: int, b_end: int) -> Pairs:
        """What there is once in both rows, as much of it as stands in one order."""
        ones, others = self._keys
        counts = Counter(ones[a:a_end]), Counter(others[b:b_end])
        places = {others[n]: n for n in range(b, b_end)}
        alone = [
            (n, places[ones[n]])
            for n in range(a, a_end)
            if counts[0][ones[n]] == counts[1][ones[n]] == 1
        ]
        return rising(alone)

    def _weighed(self, a: int, a_end: int, b: int, b_end: int) -> Pairs:
        width = b_end - b
        best = [[0.0] * (width + 1)]
        scores = [[self._score(one, b + n) for n in range(width)] for one in range(a, a_end)]
        for line in scores:
            above, row = best[-1], [0.0]
            for n, value in enumerate(line):
                row.append(max(above[n + 1], row[n], above[n] + value if value else 0.0))
            best.append(row)
        found: Pairs = []
        row_at, column = a_end - a, width
        while row_at and column:
            value = scores[row_at - 1][column - 1]
            here = best[row_at][column]
            if value and here == best[row_at - 1][column - 1] + value:
                row_at, column = row_at - 1, column - 1
                found.append((a + row_at, b + column))
            elif here == best[row_at - 1][column]:
                row_at -= 1
            else:
                column -= 1
        return found[::-1]


def rising(pairs: Pairs, weight: Callable[[tuple[int, int]], int] = lambda _pair: 1) -> Pairs:
    """The pairs whose second places rise as the first do, of the largest weight together.

    Each place is in one pair at most. As long as n·log n for n pairs.
    """
    ordered = sorted(pairs)
    ranks = {other: n + 1 for n, other in enumerate(sorted(other for _, other in ordered))}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    for n, pair in enumerate(ordered):
        best, at = (0, -1), ranks[pair[1]] - 1
        while at:
            best = max(best, tree[at])
            at -= at & -at
        before.append(best[1])
        here, at = (best[0] + max(weight(pair), 1), n), ranks[pair[1]]
        while at < len(tree):
            tree[at] = max(tree[at], here)
            at += at & -at
    last = max(tree)[1]
    found: Pairs = []
    while last >= 0:
        found.append(ordered[last])
        last = before[last]
    return found[::-1]
