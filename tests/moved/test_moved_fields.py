"""A field that stands in another place, or in another form, and means the same, is told the same.

Each law moves one field of whole plans to where it may stand as well: from an activity to all of
its days, to what its chapter has in common, into its parts. Below them are single activities, each
written in several ways.
"""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.compare import Named, comparison
from applan.formats.drafts import drafted
from applan.formats.ics.file import events
from applan.lint import Linter, all_rules
from applan.loading import load
from applan.model import Plan
from applan.schedule.calendar import Calendar
from applan.schedule.occurring import occurrences

ROOT = Path(__file__).parents[2]
PLANS = (
    "tests/planted/kommuneparti.yaml",
    "tests/planted/kystlag.yaml",
    "tests/organisations/skulekorps/plans/2027.yaml",
)
HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2026\nstatus: forslag\n"
Values = dict[str, Any]


class Told(NamedTuple):
    """What is told of a plan where what stands where in it says nothing."""

    findings: list[str]
    times: list[tuple[Any, ...]]
    events: list[tuple[Any, ...]]


def read(text: str) -> tuple[Plan, Told]:
    loaded = load(text, "plans/2026.yaml", "2026")
    plan = loaded.plan
    assert plan is not None and loaded.complete, loaded.findings
    found = occurrences(plan, "2026")
    times = [
        (one.title, one.start, one.end, one.precision, one.certainty, one.text, one.place, one.mode,
         tuple(duty.told for duty in one.duties), one.audience, one.deadline, one.status, one.note,
         one.off, one.kind, one.recurrence)
        for one in found
    ]  # fmt: skip
    calendar = Calendar("", "", plan.language, (("2026", plan),), found, "dates")
    made = [
        (one.summary, one.location, one.description, one.start, one.status)
        for one in events(calendar)
    ]
    report = Linter(all_rules(), {}).check(loaded)
    said = sorted(f"{one.code} {one.message}" for one in report.findings)
    return plan, Told(said, sorted(times, key=str), sorted(made, key=str))


def values_of(path: str) -> Values:
    """A plan with every fact where it is read, and nothing in common."""
    document = load((ROOT / path).read_bytes(), path, "2026").document
    assert document is not None
    values: Values = json.loads(json.dumps(document.values))
    for section in sections(values):
        section.pop("common", None)
        section["activities"] = [
            {"title": one} if isinstance(one, str) else one for one in section.get("activities", ())
        ]
    for activity, _whole in activities(values):
        days = activity.get("when", [])
        activity["when"] = [
            {"when": one} if isinstance(one, str) else one
            for one in (days if isinstance(days, list) else [days])
        ]
    return values


def sections(values: Values) -> Iterator[Values]:
    for section in values.get("sections", ()):
        yield section
        yield from sections(section)


def activities(values: Values) -> Iterator[tuple[Values, Values | None]]:
    """Every activity of the chapters and every part, with its whole."""

    def parts(activity: Values, whole: Values | None) -> Iterator[tuple[Values, Values | None]]:
        yield activity, whole
        for part in activity.get("parts", ()):
            if isinstance(part, dict):
                yield from parts(part, activity)

    for section in sections(values):
        for one in section["activities"]:
            yield from parts(one, None)


def to_days(values: Values, field: str) -> Iterator[str]:
    for activity, _whole in activities(values):
        if field in activity and activity["when"] and "parts" not in activity:
            said = activity.pop(field)
            for day in activity["when"]:
                day.setdefault(field, said)
            yield activity["title"]


def to_one_day_more(values: Values, field: str) -> Iterator[str]:
    """The first day says again what the activity says."""
    for activity, _whole in activities(values):
        if field in activity and activity["when"]:
            activity["when"][0].setdefault(field, activity[field])
            yield activity["title"]


def to_common(values: Values, field: str) -> Iterator[str]:
    for section in sections(values):
        found = section["activities"]
        if found and all(one.get(field) == found[0].get(field) is not None for one in found):
            section.setdefault("common", {})[field] = found[0][field]
            for one in found:
                del one[field]
            yield section["title"]


