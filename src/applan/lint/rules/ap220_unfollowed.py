"""AP220: things that cannot be followed from the plan before, for want of ids."""

from collections.abc import Iterator

from applan.lint.continuity import previous
from applan.lint.dropping import unfollowed
from applan.lint.rule import EXAMPLE_HEADER, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP220",
    "unfollowed",
    "info",
    bad="""\
continues: 2023
- {title: "Dør til dør om våren", when: "mai 2026"}
""",
    good="""\
continues: 2023
- {id: varkampanje, title: "Dør til dør om våren", when: "mai 2026"}
""",
    beside={
        "2023": EXAMPLE_HEADER.replace("2026", "2023")
        + "activities:\n  - {title: Vårkampanje, when: mai 2023}\n"
    },
)
def unfollowed_for_want_of_ids(subject: Subject) -> Iterator[Problem]:
    """What goes on under another title has an id.

    Without an id a thing is known by its title, and nobody can tell a new title from a new thing.
    Said once, where something here and something in the plan before have no counterpart and only
    their titles; where all of it is new, nothing is wrong. The command “link” asks, and writes the
    ids.
    """
    before = previous(subject)
    found = unfollowed(subject)
    if before is not None and found:
        message = msg(
            "{count} here have no id, and nothing in the plan {plan} has their titles; where one "
            "of them stood there under another title, “applan link {plan} {name}” writes the id",
            count=len(found),
            plan=before.name,
            name=subject.name,
        )
        yield Problem(("continues",), message)
