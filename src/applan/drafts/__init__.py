"""Drafts: a plan as a document in Markdown, HTML and Word, made from one template.

The names below are loaded when they are first used: what only wants a plan's typography does not
wait for templates.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.drafts.draft import FORMATS, Format, draft, template_names

__all__ = ["FORMATS", "Format", "draft", "template_names"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module("applan.drafts.draft"), name)
    globals()[name] = found
    return found