def to_parts(values: Values, field: str) -> Iterator[str]:
    for activity, whole in activities(values):
        if whole is not None and field not in activity and field in whole:
            activity[field] = whole[field]
            yield activity["title"]


MOVES: tuple[tuple[Callable[[Values, str], Iterator[str]], str], ...] = (
    (to_days, "place responsible mode"),
    (to_one_day_more, "place responsible mode"),
    (to_common, "place responsible mode audience partners tools cost kind when"),
    (to_parts, "place responsible audience"),
)


@pytest.mark.parametrize("path", PLANS)
def test_a_field_in_another_place_is_told_the_same(path: str) -> None:
    values = values_of(path)
    plan, told = read(json.dumps(values))
    moved = 0
    for move, fields in MOVES:
        for field in fields.split():
            other = deepcopy(values)
            names = list(move(other, field))
            if not names:
                continue
            moved += 1
            again, said = read(json.dumps(other))
            assert said == told, (move.__name__, field, names)
            assert between(plan, again) == [], (move.__name__, field, names)
    assert moved > 4


def between(old: Plan, new: Plan) -> list[str]:
    """What a comparison tells of the activities."""
    found = comparison(Named("a", old, "a"), Named("b", new, "b")).changes
    return [f"{one.title}: {[field.field for field in one.fields]}" for one in found
            if one.entity in ("activity", "goal")]  # fmt: skip


FORMS: dict[str, tuple[str, ...]] = {
    "who answers, and for what": (
        "{når: 20. juni, ansvarlig: {Kari Nordmann: lager mat, Styret: rigger}}",
        "{når: 20. juni, ansvarlig: [{hvem: Kari Nordmann, gjør: lager mat},"
        " {hvem: Styret, gjør: rigger}]}",
        "{når: {tid: 20. juni, ansvarlig: {Kari Nordmann: lager mat, Styret: rigger}}}",
        "{når: [{tid: 20. juni, responsible: [{kven: Kari Nordmann, gjer: lager mat},"
        " {who: Styret, does: rigger}]}]}",
    ),
    "one body": (
        "{når: 1. mai, ansvarlig: Styret}",
        "{når: [1. mai], ansvarlig: [Styret]}",
        "{når: {tid: 1. mai, ansvarlig: {hvem: Styret}}}",
    ),
    "a place on every day": (
        "{når: [3. mai, 10. mai], sted: Salen, form: fysisk}",
        "{når: [{tid: 3. mai, sted: Salen}, {tid: 10. mai, sted: [Salen]}], form: fysisk}",
        "{når: [{tid: 3. mai, form: fysisk}, 10. mai], sted: Salen, form: fysisk}",
        "{når: [{tid: 3. mai, stad: Salen, form: fysisk}, {tid: 10. mai, stad: Salen,"
        " form: fysisk}]}",
    ),
    "a clock": (
        "{når: 12. mai kl. 18–20}",
        "{når: 12. mai, klokka: 18–20}",
        "{når: {tid: 12. mai, klokka: kl. 18-20}}",
        "{når: kl. 18–20 12. mai}",
    ),
    "a list": (
        "{når: '12. mai, 9. juni og 11. august kl. 18'}",
        "{når: [12. mai kl. 18, 9. juni kl. 18, 11. august kl. 18]}",
        "{når: [12. mai, 9. juni, 11. august], klokka: 18}",
        "{når: [12. mai og 9. juni kl. 18, {tid: 11. august, klokka: 18}]}",
    ),
    "a rule": (
        "{når: hver tirsdag kl. 18 fra januar til juni, sted: Hallen}",
        "{når: {tid: hver tirsdag fra januar til juni, klokka: 18, sted: Hallen}}",
        "{når: hver tirsdag fra januar til juni, klokka: kl. 18.00, sted: [Hallen]}",
    ),
    "a note": (
        "{når: {tid: 12. mai, merknad: om været tillater}}",
        "{når: 12. mai (om været tillater)}",
    ),
    "not sure": (
        "{når: {tid: 12. mai, hvor sikkert: foreløpig}}",
        "{når: {tid: 12. mai, merknad: foreløpig}}",
        "{når: {tid: 12. mai, merknad: Førebels}}",
        "{når: trolig 12. mai}",
        "{når: 12. mai (trolig)}",
    ),
    "not decided": (
        "{når: ikke avklart}",
        "{når: {hvor sikkert: ikke avklart}}",
        "{når: {merknad: ikke avklart}}",
        "{når: {tid: avklares}}",
    ),
    "a number": (
        "{når: hele året, måltall: 250 medlemmer innen 31. desember (laget)}",
        "{når: hele året, måltall: {tall: 250, enhet: medlemmer, innen: 31. desember,"
        " gjelder: laget}}",
    ),
}


