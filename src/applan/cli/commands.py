"""The commands there are: where each stands, and what it does in a line. Nothing is loaded."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command's function or Typer application as ``module:attribute``, and its summary."""

    target: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "new": Entry("applan.cli.new:command", "Begin a new plan."),
    "lint": Entry("applan.cli.lint:command", "Check plans for mistakes."),
    "fmt": Entry("applan.cli.fmt:command", "Put keys in order and lay lines out."),
    "render": Entry("applan.cli.render:command", "Draft a plan as Word, Markdown or HTML."),
    "templates": Entry("applan.cli.templates:app", "List, copy and check the templates."),
    "calendar": Entry("applan.cli.calendar:command", "Show when things happen."),
    "next": Entry("applan.cli.next:command", "Say what is due, late or undecided."),
    "diff": Entry("applan.cli.diff:command", "Say what differs between two plans."),
    "when": Entry("applan.cli.when:command", "Say what a written time means."),
    "rules": Entry("applan.cli.rules:command", "Explain what the linter looks for."),
    "schema": Entry("applan.cli.schema:command", "Print the JSON Schemas, for editors."),
}

COMPLETION = ("--install-completion", "--show-completion")
"""Options of the program itself that need every command loaded."""

OPTIONS: tuple[tuple[str, str], ...] = (
    ("--version", "Show the version."),
    ("--lang nb|en", "The language to speak to you."),
    ("--install-completion", "Install completion for the current shell."),
    (
        "--show-completion",
        "Show completion for the current shell, to copy it or customize the installation.",
    ),
    ("--help", "Show this message and exit."),
)
