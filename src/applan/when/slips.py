"""Words that are one letter from a word for time, which are likely that word with a slip in it."""

from __future__ import annotations

from functools import lru_cache

from applan.when.word_table import ROWS

NEAR = frozenset({"month", "weekday", "weekdays", "season", "half-season", "unit", "feast", "part",
                  "turn", "year-name", "parity", "ordinal", "before", "after", "until", "deadline",
                  "tentative", "except", "event"})  # fmt: skip
SHORTEST = 3
COMMON = frozenset({
    "anna", "annet", "deg", "fast", "faste", "festen", "for", "får", "går", "hagen", "hele",
    "helse", "helt", "hest", "hesten", "kiste", "lag", "liste", "maidag", "mal", "marsj", "mat",
    "månen", "niste", "når", "sette", "sist", "slutter", "slåtten", "sola", "sommar", "sommer",
    "sør", "ute", "uten", "vake", "vannet", "var", "vekk", "vere", "våre", "vårt", "vær", "åra",
    "året", "øst",
})  # fmt: skip
"""Words of every day that are no slips, though they look like one."""


@lru_cache(maxsize=1)
def _forms() -> dict[tuple[int, str], list[str]]:
    """The words for time by their length and their first letter, or their last.

    One letter off, a word has one of these, since it has at least three.
    """
    texts = [" | ".join(columns).lower() for category, _, *columns in ROWS if category in NEAR]
    found: dict[tuple[int, str], list[str]] = {}
    for form in set(" | ".join(texts).split(" | ")):
        if form.isalpha() and len(form) >= SHORTEST:
            found.setdefault((len(form), form[0]), []).append(form)
            found.setdefault((len(form), f"-{form[-1]}"), []).append(form)
    return found


@lru_cache(maxsize=2048)
def near_time(word: str, shortest: int = SHORTEST) -> bool:
    """Whether a word of at least ``shortest`` letters is one letter from a word for time.

    A letter too many, too few, changed, or two that changed places.
    """
    if len(word) < shortest or word in COMMON:
        return False
    forms = _forms()
    return any(
        form != word and one_letter_off(word, form)
        for length in (len(word) - 1, len(word), len(word) + 1)
        for end in (word[0], f"-{word[-1]}")
        for form in forms.get((length, end), ())
    )


def near_number(word: str) -> bool:
    """Whether a word of at least three letters is one letter from a number: «eks kvelder»."""
    return len(word) >= SHORTEST and any(one_letter_off(word, number) for number in _numbers())


@lru_cache(maxsize=1)
def _numbers() -> list[str]:
    return " | ".join(str(row[2]) for row in ROWS if row[0] == "cardinal").split(" | ")


def one_letter_off(word: str, form: str) -> bool:
    """Whether two words differ by one letter, or by two that changed places."""
    if len(word) != len(form):
        longer, shorter = (word, form) if len(word) > len(form) else (form, word)
        return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
    wrong = [n for n in range(len(word)) if word[n] != form[n]]
    if len(wrong) == 1:
        return True
    a, b = wrong[0], wrong[-1]
    return len(wrong) == 2 and b == a + 1 and word[a] == form[b] and word[b] == form[a]
