"""What the shell may offer where somebody has begun a word and pressed the tabulator.

The only place that knows Typer, which has the scripts of the shells, and takes as long to load as
checking a plan.
"""

import inspect
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.completion import install
from typer.core import TyperGroup

from applan import workspace
from applan.cli.calls import Parameter, parameters
from applan.cli.commands import COMMANDS, ENTRIES
from applan.cli.language import own
from applan.cli.run import below_of, command_of
from applan.cli.terminal import say
from applan.errors import UserError
from applan.patterns import lazy

_PLAIN = lazy(r"\w[\w.-]*")
"""Other names would mean something to a shell."""


def run_completion(arguments: list[str]) -> None:
    """Everything about shell completion, which needs all commands at once.

    Raises ``UserError``, also for a shell that there is none for.
    """
    option = (arguments or [""])[0]
    if option.startswith("--") and (given := [*option.split("=")[1:], *arguments[1:]]):
        raise UserError("“{words}” is too much here; the shell that you use is meant",
                        words=" ".join(given))  # fmt: skip
    if option == "--install-completion":
        try:
            with redirect_stdout(StringIO()):  # what Typer says is in English
                shell, path = install(prog_name="applan")
        except typer.Exit:
            raise UserError("there is completion for bash, zsh, fish and PowerShell "
                            "alone") from None  # fmt: skip
        say("completion for {shell} stands in {path}; it works in the next terminal you open",
            shell=shell, path=path)  # fmt: skip
        return
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    for name, entry in ENTRIES.items():
        app.command(name, help=own(entry.told))(_typed(command_of(name)))
    whole: Any = typer.main.get_command(app)
    for name in COMMANDS:
        if below := below_of(name):
            held = {one: whole.commands.pop(f"{name} {one}") for one in below}
            whole.commands[name] = _Both(whole.commands[name], held)
    whole.main(arguments, "applan")


class _Both(TyperGroup):
    """A command that also has others below it."""

    def __init__(self, alone: Any, below: dict[str, Any]) -> None:
        options = [one for one in alone.params if one.param_type_name == "option"]
        super().__init__(name=alone.name, commands=below, params=options, help=alone.help)
        self.alone = alone

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "", self.alone, args

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        arguments = (one for one in self.alone.params if one.param_type_name == "argument")
        own = (offer for one in arguments for offer in one.shell_complete(ctx, incomplete))
        return [*super().shell_complete(ctx, incomplete), *own]


def _typed(command: Callable[..., None]) -> Callable[..., None]:
    """A function that does nothing, declared as Typer wants a command that is called so."""

    def call(**_values: Any) -> None: ...

    declared = [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if one.default is ... else one.default,
            annotation=_annotation(one),
        )
        for one in parameters(command)
    ]
    call.__signature__ = inspect.Signature(declared)  # type: ignore[attr-defined]
    call.__annotations__ = {one.name: one.annotation for one in declared}
    return call


def _annotation(one: Parameter) -> Any:
    def offered(incomplete: str) -> list[str]:
        names = one.values or _named(one.metavar.strip("[]…"))
        return [one for one in names if one.startswith(incomplete) and _PLAIN.fullmatch(one)]

    kind: Any = list[str] if one.kind is list else one.kind
    make: Any = typer.Option if one.names else typer.Argument
    options = {"metavar": one.metavar, "autocompletion": offered}
    return Annotated[kind | None, make(*one.names, help=own(one.told), **options)]


def _named(what: str) -> Sequence[str]:
    """The names of what a placeholder stands for, as far as there are any."""
    try:
        if what in ("PLAN", "PLAN|PATH", "OLD", "NEW"):
            return [file.name for file in workspace.plans_in(Path(workspace.PLANS))]
        if what == "TEMPLATE":
            from applan.drafts.draft import template_names

            return template_names(workspace.templates())
        if what in ("CODE", "CODES"):
            from applan.proposals.rules import every_rule

            return [rule.code for rule in every_rule()]
    except UserError:  # what is wrong with them is told by the command
        pass
    return ()
