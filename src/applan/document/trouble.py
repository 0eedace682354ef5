"""What can be wrong with a text before anybody asks what it means."""

from applan.document.patched import Patch
from applan.frozen import NamedTuple
from applan.messages import Message


class Trouble(NamedTuple):
    """One thing wrong with the YAML itself, on the characters ``start`` to ``end``.

    ``fix`` is what mends it, where it can mean only one thing; else it is empty.
    """

    code: str
    message: Message
    start: int
    end: int
    fix: tuple[Patch, ...] = ()


class NotYamlError(Exception):
    """The text is not YAML: the parser's own words, and the offset where it gave up."""

    def __init__(self, problem: str, context: str, offset: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.context = context
        self.offset = offset


class TooDeepError(Exception):
    """Nested deeper than a plan can be, from the collection at ``offset`` on."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class TooManyError(Exception):
    """More nodes, or more characters, than a parser was asked to take."""
