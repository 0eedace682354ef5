"""Two texts, word by word."""

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

from applan.compare.change import FieldChange, Run, Wording
from applan.patterns import lazy

HALF = 0.5
"""The share of words that must be kept for a comparison by words to be readable."""

LONGEST = 500
"""Words between the beginning and the end that two texts share; more are shown whole."""

MOST_PAIRS = 20_000
"""Pairs of equal words among those. What finds the longest stretch two texts share looks at each
pair again for every stretch, so that «a a a …» of a thousand words would take half a minute.
"""

WORD = r"\w+(?:[-’'.,/@]\w+)*"
"""A pattern of what is one word: «2 500» is two, «kl.» a word and a sign, «post@laget.no» one."""

_WORD = lazy(rf"{WORD}|[^\w\s]")

Block = tuple[int, int, int]
"""A stretch that is the same in two rows: where it begins in each, and how long it is."""


def collapsed(text: str) -> str:
    """The text with all white space as single spaces: how lines are broken says nothing."""
    return " ".join(text.split())


def said(text: str | None) -> str | None:
    """The text collapsed; None where nothing is said."""
    return (collapsed(text) or None) if text is not None else None


def prose_change(
    field: str, old: str | None, new: str | None, about: str = ""
) -> FieldChange | None:
    """How a text was reworded; None where only its line breaks differ."""
    before, after = said(old), said(new)
    if before == after:
        return None
    delta = wording(before, after) if before is not None and after is not None else None
    return FieldChange(field, before, after, delta, about)


def wording(old: str, new: str) -> Wording:
    """How ``old`` was reworded into ``new``; the other way around is the same with signs turned."""
    turned = new < old
    ones, others = (_words(text) for text in ((new, old) if turned else (old, new)))
    blocks, kept = _blocks([word for word, _ in ones], [word for word, _ in others])
    if kept < HALF or not blocks:
        return Wording(kept)
    runs: list[Run] = []
    one = other = 0
    for a, b, size in blocks:
        sides = _joined(ones[one:a]), _joined(others[other:b])
        gone, come = reversed(sides) if turned else sides
        runs += [Run("-", gone)] if gone else []
        runs += [Run("+", come)] if come else []
        one, other = a + size, b + size
        runs += [Run(" ", _joined(_spaced(ones[a:one], others[b:other])))] if size else []
    return Wording(kept, tuple(runs))


def _blocks(ones: list[str], others: list[str]) -> tuple[list[Block], float]:
    """Stretches that are the same, as (place, place, length), and the share of words in them.

    The last stretch is empty and stands at the end. No stretches where there are too many words
    to find them; the share is then what it is at most.
    """
    whole = len(ones) + len(others)
    blocks, compared = same(ones, others)
    if not compared:
        return [], share(Counter(ones), Counter(others))
    kept = sum(size for _, _, size in blocks)
    last = (len(ones), len(others), 0)
    return [*blocks, last], 2 * kept / whole if whole else 1.0


def same(
    ones: Sequence[Hashable], others: Sequence[Hashable], spaces: int = 1
) -> tuple[list[Block], bool]:
    """The stretches that are the same in two rows, and whether all of both was compared.

    Where too much stands between the beginning and the end that they share, only those are told.
    ``spaces`` is 2 for rows in which spaces are counted beside words.
    """
    start = _shared(ones, others)
    end = _shared(ones[start:][::-1], others[start:][::-1])
    first, second = ones[start : len(ones) - end], others[start : len(others) - end]
    inner: list[Block] = []
    compared = (
        max(len(first), len(second)) <= LONGEST * spaces
        and _pairs(first, second) <= MOST_PAIRS * spaces
    )
    if compared:
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        inner = [(a + start, b + start, size) for a, b, size in matcher.get_matching_blocks()[:-1]]
    blocks = [(0, 0, start), *inner, (len(ones) - end, len(others) - end, end)]
    return [block for block in blocks if block[2]], compared


def share(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that are in both, wherever they stand, from 0 to 1."""
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 1.0


def _shared(ones: Sequence[Hashable], others: Sequence[Hashable]) -> int:
    """How many words two texts begin with alike."""
    pairs = enumerate(zip(ones, others, strict=False))
    differs = (place for place, (one, other) in pairs if one != other)
    return next(differs, min(len(ones), len(others)))


def _pairs(ones: Sequence[Hashable], others: Sequence[Hashable]) -> int:
    counts = Counter(ones)
    return sum(counts[word] for word in others)


def _words(text: str) -> list[tuple[str, str]]:
    """The words and signs of a text, each with the space after it."""
    found = list(_WORD.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)] if found else []
    return [(match[0], text[match.end() : end]) for match, end in zip(found, ends, strict=True)]


def _spaced(words: list[tuple[str, str]], others: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words that are in both texts, with a space where either has one: what follows may differ."""
    pairs = zip(words, others, strict=True)
    return [(word, " " if space or other else "") for (word, space), (_, other) in pairs]


def _joined(words: list[tuple[str, str]]) -> str:
    return "".join(word + space for word, space in words)
