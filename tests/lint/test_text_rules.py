"""The rules about text: what they find, at which character, and what they leave alone."""

from collections.abc import Callable

import pytest

from applan.lint import Report, all_rules, lint
from applan.loading import load
from applan.messages import Tongue
from applan.words.form import TO_FILL_IN, UNFILLED, form

TEXT_RULES = "AP5"


def found(report: Report) -> list[tuple[str, str]]:
    """Code and the characters that are pointed at, of the text rules' findings."""
    return [
        (item.code, item.excerpt[item.span.column - 1 : item.span.end_column - 1])
        for item in report.findings
        if item.code.startswith(TEXT_RULES)
    ]


WRONG = [
    ("Se Feil! Fant ikke referansekilden. for mer.", "AP501", "Feil! Fant ikke referansekilden."),
    ("Som vist i Error! Reference source not found.", "AP501", "Error! Reference source not found."),
    ("Klikk eller trykk her for å skrive inn tekst.", "AP501",
     "Klikk eller trykk her for å skrive inn tekst."),
    ("Møtet er <b>viktig</b> for alle.", "AP501", "<b>"),
    ("Fri&oslash;ya er et mål.", "AP501", "&oslash;"),
    ("Dette er **viktig for alle.", "AP501", "**"),
    ("Formatert: Skrift: 12 pkt og mer.", "AP501", "Formatert: Skrift"),
    ("[ ] Bestille lokale.", "AP501", "[ ]"),
    ("Kurset har plass til XX deltakere.", "AP502", "XX"),
    ("TODO: spørre Kari.", "AP502", "TODO"),
    ("Møtet er på ??? i mai.", "AP502", "???"),
    ("Lorem ipsum dolor sit amet.", "AP502", "Lorem ipsum"),
    ("Kurset holdes i [sett inn sted] i mai.", "AP502", "[sett inn sted]"),
    ("Ansvarlig: ____ i styret.", "AP502", "____"),
    ("Det er  to mellomrom her.", "AP504", "  "),
    ("Kurset er gratis , og alle kan delta.", "AP504", " "),
    ("Organisasjonen må styrkes og", "AP505", "og"),
    ("Vi skal styrke organisasjonen, samt.", "AP505", "samt."),
    ("Vi skal styrke laget, skoleringen,", "AP505", ","),
    ("Det er viktig. Organisasjonen må også", "AP505", "også"),
    ("Vi skal se på mer …", "AP505", "…"),
    ("Avlyst på grunn av", "AP505", "av"),
    ("Kurset er for alle og og nye medlemmer.", "AP506", "og og"),
    ("Kampanjen er 12.-20. september.", "AP507", "-"),
    ("Kampanjen er 12. – 20. september 2026.", "AP507", " – "),
    ("Kampanjen er fra 12.–20. september.", "AP507", "–"),
    ("Vi deler ut roser 1.mai i byen.", "AP507", "m"),
    ("Årsmøtet er 12. Mars i Tromsø.", "AP507", "M"),
    ("Kampanjen er i uke 42-43 i år.", "AP507", "-"),
    ("Perioden 2026-2027 er lang.", "AP507", "-"),
    ("Partiet skal ha 50.000 medlemmer.", "AP508", "50.000"),
    ("Laget skal ha 2.500 medlemmer.", "AP508", "2.500"),
    ("Partiet skal ha 50,000 medlemmer.", "AP508", "50,000"),
    ("Leiren koster 48 0000 kr i alt.", "AP508", "48 0000"),
    ("Vi fikk 20000 kr i støtte.", "AP508", "20000"),
    ("Messa ga 1200000 kroner.", "AP508", "1200000"),
    ("Vi har satt av kr 35000 til turen.", "AP508", "35000"),
    ("Kr 35000 er satt av.", "AP508", "35000"),
    ("Bussen koster 15000,- hver vei.", "AP508", "15000"),
    ("Minst 40% skal være kvinner.", "AP508", "40%"),
    ("Kurset begynner kl 18 i Folkets hus.", "AP509", "kl"),
    ("Vi er ca 25 stykker.", "AP509", "ca"),
    ("Vi besøker bl.a kommunene.", "AP509", "bl.a"),
    ("Kaker, kaffe osv, på hvert møte.", "AP509", "osv"),
    ('Kurset "Kvinne på topp" går i mai.', "AP510", '"Kvinne på topp"'),
    ("Kurset ”Kvinne på topp” går i mai.", "AP510", "”Kvinne på topp”"),
    ("Vi gjør det - alle sammen - i mai.", "AP510", "-"),
    ("Det tar tid... men det går.", "AP510", "..."),
    ("Kari og Ola leder) møter i mai.", "AP510", ")"),
    ("Vi møtes (alle i mai.", "AP510", "("),
    ("Vi møtes i mai] alle sammen.", "AP510", "]"),
    ("Kake [og kaffe {til alle) i mai]", "AP510", "{"),
    ("Møtene er på Mandag hver uke.", "AP511", "Mandag"),
    ("Møtene er i Mars hvert år.", "AP511", "Mars"),
    ("Vi får støtte frå partiet, og det er mye.", "AP512", "frå"),
]  # fmt: skip


