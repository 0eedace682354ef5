"""Every word that a calendar's tables and files print themselves, one table per language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class CalendarWords(NamedTuple):
    """Labels begin with a capital; ``{places}`` are filled in by who prints them."""

    columns: Mapping[str, str]
    kinds: Mapping[str, str]
    certainties: Mapping[str, str]
    groups: Mapping[str, str]
    nothing: str
    deadline: str
    """Before the title of a deadline that does not say itself that it is one."""
    deadline_word: str
    cancelled: str
    new_date: str
    unsure: str
    """After the title of what may not be then."""
    left_out: str
    limit_from: str
    limit_to: str
    until: str
    """For what has begun: when it ends."""
    out: str
    """The same where it ends with a month."""
    called_off: str
    """For what would have been in these days."""
    ongoing: str
    all_along: str
    undated: str
    more: str
    changed_since: str
    before: str
    changed: Mapping[str, str]
    """What a change is called, by its aspect."""


_NB = CalendarWords(
    columns=MappingProxyType({
        "start": "Start", "end": "Slutt", "place": "Sted", "kind": "Slag", "certainty": "Sikkerhet",
        "plan": "Plan", "id": "Id", "activity": "Aktivitet", "audience": "Målgruppe",
        "mode": "Form", "note": "Merk", "group": "Gruppe", "change": "Endring", "before": "Før",
        "after": "Nå",
    }),
    kinds=MappingProxyType({
        "activity": "Aktivitet", "campaign": "Kampanje", "course": "Kurs", "meeting": "Møte",
        "deadline": "Frist", "process": "Prosess", "goal": "Mål",
    }),
    certainties=MappingProxyType({"fixed": "fast", "tentative": "foreløpig", "open": "åpent"}),
    groups=MappingProxyType({
        "dated": "dato", "window": "periode", "recurring": "jevnlig", "undecided": "ikke avklart",
    }),
    nothing="Ingenting.",
    deadline="Frist: {title}",
    deadline_word="frist",
    cancelled="Avlyst: {title}",
    new_date="Ny dato kommer: {title}",
    unsure="{title} (foreløpig)",
    left_out="Uten plass i kalenderen:",
    limit_from="fra {start}",
    limit_to="til og med {end}",
    until="til og med {end}",
    out="ut {month}",
    called_off="Avlyst: {titles}",
    ongoing="Pågår: {titles}",
    all_along="Hele tiden eller jevnlig: {titles}",
    undated="Ennå ikke tidfestet: {titles}",
    more="og {count} til",
    changed_since="Endret siden {day}",
    before="før: {text}",
    changed=MappingProxyType({
        "new": "Nytt", "gone": "Tatt ut", "cancelled": "Avlyst", "revived": "Ikke lenger avlyst",
        "postponed": "Utsatt", "moved": "Flyttet", "settled": "Tidfestet",
        "unsettled": "Ikke lenger avklart", "renamed": "Nytt navn", "place": "Nytt sted",
        "responsible": "Ny ansvarlig",
    }),
)  # fmt: skip

_NN = _NB._replace(
    columns=MappingProxyType(
        {**_NB.columns, "place": "Stad", "certainty": "Tryggleik", "after": "No"}
    ),
    certainties=MappingProxyType({"fixed": "fast", "tentative": "førebels", "open": "ope"}),
    groups=MappingProxyType(
        {**_NB.groups, "recurring": "jamleg", "undecided": "ikkje avklart"}
    ),
    new_date="Ny dato kjem: {title}",
    unsure="{title} (førebels)",
    left_out="Utan plass i kalenderen:",
    limit_from="frå {start}",
    ongoing="Går føre seg: {titles}",
    all_along="Heile tida eller jamleg: {titles}",
    undated="Enno ikkje tidfesta: {titles}",
    changed_since="Endra sidan {day}",
    changed=MappingProxyType({
        **_NB.changed, "gone": "Teke ut", "revived": "Ikkje lenger avlyst", "postponed": "Utsett",
        "moved": "Flytta", "settled": "Tidfesta", "unsettled": "Ikkje lenger avklart",
        "renamed": "Nytt namn", "place": "Ny stad", "responsible": "Ny ansvarleg",
    }),
)  # fmt: skip


def calendar_words(language: str) -> CalendarWords:
    """The words of «nb» or «nn»; any other language is printed as «nb»."""
    return _NN if language == "nn" else _NB
