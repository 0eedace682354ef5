"""Keys in three tongues, and what one line can say: read as the long form, with exact places."""

from typing import Any

import pytest

from applan.lint import Linter, all_rules, lint
from applan.loading import load
from applan.loading.configuration import read_settings
from applan.mending import mend
from applan.mending.splice import SetValue, spliced
from applan.messages import catalogue
from applan.model import Activity, Plan, walk

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2026\n"
NN = HEAD.replace("periode", "språk: nn\nperiode")
EN = "applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: 2026\n"
IN = "kapitler:\n  - tittel: Møter\n    aktiviteter:\n"
LONG = "sections:\n  - title: Møter\n    activities:\n"


def plan(text: str) -> Plan:
    loaded = load(text, "2026.yaml")
    assert [one for one in loaded.findings if one.severity == "error"] == [], text
    assert loaded.plan is not None
    return loaded.plan


def told(text: str) -> list[str]:
    """What reading finds, as a Norwegian reader sees it."""
    say = catalogue("nb").say
    return [
        f"{one.span.line}:{one.span.column} {one.code} {say(one.message)}"
        for one in load(text, "2026.yaml").findings
    ]


SAME = [
    ("      - Styremøte: 12. januar\n", "      - {title: Styremøte, when: 12. januar}\n"),
    ("      - Dugnad\n", "      - {title: Dugnad}\n"),
    ('      - "Dugnad: vår"\n', '      - {title: "Dugnad: vår"}\n'),
    ("      - Høring:\n", "      - {title: Høring}\n"),
    ("      - {Årsmøte: 14. februar}\n", "      - {title: Årsmøte, when: 14. februar}\n"),
    ("      - 17. mai-tog: 17. mai\n", "      - {title: 17. mai-tog, when: 17. mai}\n"),
    ("      - Fest: [1. mai, 17. mai]\n", "      - {title: Fest, when: [1. mai, 17. mai]}\n"),
    ("      - Fest: {tid: 1. mai, sted: Oslo}\n",
     "      - {title: Fest, when: [{when: 1. mai, place: Oslo}]}\n"),
    ("      - Fest:\n          - 1. mai\n          - tid: 17. mai\n            sted: Oslo\n",
     "      - {title: Fest, when: [1. mai, {when: 17. mai, place: Oslo}]}\n"),
    ("      - Stand: 1. mai\n      - Forum: 2. mai\n      - Frist: 3. mai\n      - Budsjett: 4. mai\n",
     "      - {title: Stand, when: 1. mai}\n      - {title: Forum, when: 2. mai}\n"
     "      - {title: Frist, when: 3. mai}\n      - {title: Budsjett, when: 4. mai}\n"),
    ("      - tittel: Kurs\n        deler:\n          - Trinn 1: uke 4\n          - Trinn 2\n",
     "      - {title: Kurs, parts: [{title: Trinn 1, when: uke 4}, {title: Trinn 2}]}\n"),
    ("      - tittel: Kurs\n        ansvarlig:\n          Partikontoret: lager materiell\n"
     "          Kommunepartiene: gjennomfører\n          Styret:\n",
     "      - title: Kurs\n        responsible: [{who: Partikontoret, does: lager materiell}, "
     "{who: Kommunepartiene, does: gjennomfører}, {who: Styret}]\n"),
    ("      - tittel: Kurs\n        ansvarlig: [Styret, {Kari: ringer}, hvem: Ola]\n",
     "      - title: Kurs\n        responsible: [Styret, {who: Kari, does: ringer}, {who: Ola}]\n"),
    ("      - tittel: Kurs\n        når: {Samlinger: mai, Digitalt: hele året}\n",
     "      - title: Kurs\n        when: [{part: Samlinger, when: mai}, "
     "{part: Digitalt, when: hele året}]\n"),
    ("      - tittel: Kurs\n        når:\n          - uke 9\n          - Trinn 1: uke 4\n",
     "      - title: Kurs\n        when: [uke 9, {part: Trinn 1, when: uke 4}]\n"),
    ("      - tittel: Kurs\n        når:\n          Trinn 1: [uke 4, uke 5]\n"
     "          Trinn 2: {tid: uke 9, sted: Oslo}\n          Trinn 3:\n",
     "      - title: Kurs\n        when: [{part: Trinn 1, when: uke 4}, {part: Trinn 1, when: uke 5}, "
     "{part: Trinn 2, when: uke 9, place: Oslo}, {part: Trinn 3}]\n"),
    ("      - tittel: Kurs\n        innhold:\n          - Kanalbruk: hvor vi skal være\n"
     "          - Lover\n          - Til slutt:\n",
     '      - title: Kurs\n        contents: ["Kanalbruk: hvor vi skal være", Lover, "Til slutt:"]\n'),
    ("      - tittel: Kurs\n        måltall: 250 medlemmer innen 31. desember 2026 (laget)\n",
     "      - title: Kurs\n        targets: [{value: 250, unit: medlemmer, by: 31. desember 2026, "
     "scope: laget}]\n"),
    ("      - tittel: Kurs\n        måltall: [20 % av laga, kr 50 000, '3,5 timer (nye)']\n",
     "      - title: Kurs\n        targets: [{value: 20, unit: '% av laga'}, "
     "{value: 50000, unit: kr}, {value: '3,5', unit: timer, scope: nye}]\n"),
    ("      - tittel: Kurs\n        måltall: [minst 15 høringssvar innen jul, om lag kr 5 000, Ti nye]\n",
     "      - title: Kurs\n        targets: [{note: minst, value: 15, unit: høringssvar, by: jul}, "
     "{note: om lag, value: 5000, unit: kr}, {value: 10, unit: nye}]\n"),
    ("      - tittel: Kurs\n        måltall:\n          - kr 250 000 i overskudd innen 2026 (laget)\n"
     "          - 50 000,- innen jul\n          - 4 klubber (fra 2) innen høsten\n"
     "          - fleire enn 30,5 % innan 2026 (frå 20)\n          - 9 ting innen 2026 (fra 2025)\n",
     "      - title: Kurs\n        targets: [{value: 250000, unit: kr i overskudd, by: 2026, scope: "
     "laget}, {value: 50000, unit: kr, by: jul}, {value: 4, unit: klubber, baseline: 2, by: høsten}, "
     "{note: fleire enn, value: '30,5', unit: '%', by: 2026, baseline: 20}, "
     "{value: 9, unit: ting, by: 2026, scope: fra 2025}]\n"),
    ("      - tittel: Kurs\n        måltall:\n          - kr. 50.000,- i overskudd\n"
     "          - 1.250.000,- innen jul\n          - Kr 4 500\n"
     "          - fra 350 til 400 medlemmer innen 2026 (laget)\n          - frå 3,5 til 5 %\n",
     "      - title: Kurs\n        targets: [{value: 50000, unit: kr i overskudd}, {value: 1250000, unit: "
     "kr, by: jul}, {value: 4500, unit: kr}, {value: 400, unit: medlemmer, baseline: 350, by: 2026, "
     "scope: laget}, {value: 5, unit: '%', baseline: '3,5'}]\n"),
    ("      - tittel: Kurs\n        type: kurs\n        form: fysisk og digitalt\n        status: i gang\n",
     "      - {title: Kurs, kind: course, mode: hybrid, status: ongoing}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("short", "long"), SAME)
def test_a_short_form_says_what_the_long_one_says(short: str, long: str) -> None:
    assert plan(HEAD + IN + short) == plan(EN + LONG + long)


@pytest.mark.parametrize(
    ("goals", "titles"),
    [
        ("mål:\n  - Vi skal synes\n  - tittel: B\n", ["Vi skal synes", "B"]),
        ("mål: [Kanalbruk: hvor vi skal være]\n", ["Kanalbruk: hvor vi skal være"]),
        ("goals:\n  - Alle med:\n", ["Alle med:"]),
    ],
)
def test_goals_may_be_texts(goals: str, titles: list[str]) -> None:
    assert [goal.title for goal in plan(HEAD + goals).goals] == titles


def test_all_three_tongues_say_the_same() -> None:
    bokmal = plan(
        HEAD + "mål: [{tittel: A, rolle: overordnet}]\nkapitler:\n  - tittel: S\n    se også: a\n"
        "    aktiviteter:\n      - {id: a, tittel: B, sammen med: LO, ansvarlig: {hvem: C, gjør: d},"
        " når: [{tid: mai, hvor sikkert: foreløpig, sted: E}], hensikt: F}\n"
    )
    nynorsk = plan(
        HEAD + "mål: [{tittel: A, rolle: overordna}]\nkapittel:\n  - tittel: S\n    sjå også: a\n"
        "    aktivitetar:\n      - {id: a, tittel: B, saman med: LO, ansvarleg: {kven: C, gjer: d},"
        " når: [{tid: mai, kor sikkert: førebels, stad: E}], føremål: F}\n"
    )
    english = plan(
        EN + "goals: [{title: A, role: overall}]\nsections:\n  - title: S\n    see: a\n"
        "    activities:\n      - {id: a, title: B, partners: LO, responsible: {who: C, does: d},"
        " when: [{when: mai, certainty: tentative, place: E}], purpose: F}\n"
    )
    assert bokmal == nynorsk == english


def test_a_part_called_del_is_a_part_and_its_time_is_kept() -> None:
    short = plan(HEAD + IN + "      - {tittel: Kurs, når: {Del: 12. mai, Del 2: 13. mai}}\n")
    long = "[{part: Del, when: 12. mai}, {part: Del 2, when: 13. mai}]"
    assert short == plan(EN + LONG + f"      - {{title: Kurs, when: {long}}}\n")


TOLD = [
    (HEAD + "title: B\n", "5:1 AP005 «title» og «tittel» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"),
    (HEAD + IN + "      - Styremøte: 12. januar\n        sted: Kontoret\n",
     "8:9 AP101 det som står alene på én linje, kan skrives kort; når det står mer under, skriv "
     "«tittel: Styremøte» og «når: …»"),
    (HEAD + IN + "      - tittel: A\n        title: B\n",
     "9:9 AP005 «title» og «tittel» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"),
    (HEAD + IN + "      - tittel: Tur\n        når: {Del 1: mai, Del 2: juni, Del 1: juli}\n",
     "9:40 AP005 «Del 1» står to ganger; skriv hver av dem på en egen linje, med «- » foran"),
    (HEAD + IN + "      - tittel: Tur\n        ansvarlig:\n          Kari: x\n          Kari: y\n",
     "11:11 AP005 «Kari» står to ganger; skriv hver av dem på en egen linje, med «- » foran"),
    (HEAD + IN + "      - titel: Tur\n", "8:9 AP101 nøkkelen «titel» er ukjent; mente du «tittel»?"),
    (HEAD + IN + "      - Tittel: Tur\n", "8:9 AP101 «Tittel» skrives med små bokstaver her: «tittel»"),
    (HEAD + IN + "      - navn: Tur\n", "8:9 AP101 nøkkelen «navn» er ukjent; mente du «tittel»?"),
    (HEAD + IN + "      - sommerfest: 20. juni\n",
     "8:9 AP106 «sommerfest» er ingen nøkkel her og leses som «tittel: sommerfest»; er det meningen, "
     "så skriv det med stor forbokstav"),
    (HEAD + IN + "      - tittel: Tur\n        ansvar: Styret\n",
     "9:9 AP101 nøkkelen «ansvar» er ukjent; mente du «ansvarlig»?"),
    (NN + "kapittel:\n  - tittel: S\n    aktivitetar:\n      - tittel: Tur\n        ansvar: Styret\n",
     "10:9 AP101 nøkkelen «ansvar» er ukjent; mente du «ansvarleg»?"),
    (HEAD + IN + "      - tittel: Tur\n        ansvarlig:\n          hvm: Styret\n",
     "10:11 AP101 nøkkelen «hvm» er ukjent; mente du «hvem»?"),
    (HEAD + IN + "      - tittel: Tur\n        type: kursus\n",
     "9:15 AP104 «kursus» kan ikke stå her; mente du «kurs»?"),
    (HEAD + IN + "      - tittel: Tur\n        måltall: mange medlemmer\n",
     "9:18 AP103 «mange medlemmer» begynner ikke med et tall; skriv for eksempel «250 medlemmer innen "
     "31. desember 2027», eller skriv tallet under «tall» og resten under «merknad»"),
    (HEAD + IN + "      - tittel: Tur\n        måltall: 2-3 kurs\n",
     "9:18 AP103 «2-3 kurs» har to tall; skriv det som skal nås: «2 kurs» eller «3 kurs»"),
    (NN + "aktivitetar:\n  - tittel: Tur\n    måltal: om lag 40 til 50 nye innan jul\n",
     "8:13 AP103 «om lag 40 til 50 nye innan jul» har to tall; skriv det som skal nås: «om lag 40 nye "
     "innan jul» eller «om lag 50 nye innan jul»"),
    (HEAD + IN + "      - tittel: Tur\n        måltall: 50 (x) y\n",
     "9:18 AP103 «50 (x) y» kan ikke leses som et tall og hva som telles; skriv for eksempel «250 "
     "medlemmer innen 31. desember 2027», eller skriv tallet under «tall» og resten under «merknad»"),
    (HEAD + IN + "      - tittel: Tur\n        måltall: 3.500 medlemmer\n",
     "9:18 AP105 er «3.500» «3500» eller «3,5»?"),
    (HEAD + IN + "      - tittel: Tur\n        ansvarlig: {Styret: [a, b]}\n",
     "9:29 AP103 her skal det stå én tekst, ikke en liste; skriv «a, b»"),
    (HEAD + "kapitler:\n  - type: x\n", "6:5 AP102 «tittel» mangler her"),
    (HEAD + "kapitler: Møter\n",
     "5:11 AP103 her skal det stå en liste; skriv hvert punkt på en egen linje, med «- » foran"),
    (HEAD + IN + "      - tittel: Tur\n        nar: 1. mai\n",
     "9:9 AP101 nøkkelen «nar» er ukjent; mente du «når»?"),
    (HEAD + IN + "      - tittel: Tur\n        naar: 1. mai\n",
     "9:9 AP101 nøkkelen «naar» er ukjent; mente du «når»?"),
    (HEAD + "mal: [A]\n", "5:1 AP101 nøkkelen «mal» er ukjent; mente du «mål»?"),
    (HEAD + IN + "      - tittel: Tur\n        når:\n          - Del: 1. mai\n            sted: Oslo\n",
     "10:13 AP101 det som står alene på én linje, kan skrives kort; når det står mer under, skriv "
     "«del: Del» og «tid: …»"),
    (HEAD + IN + "      - tittel: Tur\n        når: {Del: A, tid: 1. mai}\n",
     "9:15 AP101 «Del» skrives med små bokstaver her: «del»"),
    (HEAD + IN + "      -Tur: 1. mai\n      -Fest: 2. mai\n",
     "8:7 AP103 det mangler et mellomrom etter bindestreken; skriv «- Tur»"),
    (EN + "mål: [{titel: A}]\n", "5:8 AP101 nøkkelen «titel» er ukjent; mente du «tittel»?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_what_is_wrong_is_told_at_its_place_in_the_tongue_of_the_file(text: str, said: str) -> None:
    assert said in told(text)


def test_two_tongues_of_one_key_are_not_mended_into_two_activities() -> None:
    found = load(HEAD + IN + "      - tittel: A\n        title: B\n", "2026.yaml").findings
    assert [(one.code, one.fix) for one in found] == [("AP005", ())]


def test_a_title_with_keys_below_it_is_one_finding() -> None:
    text = HEAD + IN + "      - Styremøte: 12. januar\n        sted: Kontoret\n"
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "body", ["      - Styremøte: 32. januar\n", "      - {Styremøte: 32. januar}\n"]
)
def test_a_time_in_a_short_form_is_found_where_it_stands(body: str) -> None:
    report = lint([load(HEAD + IN + body, "2026.yaml")], all_rules())
    found = [one for one in report.findings if one.code == "AP302"]
    column = body.index("32") + 1
    assert [(one.span.line, one.span.column) for one in found] == [(8, column)]
    assert found[0].where == "sections → Møter → activities → Styremøte → when"


@pytest.mark.parametrize(
    ("header", "tongue"),
    [(HEAD, "nb"), (EN, "en"), (NN, "nn"), (EN + "status: adopted\nmål: [A]\n", "nb"),
     (EN + "språk: nn\n", "nn"), (HEAD + "kapittel: []\nmål: []\n", "nn")],
)  # fmt: skip
def test_the_tongue_of_a_file_is_that_of_its_keys(header: str, tongue: str) -> None:
    document = load(header, "2026.yaml").document
    assert document is not None and document.tongue == tongue


def test_a_rule_speaks_the_keys_of_the_file() -> None:
    body = "kapitler: [{tittel: A}]\naktiviteter:\n  - {id: tur, tittel: Tur}\n"
    report = lint([load(HEAD + body, "2026.yaml")], all_rules())
    said = [catalogue("nb").say(one.message) for one in report.findings if one.code == "AP205"]
    assert said == ["«Tur» vises ikke i noe avsnitt; nevn den under «se også»"]


def test_two_thousand_lines_are_two_thousand_activities() -> None:
    lines = "".join(f"      - Dugnad {number}: {number % 28 + 1}. mai\n" for number in range(2_000))
    assert len(plan(HEAD + IN + lines).sections[0].activities) == 2_000


@pytest.mark.parametrize(
    "text", ["&a [*a]", "&a {a: *a}", "{<<: *b}", "[[[]]]", "{? [a] : b}", "!x y"]
)
def test_odd_yaml_in_short_forms_is_told_or_read(text: str) -> None:
    for key in ("aktiviteter", "mål", "kapitler"):
        loaded: Any = load(f"{HEAD}{key}: {text}\n", "2026.yaml")
        assert loaded.findings or loaded.plan is not None
        load(
            f"{HEAD}{IN}      - Fest: {text}\n      - tittel: A\n        når: {text}\n", "2026.yaml"
        )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      - Styremøte: 12. januar\n        sted: Kontoret\n",
         "      - tittel: Styremøte\n        når: 12. januar\n        sted: Kontoret\n"),
        ("      - {Styremøte: 12. januar, sted: Kontoret}\n",
         "      - {tittel: Styremøte, når: 12. januar, sted: Kontoret}\n"),
        ("      - titel: Tur\n", "      - tittel: Tur\n"),
        ("      - {tittel: Tur, ansvar:Styret}\n", "      - {tittel: Tur, ansvarlig: Styret}\n"),
        ("      - tittel: Tur\n        slag: tiltak\n", "      - tittel: Tur\n        type: aktivitet\n"),
    ],
)  # fmt: skip
def test_a_mend_writes_the_tongue_of_the_file(before: str, after: str) -> None:
    linter = Linter(all_rules(), {})
    result = mend(
        (HEAD + IN + before).encode(),
        lambda content: linter.check(load(content, "2026.yaml", "2026")),
        lambda finding: finding.code in {"AP101", "AP104", "AP015"},
    )
    assert result.content.decode() == HEAD + IN + after


