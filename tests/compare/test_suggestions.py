"""What something in a new plan may be in the old, and writing down what somebody chose."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from applan.compare import Named
from applan.compare.entities import things
from applan.compare.suggestions import Suggestion, suggest
from applan.loading import Loaded, load
from applan.mending.linking import Choice, write_links
from applan.model import Goal, walk

HEAD = "applan: 1\ntitle: Arbeidsplan\norganisation: Laget\nperiod: {year}\n"
PLANS = Path(__file__).parents[2] / "plans"


def loaded(year: str, body: str) -> Loaded:
    found = load(HEAD.format(year=year) + body, f"plans/{year}.yaml", year)
    assert found.complete, found.findings
    return found


def named(item: Loaded) -> Named:
    assert item.plan is not None
    return Named(item.name, item.plan, item.name)


OLD = """\
goals:
  - {id: medlemmer, title: Vi skal bli flere medlemmer}
  - {id: hus, title: Pusse opp klubbhuset}
activities:
  - {id: dugnad, title: Vårdugnad på klubbhuset, when: mai}
"""
NEW = """\
goals:
  - {id: vekst, title: Vi skal bli mange flere medlemmer}
  - {id: baat, title: Skaffe båt}
activities:
  - {id: dugnad, title: Dugnad, when: april}
