"""Checking proposals as plans are checked: what is wrong, where, under which code."""

from collections.abc import Iterator
from typing import cast

from applan.document.edits import Places
from applan.findings import Finding
from applan.lint.engine import findings_of
from applan.lint.levels import Levels, levelled
from applan.lint.suppressions import apply, guesses
from applan.loading import Loaded
from applan.proposals.dealing import Dealing
from applan.proposals.rules import RULES, Asked, Checking
from applan.report import Report


def check(item: Loaded, plan: Loaded | None, levels: Levels, then: Loaded | None = None) -> Report:
    """All that is wrong with proposals; ``plan`` is the one they are about, as far as it is there.

    ``levels`` are as for the linter of plans, and ``then`` as in `Dealing`.
    """
    off = frozenset(code for code, level in levels.items() if level == "off")
    found = [one for one in item.findings if one.code not in off or item.proposals is None]
    found += [one for one in _asked(item, plan, then) if one.code not in off]
    silent = off | frozenset(rule.code for rule in RULES) if not item.complete else off
    remaining, accepted = apply(item.source, item.document, found, lambda: silent)
    remaining = [one for one in remaining if one.code not in off or item.proposals is None]
    return Report(
        tuple(sorted(levelled(remaining, levels), key=lambda one: one.sort_key)),
        tuple(accepted),
        files=(item.source.name,),
        guesses=len(guesses(item.source, item.document)),
    )


def _asked(item: Loaded, plan: Loaded | None, then: Loaded | None) -> Iterator[Finding]:
    if item.proposals is None or item.document is None:
        return
    is_read = plan is not None and plan.plan is not None
    asked = Asked(item.proposals, Dealing(item.proposals, plan, then) if plan and is_read else None)
    places = Places(item.document)
    for rule in RULES:
        yield from findings_of(rule, cast(Checking, rule.check)(asked), places)
