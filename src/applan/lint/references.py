"""References by id: what rules about them share."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from applan.findings import Path
from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.loading.invalid import slug
from applan.messages import msg
from applan.model import Goal


class Ids:
    """Ids that there are, and which of them may have been meant.

    Searching takes its time, so in a plan with more mistakes than anybody makes it stops.
    """

    def __init__(self, known: Iterable[str], titles: Iterable[str] = ()) -> None:
        self._known = dict.fromkeys(known)
        self._titles = titles
        self._searches = 50

    def __contains__(self, wanted: object) -> bool:
        return wanted in self._known

    def titled(self, wanted: str) -> str | None:
        """The title, among those of things without an id, that the id would be made from."""
        titles = (title for title in self._titles if _is_from(title, wanted))
        return next(titles, None)

    def near(self, wanted: str) -> tuple[str, ...]:
        """The likely ones, best first."""
        self._searches -= 1
        if self._searches < 0:
            return ()
        from difflib import get_close_matches

        return tuple(get_close_matches(wanted, islice(self._known, 500), n=2, cutoff=0.7))


def unknown(
    path: Path, ids: Sequence[str], known: Ids, other: Mapping[str, Any], *, listed: bool = True
) -> Iterator[Problem]:
    """A problem for each id that is not known; ``other`` holds those of the other kind."""
    for index, wanted in enumerate(ids):
        if wanted in known:
            continue
        likely = known.near(wanted)
        if wanted in other:
            kind = msg("a goal") if isinstance(other[wanted], Goal) else msg("an activity")
            message = msg("“{id}” is {kind}, which cannot stand here", id=wanted, kind=kind)
        elif (title := known.titled(wanted)) is not None:
            message = msg("“{title}” has no id; write “id: {id}” there", title=title, id=wanted)
        elif likely:
            message = msg("there is no “{id}”; did you mean {likely}?", id=wanted, likely=likely)
        else:
            message = msg("there is no “{id}” in this plan", id=wanted)
        yield Problem((*path, index) if listed else path, message)


def _is_from(title: str, wanted: str) -> bool:
    """Whether an id is a title's, as «arsmote» is that of «Årsmøte 2026»."""
    made = slug(title)
    return made == wanted or re.sub(r"-?\b(?:19|20)\d\d\b", "", made) == wanted


def ancestors(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every ``plan#id`` that the plan names, with its path."""
    for path, item in subject.undertakings:
        for index, ancestor in enumerate(item.from_):
            yield (*path, "from", index), ancestor
    for index, ended in enumerate(subject.plan.ended):
        yield ("ended", index, "id"), ended.id


def plans_named(subject: Subject) -> frozenset[str]:
    """The names of the plans that the plan continues or refers to, there or not."""
    named = {ancestor.partition("#")[0] for _path, ancestor in ancestors(subject)}
    return frozenset(named | {subject.plan.continues or ""} - {""})