def written(form: str) -> str:
    answers = "" if "ansvarlig" in form or "responsible" in form else ", ansvarlig: Styret"
    return (
        f"{HEAD}kapitler:\n  - tittel: Møter\n    aktiviteter:\n"
        f"      - {{tittel: Vårtur{answers}, {form[1:]}\n"
    )


@pytest.mark.parametrize("name", FORMS)
def test_a_field_in_another_form_is_told_the_same(name: str) -> None:
    first, *others = map(written, FORMS[name])
    plan, told = read(first)
    for text in others:
        again, said = read(text)
        assert said == told, text
        assert between(plan, again) == [], text


CALLED_OFF = (
    "{status: avlyst, når: 12. mai}",
    "{når: 12. mai (avlyst)}",
    "{når: {tid: 12. mai, merknad: avlyst}}",
)


def test_what_is_called_off_in_another_place_is_told_as_called_off_and_as_no_change() -> None:
    found = [read(written(form)) for form in CALLED_OFF]
    for plan, told in found:
        assert [(one[0], one[4]) for one in told.events] == [("Avlyst: Vårtur", "CANCELLED")]
        assert between(found[0][0], plan) == between(plan, found[0][0]) == []
    assert between(found[0][0], read(written("{når: 12. mai}"))[0]) == ["Vårtur: ['status']"]


@pytest.mark.parametrize(
    ("note", "sure"),
    [
        ("avklares med Finnmark Ap", "tentative"),
        ("ikke bekreftet", "tentative"),
        ("med forbehold", "tentative"),
        ("hvis nok påmeldte", "tentative"),
        ("dagene avtales med avdelingene", "tentative"),
        ("reservedag", "tentative"),
        ("ikke avklart", "open"),
        ("stedet er ikke avklart", "fixed"),
        ("foredragsholder ikke avklart", "fixed"),
        ("om været tillater", "fixed"),
        ("se nettsida", "fixed"),
        ("kl. 18", "fixed"),
        ("planen kommer senere", "fixed"),
    ],
)
def test_a_note_that_is_a_doubt_says_how_sure_its_time_is(note: str, sure: str) -> None:
    plan, _told = read(written(f"{{når: {{tid: 12. mai, merknad: {note}}}}}"))
    (one,) = occurrences(plan)
    assert one.certainty == sure
    assert one.note == (None if sure == "open" else note)


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("{før: Årsmøte}", True),
        ("før årsmøtet", True),
        ("etter årsmøtet", False),
        ("{etter: Årsmøte}", False),
        ("frem til årsmøtet", False),
        ("uka før årsmøtet", False),
    ],
)
def test_what_is_to_be_done_before_something_is_due_the_day_before(when: str, due: bool) -> None:
    meeting = "      - {tittel: Årsmøte, ansvarlig: Styret, når: 12. mars kl. 18}\n"
    plan, _told = read(written(f"{{når: {when}}}") + meeting)
    one, _meeting = occurrences(plan)
    assert one.deadline is due
    assert not due or (str(one.end), one.group) == ("2026-03-11", "dated")


