"""Printed words and times, in bokmål and nynorsk, as Norwegian typography wants them."""

import re
from collections.abc import Mapping
from typing import get_args

import pytest

from applan.model import Activity, ActivityKind, ActivityStatus, GoalRole, Labels, Mode
from applan.typography import bound, number
from applan.words import board, calendar, compared, drafts, pages

from .conftest import HEAD, Drafted

NB = drafts.words("nb")


def test_every_word_is_there_once_and_its_places_are_the_same_in_each_language() -> None:
    for table in (drafts, calendar, board, compared, pages):
        rows = [row for row in table.__dict__["words"]._rows.strip().split("\n") if row[0] != "#"]
        assert len({row.partition(" = ")[0] for row in rows}) == len(rows)
        for row in rows:
            name, _, said = row.partition(" = ")
            places = [set(re.findall(r"\{\w+\}", one)) for one in said.split(" | ")]
            assert (name, places) == (name, [places[0]] * len(places))
            assert said and said == said.strip()
    assert set(Labels.fields) <= set(NB)


def test_words_that_a_language_has_not_are_those_of_bokmål() -> None:
    assert [drafts.words(one)["place"] for one in ("nb", "nn-NO", "en", "se")] == [
        "Hvor", "Kvar", "Hvor", "Hvor",
    ]  # fmt: skip
    assert [pages.words(one)["notes"] for one in ("nn", "en")] == ["Merknader", "Notes"]
    assert calendar.words("nn")["place"] == "Kvar"
    assert calendar.words("nn").group("sure") == {
        "fixed": "fast", "tentative": "førebels", "open": "ope",
    }  # fmt: skip


def test_every_value_has_a_word() -> None:
    values = [f"kind.{value}" for value in get_args(ActivityKind)]
    values += [f"status.{value}" for value in get_args(ActivityStatus)]
    values += [f"{key}.{value}" for value in get_args(GoalRole) for key in ("role", "roles")]
    values += [f"mode.{value}" for value in get_args(Mode)]
    assert [value for value in values if value not in NB] == []


def test_templates_use_words_that_there_are(shipped: Mapping[str, bytes]) -> None:
    used = {
        word
        for name, content in shipped.items()
        if name.endswith(".md")
        for word in re.findall(r"labels\.(\w+)", content.decode())
    }
    assert len(used) > 40
    assert used - set(NB) == set()
    assert {one.name for one in Activity.fields.values()} - set(NB) == {
        "id",
        "title",
        "parts",
        "from_",
    } - set(NB)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("12.–20. september og 1. mai", "12.–20.~september og 1.~mai"),
        ("uke 42 kl. 18, sak 4/26, § 3", "uke~42 kl.~18, sak~4/26, §~3"),
        ("50 000 medlemmer, 2500, 1 000 000", "50~000 medlemmer, 2500, 1~000~000"),
        ("10 % og 500 kroner", "10~% og 500~kroner"),
        ("2026 100 år, tlf. 22 33 44 55", "2026 100 år, tlf. 22 33 44 55"),
        ("1. marsjordre", "1. marsjordre"),
    ],
)
def test_numbers_and_dates_are_held_together(written: str, printed: str) -> None:
    assert bound(written) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("value", "printed"),
    [(50000, "50~000"), (2500, "2500"), (12.5, "12,5"), (-3, "−3"), (1e6, "1~000~000"), (0, "0")],
)
def test_numbers_are_written_as_norwegians_do(value: float, printed: str) -> None:
    assert number(value) == printed.replace("~", "\u00a0")


def activity(drafted: Drafted, fields: str, head: str = HEAD) -> str:
    plan = f"{head}sections: [{{title: A, activities: [{{title: B, {fields}}}]}}]\n"
    return drafted(plan)["md"].decode().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("12.-20. september", "12.–20. september 2026"),
        ("uke 42", "uke 42 i 2026"),
        ("noe helt annet", "noe helt annet"),
        (
            "{when: mars 2026, part: Del 1, place: Oslo, mode: digital, note: obs}",
            "Del 1: mars 2026, Oslo, digitalt (obs)",
        ),
        (
            "{when: mars 2026, part: Fysisk samling, mode: physical}",
            "Fysisk samling: mars 2026",
        ),
        ("{when: mars 2026, certainty: open}", "mars 2026 (**ikke avklart**)"),
        ("{when: mars 2026, certainty: tentative, note: obs}", "mars 2026 (**foreløpig**; obs)"),
        ("første kvartal", "første kvartal 2026"),
        ("avklares", "**avklares**"),
        ("{within: 3 måneder, after: b}", "innen tre måneder etter «B»"),
        ("{amount: 4 måneder, before: ukjent}", "fire måneder før «ukjent»"),
    ],
)
def test_times_are_printed_canonically_and_what_is_open_is_marked(
    written: str, printed: str, drafted: Drafted
) -> None:
    fields = f"id: b, when: [{written}]"
    assert f"\n**Når**\u2002{printed}\n" in activity(drafted, fields)
    beside = f"\n**Når**\u2002{printed} · **Hvor**\u2002Senja\n"
    assert beside in activity(drafted, f"{fields}, place: Senja")


