"""Whose language a command speaks: ``--lang``, ``APPLAN_LANG``, then the system's locale."""

import os
import sys

from applan.messages import Catalogue, catalogue, language_of

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")


def spoken() -> Catalogue:
    """The catalogue of the user's language."""
    wished = _from_arguments(sys.argv[1:]) or os.environ.get("APPLAN_LANG")
    return catalogue(language_of(wished, *(os.environ.get(name) for name in _LOCALES)))


def translate(sentence: str) -> str:
    """A help text in the user's language."""
    return spoken()(sentence)


def without_language(arguments: list[str]) -> list[str]:
    """The arguments without ``--lang``, which may stand anywhere among them."""
    kept: list[str] = []
    skip = False
    for position, argument in enumerate(arguments):
        if argument == "--":
            return kept + arguments[position:]
        if skip:
            skip = False
        elif argument == "--lang":
            skip = True
        elif not argument.startswith("--lang="):
            kept.append(argument)
    return kept


def _from_arguments(arguments: list[str]) -> str | None:
    for position, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == "--lang":
            return next(iter(arguments[position + 1 :]), None)
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return None
