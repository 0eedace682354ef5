"""All rules: whatever stands in ``lint/rules/``, in the order of their codes."""

from functools import cache
from importlib import import_module

from applan.lint import rules as package
from applan.lint.rule import Rule
from applan.modules import modules_in


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, found by looking, so that a new file is a new rule."""
    found: list[Rule] = []
    for name in modules_in(package.__path__):
        module = vars(import_module(f"{package.__name__}.{name}"))
        found += (one for one in module.values() if isinstance(one, Rule))
        found += module.get("RULES", ())
    return tuple(sorted(found, key=lambda rule: rule.code))
