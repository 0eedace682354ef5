"""AP202: a reference to an activity that is not there."""

from collections.abc import Iterator

from applan.lint.references import Ids, unknown
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.model import Activity, Occurrence, Section, View


@rule(
    "AP202",
    "unknown-activity",
    "error",
    bad="""\
sections:
  - title: Kampanjer
    see: [varkampanje]
""",
    good=(
        "varkampanje]\n",
        'varkampanje]\nactivities:\n  - {id: varkampanje, title: Vårkampanje, when: "mai 2026"}\n',
    ),
)
def unknown_activity(subject: Subject) -> Iterator[Problem]:
    """A reference to an activity leads to one in the same plan.

    “see”, “after”, “before”, “depends” and the “ids” of a view name activities by their id.
    """
    nameless = [one.title for _, one in subject.of(Activity) if one.id is None]
    known = Ids(subject.activities, nameless)
    other = subject.goals
    for path, section in subject.of(Section):
        yield from unknown((*path, "see"), section.see, known, other)
    for path, activity in subject.of(Activity):
        yield from unknown((*path, "depends"), activity.depends, known, other)
    for path, occurrence in subject.of(Occurrence):
        for key, target in (("after", occurrence.after), ("before", occurrence.before)):
            if target is not None:
                yield from unknown((*path, key), (target,), known, other, listed=False)
    both = Ids({**subject.goals, **subject.activities}, nameless)
    for path, view in subject.of(View):
        yield from unknown((*path, "ids"), view.ids, both, {})
