"""When an activity is, also where it is not said at the activity itself."""

from applan.lint.gaps import Gaps, gaps_in
from applan.lint.subject import Subject
from applan.model import Activity, Placed


def without_time(subject: Subject) -> Gaps:
    """The activities that do not say when; asked again for the same subject, the same.

    A task with a time says when the activities for it are.
    """
    return subject.once(_without_time)


def _without_time(subject: Subject) -> Gaps:
    tasks = {slug for slug, goal in subject.goals.items() if goal.role == "task" and goal.when}

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        return bool(item.when) or not tasks.isdisjoint(item.supports)

    return gaps_in(subject, says)
