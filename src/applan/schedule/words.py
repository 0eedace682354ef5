"""Every word that the views print themselves, one table per language."""

from collections.abc import Mapping
from types import MappingProxyType

from applan.frozen import Frozen, replace


class Words(Frozen):
    """What one language calls things; labels begin with a capital, running words do not."""

    week: str
    undated: str
    """In a cell, for what has no time yet."""
    tentative: str
    headings: Mapping[str, str]
    """By group, for lists; «dated» is the heading of the dates themselves."""
    whole: str
    """Label of the month block that holds what goes on or comes back through several months."""
    empty: str
    """Of months without anything."""
    statuses: Mapping[str, str]
    modes: Mapping[str, str]
    seasons: Mapping[str, str]
    within: str
    after: str
    before: str
    pieces: frozenset[str]
    """Words that name a piece of something and say nothing alone: «Trinn 1», «Del 2»."""


_NB = Words(
    week="Uke",
    undated="avklares",
    tentative="foreløpig",
    headings=MappingProxyType({
        "dated": "Datoer", "window": "Perioder", "recurring": "Jevnlig og hele perioden",
        "undecided": "Uten dato",
    }),
    whole="Jevnlig og over flere måneder",
    empty="ikke noe tidfestet",
    statuses=MappingProxyType({
        "planned": "Planlagt", "confirmed": "Bekreftet", "ongoing": "I gang", "done": "Gjennomført",
        "postponed": "Utsatt", "cancelled": "Avlyst",
    }),
    modes=MappingProxyType({
        "physical": "fysisk", "digital": "digitalt", "hybrid": "fysisk og digitalt",
        "either": "fysisk eller digitalt",
    }),
    seasons=MappingProxyType(
        {"winter": "Vinter", "spring": "Vår", "summer": "Sommer", "autumn": "Høst"}
    ),
    within="innen",
    after="etter",
    before="før",
    pieces=frozenset(
        {"trinn", "fase", "del", "steg", "modul", "samling", "runde", "dag", "bolk", "økt",
         "kveld", "nivå", "gruppe", "kull", "pulje"}
    ),
)  # fmt: skip

_NN = replace(
    _NB,
    week="Veke",
    undated="blir avklart",
    tentative="førebels",
    headings=MappingProxyType({
        "dated": "Datoar", "window": "Periodar", "recurring": "Jamleg og heile perioden",
        "undecided": "Utan dato",
    }),
    whole="Jamleg og over fleire månader",
    empty="ikkje noko tidfest",
    statuses=MappingProxyType({**_NB.statuses, "confirmed": "Stadfesta", "postponed": "Utsett"}),
    seasons=MappingProxyType({**_NB.seasons, "summer": "Sommar", "autumn": "Haust"}),
    within="innan",
    pieces=_NB.pieces | {"kurskveld"},
)  # fmt: skip


def words(language: str) -> Words:
    """The words of «nb» or «nn»; any other language is printed as «nb»."""
    return _NN if language == "nn" else _NB
