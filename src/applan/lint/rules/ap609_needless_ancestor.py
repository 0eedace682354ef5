"""AP609: an ancestor that the id says already."""

from collections.abc import Iterator

from applan.lint.continuity import is_other_kind, lineage_of, starts_later
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP609",
    "needless-ancestor",
    "info",
    bad="""\
continues: 2023
- {id: varkampanje, title: Vårkampanje, when: "mai 2026", from: 2023#varkampanje}
""",
    good=(", from: 2023#varkampanje", ""),
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def needless_ancestor(subject: Subject) -> Iterator[Problem]:
    """“from” is for what changed its id.

    The same id in another plan is the same thing already, unless it was of another kind. Where
    something was split, each of the two may name what it comes from, and where several were
    joined, each of them is named.
    """
    own = lineage_of(subject)
    for ancestor, claims in own.claims.items():
        plan, _, slug = ancestor.partition("#")
        here = own.standing.get(slug)
        if len(claims) != 1 or claims[0].id != slug or here is None or len(here.item.from_) != 1:
            continue
        other = subject.others.get(plan) if plan != subject.name else None
        there = lineage_of(other).standing.get(slug) if other is not None else None
        if other is None or there is None or starts_later(other, subject):
            continue
        if not is_other_kind(here.item, there.item):
            yield Problem(claims[0].path, msg("the id says this already; “from” can be removed"))
