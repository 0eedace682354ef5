"""What a secretary types who has only seen the guide, each kind in several words: mended, or asked.

``asked`` are the codes of what remains after ``--fix``; nothing that was written is lost.
"""

import re
from collections import Counter

import pytest
from tests.typed.checking import checker, mender

from applan.loading import load
from applan.mending import mend

HEAD = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2027\n"
DRIFT = "kapitler:\n  - tittel: Drift\n    felles: {ansvarlig: Styret}\n"
IN = f"{DRIFT}    aktiviteter:\n"
FEST = "      - Fest: 3. mai\n"


check = checker("warning")
mended = mender(HEAD, check)


def asked(body: str) -> list[str]:
    """The codes of what remains to be asked about."""
    found = mend((HEAD + body).encode(), check).report.findings
    return [one.code for one in found if one.severity == "error"]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16", "utf-16-le", "utf-16-be",
                                      "utf-32", "utf-8-sig"])  # fmt: skip
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_plan_in_another_encoding_is_told_read_on_and_saved_anew(
    encoding: str, line: str
) -> None:
    text = f"{HEAD}{IN}      - Årsmøte på Øya: 3. mai\n".replace("\n", line)
    loaded = load(text.encode(encoding), "2027.yaml")
    assert [one.code for one in loaded.findings][:1] in (["AP001"], ["AP002"])
    assert loaded.plan is not None
    assert mend(text.encode(encoding), check).content == text.encode()


@pytest.mark.parametrize("wrong", [b"\xff", b"\x86rsm\x9bte", b"\xc3\xa5 og \xe5", b"\x8crsplan"])
def test_letters_that_may_be_others_are_asked_about(wrong: bytes) -> None:
    content = HEAD.encode() + b"sak: {nummer: 1, m\xc3\xb8te: " + wrong + b"}\n"
    made = mend(content, check)
    assert made.content == content
    assert [one.code for one in made.report.findings] == ["AP001"]


def test_an_encoding_that_is_not_to_be_mended_leaves_all_as_it_is() -> None:
    content = f"{HEAD}{IN}      - Årsmøte; 3. mai\n".encode("cp1252")
    assert mend(content, check, lambda one: one.code != "AP001").content == content


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1. Mål\nmål:\n1. Flere\n2. Bedre\n\n2. Aktiviteter\naktiviteter:\n- Fest: 3. mai\n",
         "# 1. Mål\nmål:\n- Flere\n- Bedre\n\n# 2. Aktiviteter\naktiviteter:\n- Fest: 3. mai\n"),
        ("MÅL\nmål:\n  - Flere\n", "# MÅL\nmål:\n  - Flere\n"),
        ("kapitler:\n  - tittel: Drift\n    Mål\n    mål:\n      - Flere\n",
         "kapitler:\n  - tittel: Drift\n#     Mål\n    mål:\n      - Flere\n"),
        ("mål:\n1) Flere\n2) Bedre\naktiviteter:\n- Fest: 3. mai\n",
         "mål:\n- Flere\n- Bedre\naktiviteter:\n- Fest: 3. mai\n"),
        ("mål:\na) Flere\nb) Bedre\n", "mål:\n- Flere\n- Bedre\n"),
    ],
)  # fmt: skip
def test_a_heading_is_no_item_and_no_key(written: str, meant: str) -> None:
    assert mended(written) == meant


def test_a_number_that_does_not_follow_is_a_heading_and_asked_about() -> None:
    body = "mål:\n- Flere\n\n2. Opplegg\nkapitler:\n- tittel: Drift\n"
    counted = body.replace("- Flere", "1. Flere\n2. Bedre\n3. Mer")
    assert mended(body) == body
    assert "\n2. Opplegg\n" in mended(counted)
    assert asked(counted) == ["AP004"]


@pytest.mark.parametrize("title", ["Datoplan", "Kurs og leir", "Datoplan:", "17. mai"])
@pytest.mark.parametrize("out", [0, 1, 2])
@pytest.mark.parametrize("further", [1, 2, 4])
def test_a_title_above_the_keys_of_a_section_needs_its_key(
    title: str, out: int, further: int
) -> None:
    body = f"{IN}{FEST}{' ' * out}{title}\n{' ' * (out + further)}visning: datoplan\n"
    meant = f"{IN}{FEST}  - tittel: {title.rstrip(':')}\n    visning: datoplan\n"
    is_key = title[-1] == ":" and not out  # of the plan, and asked about
    assert mended(body) == (body if is_key else meant)