def test_halves_of_brackets_in_two_texts_are_each_told(
    header: str, report: Callable[..., Report]
) -> None:
    plan = f"{header}sections:\n  - title: Kurs (nytt\n    text: Vi møtes i mai) alle sammen.\n"
    assert [one for one in found(report(plan)) if one[0] == "AP510"] == [
        ("AP510", "("),
        ("AP510", ")"),
    ]


@pytest.mark.parametrize(("text", "code", "written"), WRONG)
def test_what_is_wrong_is_found_at_its_characters(
    header: str, report: Callable[..., Report], text: str, code: str, written: str
) -> None:
    plan = f"{header}sections:\n  - title: A\n    text: |\n      Først en linje.\n      {text}\n"
    assert (code, written) in found(report(plan))


RIGHT = [
    "Vi melder oss på på nettet, og gjør det det er mulig å gjøre.",
    "Ja ja, så så, nei nei.",
    "Møtet er 12.–20. september 2026, kl. 18.30–20.00, i uke 42–44.",
    "Kampanjen går 25. april – 10. mai 2026, og fra 12. til 20. september.",
    "Se https://example.org/a--b?c=20%20d&amp;e og www.mittap.no/kurs... på nettet.",
    "Skriv til post@arbeiderpartiet.no, eller se fila plan-2026.docx, ``a  b`` og `<b>`.",
    "Partiet skal ha 50 000 medlemmer, 2500 i Troms, 12,5 prosent og 40 % kvinner.",
    "Kurset «Kvinne på topp» – det viktigste – begynner i mai …\n\nSå går vi videre.",
    "Sett inn 2500 kr på 12345678901, og ring 02800 eller 90123456; 4000,- er nok.",
    "Kr 2500 er nok, kr 35 000 for mye og kr 12345-67 et nummer.",
    "Org.nr. 971.032.081, tlf. 77 64 00 00, § 3-4, versjon 2.100 og sak 4/26.",
    "Vi har 3-4 møter i året, COVID-19, e-post, LO-leder og vår- og høstkampanje.",
    "- **Viktig:** noe\n- Noe annet\n  - og mer\n\n| a | b |\n|---|---|\n| c   | d   |",
    "Det er a) fint, b) moro (c) og d) nyttig :) og ;-) i alle fall.",
    "1.  Første\n2.  Andre\n\n    kode  her <b>\n\nOg så videre.",
    "Dette er noe alle kan være med",
    "Budsjettet er 48 000 kr, og i uke 42 2026 kr 500. Ring 77 64 0000.",
    "En linje som brytes  \nher, og *kursiv* og **halvfet** skrift.",
    "Noregs Ungdomslag og Mållaget deltar, og «Frå fjord til fjell» synges av koret.",
    "Onsdag er møtedag. Mandag og tirsdag er fri. Mai Britt og August kommer.",
    "Målgruppen er: \n\n- nye medlemmer\n- gamle medlemmer",
    "Kommune- og fylkespartiene møtes, for- og etterarbeid er viktig.",
    "Påske, pinse, 17. mai, bl.a. 1. mai, f.eks. 8. mars, ca. 25, kl. 18, nr. 3, osv.",
    "Vi spør medlemmene: Hva vil dere? Hvem kan?! Kom (gjerne tidlig) :-)",
    "AT&T og R&D, 5 < 6, a > b, og Tromsø–Bodø.",
    "Bruk [lenken](https://a.no/x_(y)) og [sett inn](https://a.no) her.",
    "Kvinner i 20-årene, 10-dagersperiode, 1980-tallet og 2020/21.",
    "Familien 👨‍👩‍👧 er med.",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(header: str, report: Callable[..., Report], text: str) -> None:
    indented = text.replace("\n", "\n      ")
    plan = f"{header}sections:\n  - title: A\n    text: |\n      {indented}\n"
    assert found(report(plan)) == []


PLANS = [
    ("a title", "sections:\n  - title: 'Skolering:'\n", ["6:22 AP514"]),
    ("a title that is a sentence", "sections:\n  - title: Kurs. For alle.\n", ["6:26 AP514"]),
    ("an abbreviation in a title", "sections:\n  - title: Kurs, møter mv.\n", []),
    ("a goal that is a sentence", "goals:\n  - title: Vi skal bli flere.\n", []),
    ("a soft hyphen", 'text: "grunn\\u00adkurs"\n', ["5:13 AP503"]),
    ("a space of no width", "text: grunn\u200bkurs\n", ["5:12 AP503"]),
    ("a no-break space between words", "text: grunnleggende\u00a0organisasjonsarbeid\n",
     ["5:20 AP503"]),
    ("no-break spaces where they belong", "text: 50\u00a0000 i uke\u00a042, kl.\u00a018\n", []),
    ("one of Word's bullets", "text: \uf0b7 grunnkurs\n", ["5:7 AP503"]),
    ("a time in a field", "sections:\n  - title: A\n    activities:\n"
     "      - {title: B, when: 12.-20.september 2026}\n", []),
    ("a time in a field with a capital", "sections:\n  - title: A\n    activities:\n"
     "      - {title: B, when: Uke 42 2026}\n", []),
    ("an ISO range", "sections:\n  - title: A\n    activities:\n"
     "      - {title: B, when: 2026-09-12/2026-09-20}\n", []),
    ("a colon before a list of activities", "sections:\n  - title: A\n    text: 'Vi skal dette:'\n"
     "    activities:\n      - {title: B, when: mai 2026}\n", []),
    ("a colon before nothing", "text: 'Vi skal dette:'\n", ["5:21 AP505"]),
    ("a plan in nynorsk that does not say so", "text: |\n  Me skal ikkje vere fleire enn no, "
     "berre saman, og korleis det går, veit eg ikkje.\n", ["1:1 AP512"]),
    ("an item in nynorsk", "sections:\n  - title: A\n    text: Noen er ikke med, hva nå?\n"
     "    activities:\n      - {title: B, when: mai 2026, contents: [kva vi ikkje gjer]}\n",
     ["9:47 AP512"]),
    ("bokmål in nynorsk", "language: nn\ntext: Alle kjem frå laget, men ikke alle vil.\n",
     ["6:32 AP512"]),
    ("nynorsk between quotation marks", "text: Vi sang «Kva er det ikkje» og noe mer.\n", []),
    ("a tool with and without a capital", "sections:\n  - title: A\n    text: Vi ringer med Callhub, "
     "call hub og CallHub.\n    activities:\n      - {title: B, when: mai 2026, tools: [CallHub]}\n",
     ["7:25 AP513", "7:34 AP513"]),
    ("with and without hyphen", "text: E-post, e-post og epost.\n", ["5:25 AP513"]),
    ("over the end of a line", "text: >-\n  for alle og\n  og flere\n", ["6:12 AP506"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "expected"), PLANS, ids=[name for name, _, _ in PLANS])
def test_in_a_plan(
    header: str, findings: Callable[..., list[str]], name: str, body: str, expected: list[str]
) -> None:
    mine = [item for item in findings(header + body) if item.split()[1].startswith(TEXT_RULES)]
    assert mine == expected


@pytest.mark.parametrize("tongue", ["nb", "nn", "en"])
def test_the_form_that_new_gives_is_found_as_long_as_it_is_not_filled_in(tongue: Tongue) -> None:
    unfilled = TO_FILL_IN(tongue)
    text = form(
        tongue,
        season="våren 2027",
        days="12. januar 2027",
        end="31. desember 2027",
        name="2027", period="2027", year=2027, next=2028, language="nb",
        organisation=unfilled["organisation"], continues="",
    )  # fmt: skip
    report = lint([load(text, "2027.yaml", "2027")], all_rules())
    assert found(report) == [
        ("AP502", unfilled[name]) for name in ("organisation", "goal", "introduction", "activity")
    ]  # fmt: skip
    assert sum(one.severity != "info" for one in report.findings) == 4


def test_the_form_of_earlier_versions_is_found_too() -> None:
    assert {
        "Organisasjonens navn",
        "Skriv det første målet her",
        "Skriv navnet på den første aktiviteten her",
        "Skriv litt om hva dette avsnittet handler om.",
    } < set(UNFILLED)
