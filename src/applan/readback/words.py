"""From printed words back to values: times, choices, numbers, days, people with their tasks."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from applan.drafts.labels import Words
from applan.findings import Path
from applan.messages import Message, msg
from applan.model import Activity, Plan
from applan.patterns import lazy
from applan.readback.rows import typed
from applan.schedule.texts import reading_text
from applan.wordfile.units import BREAK, Unit

FACTS = (
    "when", "clock", "place", "mode", "audience", "capacity", "responsible", "partners", "tools",
    "cost", "status",
)  # fmt: skip
"""The fields of an activity that are printed behind their labels, and can be read there."""
LISTS = frozenset(
    {"when", "responsible", "audience", "partners", "tools", "place", "contents", "outcomes"}
)
_CHOICES = frozenset({"mode", "status", "certainty", "kind", "role"})
YEAR = lazy(r"\b(?:19|20)\d\d\b")
_TASK = lazy(r"(?P<who>[^()]+?) \((?P<does>[^()]+)\)")
_AND = lazy(r", | og ")
_BOLD = "\x02"
"""Where bold words begin and end, while the signs of a text are escaped."""


class UnreadError(Exception):
    """Words that are no value, and why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.template)
        self.why = why


class Readings:
    """Reads the printed words of one plan. What cannot be read raises ``UnreadError``."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._words = Words(plan)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The fields by their printed labels, in small letters, the longest first."""
        found = {key: name for name in FACTS for key in Activity.fields[name].keys[1:]}
        found |= {typed(self._words[name]).casefold(): name for name in FACTS}
        for name in ("text", "purpose", "method"):
            found[typed(self._words[name]).casefold()] = name
        return dict(sorted(found.items(), key=lambda one: -len(one[0])))

    def names_of(self, names: Iterable[str]) -> dict[str, str]:
        """Fields by their printed labels, in small letters."""
        return {self._words[name].casefold(): name for name in names}

    def fact(self, text: str) -> tuple[str, str] | None:
        """The field and the words of a fact: «Når uke 42», «Hvor: Senja»."""
        said = plain(text).strip()
        begins = typed(said[:200]).casefold()  # a label is shorter
        for label, name in self.labels.items():
            rest = said[len(label) :]
            if begins.startswith(label) and rest[:1] in (" ", ":", "\u2002", "\n"):
                return (name, rest.strip(" :\u2002\n")) if rest.strip(" :\u2002\n") else None
        return None

    def of(self, path: Path, text: str, old: Any = None) -> Any:
        """The value at a path that words say; ``old`` is the value that was there."""
        name = str(next(step for step in reversed(path) if isinstance(step, str)))
        text = plain(text).strip()
        if name in ("when", "by"):
            return self._time(text.strip(" ,;"), old, name)
        if name in _CHOICES and not (path[-3:-2] == ("goals",) and name == "status"):
            return self._choice(name, text)
        if isinstance(old, int | float) or name in ("value", "baseline", "actual"):
            return self._number(text)
        return text

    def field(self, path: Path, text: str) -> Any:
        """The whole value of a field of an activity, of which several may be told."""
        name = str(path[-1])
        if name not in LISTS:
            return self.of(path, text)
        return [self.item(path, one) for one in self.parted(name, text)]

    def item(self, path: Path, text: str) -> Any:
        """One of the values of a field."""
        name, text = path[-1], plain(text).strip()
        if name == "responsible":
            task = _TASK.fullmatch(text)
            return {"who": task["who"], "does": task["does"]} if task is not None else text
        return self.of((*path, 0), text)

    def parted(self, name: str, text: str) -> list[str]:
        """The values that words list: on lines of their own, or between commas."""
        if "\n" in text:
            parts = text.split("\n")
        elif name == "place":
            parts = _AND.split(text)
        else:
            parts = text.split("; " if "; " in text else ", ")
            if name == "when" and "; " not in text:
                parts = [text]
        return [one.strip() for one in parts if one.strip()]

    def day(self, text: str) -> str:
        """«3. mai 2026» as it is written in a plan."""
        found = self._plan.read_time(text)
        time = found.occurrences[0] if len(found.occurrences) == 1 else None
        if found.problems or time is None or time.interval is None or time.interval.days != 1:
            raise UnreadError(msg("“{words}” is no day", words=text))
        return time.interval.start.isoformat()

    def is_dated(self, text: str) -> bool:
        """Whether words are a time that says days itself, and does not hang on an event or come
        again."""
        found = self._plan.read_time(text)
        times = found.occurrences
        return bool(times and not found.problems) and all(
            one.interval and not one.recurrence for one in times
        )

    def printed(self, text: str) -> str:
        """A time as it is printed; other words as they are."""
        found = self._plan.read_time(text)
        return text if found.problems else reading_text(found, self._plan.language) or text

    def _time(self, text: str, old: Any, name: str) -> str:
        if isinstance(old, str) and old[:1].islower() and text[:1].isupper():
            text = text[:1].lower() + text[1:]
        year = YEAR.search(old) if isinstance(old, str) else None
        day, at, clock = text.partition(" kl")
        ways = [f"{day} {year[0]}{at}{clock}"] if year and not YEAR.search(text) else []
        if name == "by" or (isinstance(old, str) and self._plan.read_time(old).problems):
            return text
        for way in (*ways, text):
            found = self._plan.read_time(way)
            dated = self.is_dated(way)
            if dated or (way is text and found.occurrences and not found.problems):
                lower = text[1:2].islower() and dated
                return way[:1].lower() + way[1:] if lower else way
        for problem in self._plan.read_time(text).problems:
            raise UnreadError(Message(problem.template, problem.args))
        raise UnreadError(msg("“{words}” is not understood as a time", words=text))

    def _choice(self, name: str, text: str) -> str:
        prefix, wanted = f"{name}.", typed(text).casefold()
        for word in self._words.names():
            if word.startswith(prefix) and typed(self._words[word]).casefold() == wanted:
                return word.removeprefix(prefix)
        raise UnreadError(msg("“{words}” is none of the words for this", words=text))

    def _number(self, text: str) -> int | float:
        said = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3})", "", text).replace("−", "-")
        said = said.replace(",", ".")
        if not re.fullmatch(r"-?\d{1,15}(?:\.\d{1,9})?", said):
            raise UnreadError(msg("“{words}” is no number", words=text))
        return float(said) if "." in said else int(said)


def plain(text: str) -> str:
    """Words as they are written in a plan, whose spaces are bound when it is printed."""
    return re.sub(r"[ \u00a0\u202f]+", " ", text)


def with_bold(unit: Unit) -> str:
    """The text of a paragraph or point as it is written in a plan."""
    text, after = "", 0
    for start, end in unit.bold or ():
        bold = unit.text[start:end]
        lead = len(bold) - len(bold.lstrip())
        word = f"{_BOLD}{bold.strip()}{_BOLD}" if bold.strip() else ""
        text += unit.text[after : start + lead] + word
        after = start + lead + len(bold.strip())
    said = plain(text + unit.text[after:]).strip()
    return escaped(said).replace(BREAK, "\\\n").replace(_BOLD * 2, "").replace(_BOLD, "**")


def escaped(text: str) -> str:
    """A text as it is written where its signs would be read as markup."""
    text = re.sub(r"([`*\[\]])", r"\\\1", text)
    return re.sub(r"^(\d{1,9})([.)])(?= )", r"\1\\\2", re.sub(r"^([#>+-])(?= |$)", r"\\\1", text))
