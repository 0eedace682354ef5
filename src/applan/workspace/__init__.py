"""Everything that is read: plans, ``applan.yaml`` and templates. Nothing below opens a file."""

from applan.workspace.below import Globs, is_configuration, plans_below, plans_of
from applan.workspace.copies import copies_among, newest_of, yearly_among
from applan.workspace.files import (
    cache_folder,
    read_bytes,
    read_source,
    read_standard_input,
    shipped,
)
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
    whole,
    whole_plan,
)
from applan.workspace.proposals import (
    PROPOSALS,
    parse_proposals,
    plan_proposed_to,
    proposals_to,
    read_proposals,
)
from applan.workspace.repository import repository_root
from applan.workspace.sources import gathered, keep_sources, sources
from applan.workspace.templates import (
    SCHEMA,
    TEMPLATES,
    own_templates_folder,
    proposals_schema_beside,
    schema_beside,
    templates,
)

__all__ = [
    "CONFIGURATION",
    "PLANS",
    "PLAN_SUFFIXES",
    "PROPOSALS",
    "SCHEMA",
    "TEMPLATES",
    "Globs",
    "NamedPlan",
    "PlanFile",
    "PlansBeside",
    "cache_folder",
    "configuration",
    "copies_among",
    "find_plan",
    "folder_above",
    "gathered",
    "is_configuration",
    "keep_sources",
    "newest_of",
    "own_templates_folder",
    "parse_plan",
    "parse_proposals",
    "plan_files",
    "plan_proposed_to",
    "plans_below",
    "plans_in",
    "plans_of",
    "proposals_schema_beside",
    "proposals_to",
    "read_bytes",
    "read_content",
    "read_plan",
    "read_proposals",
    "read_source",
    "read_standard_input",
    "repository_root",
    "schema_beside",
    "settings",
    "settings_here",
    "shipped",
    "sources",
    "templates",
    "whole",
    "whole_plan",
    "yearly_among",
]
