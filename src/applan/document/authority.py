"""ruamel.yaml, the authority on YAML 1.2: exact, and thirty times slower than the C parser."""

from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError

from applan.document.nodes import Node
from applan.document.trouble import NotYamlError, TooDeepError, TooManyError

MAX_CHARACTERS = 200_000
MAX_NODES = 5_000
"""Three times those of the largest real plan; with more, this parser keeps people waiting."""


def compose_exactly(text: str, max_depth: int) -> Node | None:
    """The root node as ruamel.yaml sees it, or None for a text that holds nothing.

    Raises ``NotYamlError``, ``TooDeepError``, or ``TooManyError`` for a text that is too much for
    this parser, though not for the other.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooManyError
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _bounded(max_depth)
    try:
        return cast("Node | None", yaml.compose(text))
    except (TooDeepError, TooManyError):
        raise
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem, context = error.problem or "", error.context or ""
        raise NotYamlError(problem, context, mark.index if mark else 0) from None
    except Exception as error:  # on broken input it also stumbles over its own assertions
        raise NotYamlError(str(error), "", 0) from None


def _bounded(max_depth: int) -> type[Composer]:
    """A composer that gives up in time; ruamel.yaml wants a class, so the bound stands in it."""

    class Bounded(Composer):
        def __init__(self, loader: Any = None) -> None:
            super().__init__(loader)
            self.warn_double_anchors = False
            self._open = self._nodes = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            self._open += 1
            self._nodes += 1
            if self._open > max_depth:
                raise TooDeepError(parent.start_mark.index)
            if self._nodes > MAX_NODES:
                raise TooManyError
            node = super().compose_node(parent, index)
            self._open -= 1
            return node

    return Bounded
