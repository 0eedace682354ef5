"""AP604: a sentence from an earlier plan in which only the year is new."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.sentences import carried_over
from applan.lint.subject import Subject
from applan.messages import msg

_TEXT = "sections:\n  - title: Valg\n    text: Landsmøtet i 2025 avgjør programmet vårt.\n"


@rule(
    "AP604",
    "only-year-changed",
    "info",
    bad="""\
continues: 2023
sections:
  - title: Valg
    text: Landsmøtet i 2028 avgjør programmet vårt.
""",
    good=(
        "Landsmøtet i 2028 avgjør programmet vårt.",
        "Vi sender forslag til programmet før landsmøtet i 2027.",
    ),
    beside={"2023": _TEXT},
)
def only_year_changed(subject: Subject) -> Iterator[Problem]:
    """A sentence is true again when its year is new.

    When a year is raised by as much as the plan's, elections and congresses land in years that
    have none: so “the local elections of 2019” became those of 2026. This is the list of such
    sentences, to be read once; AP316 knows the elections.
    """
    now = subject.plan.span.interval
    for one in carried_over(subject):
        if any(year == then for year, then in zip(one.here.years, one.years_then, strict=True)):
            continue
        if not one.is_heading_of(now):
            message = msg(
                "this sentence is from the plan {plan}, which says {then}; is {year} right?",
                plan=one.plan,
                then=str(one.years_then[0]),
                year=str(one.here.years[0]),
            )
            yield Problem(one.here.path, message, span=one.here.spans[0])
