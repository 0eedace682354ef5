"""The commands there are: where each stands, and what it does in a line. Nothing is loaded."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command's function or Typer application as ``module:attribute``, and its summary."""

    target: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "new": Entry("applan.cli.new:command", "Begin a new plan."),
    "import": Entry("applan.cli.import_:command", "Make a plan of an old Word file."),
    "lint": Entry("applan.cli.lint:command", "Check plans for mistakes."),
    "fmt": Entry("applan.cli.fmt:command", "Put keys in order and lay lines out."),
    "render": Entry("applan.cli.render:command", "Draft a plan as Word, PDF, Markdown or HTML."),
    "read": Entry("applan.cli.read:command", "Read back a draft that was edited in Word."),
    "templates": Entry("applan.cli.templates:app", "List, copy and check the templates."),
    "calendar": Entry("applan.cli.calendar:command", "Show when things happen."),
    "next": Entry("applan.cli.next:command", "Say what is due, late or undecided."),
    "diff": Entry("applan.cli.diff:command", "Say what differs between two plans."),
    "history": Entry("applan.cli.history:command", "Show all plans through the years."),
    "proposals": Entry("applan.cli.proposals:command", "List and adopt proposals to a plan."),
    "when": Entry("applan.cli.when:command", "Say what a written time means."),
    "link": Entry("applan.cli.link:command", "Say what is the same in two plans."),
    "rules": Entry("applan.cli.rules:command", "Explain what the linter looks for."),
    "schema": Entry("applan.cli.schema:command", "Print the JSON Schemas, for editors."),
}

SUBCOMMANDS: dict[str, Entry] = {
    "proposals read": Entry("applan.cli.proposed:command", "Take in what came back or was sent."),
    "proposals adopt": Entry("applan.cli.adopt:command", "Write what was carried into the plan."),
}
"""What begins with the name of a command that also does something alone."""

OTHER_NAMES: dict[str, str] = {
    "new": "ny nytt nye opprett start begynn lag create init make add",
    "import": "importer importere hente konverter konvertere innlesing convert load fra",
    "lint": "sjekk sjekke kontroller kontroll kontrollere valider test feil rett reparer fiks fix "
    "check validate verify",
    "fmt": "formater format formatter rydd sorter ordne tidy sort",
    "render": "utkast tegn skriv skrivut eksporter dokument word docx pdf html vis draft print "
    "export build write show",
    "read": "les lese lesinn innlest tilbake hent returner import-word back readback",
    "templates": "mal maler malar malen template",
    "calendar": "kalender datoer datoplan månedsplan årshjul matrise ics csv dates wheel",
    "next": "neste kommende frister frist påminnelse påminnelser agenda upcoming due",
    "diff": "forskjell forskjeller skilnad sammenlign samanlikn endringer endringar endret compare "
    "changes",
    "history": "historie historikk historia oversikt år log",
    "proposals": "forslag framlegg endringsforslag forslagshefte amendments motions amend",
    "when": "når tid tidspunkt dato date",
    "link": "koble kople lenke lenk kobling match",
    "rules": "regel regler reglar reglene rule",
    "schema": "skjema skjemaer skjemaet schemas",
    "--help": "hjelp help hjelpe man ?",
    "--version": "versjon version",
}
"""What people call the commands who have not learned their names."""

EXAMPLES: dict[str, str] = {
    "new": "applan new 2027",
    "import": "applan import gammel.docx -o 2025",
    "lint": "applan lint --fix",
    "fmt": "applan fmt --diff",
    "render": "applan render 2026 -t saksframlegg -f pdf",
    "read": "applan read arbeidsplan-2026.docx --write",
    "templates": "applan templates copy arbeidsplan.docx",
    "templates list": "applan templates list",
    "templates copy": "applan templates copy arbeidsplan.docx",
    "templates check": "applan templates check",
    "calendar": "applan calendar 2026 --view hjul -o årshjul.pdf",
    "next": "applan next --days 30 --who Styret",
    "diff": "applan diff 2023 2026 -o endringer.docx",
    "history": "applan history årsmøte",
    "proposals": "applan proposals 2026",
    "proposals read": "applan proposals read forslag.csv --from Tromsø",
    "proposals adopt": "applan proposals adopt 2026 --adopted 2026-03-14",
    "when": "applan when uke 42 2026",
    "link": "applan link 2023 2026",
    "rules": "applan rules AP304",
    "schema": "applan schema plan",
}
"""A call of each command that does something useful."""

COMPLETION = ("--install-completion", "--show-completion")
"""Options of the program itself that need every command loaded."""

OPTIONS: tuple[tuple[str, str], ...] = (
    ("--version", "Show the version."),
    ("--lang nb|en", "The language to speak to you."),
    ("--no-pager", "Show long texts at once, and not a page at a time."),
    ("--install-completion", "Install completion for the current shell."),
    (
        "--show-completion",
        "Show completion for the current shell, to copy it or customize the installation.",
    ),
    ("--help", "Show this message and exit."),
)
