"""The commands there are: what each does, how it is called, and where it stands. Nothing is loaded.

A row is of a command: what it does, in English and in bokmål, a call of it that does something
useful, and what people call it who have not learned its name. Where it is not ``command`` in the
module of its name, its module and function stand behind that. Below stand its options and arguments
as a call has them, with what stands for a value; where a parameter is called otherwise, or comes by
its place, its name is before that. What several commands have in common stands under ``SHARED``.
"""

from applan.frozen import NamedTuple

Told = tuple[str, str]
"""What is said of something, in English and in bokmål."""

SHARED = """
    plans [PLAN|PATH]… = Plans by name (2026), files, or folders with all folders “plans” below them; “-” is standard input, and what comes of it standard output. Without: all in plans/. | Planer ved navn (2026), filer, eller mapper med alle mapper «plans» under dem; «-» er standard inn, og det som blir av det, standard ut. Uten argument: alle i plans/.
    output_path --output -o PATH = A file; else standard output. | En fil; ellers standard ut. | ut utfil fil
    plan [PLAN] = A plan by name (2026) or path. Without: the newest in plans/. | En plan, ved navn (2026) eller sti. Uten: den nyeste i plans/.
    --year YEAR = The year, for a plan that is for every year: 2027. | Året, for en plan som gjelder hvert år: 2027. | år
    --force = Write over files that somebody has edited since. | Skriv over filer som noen har rettet i siden sist. | overskriv tving
    --base REV|FILE = What it was made from, where it does not say: a git revision or a plan file. | Det fila ble laget av, når den ikke sier det selv: en git-revisjon eller en planfil.
    --format -f = What to write it as. | Formatet det skrives i. | filtype
    --who ROLE = Only what they are responsible for. | Bare det disse har ansvaret for. | hvem kven ansvarlig ansvarleg
"""

