"""What is said when plans are compared."""

SENTENCES: dict[str, str] = {
    "could not be followed: {count} (known only by a title that is in one plan; where it was "
    "changed, “applan link” connects them)": (
        "kan ikke følges: {count} (kjennes bare på en tittel som står i én plan; er den endret, "
        "knytter «applan link» dem sammen)"
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
    # Groups
    "Dropped": "Falt ut",
    "Was over": "Var over",
    "was over": "var over",
    "its time was past, or it was done or called off": (
        "tiden var forbi, eller det var gjennomført eller avlyst"
    ),
    "On the way": "Underveis",
    "Goals and targets": "Mål og måltall",
    "Priorities and tasks": "Prioriteringer og oppgaver",
    "Changed activities": "Endrede aktiviteter",
    "New and revived activities": "Nye og gjenopptatte aktiviteter",
    "Not carried on": "Ikke videreført",
    "Documents, responsible, sections and the plan itself": (
        "Dokumenter, ansvarlige, avsnitt og planen selv"
    ),
    # Kinds
    "unchanged": "uendret",
    "changed": "endret",
    "renamed": "omdøpt",
    "reworded": "omformulert",
    "moved": "flyttet",
    "split": "delt",
    "merged": "slått sammen",
    "new": "ny",
    "new ones": "nye",
    "revived": "gjenopptatt",
    "not carried on": "ikke videreført",
    "added": "kommet til",
    "newly set": "nytt",
    "also goes into {titles}": "går også inn i {titles}",
    "also comes from {titles}": "kommer også fra {titles}",
    "“{title}”": "«{title}»",
    "not in the new plan, and no plan says why": (
        "står ikke i den nye planen, og ingen plan sier hvorfor"
    ),
    "something about it is another, such as time, responsible or audience": (
        "noe ved det er endret, for eksempel tid, ansvar eller målgruppe"
    ),
    "has another title, and perhaps more that is another": (
        "har fått en annen tittel, og kanskje er mer endret"
    ),
    "only the wording is another": "bare ordlyden er endret",
    "only stands elsewhere in the plan": "står bare et annet sted i planen",
    "one in the old plan, several in the new": "ett i den gamle planen, flere i den nye",
    "several in the old plan, one in the new": "flere i den gamle planen, ett i den nye",
    "neither in the old plan nor in those before it": (
        "sto verken i den gamle planen eller i planene før den"
    ),
    "not in the old plan, but in one before it": (
        "sto ikke i den gamle planen, men i en plan før den"
    ),
    "ended on purpose: a plan says why": "avsluttet med vilje, og en plan sier hvorfor",
    "what stands around the goals and activities": "det som står rundt mål og aktiviteter",
    "goals, activities and targets that are the same in both": (
        "mål, aktiviteter og måltall som er like i begge planene"
    ),
    "dropped": "falt ut",
    "no longer there": "ikke med lenger",
    "others (documents, responsible, sections, the plan)": (
        "andre (dokumenter, ansvarlige, avsnitt, planen)"
    ),
    # Entities
    "the plan": "planen",
    "goal": "mål",
    "activity": "aktivitet",
    "target": "måltall",
    "document": "dokument",
    "responsible": "ansvarlig",
    "section": "avsnitt",
    # Fields
    "Title": "Tittel",
    "Role": "Rolle",
    "Kind": "Type",
    "Status": "Status",
    "When": "Tidspunkt",
    "Responsible": "Ansvarlig",
    "Duty": "Oppgave",
    "For whom": "Målgruppe",
    "With whom": "Sammen med",
    "Where": "Sted",
    "Form": "Form",
    "Places": "Antall plasser",
    "Cost": "Kostnad",
    "Text": "Om",
    "Purpose": "Hensikt",
    "Method": "Gjennomføring",
    "Contents": "Innhold",
    "Outcomes": "Læringsmål",
    "Tools": "Verktøy",
    "Serves": "Bidrar til",
    "Depends on": "Forutsetter",
    "About the goals": "Gjelder målene",
    "See also": "Se også",
    "View": "Visning",
    "Stands under": "Står under",
    "Adopted": "Vedtatt",
    "Note": "Merknad",
    "Number": "Tall",
    "Unit": "Enhet",
    "Scope": "Omfang",
    "To be reached by": "Frist",
    "Baseline": "Utgangspunkt",
    "Now": "Nå",
    "Period": "Periode",
    "Previous plan": "Forrige plan",
    "Organisation": "Organisasjon",
    "Language": "Språk",
    "Case number": "Saksnummer",
    "Meeting": "Møte",
    "Recommendation": "Innstilling",
    "Printed word for": "Ledetekst for",
    "What a season means": "Hva en årstid betyr",
    "winter": "vinter",
    "spring": "vår",
    "summer": "sommer",
    "autumn": "høst",
    # Values
    "overall goal": "overordnet mål",
    "priority": "prioritering",
    "task": "oppgave",
    "governing document": "styrende dokument",
    "operative document": "operativt dokument",
    "basis": "underlag",
    "campaign": "kampanje",
    "course": "kurs",
    "meeting": "møte",
    "deadline": "frist",
    "process": "prosess",
    "planned": "planlagt",
    "confirmed": "bekreftet",
    "ongoing": "i gang",
    "done": "gjennomført",
    "postponed": "utsatt",
    "cancelled": "avlyst",
    "a draft": "utkast",
    "proposed": "forslag",
    "adopted": "vedtatt",
    "in person": "fysisk",
    "online": "digitalt",
    "in person and online": "fysisk og digitalt",
    "in person or online": "fysisk eller digitalt",
    "not settled": "ikke avklart",
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
    "Change": "Endring",
    "On one page, a line for each result.": "På én side, en linje for hvert utfall.",
    "--board is a page for people, and JSON is the whole comparison; choose one of them": (
        "--board er en side for folk, og JSON er hele sammenligningen; velg en av dem"
    ),
    "--only cannot narrow a Word file, which is the whole plan with its changes": (
        "--only kan ikke begrense en Word-fil, for den er hele planen med endringene"
    ),
}
