"""The plan with all proposals in place: by whom each is, and that nothing else is changed."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.redline.documents import documents
from tests.redline.settled import settled

from applan.drafts.draft import draft
from applan.loading import Loaded, load
from applan.model import Plan
from applan.proposals.dealing import Dealing
from applan.proposals.tracked import tracked
from applan.prose.blocks import Blocks, Heading, Listing, Run, author_of, by, lines, plain
from applan.redline.several import Version, merged, several
from applan.workspace import templates

from .conftest import Run as Call
from .written import PLAN, dealing, plan

TEMPLATES = templates()


def parse(text: str) -> Loaded:
    return load(text, "2026.yaml", "2026")


def draw(plan: Plan) -> Blocks:
    return draft(plan, "arbeidsplan", TEMPLATES, name="2026").blocks


def changes(blocks: Blocks) -> list[tuple[str, str, str]]:
    """Each change with whose it is, words after each other together."""
    found: list[tuple[str, str, str]] = []
    for line in lines(blocks):
        for item in line:
            if item.revision is None or not isinstance(item, Run):
                continue
            whose = author_of(item.revision)
            if found and found[-1][:2] == (whose, str(item.revision)):
                found[-1] = (whose, found[-1][1], found[-1][2] + item.text)
            else:
                found.append((whose, str(item.revision), item.text))
    return found


def of(items: str, text: str = PLAN) -> tuple[Dealing, Blocks]:
    made = dealing(items, text)
    shown = tracked(made, parse, draw)
    assert shown.left == ()
    return made, shown.blocks


def test_every_change_stands_under_the_name_of_its_proposer_and_without_them_it_is_the_plan() -> (
    None
):
    _made, blocks = of(
        """
        type: endring, punkt: kampanjer, står: Vi går, tekst: Vi drar
        type: endring, punkt: kampanjer, står: de små, tekst: de minste
        type: tillegg, punkt: kampanjer, tekst: Bli med.
        type: strykes, punkt: hostkampanje.målgruppe.2
        """
    )
    assert settled(blocks, accept=False) == settled(draw(plan().plan), accept=False)  # type: ignore[arg-type]
    assert changes(blocks) == [
        ("Lag 1", "deleted", "går"), ("Lag 1", "inserted", "drar"),
        ("Lag 2", "deleted", "små"), ("Lag 2", "inserted", "minste"),
        ("Lag 3", "inserted", "Bli med."),
        ("Lag 4", "deleted", ", eldre"),
    ]  # fmt: skip


def test_two_that_change_the_same_words_are_both_in_place() -> None:
    _made, blocks = of(
        """
        type: endring, punkt: kampanjer, står: uke 37, tekst: uke 38
        type: endring, punkt: kampanjer, står: i uke 37, tekst: i juni
        """
    )
    assert settled(blocks, accept=False) == settled(draw(plan().plan), accept=False)  # type: ignore[arg-type]
    assert changes(blocks) == [
        ("Lag 2", "deleted", "uke\u00a037"),
        ("Lag 2", "inserted", "juni"),
        ("Lag 1", "inserted", " 38"),
    ]


def test_the_words_of_two_for_the_same_word_are_not_one_word() -> None:
    _made, blocks = of(
        """
        type: endring, punkt: kampanjer, står: går, tekst: drar
        type: endring, punkt: kampanjer, står: går, tekst: reiser
        """
    )
    assert changes(blocks) == [
        ("Lag 1", "deleted", "går"), ("Lag 1", "inserted", "drar"),
        ("Lag 2", "inserted", " reiser"),
    ]  # fmt: skip


def test_goals_of_two_before_another_are_points_of_their_own() -> None:
    _made, blocks = of(
        """
        type: tillegg, etter: synlighet, tekst: Vi skal bli snille
        type: tillegg, etter: synlighet, tekst: Vi skal bli flere i bygda
        type: endring, punkt: synlighet, står: synlige, tekst: snillere
        """
    )
    assert changes(blocks) == [
        ("Lag 3", "deleted", "synlige"), ("Lag 3", "inserted", "snillere"),
        ("Lag 1", "inserted", "Vi skal bli snille"),
        ("Lag 2", "inserted", "Vi skal bli flere i bygda"),
    ]  # fmt: skip
    listings = [one for one in blocks if isinstance(one, Listing)]
    goals = next(one for one in listings if one.labels[:1] == ("1.1",))
    assert goals.labels == ("1.1", "1.1a", "1.1b", "1.2")
    assert goals.was_labels == ()
    assert settled(blocks, accept=False) == settled(draw(plan().plan), accept=False)  # type: ignore[arg-type]


def test_what_comes_in_one_place_stands_in_the_order_of_the_numbers_under_one_heading() -> None:
    _made, blocks = of(
        """
        type: endring, punkt: hostkampanje, står: uke 37, tekst: uke 36
        type: tillegg, punkt: plan.tekst, tekst: Den første.
        type: tillegg, punkt: plan.tekst, tekst: Den andre.
        type: tillegg, punkt: plan.tekst, tekst: Den tredje.
        """,
        PLAN.replace("tekst: Planen bygger på «Vår plan».\n", ""),
    )
    assert [one for one in changes(blocks) if one[1] == "inserted"] == [
        ("Lag 2", "inserted", "InnledningDen første."),
        ("Lag 3", "inserted", "Den andre."),
        ("Lag 4", "inserted", "Den tredje."),
        ("Lag 1", "inserted", "36"),
    ]


def test_what_stands_instead_of_a_paragraph_comes_before_what_is_new_after_it() -> None:
    _made, blocks = of(
        """
        type: tillegg, punkt: kampanjer, tekst: Bli med.
        type: hele avsnittet, punkt: kampanjer, står: Alle lag, tekst: Ingen skal måtte stå utenfor dette.
        """
    )
    assert [one for one in changes(blocks) if one[1] == "inserted"] == [
        ("Lag 2", "inserted", "Ingen skal måtte stå utenfor dette."),
        ("Lag 1", "inserted", "Bli med."),
    ]


def test_points_that_shift_by_themselves_are_nobodys_change() -> None:
    _made, blocks = of("type: strykes, punkt: hostkampanje")
    assert [text for _whose, _what, text in changes(blocks) if "Dugnad" in text] == []
    assert settled(blocks, accept=False) == settled(draw(plan().plan), accept=False)  # type: ignore[arg-type]


def test_what_cannot_be_shown_is_told_with_the_reason() -> None:
    made = dealing(
        """
        type: endring, punkt: kampanjer, står: uke 99, tekst: uke 38
        type: strykes, punkt: '2'
        """
    )
    shown = tracked(made, parse, draw)
    assert [number for number, _why in shown.left] == [1]


@given(documents, st.lists(documents, min_size=1, max_size=4))
@settings(max_examples=30)
def test_without_the_changes_of_any_number_of_people_it_is_the_base(
    base: Blocks, others: Sequence[Blocks]
) -> None:
    made = several(base, [Version(f"P{n}", one) for n, one in enumerate(others)])
    was, now = (settled(one, accept=False) for one in (base, made))
    assert [plain(line) for line in lines(now)] == [plain(line) for line in lines(was)]


def test_a_line_with_the_changes_of_two() -> None:
    base = (Run("en to tre"),)
    one = (
        Run("en "),
        Run("to", revision=by("deleted", "A")),
        Run("2", revision=by("inserted", "A")),
        Run(" tre"),
    )
    other = (Run("en to tre"), Run(" fire", revision=by("inserted", "B")))
    assert merged(base, [one, other]) == (
        Run("en "), Run("to", revision="deleted"), Run("2", revision="inserted"), Run(" tre"),
        Run(" fire", revision="inserted"),
    )  # fmt: skip


def test_the_word_file_has_every_proposer_of_the_annual_meeting(meeting: Path, run: Call) -> None:
    done = run("diff", "--proposals", "2026", "-o", "endringer.docx")
    assert (done.status, done.stderr) == (0, "")
    content = (meeting / "endringer.docx").read_bytes()
    tree = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    named = {one.get(f"{space}author") for one in tree.iter() if one.get(f"{space}author")}
    text = (meeting / "forslag" / "2026.yaml").read_text("utf-8")
    by_name = {line.split(": ", 1)[1] for line in text.splitlines() if "forslagsstiller:" in line}
    assert named == by_name


def test_other_formats_and_other_choices_are_refused(meeting: Path, run: Call) -> None:
    done = run("diff", "--proposals", "2026", "-f", "json")
    assert (done.status, done.stdout) == (2, "")
    done = run("diff", "2023", "--proposals", "2026", "-f", "docx")
    assert (
        done.stderr == "applan: --proposals tar ingen annen plan og ikke noe utvalg av endringer\n"
    )


ACTIVITY = "tekst: Vi rydder., ansvarlig: Laget, hensikt: Å rydde., innhold: [a, b]"


def test_no_two_points_are_the_same() -> None:
    dugnad = "- {tittel: Dugnad, når: 12. mai 2026, " + ACTIVITY + "}"
    text = PLAN.replace("- Dugnad: 12. mai 2026", dugnad)
    _made, blocks = of(
        """
        type: tillegg, etter: hostkampanje, tekst: Leir
        type: tillegg, etter: hostkampanje, tekst: Konsert
        type: tillegg, etter: dugnad, tekst: Fest
        type: tillegg, etter: dugnad, tekst: Basar
        type: tillegg, etter: kampanjer, tekst: Kor
        """,
        text,
    )
    headings = [plain(one.content) for one in blocks if isinstance(one, Heading)]
    assert headings[2:] == [
        "1 Kampanjer", "1.3 Høstkampanje", "1.3a Leir", "1.3b Konsert", "1.4 Dugnad", "1.5 Fest",
        "1.6 Basar", "1a Kor", "2 Skolering", "2.1 Grunnkurs",
    ]  # fmt: skip
