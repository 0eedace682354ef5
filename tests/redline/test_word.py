"""The Word file: settled by Word's rules, and in LibreOffice, it is the draft of either plan."""

import itertools
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.compare.strategies import plans

from applan.compare import Named, comparison, generation
from applan.drafts.document import document_of
from applan.formats.changes import Beside, render
from applan.formats.document import Look, written
from applan.formats.drafts import drafted as drafted_as
from applan.loading import load
from applan.messages import catalogue
from applan.prose.blocks import Blocks, Heading, Listing, Paragraph, Run
from applan.redline import redline
from applan.redline.plans import Printed

from .documents import pairs
from .schema import faults
from .settling import COMING, GOING, Verb, W, document, headings, settled

ROOT = Path(__file__).parents[2]
NB = catalogue("nb")
TEMPLATES = {path.name: path.read_bytes() for path in (ROOT / "templates").iterdir()}
WORD = "arbeidsplan.docx"
LOOK = Look(word_file=TEMPLATES[WORD], word_file_name=WORD)
FIVE = ("2018", "2020", "2022", "2023", "2026")
VERBS: tuple[Verb, ...] = ("Accept", "Reject")


@cache
def shipped(name: str) -> Named:
    return named((ROOT / "plans" / f"{name}.yaml").read_text("utf-8"), name)


