"""What holds of any two plans."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from applan.compare import Change, Membership, Named, Shift, account, comparison, generation
from applan.compare.compare import bodies, targets_of
from applan.compare.entities import things
from applan.compare.wording import wording
from applan.loading import load

from .strategies import plans

TURNED = {"new": "dropped", "revived": "dropped", "ended": "new", "dropped": "new"}
MANY = {"split", "merged"}

old_plans, new_plans = plans(2024, ("2020",)), plans(2026, ("2020", "2024"))
few = settings(max_examples=40)


@few
@given(new_plans)
def test_a_plan_compared_with_itself_is_empty(one: Named) -> None:
    assert comparison(one, one).changes == ()
    assert (
        comparison(one, one._replace(label="2026@main"), [generation("2024", one.plan)]).changes
        == ()
    )


@few
@given(plans(2020), old_plans, new_plans)
def test_every_entity_of_both_plans_is_in_one_change(past: Named, old: Named, new: Named) -> None:
    found = account(old, new, [generation("2020", past.plan)])
    linked = [one for one in found if one.kind in MANY]
    single = [one for one in found if one.kind not in MANY]
    for side, plan in ((0, old.plan), (1, new.plan)):
        refs = Counter((one.entity, (one.old, one.new)[side]) for one in single)
        wanted: Counter[tuple[str, str | None, str]] = Counter()
        for thing in things(plan):
            wanted[(_sort(thing.entity), thing.id, thing.title)] += 1
        for owned in targets_of(things(plan)):
            wanted[("target", owned.owner.id, owned.owner.title)] += 1
        for name in bodies(things(plan)).values():
            wanted[("responsible", None, name)] += 1
        told = Counter(
            (_sort(entity), ref.id, ref.title)
            for (entity, ref), count in refs.items()
            if ref is not None and entity != "plan"
            for _ in range(count)
        )
        many = {(one.old, one.new)[side] for one in linked}
        missing = wanted - told
        assert told - wanted == Counter()
        assert {(ref.id, ref.title) for ref in many if ref is not None} == {
            (name, title) for _, name, title in missing
        }


def plan(year: int, rest: str) -> Named:
    head = f"applan: 1\ntitle: Årsplan\norganisation: Laget\nperiod: {year}\n"
    read = load((head + rest).encode(), "x.yaml", str(year)).plan
    assert read is not None
    return Named(str(year), read, str(year))


TWO_WAYS_ON = (
    plan(2024, "sections: [{title: Møte, goals: [{id: d, title: Kurs, role: goal}]}]"),
    plan(
        2026,
        """\
activities: [{id: g, title: Vekst, from: [2024#d]}]
sections:
  - {title: Vekst, goals: [{id: d, title: Kurs, role: priority}]}
  - {title: Vårkampanje, about: [g]}
  - {title: Høstkampanje, about: [g]}
""",
    ),
)
"""A section whose goal goes on as two, one of which two sections are about: it is none of them."""


@few
@example(*TWO_WAYS_ON)
@given(old_plans, new_plans)
def test_the_other_way_round_what_came_is_gone_and_later_is_earlier(old: Named, new: Named) -> None:
    forward, back = account(old, new), account(new, old)
    ones = Counter(_key(one, turned=False) for one in forward)
    assert ones == Counter(_key(one, turned=True) for one in back)
    deltas = Counter(delta for one in forward for delta in _deltas(one, 1))
    assert deltas == Counter(delta for one in back for delta in _deltas(one, -1))


def _sort(entity: str) -> str:
    """What was a goal may have become an activity; it is called after what it became."""
    return "item" if entity in ("goal", "activity") else entity


def _key(one: Change, *, turned: bool) -> tuple[object, ...]:
    kind = one.kind
    if one.kind in MANY:
        return ("many", *_refs(one, turned))
    if turned:
        kind = TURNED.get(kind, kind)  # type: ignore[assignment]
    # A goal that became an activity is called after what it is in the new plan.
    entity = one.entity if one.old is None or one.new is None else ""
    if kind == "revived" or (kind in ("renamed", "reworded", "changed") and not entity):
        kind = "new" if kind == "revived" else "changed"
    return (kind, entity, *_refs(one, turned))


def _refs(one: Change, turned: bool) -> tuple[object, ...]:
    return (one.new, one.old) if turned else (one.old, one.new)


def _deltas(one: Change, sign: int) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for field in one.fields:
        delta = field.delta
        if isinstance(delta, Shift):
            found.append((sign * delta.days, sign * delta.weeks, sign * delta.end_days))
        elif isinstance(delta, int | float):
            found.append((field.field, sign * delta))
        elif isinstance(delta, Membership):
            sides = (delta.gained, delta.lost)
            found.append((field.field, *(sides if sign > 0 else sides[::-1])))
    return found


words = st.lists(st.sampled_from(["vi", "skal", "bli", "flere", "medlemmer", ".", "«a»", "8."]))
texts = words.map(" ".join)


@given(texts, texts)
def test_the_words_that_are_kept_with_the_old_or_the_new_make_up_each_text(a: str, b: str) -> None:
    runs = wording(a, b).runs
    if runs:
        for sign, text in (("-", a), ("+", b)):
            whole = "".join(run.text for run in runs if run.sign in (" ", sign))
            assert whole.split() == text.split() or whole.replace(" ", "") == text.replace(" ", "")


@given(texts, texts)
def test_words_turned_round_are_the_same_with_signs_turned(a: str, b: str) -> None:
    one, other = wording(a, b), wording(b, a)
    assert one.kept == other.kept
    if a != b:
        assert [run.sign for run in one.runs if run.sign == " "] == [
            run.sign for run in other.runs if run.sign == " "
        ]
        gone = "".join(run.text for run in one.runs if run.sign == "-")
        assert gone == "".join(run.text for run in other.runs if run.sign == "+")
