"""Two texts, word by word."""

import re
from difflib import SequenceMatcher

from applan.compare.change import FieldChange, Run, Wording

HALF = 0.5
"""The share of words that must be kept for a comparison by words to be readable."""

LONGEST = 2_000
"""Words of a text; a longer one is shown whole, since comparing takes the square of it."""

_WORD = re.compile(r"\w+(?:[-’'.,/@]\w+)*|[^\w\s]")


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
    first, second = (new, old) if turned else (old, new)
    ones, others = _words(first), _words(second)
    if max(len(ones), len(others)) > LONGEST:
        return Wording(0.0)
    matcher = SequenceMatcher(None, [w for w, _ in ones], [w for w, _ in others], autojunk=False)
    kept = matcher.ratio()
    if kept < HALF:
        return Wording(kept)
    runs: list[Run] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        gone, come = _joined(ones[a:b]), _joined(others[c:d])
        if tag == "equal":
            runs.append(Run(" ", _joined(_spaced(ones[a:b], others[c:d]))))
            continue
        if turned:
            gone, come = come, gone
        runs += [Run("-", gone)] if gone else []
        runs += [Run("+", come)] if come else []
    return Wording(kept, tuple(runs))


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
