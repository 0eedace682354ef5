"""Base, file and plan now: nothing that either side wrote is lost without a word."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from tests.readback.conftest import (
    back,
    base_of,
    edited,
    loaded,
    loaded_text,
    values,
    word,
    word_of,
    written,
)
from tests.wordfile.editing import Edited

from applan.readback.merge import merged

BASE = """sections:
  - title: Skolering
    text: |
      Vi skolerer alle nye medlemmer om høsten.

      Hvert lag velger en studieleder på årsmøtet.
    activities:
      - id: grunnkurs
        title: Grunnkurs
        when: 3. mai 2026
        responsible: Styret
        contents: [Historie, Ideologi, Praktisk arbeid]
        text: Et kurs for alle som er nye i laget.
      - title: Lederkurs
        when: høsten 2026
        text: Et kurs for dem som leder et lag.
      - {title: Temakveld, when: oktober 2026, text: En kveld om et tema.}
  - title: Møter
    text: Vi møtes ofte.
    activities:
      - {title: Medlemsmøte, when: juni 2026, text: Alle er velkomne.}
"""
FILE = "Et kurs for alle som er nye i laget."


class Case(NamedTuple):
    name: str
    file: Callable[[Edited], Any]
    plan: tuple[str, str]
    """What the plan has now instead of what it had; "" for nothing."""
    wanted: tuple[str, str] | None
    """What the merged plan has instead of what the plan now has; None where nothing is written."""
    conflict: tuple[Any, Any, Any] | None = None


def day(word: Edited) -> None:
    word.replace("3.\u00a0mai 2026", "10.\u00a0mai 2026")


CASES = [
    Case("the plan is as it was", day, ("", ""), ("3. mai 2026", "10. mai 2026")),
    Case("another value has changed", day, ("høsten 2026", "våren 2026"),
         ("3. mai 2026", "10. mai 2026")),
    Case("the same value has changed otherwise", day, ("3. mai 2026", "4. mai 2026"), None,
         ("3. mai 2026", "10. mai 2026", "4. mai 2026")),
    Case("the same change is made already", day, ("3. mai 2026", "10. mai 2026"), None),
    Case("other words of the text", lambda w: w.replace("høsten", "våren", within="Vi skolerer"),
         ("studieleder", "kursleder"), ("om høsten", "om våren")),
    Case("the same words of the text", lambda w: w.replace("høsten", "våren", within="Vi skolerer"),
         ("om høsten", "om vinteren"), None,
         ("Vi skolerer alle nye medlemmer om høsten.\n\nHvert lag velger en studieleder på "
          "årsmøtet.\n",
          "Vi skolerer alle nye medlemmer om våren.\n\nHvert lag velger en studieleder på "
          "årsmøtet.\n",
          "Vi skolerer alle nye medlemmer om vinteren.\n\nHvert lag velger en studieleder på "
          "årsmøtet.\n")),
    Case("the same words to the same", lambda w: w.replace("høsten", "våren", within="Vi skolerer"),
         ("om høsten", "om våren"), None),
    Case("words before those have come", lambda w: w.replace("studieleder", "kursleder"),
         ("Vi skolerer alle", "Vi skolerer og følger opp alle"), ("studieleder", "kursleder")),
    Case("the thing is gone", day, (BASE[BASE.index("      - id: grunn") : BASE.index(
        "      - title: Leder")], ""), None, ("3. mai 2026", "10. mai 2026", None)),
    Case("the thing has moved to another section", day, ("MOVE", ""),
         ("3. mai 2026", "10. mai 2026")),
    Case("the thing has another title and its id", day, ("title: Grunnkurs", "title: Startkurs"),
         ("3. mai 2026", "10. mai 2026")),
    Case("a point added while another came", lambda w: w.add_paragraph("Ideologi", "Etikk"),
         ("[Historie, ", "[Historie, Økonomi, "), ("Ideologi, ", "Ideologi, Etikk, ")),
    Case("a point added on both sides", lambda w: w.add_paragraph("Ideologi", "Etikk"),
         ("Ideologi, ", "Ideologi, Etikk, "), None),
    Case("a point removed that the plan has removed", lambda w: w.delete_paragraph("Ideologi"),
         ("Ideologi, ", ""), None),
    Case("a point removed that the plan has changed", lambda w: w.delete_paragraph("Ideologi"),
         ("Ideologi, ", "Ideologi i dag, "), None, ("Ideologi", None, "Ideologi i dag")),
    Case("a point moved while another came",
         lambda w: w.paragraph("Historie").addprevious(w.paragraph("Praktisk arbeid")),
         ("arbeid]", "arbeid, Økonomi]"),
         ("[Historie, Ideologi, Praktisk arbeid,", "[Praktisk arbeid, Historie, Ideologi,")),
    Case("an activity removed that the plan has changed",
         lambda w: remove(w, "1.2 Lederkurs"), ("Et kurs for dem", "Et godt kurs for dem"), None,
         ({"title": "Lederkurs", "when": [{"when": "høsten 2026"}],
           "text": "Et kurs for dem som leder et lag."}, None,
          {"title": "Lederkurs", "when": [{"when": "høsten 2026"}],
           "text": "Et godt kurs for dem som leder et lag."})),
    Case("an activity removed that is as it was", lambda w: remove(w, "1.2 Lederkurs"),
         ("3. mai", "4. mai"), ("""      - title: Lederkurs
        when: høsten 2026
        text: Et kurs for dem som leder et lag.
