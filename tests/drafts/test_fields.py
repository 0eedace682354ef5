"""All that a plan says is printed, letter for letter, in every format."""

import itertools
import re
from collections.abc import Mapping
from typing import Any

import pytest

from applan.formats.drafts import drafted as draft
from applan.model import Entity, Plan
from applan.model.declaration import Choice
from applan.prose.blocks import lines, plain
from applan.prose.parse import parse_document
from applan.typography import one_line

from .conftest import Drafted, docx_text, html_text, squeezed
from .filling import STEERING, filled_plan
from .test_escaping import HOSTILE

NAMES = {"Goal.id", "Goal.from_", "Activity.id", "Activity.from_"}
"""What the writer needs and the meeting does not: the template «register» prints it."""

CASE = {
    f"Case.{name}" for name in ("place", "officer", "assessment", "economy", "attachments")
}  # fmt: skip
"""What the template «saksframlegg» prints, since it is about the case and not the plan."""

NUMBER = itertools.count(4101)


def marker(key: str) -> str:
    """A word that is nowhere else."""
    number = next(NUMBER)
    if key.endswith("#number"):
        return str(number)
    return f"merke-{number}" if key.endswith("#slug") else f"Merke{number}"


def shown(plan: Plan, shipped: Mapping[str, bytes], template: str) -> dict[str, str]:
    """The text of a draft in each format, as a reader sees it."""
    made = draft(plan, template, shipped, ("md", "html", "docx"), name="navnet")
    markdown = parse_document(made["md"].decode())
    return {
        "md": squeezed(" ".join(plain(line) for line in lines(markdown))),
        "html": squeezed(html_text(made["html"])),
        "docx": squeezed(docx_text(made["docx"])),
    }


def strings(value: Any, key: str = "Plan") -> list[tuple[str, str]]:
    """Every text and number in a plan, with the type and field it stands in."""
    found: list[tuple[str, str]] = []
    for field in type(value).fields.values():
        content = getattr(value, field.name)
        inner = f"{type(value).__name__}.{field.name}"
        for item in content if isinstance(content, tuple) else (content,):
            if isinstance(item, Entity):
                found += strings(item)
            elif item is not None and inner not in STEERING and not isinstance(field.inner, Choice):
                found.append((inner, str(item)))
    return found


@pytest.mark.parametrize("format", ["md", "html", "docx"])
def test_every_field_of_the_model_is_printed(format: str, shipped: Mapping[str, bytes]) -> None:
    plan = filled_plan(marker)
    text = shown(plan, shipped, "arbeidsplan")[format]
    names = shown(plan, shipped, "register")[format]
    case = shown(plan, shipped, "saksframlegg")[format]
    expected = strings(plan)
    assert len({key for key, _value in expected}) > 75
    missing = {
        key
        for key, value in expected
        if key not in {"Plan.adopted", "Case.day", "Ended.id"}
        and "Labels" not in key
        and value not in (names if key in NAMES else case if key in CASE else text)
    }
    assert missing == set()
    assert "vedtatt 14. februar 2026" in text
    assert "Møtedato 13. februar 2026" in case


def test_every_label_of_the_plan_is_printed(shipped: Mapping[str, bytes]) -> None:
    plan = filled_plan(marker)
    text = shown(plan, shipped, "arbeidsplan")["md"]
    labels = {
        value
        for key, value in strings(plan)
        if key.startswith("Labels") and key not in {"Labels.focus", "Labels.dates"}
    }
    assert len(labels) == 19
    assert {label for label in labels if label not in text} == set()


def test_months_are_led_by_neutral_words_or_by_the_plans_own(drafted: Drafted) -> None:
    plan = """\
activities: [{title: Kampanje, when: mars 2026}, {title: Møte, when: 3. mars 2026}]
sections: [{title: Måneder, view: months}]
"""
    assert "**Pågår:**\n\n- Kampanje\n\n**Datoer:**\n" in drafted(plan)["md"].decode()
    own = "labels: {focus: Prioritert aktivitet, dates: Viktige datoer}\n"
    text = drafted(own + plan)["md"].decode()
    assert "**Prioritert aktivitet:**\n\n- Kampanje\n\n**Viktige datoer:**\n" in text


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 4))
def test_hostile_text_in_every_field_is_shown_letter_for_letter(
    first: int, shipped: Mapping[str, bytes]
) -> None:
    """Each field has the next hostile text. Prose is Markdown by its writer's own hand, so it has
    ordinary text here."""
    texts = itertools.islice(itertools.cycle(HOSTILE), first, None)

    def word(key: str) -> str:
        if key.endswith("#number"):
            return "7"
        if key.endswith("#slug"):
            return "et-navn"
        if key.startswith("Common."):  # what an activity has in common is not printed twice
            return f"Felles {next(texts)}"
        return "Vanlig tekst." if key.endswith("#prose") else next(texts)

    plan = filled_plan(word)
    written = [value for key, value in strings(plan) if "Labels" not in key and value in HOSTILE]
    assert len(written) > 60
    case = shown(plan, shipped, "saksframlegg")
    for format, text in shown(plan, shipped, "arbeidsplan").items():
        text += case[format].partition("Bakgrunn")[0] + case[format].rpartition("Vurdering")[2]
        for hostile in set(written):
            wanted = squeezed(one_line(hostile)).strip()
            assert text.lower().count(wanted.lower()) >= written.count(hostile), (format, hostile)


def test_nothing_of_the_text_becomes_elements(shipped: Mapping[str, bytes]) -> None:
    plan = filled_plan(
        lambda key: {"#num": "7", "#slu": "et-navn"}.get(
            re.sub(r".*(#...).*", r"\1", key), "</p><script>x</script><w:p/> & ]]>"
        )
    )
    page = draft(plan, "arbeidsplan", shipped, ("html",))["html"].decode()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") > 40


@pytest.mark.parametrize("template", ["saksframlegg", "kursplan", "sammendrag", "register"])
def test_the_other_templates_take_a_full_and_an_empty_plan(
    template: str, shipped: Mapping[str, bytes]
) -> None:
    assert "Merke" in shown(filled_plan(marker), shipped, template)["docx"]
    empty = Plan(applan=1, title="Tom plan", organisation="Laget", period="2026")
    for text in shown(empty, shipped, template).values():
        assert "Tom plan" in text


@pytest.mark.parametrize(
    ("written", "printed"),
    [("18-20", "18–20"), ("kl. 18", "18"), ("18:30 - 20", "18.30–20"), ("9", "9"),
     ("hele dagen", "hele dagen")],
)  # fmt: skip
def test_a_clock_in_common_is_printed_as_clocks_are(
    written: str, printed: str, drafted: Drafted
) -> None:
    made = drafted(
        f"sections:\n  - title: A\n    common: {{clock: '{written}'}}\n"
        "    activities: [Tur: 3. mai]\n"
    )
    assert f"**Klokka**\u2002{printed}\n" in made["md"].decode()
