"""AP603: a sentence from an earlier plan with a year that has passed."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.sentences import carried_over, is_looking_back
from applan.lint.subject import Subject
from applan.messages import msg

_TEXT = "sections:\n  - title: Valg\n    text: Alt vi gjør, skal forberede valget i 2025.\n"


@rule(
    "AP603",
    "old-year",
    "warning",
    bad="""\
continues: 2023
sections:
  - title: Valg
    text: Alt vi gjør, skal forberede valget i 2025.
""",
    good=("2025.", "2027."),
    beside={"2023": _TEXT},
)
def old_year(subject: Subject) -> Iterator[Problem]:
    """A sentence that is carried over from an earlier plan has the years of this one.

    The year lay ahead when the sentence was written, and has passed now; or one of two years was
    raised and the other forgotten. Sentences that look back are not meant.
    """
    begins = subject.plan.span.interval.start.year
    for one in carried_over(subject) if subject.complete else ():
        if is_looking_back(one.here):
            continue
        for year, then, span in zip(one.here.years, one.years_then, one.here.spans, strict=True):
            if year == then and one.then.start.year <= year < begins:
                message = msg(
                    "this sentence is from the plan {plan}, and {year} has passed; is it still "
                    "true?",
                    plan=one.plan,
                    year=str(year),
                )
                yield Problem(one.here.path, message, span=span)
                break
