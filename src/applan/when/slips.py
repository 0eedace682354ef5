"""Words that are one letter from a word for time, which are likely that word with a slip in it."""

from __future__ import annotations

from functools import lru_cache

from applan.when.word_table import ROWS

NEAR = frozenset({"month", "weekday", "weekdays", "season", "half-season", "unit", "feast", "part",
                  "turn", "year-name", "parity", "ordinal", "before", "after", "until", "deadline",
                  "tentative", "except", "event"})  # fmt: skip
SHORTEST = 3
COMMON = frozenset({
    "niste", "liste", "lista", "listen", "kiste", "juridisk", "gave", "pause", "tida", "tiden",
    "det", "den", "der", "dei", "dem", "deg", "seg", "meg", "med", "men", "når", "får", "går",
    "har", "han", "hun", "hos", "her", "hvor", "hva", "for", "fra", "frå", "var", "vær", "være",
    "blir", "bli", "ble", "ved", "uten", "lag", "sak", "sal", "mål", "mal", "råd", "lån",
    "land", "hus", "avd", "alt", "alle", "all", "ute", "inn", "opp", "ned", "oss", "vårt",
    "våre", "vår", "vere", "vil", "skal", "kan", "må", "tar", "gir", "gis", "nytt", "nye", "ny",
    "norge", "nord", "sør", "øst", "vest", "valg", "val", "valgt", "valgte", "mange", "ferdig",
    "ferdige", "side", "siden", "sidan", "sist", "siste", "måte", "måtte", "måten", "styre",
    "leder", "lokal", "lokale", "sommer", "sommar", "fast", "faste", "åpen", "open", "åpent",
    "laga", "laget", "tale", "tal", "ære", "tre", "tro", "fem", "saker", "kurs", "bane", "fire",
    "fore", "start", "mai-møtet", "hver", "kvar", "vake", "vekk", "vegen", "under", "andre",
    "annet", "anna", "sette", "satt", "møte", "møtet", "holdt", "hold", "følge", "følger",
    "kveld", "prøve", "prøver", "året", "åra", "hele", "heile", "helt", "heilt", "helse",
    "delte", "felles", "mann", "menn", "barn", "mat", "dans", "festen", "hagen", "hest", "hesten",
    "marsj", "månen", "slåtten", "sola", "vannet", "handsaminga", "maidag", "slutter", "sluttar",
})  # fmt: skip
"""Words of every day that are no slips, though they look like one."""


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[str]]:
    """The words for time by what is left of them without one of their letters."""
    found: dict[str, set[str]] = {}
    for category, _, *columns in ROWS:
        forms = " | ".join(columns).lower().split(" | ") if category in NEAR else ()
        for form in forms:
            if form.isalpha() and len(form) >= SHORTEST:
                for key in _keys(form):
                    found.setdefault(key, set()).add(form)
    return {key: frozenset(forms) for key, forms in found.items()}


def _keys(word: str) -> list[str]:
    """A word, and the word without each of its letters."""
    return [word, *(word[:n] + word[n + 1 :] for n in range(len(word)))]


@lru_cache(maxsize=2048)
def near_time(word: str, shortest: int = SHORTEST) -> bool:
    """Whether a word of at least ``shortest`` letters is one letter from a word for time.

    A letter too many, too few, changed, or two that changed places.
    """
    if len(word) < shortest or word in COMMON:
        return False
    forms = _forms()
    for key in _keys(word):
        for form in forms.get(key, ()):
            if form != word and abs(len(form) - len(word)) <= 1 and one_letter_off(word, form):
                return True
    return False


def one_letter_off(word: str, form: str) -> bool:
    """Whether two words differ by one letter, or by two that changed places."""
    if len(word) != len(form):
        longer, shorter = (word, form) if len(word) > len(form) else (form, word)
        return shorter in _keys(longer)
    wrong = [n for n in range(len(word)) if word[n] != form[n]]
    if len(wrong) == 1:
        return True
    a, b = wrong[0], wrong[-1]
    return len(wrong) == 2 and b == a + 1 and word[a] == form[b] and word[b] == form[a]
