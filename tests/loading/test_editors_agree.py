"""The schema that editors use accepts what lint accepts, and nothing else.

An editor gives its schema what YAML 1.2's core schema makes of a text: ``25`` is a number, ``true``
is true. To applan both are their text. Every field of every type is tried with both.
"""

import re
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from applan.errors import UserError
from applan.formats.schema import schema as schema_of
from applan.loading import load
from applan.loading.configuration import read_settings
from applan.model import Plan
from applan.model.configuration import CalendarDate, Configuration
from applan.model.declaration import Declared
from applan.model.fields import DAY
from applan.model.proposals import Proposals

HEADER = {"applan": 1, "title": "Årsplan", "organisation": "Laget", "period": 2026}


def activity(**more: Any) -> dict[str, Any]:
    return {"sections": [{"title": "S", "activities": [{"title": "A", **more}]}]}


def plan_with(kind: str, entity: dict[str, Any]) -> dict[str, Any]:
    """A plan, or applan.yaml, that holds one thing of a type."""
    within: dict[str, Any] = {
        "Plan": entity, "Case": {"case": entity}, "Common": {"sections": [{"title": "S", "common": entity}]}, "ReferenceDocument": {"documents": [entity]},
        "Ended": {"ended": [entity]}, "Labels": {"labels": entity}, "Seasons": {"seasons": entity},
        "Goal": {"goals": [entity]}, "Target": activity(targets=[entity]),
        "Activity": {"sections": [{"title": "S", "activities": [entity]}]},
        "Section": {"sections": [entity]}, "View": {"sections": [{"title": "S", "view": entity}]},
        "Occurrence": activity(when=[entity]), "Responsibility": activity(responsible=[entity]),
        "Configuration": entity, "CalendarDate": {"calendar": [entity]}, "Appearance": {"look": entity},
    }  # fmt: skip
    if kind in PROPOSED:
        return proposals_with(kind, entity)
    return within[kind] if kind in OWN else HEADER | within[kind]


def proposals_with(kind: str, entity: dict[str, Any]) -> dict[str, Any]:
    """A file of proposals that holds one thing of a type."""
    if kind == "Proposals":
        return {"proposals": 1, "plan": "2026"} | entity
    proposal: dict[str, Any] = {"number": 1, "by": "A", "kind": "add"}
    proposal |= {
        "Proposal": entity, "Outcome": {"outcome": entity}, "Recommendation": {"recommendations": [entity]},
    }[kind]  # fmt: skip
    return {"proposals": 1, "plan": "2026", "items": [proposal]}


PROPOSED = {"Proposals", "Proposal", "Outcome", "Recommendation"}
COUNTS = {"number", "for", "against", "proposals"}
OWN = {"Configuration", "CalendarDate", "Appearance"}
REQUIRED = {
    "title": "A", "who": "A", "value": 1, "id": "2020#a", "reason": "A", "show": "dates",
    "name": "A", "when": "8. april 2027", "by": "A", "says": "adopt", "result": "adopted",
}  # fmt: skip
FIELDS = sorted(
    (name, key)
    for name, entity in Declared.types.items()
    for key in entity.fields
    if key != "rules"
)


class Written:
    """A scalar as it stands in a file."""

    def __init__(self, text: str, quoted: bool) -> None:
        self.text, self.quoted = text, quoted

    def __repr__(self) -> str:
        return f'"{self.text}"' if self.quoted else self.text

    @property
    def typed(self) -> Any:
        """What YAML 1.2's core schema makes of it (YAML 1.2.2, 10.3.2)."""
        text = self.text
        if self.quoted:
            return text
        if text in {"", "~", "null", "Null", "NULL"}:
            return None
        if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
            return text.lower() == "true"
        if re.fullmatch(r"[-+]?[0-9]+", text):
            return int(text)
        if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", text):
            return int(text, 0)
        if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
            return float(text)
        if found := re.fullmatch(r"([-+]?)(\.inf|\.Inf|\.INF)|(\.nan|\.NaN|\.NAN)", text):
            return float("nan") if found[3] else float(f"{found[1]}inf")
        return text


def in_lines(value: Any, indent: int = 0) -> str:
    """A document in lines, where no comma or colon needs marks."""
    space = "  " * indent
    if isinstance(value, dict):
        return "".join(f"\n{space}{key}:{in_lines(one, indent + 1)}" for key, one in value.items())
    if isinstance(value, list):
        return "".join(f"\n{space}-{in_lines(one, indent + 1)}" for one in value) or " []"
    return f" {value}"


def typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [typed(one) for one in value]
    return value.typed if isinstance(value, Written) else value


@cache
def validator(kind: str) -> Any:
    own, proposed = kind in OWN, kind in PROPOSED
    schema = schema_of("configuration" if own else "proposals" if proposed else "plan")
    return jsonschema.Draft202012Validator(schema)


def lint_accepts(kind: str, text: str) -> bool:
    if kind in OWN:
        try:
            read_settings(text.encode(), "applan.yaml")
        except UserError:
            return False
        return True
    root = Proposals if kind in PROPOSED else Plan
    found = load(text, "2026.yaml", root=root).findings
    return not any(one.code.startswith("AP10") and one.severity == "error" for one in found)


