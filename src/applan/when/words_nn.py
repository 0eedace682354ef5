"""Nynorsk words for time. Data only; `words` says what the columns mean.

Where two forms are official, the one that is printed stands first.
"""

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
    ("weekday", 0, "måndag | mån. | må. | månd. | måndagen"),
    ("weekday", 1, "tysdag | tys. | ty. | tysd. | tysdagen"),
    ("weekday", 2, "onsdag | ons. | onsdagen"),
    ("weekday", 3, "torsdag | tor. | tors. | torsdagen"),
    ("weekday", 4, "fredag | fre. | fredagen"),
    ("weekday", 5, "laurdag | lau. | laur. | la. | laurd. | laurdagen"),
    ("weekday", 6, "søndag | sundag | søn. | sun. | su. | søndagen | sundagen"),
    ("weekdays", 0, "måndagar | måndagane"),
    ("weekdays", 1, "tysdagar | tysdagane"),
    ("weekdays", 2, "onsdagar | onsdagane"),
    ("weekdays", 3, "torsdagar | torsdagane"),
    ("weekdays", 4, "fredagar | fredagane"),
    ("weekdays", 5, "laurdagar | laurdagane"),
    ("weekdays", 6, "søndagar | sundagar | søndagane | sundagane"),
    # seasons and halves of the year
    ("season", "winter", "vinteren | vinter | vintrane"),
    ("season", "spring", "våren | vår | vårane"),
    ("season", "summer", "sommaren | sommar | somrane | sumaren | sumar"),
    ("season", "autumn", "hausten | haust | haustane"),
    ("half-season", "spring-half", "vårhalvåret | vårhalvår | vårsemesteret | vårsemester"),
    ("half-season", "autumn-half", "hausthalvåret | hausthalvår | haustsemesteret | haustsemester"),
    ("next", "next", "neste gong | oppstart | med oppstart | første gong | fyrste gong | start"),
    ("night", "night", "natt til | natta til"),
    ("whole-day", "whole-day", "døgnet rundt | heile døgnet"),
    # units
    ("unit", "day", "dag | dagar | dagen | dagars | døgn"),
    (
        "unit",
        "workday",
        "kvardag | kvardagar | vekedag | vekedagar | yrkedag | yrkedagar | arbeidsdag",
    ),
    ("unit", "week", "veke | veker | veka | vekene | vekers | vekes"),
    ("unit", "weekend", "helga | helg | helgene | helger"),
    ("unit", "month", "månad | månader | månaden | månadene | mnd. | månaders"),
    ("unit", "quarter", "kvartal | kvartalet | kv. | kvartals"),
    ("unit", "tertial", "tertial | tertialet"),
    ("unit", "half-year", "halvår | halvåret | semester | semesteret"),
    ("unit", "year", "år | året | årets | års | kalenderåret"),
    ("unit", "period", "perioden | periode | planperioden | tidsrommet | arbeidsperioden"),
    ("unit", "half", "halvdel | halvdelen | halvpart | halvparten"),
    ("year-name", "school-year", "skuleåret | skoleåret | studieåret | skuleår"),
    ("year-name", "sports-season", "sesongen | sesong"),
    ("parity", "odd", "oddetalsveker | oddetalsveke"),
    ("parity", "even", "partalsveker | partalsveke"),
    # numbers
    ("ordinal", 1, "første | fyrste"),
    ("ordinal", 2, "andre | annan | anna"),
    ("ordinal", 3, "tredje"),
    ("ordinal", 4, "fjerde"),
    ("ordinal", 5, "femte"),
    ("ordinal", 6, "sjette"),
    ("ordinal", 7, "sjuande"),
    ("ordinal", 8, "åttande"),
    ("ordinal", 9, "niande"),
    ("ordinal", 10, "tiande"),
    ("ordinal", 14, "fjortande"),
    ("ordinal", -1, "siste"),
    ("ordinal", -2, "nest siste"),
    ("cardinal", 1, "ein | éin | eitt | ei | éi | eit"),
    ("cardinal", 2, "to"),
    ("cardinal", 3, "tre"),
    ("cardinal", 4, "fire"),
    ("cardinal", 5, "fem"),
    ("cardinal", 6, "seks"),
    ("cardinal", 7, "sju"),
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
    ("to", "through", "til og med | t.o.m. | tom."),
    ("from", "from", "frå | frå og med | f.o.m. | fom."),
    ("between", "between", "mellom"),
    ("and", "and", "og | samt | i tillegg til | pluss | & | +"),
    ("or", "or", "eller | alternativt | ev. | eventuelt"),
    ("during", "within", "i løpet av | ila."),
    ("during", "through", "gjennom | utover"),
    ("whole", "whole", "heile"),
    (
        "filler",
        "the",
        "den | det | d. | i tida | planlagt"
        " | dagane | åra | datoane | dato | datoar | tidspunkt | tid | begge | både",
    ),
    # how sure, by when
    ("deadline", "by", "innan | innan den | påmelding innan | frist innan"),
    ("deadline", "at-latest", "seinast | ikkje seinare enn"),
    (
        "deadline",
        "named",
        "frist | fristen | frist er | siste frist | svarfrist | høyringsfrist"
        " | påmeldingsfrist | søknadsfrist | forslagsfrist | nominasjonsfrist | med frist"
        " | med svarfrist | med høyringsfrist",
    ),
    (
        "tentative",
        "tentative",
        "truleg | mogleg | moglege | moglegvis | sannsynlegvis"
        " | sannsynleg | mest sannsynleg | mest truleg | kanskje | tentativt | førebels"
        " | førebels dato | førebelse datoar | venteleg | helst | etter planen | moglege datoar"
        " | mogleg dato",
    ),
    ("about", "about", "ca. | cirka | omtrent | rundt | omkring | om lag"),
    (
        "open",
        "",
        "blir avklart | blir avklart seinare | avklarast | avklarast seinare"
        " | vert avklart seinare | vert avklart | vert avklara | ikkje avklart | uavklart"
        " | ikkje fastsett"
        " | blir fastsett seinare | ikkje bestemt | blir bestemt seinare | kjem seinare"
        " | blir kunngjort | ukjend | dato kjem | dato kjem seinare | under planlegging"
        " | må avklarast"
        " | skal avklarast | avklarast nærare | ikkje planlagt | ikkje tidfesta | ikkje datofesta"
        " | ikkje avgjort | blir avgjort seinare | ikkje fastlagt | blir kunngjort seinare"
        " | ikkje bestemt enno | enno ikkje bestemt | enno ikkje avklart | ikkje avklart enno"
        " | dag blir avklart | dagen blir avklart | dato blir avklart | datoen blir avklart"
        " | dato blir bestemt seinare | datoar kjem | dag kjem | nøyaktig dato kjem"
        " | tidspunkt kjem | tidspunkt blir avklart | vert avgjort seinare",
    ),
    ("open", "as-needed", "ved behov | etter behov | ved trong"),
    ("open", "by-agreement", "etter avtale | blir avtalt"),
    (
        "open",
        "soon",
        "snarast | så snart som mogleg | så tidleg som mogleg | snarast mogleg | så snart som råd",
    ),
    ("continuous", "always", "kontinuerleg | løpande | fortløpande | heile tida"),
    (
        "continuous",
        "whole-year",
        "heile året | heile året gjennom | gjennom heile året | heile kalenderåret"
        " | gjennom året | året rundt | året gjennom",
    ),
    (
        "continuous",
        "whole-period",
        "heile perioden | gjennom heile perioden | gjennom perioden"
        " | heile planperioden | perioden gjennom",
    ),
    # what everybody adds that says nothing of when
    (
        "note",
        "note",
        "klokkeslett kjem | klokkeslett kjem seinare | tid kjem | stad kjem | stad kjem seinare"
        " | meir info kjem"
        " | meir informasjon kjem | meir info seinare | info kjem | invitasjon kjem"
        " | program kjem | innkalling kjem | presis",
    ),
    (
        "may-change",
        "may-change",
        "datoen kan bli endra | dato kan bli endra | datoen kan endrast | med atterhald"
        " | med atterhald om endringar | ikkje stadfesta | kan bli endra | kan endrast"
        " | kan bli flytta | kan bli utsett | kan flyttast | kan utsetjast | ikkje endeleg"
        " | ikkje endeleg bestemt | må stadfestast | blir stadfesta seinare | ikkje heilt sikkert"
        " | ikkje sikkert | usikkert | usikker dato | framlegg til dato",
    ),
    # how often
    ("regular", "regular", "jamleg | jamlege | regelmessig | regelmessige | jamt"),
    ("frequency", "day", "dagleg | daglege"),
    ("frequency", "week", "vekentleg | vekentlege"),
    ("frequency", "month", "månadleg | månadlege"),
    ("frequency", "quarter", "kvartalsvis | kvartalsvise"),
    ("frequency", "half-year", "halvårleg | halvårlege"),
    ("frequency", "year", "årleg | årlege"),
    ("every", 1, "kvar | kvart | alle"),
    (
        "every",
        2,
        "annakvar | annankvar | annan kvar | annakvart | annankvart | anna kvar | kvar annan"
        " | kvart anna",
    ),
    ("times", "times", "gong | gonger | x"),
    ("per", "per", "per | pr. | i kvar | i kvart"),
    ("at-least", "at-least", "minst | minimum | min. | ikkje sjeldnare enn"),
    ("at-most", "at-most", "maks. | maksimalt | høgst | ikkje oftare enn"),
    ("several", "several", "fleire | nokre"),
    ("a-pair", "a-pair", "eit par"),
    (
        "except",
        "except",
        "unnateke | bortsett frå | med unntak av | med unnatak av | med unntak for | utanom"
        " | ikkje | men ikkje | minus | pause | pause i | fri i | opphald | opphald i",
    ),
    # events that a time hangs on
    ("before", "before", "før | i forkant av"),
    ("after", "after", "etter | i etterkant av | rett etter | straks etter | like etter"),
    ("until", "until", "fram til | inntil"),
    ("until", "nearing", "fram mot | inn mot | opp mot"),
    ("until", "through", "fram til og med | ut"),
    ("when", "when", "når | så snart | straks"),
    ("at", "at", "i samband med | under | i tilknyting til"),
    (
        "event",
        "event",
        "skulestart | skolestart | vinterferien | vinterferie | haustferien"
        " | haustferie | sommarferien | sommarferie | juleferien | juleferie | påskeferien"
        " | påskeferie | skuleslutt | semesterstart | sesongstart | sesongslutt | valdagen",
    ),
    (
        "event-ending",
        "",
        "møte | møtet | møta | samling | samlinga | seminar | seminaret"
        " | konferanse | konferansen | kongress | kongressen | ferie | ferien | start | starten"
        " | stemne | stemnet | festival | festivalen | ting | tinget | valet | val | valkamp"
        " | valkampen",
    ),
    # what a number may count instead of «gonger», by how the word ends
    (
        "counted",
        "neuter",
        "møte | seminar | kurs | arrangement | stemne | treff | nummer | brev | verkstad | besøk"
        " | løp | lotteri | renn | intervju | innlegg",
    ),
    (
        "counted",
        "feminine",
        "samling | samlingar | gudsteneste | gudstenester | framsyning | framsyningar | øving"
        " | øvingar | trening | treningar | helg | helger | utgåve | utgåver | skulering"
        " | skuleringar | markering | markeringar | veke | veker",
    ),
    (
        "counted",
        "common",
        "konferanse | konferansar | dugnad | dugnader | aksjon | aksjonar | kamp | kampar"
        " | konsert | konsertar | kveld | kveldar | tur | turar | rapport | rapportar | cup"
        " | cupar | fest | festar | kampanje | kampanjar | debatt | debattar | dag | dagar | stand"
        " | standar | frukost | frukostar",
    ),
    # what no calendar knows, and the nearest that can be written
    ("nearest", "skulestart", "fyrste skuledag | første skuledag | fyrste skuledagen"),
    ("nearest", "skuleslutt", "siste skuledag | siste skuledagen"),
    ("nearest", "april–september", "sommarhalvåret"),
    ("nearest", "oktober–mars", "vinterhalvåret"),
    ("nearest", "byrjinga av sommaren", "forsommaren"),
    ("nearest", "våren", "vårparten"),
    ("nearest", "hausten", "haustparten"),
    ("nearest", "januar", "nyåret"),
    ("nearest", "tre gonger i året", "tertialvis"),
    # parts
    (
        "part",
        "early",
        "byrjinga av | byrjinga | starten av | starten | primo | tidleg"
        " | i byrjinga av | på starten av | i starten av | tidleg i | tidleg på | først i",
    ),
    (
        "part",
        "middle",
        "midten av | midten | medio | i midten av | på midten av | midt i | midt på",
    ),
    (
        "part",
        "late",
        "slutten av | slutten | ultimo | seint | i slutten av | mot slutten av"
        " | på slutten av | seint i | seint på | sist i",
    ),
    ("part", "end", "utgangen av | ved utgangen av"),
    ("turn", "month", "månadsskiftet | månadsskifte"),
    ("turn", "year", "årsskiftet | årsskifte"),
    ("year-end", "end", "slutten av året"),
    # days with names
    ("feast", "easter", "påska | påske | påskehelga"),
    ("feast", "easter-week", "påskeveka | den stille veka"),
    ("feast", "ash-wednesday", "oskeonsdag | askeonsdag"),
    ("feast", "lent", "fastetida | fasta"),
    ("feast", "palm-weekend", "palmehelga"),
    ("feast", "palm-sunday", "palmesøndag | palmesundag"),
    ("feast", "maundy-thursday", "skjærtorsdag"),
    ("feast", "good-friday", "langfredag"),
    ("feast", "easter-eve", "påskeaftan"),
    ("feast", "ascension", "Kristi himmelfartsdag | kristi himmelfart"),
    ("feast", "whitsun", "pinsa | pinse | pinsehelga"),
    ("feast", "whit-eve", "pinseaftan"),
    ("feast", "christmas", "jul | jula | jol | jola | julehelga"),
    ("feast", "little-christmas-eve", "veslejulaftan | litle julaftan"),
    ("feast", "christmas-eve", "julaftan | julekvelden"),
    ("feast", "after-christmas", "romjula | romjul | mellom jul og nyttår"),
    ("feast", "new-year", "nyttår | nyttårshelga"),
    ("feast", "new-years-eve", "nyttårsaftan"),
    ("feast", "new-years-day", "nyttårsdag"),
    ("feast", "epiphany", "heilagtrekongarsdag"),
    ("feast", "sami-day", "samefolkets dag | samane sin nasjonaldag"),
    ("feast", "mothers-day", "morsdag"),
    ("feast", "shrovetide", "fastelavn"),
    ("feast", "womens-day", "kvinnedagen | den internasjonale kvinnedagen"),
    ("feast", "labour-day", "arbeidarane sin dag"),
    ("feast", "liberation-day", "frigjeringsdagen"),
    ("feast", "constitution-day", "grunnlovsdagen | nasjonaldagen"),
    (
        "feast",
        "midsummer",
        "sankthansaftan | sankthans | sankt hans | st. hans | jonsok | jonsokaftan",
    ),
    ("feast", "olsok", "olsok"),
    ("feast", "un-day", "FN-dagen"),
    ("feast", "halloween", "halloween"),
    ("feast", "all-saints", "allehelgensdag"),
    ("feast", "fathers-day", "farsdag"),
    ("feast", "lucia", "luciadagen | lucia"),
    ("feast", "advent", "advent | adventstida"),
    ("feast-day", "easter-day", "påskedag"),
    ("feast-day", "whit-day", "pinsedag"),
    ("feast-day", "christmas-day", "juledag"),
    ("feast-day", "advent-sunday", "søndag i advent | sundag i advent"),
    ("feast-day", "advent-weekend", "helg i advent | helga i advent"),
    # the clock
    ("clock", "clock", "kl. | klokka"),
    # texts that are printed
    ("print", "and", "og"),
    ("print", "or", "eller"),
    ("print", "to", "til"),
    ("print", "from", "frå"),
    ("print", "week", "veke"),
    ("print", "clock", "kl."),
    ("print", "tentative", "truleg"),
    ("print", "deadline", "innan"),
    ("print", "open", "blir avklart"),
    ("print", "as-needed", "ved behov"),
    ("print", "by-agreement", "etter avtale"),
    ("print", "soon", "snarast"),
    ("print", "whole-day", "døgnet rundt"),
    ("print", "night", "natt til"),
    ("print", "always", "kontinuerleg"),
    ("print", "whole-year", "heile året"),
    ("print", "whole-period", "heile perioden"),
    ("print", "plan-period", "i løpet av perioden"),
    ("print", "whole", "heile"),
    ("print", "through", "gjennom"),
    ("print", "regular", "jamleg"),
    ("print", "several", "fleire"),
    ("print", "weekend", "helga"),
    ("print", "at-least", "minst"),
    ("print", "at-most", "høgst"),
    ("print", "about", "ca."),
    ("print", "once", "éin gong"),
    ("print", "one-neuter", "eitt"),
    ("print", "one-common", "éin"),
    ("print", "one-feminine", "éi"),
    ("print", "times", "gonger"),
    ("print", "per", "per"),
    ("print", "every", "kvar"),
    ("print", "every-neuter", "kvart"),
    ("print", "every-2", "annakvar"),
    ("print", "every-2-neuter", "annakvart"),
    ("print", "of-month", "i månaden"),
    ("print", "of-every-month", "i kvar månad"),
    ("print", "in", "i"),
    ("print", "in-period", "i perioden"),
    ("print", "of", "av"),
    ("print", "the", "den"),
    ("print", "every-year-in", "kvart år i"),
    ("print", "every-year", "kvart år"),
    ("print", "except", "unnateke"),
    ("print", "odd", "i oddetalsveker"),
    ("print", "even", "i partalsveker"),
    ("print", "turn-month", "månadsskiftet"),
    ("print", "turn-year", "årsskiftet"),
    ("print", "early", "byrjinga av"),
    ("print", "middle", "midten av"),
    ("print", "late", "slutten av"),
    ("print", "end", "utgangen av"),
    ("print", "half-of", "halvdel av"),
    ("print", "week-in", "veka i"),
    ("print", "before", "før"),
    ("print", "after", "etter"),
    ("print", "until", "fram til"),
    ("print", "nearing", "fram mot"),
    ("print", "when", "når"),
    ("print", "at", "i samband med"),
    ("print", "during", "under"),
    ("print", "tertial", "tertial"),
    ("print", "odd-week", "oddetalsveke"),
    ("print", "even-week", "partalsveke"),
    ("print", "at-latest", "seinast"),
    ("print", "on", "på"),
    ("plural", "day", "dagar"),
    ("plural", "week", "veker"),
    ("plural", "month", "månader"),
    ("plural", "quarter", "kvartal"),
    ("plural", "half-year", "halvår"),
    ("plural", "year", "år"),
    ("print", "period", "periode"),
    ("print", "duration-example", "3 månader"),
)
