"""AP221: a title by which several things are called, where one of them is meant."""

from collections.abc import Iterator

from applan.lint.references import names_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model.naming import references_in


@rule(
    "AP221",
    "title-of-several",
    "warning",
    bad="""\
- {title: Kurs, when: "mars 2026"}
- {title: Kurs, when: "mai 2026"}
- {title: Evaluering, when: "juni 2026", depends: Kurs}
""",
    good="""\
- {title: Kurs, when: "mars 2026"}
- {title: Kurs, id: varkurs, when: "mai 2026"}
- {title: Evaluering, when: "juni 2026", depends: varkurs}
""",
)
def title_of_several(subject: Subject) -> Iterator[Problem]:
    """A title that something is named by is the title of one thing.

    Where two have it, the first in the plan is what is meant, and that may be the wrong one. An
    “id” at one of them tells them apart; what is named by its id is never in doubt.
    """
    names = names_in(subject)
    for path, wanted, kind in references_in(subject.placed):
        called = names.called(wanted, kind)
        if len(called) > 1 and any(one.id is not None for one in called):
            message = msg(
                "{count} in this plan are called “{title}”, and the first is taken; write an “id” "
                "at the one that is meant, and name that here",
                count=len(called),
                title=called[0].title,
            )
            yield Problem(path, message)
