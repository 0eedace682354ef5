"""AP613: what was to be decided in the plan before, and still is."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of, previous
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.undecided import is_all_open, open_in
from applan.messages import msg


@rule(
    "AP613",
    "still-undecided",
    "warning",
    bad="""\
continues: 2023
- {id: mediekurs, title: Mediekurs, when: avklares}
""",
    good=("avklares", '"oktober 2026"'),
    beside={"2023": "- {id: mediekurs, title: Mediekurs, when: avklares}\n"},
)
def still_undecided(subject: Subject) -> Iterator[Problem]:
    """What was to be decided in the plan before is decided in this one.

    “To be decided” two plans in a row means that nobody decides it. Give it a time and somebody
    who answers for it, or end it.
    """
    before = previous(subject)
    if before is None:
        return
    there = lineage_of(before).standing
    seen: set[str] = set()
    for one in open_in(subject).found:
        slug = one.item.id
        if slug is None or slug in seen or not one.is_open or slug not in there:
            continue
        seen.add(slug)
        if is_all_open(subject, one.item) and is_all_open(before, there[slug].item):
            message = msg(
                "“{title}” was to be decided in the plan {plan} too; give it a time, or end it",
                title=one.item.title,
                plan=before.name,
            )
            yield Problem(one.path, message)
