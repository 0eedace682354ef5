"""Every word that views, tables, wheels and calendar files print themselves, one table per
language."""

from collections.abc import Mapping
from types import MappingProxyType

from applan.frozen import Frozen, replace


class Words(Frozen):
    """What one language calls things; labels begin with a capital, running words do not, and
    ``{places}`` are filled in by who prints them."""

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

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    """One letter each, from Monday."""
    rings: Mapping[str, str]
    """Headings by kind, in the order of the rings from the outermost; «whole» is the last."""
    nobody: str
    others: str
    wheel: str
    about: str
    """The text alternative of a wheel whose list stands beside it."""
    key: str
    """What the shapes mean, for the foot of the wheel."""
    outside: str
    empty_year: str
    listed_only: str
    agenda: Mapping[str, str]
    view: Mapping[str, str]

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
    not_yet: str
    more: str
    changed_since: str
    was: str
    changed: Mapping[str, str]
    """What a change is called, by its aspect."""


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
    months=(
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    weekdays=("M", "T", "O", "T", "F", "L", "S"),
    rings=MappingProxyType({
        "deadline": "Frister", "meeting": "Møter", "campaign": "Kampanjer",
        "course": "Kurs og skolering", "activity": "Aktiviteter", "process": "Prosesser",
        "goal": "Mål og oppgaver", "whole": "Hele året og jevnlig",
    }),
    nobody="Uten ansvarlig",
    others="Andre",
    wheel="Årshjul {year}",
    about="Årshjul med månedene med klokka fra {month}. Alt i hjulet står i listen under.",
    key="Tallene viser til listen. Lys farge betyr en gang i tiden, stiplet kant foreløpig eller "
    "avlyst, ◆ er en frist. Strekene ved månedene er helligdager, valg og landsmøter.",
    outside="Før og etter {year}",
    empty_year="Ingenting har tid i {year}.",
    listed_only="Hjulet har ikke plass til {numbers}; de står bare i listen.",
    agenda=MappingProxyType({
        "overdue": "Skulle vært gjort", "undecided": "Må avklares", "clashes": "Samtidig",
    }),
    view=MappingProxyType({
        "wheel": "Årshjul", "grid": "Årskalender", "dates": "Datoplan",
        "months": "Måned for måned", "matrix": "Aktiviteter og årstider",
        "agenda": "Det som kommer",
    }),
    columns=MappingProxyType({
        "when": "Dato", "week": "Uke", "what": "Hva", "who": "Ansvarlig", "status": "Status",
        "month": "Måned", "focus": "Pågår", "dates": "Datoer",
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
        "dated": "dato", "window": "periode", "recurring": "jevnlig", "undecided": "uten dato",
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
    not_yet="Ennå ikke tidfestet: {titles}",
    more="og {count} til",
    changed_since="Endret siden {day}",
    was="før: {text}",
    changed=MappingProxyType({
        "new": "Nytt", "gone": "Tatt ut", "cancelled": "Avlyst", "revived": "Ikke lenger avlyst",
        "postponed": "Utsatt", "moved": "Flyttet", "settled": "Tidfestet",
        "unsettled": "Ikke lenger avklart", "renamed": "Nytt navn", "place": "Nytt sted",
        "responsible": "Ny ansvarlig",
    }),
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
    rings=MappingProxyType({
        "deadline": "Fristar", "meeting": "Møte", "campaign": "Kampanjar",
        "course": "Kurs og skolering", "activity": "Aktivitetar", "process": "Prosessar",
        "goal": "Mål og oppgåver", "whole": "Heile året og jamleg",
    }),
    nobody="Utan ansvarleg",
    about="Årshjul med månadene med klokka frå {month}. Alt i hjulet står i lista under.",
    key="Tala viser til lista. Lys farge tyder ein gong i tida, stipla kant førebels eller "
    "avlyst, ◆ er ein frist. Strekane ved månadene er heilagdagar, val og landsmøte.",
    listed_only="Hjulet har ikkje plass til {numbers}; dei står berre i lista.",
    agenda=MappingProxyType({
        **_NB.agenda, "overdue": "Skulle vore gjort", "undecided": "Må avklarast",
        "clashes": "Samstundes",
    }),
    view=MappingProxyType({
        **_NB.view, "months": "Månad for månad", "matrix": "Aktivitetar og årstider",
        "agenda": "Det som kjem",
    }),
    columns=MappingProxyType({
        **_NB.columns, "place": "Stad", "certainty": "Tryggleik", "after": "No", "week": "Veke",
        "what": "Kva", "who": "Ansvarleg", "month": "Månad", "focus": "Går føre seg",
        "dates": "Datoar",
    }),
    certainties=MappingProxyType({"fixed": "fast", "tentative": "førebels", "open": "ope"}),
    groups=MappingProxyType(
        {**_NB.groups, "recurring": "jamleg", "undecided": "utan dato"}
    ),
    new_date="Ny dato kjem: {title}",
    unsure="{title} (førebels)",
    left_out="Utan plass i kalenderen:",
    limit_from="frå {start}",
    ongoing="Går føre seg: {titles}",
    all_along="Heile tida eller jamleg: {titles}",
    not_yet="Enno ikkje tidfesta: {titles}",
    changed_since="Endra sidan {day}",
    changed=MappingProxyType({
        **_NB.changed, "gone": "Teke ut", "revived": "Ikkje lenger avlyst", "postponed": "Utsett",
        "moved": "Flytta", "settled": "Tidfesta", "unsettled": "Ikkje lenger avklart",
        "renamed": "Nytt namn", "place": "Ny stad", "responsible": "Ny ansvarleg",
    }),
)  # fmt: skip


def words(language: str) -> Words:
    """The words of «nb» or «nn»; any other language is printed as «nb»."""
    return _NN if language == "nn" else _NB
