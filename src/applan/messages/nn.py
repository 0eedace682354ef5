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
    "Could not be followed: {count}. Their titles are in one plan only; “applan link” connects "
    "what is the same.": (
        "Kunne ikkje følgjast: {count}. Titlane står i berre éin plan; «applan link» koplar det "
        "som er det same."
    ),
    "{plan} could not be read whole: what is wrong in it ({count}, first at {place}) is left out "
    "of the comparison; “applan lint” shows it": (
        "{plan} kunne ikkje lesast heilt: det som er feil ({count}, det første i {place}), er "
        "ikkje med i samanlikninga; «applan lint» viser det"
    ),
    "Changes from {old} to {new}": "Endringar frå {old} til {new}",
    "also goes into {titles}": "går òg inn i {titles}",
    "also comes from {titles}": "kjem òg frå {titles}",
    "Where": "Stad",
    "tentative": "førebels",
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
    # What came back
    "Written into the plan": "Skrive inn i planen",
    "Changed in the file": "Endra i fila",
    "Changed both in the file and in the plan: decide which it is to be": (
        "Endra både i fila og i planen: avgjer kva som skal gjelde"
    ),
    "Not written: see to it yourself": "Ikkje skrive inn: sjå på det sjølv",
    "Comments": "Kommentarar",
    "one paragraph differs only in quotation marks, dashes or spaces": (
        "Eitt avsnitt er berre ulikt i hermeteikn, tankestrekar eller mellomrom."
    ),
    "{count} paragraphs differ only in quotation marks, dashes or spaces": (
        "{count} avsnitt er berre ulike i hermeteikn, tankestrekar eller mellomrom."
    ),
    "nothing else differs": "Elles er ingenting endra.",
    "nothing differs": "Ingenting er endra.",
    "“applan read {file} --write” writes the changes into the plan": (
        "«applan read {file} --write» skriv endringane inn i planen."
    ),
    "a new target, “{new}”": "nytt måltal, «{new}»",
    "the activity “{old}” is struck out": "aktiviteten «{old}» er stroken",
    "the goal “{old}” is struck out": "målet «{old}» er stroke",
    "the target “{old}” is struck out": "måltalet «{old}» er stroke",
    "the section “{old}” is struck out": "avsnittet «{old}» er stroke",
    "{where} is moved": "{where} er flytta",
    "{where}: “{old}” is moved": "{where}: «{old}» er flytta",
    "{where}: a paragraph is made two": "{where}: eitt avsnitt er vorte to",
    "{where}: two paragraphs are made one": "{where}: to avsnitt er vortne eitt",
    "{where} is written anew": "{where} er skriven om",
    "{where}: “{new}” is added": "{where}: «{new}» er lagt til",
    "{where}: “{old}” is struck out": "{where}: «{old}» er stroke",
    "{where}: “{old}” has become “{new}”": "{where}: «{old}» er vorte «{new}»",
    "changes there too: {where}": "blir endra her òg: {where}",
    "{where}: “{words}” is made bold": "{where}: «{words}» er gjort halvfeitt",
    "{where}: “{words}” is no longer bold": "{where}: «{words}» er ikkje lenger halvfeitt",
    "only what is bold is other than in the draft, and the plan cannot say that here": (
        "berre det som er halvfeitt, er noko anna enn i utkastet, og planen kan ikkje seie det her"
    ),
    "now": "no",
    "when the file was made": "då fila vart laga",
    "in the plan now": "i planen no",
    "written into the plan, this would make it unreadable": (
        "skrive inn i planen ville dette gjort han uleseleg"
    ),
    "written into the plan, this would not be printed as it stands in the file": (
        "skrive inn i planen ville det ikkje vorte trykt slik det står i fila"
    ),
    "written into the plan, this would change other words of the draft too": (
        "skrive inn i planen ville det endra andre ord i utkastet òg"
    ),
    "the plan says more of this than the draft does; remove it in the plan": (
        "planen seier meir om dette enn utkastet gjer; ta det ut i planen"
    ),
    "the plan has no place for this text here": "planen har ikkje plass til denne teksten her",
    "this table is made from the times of the plan; change them there": (
        "tabellen er laga av tidene i planen; endre dei der"
    ),
    "these words are made from other values of the plan; change those": (
        "desse orda er laga av noko anna i planen; endre det der"
    ),
    "this is what the plan calls a thing by; change it in the plan": (
        "dette er namnet planen bruker på noko; endre det i planen"
    ),
    "these words are a label or a number of the draft, and no part of the plan": (
        "dette er ein leietekst eller eit nummer som applan skriv, og står ikkje i planen"
    ),
    "these words are made of several values of the plan; change them there": (
        "desse orda er sette saman av fleire ting i planen; endre dei der"
    ),
    "only the form is another, as heading, point or paragraph; change that in the plan": (
        "berre forma er ei anna, som overskrift, punkt eller avsnitt; endre det i planen"
    ),
    "this table is made from other places in the plan; change it there": (
        "tabellen er laga av det som står andre stader i planen; endre det der"
    ),
    "a title cannot be without words; what stands below it is still there": (
        "ein tittel kan ikkje vere utan ord; det som står under han, er der framleis"
    ),
    "the plan says this already in another place; change it there": (
        "planen seier dette alt ein annan stad; endre det der"
    ),
    "“{words}” is not understood as a time": "«{words}» er ikkje eit tidspunkt applan forstår",
    "“{words}” is none of the words for this": ("«{words}» er ikkje eit av orda som er brukte her"),
    "“{words}” is no number": "«{words}» er ikkje eit tal",
    "it stands in {where}, which is made from no text of the plan": (
        "det står i {where}, som ikkje er laga av nokon tekst i planen"
    ),
    "it cannot be written without changing something else; change it in the file": (
        "det kan ikkje skrivast inn utan at noko anna blir endra; endre det i fila"
    ),
}
