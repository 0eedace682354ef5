"""AP333: a date twice in a list, or not in its order."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, times_of
from applan.messages import msg


@rule(
    "AP333",
    "date-twice",
    "warning",
    bad='- {kind: meeting, title: Styremøte, when: "12. mai, 11. august og 12. mai 2026"}\n',
    good=("og 12. mai", "og 13. oktober"),
)
def date_twice(subject: Subject) -> Iterator[Problem]:
    """Each date of a list stands there once, after those before it.

    One of the two was to be another day, or another month. Two turns on one day have a clock, a
    place or a “part” of their own.
    """
    for dated in times_of(subject).by_item.values():
        seen: set[tuple[object, ...]] = set()
        last: Dated | None = None
        for one in dated if len(dated) > 1 else ():
            key = (one.interval, *_told_apart(one))
            if not one.exact or one.time.name:
                continue
            if key in seen:
                message = msg("“{date}” stands twice in the list", date=one.text)
                yield Problem(one.path, message, span=one.span)
            elif last is not None and _is_before(one, last):
                message = msg("“{date}” stands after “{last}” in the list; is one of them wrong?",
                              date=one.text, last=last.text)  # fmt: skip
                yield Problem(one.path, message, span=one.span)
            seen.add(key)
            last = one


def _is_before(one: Dated, last: Dated) -> bool:
    alike = one.said.part == last.said.part and one.deadline == last.deadline
    return alike and one.interval.start < last.interval.start


def _told_apart(dated: Dated) -> tuple[object, ...]:
    said, time = dated.said, dated.time
    return time.start_time, time.deadline, said.part, said.place, said.note
