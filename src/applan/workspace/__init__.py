"""Everything that is read: plans, ``applan.yaml`` and templates. Nothing below opens a file."""

from applan.workspace.below import Globs, is_configuration, plans_below, plans_of
from applan.workspace.copies import copies_among, newest_first, yearly_among
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
    repository_root,
)
from applan.workspace.plans import (
    NamedPlan,
    PlansBeside,
    configured,
    parse_plan,
    read_plan,
    settings,
    settings_here,
    whole,
    whole_plan,
    wrong,
)
from applan.workspace.proposals import (
    edition_proposed_to,
    parse_proposals,
    plans_proposed_to,
    proposals_to,
    read_proposals,
)
from applan.workspace.sources import gathered, keep_sources, sources
from applan.workspace.templates import (
    TEMPLATES,
    own_templates_folder,
    schema_beside,
    templates,
)
