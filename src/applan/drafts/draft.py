"""Plan and template in, document out."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from applan.drafts.changed import Changes, Titles
from applan.drafts.context import context
from applan.drafts.document import read_document, with_contents
from applan.drafts.fill import fill
from applan.drafts.references import without_dead_links
from applan.errors import UserError
from applan.messages import msg
from applan.model import Plan
from applan.prose.document import Document

TEXT = ".md"

LARGEST = 100_000
"""Bytes of a template: twenty times the largest that is shipped."""


class Draft:
    """A filled template: the Markdown that it made, and the document that this is."""

    def __init__(self, filled: str, plan: Plan, template: str) -> None:
        self._filled, self._plan, self._template = filled, plan, template

    @property
    def markdown(self) -> str:
        """As the template has it, with the table of contents in its place."""
        return with_contents(self._filled, self._plan)

    @cached_property
    def document(self) -> Document:
        """Raises ``UserError`` for prose that no document has a form for."""
        return read_document(self._filled, self._plan, self._template)


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
    *,
    name: str = "",
    titles: Titles | None = None,
    changes: Changes | None = None,
) -> Draft:
    """A plan as a document, by one of the templates.

    ``templates`` are the contents of the template files by name, and ``name`` is what the plan is
    called. ``titles`` are what things were called in earlier plans, and ``changes`` gives what
    changed since the last, when a template asks for it. Raises ``UserError`` for a template that
    cannot be filled.
    """
    if template not in template_names(templates):
        known = ", ".join(template_names(templates))
        raise UserError(
            msg("there is no template “{name}”; there are {known}", name=template, known=known)
        )
    file = f"{template}{TEXT}"
    filled = fill(file, Texts(templates), context(plan, name, titles, changes))
    return Draft(without_dead_links(filled), plan, file)


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
