"""A time, a price or a number in a text that one revision changed and the other place kept.

For each kind some wrong texts in other words than those the rules were made for, and some that tell
of something else or agree. They were written before they were tried: 29 of the 32 wrong ones were
told, and 24 of the 26 others left alone. What falls short: «Høstsesongen slutter 14. desember» and
«Salen er vår til klokka 21» of «Trening», since neither is called after it.
"""

from collections.abc import Callable

import pytest

HEAD = (
    "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\nkapitler:\n"
    "  - tittel: Året\n    aktiviteter:\n"
)

CODES = ("AP318", "AP420", "AP422")

SERIES = "tittel: Trening, når: hver tirsdag fra 7. september til 7. desember 2027, klokka: 18–20"
DUE = "tittel: Søknad om tilskudd, type: frist, når: 1. april 2027"
DAY = "tittel: Basar, når: lørdag 13. november 2027 kl. 11–15"
WEEKS = "tittel: Opprydding, når: uke 18 2027"
LIST = (
    "tittel: Lokalavis, når: ['10. februar 2027', '12. mai 2027', '15. september 2027',"
    " '24. november 2027']"
)
EVENINGS = (
    "tittel: Kurs i lagledelse, type: kurs, når: ['12. januar 2027', '19. januar 2027',"
    " '26. januar 2027'], klokka: 18–21"
)
PRICE = "tittel: Middag, når: 5. juni 2027, kostnad: 300 kroner"

WRONG = [
    (SERIES, "Den varer til 17. desember.", "AP318"),
    (SERIES, "Uke 41 er fri.", "AP318"),
    (SERIES, "Vi har fri i uke 41.", "AP318"),
    (SERIES, "Vi holder på fra 18 til 21.", "AP318"),
    (SERIES, "Hver gang trener vi fra 18 til 19.30.", "AP318"),
    (DUE, "Søknadsfristen er 1. mai.", "AP318"),
    (DUE, "Søknaden sendes innen 1. mars.", "AP318"),
    (DUE, "Kassereren søker, og fristen er 4. april.", "AP318"),
    (DAY, "Basaren er åpen fra 11 til 16.", "AP318"),
    (DAY, "Det er trekning hele dagen, fra klokka 12.", "AP318"),
    (DAY, "Vi holder åpent til klokka 16.", "AP318"),
    (WEEKS, "Vi tar hagen i uke 19.", "AP318"),
    (WEEKS, "Oppryddingen går i uke 17.", "AP318"),
    (LIST, "Lokalavisa kommer i februar, april, september og november.", "AP318"),
    (LIST, "Fem utgaver, 10. februar, 12. mai, 15. oktober og 24. november.", "AP318"),
    (EVENINGS, "Kurset går over fire kvelder.", "AP422"),
    (EVENINGS, "Vi møtes på nett over to kvelder.", "AP422"),
    (EVENINGS, "Fire tirsdager med egne lagledere.", "AP422"),
    (EVENINGS, "Kvelden begynner med mat, og vi er ferdige klokka 21, fra 18 til 22.", "AP318"),
    (PRICE, "Billettene selges for 250 kroner.", "AP420"),
    (PRICE, "Middagen koster 350 kroner.", "AP420"),
    ("tittel: Tur, når: 5. juni 2027, kostnad: gratis", "Turen koster 50 kroner.", "AP420"),
    (DAY, "Vi trenger 24 vakter, fire til hver av de fem bodene.", "AP420"),
    (DAY, "Vi har 30 premier, fem på hver av de fire bordene.", "AP420"),
    (DAY, "Åtte lag med fem spillere hver, 45 spillere i alt.", "AP420"),
    (DAY, "Glassene er i kasser med 24, og vi kjøper 20 kasser, til sammen 420.", "AP420"),
    ("tittel: Blad, når: ['3. mars 2027', '6. oktober 2027'],"
     " kostnad: '9000 kroner, 5000 kroner per nummer'", "Bladet går til alle.", "AP420"),
    (DAY, "Basaren koster 30 000 kroner. Kommunen gir 10 000 kroner, banken 8000 kroner og"
          " laget 14 000 kroner.", "AP420"),
    (DAY, "Vi har 60 premier, fordelt på 35 store gevinster og 35 småting.", "AP420"),
    (DAY, "Vi har 40 frivillige. 20 av dem er ungdommer, 15 er voksne, og 8 er pensjonister.",
     "AP420"),
    (DAY, "Budsjettet er på 60 000 kroner. Loddene skal gi 40 000 kroner, kafeen 15 000 kroner og"
          " inngangen 10 000 kroner.", "AP420"),
    (DAY, "Laget setter opp åtte boder. Alle de sju bodene har lodd.", "AP420"),
]  # fmt: skip

FINE = [
    (SERIES, "Den varer til 7. desember."),
    (SERIES, "Vi trener fra 18 til 20."),
    (SERIES, "Innmeldingen varer til 17. september."),
    (SERIES, "Vi tar pause tirsdag 5. oktober fra 19 til 19.15."),
    (DUE, "Svaret kommer 1. mai."),
    (DUE, "Søknadsfristen er 1. april, og rapporten sendes innen 1. mai."),
    (DUE, "Kommunen behandler den i mai."),
    (DAY, "Gevinstene leveres fra klokka 9."),
    (DAY, "Vi rigger fra 9 til 11."),
    (DAY, "Kafeen er åpen fra 12 til 14."),
    (DAY, "Dørene åpner fra klokka 10.30."),
    (DAY, "Loddene selges fra uke 40."),
    (WEEKS, "Containeren hentes i uke 19."),
    (SERIES, "Uke 41 er ikke fri."),
    (WEEKS, "Vi deler ut lapper i uke 17."),
    (LIST, "Lokalavisa kommer i februar, mai, september og november."),
    (LIST, "Stoff leveres i januar, april, august og oktober."),
    (EVENINGS, "Kurset går over tre kvelder."),
    (EVENINGS, "To av kveldene er på nett."),
    (EVENINGS, "Deltakerne møtes to ganger i uka."),
    (PRICE, "Middagen koster 300 kroner, og barn betaler 150 kroner."),
    (DAY, "Vi trenger 20 vakter, fire til hver av de fem bodene."),
    (DAY, "Vi har minst 30 premier, fem til hver av de fire første bordene, og flere siden."),
    (DAY, "Basaren koster 30 000 kroner. Kommunen gir 10 000 kroner."),
    (DAY, "Vi har 60 premier, og 35 av dem er store."),
    (DAY, "Laget setter opp åtte boder. De to bodene ved døra har kaffe."),
    ("tittel: Dans, plasser: 40 personer, når: 5. juni 2027", "Det er plass til 20 par."),
]


def _text(fields: str, text: str) -> str:
    return f'{HEAD}      - {{{fields}, ansvarlig: Styret, tekst: "{text}"}}\n'


@pytest.mark.parametrize(("fields", "text", "code"), WRONG)
def test_what_was_left_behind_is_told(
    findings: Callable[[str], list[str]], fields: str, text: str, code: str
) -> None:
    assert any(one.endswith(code) for one in findings(_text(fields, text)))


@pytest.mark.parametrize(("fields", "text"), FINE)
def test_what_is_told_of_something_else_is_not(
    findings: Callable[[str], list[str]], fields: str, text: str
) -> None:
    told = [one for one in findings(_text(fields, text)) if one.endswith(CODES)]
    assert told == []
