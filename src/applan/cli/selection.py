"""Which rules a call wants to hear of: ``--show``, ``--select`` and ``--ignore``."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from applan.errors import UserError
from applan.findings import SEVERITIES, Severity
from applan.frozen import NamedTuple

if TYPE_CHECKING:  # rules take longer to load than a plan that is known from before
    from applan.lint import Rule
    from applan.lint.levels import Levels

_ALL = "ALL"
"""Stands for every rule, as in ruff."""


class Selection(NamedTuple):
    """The rules at least so severe, selected and not ignored.

    Codes are beginnings of codes, «AP3» for all of AP3xx. As in ruff, the longest that fits a rule
    decides, and ``ignore`` where both are as long; without ``select`` all are selected.
    """

    least: Severity = "info"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The selection as text, the same for the same selection."""
        return " ".join((self.least, *sorted(self.select), "-", *sorted(self.ignore)))

    def left_out(self, rules: Iterable["Rule"], levels: "Levels") -> frozenset[str]:
        """The codes of the rules that are not to run, where these levels hold.

        What is told of a text that is no YAML, or no plan, is never left out: every other rule
        would be silent for a reason that nobody is told.
        """
        return frozenset(rule.code for rule in rules if not self._wants(rule, levels))

    def named(self, rules: Iterable["Rule"]) -> frozenset[str]:
        """The codes of the rules that are selected by name, and not with all others."""
        return frozenset(rule.code for rule in rules if _fit(self.select, rule.code) > 0)

    def _wants(self, rule: "Rule", levels: "Levels") -> bool:
        level = levels.get(rule.code, rule.severity)
        if level == "off" or SEVERITIES.index(level) > SEVERITIES.index(self.least):
            return False
        selected, ignored = _fit(self.select, rule.code), _fit(self.ignore, rule.code)
        return _is_about_text(rule) or (selected if self.select else 0) > ignored


EVERY_RULE = Selection()


def selection(least: Severity, select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """The selection that options make. Raises ``UserError`` for a code that no rule begins with."""
    return Selection(least, _codes("--select", select), _codes("--ignore", ignore))


def _codes(option: str, given: Iterable[str]) -> tuple[str, ...]:
    """The codes in what an option was given, several times or with commas."""
    words = [word for text in given for word in re.split(r"[,\s]+", text) if word]
    if not words:
        return ()
    from applan.lint import levels
    from applan.proposals.rules import every_rule

    rules, found = every_rule(), []
    for word in words:
        code = "" if word.upper() == _ALL else word.upper()
        if not any(rule.code.startswith(code) for rule in rules):
            said = levels.no_rule(word, rules, beginnings=True)
            raise UserError("{place}: {said}", place=option, said=said)
        rule = next((rule for rule in rules if rule.code == code), None)
        if option == "--ignore" and rule is not None and _is_about_text(rule):
            raise UserError("{place}: {said}", place=option, said=levels.stays(code))
        found.append(code)
    return tuple(dict.fromkeys(found))


def _fit(codes: Iterable[str], code: str) -> int:
    """How long the longest of these is that a code begins with; -1 where none is."""
    return max((len(one) for one in codes if code.startswith(one)), default=-1)


def _is_about_text(rule: "Rule") -> bool:
    """Whether what it tells keeps the file from being read as YAML at all."""
    return rule.check is None and rule.severity == "error" and rule.code < "AP1"
