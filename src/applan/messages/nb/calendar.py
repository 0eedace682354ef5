"""What ``applan calendar`` and ``applan next`` say, and what git knows about plans."""

SENTENCES: dict[str, str] = {
    # applan calendar
    "Show when things happen.": "Vis når ting skjer.",
    "Show when things happen, as a date plan, by month or season, as a wheel or a calendar file.\n\n"
    "What has no date yet is always listed. A calendar file is best subscribed to; import what\n"
    "changed with --since, since many programs double what is imported again.": (
        "Vis når ting skjer, som datoplan, etter måned eller årstid, som årshjul eller som "
        "kalenderfil. Det som ikke er tidfestet ennå, står alltid i listen. Abonner helst på "
        "kalenderfila; skal du importere, ta bare med det som er endret (--since), for mange "
        "programmer dobler det som blir importert to ganger."
    ),
    "Plans by name (2026, 2026@main), files or folders. Without: the newest.": (
        "Planer ved navn (2026, 2026@main), filer eller mapper. Uten argument: den nyeste."
    ),
    "How to look at the year.": "Hvordan året skal vises.",
    "What to write it as.": "Formatet det skrives i.",
    "Not what is over before.": "Ikke det som er over før denne dagen.",
    "Not what begins after.": "Ikke det som begynner etter denne dagen.",
    "Only what they are responsible for.": "Bare det disse har ansvaret for.",
    "Only these kinds.": "Bare disse slagene.",
    "Only what serves these goals.": "Bare det som bidrar til disse målene.",
    "The rings of the wheel.": "Ringene i årshjulet.",
    "A file for each plan or responsible.": "Én fil for hver plan eller ansvarlig.",
    "Tell what has changed since; as ics, only that.": (
        "Si hva som er endret siden da; som ics bare det."
    ),
    "A file, or a folder with --split.": "En fil, eller en mappe med --split.",
    "Reading plans": "Leser planer",
    "Writing the calendar": "Skriver kalenderen",
    "{path} should end in one of {endings}": "{path} må slutte på en av disse: {endings}",
    "--view {view} cannot be written as {format}; possible are {allowed}": (
        "--view {view} kan ikke skrives som {format}; mulige formater er {allowed}"
    ),
    "--since {since} is about one plan; name no other": (
        "--since {since} gjelder én plan; ikke oppgi andre"
    ),
    "--to {end} is before --from {start}": "--to {end} er før --from {start}",
    "--since cannot be told as {format}; possible are {allowed}": (
        "--since kan ikke skrives som {format}; mulige formater er {allowed}"
    ),
    "{path} is a folder; name a file, or use --split": (
        "{path} er en mappe; oppgi en fil, eller bruk --split"
    ),
    "--split writes several files; name a folder for them": (
        "--split skriver flere filer; oppgi en mappe til dem"
    ),
    "{path}: there is another plan “{name}” of {organisation}": (
        "{path}: {organisation} har en plan til som heter «{name}»"
    ),
    "{option}: “{text}” is not one day; did you mean {likely}?": (
        "{option}: «{text}» er ikke én dag; mente du {likely}?"
    ),
    "{option}: “{text}” is not a day; write it as 2026-05-01 or 1. mai 2026": (
        "{option}: «{text}» er ikke en dag; skriv for eksempel 2026-05-01 eller 1. mai 2026"
    ),
    "there is no goal “{goal}”; did you mean {likely}?": (
        "målet «{goal}» finnes ikke; mente du {likely}?"
    ),
    "there is no goal “{goal}”; there are {known}": (
        "målet «{goal}» finnes ikke; disse finnes: {known}"
    ),
    "nobody called “{who}” is responsible for anything; did you mean {likely}?": (
        "ingen med navnet «{who}» har ansvar for noe; mente du {likely}?"
    ),
    "nobody called “{who}” is responsible for anything with a time": (
        "ingen med navnet «{who}» har ansvar for noe som er tidfestet"
    ),
    "without definite days, and so no events: {count} of the plan’s times; --view dates lists them": (
        "{count} tidspunkt uten bestemte dager er ikke med som hendelser; --view dates viser alt"
    ),
    # applan next
    "Say what is due, late or undecided.": "Vis hva som forfaller, er forsinket eller må avklares.",
    "Say what falls due, what is late, and what must be decided soon.": (
        "Vis hva som forfaller, hva som er forsinket, og hva som snart må avklares."
    ),
    "Plans by name or path. Without: those in plans/ that are about the day.": (
        "Planer ved navn eller sti. Uten argument: de i plans/ som gjelder den dagen."
    ),
    "The day to see it from; else today.": "Dagen det ses fra; ellers i dag.",
    "How many days to look ahead.": "Hvor mange dager fram det ses.",
    "--days is from 0 to {most}": "--days går fra 0 til {most}",
    # Revisions
    "{path} was not there in {revision}": "{path} fantes ikke i {revision}",
    "{path} was too large in {revision}": "{path} var for stor i {revision}",
    "git is not installed, and “{rev}” is in git": "git er ikke installert, og «{rev}» ligger i git",
    "{folder} is not under git, and “{rev}” is": (
        "mappa {folder} er ikke lagt i git, så «{rev}» finnes ikke"
    ),
    "there is no revision “{rev}” in this shallow clone; “git fetch --unshallow” brings the rest": (
        "revisjonen «{rev}» finnes ikke i denne grunne klonen; «git fetch --unshallow» henter resten"
    ),
    "there is no revision “{rev}”; did you mean {likely}?": (
        "revisjonen «{rev}» finnes ikke; mente du {likely}?"
    ),
    "there is no revision “{rev}”; “git log” shows those there are": (
        "revisjonen «{rev}» finnes ikke; «git log» viser dem som finnes"
    ),
    "git cannot read {folder}: {reason}": "git kan ikke lese {folder}: {reason}",
    "git lacks a part of the history of {folder}; where the clone is partial, "
    "“git fetch --refetch --no-filter” brings the rest": (
        "git mangler en del av historikken til {folder}; er klonen delvis, henter "
        "«git fetch --refetch --no-filter» resten"
    ),
    "git did not answer within {seconds} seconds": "git svarte ikke innen {seconds} sekunder",
    "this clone is shallow: events are numbered as if the plan never changed; "
    "“git fetch --unshallow” brings its history": (
        "denne klonen er grunn: hendelsene nummereres som om planen aldri er endret; "
        "«git fetch --unshallow» henter historikken"
    ),
}
