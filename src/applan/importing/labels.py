"""What people write before a fact, and above a column: «Når: …», «Ansvarlig: …»."""

from functools import cache
from typing import NamedTuple

from applan.model import Activity
from applan.patterns import lazy
from applan.words.drafts import words

_SAID = {
    "when": "når, tid, tidspunkt, tidsrom, dato, datoer, datoar, gjennomføres, blir gjennomført, "
    "når og hvor, tid og sted, tid og stad, tid/sted, tidspunkt og sted, dato/tid, tidsplan, "
    "tidsfrist, månad, måned, uke, veke, dag, dato og tid, dato og sted",
    "place": "sted, stad, hvor, kor, kvar, lokale, lokaler, møtested, møtestad, lokasjon",
    "responsible": "ansvar, ansvarlig, ansvarlige, ansvarleg, ansvarlege, hovedansvar, "
    "hovedansvarlig, hovudansvar, hovudansvarleg, hvem er ansvarlig, kven er ansvarleg, "
    "ansvarlig for gjennomføring, ansvarshavende, ansvarlig/hvem, ansv., ansvarleg for tiltaket",
    "audience": "målgruppe, målgrupper, deltakere, deltagere, deltakarar, for hvem, for kven, "
    "hvem er det for, kven er det for",
    "capacity": "antall plasser, plasser, kapasitet, antall deltakere, tal på plassar, plassar",
    "partners": "sammen med, saman med, samarbeidspartnere, samarbeidspartnarar, "
    "samarbeidspartner, samarbeid med, i samarbeid med",
    "tools": "verktøy, plattform",
    "cost": "kostnad, kostnader, kostnadar, pris, budsjett, deltakeravgift",
    "purpose": "hensikt, formål, føremål, hvorfor, kvifor, mål, målsetting, målsetjing, "
    "målsetning, mål med kurset, mål med tiltaket, hensikten",
    "method": "gjennomføring, hva og hvordan, kva og korleis, metode, hvordan, korleis, "
    "arbeidsform, slik gjør vi det, slik gjer vi det",
    "contents": "innhold, innhald, elementer i kurset, innhold i kurset, innhold i skoleringen, "
    "tema, temaer, programpunkter",
    "outcomes": "læringsmål, læringsutbytte",
    "mode": "form",
    "clock": "klokka, klokkeslett, kl, kl., klokken",
    "status": "status",
    "targets": "måltall, måltal",
    "supports": "bidrar til, bidreg til",
    "depends": "forutsetter, føreset",
    "kind": "type",
    "text": "om, beskrivelse, omtale, skildring, kort om, om kurset, om tiltaket",
}
"""Labels in both languages; what the model and our own drafts call a field are labels too."""

_PARTS = (
    "frist, påmeldingsfrist, svarfrist, søknadsfrist, innleveringsfrist, oppstart, start, slutt, "
    "påmelding innen, påmelding innan"
)
"""Labels of a time that say what of it: they stay, as the part that the time is of."""

_TITLES = (
    "aktivitet, aktiviteter, aktivitetar, tiltak, hva, kva, hendelse, hending, arrangement, møte, "
    "kurs, skolering, navn, namn, tittel, oppgave, oppgåve, oppgaver, sak, hva skjer, kva skjer, "
    "hva skal gjøres, kva skal gjerast, hva vi skal gjøre, kampanje, emne, kurs/skolering, møter"
)
_GOALS = "mål, delmål, hovedmål, hovudmål, målsetting, målsetjing, satsingsområde, innsatsområde"

TELLING = frozenset({"when", "place", "responsible", "audience", "capacity", "clock"})
"""What makes an activity of what it stands under."""


class Label(NamedTuple):
    """The field that a label names; ``part`` is the label where it says what a time is of."""

    key: str
    part: str = ""


_LABELLED = lazy(
    r"\s*(?P<label>[^\W\d][^:\n\t]{0,38}?)\s*:(?:\s+|$)(?P<said>.*)",
)


@cache
def _labels() -> dict[str, Label]:
    known: dict[str, Label] = {}
    for key, said in _SAID.items():
        known.update(dict.fromkeys(said.split(", "), Label(key)))
    for key, field in Activity.fields.items():
        if key in _SAID:
            known_as = (*field.keys[1:], *(words(tongue).get(key, "") for tongue in ("nb", "nn")))
            for word in known_as:
                known.setdefault(word.casefold(), Label(key))
    known.update({word: Label("when", word) for word in _PARTS.split(", ")})
    known.pop("", None)
    return known


def _word(text: str, ends: str = " :") -> str:
    """A label or the head of a column in small letters, without what stands around it."""
    return " ".join(text.casefold().split()).strip(ends)


def label_of(text: str) -> Label | None:
    """What a text is a label of, with or without a colon; None for no label."""
    found = _labels().get(_word(text, " :*?"))
    if found is not None and found.part:
        return Label(found.key, " ".join(text.split()).strip(" :*"))
    return found


def labelled(text: str) -> tuple[Label, str, str] | None:
    """A line «Når: uke 9» as its label, the word for it, and what it says; None for another."""
    found = _LABELLED.fullmatch(text)
    label = label_of(found["label"]) if found is not None else None
    if found is None or label is None:
        return None
    return label, found["label"].strip(), found["said"].strip()


_WHO = frozenset(
    {"hvem", "kven", "hvem gjør det", "kven gjer det", "turleder", "turleiar", "kursleder",
     "kursleiar", "leder", "leiar", "instruktør", "kontaktperson", "arrangør"}
)  # fmt: skip


def column_of(head: str) -> Label | None:
    """As ``label_of``, of the head of a column, where «Hvem» is most often who answers for it."""
    return Label("responsible") if _word(head, " :?") in _WHO else label_of(head)


def is_title(head: str) -> bool:
    """Whether a column holds what things are called."""
    return _word(head) in _TITLES.split(", ")


def is_goal(head: str) -> bool:
    """Whether a column holds goals."""
    return _word(head) in _GOALS.split(", ")
