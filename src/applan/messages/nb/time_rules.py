"""What is said about times: by the grammar of times, by the rules AP3xx, and about those rules."""

SENTENCES: dict[str, str] = {
    # What the grammar of times says
    "{text} may be about one or all of these times; write it behind each that it is about": (
        "«{text}» kan gjelde ett eller alle tidspunktene; skriv det bak hvert tidspunkt det gjelder"
    ),
    "{text} is not understood as a time": "«{text}» er ikke forstått som et tidspunkt",
    "{text} is not understood as a time; did you mean {nearest}?": (
        "«{text}» er ikke forstått som et tidspunkt; mente du «{nearest}»?"
    ),
    "{text} runs into what stands before it; put a comma or a word between them": (
        "«{text}» henger sammen med det som står foran; sett et komma eller et ord imellom"
    ),
    "{date} is already one of the days of {rule}; if only the dates are meant, write them alone": (
        "«{date}» er alt en av dagene i «{rule}»; er bare datoene ment, så skriv dem alene"
    ),
    "{date} is one day, and {rule} is said of several; write the day alone, all of them or “from”": (
        "«{date}» er én dag, og «{rule}» sies om flere; skriv bare dagen, alle dagene eller «fra»"
    ),
    "{date} is one day that is said to come again; write the day alone, all of them or “from”": (
        "«{date}» er én dag som sies å komme igjen; skriv bare dagen, alle dagene eller «fra»"
    ),
    "{date} can be two days; write the date": "«{date}» kan være to dager; skriv datoen",
    "{time} o'clock is no {part}": "kl. {time} er ikke «{part}»",
    "“{written}” is several numbers; write each in a list, with its deadline": (
        "«{written}» er flere tall; skriv hvert av dem i en liste, med sin frist"
    ),
    "“{target}” has the deadline that {other} has": "«{target}» har samme frist som {other}",
    "“{target}” is less than {other}, which is to be reached before it": (
        "«{target}» er mindre enn {other}, som skal nås før"
    ),
    "{text} speaks of {number} years, and the plan is for {years}": (
        "«{text}» sier at det er {number} år, og planen gjelder {years}"
    ),
    "{text} is not a period; write for example {example}": (
        "«{text}» er ikke en periode; skriv for eksempel «{example}»"
    ),
    "{text} is not a length of time; write for example {example}": (
        "«{text}» er ikke en lengde i tid; skriv for eksempel «{example}»"
    ),
    "{date} can be in more than one year": "«{date}» kan være i flere år",
    "{date} is in no year of the plan's period": "«{date}» er ikke i noe år i planperioden",
    "{date} has no year": "«{date}» har ikke årstall",
    "the year of {date} is not in the plan's period; write four digits": (
        "årstallet i «{date}» er ikke i planperioden; skriv det med fire sifre"
    ),
    "{range} ends before it starts": "«{range}» slutter før det begynner",
    "there is no {date}": "datoen «{date}» finnes ikke",
    "there is no week {week}": "det finnes ingen uke {week}",
    "there is no week {week} in {year}": "det er ingen uke {week} i {year}",
    "{date} is not among the organisation's dates for {year}; write the date": (
        "«{date}» er ikke blant organisasjonens datoer i {year}; skriv datoen"
    ),
    "there is no {time} o'clock": "klokkeslettet «{time}» finnes ikke",
    "{date} mixes dashes; an ISO date has hyphens": (
        "«{date}» har feil streker; en ISO-dato skrives med bindestreker"
    ),
    "{date} is a {actual}, not a {written}": "{date} er en {actual}, ikke en {written}",
    "{date} is not a weekend": "{date} er ikke en helg",
    "{feast} is {actual}, not {written}": "{feast} er {actual}, ikke {written}",
    "{date} is in week {actual}, not {written}": "{date} er i uke {actual}, ikke i uke {written}",
    "what {season} means to the organisation is not understood": (
        "det er ikke forstått hva «{season}» betyr i organisasjonen"
    ),
    "{said}; did you mean {nearest}?": "{said}; mente du {nearest}?",
    # What the rules say
    "“{written}” is not understood as a time; did you mean {nearest}?": (
        "«{written}» er ikke forstått som et tidspunkt; mente du {nearest}?"
    ),
    "“{written}” is not understood as a time; what is not about time belongs in “place”, “part” "
    "or “note”": (
        "«{written}» er ikke forstått som et tidspunkt; det som ikke handler om tid, hører hjemme "
        "i «place», «part» eller «note»"
    ),
    "“{written}” is not understood as a time; what is not about time belongs in “place”, “title” "
    "or “text”": (
        "«{written}» er ikke forstått som et tidspunkt; det som ikke handler om tid, hører hjemme "
        "i «place», «title» eller «text»"
    ),
    "“{written}” is not understood as a time; a place belongs in “place”, and a time is for "
    "example {examples}": (
        "«{written}» er ikke forstått som et tidspunkt; et sted hører hjemme i «place», og et "
        "tidspunkt er for eksempel {examples}"
    ),
    "“{written}” was to be filled in; write when, or “{open}” while that is not decided": (
        "«{written}» skulle vært fylt ut; skriv når det er, eller «{open}» så lenge det ikke er "
        "bestemt"
    ),
    "“{written}” cannot be right; is it {likely}?": (
        "«{written}» kan ikke stemme; skal det være {likely}?"
    ),
    "“{written}” is not understood as a time; write for example {examples}": (
        "«{written}» er ikke forstått som et tidspunkt; skriv for eksempel {examples}"
    ),
    "“{written}” does not say which months; write for example {examples}": (
        "«{written}» sier ikke hvilke måneder; skriv for eksempel {examples}"
    ),
    "“{written}” ends before it starts; is a day, a month or a year wrong?": (
        "«{written}» slutter før det begynner; er det feil dag, måned eller årstall?"
    ),
    "“{period}” may be a school year or two whole years; write “{school}” for August to July, "
    "or “{years}” and the year of each date": (
        "«{period}» kan være et skoleår eller to hele år; skriv «{school}» for august til juli, "
        "eller «{years}» og årstall i hver dato"
    ),
    "which year is “{written}”: {readings}?": "hvilket år er «{written}»: {readings}?",
    "which year is “{written}”? write all four digits": (
        "hvilket år er «{written}»? skriv årstallet med fire sifre"
    ),
    "“{written}” is in no year of the plan's period; is it {readings}?": (
        "«{written}» er utenfor perioden, i alle år den går over; er det {readings}?"
    ),
    "“{written}” is outside the plan's period, {period}": (
        "«{written}» er utenfor planperioden, {period}"
    ),
    "“{written}” is outside the plan's period, {period}; is the year {year}?": (
        "«{written}» er utenfor planperioden, {period}; skal årstallet være {year}?"
    ),
    "“{written}” is outside “{label}”, which it stands under": (
        "«{written}» er utenfor «{label}», som det står under"
    ),
    "“{written}” does not fit “{name}”": "«{written}» passer ikke med «{name}»",
    "“{written}” is not when the activities that support this happen ({times})": (
        "«{written}» passer ikke med aktivitetene som bidrar til dette ({times})"
    ),
    "which year are {written}? write all four digits": (
        "hvilket år er {written}? skriv årstallet med fire sifre"
    ),
    "{days}; is that meant?": "{days}; er det meningen?",
    "{days} is not left out of “{written}”": "{days} er ikke unntatt fra «{written}»",
    "“{written}” is {holiday}; is that meant?": "«{written}» er {holiday}; er det meningen?",
    "“{written}” is in {holiday}; is that meant?": "«{written}» er i {holiday}; er det meningen?",
    "{day} is {holiday}; is that meant?": "{day} er {holiday}; er det meningen?",
    "“{written}” is the Easter week; is that meant?": "«{written}» er påskeuka; er det meningen?",
    "“{written}” is in the Easter week; is that meant?": (
        "«{written}» er i påskeuka; er det meningen?"
    ),
    "the deadline “{written}” is {day}; the nearest working days are {before} and {after}": (
        "fristen «{written}» er {day}; de nærmeste arbeidsdagene er {before} og {after}"
    ),
    "a Saturday": "en lørdag",
    "a Sunday": "en søndag",
    "“{reply}” ({time}) is before “{question}” ({question_time})": (
        "«{reply}» ({time}) er før «{question}» ({question_time})"
    ),
    "“{reply}” ({time}) is after “{event}” ({event_time}), which it is for": (
        "«{reply}» ({time}) er etter «{event}» ({event_time}), som den gjelder"
    ),
    "“{title}” ({time}) is over before “{needed}” ({needed_time}), which it depends on": (
        "«{title}» ({time}) er over før «{needed}» ({needed_time}), som den forutsetter"
    ),
    "“{time}” is not after “{title}” ({other})": "«{time}» er ikke etter «{title}» ({other})",
    "“{time}” is not before “{title}” ({other})": "«{time}» er ikke før «{title}» ({other})",
    "“{quota}”, but no time is given for {unit}": (
        "«{quota}», men det er ikke satt noe tidspunkt i {unit}"
    ),
    "“{quota}”, but only one time is given for {unit}": (
        "«{quota}», men det er bare satt ett tidspunkt i {unit}"
    ),
    "“{quota}”, but only {count} times are given for {unit}": (
        "«{quota}», men det er bare satt {count} tidspunkter i {unit}"
    ),
    "“{quota}”, but {count} times are given for {unit}": (
        "«{quota}», men det er satt {count} tidspunkter i {unit}"
    ),
    "{wanted} {days} are promised, but {range} has {there}": (
        "det står {wanted} {days}, men {range} har {there}"
    ),
    "{wanted} days are promised, but {range} has {there}": (
        "det står til sammen {wanted} dager, men {range} har {there}"
    ),
    "“{written}” is promised, but {range} is {there} days": (
        "det står «{written}», men {range} er {there} dager"
    ),
    "“{written}” is promised, but {range} is one day": (
        "det står «{written}», men {range} er én dag"
    ),
    "“{written}” is still to come here, but {year} is over; which year is it?": (
        "«{written}» ligger foran oss her, men {year} er over; hvilket år er det?"
    ),
    "“{written}” ends the next morning; is it the other way round?": (
        "«{written}» slutter neste morgen; er det omvendt?"
    ),
    "“{written}”, but “{title}” is {time}": "«{written}», men «{title}» er {time}",
    "{day} is not a {weekday}": "{day} er ikke en {weekday}",
    "{day}, but the {count} others are on a {weekday}": (
        "dette er {day}, men de {count} andre er på en {weekday}"
    ),
    "The days of a series are on one weekday": "Dagene i en rekke er på samme ukedag",
    "«Mandager fra 19. januar», which is a Tuesday, begins on another day than members think; and "
    "where five meetings are on a Tuesday and the sixth on a Wednesday, its date is a slip of the "
    "pen until somebody says otherwise by writing the weekday beside it. A day that is moved for a "
    "holiday is left alone.": (
        "«Mandager fra 19. januar», som er en tirsdag, begynner en annen dag enn medlemmene tror. "
        "Er fem møter på en tirsdag og det sjette på en onsdag, er datoen en skrivefeil til noen "
        "sier noe annet ved å skrive ukedagen ved siden av. En dag som er flyttet på grunn av en "
        "helligdag, får stå."
    ),
    "“{rule}”, but this is {day}": "«{rule}», men dette er {day}",
    "“{title}”, but this is {day}": "det heter «{title}», men dette er {day}",
    "“{distance}” is {expected}, counted from {event}; here stands “{written}”": (
        "«{distance}» er {expected}, regnet fra {event}; her står det «{written}»"
    ),
    "“{name}” can be any of {count} activities called “{title}”; which is meant?": (
        "«{name}» kan være hvilken som helst av {count} aktiviteter som heter «{title}»; hvilken "
        "er det?"
    ),
    "“{name}” can be {several}; which is meant?": ("«{name}» kan være {several}; hvilken er det?"),
    "“{title}” is {days} ({source}); here stands “{written}”": (
        "«{title}» er {days} ({source}); her står det «{written}»"
    ),
    "“{title}” and “{other}” are both in {room} at once, {day}": (
        "«{title}» og «{other}» er samtidig i samme rom ({room}): {day}"
    ),
    "“{name}” is neither in the plan nor in applan.yaml, so this has no day": (
        "«{name}» står verken i planen eller i applan.yaml, så dette får ingen dag"
    ),
    "“{title}” and “{other}” ({time}) are at once, both with {shared}": (
        "«{title}» og «{other}» ({time}) er samtidig, begge med {shared}"
    ),
    "there is no {election} in {year}; the nearest is {when}": (
        "det er ikke {election} i {year}; det nærmeste er {when}"
    ),
    "there is no {election} in {year}, but {other}; the nearest is {when}": (
        "det er ikke {election} i {year}, men {other}; det nærmeste er {when}"
    ),
    "“{written}”, but the {election} of {year} is on {when}": (
        "det står «{written}», men {election} i {year} er {when}"
    ),
    "the {election} of {year} is on {when}": "{election} i {year} er {when}",
    "there is no election in {year}, and so no “{written}”": (
        "det er ikke valg i {year}, og da heller ikke «{written}»"
    ),
    "election": "valg",
    "“{written}” does not fit: {election} is {day}": (
        "«{written}» stemmer ikke: {election} er {day}"
    ),
    "“{written}”, but “{title}” has the date {times}": (
        "«{written}», men «{title}» har datoen {times}"
    ),
    # Their documentation
    "A time is written so that it can be read": "Et tidspunkt er skrevet slik at det kan leses",
    "A time that is not understood is in no date plan and no calendar, and nobody is reminded of "
    "it. What is undecided can be written so: “avklares”, “trolig mai”. What is not about time "
    "belongs in “place”, “part” or “note”.": (
        "Et tidspunkt som ikke er forstått, kommer ikke med i noen datoplan eller kalender, og "
        "ingen blir minnet om det. Det som ikke er bestemt, kan skrives slik: «avklares», «trolig "
        "mai». Det som ikke handler om tid, hører hjemme i «place», «part» eller «note»."
    ),
    "A date is one that the calendar has": "En dato finnes i kalenderen",
    "30 February, 31 November and week 53 of a year with 52 weeks are slips of the pen, and the "
    "reader cannot know for what. Weeks are counted as ISO 8601 does. Running text is checked "
    "too.": (
        "30. februar, 31. november og uke 53 i et år med 52 uker er skrivefeil, og leseren kan "
        "ikke vite hva som var ment. Uker regnes som i ISO 8601. Løpende tekst blir også lest."
    ),
    "A range begins before it ends": "Et tidsrom begynner før det slutter",
    "“1. november – 1. april” runs over New Year and is understood so; a range within a month, or "
    "with its years written out, cannot. “14–7” on one day is asked about. Running text is checked "
    "too.": (
        "«1. november – 1. april» går over nyttår og blir forstått slik; et tidsrom innenfor en "
        "måned, eller med årstallene skrevet ut, kan ikke det. «14–7» på én dag blir det spurt om. "
        "Løpende tekst blir også lest."
    ),
    "A date is on the weekday that stands beside it": (
        "En dato faller på den ukedagen som står ved siden av"
    ),
    "Dates are copied from last year's plan, where they were on another weekday. Half of the "
    "members come on the date, the other half on the weekday. “Helgen” and feasts that move are "
    "checked in the same way, and so is running text.": (
        "Datoer kopieres fra fjorårets plan, der de falt på en annen ukedag. Halvparten av "
        "medlemmene kommer på datoen, den andre halvparten på ukedagen. «Helgen» og bevegelige "
        "høytidsdager blir kontrollert på samme måte, og det blir løpende tekst også."
    ),
    "Week numbers beside dates are the weeks of those dates": (
        "Ukenumre ved siden av datoer er ukene til de datoene"
    ),
    "Two ways of saying the same are a help until they disagree; then neither can be trusted. "
    "Weeks are counted as ISO 8601 does, from Monday. Running text is checked too.": (
        "Å si det samme på to måter er til hjelp helt til de to er uenige; da er ingen av dem til "
        "å stole på. Uker regnes som i ISO 8601, fra mandag. Løpende tekst blir også lest."
    ),
    "A date is in one year": "En dato er i ett bestemt år",
    "The year may be left out where the plan's period, or the weekday beside the date, leaves one "
    "year only. Otherwise everybody guesses, and not the same. Of a period with a slash it is asked "
    "first whether it is a school year.": (
        "Årstallet kan utelates der planperioden, eller ukedagen ved siden av datoen, bare passer "
        "med ett år. Ellers gjetter alle, og ikke på det samme. Om en periode med skråstrek er et "
        "skoleår, blir det spurt om først."
    ),
    "What a plan holds lies in its period": "Det som står i planen, er i planperioden",
    "A year from the last plan that was not changed is the usual reason. What other times are "
    "counted from, such as next year's congress, may lie outside.": (
        "Den vanlige grunnen er et årstall fra forrige plan som ikke ble endret. Det som andre "
        "tidspunkter regnes fra, som neste års landsmøte, kan være utenfor."
    ),
    "What stands under a heading with a time in it happens in that time": (
        "Det som står under en overskrift med et tidsrom, skjer i det tidsrommet"
    ),
    "Readers look things up by the heading: quarter, half-year, season, month or year. Something "
    "is reported when all its own times lie outside, and what is named after a season, a month or "
    "a feast, «Vårkampanje» and «Julemøte», when it is at another time. A task is held against the activities that support it. “seasons” in the "
    "plan says what its seasons mean; without it they are taken wide.": (
        "Leserne finner fram etter overskriften: kvartal, halvår, årstid, måned eller år. Noe blir "
        "meldt når alle tidspunktene for det er utenfor, og det som har navn etter en årstid, en "
        "måned eller en høytid, «Vårkampanje» og «Julemøte», når det er til en annen tid. En oppgave blir holdt opp mot aktivitetene som bidrar til den. "
        "«seasons» i planen sier hva årstidene betyr; uten det blir de tatt i vid forstand."
    ),
    "A meeting, a course or a campaign day is not on a public holiday or in the Easter week": (
        "Et møte, et kurs eller en kampanjedag er ikke på en helligdag eller i påskeuka"
    ),
    "A deadline is a working day": "En frist er en arbeidsdag",
    "On a Saturday, a Sunday or a public holiday there is nobody to ask, and it is doubtful "
    "whether the next working day will do: by the Courts Act section 149 it does, but few know. "
    "Where the weekday stands beside the date, it was chosen; the end of the year or the half-year "
    "only says how far something goes.": (
        "På lørdager, søndager og helligdager er det ingen å spørre, og det er uklart om den neste "
        "arbeidsdagen er tidsnok: etter domstolloven § 149 er den det, men få vet det. Der "
        "ukedagen står ved siden av datoen, er dagen valgt; slutten av året eller halvåret sier "
        "bare hvor langt noe går."
    ),
    "What comes first is dated first": "Det som kommer først, har den første datoen",
    "What is to happen so and so often has as many dates": (
        "Det som skal skje så og så ofte, har like mange datoer"
    ),
    "Counted are the dates of the same activity and its parts, in those years that have any. As "
    "long as there is none, or one is still to be decided, nothing is missed.": (
        "Det er datoene for den samme aktiviteten og delene av den som telles, i de årene som har "
        "noen. Så lenge ingen er satt, eller en ennå skal avklares, mangler det ingenting."
    ),
    "The days that the words promise are in the dates": (
        "Dagene som ordene lover, finnes i datoene"
    ),
    "Two Saturdays of action need dates with two Saturdays, a three-day course three days, a "
    "weekend gathering a weekend, and an Onsdagskafé a Wednesday. Where the text says «den andre "
    "torsdagen», and all dates but one are so, that one is reported; and so is the text, where "
    "what it names keeps none of it. Only dates that are certain are counted.": (
        "To aksjonslørdager trenger datoer med to lørdager, et tredagers kurs tre dager, en "
        "helgesamling en helg og en onsdagskafé en onsdag. Der teksten sier «den andre torsdagen», "
        "og alle datoene unntatt én er slik, blir den ene meldt. Passer ingen av dem, blir teksten "
        "meldt. Bare datoer som er sikre, blir regnet med."
    ),
    "A deadline counted from something agrees with the date beside it": (
        "En frist som regnes fra noe, stemmer med datoen ved siden av"
    ),
    "Statutes say “four weeks before the annual meeting”; when the meeting is moved, the date is "
    "left behind. Days are counted to the day, weeks within three days, months within seven; what "
    "says “at the latest” may be earlier. The event is another activity with a date, an election, "
    "or a party congress whose days are known.": (
        "Vedtektene sier «fire uker før årsmøtet»; når møtet flyttes, blir datoen stående igjen. "
        "Dager regnes på dagen, uker innenfor tre dager og måneder innenfor sju; det som sier "
        "«senest», kan være tidligere. Hendelsen er en annen aktivitet med dato, et valg eller et "
        "landsmøte med kjent dato."
    ),
    "A time hangs on one thing, and what is in the calendar too is on the same days": (
        "Et tidspunkt henger på én ting, og det som også står i kalenderen, har de samme dagene"
    ),
    "“After the course” is in no calendar where the plan has two courses, nor “two weeks after the "
    "course” where it has none. And where the congress has other days in the plan than in "
    "applan.yaml, one of them is wrong.": (
        "«Etter kurset» kommer ikke med i noen kalender når planen har to kurs, og «to uker etter "
        "kurset» heller ikke når den ikke har noe. Og har landsmøtet andre dager i planen enn i "
        "applan.yaml, er ett av stedene feil."
    ),
    "Nobody has to be in two places on the same day": "Ingen må være to steder på samme dag",
    "An election is in a year that has it": "Et valg er i et år som har det valget",
    "Sentences are carried over from an earlier plan, and the year is raised by as much as the "
    "plan's: so the local elections came to 2026. Municipalities and counties elect in 2023, 2027 "
    "and so on, the Storting in 2025, 2029 and so on. Elections of boards, in other countries and "
    "in schools are not meant.": (
        "Setninger tas med fra en tidligere plan, og årstallet økes like mye som planens: slik "
        "kom kommunevalget til 2026. Det er kommunestyre- og fylkestingsvalg i 2023, 2027 og så "
        "videre, og stortingsvalg i 2025, 2029 og så videre. Valg av styrer, valg i andre land og "
        "skolevalg er ikke ment."
    ),
    "“One year to the election” is one year before the election": (
        "«Ett år igjen til valget» er ett år før valget"
    ),
    "Counted from the days of the activity it is said about, or from the plan's period where it "
    "says no days. Years are taken roughly, within four months.": (
        "Regnet fra dagene til aktiviteten det sies om, eller fra planperioden der det ikke er "
        "noen dager. År tas omtrentlig, innenfor fire måneder."
    ),
    "A date that is stated twice is stated alike": (
        "En dato som står to steder, er den samme begge steder"
    ),
    "When a meeting is moved, the date under “when” is changed and the one in the text is left. "
    "Text that names an activity and a day, a week or a month right after it is held against the "
    "activity's own times; so is the text of an activity that says when it is itself, with a "
    "date, a weekday, an hour or a number of hours. Two "
    "activities of one name are asked about where one is a copy of the other, where one has a date "
    "and the other is to be decided, where their days are within a month of each other, and where "
    "such a thing comes once a year.": (
        "Når et møte flyttes, blir datoen under «when» endret, og den i teksten blir stående. "
        "Tekst som nevner en aktivitet og en dag, en uke eller en måned rett etter, blir holdt opp "
        "mot tidspunktene til aktiviteten. Det blir også teksten til en aktivitet når den sier når "
        "aktiviteten selv er, med dato, ukedag, klokkeslett eller antall timer. To aktiviteter med samme navn blir det spurt om når den ene er en "
        "kopi av den andre, når én har dato og den andre skal avklares, når dagene er mindre enn "
        "en måned fra hverandre, og når slikt bare kommer én gang i året."
    ),
    "The year that a weekday or a week number alone decides is the one that was meant": (
        "Det året som bare en ukedag eller et ukenummer avgjør, er det som var ment"
    ),
    "In a plan of several years that may be all that says which year it is. It is right, and may "
    "be a slip of the pen that nobody saw.": (
        "I en plan for flere år kan det være alt som sier hvilket år det gjelder. Det er riktig "
        "skrevet, og kan være en skrivefeil som ingen så."
    ),
    "{text} is not a time, and is kept as a note beside it": (
        "«{text}» er ikke et tidspunkt, og står som merknad til det"
    ),
    "only {year} has {date}, so that year is meant": (
        "bare {year} har «{date}», så det er forstått som det året"
    ),
    "only from {year} do {text} follow each other, so those years are meant": (
        "bare fra {year} kommer «{text}» etter hverandre, så det er forstått som de årene"
    ),
}
