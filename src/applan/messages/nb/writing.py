"""What is said of files that are written, and of those that are left alone."""

SENTENCES: dict[str, str] = {
    "Write over Word files that somebody has edited since.": "Skriv over Word-filer som noen har rettet i siden sist.",
    "{path} cannot be written: {folder} is not a folder": "{path} kan ikke skrives: {folder} er ikke en mappe",
    "{path} and {other} are one file": "{path} og {other} er samme fil",
    "{path} is read-only, so nothing was written": "{path} er skrivebeskyttet, så ingenting ble skrevet",
    "{path} is also a file of another name (a hard link), which would keep what it holds; nothing was written": "{path} finnes også under et annet navn (en hard lenke), og der ville endringen ikke komme med; ingenting ble skrevet",
    "{path} is open in another program: close it there, or delete {lock} if it is not; nothing was written": "{path} er åpen i Word eller et annet program: Lukk fila der. Er den ikke åpen noe sted, sletter du {lock}. Ingenting ble skrevet",
    "{path} is open in another program, such as Word; close it there, and run the command again": "{path} er åpen i et annet program. Lukk fila i Word, eller der den er åpen, og kjør kommandoen på nytt",
    "{path} was changed while applan worked on it, so nothing was written; run the command again": "{path} ble endret mens applan arbeidet, så ingenting ble skrevet. Kjør kommandoen på nytt",
    "nobody reads from {path}": "ingen leser fra {path}",
    "{path} would be taken for a template; name another place to write to": "{path} ville bli tatt for en mal; oppgi et annet sted å skrive",
    "{path} is no text file; name another to write to": "{path} er ikke en tekstfil; oppgi en annen å skrive til",
    "{edited} has been edited since applan wrote it, and {foreign} is not marked as written by applan": "{edited} er rettet i siden applan skrev den, og {foreign} er ikke merket som skrevet av applan",
    "{path} has been edited since applan wrote it": "{path} er rettet i siden applan skrev den",
    "{path} is not marked as written by applan": "{path} er ikke merket som skrevet av applan",
    "{why}, so nothing was written; name another file with -o, or write over it with --force": "{why}, så ingenting ble skrevet. Oppgi en annen fil med -o, eller skriv over med --force",
    "{plan} cannot be changed any more; name the plan as it is now": "{plan} kan ikke endres lenger; oppgi planen slik den er nå",
    "Not written, so answer again, or write it yourself:": "Dette ble ikke skrevet; svar på nytt, eller før det inn selv:",
}
