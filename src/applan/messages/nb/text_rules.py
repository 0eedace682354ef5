"""What the rules about text and language say, and what mends it."""

SENTENCES: dict[str, str] = {
    "“{written}” is HTML; remove it": "«{written}» er HTML; fjern det",
    "“{written}” is HTML; write “{better}”": "«{written}» er HTML; skriv «{better}»",
    "“{written}” is printed as it stands here": "«{written}» skrives ut slik det står her",
    "“{written}” was left by Word": "«{written}» er rester fra Word",
    "one of two “**” is missing": "én av to «**» mangler",
    "“{written}” was to be filled in": "«{written}» skulle vært fylt ut",
    "an unusual space (U+{code}) stands here; write a space": (
        "her står et uvanlig mellomrom (U+{code}); skriv et vanlig mellomrom"
    ),
    "Word's bullet (U+{code}) is not seen here; write “- ”": (
        "her står Words eget punkttegn (U+{code}), som ikke vises; skriv «- »"
    ),
    "Word's sign U+{code} is not seen here; write another, or remove it": (
        "her står et tegn fra Word (U+{code}) som ikke vises; skriv et annet tegn, eller fjern det"
    ),
    "an invisible character (U+{code}) stands here; remove it": (
        "her står et usynlig tegn (U+{code}); fjern det"
    ),
    "there are several spaces here; write one": "her er det flere mellomrom; skriv ett",
    "no space belongs here; remove it": "her skal det ikke være mellomrom; fjern det",
    "the text ends in “{mark}”; is something missing?": (
        "teksten slutter med «{mark}»; mangler det noe?"
    ),
    "the text ends in “{word}”; is something missing?": (
        "teksten slutter med «{word}»; mangler det noe?"
    ),
    "the text ends in three dots; is something missing?": (
        "teksten slutter med tre prikker; mangler det noe?"
    ),
    "a colon, and nothing follows it; is something missing?": (
        "kolon, og så kommer det ingenting; mangler det noe?"
    ),
    "“{word}” is written twice; remove one": "«{word}» står to ganger; fjern det ene",
    "write “{better}”, not “{written}”": "skriv «{better}», ikke «{written}»",
    "is “{written}” {number} or less? Write it without a comma": (
        "er «{written}» {number} eller mindre? Skriv tallet uten komma"
    ),
    "“{written}” has four figures together; is it {shorter} or {longer}?": (
        "«{written}» har fire sifre sammen; er det {shorter} eller {longer}?"
    ),
    "write “–”, not “{written}”": "skriv «–», ikke «{written}»",
    "write “…”, not “...”": "skriv «…», ikke «...»",
    "the quotation mark {mark} has no other half; write « and » around what is quoted, or remove "
    "it": (
        "anførselstegnet {mark} mangler sin andre halvdel; skriv « og » rundt det som siteres, eller "
        "fjern tegnet"
    ),
    "write « and », not {first} and {last}": "skriv « og », ikke {first} og {last}",
    "the plan is in nynorsk; write “language: nn”": ("planen er på nynorsk; skriv «language: nn»"),
    "the plan is in bokmål; write “language: nb”": ("planen er på bokmål; skriv «language: nb»"),
    "this is {language} ({words})": "dette er {language} ({words})",
    "“{word}” is {language}; write “{better}”": "«{word}» er {language}; skriv «{better}»",
    "“{word}” is written “{other}” elsewhere in the plan": (
        "«{word}» er skrevet «{other}» et annet sted i planen"
    ),
    "a heading has no “{mark}” at its end": "en overskrift har ikke «{mark}» til slutt",
    "a heading of {count} characters; move some of it to the text": (
        "en overskrift på {count} tegn; flytt noe av den til teksten"
    ),
    # What the rules are for.
    "Nothing that a program left behind stands in the text": (
        "Det står ingenting i teksten som et program har etterlatt"
    ),
    "Tags and entities from a web page, fields that Word could not fill, comments, empty boxes "
    "and stars that were to be bold letters are printed as they stand. Markdown and code in "
    "Markdown are not meant.": (
        "Koder fra en nettside, felter som Word ikke fant ut av, kommentarer, tomme ruter og "
        "stjerner som skulle gitt halvfet skrift, skrives ut slik de står. Markdown og kode i "
        "Markdown er ikke ment."
    ),
    "Everything that was to be filled in has been filled in": (
        "Alt som skulle fylles ut, er fylt ut"
    ),
    "No character is there that cannot be seen": "Det er ingen tegn som ikke synes",
    "Word and web pages put soft hyphens, spaces of no width and bullets of their own into a text. "
    "A search does not find the word, a name is not recognised, and a no-break space between two "
    "words makes a ragged line. In numbers and dates no-break spaces are right, and the drafts put "
    "them there.": (
        "Word og nettsider legger myke bindestreker, mellomrom uten bredde og egne kulepunkter i "
        "teksten. Da finner ikke et søk ordet, et navn blir ikke kjent igjen, og et hardt "
        "mellomrom mellom to ord gir ujevne linjer. I tall og datoer er harde mellomrom riktig, "
        "og utkastene setter dem inn der."
    ),
    "There is one space between words, and none before a comma or a full stop": (
        "Det er ett mellomrom mellom ord, og ingen foran komma eller punktum"
    ),
    "What was moved or deleted leaves spaces behind, and they show in print. Tables and code in "
    "Markdown, and the two spaces that break a line there, are not meant.": (
        "Det som er flyttet eller slettet, etterlater mellomrom, og de synes på trykk. Tabeller "
        "og kode i Markdown, og de to mellomrommene som bryter en linje der, er ikke ment."
    ),
    "A text ends where its last sentence does": "En tekst slutter der siste setning slutter",
    "A sentence that was never finished, or whose end was lost when it was pasted, is voted on as "
    "it stands. A text that ends in «og», «å», «samt», a comma, three dots, or a colon with "
    "nothing after it, is taken for one.": (
        "En setning som aldri ble ferdig, eller som mistet slutten da den ble limt inn, blir "
        "vedtatt slik den står. En tekst som slutter med «og», «å», «samt», komma, tre prikker "
        "eller et kolon med ingenting etter, regnes som det."
    ),
    "No word is written twice in a row": "Ingen ord står to ganger etter hverandre",
    "It happens where a sentence was changed, and most easily over the end of a line, where the "
    "eye passes it. Words that meet in good sentences, as in «gjør det det skal», are not meant.": (
        "Det skjer der en setning er endret, og lettest over et linjeskift, der øyet ikke ser det. "
        "Ord som møtes i gode setninger, som i «gjør det det skal», er ikke ment."
    ),
    "Dates are written as Språkrådet says: «12.–20. september», «1. mai», «fra 1. til 8. mars»": (
        "Datoer skrives slik Språkrådet sier: «12.–20. september», «1. mai», «fra 1. til 8. mars»"
    ),
    "A range has a long dash, without spaces inside days of one month and with spaces between two "
    "dates; after «fra» stands «til». There is a space after the full stop, and months have small "
    "letters. What stands under “when” is printed so whatever way it is written, and nothing is "
    "said of it. Source: Språkrådet on dates and dashes.": (
        "Et tidsrom har tankestrek, uten mellomrom mellom dager i samme måned og med mellomrom "
        "mellom to datoer; etter «fra» står det «til». Det er mellomrom etter punktumet, og "
        "måneder har liten forbokstav. Det som står under «when», blir skrevet ut slik uansett, og "
        "det blir ikke meldt. Kilde: Språkrådet om datoer og tankestrek."
    ),
    "Numbers are written as Språkrådet says: «50 000», «2500», «20 %», «12,5»": (
        "Tall skrives slik Språkrådet sier: «50 000», «2500», «20 %», «12,5»"
    ),
    "«50.000» and «50,000» are fifty to some readers and fifty thousand to others; as the value of "
    "a target neither is read at all (AP105). The drafts see to it that no line breaks inside a "
    "number. Source: Språkrådet on numbers and percent.": (
        "«50.000» og «50,000» er femti for noen lesere og femti tusen for andre; som verdien i et "
        "måltall blir ingen av dem lest (AP105). Utkastene sørger for at ingen linje brytes inne i "
        "et tall. Kilde: Språkrådet om tall og prosent."
    ),
    "An abbreviation that is read out in full has its full stop: «kl.», «ca.», «bl.a.», «nr.»": (
        "En forkortelse som leses fullt ut, har punktum: «kl.», «ca.», «bl.a.», «nr.»"
    ),
    "Units and symbols have none: «kr», «km», «cm». Source: Språkrådet on abbreviations.": (
        "Enheter og symboler har ikke punktum: «kr», «km», «cm». Kilde: Språkrådet om forkortelser."
    ),
    "Quotation marks are « », the dash between words is –, and three dots are one sign, …": (
        "Anførselstegn er « », streken mellom ord er –, og tre prikker er ett tegn, …"
    ),
    "Programs put other signs there, and not everywhere the same, so that a plan has three kinds "
    "of quotation marks. Code, addresses and lists in Markdown are not meant. Source: Språkrådet "
    "on punctuation marks.": (
        "Programmer setter inn andre tegn, og ikke de samme overalt, så en plan får tre slags "
        "anførselstegn. Kode, adresser og lister i Markdown er ikke ment. Kilde: Språkrådet "
        "om skilletegn."
    ),
    "Months and weekdays have small letters": "Måneder og ukedager har liten forbokstav",
    "Capitals come from English and from calendar programs. The first word of a sentence has its "
    "capital, and names of people are not meant. Source: Språkrådet on capitals.": (
        "De store bokstavene kommer fra engelsk og fra kalenderprogrammer. Det første ordet i en "
        "setning har stor forbokstav, og navn på folk er ikke ment. Kilde: Språkrådet om stor og "
        "liten forbokstav."
    ),
    "A plan is in one language: bokmål or nynorsk, as it says under “language”": (
        "En plan er på ett språk: bokmål eller nynorsk, slik den sier under «language»"
    ),
    "Sentences that were pasted from somebody else's plan bring theirs. Dates and printed labels "
    "follow what the plan says, so a plan in nynorsk says “language: nn”. What stands between "
    "quotation marks, and names, are not meant.": (
        "Setninger som er limt inn fra andres planer, har deres språk. Datoer og ledetekster "
        "følger det planen sier, så en plan på nynorsk sier «language: nn». Det som står mellom "
        "anførselstegn, og navn, er ikke ment."
    ),
    "A word is spelled in one way throughout": "Et ord skrives på én måte hele veien",
    "With and without a hyphen, and names with and without a capital in the middle, are two things "
    "to a search and to some readers as well. Names of bodies and tools in fields are AP206's.": (
        "Med og uten bindestrek, og navn med og uten stor bokstav i midten, er to ting for et søk "
        "og for noen lesere også. Navn på organer og verktøy i feltene tar AP206 seg av."
    ),
    "A heading has no full stop and no colon at its end, and is no longer than two lines": (
        "En overskrift har ikke punktum eller kolon til slutt, og er ikke lengre enn to linjer"
    ),
    "It is printed large, in the table of contents and in the calendar, where the stop looks like "
    "a mistake and a long one is cut. Goals may be whole sentences. Source: Språkrådet "
    "on the full stop.": (
        "Den skrives ut stort, i innholdsfortegnelsen og i kalenderen, der punktumet ser ut som en "
        "feil og en lang overskrift blir kuttet. Mål kan være hele setninger. Kilde: Språkrådet om "
        "punktum."
    ),
    "Running text holds only what has a form on paper": (
        "Løpende tekst har bare det som har en form på papir"
    ),
    "A draft has paragraphs, headings, lists, quotations, tables, links, bold type and italics. It "
    "has no images, horizontal lines or blocks of code, no heading inside a list, and no room for "
    "more cells in a row than the table has columns. No draft is made of a plan with any of these.": (
        "Et utkast har avsnitt, overskrifter, lister, sitater, tabeller, lenker, fet skrift og "
        "kursiv. Det har ikke bilder, vannrette streker eller kodeblokker, ingen overskrift inni en "
        "liste, og ikke plass til flere ruter i en rad enn tabellen har kolonner. Det blir ikke "
        "laget noe utkast av en plan som har noe av dette."
    ),
    "“{title}” does not say what; write its name too": (
        "«{title}» sier ikke hva det gjelder; skriv navnet også"
    ),
    "the title says that this is called off; write “status: cancelled”, and only its name in the title": (
        "tittelen sier at dette er avlyst; skriv «status: cancelled», og bare navnet i tittelen"
    ),
    "the title says that this is put off or moved, so its time is told as undecided; write "
    "“status: postponed”, or remove the word where the time is the new one": (
        "tittelen sier at dette er utsatt eller flyttet, så tidspunktet fortelles som uavklart; skriv "
        "«status: postponed», eller fjern ordet hvis tidspunktet er det nye"
    ),
    "the heading says that this is called off, and the activities below it are told as if they "
    "were held; write “status: cancelled” under “common”, and only its name in the title": (
        "overskriften sier at dette er avlyst, men aktivitetene under den fortelles som om de blir "
        "holdt; skriv «status: cancelled» under «common», og bare navnet i tittelen"
    ),
    "the heading says that this is put off or moved, and the activities below it are told as "
    "if they were held; write “status: postponed” under “common”, and only its name in the title": (
        "overskriften sier at dette er utsatt eller flyttet, men aktivitetene under den fortelles "
        "som om de blir holdt; skriv «status: postponed» under «common», og bare navnet i tittelen"
    ),
    "is this called off? then write “status: cancelled”, and only its name in the title": (
        "er dette avlyst, så skriv «status: cancelled», og bare navnet i tittelen"
    ),
    "That something is called off or put off stands in its status, and not in its name": (
        "At noe er avlyst eller utsatt, står i statusen, og ikke i navnet"
    ),
    "Drafts and calendars tell «AVLYST: Vårtur» as cancelled, and «Vårtur (utsatt)» as put off, with "
    "no day of its own until there is a new one. But what has another name may be taken for another "
    "thing by the comparison with next year's plan, and the old day cannot be told from the new.": (
        "Utkast og kalendere forteller «AVLYST: Vårtur» som avlyst, og «Vårtur (utsatt)» som utsatt og "
        "uten dag til det kommer en ny. Men det som heter noe annet, kan bli tatt for noe annet når "
        "planen sammenlignes med neste års, og den gamle dagen kan ikke skilles fra den nye."
    ),
    "What looks like a link, a table or other markup is one": (
        "Det som ser ut som en lenke, en tabell eller annen oppmerking, er det"
    ),
    "Links lead to web pages (http, https), mail addresses (mailto), telephone numbers (tel) and "
    "files beside the document; any other address is printed as text, since a click on it could "
    "start a program or send a password. A table has a line |---|---| below its heads. Struck-out "
    "text, footnotes and columns on one line are printed letter for letter.": (
        "Lenker fører til nettsider (http, https), e-postadresser (mailto), telefonnumre (tel) og "
        "filer ved siden av dokumentet; andre adresser skrives ut som tekst, for et klikk på dem "
        "kunne starte et program eller sende et passord. En tabell har linja |---|---| under "
        "overskriftene. Strøket tekst, fotnoter og kolonner på én linje skrives ut tegn for tegn."
    ),
}
