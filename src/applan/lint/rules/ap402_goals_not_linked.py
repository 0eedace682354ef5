"""AP402: goals and activities that do not know of each other."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.serving import serving_of
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP402",
    "goals-not-linked",
    "info",
    bad="""\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere medlemmer"}
- {title: Verveuke, when: "mai 2026"}
""",
    good=("activities", "about: [medlemsvekst]\n    activities"),
)
def goals_not_linked(subject: Subject) -> Iterator[Problem]:
    """A plan says which activities are for which goals.

    With “supports” on activities, or “about” on sections, the draft can print what is done for
    each goal, and goals that nothing is done for are found. Said once about a plan that says it
    of less than a third of its goals. A plan of goals alone is not meant.
    """
    serving = serving_of(subject)
    if subject.complete and serving.is_usual and serving.unserved:
        message = msg(
            "the plan does not say which activities are for {count} of its {all} goals; write "
            "“supports” on activities or “about” on sections",
            count=len(serving.unserved),
            all=len(serving.goals),
        )
        yield Problem((*serving.unserved[0].path, "title"), message)
