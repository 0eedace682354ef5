"""Rules on several days in one list."""

from collections.abc import Iterator

from applan.lint.regular import begins_off, odd_one, off_the_rule
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, day_text, times_of, weekday_text
from applan.lint.together import together_of
from applan.messages import msg
from applan.model import Activity


@rule(
    "AP333",
    "warning",
    bad='- {kind: meeting, title: Styremøte, when: "12. mai, 11. august og 12. mai 2026"}\n',
    good=("og 12. mai", "og 13. oktober"),
)
def date_twice(subject: Subject) -> Iterator[Problem]:
    """Each date of a list stands there once, after those before it."""
    for dated in times_of(subject).by_item.values():
        seen: set[tuple[object, ...]] = set()
        last: Dated | None = None
        for one in dated if len(dated) > 1 else ():
            key = (one.interval, *_told_apart(one))
            if not one.exact or one.time.name or one.written.reading.problems:
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


@rule(
    "AP335",
    "warning",
    bad="""\
- {title: Styremøte, when: "13. januar, 10. mars, 13. mai, 8. september og 10. november"}
""",
    good=(" 13.", " 12."),
)
def odd_weekday(subject: Subject) -> Iterator[Problem]:
    """The days of a series are on one weekday."""
    times = times_of(subject)
    for written in times.written:
        for span, day, weekday in begins_off(written):
            message = msg("{day} is not a {weekday}", day=day_text(day, times.language),
                          weekday=weekday_text(weekday, times.language))  # fmt: skip
            yield Problem(written.path, message, span=span)
    promised = {(one.path, one.span) for one in off_the_rule(times, together_of(subject))}
    for dated in times.by_item.values():
        odd = odd_one(dated) if isinstance(dated[0].item, Activity) else None
        if odd is not None and (odd[0].path, odd[0].span) not in promised:
            one, weekday, count = odd
            message = msg("{day}, but the {count} others are on a {weekday}",
                          day=day_text(one.interval.start, times.language), count=count,
                          weekday=weekday_text(weekday, times.language))  # fmt: skip
            yield Problem(one.path, message, span=one.span)
