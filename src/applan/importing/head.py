"""What a plan says of itself: its title, whose it is, the time it is for, and its language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from applan.frozen import NamedTuple
from applan.importing.headings import has_year, is_body, is_plan_title
from applan.importing.pieces import Piece, on_one_line, words_of
from applan.lint.languages import BOKMAAL, NYNORSK, Words
from applan.model.plan import Language
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import PeriodError, is_every_year, parse_period

_SEASON = 80
"""Days; nobody plans for less."""

_SHORT = 25
"""Characters of a heading that is a season and its year."""

LOOKED_AT = 14
"""Pieces from the beginning in which a plan says what it is."""

_MONTH = (
    rf"(?:{MONTHS}"
    r"|jan|feb|apr|aug|sept?|okt|nov|des|vår(?:en)?|høst(?:en)?|haust(?:en)?)\.?"
)
_YEAR = r"(?:19|20|21)\d\d"
_PERIOD = lazy(
    rf"(?i)(?:\b(?:{_MONTH}|sk[ou]leåret|[12]\. halvår)\s+)?\b{_YEAR}\b"
    rf"(?:\s*(?:[-–/]|til|og)\s*(?:{_MONTH}\s+)?(?:{_YEAR}|\d\d)\b"
    rf"(?!\s*\.\d))?"
)
_SAID = lazy(r"(?i)\s*(?:planen )?(?:(?P<org>organisasjon|lag|forening|foreining|klubb|parti"
             r"|utarbeid(?:et|d) av(?=:| [^:]*$))|(?P<period>periode|planperiode|gjelder|gjeld"
             r"|gjelder for|år|gjelder perioden))"
             r"\s*(?:(?<= av)|:|(?<=gjelder)(?= ))\s*(?P<said>\S.*)")  # fmt: skip
_PLAN = (
    r"(?:[a-zæøå-]*(?:plan(?:en|a)?|årshjul(?:et)?)|[a-zæøå]*program(?:met)?|[a-zæøå]*strategi(?:en)?"
    r"|terminliste[na]?)"
)
_NAME = r"(?P<name>[A-ZÆØÅ][^,;:()\n]*?)"
_FOR = r"(?:\s+(?i:for)(?:\s[a-zæøå]+){0,3})?"
_LINKS = r"(?:for|til|i|hos|av)"
_FORMS = (
    lazy(rf"(?:\S.*\s)?(?i:{_PLAN})\s+(?i:{_LINKS})\s+{_NAME}"),
    lazy(rf"{_NAME}\s*(?:[-–—:,|]|\s(?i:sin|sitt)\s)\s*(?i:{_PLAN}){_FOR}"),
    lazy(rf"(?i:{_PLAN})\s*[-–—:,|]\s*{_NAME}"),
    lazy(rf"{_NAME}s\s+(?i:{_PLAN})(?:\s+(?i:for))?"),
    lazy(rf"{_NAME}\s+(?i:{_PLAN})(?:\s+(?i:for))?"),
    lazy(rf"(?i:{_PLAN})\s+{_NAME}"),
)
"""How a title says whose plan it is, once its period is taken out."""

_NO_NAME = lazy(
    r"(?i)(?:utkast|forslag|framlegg|vedtatt|vedteken|perioden?|året|års?møte\w*|innhold.*|mål"
    r"|innhald.*|om|styrets?.*|side.*|versjon.*|dato.*|revidert.*|kapittel.*|høst.*|vår.*"
    r"|sak .*)\b.*"
)
_BRANCH = lazy(r"(?i)\bavd(?:eling|\.)? \d+")
"""A number that a name may have."""

_EMPTY = lazy(
    r"(?i)\b(?:for|i|til)?\s*(?:perioden|året|åra|årene|(?:vår|høst|haust)(?:en)?\s*(?:og|/|[-–]))?\s*\0"
    r"(?:\s*(?:og|/|[-–])\s*\0)*"
)


class Found(NamedTuple):
    """A value, and the piece in whose words it stands; None where it was given."""

    value: str
    piece: Piece | None = None


class Head(NamedTuple):
    """What is known of the whole plan, with all that it must have."""

    title: Found | None
    organisation: Found
    period: Found


Known = tuple[Found | None, Found | None, Found | None]
"""Title, organisation and period; None for what nobody said."""


def known_of(pieces: Sequence[Piece], title: Piece | None, page: str = "") -> Known:
    """What a plan says of itself, by its title and what stands around it at the beginning."""
    first = [one for one in pieces[:LOOKED_AT] if one.kind != "row" and len(one.text) <= 200]
    if title is None:
        said = (_first_sentence(one) for one in first if one.level < 2)
        title = next((one for one in said if _may_be_title(one)), None)
    near = ([title] if title is not None else []) + [one for one in first if one is not title]
    told = {key: found for one in reversed(near) for key, found in _labelled(one)}
    period = told.get("period") or _to_last(_period(near, title), title, pieces)
    whose = told.get("org") or _organisation(near, title)
    whose = whose or (Found(name) if (name := _named(on_one_line(page))) else None)
    if title is None and first and _is_line(first[0]):
        title = first[0]
    return (Found(on_one_line(title.text), title) if title is not None else None), whose, period


def _is_line(piece: Piece) -> bool:
    """Whether a first piece may be a title, though it names no plan."""
    text = on_one_line(piece.text)
    is_own = piece.kind in ("paragraph", "heading") and piece.level < 2
    return is_own and len(text) <= 100 and text[-1:] not in ".,;:!?"


def _first_sentence(piece: Piece) -> Piece:
    """A piece that says what plan it is in its first sentence, as that alone."""
    first, stop, _rest = on_one_line(piece.text).partition(". ")
    is_title = stop and is_plan_title(first) and period_in(first) is not None
    return replace(piece, text=first) if is_title else piece


def _may_be_title(piece: Piece) -> bool:
    text = on_one_line(piece.text)
    is_label = re.match(r"[\w-]+:\s", text) is not None
    return len(text) <= 120 and is_plan_title(text) and text[-1:] not in ".,;:" and not is_label


def _labelled(piece: Piece) -> Iterator[tuple[str, Found]]:
    found = _SAID.fullmatch(piece.text)
    if found is None:
        return
    said = found["said"].strip()
    if found["org"]:
        yield "org", Found(said, piece)
    elif (period := period_in(said)) is not None:
        yield "period", Found(period, piece)


def period_in(text: str) -> str | None:
    """The first period that a text names with its years, as it is written there."""
    if is_every_year(text):
        return text.strip()
    for found in _PERIOD.finditer(text):
        year = re.search(_YEAR, found[0])
        is_half = text[: found.start()].rstrip().endswith((" og", "/"))  # «våren og høsten 2026»
        whole = re.sub(r"(?i) og ", "–", found[0])  # «høsten 2026 og våren 2027»
        for written in ([] if is_half else [whole]) + ([year[0]] if year else []):
            try:
                parse_period(written)
            except PeriodError:
                continue
            return on_one_line(written)
    return None


def _period(near: Sequence[Piece], title: Piece | None) -> Found | None:
    """That of the title, else of the first line that has a year and little else."""
    for number, piece in enumerate(near):
        text = on_one_line(piece.text)
        is_head = number == 0 or is_plan_title(text) or len(text) < 40
        if piece is not title and not (has_year(text) and is_head and piece.kind != "item"):
            continue
        found = period_in(text)
        if found is not None and (piece is title or _is_long(found)):
            return Found(found, piece)
    return None


def _to_last(found: Found | None, title: Piece | None, pieces: Sequence[Piece]) -> Found | None:
    """A period that is a season in a heading, to the last season that another heading says."""
    if found is None or found.piece is None or found.piece is title or not found.piece.strong:
        return found
    said = (on_one_line(one.text).strip(" :") for one in pieces if one.strong)
    seasons = [one for one in said if len(one) <= _SHORT and period_in(one) == one]
    whole = f"{found.value}–{seasons[-1]}" if found.value in seasons[:-1] else ""
    try:
        return Found(whole, found.piece) if whole and parse_period(whole) else found
    except PeriodError:
        return found


def _is_long(period: str) -> bool:
    """Whether a period is one that a plan may be for: a season at least."""
    if is_every_year(period):
        return True
    days = parse_period(period).interval
    return (days.end - days.start).days > _SEASON


def _organisation(near: Sequence[Piece], title: Piece | None) -> Found | None:
    for piece in near:
        if piece is title or is_plan_title(piece.text):
            name = _named(on_one_line(piece.text))
            if name:
                return Found(name, piece)
    names = [one for one in near[: LOOKED_AT // 2] if one is not title
             and one.level < 2 + (title is not None and _stands_by(one, title))
             and one.kind != "item" and _is_name(_before_dash(one))]  # fmt: skip
    if title is not None:
        names.sort(key=lambda one: not _stands_by(one, title))
    for one in names:
        if is_body(text := _before_dash(one)) or (title is not None and _stands_by(one, title)):
            return Found(text, one)
    return None


def _before_dash(piece: Piece) -> str:
    """A line, or what stands before a dash on it: «Vik teaterlag – sist endret 3. mai»."""
    text = on_one_line(piece.text)
    return text if _is_name(text) else text.partition(" – ")[0]


def _stands_by(piece: Piece, title: Piece) -> bool:
    """Whether a line above the title, or one right below a title by style, may say whose it is."""
    text = on_one_line(piece.text)
    is_below = title.level == 1 and " " in text and piece.number - title.number == 1
    return _is_name(text) and (piece.number < title.number or is_below)


def _named(title: str) -> str:
    """Whose plan a title says it is; nothing where it says nothing plainly."""
    rest = _EMPTY.sub(" \0 ", _PERIOD.sub("\0", title))
    rest = " ".join(rest.replace("\0", " ").replace("()", " ").split()).strip(" -–—:,")
    rest = re.sub(r"\s+(?:for|i|til)$", "", rest)
    for form in _FORMS:
        found = form.fullmatch(rest)
        name = found["name"].strip(" -–—:,") if found is not None else ""
        if _is_name(name) and (form is not _FORMS[-1] or is_body(name)):
            return name
    return ""


def _is_name(text: str) -> bool:
    text = _BRANCH.sub("", text)
    words = text.split()
    return (
        1 <= len(words) <= 7
        and len(text) <= 70
        and text[:1].isupper()
        and not re.search(r"\b\d+\b|[:;.!?]", text)
        and _NO_NAME.fullmatch(text) is None
        and not is_plan_title(text)
    )


def language_of(pieces: Sequence[Piece]) -> Language:
    """Nynorsk where its words are more than those that only bokmål has, else bokmål."""
    words = [word for piece in pieces for word in words_of(piece.text)]
    nynorsk, bokmaal = _count(words, NYNORSK), _count(words, BOKMAAL)
    return "nn" if nynorsk >= 2 and nynorsk > bokmaal else "nb"


def is_nynorsk(text: str) -> bool:
    """Whether a text has a word that only nynorsk has."""
    return any(word in NYNORSK.sure for word in words_of(text))


def _count(words: Sequence[str], known: Words) -> int:
    return sum(word in known.sure or word in known.likely for word in words)
