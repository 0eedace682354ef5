"""Rules on headings, and on what a text becomes on paper."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from applan.findings import Path
from applan.lint.rule import Change, Problem, rule, tell
from applan.lint.subject import Subject, every
from applan.lint.texts import PROSE, Passage, key_of, texts_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Plan, Section
from applan.patterns import lazy
from applan.prose.signs import may_have_faults
from applan.when.called_off import hints_at_off, is_only_mark, may_be_off, titled_off
from applan.when.names import stems_of


@rule(
    "AP423",
    "warning",
    """\
sections:
  - {title: Turer, text: Hver måned.}
  - {title: [-Turer-]{+Leirer+}, text: Om våren.}
""",
)
def section_twice(subject: Subject) -> Iterator[Problem]:
    """Sections side by side, and goals, have names of their own."""
    seen: set[tuple[Path, tuple[str, ...]]] = set()
    for path, section in subject.of(Section):
        key = (path[:-1], stems_of(section.title))
        if key in seen and key[1]:
            yield tell("two sections are called “{title}”", (*path, "title"), title=section.title)
        seen.add(key)
    goals: set[tuple[str, ...]] = set()
    for path, goal in subject.of(Goal):
        stems = stems_of(goal.title)
        if stems in goals and len(stems) > 1:
            yield tell("two goals are called “{title}”", (*path, "title"), title=goal.title)
        goals.add(stems)


_HELD = ("text", "goals", "activities", "sections", "view", "see")


@rule(
    "AP424",
    "warning",
    """\
sections:
  - title: [-Svømming
  - title: -]Møter
    text: Styret møtes hver måned.
""",
)
def empty_section(subject: Subject) -> Iterator[Problem]:
    """A section says something."""
    sections = subject.of(Section) if subject.complete else ()
    empty = [one for one in sections if not any(getattr(one[1], key) for key in _HELD)]
    for path, section in empty if len(empty) < len(sections) else ():
        yield tell("nothing stands under “{title}”", (*path, "title"), title=section.title)


_LONGEST = 120
"""Characters of a heading; three lines of a page are no heading."""


@rule(
    "AP514",
    "warning",
    """\
sections:
  - title: [-"-]Oppfølging av ordførerne[-:"-]
    text: Ordførerne møtes hver måned.
""",
)
def heading_form(subject: Subject) -> Iterator[Problem]:
    """A heading has no full stop and no colon at its end, and is no longer than two lines."""
    for placed in subject.placed:
        item = placed.item
        if not isinstance(item, (Section, Activity, Plan)):
            continue
        title, path = item.title, (*placed.path, "title")
        if title[-1] in ".:" and not _ENDS_RIGHTLY.search(title):
            span = (len(title) - 1, len(title))
            fix = () if ". " in title else (Change(path, "", span),)
            yield tell("a heading has no “{mark}” at its end", path, span,
                       mark=title[-1])._replace(fix=fix)  # fmt: skip
        elif (
            title[0].isdigit()
            and (found := _OWN_NUMBER.match(title))
            and path[:2] == ("sections", int(found[1]) - 1)
        ):
            yield Passage(path, title, *found.span()).problem(
                "drafts number the headings; leave out “{number}”", "", number=found[0].strip()
            )
        elif len(title) > _LONGEST:
            yield tell("a heading of {count} characters; move some of it to the text", path,
                       count=len(title))  # fmt: skip


_OWN_NUMBER = lazy(r"([1-9]\d?)(?:[.)]|(?:\.[1-9]\d?)+[.)]?)\s+(?=[A-ZÆØÅ«])")
"""«2. Møter» and «2.1 Øvelser» below the second heading."""

_ENDS_RIGHTLY = lazy(r"\.\.\Z|(?<!\w)(?:\w{1,3}|\w+\.\w+|arr|etc|ekskl|inkl|\d+)\.\Z")
"""Three dots, and abbreviations."""


@rule(
    "AP515",
    "error",
    """\
text: |
  Kurset er gratis.

  [----

  -]Påmelding til kontoret.
""",
)
def unprintable(subject: Subject) -> Iterator[Problem]:
    """Running text holds only what has a form on paper."""
    yield from faults_of(subject, refused=True)


@rule(
    "AP516",
    "warning",
    "text: Programmet ligger [på [-kontorets disk](//filer-]{+nettsiden](https://example.no+}"
    "/program).\n",
)
def printed_otherwise(subject: Subject) -> Iterator[Problem]:
    """What looks like a link, a table or other markup is one."""
    yield from faults_of(subject, refused=False)


def faults_of(subject: Subject, *, refused: bool) -> Iterator[Problem]:
    """The faults of a plan's running texts that keep it from print, or the others."""
    for path, fault in _faults(subject):
        if fault.refused is refused:
            yield Problem(path, fault.what, span=(fault.start, fault.end))


@every
def _faults(subject: Subject) -> Iterator[tuple[Path, "Fault"]]:
    for path, text in texts_of(subject).pieces:
        if key_of(path) in PROSE and path[:1] != ("labels",) and may_have_faults(text):
            from applan.prose.read import read

            yield from ((path, fault) for fault in read(text).faults)


_STATED: dict[str, Message] = {
    "cancelled": msg(
        "the title says that this is called off; write “status: cancelled”, and only its name "
        "in the title"
    ),
    "postponed": msg(
        "the title says that this is put off or moved, so its time is told as undecided; write "
        "“status: postponed”, or remove the word where the time is the new one"
    ),
}
_OF_ALL: dict[str, Message] = {
    "cancelled": msg(
        "the heading says that this is called off, and the activities below it are told as if they "
        "were held; write “status: cancelled” under “common”, and only its name in the title"
    ),
    "postponed": msg(
        "the heading says that this is put off or moved, and the activities below it are told as "
        "if they were held; write “status: postponed” under “common”, and only its name in the "
        "title"
    ),
}
_ASKED = msg("is this called off? then write “status: cancelled”, and only its name in the title")


@rule(
    "AP517",
    "warning",
    bad='- {title: "AVLYST: Vårtur", when: 9. mai}\n',
    good="- {title: Vårtur, when: 9. mai, status: cancelled}\n",
)
def called_off_in_title(subject: Subject) -> Iterator[Problem]:
    """That something is called off or put off stands in its status, and not in its name."""
    for path, item in subject.of(Activity):
        if item.status is not None and item.is_titled_off:
            yield Problem((*path, "title"), _STATED[item.status])
        elif hints_at_off(item.title):
            if is_only_mark(item.title):
                yield tell("“{title}” does not say what; write its name too", (*path, "title"),
                           title=item.title)  # fmt: skip
            elif item.status is None and may_be_off(item.title):
                yield Problem((*path, "title"), _ASKED)
    for path, section in subject.of(Section):
        off = titled_off(section.title)
        if off is not None and any(one.status is None for one in section.activities):
            yield Problem((*path, "title"), _OF_ALL[off])


if TYPE_CHECKING:
    from applan.prose.read import Fault
