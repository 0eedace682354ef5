"""Plan and template in, document out."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Literal, get_args

from applan.drafts.changed import Changes, Titles
from applan.drafts.context import context
from applan.drafts.document import Document, read_document, with_contents
from applan.drafts.fill import TemplateError, fill
from applan.drafts.references import without_dead_links
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

LARGEST = 100_000
"""Bytes of a template: twenty times the largest that is shipped."""

LARGEST_STYLE = 1_000_000
"""Bytes of a style sheet, which may have been made by a program."""


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
    filled = fill(f"{template}{TEXT}", Texts(templates), context(plan, name, titles, changes))
    markdown = without_dead_links(filled)
    formats = tuple(formats)
    read = formats != ("md",)
    document = read_document(markdown, plan, f"{template}{TEXT}") if read else None
    made: dict[Format, bytes] = {}
    for format in formats:
        if format == "md" or document is None:
            made[format] = with_contents(markdown, plan).encode()
        else:
            made[format] = _as(format, document, template, templates, line_numbers)
    return made


class Texts(Mapping[str, str]):
    """The Jinja templates as text, each read when it is asked for."""

    def __init__(self, templates: Mapping[str, bytes]) -> None:
        self._templates = templates
        self._names = [name for name in templates if name.endswith(TEXT)]

    def __getitem__(self, name: str) -> str:
        """Raises ``UserError`` for one that cannot be a template."""
        return text_of_template(name, self._templates[name])

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def text_of_template(name: str, content: bytes, most: int = LARGEST) -> str:
    """A template or style sheet as text. Raises ``UserError`` for what is too long or not UTF-8."""
    if len(content) > most:
        raise UserError(
            msg(
                "template {name} is too long (at most {characters} characters)",
                name=name,
                characters=most,
            )
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(msg("template {name} is not UTF-8", name=name)) from None


def style_sheet(name: str, content: bytes) -> str:
    """A style sheet as text. Raises ``UserError`` also for one that would end its own element."""
    style = text_of_template(name, content, LARGEST_STYLE)
    before, ends, _rest = style.partition("</")
    if ends:
        raise TemplateError(name, before.count("\n") + 1, msg("a style sheet cannot hold “</”"))
    return style


def _as(
    format: Format,
    document: Document,
    template: str,
    templates: Mapping[str, bytes],
    line_numbers: bool,
) -> bytes:
    if format == "html":
        from applan.drafts.html import to_html

        name = _own(templates, template, STYLE)
        return to_html(document, style_sheet(name, templates[name])).encode()
    from applan.drafts.docx import to_docx

    name = _own(templates, template, WORD)
    return to_docx(document, templates[name], name, line_numbers=line_numbers)


def _own(templates: Container[str], template: str, ending: str) -> str:
    """The name of the template's own style sheet or Word file, or else the full plan's."""
    name = f"{template}{ending}" if f"{template}{ending}" in templates else f"{DEFAULT}{ending}"
    if name not in templates:
        raise UserError(msg("there is no template file “{name}”", name=name))
    return name


def word_file_name(templates: Container[str], template: str) -> str:
    """The Word file that a kind of draft is put into. Raises ``UserError`` where there is none."""
    return _own(templates, template, WORD)
