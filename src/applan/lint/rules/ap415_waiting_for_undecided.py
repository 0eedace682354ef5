"""AP415: times that wait for an event without a date."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.waiting import waiting_times
from applan.messages import msg

_FEWEST = 2
"""Times that wait before it matters; one that is counted in weeks or months matters alone."""


@rule(
    "AP415",
    "waiting-for-undecided",
    "warning",
    bad="""\
- {id: landsmote, kind: meeting, title: Landsmøtet, when: 2026}
- {title: Forslagsfrist, kind: deadline, when: {amount: "4 måneder", before: landsmote}}
- {title: Oppfølging, when: {within: "3 uker", after: landsmote}}
""",
    good=("2026", '"24.–26. april 2026"'),
)
def waiting_for_undecided(subject: Subject) -> Iterator[Problem]:
    """What other times are counted from has a date.

    “Within three weeks after the congress” is in no calendar until the congress has a date; that
    one date settles them all. Reported is an event that is open, has no time, or is known only to
    a half-year or a year, when two times wait for it, or one that is counted in weeks or months.
    """
    for event, times in waiting_times(subject).items():
        if len(times) >= _FEWEST:
            message = msg(
                "{count} times wait for “{title}”, which has no date yet",
                count=len(times),
                title=event.title,
            )
        elif times[0].counted:
            message = msg(
                "“{waiting}” waits for “{title}”, which has no date yet",
                waiting=times[0].title,
                title=event.title,
            )
        else:
            continue
        yield Problem(event.path, message)
