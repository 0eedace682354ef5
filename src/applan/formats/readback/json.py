"""JSON for programs, version 1."""

from typing import Any

from applan.formats.readback import Told
from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue
from applan.readback.result import Conflict, Edit, Reported


def as_json(told: Told, catalogue: Catalogue) -> str:
    """Every edit, conflict, report and comment. Paths are English keys and indices in the base.

    What is moved goes to a path.
    """
    result = told.result
    content = {
        "version": 1,
        "plan": told.plan,
        "base": told.called,
        "edits": [_edit(one, written=told.written) for one in result.edits],
        "conflicts": [
            picked(one, "path", "id", "key", "base", "file", "plan", **_by(one))
            for one in result.conflicts
        ],
        "reported": [
            {
                "reason": catalogue.say(one.reason),
                "text": one.text,
                "from": one.old,
                "to": one.new,
                "place": one.place,
                "author": _by(one)["author"],
            }
            for one in result.reported
        ],
        "comments": [picked(one, "author", "text", "path", "place") for one in result.remarks],
        "typographic": result.typographic,
    }
    return json_text(content)


def _edit(edit: Edit, *, written: bool) -> dict[str, Any]:
    return {
        **picked(edit, "path", "id", "key", "kind"),
        "from": edit.old,
        "to": [*edit.to, edit.index] if edit.kind == "move" else edit.new,
        **_by(edit),
        "applied": written,
    }


def _by(one: Edit | Conflict | Reported) -> dict[str, Any]:
    """Who said so, and where."""
    return {"author": ", ".join(one.authors), "place": one.place}
