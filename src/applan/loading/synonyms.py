"""Norwegian and other near words for keys and values, for «mente du …?». Data, and how to ask it.

A word means different keys in different things: «innen» is ``by`` in a target and ``within`` in a
time. So each type of thing has its own row, and ``_ANYWHERE`` is what means the same wherever there
is such a key. Words in ``_NEAR`` say nearly what the key says: they are asked about and never
written for anybody, since «slutt: 9. mai» under another key would lose that it is the end.
"""

from collections.abc import Iterable, Mapping
from functools import cache

_ANYWHERE: dict[str, str] = {
    "title": "tittel, navn, namn, name, overskrift, heading",
    "text": "tekst, beskrivelse, skildring, omtale, description, innledning, innleiing",
    "responsible": "ansvar, ansvarlig, ansvarlige, ansvarleg, ansvarlege, eier, owner, "
    "who_responsible",
    "when": "når, tid, tidspunkt, tidsrom, dato, datoer, date, gjennomføres",
    "place": "sted, stad, hvor, kor, where, location, lokale",
    "mode": "form",
    "kind": "slag, type",
    "role": "rolle",
    "status": "stilling",
    "supports": "bidrar, bidrar til, bidreg til, støtter, support",
    "targets": "måltall, måltal, delmål, target",
    "goals": "mål, goal",
    "activities": "aktivitet, aktiviteter, aktivitetar, activity, tiltak",
    "sections": "avsnitt, section, kapittel, kapitler",
    "documents": "dokument, dokumenter, document, styringsdokumenter",
    "part": "del",
    "parts": "deler, delar, part",
    "from": "fra, frå, from_",
    "note": "merknad, notat, notes, kommentar, forbehold",
    "period": "periode",
    "audience": "målgruppe, deltakere, deltagere, deltakarar, for hvem",
    "purpose": "hensikt, formål, føremål, hvorfor, kvifor",
    "contents": "innhold, innhald, content, elementer",
    "outcomes": "læringsmål, resultat, outcome",
    "method": "gjennomføring, hvordan, korleis, how",
    "partners": "samarbeid, samarbeidspartnere, sammen med, saman med, partner",
    "tools": "verktøy, tool",
    "cost": "kostnad, kostnader, pris, budsjett, budget, utgifter",
    "capacity": "plasser, plassar, antall plasser, antall, antal, kapasitet, maks",
    "depends": "avhenger, avhenger av, forutsetter, føreset, depends_on",
    "adopted": "vedtatt, vedteken",
}

_KEYS: dict[str, dict[str, str]] = {
    "Plan": {
        "organisation": "organisasjon, organization, lag, forening",
        "language": "språk",
        "continues": "fortsetter, forrige, forrige plan, førre plan",
        "case": "sak",
        "labels": "ledetekster, leietekstar",
        "seasons": "årstider",
        "ended": "avsluttet, avslutta",
        "applan": "version, versjon",
    },
    "Case": {
        "number": "nummer, saksnummer",
        "meeting": "møte",
        "recommendation": "innstilling, vedtak, forslag til vedtak",
    },
    "Ended": {"reason": "grunn, årsak, begrunnelse", "decided": "besluttet, vedtak"},
    "Target": {
        "value": "verdi, tall, tal, antall, antal",
        "unit": "enhet, eining",
        "by": "innen, innan, frist, deadline, når",
        "scope": "omfang, gjelder, gjeld",
        "baseline": "utgangspunkt",
        "actual": "oppnådd",
    },
    "Occurrence": {
        "within": "innen, innan",
        "amount": "hvor lenge, kor lenge",
        "after": "etter",
        "before": "før",
        "certainty": "hvor sikkert, kor sikkert, sikkerhet",
    },
    "Responsibility": {"who": "hvem, kven, navn, namn", "does": "gjør, gjer, oppgave, oppgåve"},
    "Section": {
        "about": "om, handler om, handlar om, about_goals",
        "see": "se, se også, sjå, sjå også",
        "view": "visning, vising, views",
    },
    "View": {"show": "vis", "who": "hvem, kven", "ids": "utvalg, utval"},
    "Seasons": {
        "winter": "vinter",
        "spring": "vår",
        "summer": "sommer, sommar",
        "autumn": "høst, haust, fall",
    },
    "Configuration": {"seasons": "årstider", "calendar": "kalender", "rules": "regler, reglar"},
    "CalendarDate": {"name": "navn, namn, tittel, title", "source": "kilde, kjelde"},
}

