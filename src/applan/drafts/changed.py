"""What changed since the plan before, as templates see it."""

from collections.abc import Callable, Mapping, Sequence

from applan.drafts.shown import Shown
from applan.model import Ended
from applan.typography import shown

Titles = Mapping[str, str]
"""What was called so in earlier plans, by plan and id: «2020#varkampanje»."""
Changes = Callable[[], Sequence[Mapping[str, object]]]
"""Gives what changed since the plan before, in groups: ``heading`` and ``entries``, each of these
with ``title``, ``was``, ``about`` and ``facts``."""


def ended_title(ended: Ended, titles: Titles) -> str:
    """«Vårkampanje (2020)», or what it is called there where nobody knows the title."""
    plan, _, said = str(ended.written["id"]).partition("#")
    return shown(f"{titles.get(ended.id, said)} ({plan})")


def change_groups(groups: Sequence[Mapping[str, object]]) -> tuple[Shown, ...]:
    """The groups that hold something, each with its ``heading`` and its ``entries``.

    An entry has a ``title``, what it ``was`` called, what it is ``about``, and short ``facts``;
    what is not said is empty.
    """
    found = []
    for group in groups:
        entries = tuple(map(_entry, _several(group.get("entries"))))
        if entries:
            found.append(Shown({"heading": _text(group.get("heading")), "entries": entries}))
    return tuple(found)


def _entry(entry: object) -> Shown:
    said = entry if isinstance(entry, Mapping) else {"title": entry}
    return Shown(
        {
            "title": _text(said.get("title")),
            "was": _text(said.get("was")),
            "about": _text(said.get("about")),
            "facts": tuple(_text(fact) for fact in _several(said.get("facts")) if fact),
        }
    )


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else ()


def _text(value: object) -> str:
    return shown(str(value)) if value is not None else ""
