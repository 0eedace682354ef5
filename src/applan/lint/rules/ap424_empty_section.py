"""AP424: a section with nothing in it."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Section

_HELD = ("text", "goals", "activities", "sections", "view", "see")


@rule(
    "AP424",
    "empty-section",
    "warning",
    bad="""\
sections:
  - title: Svømming
  - title: Møter
    text: Styret møtes hver måned.
""",
    good=("Svømming\n  - title: Møter", "Møter"),
)
def empty_section(subject: Subject) -> Iterator[Problem]:
    """A section says something.

    An empty one is a heading with nothing under it in every draft: what was to stand there was
    forgotten, or the section is not needed any more. A plan of headings alone is only begun.
    """
    sections = subject.of(Section) if subject.complete else ()
    empty = [one for one in sections if not any(getattr(one[1], key) for key in _HELD)]
    for path, section in empty if len(empty) < len(sections) else ():
        message = msg("nothing stands under “{title}”", title=section.title)
        yield Problem((*path, "title"), message)
