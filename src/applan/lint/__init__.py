"""Rules over plans: every finding in one run, each at its exact place."""

from applan.lint.engine import Linter, lint
from applan.lint.levels import levels_of
from applan.lint.registry import all_rules
from applan.lint.rule import Problem, Rule, rule
from applan.lint.subject import Subject
from applan.report import Report
