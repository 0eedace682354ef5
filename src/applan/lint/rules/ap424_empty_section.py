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
    good="""\
sections:
  - title: Møter
    text: Styret møtes hver måned.
""",
)
def empty_section(subject: Subject) -> Iterator[Problem]:
    """A section says something.

    An empty one is a heading with nothing under it in every draft: what was to stand there was
    forgotten, or the section is not needed any more.
    """
    for path, section in subject.of(Section) if subject.complete else ():
        if not any(getattr(section, key) for key in _HELD):
            message = msg("nothing stands under “{title}”", title=section.title)
            yield Problem((*path, "title"), message)
