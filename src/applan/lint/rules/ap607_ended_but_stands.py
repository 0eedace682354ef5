"""AP607: something that is ended, and stands in the plan."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP607",
    "ended-but-stands",
    "error",
    bad="""\
continues: 2023
ended:
  - {id: 2023#varkampanje, reason: "For få frivillige"}
- {id: varkampanje, title: Vårkampanje, when: "mai 2026"}
""",
    good="""\
continues: 2023
ended:
  - {id: 2023#varkampanje, reason: "For få frivillige"}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def ended_but_stands(subject: Subject) -> Iterator[Problem]:
    """What is ended is not in the plan, under its own id or another.

    Either it was ended, or it goes on; a comparison would say both. It is ended once, too.
    """
    own = lineage_of(subject)
    seen: set[str] = set()
    for index, ended in enumerate(subject.plan.ended):
        path = ("ended", index, "id")
        meant, said = own.meant(ended.id), ended.written["id"]
        plan, _, slug = meant.partition("#")
        standing = own.standing.get(slug) if plan != subject.name else None
        if meant in seen:
            yield Problem(path, msg("“{id}” is ended twice; remove one", id=said))
        elif standing is not None:
            message = msg("“{id}” is ended, but “{title}” still stands here", id=said,
                          title=standing.title)  # fmt: skip
            yield Problem(path, message)
        elif meant in own.claims:
            message = msg("“{id}” is ended, but something here comes “from” it", id=said)
            yield Problem(path, message)
        seen.add(meant)
