"""AP606: a title that comes back under another id."""

from collections.abc import Iterator

from applan.lint.dropping import Returned, returned
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import Message, msg


@rule(
    "AP606",
    "another-id",
    "warning",
    bad="""\
continues: 2023
- {id: varkampanje-2026, title: Vårkampanje, when: "mai 2026"}
""",
    good=("varkampanje-2026", "varkampanje"),
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def another_id(subject: Subject) -> Iterator[Problem]:
    """What comes back keeps its id.

    The same title under another id, or under none, looks like one thing that was dropped and
    another that is new. An id lasts, as the UID of a calendar event does (RFC 5545, 3.8.4.7), and
    years belong in times, not in ids. Years in titles do not count. If it really is something
    else, say in “ended” what became of the old one.
    """
    for one in returned(subject):
        place = "id" if one.here.item.own_id else "title"
        yield Problem((*one.here.path, place), _message(one))


def _message(one: Returned) -> Message:
    if one.here.item.own_id:
        return msg(
            "“{title}” has the id “{old}” in the plan {plan}; keep it, or write “from: "
            "{plan}#{old}”",
            title=one.there.title,
            old=one.there.id,
            plan=one.plan,
        )
    return msg(
        "“{title}” has the id “{old}” in the plan {plan}; write “id: {old}” here",
        title=one.there.title,
        old=one.there.id,
        plan=one.plan,
    )
