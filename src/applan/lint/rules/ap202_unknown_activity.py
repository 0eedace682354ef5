"""AP202: a reference to an activity that is not there."""

from collections.abc import Iterator

from applan.lint.references import unknown
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject


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

    “see”, “after”, “before”, “depends” and the “ids” of a view name activities by their title or
    their id.
    """
    yield from unknown(subject, goals=False)
