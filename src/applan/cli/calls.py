"""How a command is called, as its function declares it, and the reading of calls that are right.

Typer completes words, writes help and says what is wrong with a call; loading it takes as long as
checking a plan. So a call that is plainly right is read here, from the same declaration, and every
other is handed to it (``judge.py``).
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, get_args, get_origin


class Argument:
    """What a call gives by its place: one, or all that are left."""

    names: tuple[str, ...] = ()

    def __init__(
        self,
        *,
        metavar: str,
        help: str,
        autocompletion: Callable[[str], list[str]] | None = None,
    ) -> None:
        self.metavar, self.help, self.autocompletion = metavar, help, autocompletion


class Option:
    """What a call gives by name: by ``names``, or where there is none by that of the parameter.

    Without a ``metavar`` it has no value; what is true where it is given has a name here.
    """

    def __init__(
        self,
        *names: str,
        metavar: str | None = None,
        help: str,
        autocompletion: Callable[[str], list[str]] | None = None,
    ) -> None:
        self.names, self.metavar, self.help = names, metavar, help
        self.autocompletion = autocompletion


class Exit(Exception):  # noqa: N818 -- nothing is wrong with a command that ends so
    """The end of a command, with an exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Parameter(NamedTuple):
    """A parameter of a command: its declaration and its kind, ``list`` for several texts."""

    name: str
    declared: Argument | Option
    kind: type


def parameters(command: Callable[..., None]) -> list[Parameter]:
    """The parameters of a command, each ``Annotated`` with its declaration."""
    found = []
    for name, annotation in command.__annotations__.items():
        if name != "return":
            kind, declared = get_args(annotation)
            one = next((part for part in get_args(kind) if part is not type(None)), kind)
            several = list in (get_origin(kind), get_origin(one))
            found.append(Parameter(name, declared, list if several else one))
    return found


def read(command: Callable[..., None], given: Iterable[str]) -> dict[str, Any] | None:
    """The values of a call that is plainly right, by parameter; None for every other.

    What is left out has its default in the function.
    """
    places, names = [], {}
    declared = parameters(command)
    for one in declared:
        if isinstance(one.declared, Argument):
            places.append(one)
        for name in one.declared.names or (f"--{one.name.replace('_', '-')}",):
            names[name] = one
    values: dict[str, Any] = {}
    rest, waiting = list(given), places[::-1]
    while rest:
        word = rest.pop(0)
        if word == "-" or not word.startswith("-"):
            parameter, text = (waiting[-1] if waiting else None), word
            if parameter is not None and parameter.kind is not list:
                waiting.pop()
        else:
            name, equals, text = word.partition("=") if word.startswith("--") else (word, "", "")
            parameter = names.get(name)
            if parameter is None or isinstance(parameter.declared, Argument):
                return None
            if parameter.kind is bool:
                text = "" if equals else "yes"
            elif not equals:
                text = rest.pop(0) if rest and (rest[0] == "-" or rest[0][:1] != "-") else ""
        if parameter is None or not text or not _take(values, parameter, text):
            return None
    required = len(declared) - len(command.__defaults__ or ())
    return values if all(one.name in values for one in places[:required]) else None


def _take(values: dict[str, Any], parameter: Parameter, text: str) -> bool:
    """Whether a text is a value of a parameter, which has none yet or may have several."""
    name, kind = parameter.name, parameter.kind
    if kind is list:
        values.setdefault(name, []).append(text)
        return True
    if name in values or (kind is int and not (text.isascii() and text.isdigit())):
        return False
    values[name] = kind(text)
    return True
