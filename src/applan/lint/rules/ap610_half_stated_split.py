"""AP610: something that was carried on by two, and only one of them says so."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP610",
    "half-stated-split",
    "info",
    bad="""\
continues: 2023
- {id: grunnkurs, title: Grunnkurs, when: "mai 2026"}
- {id: styrekurs, title: Styrekurs, when: "juni 2026", from: 2023#grunnkurs}
""",
    good=('mai 2026"', 'mai 2026", from: 2023#grunnkurs'),
    beside={"2023": "- {id: grunnkurs, title: Grunnkurs, when: mai 2023}\n"},
)
def half_stated_split(subject: Subject) -> Iterator[Problem]:
    """What was split says so in both of its parts.

    One thing comes “from” another that still stands under its own id. That may be a split, or an
    old id that was left where it no longer belongs. With “from” on both it is plainly a split.
    """
    own = lineage_of(subject)
    for ancestor, claims in own.claims.items():
        kept = own.standing.get(ancestor.partition("#")[2])
        if kept is None or ancestor in kept.item.from_:
            continue
        for claim in claims:
            message = msg(
                "“{id}” also stands here as “{title}”; if it was split, write “from: {ancestor}” "
                "there too",
                id=kept.id,
                title=kept.title,
                ancestor=ancestor,
            )
            yield Problem(claim.path, message)
