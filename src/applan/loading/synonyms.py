"""Other words for keys and values, for «mente du …?». Data, and how to ask it.

The names that keys and values have in Norwegian stand where they are declared, in ``model/``.

A word means different keys in different things: «innen» is ``by`` in a target and ``within`` in a
time. So each type of thing has its own row, and ``_ANYWHERE`` is what means the same wherever there
is such a key. Words in ``_NEAR`` say nearly what the key says: they are asked about and never
written for anybody, since «slutt: 9. mai» under another key would lose that it is the end.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from applan.loading.conform import plain
from applan.model import Entity

_ANYWHERE: dict[str, str] = {
    "title": "navn, namn, name, overskrift, heading",
    "text": "beskrivelse, skildring, omtale, description, innledning, innleiing",
    "responsible": "ansvar, ansvarlige, ansvarlege, ansv, ansv., eier, owner, who_responsible",
    "when": "tid, tidspunkt, tidsrom, dato, datoer, date, gjennomføres, dato og tid, tid og dato, "
    "dato/tid",
    "clock": "kl, kl., klokken, klokkeslett, klokkeslettet",
    "place": "hvor, kor, kvar, where, location, lokale",
    "kind": "slag",
    "status": "stilling",
    "supports": "bidrar, støtter, support",
    "targets": "delmål, target",
    "goals": "goal",
    "activities": "aktivitet, activity, tiltak",
    "sections": "avsnitt, section, seksjon, seksjoner, seksjonar, områder, områda, "
    "kapitel, kapitlar, kapittler",
    "documents": "document, styringsdokumenter",
    "parts": "part",
    "from": "from_",
    "note": "notat, notes, kommentar, forbehold",
    "audience": "deltakere, deltagere, deltakarar, for hvem, målgr, målgr.",
    "purpose": "formål, hvorfor, kvifor",
    "contents": "content, elementer",
    "outcomes": "resultat, outcome",
    "method": "hvordan, korleis, how",
    "partners": "samarbeid, samarbeidspartnere, partner, med, i samarbeid med",
    "tools": "tool",
    "cost": "kostnader, pris, budsjett, budget, utgifter",
    "capacity": "antall plasser, antall, antal, kapasitet, maks",
    "depends": "avhenger, avhenger av, depends_on",
}

_KEYS: dict[str, dict[str, str]] = {
    "Plan": {
        "organisation": "organization, lag, forening",
        "continues": "fortsetter, forrige",
        "period": "år, year",
        "applan": "version, versjon",
    },
    "Case": {"number": "saksnummer", "recommendation": "vedtak, forslag til vedtak"},
    "Ended": {"reason": "årsak, begrunnelse", "decided": "besluttet"},
    "Target": {"value": "verdi, antall, antal", "by": "frist, deadline, når", "scope": "omfang"},
    "Occurrence": {"when": "når", "certainty": "sikkerhet"},
    "Responsibility": {"who": "navn, namn", "does": "oppgave, oppgåve, hva, kva"},
    "Section": {"about": "om, about_goals", "see": "se, sjå", "view": "views"},
    "Seasons": {"autumn": "fall"},
    "CalendarDate": {"name": "tittel, title"},
    "Proposals": {"proposals": "framlegg", "base": "versjon, version, edition"},
    "Proposal": {
        "number": "nr, nr., forslagsnummer",
        "by": "foreslått av, fremmet av, avsender",
        "at": "avsnitt, plassering",
        "was": "opprinnelig, opprinnelig tekst",
        "text": "ny tekst, forslag",
        "reason": "grunn, grunngjeving",
        "outcome": "resultat, vedtak",
    },
    "Recommendation": {"says": "innstilling", "reason": "grunn, grunngjeving"},
}

_NEAR: dict[str, dict[str, str]] = {
    "": {
        "when": "start, slutt, starter, slutter, begynner, varighet, klokka, klokken, klokkeslett, "
        "kl, time, frist, deadline, innen, innan, påmeldingsfrist, starttid, sluttid, "
        "dag, dager, dagar, ukedag, vekedag, hyppighet, gjentas, unntatt, unntak, "
        "unnateke, unntake",
        "responsible": "kontakt, kontaktperson, leder, leiar, arrangør, hvem, kven, who",
        "text": "påmelding, oppmøte, merknad, kommentar, notat, note, notes, bakgrunn, info, "
        "informasjon, "
        "oppfølging, detaljer, lenke, lenkje, link, program, tema, nettside, url, e-post, telefon",
        "place": "adresse, kommune",
        "cost": "finansiering, økonomi, inntekter, deltakeravgift, eigendel, egenandel, avgift",
        "tools": "utstyr, ressurser, ressursar, kanal, kanaler",
        "note": "beskrivelse, tekst, text, kommentar, info",
        "status": "tilstand, fremdrift, framdrift",
        "part": "tittel, navn, title",
    },
    "Activity": {
        "supports": "about, mål, goals, goal",
        "title": "hva, kva, aktivitet, tiltak",
        "audience": "gjelder, gjeld",
    },
    "Goal": {"supports": "about", "targets": "tall, tal, antall, antal"},
    "Responsibility": {"who": "tittel, title"},
    "Occurrence": {
        "note": "pris, påmelding, ansvarlig, ansvarleg, ansvar, responsible, kontakt, cost"
    },
    "Target": {"note": "status, ansvarlig, ansvarleg, kontakt", "scope": "hvem, for hvem"},
    "Plan": {"adopted": "vedtak", "case": "møte, saksnummer"},
}

_VALUES: dict[str, str] = {
    "nb": "norsk, no",
    "proposed": "foreslått, til behandling, til handsaming",
    "activity": "tiltak, arrangement, event",
    "course": "skolering, opplæring",
    "meeting": "samling",
    "process": "project, prosjekt",
    "digital": "online",
    "hybrid": "begge",
    "either": "valgfritt",
    "overall": "hovedmål",
    "priority": "prioritet",
    "basis": "grunnlag",
    "fixed": "sikker",
    "tentative": "usikker, trolig, truleg",
    "open": "åpen, åpent, uavklart",
    "planned": "ikke startet, ikkje starta, ikke påbegynt, ikkje påbyrja",
    "ongoing": "pågår, under arbeid, påbegynt, påbyrja",
    "done": "ferdig, fullført, avholdt",
    "cancelled": "canceled, innstilt",
    "dates": "datoer, datoar",
    "months": "kalender",
    "school-holiday": "ferie",
    "change": "endringsforslag",
    "whole": "erstatning",
    "add": "tilleggsforslag, nytt punkt",
    "delete": "strykning, strykningsforslag, slettes",
    "move": "flytting",
    "adopt": "vedtatt",
    "adopt-changed": "vedtatt med endring",
    "reject": "avvist, ikke vedtas",
    "rejected": "falt, avvist, forkastet, nedstemt",
    "fell": "falt bort",
    "withdrawn": "trukket tilbake",
}

_NEAR_VALUES: dict[str, str] = {
    "activity": "tur, dugnad, stand, fest, aksjon, annet, anna, other, diverse",
    "meeting": "konferanse, seminar, årsmøte, styremøte, medlemsmøte, forum",
    "course": "studietur, workshop, verksted",
    "months": "årshjul, årsplan",
    "confirmed": "bestilt, klar",
    "postponed": "flyttet, flytta",
    "planned": "kommer, framtidig",
    "priority": "satsing, satsingsområde",
    "overall": "visjon, hovudmål",
    "physical": "oppmøte",
    "digital": "teams, zoom, nett",
}


@cache
def keys_of(kind: str, known: tuple[str, ...]) -> Mapping[str, str]:
    """The keys that words stand for in a type of thing, which has the keys ``known``."""
    return _words(known, _KEYS.get(kind, {}), _ANYWHERE)


@cache
def near_keys(kind: str, known: tuple[str, ...]) -> Mapping[str, str]:
    """As ``keys_of``, with the words of which only people know whether they say the same."""
    near = _words(known, _NEAR.get(kind, {}), _NEAR[""])
    return {**near, **keys_of(kind, known)}


@cache
def every_word() -> frozenset[str]:
    """All words that people write for a key, whatever it is a key of."""
    tables = (_ANYWHERE, *_KEYS.values(), *_NEAR.values())
    said = (words for table in tables for words in table.values())
    return frozenset(word.strip() for words in said for word in words.split(","))


@cache
def values_of(allowed: tuple[str, ...]) -> Mapping[str, str]:
    """The values that words stand for where these are possible."""
    return _words(allowed, _VALUES)


@cache
def near_values(allowed: tuple[str, ...]) -> Mapping[str, str]:
    """As ``values_of``, with the words of which only people know whether they say the same."""
    return {**_words(allowed, _NEAR_VALUES), **values_of(allowed)}


def _words(known: Iterable[str], *tables: Mapping[str, str]) -> dict[str, str]:
    """By word what it stands for; an earlier table goes before a later one."""
    found: dict[str, str] = {}
    for table in tables:
        for meant in known:
            for word in table.get(meant, "").split(", "):
                if word and word not in known:
                    found.setdefault(word, meant)
    return found


def exact_key(written: str, entity: type[Entity]) -> str | None:
    """The key that a word is, in whatever case, or that it stands for; None where it is another."""
    found = as_in_tables(written)
    if found in entity.words:
        return entity.words[found][0].key
    spelled = _spelled_so(entity).get(bare(found))
    if spelled:
        return next(iter(spelled)) if len(spelled) == 1 else None
    return keys_of(entity.__name__, tuple(entity.fields)).get(found)


@cache
def _spelled_so(entity: type[Entity]) -> dict[str, set[str]]:
    """The keys of a type by their words as they are written where there is no æ, ø and å."""
    found: dict[str, set[str]] = {}
    for word, (field, _tongues) in entity.words.items():
        found.setdefault(bare(word), set()).add(field.key)
    return found


_UNSEEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
_AROUND = " \t\u00a0\"'«»“”„‘’,;:."


def as_in_tables(written: str) -> str:
    """A word as it stands in the tables: «ANTALL_PLASSER:» is «antall plasser»."""
    folded = unicodedata.normalize("NFC", written[:80].translate(_UNSEEN)).lower()
    stripped = folded.strip(_AROUND)
    return " ".join(stripped.replace("_", " ").split()) if "_" in stripped else stripped


def bare(word: str) -> str:
    """A word as it is written where there is no æ, ø or å: «nar» and «naar» are «når»."""
    return plain(word).translate(_SPELLED).replace("aa", "a").replace("oe", "o")


_SPELLED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "–": "-", "—": "-"})
