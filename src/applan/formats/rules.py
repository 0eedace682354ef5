"""The documentation of rules: the same text at the command line and on the page."""

from collections.abc import Iterable

from applan.lint import Rule
from applan.lint.duties import UNTIL_ADOPTED, UNTIL_CONTINUED
from applan.messages import Catalogue, msg

_ADOPTED = msg(
    "Silent about a plan that is adopted, or that a later plan continues, unless it is asked for "
    "by “--select” or by a severity in “applan.yaml”."
).template
_CONTINUED = msg(
    "Silent about a plan that a later plan continues, unless it is asked for by “--select” or by a "
    "severity in “applan.yaml”."
).template


def overview(rules: Iterable[Rule], catalogue: Catalogue) -> str:
    """All rules, one line each."""
    lines = []
    for rule in rules:
        severity = catalogue(rule.severity)
        lines.append(f"{rule.code}  {rule.name:<22} {severity:<8} {catalogue(rule.summary)}")
    return "\n".join(lines) + "\n"


def page(rule: Rule, catalogue: Catalogue) -> str:
    """One rule as Markdown: what it finds, why, and two examples."""
    lines = [
        f"## {rule.code} {rule.name}",
        "",
        f"**{catalogue(rule.summary)}.** ({catalogue(rule.severity)})",
        "",
    ]
    for paragraph in rule.paragraphs:
        lines += [catalogue(paragraph), ""]
    if rule.code in UNTIL_CONTINUED:
        lines += [catalogue(_ADOPTED if rule.code in UNTIL_ADOPTED else _CONTINUED), ""]
    for heading, example in (
        (catalogue("Gives a finding:"), rule.bad),
        (catalogue("Does not:"), rule.good),
    ):
        lines += [heading, "", _shown(example), ""]
    return "\n".join(lines)


def book(rules: Iterable[Rule], catalogue: Catalogue) -> str:
    """All rules as one Markdown page."""
    heading = catalogue("Rules")
    intro = catalogue(
        "Generated from the rules themselves. “applan rules CODE” prints the same text."
    )
    return "\n".join([f"# {heading}", "", intro, "", *(page(rule, catalogue) for rule in rules)])


def _shown(example: str | bytes) -> str:
    """An example as an indented block: invisible characters and foreign bytes spelled out."""
    text = example.decode("utf-8", "backslashreplace") if isinstance(example, bytes) else example
    visible = "".join(
        character if character.isprintable() or character == "\n" else f"\\x{ord(character):02x}"
        for character in text
    )
    lines = visible.strip("\n").split("\n")
    shown = [line if len(line) <= 100 else line[:90] + "…" for line in lines]
    return "\n".join(f"    {line}".rstrip() for line in shown)
