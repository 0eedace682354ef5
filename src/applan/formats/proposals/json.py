"""Proposals as JSON for programs, version 1; keys and values are the English ones."""

from typing import Any

from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue
from applan.model import Entity
from applan.proposals.dealing import Dealing, Dealt


def render(dealing: Dealing, catalogue: Catalogue) -> str:
    """The proposals in the order of the plan, and which exclude each other."""
    content = {
        "version": 1,
        "plan": dealing.proposals.plan,
        "base": dealing.proposals.base,
        "proposals": [_proposal(one, dealing, catalogue) for one in dealing.dealt],
        "conflicts": dealing.conflicts,
        "blocks": [[one.proposal.number for one in block] for block in dealing.blocks],
    }
    return json_text(content)


def _proposal(dealt: Dealt, dealing: Dealing, catalogue: Catalogue) -> dict[str, Any]:
    found = dealt.effect
    return {
        **_plain(dealt.proposal),
        "path": found.path if found is not None else None,
        "span": [found.start, found.end] if found is not None else None,
        **picked(dealt, "point", "title", "paragraph"),
        "wrong": catalogue.say(dealt.wrong.message) if dealt.wrong is not None else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Entity):
        return {
            key: _plain(getattr(value, field.name)) for key, field in type(value).fields.items()
        }
    return list(map(_plain, value)) if isinstance(value, tuple) else value