_NEAR: dict[str, dict[str, str]] = {
    "": {
        "when": "start, slutt, starter, slutter, begynner, varighet, klokka, klokken, klokkeslett, "
        "kl, time, frist, deadline, innen, innan, påmeldingsfrist, starttid, sluttid, oppmøte",
        "responsible": "kontakt, kontaktperson, leder, leiar, arrangør, hvem, kven",
        "text": "påmelding, merknad, kommentar, notat, note, notes, bakgrunn, info, informasjon, "
        "oppfølging, detaljer, lenke, lenkje, link, program, tema, nettside, url, e-post, telefon",
        "place": "adresse, kommune",
        "cost": "finansiering, økonomi, inntekter, deltakeravgift, eigendel, egenandel, avgift",
        "tools": "utstyr, ressurser, ressursar, kanal, kanaler",
        "note": "beskrivelse, tekst, text, kommentar, info",
        "status": "tilstand, fremdrift, framdrift",
        "part": "tittel, navn, title",
    },
    "Activity": {"supports": "about, mål, goals, goal"},
    "Goal": {"supports": "about"},
    "Occurrence": {
        "note": "pris, påmelding, ansvarlig, ansvarleg, ansvar, responsible, kontakt, cost"
    },
    "Target": {"note": "status, ansvarlig, ansvarleg, kontakt", "scope": "hvem, for hvem"},
    "Plan": {"adopted": "vedtak", "case": "møte, saksnummer", "period": "år"},
}

_VALUES: dict[str, str] = {
    "off": "av",
    "error": "feil",
    "warning": "advarsel, åtvaring",
    "info": "opplysning",
    "nb": "bokmål, norsk, no",
    "nn": "nynorsk",
    "draft": "utkast",
    "proposed": "forslag, foreslått, framlegg",
    "adopted": "vedtatt, vedteken",
    "activity": "aktivitet, tiltak",
    "campaign": "kampanje",
    "course": "kurs, skolering, opplæring",
    "meeting": "møte, samling, arrangement, event",
    "deadline": "frist",
    "process": "prosess, project, prosjekt",
    "physical": "fysisk",
    "digital": "digitalt, online",
    "hybrid": "begge, fysisk og digitalt",
    "either": "valgfritt, fysisk eller digitalt",
    "overall": "overordnet, overordna, hovedmål",
    "priority": "prioritering, prioritet",
    "goal": "mål",
    "task": "oppgave, oppgåve",
    "governing": "styrende, styrande",
    "operative": "operativt",
    "basis": "underlag, grunnlag",
    "fixed": "fast, sikker",
    "tentative": "foreløpig, førebels, usikker, trolig, truleg",
    "open": "åpen, åpent, uavklart, ikke avklart, ikkje avklart",
    "planned": "planlagt",
    "confirmed": "bekreftet, stadfesta",
    "ongoing": "pågår, i gang",
    "done": "gjennomført, ferdig, fullført, avholdt",
    "postponed": "utsatt, utsett",
    "cancelled": "avlyst, canceled, innstilt",
    "dates": "datoer, datoar, datoplan",
    "months": "måneder, månader, kalender",
    "matrix": "matrise",
    "courses": "kursplan",
    "goals": "mål",
    "event": "hendelse, hending",
    "school-holiday": "skoleferie, ferie",
    "day-off": "fridag",
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
