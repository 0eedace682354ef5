"""AP204: a reference to a plan that is not there."""

from collections.abc import Iterator

from applan.lint.references import ancestors
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP204",
    "unknown-plan",
    "error",
    bad="""\
ended:
  - {id: 1905#union, reason: oppløst}
""",
    good="""\
activities:
  - {id: varkampanje, title: Vårkampanje, when: "mai 2026"}
sections:
  - {title: Kampanjer, see: [varkampanje]}
""",
)
def unknown_plan(subject: Subject) -> Iterator[Problem]:
    """A reference to another year leads to a plan beside this one.

    “continues”, “from” and “ended” name a plan by its file name without ending, such as 2022.
    """
    named = [(path, ancestor.partition("#")[0]) for path, ancestor in ancestors(subject)]
    if subject.plan.continues is not None:
        named.insert(0, (("continues",), subject.plan.continues))
    for path, name in named:
        if name == subject.name:
            yield Problem(path, msg("a plan cannot come after itself"))
        elif name not in subject.others:
            yield Problem(path, msg("there is no plan “{name}” beside this one", name=name))
