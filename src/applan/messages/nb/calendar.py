"""What ``applan calendar`` and ``applan next`` say, and what git knows about plans."""

SENTENCES: dict[str, str] = {
    # applan calendar
    "Show when things happen, as a date plan, by month or season, as a wheel or a calendar file.\n\nWhat has no date yet is always listed. A calendar file is best subscribed to; import what\nchanged with --since, since many programs double what is imported again.": "Vis når ting skjer, som datoplan, etter måned eller årstid, som årshjul eller som kalenderfil. Det som ikke er tidfestet ennå, står alltid i listen. Abonner helst på kalenderfila; skal du importere, ta bare med det som er endret (--since), for mange programmer dobler det som blir importert to ganger.",
    "Reading plans": "Leser planer",
    "Writing the calendar": "Skriver kalenderen",
    "--view {view} cannot be written as {format}; possible are {allowed}": "--view {view} kan ikke skrives som {format}; mulige formater er {allowed}",
    "--since {since} is about one plan; name no other": "--since {since} gjelder én plan; ikke oppgi andre",
    "--to {end} is before --from {start}": "--to {end} er før --from {start}",
    "--since cannot be told as {format}; possible are {allowed}": "--since kan ikke skrives som {format}; mulige formater er {allowed}",
    "{path} is a folder; name a file, or use --split": "{path} er en mappe; oppgi en fil, eller bruk --split",
    "--split writes several files; name a folder for them": "--split skriver flere filer; oppgi en mappe til dem",
    "{path}: there is another plan “{name}” of {organisation}": "{path}: {organisation} har en plan til som heter «{name}»",
    "“{text}” is not a day": "«{text}» er ikke en dag",
    "write it as 2026-05-01 or 1. mai 2026": "skriv for eksempel 2026-05-01 eller 1. mai 2026",
    "there is no goal “{goal}”": "målet «{goal}» finnes ikke",
    "there is no revision “{rev}”": "revisjonen «{rev}» finnes ikke",
    "“git log” shows those there are": "«git log» viser dem som finnes",
    "nobody called “{who}” is responsible for anything with a time": "ingen med navnet «{who}» har ansvar for noe som er tidfestet",
    "without definite days, and so no events: {count} of the plan’s times; --view dates lists them": "{count} tidspunkt uten bestemte dager er ikke med som hendelser; --view datoer viser alt",
    # applan next
    "Say what falls due, what is late, and what must be decided soon.": "Vis hva som forfaller, hva som er forsinket, og hva som snart må avklares.",
    "--days is from 0 to {most}": "--days går fra 0 til {most}",
    # Revisions
    "{path} was not there in {revision}": "{path} fantes ikke i {revision}",
    "{path} was too large in {revision}": "{path} var for stor i {revision}",
    "git is not installed, and “{rev}” is in git": "git er ikke installert, og «{rev}» ligger i git",
    "{folder} is not under git, and “{rev}” is": "mappa {folder} er ikke lagt i git, så «{rev}» finnes ikke",
    "there is no revision “{rev}” in this shallow clone; “git fetch --unshallow” brings the rest": "revisjonen «{rev}» finnes ikke i denne grunne klonen; «git fetch --unshallow» henter resten",
    "git cannot read {folder}: {reason}": "git kan ikke lese {folder}: {reason}",
    "git lacks a part of the history of {folder}; where the clone is partial, “git fetch --refetch --no-filter” brings the rest": "git mangler en del av historikken til {folder}; er klonen delvis, henter «git fetch --refetch --no-filter» resten",
    "git did not answer within {seconds} seconds": "git svarte ikke innen {seconds} sekunder",
    "this clone is shallow: events are numbered as if the plan never changed; “git fetch --unshallow” brings its history": "denne klonen er grunn: hendelsene nummereres som om planen aldri er endret; «git fetch --unshallow» henter historikken",
}