_COMMANDS = """
new = Begin a new plan. | Begynn på en ny plan. | applan new 2027 | ny nytt nye opprett start begynn lag create init make add
    name NAME = The plan's name, usually its first year. | Navnet på planen, vanligvis det første året.
    --organisation NAME = Whose plan it is; else as in the newest plan. | Hvem planen gjelder; ellers som i den nyeste planen. | lag forening
    --period PERIOD = The time it covers; else the name's year. | Tiden planen gjelder for; ellers året i navnet. | periode
    --language = The language of keys and explanations; else that of the newest plan. | Språket i nøkler og forklaringer; ellers det i den nyeste planen. | språk målform
import: import_ = Make a plan of an old Word file. | Lag en plan av en gammel Word-fil. | applan import gammel.docx -o 2025 | importer importere hente konverter konvertere innlesing convert load fra
    file FILE = A Word file (.docx, .odt), or .md, .txt or .html. | En Word-fil (.docx, .odt), eller .md, .txt eller .html.
    to --output -o PLAN = The new plan, by name (2027) or path; else standard output. | Den nye planen, med navn (2027) eller sti; ellers skrives den ut.
    --period PERIOD = The time it covers, where the file does not say it. | Tiden den gjelder for, der fila ikke sier det.
    --organisation NAME = Whose plan it is, where the file does not say it. | Hvem planen gjelder, der fila ikke sier det.
    --report FILE = What was found, guessed and left as text, as JSON. | Hva som er funnet, gjettet og latt stå som tekst, som JSON. | rapport
lint = Check plans for mistakes. | Se etter feil i planer. | applan lint --fix | sjekk sjekke kontroller kontroll kontrollere valider test feil rett reparer fiks fix check validate verify
    --format -f = How to show it. | Hvordan funnene vises.
    --show = The least severe findings to show. | De minst alvorlige funnene som vises. | vis
    --select CODES = Only these rules: AP304, or AP3 for all that begin so. | Bare disse reglene: AP304, eller AP3 for alle som begynner slik. | velg regel
    --ignore CODES = Not these rules; the longer code decides. | Ikke disse reglene; den lengste koden avgjør. | overse oversjå
    --include GLOB = Only such plans in the folders given; a glob is as in .gitignore. | Bare slike planer i mappene som er oppgitt; mønsteret skrives som i .gitignore.
    --exclude GLOB = No such plans or folders in the folders given. | Hopp over slike planer og mapper i mappene som er oppgitt.
    --stdin-filename PATH = The name that “-” goes by in findings. | Navnet «-» får i funnene.
    --fix = Mend what leaves no choice, and show what remains. | Rett det som bare kan rettes på én måte, og vis det som gjenstår. | rett fiks
    --diff = Show what --fix would change; write nothing. | Vis hva --fix ville endret; skriv ingenting. | endringer forskjell
    --no-cache = Check plans anew that have not changed since last. | Kontroller også planer som ikke er endret siden sist.
    --baseline FILE = Show only findings that are not in this baseline. | Vis bare funn som ikke står i denne grunnlinja. | grunnlinje
    --write-baseline FILE = Write a baseline that accepts all that is found. | Skriv en grunnlinje som godtar alt som blir funnet.
    --changed-since REVISION = Only plans that have changed since then in git, and those that refer to them. | Bare planer som er endret siden da i git, og de som viser til dem.
    --statistics = Say how often each rule found something. | Vis hvor mange funn hver regel har.
    --exit-zero = End with 0 though something was found. | Avslutt med 0 selv om det er funn.
    --jobs N|auto = How many processes work on it. | Hvor mange prosesser som arbeider samtidig.
fmt = Put keys in order and lay lines out. | Sett nøkler i rekkefølge og rett linjene inn. | applan fmt --diff | formater format formatter rydd sorter ordne tidy sort
    --check = Write nothing; say which plans would change. | Skriv ingenting; si hvilke planer som ville blitt endret. | sjekk kontroller
    --diff = Write nothing; show what would change. | Skriv ingenting; vis hva som ville blitt endret.
    --keys = Turn all keys into bokmål, nynorsk or English; without: as most of them are. | Gjør alle nøkler om til bokmål, nynorsk eller engelsk; uten valget: til det de fleste er. | nøkler nøklar
render = Draft a plan as Word, PDF, Markdown or HTML. | Lag utkast i Word, PDF, Markdown eller HTML. | applan render 2026 -t saksframlegg -f pdf | utkast tegn skriv skrivut eksporter dokument word docx pdf html vis draft print export build write show register sammendrag samandrag saksframlegg kursplan summary
    --format -f = What to write; may be given several times. Without: docx. | Hva som skal skrives; kan gis flere ganger. Uten: docx.
    --template -t TEMPLATE = The kind of draft; “applan templates” lists them. | Hva slags utkast; «applan templates» viser dem som finnes. | mal malen
    output_path --output -o PATH = A file, or a folder; “-” is standard output. Without: the folder utkast. | En fil eller en mappe; «-» er standard ut. Uten: mappa utkast.
    --line-numbers = Number the lines of the Word file in its margin. | Nummerer linjene i margen på Word-fila. | linjenummer linjenumre
    --page-numbers = Write page numbers in the Word file's contents list, as LibreOffice counts. | Sett sidetall i innholdslista i Word-fila, slik LibreOffice teller dem. | sidetall sidetal
read = Read back a draft that was edited in Word. | Les tilbake et utkast som er endret i Word. | applan read arbeidsplan-2026.docx --write | les lese lesinn innlest tilbake hent returner import-word back readback
    file FILE = A draft that came back: a .docx or .odt file. | Et utkast som har kommet tilbake: en .docx- eller .odt-fil.
    --plan PLAN = The plan it is of. Without: the one that the file names. | Planen det er av. Uten: den som fila selv oppgir.
    --author NAME = Only the tracked changes of this person; may be given several times. | Bare sporede endringer fra denne personen. Kan gis flere ganger. | forfatter forfattar av
    --reject NAME = Not the tracked changes of this person; may be given several times. | Ikke sporede endringer fra denne personen. Kan gis flere ganger. | forkast avvis
    --typography = Quotation marks, dashes and spaces count as changes too. | Anførselstegn, tankestreker og mellomrom regnes også som endringer.
    --write = Write the changes into the plan. Without: only tell them. | Skriv endringene inn i planen. Uten: bare fortell om dem. | skriv
templates = List, copy and check the templates. | Vis, kopier og kontroller malene. | applan templates copy arbeidsplan.docx | mal maler malar malen template
calendar = Show when things happen. | Vis når ting skjer. | applan calendar 2026 --view hjul -o årshjul.pdf | kalender datoer datoplan månedsplan årshjul matrise ics csv dates wheel
    plans [PLAN]… = Plans by name (2026, 2026@main), files or folders. Without: the newest. | Planer ved navn (2026, 2026@main), filer eller mapper. Uten argument: den nyeste.
    --view -v = How to look at the year. | Hvordan året skal vises. | visning vis
    start --from DATE = Not what is over before. | Ikke det som er over før denne dagen. | fra frå
    end --to DATE = Not what begins after. | Ikke det som begynner etter denne dagen. | til
    --kind = Only these kinds. | Bare disse slagene.
    --goal ID = Only what serves these goals. | Bare det som bidrar til disse målene.
    --rings = The rings of the wheel. | Ringene i årshjulet.
    --split = A file for each plan or responsible. | Én fil for hver plan eller ansvarlig.
    --since [PLAN@]REVISION = Tell what has changed since; as ics, only that. | Si hva som er endret siden da; som ics bare det. | siden sidan
    output_path --output -o PATH = A file, or a folder with --split. | En fil, eller en mappe med --split.
next = Say what is due, late or undecided. | Vis hva som forfaller, er forsinket eller må avklares. | applan next --days 30 --who Styret | neste kommende frister frist påminnelse påminnelser agenda upcoming due who hvem kven
    plans [PLAN]… = Plans by name or path. Without: those in plans/ that are about the day. | Planer ved navn eller sti. Uten argument: de i plans/ som gjelder den dagen.
    --on DATE = The day to see it from; else today. | Dagen det ses fra; ellers i dag. | dato dag den
    --days N = How many days to look ahead. | Hvor mange dager fram det ses. | dager dagar
diff = Say what differs between two plans. | Vis hva som skiller to planer. | applan diff 2023 2026 -o endringer.docx | forskjell forskjeller skilnad sammenlign samanlikn endringer endringar endret compare changes board styret
    old [OLD] = A plan by name (2023), path or git revision (2026@main). Alone: the newer one, against the plan it continues. Without: the newest. | En plan ved navn (2023), sti eller git-revisjon (2026@main). Alene: den nyeste av to, mot planen den fortsetter. Uten: den nyeste planen.
    new [NEW] = The plan to compare it with. | Planen den sammenlignes med.
    --only KINDS = Only these kinds of change: dropped,new. | Bare disse slagene endring: dropped,new (eller «falt ut,nye»). | bare berre
    everything --all = Everything, not only what fits on a screen (text). | Alt, ikke bare det som får plass på en skjerm (text). | alt alle
    for_the_board --board = On one page, a line for each result. | På én side, en linje for hvert utfall. | styret styre
    --fail-on KINDS = Exit with 1 only for these kinds of change. | Sluttstatus 1 bare for disse slagene endring.
    --proposals PLAN = A plan with all that is proposed to it as changes, each by its proposer. | En plan med alt som er foreslått, som endringer, hver under forslagsstillerens navn. | forslag framlegg
history = Show all plans through the years. | Vis alle planene gjennom årene. | applan history årsmøte | historie historikk historia oversikt år log
    wanted [ID|TEXT] = One thing by its id, or those with this in their title; else everything. | Én ting ved id-en, eller de som har dette i tittelen; ellers alt.
proposals = List and adopt proposals to a plan. | List og vedta forslag til en plan. | applan proposals 2026 | forslag framlegg endringsforslag forslagshefte amendments motions amend
when = Say what a written time means. | Forklar hva et tidspunkt betyr. | applan when uke 42 2026 | når tid tidspunkt dato date
    texts TEXT… = A time as people write it: “uke 42 2026”. | Et tidspunkt slik folk skriver det: «uke 42 2026».
    --plan PLAN = Read it as this plan would: its years and seasons. | Les det slik denne planen ville gjort: med dens år og årstider.
    --language = The language to write it in; else the plan's. | Språket det skrives på; ellers planens.
link = Say what is the same in two plans. | Si hva som er det samme i to planer. | applan link 2023 2026 | koble kople lenke lenk kobling match
    old [OLD] = The earlier plan. Alone: the later one, with the plan it continues. Without: the newest. | Den tidligste planen. Alene: den seneste av to, og planen den fortsetter. Uten: den nyeste planen.
    new [NEW] = The later plan. | Den seneste planen.
    --yes = Ask nothing; write only the links that are certain. | Spør ikke; skriv bare koblingene som er sikre. | ja
    --format -f = Only show suggestions. | Vis bare forslagene.
rules = Explain what the linter looks for. | Forklar hva lint ser etter. | applan rules AP304 | regel regler reglar reglene rule
    code [CODE] = A code (AP201) or a name. | En kode (AP201) eller et navn.
schema = Print the JSON Schemas, for editors. | Skriv ut JSON Schema-filene, for tekstredigerere. | applan schema plan | skjema skjemaer skjemaet schemas
    schema = Of plan files, of applan.yaml, which holds for all plans, or of proposals. | For planfiler, for applan.yaml, som gjelder alle planene, eller for forslag.
proposals read: proposed = Take in what came back or was sent. | Ta inn det som kom tilbake eller ble sendt. | applan proposals read forslag.csv --from Tromsø
    file FILE = A Word file that came back, or a table: xlsx or CSV. | En Word-fil som er kommet tilbake, eller en tabell: xlsx eller CSV.
    by --from NAME = Who proposes it, where the file does not say. | Hvem som foreslår det, når fila ikke sier det.
    --plan PLAN = The plan that it is about; else the newest. | Planen det gjelder; ellers den nyeste.
proposals adopt: adopt = Write what was carried into the plan. | Skriv det som ble vedtatt, inn i planen. | applan proposals adopt 2026 --adopted 2026-03-14
    --adopted DATE = The day of the meeting; without it, that of the case in the plan. | Dagen for møtet; uten den gjelder datoen i saken i planen. | vedtatt vedteken
templates list: templates = List the kinds of draft there are. | Vis hva slags utkast som finnes. | applan templates list
templates copy: templates.copy = Copy templates to the folder templates, to be changed there; what is there is kept. | Kopier maler til mappa templates, der de kan endres; det som ligger der, blir stående. | applan templates copy arbeidsplan.docx
    names [NAME]… = File names, such as arbeidsplan.docx. Without: the Word file alone. | Filnavn, som arbeidsplan.docx. Uten: bare Word-fila.
templates check: templates.check = Tell what is missing in the templates: exit status 0 nothing, 1 something. | Si hva som mangler i malene: utgangsstatus 0 ingenting, 1 noe. | applan templates check
    names [NAME]… = File names. Without: every template. | Filnavn. Uten: alle maler.
"""

