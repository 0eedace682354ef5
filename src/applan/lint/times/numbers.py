"""Small numbers in words and figures, bokmål and nynorsk."""

WORDS = {
    "en": 1, "én": 1, "ett": 1, "et": 1, "ei": 1, "ein": 1, "éin": 1, "eitt": 1, "eit": 1,
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16,
    "sytten": 17, "atten": 18, "nitten": 19, "tjue": 20, "tjuge": 20,
}  # fmt: skip

NUMBER = r"(?:\d{1,3}|" + "|".join(WORDS) + ")"
"""A pattern for one of them, in lower case."""


def number_of(written: str) -> int:
    """The number; 0 for what is none."""
    lowered = written.lower()
    return int(lowered) if lowered.isdigit() else WORDS.get(lowered, 0)


_NAMED = frozenset({
    "uke", "uka", "uker", "veke", "veka", "kl", "klokka", "nr", "nummer", "punkt", "kapittel",
    "sak", "side", "§", "trinn", "lag", "fase", "del", "mellom", "mål", "hovedmål", "delmål",
    "satsing", "avdeling", "gruppe", "krets", "vedtak", "artikkel", "paragraf",
})  # fmt: skip


def last_word(before: str) -> str:
    """The word that a text in lower case ends with, without its stop: «kl» of «møtet (kl. »."""
    return (before.split() or [""])[-1].lstrip("(«\"'/–-").rstrip(".")


def is_name(before: str) -> bool:
    """Whether a number behind this is the name of something: «punkt 3», «§ 2», «kl. 18»."""
    return last_word(before) in _NAMED
