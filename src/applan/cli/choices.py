"""A fixed choice of values, each by its own name or what Norwegians call it."""

from collections.abc import Sequence
from typing import TypeVar

from applan.cli.language import spoken
from applan.errors import UserError, nearest

Choice = TypeVar("Choice", bound=str)

_MEANT: dict[str, str] = {
    "agenda": "agenda", "ansvarlig": "responsible", "ansvarleg": "responsible",
    "datoer": "dates", "datoar": "dates", "datoplan": "dates", "liste": "dates",
    "måneder": "months", "månader": "months", "månedsplan": "months", "månadsplan": "months",
    "matrise": "matrix", "hjul": "wheel", "årshjul": "wheel", "rutenett": "grid",
    "tabell": "table", "tekst": "text", "word": "docx", "excel": "xlsx", "regneark": "xlsx",
    "rekneark": "xlsx", "markdown": "md", "bilde": "png", "bilete": "png", "kalender": "ics",
    "nettside": "html", "slag": "kind", "plan": "plan", "hvem": "who", "kven": "who",
    "aktivitet": "activity", "kampanje": "campaign", "kurs": "course", "møte": "meeting",
    "frist": "deadline", "prosess": "process", "mål": "goal", "feil": "error",
    "advarsel": "warning", "åtvaring": "warning", "opplysning": "info", "bokmål": "nb",
    "norsk": "nb", "nynorsk": "nn", "engelsk": "en",
}  # fmt: skip
"""What people write for a value."""

_OF_TEXT = {"tabell": "text", "table": "text", "tekst": "table", "text": "table"}
"""A table and text at the terminal are the same to people, and every command has one of them."""


def choice(option: str, value: str, allowed: Sequence[Choice]) -> Choice:
    """The value that is meant, if it is one of those allowed.

    Raises ``UserError``, naming what is possible.
    """
    word = value.casefold()
    for meant in (value, word, _MEANT.get(word), _OF_TEXT.get(word)):
        for possible in allowed:
            if possible == meant:
                return possible
    named = {str(one): str(one) for one in allowed}
    if spoken().language != "en":
        named |= {one: word for word, one in reversed(_MEANT.items()) if one in named}
    likely = nearest(word, dict.fromkeys([*named, *named.values()]))
    if likely:
        raise UserError("{option} cannot be “{value}”; did you mean {likely}?", option=option,
                        value=value, likely=likely)  # fmt: skip
    raise UserError("{option} cannot be “{value}”; possible are {allowed}", option=option,
                    value=value, allowed=", ".join(named.values()))  # fmt: skip
