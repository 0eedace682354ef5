"""What a terminal can be shown: nothing that moves its cursor, and letters under letters."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from applan.patterns import lazy

_UNPRINTABLE = lazy(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)

RED, YELLOW, BLUE, BOLD, FAINT, UNDERLINE, RESET = (
    f"\x1b[{code}m" for code in ("31", "33", "34", "1", "2", "4", "0")
)


def printable(text: str) -> str:
    """The text with everything that is not seen, or would steer the terminal, as ``\\uXXXX``."""
    return _UNPRINTABLE.sub(_escaped, text)


def json_text(content: Any) -> str:
    """JSON for programs, with nothing in it that would steer a terminal.

    A value with named parts is an object of them; days are as in ISO 8601.
    """
    import json

    text = json.dumps(_data(content), ensure_ascii=False, indent=2)
    return "\n".join(map(printable, text.split("\n"))) + "\n"


def picked(value: object, *names: str, **others: Any) -> dict[str, Any]:
    """Parts of a value by their names, and others beside them, for JSON."""
    return {**{name: getattr(value, name) for name in names}, **others}


def _data(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _data(one) for name, one in value.items()}
    if hasattr(value, "_asdict"):
        return _data(value._asdict())
    if isinstance(value, list | tuple):
        return list(map(_data, value))
    if isinstance(value, date | time):
        return value.isoformat()
    return value if isinstance(value, str | int | float | None) else str(value)


def _escaped(found: re.Match[str]) -> str:
    """As JSON would write it: what is beyond U+FFFF in two halves."""
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def width(text: str) -> int:
    """How many terminal cells a printable text takes up."""
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
