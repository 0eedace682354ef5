"""AP609: an ancestor that the id says already."""

from collections.abc import Iterator

from applan.lint.continuity import lineage_of
from applan.lint.rule import EXAMPLE_HEADER, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP609",
    "needless-ancestor",
    "info",
    bad="""\
continues: 2023
sections:
  - title: Kampanjer
    activities:
      - {id: varkampanje, title: Vårkampanje, when: mai 2026, from: 2023#varkampanje}
""",
    good="""\
continues: 2023
sections:
  - title: Kampanjer
    activities:
      - {id: varkampanje, title: Vårkampanje, when: mai 2026}
""",
    beside={
        "2023": EXAMPLE_HEADER.replace("2026", "2023")
        + "activities:\n  - {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"
    },
)
def needless_ancestor(subject: Subject) -> Iterator[Problem]:
    """“from” is for what changed its id.

    The same id in another plan is the same thing already. Where something was split, each of the
    two may name what it comes from, and where several were joined, each of them is named.
    """
    own = lineage_of(subject)
    for ancestor, claims in own.claims.items():
        plan, _, slug = ancestor.partition("#")
        if plan == subject.name:
            continue
        for claim in claims if len(claims) == 1 else ():
            standing = own.standing.get(slug)
            if claim.id == slug and standing is not None and len(standing.item.from_) == 1:
                message = msg("the id says this already; “from” can be removed")
                yield Problem(claim.path, message)
