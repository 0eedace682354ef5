"""What the rules say that hold things against each other: what belongs together, sums, structure."""

SENTENCES: dict[str, str] = {
    "“{title}” is in the plan twice, with the same time": (
        "«{title}» står to ganger i planen, med samme tid"
    ),
    "“{title}” is in the plan twice: “{here}” here, and “{there}”": (
        "«{title}» står to ganger i planen: «{here}» her, og «{there}» et annet sted"
    ),
    "“{title}” is in the plan twice: once undecided, and once “{time}”": (
        "«{title}» står to ganger i planen: én gang uavklart, og én gang «{time}»"
    ),
    "{parts} is {total}, not {written}": "{parts} er {total}, ikke {written}",
    "{written} cannot be a part of {whole}": "{written} kan ikke være en del av {whole}",
    "{number} per cent is more than all": "{number} prosent er mer enn alle: en andel er høyst 100",
    "{whole} in a year is {each} {per}, not {written}": (
        "{whole} i året er {each} {per}, ikke {written}"
    ),
    "“{written}”, but “{title}” is dated {count} times": (
        "«{written}», men «{title}» er satt opp {count} ganger"
    ),
    "“{written}”, but {count} are listed here": "«{written}», men her står det {count}",
    "“{written}”, but {count} are dated for it": "«{written}», men {count} er satt opp",
    "“{written}” in the text, but the title says “{title}”": (
        "«{written}» i teksten, men «{title}» i tittelen"
    ),
    "there is no chapter {number} in this plan": "det er ikke noe kapittel {number} i denne planen",
    "“{title}” is chapter {number} in this plan": "«{title}» er kapittel {number} i denne planen",
    "A chapter that a text refers to is the one that is meant": (
        "Et kapittel som en tekst viser til, er det som er ment"
    ),
    "Chapters are numbered in the order in which they stand, and a new one moves those after it. "
    "«Kapittel 3 om kursene» is held against the headings, where one of them is about that.": (
        "Kapitlene har nummer i den rekkefølgen de står, og et nytt flytter dem som kommer etter. "
        "«Kapittel 3 om kursene» blir holdt opp mot overskriftene, der én av dem handler om det."
    ),
    "two sections are called “{title}”": "to avsnitt heter «{title}»",
    "two goals are called “{title}”": "to mål heter «{title}»",
    "nothing stands under “{title}”": (
        "det står ingenting under «{title}»; avsnittet er tomt, og blir en overskrift for seg selv"
    ),
    "“{date}” stands twice in the list": "«{date}» står to ganger i lista",
    "the title says {written}, but the plan is for {period}": (
        "tittelen sier {written}, men perioden er {period}"
    ),
    "the recommendation is about {written}, but the plan is for {period}": (
        "innstillingen gjelder {written}, men perioden er {period}"
    ),
    "the meeting is in {written}, but the plan is for {period}": (
        "møtet er i {written}, men perioden er {period}"
    ),
    "the meeting is in {written}, but the case is numbered {number}": (
        "møtet er i {written}, men saksnummeret er {number}"
    ),
    "the case is numbered {number}, but the plan is for {period}": (
        "saksnummeret er {number}, men perioden er {period}"
    ),
    "{written} is after the plan's period, {period}": (
        "{written} er etter perioden, {period}; er årstallet rett?"
    ),
    "{year} is not the year before the plan, {period}; is it last year's text?": (
        "{year} er ikke året før perioden, {period}; er teksten fra i fjor?"
    ),
    "{year} is over when the plan begins; is it last year's text?": (
        "{year} er over når planen begynner; er teksten fra i fjor?"
    ),
    "the plan was adopted {day}, but here stands “{written}”": (
        "planen ble vedtatt {day}, men her står «{written}»"
    ),
    "“{written}” in the text, but the target is “{target}”{started}": (
        "«{written}» i teksten, men måltallet er «{target}»{started}"
    ),
    ", from {number}": ", fra {number}",
    "“baseline” is {baseline}, but the text says “{written}”": (
        "«baseline» er {baseline}, men i teksten står «{written}»"
    ),
    "“{target}” here, but “{other}” elsewhere in the plan": (
        "«{target}» her, men «{other}» et annet sted i planen"
    ),
    "{parts} is {total} per cent, which is more than all": (
        "{parts} er {total} prosent, og det er mer enn alle"
    ),
    # Their documentation
    "Silent about a plan that is adopted, or that a later plan continues, unless it is asked for by "
    "“--select” or by a severity in “applan.yaml”.": (
        "Sier ingenting om en plan som er vedtatt, eller som en senere plan fortsetter, med mindre "
        "noen ber om det med «--select» eller med en alvorsgrad i «applan.yaml»."
    ),
    "Silent about a plan that a later plan continues, unless it is asked for by “--select” or by a "
    "severity in “applan.yaml”.": (
        "Sier ingenting om en plan som en senere plan fortsetter, med mindre noen ber om det med "
        "«--select» eller med en alvorsgrad i «applan.yaml»."
    ),
    "Easter, Ascension Day and Whitsun move, and are easily forgotten when next year's dates are "
    "set. Nothing is said of a gathering that is named after the day, of church services and "
    "concerts, or of what lasts longer than four days. Of what comes back, days are told that "
    "should have been left out where others are: «hver mandag, unntatt 17. mai». School holidays "
    "and days off that the organisation keeps in ``applan.yaml`` count as well.": (
        "Påsken, Kristi himmelfartsdag og pinsen flytter seg, og er lette å glemme når neste års "
        "datoer settes. Det sies ingenting om det som har navn etter dagen, om gudstjenester og "
        "konserter, eller om det som varer lenger enn fire dager. Av det som kommer igjen, nevnes "
        "de dagene som skulle vært unntatt der andre er det: «hver mandag, unntatt 17. mai». "
        "Skoleferier og fridager som organisasjonen har i ``applan.yaml``, teller også."
    ),
    "A reply is due after the question is sent, registration closes and the notice goes out before"
    " the meeting begins, the dress rehearsal before the first night, and an activity ends no "
    "earlier than what it “depends” on or comes “after”, as «Opprydding etter stevnet» does. "
    "What a registration is for is told by “parts”, by its title, «Påmelding til sommerleiren», "
    "or by the activity's own text. Something is reported only where it cannot be otherwise: of a time that is "
    "known to the month, the last day is counted for what comes second and the first for what "
    "comes before it.": (
        "Svarfristen er etter at spørsmålet er sendt, påmeldingen slutter og innkallingen går ut "
        "før møtet begynner, generalprøven er før premieren, og en aktivitet slutter ikke før det "
        "den forutsetter («depends») eller kommer etter («after»), slik «Opprydding etter "
        "stevnet» gjør. Hva en påmelding gjelder, sier «parts», tittelen, "
        "«Påmelding til sommerleiren», eller teksten til aktiviteten selv. Noe blir meldt bare der det ikke kan være annerledes: av et"
        " tidspunkt som bare sier måneden, regnes den siste dagen for det som kommer sist, og den "
        "første for det som kommer først."
    ),
    "Compared are days that are certain, those of what comes back too: meetings and courses for "
    "the same audience; what the same people answer for at the same hour; and a course beside "
    "anything else of the one who holds it, or in another place. A body can be in two places, if "
    "not at two meetings. What is online, is at the same place, is a part of the other, or "
    "mentions it, does not clash; but two meetings or courses are not in one room at the same "
    "hours, whoever holds them.": (
        "Sammenlignet blir dager som er sikre, også av det som kommer igjen: møter og kurs for den"
        " samme målgruppa, det de samme har ansvaret for i samme time, og et kurs ved siden av noe"
        " annet for den som holder det, eller på et annet sted. Et organ kan være to steder, men "
        "ikke på to møter. Det som er på nett, er på samme sted, er en del av det andre eller "
        "nevner det, kolliderer ikke. Men to møter eller kurs er ikke i samme rom til samme tid, "
        "samme hvem som holder dem."
    ),
    "Each date of a list stands there once, after those before it": (
        "Hver dato i en liste står der én gang, etter dem som er før den"
    ),
    "“{date}” stands after “{last}” in the list; is one of them wrong?": (
        "«{date}» står etter «{last}» i lista; er en av dem feil?"
    ),
    "One of the two was to be another day, or another month. Two turns on one day have a clock, a "
    "place or a “part” of their own.": (
        "En av de to skulle vært en annen dag eller en annen måned. To ganger på samme dag har hvert sitt klokkeslett, "
        "sted eller «part»."
    ),
    "The title, the case and the recommendation are of this plan and not of the last": (
        "Tittelen, saken og innstillingen gjelder denne planen og ikke den forrige"
    ),
    "A plan is begun as a copy, and a meeting that adopts «arbeidsplanen for 2025» has adopted "
    "last year's. Held against the period are the title, what is recommended, the case number and "
    "the year of the meeting, when the documents it builds on were adopted, and what closes "
    "another year than the one that has just been: accounts, a report, an application for a place "
    "«fra august 2025».": (
        "En plan begynner som en kopi, og et møte som vedtar «arbeidsplanen for 2025», har vedtatt"
        " fjorårets. Holdt opp mot perioden blir tittelen, innstillingen, saksnummeret og året for"
        " møtet, når dokumentene planen bygger på, er vedtatt, og det som avslutter et annet år "
        "enn det som nettopp er over: regnskap, årsmelding, søknad om plass «fra august 2025»."
    ),
    "The draft prints “adopted” and the day, and later years look it up. A day after the plan's "
    "last is a slip, and so is another day in the text: «planen er vedtatt 10. juni», and the day "
    "of its own annual meeting in a year before.": (
        "Utkastet skriver «vedtatt» og dagen, og senere år slår det opp. En dag etter planens "
        "siste er en skrivefeil, og det er også en annen dag i teksten, «planen er vedtatt 10. "
        "juni», og dagen for planens eget årsmøte i et tidligere år."
    ),
    "the plan was adopted {day}, but “{title}” is {time}; is the year wrong?": (
        "planen ble vedtatt {day}, men «{title}» er {time}; er årstallet feil?"
    ),
    "the meeting is {day}, but “{title}” is {time}": ("møtet er {day}, men «{title}» er {time}"),
    "Parts add up to the whole that they are parts of": (
        "Delene blir til sammen det de er deler av"
    ),
    "One number is changed, and the sum is left. Read are lists after a colon, «93 om høsten og 97"
    " om våren», what ends in «til sammen» or «i alt», «38 av dem», and tables with a row «Til "
    "sammen».": (
        "Ett tall blir endret, og summen blir stående. Lest blir lister etter kolon, «93 om høsten"
        " og 97 om våren», det som slutter med «til sammen» eller «i alt», «38 av dem», og "
        "tabeller med en rad «Til sammen»."
    ),
    "A share is at most a hundred per cent": ("En andel er høyst hundre prosent"),
    "A figure too many makes 97 per cent of the pupils 197. What grows, or is a degree of what was"
    " planned, may be more than a hundred.": (
        "Ett siffer for mye gjør 97 prosent av elevene til 197. Det som vokser, eller er en grad "
        "av det som var planlagt, kan være mer enn hundre."
    ),
    "There are as many dates as the text says that there are": (
        "Det er så mange datoer som teksten sier"
    ),
    "A meeting is added, and the text still says four. A number is held against the activity that "
    "the sentence names, «styremøter», «vernerunder», «klubbmesterskapet», or the body that meets;"
    " only where all of its dates are known, and no part of them is told apart. A number of goals is "
    "held against those that stand there, and a goal «Seks medlemsmøter» against what serves it.": (
        "Et møte kommer til, og teksten sier fortsatt fire. Et tall blir holdt opp mot aktiviteten"
        " setningen nevner, «styremøter», «vernerunder», «klubbmesterskapet», eller organet som "
        "møtes; bare der alle datoene er kjent, og ingen av dem er skilt ut med et eget navn. Et antall mål "
        "blir holdt opp mot dem som står der, og et mål «Seks medlemsmøter» mot det som bidrar til det."
    ),
    "Sections side by side, and goals, have names of their own": (
        "Avsnitt ved siden av hverandre, og mål, har hvert sitt navn"
    ),
    "Who looks for something under one of two headings that are alike does not find the other; and"
    " the second was often to be called something else.": (
        "Den som leter under den ene av to like overskrifter, finner ikke den andre; og ofte "
        "skulle den andre hete noe annet."
    ),
    "A section says something": ("Et avsnitt sier noe"),
    "An empty one is a heading with nothing under it in every draft: what was to stand there was "
    "forgotten, or the section is not needed any more. A plan of headings alone is only begun.": (
        "Et tomt avsnitt er en overskrift med ingenting under i alle utkast: det som skulle stå "
        "der, er glemt, eller det trengs ikke lenger. En plan med bare overskrifter er så vidt "
        "begynt."
    ),
    "A template's own words, lines to write on and notes to oneself are easily overlooked by those"
    " who have read the plan ten times. What is truly undecided is better said in words: "
    "«avklares». What is said so of a time is left to AP301 and AP413.": (
        "Ordene i en mal, linjer til å skrive på og lapper til seg selv er lette å overse for den "
        "som har lest planen ti ganger. Det som virkelig ikke er avgjort, sies bedre med ord: "
        "«avklares». Det som sies slik om et tidspunkt, tar AP301 og AP413 seg av."
    ),
    "“{year}” in a plan for every year; leave the year out, or write it in the plan of that year": (
        "«{year}» står i en plan som gjelder hvert år; ta bort årstallet, eller skriv det i planen "
        "for det året"
    ),
    "“{written}” is right in some years only, and the plan is for every year; write one of the "
    "two, such as “andre lørdag i mai”": (
        "«{written}» stemmer bare i noen år, og planen gjelder hvert år; skriv bare det ene, for "
        "eksempel «andre lørdag i mai»"
    ),
    "“{written}” is not there in every year, as the plan is": (
        "«{written}» finnes ikke i alle år, og planen gjelder hvert år"
    ),
    "A plan for every year says days without their year": (
        "En plan som gjelder hvert år, sier datoer uten årstall"
    ),
    "What stands there holds for whatever year the plan is read for (“--year 2027”). A day of one "
    "year belongs in that year's plan.": (
        "Det som står der, gjelder for det året planen blir lest for («--year 2027»). En dag i ett "
        "bestemt år hører hjemme i planen for det året."
    ),
    "What a plan for every year says is right in all of them": (
        "Det en plan for hvert år sier, stemmer i alle år"
    ),
    "A date is on another weekday each year, and a week begins on another date. Nobody knows which "
    "of the two holds next year: write the date, the week, or “andre lørdag i mai”. A 29 February "
    "and a week 53 are not in every year.": (
        "En dato faller på en ny ukedag hvert år, og en uke begynner på en ny dato. Ingen vet hva "
        "av de to som gjelder neste år: skriv datoen, uka eller «andre lørdag i mai». 29. februar "
        "og uke 53 finnes ikke i alle år."
    ),
}
