"""Who does something: what bodies, offices and people are called, one and several together.

«Styret og Kari Moen» is two, «Barne- og ungdomsutvalget» one, and of «Kultur og fritid» nobody
knows but who wrote it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from applan.patterns import lazy
from applan.typography import together

_ENDS = r"(?:en|ne|a|ane|ene|ar|er|e)?"
_BODY = (
    r"(?:(?:(?:\d{1,2}\. ?)?[^\W\d]*[\s-]?)?(?:styret?|komit[eé](?:en)?|nemnd(?:a|i)?"
    r"|utval(?:g|get|et)?|grupp(?:a|e|en|er)|rådet|råd|laget|lag|mannskapet|redaksjonen|kontoret"
    r"|administrasjonen|fau|au|alle(?:\s[a-zæøå]{3,}){0,3}|ansvarlige?|ansvarleg|klubben"
    r"|\d{1,2}\.(?:(?:\s?[-–]\s?|\sog\s)\d{1,2}\.)?\s?(?:klasse|trinn|steg)"
    r"|(?:leder|leiar|kontakt|kasserer|kasserar|sekretær|trener|trenar|lærer|lærar|dirigent|sjef|prest|kantor|diakon|kateket"
    r"|mester|meister|forvalter|forvaltar|fører|førar|instruktør|redaktør|pedagog|tillitsvalgt|tillitsvald|formann|rektor"
    rf"|skrivar|ombud|foreldr(?:e|a)|konfirmant|frivillige?|ungdom){_ENDS})"
    r"|(?:\d{1,2}\. ?)?(?:[^\W\d]*[\s-])?[^\W\d]*"
    rf"(?:[^\W\d](?:ør|ist|ator)|koret){_ENDS})"
)
_FIRST = (
    "Anders|Andreas|Anita|Ann|Anna|Anne|Are|Arild|Arne|Astrid|Aud|Bente|Berit|Bjarne|Bjørg|Bjørn|Brit|Camilla|Cecilie|Christian"
    "|Dag|Egil|Eirik|Elin|Ellen|Else|Emil|Emma|Erik|Erling|Espen|Eva|Finn|Fredrik|Frode|Geir|Gerd|Grete|Gro|Gunnar|Guri|Guro"
    "|Hanna|Hanne|Hans|Harald|Hege|Heidi|Helene|Helge|Henrik|Hilde|Håkon|Håvard|Ida|Inga|Inge|Inger|Ingrid|Ingunn|Ivar|Jan"
    "|Janne|Jens|Johan|Jon|Jonas|Jorunn|Julie|Kai|Kari|Karin|Karl|Kirsten|Kjell|Kjersti|Knut|Kristian|Kristin|Lars|Laila|Leif"
    "|Lena|Line|Linda|Lise|Liv|Magne|Magnus|Mari|Maria|Marianne|Marit|Martin|Merete|Mette|Mona|Monica|Morten|Nils|Nina|Nora"
    "|Odd|Ola|Olav|Ole|Per|Petter|Pål|Ragnhild|Randi|Reidar|Rita|Roar|Roger|Rolf|Rune|Sara|Silje|Sigrid|Siri|Siv|Solveig"
    "|Stein|Stian|Svein|Synnøve|Terje|Thomas|Thor|Tom|Tone|Tor|Tore|Torill|Tove|Trond|Trude|Turid|Unni|Vegard|Vidar|Wenche"
    "|Øystein|Øyvind|Åse|Åshild"
)
"""Names that many have in Norway, by which a word behind an activity is known to be a person."""

_NAME = rf"(?:(?i:{_BODY})|[A-ZÆØÅ][\w.-]*)"
_PEOPLE = lazy(
    rf"\**{_NAME}(?:(?:(?:,| og| i| for| på| &|/| \+)\s?|\s)(?:{_NAME}|\d\.|klasse)|klasse)"
    r"{0,5}\**"
)
_HAS_BODY = lazy(rf"(?:.*(?<!St.)\W)?(?:(?i:{_BODY})|{_FIRST})(?![\w-]).*")

_BETWEEN = lazy(r"\s*(?:(?P<comma>[,;])|/)\s*|\s+(?:[+&]|og|samt|and)\s+")
_PERSON = lazy(r"([A-ZÆØÅ][\w.]*)(?:[ -][A-ZÆØÅ][\w.-]*){0,3}")
_FIRST_NAMES = frozenset(_FIRST.split("|"))
_SURE = lazy(
    rf"[A-ZÆØÅ]{{2,6}}"
    rf"|(?:[A-ZÆØÅ][\w.-]*\s){{0,3}}?(?i:{_BODY})(?P<of>\s(?:i|for|på|av|ved)\s.+)?"
)
_CAPITAL = lazy(r"[A-ZÆØÅ][\w .’'-]*")
_SURNAMED = lazy(r"[A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,2}")
_OFFICE = lazy(r"[a-zæøå]*(?:er|ar|ør|or|ær|ist|sjef|prest|mann|nt|gog|kon|vald|valgt)\b")
"""What one is called alone, without «the»: what stands after a name is what that person is."""
_MOST = 12
_NO_NAME = lazy(
    r"(?:[a-zæøå]+- og )?(?:[a-zæøå]+e )?(?:også|særlig|særleg|spesielt|hele|heile|flere|fleire"
    r"|noen|nokre|i|på|lokalt|alle|andre|nye|unge|eldre|voksne|vaksne|barn|folkevalg?te|foreldre"
    r"|tillitsval[gd]?te|ansatte|tilsette|frivillige|medlem(?:er)?|elev(?:er|ar)|[a-zæøå]*(?:styret?"
    r"|komit[eé](?:en)?|utvalg?et|nemnda|gruppa|gruppe[nr]|ledelsen|leiinga|kontoret|nettverket"
    r"|administrasjonen|sekretariatet|redaksjonen|leder|leiar|medlemmer|kandidater|kandidatar"
    r"|ansvarl[ei]g|kasserer|kasserar|sekretær|dirigent|trener|trenar|forvaltar|forvalter)"
    r"(?:e|en|ne)?|(?:fylkes|kommune|lokal|moder)partiet|[a-zæøå]{3,}(?:ere|arar|ister)"
    r"|[a-zæøå]{5,}(?:ene|erne|ane))(?![\w-]| [A-ZÆØÅ])"
)


def are_people(cells: Sequence[str]) -> bool:
    """Whether all cells may be names, and some are what people are called, alone or together."""
    return all(map(_PEOPLE.fullmatch, cells)) and any(map(_HAS_BODY.fullmatch, cells))


def several(text: str, known: Collection[str] = ()) -> tuple[tuple[int, int], ...]:
    """Where the names stand in a text that names several, each (start, end); of one, nothing.

    Each must be sure to be a name: of a body, an office or a person, or ``known`` in small letters.
    Between commas, and beside a person, a capital letter is enough. What goes on after «for» or
    «av» is sure only where it begins with a capital: «leder for styret og utvalget» may be one.
    """
    spans = tuple(_spans(text))
    if not 1 < len(spans) <= _MOST:
        return ()
    names = [text[start:end] for start, end, _by_comma in spans]
    people = [name for name in names if _is_person(name)]
    if len(spans) == 2 and spans[1][2] and people[:1] == names[:1] and _OFFICE.match(names[1]):
        return ()  # «Arne Tveit, leder i FAU»
    goes_on = False
    if any(name.endswith("-") for name in names):
        return ()
    for name, (_start, _end, by_comma) in zip(names, spans, strict=True):
        is_capital, found = _CAPITAL.fullmatch(name) is not None, _sure(name)
        enough = (is_capital and by_comma) or (people and _SURNAMED.fullmatch(name) is not None)
        is_name = found is not None or name in people or name.casefold() in known or enough
        if not is_name or (goes_on and not is_capital):
            return ()
        goes_on = found is not None and found["of"] is not None
    return tuple((start, end) for start, end, _by_comma in spans)


def _sure(name: str) -> re.Match[str] | None:
    """What is sure to be a body or an office; most names end as none does, which is soon seen."""
    words = name.lower().split()
    may_be = name.isupper() or "alle" in name.lower() or not _OF.isdisjoint(words)
    return _SURE.fullmatch(name) if may_be or name[-1:].lower() in _BODY_ENDS else None


_OF, _BODY_ENDS = frozenset({"i", "for", "på", "av", "ved"}), "adeéfgilmnrtu"


def _is_person(name: str) -> bool:
    """Whether it is a first name that many have, alone or with what comes behind it."""
    found = _PERSON.fullmatch(name)
    return found is not None and found[1] in _FIRST_NAMES


def inside(name: str) -> str:
    """A name as it stands inside a sentence: «ordførere» and «styret», but «Kari», «LO», «Vest»."""
    small = name[:1].lower() + name[1:]
    return small if _NO_NAME.match(small) else name


def all_of(names: Sequence[str]) -> str:
    """Several in a sentence, the first as it is written: «Styret, kasserer og Kari Moen»."""
    return together([*names[:1], *map(inside, names[1:])])


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """The parts of a text between commas and words that join, and whether a comma is beside."""
    begins, before = 0, False
    for found in _BETWEEN.finditer(text):
        yield begins, found.start(), before or bool(found["comma"])
        begins, before = found.end(), bool(found["comma"])
    yield begins, len(text), before
