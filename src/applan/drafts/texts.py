"""The files of templates as text, and what is wrong with one."""

from collections.abc import Iterator, Mapping

from applan.errors import UserError
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
            "template {name} is too long (at most {characters} characters)",
            name=name,
            characters=most,
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("template {name} is not UTF-8", name=name) from None
