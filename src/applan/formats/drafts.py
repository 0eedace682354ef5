"""A draft in every format, in the look of its template."""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any, Literal, get_args

from applan.drafts.texts import TemplateError, text_of_template
from applan.edition import Edition
from applan.errors import UserError
from applan.formats.document import Look, written
from applan.formats.identity import NO_IDENTITY, Identity
from applan.messages import msg
from applan.model import Plan

Format = Literal["docx", "html", "md", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)

WORD = (".docx", ".dotx")
"""The endings of Word files, the one that is taken where there are both first."""
STYLE = ".css"
DEFAULT = "arbeidsplan"
"""The template whose Word file and style sheet serve those that have none of their own."""

LARGEST_STYLE = 1_000_000
"""Bytes of a style sheet, which may have been made by a program."""


def drafted(
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    formats: Iterable[Format],
    *,
    line_numbers: bool = False,
    identity: Identity = NO_IDENTITY,
    edition: Callable[[], Edition] | None = None,
    **more: Any,
) -> dict[Format, bytes]:
    """A plan as a document in each of these formats, all of the same blocks.

    ``line_numbers`` numbers the lines of a Word file in the margin, and ``identity`` is the
    organisation's colours and logo. ``edition`` tells what it is all made of, and is asked when
    all of that has been read that a Word file is made of. For the rest see ``draft``.
    Raises ``UserError`` for a template that cannot be filled and for prose that no document has a
    form for.
    """
    from applan.drafts.draft import draft

    document = draft(plan, template, templates, **more)
    made: dict[Format, bytes] = {}
    for format in formats:
        look = look_of(templates, format, template, line_numbers=line_numbers, identity=identity)
        if format == "docx" and edition is not None:
            look = look._replace(edition=edition())
        content = written(document, format, look)
        made[format] = content.encode() if isinstance(content, str) else content
    return made


def look_of(
    templates: Mapping[str, bytes],
    format: str,
    template: str = DEFAULT,
    *,
    line_numbers: bool = False,
    identity: Identity = NO_IDENTITY,
) -> Look:
    """What a format takes of a template's look. Raises ``UserError`` where that cannot be used."""
    if format == "html":
        name = _own(templates, template, (STYLE,))
        return Look(style=style_sheet(name, templates[name]), identity=identity)
    if format == "docx":
        name = word_file_name(templates, template)
        return Look("", templates[name], name, line_numbers, identity=identity)
    return Look(identity=identity)


def style_sheet(name: str, content: bytes) -> str:
    """A style sheet as text. Raises ``UserError`` also for one that would end its own element."""
    style = text_of_template(name, content, LARGEST_STYLE)
    before, ends, _rest = style.partition("</")
    if ends:
        raise TemplateError(name, before.count("\n") + 1, msg("a style sheet cannot hold “</”"))
    return style


def _own(templates: Container[str], template: str, endings: tuple[str, ...]) -> str:
    """The name of the template's own style sheet or Word file, or else the full plan's."""
    possible = [f"{kind}{ending}" for kind in (template, DEFAULT) for ending in endings]
    name = next((name for name in possible if name in templates), None)
    if name is None:
        raise UserError("there is no template file “{name}”", name=f"{DEFAULT}{endings[0]}")
    return name


def word_file_name(templates: Container[str], template: str = DEFAULT) -> str:
    """The Word file that a kind of draft is put into. Raises ``UserError`` where there is none."""
    return _own(templates, template, WORD)
