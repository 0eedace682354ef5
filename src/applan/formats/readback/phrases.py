"""Words that are changed in a text, as phrases that are understood without the text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from applan.model import Plan
from applan.patterns import lazy
from applan.readback.compared import value_at
from applan.readback.result import Edit

_NEAR = 20
"""Characters between two changes that are told as one."""

_FEW = 40
"""Characters that come or go and are told with the words beside them."""

_BEFORE = lazy(r"\S+\s*$")
_AFTER = lazy(r"^\s*\S+")


def phrases(edits: Sequence[Edit], plan: Plan) -> Iterator[Edit]:
    """The edits, with those that are near each other in one text as one of the whole phrase.

    ``plan`` is the one that the places of the edits are in.
    """
    waiting: Edit | None = None
    for edit in edits:
        text = _text(plan, edit)
        if waiting is not None:
            joined = _joined(waiting, edit, text)
            if joined is not None:
                waiting = joined
                continue
            yield _told(waiting, _text(plan, waiting))
        waiting = edit
    if waiting is not None:
        yield _told(waiting, _text(plan, waiting))


def _joined(one: Edit, other: Edit, text: str) -> Edit | None:
    """Two edits of one text as one, where they follow each other closely."""
    if not text or (one.kind, one.path, one.authors) != (other.kind, other.path, other.authors):
        return None
    if one.kind != "value" or one.start is None or other.start is None:
        return None
    between = text[one.start + len(one.old) : other.start]
    apart = other.start - one.start - len(one.old)
    if not 0 <= apart <= _NEAR or "\n" in between:
        return None
    return replace(one, old=one.old + between + other.old, new=one.new + between + other.new)


def _told(edit: Edit, text: str) -> Edit:
    """A few words that come or go, with the word before and the one after."""
    if not text or edit.kind != "value" or edit.start is None or (edit.old and edit.new):
        return edit
    if len(edit.old or edit.new) > _FEW or "\n" in (edit.old or edit.new):
        return edit
    before, after = text[: edit.start], text[edit.start + len(edit.old) :]
    first, last = _BEFORE.search(before), _AFTER.search(after)
    begins, ends = (one[0] if one is not None else "" for one in (first, last))
    if "\n" in begins + ends:
        return edit
    return replace(edit, old=begins + edit.old + ends, new=begins + edit.new + ends)


def _text(plan: Plan, edit: Edit) -> str:
    """The text that the words of an edit stand in; empty where they are not found there."""
    if edit.start is None or not isinstance(edit.old, str) or not isinstance(edit.new, str):
        return ""
    value = value_at(plan, edit.path)
    found = value if isinstance(value, str) else ""
    return found if found.startswith(edit.old, edit.start) else ""