def test_a_block_of_text_does_not_swallow_norwegian_keys() -> None:
    text = (
        HEAD
        + "kapitler:\n  - tittel: A\n    tekst: |\n      Hei.\n      aktiviteter:\n        - Tur\n"
    )
    assert told(text)[0].startswith("9:7 AP016 «aktiviteter:»")


SHARED = """\
kapitler:
  - tittel: Møter
    felles: {type: møte, sted: Kontoret, klokka: 18–20, ansvarlig: Styret}
    aktiviteter:
      - Styremøte: 12. januar og 9. februar
      - Budsjettmøte: 9. november kl. 17
      - {tittel: Samling, når: uke 9, sted: Oslo}
      - {tittel: Helg, når: 3. mai, klokka: hele dagen}
      - tittel: Delt
        klokka: 10
        deler:
          - Trinn 1: 4. mai
          - Trinn 2: {tid: 5. mai, klokka: 12, ansvarlig: Kari}
      - Fast: første tirsdag i måneden
      - Kveld
    kapitler:
      - tittel: Under
        felles: {sted: Bodø}
        aktiviteter: [Tur: 1. juni]
  - tittel: Utenfor
    aktiviteter: [Fest: 2. juni]
"""


@pytest.mark.parametrize(
    ("activity", "times"),
    [
        ("{tittel: A, når: 7.–8. mars, klokka: 9–16}", ["7.–8. mars kl. 9–16"]),
        ("{tittel: A, når: [7.–8. mars, 9. mai], klokka: 9}", ["7.–8. mars kl. 9", "9. mai kl. 9"]),
        ("{tittel: A, når: [7.–8. mars, avklares], klokka: 9}", ["7.–8. mars kl. 9", "avklares"]),
        ('{tittel: A, når: 7.–8. mars, "klokka": 9–16}', ["7.–8. mars kl. 9–16"]),
        ("{tittel: A, når: 7.–8. mars, ? 'klokka' : 9–16}", ["7.–8. mars kl. 9–16"]),
        ("{tittel: A, når: 7.–8. mars kl. 10, klokka: 9}", ["7.–8. mars kl. 10"]),
        ("{tittel: A, når: uke 9, klokka: 9}", ["uke 9"]),
        ("{tittel: A, deler: [B: 7.–8. mars], klokka: 9}", ["7.–8. mars"]),
    ],
)
def test_the_clock_of_an_activity_is_also_that_of_its_stretches_of_days(
    activity: str, times: list[str]
) -> None:
    body = f"kapitler:\n  - tittel: K\n    aktiviteter:\n      - {activity}\n"
    found = [one.item for one in walk(plan(HEAD + body)) if type(one.item) is Activity]
    assert [time.when for one in found for time in one.when] == times


