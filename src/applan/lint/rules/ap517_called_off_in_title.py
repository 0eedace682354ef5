"""AP517: a title that says what the status should."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import Message, msg
from applan.model import Activity, Section
from applan.model.naming import hints_at_off

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
_OF_ALL: dict[str, Message] = {
    "cancelled": msg(
        "the heading says that this is called off, and the activities below it are told as if they "
        "were held; write “status: cancelled” under “common”, and only its name in the title"
    ),
    "postponed": msg(
        "the heading says that this is put off or moved, and the activities below it are told as "
        "if they were held; write “status: postponed” under “common”, and only its name in the "
        "title"
    ),
}
_ASKED = msg("is this called off? then write “status: cancelled”, and only its name in the title")


@rule(
    "AP517",
    "called-off-in-title",
    "warning",
    bad='- {title: "AVLYST: Vårtur", when: 9. mai}\n',
    good="- {title: Vårtur, when: 9. mai, status: cancelled}\n",
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
        elif hints_at_off(item.title):
            from applan.when.called_off import is_only_mark, may_be_off  # few titles get here

            if is_only_mark(item.title):
                message = msg("“{title}” does not say what; write its name too", title=item.title)
                yield Problem((*path, "title"), message)
            elif item.status is None and may_be_off(item.title):
                yield Problem((*path, "title"), _ASKED)
    for path, section in subject.of(Section):
        if hints_at_off(section.title):
            from applan.when.called_off import titled_off

            off = titled_off(section.title)
            if off is not None and any(one.status is None for one in section.activities):
                yield Problem((*path, "title"), _OF_ALL[off])
