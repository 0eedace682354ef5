"""Rules over plans: every finding in one run, each at its exact place."""

from applan.lint.engine import Report, lint
from applan.lint.registry import rules
from applan.lint.rule import Problem, Rule, rule
from applan.lint.subject import Subject

__all__ = ["Problem", "Report", "Rule", "Subject", "lint", "rule", "rules"]
