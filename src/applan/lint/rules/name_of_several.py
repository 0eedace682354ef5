"""AP330: a name that more than one thing has."""

import re
from collections.abc import Iterator

from applan.calendar_facts import Fact
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Times, range_text, times_of
from applan.messages import Message, msg
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Rule
from applan.when.names import Names

_LONGEST = 31
"""Days: what goes on for longer is not on the days of what it is named after."""


@rule(
    "AP330",
    "warning",
    """\
- {title: Kurs, when: "14. mars 2026"}
- {title: [-Kurset-]{+Samling+}, when: "26. september 2026"}
- {title: Evaluering, when: to uker etter kurset}
""",
)
def name_of_several(subject: Subject) -> Iterator[Problem]:
    """A time hangs on one thing, and what is in the calendar too is on the same days."""
    times = times_of(subject)
    hanging = [(written, time, time.anchor) for written in times.written
               for time in written.reading.occurrences
               if time.anchor is not None and time.interval is None]  # fmt: skip
    out = [(written, time, word.group()) for written in times.written
           for time in written.reading.occurrences
           if isinstance(time.recurrence, Rule) and time.recurrence.except_open
           for word in _HOLIDAYS.finditer(time.recurrence.except_text)]  # fmt: skip
    own = times.has_period and subject.plan.own_facts
    if not (hanging or out or own):
        return
    from applan.schedule.events import activities_called

    names = subject.meanings
    for written, time, anchor in hanging:
        for name in filter(None, (anchor.event, anchor.to_event)):
            found = activities_called(name, names, subject.plan)
            span = (time.start, time.end)
            if len(found) > 1:
                message = _which(name, [entry.title for entry in found])
                yield Problem(written.path, message, span=span)
            elif (
                (anchor.duration or anchor.direction == "at")
                and (_EVENT if anchor.duration else _OWN).fullmatch(name)
                and not (found or names.meant(name))
            ):
                yield tell("“{name}” is neither in the plan nor in applan.yaml, so this has no day",
                           written.path, span, name=name)  # fmt: skip
    kept = any("ferie" in word for word in subject.plan.season_words)
    for written, time, name in out:
        if not names.meant(name) and not (kept and _ANY_HOLIDAY.fullmatch(name)):
            yield tell("“{name}” is not in applan.yaml, so no days are left out", written.path,
                       (time.start, time.end), name=name)  # fmt: skip
    if own:
        yield from _on_other_days(times, names)


_HOLIDAYS = lazy(r"\w*ferie(?:n|r|ne|ane|ar|rne)?", re.I)
_OWN = lazy(r"\w+ferien?|(?:sk[ou]le|sesong|semester)(?:start|slutt)", re.I)
"""What every organisation has its own days for."""
_ANY_HOLIDAY = lazy(r"(?:sk[ou]le)?ferie\w*", re.I)
_EVENT = lazy(
    r"\w*val(?:g|et|get)"
    r"|(?:hver|kvar)t? (?:enkelt )?\w+"
    r"|\w{2,}(?:møte|mote|forsamling|samling|kongress|landsting|stevne|stemne|leir|kurs|konsert"
    r"|marked|marknad|fest|tur|seminar|dugnad|cup|festival)(?:et|en|a|t)?"
)
"""A gathering here, or an election; «landsmøtet 2027» may be of others, «møtet» be any."""


def _which(name: str, titles: list[str]) -> Message:
    several = list(dict.fromkeys(titles))
    if len(several) == 1:
        return msg("“{name}” can be any of {count} activities called “{title}”; which is meant?",
                   name=name, count=len(titles), title=titles[0])  # fmt: skip
    return msg("“{name}” can be {several}; which is meant?", name=name, several=listing(several))


def _on_other_days(times: Times, names: Names) -> Iterator[Problem]:
    """The activities that the organisation's calendar has that year, on other days."""
    for all_of_it in times.by_item.values():
        first = all_of_it[0]
        if not isinstance(first.item, Activity) or not all(
            one.settled and not one.deadline and one.interval.days <= _LONGEST for one in all_of_it
        ):
            continue
        year = first.interval.start.year
        found = names.meant(f"{first.item.title} {year}", "organisation")
        days = found[0].days if len(found) == 1 else None
        if days is None or any(one.interval.meets(days) for one in all_of_it):
            continue
        fact: Fact = found[0].value
        yield tell("“{title}” is {days} ({source}); here stands “{written}”", first.path,
                   first.span, title=first.item.title, days=range_text(days, times.language),
                   source=fact.source, written=first.text)  # fmt: skip
