"""Bokmål words for time. Data only; `words` says what the columns mean."""

ROWS: tuple[tuple[str, int | str, str], ...] = (
    # months and weekdays
    ("month", 1, "januar | jan."),
    ("month", 2, "februar | feb. | febr."),
    ("month", 3, "mars | mar."),
    ("month", 4, "april | apr."),
    ("month", 5, "mai"),
    ("month", 6, "juni | jun."),
    ("month", 7, "juli"),
    ("month", 8, "august | aug."),
    ("month", 9, "september | sept. | sep."),
    ("month", 10, "oktober | okt."),
    ("month", 11, "november | nov."),
    ("month", 12, "desember | des."),
    ("weekday", 0, "mandag | man. | ma. | mand. | mandagen"),
    ("weekday", 1, "tirsdag | tir. | tirs. | tirsd. | tirsdagen"),
    ("weekday", 2, "onsdag | ons. | on. | onsd. | onsdagen"),
    ("weekday", 3, "torsdag | tor. | tors. | torsd. | torsdagen"),
    ("weekday", 4, "fredag | fre. | fr. | fred. | fredagen"),
    ("weekday", 5, "lørdag | lør. | lø. | lørd. | lørdagen"),
    ("weekday", 6, "søndag | søn. | sø. | sønd. | søndagen"),
    ("weekdays", 0, "mandager | mandagene"),
    ("weekdays", 1, "tirsdager | tirsdagene"),
    ("weekdays", 2, "onsdager | onsdagene"),
    ("weekdays", 3, "torsdager | torsdagene"),
    ("weekdays", 4, "fredager | fredagene"),
    ("weekdays", 5, "lørdager | lørdagene"),
    ("weekdays", 6, "søndager | søndagene"),
    # seasons and halves of the year
    ("season", "winter", "vinteren | vinter | vintrene"),
    ("season", "spring", "våren | vår | vårene"),
    ("season", "summer", "sommeren | sommer | somrene"),
    ("season", "autumn", "høsten | høst | høstene"),
    ("half-season", "spring-half", "vårhalvåret | vårhalvår | vårsemesteret | vårsemester"),
    ("half-season", "autumn-half", "høsthalvåret | høsthalvår | høstsemesteret | høstsemester"),
    ("next", "next", "neste gang | oppstart | med oppstart | første gang | start"),
    ("night", "night", "natt til | natta til | natten til"),
    ("whole-day", "whole-day", "døgnet rundt | hele døgnet"),
    # units
    ("unit", "day", "dag | dager | dagen | dagers | døgn"),
    (
        "unit",
        "workday",
        "hverdag | hverdager | ukedag | ukedager | virkedag | virkedager | arbeidsdag",
    ),
    ("unit", "week", "uke | uker | uken | uka | ukene | ukers | ukes"),
    ("unit", "weekend", "helgen | helg | helga | helger | helgene"),
    ("unit", "month", "måned | måneder | måneden | månedene | mnd. | måneders | måneds"),
    ("unit", "quarter", "kvartal | kvartaler | kvartalet | kv. | kvartals"),
    ("unit", "tertial", "tertial | tertialet | tertialer"),
    ("unit", "half-year", "halvår | halvåret | semester | semesteret"),
    ("unit", "year", "år | året | årets | års | kalenderåret"),
    ("unit", "period", "perioden | periode | planperioden | tidsrommet | arbeidsperioden"),
    ("unit", "half", "halvdel | halvdelen | halvpart | halvparten"),
    ("year-name", "school-year", "skoleåret | studieåret | skoleår"),
    ("year-name", "sports-season", "sesongen | sesong"),
    ("parity", "odd", "oddetallsuker | oddetallsuke | ulike uker"),
    ("parity", "even", "partallsuker | partallsuke | like uker"),
    # numbers
    ("ordinal", 1, "første"),
    ("ordinal", 2, "andre | annen | annet"),
    ("ordinal", 3, "tredje"),
    ("ordinal", 4, "fjerde"),
    ("ordinal", 5, "femte"),
    ("ordinal", 6, "sjette"),
    ("ordinal", 7, "sjuende | syvende"),
    ("ordinal", 8, "åttende"),
    ("ordinal", 9, "niende"),
    ("ordinal", 10, "tiende"),
    ("ordinal", 14, "fjortende"),
    ("ordinal", -1, "siste"),
    ("ordinal", -2, "nest siste"),
    ("cardinal", 1, "en | én | et | ett | ei"),
    ("cardinal", 2, "to"),
    ("cardinal", 3, "tre"),
    ("cardinal", 4, "fire"),
    ("cardinal", 5, "fem"),
    ("cardinal", 6, "seks"),
    ("cardinal", 7, "sju | syv"),
    ("cardinal", 8, "åtte"),
    ("cardinal", 9, "ni"),
    ("cardinal", 10, "ti"),
    ("cardinal", 11, "elleve"),
    ("cardinal", 12, "tolv"),
    ("cardinal", 13, "tretten"),
    ("cardinal", 14, "fjorten"),
    ("cardinal", 15, "femten"),
    ("cardinal", 20, "tjue"),
    # small words
    ("in", "in", "i | på | om | for | ved | utpå"),
    ("of", "of", "av"),
    ("to", "to", "til"),
    ("to", "through", "til og med | t.o.m. | tom. | t o m"),
    ("from", "from", "fra | fra og med | f.o.m. | fom. | f o m"),
    ("between", "between", "mellom"),
    ("and", "and", "og | samt | i tillegg til | pluss | & | +"),
    ("or", "or", "eller | alternativt | evt. | eventuelt"),
    ("during", "within", "i løpet av | ila. | i l.a."),
    ("during", "through", "gjennom | igjennom | utover"),
    ("whole", "whole", "hele"),
    (
        "filler",
        "the",
        "den | det | d. | i tida | i tiden | planlagt"
        " | dagene | årene | datoene | dato | datoer | tidspunkt | tid | begge | både",
    ),
    # how sure, by when
    ("deadline", "by", "innen | innen den | påmelding innen | frist innen | levering innen"),
    ("deadline", "at-latest", "senest | seinest | ikke senere enn"),
    (
        "deadline",
        "named",
        "frist | fristen | frist er | siste frist | siste frist er | svarfrist | høringsfrist"
        " | påmeldingsfrist | søknadsfrist | forslagsfrist | nominasjonsfrist | med frist"
        " | med svarfrist | med høringsfrist",
    ),
    (
        "tentative",
        "tentative",
        "trolig | mulig | mulige | muligens | sannsynligvis | sannsynlig"
        " | mest sannsynlig | antakelig | antagelig | antakeligvis | antageligvis | kanskje"
        " | tentativt | tentativ | foreløpig | foreløpig dato | foreløpige datoer | forventet"
        " | mulige datoer | mulig dato | helst | etter planen | ventelig",
    ),
    ("about", "about", "ca. | cirka | omtrent | rundt | omkring"),
    (
        "open",
        "",
        "avklares | avklares senere | avklares nærmere | avklares fortløpende"
        " | ikke avklart | uavklart | ikke fastsatt | fastsettes senere | fastsettes"
        " | ikke bestemt | bestemmes senere | bestemmes | settes senere | kommer senere"
        " | kunngjøres senere | kunngjøres | ikke satt | ikke klart | ukjent | tbd | tba"
        " | dato kommer | dato kommer senere | tidspunkt kommer | nærmere tidspunkt kommer"
        " | må avklares | skal avklares | blir avklart senere | blir avklart | vurderes"
        " | datoen er ikke satt | dato er ikke satt | ikke satt ennå | under planlegging"
        " | dato ikke satt | dato ikke fastsatt | ikke fastsatt ennå | ennå ikke avklart"
        " | ikke avklart ennå | ikke planlagt | meldes senere | ikke tidfestet | ikke datofestet"
        " | ikke avgjort | avgjøres senere | avgjøres | ikke fastlagt | fastlegges senere"
        " | fastlegges | annonseres senere | opplyses senere | settes opp senere"
        " | ikke bestemt ennå | ennå ikke bestemt | ennå ikke fastsatt"
        " | dag avklares | dagen avklares | dato avklares"
        " | datoen avklares | datoer avklares | datoer kommer | dag kommer | tidspunkt avklares"
        " | dato avklares senere | dato bestemmes senere | dag bestemmes senere"
        " | dato fastsettes senere | nøyaktig dato kommer | nøyaktig dato avklares"
        " | eksakt dato kommer | tidspunkt avklares senere | tidspunkt ikke satt",
    ),
    ("open", "as-needed", "ved behov | etter behov"),
    ("open", "by-agreement", "etter avtale | avtales | avtales nærmere"),
    (
        "open",
        "soon",
        "snarest | så snart som mulig | så tidlig som mulig | snarest mulig | så fort som mulig",
    ),
    ("continuous", "always", "kontinuerlig | løpende | fortløpende | hele tiden | hele tida"),
    (
        "continuous",
        "whole-year",
        "hele året | hele året gjennom | gjennom hele året | hele kalenderåret"
        " | gjennom året | året rundt | året gjennom",
    ),
    (
        "continuous",
        "whole-period",
        "hele perioden | gjennom hele perioden | gjennom perioden"
        " | hele planperioden | gjennom hele planperioden | perioden gjennom | igjennom perioden",
    ),
    # what everybody adds that says nothing of when
    (
        "note",
        "note",
        "klokkeslett kommer | klokkeslett kommer senere | klokkeslett avklares | kl. kommer"
        " | tid kommer | sted kommer | sted avklares | sted kommer senere"
        ""
        " | mer info kommer"
        " | mer informasjon kommer | mer info senere | mer informasjon senere | info kommer"
        " | nærmere info kommer | nærmere informasjon kommer | invitasjon kommer"
        " | program kommer | innkalling kommer | presis",
    ),
    (
        "may-change",
        "may-change",
        "datoen kan endres | dato kan endres | datoene kan endres | kan endres | med forbehold"
        " | med forbehold om endringer | forbehold om endringer | ikke bekreftet | ubekreftet"
        " | kan bli endret | datoen kan bli endret | kan bli flyttet | kan bli utsatt | kan flyttes"
        " | kan utsettes | kan justeres | kan bli justert | ikke endelig | ikke endelig bestemt"
        " | ikke endelig avklart | må bekreftes | bekreftes senere | bekreftes nærmere"
        " | ikke helt sikkert | ikke sikkert | usikkert | usikker dato | forslag til dato",
    ),
    # how often
    ("regular", "regular", "jevnlig | jevnlige | regelmessig | regelmessige | jevnt"),
    ("frequency", "day", "daglig | daglige"),
    ("frequency", "week", "ukentlig | ukentlige"),
    ("frequency", "month", "månedlig | månedlige | månedsvis"),
    ("frequency", "quarter", "kvartalsvis | kvartalsvise"),
    ("frequency", "half-year", "halvårlig | halvårlige | halvårsvis"),
    ("frequency", "year", "årlig | årlige | årvisst"),
    ("every", 1, "hver | hvert | alle | samtlige"),
    ("every", 2, "annenhver | annethvert | annethver | annenhvert | hver annen | hvert annet"),
    ("times", "times", "gang | ganger | x"),
    ("per", "per", "per | pr. | i hver | i hvert"),
    ("at-least", "at-least", "minst | minimum | min. | minimun | ikke sjeldnere enn"),
    ("at-most", "at-most", "maks. | maksimalt | høyst | ikke oftere enn"),
    ("several", "several", "flere | noen"),
    ("a-pair", "a-pair", "et par"),
    (
        "except",
        "except",
        "unntatt | bortsett fra | med unntak av | med unntak for | unntagen | utenom | ikke"
        " | men ikke | minus | pause | pause i | fri i | opphold | opphold i",
    ),
    # events that a time hangs on
    ("before", "before", "før | i forkant av"),
    (
        "after",
        "after",
        "etter | i etterkant av | umiddelbart etter | straks etter | like etter"
        " | rett etter | kort tid etter",
    ),
    ("until", "until", "fram til | frem til | inntil"),
    ("until", "nearing", "fram mot | frem mot | inn mot | opp mot"),
    ("until", "through", "fram til og med | frem til og med | ut"),
    ("when", "when", "når | så snart | straks"),
    ("at", "at", "i forbindelse med | under | i tilknytning til | i anledning"),
    (
        "event",
        "event",
        "skolestart | vinterferien | vinterferie | høstferien | høstferie"
        " | sommerferien | sommerferie | juleferien | juleferie | påskeferien | påskeferie"
        " | skoleslutt | semesterstart | sesongstart | sesongslutt | valgdagen | valgnatten",
    ),
    (
        "event-ending",
        "",
        "møte | møtet | møter | møtene | samling | samlingen | seminar"
        " | seminaret | konferanse | konferansen | kongress | kongressen | ferie | ferien"
        " | start | starten | stevne | stevnet | festival | festivalen | ting | tinget | valget"
        " | valg | valgkamp | valgkampen",
    ),
    # what a number may count instead of «ganger», by how the word ends
    (
        "counted",
        "neuter",
        "møte | møter | seminar | seminarer | kurs | arrangement | arrangementer | arrangementene"
        " | stevne | stevner | treff | nummer | numre | brev | verksted | verksteder | besøk"
        " | løp | lotteri | lotterier | renn | intervju | intervjuer | innlegg",
    ),
    (
        "counted",
        "common",
        "samling | samlinger | konferanse | konferanser | dugnad | dugnader | aksjon | aksjoner"
        " | kamp | kamper | konsert | konserter | gudstjeneste | gudstjenester | forestilling"
        " | forestillinger | øvelse | øvelser | trening | treninger | kveld | kvelder | tur | turer"
        " | utgave | utgaver | rapport | rapporter | cup | cuper | fest | fester | skolering"
        " | skoleringer | kampanje | kampanjer | workshop | workshoper | debatt | debatter | dag"
        " | dager | helg | helger | stand | stander | markering | markeringer"
        " | frokost | frokoster | uke | uker",
    ),
    # what no calendar knows, and the nearest that can be written
    ("nearest", "skolestart", "første skoledag | første skoledagen"),
    ("nearest", "skoleslutt", "siste skoledag | siste skoledagen"),
    ("nearest", "april–september", "sommerhalvåret"),
    ("nearest", "oktober–mars", "vinterhalvåret"),
    ("nearest", "begynnelsen av sommeren", "forsommeren"),
    ("nearest", "våren", "vårparten"),
    ("nearest", "høsten", "høstparten"),
    ("nearest", "januar", "nyåret"),
    ("nearest", "tre ganger i året", "tertialvis"),
    # parts
    (
        "part",
        "early",
        "begynnelsen av | begynnelsen | starten av | starten | primo | tidlig"
        " | i begynnelsen av | på starten av | i starten av | tidlig i | tidlig på | først i",
    ),
    (
        "part",
        "middle",
        "midten av | midten | medio | i midten av | på midten av | midt i | midt på",
    ),
    (
        "part",
        "late",
        "slutten av | slutten | ultimo | sent | seint | i slutten av"
        " | mot slutten av | på slutten av | sent i | sent på | seint i | seint på | sist i",
    ),
    ("part", "end", "utgangen av | ved utgangen av"),
    ("turn", "month", "månedsskiftet | månedsskifte"),
    ("turn", "year", "årsskiftet | årsskifte"),
    ("year-end", "end", "årets slutt | årsslutt"),
    # days with names
    ("feast", "easter", "påsken | påske | påska | påskehelgen | påskehelga"),
    ("feast", "easter-week", "påskeuken | påskeuka | den stille uke | den stille uken"),
    ("feast", "ash-wednesday", "askeonsdag"),
    ("feast", "lent", "fastetiden | fastetida | fasten | fasta"),
    ("feast", "palm-weekend", "palmehelgen | palmehelga"),
    ("feast", "palm-sunday", "palmesøndag"),
    ("feast", "maundy-thursday", "skjærtorsdag"),
    ("feast", "good-friday", "langfredag"),
    ("feast", "easter-eve", "påskeaften"),
    (
        "feast",
        "ascension",
        "Kristi himmelfartsdag | kristi himmelfart | kr. himmelfartsdag | kr. himmelfart",
    ),
    ("feast", "whitsun", "pinsen | pinse | pinsa | pinsehelgen | pinsehelga"),
    ("feast", "whit-eve", "pinseaften"),
    ("feast", "christmas", "jul | julen | jula | julehelgen | julehelga"),
    ("feast", "little-christmas-eve", "lille julaften | lillejulaften"),
    ("feast", "christmas-eve", "julaften"),
    (
        "feast",
        "after-christmas",
        "romjulen | romjula | romjul | mellom jul og nyttår | mellom jul- og nyttår",
    ),
    ("feast", "new-year", "nyttår | nyttårshelgen | nyttårshelga"),
    ("feast", "new-years-eve", "nyttårsaften"),
    ("feast", "new-years-day", "nyttårsdag"),
    ("feast", "epiphany", "helligtrekongersdag"),
    ("feast", "sami-day", "samefolkets dag | samenes nasjonaldag"),
    ("feast", "mothers-day", "morsdag"),
    ("feast", "shrovetide", "fastelavn | fastelavnssøndag"),
    ("feast", "womens-day", "kvinnedagen | den internasjonale kvinnedagen"),
    ("feast", "labour-day", "arbeidernes dag | arbeidernes internasjonale dag"),
    ("feast", "liberation-day", "frigjøringsdagen"),
    ("feast", "constitution-day", "grunnlovsdagen | grunnlovsdag | nasjonaldagen"),
    ("feast", "midsummer", "sankthansaften | sankthans | sankt hans | st. hans | st. hansaften"),
    ("feast", "olsok", "olsok"),
    ("feast", "un-day", "FN-dagen"),
    ("feast", "halloween", "halloween"),
    ("feast", "all-saints", "allehelgensdag"),
    ("feast", "fathers-day", "farsdag"),
    ("feast", "lucia", "luciadagen | lucia"),
    ("feast", "advent", "advent | adventstiden | adventstida"),
    ("feast-day", "easter-day", "påskedag"),
    ("feast-day", "whit-day", "pinsedag"),
    ("feast-day", "christmas-day", "juledag"),
    ("feast-day", "advent-sunday", "søndag i advent | s. i advent"),
    ("feast-day", "advent-weekend", "helg i advent | helgen i advent | helga i advent"),
    # the clock
    ("clock", "clock", "kl. | klokken | klokka"),
    # texts that are printed, with their fields
    ("print", "and", "og"),
    ("print", "or", "eller"),
    ("print", "to", "til"),
    ("print", "from", "fra"),
    ("print", "week", "uke"),
    ("print", "clock", "kl."),
    ("print", "tentative", "trolig"),
    ("print", "deadline", "innen"),
    ("print", "open", "avklares"),
    ("print", "as-needed", "ved behov"),
    ("print", "by-agreement", "etter avtale"),
    ("print", "soon", "snarest"),
    ("print", "whole-day", "døgnet rundt"),
    ("print", "night", "natt til"),
    ("print", "always", "kontinuerlig"),
    ("print", "whole-year", "hele året"),
    ("print", "whole-period", "hele perioden"),
    ("print", "plan-period", "i løpet av perioden"),
    ("print", "whole", "hele"),
    ("print", "through", "gjennom"),
    ("print", "regular", "jevnlig"),
    ("print", "several", "flere"),
    ("print", "weekend", "helgen"),
    ("print", "at-least", "minst"),
    ("print", "at-most", "høyst"),
    ("print", "about", "ca."),
    ("print", "once", "én gang"),
    ("print", "one-neuter", "ett"),
    ("print", "one-common", "én"),
    ("print", "one-feminine", "ei"),
    ("print", "times", "ganger"),
    ("print", "per", "per"),
    ("print", "every", "hver"),
    ("print", "every-neuter", "hvert"),
    ("print", "every-2", "annenhver"),
    ("print", "every-2-neuter", "annethvert"),
    ("print", "of-month", "i måneden"),
    ("print", "of-every-month", "i hver måned"),
    ("print", "in", "i"),
    ("print", "in-period", "i perioden"),
    ("print", "of", "av"),
    ("print", "the", "den"),
    ("print", "every-year-in", "hvert år i"),
    ("print", "every-year", "hvert år"),
    ("print", "except", "unntatt"),
    ("print", "odd", "i oddetallsuker"),
    ("print", "even", "i partallsuker"),
    ("print", "turn-month", "månedsskiftet"),
    ("print", "turn-year", "årsskiftet"),
    ("print", "early", "begynnelsen av"),
    ("print", "middle", "midten av"),
    ("print", "late", "slutten av"),
    ("print", "end", "utgangen av"),
    ("print", "half-of", "halvdel av"),
    ("print", "week-in", "uke i"),
    ("print", "before", "før"),
    ("print", "after", "etter"),
    ("print", "until", "fram til"),
    ("print", "nearing", "fram mot"),
    ("print", "when", "når"),
    ("print", "at", "i forbindelse med"),
    ("print", "during", "under"),
    ("print", "tertial", "tertial"),
    ("print", "odd-week", "oddetallsuke"),
    ("print", "even-week", "partallsuke"),
    ("print", "at-latest", "senest"),
    ("print", "on", "på"),
    ("plural", "day", "dager"),
    ("plural", "week", "uker"),
    ("plural", "month", "måneder"),
    ("plural", "quarter", "kvartaler"),
    ("plural", "half-year", "halvår"),
    ("plural", "year", "år"),
    ("print", "period", "periode"),
    ("print", "duration-example", "3 måneder"),
)

NEUTER_UNITS = ("quarter", "half-year", "year")
"""Units that take «hvert» and «ett» rather than «hver» and «én»."""