def test_the_nearest_of_what_is_in_common_wins() -> None:
    made = {
        one.item.title: one.item for one in walk(plan(HEAD + SHARED)) if type(one.item) is Activity
    }
    said = {
        title: (
            one.kind,
            ", ".join(one.place) or None,
            [time.when for time in one.when],
            [duty.who for duty in one.responsible],
        )
        for title, one in made.items()
    }
    assert said == {
        "Styremøte": ("meeting", "Kontoret", ["12. januar og 9. februar kl. 18–20"], ["Styret"]),
        "Budsjettmøte": ("meeting", "Kontoret", ["9. november kl. 17"], ["Styret"]),
        "Samling": ("meeting", "Oslo", ["uke 9"], ["Styret"]),
        "Helg": ("meeting", "Kontoret", ["3. mai"], ["Styret"]),
        "Delt": ("meeting", "Kontoret", [], ["Styret"]),
        "Trinn 1": ("activity", None, ["4. mai kl. 10"], []),
        "Trinn 2": ("activity", None, ["5. mai kl. 12"], ["Kari"]),
        "Fast": ("meeting", "Kontoret", ["første tirsdag i måneden kl. 18–20"], ["Styret"]),
        "Kveld": ("meeting", "Kontoret", [], ["Styret"]),
        "Tur": ("meeting", "Bodø", ["1. juni kl. 18–20"], ["Styret"]),
        "Fest": ("activity", None, ["2. juni"], []),
    }


