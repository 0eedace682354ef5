"""The kinds of value a field may hold, and how a field is described.

Every scalar arrives as the text that was written, so each type here reads text. Where a plan may
say one thing or a list of things, the field is always a tuple once it is read.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from applan.messages import Message, msg
from applan.when import parse_iso_day

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


def _read_number(value: Any) -> int | float:
    """A number as Norwegians write it: 50000, «50 000», 12,5 or 12.5."""
    if isinstance(value, (int, float)):
        return value
    text = re.sub(r"[\s\u00a0\u202f]", "", str(value)).replace(",", ".").replace("−", "-")
    if re.fullmatch(r"-?\d{1,15}", text):
        return int(text)
    if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", text):
        whole, fraction = text.split(".")
        exact = f"{whole},{fraction.rstrip('0') or '0'}"
        raise refuse(msg("is “{written}” {readings}?", written=str(value),
                         readings=(whole + fraction, exact)))  # fmt: skip
    if re.fullmatch(r"-?\d{1,15}\.\d{1,9}", text):
        return float(text)
    raise refuse(msg("“{written}” is not a number; write it as 50000 or 12.5", written=str(value)))


def _read_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    day = parse_iso_day(str(value))
    if day is None:
        raise refuse(msg("“{written}” is not a date; write it as 2026-02-14", written=str(value)))
    return day


def _read_version(value: Any) -> int:
    if str(value) != "1":
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
Number = Annotated[int | float, BeforeValidator(_read_number)]
Day = Annotated[date, BeforeValidator(_read_day)]
Version = Annotated[int, BeforeValidator(_read_version)]

Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(listed)]
Ancestors = Annotated[tuple[Ancestor, ...], BeforeValidator(listed)]


def one_or_more(key: str) -> Any:
    """A validator for lists whose items may be written short: «Styret» for «{who: Styret}»."""

    def expand(value: Any) -> Any:
        return [{key: item} if isinstance(item, str) else item for item in listed(value)]

    return BeforeValidator(expand)
