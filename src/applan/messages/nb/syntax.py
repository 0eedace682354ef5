"""What is said of lines that are not YAML: what stands there, and what to write instead."""

SENTENCES: dict[str, str] = {
    "“{text}” has no place in a plan; remove the line": (
        "«{text}» hører ikke hjemme i en plan; fjern linja"
    ),
    "a note begins with “#”; write “{better}”": "et notat begynner med «#»; skriv «{better}»",
    "a second document begins here (“{sign}”), and a plan is one document; remove the line": (
        "her begynner et nytt dokument («{sign}»), og en plan er ett dokument; fjern linja"
    ),
    "a list item begins with “- ”, a hyphen and a space, not with “{sign}”": (
        "et punkt i en liste begynner med «- » (bindestrek og mellomrom), ikke med «{sign}»"
    ),
    "“{key}” has neither colon nor value; write “{key}: …” with a value, or remove the line": (
        "«{key}» har verken kolon eller verdi; skriv «{key}: …» med en verdi, eller fjern linja"
    ),
    "the quotation marks are around key and value; remove them, or put them around the value "
    "alone": (
        "anførselstegnene står rundt både nøkkel og verdi; fjern dem, eller sett dem bare rundt "
        "verdien"
    ),
    "“{text}” belongs to nothing here: write “- ” in front if it is an item of the list, or indent "
    "it more if it goes on with the text above": (
        "«{text}» hører ikke til noe her: skriv «- » foran (bindestrek og mellomrom) hvis det er et "
        "punkt i lista, eller rykk linja lenger inn hvis teksten over fortsetter"
    ),
    "after the key stands one “{character}”": "etter nøkkelen står det bare én «{character}»",
    "a back slash, as in “\\{character}”, means nothing inside double quotes; use single quotes": (
        "omvendt skråstrek, som i «\\{character}», har egen betydning i doble anførselstegn; bruk "
        "enkle anførselstegn"
    ),
    "the line is indented with something else than spaces; write spaces": (
        "linja er rykket inn med noe annet enn vanlige mellomrom; skriv vanlige mellomrom"
    ),
    "the line is indented with no-break spaces; write ordinary spaces": (
        "linja er rykket inn med harde mellomrom, som er usynlige; skriv vanlige mellomrom"
    ),
    "a tab stands here; write a space": "her står det en tabulator; skriv et mellomrom",
    "“{text}” has no key in front: indent it if it goes on with the text above, write "
    "“- title: {text}” if it is a heading, or put # in front if it is a note": (
        "«{text}» står uten nøkkel og kolon foran: rykk inn linja hvis teksten over fortsetter "
        "her, skriv «- title: {text}» hvis det er en overskrift, eller sett # foran hvis det er "
        "et notat"
    ),
    "“{text}” is the heading that the title below says; remove the line": (
        "«{text}» er overskriften som står som tittel under; slett linja"
    ),
    "a list item (“- ”) cannot stand here; write the key of its list above it, such as "
    "“activities:”": (
        "et listepunkt («- ») kan ikke stå her; skriv nøkkelen til lista på linja over, for "
        "eksempel «activities:»"
    ),
    "“{text}” has no key in front; write for instance “- title: {text}”": (
        "«{text}» står uten nøkkel foran; skriv for eksempel «- title: {text}»"
    ),
    "“{text}” has no key in front; write for instance “- {key}: {text}”": (
        "«{text}» står uten nøkkel foran; skriv for eksempel «- {key}: {text}»"
    ),
    "this is what “{key}” above says, and must stand further in; write “{better}”": (
        "dette hører til «{key}» over og mangler innrykk; skriv «{better}»"
    ),
    "there is one quotation mark too many here; remove it": (
        "her står det et anførselstegn for mye; fjern det"
    ),
    "1 space": "ett mellomrom",
    "{count} spaces": "{count} mellomrom",
    "“{what}” stands {spaces} too far in; move the line to the left": (
        "«{what}» har {spaces} for mye innrykk; flytt linja mot venstre"
    ),
    "“{what}” stands {spaces} too far out; move the line to the right": (
        "«{what}» har {spaces} for lite innrykk; flytt linja mot høyre"
    ),
    "nothing comes after this comma; remove it": "det kommer ingenting etter dette kommaet; fjern det",
    "nothing stands between these commas; remove one": (
        "det står ingenting mellom disse kommaene; fjern det ene"
    ),
    "“{character}” closes nothing here; remove it": (
        "«{character}» lukker ingenting her; fjern tegnet"
    ),
    "“{opened}” is closed by “{closing}”, not by “{written}”": (
        "«{opened}» lukkes med «{closing}», ikke med «{written}»"
    ),
    "the “{opened}” that opens here is never closed; write “{closing}” where it ends": (
        "klammen «{opened}» som åpnes her, blir aldri lukket; skriv «{closing}» der den slutter"
    ),
    "a comma is missing before “{next}”": "det mangler et komma foran «{next}»",
    "a list item (“- ”) cannot stand here, below a key that has a value; move it, or remove the "
    "value": (
        "et listepunkt («- ») kan ikke stå her, under en nøkkel som har en verdi; flytt punktet, "
        "eller fjern verdien"
    ),
    "a list item (“- ”) cannot stand here; write it on the line below, or write {better} if it is "
    "one text": (
        "et listepunkt («- ») kan ikke stå her; skriv det på linja under, eller skriv {better} hvis "
        "det er én tekst"
    ),
    "a list begins on the line below its key; move “{text}” there": (
        "en liste begynner på linja under nøkkelen; flytt «{text}» dit"
    ),
    "“- ” is missing in front of “{key}”, where a new item of the list begins": (
        "det mangler «- » (bindestrek og mellomrom) foran «{key}», der et nytt punkt i lista begynner"
    ),
    "“?” cannot stand alone; write what is not known in words, such as “uavklart”": (
        "«?» kan ikke stå alene; skriv det som ikke er avgjort, med ord, for eksempel «uavklart»"
    ),
    "after “{character}” the text begins on the next line": (
        "etter «{character}» begynner teksten på neste linje, med innrykk"
    ),
    "the text after “{character}” must stand further in than its key; indent its lines": (
        "teksten etter «{character}» må stå lenger inn enn nøkkelen; rykk inn linjene"
    ),
    "the text above goes on here, so the line must stand further in than its key; indent it": (
        "teksten over fortsetter her, og da må linja stå lenger inn enn nøkkelen; rykk den inn"
    ),
    "the line stands further left than the rest of its text; indent it as much": (
        "linja står lenger til venstre enn resten av teksten; gi den like stort innrykk"
    ),
    "a no-break space stands after the hyphen; write an ordinary space": (
        "etter bindestreken står et hardt mellomrom; skriv et vanlig mellomrom"
    ),
    "a line across the page has no place in a plan; remove it": (
        "en skillelinje hører ikke hjemme i en plan; fjern den"
    ),
    "after a key stands a colon, not “{sign}”; write “{better}”": (
        "etter en nøkkel står det et vanlig kolon, ikke «{sign}»; skriv «{better}»"
    ),
    "a colon is missing; write “{better}”": "det mangler et kolon; skriv «{better}»",
    "a colon is missing; write “{better}”, or indent the line if it goes on with the text above": (
        "det mangler et kolon; skriv «{better}», eller rykk inn linja hvis teksten over fortsetter "
        "her"
    ),
    "a space is missing after the hyphen; write “{better}”": (
        "det mangler et mellomrom etter bindestreken; skriv «{better}»"
    ),
    "two keys on one line: write “{key}:” on a line of its own, or {better} if all of it is one "
    "text": (
        "to nøkler på én linje: skriv «{key}:» på en egen linje, eller sett alt i anførselstegn, "
        "{better}, hvis det er én tekst"
    ),
    "a text cannot begin with “{character}”; write {better}": (
        "en tekst kan ikke begynne med «{character}»; sett den i anførselstegn: {better}"
    ),
    "a title with a colon and a space in it needs quotation marks; write {better}": (
        "en tittel med kolon og mellomrom i må stå i anførselstegn: {better}"
    ),
    "a text with a colon and a space in it needs quotation marks; write {better}": (
        "en tekst med kolon og mellomrom i må stå i anførselstegn: {better}"
    ),
    "this text needs quotation marks here; write {better}": (
        "denne teksten må stå i anførselstegn: {better}"
    ),
    "the text itself has the quotation mark it stands in; write {better}": (
        "teksten inneholder selv anførselstegnet den står i; skriv {better}"
    ),
    "the quotation mark that opens here is never closed; write {better}": (
        "anførselstegnet som åpnes her, blir aldri lukket; skriv {better}"
    ),
    "text stands after the closing quotation mark": (
        "det står tekst etter anførselstegnet som lukker"
    ),
    "text stands after the closing quotation mark; write {better}": (
        "det står tekst etter anførselstegnet som lukker; skriv {better}"
    ),
    "from here on nothing was read; mend what stands above first": (
        "herfra er ingenting lest; rett det som står over, først"
    ),
    "this line cannot be read; check its indentation, the colon after its key, and quotation "
    "marks": (
        "denne linja kan ikke leses; se på innrykket, kolonet etter nøkkelen og anførselstegnene"
    ),
}
