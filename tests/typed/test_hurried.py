"""What people in a hurry write in a form, and what ``lint --fix`` makes of it: all of it, or nothing."""

import pytest
from tests.typed.checking import checker, mender

from applan.loading import load
from applan.mending import mend

HEADER = (
    "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2027\n\nkapitler:\n  - tittel: Drift\n"
)
MEETING = "    aktiviteter:\n      - Møte: 3. mai\n"


check = checker()
mended = mender(HEADER, check)


POINTS = ["- rydde\n- vaske", "• rydde\n• vaske", "1. rydde\n2. vaske", "– rydde\n– vaske",
          "- rydde\n- vaske: golv", "a) rydde\n\nb) vaske"]  # fmt: skip


def indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" if line else "\n" for line in text.split("\n"))


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("by", [4, 6, 8])
def test_a_text_with_a_colon_keeps_the_points_below_it(points: str, by: int) -> None:
    written = f"    tekst: Vi skal:\n{indented(points, by)}{MEETING}"
    inside = max(by, 6)
    meant = f"    tekst: |\n{' ' * inside}Vi skal:\n{indented(points, inside)}{MEETING}"
    assert mended(written) == meant


@pytest.mark.parametrize("points", POINTS)
def test_a_text_below_its_key_keeps_the_points_below_it(points: str) -> None:
    written = f"    tekst:\n      Vi skal:\n{indented(points, 6)}{MEETING}"
    assert mended(written) == written.replace("tekst:", "tekst: |")


def test_entries_keep_their_lines_and_running_text_does_not() -> None:
    entries = "    tekst: Styret: Kari og Ola\n      Komité: Per\n"
    assert mended(entries) == "    tekst: |\n      Styret: Kari og Ola\n      Komité: Per\n"
    prose = "    tekst: Husk: ta med\n      mat og drikke\n"
    assert mended(prose) == '    tekst: "Husk: ta med\n      mat og drikke"\n'


@pytest.mark.parametrize(
    "marks",
    ["1. |2. |3. ", "1) |2) |3) ", "a) |b) |c) ", "1. |- |- ", "- |• |– ", "i. |ii. |iii. "],
)
@pytest.mark.parametrize("key", ["mål", "Mål"])
def test_the_numbers_of_goals_are_no_part_of_them(marks: str, key: str) -> None:
    one, two, three = marks.split("|")
    written = f"    {key}:\n      {one}Flere\n      {two}Bedre\n      {three}Mer\n"
    assert mended(written) == "    mål:\n      - Flere\n      - Bedre\n      - Mer\n"


def test_a_goal_among_numbers_is_no_chapter() -> None:
    written = "    Mål:\n      1. Flere\n      - tittel: Bedre\n        måltall: 10 nye\n"
    assert mended(written) == written.replace("Mål", "mål").replace("1.", "-")


@pytest.mark.parametrize("first", ["1. mai-tog", "8. mars-arrangement", "2. juni og 3. juni"])
def test_dates_are_no_numbers_of_goals(first: str) -> None:
    body = f"    mål:\n      {first}\n      - Fest\n"
    assert mended(body) in (body, body.replace(first, f"- {first}"))


@pytest.mark.parametrize("bullet", [*"–—•*·+→●", "1.", "1)"])
def test_what_stands_short_is_spelled_out_below_any_bullet(bullet: str) -> None:
    inside = " " * (len(bullet) + 1)
    written = (
        f"    aktiviteter:\n      {bullet} Dugnad : 3. mai\n      {inside}ansvarlig: Styret\n"
        f"      {inside}notat: husk\n      {bullet} Fest: 4. mai\n"
    )
    assert mended(written.replace("1. Fest", "2. Fest").replace("1) Fest", "2) Fest")) == (
        "    aktiviteter:\n      - tittel: Dugnad\n        når: 3. mai\n        ansvarlig: Styret\n"
        "        notat: husk\n      - Fest: 4. mai\n"
    )


