"""Filling a Jinja template, and saying what is wrong with one that cannot be filled."""

import re
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

import jinja2
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.parser import Parser

from applan.drafts.environment import MissingName, Sandbox
from applan.drafts.printing import TooLargeError
from applan.drafts.shown import Shown, where
from applan.drafts.texts import TemplateError
from applan.errors import UserError
from applan.messages import Message, msg

LARGEST = 1_500_000
"""Characters of a document: four times those of the longest plan that is read."""

COSTS = {"\n": 4, "|": 3, "[": 10} | dict.fromkeys("*_`<!&\\", 1)
DEAREST = 450_000
"""What reading a document costs, in some ten microseconds each: by its lines, cells and marks. The
longest plan that is read costs 300 000, and no template should make of it what takes minutes."""


def fill(
    name: str, templates: Mapping[str, str], values: Mapping[str, Any], *, traced: bool = False
) -> str:
    """The Markdown that a template makes of these values.

    Raises ``UserError`` with the template, its line and, where one is to blame, the place in the
    plan. Gaps of more than one empty line are closed, so that templates may be laid out freely.
    ``traced`` is whether the values have marks.
    """
    with telling(name, templates):
        made = Sandbox(templates, traced=traced).get_template(name).render(values)
    found = re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", made).strip("\n") + "\n"
    cost = sum(each * found.count(sign) for sign, each in COSTS.items())
    if len(found) > LARGEST or cost > DEAREST:
        raise TemplateError(name, 0, msg("it does more work than a draft needs"))
    return found


@contextmanager
def telling(name: str, templates: Container[str]) -> Iterator[None]:
    """Tell of all that can be wrong with a template, as it is read, compiled and filled.

    Raises ``TemplateError``.
    """
    try:
        yield
    except UserError:
        raise
    except TemplateSyntaxError as error:
        why = msg("the template is not well formed: {reason}", reason=error.message or "")
        raise TemplateError(error.name or name, error.lineno, why) from None
    except (jinja2.TemplateError, TooLargeError, RecursionError, MemoryError, SyntaxError) as error:
        raise TemplateError(*_place(error, name, templates), _reason(error)) from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        file, line = _place(error, name, templates)
        if not line:
            raise
        raise TemplateError(file, line, _reason(error)) from None


def _reason(error: BaseException) -> Message:
    match error:
        case ValueError() if not _is_filling(error):  # of Python, which has a limit
            return msg("a number in it is too long")
        case TooLargeError():
            return msg("it does more work than a draft needs")
        case RecursionError() if not _is_filling(error):
            return msg("it is nested too deeply")
        case RecursionError():
            return msg("it includes itself without end")
        case MemoryError() | SyntaxError():  # of Python, which what is nested is compiled to
            return msg("it is nested too deeply")
        case TemplateNotFound():
            return msg("there is no template file “{name}”", name=str(error.name))
        case UndefinedError():
            return _undefined(error)
        case SecurityError():
            return msg("this is not possible in a template: {what}", what=str(error))
    return msg("the template cannot be filled: {reason}", reason=str(error))


def _frames(error: BaseException) -> Iterator[tuple[FrameType, int]]:
    """What an error came through, the innermost last, with its lines."""
    step = error.__traceback__
    while step is not None:
        yield step.tb_frame, step.tb_lineno
        step = step.tb_next


def _is_filling(error: BaseException) -> bool:
    """Whether a template was being filled, and not read or compiled."""
    last = [frame for frame, _line in _frames(error)][-50:]
    return not any(_read_at(frame) for frame in last)


def _place(error: BaseException, name: str, templates: Container[str]) -> tuple[str, int]:
    """The innermost template, and its line, that an error came through."""
    found = (name, 0)
    for frame, line in _frames(error):
        if frame.f_code.co_filename in templates:
            found = (frame.f_code.co_filename, line)
        elif at := _read_at(frame):
            found = (at[0] or found[0], at[1])
    return found


def _read_at(frame: FrameType) -> tuple[str, int] | None:
    """The template and line that Jinja reads or compiles in a frame, where it does."""
    own, node = frame.f_locals.get("self"), frame.f_locals.get("node")
    if isinstance(own, Parser):
        return own.name or "", own.stream.current.lineno
    for read in (node, own):
        if isinstance(read, nodes.Node) and isinstance(read.lineno, int):
            return str(getattr(own, "name", None) or ""), read.lineno
    return None


def _undefined(error: UndefinedError) -> Message:
    missing = error.args[0] if error.args else ""
    name = str(missing)
    owner = missing.owner if isinstance(missing, MissingName) else None
    if not isinstance(owner, Shown):
        return msg("“{name}” is unknown", name=name)
    return msg(
        "“{name}” is unknown ({where}); possible are {known}",
        name=name,
        where=where(owner),
        known=", ".join(dir(owner)),
    )
