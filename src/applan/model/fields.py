"""The kinds of value a field may hold.

Every scalar arrives as the text that was written, so each kind here reads text. Where a plan may
say one thing or a list of things, the field is always a tuple once it is read.
"""

import re
from datetime import date
from typing import Any

from applan.errors import perhaps
from applan.messages import msg
from applan.model.declaration import Many, NotRight, Parsed, Words
from applan.when import (
    EVERY_YEAR,
    PeriodError,
    day_meant,
    is_every_year,
    parse_day,
    parse_iso_day,
    parse_period,
)

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

_NUMBER_SCHEMA = {
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
    written = str(value)
    if written.isascii() and written.isdigit() and len(written) <= 15:
        return int(written)
    short = written if len(written) <= _LONGEST_NUMBER else ""
    text = re.sub(r"\s", "", written).replace(",", ".").replace("−", "-")
    if re.fullmatch(_TWO_READINGS, short):
        whole, fraction = text.split(".")
        exact = f"{whole},{fraction.rstrip('0') or '0'}"
        raise NotRight(msg("is “{written}” {readings}?", written=written,
                           readings=(whole + fraction, exact)))  # fmt: skip
    if re.fullmatch(f"{_WRITTEN}|{_IN_YAML}|{_WITH_EXPONENT}", short):
        based = text[:2] in {"0x", "0o"}
        is_whole = based or re.fullmatch(r"[-+]?[0-9]+", text) is not None
        number = int(text, 0 if based else 10) if is_whole else float(text)
        if abs(number) < _LIMIT:
            return number
    raise NotRight(msg("“{written}” is not a number; write it as 50000 or 12.5", written=written))


_ISO_DAY = (
    "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))$"
)
_A_DAY = "skriv en dato med årstall: 14. februar 2026"
_DAY_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": _ISO_DAY, "errorMessage": _A_DAY},
        {
            "type": "string",
            "maxLength": 2_000,
            "pattern": "^(?![0-9]{4}-[0-9]).*(?:19|20|21)[0-9]{2}",
            "errorMessage": _A_DAY,
        },
    ]
}
"""A schema cannot say which words are a day, but that its day and its year are figures."""


def _read_day(value: Any) -> date:
    """A day in figures, 2027-03-07, or in words with its year: «7. mars 2027»."""
    text = str(value)
    day = parse_iso_day(text)
    return day if day is not None else _day_in_words(text)


def _day_in_words(text: str) -> date:
    reading = parse_day(text) if len(text) <= LONGEST_TEXT else None
    problem = reading.problems[0] if reading is not None and reading.problems else None
    if reading is not None and text[:4].isdigit() and (meant := day_meant(text))[1]:
        raise NotRight(msg("write the date as {meant}", meant=meant[0]))
    if problem is not None and problem.code in _TOLD:
        said = perhaps(msg(problem.template, **dict(problem.args)), problem.alternatives)
        if problem.code == "ambiguous-year":
            said = msg("which year is “{written}”? write all four digits", written=text)
        raise NotRight(said)
    if reading is not None and problem is None and len(reading.occurrences) == 1:
        time = reading.occurrences[0]
        whole = time.kind == "day" and time.precision == "day" and not time.deadline
        if whole and time.certainty == "fixed" and time.interval is not None and not reading.notes:
            return time.interval.start
    if reading is not None and (day := day_meant(text)[0]):
        raise NotRight(msg("only the date can stand here, as {day}", day=day))
    message = "“{written}” is not a date; write for instance {example}"
    raise NotRight(msg(message, written=text, example="14. februar 2026"))


_TOLD = frozenset({"ambiguous-year", "impossible-date", "weekday-mismatch"})
"""What is wrong with a day in the words of whoever reads times."""


_VERSION = r"\+?0*1(?:\.0*)?(?:[eE][-+]?0+)?|0[ox]0*1"
_VERSION_SCHEMA = {"anyOf": [{"const": 1}, {"type": "string", "pattern": f"^(?:{_VERSION})$"}]}


def _read_version(value: Any) -> int:
    if value != "1" and re.fullmatch(_VERSION, str(value)) is None:
        raise NotRight(
            msg(
                "this applan reads format 1 of a plan, and the file says “{written}”",
                written=str(value),
            )
        )
    return 1


LONGEST_TEXT = 2_000
"""Characters in a title, a name or a time; longer is prose in the wrong place."""

_PERIOD_SCHEMA = {
    "anyOf": [
        {
            "type": "string",
            "pattern": "[0-9]{4}",
            "maxLength": LONGEST_TEXT,
            "errorMessage": "skriv tiden med årstall, 2026–2027, eller «hvert år»",
        },
        {"enum": list(EVERY_YEAR)},
        {"type": "integer", "minimum": 1900, "maximum": 2199},
    ]
}
"""A schema cannot say which words are a period, but that its year is written out, or none is."""


def _read_period(value: Any) -> str:
    text = str(value)
    if is_every_year(text):
        return text
    try:
        parse_period(text)
    except PeriodError as error:
        raise NotRight(msg(error.template, **dict(error.args_))) from None
    return text


_HOUR = r"(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?"
_CLOCK = rf"(?:kl\.? ?)?{_HOUR}(?: ?[-–] ?{_HOUR})?"
_ALL_DAY = r"hele dagen|heile dagen"
_CLOCK_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 0, "maximum": 24},
        {
            "type": "string",
            "pattern": f"^(?:{_CLOCK}|{_ALL_DAY})$",
            "errorMessage": "skriv et klokkeslett: 18–20, eller «hele dagen»",
        },
    ]
}


def is_clock(text: str) -> bool:
    """Whether a text is a time of day, from and to, or the whole day."""
    return re.fullmatch(f"{_CLOCK}|{_ALL_DAY}", text) is not None


def _read_clock(value: Any) -> str:
    text = str(value)
    if not is_clock(text):
        raise NotRight(msg("“{written}” is no time of day; write for instance 18–20", written=text))
    return text


TEXT = Words(LONGEST_TEXT)
"""A line of plain text: a title, a name, a place."""

PROSE = Words()
"""Running text in Markdown, any number of paragraphs."""

COLOUR = Words(7, r"^#?[0-9a-fA-F]{6}$")
"""Red, green and blue; «#» would begin a comment in YAML, and may be left out."""

SLUG = Words(80, r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
ANCESTOR = Words(LONGEST_TEXT, r"^[^#\s]+#\S(?:.*\S)?$", ("Activity", "Goal"))
"""Something in an earlier plan: the plan's name, «#», and an id or a title."""

TO_ACTIVITY = Words(LONGEST_TEXT, refers=("Activity",))
TO_ACTIVITIES = Many(TO_ACTIVITY)
TO_GOAL = Words(LONGEST_TEXT, refers=("Goal",))
TO_GOALS = Many(TO_GOAL)
TO_ANY = Many(Words(LONGEST_TEXT, refers=("Activity", "Goal")))
"""References within a plan, by id, by title, or by the slug of a title."""

NUMBER = Parsed(_read_number, _NUMBER_SCHEMA)
DAY = Parsed(_read_day, _DAY_SCHEMA)
VERSION = Parsed(_read_version, _VERSION_SCHEMA)
CLOCK = Parsed(_read_clock, _CLOCK_SCHEMA, is_text=True)
PERIOD = Parsed(_read_period, _PERIOD_SCHEMA, is_text=True)
TEXTS = Many(TEXT)
ANCESTORS = Many(ANCESTOR)
