"""What is said otherwise in nynorsk, of what a meeting reads; all else is said as in bokmål."""

SENTENCES: dict[str, str] = {
    "The plans through the years": "Planane gjennom åra",
    "What": "Kva",
    "Activities": "Aktivitetar",
    "Targets": "Måltal",
    "{here} in the plan, {gap} gone for a while, {revived} back again": (
        "{here} med i planen, {gap} borte ei stund, {revived} teken opp att"
    ),
    "from {plan}: “{title}”": "frå {plan}: «{title}»",
    "{plans}: what is wrong there is left out": "{plans}: det som er feil der, er ikkje med",
    "could not be followed: {count} (known only by a title that is in one plan; where it was "
    "changed, “applan link” connects them)": (
        "kan ikkje følgjast: {count} (er kjent berre ved ein tittel som står i éin plan; er han "
        "endra, knyter «applan link» dei saman)"
    ),
    "{plan} could not be read whole: what is wrong in it ({count}, first at {place}) is left out "
    "of the comparison; “applan lint” shows it": (
        "{plan} kunne ikkje lesast heilt: det som er feil ({count}, det første i {place}), er "
        "ikkje med i samanlikninga; «applan lint» viser det"
    ),
    "Changes from {old} to {new}": "Endringar frå {old} til {new}",
    # Groups
    "Dropped": "Falle ut",
    "its time was past, or it was done or called off": (
        "tida var ute, eller det var gjennomført eller avlyst"
    ),
    "On the way": "Undervegs",
    "Goals and targets": "Mål og måltal",
    "Priorities and tasks": "Prioriteringar og oppgåver",
    "Changed activities": "Endra aktivitetar",
    "New and revived activities": "Nye aktivitetar og slike som er tekne opp att",
    "Not carried on": "Ikkje ført vidare",
    "Documents, responsible, sections and the plan itself": (
        "Dokument, ansvarlege, avsnitt og planen sjølv"
    ),
    # Kinds
    "unchanged": "uendra",
    "changed": "endra",
    "renamed": "fått nytt namn",
    "moved": "flytta",
    "merged": "slått saman",
    "revived": "teken opp att",
    "not carried on": "ikkje ført vidare",
    "added": "komen til",
    "also goes into {titles}": "går òg inn i {titles}",
    "also comes from {titles}": "kjem òg frå {titles}",
    "not in the new plan, and no plan says why": (
        "står ikkje i den nye planen, og ingen plan seier kvifor"
    ),
    "something about it is another, such as time, responsible or audience": (
        "noko ved det er endra, til dømes tid, ansvar eller målgruppe"
    ),
    "has another title, and perhaps more that is another": (
        "har fått ein annan tittel, og kanskje er meir endra"
    ),
    "only the wording is another": "berre ordlyden er endra",
    "only stands elsewhere in the plan": "står berre ein annan stad i planen",
    "one in the old plan, several in the new": "éin i den gamle planen, fleire i den nye",
    "several in the old plan, one in the new": "fleire i den gamle planen, éin i den nye",
    "neither in the old plan nor in those before it": (
        "stod verken i den gamle planen eller i planane før han"
    ),
    "not in the old plan, but in one before it": (
        "stod ikkje i den gamle planen, men i ein plan før han"
    ),
    "ended on purpose: a plan says why": "avslutta med vilje, og ein plan seier kvifor",
    "what stands around the goals and activities": "det som står rundt mål og aktivitetar",
    "goals, activities and targets that are the same in both": (
        "mål, aktivitetar og måltal som er like i begge planane"
    ),
    "dropped": "falle ut",
    "no longer there": "ikkje med lenger",
    "others (documents, responsible, sections, the plan)": (
        "andre (dokument, ansvarlege, avsnitt, planen)"
    ),
    # Entities
    "target": "måltal",
    "responsible": "ansvarleg",
    # Fields
    "Responsible": "Ansvarleg",
    "Duty": "Oppgåve",
    "With whom": "Saman med",
    "Where": "Stad",
    "Places": "Talet på plassar",
    "Purpose": "Føremål",
    "Contents": "Innhald",
    "Serves": "Bidreg til",
    "Depends on": "Føreset",
    "About the goals": "Gjeld måla",
    "See also": "Sjå òg",
    "View": "Vising",
    "Adopted": "Vedteken",
    "Number": "Tal",
    "Unit": "Eining",
    "Now": "No",
    "Previous plan": "Førre plan",
    "Printed word for": "Leietekst for",
    "What a season means": "Kva ei årstid tyder",
    "summer": "sommar",
    "autumn": "haust",
    # Values
    "overall goal": "overordna mål",
    "task": "oppgåve",
    "governing document": "styrande dokument",
    "confirmed": "stadfesta",
    "postponed": "utsett",
    "proposed": "framlegg",
    "adopted": "vedteken",
    "tentative": "førebels",
    "not settled": "ikkje avklart",
    # Differences
    "rewritten": "skriven om",
    "unit or scope is not the same, so they cannot be compared": (
        "ulik eining eller ulikt omfang, så tala kan ikkje samanliknast"
    ),
    "1 week": "1 veke",
    "{count} weeks": "{count} veker",
    "{length} later": "{length} seinare",
    "{length} earlier": "{length} tidlegare",
    "{length} later in the year": "{length} seinare på året",
    "{length} earlier in the year": "{length} tidlegare på året",
    "begins {later}": "byrjar {later}",
    "ends {later}": "sluttar {later}",
    "begins {later}, ends {end}": "byrjar {later}, sluttar {end}",
    "counted from {day}": "rekna frå {day}",
}
