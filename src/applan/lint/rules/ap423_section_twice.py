"""AP423: two sections, or two goals, of one name."""

from collections.abc import Iterator

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Goal, Section
from applan.when.names import stems_of


@rule(
    "AP423",
    "section-twice",
    "warning",
    bad="""\
sections:
  - title: Turer
    text: Vi går på tur hver måned.
  - title: Turer
    text: Vi reiser sammen én gang i året.
""",
    good=("måned.\n  - title: Turer\n    text: Vi", "måned, og"),
)
def section_twice(subject: Subject) -> Iterator[Problem]:
    """Sections side by side, and goals, have names of their own.

    Who looks for something under one of two headings that are alike does not find the other; and
    the second was often to be called something else.
    """
    seen: set[tuple[Path, tuple[str, ...]]] = set()
    for path, section in subject.of(Section):
        key = (path[:-1], stems_of(section.title))
        if key in seen and key[1]:
            message = msg("two sections are called “{title}”", title=section.title)
            yield Problem((*path, "title"), message)
        seen.add(key)
    goals: set[tuple[str, ...]] = set()
    for path, goal in subject.of(Goal):
        stems = stems_of(goal.title)
        if stems in goals and len(stems) > 1:
            message = msg("two goals are called “{title}”", title=goal.title)
            yield Problem((*path, "title"), message)
        goals.add(stems)
