"""The words for time in bokmål and nynorsk. Data only; `words` says what the columns mean."""

# fmt: off
Row = tuple[str, int | str, str] | tuple[str, int | str, str, str]


def _numbered(category: str, first: int, forms: str, nynorsk: str = "") -> list[Row]:
    """A row for each number from the first, its forms between semicolons."""
    own = nynorsk.split("; ") if nynorsk else []
    rows = enumerate(forms.split("; "))
    return [(category, first + n, one, own[n]) if own and own[n] else (category, first + n, one)
            for n, one in rows]


ROWS: tuple[Row, ...] = (
    # months and weekdays
    *_numbered("month", 1,
               "januar | jan.; februar | feb. | febr.; mars | mar.; april | apr.; mai; "
               "juni | jun.; juli; august | aug.; september | sept. | sep.; oktober | okt.; "
               "november | nov.; desember | des."),
    *_numbered("weekday", 0,
               "mandag | man. | ma. | mand. | mandagen; "
               "tirsdag | tir. | tirs. | tirsd. | tirsdagen; "
               "onsdag | ons. | on. | onsd. | onsdagen; "
               "torsdag | tor. | tors. | torsd. | torsdagen; "
               "fredag | fre. | fr. | fred. | fredagen; lørdag | lør. | lø. | lørd. | lørdagen; "
               "søndag | søn. | sø. | sønd. | søndagen | sundag | sun. | su. | sundagen",
               "måndag | mån. | må. | månd. | måndagen; tysdag | tys. | ty. | tysd. | tysdagen; "
               "; ; ; laurdag | lau. | laur. | la. | laurd. | laurdagen; "),
    *_numbered("weekdays", 0,
               "mandager | mandagene; tirsdager | tirsdagene; onsdager | onsdagene; "
               "torsdager | torsdagene; fredager | fredagene; lørdager | lørdagene; "
               "søndager | søndagene",
               "måndagar | måndagane | mandagar; tysdagar | tysdagane; onsdagar | onsdagane; "
               "torsdagar | torsdagane; fredagar | fredagane; laurdagar | laurdagane; "
               "søndagar | sundagar | søndagane | sundagane"),
    # seasons and halves of the year
    ("season", "winter", "vinteren | vinter | vintrene | vintrane"),
    ("season", "spring", "våren | vår | vårene | vårane"),
    ("season", "summer", "sommeren | sommer | somrene",
     "sommaren | sommar | somrane | sumaren | sumar"),
    ("season", "autumn", "høsten | høst | høstene", "hausten | haust | haustane"),
    ("half-season", "spring-half", "vårhalvåret | vårhalvår | vårsemesteret | vårsemester | "
     "vårsesongen | vårsesong"),
    ("half-season", "autumn-half", "høsthalvåret | høsthalvår | høstsemesteret | høstsemester | "
     "høstsesongen | høstsesong", "hausthalvåret | hausthalvår | haustsemesteret | haustsemester"),
    ("next", "next", "neste gang | oppstart | med oppstart | første gang | første gangen | start",
     "neste gong | første gong | fyrste gong | første gongen | fyrste gongen"),
    ("night", "night", "natt til | natta til | natten til"),
    ("whole-day", "whole-day", "døgnet rundt | hele døgnet | heile døgnet"),
    ("all-day", "all-day", "hele dagen | gjennom hele dagen | all day | midt på dagen | "
     "på dagtid | på kveldstid | tidlig på dagen | sent på kvelden",
     "heile dagen | gjennom heile dagen"),
    # units
    ("unit", "day", "dag | dager | dagen | dagers | døgn | dagar | dagars"),
    ("unit", "workday", "hverdag | hverdager | ukedag | ukedager | virkedag | virkedager | "
     "arbeidsdag", "kvardag | kvardagar | vekedag | vekedagar | yrkedag | yrkedagar"),
    ("unit", "week", "uke | uker | uken | uka | ukene | ukers | ukes | vk.",
     "veke | veker | veka | vekene | vekers | vekes | vk."),
    ("unit", "weekend", "helgen | helg | helga | helger | helgene", "helga"),
    ("unit", "month", "måned | måneder | måneden | månedene | mnd. | måneders | måneds",
     "månad | månader | månaden | månadene | månaders"),
    ("unit", "quarter", "kvartal | kvartaler | kvartalet | kv. | kvartals"),
    ("unit", "tertial", "tertial | tertialet | tertialer"),
    ("unit", "half-year", "halvår | halvåret | semester | semesteret"),
    ("unit", "year", "år | året | årets | års | kalenderåret"),
    ("unit", "period", "perioden | periode | planperioden | tidsrommet | arbeidsperioden"),
    ("unit", "half", "halvdel | halvdelen | halvpart | halvparten"),
    ("year-name", "school-year", "skoleåret | studieåret | skoleår", "skuleåret | skuleår"),
    ("year-name", "sports-season", "sesongen | sesong"),
    ("parity", "odd", "oddetallsuker | oddetallsuke | ulike uker | oddetall",
     "oddetalsveker | oddetalsveke | oddetal"),
    ("parity", "even", "partallsuker | partallsuke | like uker | partall",
     "partalsveker | partalsveke | partal"),
    # numbers
    *_numbered("ordinal", 1,
               "første | fyrste; andre | annen | annet | annan | anna; tredje; fjerde; femte; "
               "sjette; sjuende | syvende; åttende; niende; tiende; ellevte; tolvte; trettende; "
               "fjortende; femtende; sekstende; syttende; attende; nittende; tjuende | tyvende; "
               "tjueførste | enogtyvende; tjueandre | toogtyvende; tjuetredje | treogtyvende; "
               "tjuefjerde | fireogtyvende; tjuefemte | femogtyvende; "
               "tjuesjette | seksogtyvende; tjuesjuende | tjuesyvende | syvogtyvende; "
               "tjueåttende | åtteogtyvende; tjueniende | niogtyvende; trettiende | tredevte; "
               "trettiførste | enogtredevte",
               "; ; ; ; ; ; sjuande; åttande; niande; tiande; ; ; trettande; fjortande; "
               "femtande; sekstande; syttande; attande; nittande; tjuande; "
               "tjueførste | tjuefyrste; ; ; ; ; ; tjuesjuande; tjueåttande; tjueniande; "
               "trettiande; trettiførste | trettifyrste"),
    ("ordinal", -1, "siste"),
    ("ordinal", -2, "nest siste"),
    ("cardinal", 1, "en | én | et | ett | ei | en eller annen | et eller annet",
     "ein | éin | eitt | éi | eit | ein eller annan | eit eller anna"),
    *_numbered("cardinal", 2,
               "to; tre; fire; fem; seks; sju | syv; åtte; ni; ti; elleve; tolv; tretten; "
               "fjorten; femten; seksten; sytten; atten; nitten; tjue"),
    # small words
    ("in", "in", "i | på | for | ved | utpå"),
    ("in", "on-days", "om"),
    ("word", "f.m.", "f.m."),
    ("word", "e.m.", "e.m."),
    ("word", "med", "i samarbeid med | i regi av", "i lag med"),
    ("of", "of", "av"),
    ("to", "to", "til"),
    ("to", "through", "til og med | t.o.m. | tom. | t o m"),
    ("from", "from", "fra | fra og med | f.o.m. | fom. | f o m", "frå | frå og med"),
    ("earliest", "earliest", "tidligst | ikke før | ikke tidligere enn",
     "tidlegast | ikkje før | ikkje tidlegare enn"),
    ("between", "between", "mellom"),
    ("and", "and", "og | samt | i tillegg til | pluss | & | +"),
    ("or", "or", "eller | alternativt | evt. | eventuelt | ev."),
    ("during", "within", "i løpet av | ila. | i l.a."),
    ("during", "through", "gjennom | igjennom | utover"),
    ("whole", "whole", "hele", "heile"),
    ("filler", "the", "den | d."),
    ("filler", "filler", "det | i tida | i tiden | planlagt | dagene | årene | datoene | dato | "
     "datoer | tidspunkt | tid | begge | både | enten | anten | dagane | åra | datoane | datoar"),
    # how sure, by when
    ("deadline", "by", "innen | innen den | påmelding innen | frist innen | levering innen",
     "innan | innan den | påmelding innan | frist innan"),
    ("deadline", "at-latest", "senest | seinest | ikke senere/seinere enn", "seinast | "
     "ikkje seinare enn"),
    ("deadline", "named", "frist | fristen | frister | fristene | frist er | fristen er | "
     "fristen går ut | fristen utløper | siste frist | siste frist er | med frist | deadline | "
     "forfall | forfaller | forfallsdato", "fristar | fristane | fristen går ut"),
    ("tentative", "tentative", "trolig | mulig | mulige | muligens | sannsynligvis | "
     "sannsynlig | mest sannsynlig | antakelig | antagelig | antakeligvis | antageligvis | "
     "kanskje | tentativt | tentativ | foreløpig | foreløpig dato | foreløpige datoer | "
     "forventet | mulige datoer | mulig dato | helst | etter planen | ventelig",
     "truleg | mogleg | moglege | moglegvis | sannsynlegvis | sannsynleg | mest sannsynleg | "
     "mest truleg | førebels | førebels dato | førebelse datoar | venteleg | moglege datoar | "
     "mogleg dato"),
    ("tentative", "reserve", "reserve | reservedag/reservedager/reservedato | reservetidspunkt | "
     "som reserve | alternativ/alt. dato/dag | ved/hvis/dersom regn/regnvær/uvær/snøvær | "
     "i tilfelle regn/uvær | ved/hvis/dersom dårlig vær/føre | hvis det regner",
     "reservedagar | ved/viss/dersom regn/regnvêr/uvêr/snøvêr | ved/viss/dersom dårleg vêr/føre"),
    ("about", "about", "ca. | sånn ca./cirka/omtrent/rundt | cirka | omtrent | rundt | "
     "omkring | om lag", "ca. | kring | ikring"),
    ("open", "",
     "avklares/fastsettes/fastlegges/bestemmes/kunngjøres/avgjøres -/senere/seinere/nærmere | "
     "avklares fortløpende | settes/kommer/meldes/annonseres/opplyses senere/seinere | "
     "settes opp senere/seinere | "
     "-/ennå ikke avklart/fastsatt/fastlagt/bestemt/satt/avgjort | "
     "ikke avklart/fastsatt/fastlagt/bestemt/satt/avgjort ennå | uavklart | ukjent | tbd | tba | "
     "ikke klart/planlagt/tidfestet/datofestet | må/skal avklares | "
     "blir avklart -/senere/seinere | "
     "vurderes | under planlegging | dato/datoen/tidspunkt -/er ikke satt/fastsatt | "
     "dato/datoen/datoer/dag/dagen/tidspunkt/tidspunktet/tid "
     "avklares/bestemmes/fastsettes/avtales/settes -/senere/seinere/nærmere | "
     "dato/datoer/dag/tidspunkt kommer -/senere/seinere | nærmere dato/tidspunkt kommer | "
     "nøyaktig/eksakt/endelig dato/tidspunkt kommer/avklares -/senere/seinere",
     "avklarast -/seinare/nærare | må/skal avklarast | kjem seinare | ukjend | "
     "blir/vert avklart/avklara/fastsett/bestemt/kunngjort/avgjort -/seinare | "
     "-/enno ikkje avklart/avklara/fastsett/fastlagt/bestemt/avgjort | "
     "ikkje avklart/avklara/fastsett/bestemt enno | ikkje planlagt/tidfesta/datofesta | "
     "-/dato/datoen/dag/dagen/tidspunkt blir/vert avklart/bestemt/sett -/seinare | "
     "dato/datoar/dag/tidspunkt kjem -/seinare | nærare dato/tidspunkt kjem | "
     "nøyaktig/eksakt/endeleg dato/tidspunkt kjem -/seinare"),
    ("open", "as-needed", "ved behov | etter behov | ved trong | "
     "fortløpende/løpende/fortløpande/løpande ved/etter behov"),
    ("open", "by-agreement", "etter avtale | etter nærmere avtale | avtales | avtales nærmere | "
     "blir avtalt", "etter avtale | etter nærare avtale | avtalast -/nærare | blir avtalt"),
    ("open", "soon", "snarest | så snart som mulig | så tidlig som mulig | snarest mulig | "
     "så fort som mulig | straks | umiddelbart",
     "snarast | så snart som mogleg | så tidleg som mogleg | snarast mogleg | så snart som råd | "
     "straks | med ein gong"),
    ("continuous", "always", "kontinuerlig | løpende | fortløpende | hele tiden | hele tida",
     "kontinuerleg | løpande | fortløpande | heile tida"),
    ("continuous", "whole-year", "hele året | hele året gjennom | gjennom hele året | "
     "hele kalenderåret | gjennom året | året rundt | året gjennom",
     "heile året | heile året gjennom | gjennom heile året | heile kalenderåret"),
    ("continuous", "whole-period", "hele perioden | gjennom hele perioden | gjennom perioden | "
     "hele planperioden | gjennom hele planperioden | perioden gjennom | igjennom perioden",
     "heile perioden | gjennom heile perioden | heile planperioden"),
    # what everybody adds that says nothing of when
    ("note", "note", "klokkeslett/kl./tid/sted/info/invitasjon/program/innkalling kommer | "
     "klokkeslett/sted avklares | klokkeslett/sted kommer senere/seinere | "
     "tid og sted kommer -/senere/seinere | "
     "mer info/informasjon kommer/senere/seinere | nærmere info/informasjon kommer",
     "klokkeslett/tid/stad/info/invitasjon/program/innkalling kjem | "
     "klokkeslett/stad kjem seinare | tid og stad kjem -/seinare | "
     "meir info/informasjon kjem/seinare"),
    ("note", "note", "begge/alle dager inkludert/inklusive/inkl./medregnet",
     "begge/alle dagar inkludert/medrekna"),
    ("note", "exact", "presis | presist"),
    ("note", "arrival", "oppmøte | oppmøtetid"),
    ("may-change", "may-change", "-/dato/datoen/datoene kan endres | med forbehold | "
     "med/- forbehold om endringer | ikke bekreftet | ubekreftet | tbc | "
     "dato/datoen/tidspunkt/tidspunktet/klokkeslettet -/er ikke "
     "endelig/bekreftet/sikker/sikkert/spikret | "
     "-/dato/datoen kan bli endret/flyttet/utsatt/justert | kan flyttes/utsettes/justeres | "
     "ikke endelig -/bestemt/avklart | må bekreftes | bekreftes senere/seinere/nærmere | "
     "ikke -/helt sikkert | usikkert | usikker dato | forslag til dato | "
     "hvis/dersom været tillater | ved godt vær | væravhengig | avhengig av været",
     "-/dato/datoen kan bli endra/flytta/utsett | -/dato/datoen kan endrast | "
     "med atterhald/etterhald | med/- atterhald/etterhald om endringar | ikkje stadfesta | "
     "dato/datoen/tidspunkt/tidspunktet/klokkeslettet -/er ikkje "
     "endeleg/stadfesta/sikker/sikkert | "
     "kan flyttast/utsetjast | ikkje endeleg -/bestemt | må stadfestast | "
     "blir stadfesta seinare | ikkje -/heilt sikkert | usikkert | usikker dato | "
     "framlegg til dato | viss/dersom vêret tillèt | ved godt vêr | vêravhengig"),
    # how often
    ("regular", "regular", "jevnlig | jevnlige | regelmessig | regelmessige | jevnt",
     "jamleg | jamlege | jamt"),
    ("frequency", "day", "daglig | daglige", "dagleg | daglege"),
    ("frequency", "week", "ukentlig | ukentlige", "vekentleg | vekentlege"),
    ("frequency", "month", "månedlig | månedlige | månedsvis", "månadleg | månadlege"),
    ("frequency", "quarter", "kvartalsvis | kvartalsvise"),
    ("frequency", "tertial", "tertialvis | tertialvise"),
    ("frequency", "half-year", "halvårlig | halvårlige | halvårsvis", "halvårleg | halvårlege"),
    ("frequency", "year", "årlig | årlige | årvisst | begge år | begge årene | i begge årene | "
     "begge de to årene | hvert av årene | hvert av de to årene",
     "årleg | årlege | båe år | båe åra | begge åra | i båe åra | i begge åra | "
     "begge dei to åra | kvart av åra | kvart av dei to åra"),
    ("every", 1, "hver | hvert | alle | samtlige", "kvar | kvart"),
    ("every", 2, "annenhver | annethvert | annethver | annenhvert | hver annen | hvert annet | "
     "annen hver | annet hvert",
     "annakvar | annankvar | annan kvar | annakvart | annankvart | anna kvar | kvar annan | "
     "kvart anna"),
    ("times", "times", "gang | ganger | x", "gong | gonger"),
    ("per", "per", "per | pr. | i hver | i hvert | i kvar | i kvart"),
    ("at-least", "at-least", "minst | minimum | min. | minimun | ikke sjeldnere enn | "
     "ikkje sjeldnare enn"),
    ("at-most", "at-most", "maks. | maksimalt | høyst | ikke oftere enn | høgst | "
     "ikkje oftare enn"),
    ("several", "several", "flere | noen", "fleire | nokre"),
    ("a-pair", "a-pair", "et par", "eit par"),
    ("except", "except", "unntatt | bortsett fra | med unntak av | med unntak for | "
     "unntagen | heller ikke | så nær som | utenom | ikke | men ikke | dog ikke | minus | pause | "
     "pause i | fri i | opphold | opphold i | unntak | med følgende unntak | "
     "ingen/ikke øving/øvelse/trening/møte/samling/kurs/undervisning/klubbkveld",
     "unnateke | heller ikkje | så nær som | bortsett frå | med unnatak av | utanom | ikkje | "
     "men ikkje | dog ikkje | opphald | opphald i | unnatak | med desse unnataka | "
     "ingen/inga/ikkje øving/trening/møte/samling/kurs/undervisning/klubbkveld"),
    # events that a time hangs on
    ("before", "before", "før | i forkant av"),
    ("after", "after", "etter | i etterkant av | umiddelbart etter | straks etter | like etter | "
     "rett etter | kort tid etter"),
    ("until", "until", "fram til | frem til | inntil"),
    ("until", "nearing", "fram mot | frem mot | inn mot | opp mot"),
    ("until", "through", "fram til og med | frem til og med | ut"),
    ("last-time", "through", "siste gang | siste gang er",
     "siste gong | siste gongen | siste gong er"),
    ("when", "when", "når | så snart | straks"),
    ("at", "at", "i forbindelse med | under | i tilknytning til | i anledning",
     "i samband med | i tilknyting til"),
    ("event", "event", "skolestart | vinterferien | vinterferie | høstferien | høstferie | "
     "sommerferien | sommerferie | juleferien | juleferie | påskeferien | påskeferie | "
     "skoleslutt | semesterstart | sesongstart | sesongslutt | valgdagen | valgnatten | "
     "første/siste skoledag/skoledagen/skoleuke/skoleuken/skoleuka",
     "skulestart | haustferien | haustferie | sommarferien | sommarferie | skuleslutt | valdagen | "
     "første/fyrste/siste skuledag/skuledagen/skuleveke/skuleveka"),
    ("event-ending", "", "møte | møtet | møter | møtene | samling | samlingen | seminar | "
     "seminaret | konferanse | konferansen | kongress | kongressen | ferie | ferien | start | "
     "starten | stevne | stevnet | festival | festivalen | ting | tinget | valget | valg | "
     "valgkamp | valgkampen | møta | samlinga | stemne | stemnet | valet | val | valkamp | "
     "valkampen"),
    # what a number may count instead of «ganger», by how the word ends
    ("counted", "neuter", "møte | møter | seminar | seminarer | kurs | arrangement | "
     "arrangementer | arrangementene | stevne | stevner | treff | nummer | numre | brev | "
     "verksted | verksteder | besøk | løp | lotteri | lotterier | renn | intervju | intervjuer | "
     "innlegg",
     "møte | seminar | kurs | arrangement | stemne | treff | nummer | brev | verkstad | besøk | "
     "løp | lotteri | renn | intervju | innlegg"),
    ("counted", "feminine", "",
     "samling | samlingar | gudsteneste | gudstenester | framsyning | framsyningar | øving | "
     "øvingar | trening | treningar | helg | helger | utgåve | utgåver | skulering | "
     "skuleringar | markering | markeringar | veke | veker"),
    ("counted", "common", "samling | samlinger | konferanse | konferanser | dugnad | dugnader | "
     "aksjon | aksjoner | kamp | kamper | konsert | konserter | gudstjeneste | gudstjenester | "
     "forestilling | forestillinger | øvelse | øvelser | trening | treninger | kveld | kvelder | "
     "tur | turer | utgave | utgaver | rapport | rapporter | cup | cuper | fest | fester | "
     "skolering | skoleringer | kampanje | kampanjer | workshop | workshoper | debatt | "
     "debatter | dag | dager | helg | helger | stand | stander | markering | markeringer | "
     "frokost | frokoster | uke | uker",
     "konferanse | konferansar | dugnad | dugnader | aksjon | aksjonar | kamp | kampar | "
     "konsert | konsertar | kveld | kveldar | tur | turar | rapport | rapportar | cup | cupar | "
     "fest | festar | kampanje | kampanjar | debatt | debattar | dag | dagar | stand | standar | "
     "frukost | frukostar"),
    # what no calendar knows, and the nearest that can be written
    ("nearest", "april–september", "sommerhalvåret", "sommarhalvåret"),
    ("nearest", "oktober–mars", "vinterhalvåret"),
    ("nearest", "begynnelsen av sommeren", "forsommeren", ""),
    ("nearest", "byrjinga av sommaren", "", "forsommaren"),
    ("nearest", "våren", "vårparten"),
    ("nearest", "høsten", "høstparten", ""),
    ("nearest", "hausten", "", "haustparten"),
    ("nearest", "slutten av høsten", "senhøstes | seinhøstes | senhøsten | seinhøsten", ""),
    ("nearest", "slutten av hausten", "", "seinhaustes | seinhausten"),
    ("nearest", "januar", "nyåret"),
    # parts
    ("part", "early", "begynnelsen av | begynnelsen | starten av | starten | primo | tidlig | "
     "i begynnelsen av | på starten av | i starten av | tidlig i | tidlig på | først i",
     "byrjinga av | byrjinga | tidleg | i byrjinga av | tidleg i | tidleg på"),
    ("part", "middle", "midten av | midten | medio | i midten av | på midten av | midt i | "
     "midt på"),
    ("part", "late", "slutten av | slutten | ultimo | sent | seint | sen | sein | i slutten av | "
     "mot slutten av | på slutten av | sent i | sent på | seint i | seint på | sist i"),
    ("part", "end", "utgangen av | ved utgangen av | utløpet av | ved utløpet av"),
    ("turn", "month", "månedsskiftet | månedsskifte | skiftet", "månadsskiftet | månadsskifte | "
     "skiftet"),
    ("turn", "year", "årsskiftet | årsskifte"),
    ("year-end", "end", "årets slutt | årsslutt | årets utgang", "slutten av året"),
    # days with names
    ("feast", "easter", "påsken | påske | påska | påskehelgen | påskehelga", "påska"),
    ("feast", "easter-week", "påskeuken | påskeuka | den stille uke | den stille uken",
     "påskeveka | den stille veka"),
    ("feast", "ash-wednesday", "askeonsdag", "oskeonsdag"),
    ("feast", "lent", "fastetiden | fastetida | fasten | fasta", "fastetida"),
    ("feast", "palm-weekend", "palmehelgen | palmehelga", "palmehelga"),
    ("feast", "palm-saturday", "palmelørdag", "palmelaurdag"),
    ("feast", "palm-sunday", "palmesøndag | palmesundag"),
    ("feast", "maundy-thursday", "skjærtorsdag | skjærtorsdagen",
     "skjærtorsdag | skjertorsdag | skjertorsdagen"),
    ("feast", "good-friday", "langfredag | langfredagen"),
    ("feast", "easter-eve", "påskeaften", "påskeaftan | påskelaurdag"),
    ("feast", "easter-day-2", "annendag påske | annen dag påske", "annandag påske"),
    ("feast", "whit-day-2", "annendag pinse | annen dag pinse", "annandag pinse"),
    ("feast", "christmas-day-2", "annendag jul | annen dag jul", "annandag jul | annandag jol"),
    ("feast", "ascension", "Kristi himmelfartsdag | kristi himmelfart | kr. himmelfartsdag | "
     "kr. himmelfart"),
    ("feast", "ascension-weekend", "Kristi himmelfartshelg | "
     "-/kristi/kr. himmelfartshelgen/himmelfartshelga/himmelfartshelg"),
    ("feast", "shrovetide-weekend", "fastelavnshelgen | fastelavnshelga | fastelavnshelg"),
    ("feast", "whitsun", "pinsen | pinse | pinsa | pinsehelgen | pinsehelga", "pinsa"),
    ("feast", "whit-eve", "pinseaften", "pinseaftan"),
    ("feast", "christmas", "jul | julen | jula | julehelgen | julehelga | jol | jola"),
    ("feast", "little-christmas-eve", "lille julaften | lillejulaften",
     "veslejulaftan | litle julaftan"),
    ("feast", "christmas-eve", "julaften",
     "julaftan | julekvelden | jolaftan | joleftan | jolekvelden"),
    ("feast", "after-christmas", "romjulen | romjula | romjul | mellom jul og nyttår | "
     "mellom jul- og nyttår", "romjula"),
    ("feast", "new-year", "nyttår | nyttårshelgen | nyttårshelga"),
    ("feast", "new-years-eve", "nyttårsaften", "nyttårsaftan"),
    ("feast", "new-years-day", "nyttårsdag"),
    ("feast", "epiphany", "helligtrekongersdag", "heilagtrekongarsdag"),
    ("feast", "sami-day", "samefolkets dag | samefolkedagen | "
     "samenes nasjonaldag | samane sin nasjonaldag"),
    ("feast", "mothers-day", "morsdag | morsdagen"),
    ("feast", "shrovetide", "fastelavn | fastelavnssøndag | fastelavnssøndagen",
     "fastelavn | fastelavnssundag | fastelavnssundagen"),
    ("feast", "womens-day", "kvinnedagen | den internasjonale kvinnedagen"),
    ("feast", "labour-day", "arbeidernes dag | arbeidernes internasjonale dag",
     "arbeidarane sin dag"),
    ("feast", "liberation-day", "frigjøringsdagen", "frigjeringsdagen"),
    ("feast", "constitution-day", "grunnlovsdagen | grunnlovsdag | nasjonaldagen"),
    ("feast", "midsummer", "sankthansaften | sankthans | sankt hans | st. hans | st. hansaften",
     "sankthansaftan | jonsok | jonsokaftan"),
    ("feast", "olsok", "olsok"),
    ("feast", "un-day", "FN-dagen"),
    ("feast", "halloween", "halloween"),
    ("feast", "all-saints", "allehelgensdag | allehelgenssøndag | allehelgens søndag | helgemesse",
     "allehelgensdag | allehelgenssundag"),
    ("feast", "fathers-day", "farsdag | farsdagen"),
    ("feast", "lucia", "luciadagen | lucia"),
    ("feast", "advent", "advent | adventstiden | adventstida"),
    ("feast-day", "easter-day", "påskedag"),
    ("feast-day", "whit-day", "pinsedag"),
    ("feast-day", "christmas-day", "juledag | joledag"),
    ("feast-day", "advent-sunday", "søndag i advent | s. i advent | sundag i advent"),
    ("feast-day", "advent-weekend", "helg i advent | helgen i advent | helga i advent"),
    # the clock
    ("clock", "clock", "kl. | klokken | klokka"),
    # texts that are printed, with their fields
    ("print", "deadline", "innen", "innan"),
    ("print", "open", "avklares", "blir avklart"),
    ("print", "plan-period", "i løpet av perioden"),
    ("print", "through", "gjennom"),
    ("print", "at-most", "høyst", "høgst"),
    ("print", "once", "én gang", "éin gong"),
    ("print", "one-neuter", "ett", "eitt"),
    ("print", "one-common", "én", "éin"),
    ("print", "one-feminine", "ei", "éi"),
    ("print", "times", "ganger", "gonger"),
    ("print", "every", "hver", "kvar"),
    ("print", "every-neuter", "hvert", "kvart"),
    ("print", "every-2", "annenhver", "annakvar"),
    ("print", "every-2-neuter", "annethvert", "annakvart"),
    ("print", "workday", "virkedag", "yrkedag"),
    ("print", "of-month", "i måneden", "i månaden"),
    ("print", "of-every-month", "i hver måned", "i kvar månad"),
    ("print", "in-period", "i perioden"),
    ("print", "every-year-in", "hvert år i", "kvart år i"),
    ("print", "every-year", "hvert år", "kvart år"),
    ("print", "odd", "i oddetallsuker", "i oddetalsveker"),
    ("print", "even", "i partallsuker", "i partalsveker"),
    ("print", "turn-month", "månedsskiftet", "månadsskiftet"),
    ("print", "turn-year", "årsskiftet"),
    ("print", "the-week", "uka", "veka"),
    ("print", "the-weekend", "helga"),
    ("print", "half-of", "halvdel av"),
    ("print", "week-in", "uke i", "veka i"),
    ("print", "during", "under"),
    ("print", "odd-week", "oddetallsuke", "oddetalsveke"),
    ("print", "even-week", "partallsuke", "partalsveke"),
    ("print", "on", "på"),
    ("plural", "day", "dager", "dagar"),
    ("plural", "week", "uker", "veker"),
    ("plural", "month", "måneder", "månader"),
    ("plural", "quarter", "kvartaler", "kvartal"),
    ("plural", "half-year", "halvår"),
    ("plural", "year", "år"),
    ("print", "period", "periode"),
    ("print", "duration-example", "3 måneder", "3 månader"),
)
