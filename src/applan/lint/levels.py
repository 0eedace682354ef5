"""How severe each rule is in one organisation, where ``applan.yaml`` says so."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from applan.errors import UserError
from applan.findings import Finding, Level
from applan.lint.rule import Rule
from applan.loading import RuleLevel
from applan.messages import msg

Levels = Mapping[str, Level]


def levels_of(said: Iterable[RuleLevel], rules: Iterable[Rule]) -> Levels:
    """The levels by code. Raises ``UserError`` for a code that is no rule's, or cannot be changed.

    What keeps a plan from being read whole stays an error: the plan has a hole there, whatever
    anybody thinks of it.
    """
    known = {rule.code: rule for rule in rules}
    levels: dict[str, Level] = {}
    for code, level, place in said:
        rule = known.get(code)
        if rule is None:
            likely = tuple(get_close_matches(code.upper(), known, n=2, cutoff=0.85))
            raise UserError(
                msg(
                    "{place}: there is no rule “{code}”; did you mean {likely}?",
                    place=place,
                    code=code,
                    likely=likely,
                )
                if likely
                else msg(
                    "{place}: there is no rule “{code}”; “applan rules” lists them",
                    place=place,
                    code=code,
                )
            )
        if rule.check is None and rule.severity == "error":
            raise UserError(
                msg(
                    "{place}: {code} stays an error, since the plan cannot be read as it stands",
                    place=place,
                    code=code,
                )
            )
        levels[code] = level
    return levels


def levelled(findings: Iterable[Finding], levels: Levels) -> Iterator[Finding]:
    """The findings with the severities that hold here, without those that are left out."""
    for finding in findings:
        level = levels.get(finding.code, finding.severity)
        if level != "off":
            yield finding._replace(severity=level)
