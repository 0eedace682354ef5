"""Plan and template in, document out."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from applan.drafts.changed import Changes, Titles
from applan.drafts.context import context
from applan.drafts.document import read_document, with_contents
from applan.drafts.fill import fill
from applan.errors import UserError
from applan.messages import msg
from applan.model import Plan

Format = Literal["docx", "html", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)

WORD = ".docx"
STYLE = ".css"
TEXT = ".md"
DEFAULT = "arbeidsplan"
"""The template whose Word file and style sheet serve those that have none of their own."""


def template_names(templates: Iterable[str]) -> tuple[str, ...]:
    """The kinds of draft there are; a file whose name begins with _ is a part of others."""
    return tuple(
        sorted(
            name.removesuffix(TEXT)
            for name in templates
            if name.endswith(TEXT) and not name.startswith("_")
        )
    )


def draft(
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    formats: Iterable[Format],
    *,
    name: str = "",
    line_numbers: bool = False,
    titles: Titles | None = None,
    changes: Changes | None = None,
) -> dict[Format, bytes]:
    """A plan as a document in each of these formats, all made from the same Markdown.

    ``templates`` are the contents of the template files by name, and ``name`` is what the plan is
    called. ``line_numbers`` numbers the lines of a Word file in the margin. ``titles`` are what
    things were called in earlier plans, and ``changes`` gives what changed since the last, when a
    template asks for it. Raises ``UserError`` for a template that cannot be filled and for prose
    that no document has a form for.
    """
    if template not in template_names(templates):
        known = ", ".join(template_names(templates))
        raise UserError(
            msg("there is no template “{name}”; there are {known}", name=template, known=known)
        )
    markdown = fill(f"{template}{TEXT}", texts(templates), context(plan, name, titles, changes))
    made: dict[Format, bytes] = {}
    for format in formats:
        made[format] = _as(format, plan, template, templates, markdown, line_numbers)
    return made


def texts(templates: Mapping[str, bytes]) -> dict[str, str]:
    """The Jinja templates as text. Raises ``UserError`` for one that is not UTF-8."""
    found: dict[str, str] = {}
    for name, content in templates.items():
        if name.endswith(TEXT):
            try:
                found[name] = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                raise UserError(msg("template {name} is not UTF-8", name=name)) from None
    return found


def _as(
    format: Format,
    plan: Plan,
    template: str,
    templates: Mapping[str, bytes],
    markdown: str,
    line_numbers: bool,
) -> bytes:
    if format == "md":
        return with_contents(markdown, plan).encode()
    document = read_document(markdown, plan, f"{template}{TEXT}")
    if format == "html":
        from applan.drafts.html import to_html

        return to_html(document, _own(templates, template, STYLE).decode("utf-8-sig")).encode()
    from applan.drafts.docx import to_docx

    name = word_file_name(templates, template)
    return to_docx(document, _own(templates, template, WORD), name, line_numbers=line_numbers)


def _own(templates: Mapping[str, bytes], template: str, ending: str) -> bytes:
    """The template's own style sheet or Word file, or else the full plan's."""
    found = templates.get(f"{template}{ending}", templates.get(f"{DEFAULT}{ending}"))
    if found is None:
        raise UserError(msg("there is no template file “{name}”", name=f"{DEFAULT}{ending}"))
    return found


def word_file_name(templates: Mapping[str, bytes], template: str) -> str:
    """The Word file that a kind of draft is put into."""
    own = f"{template}{WORD}"
    return own if own in templates else f"{DEFAULT}{WORD}"
