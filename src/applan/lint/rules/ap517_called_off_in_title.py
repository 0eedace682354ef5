"""AP517: a title that says what the status should."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import Message, msg
from applan.model import Activity
from applan.model.naming import MAY_BE_OFF

_STATED: dict[str, Message] = {
    "cancelled": msg(
        "the title says that this is called off; write “status: cancelled”, and only its name "
        "in the title"
    ),
    "postponed": msg(
        "the title says that this is put off or moved, so its time is told as undecided; write "
        "“status: postponed”, or remove the word where the time is the new one"
    ),
}


@rule(
    "AP517",
    "called-off-in-title",
    "warning",
    bad="""\
sections:
  - title: Turer
    activities:
      - {title: "AVLYST: Vårtur", when: 9. mai}
""",
    good="""\
sections:
  - title: Turer
    activities:
      - {title: Vårtur, when: 9. mai, status: cancelled}
""",
)
def called_off_in_title(subject: Subject) -> Iterator[Problem]:
    """That something is called off or put off stands in its status, and not in its name.

    Drafts and calendars tell «AVLYST: Vårtur» as cancelled, and «Vårtur (utsatt)» as put off, with
    no day of its own until there is a new one. But what has another name may be taken for another
    thing by the comparison with next year's plan, and the old day cannot be told from the new.
    """
    for path, item in subject.of(Activity):
        if item.status is not None and item.is_titled_off:
            yield Problem((*path, "title"), _STATED[item.status])
        elif MAY_BE_OFF.search(item.title) is not None and _is_only_mark(item.title):
            message = msg("“{title}” does not say what; write its name too", title=item.title)
            yield Problem((*path, "title"), message)


def _is_only_mark(title: str) -> bool:
    from applan.when.called_off import is_only_mark  # few titles speak of such things

    return is_only_mark(title)