@pytest.mark.parametrize(
    ("written", "read"),
    [("12. januar", True), ("hver mandag i mai", True), ("den 15. hver måned", True), ("uke 9", False),
     ("mai", False), ("1.–3. mai", False), ("innen 1. mai", False), ("avklares", False),
     ("12. januar kl. 10", False), ("våren", False), ("månedlig", False)],
)  # fmt: skip
def test_a_clock_in_common_is_for_times_that_name_days(written: str, read: bool) -> None:
    body = (
        f"kapitler:\n  - tittel: A\n    felles: {{klokka: 18}}\n    aktiviteter: [B: {written}]\n"
    )
    (time,) = plan(HEAD + body).sections[0].activities[0].when
    assert time.when == (f"{written} kl. 18" if read else written)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("9. mars (avlyst)", "kl. 18, 9. mars (avlyst)"),
        ("12. mai – kake", "kl. 18, 12. mai – kake"),
        ("mandager i mars (påmelding til Kari)", "kl. 18, mandager i mars (påmelding til Kari)"),
        ("12. mai (Oslo), 14. mai (Bodø)", "kl. 18, 12. mai (Oslo), 14. mai (Bodø)"),
        ("12. mai, med forbehold", "12. mai, med forbehold kl. 18"),
        ("hver tirsdag (ikke i ferier)", "hver tirsdag (ikke i ferier) kl. 18"),
        ("hver tirsdag (ikke i dag)", "hver tirsdag (ikke i dag)"),
        ("9. mars (flyttet fra 2. mars)", "kl. 18, 9. mars (flyttet fra 2. mars)"),
        ("9. mars (hele dagen)", "9. mars (hele dagen)"),
        ("Hele dagen 9. mars", "Hele dagen 9. mars"),
        ("9. mars heile dagen", "9. mars heile dagen"),
        ("9. mars; 10. april (avlyst)", "9. mars; 10. april (avlyst)"),
    ],
)
def test_a_clock_in_common_goes_before_a_time_with_a_note(written: str, read: str) -> None:
    for body in (
        f"kapitler:\n  - tittel: A\n    felles: {{klokka: 18}}\n    aktiviteter:\n      - B: {written}\n",
        f"kapitler:\n  - tittel: A\n    aktiviteter:\n      - B: {{tid: '{written}', klokka: 18}}\n",
    ):
        loaded = load(HEAD + body, "2026.yaml")
        assert loaded.plan is not None
        (time,) = loaded.plan.sections[0].activities[0].when
        assert time.when == read


