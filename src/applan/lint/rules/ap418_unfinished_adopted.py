"""AP418: an adopted plan with marks of a draft."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.messages import msg
from applan.patterns import lazy

_NEAR = ("utkast", "forslag", "??", "<")


@rule(
    "AP418",
    "unfinished-adopted",
    "warning",
    bad="""\
status: adopted
adopted: 2026-02-14
sections:
  - title: Møter
    text: Styret møtes hos <navn> hver måned.
""",
    good=("<navn>", "lederen"),
)
def unfinished_adopted(subject: Subject) -> Iterator[Problem]:
    """What is adopted is finished.

    “??”, “<name>” and a title that says “draft” belong in a proposal. Once the plan is adopted,
    nobody knows any more what was meant to stand there. What was to be filled in is told by AP502.
    """
    if subject.plan.status != "adopted":
        return
    for passage in times_of(subject).prose.find(_MARKS, _NEAR, 40, 40):
        titled = passage.group("title")
        if titled and passage.path != ("title",):
            continue
        message = msg(
            "“{written}” in an adopted plan; write what was adopted, or remove it",
            written=passage.written,
        )
        yield Problem(passage.path, message, span=(passage.start, passage.end))


_MARKS = lazy(
    r"(?P<title>\butkast\b|\bforslag til\b)|(?<![\w?])\?\?(?!\?)"
    r"|<(?:navn|namn|dato|sted|stad|tid|beløp|tall)[^>\n]{0,40}>"
)
