"""What is said while plans are mended and put in order."""

SENTENCES: dict[str, str] = {
    "Put keys in order and lay lines out.": "Sett nøkler i rekkefølge og rett linjene inn.",
    "Write short what can be, put keys in order, lay lines out; comments stay where they belong.\n\n"
    "What the plan says stays the same, and that is checked before anything is written. Exit "
    "status\n0 done, or nothing to do; 1 something would change, or could not be changed; 2 wrong "
    "call.": (
        "Skriv kort det som kan skrives kort, sett nøkler i rekkefølge og rett linjene inn; "
        "kommentarer følger det de står ved.\n\n"
        "Det planen sier, blir det samme, og det kontrolleres før noe skrives. Sluttstatus 0: "
        "gjort, eller ingenting å gjøre; 1: noe ville blitt endret, eller kunne ikke endres; 2: "
        "galt kall."
    ),
    "Plans by name (2026), files, or folders with all folders “plans” below them; “-” reads standard "
    "input and writes standard output. Without: all in plans/.": (
        "Planer ved navn (2026), filer, eller mapper med alle mapper «plans» under dem; «-» leser fra "
        "standard inn og skriver til standard ut. Uten argument: alle i plans/."
    ),
    "Write nothing; say which plans would change.": (
        "Skriv ingenting; si hvilke planer som ville blitt endret."
    ),
    "Write nothing; show what would change.": "Skriv ingenting; vis hva som ville blitt endret.",
    "“-” is standard input; name no plan beside it": (
        "«-» er standard inn; nevn ingen plan ved siden av"
    ),
    "Turn all keys into bokmål, nynorsk or English; without: as most of them are.": (
        "Gjør alle nøkler om til bokmål, nynorsk eller engelsk; uten valget: til det de fleste er."
    ),
    "something in it is wrong; “applan lint” says what": (
        "noe i den er galt; «applan lint» sier hva"
    ),
    "nothing to put in order in {plans}": "ingenting å ordne i {plans}",
    "--diff writes nothing; leave out --write-baseline": (
        "--diff skriver ingenting; utelat --write-baseline"
    ),
    "{path} would be formatted": "{path} ville blitt formatert",
    "Formatted {path}": "Formaterte {path}",
    "{path} is left as it is: {reason}": "{path} er ikke endret: {reason}",
    "it is not UTF-8": "den er ikke UTF-8",
    "it cannot be read; “applan lint” says why": ("den kan ikke leses; «applan lint» sier hvorfor"),
    "a key is written twice, or is no text; “applan lint” says where": (
        "en nøkkel står to ganger eller er ikke tekst; «applan lint» sier hvor"
    ),
    "it has anchors or aliases, and they cannot be moved": (
        "den har ankere eller aliaser, og de kan ikke flyttes"
    ),
    "it would not say the same afterwards": "den ville ikke sagt det samme etterpå",
    "Mend what leaves no choice, and show what remains.": (
        "Rett det som bare kan rettes på én måte, og vis det som gjenstår."
    ),
    "Show what --fix would change; write nothing.": (
        "Vis hva --fix ville endret; skriv ingenting."
    ),
    "{fixed} mended, {remaining} remain": "{fixed} rettet, {remaining} gjenstår",
    "it is no plan, since “applan: 1” is missing": "den er ingen plan, for «applan: 1» mangler",
    "{code} is not mended: {reason}": "{code} er ikke rettet: {reason}",
    "it was not tried, since too much else could not be mended; mend that first": (
        "det ble ikke forsøkt, fordi for mye annet ikke kunne rettes; rett det først"
    ),
    "more would change than was meant, as it is written": (
        "slik det er skrevet, ville mer blitt endret enn det som var meningen"
    ),
    "afterwards {code} would be found: {said}": "da ville {code} blitt funnet: {said}",
    "there is nothing of this in the plan; was it changed in the meantime?": (
        "planen har ikke noe slikt; er den endret i mellomtiden?"
    ),
    "it stands in what is taken away": "det står i noe som blir fjernet",
    "something else is changed in the same place": "noe annet blir endret på samme sted",
    "it cannot be written without changing something else; change it in the file": (
        "det kan ikke skrives uten at noe annet blir endret; rett det i fila"
    ),
    "it is written once for several places (“&” and “*”); change it in the file": (
        "det står én gang for flere steder («&» og «*»); rett det i fila"
    ),
    "it is said for several things at once, and cannot be taken from one of them": (
        "det sies om flere ting på en gang, og kan ikke tas fra én av dem"
    ),
    "there are signs in it that have no place in a plan": (
        "det er tegn i det som ikke kan stå i en plan"
    ),
    "it cannot be moved into itself": "det kan ikke flyttes inn i seg selv",
}
