"""What is said when plans are compared."""

SENTENCES: dict[str, str] = {
    # applan diff
    "Say what differs between two plans.": "Vis hva som skiller to planer.",
    "Say what differs between two plans, most important first.\n\n"
    "The same id in two plans is the same thing; “from” tells of renames, splits and merges, and\n"
    "“ended” of what was ended on purpose. Exit status 0 the same, 1 different, 2 a wrong call.": (
        "Vis hva som skiller to planer, det viktigste først. Samme id i to planer er det samme; "
        "«from» forteller hva som har skiftet navn, er delt eller slått sammen, og «ended» hva som "
        "er avsluttet med vilje. Sluttstatus 0 er likt, 1 er ulikt, 2 er et feil kall."
    ),
    "A plan by name (2023), path or git revision (2026@main). Alone: the newer one, "
    "against the plan it continues.": (
        "En plan ved navn (2023), sti eller git-revisjon (2026@main). Alene: den nyeste av to, "
        "mot planen den fortsetter."
    ),
    "The plan to compare it with.": "Planen den sammenlignes med.",
    "Only these kinds of change: dropped,new.": "Bare disse slagene endring: dropped,new.",
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
    "Show": "Vis",
    "Field": "Felt",
    "What was left out": "Det som ikke er med",
    "In numbers": "I tall",
    "Skip to the changes": "Gå til endringene",
    # Groups
    "Dropped without a trace": "Falt ut uten spor",
    "Goals and targets": "Mål og måltall",
    "Priorities and tasks": "Prioriteringer og oppgaver",
    "Changed activities": "Endrede aktiviteter",
    "New and revived activities": "Nye og gjenopptatte aktiviteter",
    "Ended on purpose": "Avsluttet",
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
    "ended": "avsluttet",
    "dropped without a trace": "falt ut uten spor",
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
}