def test_a_clock_in_common_is_in_no_message_about_a_list_of_times() -> None:
    body = "kapitler:\n  - tittel: A\n    felles: {klokka: 18}\n    aktiviteter:\n      - B: {tid: [3. mai, 4. mai]}\n"
    report = lint([load(HEAD + body, "2026.yaml")], all_rules())
    (found,) = [one for one in report.findings if one.code == "AP103"]
    assert (found.span.line, found.span.column) == (9, 18)
    assert "kl." not in catalogue("nb").say(found.message)


@pytest.mark.parametrize("key", ["kl", "kl.", "klokken", "Klokkeslett"])
def test_other_words_for_the_clock_are_known(key: str) -> None:
    for body, place in (
        (f"      - {{tittel: B, når: 3. mai, {key}: 18}}\n", (8, 34)),
        (f"      - B: {{tid: 3. mai, {key}: 18}}\n", (8, 26)),
    ):
        text = f"{HEAD}kapitler:\n  - tittel: A\n    aktiviteter:\n{body}"
        (found,) = load(text, "2026.yaml").findings
        assert (found.code, found.span.line, found.span.column) == ("AP101", *place)
        said = catalogue("nb").say(found.message)
        assert said == f"nøkkelen «{key}» er ukjent; mente du «klokka»?"


