"""Everything that is read: plans, ``applan.yaml`` and templates. Nothing below opens a file."""

from applan.workspace.copies import copies_among, newest_of
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
    parse_plan,
    read_content,
    read_plan,
    settings,
    settings_here,
    whole_plan,
)
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
    "NamedPlan",
    "PlanFile",
    "PlansBeside",
    "cache_folder",
    "configuration",
    "copies_among",
    "find_plan",
    "folder_above",
    "newest_of",
    "own_templates_folder",
    "parse_plan",
    "plan_files",
    "plans_in",
    "read_bytes",
    "read_content",
    "read_plan",
    "read_standard_input",
    "schema_beside",
    "settings",
    "settings_here",
    "shipped",
    "templates",
    "whole_plan",
]
