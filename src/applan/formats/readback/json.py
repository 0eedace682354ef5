"""JSON for programs, version 1."""

from typing import Any

from applan.formats.readback import Told
from applan.formats.terminal import json_text
from applan.messages import Catalogue
from applan.readback.result import Edit, Place


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
            {
                **_about(one.path, one.id, one.key),
                "base": one.base,
                "file": one.file,
                "plan": one.plan,
                "author": _author(one.authors),
                "place": _place(one.place),
            }
            for one in result.conflicts
        ],
        "reported": [
            {
                "reason": catalogue.say(one.reason),
                "text": one.text,
                "from": one.old,
                "to": one.new,
                "place": _place(one.place),
                "author": _author(one.authors),
            }
            for one in result.reported
        ],
        "comments": [
            {
                "author": one.author,
                "text": one.text,
                "path": list(one.path),
                "place": _place(one.place),
            }
            for one in result.remarks
        ],
        "typographic": result.typographic,
    }
    return json_text(content)


def _edit(edit: Edit, *, written: bool) -> dict[str, Any]:
    return {
        **_about(edit.path, edit.id, edit.key),
        "kind": edit.kind,
        "from": edit.old,
        "to": [*edit.to, edit.index] if edit.kind == "move" else edit.new,
        "author": _author(edit.authors),
        "place": _place(edit.place),
        "applied": written,
    }


def _about(path: tuple[str | int, ...], id: str, key: str) -> dict[str, Any]:
    return {"path": list(path), "id": id, "key": key}


def _author(authors: tuple[str, ...]) -> str:
    return ", ".join(authors)


def _place(place: Place) -> dict[str, Any]:
    return {"point": place.point, "paragraph": place.paragraph}
