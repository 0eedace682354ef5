"""What is left in a file of what was struck, and who and what is named for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.readback.conftest import back, base_of, edited, loaded, loaded_text, word
from tests.readback.fuzz import as_file, rows
from tests.wordfile.editing import Edited

from applan.drafts.traced import TracedUnit
from applan.readback.readback import drawn, read_back
from applan.readback.result import Result
from applan.wordfile.units import Returned, Unit

KARI, OLA = "Kari Nilsen", "Ola Hansen"
PLAN = loaded_text("""\
sections:
  - title: Kurs
    activities:
      - title: Grunnkurs
        when: 6. mai 2026
        responsible: Styret
        tools: [Zoom, Teams, Kahoot]
        place: Tromsø
        contents: [Vedtekter, Økonomi, Arbeidsplan]
      - title: Lederkurs
        when: 9. mai 2026
        responsible: [Leder, Nestleder]
        text: |
          - Kaffe
          - Loddsalg
          - Allsang
  - title: Mål
    goals:
      - title: Flere medlemmer
      - title: Bedre økonomi
      - title: Synlige i avisa
  - title: Datoplan
    view: dates
""")
LEFT = "what stood in this line is struck, and the draft does not print the rest so"
SORTED = "this table is made from the times of the plan; change them there"
HEADED = ("only the heading is moved, and not what stands below it; move all of it, or change the "
          "order in the plan")  # fmt: skip
PASTED = "the plan has no place for another table; write what it says as text or activities"
OUTSIDE = "these words are a label or a number of the draft, and no part of the plan"
STANDS = ("the draft says this in another place as well, where it still stands; strike it there "
          "too, or remove it in the plan")  # fmt: skip


def units() -> tuple[TracedUnit, ...]:
    assert PLAN.plan is not None
    return drawn(base_of(PLAN), PLAN.plan).units


def read(news: list[Unit]) -> Result:
    found = read_back(base_of(PLAN), Returned(tuple(news)))
    assert isinstance(found, Result)
    return found


def place(news: list[Unit], words: str) -> int:
    return next(n for n, one in enumerate(news) if words in one.text)


def rewritten(old: str, new: str) -> Result:
    news = as_file(units())
    at = place(news, old)
    news[at] = replace(news[at], text=news[at].text.replace(old, new, 1), bold=None)
    return read(news)


@pytest.mark.parametrize(
    ("old", "new", "key", "gone"),
    [
        ("Tromsø", "", "place", ["Tromsø"]),
        ("Zoom, ", ", ", "tools", "Zoom"),
        ("Teams, ", ", ", "tools", "Teams"),
        (", Kahoot", ", ", "tools", "Kahoot"),
        ("Leder, ", ", ", "responsible", {"who": "Leder"}),
        ("6.\u00a0mai 2026", "", "when", [{"when": "6. mai 2026"}]),
    ],
)
def test_a_label_or_comma_that_is_left_is_told_of(
    old: str, new: str, key: str, gone: object
) -> None:
    result = rewritten(old, new)
    (edit,) = result.edits
    assert (edit.kind, edit.key, edit.old) == ("remove", key, gone)
    assert [one.reason.template for one in result.reported] == [LEFT]


def test_nothing_is_left_of_a_fact_that_goes_with_its_label() -> None:
    result = rewritten("Hvor\u2002Tromsø\u00a0· ", "")
    assert [(one.kind, one.key) for one in result.edits] == [("remove", "place")]
    assert result.reported == ()


@pytest.mark.parametrize(
    ("struck", "edits", "told"),
    [("6.1.3\tOpplegg", 0, [STANDS]), ("etter «Svarfrist", 0, [SORTED]), ("", 1, [])],
)
def test_a_part_goes_where_all_that_says_it_is_struck(
    struck: str, edits: int, told: list[str]
) -> None:
    both = ("6.1.3\tOpplegg", "etter «Svarfrist")
    news = [one for one in as_file(rows("2020", "arbeidsplan"))
            if not ("Opplegg for fylkes" in one.text and one.text.startswith(struck or both))]  # fmt: skip
    found = read_back(base_of(loaded("2020")), Returned(tuple(news)))
    assert isinstance(found, Result)
    assert [one.kind for one in found.edits] == ["remove"] * edits
    assert [one.reason.template for one in found.reported] == told


def test_what_still_stands_in_a_date_plan_is_named() -> None:
    news = as_file(units())
    first, last = place(news, "1.2 Lederkurs"), place(news, "2 Mål")
    result = read(news[:first] + news[last:])
    (edit,) = result.edits
    assert (edit.kind, edit.path) == ("remove", ("sections", 0, "activities", 1))
    assert [one.point for one in edit.elsewhere] == ["3"]
    assert result.reported == ()


@pytest.mark.parametrize("sign", [" ", "\u00a0", "\u202f", "\u2002", "\t", "  ", "\u00a0\t"])
def test_the_space_behind_the_number_of_a_heading_says_nothing(sign: str) -> None:
    result = rewritten("1.2 ", f"1.2{sign}")
    assert (result.edits, result.reported) == ((), ())


@pytest.mark.parametrize("number", ["1.2. ", "1.2.\u00a0", "1.2) ", "1.2 – ", "1.2"])
def test_the_number_of_a_heading_is_never_written_into_its_title(number: str) -> None:
    result = rewritten("1.2 ", number)
    assert result.edits == ()
    assert [one.reason.template for one in result.reported] == [OUTSIDE]


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("1.3 Reisekurs", "Reisekurs", []),
        ("1.9 Reisekurs", "Reisekurs", ["1.9"]),
        ("17. mai i Tromsø", "17. mai i Tromsø", []),
        ("17.\u00a0mai i Tromsø", "17. mai i Tromsø", []),
        ("5 nye lag", "5 nye lag", []),
        ("1.3 5 nye lag", "5 nye lag", []),
    ],
)
def test_a_new_heading_keeps_a_number_that_is_no_point(
    text: str, title: str, told: list[str]
) -> None:
    news = as_file(units())
    news.insert(place(news, "2 Mål"), Unit("heading", text, 3, 1000))
    result = read(news)
    (edit,) = result.edits
    assert (edit.path, edit.new) == (("sections", 0, "activities", 2), {"title": title})
    assert [one.new for one in result.reported] == told


@pytest.mark.parametrize(
    ("heading", "before"), [("1.2 Lederkurs", "3 Datoplan"), ("2 Mål", "1 Kurs")]
)
def test_a_heading_that_is_moved_alone_is_told_of(heading: str, before: str) -> None:
    news = as_file(units())
    one = news.pop(place(news, heading))
    news.insert(place(news, before), one)
    result = read(news)
    assert result.edits == ()
    assert [(it.reason.template, it.new) for it in result.reported] == [(HEADED, heading)]


@pytest.mark.parametrize("after", ["Allsang", "9.\u00a0mai\tLederkurs"])
def test_a_table_that_is_pasted_is_told_of_row_by_row(after: str) -> None:
    texts = ["Dato\tHva\tAnsvarlig", "12.\u00a0juni\tSommerfest\tStyret"]
    news = as_file(units())
    at = place(news, after) + 1
    news[at:at] = [Unit("row", text, 0, 1000 + n, table=9, head=not n)
                   for n, text in enumerate(texts)]  # fmt: skip
    result = read(news)
    assert result.edits == ()
    assert [(one.reason.template, one.new) for one in result.reported] == [
        (PASTED, text) for text in texts
    ]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda w: swap(w, "Økonomi", "Reiseregler"), [("value", (KARI, OLA))]),
        (lambda w: swap(w, "Loddsalg", "Quiz"), [("value", (KARI, OLA))]),
        (lambda w: swap(w, "Bedre økonomi", "Bedre regnskap og økonomi"),
         [("value", (KARI, OLA))]),
        (lambda w: swap(w, "Bedre økonomi", "Flere unge", "Flere kvinner"),
         [("remove", (KARI,)), ("add", (OLA,)), ("add", (OLA,))]),
        (lambda w: retyped(w, "Tromsø", "Senja"), [("value", (KARI, OLA))]),
        (lambda w: retyped(w, "Bedre økonomi", "Orden"), [("value", (KARI, OLA))]),
    ],
)  # fmt: skip
def test_both_are_named_where_one_strikes_and_another_writes(
    change: Callable[[Edited], None], named: list[tuple[str, tuple[str, ...]]]
) -> None:
    result = back(PLAN, edited(word(PLAN), change))
    assert [(one.kind, one.authors) for one in result.edits] == named
    assert result.reported == ()


def swap(word: Edited, struck: str, *texts: str) -> None:
    for text in texts:
        word.add_paragraph(struck, text, OLA)
    word.delete_paragraph(struck, KARI)


def retyped(word: Edited, struck: str, text: str) -> None:
    word.insert(struck, text, OLA)
    word.delete(struck, KARI, within=f"{struck}{text}")


def test_another_row_in_a_date_plan_is_another_activity() -> None:
    def change(word: Edited) -> None:
        word.add_row_below(word.row("Nestleder"), ["12. mai", "Sommerfest", "Styret"], OLA)
        word.delete_row("Nestleder", KARI)

    result = back(PLAN, edited(word(PLAN), change))
    (edit,) = result.edits
    assert (edit.kind, edit.new["title"], edit.authors) == ("add", "Sommerfest", (OLA,))
    assert [(one.reason.template, one.authors) for one in result.reported] == [(SORTED, (KARI,))]


def test_a_paragraph_within_the_dates_of_a_month_is_of_none_of_them() -> None:
    news = as_file(rows("2020", "arbeidsplan"))
    at = next(n for n, one in enumerate(news) if one.text.endswith("mber\tNominasjonsfrist"))
    news.insert(at, Unit("paragraph", "Vi ses i 2027!", 0, 1000))
    found = read_back(base_of(loaded("2020")), Returned(tuple(news)))
    assert isinstance(found, Result)
    assert found.edits == ()
    assert [one.reason.template for one in found.reported] == [
        "the plan has no place for this text here"
    ]
