"""The files of templates as text, and what is wrong with one."""

from collections.abc import Mapping

from applan.errors import UserError
from applan.grouping import WhenAsked
from applan.messages import Message, msg

TEXT = ".md"

LARGEST = 100_000
"""Bytes of a template: twenty times the largest that is shipped."""


class TemplateError(UserError):
    """What is wrong with a template, and the line, 0 where none is to blame."""

    def __init__(self, name: str, line: int, reason: Message) -> None:
        about = msg("template {name}: {reason}", name=name, reason=reason)
        if line:
            about = msg(
                "template {name}, line {line}: {reason}", name=name, line=line, reason=reason
            )
        super().__init__(about)
        self.line = line
        self.reason = reason


def texts(templates: Mapping[str, bytes]) -> Mapping[str, str]:
    """The Jinja templates as text; asking raises ``UserError`` for what cannot be one."""
    names = (name for name in templates if name.endswith(TEXT))
    return WhenAsked(names, lambda name: text_of_template(name, templates[name]))


def text_of_template(name: str, content: bytes, most: int = LARGEST) -> str:
    """A template or style sheet as text. Raises ``UserError`` for what is too long or not UTF-8."""
    if len(content) > most:
        raise UserError(
            "template {name} is too long (at most {characters} characters)",
            name=name,
            characters=most,
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("template {name} is not UTF-8", name=name) from None