def test_what_is_wrong_in_common_is_told_once_at_its_place() -> None:
    text = HEAD + SHARED.replace("type: møte", "type: moete").replace("18–20", "seint")
    report = lint([load(text, "2026.yaml")], all_rules())
    found = [
        (one.span.line, one.span.column, one.code)
        for one in report.findings
        if one.code[:3] == "AP1"
    ]
    assert found == [(7, 20, "AP104"), (7, 51, "AP105")]


def test_a_time_with_a_clock_from_around_it_keeps_its_places_and_its_mends() -> None:
    body = "kapitler:\n  - tittel: A\n    felles: {klokka: 18}\n    aktiviteter: [B: mandag 12. mai 2026]\n"
    report = lint([load(HEAD + body, "2026.yaml")], all_rules())
    (found,) = [one for one in report.findings if one.code.startswith("AP30")]
    assert (found.span.line, found.excerpt[found.span.column - 1 :][:6]) == (8, "mandag")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("      - Styremøte: 12. januar  # ja\n",
         "      - id: x\n        tittel: Styremøte\n        når: 12. januar  # ja\n"),
        ("      # om\n      - Dugnad  # ja\n",
         "      # om\n      - id: x\n        tittel: Dugnad  # ja\n"),
        ("      - 'Fest: tur'\n", "      - id: x\n        tittel: 'Fest: tur'\n"),
        ("      - Høring:\n", "      - id: x\n        tittel: Høring\n"),
        ("      - Høring:  # når?\n", "      - id: x\n        tittel: Høring  # når?\n"),
        ("      - {Årsmøte: 14. februar}\n", "      - {id: x, tittel: Årsmøte, når: 14. februar}\n"),
        ("      - { Årsmøte: 14. februar }\n", "      - { id: x, tittel: Årsmøte, når: 14. februar }\n"),
        ("      - Fest:  # to\n          - 1. mai\n          # så\n          - 17. mai\n",
         "      - id: x\n        tittel: Fest\n        når:  # to\n          - 1. mai\n          # så\n"
         "          - 17. mai\n"),
        ("      - Fest: {tid: 1. mai, sted: Oslo}\n",
         "      - id: x\n        tittel: Fest\n        når: {tid: 1. mai, sted: Oslo}\n"),
        ("      [Tur: 1. juni, Dugnad]\n", "      [{id: x, tittel: Tur, når: 1. juni}, Dugnad]\n"),
        ("      [Dugnad, Tur: 1. juni]\n", "      [{id: x, tittel: Dugnad}, Tur: 1. juni]\n"),
        ("      [{Tur: 1. juni}]\n", "      [{id: x, tittel: Tur, når: 1. juni}]\n"),
        ("      - tittel: Samling\n", "      - id: x\n        tittel: Samling\n"),
        ("      - {tittel: Samling, sted: X}\n", "      - {id: x, tittel: Samling, sted: X}\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_short_form_is_written_long_for_an_id(short: str, long: str, end: str) -> None:
    text = (HEAD + IN + short).replace("\n", end)
    document = load(text, "2026.yaml").document
    assert document is not None
    made = spliced(document, [SetValue(("sections", 0, "activities", 0, "id"), "x")]).text
    assert made == (HEAD + IN + long).replace("\n", end)
    before, after = plan(text).sections[0].activities, plan(made).sections[0].activities
    assert (after[0].but(id=None), *after[1:]) == (before[0].but(id=None), *before[1:])


def test_a_goal_that_is_a_text_with_a_colon_gets_an_id_and_quotation_marks() -> None:
    text = HEAD + "mål:\n  - Kanalbruk: hvor vi skal være  # ja\n"
    document = load(text, "2026.yaml").document
    assert document is not None
    made = spliced(document, [SetValue(("goals", 0, "id"), "x")]).text
    assert made == HEAD + 'mål:\n  - id: x\n    tittel: "Kanalbruk: hvor vi skal være"  # ja\n'


def test_a_title_over_several_lines_keeps_them() -> None:
    document = load(HEAD + "mål:\n  - Vi skal\n    synes\n", "2026.yaml").document
    assert document is not None
    made = spliced(document, [SetValue(("goals", 0, "id"), "x")]).text
    assert made == HEAD + "mål:\n  - id: x\n    tittel: Vi skal\n      synes\n"


def test_a_key_with_nothing_after_it_is_called_as_the_file_calls_it() -> None:
    text = (
        "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2026\naktiviteter:\n"
        "  - tittel: Dugnad\n    når:\n"
    )
    (found,) = load(text.encode(), "2026.yaml", "2026").findings
    assert (found.code, found.span.line, found.span.column) == ("AP102", 7, 5)
    assert dict(found.message.args) == {"key": "når"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["1:1 AP010 fila inneholder ingen plan"]),
        ("Årsplan for laget\n\nMøter\nFest 5. mai\n- Dugnad 8. mai\n",
         ["1:1 AP010 dette er tekst og ikke en plan: gi fila navnet «2026.txt», og kjør «applan import "
          "2026.txt -o 2026.yaml», så blir den til en plan"]),
        (HEAD + "mål:\n  - {tittel: A, title: B}\n",
         ["6:17 AP005 «title» og «tittel» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"]),
        (HEAD + "språk: nn\nmål:\n  - {tittel: A, ansvarleg: Kari, ansvarlig: Per}\n",
         ["7:34 AP005 «ansvarlig» og «ansvarleg» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"]),
        (HEAD + "kapitler:\n  - tittel: K\n    aktiviteter:\n      - tittl: Tur\n",
         ["8:9 AP101 nøkkelen «tittl» er ukjent; mente du «tittel»?"]),
        (HEAD + "kapitler:\n  - tittel: K\n    aktiviteter: {Tur: 3. mai, Fest: 4. mai}\n",
         ["7:18 AP103 her skal det stå en liste; skriv «- » (bindestrek og mellomrom) foran «Tur»"]),
        (HEAD + "vedtatt: [7. mars 2026]\n",
         ["5:10 AP103 her skal det stå én verdi, ikke en liste; skriv «7. mars 2026»"]),
        (HEAD + "aktiviteter:\n  - {tittel: A, type: [kurs, møte], klokka: [18, 20]}\n",
         ["6:23 AP103 her skal det stå én verdi, ikke en liste; skriv «kurs» eller «møte»",
          "6:45 AP103 her skal det stå én verdi, ikke en liste; skriv «18» eller «20»"]),
        (HEAD + "mål:\n  - {tittel: [Vekst, Moro]}\n",
         ["6:14 AP103 her skal det stå én tekst, ikke en liste; skriv «Vekst, Moro»"]),
        (EN + "goals:\n  - {title: A, ansvarlig: Kari}\n", []),
        (EN + "goals:\n  - {title: A, ansvarlig: Kari, responsible: Per}\n",
         ["6:33 AP005 «responsible» og «ansvarlig» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"]),
    ],
)  # fmt: skip
def test_bad_input_is_told_at_its_place_with_what_to_write(text: str, found: list[str]) -> None:
    said = [
        f"{one.span.line}:{one.span.column} {one.code} {catalogue('nb').say(one.message)}"
        for one in load(text, "2026.yaml", "2026").findings
    ]
    assert said == found


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("uke 9", ("activities", 2, "when")),
        ("hele dagen", ("activities", 3, "clock")),
        ("12, ansvarlig", ("activities", 4, "parts", 1, "when", "clock")),
        ("4. mai", ("activities", 4, "parts", 0, "when")),
        ("Kontoret", ("common", "place")),
    ],
)
def test_a_place_leads_to_what_stands_there_where_much_is_inherited(
    word: str, path: tuple[str | int, ...]
) -> None:
    document = load(HEAD + SHARED, "2026.yaml").document
    assert document is not None
    place = document.source.text.index(word)
    assert document.at(place).path == ("sections", 0, *path)


