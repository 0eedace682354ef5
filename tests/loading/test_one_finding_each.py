"""What people do wrong in short forms, in brackets and with nothing: one finding for each mistake.

Each case is what stands under ``kapitler: [{aktiviteter: …}]`` from line 8 on, or a whole body
from line 5 on, what is found there, and the lines that ``--fix`` makes of it.
"""

from typing import NamedTuple

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.messages import catalogue
from applan.report import Report

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2027\n"
ACTIVITIES = HEAD + "kapitler:\n  - tittel: S\n    aktiviteter:\n"
OTHERS = frozenset({"AP205", "AP308", "AP318", "AP510"})
"""What a made-up plan lacks, or says on purpose."""


class Case(NamedTuple):
    """Lines of a plan, what is found, and the lines that are other ones afterwards."""

    text: str
    found: tuple[str, ...]
    mended: tuple[str, ...] = ()


def check(content: bytes) -> Report:
    return Linter(all_rules(), {}).check(load(content, "2027.yaml", "2027")).at_least("warning")


def found(text: str) -> tuple[str, ...]:
    say = catalogue("nb").say
    return tuple(
        f"{one.span.line}:{one.span.column} {one.code} {say(one.message)}"
        for one in check(text.encode()).findings
        if one.code not in OTHERS and not one.code.startswith("AP4")
    )


def judged(case: Case, before: str) -> None:
    text = before + case.text
    told = sorted(found(text))
    assert len(told) == len(case.found), told
    for is_said, wanted in zip(told, sorted(case.found), strict=True):
        assert is_said.startswith(wanted), is_said
    after = mend(text.encode(), check).content.decode()
    lines = tuple(line for line in after.splitlines() if line not in text.splitlines())
    assert lines == case.mended
    assert mend(after.encode(), check).content.decode() == after


SPACE = "det mangler et mellomrom etter kolonet; skriv "
COLON = "mangler det et kolon foran tidspunktet? skriv "
NO_TIME = (
    "har ikke noe tidspunkt; skriv det etter kolonet, eller «avklares» hvis det ikke er bestemt"
)

BULLET = "«•» gir ikke noe eget punkt; begynn hvert punkt med bindestrek og mellomrom, «- »"

