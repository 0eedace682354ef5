"""How severe each rule is in one organisation, where ``applan.yaml`` says so."""

from collections.abc import Iterable, Iterator, Mapping

from applan.errors import perhaps
from applan.findings import Finding, Level
from applan.lint.rule import Rule
from applan.loading.settings import Settings, all_wrong
from applan.messages import Message, msg

Levels = Mapping[str, Level]


def levels_of(settings: Settings, rules: Iterable[Rule]) -> Levels:
    """The levels by code. Raises ``UserError`` for all that is wrong in ``applan.yaml``.

    So is a code that is no rule's, or cannot be changed.
    What keeps a plan from being read whole stays an error: the plan has a hole there, whatever
    anybody thinks of it.
    """
    known = {rule.code: rule for rule in rules}
    levels: dict[str, Level] = {}
    wrong = list(settings.wrong)
    for code, level, place in settings.levels:
        rule = known.get(code)
        said = None
        if rule is None:
            said = no_rule(code, known.values())
        elif rule.check is None and rule.severity == "error":
            said = stays(code)
        if said is not None:
            wrong.append(msg("{place}: {said}", place=place, said=said))
        levels[code] = level
    if wrong:
        raise all_wrong(wrong)
    return levels


def no_rule(code: str, rules: Iterable[Rule], *, beginnings: bool = False) -> Message:
    """What to say of a code that is no rule's, with the one that may be meant.

    With ``beginnings`` also the beginning of several.
    """
    names = {rule.code: rule.name for rule in rules}
    likely = tuple(dict.fromkeys(_likely(code, names, beginnings)))
    said = msg("there is no rule “{code}”", code=code)
    return perhaps(said, likely, msg("“applan rules” lists them"))


def stays(code: str) -> Message:
    """What to say of a rule that was to be left out and cannot be."""
    return msg("{code} stays an error, since the plan cannot be read as it stands", code=code)


def _likely(written: str, names: Mapping[str, str], beginnings: bool) -> Iterator[str]:
    """By its name, by its number alone, as «AP3xx», or nearly as it is written."""
    yield from (code for code, name in names.items() if name == written.casefold())
    begins = f"AP{written.upper().removeprefix('AP').rstrip('X*')}"
    if begins in names or (
        beginnings and begins[2:].isdigit() and any(code.startswith(begins) for code in names)
    ):
        yield begins
    from difflib import get_close_matches

    yield from get_close_matches(written.upper(), names, n=2, cutoff=0.85)


def levelled(findings: Iterable[Finding], levels: Levels) -> Iterator[Finding]:
    """The findings with the severities that hold here."""
    for finding in findings:
        level = levels.get(finding.code, finding.severity)
        yield finding if level == "off" else finding._replace(severity=level)
