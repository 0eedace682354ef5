"""The plan as frozen values; the format is declared here, and everything else follows from it."""

from applan.model.activity import Activity, ActivityKind, ActivityStatus
from applan.model.declaration import Entity
from applan.model.goal import Goal, GoalRole
from applan.model.occurrence import Certainty, Mode, Occurrence, Responsibility
from applan.model.plan import Case, Ended, Labels, Plan, ReferenceDocument
from applan.model.section import Common, Section, View
from applan.model.target import Target
from applan.model.walk import Placed, entity_at, fields_at, texts_in, walk
