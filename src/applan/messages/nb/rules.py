"""What rules say, and what is said about them."""

SENTENCES: dict[str, str] = {
    "1 guess is not confirmed; look at it, and delete its line": (
        "1 gjetning er ikke bekreftet; se på den, og slett linja"
    ),
    "{count} guesses are not confirmed; look at each, and delete its line": (
        "{count} gjetninger er ikke bekreftet; se på hver av dem, og slett linja"
    ),
    "What was guessed is confirmed before the plan goes to a meeting": (
        "Det som er gjettet, er bekreftet før planen går til et møte"
    ),
    "“applan import” writes “# applan: guess” with the words of the old file above what it was not "
    "sure of. Look at it, mend it where it is wrong, and delete the line. It is a note while the plan "
    "is a draft, and a warning once it is proposed.": (
        "«applan import» skriver «# applan: gjettet» med ordene fra den gamle fila over det den ikke "
        "var sikker på. Se på det, rett det om det er feil, og slett linja. Det er en merknad så lenge "
        "planen er et utkast, og en advarsel når den er lagt fram."
    ),
    # What they say of a plan
    "there is no time here; write one, or “avklares” while nobody knows": (
        "her er det ingen tid; skriv en, eller «avklares» mens ingen vet det"
    ),
    "What stands under “when” says when, or that nobody knows yet": (
        "Det som står under «når», sier når, eller at ingen vet det ennå"
    ),
    "A part or a place alone reads as undecided, and who wrote it may have forgotten the time.": (
        "En del eller et sted alene leses som uavklart, og den som skrev det, kan ha glemt tidspunktet."
    ),
    "this is not read; write “# applan: guess”, and what was guessed": (
        "dette blir ikke lest; skriv «# applan: guess», og hva som ble gjettet"
    ),
    "this is not read; write “# applan: ignore[AP201] reason”": (
        "dette blir ikke lest; skriv «# applan: ignore[AP201] grunn»"
    ),
    "say which rule is to be ignored: “# applan: ignore[AP201] reason”": (
        "skriv hvilken regel som skal overses: «# applan: ignore[AP201] grunn»"
    ),
    "write the reason after the bracket; without it nothing is ignored": (
        "skriv grunnen etter klammen; uten den blir ingenting oversett"
    ),
    "nothing here gives {codes}; remove it": "ingenting her gir {codes}; fjern kommentaren",
    "the id “{id}” is taken by “{title}”": "id-en «{id}» er alt brukt om «{title}»",
    "“{id}” is {kind}, which cannot stand here": "«{id}» er {kind}, og det kan ikke stå her",
    "a goal": "et mål",
    "an activity": "en aktivitet",
    "there is no “{id}”; did you mean {likely}?": "«{id}» finnes ikke; mente du {likely}?",
    "a section": "et kapittel",
    "“{title}” is the title of something else too; write an “id” at the one that is meant, and name "
    "that here": (
        "«{title}» er tittelen på noe annet også; skriv en «id» på det som er ment, og bruk den her"
    ),
    "{count} in this plan are called “{title}”, and the first is taken; write an “id” at the one "
    "that is meant, and name that here": (
        "{count} i denne planen heter «{title}», og den første er brukt; skriv en «id» på den som er "
        "ment, og bruk den her"
    ),
    "{count} here have no id, and nothing in the plan {plan} has their titles; where one of them "
    "stood there under another title, “applan link {plan} {name}” writes the id": (
        "{count} her har ingen id, og ingenting i planen {plan} har samme tittel; sto noe av det der "
        "under en annen tittel, skriver «applan link {plan} {name}» id-en"
    ),
    "there is no “{id}” in this plan": "«{id}» finnes ikke i denne planen",
    "“{id}” is a time and no activity in this plan; write the time as “{time}”": (
        "«{id}» er et tidspunkt og ingen aktivitet i denne planen; skriv tidspunktet slik: «{time}»"
    ),
    "a plan cannot come after itself": "en plan kan ikke komme etter seg selv",
    "there is no plan “{name}” beside this one": "det finnes ingen plan «{name}» ved siden av denne",
    "no section shows “{title}”; name it in “see”": (
        "«{title}» vises ikke i noe avsnitt; nevn den under «see»"
    ),
    "“{name}” is written “{other}” elsewhere in the plan": (
        "«{name}» er skrevet «{other}» et annet sted i planen"
    ),
    "“{name}” is written “{other}” in the plan {plan}": (
        "«{name}» er skrevet «{other}» i planen {plan}"
    ),
    "the plan {plan} has no “{id}”; did you mean {likely}?": (
        "planen {plan} har ingen «{id}»; mente du {likely}?"
    ),
    "the plan {plan} has no “{id}”": "planen {plan} har ingen «{id}»",
    "counted from what? add “after” or “before” with an id": (
        "regnet fra hva? legg til «after» eller «before» med en id"
    ),
    "“within” and “amount” exclude each other; keep one": (
        "«within» og «amount» utelukker hverandre; behold én av dem"
    ),
    "“after” and “before” exclude each other; keep one": (
        "«after» og «before» utelukker hverandre; behold én av dem"
    ),
    # Their documentation
    "Text is saved as UTF-8": "Teksten er lagret som UTF-8",
    "Other encodings turn æ, ø and å into something else on the next machine. Choose “UTF-8” when "
    "the editor saves.": (
        "Andre tegnkodinger gjør æ, ø og å til noe annet på neste maskin. Velg «UTF-8» når "
        "du lagrer."
    ),
    "A file does not begin with a byte order mark": "Fila begynner ikke med et byterekkefølgemerke",
    "Some Windows programs put an invisible mark first; other programs take it for a part of the "
    "first key.": (
        "Noen Windows-programmer setter et usynlig merke først; andre programmer tror det hører "
        "til den første nøkkelen."
    ),
    "Text holds no invisible control characters": "Teksten har ingen usynlige kontrolltegn",
    "They come along when text is pasted from PDF files; Word cannot hold them, and nobody sees "
    "them.": (
        "De følger med når tekst limes inn fra PDF-filer. Word tåler dem ikke, og ingen ser dem."
    ),
    "The file is YAML": "Fila er YAML",
    "Most often a text holds a colon followed by a space, or a line is indented otherwise than "
    "its neighbours. Each mistake is told where it was made, with what to write; the rest of the "
    "plan is checked all the same, and ``--fix`` mends what can mean only one thing.": (
        "Som oftest har en tekst et kolon fulgt av mellomrom, eller en linje har et annet innrykk "
        "enn naboene. Hver feil meldes der den ble gjort, med hva som skal stå; resten av planen "
        "sjekkes likevel, og ``--fix`` retter det som bare kan bety én ting."
    ),
    "A key stands once in its place": "En nøkkel står én gang på samme sted",
    "Of two equal keys one would win without anybody noticing.": (
        "Av to like nøkler ville den ene vinne uten at noen merket det."
    ),
    "Lists and mappings are not nested without end": "Lister og nøkler er ikke nøstet i det uendelige",
    "A plan needs a dozen levels; sixty-four is either a mistake or an attack.": (
        "En plan trenger et dusin nivåer; 64 er enten en feil eller et angrep."
    ),
    "A plan has a size that people can read": "Planen har en størrelse som folk kan lese",
    "Four hundred thousand characters is sixteen times the largest plan we have seen.": (
        "Fire hundre tusen tegn er seksten ganger den største planen vi har sett."
    ),
    "Tags and composite keys have no meaning in a plan": (
        "Merkelapper og sammensatte nøkler betyr ingenting i en plan"
    ),
    "YAML can do more than a plan needs; what has no meaning here would be lost on the way. A text "
    "that begins with «!» or «&» needs quotation marks.": (
        "YAML kan mer enn en plan trenger; det som ikke betyr noe her, ville gått tapt underveis. En "
        "tekst som begynner med «!» eller «&», må stå i anførselstegn."
    ),
    "Letters are one character each": "Hver bokstav er ett tegn",
    "Text pasted from macOS may hold å as a and a ring. It looks the same, but is not found in a "
    "search and not recognised in a key.": (
        "Tekst limt inn fra macOS kan ha å som a og en ring. Det ser likt ut, men blir ikke funnet "
        "i søk og ikke gjenkjent i en nøkkel."
    ),
    "The file holds a plan": "Fila inneholder en plan",
    "A plan begins with “applan: 1”, followed by keys with values.": (
        "En plan begynner med «applan: 1», og deretter følger nøkler med verdier."
    ),
    "A finding is ignored with a code and a reason": "Et funn blir oversett med kode og begrunnelse",
    "Next year nobody remembers why. Without a reason nothing is ignored.": (
        "Neste år husker ingen hvorfor. Uten begrunnelse blir ingenting oversett."
    ),
    "What is ignored is still there": "Det som blir oversett, finnes fortsatt",
    "A comment that ignores nothing hides the next real mistake in that place. Nothing is said of "
    "rules that did not look at all of the plan: those that are off, and others where something in "
    "it, or in the plan that it continues, could not be read.": (
        "En kommentar som ikke lenger overser noe, skjuler den neste virkelige feilen på stedet. "
        "Ingenting blir sagt om regler som ikke har sett på hele planen: de som er slått av, og "
        "andre når noe i den, eller i planen den fortsetter, ikke kunne leses."
    ),
    "No comment takes words from a text": "Ingen kommentar tar ord fra en tekst",
    "A comment begins at a # after a space, also in the middle of a title, and what it takes is in "
    "no draft. Where the sign touches the next, as in #2 and #valg, it is taken to belong to the "
    "text. A comment has a space after its sign.": (
        "En kommentar begynner ved en # etter et mellomrom, også midt i en tittel, og det den tar "
        "med seg, står ikke i noe utkast. Når tegnet står inntil det neste, som i #2 og #valg, hører "
        "det trolig til teksten. En kommentar har mellomrom etter tegnet."
    ),
    "Items are items": "Punkter er punkter",
    "A text goes on over all lines that are indented under it. An item without a space after its "
    "dash, with the bullet of another program, or indented too far, becomes part of it, and the "
    "list is printed as one sentence.": (
        "En tekst fortsetter over alle linjene som er rykket inn under den. Et punkt uten mellomrom "
        "etter bindestreken, med punkttegnet fra et annet program eller med for stort innrykk blir "
        "en del av den, og lista skrives ut som én setning."
    ),
    "No text is torn at a comma": "Ingen tekst er delt ved et komma",
    "Between braces, and between brackets, a comma ends a text, and what follows is left out or "
    "stands alone: «3,5», «50 000,-» and «kurs, fest og dans» need quotation marks there. On lines "
    "of their own they need none. A colon there needs its space, too.": (
        "Mellom krøllparenteser og mellom klammer avslutter et komma teksten, og det som følger, faller bort "
        "eller står alene: «3,5», «50 000,-» og «kurs, fest og dans» må ha anførselstegn der. På "
        "egne linjer trenger de det ikke. Et kolon må også ha et mellomrom etter seg."
    ),
    "An activity on one line has a colon between its title and its time": (
        "En aktivitet på én linje har kolon mellom tittelen og tidspunktet"
    ),
    "Without it, all of the line is the title, and the activity is in no calendar.": (
        "Uten det er hele linja tittelen, og aktiviteten kommer ikke i noen kalender."
    ),
    "Keys are keys, and not lines of a text": "Nøkler er nøkler, og ikke linjer i en tekst",
    "Under “|” everything that is indented belongs to the text, also the activities that were meant "
    "to follow it. A line that lacks its colon becomes the end of the text above.": (
        "Under «|» hører alt som er rykket inn, til teksten, også aktivitetene som skulle ha kommet "
        "etter den. En linje som mangler kolon, blir slutten på teksten over."
    ),
    "Keys are those of the format": "Nøklene er de som formatet har",
    "An unknown key would be left out of every draft, with a value or without. All keys are "
    "described in docs/plan-format.md.": (
        "En ukjent nøkkel ville falle ut av alle utkast, med eller uten verdi. Alle nøklene er "
        "beskrevet i "
        "docs/plan-format.md."
    ),
    "What a plan cannot do without is there": "Det en plan ikke klarer seg uten, er på plass",
    "A section needs a title, a responsibility somebody who has it. A time whose key is written "
    "with nothing after it is a warning: “avklares” says that it is not decided.": (
        "Et avsnitt må ha en overskrift, et ansvar noen som har det. Et tidspunkt der nøkkelen står "
        "uten noe etter seg, er en advarsel: «avklares» sier at det ikke er bestemt."
    ),
    "A text is a text, a list a list": "En tekst er en tekst, en liste er en liste",
    "A line begun with “- ” is a list item; “key: value” on an indented line is a mapping.": (
        "En linje som begynner med «- », er et listepunkt; «nøkkel: verdi» på en innrykket linje "
        "er en nøkkel med verdi."
    ),
    "Where the format has a choice, the value is one of the choices": (
        "Der formatet har faste valg, er verdien ett av dem"
    ),
    "Views, calendars and comparisons rely on them. The message lists what is possible.": (
        "Visninger, kalendere og sammenligninger bygger på dem. Meldingen viser hva som er mulig."
    ),
    "Ids, numbers, dates and periods can be read": "Id-er, tall, datoer og perioder kan leses",
    "An id has small letters, digits and hyphens, a number digits, a date the form 2026-02-14.": (
        "En id har små bokstaver, sifre og bindestreker, et tall har sifre, og en dato skrives "
        "2026-02-14."
    ),
    "A title or a name that stands before a colon begins with a capital letter": (
        "En tittel eller et navn foran et kolon begynner med stor forbokstav"
    ),
    "`- Sommerfest: 20. juni 2026` is an activity and its time. Keys begin with small letters, so a "
    "small one may be a key that was misspelled, or a word that has no key.": (
        "`- Sommerfest: 20. juni 2026` er en aktivitet og tidspunktet for den. Nøkler begynner med "
        "liten bokstav, så et ord med liten bokstav kan være en nøkkel som er feilskrevet, eller et "
        "ord som ikke har noen nøkkel."
    ),
    "An id stands for one thing": "En id står for én ting",
    "Goals and activities share their ids. References, calendars and the comparison with other "
    "years find a thing by its id, and would otherwise find the wrong one.": (
        "Mål og aktiviteter deler id-er. Henvisninger, kalendere og sammenligningen med andre år "
        "finner en ting på id-en, og ville ellers funnet feil ting."
    ),
    "A reference to an activity leads to one in the same plan": (
        "En henvisning til en aktivitet fører til en aktivitet i samme plan"
    ),
    "“see”, “after”, “before”, “depends” and the “ids” of a view name activities by their title or "
    "their id.": (
        "«see», «after», «before», «depends» og «ids» i en visning viser til aktiviteter ved tittel "
        "eller id."
    ),
    "A reference to a goal leads to one in the same plan": (
        "En henvisning til et mål fører til et mål i samme plan"
    ),
    "“about” and “supports” name goals by their title or their id; a goal that nothing leads to looks "
    "unserved.": (
        "«about» og «supports» viser til mål ved tittel eller id; et mål som ingenting viser til, ser "
        "glemt ut."
    ),
    "A title that something is named by is the title of one thing": (
        "En tittel det blir vist til, er tittelen på én ting"
    ),
    "Where two have it, the first in the plan is what is meant, and that may be the wrong one. An "
    "“id” at one of them tells them apart; what is named by its id is never in doubt.": (
        "Der to har samme tittel, er den første i planen den som blir brukt, og det kan være feil. En "
        "«id» på den ene skiller dem; det som er nevnt ved id, er det aldri tvil om."
    ),
    "What goes on under another title has an id": (
        "Det som fortsetter under en annen tittel, har en id"
    ),
    "Without an id a thing is known by its title, and nobody can tell a new title from a new thing. "
    "Said once, where something here and something in the plan before have no counterpart and only "
    "their titles; where all of it is new, nothing is wrong. The command “link” asks, and writes the "
    "ids.": (
        "Uten id kjennes en ting på tittelen, og ingen kan skille en ny tittel fra en ny ting. Sagt "
        "én gang, der noe her og noe i planen før står uten motstykke og bare har tittelen; er alt "
        "sammen nytt, er ingenting galt. Kommandoen «link» spør, og skriver id-ene."
    ),
    "A reference to another year leads to a plan beside this one": (
        "En henvisning til et annet år fører til en plan ved siden av denne"
    ),
    "“continues”, “from” and “ended” name a plan by its file name without ending, such as 2022.": (
        "«continues», «from» og «ended» viser til en plan ved filnavnet uten endelse, som 2022."
    ),
    "An activity outside the sections is shown by a section": (
        "En aktivitet utenfor avsnittene blir vist av et avsnitt"
    ),
    "What stands under “activities” at the top is printed only where a section names it in “see” "
    "or has a view that takes it in. A view that says neither which ones nor which kinds takes in "
    "all that have a time. In a plan without sections the activities are what it says.": (
        "Det som står under «activities» øverst, trykkes bare der et avsnitt nevner det i «see» "
        "eller har en visning som tar det med. En visning som verken sier hvilke eller hvilke "
        "slag, tar med alt som har et tidspunkt. I en plan uten avsnitt er aktivitetene selve "
        "planen."
    ),
    "A body, a partner, a tool or an audience has one name": (
        "Et organ, en samarbeidspartner, et verktøy eller en målgruppe har ett navn"
    ),
    "Who answers for what can only be counted where the same body is called the same. Two names "
    "that differ by case, spaces, punctuation or a single letter are taken for one.": (
        "Hvem som har ansvar for hva, kan bare telles når det samme organet heter det samme. To "
        "navn som skilles av store bokstaver, mellomrom, tegnsetting eller én enkelt bokstav, "
        "regnes som ett."
    ),
    "A name is spelled as in the plan before": "Et navn skrives som i planen før",
    "Compared over the years, the same body under two spellings looks like one that left and "
    "another that came.": (
        "Når årene sammenlignes, ser det samme organet med to skrivemåter ut som ett som forsvant "
        "og et annet som kom."
    ),
    "“from” and “ended” name something that stood in the earlier plan": (
        "«from» og «ended» viser til noe som sto i den tidligere planen"
    ),
    "Otherwise the comparison reports as lost what was carried on, or ended on purpose.": (
        "Ellers melder sammenligningen noe som tapt, selv om det ble videreført eller avsluttet "
        "med vilje."
    ),
    "A time relative to something else says how long, and before or after what": (
        "En relativ tid sier hvor lenge, og før eller etter hva"
    ),
    "“within” and “amount” say how long; “after” and “before” name the activity it is counted "
    "from.": (
        "«within» og «amount» sier hvor lenge; «after» og «before» viser til aktiviteten det "
        "regnes fra."
    ),
    "the plan {copies} is of the same organisation for the same period; if it is a copy, move it to another folder": "planen {copies} gjelder samme organisasjon og samme periode; er den en kopi, så flytt den til en annen mappe",
    "There is one plan for a period": "Det er én plan for en periode",
    (
        "A copy that was kept beside the plan («2026_gammel.yaml») is counted as a plan: what happens "
        "is told twice, and it may be the one that is taken. Keep copies in another folder; git "
        "keeps them all."
    ): (
        "En kopi som ligger ved siden av planen («2026_gammel.yaml»), regnes som en plan: Det som "
        "skjer, blir fortalt to ganger, og kopien kan bli den som blir brukt. Legg kopier i en annen "
        "mappe; git tar vare på alle."
    ),
}
