"""The kinds of value a field may hold, and how a field is described.

Every scalar arrives as the text that was written, so each type here reads text. Where a plan may
say one thing or a list of things, the field is always a tuple once it is read.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from applan.messages import Message, msg
from applan.when import parse_iso_day, parse_when

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
ANCESTOR = r"^[^#\s]+#[a-z0-9]+(?:-[a-z0-9]+)*$"


class Entity(BaseModel):
    """What every part of a plan has in common: it cannot change, and holds no unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, protected_namespaces=()
    )


def described(en: str, nb: str, example: Any, default: Any = ..., **more: Any) -> Any:
    """A field with its description in both languages and an example as it is written in YAML."""
    return Field(default, description=en, json_schema_extra={"nb": nb, "example": example}, **more)


def refuse(message: Message) -> PydanticCustomError:
    """What a validator raises: our own message, carried through pydantic whole."""
    return PydanticCustomError("applan", "{message}", {"message": message})


def listed(value: Any) -> Any:
    """A single value where a list may stand, as a list of one."""
    return value if isinstance(value, list) else [value]


_LIMIT = 10**15
"""No number of a plan is as large; computers begin to round there."""

_WRITTEN = r"\s*[-−]?(?:\s*[0-9]){1,15}\s*(?:[.,](?:\s*[0-9]){1,9}\s*)?"
_TWO_READINGS = r"\s*[-−]?\s*[1-9]\s*(?:[0-9]\s*){0,2}[.,]\s*(?:[0-9]\s*){3}"
_IN_YAML = r"0o[0-7]{1,16}|0x[0-9a-fA-F]{1,12}|[-+]?(?:\.[0-9]+|[0-9]{1,15}(?:\.[0-9]*)?)"
_WITH_EXPONENT = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+"
"""Numbers as Norwegians write them, those that could be thousands or decimals, and all that other
readers of YAML take for numbers (YAML 1.2.2, 10.3.2). JavaScript reads these patterns as Python
does, since editors have them from the schema."""

_LONGEST_NUMBER = 100
"""Characters in which a number can be written, spaces and all."""

NUMBER_SCHEMA = {
    "anyOf": [
        {
            "type": "number",
            "not": {"anyOf": [{"minimum": _LIMIT}, {"maximum": -_LIMIT}]},
        },
        {
            "type": "string",
            "maxLength": _LONGEST_NUMBER,
            "pattern": f"^(?:{_WRITTEN}|{_IN_YAML})$",
            "not": {"pattern": f"^{_TWO_READINGS}$"},
        },
    ]
}


def _read_number(value: Any) -> int | float:
    """A number as Norwegians write it: 50000, «50 000», 12,5 or 12.5; or as YAML does: 0x1F."""
    if isinstance(value, (int, float)):
        return value
    written = str(value)
    short = written if len(written) <= _LONGEST_NUMBER else ""
    text = re.sub(r"\s", "", written).replace(",", ".").replace("−", "-")
    if re.fullmatch(_TWO_READINGS, short):
        whole, fraction = text.split(".")
        exact = f"{whole},{fraction.rstrip('0') or '0'}"
        raise refuse(msg("is “{written}” {readings}?", written=written,
                         readings=(whole + fraction, exact)))  # fmt: skip
    if re.fullmatch(f"{_WRITTEN}|{_IN_YAML}|{_WITH_EXPONENT}", short):
        whole_number = re.fullmatch(r"[-+]?[0-9]+", text)
        number = int(text) if whole_number else _as_yaml(text)
        if abs(number) < _LIMIT:
            return number
    raise refuse(msg("“{written}” is not a number; write it as 50000 or 12.5", written=written))


def _as_yaml(text: str) -> int | float:
    return int(text, 0) if text[:2] in {"0x", "0o"} else float(text)


DAY_SCHEMA = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))$",
}


def _read_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    day = parse_iso_day(str(value))
    if day is None:
        written, meant = str(value), _day_in_words(str(value))
        if meant is None:
            raise refuse(msg("“{written}” is not a date; write for instance 2026-02-14",
                             written=written))  # fmt: skip
        message = "“{written}” is not a date; write it as {meant}"
        raise refuse(msg(message, written=written, meant=meant))
    return day


def _day_in_words(text: str) -> str | None:
    """The one day that «14. februar 2026» is, as it is to be written."""
    reading = parse_when(text) if len(text) <= LONGEST_TEXT else None
    if reading is None or reading.problems or len(reading.occurrences) != 1:
        return None
    time = reading.occurrences[0]
    if time.kind != "day" or time.certainty != "fixed" or time.deadline or time.interval is None:
        return None
    return time.interval.start.isoformat()


_VERSION = r"\+?0*1(?:\.0*)?(?:[eE][-+]?0+)?|0[ox]0*1"
VERSION_SCHEMA = {"anyOf": [{"const": 1}, {"type": "string", "pattern": f"^(?:{_VERSION})$"}]}


def _read_version(value: Any) -> int:
    if re.fullmatch(_VERSION, str(value)) is None:
        raise refuse(
            msg(
                "this applan reads format 1 of a plan, and the file says “{written}”",
                written=str(value),
            )
        )
    return 1


def _not_blank(value: Any) -> Any:
    """Quotation marks with nothing between them say less than leaving the key out."""
    if isinstance(value, str) and not value.strip():
        raise refuse(msg("nothing is written here; write it or remove the line"))
    return value


LONGEST_TEXT = 2_000
"""Characters in a title, a name or a time; longer is prose in the wrong place."""

Text = Annotated[
    str,
    StringConstraints(strict=True, max_length=LONGEST_TEXT),
    BeforeValidator(_not_blank),
]
"""A line of plain text: a title, a name, a place."""

Prose = Annotated[str, BeforeValidator(_not_blank), StringConstraints(strict=True)]
"""Running text in Markdown, any number of paragraphs."""

Slug = Annotated[str, StringConstraints(strict=True, pattern=SLUG, max_length=80)]
Ancestor = Annotated[str, StringConstraints(strict=True, pattern=ANCESTOR, max_length=200)]
Number = Annotated[int | float, BeforeValidator(_read_number), WithJsonSchema(NUMBER_SCHEMA)]
Day = Annotated[date, BeforeValidator(_read_day), WithJsonSchema(DAY_SCHEMA)]
Version = Annotated[int, BeforeValidator(_read_version), WithJsonSchema(VERSION_SCHEMA)]

Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(listed)]
Ancestors = Annotated[tuple[Ancestor, ...], BeforeValidator(listed)]


def one_or_more(key: str) -> Any:
    """A validator for lists whose items may be written short: «Styret» for «{who: Styret}»."""

    def expand(value: Any) -> Any:
        return [{key: item} if isinstance(item, str) else item for item in listed(value)]

    return BeforeValidator(expand)
