"""What is proposed to a plan, as a document and as data."""

from typing import Any

from applan.drafts.document import document_of
from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue, Message, Tongue, msg
from applan.model import Entity
from applan.model.tongues import spoken
from applan.proposals.dealing import Dealing, Dealt
from applan.proposals.told import Told, told
from applan.prose import blocks as b
from applan.prose.document import Document

FORMATS = ("text", "csv", "docx", "html", "json", "md", "xlsx")
"""The formats there are, the one people read first."""


_LONGEST = 160
"""Characters of a cell on a screen."""


def document(
    dealing: Dealing, catalogue: Catalogue, *, short: bool = False, brief: bool = False
) -> Document:
    """The proposals as a document.

    With ``short``, long texts are cut as for a screen; ``brief`` leaves out what each says and
    what is wrong with it, where that stands beside it.
    """
    plan = dealing.ground.plan
    tongue: Tongue = "en" if catalogue.language == "en" else "nb"
    rows = [told(one, dealing, tongue) for one in dealing.dealt]
    title = catalogue.say("Proposals to {plan}", plan=plan.title)
    blocks: list[b.Block] = [
        b.Heading(1, b.line(title)),
        b.Paragraph(b.line(_counted(dealing, catalogue))),
    ]
    if dealing.then is not None:
        changed = msg("The plan has changed since version {sign}, which the proposals refer to.",
                      sign=dealing.proposals.base or "")  # fmt: skip
        blocks.append(b.Paragraph(b.line(catalogue.say(changed))))
    if rows:
        left_out = ("was", "text", "reason") if brief else ("reason",) if short else ()
        blocks.append(_table(rows, left_out, catalogue, short=short))
    for heading, excludes in (
        (msg("Cannot stand together"), True),
        (msg("Propose the same"), False),
    ):
        found = [one.message for one in dealing.conflicts if one.excludes is excludes]
        blocks += listed(heading, found, catalogue)
    if not brief:
        wrong = [
            msg("{number}: {said}", number=proposal.number,
                said=spoken(wrong.message, dealing.ground.document.tongue))
            for proposal, wrong in dealing.stuck
        ]  # fmt: skip
        blocks += listed(msg("Must be mended before they can be dealt with"), wrong, catalogue)
    return document_of(tuple(blocks), plan, title, language=catalogue.language, wide=True)


def _counted(dealing: Dealing, catalogue: Catalogue) -> str:
    found = dealing.dealt
    if not found:
        return catalogue.say("No proposals.")
    decided = sum(one.proposal.outcome is not None for one in found)
    names = {one.proposal.by for one in found}
    by = msg("{count} proposers", count=len(names)) if len(names) > 1 else next(iter(names))
    said = msg("{count} proposals from {by}", count=len(found), by=by)
    if len(found) == 1:
        said = msg("1 proposal from {by}", by=by)
    if decided:
        said = msg("{said}; decided: {decided}", said=said, decided=decided)
    return f"{catalogue.say(said)}."


_HEADS = {
    "number": msg("No."), "place": msg("Where"), "by": msg("Proposer"), "kind": msg("What"),
    "was": msg("From"), "text": msg("To"), "reason": msg("Reason"),
    "recommendations": msg("Recommendations"), "outcome": msg("Outcome"),
}  # fmt: skip
"""The columns, by what of a proposal stands in them; the last three only where there is any."""


def _table(
    rows: list[Told], left_out: tuple[str, ...], catalogue: Catalogue, *, short: bool
) -> b.Table:
    names = [name for name in _HEADS if name not in left_out]
    few = ("reason", "recommendations", "outcome")
    return b.Table(
        tuple(b.line(catalogue.say(_HEADS[name])) for name in names),
        tuple(tuple(_cell(getattr(row, name), short=short) for name in names) for row in rows),
        optional=frozenset(n for n, name in enumerate(names) if name in few),
    )


def _cell(said: Any, *, short: bool) -> b.Line:
    if isinstance(said, int):
        return (b.Run(str(said), value=said),)
    if isinstance(said, str):
        cut = said if not short or len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
        return b.column(*filter(None, cut.split("\n")))
    return b.column(*said)


def listed(heading: Message, points: list[Message], catalogue: Catalogue) -> tuple[b.Block, ...]:
    """Points below a heading; nothing where there are none."""
    if not points:
        return ()
    said = b.points(b.line(catalogue.say(point)) for point in points)
    return b.under(catalogue.say(heading), said)


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
