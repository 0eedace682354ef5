"""Typer, which judges a call that is not plainly right, shows help and completes words.

The only place that knows its machinery.
"""

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperCommand, TyperGroup

from applan.cli.calls import Argument, parameters
from applan.cli.commands import COMMANDS, EXAMPLES, SUBCOMMANDS
from applan.cli.help import help_page
from applan.cli.language import translate as _
from applan.cli.run import target_of, unknown_command
from applan.docstrings import documentation
from applan.errors import UserError
from applan.messages import Message, msg

_PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}


class Command(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        above = f"{ctx.command_path.removeprefix('applan ')} "
        below = [(name.removeprefix(above), _(entry.summary))
                 for name, entry in SUBCOMMANDS.items() if name.startswith(above)]  # fmt: skip
        return _help(self, ctx, below)


class Group(TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                rows.append((name, _(command.get_short_help_str(limit=200))))
        return _help(self, ctx, rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known = tuple(self.list_commands(ctx))
        if args and not args[0].startswith("-") and args[0] not in known:
            raise UserError(unknown_command(args[0], known))
        return super().resolve_command(ctx, args)


class _Both(TyperGroup):
    """A command that also has others below it, for a shell that asks what may stand there."""

    def __init__(self, alone: Any) -> None:
        below = {name.split()[1]: _command(target_of(name)) for name in SUBCOMMANDS
                 if name.split()[0] == alone.name}  # fmt: skip
        for name, command in below.items():
            command.help = _(SUBCOMMANDS[f"{alone.name} {name}"].summary)
        options = [one for one in alone.params if one.param_type_name == "option"]
        super().__init__(name=alone.name, commands=below, params=options, help=alone.help)
        self.alone = alone

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "", self.alone, args

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        argument = next(one for one in self.alone.params if one.param_type_name == "argument")
        return [*super().shell_complete(ctx, incomplete), *argument.shell_complete(ctx, incomplete)]


def judged(name: str, arguments: Sequence[str]) -> int:
    """Run a command as Typer reads the call. Raises ``UserError`` for a wrong one."""
    command = _command(target_of(name))
    try:
        status = command.main(list(arguments), f"applan {name}", standalone_mode=False)
    except (UserError, BrokenPipeError, KeyboardInterrupt):
        raise
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:
        message = _wrong_call(error)
        if message is None:
            raise
        raise UserError(message) from None
    return status if isinstance(status, int) else 0


def run_completion(arguments: list[str]) -> None:
    """Everything about shell completion, which needs all commands at once."""
    app = typer.Typer(**_PLAIN)
    for name in COMMANDS:
        target = target_of(name)
        if isinstance(target, typer.Typer):
            app.add_typer(target, name=name, help=_(COMMANDS[name].summary))
        else:
            app.command(name, help=_(COMMANDS[name].summary))(typed(target))
    whole: Any = typer.main.get_command(app)
    for name in {name.split()[0] for name in SUBCOMMANDS}:
        whole.commands[name] = _Both(whole.commands[name])
    whole.main(arguments, "applan")


def group(
    about: str, otherwise: Callable[[], None], **commands: Callable[..., None]
) -> typer.Typer:
    """Commands under one name, by their own; ``otherwise`` runs where none of them is called."""
    app = typer.Typer(cls=Group, invoke_without_command=True, add_completion=False, **_PLAIN)

    def main(context: typer.Context) -> None:
        if context.invoked_subcommand is None:
            otherwise()

    app.callback(help=about)(main)
    for name, command in commands.items():
        app.command(name, cls=Command)(typed(command))
    return app


def typed(command: Callable[..., None]) -> Callable[..., None]:
    """The same command, declared as Typer wants it."""

    def call(**values: Any) -> None:
        command(**values)

    kinds = {}
    for one in parameters(command):
        kind = get_args(command.__annotations__[one.name])[0]
        said: Any = one.declared
        make = typer.Argument if isinstance(said, Argument) else typer.Option
        options = {"metavar": said.metavar, "autocompletion": said.autocompletion}
        kinds[one.name] = Annotated[kind, make(*said.names, help=said.help, **options)]
    given = inspect.signature(command).parameters.values()
    call.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [one.replace(annotation=kinds[one.name]) for one in given]
    )
    call.__doc__, call.__annotations__ = documentation(command), kinds
    return call


def _command(target: Any) -> Any:
    if not isinstance(target, typer.Typer):
        function, target = target, typer.Typer(add_completion=False, **_PLAIN)
        target.command(cls=Command)(typed(function))
    command = typer.main.get_command(target)
    for one in (command, *getattr(command, "commands", {}).values()):
        one.help = one.help or documentation(one.callback)
    return command


def _help(command: Any, ctx: Any, commands: list[tuple[str, str]]) -> str:
    arguments, options = [], []
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            arguments.append((_shown(param), _(param.help or "")))
        elif not getattr(param, "hidden", False):
            names = ", ".join(param.opts)
            value = "" if param.is_flag else f" {_shown(param)}"
            options.append((names + value, _about(param)))
    usage = [ctx.command_path, _("[OPTIONS]"), *(name for name, _about in arguments)]
    usage += [_("COMMAND …")] if commands else []
    groups = [(_("Commands"), commands), (_("Arguments"), arguments), (_("Options"), options)]
    example = EXAMPLES.get(ctx.command_path.removeprefix("applan "), "")
    return help_page(" ".join(usage), _(command.help or ""), groups, example).rstrip("\n")


def _about(param: Any) -> str:
    """What an option is for, and what holds where it is not given."""
    about = _(param.help or "")
    if param.is_flag or not isinstance(param.default, str | int) or not str(param.default):
        return about
    return f"{about} {_('Without: {value}.').format(value=param.default)}"


def _shown(param: Any) -> str:
    """What stands for a value, in the user's language: «[GAMMEL]», «STI»."""
    return re.sub(r"[A-Z]{3,}", lambda word: _(word[0]), param.metavar or param.name.upper())


def _wrong_call(error: Exception) -> Message | None:
    """What the parser complains of, in our words; None where it is no complaint of its."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        word = str(getattr(error, "option_name", ""))
        likely = tuple(getattr(error, "possibilities", None) or ())[:2]
        if likely:
            return msg(
                "there is no option “{word}”; did you mean {likely}?", word=word, likely=likely
            )
        return msg("there is no option “{word}”; --help shows those there are", word=word)
    if kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        return msg("{name} is missing", name=_shown(parameter) if parameter else "")
    if kind == "BadOptionUsage":
        return msg("{option} wants a value", option=str(getattr(error, "option_name", "")))
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        said = error.format_message()
        if found := re.search(r"extra arguments?(?:\(s\))? \((.*)\)", said, re.DOTALL):
            message = "“{words}” is too much here; put quotation marks around what has spaces in it"
            return msg(message, words=found[1])
        return msg("the call is not understood: {reason}", reason=said)
    return None
