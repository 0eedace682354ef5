"""AP514: a heading that is written as a sentence."""

from collections.abc import Iterator

from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Activity, Plan, Section
from applan.patterns import lazy

_LONGEST = 120
"""Characters of a heading; three lines of a page are no heading."""


@rule(
    "AP514",
    "heading-form",
    "warning",
    bad="""\
sections:
  - title: "Oppfølging av ordførerne:"
    text: Ordførerne møtes hver måned.
""",
    good=('"Oppfølging av ordførerne:"', "Oppfølging av ordførerne"),
)
def heading_form(subject: Subject) -> Iterator[Problem]:
    """A heading has no full stop and no colon at its end, and is no longer than two lines.

    It is printed large, in the table of contents and in the calendar, where the stop looks like
    a mistake and a long one is cut. Goals may be whole sentences. Source: Språkrådet on the
    full stop.
    """
    for placed in subject.placed:
        item = placed.item
        if not isinstance(item, (Section, Activity, Plan)):
            continue
        title, path = item.title, (*placed.path, "title")
        if title[-1] in ".:" and not _ENDS_RIGHTLY.search(title):
            span = (len(title) - 1, len(title))
            message = msg("a heading has no “{mark}” at its end", mark=title[-1])
            fix = () if ". " in title else (Change(path, "", span),)
            yield Problem(path, message, span=span, fix=fix)
        elif len(title) > _LONGEST:
            message = msg(
                "a heading of {count} characters; move some of it to the text", count=len(title)
            )
            yield Problem(path, message)


_ENDS_RIGHTLY = lazy(r"\.\.\Z|(?<!\w)(?:\w{1,3}|\w+\.\w+|arr|etc|ekskl|inkl|\d+)\.\Z")
"""Three dots, and abbreviations."""
