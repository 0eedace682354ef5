"""The nearest text that would be understood, for what was not."""

from __future__ import annotations

from applan.patterns import lazy
from applan.when.tokens import Token, lex
from applan.when.values import Period
from applan.when.words import Vocabulary, vocabulary

LONGEST_TEXT, MOST_WORDS, SHORTEST_WORD, LONGEST_WORD = 200, 3, 4, 24
"""Outside these nothing is suggested: it is prose, and comparing every word would be slow."""

_TO = lazy(
    r"(?i)\W*(?P<how>(?:(?:er|ble|blei|vart|er blitt) )?(?:flytt(?:et|a)|uts[ae]tt|forskjøvet"
    r"|forskuva))(?: fr[ae]m)? til (?P<to>[^()]+?)[ .)]*"
)


def suggestion(text: str, start: int, end: int, language: str, period: Period | None) -> str:
    """``text[start:end]`` with its unknown words replaced by the nearest known ones.

    Empty when there is none, or when the whole would still not be understood.
    """
    from applan.when.canonical import canonical_range
    from applan.when.parser import read_text

    if len(text) > LONGEST_TEXT:
        return ""
    words = vocabulary(language)
    tokens = lex(text[start:end], words)
    after = lex(text[end:], words)[:1]
    is_one_day = bool(tokens) and tokens[0].category == "weekday"
    if is_one_day and after and after[0].category in {"before", "after"}:
        return ""
    mended = _mended(text[start:end], tokens, words)
    if not mended:
        return ""
    whole = text[:start] + mended + text[end:]
    reading = read_text(whole, language, period, suggests=False)
    if any(problem.code == "not-understood" for problem in reading.problems):
        return ""
    return canonical_range(mended.strip(), language)


def moved(text: str, start: int, language: str, period: Period | None) -> str:
    """«21. juni (flyttet fra 14. juni)» for «14. juni (flyttet til 21. juni)».

    Empty where nothing is moved from ``start`` on, or that would not be understood.
    """
    from applan.when.parser import read_text

    before, found = text[:start].strip(" ,;–—-(."), _TO.fullmatch(text[start:])
    if not before or found is None or len(text) > LONGEST_TEXT:
        return ""
    origin = "frå" if language == "nn" else "fra"
    for old in (before, before.partition(" kl")[0]):
        anew = f"{found['to']} ({found['how'].lower()} {origin} {old})"
        if not read_text(anew, language, period, suggests=False).problems:
            return anew
    return ""


def _mended(written: str, tokens: list[Token], words: Vocabulary) -> str:
    """What may have been meant, not yet tried; "" when there is nothing."""
    if [token.category for token in tokens] == ["nearest"]:
        return tokens[0].value
    if tokens and tokens[0].category == "weekday":
        return _every_weekday(written, tokens, words)
    if [token.category for token in tokens] == ["num", "-", "num"]:
        return f"{words.text('clock')} {written}"
    unknown = [token for token in tokens if token.category == "word"]
    if not 1 <= len(unknown) <= MOST_WORDS:
        return ""
    for token in reversed(unknown):
        if len(token.value) < SHORTEST_WORD or len(token.value) > LONGEST_WORD:
            return ""
        near = _nearest_form(token.value, words)
        if not near:
            return ""
        written = written[: token.start] + near + written[token.end :]
    return written


def _every_weekday(written: str, tokens: list[Token], words: Vocabulary) -> str:
    """«hver tirsdag og torsdag kl. 18» for «tirsdag/torsdag kl. 18»."""
    days: list[str] = []
    at = 0
    while at < len(tokens) and tokens[at].category == "weekday":
        days.append(words.word("weekday", tokens[at].number))
        end = tokens[at].end
        at += 2
    return f"{words.text('every')} {words.listed(days)}{written[end:]}"


def _nearest_form(word: str, words: Vocabulary) -> str:
    """The known form most like ``word``, of the same first letter; "" when none is near."""
    from difflib import get_close_matches

    if word.endswith(("es", "ast")):
        return ""
    near = get_close_matches(word, words.near_forms(word[0]), 4, 0.82 if len(word) > 5 else 0.85)
    unlike = {form: (not form.startswith(word), abs(len(form) - len(word))) for form in near}
    return min(near, key=unlike.__getitem__, default="")  # «unntat» is «unntatt», not «unntak»
