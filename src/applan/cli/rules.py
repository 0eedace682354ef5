"""``applan rules``: what the linter looks for, one rule or all."""

from applan.cli.language import spoken
from applan.cli.saving import show
from applan.errors import UserError
from applan.formats import rules as formats
from applan.lint.levels import no_rule
from applan.proposals.rules import every_rule


def command(
    code: str | None = None,
) -> None:
    """Explain what the linter looks for: all rules in a list, or one of them with examples."""
    if code is None:
        show(formats.overview(every_rule(), spoken()))
        return
    wanted = code.strip().lower()
    found = [rule for rule in every_rule()
             if wanted in {rule.code.lower(), rule.code[2:], rule.name}]  # fmt: skip
    if not found:
        raise UserError(no_rule(code, every_rule()))
    show(formats.page(found[0], spoken()))