ITEMS = [
    # a forgotten colon
    Case("      - Styremøte 12. januar\n", (f"8:19 AP140 {COLON}«Styremøte: 12. januar»",),
         ("      - Styremøte: 12. januar",)),
    Case("      - Fest lørdag 8. mai kl. 18\n", (f"8:14 AP140 {COLON}«Fest: lørdag 8. mai kl. 18»",),
         ("      - Fest: lørdag 8. mai kl. 18",)),
    Case("      - Styremøte, 12. januar 2027 # sjekk\n",
         (f"8:20 AP140 {COLON}«Styremøte: 12. januar 2027»",),
         ("      - Styremøte: 12. januar 2027 # sjekk",)),
    Case("      - Styremøte – 12. januar\n", (f"8:21 AP140 {COLON}«Styremøte: 12. januar»",),
         ("      - Styremøte: 12. januar",)),
    Case("      - Kor;7. mai;Kari\n", (f"8:9 AP140 {COLON}«Kor: 7. mai, Kari»",),
         ("      - Kor: 7. mai, Kari",)),
    Case("      - Kor ; 7. mai ; kl. 18 ; Huset\n", (f"8:9 AP140 {COLON}«Kor: 7. mai, kl. 18, Huset»",),
         ("      - Kor: 7. mai, kl. 18, Huset",)),
    Case("      - Kor | Kari | 7. mai\n", (f"8:9 AP140 {COLON}«Kor: 7. mai, Kari»",),
         ("      - Kor: 7. mai, Kari",)),
    Case("      - Styremøter;5. mai;12. mai;Huset\n",
         (f"8:9 AP140 {COLON}«Styremøter: 5. mai, 12. mai, Huset»",),
         ("      - Styremøter: 5. mai, 12. mai, Huset",)),
    Case("      - Tur;8. mai;Senja;Ola\n",
         ("8:9 AP140 «;» og «|» skiller ingenting her; skriv «Tur: 8. mai», og resten med egne nøkler,"
          " som «sted» og «ansvarlig»",),
         ()),
    Case("      - Styremøte (12. januar)\n", (f"8:20 AP140 {COLON}«Styremøte: 12. januar»",),
         ("      - Styremøte: 12. januar",)),
    Case("      - Tur til sjøen 3.–5. juni\n", (f"8:23 AP140 {COLON}«Tur til sjøen: 3.–5. juni»",),
         ("      - Tur til sjøen: 3.–5. juni",)),
    Case("      - Kurs 12.01.2027\n", (f"8:14 AP140 {COLON}«Kurs: 12.01.2027»",),
         ("      - Kurs: 12.01.2027",)),
    Case("      - Årsmøte , 14. februar\n", (f"8:19 AP140 {COLON}«Årsmøte: 14. februar»",),
         ("      - Årsmøte: 14. februar",)),
    Case("      - -Fest\n", ("8:9 AP014 her står det én bindestrek for mye",), ("      - Fest",)),
    Case("      - -Fest: 8. mai\n", ("8:9 AP014 her står det én bindestrek for mye",),
         ("      - Fest: 8. mai",)),
    Case("      - -#4\n", ("8:9 AP014 her står det én bindestrek for mye",)),
    Case("      - Julefest： 10. mai\n", (f"8:19 AP140 {COLON}«Julefest: 10. mai»",),
         ("      - Julefest: 10. mai",)),
    Case("      - Vinterfest = 12. mai\n", (f"8:22 AP140 {COLON}«Vinterfest: 12. mai»",),
         ("      - Vinterfest: 12. mai",)),
    Case("      - Vårfest:8. mai\r\n      - Haustfest:uke 40\r\n",
         (f"8:17 AP140 {SPACE}«Vårfest: 8. mai»", f"9:19 AP140 {SPACE}«Haustfest: uke 40»"),
         ("      - Vårfest: 8. mai", "      - Haustfest: uke 40")),
    # what a title alone has below it
    Case("      - Møte:\n          når: 8. mai\n          klokka: 18\n", ()),
    Case("      - Tur:\n          når: 8. mai kl. 10\n          sted: Hytta\n", ()),
    # bullets of Word before titles with their times, which are keys to YAML
    Case("      • Tur: 8. mai\n      • Fest: 9. mai\n", (f"8:7 AP014 {BULLET}",),
         ("      - Tur: 8. mai", "      - Fest: 9. mai")),
    Case("    • Tur: 8. mai\n    •\u00a0Fest: 9. mai\n", (f"8:5 AP014 {BULLET}",),
         ("    - Tur: 8. mai", "    - Fest: 9. mai")),
    Case("      · Møter: uke 10\n", (f"8:7 AP014 {BULLET.replace('•', '·')}",),
         ("      - Møter: uke 10",)),
    # weeks, months, deadlines and rules
    Case("      - Styremøte uke 12\n", (f"8:19 AP140 {COLON}«Styremøte: uke 12»",),
         ("      - Styremøte: uke 12",)),
    Case("      - Kontortid hver mandag\n", (f"8:19 AP140 {COLON}«Kontortid: hver mandag»",),
         ("      - Kontortid: hver mandag",)),
    Case("      - Frist innen 1. mai\n", (f"8:15 AP140 {COLON}«Frist: innen 1. mai»",),
         ("      - Frist: innen 1. mai",)),
    Case("      - Søknadsfrist 1. mars\n", (f"8:22 AP140 {COLON}«Søknadsfrist: 1. mars»",),
         ("      - Søknadsfrist: 1. mars",)),
    Case("      - Dugnad i april\n", (f"8:16 AP140 {COLON}«Dugnad: i april»",),
         ("      - Dugnad: i april",)),
    Case("      - Nyhetsbrev mars og oktober\n", (f"8:20 AP140 {COLON}«Nyhetsbrev: mars og oktober»",),
         ("      - Nyhetsbrev: mars og oktober",)),
    Case("      - Trening mandager kl. 18\n", (f"8:17 AP140 {COLON}«Trening: mandager kl. 18»",),
         ("      - Trening: mandager kl. 18",)),
    Case("      - Verving to ganger i året\n", (f"8:17 AP140 {COLON}«Verving: to ganger i året»",),
         ("      - Verving: to ganger i året",)),
    Case("      - Prosjekt uke 10–14\n", (f"8:18 AP140 {COLON}«Prosjekt: uke 10–14»",),
         ("      - Prosjekt: uke 10–14",)),
    Case("      - Vi møtes hver mandag\n      - Oppfølging av uke 12\n      - Plan for mai\n"
         "      - Planlegging til høsten\n      - Samarbeid med FAU om uke 40\n", ()),
    Case("      - Første uke på skolen\n      - Uke 6\n      - Hver søndag er det kaffe\n"
         "      - Medlemskontakt jevnlig\n      - Møte i mai-komiteen\n", ()),
    Case("      - Kontoret er åpent hver mandag\n      - Rapporten leveres innen 1. mars\n"
         "      - Snømåking etter behov\n      - Alle rydder i april\n", ()),
    # a key without its colon
    Case("      - tittel Fest\n", ("8:9 AP140 mangler det et kolon etter «tittel»? skriv "
         "«tittel: Fest»",), ("      - tittel: Fest",)),
    Case("      - Tur: 3. mai\n      - title – Fest for alle\n",
         ("9:9 AP140 mangler det et kolon etter «title»? skriv «title: Fest for alle»",),
         ("      - title: Fest for alle",)),
    Case("      - Tittel på boka\n      - tekst til avisa\n      - tittelkamp for alle\n", ()),
    # dates that belong to the title
    Case("      - Dugnad 2027\n      - Valgkamp høsten 2027\n      - Markering av 1. mai\n", ()),
    Case("      - Tog 17. mai\n      - Markere 8. mars\n      - Vinterferie uke 8\n", ()),
    Case("      - Referat etter møtet 12. januar\n      - Vedtaket fra 12. januar\n", ()),
    Case("      - Regnskap per 31. desember\n      - Stemme over sak 4/27\n", ()),
    Case("      - Kurs trinn 1.2\n      - Kurs 3–5\n      - Møte kl. 18:00\n      - Lag 2:1\n", ()),
    Case("      - Delta på 8. mars-toget\n      - Se https://eksempel.no\n", ()),
    # a colon in the title
    Case("      - Kurs: for nye: 12. januar\n",
         ("8:13 AP004 en tittel med kolon og mellomrom i må stå i anførselstegn: \"Kurs: for nye\": "
          "12. januar",), ('      - "Kurs: for nye": 12. januar',)),
    Case("      - Kurs – del 1: om løk: tirsdag 12. januar  # husk\n", ("8:21 AP004 en tittel",),
         ('      - "Kurs – del 1: om løk": tirsdag 12. januar  # husk',)),
    Case("      - @Kari: 8. mai\n", ("8:9 AP004 en tekst kan ikke begynne med «@»",),
         ('      - "@Kari": 8. mai',)),
    Case("      - \"Fest\" for alle: 8. mai\n", ("8:15 AP004 det står tekst etter",),
         ("      - '«Fest» for alle': 8. mai",)),
    Case("      - Tur #2: 9. mai\n", ("8:13 AP013 «#2: 9. mai»",), ('      - "Tur #2": 9. mai',)),
    Case("      - #valg\n", ("8:9 AP013 «#valg»",), ('      - "#valg"',)),
    # dashes
    Case("      -Vårfest: 8. mai\n      -Haustfest: 9. mai\n",
         ("8:7 AP103 det mangler et mellomrom etter bindestreken; skriv «- Vårfest»",),
         ("      - Vårfest: 8. mai", "      - Haustfest: 9. mai")),
    Case("      Vårfest: 8. mai\n      Haustfest: 9. mai\n",
         ("8:7 AP103 her skal det stå en liste; skriv «- » (bindestrek og mellomrom) foran «Vårfest»",),
         ("      - Vårfest: 8. mai", "      - Haustfest: 9. mai")),
    Case("      - Vårfest: 8. mai\nHaustfest: 9. mai\n      - Julefest: 9. desember\n",
         ("9:1 AP004 det mangler «- » (bindestrek og mellomrom) foran «Haustfest»",),
         ("      - Haustfest: 9. mai",)),
    Case("      - tittel: A\n      - når: 8. mai\n",
         ("9:9 AP102 «tittel» mangler her; er «- » én for mye, så dette hører til det som står over?",)),
    Case("      - tittel: K\n        når: 8. mai\n        - Del 3: 10. mai\n",
         ("10:9 AP004 et listepunkt («- ») kan ikke stå her; skriv nøkkelen til lista på linja over",)),
    # items of a list that stand elsewhere than those before them
    Case("        - Vårfest: 8. mai\n      - Haustfest: 9. mai\n",
         ("9:7 AP004 «-» har 2 mellomrom for lite innrykk; flytt linja mot høyre",),
         ("        - Haustfest: 9. mai",)),
    Case("      - Vårfest: 8. mai\n       - Haustfest: 9. mai\n      - Julefest: 9. desember\n",
         ("9:8 AP004 «-» har ett mellomrom for mye innrykk; flytt linja mot venstre",),
         ("      - Haustfest: 9. mai",)),
    Case("      - tittel: K\n        når:\n          - Del 1: 9. mai\n        - Del 2: 10. mai\n",
         ("11:9 AP004 «-» har 2 mellomrom for lite innrykk",), ("          - Del 2: 10. mai",)),
    # a title without its key, and labels where names may stand
    Case("      - Padletur\n        når: 8. mai\n",
         ("8:9 AP004 «Padletur» står uten nøkkel foran; skriv for eksempel «- tittel: Padletur»",),
         ("      - tittel: Padletur",)),
    Case("      - Padletur; 8. mai\n        sted: Lia\n", ("8:9 AP004 det som står alene på én linje",),
         ("      - tittel: Padletur", "        når: 8. mai")),
    Case("      - Fest:\n          Når: 8. mai\n          Kl: 18\n",
         ("9:11 AP101 nøkkelen «Når» er ukjent; mente du «tid»?",
          "10:11 AP101 nøkkelen «Kl» er ukjent; mente du «klokka»?"),
         ("          tid: 8. mai", "          klokka: 18")),
    Case("      - Fest: {Dato: 8. mai}\n", ("8:16 AP101 nøkkelen «Dato» er ukjent; mente du «tid»?",),
         ("      - Fest: {tid: 8. mai}",)),
    Case("      - Navn: Fest\n        Dato: 8. mai\n",
         ("8:9 AP101 nøkkelen «Navn» er ukjent; mente du «tittel»?",
          "9:9 AP101 nøkkelen «Dato» er ukjent; mente du «når»?"),
         ("      - tittel: Fest", "        når: 8. mai")),
    Case("      - tittel: Fest\n        ansvarlig: {Navn: Kari, Oppgave: kaffe}\n",
         ("9:21 AP101 nøkkelen «Navn» er ukjent; mente du «hvem»?",
          "9:33 AP101 nøkkelen «Oppgave» er ukjent; mente du «gjør»?"),
         ("        ansvarlig: {hvem: Kari, gjør: kaffe}",)),
    Case("      - tittel: Fest\n        ansvarlig: {tittel: Kari}\n",
         ("9:21 AP101 nøkkelen «tittel» er ukjent; skriv innholdet under «hvem»",)),
    Case("      - Leir:\n          når: 8. mai\n          kostnad: 400 kr\n",
         ("10:11 AP101 «kostnad» hører til aktiviteten og ikke til tida; skriv «tittel: Leir» over",),
         ("      -   tittel: Leir",)),
    Case("      - Leir: {når: 8. mai, tekst: Hei.}\n", ("8:29 AP101 «tekst» hører til aktiviteten",)),
    Case("      - Leir:\n        - {tid: 8. mai, kostnad: 400 kr}\n",
         ("9:25 AP101 «kostnad» hører til aktiviteten",)),
    Case("      - tittel: Leir\n        når: {tid: 8. mai, pris: 400 kr}\n",
         ("9:28 AP101 nøkkelen «pris» er ukjent; skriv innholdet under «merknad»",)),
    Case("      - tittel: Øving\n        når: hver tirsdag\n        unntatt: påsken\n",
         ("10:9 AP101 nøkkelen «unntatt» er ukjent; skriv innholdet under «når»",)),
    Case("      - 17. mai: barnetog kl. 10\n", ("8:9 AP140 tidspunktet står først; skriv «barnetog: 17. mai kl. 10»",
          "8:18 AP301 «barnetog kl. 10» er ikke forstått som et tidspunkt"),
         ("      - barnetog: 17. mai kl. 10",)),
    Case("      - 18. mai – Kakefest, kl. 18–20\n",
         ("8:9 AP140 tidspunktet står først; skriv «Kakefest: 18. mai kl. 18–20»",),
         ("      - Kakefest: 18. mai kl. 18–20",)),
    Case("      - Dugnad: 8. mai\n        merknad: foreløpig\n",
         ("8:9 AP101 det som står alene på én linje, kan skrives kort",
          "9:9 AP101 nøkkelen «merknad» er ukjent; om et tidspunkt skriver du",),
         ("      - tittel: Dugnad", "        når: 8. mai")),
    Case("      - 17. mai: hele dagen\n", ("8:18 AP301 «hele dagen» er et klokkeslett uten en dag",)),
    Case("      - Kor: 8. mai\n      - Budsjett: oktober 2027\n", ()),
    # no time
    Case("      - Vårfest:\n", (f"8:9 AP102 «Vårfest» {NO_TIME}",)),
    Case("      - Vårfest: []\n      - Julefest: {}\n",
         (f"8:9 AP102 «Vårfest» {NO_TIME}", f"9:9 AP102 «Julefest» {NO_TIME}")),
    Case("      - tittel: A\n        når: []\n      - {tittel: B, når: {}}\n",
         ("9:9 AP102 «når» har ingen verdi", "10:21 AP102 «når» har ingen verdi")),
    Case("      - tittel: A\n        når:\n          - Frist: []\n          - Møte: 8. mai\n",
         (f"10:13 AP102 «Frist» {NO_TIME}",)),
    Case("      - tittel: A\n        når: [{}, 8. mai]\n", ("9:15 AP103 her står det ingenting",)),
    Case("      - Vårfest: {8. mai}\n", ("8:19 AP015 «8. mai» står alene mellom krøllparentesene",)),
    Case("      - Vårfest: ?\n", ("8:18 AP004 «?» kan ikke stå alene",)),
    # brackets
    Case("      - tittel: A\n        målgruppe: [Barn (6, 7 og 8 år), Voksne (18+)]\n",
         ("9:21 AP015 er «Barn (6, 7 og 8 år)» én tekst? sett den i anførselstegn",),
         ('        målgruppe: ["Barn (6, 7 og 8 år)", Voksne (18+)]',)),
    Case("      - {tittel: A, ansvarlig: [(Ola, Kari), Per]}\n", ("8:33 AP015 er «(Ola, Kari)» én",),
         ('      - {tittel: A, ansvarlig: ["(Ola, Kari)", Per]}',)),
    Case("      - tittel: A\n        innhold: [Dans «rock, pop», Mat]\n",
         ("9:19 AP015 er «Dans «rock, pop»» én tekst?",),
         ('        innhold: ["Dans «rock, pop»", Mat]',)),
    Case("      - tittel: A\n        ansvarlig: {hvem, gjør: mat}\n",
         ("9:21 AP015 «hvem» har ikke kolon; skriv «hvem: …»",)),
    Case("      - tittel: A\n        ansvarlig: {Ola, gjør: mat}\n",
         ("9:21 AP015 «Ola» står alene mellom krøllparentesene",)),
    Case("      - [Viktig]: 8. mai\n", ("8:9 AP008 en nøkkel må være et ord eller en tekst; sett den i",)),
    # what is taken from elsewhere
    Case("      - <<: *alt\n        tittel: A\n",
         ("8:13 AP004 en tekst kan ikke begynne med «*»", "8:13 AP008 «<<» må vise til nøkler"),
         ('      - <<: "*alt"',)),
    Case("      - <<: alt\n        tittel: A\n", ("8:13 AP008 «<<» må vise til nøkler med verdier",)),
    # remarks
    Case("      - tittel: A\n        NB: ta med sko\n", ("9:9 AP101 «NB:» leses som en nøkkel; rykk",)),
    Case("      - tittel: A\n        Hugs: mat\n        Obs: fullt\n",
         ("9:9 AP101 «Hugs:» leses som en nøkkel", "10:9 AP101 «Obs:» leses som en nøkkel")),
]  # fmt: skip


