"""What an event is called: the UID by which a calendar knows it again.

``2026.hostkampanje@troms-arbeiderparti.applan`` is made of the plan's name, the occurrence's key
(`schedule.keys`) and the organisation.
"""

from collections.abc import Mapping

from applan.model.naming import slug
from applan.schedule.calendar import Calendar
from applan.schedule.scheduled import Scheduled

DOMAIN = "applan"

Names = Mapping[str, tuple[str, str]]
"""What stands before and after the key in the UIDs of a plan, by the plan's name."""


def names_of(calendar: Calendar) -> Names:
    """The pieces of UIDs that come from the plans."""
    return {
        name: (slug(name), f"{slug(plan.organisation)}.{DOMAIN}") for name, plan in calendar.plans
    }


def uid(one: Scheduled, names: Names) -> str:
    """The UID of an occurrence of one of the plans."""
    plan, place = names[one.plan]
    return f"{plan}.{one.key}@{place}"
