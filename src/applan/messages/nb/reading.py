"""What is said about a file that cannot be read as it stands."""

SENTENCES: dict[str, str] = {
    "two versions of the file were put together here by git; keep one, and remove the lines that "
    "begin with <<<<<<<, ======= and >>>>>>>": (
        "her har git satt sammen to versjoner av fila; behold den ene, og fjern linjene som "
        "begynner med <<<<<<<, ======= og >>>>>>>"
    ),
    "a no-break space stands after the colon; write an ordinary space": (
        "etter kolonet står et hardt mellomrom; skriv et vanlig mellomrom"
    ),
    "the file begins with a byte order mark; save it as UTF-8 without": (
        "fila begynner med et byterekkefølgemerke (BOM); lagre den som UTF-8 uten"
    ),
    "the file has more than {limit} characters": "fila har mer enn {limit} tegn",
    "nested deeper than {limit} levels": "nøstet dypere enn {limit} nivåer",
    "the file is saved as {encoding}; save it as UTF-8": (
        "fila er lagret som {encoding}; lagre den som UTF-8"
    ),
    "the file is not UTF-8, probably Windows-1252 (“{character}”); save it as UTF-8": (
        "fila er ikke UTF-8, men trolig Windows-1252 («{character}»); lagre den som UTF-8"
    ),
    "“{title}” has no time; write it after the colon, or “avklares” if it is not decided": (
        "«{title}» har ikke noe tidspunkt; skriv det etter kolonet, eller «avklares» hvis det ikke "
        "er bestemt"
    ),
    "is a colon missing after “{key}”? write “{better}”": (
        "mangler det et kolon etter «{key}»? skriv «{better}»"
    ),
    "is a colon missing before the time? write “{better}”": (
        "mangler det et kolon foran tidspunktet? skriv «{better}»"
    ),
    "“{key}:” is read as a key; indent the line if it goes on with the text above, write it under "
    "“text”, or put # in front if it is a note": (
        "«{key}:» leses som en nøkkel; rykk linja inn hvis den hører til teksten over, skriv den "
        "under «text», eller sett # foran hvis den er et notat"
    ),
    "“{key}” is no key, but the title; write “{better}”": (
        "«{key}» er ingen nøkkel, men tittelen; skriv «{better}»"
    ),
    "“{key}” is missing here; is “- ” one too many, and this goes on with what stands above?": (
        "«{key}» mangler her; er «- » én for mye, så dette hører til det som står over?"
    ),
    "the line break U+{code} is not one here; write a space": (
        "linjeskiftet U+{code} er ikke noe linjeskift her; skriv et mellomrom"
    ),
    "“*{name}” takes over what “&{name}” marks, and that stands nowhere; write what is meant here": (
        "«*{name}» henter det som er merket med «&{name}», og det står ingen steder; skriv her det "
        "som er ment"
    ),
    "the invisible character U+{code} does not belong here; remove it": (
        "det usynlige tegnet U+{code} hører ikke hjemme her; fjern det"
    ),
    "“{letter}” is written as a letter and a loose accent; write it as one letter": (
        "«{letter}» er skrevet som en bokstav og et løst tegn; skriv det som én bokstav"
    ),
    "the file holds no plan": "fila inneholder ingen plan",
    "“{key}” is written a second time; write each on a line of its own, after “- ”": (
        "«{key}» står to ganger; skriv hver av dem på en egen linje, med «- » foran"
    ),
    "this is no plan; a plan begins with “applan: 1”": (
        "dette er ikke en plan; en plan begynner med «applan: 1»"
    ),
    "a tab stands here; indent with spaces": "her står det en tabulator; bruk mellomrom til innrykk",
    "a comma or “{character}” is missing in the list or mapping that was opened": (
        "det mangler et komma eller «{character}» i lista som er åpnet"
    ),
    "a line cannot begin with “%”; put it in quotation marks": (
        "en linje kan ikke begynne med «%»; sett den i anførselstegn"
    ),
    "the key “{key}” is written twice; keep one of them": (
        "nøkkelen «{key}» står to ganger; behold én av dem"
    ),
    "the tag “{tag}” has no meaning in a plan; remove it": (
        "merkelappen «{tag}» betyr ingenting i en plan; fjern den"
    ),
    "aliases multiply the document beyond {limit} values": (
        "aliaser mangedobler dokumentet til mer enn {limit} verdier"
    ),
    "a key must be a single word or text; put it in quotation marks": (
        "en nøkkel må være et ord eller en tekst; sett den i anførselstegn"
    ),
    "“<<” must refer to a mapping": "«<<» må vise til nøkler med verdier",
    "one is expected here, and no list; write {which}": (
        "her skal det stå én, ikke en liste; skriv {which}"
    ),
    "a text is expected here": "her skal det stå en tekst",
    "one text is expected here, and no list; write “{together}”": (
        "her skal det stå én tekst, ikke en liste; skriv «{together}»"
    ),
    "a text is expected here; if the colon belongs to it, put it in quotation marks": (
        "her skal det stå en tekst; hvis kolonet hører til den, sett den i anførselstegn"
    ),
    "there is one colon too many after “{key}”": "her står det et kolon for mye etter «{key}»",
    "there is one “- ” too many here": "her står det én bindestrek for mye",
    "between double quotation marks, a back slash makes another sign of “{written}”; write {better}": (
        "mellom doble anførselstegn gjør skråstreken «{written}» til et annet tegn; skriv {better}"
    ),
    "between double quotation marks, a back slash makes another sign of “{written}”; write {better} "
    "if it belongs to the text, and else remove it": (
        "mellom doble anførselstegn gjør skråstreken «{written}» til et annet tegn; skriv {better} "
        "hvis den hører til teksten, og fjern den ellers"
    ),
    "keys and values are expected here, not {found}": (
        "her skal det stå nøkler med verdier, ikke {found}"
    ),
    "a list is expected here, not {found}": "her skal det stå en liste, ikke {found}",
    "a list is expected here; write “- ” before “{key}”": (
        "her skal det stå en liste; skriv «- » (bindestrek og mellomrom) foran «{key}»"
    ),
    "a list is expected here; write each item on a line of its own, after “- ”": (
        "her skal det stå en liste; skriv hvert punkt på en egen linje, med «- » foran"
    ),
    "keys and values are expected here; is this the title, write “title: ” before it": (
        "her skal det stå nøkler med verdier; er dette tittelen, så skriv «title: » foran den"
    ),
    "a text": "en tekst",
    "a list": "en liste",
    "keys and values": "nøkler med verdier",
    "this cannot be: {reason}": "dette går ikke: {reason}",
    "the key “{key}” is unknown": "nøkkelen «{key}» er ukjent",
    "the key “{key}” is unknown; did you mean {likely}?": (
        "nøkkelen «{key}» er ukjent; mente du {likely}?"
    ),
    "the key “{key}” is unknown; possible here are {known}": (
        "nøkkelen «{key}» er ukjent; her kan det stå {known}"
    ),
    "the key “{key}” belongs to an activity; write it under the one that it is about": (
        "nøkkelen «{key}» hører til en aktivitet; skriv den under aktiviteten den gjelder"
    ),
    "the key “{key}” is about the whole plan; write it at the top": (
        "nøkkelen «{key}» gjelder hele planen; skriv den øverst"
    ),
    "the key “{key}” is unknown; what has no key of its own is written under “text”": (
        "nøkkelen «{key}» er ukjent; det som ikke har en egen nøkkel, skrives under «text»"
    ),
    "the key “{key}” is unknown; that is written under {likely}": (
        "nøkkelen «{key}» er ukjent; det skrives under {likely}"
    ),
    "“{key}” is missing here": "«{key}» mangler her",
    "“{key}” is written a second time; is “- ” missing before it?": (
        "«{key}» står her for andre gang; mangler det «- » foran?"
    ),
    "“{written}” is read as a comment and left out; put the whole text in quotation marks, or "
    "write a space after # if it is a comment": (
        "«{written}» leses som en kommentar og faller bort; sett hele teksten i anførselstegn, "
        "eller skriv mellomrom etter # hvis det er en kommentar"
    ),
    "“{written}” stands after the quotation mark and is left out; move it before that, or write a "
    "space after # if it is a comment": (
        "«{written}» står etter anførselstegnet og faller bort; flytt det innenfor, eller skriv "
        "mellomrom etter # hvis det er en kommentar"
    ),
    "“{written}” is read as a comment and left out; if it is one, write a space after #": (
        "«{written}» leses som en kommentar og faller bort; skal det være en kommentar, skriv "
        "mellomrom etter #"
    ),
    "does “{piece}” belong to the text before the comma? put the whole text in quotation marks": (
        "hører «{piece}» til teksten foran kommaet? sett hele teksten i anførselstegn"
    ),
    "does “{piece}” belong to the text before the comma? put the whole text in quotation marks; a "
    "name begins with a capital letter": (
        "hører «{piece}» til teksten foran kommaet? sett hele teksten i anførselstegn; et navn har "
        "stor forbokstav"
    ),
    "“{written}” is read as a comment and left out; a heading is a section of its own, "
    "“- title: {title}”, and a comment begins with one #": (
        "«{written}» leses som en kommentar og faller bort; en overskrift er et kapittel for seg, "
        "«- title: {title}», og en kommentar begynner med én #"
    ),
    "a text stands here without a key; write “{text}” alone": (
        "her står en tekst uten nøkkel; skriv bare «{text}»"
    ),
    "“{key}” is no key of a text here; write “{better}”": (
        "«{key}» er ingen nøkkel for en tekst her; skriv «{better}»"
    ),
    "the invisible character U+{code} is “{meant}” of another program; write that": (
        "det usynlige tegnet U+{code} er «{meant}» fra et annet program; skriv det"
    ),
    "write a target as “{better}”: the number first": (
        "skriv et måltall som «{better}»: tallet først"
    ),
    "“{piece}” stands alone between the braces; write a key, a colon and a value": (
        "«{piece}» står alene mellom krøllparentesene; skriv en nøkkel, et kolon og en verdi"
    ),
    "a space is missing after the colon; write “{better}”": (
        "det mangler et mellomrom etter kolonet; skriv «{better}»"
    ),
    "“{piece}” has no colon; write “{known}: …” if it is a key, and else put the whole text in "
    "quotation marks": (
        "«{piece}» har ikke kolon; skriv «{known}: …» hvis det er en nøkkel, og sett ellers hele "
        "teksten i anførselstegn"
    ),
    "is “{written}” one text? put it in quotation marks": (
        "er «{written}» én tekst? sett den i anførselstegn"
    ),
    "these lines are one item; begin each with “- ”, and leave out “|”": (
        "disse linjene blir ett punkt; begynn hver av dem med «- », og ta bort «|»"
    ),
    "“{written}” is read as part of the text; “|” is meant": (
        "«{written}» leses som en del av teksten; det skal være en loddrett strek, «|»"
    ),
    "this line is read as part of the text above it; begin it with “- ” if it is an item": (
        "denne linja leses som en del av teksten over; begynn den med «- » hvis den er et eget punkt"
    ),
    "a space is missing after “-”; an item begins with “- ”": (
        "det mangler et mellomrom etter bindestreken; et punkt begynner med «- »"
    ),
    "this item is read as part of the text above it; indent it like the others": (
        "dette punktet leses som en del av teksten over; begynn hvert punkt med bindestrek og "
        "mellomrom, «- », og rykk dem like langt inn"
    ),
    "these lines are read as one; write “|” after “{key}:”, and each keeps its line": (
        "disse linjene leses som én; skriv «|» etter «{key}:», så blir hver stående på sin linje"
    ),
    "these lines are read as one; “{key}” is one line of text": (
        "disse linjene leses som én; «{key}» er én linje tekst"
    ),
    "“{mark}” makes no item; begin each with “- ” on a line of its own": (
        "«{mark}» gir ikke noe eget punkt; begynn hvert punkt med bindestrek og mellomrom, «- »"
    ),
    "“{mark}” is printed as it stands; an item has a mark of its own": (
        "«{mark}» skrives ut som det står; hvert punkt får sin egen strek"
    ),
    "“- {key}:” is read as part of the text above; write “{held}:” below the text, and this under "
    "that": (
        "«- {key}:» leses som en del av teksten over; skriv «{held}:» under teksten, og dette "
        "under der igjen"
    ),
    "“{key}:” is read as part of the text above; write it as far to the left as the key that it "
    "stands beside": (
        "«{key}:» leses som en del av teksten over; rykk linja ut til den står rett under nøkkelen "
        "som teksten hører til"
    ),
    "“{key}:” is read as part of the text above; is a quotation mark missing?": (
        "«{key}:» leses som en del av teksten over; mangler det et anførselstegn?"
    ),
    "“{line}” is read as part of the text above; write “{key}: …” on a line that begins where its "
    "key does": (
        "«{line}» leses som en del av teksten over; skriv «{key}: …», og begynn linja rett under "
        "nøkkelen over"
    ),
    "the quotation marks do not belong here; write {better}": (
        "anførselstegnene hører ikke hjemme her; skriv {better}"
    ),
    "“- ” is missing in front of “{key}”, where the list begins": (
        "det mangler «- » (bindestrek og mellomrom) foran «{key}», der lista begynner"
    ),
    "several stand between “[” and “]”; write {better}": (
        "flere skrives mellom «[» og «]»; skriv {better}"
    ),
    "after “{key}:” stands “{sign}” alone, and the whole text on the lines below": (
        "etter «{key}:» skal «{sign}» stå alene, og hele teksten på linjene under"
    ),
    "“{written}” is more than a number; write {numbers} alone, and the rest under “unit” or “note”": (
        "«{written}» er mer enn et tall; skriv {numbers} alene, og resten under «unit» eller «note»"
    ),
    "there is one pair of brackets too many here": "her står det ett par klammer for mye",
    "“{key}” has no value": "«{key}» har ingen verdi",
    "“{key}” has no value; write a time, “avklares” if it is not decided, or remove the line": (
        "«{key}» har ingen verdi; skriv et tidspunkt, «avklares» hvis det ikke er bestemt, eller "
        "fjern linja"
    ),
    "“{value}” is not possible here; did you mean {likely}?": (
        "«{value}» kan ikke stå her; mente du {likely}?"
    ),
    "“{value}” is not possible here; possible are {allowed}": (
        "«{value}» kan ikke stå her; mulige verdier er {allowed}"
    ),
    "a year cannot stand before the colon here; write each target with its year behind it: "
    "{better}": (
        "et årstall kan ikke stå foran kolonet her; skriv hvert måltall med året bak: {better}"
    ),
    "“{value}” does not say which plan that is in; write “{better}”": (
        "«{value}» sier ikke hvilken plan det står i; skriv «{better}»"
    ),
    "“{value}” does not say a plan and a title; write for instance {example}": (
        "«{value}» sier ikke en plan og en tittel; skriv for eksempel {example}"
    ),
    "“{value}” cannot be an id: only small letters a–z, digits and hyphens; "
    "write for instance {example}": (
        "«{value}» kan ikke være en id: bare små bokstaver a–z, sifre og bindestreker; "
        "skriv for eksempel {example}"
    ),
    "nothing is written here; write it or remove the line": (
        "her står det ingenting; skriv noe, eller fjern linja"
    ),
    "longer than {limit} characters": "lengre enn {limit} tegn",
    "“{written}” is not a number; write it as 50000 or 12.5": (
        "«{written}» er ikke et tall; skriv det som 50000 eller 12.5"
    ),
    "is “{written}” {readings}?": "er «{written}» {readings}?",
    "the key “{key}” belongs under “when”, beside the time": (
        "nøkkelen «{key}» hører hjemme under «when», ved siden av tidspunktet"
    ),
    "write the date as {meant}": "skriv datoen slik: {meant}",
    "only the date can stand here, as {day}": "her kan bare datoen stå: {day}",
    "“{written}” is not a date; write for instance {example}": (
        "«{written}» er ikke en dato; skriv for eksempel {example}"
    ),
    "this applan reads format 1 of a plan, and the file says “{written}”": (
        "denne versjonen av applan leser format 1, og fila sier «{written}»"
    ),
    "the file has more than {limit} values": "fila har mer enn {limit} verdier",
    "{said} (and more of {code})": "{said} (og flere av {code})",
    "“{word}” is no key here, and is read as “{field}: {word}”; begin it with a capital letter if "
    "that is meant": (
        "«{word}» er ingen nøkkel her og leses som «{field}: {word}»; er det meningen, så skriv det "
        "med stor forbokstav"
    ),
    "“{written}” does not begin with a number; write for instance “{short}”, or the number under "
    "“value” and the rest under “note”": (
        "«{written}» begynner ikke med et tall; skriv for eksempel «{short}», eller skriv tallet "
        "under «value» og resten under «note»"
    ),
    "what stands alone on one line can be short; with more below it, write “{first}: {title}” and "
    "“{second}: …”": (
        "det som står alene på én linje, kan skrives kort; når det står mer under, skriv "
        "«{first}: {title}» og «{second}: …»"
    ),
    "is “- ” missing before “{key}”?": "mangler det «- » foran «{key}»?",
    "“{written}” is no time of day; write for instance 18–20": (
        "«{written}» er ikke et klokkeslett; skriv for eksempel 18–20"
    ),
    "“{key}” and “{other}” are the same key; keep one of them": (
        "«{key}» og «{other}» er samme nøkkel; behold én av dem"
    ),
}
