"""AP335: a day that is on another weekday than the rest of its series."""

from collections.abc import Iterator

from applan.lint.regular import begins_off, odd_one, off_the_rule
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import day_text, times_of, weekday_text
from applan.lint.together import together_of
from applan.messages import msg
from applan.model import Activity


@rule(
    "AP335",
    "odd-weekday",
    "warning",
    bad="""\
- {title: Styremøte, when: "13. januar, 10. mars, 13. mai, 8. september og 10. november"}
""",
    good=(" 13.", " 12."),
)
def odd_weekday(subject: Subject) -> Iterator[Problem]:
    """The days of a series are on one weekday.

    «Mandager fra 19. januar», which is a Tuesday, begins on another day than members think; and
    where five meetings are on a Tuesday and the sixth on a Wednesday, its date is a slip of the pen
    until somebody says otherwise by writing the weekday beside it. A day that is moved for a
    holiday is left alone.
    """
    times = times_of(subject)
    for written in times.written:
        for span, day, weekday in begins_off(written):
            message = msg("{day} is not a {weekday}", day=day_text(day, times.language),
                          weekday=weekday_text(weekday, times.language))  # fmt: skip
            yield Problem(written.path, message, span=span)
    promised = {
        (one.dated.path, one.dated.span) for one in off_the_rule(times, together_of(subject))
    }
    for dated in times.by_item.values():
        odd = odd_one(dated) if isinstance(dated[0].item, Activity) else None
        if odd is not None and (odd[0].path, odd[0].span) not in promised:
            one, weekday, count = odd
            message = msg("{day}, but the {count} others are on a {weekday}",
                          day=day_text(one.interval.start, times.language), count=count,
                          weekday=weekday_text(weekday, times.language))  # fmt: skip
            yield Problem(one.path, message, span=one.span)
