"""Whose language a command speaks.

``--lang``, ``APPLAN_LANG``, the locale, the operating system, the plan, and last English: the first
that says a language we have. A Windows terminal has no locale, and CI has one that says nothing.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from applan.errors import UserError, perhaps
from applan.messages import Catalogue, Message, catalogue, language_of, msg

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")


def spoken() -> Catalogue:
    """The catalogue of the user's language."""
    return catalogue(language_of(_wishes(sys.argv[1:])))


def of_paper(format: str, plan: str) -> Catalogue:
    """The catalogue of a format: what others read speaks the plan's language, and what is shown
    to the person, or to a program, that of the person."""
    return spoken() if format in ("text", "json") else catalogue(plan)


def translate(sentence: str) -> str:
    """A help text in the user's language."""
    return spoken()(sentence)


def own(told: tuple[str, str]) -> str:
    """What is said in English and in bokmål, in the user's language."""
    return told[spoken().language == "nb"]


def placeholder(metavar: str) -> str:
    """What stands for a value, in the user's language: «[GAMMEL]», «FIL»."""
    return re.sub(r"[A-Z]{3,}", lambda word: translate(word[0]), metavar)


def without_language(arguments: list[str]) -> list[str]:
    """The arguments without ``--lang`` and ``--no-pager``, which may stand anywhere among them.

    Raises ``UserError`` for a language that applan does not speak.
    """
    kept, wish = _parted(arguments)
    if wish == "":
        raise UserError("{option} wants a value", option="--lang")
    code = wish.replace("-", "_").partition("_")[0].lower() if wish else "nb"
    if wish and code not in ("nb", "nn", "no", "en"):
        raise UserError(not_possible("--lang", wish, (), ("nb", "en")))
    return kept


def _parted(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """The arguments without those two, and the language that ``--lang`` asks for, the last."""
    kept, left, wish = list[str](), list(arguments), None
    while left:
        argument = left.pop(0)
        if argument == "--":
            return [*kept, argument, *left], wish
        name, equals, value = argument.partition("=")
        if name == "--lang":
            wish = value if equals else left.pop(0) if left else ""
        elif argument != "--no-pager":
            kept.append(argument)
    return kept, wish


def not_possible(
    option: str, value: str, likely: tuple[str, ...], allowed: Iterable[str]
) -> Message:
    """What to say of a value that an option cannot have."""
    said = msg("{option} cannot be “{value}”", option=option, value=value)
    return perhaps(said, likely, msg("possible are {allowed}", allowed=", ".join(allowed)))


def _wishes(arguments: Sequence[str]) -> Iterator[str | None]:
    """What is asked one after the other, and only as long as nobody has answered."""
    yield _parted(arguments)[1]
    yield os.environ.get("APPLAN_LANG")
    for name in _LOCALES:  # LANGUAGE may hold several (GNU gettext, 2.3.3)
        yield from os.environ.get(name, "").split(":")
    yield system_language()
    if _is_about_plans(arguments):
        yield "nb"  # what is written in bokmål or nynorsk is read by Norwegians


def system_language() -> str | None:
    """The language that the operating system itself speaks; None where it keeps none apart.

    Windows: the user's display language (``GetUserDefaultUILanguage``). macOS: the first of the
    preferred languages (``AppleLanguages``), since programs that are not started from its own
    terminal have no locale.
    """
    try:
        if sys.platform == "win32":
            import ctypes
            import locale

            return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        if sys.platform == "darwin":
            import subprocess

            command = ["/usr/bin/defaults", "read", "-g", "AppleLanguages"]
            said = subprocess.run(command, capture_output=True, text=True, timeout=2, check=True)
            return next(iter(said.stdout.replace('"', " ").replace("(", " ").split()), None)
    except Exception:  # whatever keeps the system from answering, there is still an answer
        return None
    return None


def _is_about_plans(arguments: Sequence[str]) -> bool:
    """Whether a call begins a plan, names one, or is made where plans are."""
    from applan.workspace.finding import PLAN_SUFFIXES, PLANS

    if arguments[:1] in (["new"], ["import"]):
        return True
    places = [Path(PLANS), *(Path(one) for one in arguments if not one.startswith("-"))]
    try:
        return any(place.suffix in PLAN_SUFFIXES or _holds_plans(place) for place in places)
    except (OSError, ValueError):
        return False


def _holds_plans(folder: Path) -> bool:
    from applan.workspace.finding import PLAN_SUFFIXES, PLANS

    if not folder.is_dir():
        return False
    below = (*folder.iterdir(), *folder.glob(f"{PLANS}/*"), *folder.glob(f"*/{PLANS}/*"))
    return any(path.suffix in PLAN_SUFFIXES for path in below)