def test_the_role_of_goals_may_stand_once_for_their_section() -> None:
    body = (
        "kapitler:\n  - tittel: A\n    felles: {rolle: prioritering, type: kurs}\n    mål:\n      - B\n"
        "      - {tittel: C, rolle: oppgave}\n      - {tittel: D, rolle: }\n    aktiviteter: [E: mai]\n"
        "    kapitler:\n      - {tittel: F, mål: [G]}\n  - {tittel: H, mål: [I]}\n"
    )
    plan = load("applan: 1\ntittel: P\norganisasjon: L\nperiode: 2026\n" + body, "2026.yaml").plan
    assert plan is not None
    first, last = plan.sections
    assert [one.role for one in first.goals] == ["priority", "task", "priority"]
    assert [one.role for one in first.sections[0].goals] == ["priority"]
    assert [one.role for one in last.goals] == ["goal"]
    assert [one.kind for one in first.activities] == ["course"]


@pytest.mark.parametrize("hour", ["kl. 18", "kl 18", "18.30", "18–20", "kl. 18.30-20"])
@pytest.mark.parametrize("time", ["12. januar", "{tid: 12. januar, sted: Oslo}", "[12. januar]"])
def test_a_time_in_common_that_is_an_hour_is_that_of_the_days(hour: str, time: str) -> None:
    body = f"kapitler:\n  - tittel: A\n    felles: {{når: HER}}\n    aktiviteter: [B: {time}]\n"
    one = plan(HEAD + body.replace("HER", hour)).sections[0]
    other = plan(HEAD + body.replace("når: HER", f"klokka: {hour}")).sections[0]
    assert one == other and one.common is not None
    assert (one.common.clock, one.common.when) == (hour, ())
    assert one.activities[0].when[0].when == f"12. januar kl. {hour.removeprefix('kl').strip('. ')}"


