"""What is said when plans are compared."""

SENTENCES: dict[str, str] = {
    "Could not be followed: {count}. Their titles are in one plan only; “applan link” connects "
    "what is the same.": (
        "Kunne ikke følges: {count}. Titlene står i bare én plan; «applan link» kobler det som er "
        "det samme."
    ),
    "Say what is the same in two plans.": "Si hva som er det samme i to planer.",
    "The earlier plan. Alone: the later one, with the plan it continues. Without: the newest.": (
        "Den tidligste planen. Alene: den seneste av to, og planen den fortsetter. "
        "Uten: den nyeste planen."
    ),
    "The later plan.": "Den seneste planen.",
    "Ask nothing; write only the links that are certain.": (
        "Spør ikke; skriv bare koblingene som er sikre."
    ),
    "Only show suggestions.": "Vis bare forslagene.",
    "Suggest which things in two plans are the same, ask, and write ids and “from” into them.\n\n"
    "Nothing is written that nobody has said yes to. Comments and layout stay as they are.": (
        "Foreslå hva som er det samme i to planer, spør, og skriv id-er og «fra» i dem. "
        "Ingenting blir skrevet uten at noen har sagt ja. Kommentarer og oppsett blir stående."
    ),
    "nobody answered, so nothing was written; --yes asks nothing": (
        "ingen svarte, så ingenting er skrevet; --yes spør ikke"
    ),
    "Answer with a number, n or q: ": "Svar med et tall, n eller q: ",
    "links written in {paths}: {count}": "koblinger skrevet i {paths}: {count}",
    "no links; nothing was written": "ingen koblinger; ingenting er skrevet",
    "“{title}” is written in a way that cannot be changed safely; write “from” yourself": (
        "«{title}» er skrevet på en måte som ikke trygt kan endres; skriv «fra» selv"
    ),
    "Nothing in {old} is like:": "Ingenting i {old} ligner på:",
    "everything in {new} is linked to {old}": "alt i {new} er koblet til {old}",
    "[{number} of {count}] {title}": "[{number} av {count}] {title}",
    "Which is it? Number, several with a comma, n for new, q to stop [n]: ": (
        "Hvilken er det samme? Tall (flere med komma), n for ny, q for å slutte, Enter for n: "
    ),
    "Which is it? Number, several with a comma, n for new, q to stop [1]: ": (
        "Hvilken er det samme? Tall (flere med komma), n for ny, q for å slutte, Enter for 1: "
    ),
    "certain": "sikker",
    # applan diff
    "Say what differs between two plans.": "Vis hva som skiller to planer.",
    "Say what differs between two plans, most important first.\n\n"
    "The same id in two plans is the same thing; “from” tells of renames, splits and merges, and\n"
    "“ended” of what was ended on purpose. Exit status 0 the same, 1 different, 2 a wrong call.": (
        "Vis hva som skiller to planer, det viktigste først. Samme id i to planer er det samme; "
        "«fra» forteller hva som har skiftet navn, er delt eller slått sammen, og «avsluttet» hva som "
        "er avsluttet med vilje. Sluttstatus 0 er likt, 1 er ulikt, 2 er et feil kall."
    ),
    "A plan by name (2023), path or git revision (2026@main). Alone: the newer one, "
    "against the plan it continues. Without: the newest.": (
        "En plan ved navn (2023), sti eller git-revisjon (2026@main). Alene: den nyeste av to, "
        "mot planen den fortsetter. Uten: den nyeste planen."
    ),
    "{old} is the later plan, so this tells what going back would change; “applan diff {new} {old}” "
    "tells it forwards": (
        "{old} er den seneste planen, så dette viser veien tilbake; «applan diff {new} {old}» viser "
        "den framover"
    ),
    "{old} is the later plan; write “applan link {new} {old}”": (
        "{old} er den seneste planen; skriv «applan link {new} {old}»"
    ),
    "{plan} is one plan; name two": "{plan} er én plan; oppgi to",
    "The plan to compare it with.": "Planen den sammenlignes med.",
    "Only these kinds of change: dropped,new.": (
        "Bare disse slagene endring: dropped,new (eller «falt ut,nye»)."
    ),
    "Everything, not only what fits on a screen (text).": (
        "Alt, ikke bare det som får plass på en skjerm (text)."
    ),
    "Exit with 1 only for these kinds of change.": "Sluttstatus 1 bare for disse slagene endring.",
    "A file; else standard output.": "En fil; ellers standard ut.",
    "{plan} does not say which plan it continues; name two plans, or write “continues:” in it": (
        "{plan} sier ikke hvilken plan den fortsetter; oppgi to planer, eller skriv «continues:» i den"
    ),
    "{plan} continues “{earlier}”, which is not in {folder}": (
        "{plan} fortsetter «{earlier}», som ikke ligger i {folder}"
    ),
    "{path} holds no plan that can be read; “applan lint” tells why": (
        "{path} har ingen plan som kan leses; «applan lint» viser hvorfor"
    ),
    # applan history
    "Show all plans through the years.": "Vis alle planene gjennom årene.",
    "Show everything in all plans through the years: when, how much, gaps and revivals.\n\n"
    "With an id, or words from the title of one thing, every field of it in every plan.": (
        "Vis alt i alle planene gjennom årene: når, hvor mye, hull og gjenopptakelser. Med en id, "
        "eller ord fra tittelen på én ting, vises hvert felt av den i hver plan."
    ),
    "One thing by its id, or those with this in their title; else everything.": (
        "Én ting ved id-en, eller de som har dette i tittelen; ellers alt."
    ),
    "{plans}: what is wrong there is left out": "{plans}: det som er feil der, er ikke med",
    "no plan has “{id}”; did you mean {likely}?": "ingen plan har «{id}»; mente du {likely}?",
    "no plan has “{id}”, as an id or in a title": (
        "ingen plan har «{id}», verken som id eller i en tittel"
    ),
    "What": "Hva",
    "Goals": "Mål",
    "Activities": "Aktiviteter",
    "Targets": "Måltall",
    "The plans through the years": "Planene gjennom årene",
    "{here} in the plan, {gap} gone for a while, {revived} back again": (
        "{here} med i planen, {gap} borte en stund, {revived} gjenopptatt"
    ),
    "from {plan}: “{title}”": "fra {plan}: «{title}»",
    # The account of a comparison
    "{plan} could not be read whole: what is wrong in it ({count}, first at {place}) is left out of "
    "the comparison; “applan lint” shows it": (
        "{plan} kunne ikke leses i sin helhet: det som er feil ({count}, det første i {place}), er "
        "ikke med i sammenligningen; «applan lint» viser det"
    ),
    "Nothing differs.": "Ingenting er ulikt.",
    "{count} more; --all shows everything": "{count} til; --all viser alt",
    "--all shows everything that differs": "--all viser alt som er ulikt",
    "Changes from {old} to {new}": "Endringer fra {old} til {new}",
    "in: {text}": "inn: {text}",
    "out: {text}": "ut: {text}",
    "Field": "Felt",
    "also goes into {titles}": "går også inn i {titles}",
    "also comes from {titles}": "kommer også fra {titles}",
    "“{title}”": "«{title}»",
    "Where": "Sted",
    "bokmål": "bokmål",
    "nynorsk": "nynorsk",
    # Differences
    "rewritten": "skrevet om",
    "last seen in {plan}": "sist i {plan}",
    "last seen in {plan}, as “{title}”": "sist i {plan}, som «{title}»",
    "unit or scope is not the same, so they cannot be compared": (
        "ulik enhet eller ulikt omfang, så tallene kan ikke sammenlignes"
    ),
    "1 day": "1 dag",
    "1 week": "1 uke",
    "{count} weeks": "{count} uker",
    "{weeks} and {days}": "{weeks} og {days}",
    "{length} later": "{length} senere",
    "{length} earlier": "{length} tidligere",
    "{length} later in the year": "{length} senere på året",
    "{length} earlier in the year": "{length} tidligere på året",
    "begins {later}": "begynner {later}",
    "ends {later}": "slutter {later}",
    "begins {later}, ends {end}": "begynner {later}, slutter {end}",
    "counted from {day}": "regnet fra {day}",
    "On one page, a line for each result.": "På én side, en linje for hvert utfall.",
    "--board is a page for people, and JSON is the whole comparison; choose one of them": (
        "--board er en side for folk, og JSON er hele sammenligningen; velg en av dem"
    ),
    "--only cannot narrow a Word file, which is the whole plan with its changes": (
        "--only kan ikke begrense en Word-fil, for den er hele planen med endringene"
    ),
}
