"""Rules on several days in one list."""

from collections.abc import Iterator

from applan.lint.regular import begins_off, odd_one, off_the_rule
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Dated, day_text, times_of, weekday_text
from applan.lint.together import together_of
from applan.model import Activity


@rule(
    "AP333",
    "warning",
    "- {kind: meeting, title: Styremøte, "
    'when: "12. mai, 11. august og [-12. mai-]{+13. oktober+} 2026"}\n',
)
def date_twice(subject: Subject) -> Iterator[Problem]:
    """Each date of a list stands there once, after those before it."""
    for dated in times_of(subject).by_item.values():
        seen: set[tuple[object, ...]] = set()
        last: Dated | None = None
        for one in dated if len(dated) > 1 else ():
            said, time = one.said, one.time
            key = (one.interval, time.start_time, time.deadline, said.part, said.place, said.note)
            if not one.exact or one.time.name or one.written.reading.problems:
                continue
            if key in seen:
                yield tell("“{date}” stands twice in the list", one.path, one.span, date=one.text)
            elif (
                last is not None
                and (said.part, one.deadline) == (last.said.part, last.deadline)
                and one.interval.start < last.interval.start
            ):
                yield tell("“{date}” stands after “{last}” in the list; is one of them wrong?",
                           one.path, one.span, date=one.text, last=last.text)  # fmt: skip
            seen.add(key)
            last = one


@rule(
    "AP335",
    "warning",
    "- {title: Styremøte, "
    'when: "13. januar, 10. mars, [-13.-]{+12.+} mai, 8. september og 10. november"}\n',
)
def odd_weekday(subject: Subject) -> Iterator[Problem]:
    """The days of a series are on one weekday."""
    times = times_of(subject)
    for written in times.written:
        for span, day, weekday in begins_off(written):
            yield tell("{day} is not a {weekday}", written.path, span,
                       day=day_text(day, times.language),
                       weekday=weekday_text(weekday, times.language))  # fmt: skip
    promised = {(one.path, one.span) for one in off_the_rule(times, together_of(subject))}
    for dated in times.by_item.values():
        odd = odd_one(dated) if isinstance(dated[0].item, Activity) else None
        if odd is not None and (odd[0].path, odd[0].span) not in promised:
            one, weekday, count = odd
            yield tell("{day}, but the {count} others are on a {weekday}", one.path, one.span,
                       day=day_text(one.interval.start, times.language), count=count,
                       weekday=weekday_text(weekday, times.language))  # fmt: skip
