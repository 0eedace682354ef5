"""AP205: an activity that no reader will see."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Activity, Section


@rule(
    "AP205",
    "placed-nowhere",
    "warning",
    bad="""\
activities:
  - {id: varkampanje, title: Vårkampanje, when: "mai 2026"}
sections:
  - {title: Kampanjer}
""",
    good=("Kampanjer}", "Kampanjer, see: [varkampanje]}"),
)
def placed_nowhere(subject: Subject) -> Iterator[Problem]:
    """An activity outside the sections is shown by a section.

    What stands under “activities” at the top is printed only where a section names it in “see”
    or has a view that takes it in. A view that says neither which ones nor which kinds takes in
    all that have a time. In a plan without sections the activities are what it says.
    """
    if not subject.plan.sections:
        return
    shown: set[str] = set()
    kinds: set[str] = set()
    for _, section in subject.of(Section):
        shown.update(section.see)
        if section.view is not None and section.view.show != "goals":
            shown.update(section.view.ids)
            if section.view.show == "courses":
                kinds.add("course")
            elif not section.view.ids:
                kinds.update(section.view.kind or ("any",))
    for index, activity in enumerate(subject.plan.activities):
        if activity.id in shown or activity.kind in kinds or _is_timed(activity, kinds):
            continue
        message = msg("no section shows “{title}”; name it in “see”", title=activity.title)
        yield Problem(("activities", index, "title"), message)


def _is_timed(activity: Activity, kinds: set[str]) -> bool:
    return "any" in kinds and bool(activity.when)
