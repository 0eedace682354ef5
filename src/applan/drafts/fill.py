"""Filling a Jinja template, and saying what is wrong with one that cannot be filled."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from applan.drafts.environment import MissingName, Sandbox
from applan.drafts.printing import TooLargeError
from applan.drafts.shown import Shown, where
from applan.errors import UserError
from applan.messages import Message, msg


def fill(name: str, templates: Mapping[str, str], values: Mapping[str, Any]) -> str:
    """The Markdown that a template makes of these values.

    Raises ``UserError`` with the template, its line and, where one is to blame, the place in the
    plan. Gaps of more than one empty line are closed, so that templates may be laid out freely.
    """
    environment = Sandbox(templates)
    try:
        made = environment.get_template(name).render(values)
    except UserError:
        raise
    except TemplateSyntaxError as error:
        raise _error(error.name or name, error.lineno, _syntax(error)) from None
    except RecursionError:
        raise _error(name, 0, msg("it includes itself without end")) from None
    except TooLargeError as error:
        message = msg("it does more work than a draft needs")
        raise _error(*_place(error, name, templates), message) from None
    except TemplateNotFound as error:
        message = msg("there is no template file “{name}”", name=str(error.name))
        raise _error(*_place(error, name, templates), message) from None
    except UndefinedError as error:
        raise _error(*_place(error, name, templates), _undefined(error)) from None
    except SecurityError as error:
        message = msg("this is not possible in a template: {what}", what=str(error))
        raise _error(*_place(error, name, templates), message) from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        file, line = _place(error, name, templates)
        if not line:
            raise
        message = msg("the template cannot be filled: {reason}", reason=str(error))
        raise _error(file, line, message) from None
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", made).strip("\n") + "\n"


def _error(name: str, line: int, reason: Message) -> UserError:
    if not line:
        return UserError(msg("template {name}: {reason}", name=name, reason=reason))
    return UserError(
        msg("template {name}, line {line}: {reason}", name=name, line=line, reason=reason)
    )


def _place(error: Exception, name: str, templates: Mapping[str, str]) -> tuple[str, int]:
    """The innermost template, and its line, that an error came through."""
    found = (name, 0)
    step = error.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename
        if file in templates:
            found = (file, step.tb_lineno)
        step = step.tb_next
    return found


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


def _syntax(error: TemplateSyntaxError) -> Message:
    return msg("the template is not well formed: {reason}", reason=error.message or "")
