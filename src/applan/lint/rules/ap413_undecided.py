"""AP413: what is still to be decided."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import date_text
from applan.lint.undecided import Undecided, open_in
from applan.messages import Message, msg


@rule(
    "AP413",
    "undecided",
    "info",
    bad='- {title: Skoleringsfestival, when: "trolig mai 2026"}\n',
    good=("trolig", "18.–29."),
)
def undecided(subject: Subject) -> Iterator[Problem]:
    """What is still open is known, with the day it falls due.

    “To be decided” and “probably in May” are allowed and useful; this is the list of them, for
    whoever follows them up. A thing falls due when it may begin, or when something that depends
    on it does. What is due within three months of the plan's beginning is left to AP414.
    """
    opened = open_in(subject)
    language = subject.plan.language
    for one in opened.found:
        if not opened.is_soon(one):
            yield Problem(one.path, _message(one, language))


def _message(one: Undecided, language: str) -> Message:
    if one.said_when:
        return msg("“{title}” is to be decided: {when}", title=one.title, when=one.said_when)
    if one.due is None:
        return msg("“{title}” is not decided; the plan does not say by when", title=one.title)
    day = date_text(one.due, language)
    if one.is_open:
        return msg("“{title}” is not decided, and falls due {day}", title=one.title, day=day)
    return msg("“{title}” is not certain yet, and falls due {day}", title=one.title, day=day)
