"""How a command is called, as its function and its rows say, and the reading of a call.

Help and completion follow from the same (``help.py``, ``completion.py``).
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from applan.cli.commands import ENTRIES, PROGRAM, SHARED, Told, rows
from applan.cli.language import not_possible, placeholder, spoken
from applan.errors import UserError, nearest, perhaps
from applan.frozen import NamedTuple
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
    raise UserError(not_possible(option, value, likely, named.values()))


class Exit(Exception):  # noqa: N818 -- nothing is wrong with a command that ends so
    """The end of a command, with an exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Parameter(NamedTuple):
    """A parameter of a command: its row, its kind, and what it is without a value.

    ``names`` are those of an option; an argument has none. ``values`` are those of a fixed choice;
    of an option that has no value, ``metavar`` is empty. ``kind`` is ``list`` for several texts,
    and ``default`` is ``...`` for what must be given.
    """

    name: str
    names: tuple[str, ...]
    metavar: str
    told: Told
    values: tuple[str, ...]
    kind: type
    default: Any


def parameters(command: Callable[..., None]) -> list[Parameter]:
    """The parameters of a command, each with its row in the table of commands.

    One of a fixed choice is ``Annotated`` with its values.
    """
    where = command.__module__.rpartition(".")[2], command.__name__
    entry = next(one for one in ENTRIES.values() if (one.module, one.function) == where)
    table = rows(SHARED) | rows(entry.table)
    found = []
    said = [one for one in command.__annotations__.items() if one[0] != "return"]
    defaults = command.__defaults__ or ()
    for place, (name, annotation) in enumerate(said, len(defaults) - len(said)):
        values = getattr(annotation, "__metadata__", ((),))[0]
        declared = get_args(annotation)[0] if values else annotation
        one = next((part for part in get_args(declared) if part is not type(None)), declared)
        kind = list if list in (get_origin(declared), get_origin(one)) else one
        row = table[name]
        default = defaults[place] if place >= 0 else ...
        kind = kind if isinstance(kind, type) else str
        metavar = row.metavar or "|".join(values)
        found.append(Parameter(name, row.names, metavar, row.told, tuple(values), kind, default))
    return found


def read(command: Callable[..., None], given: Iterable[str]) -> dict[str, Any]:
    """The values of a call, by parameter; what is left out has its default in the function.

    Raises ``UserError`` for a wrong call.
    """
    declared = parameters(command)
    options = {name: one for one in declared for name in one.names}
    values: dict[str, Any] = {}
    rest, plain = list(given), list[str]()
    while rest:
        word = rest.pop(0)
        if word == "--":
            plain += rest
            break
        if _is_plain(word):
            plain.append(word)
            continue
        if not word.startswith("--") and f"-{word}" in options:
            raise unknown_option(word, options)
        name, equals, text = word.partition("=") if word.startswith("--") else (
            word[:2], word[2:], word[2:].removeprefix("="))  # fmt: skip
        if name not in options:
            raise unknown_option(name, (*options, "--help"))
        option = options[name]
        if option.kind is bool:
            if equals:
                raise UserError("{option} takes no value", option=name)
            values[option.name] = True
            continue
        if not equals:
            if not rest or not (_is_plain(rest[0]) or rest[0][1:2].isdigit()):  # perhaps «-7»
                raise UserError("{option} wants a value", option=name)
            text = rest.pop(0)
        _take(values, option, text)
    for one in declared:
        while not one.names and plain and (one.kind is list or one.name not in values):
            _take(values, one, plain.pop(0))
        if one.default is ... and one.name not in values:
            raise UserError("{name} is missing", name=placeholder(one.metavar))
    if plain:
        raise UserError("“{words}” is too much here; put quotation marks around what has spaces in "
                        "it", words=" ".join(plain))  # fmt: skip
    return values


def _is_plain(word: str) -> bool:
    return word == "-" or not word.startswith("-")


def unknown_option(word: str, known: Iterable[str]) -> UserError:
    """What to say of an option that does not exist: which is meant, in Norwegian or nearly."""
    known, called = list(known), word.lstrip("-").casefold()
    tables = (SHARED, PROGRAM, *(one.table for one in ENTRIES.values()))
    meant = [row.names for table in tables for row in rows(table).values()
             if called in row.others.split()]  # fmt: skip
    likely = tuple(one for one in known if one.startswith("--") and any(one in n for n in meant))
    likely = likely or nearest(word, known, cutoff=0.7)
    said = msg("there is no option “{word}”", word=word)
    return UserError(perhaps(said, likely, msg("--help shows those there are")))


def _take(values: dict[str, Any], parameter: Parameter, text: str) -> None:
    """Add a value, of what may be said once in place of an earlier one."""
    name, kind, allowed = parameter.name, parameter.kind, parameter.values
    if allowed:
        text = choice(_called(parameter), text, allowed)
    if kind is list:
        values.setdefault(name, []).append(text)
    elif kind is int:
        if not (text.removeprefix("-").isdecimal() and text.isascii() and len(text) < 10):
            raise UserError("{option} is a whole number, not “{given}”",
                            option=_called(parameter), given=text)  # fmt: skip
        values[name] = int(text)
    else:
        values[name] = Path(text) if kind is Path else text


def _called(parameter: Parameter) -> str:
    return parameter.names[0] if parameter.names else placeholder(parameter.name.upper())
