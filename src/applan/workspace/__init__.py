"""Everything that is read: plans, ``applan.yaml`` and templates. Nothing below opens a file."""

from applan.workspace.below import Globs, is_configuration, plans_below, plans_of
from applan.workspace.files import cache_folder, read_bytes, read_standard_input, shipped
from applan.workspace.finding import (
    CONFIGURATION,
    PLAN_SUFFIXES,
    PLANS,
    PlanFile,
    configuration,
    find_plan,
    folder_above,
    plan_files,
    plans_in,
)
from applan.workspace.plans import (
    NamedPlan,
    PlansBeside,
    newest_plan,
    parse_plan,
    read_content,
    read_plan,
    settings,
    settings_here,
    whole_plan,
)
from applan.workspace.repository import repository_root
from applan.workspace.templates import (
    SCHEMA,
    TEMPLATES,
    own_templates_folder,
    schema_beside,
    templates,
)

__all__ = [
    "CONFIGURATION",
    "PLANS",
    "PLAN_SUFFIXES",
    "SCHEMA",
    "TEMPLATES",
    "Globs",
    "NamedPlan",
    "PlanFile",
    "PlansBeside",
    "cache_folder",
    "configuration",
    "find_plan",
    "folder_above",
    "is_configuration",
    "newest_plan",
    "own_templates_folder",
    "parse_plan",
    "plan_files",
    "plans_below",
    "plans_in",
    "plans_of",
    "read_bytes",
    "read_content",
    "read_plan",
    "read_standard_input",
    "repository_root",
    "schema_beside",
    "settings",
    "settings_here",
    "shipped",
    "templates",
    "whole_plan",
]
