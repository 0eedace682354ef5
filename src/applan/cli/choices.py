"""Options with a fixed choice of values, each by its own name or what Norwegians call it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from applan.cli.calls import Option
from applan.cli.completion import among
from applan.cli.language import translate as _
from applan.errors import UserError
from applan.messages import msg

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
    "nynorsk": "nn", "engelsk": "en",
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
    from difflib import get_close_matches

    likely = tuple(get_close_matches(value, list(map(str, allowed)), n=2, cutoff=0.6))
    if likely:
        raise UserError(
            msg(
                "{option} cannot be “{value}”; did you mean {likely}?",
                option=option,
                value=value,
                likely=likely,
            )
        )
    raise UserError(
        msg(
            "{option} cannot be “{value}”; possible are {allowed}",
            option=option,
            value=value,
            allowed=", ".join(allowed),
        )
    )


def format_option(names: Sequence[str]) -> Option:
    """The option that says what a document or a report is written as."""
    return Option(
        "--format", "-f", metavar="|".join(names), help=_("What to write it as."),
        autocompletion=among(names),
    )  # fmt: skip


def format_of(format: str | None, path: str | None, names: Sequence[str]) -> str:
    """The format that was asked for, or that the file is called; the first where neither says."""
    if format is not None:
        return choice("--format", format, names)
    ending = Path(path).suffix.removeprefix(".").lower() if path else ""
    return names[0] if ending in ("", "txt") else choice("--format", ending, names)