@pytest.mark.parametrize("colon", ["", ":"])
def test_sections_without_dash_and_key_are_sections(colon: str) -> None:
    body = (
        "kapitler:\n  {}{}\n    aktiviteter:\n      - Fest: 3. mai\n  {}{}\n    visning: datoplan\n"
    )
    written = body.format("Drift", colon, "Oversikt", colon)
    assert mended(written) == body.format("- tittel: Drift", "", "- tittel: Oversikt", "")


@pytest.mark.parametrize(
    ("items", "meant"),
    [
        ("- Fest: 3. mai\nDans: 5. mai", "- Fest: 3. mai\n- Dans: 5. mai"),
        ("- Fest: 3. mai\nMøte med kommunen: avklares i vår\n- Tur: 4. mai",
         "- Fest: 3. mai\n- Møte med kommunen: avklares i vår\n- Tur: 4. mai"),
        ("Fest: 3. mai\n- Dans: 5. mai", "- Fest: 3. mai\n- Dans: 5. mai"),
        ("Fest: 3. mai\nTur: uke 3\n- Dans: 5. mai", "- Fest: 3. mai\n- Tur: uke 3\n- Dans: 5. mai"),
        ("- Fest\nDans: uke 3\nTur: avklares", "- Fest\n- Dans: uke 3\n- Tur: avklares"),
    ],
)  # fmt: skip
def test_a_title_with_its_time_among_items_lacks_its_dash(items: str, meant: str) -> None:
    lines = ["".join(f"      {one}\n" for one in text.split("\n")) for text in (items, meant)]
    assert mended(IN + lines[0]) == IN + lines[1]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ansvarlig: Kari: mat", "ansvarlig: {Kari: mat}"),
        ("ansvarlig: Kari: mat, Per: pynt", "ansvarlig: {Kari: mat, Per: pynt}"),
        ("ansvarlige: Gruppa: løype, Foreldre: kiosk", "ansvarlig: {Gruppa: løype, Foreldre: kiosk}"),
        ("ansvarlig: Kari: mat, drikke, Per: pynt", 'ansvarlig: {Kari: "mat, drikke", Per: pynt}'),
        ("når: Barn: 3. mai, voksne: 4. mai", "når: {Barn: 3. mai, voksne: 4. mai}"),
        ("når: Barn: 3. mai", 'når: "Barn: 3. mai"'),
        ("ansvarlig: Leder: Kari", 'ansvarlig: "Leder: Kari"'),
        ("ansvarlig: Per (tlf: 900 11 222)", 'ansvarlig: "Per (tlf: 900 11 222)"'),
    ],
)  # fmt: skip
def test_names_with_what_they_do_stand_between_braces(written: str, meant: str) -> None:
    body = IN + "      - tittel: Fest\n        @\n"
    assert mended(body.replace("@", written)) == body.replace("@", meant)


@pytest.mark.parametrize("key", ["frist", "Frist", "innen", "senest", "deadline"])
def test_a_deadline_is_the_time_of_what_has_no_other(key: str) -> None:
    body = IN + "      - tittel: Søknad\n        @\n"
    assert mended(body.replace("@", f"{key}: 1. oktober")) == body.replace(
        "@", "når: innen 1. oktober"
    )


@pytest.mark.parametrize(
    "more", ["når: 3. mars\n        frist: 1. mars", "påmeldingsfrist: 1. mars",
             "type: kurs\n        frist: 1. mars", "frist: snart"]
)  # fmt: skip
def test_a_deadline_that_may_be_of_something_else_is_asked_about(more: str) -> None:
    body = f"{IN}      - tittel: Leir\n        {more}\n"
    assert mended(body) == body
    assert "AP101" in asked(body)


def test_what_a_section_has_above_its_activities_is_common() -> None:
    above = "    type: møte\n    ansvarlig:\n      - Kari\n      - Per\n"
    body = f"kapitler:\n  - tittel: Møter\n{above}    aktiviteter:\n{FEST}"
    inside = "    felles:\n" + "".join(f"  {one}\n" for one in above.splitlines())
    assert mended(body) == body.replace(above, inside)
    below = f"kapitler:\n  - tittel: Møter\n    aktiviteter:\n{FEST}    ansvarlig: Kari\n"
    assert mended(below) == below
    assert asked(below) == ["AP101"]


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("når: 3. mai\n        når: 3. mai", "når: 3. mai"),
        ("når:\n        når: 3. mai", "når: 3. mai"),
        ("når: 3. mai\n        når:", "når: 3. mai"),
        ("når: 3. mai\n        når: 4. mai", "når: 3. mai\n        når: 4. mai"),
        (
            "sted:\n        når: 3. mai\n        sted: Her # ja",
            "når: 3. mai\n        sted: Her # ja",
        ),
    ],
)
def test_of_two_equal_keys_the_line_that_says_nothing_goes(twice: str, once: str) -> None:
    body = IN + "      - tittel: Fest\n        @\n"
    assert mended(body.replace("@", twice)) == body.replace("@", once)