""", "")),
    Case("a paragraph added to a text that has got another",
         lambda w: w.add_paragraph("Vi skolerer", "Alle er med."),
         ("på årsmøtet.\n", "på årsmøtet.\n\n      Laget betaler.\n"),
         ("om høsten.\n", "om høsten.\n\n      Alle er med.\n")),
    Case("a responsible where another is now",
         lambda w: w.replace("Styret", "Fylkesstyret", within="Når\u20023.\u00a0mai 2026\u00a0· "
                             "Ansvarlig\u2002Styret"),
         ("responsible: Styret", "responsible: Kari"), None, ("Styret", "Fylkesstyret", "Kari")),
    Case("the title of a thing without an id that has another title now",
         lambda w: w.replace("Lederkurs", "Kurs for ledere", within="1.2 Lederkurs"),
         ("title: Lederkurs", "title: Leiarkurs"), None,
         ("Lederkurs", "Kurs for ledere", "Leiarkurs")),
]  # fmt: skip


def remove(word: Edited, heading: str) -> None:
    from tests.readback.test_edits import delete_section

    delete_section(word, heading)


def moved(text: str) -> str:
    start, end = text.index("      - id: grunn"), text.index("      - title: Leder")
    return text[:start] + text[end:] + text[start:end]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_three_ways(case: Case) -> None:
    base = loaded_text(BASE)
    found = back(base, edited(word(base), case.file))
    assert len(found.edits) == 1 and not found.reported
    was, now = case.plan
    text = moved(base.source.text) if was == "MOVE" else base.source.text
    if was and was != "MOVE":
        assert text.count(was) == 1
        text = text.replace(was, now)
    later = loaded_text(text)
    result = merged(base_of(base), found, later)
    made = written(later, result)
    if case.wanted is None:
        assert made == text
        assert result.edits == ()
    else:
        assert text.count(case.wanted[0]) == 1
        assert values(made) == values(text.replace(*case.wanted))
    assert [one[3:6] for one in result.conflicts] == ([case.conflict] if case.conflict else [])
    assert merged(base_of(base), found, loaded_text(made)).edits == ()


def test_what_the_plan_no_longer_prints_is_told_and_the_rest_is_written() -> None:
    course = "      - {title: Grunnkurs, kind: course, text: Et kurs for alle.}\n"
    more = "      - {title: Lederkurs, kind: course, text: Et kurs for dem som leder.}\n"
    base = loaded_text(f"sections:\n  - title: Kurs\n    activities:\n{course}{more}")

    def change(file: Edited) -> None:
        file.replace("alle", "nye", within="Et kurs for alle.")
        file.replace("leder", "styrer", within="Et kurs for dem som leder.")

    found = back(base, edited(word(base, "kursplan"), change), "kursplan")
    assert [one.new for one in found.edits] == ["nye", "styrer"]
    later = loaded_text(base.source.text.replace(course, course.replace("kind: course, ", "")))
    result = merged(base_of(base, "kursplan"), found, later)
    assert [(one.old, one.new) for one in result.reported] == [("alle", "nye")]
    assert written(later, result) == later.source.text.replace("som leder", "som styrer")


def test_a_goal_that_came_into_a_section_with_a_role_for_all_comes_once() -> None:
    base = loaded("2018")
    change = lambda file: file.add_paragraph("Holde grunnskolering i alle kommuner", "Synge mer")  # noqa: E731
    result = back(base, edited(word_of("2018"), change))
    assert [one.kind for one in result.edits] == ["add"]
    assert result.made is not None
    assert merged(base_of(base), result, result.made).edits == ()
