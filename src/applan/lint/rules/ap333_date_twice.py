"""AP333: one date twice in a list."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, times_of
from applan.messages import msg
from applan.when import Interval


@rule(
    "AP333",
    "date-twice",
    "warning",
    bad='- {kind: meeting, title: Styremøte, when: "12. mai, 11. august og 12. mai 2026"}\n',
    good=("og 12. mai", "og 13. oktober"),
)
def date_twice(subject: Subject) -> Iterator[Problem]:
    """Each date of a list stands there once.

    One of the two was to be another day. Two turns on one day have a clock, a place or a “part” of
    their own.
    """
    for dated in times_of(subject).by_item.values():
        seen: dict[tuple[object, ...], Interval] = {}
        for one in dated if len(dated) > 1 else ():
            key = (one.interval, *_told_apart(one))
            if one.exact and not one.time.name and key in seen:
                message = msg("“{date}” stands twice in the list", date=one.text)
                yield Problem(one.path, message, span=one.span)
            seen.setdefault(key, one.interval)


def _told_apart(dated: Dated) -> tuple[object, ...]:
    said, time = dated.said, dated.time
    return time.start_time, time.deadline, said.part, said.place, said.note
