"""The plan as frozen values; the format is declared here, and everything else follows from it."""

from applan.model.activity import Activity, ActivityKind, ActivityStatus
from applan.model.declaration import Entity
from applan.model.goal import Goal, GoalRole
from applan.model.occurrence import Certainty, Mode, Occurrence
from applan.model.plan import Case, Ended, Labels, Plan, ReferenceDocument, Seasons
from applan.model.responsibility import Responsibility
from applan.model.section import Common, Section, View, ViewName
from applan.model.target import Target
from applan.model.walk import Placed, entity_at, fields_at, texts, texts_in, walk

__all__ = [
    "Activity",
    "ActivityKind",
    "ActivityStatus",
    "Case",
    "Certainty",
    "Common",
    "Ended",
    "Entity",
    "Goal",
    "GoalRole",
    "Labels",
    "Mode",
    "Occurrence",
    "Placed",
    "Plan",
    "ReferenceDocument",
    "Responsibility",
    "Seasons",
    "Section",
    "Target",
    "View",
    "ViewName",
    "entity_at",
    "fields_at",
    "texts",
    "texts_in",
    "walk",
]
