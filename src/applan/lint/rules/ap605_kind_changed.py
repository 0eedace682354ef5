"""AP605: an id that stands for another kind of thing than before."""

from collections.abc import Iterator

from applan.lint.continuity import earlier, is_other_kind, lineage_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import Message, msg
from applan.model import Activity, Goal


@rule(
    "AP605",
    "kind-changed",
    "warning",
    bad="""\
continues: 2023
- {id: verving, title: Ververunde, when: "mai 2026"}
""",
    good="""\
continues: 2023
goals:
  - {id: verving, title: "Vi skal bli flere"}
sections:
  - title: Verving
    about: [verving]
    activities:
      - {id: ververunde, title: Ververunde, when: "mai 2026"}
""",
    beside={"2023": "goals:\n  - {id: verving, title: Vi skal bli flere}\n"},
)
def kind_changed(subject: Subject) -> Iterator[Problem]:
    """An id stands for the same thing in every plan.

    Where a goal has become an activity, or a course a meeting, two things share an id, and the
    comparison takes one for the other. If it is the same thing after all, say so with “from”.
    """
    own = lineage_of(subject)
    known: set[str] = set()
    for before in earlier(subject):
        there = lineage_of(before).standing
        for one in own.standing.values():
            other = there.get(one.id)
            if other is None or one.id in known:
                continue
            known.add(one.id)
            if not is_other_kind(one.item, other.item) or f"{before.name}#{one.id}" in own.claims:
                continue
            if _only_share_a_title(one.item, other.item):
                continue
            message = msg(
                "in the plan {plan}, “{id}” is {kind} (“{title}”); give this one an id of its "
                "own, or write “from: {plan}#{id}”",
                plan=before.name,
                id=one.id,
                kind=_kind(other.item),
                title=other.title,
            )
            place = next((key for key in ("id", "kind") if one.item.says(key)), "title")
            yield Problem((*one.path, place), message)


def _only_share_a_title(one: Goal | Activity, other: Goal | Activity) -> bool:
    """Whether nobody has said by an id that two are the same; a goal is not an activity then."""
    nameless = (one.own_id is None) + (other.own_id is None)
    return nameless == 2 or (nameless == 1 and type(one) is not type(other))


def _kind(item: Goal | Activity) -> Message:
    if isinstance(item, Goal):
        return msg("a goal")
    return {
        "course": msg("a course"),
        "meeting": msg("a meeting"),
        "campaign": msg("a campaign"),
        "deadline": msg("a deadline"),
    }.get(item.kind, msg("an activity"))
