"""AP414: what is still to be decided when the plan begins."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import date_text
from applan.lint.undecided import open_in
from applan.messages import msg


@rule(
    "AP414",
    "undecided-soon",
    "warning",
    bad="""\
- title: Styreseminar
  when: {when: "februar 2026", certainty: open}
""",
    good=('{when: "februar 2026", certainty: open}', "14.–15. februar 2026"),
)
def undecided_soon(subject: Subject) -> Iterator[Problem]:
    """What falls due first is decided first.

    Reported is what is open and may begin, or is needed by something that begins, within three
    months of the plan's first day, or of the day it was adopted. “Probably in March” is not
    meant; it has a time.
    """
    opened, language = open_in(subject), subject.plan.language
    for one in opened.found:
        if opened.is_soon(one) and one.due is not None:
            message = msg(
                "“{title}” is not decided, and falls due {day}, within three months of the plan's "
                "beginning; decide it, or say who does, and when",
                title=one.title,
                day=date_text(one.due, language),
            )
            yield Problem(one.path, message)