def is_excepted(kind: str, key: str, written: Written) -> bool:
    """What a schema cannot say; each kind is named in docs/decisions.md."""
    text, value = written.text, written.typed
    is_date = kind == "CalendarDate" and key == "when"
    is_time = key == "period" or is_date
    if is_date:
        return value is not None and text.strip() != ""
    if isinstance(value, str):
        is_day = Declared.types[kind].fields[key].kind is DAY
        ambiguous_day = is_day and text.endswith("02-29")
        quoted_exponent = (
            key in {"applan", "proposals", "value", "baseline", "actual"} and "e" in text.lower()
        )
        day_in_words = is_day and re.match(r"\d{4}-\d", text) is None
        return is_time or ambiguous_day or day_in_words or quoted_exponent
    if key in {"value", "baseline", "actual"}:
        return re.fullmatch(r"[-+]?[1-9]\d{0,2}\.\d{3}", text) is not None
    if key == "clock":
        return isinstance(value, (int, float)) and not re.fullmatch("[0-9]{1,2}", text)
    if key == "targets":
        return isinstance(value, (int, float)) and re.fullmatch(r"-?\d+(\.\d{1,2})?", text) is None
    counted = kind in PROPOSED and key in COUNTS
    if not (is_time or counted or key in {"applan", *IDS}) or value is None:
        return False
    if isinstance(value, float):
        return value.is_integer() or "e" in text.lower()
    return text != (str(value).lower() if isinstance(value, bool) else str(value))


IDS = {"id", "supports", "depends", "after", "before", "about", "see", "ids"}
PLAIN = st.one_of(
    st.sampled_from(
        ["", "~", "null", "NULL", "true", "False", "TRUE", "no", "off", "y", ".inf", "-.INF", ".nan",
         "0", "-0", "1", "1.0", "+1", "01", "0x1", "0o1", "0x1F", "0o17", "0150", "1e3", "-1.5e-3",
         "2026", "2026.5", "2026.0", "3,5", "50 000", "3.500", "3,500", "1 234,50", "−5", "-5",
         ".5", "5.", "1_000", "999999999999999", "1000000000000000", "1e400", "18:00", "nb",
         "draft", "goal", "course", "dates", "meeting", "digital", "fixed", "planned", "basis",
         "day-off", "a-b", "A", "2020#a", "a#b", "2026-02-14", "2026-02-30", "2026-13-01",
         "14. februar 2026", "uke 42 2026", "8.–11. april 2027", "snart", "5 %", "x" * 81]
    ),
    st.integers(-(10**17), 10**17).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(str),
    st.decimals(-10**6, 10**6, places=2).map(lambda number: str(number).replace(".", ",")),
    st.dates().map(str),
    st.from_regex(r"[a-z0-9]([a-z0-9 ,.-]{0,8}[a-z0-9])?", fullmatch=True),
)  # fmt: skip
SCALARS = st.builds(Written, PLAIN, st.booleans())


@pytest.mark.parametrize(("kind", "key"), FIELDS)
@settings(max_examples=12)
@given(written=SCALARS, form=st.sampled_from(["one", "list", "two"]))
@example(Written("25", False), "one")
@example(Written("true", False), "list")
@example(Written("", False), "one")
@example(Written("", False), "two")
@example(Written(" ", True), "one")
@example(Written("1.0", False), "one")
@example(Written("3,5", False), "one")
@example(Written("50 000", False), "one")
@example(Written("1", True), "one")
@example(Written(".nan", False), "one")
@example(Written("14. februar 2026", False), "one")
@example(Written("2026.5", False), "one")
@example(Written("uke 42 2026", False), "one")
@example(Written("100000", False), "two")
@example(Written("#1a3c6e", True), "one")
def test_the_schema_accepts_what_lint_accepts(
    kind: str, key: str, written: Written, form: str
) -> None:
    if is_excepted(kind, key, written):
        return
    value = {"one": written, "list": [written], "two": [written, written]}[form]
    needed = {
        name: REQUIRED[name]
        for name, field in Declared.types[kind].fields.items()
        if field.is_required and name in REQUIRED and kind != "Plan"
    }
    whole = plan_with(kind, {**needed, key: value})
    text = in_lines(whole).lstrip("\n") + "\n"
    by_lint = lint_accepts(kind, text)
    assert validator(kind).is_valid(typed(whole)) == by_lint, text


def test_every_type_is_tried() -> None:
    kinds = {kind for kind, _key in FIELDS}
    assert kinds == set(Declared.types)
    assert {Plan.__name__, Configuration.__name__, CalendarDate.__name__} <= kinds
    assert len(FIELDS) > 100


@pytest.mark.parametrize(
    ("body", "accepted"),
    [
        ({"goals": Written("", False), "text": Written("~", False)}, True),
        ({"goal": Written("", False)}, False),
        ({"case": {"number": Written("5", False), "meetin": Written("", False)}}, False),
        ({"goals": [Written("", False)]}, False),
        ({"seasons": Written("", False), "adopted": Written("2026-02-14", False)}, True),
    ],
)
def test_a_key_without_a_value_is_the_same_to_both(body: dict[str, Any], accepted: bool) -> None:
    whole = HEADER | body
    assert validator("Plan").is_valid(typed(whole)) is accepted
    assert lint_accepts("Plan", in_lines(whole).lstrip("\n") + "\n") is accepted


@pytest.mark.parametrize("level", ["off", "info", "", "nei", "true"])
def test_the_level_of_a_rule_is_the_same_to_both(level: str) -> None:
    whole = {"rules": {"AP310": Written(level, False)}}
    accepted = lint_accepts("Configuration", in_lines(whole).lstrip("\n") + "\n")
    assert validator("Configuration").is_valid(typed(whole)) is accepted