SWAPPED = [
    ("8. mars: Spill", "Spill: 8. mars"),
    ("9. mars - Dans", "Dans: 9. mars"),
    ("9. mars – dans", "dans: 9. mars"),
    ("10. mars Sang", "Sang: 10. mars"),
    ("11. mars, Tur", "Tur: 11. mars"),
    ("12. mars kl. 18: Medlemskveld", "Medlemskveld: 12. mars kl. 18"),
    ("9. mars kl. 18 Styremøte på Huset", "Styremøte på Huset: 9. mars kl. 18"),
    ("12.–13. mars: Seminar", "Seminar: 12.–13. mars"),
    ("12. mars (Huset) Møte", "Møte: 12. mars (Huset)"),
    ("Fredag 14. mai Vårfest", "Vårfest: Fredag 14. mai"),
    ("14.04.2027 Vårmønstring", "Vårmønstring: 14.04.2027"),
    ("20/8: Kick-off", "Kick-off: 20/8"),
    ("uke 20 Kor", "Kor: uke 20"),
    ("høsten: Basar", "Basar: høsten"),
    ("hver mandag: Kor", "Kor: hver mandag"),
    ("17. mai: Feiring", "Feiring: 17. mai"),
]


@pytest.mark.parametrize(("written", "meant"), SWAPPED)
def test_a_title_behind_its_time_comes_first(written: str, meant: str) -> None:
    body = f"    aktiviteter:\n      - {written}\n      - Årsmøte: 1. juni\n"
    assert mended(body) == body.replace(written, meant)


@pytest.mark.parametrize(
    "written",
    ["17. mai", "17. mai Feiring", "8. mars-arrangement", "1. mai-toget: 1. mai", "4. trinn: 5. mars",
     "2. klasse på tur: 9. juni", "Juni: 5. juni", "Uke 6-kampanje: 8.–12. februar", "10 Kurs",
     "50-årsfest: 3. april", "Måned: mai", "Mai-Britt snakker", "3 møter: våren"],
)  # fmt: skip
def test_what_only_looks_like_a_time_stays(written: str) -> None:
    body = f"    aktiviteter:\n      - {written}\n      - Årsmøte: 1. juni\n"
    assert mended(body) == body


@pytest.mark.parametrize(
    "line",
    ["tittel: Fest | når: 4. mai", "tittel: Fest: når: 4. mai", "tittel: Fest; sted: Huset",
     "tittel: Fest / når: 4. mai / sted: Huset", "tittel: Fest - ansvarlig: Styret",
     "tittel: Fest.  Ansvarlig: Kari", "tittel: Fest, Sted: Huset"],
)  # fmt: skip
def test_two_keys_on_a_line_are_no_title(line: str) -> None:
    body = f"    aktiviteter:\n      - {line}\n"
    told = [one for one in check((HEADER + body).encode()).findings if one.code == "AP004"]
    assert [one.message.template.partition(":")[0] for one in told] == ["two keys on one line"]
    assert f'"{line.removeprefix("tittel: ")}"' not in mended(body)


def test_an_item_whose_dash_is_forgotten_is_one() -> None:
    body = (
        "    aktiviteter:\n      tittel: Leir\n      når: 4.–6. juni\n      tekst: |\n        En\n\n"
        "        to\n      sted: Øya\n"
    )
    lines = body.replace("\n      ", "\n        ").replace("        tittel", "      - tittel")
    assert mended(body) == lines


@pytest.mark.parametrize(
    "text",
    ["Arbeidsplan for Laget: 2027\n\nKapittel 1: Mål\n- Flere\n", "- a: b: c\n", "Hei: du\n  og: dere\n",
     "«Mål»: bli flere\n- Tur: til: fjells\n"],
)  # fmt: skip
def test_what_is_no_plan_is_not_mended(text: str) -> None:
    assert mend(text.encode(), check).content.decode() == text


def test_a_row_of_a_table_is_no_indentation() -> None:
    body = "    aktiviteter:\n      3. mai\tDugnad\tStyret\n      5. juni\tFest\tKari\n"
    told = [one for one in check((HEADER + body).encode()).findings if one.code == "AP004"]
    assert {one.message.template for one in told} == {
        "a tab stands here; write each cell under its key, or a space"
    }
    assert [(one.span.line, one.span.column) for one in told] == [(9, 13), (10, 14)]
    assert mended(body) == body


def test_a_heading_does_not_have_its_number_twice() -> None:
    body = (
        "    aktiviteter:\n      - 1.1 Møte: 3. mai\n      - 2.1 Fest: 4. mai\n"
        "  - tittel: 2. Kor\n  - tittel: 2. mai-komiteen\n  - tittel: 4) Turer\n  - tittel: 9. Trinn\n"
    )
    assert mended(body) == body.replace("1.1 ", "").replace("2. Kor", "Kor").replace("4) ", "")


FIRST = "tittel: Plan\norganisasjon: Laget\nperiode: 2027\nkapitler:\n  - tittel: Drift\n"