@cache
def shipped_draft(name: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The paragraphs and the headings of a plan's draft."""
    word = draft(shipped(name))
    return settled(word, "Accept"), headings(word, "Accept")


def named(text: str, name: str) -> Named:
    plan = load(text, f"{name}.yaml", name).plan
    assert plan is not None
    return Named(name, plan, name)


def redlined(old: Named, new: Named) -> bytes:
    past = [generation(name, shipped(name).plan) for name in FIVE]
    found = comparison(old, new, [one for one in past if old.name in FIVE])
    sides = Printed(old.plan, {"name": old.name}), Printed(new.plan, {"name": new.name})
    beside = Beside(new.plan, LOOK, printed=sides, templates=TEMPLATES)
    made = render(found, "docx", NB, beside)
    assert isinstance(made, bytes)
    return made


def drafted(one: Named) -> list[str]:
    """The paragraphs of the plan as a draft of it has them."""
    return settled(draft(one), "Accept")


def draft(one: Named) -> bytes:
    return drafted_as(one.plan, "arbeidsplan", TEMPLATES, ["docx"], name=one.name)["docx"]


@pytest.mark.parametrize("pair", list(itertools.permutations(FIVE, 2)), ids="-".join)
def test_the_five_plans_are_what_the_redline_is_when_it_is_settled(pair: tuple[str, str]) -> None:
    old, new = map(shipped, pair)
    made = redlined(old, new)
    changes_are_in_order(document(made))
    verbs: tuple[tuple[Verb, str], ...] = (("Accept", pair[1]), ("Reject", pair[0]))
    for verb, name in verbs:
        assert (settled(made, verb), headings(made, verb)) == shipped_draft(name)


@seed(13)
@settings(max_examples=10, database=None, phases=[Phase.generate])
@given(plans(2024, ("2020",)), plans(2026, ("2020", "2024")))
def test_so_are_ten_pairs_of_plans_that_are_made_up(old: Named, new: Named) -> None:
    made = redlined(old, new)
    assert settled(made, "Accept") == drafted(new)
    assert settled(made, "Reject") == drafted(old)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_so_are_documents_of_any_blocks(both: tuple[Blocks, Blocks]) -> None:
    old, new, made = (word(blocks) for blocks in (*both, redline(*both)))
    assert settled(made, "Accept") == settled(new, "Accept")
    assert settled(made, "Reject") == settled(old, "Accept")
    changes_are_in_order(document(made))


def test_points_that_shift_stay_where_they_are_with_their_numbers_changed() -> None:
    def points(*said: str) -> Blocks:
        labels = tuple(f"2.{n}" for n in range(1, len(said) + 1))
        return (Listing(tuple((Paragraph((Run(one),)),) for one in said), True, labels=labels),)

    new = points("Vi kan vente", "Vi må bygge")
    (made,) = redline(points("Vi må bygge"), new)
    assert isinstance(made, Listing)
    assert (made.labels, made.was_labels) == (("2.1", "2.2"), ("2.1", "2.1"))
    assert made.items[1] == (Paragraph((Run("Vi må bygge"),)),)
    both = word((made,))
    assert "".join(settled(both, "Accept")) == "2.1\tVi kan vente2.2\tVi må bygge"
    assert "".join(settled(both, "Reject")) == "2.1\tVi må bygge"
    shown = written(document_of((made,), shipped("2026").plan), "html", LOOK)
    assert '<span class="label"><del>2.1</del><ins>2.2</ins></span> <span>Vi må bygge' in str(shown)


def test_what_becomes_a_line_below_the_title_is_marked_as_a_whole() -> None:
    below = (Paragraph((Run("Vi skal bli flere i hele fylket.", emphasis=True),)),)
    texts = tuple(Paragraph((Run(one),)) for one in ("Vi må bygge.", "Vi kan vente."))
    for old, verb in ((texts, "ins"), ((*texts, *below), "moveTo")):
        made = word(redline((TITLE, *old), (TITLE, *below, *texts)))
        changes_are_in_order(document(made))
        (style,) = document(made).iterfind(f".//{W}pStyle[@{W}val='Subtitle']")
        assert [one.tag for one in style.getparent().iterfind(f"{W}rPr/*")] == [f"{W}{verb}"]


TITLE = Heading(1, (Run("Plan"),))


def word(blocks: Blocks) -> bytes:
    made = written(document_of(blocks, shipped("2026").plan), "docx", LOOK)
    assert isinstance(made, bytes)
    return made


def changes_are_in_order(body: object) -> None:
    """Every change has a number of its own, and every move a beginning and an end on both sides."""
    from lxml import etree

    assert isinstance(body, etree._Element)
    assert faults(body) == []
    ids = [one.get(f"{W}id") for one in body.iter(*COMING, *GOING, *RANGES, f"{W}pPrChange")]
    assert len(ids) == len(set(ids))
    names = {}
    for side in ("moveFrom", "moveTo"):
        starts = list(body.iter(f"{W}{side}RangeStart"))
        ends = [one.get(f"{W}id") for one in body.iter(f"{W}{side}RangeEnd")]
        assert [one.get(f"{W}id") for one in starts] == ends
        names[side] = [one.get(f"{W}name") for one in starts]
        assert len(names[side]) == len(set(names[side]))
        inside = None
        for one in body.iter(f"{W}{side}RangeStart", f"{W}{side}RangeEnd", f"{W}{side}"):
            inside = {f"{W}{side}RangeStart": True, f"{W}{side}RangeEnd": False}.get(
                one.tag, inside
            )
            assert one.tag != f"{W}{side}" or inside, "what is moved stands outside its move"
    assert sorted(names["moveFrom"]) == sorted(names["moveTo"])


RANGES = tuple(f"{W}{side}RangeStart" for side in ("moveFrom", "moveTo"))


@pytest.mark.parametrize("pair", [("2018", "2026"), ("2023", "2026")], ids="-".join)
def test_plans_have_something_that_is_moved(pair: tuple[str, str]) -> None:
    body = document(redlined(*map(shipped, pair)))
    assert len(list(body.iter(f"{W}moveFromRangeStart"))) > 0


def test_the_summary_is_a_section_of_its_own_under_its_bookmark() -> None:
    body = document(redlined(shipped("2023"), shipped("2026")))
    first, *rest = list(body)
    assert (first.tag, first.get(f"{W}name")) == (f"{W}bookmarkStart", "applan_oppsummering")
    ends = [one for one in rest if one.find(f"{W}pPr/{W}sectPr") is not None]
    assert len(ends) == 1
    after = ends[0].getnext()
    assert (after.tag, after.get(f"{W}id")) == (f"{W}bookmarkEnd", first.get(f"{W}id"))
    kinds = [[child.tag for child in one] for one in (ends[0].find(f"{W}pPr/{W}sectPr"), body[-1])]
    assert kinds[0] == kinds[1]


def test_the_same_plans_give_the_same_bytes() -> None:
    assert redlined(shipped("2020"), shipped("2022")) == redlined(shipped("2020"), shipped("2022"))


def test_a_plan_and_itself_have_no_tracked_changes() -> None:
    made = document(redlined(shipped("2022"), shipped("2022")))
    assert list(made.iter(*COMING, *GOING)) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("pair", [("2020", "2018"), ("2023", "2026")], ids="-".join)
def test_libreoffice_settles_it_the_same(
    pair: tuple[str, str], verb: Verb, settled_in_libreoffice: Callable[[bytes, Verb], list[str]]
) -> None:
    """Line for line; where a whole list behind a table goes, LibreOffice leaves an empty point."""
    made = redlined(*map(shipped, pair))
    said = [line for line in settled_in_libreoffice(made, verb) if words(line)]
    lines = (line for paragraph in settled(made, verb) for line in paragraph.split("\n"))
    wanted = [line for line in lines if words(line)]
    assert [line for line in wanted if words(line) not in set(map(words, said))] == []
    first = next(n for n, line in enumerate(said) if words(line) == words(wanted[0]))
    kept = [words(line) for line in said[first:]]
    listed = len(kept) - len(wanted)
    start = next(n for n in range(len(wanted)) if kept[n] != words(wanted[n]))
    assert kept[:start] + kept[start + listed :] == [words(line) for line in wanted]


def words(line: str) -> str:
    """The words of a line; its bullet or number is each program's own."""
    from re import sub

    return " ".join(sub(r"\W+", " ", sub(r"^\s*(?:\d+\.|[a-z]\.|\W)\s+", "", line)).split())


def test_a_page_has_the_summary_before_the_plan() -> None:
    from applan.prose.blocks import Heading, Paragraph, Run

    made = document_of((Heading(1, (Run("Plan"),)),), shipped("2026").plan)
    made = replace(made, summary=(Heading(1, (Run("Kort"),)), Paragraph((Run("Nytt: Tur"),))))
    assert written(made, "md") == "# Kort\n\nNytt: Tur\n\n# Plan\n"
    page = written(made, "html")
    assert isinstance(page, str)
    assert page.index('<h1 id="kort">') < page.index("<p>Nytt: Tur</p>") < page.index('id="plan"')
    assert written(made, "text") == "Kort\nNytt: Tur\n\nPlan\n"
