"""AP411: a plan that hardly says when."""

from collections.abc import Iterator

from applan.lint.answering import without_time
from applan.lint.gaps import MANY
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP411",
    "times-unsaid",
    "info",
    bad="""\
- {title: Dugnad}
- {title: Sommerfest}
- {title: Basar}
- {title: Juletrefest}
- {title: Nabolagsvandring}
""",
    good="""\
- {title: Dugnad, when: "mai og september 2026"}
- {title: Sommerfest, when: "juni 2026"}
- {title: Basar, when: "november 2026"}
- {title: Juletrefest, when: "desember 2026"}
- {title: Nabolagsvandring, when: "hver måned"}
""",
)
def times_unsaid(subject: Subject) -> Iterator[Problem]:
    """A plan says when its activities are.

    Without times there is no calendar, and nobody sees that four things fall in the same week.
    “In the spring” or “monthly” is enough. Said once about a plan in which less than a third of
    the activities have a time; a strategy may well have none.
    """
    gaps = without_time(subject)
    if gaps.counted >= MANY and gaps.is_usual:
        message = msg(
            "{count} of {all} activities do not say when; write “when”",
            count=len(gaps.missing),
            all=gaps.counted,
        )
        yield Problem(("title",), message)
