"""Which occurrences are asked for: by day, by who, by kind and by goal."""

from collections.abc import Callable
from datetime import date

from applan.frozen import replace
from applan.model import Plan
from applan.schedule.chosen import Choice, choose, span_of
from applan.schedule.occurring import occurrences

ReadPlan = Callable[..., Plan]

PLAN = """
goals:
  - {id: vekst, title: Vekst, when: mars}
  - {id: verving, title: Verving, supports: [vekst]}
activities:
  - {id: kurs, kind: course, title: Kurs, responsible: [Styret, Leder], when: 1. mai}
  - {id: felles, title: Felles, when: 2. mai}
sections:
  - title: Om vekst
    about: [verving]
    see: [felles]
    activities:
      - {id: ringing, title: Ringing, when: 3. mai, parts: [{title: Del, when: 4. mai}]}
  - title: Annet
    activities:
      - {id: mote, kind: meeting, title: Møte, supports: [vekst], responsible: styret, when: uke 20}
      - {id: apen, title: Åpen, when: avklares}
"""


def chosen(read_plan: ReadPlan, choice: Choice) -> list[str]:
    plans = (("2026", read_plan(PLAN)),)
    found = choose(plans, occurrences(plans[0][1], "2026"), choice)
    return [one.id or one.title for one in found]


def test_nothing_said_is_everything(read_plan: ReadPlan) -> None:
    assert chosen(read_plan, Choice()) == [
        "vekst", "kurs", "felles", "ringing", "del", "mote", "apen",
    ]  # fmt: skip


def test_days_are_inclusive_and_keep_what_has_none(read_plan: ReadPlan) -> None:
    assert chosen(read_plan, Choice(start=date(2026, 5, 2), end=date(2026, 5, 3))) == [
        "felles", "ringing", "apen",
    ]  # fmt: skip
    assert chosen(read_plan, Choice(end=date(2026, 3, 1))) == ["vekst", "apen"]
    assert chosen(read_plan, Choice(start=date(2026, 5, 17))) == ["mote", "apen"]


def test_who_is_whoever_is_named_in_any_capitals(read_plan: ReadPlan) -> None:
    assert chosen(read_plan, Choice(who=("STYRET",))) == ["kurs", "mote"]
    assert chosen(read_plan, Choice(who=("leder", "ingen"))) == ["kurs"]


def test_kinds_are_those_of_activities_and_goals(read_plan: ReadPlan) -> None:
    assert chosen(read_plan, Choice(kinds=("course", "meeting"))) == ["kurs", "mote"]
    assert chosen(read_plan, Choice(kinds=("goal",))) == ["vekst"]


def test_a_goal_is_served_directly_through_goals_and_by_sections(read_plan: ReadPlan) -> None:
    assert chosen(read_plan, Choice(goals=("verving",))) == ["felles", "ringing", "del"]
    assert chosen(read_plan, Choice(goals=("vekst",))) == [
        "vekst", "felles", "ringing", "del", "mote",
    ]  # fmt: skip


def test_the_same_event_in_two_plans_is_shown_from_the_later(read_plan: ReadPlan) -> None:
    early = read_plan("- {id: landsmote, title: Landsmøtet, when: 15. april 2027}", "2026")
    late = read_plan("- {id: landsmote, title: Landsmøtet, when: 15. april 2027}", "2027")
    plans = (("b", early), ("a", late))
    found = [one for name, plan in plans for one in occurrences(plan, name)]
    assert [one.plan for one in choose(plans, found, Choice())] == ["a"]
    moved = [replace(found[0], end=date(2027, 4, 16)), found[1]]
    assert [one.plan for one in choose(plans, moved, Choice())] == ["b", "a"]
    other = late.but(organisation="Et annet lag")
    assert len(choose((("b", early), ("a", other)), found, Choice())) == 2


def test_the_span_of_several_plans(read_plan: ReadPlan) -> None:
    plans = (("a", read_plan("- {title: A}", "2026")), ("b", read_plan("- {title: A}", "2028")))
    span = span_of(plans)
    assert (span.start, span.last) == (date(2026, 1, 1), date(2028, 12, 31))
    limited = span_of(plans, Choice(start=date(2027, 1, 1)))
    assert (limited.start, limited.last) == (date(2027, 1, 1), date(2028, 12, 31))
    assert span_of(plans, Choice(end=date.max)).last < date.max
