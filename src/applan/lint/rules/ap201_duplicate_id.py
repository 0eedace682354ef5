"""AP201: the same id on two things."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP201",
    "duplicate-id",
    "error",
    bad="""\
goals:
  - {id: vekst, title: "Flere medlemmer"}
  - {id: vekst, title: "Flere lag"}
""",
    good=(
        'vekst, title: "Flere medlemmer"}\n  - {id: vekst',
        'medlemsvekst, title: "Flere medlemmer"}\n  - {id: flere-lag',
    ),
)
def duplicate_id(subject: Subject) -> Iterator[Problem]:
    """An id stands for one thing.

    Goals and activities share their ids. References, calendars and the comparison with other
    years find a thing by its id, and would otherwise find the wrong one.
    """
    first: dict[str, str] = {}
    for path, item in subject.undertakings:
        if item.id is None:
            continue
        if item.id in first:
            message = msg("the id “{id}” is taken by “{title}”", id=item.id, title=first[item.id])
            yield Problem((*path, "id"), message)
        else:
            first[item.id] = item.title