"""


def test_what_is_alike_is_suggested_and_what_is_linked_is_not():
    found = suggest(named(loaded("2020", OLD)), named(loaded("2022", NEW)))
    assert [(one.new.title, one.certain) for one in found] == [
        ("Vi skal bli mange flere medlemmer", True),
        ("Skaffe båt", False),
    ]
    assert [one.old.title for one in found[0].candidates] == ["Vi skal bli flere medlemmer"]
    assert found[1].candidates == ()


def test_only_one_of_two_that_like_the_same_best_is_certain():
    new = NEW.replace("Skaffe båt", "Vi skal bli flere medlemmer")
    found = suggest(named(loaded("2020", OLD)), named(loaded("2022", new)))
    assert [one.certain for one in found] == [False, True]
    assert [one.candidates[0].old.id for one in found] == ["medlemmer", "medlemmer"]


def test_a_plan_has_nothing_to_suggest_about_itself():
    for year in ("2018", "2020", "2022", "2023", "2026"):
        item = load((PLANS / f"{year}.yaml").read_bytes(), f"{year}.yaml", year)
        without_ids = [one for one in suggest(named(item), named(item)) if one.new.id is not None]
        assert without_ids == []


def test_what_has_an_id_says_where_it_is_from():
    old, new = loaded("2020", OLD), loaded("2022", NEW)
    one = suggest(named(old), named(new))[0]
    written = write_links(old, new, [Choice(one.new, (one.candidates[0].old,))])
    assert written.old == old.source.text
    assert written.new == new.source.text.replace(
        "flere medlemmer}", "flere medlemmer, from: 2020#medlemmer}"
    )
    assert written.refused == ()


def test_what_has_no_id_gets_the_same_one():
    old = loaded("2020", OLD)
    new = loaded("2022", NEW.replace("id: vekst, ", ""))
    one = suggest(named(old), named(new))[0]
    written = write_links(old, new, [Choice(one.new, (one.candidates[0].old,))])
    assert "  - {id: medlemmer, title: Vi skal bli mange flere medlemmer}\n" in written.new


def test_an_old_thing_without_an_id_is_given_one_that_is_free():
    goal = "  - {title: Vi skal bli flere medlemmer}\n"
    once = "  - {id: medlemmer, title: Vi skal bli flere medlemmer}\n"
    old, new = loaded("2020", OLD.replace(once, 2 * goal)), loaded("2022", NEW)
    one = suggest(named(old), named(new))[0]
    assert old.plan is not None
    second = next(thing for thing in things(old.plan) if thing.id is None)
    written = write_links(old, new, [Choice(one.new, (second,))])
    given = "vi-skal-bli-flere-medlemmer-2"
    assert f"{goal}  - {{id: {given}, title: Vi skal bli flere medlemmer}}\n" in written.old
    assert f"from: 2020#{given}" in written.new


def test_an_old_thing_goes_by_its_title_and_stays_as_it_is():
    old = loaded("2020", OLD.replace("id: medlemmer, ", ""))
    new = loaded("2022", NEW.replace("id: vekst, ", ""))
    one = suggest(named(old), named(new))[0]
    written = write_links(old, new, [Choice(one.new, (one.candidates[0].old,))])
    assert written.old == old.source.text
    assert "- {id: vi-skal-bli-flere-medlemmer, title: Vi skal bli mange flere" in written.new


def test_two_that_come_from_one_are_a_split():
    old = loaded("2020", OLD)
    new = loaded(
        "2022", "goals:\n  - title: Flere unge medlemmer\n  - title: Flere eldre medlemmer\n"
    )
    source = suggest(named(old), named(new))[0].candidates[0].old
    things = [one.new for one in suggest(named(old), named(new))]
    written = write_links(old, new, [Choice(thing, (source,)) for thing in things])
    assert written.new.endswith(
        "goals:\n"
        "  - id: medlemmer\n"
        "    title: Flere unge medlemmer\n"
        "  - id: flere-eldre-medlemmer\n"
        "    title: Flere eldre medlemmer\n"
        "    from: 2020#medlemmer\n"
    )


def test_one_that_comes_from_two_is_a_merger():
    old, new = loaded("2020", OLD), loaded("2022", NEW)
    goals = [one.new for one in suggest(named(new), named(old))][:2]
    one = suggest(named(old), named(new))[0]
    written = write_links(old, new, [Choice(one.new, tuple(goals))])
    assert "flere medlemmer, from: [2020#medlemmer, 2020#hus]}" in written.new
    again = load(written.new, "plans/2022.yaml", "2022")
    assert again.plan is not None
    origins = [p.item.from_ for p in walk(again.plan) if isinstance(p.item, Goal)]
    assert origins[0] == ("2020#medlemmer", "2020#hus")


@pytest.mark.parametrize("body", ["goals:\n  - &a {title: Vi skal bli flere medlemmer}\n"])
def test_unusual_yaml_is_left_and_said(body: str):
    old, new = loaded("2020", OLD), loaded("2022", body)
    one = suggest(named(old), named(new))[0]
    choice = Choice(one.new, (one.candidates[0].old,))
    written = write_links(old, new, [choice])
    assert written == (old.source.text, new.source.text, (choice,))


def _renamed() -> Iterator[tuple[str, str, str, str]]:
    """In which plan, what is called what now, what it was, and what is said of it."""
    for table in sorted((Path(__file__).parent / "renamed").glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            new, old, said = line.split("\t")
            yield table.stem, new, old, said


@cache
def _suggested(folder: str) -> dict[str, Suggestion]:
    plans = sorted((Path(__file__).parent / "renamed" / folder).glob("*.yaml"))
    old, new = (load(one.read_bytes(), one.name, one.stem) for one in plans)
    return {one.new.title: one for one in suggest(named(old), named(new))}


@pytest.mark.parametrize(("folder", "new", "old", "said"), list(_renamed()))
def test_what_goes_by_another_name_is_known(folder: str, new: str, old: str, said: str):
    """``second``: what it was comes after another; ``offered``: it is new, and is asked about."""
    found = _suggested(folder)[new]
    titles = [one.old.title for one in found.candidates]
    was = titles[1] if said == "second" else titles[0] if titles and old != "–" else "–"
    assert was in old.split(" / ")
    assert found.certain == (said == "certain")
    assert bool(titles) == (said != "new")


def test_neither_half_of_what_is_split_is_certain():
    for title in ("Medlemsbladet i april", "Medlemsbladet i oktober"):
        assert not _suggested("vel")[title].certain


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Trening for jenter 12 år", "Trening for gutter 12 år"),
        ("Medlemsmøte i Nord", "Medlemsmøte i Sør"),
        ("Studietur til Oslo", "Studietur til Berlin"),
        ("Kurs for kasserere", "Kurs for sekretærer"),
        ("Temakveld om hagebruk", "Temakveld om matlaging"),
        ("Valgkamp", "Kurs i valgkamp"),
        ("Valgkampen", "Evaluering av valgkamp"),
        ("Forberedelse til landsmøtet", "Landsmøte"),
        ("Årsmøte i laget", "Innkalling til årsmøte i laget"),
    ],
)
def test_two_of_a_kind_are_asked_about(old: str, new: str) -> None:
    """One word tells them apart, or the one is about the other; also at the same time."""
    plans = [
        named(loaded(year, f"activities: [{{title: {title}, when: april}}]\n"))
        for year, title in (("2026", old), ("2027", new))
    ]
    (one,) = suggest(*plans)
    assert [item.old.title for item in one.candidates] == [old]
    assert not one.certain


def test_another_ending_of_a_word_is_the_same_word() -> None:
    plans = [
        named(loaded(year, f"activities: [{{title: {title}, when: april}}]\n"))
        for year, title in (("2026", "Kurs for kasserer"), ("2027", "Kurs for kasserere"))
    ]
    assert suggest(*plans)[0].certain
