"""What a rule is: a code, a name, how bad it is, why, two examples and a check."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from applan.document import Part
from applan.findings import Path, Severity
from applan.frozen import NamedTuple
from applan.lint.subject import Subject
from applan.messages import Argument, Message, msg
from applan.modules import documentation
from applan.patterns import lazy

Check = Callable[[Subject], Iterator["Problem"]]

Example = str | bytes

IN_A_SECTION = "sections:\n  - title: Møter\n    activities:\n"
EXAMPLE_HEADER = """\
applan: 1
title: Arbeidsplan 2026
organisation: Eksempellaget
period: 2026
"""


class Change(NamedTuple):
    """What to write instead of the value at a path, or of its characters ``span``.

    Where there are ``parts``, the value becomes a list of these of its characters instead.
    """

    path: Path
    text: str
    span: tuple[int, int] | None = None
    parts: tuple[tuple[int, int], ...] = ()


class Problem(NamedTuple):
    """What a rule found, at a path in the plan; the engine turns the path into a place.

    ``part`` says whether the key or the value at the path is meant, and ``span`` narrows a text
    value to some of its characters (start, end), counted in the value. ``fix`` is given where one
    thing only can be meant and nobody has to think: all of its changes are made, or none.
    """

    path: Path
    message: Message
    part: Part = "value"
    span: tuple[int, int] | None = None
    fix: tuple[Change, ...] = ()


def tell(
    said: str, path: Path, span: tuple[int, int] | None = None, /, **args: Argument
) -> Problem:
    """A problem at a path, or with some characters there, in a sentence with its arguments."""
    return Problem(path, msg(said, **args), span=span)


class Rule(NamedTuple):
    """One rule, documented by its own docstring and tested by its own examples.

    ``bad`` must give this rule's code and ``good`` must not; each is a whole plan, or what
    follows ``EXAMPLE_HEADER``; ``beside`` are other plans by name. Where the good one is the bad
    one with other words, these are marked in it: «når: [-30.-]{+28.+} februar». ``check`` is None
    where the problem is found while reading. Who only checks plans needs neither documentation nor
    examples: they are made of ``documented`` and ``examples`` when somebody asks for them.
    """

    code: str
    name: str
    severity: Severity
    check: Check | None
    documented: Callable[..., object] | str = ""
    examples: tuple[Example, Example | None] = ("", None)
    others: Mapping[str, str] = MappingProxyType({})

    @property
    def doc(self) -> str:
        """What the rule looks for, and why."""
        said = self.documented
        return said if isinstance(said, str) else documentation(said)

    @property
    def bad(self) -> Example:
        """The bad example in full: activities get a section."""
        return _in_a_section(_as_marked(self.examples[0], _RIGHT, _WRONG))

    @property
    def good(self) -> Example:
        """The good example in full."""
        bad, good = self.examples
        return _in_a_section(_as_marked(bad, _WRONG, _RIGHT) if good is None else good)

    @property
    def beside(self) -> tuple[tuple[str, str], ...]:
        """Other plans of the same organisation, by name, each for the year that is its name."""
        return tuple(
            (name, _with_header(str(_in_a_section(text)), name[:4]))
            for name, text in self.others.items()
        )

    @property
    def summary(self) -> str:
        """The first line of the documentation, without its full stop."""
        return self.doc.partition("\n")[0].rstrip(".")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Why, one string a paragraph: what follows the first line, or stands in ``WHY``."""
        from applan.messages.nb.about_rules import WHY

        _, _, rest = self.doc.partition("\n")
        blocks = (" ".join(block.split()) for block in rest.split("\n\n"))
        return tuple(block for block in (*blocks, WHY.get(self.code, ("",))[0]) if block)


def rule(
    code: str,
    severity: Severity,
    bad: str,
    good: str | None = None,
    beside: Mapping[str, str] | None = None,
) -> Callable[[Check], Rule]:
    """Make a check a rule of its name; its docstring says what holds in a good plan."""

    def make(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(code, name, severity, check, check, (bad, good), beside or {})

    return make


def _as_marked(example: Example, left_out: re.Pattern[str], kept: re.Pattern[str]) -> Example:
    """An example with one of the two kinds of marked words, and without the other."""
    if isinstance(example, bytes):
        return example
    return kept.sub(r"\1", left_out.sub("", example))


_WRONG = lazy(r"\[-(.*?)-\]", re.DOTALL)
_RIGHT = lazy(r"\{\+(.*?)\+\}", re.DOTALL)


def _in_a_section(example: Example) -> Example:
    """An example that ends with a list of activities, with a section around them."""
    if isinstance(example, bytes) or not (found := _ACTIVITIES.search(example)):
        return example
    from textwrap import indent

    return example[: found.start()] + IN_A_SECTION + indent(example[found.start() :], " " * 6)


_ACTIVITIES = lazy(r"^- ", re.MULTILINE)


def whole_example(example: Example) -> bytes:
    """An example as the file it stands for."""
    if isinstance(example, bytes):
        return example
    is_whole = example.lstrip("﻿").startswith(("applan", "proposals"))
    return (example if is_whole else _with_header(example)).encode()


def _with_header(example: str, period: str = "2026") -> str:
    """An example below the header, the period of which it may give itself."""
    header = EXAMPLE_HEADER.replace("2026", period)
    return (header.partition("period:")[0] if "period:" in example else header) + example
