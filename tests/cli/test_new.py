"""The form that ``applan new`` writes: in whose language, and what the other commands say of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from applan.formats.schema import schema

Call = Callable[..., Any]

BOKMÅL = """\
# yaml-language-server: $schema=../schema/plan.json
# Skriv planen over det som står her, og slett det dere ikke trenger. Det som står etter #, er
# forklaringer. «applan lint 2027» viser hva som mangler, «applan render 2027» lager Word-fila.
applan: 1
tittel: Arbeidsplan 2027
organisasjon: Eksempellaget
språk: nb                      # nb (bokmål) eller nn (nynorsk)
periode: 2027                  # slik for flere år: 2027–2028
status: utkast                 # utkast, forslag (til møtet) eller vedtatt

kapitler:                      # overskriftene, i rekkefølge
  - tittel: Mål
    mål:                       # ett på hver linje
      - Skriv det første målet her
      # Slik skriver du et mål med et tall:
      # - tittel: Vi skal bli flere medlemmer
      #   måltall: 250 medlemmer innen 31. desember 2027

  - tittel: Møter
    felles:                    # gjelder alt i dette kapitlet
      type: møte
      ansvarlig: Styret
    aktiviteter:               # hva og når, ett på hver linje
      # Slik skriver du flere dager: «- Styremøte: 12. januar, 9. februar og 9. mars 2027».
      - Styremøte: avklares

  - tittel: Aktiviteter
    tekst: Skriv litt om hva dette avsnittet handler om.
    aktiviteter:               # flere linjer når det er mer å si
      - type: kampanje         # aktivitet, kampanje, kurs, møte, frist eller prosess
        tittel: Skriv navnet på den første aktiviteten her
        målgruppe: Medlemmer   # hvem det er for
        ansvarlig: Styret      # flere: {Styret: bestemmer, Festkomiteen: gjennomfører}
        når: våren 2027        # som du ville sagt det: 3.–5. mai, uke 42, månedlig, avklares
        sted: avklares

  - tittel: Datoplan           # alle tidene ovenfor; den lager applan
    visning: datoplan
