"""The commands there are: where each stands, and what it does in a line. Nothing is loaded."""

from applan.frozen import NamedTuple


class Entry(NamedTuple):
    """A command: its summary, a call of it that does something useful, and where it stands.

    ``module`` is in ``cli/`` and called as the command where nothing is said, and ``function``
    is in it.
    """

    summary: str
    example: str
    module: str = ""
    function: str = "command"


COMMANDS: dict[str, Entry] = {
    "new": Entry("Begin a new plan.", "applan new 2027"),
    "import": Entry(
        "Make a plan of an old Word file.", "applan import gammel.docx -o 2025", "import_"
    ),
    "lint": Entry("Check plans for mistakes.", "applan lint --fix"),
    "fmt": Entry("Put keys in order and lay lines out.", "applan fmt --diff"),
    "render": Entry(
        "Draft a plan as Word, PDF, Markdown or HTML.", "applan render 2026 -t saksframlegg -f pdf"
    ),
    "read": Entry(
        "Read back a draft that was edited in Word.", "applan read arbeidsplan-2026.docx --write"
    ),
    "templates": Entry(
        "List, copy and check the templates.", "applan templates copy arbeidsplan.docx"
    ),
    "calendar": Entry(
        "Show when things happen.", "applan calendar 2026 --view hjul -o årshjul.pdf"
    ),
    "next": Entry("Say what is due, late or undecided.", "applan next --days 30 --who Styret"),
    "diff": Entry("Say what differs between two plans.", "applan diff 2023 2026 -o endringer.docx"),
    "history": Entry("Show all plans through the years.", "applan history årsmøte"),
    "proposals": Entry("List and adopt proposals to a plan.", "applan proposals 2026"),
    "when": Entry("Say what a written time means.", "applan when uke 42 2026"),
    "link": Entry("Say what is the same in two plans.", "applan link 2023 2026"),
    "rules": Entry("Explain what the linter looks for.", "applan rules AP304"),
    "schema": Entry("Print the JSON Schemas, for editors.", "applan schema plan"),
}

SUBCOMMANDS: dict[str, Entry] = {
    "proposals read": Entry(
        "Take in what came back or was sent.",
        "applan proposals read forslag.csv --from Tromsø", "proposed",
    ),
    "proposals adopt": Entry(
        "Write what was carried into the plan.",
        "applan proposals adopt 2026 --adopted 2026-03-14", "adopt",
    ),
    "templates list": Entry(
        "List the kinds of draft there are.", "applan templates list", "templates",
    ),
    "templates copy": Entry(
        "Copy templates to the folder templates, to be changed there; what is there is kept.",
        "applan templates copy arbeidsplan.docx", "templates", "copy",
    ),
    "templates check": Entry(
        "Tell what is missing in the templates: exit status 0 nothing, 1 something.",
        "applan templates check", "templates", "check",
    ),
}  # fmt: skip
"""What begins with the name of a command that also does something alone."""

OTHER_NAMES: dict[str, str] = {
    "new": "ny nytt nye opprett start begynn lag create init make add",
    "import": "importer importere hente konverter konvertere innlesing convert load fra",
    "lint": "sjekk sjekke kontroller kontroll kontrollere valider test feil rett reparer fiks fix "
    "check validate verify",
    "fmt": "formater format formatter rydd sorter ordne tidy sort",
    "render": "utkast tegn skriv skrivut eksporter dokument word docx pdf html vis draft print "
    "export build write show register sammendrag samandrag saksframlegg kursplan summary",
    "read": "les lese lesinn innlest tilbake hent returner import-word back readback",
    "templates": "mal maler malar malen template",
    "calendar": "kalender datoer datoplan månedsplan årshjul matrise ics csv dates wheel",
    "next": "neste kommende frister frist påminnelse påminnelser agenda upcoming due who hvem kven",
    "diff": "forskjell forskjeller skilnad sammenlign samanlikn endringer endringar endret compare "
    "changes board styret",
    "history": "historie historikk historia oversikt år log",
    "proposals": "forslag framlegg endringsforslag forslagshefte amendments motions amend",
    "when": "når tid tidspunkt dato date",
    "link": "koble kople lenke lenk kobling match",
    "rules": "regel regler reglar reglene rule",
    "schema": "skjema skjemaer skjemaet schemas",
    "--install-completion": "completion fullføring",
    "--help": "hjelp help hjelpe man ?",
    "--version": "versjon version",
}
"""What people call the commands who have not learned their names."""

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