PROGRAM = """
    --version = Show the version. | Vis versjonen. | versjon v version
    --lang nb|en = The language to speak to you. | Språket applan bruker til deg. | språk
    --no-pager = Show long texts at once, and not a page at a time. | Vis lange tekster med en gang, ikke en side om gangen.
    --install-completion = Install completion for the current shell. | Slå på fullføring i skallet du bruker. | completion fullføring
    --show-completion = Show completion for the current shell, to copy it or customize the installation. | Vis oppsettet for fullføring, så du kan kopiere eller tilpasse det.
    --help = Show this message and exit. | Vis denne hjelpen. | hjelp ? help hjelpe man
"""


class Row(NamedTuple):
    """An option, by its names, or an argument, which has none.

    ``metavar`` stands for its value, and ``others`` are words that people call it.
    """

    names: tuple[str, ...]
    metavar: str
    told: Told
    others: str = ""


class Entry(NamedTuple):
    """A command. ``function`` is in ``module`` of ``cli/``, and ``table`` has its rows."""

    told: Told
    example: str
    others: str
    module: str
    function: str
    table: str


def rows(table: str) -> dict[str, Row]:
    """The rows of a table by the parameters that they are of."""
    found = {}
    for row in table.strip().splitlines():
        written, _equals, told = row.strip().partition(" = ")
        first, *more = written.split()
        names = tuple(word for word in (first, *more) if word.startswith("-"))
        metavar = more[-1] if more and more[-1] not in names else ""
        english, norwegian, *others = told.split(" | ")
        name = first.lstrip("-").replace("-", "_")
        found[name] = Row(names, metavar, (english, norwegian), *others)
    return found


def _entries() -> dict[str, Entry]:
    """The commands by their names."""
    found = {}
    for part in _COMMANDS.strip().replace("\n    ", "\t").splitlines():
        head, *table = part.split("\t")
        written, _equals, said = head.partition(" = ")
        name, _colon, where = written.partition(": ")
        module, _dot, function = (where or name).partition(".")
        english, norwegian, example, *others = said.split(" | ")
        words, below = " ".join(others), "\n".join(table)
        found[name] = Entry(
            (english, norwegian), example, words, module, function or "command", below
        )
    return found


ENTRIES = _entries()
COMMANDS = tuple(name for name in ENTRIES if " " not in name)
OPTIONS = tuple(rows(PROGRAM).values())
"""Those of the program itself."""

COMPLETION = ("--install-completion", "--show-completion")
"""Options of the program itself that need every command loaded."""


def other_names() -> dict[str, str]:
    """The commands, and the options that somebody takes for some, by what people call them."""
    said = [(name, one.others) for name, one in ENTRIES.items()]
    said += [(one.names[0], one.others) for one in OPTIONS]
    return {other: name for name, words in said for other in words.split()}
