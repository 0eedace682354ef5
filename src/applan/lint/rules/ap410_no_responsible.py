"""AP410: an activity that nobody answers for."""

from collections.abc import Iterator

from applan.lint.answering import without_responsible
from applan.lint.gaps import told
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP410",
    "no-responsible",
    "warning",
    bad="""\
- {title: Vårdugnad, when: "9. mai 2026", responsible: Vaktmesteren}
- {title: Sommerfest, when: "20. juni 2026", responsible: Festkomiteen}
- {title: Høstdugnad, when: "26. september 2026", responsible: Vaktmesteren}
- {title: Basar, when: "14. november 2026"}
- {title: Juletrefest, when: "28. desember 2026", responsible: Festkomiteen}
""",
    good=('november 2026"', 'november 2026", responsible: Festkomiteen'),
)
def no_responsible(subject: Subject) -> Iterator[Problem]:
    """Where a plan names who answers for its activities, it does so for each.

    What nobody answers for is not done (Doran, 1981: a goal is “assignable”). Parts, and activities
    for a goal that somebody answers for, have it from there; deadlines, a body's own meetings, what
    only takes effect, and what is done or cancelled are not meant. Few gaps are told one by one,
    many as one for the plan, and a plan in which it is not the custom is left to AP409.
    """
    yield from told(
        without_responsible(subject),
        lambda title: msg("who answers for “{title}”? write “responsible”", title=title),
        lambda count, every, titles: msg(
            "{count} of {all} activities do not say who answers for them: {titles}; write "
            "“responsible”",
            count=count,
            all=every,
            titles=titles,
        ),
    )
