"""What the commands say: help texts, wrong calls, files."""

SENTENCES: dict[str, str] = {
    "[OPTIONS]": "[VALG]",
    "COMMAND …": "KOMMANDO …",
    "Usage: ": "Bruk: ",
    "Arguments": "Argumenter",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Read back a draft that was edited in Word.": "Les tilbake et utkast som er endret i Word.",
    "Say what was changed in a draft since applan made it, or write that into the plan.\n\n"
    "Exit status 0 nothing differs or all is written, 1 something differs or is left to do, 2 a "
    "wrong\ncall.": (
        "Fortell hva som er endret i et utkast etter at applan laget det, eller skriv det inn i "
        "planen.\n\nSluttstatus: 0 ingenting er ulikt, eller alt er skrevet inn, 1 noe er ulikt, "
        "eller noe gjenstår,\n2 feil bruk."
    ),
    "A draft that came back: a .docx or .odt file.": (
        "Et utkast som har kommet tilbake: en .docx- eller .odt-fil."
    ),
    "The plan it is of. Without: the one that the file names.": (
        "Planen det er av. Uten: den som fila selv oppgir."
    ),
    "What it was made from, where it does not say: a git revision or a plan file.": (
        "Det fila ble laget av, når den ikke sier det selv: en git-revisjon eller en planfil."
    ),
    "Only the tracked changes of this person; may be given several times.": (
        "Bare sporede endringer fra denne personen. Kan gis flere ganger."
    ),
    "Not the tracked changes of this person; may be given several times.": (
        "Ikke sporede endringer fra denne personen. Kan gis flere ganger."
    ),
    "Quotation marks, dashes and spaces count as changes too.": (
        "Anførselstegn, tankestreker og mellomrom regnes også som endringer."
    ),
    "Write the changes into the plan. Without: only tell them.": (
        "Skriv endringene inn i planen. Uten: bare fortell om dem."
    ),
    "{option} “{name}”: there are no tracked changes in {file}": (
        "{option} «{name}»: det er ingen sporede endringer i {file}"
    ),
    "{option} “{name}”: nobody of that name has tracked changes in {file}; there are {names}": (
        "{option} «{name}»: ingen med det navnet har sporede endringer i {file}; det har {names}"
    ),
    "{file} was made with templates that are not found ({names}); today's were taken": (
        "{file} ble laget med maler som ikke finnes lenger ({names}); dagens er brukt i stedet"
    ),
    "{file} was made by applan {version}, and {count} of its paragraphs are drawn up otherwise "
    "now; what was so when it was made is nobody's change, and not told": (
        "{file} er laget av applan {version}, og {count} av avsnittene blir annerledes nå; det som "
        "var slik da den ble laget, er ikke endret av noen, og blir ikke fortalt"
    ),
    "when the file was made this may not have been printed; see to it yourself": (
        "dette ble kanskje ikke trykt da fila ble laget; se på det selv"
    ),
    "only {known} of the {units} paragraphs that it was made with stand in the file; name what it "
    "was made from with --plan and --base": (
        "bare {known} av de {units} avsnittene den ble laget med, står i fila; oppgi hva den ble "
        "laget av, med --plan og --base"
    ),
    "it stands in {where}, which is made from no text of the plan": (
        "det står i {where}, som ikke er laget av noen tekst i planen"
    ),
    "Show this message and exit.": "Vis denne hjelpen.",
    "Install completion for the current shell.": "Slå på fullføring i skallet du bruker.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Vis oppsettet for fullføring, så du kan kopiere eller tilpasse det."
    ),
    "Show the version.": "Vis versjonen.",
    "The language to speak to you.": "Språket applan bruker til deg.",
    "Work plans as data: check them, see when things happen, and draft them in Word.": (
        "Arbeidsplaner som data: kontroller dem, se når ting skjer, og lag utkast i Word."
    ),
    "Check plans for mistakes.": "Se etter feil i planer.",
    "List, copy and check the templates.": "Vis, kopier og kontroller malene.",
    "Explain what the linter looks for.": "Forklar hva lint ser etter.",
    "Print the JSON Schemas, for editors.": "Skriv ut JSON Schema-filene, for tekstredigerere.",
    "Check plans: exit status 0 nothing found, 1 findings, 2 wrong call, 3 a fault in applan.": (
        "Kontroller planer. Sluttstatus: 0 ingen funn, 1 funn, 2 feil bruk, 3 feil i applan."
    ),
    "How to show it.": "Hvordan funnene vises.",
    "The least severe findings to show.": "De minst alvorlige funnene som vises.",
    "The name that “-” goes by in findings.": "Navnet «-» får i funnene.",
    "Explain what the linter looks for: all rules in a list, or one of them with examples.": (
        "Forklar hva lint ser etter: alle reglene i en liste, eller én av dem med eksempler."
    ),
    "A code (AP201) or a name.": "En kode (AP201) eller et navn.",
    "Rules": "Regler",
    "Generated from the rules themselves. “applan rules CODE” prints the same text.": (
        "Laget av reglene selv. «applan rules KODE» skriver ut den samme teksten."
    ),
    "Gives a finding:": "Gir funn:",
    "Does not:": "Gir ikke funn:",
    "{option} cannot be “{value}”; possible are {allowed}": (
        "{option} kan ikke være «{value}»; mulige verdier er {allowed}"
    ),
    "rule {code} failed on {file} ({reason}); please report this, it is a fault in applan": (
        "regelen {code} sviktet på {file} ({reason}); meld fra om dette, det er en feil i applan"
    ),
    "a fault in applan {version}; nothing was written. Please report: {kind}: {text} ({place})": (
        "feil i applan {version}; ingenting er skrevet. Meld fra om dette: {kind}: {text} ({place})"
    ),
    "there is no command “{word}”; there are {known}": (
        "kommandoen «{word}» finnes ikke; dette finnes: {known}"
    ),
    "there is no command “{word}”; did you mean {likely}?": (
        "kommandoen «{word}» finnes ikke; mente du {likely}?"
    ),
    "there is no option “{word}”; --help shows those there are": (
        "valget «{word}» finnes ikke; --help viser dem som finnes"
    ),
    "there is no option “{word}”; did you mean {likely}?": (
        "valget «{word}» finnes ikke; mente du {likely}?"
    ),
    "{name} is missing": "{name} mangler",
    "{option} wants a value": "{option} må ha en verdi",
    "{option} takes no value": "{option} tar ingen verdi",
    "{option} is a whole number, not “{given}”": "{option} er et helt tall, ikke «{given}»",
    "“{words}” is too much here; put quotation marks around what has spaces in it": (
        "«{words}» er for mye her; sett anførselstegn rundt det som har mellomrom i seg"
    ),
    "there is no rule “{code}”; “applan rules” lists them": (
        "det finnes ingen regel «{code}»; «applan rules» viser dem som finnes"
    ),
    "{path} cannot be written: {reason}": "{path} kan ikke skrives: {reason}",
    "{path} cannot be read: {reason}": "{path} kan ikke leses: {reason}",
    "{path} is not a file": "{path} er ikke en fil",
    "{path} is not there": "{path} finnes ikke",
    "there is no plan “{name}”; there are {names}": (
        "planen «{name}» finnes ikke; dette finnes: {names}"
    ),
    "there is no plan “{name}” here": "planen «{name}» finnes ikke her",
    "there is no folder “{folder}” here; name a plan, or go where it is": (
        "her er det ingen mappe «{folder}»; oppgi en plan, eller gå til mappa der den ligger"
    ),
    "{argument} is a folder; name one plan": "{argument} er en mappe; oppgi én plan",
    "{folder} holds no plans (files that end in .yaml)": (
        "{folder} inneholder ingen planer (filer som slutter på .yaml)"
    ),
    "{option} cannot be “{value}”; did you mean {likely}?": (
        "{option} kan ikke være «{value}»; mente du {likely}?"
    ),
    "{path} has errors ({count}); “applan lint {path}” shows them": (
        "{path} har feil ({count}); «applan lint {path}» viser dem"
    ),
    "standard output is closed": "standard ut er lukket",
    "standard output cannot be written: {reason}": "standard ut kan ikke skrives: {reason}",
    # applan new
    "NAME": "NAVN",
    "OLD": "GAMMEL",
    "NEW": "NY",
    "PATH": "STI",
    "FILE": "FIL",
    "DATE": "DATO",
    "YEAR": "ÅR",
    "PERIOD": "PERIODE",
    "TEXT": "TEKST",
    "ROLE": "ROLLE",
    "KINDS": "SLAG",
    "GLOB": "MØNSTER",
    "CODE": "KODE",
    "TEMPLATE": "MAL",
    "CODES": "KODER",
    "REVISION": "REVISJON",
    "Begin a new plan.": "Begynn på en ny plan.",
    "Begin a new plan in plans/, with comments that say what goes where.": (
        "Begynn på en ny plan i plans/, med kommentarer om hva som skal stå hvor."
    ),
    "The plan's name, usually its first year.": "Navnet på planen, vanligvis det første året.",
    "Whose plan it is; else as in the newest plan.": (
        "Hvem planen gjelder; ellers som i den nyeste planen."
    ),
    "The time it covers; else the name's year.": "Tiden planen gjelder for; ellers året i navnet.",
    "The language of keys and explanations; else that of the newest plan.": (
        "Språket i nøkler og forklaringer; ellers det i den nyeste planen."
    ),
    "“{name}” cannot be the name of a plan; use for instance 2027": (
        "en plan kan ikke hete «{name}»; bruk for eksempel 2027"
    ),
    "{path} is already there; nothing was changed": "{path} finnes fra før; ingenting er endret",
    "“{period}” is no period; say what the plan covers: --period 2027": (
        "«{period}» er ingen periode; oppgi hva planen gjelder for: --period 2027"
    ),
    "{path} is begun; fill it in": "{path} er påbegynt; fyll den ut",
    # applan when
    "Say what a written time means.": "Forklar hva et tidspunkt betyr.",
    "Say what a written time means: days, weeks, certainty, and how it ought to be written.\n\n"
    "Words without quotation marks are one text; quoted texts are read one by one. Exit status 1\n"
    "where something is not understood or cannot be.": (
        "Forklar hva et tidspunkt betyr: dager, uker, hvor sikkert det er, og hvordan det bør "
        "skrives. Ord uten anførselstegn leses som én tekst, tekster i anførselstegn hver for seg. "
        "Sluttstatus 1 når noe ikke blir forstått eller ikke kan stemme."
    ),
    "A time as people write it: “uke 42 2026”.": "Et tidspunkt slik folk skriver det: «uke 42 2026».",
    "Read it as this plan would: its years and seasons.": (
        "Les det slik denne planen ville gjort: med dens år og årstider."
    ),
    "The language to write it in; else the plan's.": "Språket det skrives på; ellers planens.",
    "to the minute": "på minuttet",
    "to the day": "på dagen",
    "to the week": "på uka",
    "to a part of a month": "på en del av måneden",
    "to the month": "på måneden",
    "to the season": "på årstiden",
    "to the quarter": "på kvartalet",
    "to the half-year": "på halvåret",
    "to the year": "på året",
    "to the period": "på perioden",
    "no certain days": "ingen bestemte dager",
    "fixed": "fast",
    "tentative": "foreløpig",
    "open": "åpent",
    "a deadline": "frist",
    "{count} days": "{count} dager",
    "better written: {text}": "skrives helst: {text}",
    "touches {name}, {day}": "berører {name}, {day}",
    "Check plans anew that have not changed since last.": "Kontroller også planer som ikke er endret siden sist.",
    "{path} is damaged; everything is checked anew": "{path} er skadd; alt blir kontrollert på nytt",
    "there is not enough memory": "maskinen har ikke nok minne",
    "{path}: {reason}": "{path}: {reason}",
    "what was found before cannot be read in {folder}; everything is checked anew": (
        "det som ble funnet sist, kan ikke leses i {folder}; alt blir kontrollert på nytt"
    ),
    "standard input is closed": "standard inn er lukket",
    "took {plan}; {copies} is for the same period": "bruker {plan}; {copies} gjelder samme periode",
    "left out {copy}, which is for the same period as {plan}": (
        "utelater {copy}, som gjelder samme periode som {plan}"
    ),
    "The year, for a plan that is for every year: 2027.": (
        "Året, for en plan som gjelder hvert år: 2027."
    ),
    "--year: {reason}": "--year: {reason}",
    "{option}: {reason}": "{option}: {reason}",
    "--year: “{year}” is longer than a year": "--year: «{year}» er lengre enn et år",
    "{path} has a time of its own; --year is for a plan with “period: every year”": (
        "{path} gjelder en bestemt tid; --year er for en plan med «periode: hvert år»"
    ),
    "{path} is for every year; say which: --year {year}": (
        "{path} gjelder hvert år; si hvilket: --year {year}"
    ),
    "left out {path}, which is for every year": "tok ikke med {path}, som gjelder hvert år",
}