"""


def begun(name: str = "2027") -> str:
    return Path(f"plans/{name}.yaml").read_text("utf-8")


def tongue(text: str) -> str:
    """The tongue of a form, by how its list of sections is called."""
    return {"kapitler": "nb", "kapittel": "nn", "sections": "en"}[
        next(line for line in text.split("\n") if line.endswith(("rekkefølge", "rekkjefølgje",
                                                                 "in order"))).partition(":")[0]
    ]  # fmt: skip


def before(text: str, name: str = "2026") -> None:
    Path("plans").mkdir(exist_ok=True)
    Path(f"plans/{name}.yaml").write_text(text, "utf-8")


def test_a_norwegian_is_given_the_form_in_bokmaal(call: Call) -> None:
    said = call("new", "2027", "--organisation", "Eksempellaget", lang="nb")
    assert said == (0, "plans/2027.yaml er påbegynt; fyll den ut\n", "")
    assert begun() == BOKMÅL


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_form_has_nothing_to_put_in_order_and_is_right_to_an_editor(
    language: str, call: Call
) -> None:
    assert call("new", "2027", "--language", language).status == 0
    text = begun()
    assert call("fmt", "--check") == (0, "nothing to put in order in 1 plan\n", "")
    assert call("fmt", "--check", "--keys", language).status == 0
    jsonschema.validate(yaml.safe_load(text), schema("plan"))
    said = call("lint", "--format", "concise")
    assert [line.split(" ")[1] for line in said.stdout.splitlines()] == ["AP502"] * 4
    assert tongue(text) == language
    assert max(map(len, text.split("\n"))) <= 100


@pytest.mark.parametrize("words", ["hvert år", "kvart år", "every year"])
def test_a_plan_for_every_year_is_begun_without_any_year_in_it(words: str, call: Call) -> None:
    call("new", "2025", lang="nb")
    assert call("new", "hjul", "--period", words, "--language", "nb").status == 0
    _schema, _write, explained, *form = begun("hjul").split("\n")
    assert "«applan render hjul»" in explained
    assert [line for line in form if "20" in line] == [
        f"periode: {words:<21} # slik for flere år: {date.today().year}–{date.today().year + 1}"
    ]
    said = call("lint", "hjul", "--format", "concise").stdout
    assert [line.split(" ")[1] for line in said.splitlines()] == ["AP502"] * 4
    assert call("calendar", "hjul", "--year", "2027").status == 0


def test_a_form_that_is_filled_in_is_clean_and_makes_a_word_file(call: Call) -> None:
    call("new", "2027", "--organisation", "Eksempellaget", lang="nb")
    Path("plans/2027.yaml").write_text(
        begun()
        .replace("      - Skriv det første målet her\n", "")
        .replace("# - tittel: Vi skal", "- tittel: Vi skal")
        .replace("#   måltall", "  måltall")
        .replace("Styremøte: avklares", "Styremøte: 12. januar og 9. februar 2027")
        .replace("Skriv litt om hva dette avsnittet handler om.", "Vi skal synes i bygda.")
        .replace("Skriv navnet på den første aktiviteten her", "Vårdugnad"),
        "utf-8",
    )
    assert call("lint", lang="nb") == (0, "1 plan kontrollert, ingen funn\n", "")
    assert call("render", lang="nb") == (0, "Skrev utkast/arbeidsplan-2027.docx\n", "")
    dates = call("calendar", "--format", "csv", lang="nb").stdout
    assert dates.count("Styremøte") == 2


OLD = "{tittel}: A\napplan: 1\n{organisasjon}: B\n{periode}: 2026\n{språk}"
WORDS = {
    "nb": {"tittel": "tittel", "organisasjon": "organisasjon", "periode": "periode"},
    "nn": {"tittel": "tittel", "organisasjon": "organisasjon", "periode": "periode"},
    "en": {"tittel": "title", "organisasjon": "organisation", "periode": "period"},
}


@pytest.mark.parametrize(
    ("keys", "more", "messages", "expected", "language", "continues"),
    [
        ("nb", "kapitler: []\n", "en", "nb", "nb", 'forrige plan: "2026"'),
        ("nn", "språk: nn\nkapittel: []\n", "nb", "nn", "nn", 'førre plan: "2026"'),
        ("nn", "kapittel: []\n", "nb", "nn", "nb", 'førre plan: "2026"'),
        ("en", "sections: []\n", "en", "en", "nb", 'continues: "2026"'),
        ("en", "sections: []\n", "nb", "nb", "nb", 'forrige plan: "2026"'),
        ("en", "language: nn\n", "nb", "nn", "nn", 'førre plan: "2026"'),
        ("en", "language: nn\n", "en", "en", "nn", 'continues: "2026"'),
    ],
)
def test_a_new_plan_goes_on_in_the_tongue_and_language_of_the_newest(
    keys: str, more: str, messages: str, expected: str, language: str, continues: str, call: Call
) -> None:
    before(OLD.format(**WORDS[keys], språk=more))
    assert call("new", "2027", lang=messages).status == 0
    text = begun()
    assert tongue(text) == expected
    assert f"\n{'language' if expected == 'en' else 'språk'}: {language} " in text
    assert f"\n{continues}\nstatus: " in text
    assert "\norganis" in text and ": B\n" in text


@pytest.mark.parametrize(("asked", "language"), [("nb", "nb"), ("nn", "nn"), ("en", "nn")])
def test_what_is_asked_for_goes_before_the_newest_plan(
    asked: str, language: str, call: Call
) -> None:
    before(OLD.format(**WORDS["nn"], språk="språk: nn\nkapittel: []\n"))
    assert call("new", "2027", "--language", asked, lang="nb").status == 0
    assert tongue(begun()) == asked
    assert f": {language}  " in begun()


def test_a_language_that_is_none_is_told_with_those_there_are(call: Call) -> None:
    said = call("new", "2027", "--language", "riksmål", lang="nb")
    assert said == (
        2,
        "",
        "applan: --language kan ikke være «riksmål»; mente du «bokmål»?\n",
    )
    assert not Path("plans").exists()


@pytest.mark.parametrize("period", ["2027–2028", "januar 2027 – desember 2028", "høsten 2027"])
def test_a_long_period_keeps_its_explanation_apart(period: str, call: Call) -> None:
    assert call("new", "2027", "--period", period, "--language", "nb").status == 0
    written = yaml.safe_load(begun())
    assert (written["periode"], written["tittel"]) == (period, f"Arbeidsplan {period}")
    assert call("fmt", "--check").status == 0


@pytest.mark.parametrize(
    ("period", "language", "title", "season", "days", "end"),
    [
        ("skoleåret 2026/2027", "nb", "skoleåret 2026/2027", "når: høsten 2026",
         "14. september, 12. oktober og 9. november 2026", "31. desember 2026"),
        ("skuleåret 2026/2027", "nn", "skuleåret 2026/2027", "når: hausten 2026",
         "14. september, 12. oktober og 9. november 2026", "31. desember 2026"),
        ("2028-2029", "nb", "2028–2029", "når: våren 2028",
         "12. januar, 9. februar og 9. mars 2028", "31. desember 2028"),
        ("våren 2027", "nb", "våren 2027", "når: våren 2027",
         "12. januar, 9. februar og 9. mars 2027", "30. juni 2027"),
        ("høsten 2027", "en", "høsten 2027", "when: høsten 2027",
         "14. september, 12. oktober og 9. november 2027", "31. desember 2027"),
        ("1. mars 2027 – 1. juni 2027", "nb", "1. mars 2027 – 1. juni 2027",
         "når: 1. mars 2027 – 1. juni 2027",
         "12. januar, 9. februar og 9. mars 2027", "1. juni 2027"),
        ("oktober 2026 – mai 2027", "nn", "oktober 2026 – mai 2027", "når: våren 2027",
         "12. januar, 9. februar og 9. mars 2027", "31. desember 2026"),
    ],
)  # fmt: skip
def test_the_examples_of_a_form_are_in_its_period(
    call: Call, period: str, language: str, title: str, season: str, days: str, end: str
) -> None:
    assert call("new", "plan", "--period", period, "--language", language, lang="nb").status == 0
    text = begun("plan")
    assert f"Arbeidsplan {title}\n" in text
    assert f"        {season} " in text
    assert f"Styremøte: {days}" in text
    assert f" {end}\n" in text
    codes = {line.split()[1] for line in call("lint", "plan", "-f", "concise").stdout.splitlines()}
    assert codes == {"AP502"}