@pytest.mark.parametrize(
    ("event", "written", "printed"),
    [
        ("14. mars", "{within: 2 uker, after: a}", "innen 28. mars 2026 (innen to uker etter møtet)"),
        ("14. mars", "{amount: 1 uke, before: a}", "7. mars 2026 (én uke før møtet)"),
        ("14. mars", "innen to uker etter møtet", "innen 28. mars 2026 (innen to uker etter møtet)"),
        ("14. mars", "{within: 2 uker, after: a, certainty: tentative, note: obs}",
         "trolig innen 28. mars 2026 (innen to uker etter møtet; obs)"),
        ("avklares", "{within: 2 uker, after: a}", "innen to uker etter «Møtet»"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_day_has_its_own_day_as_in_the_calendar(
    event: str, written: str, printed: str, drafted: Drafted
) -> None:
    plan = (
        f"activities:\n  - {{id: a, title: Møtet, when: {event}}}\n"
        f"  - {{title: Frist, when: [{written}]}}\n"
    )
    text = drafted(plan)["md"].decode().replace("\u00a0", " ")
    assert f"\n**Når**\u2002{printed}\n" in text


def test_nynorsk_has_its_own_labels_months_and_words(drafted: Drafted) -> None:
    head = HEAD + "language: nn\nstatus: adopted\nadopted: 2026-02-14\n"
    text = activity(drafted, "when: uke 42, responsible: Styret, mode: hybrid, status: done", head)
    assert "*Laget – vedteken 14. februar 2026*\n" in text
    said = "**Når**\u2002veke 42 i 2026 · **Form**\u2002fysisk og digitalt · "
    assert f"{said}**Ansvarleg**\u2002Styret · **Status**\u2002gjennomført\n" in text


def test_the_plans_own_labels_come_first(drafted: Drafted) -> None:
    head = HEAD + "labels: {audience: Deltakere, text: Om kurset}\n"
    text = activity(drafted, "audience: Alle, text: Kort.", head)
    assert "\n**Deltakere**\u2002Alle\n" in text
    assert "**Om kurset:** Kort." in text


def test_kinds_and_ids_are_told_to_the_writer_and_not_to_the_meeting(drafted: Drafted) -> None:
    plan = "sections: [{title: A, activities: [{id: host, title: Verving, kind: campaign}]}]"
    meeting = drafted(plan)["md"].decode()
    assert "Kampanje" not in meeting
    assert "host" not in meeting
    writer = drafted(plan, template="register")["md"].decode()
    assert "| 1.1 | Verving | Kampanje | host |" in writer


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ("12. mars 2026 (mat og drikke)", "12. mars 2026 (mat og drikke)"),
        ("12. mars 2026, ta med kaffe", "12. mars 2026 (ta med kaffe)"),
        ("mandag 12. januar 2026 kl. 18 (husk matpakke)", "mandag 12. januar 2026 kl. 18 (husk matpakke)"),
        ("[12. mars 2026 (med mat), 14. mars 2026 (uten)]", "12. mars 2026 (med mat); 14. mars 2026 (uten)"),
        ('{when: 12. mars 2026 (med mat), note: i Oslo}', "12. mars 2026 (med mat) (i Oslo)"),
    ],
)  # fmt: skip
def test_what_is_noted_inside_a_time_is_printed_with_it(
    when: str, printed: str, drafted: Drafted
) -> None:
    value = when if when[0] in "[{" else f'"{when}"'
    text = drafted(f"activities: [{{title: Fest, when: {value}}}]")["md"].decode()
    assert f"{printed}\n" in text.replace("\u00a0", " ").replace("<br>", "; ")


def test_a_plan_with_the_day_it_was_adopted_is_adopted(drafted: Drafted) -> None:
    nb, nn = (
        drafted(f"language: {language}\nadopted: 2026-02-14\nactivities: [{{title: Fest}}]")["md"]
        for language in ("nb", "nn")
    )
    assert "vedtatt 14. februar 2026" in nb.decode().replace("\u00a0", " ")
    assert "vedteken 14. februar 2026" in nn.decode().replace("\u00a0", " ")


def test_the_day_of_a_document_is_printed_in_full(drafted: Drafted) -> None:
    plan = (
        "documents: [{title: Vedtekter, adopted: landsmøtet 2023-05-04}, "
        "{title: Strategi, adopted: 2024-06-12}, {title: Sak, adopted: sak 2024-13-77}]\n"
        "activities: [{title: Fest, purpose: Moro}]"
    )
    text = drafted(plan)["md"].decode().replace("\u00a0", " ")
    assert "- Vedtekter (landsmøtet 4. mai 2023)\n- Strategi (12. juni 2024)\n" in text
    assert "- Sak (sak 2024-13-77)" in text
    assert "**Føremål:** Moro" in drafted(f"language: nn\n{plan}")["md"].decode()