@pytest.mark.parametrize("case", ITEMS, ids=lambda case: case.text[:40].strip())
def test_a_mistake_in_a_list_of_activities_is_one_finding(case: Case) -> None:
    judged(case, ACTIVITIES)


BODIES = [
    Case("kapitler:\n  - Styret:\n  - tittel: Turer\n",
         ("6:5 AP101 «Styret» er ingen nøkkel, men tittelen; skriv «tittel: Styret»",),
         ("  - tittel: Styret",)),
    Case("kapitler:\n  - Turer:   # her\n    aktiviteter: [Tur: 8. mai]\n", ("6:5 AP101 «Turer» er",),
         ("  - tittel: Turer   # her",)),
    Case("kapitler:\n  - Kurs:\n      aktiviteter: [Tur: 8. mai]\n",
         ("6:5 AP101 «Kurs» er ingen nøkkel, men tittelen; skriv «tittel: Kurs»",)),
    Case("kapitler:\n  - {Utvalg: , tekst: Hei.}\n", ("6:6 AP101 «Utvalg» er ingen nøkkel",),
         ("  - {tittel: Utvalg , tekst: Hei.}",)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - Fest: 7. mai\n  - Tur: 8. mai\n",
         ("9:5 AP101 «Tur» med en tid er en aktivitet, og står blant kapitlene; rykk linja inn under",),
         ("      - Tur: 8. mai",)),
    Case("mål:\n  - Flere medlemmer:\n    når: våren 2027\n", ("6:5 AP101 «Flere medlemmer» er",),
         ("  - tittel: Flere medlemmer",)),
    Case("kapitler:\n  - Titel: Hei\n", ("6:5 AP101 nøkkelen «Titel» er ukjent; mente du «tittel»?",),
         ("  - tittel: Hei",)),
    Case("kapitler:\n  - tittel: K\n    felles: {ansvarlig: Styret, sted: Huset}\n    aktiviteter:\n"
         "      - tittel: Tur #2 til sjøen\n        når:\n",
         ("9:21 AP013 «#2 til sjøen»", "10:9 AP102 «når» har ingen verdi")
         , ('      - tittel: "Tur #2 til sjøen"',)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - {tittel: Fest, kaker og dans}\n"
         "    felles: {sted: Huset}\n", ("8:24 AP015 hører «kaker og dans»",),
         ('      - {tittel: "Fest, kaker og dans"}',)),
    Case("tekst: Hei\u2028og\u000bhå\n",
         ("5:11 AP003 linjeskiftet U+2028", "5:14 AP003 linjeskiftet U+000B"),
         ("tekst: Hei og hå",)),
    Case('mål:\n  - "A\u2029B"\n', ("6:7 AP003 linjeskiftet U+2029",), ('  - "A B"',)),
    Case("tekst: Her er\n  -en\n  -to\n",
         ("6:3 AP014 disse linjene leses som én; skriv «|» etter «tekst:»",),
         ("tekst: |", "  Her er")),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittel: Tur\n        når: 8. mai\n"
         "        ansvarlig: [Per]\n        innhold:\n          - ?\n          - Mer\n",
         ("12:13 AP103 «?» kan ikke stå alene; skriv det som ikke er avgjort",)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittel: Tur\n        når: 8. mai\n"
         "        ansvarlig:\n          - Per\n          - ?\n", ("12:14 AP101 «?» kan ikke stå alene",)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittel: Tur\n        når: ?\n"
         "        innhold:\n          - Per\n          - ?\n",
         ("9:14 AP004 «?» kan ikke stå alene", "12:13 AP004 «?» kan ikke stå alene")),
    # a key with the capital letter that Word gives it is read as what it is, and told
    Case("Kapitler:\n  - Tittel: Leir\n    Aktiviteter:\n      - Tur 8. mai\n",
         ("5:1 AP101 «Kapitler» skrives med små bokstaver her: «kapitler»",
          "6:5 AP101 «Tittel» skrives med små bokstaver her: «tittel»",
          "7:5 AP101 «Aktiviteter» skrives med små bokstaver her: «aktiviteter»",
          "8:13 AP140 mangler det et kolon"),
         ("kapitler:", "  - tittel: Leir", "    aktiviteter:", "      - Tur: 8. mai")),
    Case("Språk: nn\nMÅL: [Fleire]\n",
         ("5:1 AP101 «Språk» skrives med små bokstaver her: «språk»",
          "6:1 AP101 «MÅL» skrives med små bokstaver her: «mål»"),
         ("språk: nn", "mål: [Fleire]")),
    Case("kapitler:\n  - tittel: K\n    visning: Datoplan\n    aktiviteter:\n      - tittel: Tur\n"
         "        Når: 8. mai\n        status: Planlagt\n        type: MØTE\n",
         ("7:14 AP104 «Datoplan» skrives med små bokstaver her: «datoplan»",
          "10:9 AP101 «Når» skrives med små bokstaver her: «når»",
          "11:17 AP104 «Planlagt» skrives med små bokstaver her: «planlagt»",
          "12:15 AP104 «MØTE» skrives med små bokstaver her: «møte»"),
         ("    visning: datoplan", "        når: 8. mai", "        status: planlagt",
          "        type: møte")),
    Case("språk: Nynorsk\nkapittel:\n  - tittel: K\n    vising: Månader\n"
         "    felles: {form: Digitalt}\n",
         ("5:8 AP104 «Nynorsk» skrives med små bokstaver her: «nynorsk»",
          "8:13 AP104 «Månader» skrives med små bokstaver her: «månader»",
          "9:20 AP104 «Digitalt» skrives med små bokstaver her: «digitalt»"),
         ("språk: nynorsk", "    vising: månader", "    felles: {form: digitalt}")),
    Case("mål: [Flere]\nMål: [Bedre]\n",
         ("6:1 AP005 «Mål» og «mål» er samme nøkkel; behold én av dem, og samle",)),
    Case("kapitler:\n  - Kapittel: Leir\n    aktiviteter: [Tur: 8. mai]\n",
         ("6:5 AP101 «Kapittel» er ingen nøkkel for en tekst her; skriv «tittel: Leir»",),
         ("  - tittel: Leir",)),
    Case("språk: nn\nkapittel:\n  - kapittel: Leir\n    tekst: Hei.\n",
         ("7:5 AP101 «kapittel» er ingen nøkkel for en tekst her; skriv «tittel: Leir»",),
         ("  - tittel: Leir",)),
    Case("kapitler:\n  - \"Kapittel\": Leir\n    tekst: Hei.\n",
         ("6:5 AP101 «Kapittel» er ingen nøkkel for en tekst her; skriv «tittel: Leir»",),
         ('  - "tittel": Leir',)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - Aktivitet: Leir\n        når: 8. mai\n",
         ("8:9 AP101 «Aktivitet» er ingen nøkkel for en tekst her; skriv «tittel: Leir»",),
         ("      - tittel: Leir",)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - Tiltak: 8. mai\n        ansvarlig: Per\n",
         ("8:9 AP101 det som står alene på én linje, kan skrives kort",),
         ("      - tittel: Tiltak", "        når: 8. mai")),
    Case("språk: nn\nmål:\n  - mål: Fleire\n    tekst: Hei.\n",
         ("7:5 AP101 «mål» er ingen nøkkel for en tekst her; skriv «tittel: Fleire»",),
         ("  - tittel: Fleire",)),
    Case("mål:\n  - tittel: Flere\n    måltall: {medlemmer: 200, kurs: 3}\n",
         ("7:15 AP101 skriv et måltall som «200 medlemmer»", "7:31 AP101 skriv et måltall som «3 kurs»")),
    Case("mål:\n  - tittel: Flere\n    måltall: {medlemmer: 200}\n",
         ("7:15 AP101 skriv et måltall som «200 medlemmer»: tallet først",)),
    Case("mål:\n  - tittel: Flere\n    måltall: [{medlemmer: 1 000}, {svar: 30 %}]\n",
         ("7:16 AP101 skriv et måltall som «1 000 medlemmer»", "7:36 AP101 skriv et måltall som «30 %"))
    ,
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittel: \"Fest\" for alle\n"
         "        når: 8. mai\n", ("8:23 AP004 det står tekst etter anførselstegnet",),
         ("      - tittel: '«Fest» for alle'",)),
    Case("kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittel: Fest\n        når:\n"
         "          - del: A\n            tid:\n          - {del: B, tid: 8. mai}\n",
         ("11:13 AP102 «tid» har ingen verdi",)),
    Case("tekst: Pris 100\x80 \x96 og\x93mer\x94\n",
         ("5:16 AP003 det usynlige tegnet U+0080 er «€»", "5:18 AP003 det usynlige tegnet U+0096 er «–»",
          "5:22 AP003 det usynlige tegnet U+0093 er «“»", "5:26 AP003 det usynlige tegnet U+0094 er «”»"),
         ("tekst: Pris 100€ – og“mer”",)),
    Case("tekst: A\x81B\n", ("5:9 AP003 det usynlige tegnet U+0081 hører ikke hjemme her",)),
]  # fmt: skip


WORDS_ABOVE = [
    (Case("Arbeidsplan\n2026–2027\n\n" + HEAD, ("1:1 AP004 «Arbeidsplan» står uten nøkkel foran",)), ""),
    (Case("periode: 2026–2027\nkapitler:\n  - tittel: K\n    aktiviteter:\n      - Fest: mai 2026\n"
          "      - Maling: mai–juni\n        kostnad: 4 kr\n",
          ("9:9 AP101 det som står alene på én linje, kan skrives kort",),
          ("      - tittel: Maling", "        når: mai–juni")),
     HEAD.replace("periode: 2027\n", "")),
]  # fmt: skip


@pytest.mark.parametrize(("case", "before"), WORDS_ABOVE)
def test_words_above_a_plan_and_days_that_are_judged_only_when_it_is_mended(
    case: Case, before: str
) -> None:
    judged(case, before)


@pytest.mark.parametrize("case", BODIES, ids=lambda case: case.text[:40].strip())
def test_a_mistake_in_a_plan_is_one_finding(case: Case) -> None:
    judged(case, HEAD)
