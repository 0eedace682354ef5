"""Looking a set of templates over before a draft is made: all that is wrong with it at once."""

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from applan.drafts.draft import STYLE, TEXT, WORD, texts
from applan.drafts.environment import Sandbox
from applan.errors import UserError
from applan.messages import Message, msg


def check_templates(templates: Mapping[str, bytes]) -> tuple[tuple[str, Message], ...]:
    """What is wrong with template files, as (file name, what); each file is looked at alone."""
    found: list[tuple[str, Message]] = []
    for name in sorted(templates):
        found += ((name, message) for message in _check(name, templates))
    return tuple(found)


def _check(name: str, templates: Mapping[str, bytes]) -> Iterator[Message]:
    try:
        if name.endswith(TEXT):
            yield from _check_text(name, templates)
        elif name.endswith(WORD):
            yield from _check_word(name, templates[name])
        elif not name.endswith(STYLE):
            yield msg("this is no template: templates end in .md, .docx or .css")
    except UserError as error:
        yield error.message


def _check_text(name: str, templates: Mapping[str, bytes]) -> Iterator[Message]:
    own = texts({name: templates[name]})[name]
    environment = Sandbox({name: own})
    try:
        tree = environment.parse(own, name)
    except TemplateSyntaxError as error:
        yield msg(
            "line {line}: the template is not well formed: {reason}",
            line=error.lineno,
            reason=error.message or "",
        )
        return
    for node in tree.find_all(nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends):  # type: ignore[arg-type]
        wanted = node.template
        if isinstance(wanted, nodes.Const) and wanted.value not in templates:
            yield msg(
                "line {line}: there is no template file “{name}”",
                line=node.lineno,
                name=str(wanted.value),
            )
    for node in tree.find_all(nodes.Filter):
        if node.name not in environment.filters:
            yield msg("line {line}: there is no filter “{name}”", line=node.lineno, name=node.name)


def _check_word(name: str, content: bytes) -> Iterator[Message]:
    from applan.drafts.docx.check import check_word_file

    yield from check_word_file(name, content)
