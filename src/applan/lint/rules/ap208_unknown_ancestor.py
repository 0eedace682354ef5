"""AP208: an ancestor that the earlier plan does not have."""

from collections.abc import Iterator

from applan.lint.references import Known, ancestors, names_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model.naming import slug


@rule(
    "AP208",
    "unknown-ancestor",
    "error",
    bad="""\
ended:
  - {id: 2023#varkampanjen, reason: "erstattet av høstkampanjen"}
""",
    good=("2023#varkampanjen", "2023#varkampanje"),
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def unknown_ancestor(subject: Subject) -> Iterator[Problem]:
    """“from” and “ended” name something that stood in the earlier plan.

    Otherwise the comparison reports as lost what was carried on, or ended on purpose.
    """
    near: dict[str, Known] = {}
    for path, ancestor in ancestors(subject):
        name, _, wanted = ancestor.partition("#")
        earlier = subject.others.get(name) if name != subject.name else None
        if earlier is None:
            continue
        if slug(wanted) in names_in(earlier).ids or wanted in names_in(earlier).ids:
            continue
        if name not in near:
            near[name] = Known(item for _, item in earlier.undertakings)
        likely = near[name].near(wanted)
        if likely:
            message = msg(
                "the plan {plan} has no “{id}”; did you mean {likely}?",
                plan=name,
                id=wanted,
                likely=likely,
            )
        else:
            message = msg("the plan {plan} has no “{id}”", plan=name, id=wanted)
        yield Problem(path, message)
