"""AP213: several names that were written as one."""

from collections.abc import Iterator

from applan.findings import Path
from applan.lint.rule import Change, Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Activity, Goal, Occurrence

_SIGNS = (" og ", ",", "/", ";", " + ", " & ", " samt ", " and ")


@rule(
    "AP213",
    "warning",
    '- {title: Årsfest, when: "14. mars 2026", '
    "responsible: {+[+}Styret[- og-]{+,+} Kari Moen{+]+}}\n",
)
def several_in_one(subject: Subject) -> Iterator[Problem]:
    """Each who answers for something, or takes part, is a name of its own."""
    named = list(_named(subject))
    joined = [one for one in named if any(sign in one[1] for sign in _SIGNS)]
    if not joined:
        return
    from applan.who import several

    known = frozenset(name.casefold() for _path, name, _does in named)
    for path, name, does in joined:
        spans = several(name, known)
        if spans:
            names = [name[start:end] for start, end in spans]
            better = ", ".join(f"{one}: {does}" if does else one for one in names)
            better = f"{{{better}}}" if does else f"[{better}]"
            message = msg("“{name}” are several names; write them with a comma between: {better}",
                          name=name, better=better)  # fmt: skip
            yield Problem(path, message, fix=(Change(path, name, parts=spans),))


def _named(subject: Subject) -> Iterator[tuple[Path, str, str | None]]:
    """Who answers for what, and who takes part: the path, the name, and the task if any."""
    for path, item, _parent in subject.placed:
        if isinstance(item, Activity | Goal | Occurrence):
            for index, one in enumerate(item.responsible or ()):
                yield (*path, "responsible", index, "who"), one.who, one.does
        if isinstance(item, Activity):
            for index, name in enumerate(item.partners):
                yield (*path, "partners", index), name, None