def test_a_part_has_the_duties_of_its_whole_and_whom_it_is_for() -> None:
    _plan, told = read(written(
        "{ansvarlig: {Kari: lager mat}, målgruppe: Barn, deler: [{tittel: Lørdag, når: 20. juni}]}"
    ))  # fmt: skip
    (event,) = told.events
    assert event[2].splitlines()[1:3] == ["Ansvarlig: Kari (lager mat)", "Målgruppe: Barn"]


def test_what_all_days_say_goes_before_what_a_chapter_has_in_common() -> None:
    text = (
        f"{HEAD}kapitler:\n  - tittel: Møter\n    felles: {{ansvarlig: Styret, sted: Salen}}\n"
        "    aktiviteter:\n      - tittel: Vårtur\n        når:\n"
        "          - {tid: 3. mai, sted: Salen, ansvarlig: Kari}\n"
        "          - {tid: 10. mai, sted: Salen, ansvarlig: Kari}\n"
    )
    plan, _told = read(text)
    (activity,) = plan.sections[0].activities
    assert [who.who for who in activity.responsible] == ["Kari"]
    assert activity.place == ("Salen",)
    assert [(one.place, one.responsible) for one in activity.when] == [((), ()), ((), ())]


@pytest.mark.parametrize("part", ["", "sted: Salen, "])
@pytest.mark.parametrize("inner", ["", ", sted: Salen"])
def test_what_any_whole_of_a_part_says_is_no_change_of_it(part: str, inner: str) -> None:
    plain, other = (
        read(
            f"{HEAD}kapitler:\n  - tittel: Møter\n    aktiviteter:\n      - tittel: Vårtur\n"
            f"        sted: Salen\n        deler: [{{tittel: Uke 1, {one}når: 3. mai, deler: "
            f"[{{tittel: Dag 1, når: 3. mai{two}}}]}}]\n"
        )[0]
        for one, two in (("", ""), (part, inner))
    )
    assert between(plain, other) == between(other, plain) == []


@pytest.mark.parametrize("when", ["", "når: 3. mai, ", "når: {tid: 3. mai, sted: }, "])
def test_a_key_with_nothing_after_it_has_what_its_chapter_has_in_common(when: str) -> None:
    text = (
        f"{HEAD}kapitler:\n  - tittel: Møter\n    felles: {{sted: Salen}}\n"
        f"    aktiviteter:\n      - {{tittel: Vårtur, {when}sted: }}\n"
    )
    plan = load(text, "plans/2026.yaml", "2026").plan
    assert plan is not None and plan.sections[0].activities[0].place == ("Salen",)


def test_parts_take_nothing_from_the_days_of_their_whole() -> None:
    days = "når: {tid: 20. juni, sted: Salen}, deler: [{tittel: Rigging, når: 19. juni}]"
    plan, _told = read(written(f"{{{days}}}"))
    assert [one.place for one in occurrences(plan)] == [("Salen",), ()]


def test_a_draft_tells_of_a_time_that_nobody_has_said() -> None:
    templates = {one.name: one.read_bytes() for one in (ROOT / "templates").iterdir()}
    for form in FORMS["not decided"]:
        plan, _told = read(written(form))
        made = drafted(plan, "arbeidsplan", templates, ("md",))["md"].decode()
        assert "**Når**\u2002**avklares**\xa0·" in made
        assert "()" not in made


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("tid: 3. mai, sted: Salen, sted: Huset", "AP005"),
        ("tid: 3. mai, sted: Salen, stad: Salen", "AP005"),
        ("tid: 3. mai, sted: {a: b}", "AP103"),
        ("tid: 3. mai, form: tull", "AP104"),
        ("tid: 3. mai, stedd: Salen", "AP101"),
    ],
)
def test_what_is_wrong_in_a_day_is_told(day: str, code: str) -> None:
    loaded = load(written(f"{{når: {{{day}}}}}"), "plans/2026.yaml", "2026")
    assert [one.code for one in loaded.findings] == [code]
