"""AP412: an activity without a time."""

from collections.abc import Iterator

from applan.lint.answering import without_time
from applan.lint.gaps import told
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP412",
    "no-time",
    "warning",
    bad="""\
- {title: Dugnad, when: "mai og september 2026"}
- {title: Sommerfest, when: "juni 2026"}
- {title: Basar}
- {title: Juletrefest, when: "desember 2026"}
- {title: Nabolagsvandring, when: "hver måned"}
""",
    good=("Basar", 'Basar, when: "november 2026"'),
)
def no_time(subject: Subject) -> Iterator[Problem]:
    """Where a plan says when its activities are, it does so for each.

    What has no time is in no calendar. “All year”, “when needed” and “to be decided” are answers
    too. Parts have the time of what they are a part of, activities that of their parts or of the
    task they support. Few gaps are told one by one, many as one for the plan, and a plan in which
    it is not the custom is left to AP411.
    """
    yield from told(
        without_time(subject),
        lambda title: msg("when is “{title}”? write “when”, if only “avklares”", title=title),
        lambda count, every, titles: msg(
            "{count} of {all} activities do not say when: {titles}; write “when”, if only "
            "“avklares”",
            count=count,
            all=every,
            titles=titles,
        ),
    )