@pytest.mark.parametrize("before", ["", "# notat\n\n", "---\n", "\ufeff"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_the_first_line_of_a_plan_is_written_with_its_line_ends(before: str, line: str) -> None:
    written = (before + FIRST + MEETING).replace("\n", line).encode()
    meant = (before.strip("\ufeff") + "applan: 1\n" + FIRST + MEETING).replace("\n", line).encode()
    assert mend(written, check).content == meant


@pytest.mark.parametrize(("first", "meant"), [("applan:", "applan:"), ("applan 1", "applan: 1")])
def test_a_first_line_that_is_half_there_is_asked_about(first: str, meant: str) -> None:
    """A colon is written, a number is not."""
    assert mend(f"{first}\n{FIRST}".encode(), check).content.decode() == f"{meant}\n{FIRST}"


@pytest.mark.parametrize(
    ("items", "meant"),
    [
        ("- Padletur; 8. mai", "- Padletur: 8. mai"),
        ("- Padletur: 8. mai\n    - Kor | uke 8", "- Padletur: 8. mai\n    - Kor: uke 8"),
        (
            "- Kor - 9.–10. mai\n      sted: Lia",
            "- tittel: Kor\n      når: 9.–10. mai\n      sted: Lia",
        ),
        ("- Kor – 9. mai", "- Kor: 9. mai"),
    ],
)
def test_one_line_activities_right_below_a_title_get_their_key(items: str, meant: str) -> None:
    assert mended(f"    {items}\n") == f"    aktiviteter:\n    {meant}\n"


@pytest.mark.parametrize(
    "body",
    ["    tekst: Vi padler.\n    - Tur: 8. mai\n    - Leir: 9. mai\n", "    - rydde; vaske\n",
     "    - Padletur\n    - Fottur\n",
     "    aktiviteter:\n    - tittel: Kurs\n      ansvarlig: Kari\n      - Del 1: 8. mai\n      - Del 2: 9. mai\n"],
)  # fmt: skip
def test_items_below_something_else_are_asked_about(body: str) -> None:
    assert mended(body) == body


@pytest.mark.parametrize("title", ["Stafett - 1. etappe", "Sang - 50 år", "Tur; 3 dager"])
def test_a_number_that_is_no_day_makes_no_time(title: str) -> None:
    body = f"    aktiviteter:\n      - {title}\n        ansvarlig: Kari\n"
    assert "når:" not in mended(body)


@pytest.mark.parametrize("line", ["Padletur; 8. mai", "Padletur – 8. mai", "Padletur 8. mai"])
def test_an_activity_among_the_sections_goes_to_the_list_above(line: str) -> None:
    made = mended(f"{MEETING}  - {line}\n")
    assert made == f"{MEETING}      - Padletur: 8. mai\n"


@pytest.mark.parametrize(
    "tabs",
    [
        ("\t", "\t  ", "\t  \t"),
        ("\t", "\t\t", "\t\t\t"),
        ("\t", "\t ", "\t \t"),
        ("", "\t", "\t\t"),
    ],
)
def test_a_tab_goes_as_far_as_it_went_above(tabs: tuple[str, str, str]) -> None:
    one, two, three = tabs
    body = "".join(
        f"{one}- tittel: {title}\n{two}aktiviteter:\n{three}- Møte: 3. mai\n{three}- Fest: 4. mai\n"
        for title in ("A", "B", "C")
    )
    text = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2027\nkapitler:\n" + body
    made = load(mend(text.encode(), check).content, "2027.yaml").plan
    assert made is not None
    assert [(one.title, len(one.activities)) for one in made.sections] == [
        ("A", 2), ("B", 2), ("C", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["Ansvarlig", "STED", "ansvar", "Hvor", "Når", "Kl", "Målgruppe"])
def test_what_is_common_to_a_chapter_is_known_in_any_letters(key: str) -> None:
    found = check(f"{HEADER}    {key}: Styret\n{MEETING}".encode()).findings
    assert [one.message.template for one in found if one.code == "AP101"] == [
        "the key “{key}” belongs to an activity; write it under “{common}” if it is about all of "
        "them here, else under the one that it is about"
    ]


@pytest.mark.parametrize("line", ["tittel Årsplan", "tittel - Årsplan", "Tittel; Årsplan"])
def test_a_first_line_with_a_key_has_a_colon(line: str) -> None:
    rest = "applan: 1\norganisasjon: Laget\nperiode: 2027\nkapitler:\n  - tittel: Drift\n"
    made = mend(f"{line}\n{rest}".encode(), check).content.decode()
    assert made == f"tittel: Årsplan\n{rest}"