@pytest.mark.parametrize("by", [4, 6])
def test_activities_without_their_key_are_no_sections(by: int) -> None:
    dash, inside = f"{' ' * by}- ", " " * (by + 2)
    item = f"{dash}tittel: Fest\n{inside}type: møte\n{inside}når: 3. mai\n"
    body = f"kapitler:\n  - tittel: Drift\n{item}  - tittel: Alt\n"
    assert mended(body) == body.replace(dash, f"    aktiviteter:\n{dash}", 1)
    may_be_goal = body.replace(f"{inside}type: møte\n", "")
    assert mended(may_be_goal) == may_be_goal
    assert asked(may_be_goal) == ["AP004"]


@pytest.mark.parametrize("beside", ["Her er de", "x"])
def test_a_text_beside_a_list_of_activities_is_asked_about(beside: str) -> None:
    body = IN.replace("aktiviteter:", f"aktiviteter: {beside}") + FEST
    assert mended(body) == body
    assert asked(body) == ["AP004"]


@pytest.mark.parametrize("key", ["aktiviteter:", "aktiviteter"])
def test_a_text_that_stands_below_its_key_ends_at_the_next(key: str) -> None:
    text = "    Vi har:\n    * kor\n    * dans\n"
    body = f"kapitler:\n  - tittel: Drift\n    tekst:\n{text}    {key}\n{FEST}"
    inside = "".join(f"  {one}\n" for one in text.splitlines())
    meant = body.replace(text, inside).replace("tekst:", "tekst: |")
    assert mended(body) == meant.replace(f"    {key}\n", "    aktiviteter:\n")


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        ("Bygdas dag 15.8.", "Bygdas dag: 15.8."),
        ("Leir 1.-4.7.", "Leir: 1.-4.7."),
        ("Sommerfest 20/6", "Sommerfest 20/6"),
        ("Kapittel om 3.4", "Kapittel om 3.4"),
        ("Sesongen 2026/27", "Sesongen 2026/27"),
    ],
)
def test_a_day_in_figures_behind_a_title_lacks_its_colon(item: str, meant: str) -> None:
    assert mended(f"{IN}      - {item}\n") == f"{IN}      - {meant}\n"


EDITS = [
    ("    aktiviteter:\n", ""), ("      - Fest", "       - Fest"), ("tekst: ", "tekst "),
    ("    tekst", "   tekst"), ("  - tittel: Alt", "- tittel: Alt"), ("Vi er", "Vi er:"),
    ("      - tittel: Tur\n", ""), ("- tittel: Tur", "tittel: Tur"), ("sted: ", "sted;"),
    ("ansvarlig: Kari\n", "ansvarlig: Kari "), ("  - tittel: Alt", "  tittel: Alt"),
    ("Fest: 3.", "Fest: 3.\n"), ("mange.", "mange.\nDe er gode."), ("{", ""), ("}", ""),
    ("sted: Huset\n", "sted: Huset\nsted: Huset\n"), ("når: ", "\tnår: "), ("kapitler:", "kapitler"),
]  # fmt: skip
WHOLE = (
    f"{HEAD}kapitler:\n  - tittel: Drift\n    felles: {{type: møte, klokka: 18}}\n"
    "    tekst: Vi er mange.\n    aktiviteter:\n      - Fest: 3. mai\n      - tittel: Tur\n"
    "        når: 4. mai\n        sted: Huset\n        ansvarlig: Kari\n"
    "  - tittel: Alt\n    visning: datoplan\n"
)


@pytest.mark.parametrize(("old", "new"), EDITS)
def test_no_word_is_lost_and_mending_twice_is_mending_once(old: str, new: str) -> None:
    text = WHOLE.replace(old, new, 1)
    assert text != WHOLE
    made = mend(text.encode(), check).content
    assert mend(made, check).content == made
    before, after = (Counter(re.findall(r"\w+", one)) for one in (text, made.decode()))
    assert set(before - after) <= {"sted", "Huset"}
    lines = text.split("\n")
    for one in check(text.encode()).findings:
        assert 1 <= one.span.line <= len(lines)
        assert one.span.column <= len(lines[one.span.line - 1]) + 2