@pytest.mark.parametrize(
    ("head", "said", "found"),
    [
        (HEAD, "[kl. 18]", "7:20 AP301 «kl. 18» er et klokkeslett uten en dag; skriv det som "
         "«klokka: 18» ved siden av et tidspunkt, eller skriv en dag foran"),
        (HEAD, "klokka 18.00", "7:19 AP301 «klokka 18.00» er et klokkeslett uten en dag; skriv det "
         "som «klokka: 18.00» ved siden av et tidspunkt, eller skriv en dag foran"),
        (NN, "frå kl. 18 til 20", "8:19 AP301 «frå kl. 18 til 20» er et klokkeslett uten en dag; "
         "skriv det som «klokka: 18–20» ved siden av et tidspunkt, eller skriv en dag foran"),
        (NN, "heile dagen", "8:19 AP301 «heile dagen» er et klokkeslett uten en dag; skriv det som "
         "«klokka: heile dagen» ved siden av et tidspunkt, eller skriv en dag foran"),
        (HEAD, "tull", "7:19 AP301 «tull» er ikke forstått som et tidspunkt; skriv for eksempel "
         "«1. januar 2026», «1.–3. januar 2026» eller «avklares»"),
        (HEAD, "31. juni", "7:19 AP302 datoen «31. juni» finnes ikke; mente du «30. juni»?"),
    ],
)  # fmt: skip
def test_a_time_in_common_that_nobody_has_is_read_too(head: str, said: str, found: str) -> None:
    body = f"kapitler:\n  - tittel: A\n    felles: {{når: {said}}}\n    aktiviteter: [B: 1. mai]\n"
    report = lint([load(head + body, "2026.yaml")], all_rules())
    say = catalogue("nb").say
    assert [
        f"{one.span.line}:{one.span.column} {one.code} {say(one.message)}"
        for one in report.findings
        if one.code.startswith("AP3")
    ] == [found]


def test_a_value_in_capitals_is_read_and_only_warned_of() -> None:
    text = HEAD + "kapitler:\n  - tittel: K\n    visning: Datoplan\n    aktiviteter:\n"
    text += "      - {tittel: T, status: Planlagt, form: Fysisk Og Digitalt}\n"
    loaded = load(text, "2026.yaml")
    assert [(one.code, one.severity, one.span.line) for one in loaded.findings] == [
        ("AP104", "warning", 7),
        ("AP104", "warning", 9),
        ("AP104", "warning", 9),
    ]
    assert loaded.complete
    small = text.replace("Dato", "dato").replace("Plan", "plan")
    assert loaded.plan == plan(small.replace("Fysisk Og Digitalt", "fysisk og digitalt"))


def test_a_key_in_capitals_is_read_and_only_warned_of() -> None:
    body = """\
      - Tittel: Tur
        Når:
          - Del: Ut
            Tid: 3. mai
        Ansvarlig: [{Hvem: Kari, Gjør: mat}]
        KLOKKA: 18–20
        Sammen Med: LO
"""
    loaded = load(HEAD + IN + body, "2026.yaml")
    assert {(one.code, one.severity) for one in loaded.findings} == {("AP101", "warning")}
    assert [one.span.line for one in loaded.findings] == [8, 9, 10, 11, 12, 12, 12, 13, 14]
    assert loaded.complete
    assert loaded.plan == plan(HEAD + IN + body.replace("Tittel", "tittel").replace("Når", "når")
        .replace("Del", "del").replace("Tid", "tid").replace("Ansvarlig", "ansvarlig")
        .replace("Hvem", "hvem").replace("Gjør", "gjør").replace("KLOKKA", "klokka")
        .replace("Sammen Med", "sammen med"))  # fmt: skip


def test_a_key_in_capitals_that_stands_twice_is_told_as_that() -> None:
    body = "      - tittel: Tur\n        når: 1. mai\n        Når: 2. mai\n"
    assert told(HEAD + IN + body) == [
        "10:9 AP005 «Når» og «når» er samme nøkkel; behold én av dem, og samle det som står etter begge, der"
    ]


def test_applan_yaml_may_have_keys_in_capitals() -> None:
    small = read_settings("årstider: {vinter: januar–mars}\n".encode(), "a.yaml")
    assert read_settings("Årstider: {Vinter: januar–mars}\n".encode(), "a.yaml") == small
