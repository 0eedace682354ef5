"""Looking a set of templates over before a draft is made: all that is wrong with it at once."""

from collections.abc import Iterator, Mapping

from jinja2 import nodes

from applan.drafts.environment import Sandbox
from applan.drafts.fill import telling
from applan.drafts.texts import TEXT, TemplateError, text_of_template
from applan.errors import UserError
from applan.formats.drafts import STYLE, WORD, style_sheet
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
            from applan.formats.document.docx.check import check_word_file

            yield from check_word_file(name, templates[name])
            document, template = (f"{name[: -len(ending)]}{ending}" for ending in WORD)
            if name == template and document in templates:
                yield msg("it is not used, since there is also {file}", file=document)
        elif name.endswith(STYLE):
            style_sheet(name, templates[name])
        else:
            yield msg("this is no template: templates end in .md, .docx, .dotx or .css")
    except TemplateError as error:
        if not error.line:
            yield error.reason
        else:
            yield msg("line {line}: {reason}", line=error.line, reason=error.reason)
    except UserError as error:
        yield error.message


def _check_text(name: str, templates: Mapping[str, bytes]) -> Iterator[Message]:
    own = text_of_template(name, templates[name])
    environment = Sandbox({name: own})
    with telling(name, (name,)):
        tree = environment.parse(own, name)
        found = tuple(_unknown(tree, environment, templates))
        if not found:
            environment.compile(own, name, name)
    yield from found


def _unknown(
    tree: nodes.Template, environment: Sandbox, templates: Mapping[str, bytes]
) -> Iterator[Message]:
    """The files and filters that a template names and there are none of."""
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
