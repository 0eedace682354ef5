"""What the rules about goals, duty and continuity say."""

SENTENCES: dict[str, str] = {
    # Several names in one message
    "“{name}”": "«{name}»",
    "{some}, “{name}”": "{some}, «{name}»",
    "{some} and “{name}”": "{some} og «{name}»",
    "{some} and {count} more": "{some} og {count} til",
    # Goals and their numbers
    "“{title}” cannot wait for itself; remove it": "«{title}» kan ikke vente på seg selv; fjern det",
    "{titles} wait for each other; which comes first?": (
        "{titles} venter på hverandre; hva kommer først?"
    ),
    "nothing in the plan is for “{title}”; write “supports: {id}” where something is done for it, "
    "or say who answers for it": (
        "ingenting i planen bidrar til «{title}»; skriv «supports: {id}» der det blir gjort noe "
        "for målet, eller hvem som har ansvaret for det"
    ),
    "nothing in the plan is for “{title}”; give it an “id”, and name that in “supports” where "
    "something is done for it": (
        "ingenting i planen bidrar til «{title}»; gi målet en «id», og nevn den i «supports» der "
        "det blir gjort noe for det"
    ),
    "the plan does not say which activities are for {count} of its {all} goals; write “supports” "
    "on activities or “about” on sections": (
        "planen sier ikke hvilke aktiviteter som bidrar til {count} av {all} mål; skriv «supports» "
        "på aktiviteter eller «about» på avsnitt"
    ),
    "nothing that is done for “{title}” has a time; write “when” on an activity that is for it": (
        "ingenting som blir gjort for «{title}», har et tidspunkt; skriv «when» på en aktivitet "
        "som bidrar til det"
    ),
    "{value} of what? write “unit”, such as “medlemmer” or “prosent”": (
        "{value} av hva? skriv «unit», for eksempel «medlemmer» eller «prosent»"
    ),
    "by when (“by”)": "når det skal være nådd («by»)",
    "for whom (“scope”)": "hvem det gjelder («scope»)",
    "{one} and {other}": "{one} og {other}",
    "“{target}” does not say {what}": "«{target}» sier ikke {what}",
    "“{by}” is after the plan's end; what is to be reached in this plan? write it as a target of "
    "its own": (
        "«{by}» er etter at planen er slutt; hva skal være nådd i denne planen? skriv det som et "
        "eget måltall"
    ),
    "“{by}” is before the plan begins; write a new deadline if “{target}” is still the target, "
    "else what became of it under “actual”": (
        "«{by}» er før planen begynner; skriv en ny frist hvis «{target}» fortsatt er målet, og "
        "ellers hvordan det gikk, under «actual»"
    ),
    "“{written}” in the title, but the target is “{target}”": (
        "«{written}» i tittelen, men måltallet er «{target}»"
    ),
    "“{written}” can be followed up as “targets: {example}”": (
        "«{written}» kan følges opp som «targets: {example}»"
    ),
    # Who and when
    "{count} of {all} activities do not say who answers for them; write “responsible”": (
        "{count} av {all} aktiviteter sier ikke hvem som har ansvaret; skriv «responsible»"
    ),
    "{count} of {all} activities do not say who answers for them: {titles}; write “responsible”": (
        "{count} av {all} aktiviteter sier ikke hvem som har ansvaret: {titles}; skriv "
        "«responsible»"
    ),
    "who answers for “{title}”? write “responsible”": (
        "hvem har ansvaret for «{title}»? skriv «responsible»"
    ),
    "{count} of {all} activities do not say when; write “when”": (
        "{count} av {all} aktiviteter sier ikke når; skriv «when»"
    ),
    "{count} of {all} activities do not say when: {titles}; write “when”, if only “avklares”": (
        "{count} av {all} aktiviteter sier ikke når: {titles}; skriv «when», om så bare «avklares»"
    ),
    "when is “{title}”? write “when”, if only “avklares”": (
        "når er «{title}»? skriv «when», om så bare «avklares»"
    ),
    "“{title}” is to be decided: {when}": "«{title}» blir avklart {when}",
    "“{title}” is not decided; the plan does not say by when": (
        "«{title}» er ikke avklart, og planen sier ikke når det må være det"
    ),
    "“{title}” is not decided, and falls due {day}": (
        "«{title}» er ikke avklart, og må være det senest {day}"
    ),
    "“{title}” is not certain yet, and falls due {day}": (
        "«{title}» er ikke sikkert ennå, og må være avklart senest {day}"
    ),
    "“{title}” is not decided, and falls due {day}, within three months of the plan's beginning; "
    "decide it, or say who does, and when": (
        "«{title}» er ikke avklart, og må være det senest {day}, mindre enn tre måneder etter at "
        "planen begynner; avklar det, eller skriv hvem som gjør det, og når"
    ),
    "{count} times wait for “{title}”, which has no date yet": (
        "{count} tidspunkter venter på «{title}», som ikke har fått noen dato"
    ),
    "“{waiting}” waits for “{title}”, which has no date yet": (
        "«{waiting}» venter på «{title}», som ikke har fått noen dato"
    ),
    "“{who}” is nobody who can be asked; name a body, a role or a person": (
        "«{who}» er ingen som kan spørres; skriv et organ, en rolle eller en person"
    ),
    # Adopted plans, and costs
    "the plan is adopted, but when? write “adopted: 2026-02-14”": (
        "planen er vedtatt, men når? skriv «adopted: 2026-02-14»"
    ),
    "the plan was adopted {day}, and “status” does not say so; write “status: adopted”, or remove "
    "the day": (
        "planen ble vedtatt {day}, og «status» sier det ikke; skriv «status: adopted», eller "
        "fjern datoen"
    ),
    "the plan was adopted {day}, after its period, {period}; is the year wrong?": (
        "planen ble vedtatt {day}, etter planperioden, {period}; er det feil årstall?"
    ),
    "“{written}” in an adopted plan; write what was adopted, or remove it": (
        "«{written}» i en vedtatt plan; skriv det som ble vedtatt, eller fjern det"
    ),
    "“{cost}” of what? write for example “{cost} kroner”": (
        "«{cost}» av hva? skriv for eksempel «{cost} kroner»"
    ),
    "the cost is not decided (“{cost}”)": "kostnaden er ikke avklart («{cost}»)",
    "“{cost}” has no amount; the plan's other costs have one": (
        "«{cost}» har ikke noe beløp; de andre kostnadene i planen har det"
    ),
    # From plan to plan
    "the activity": "aktiviteten",
    "the goal": "målet",
    "the priority": "prioriteringen",
    "{kind} “{title}” in the plan {plan} is neither here nor ended; write “from: {ancestor}” on "
    "what carries it on, or “{{id: {ancestor}, reason: …}}” under “ended”": (
        "{kind} «{title}» i planen {plan} er falt ut uten spor; skriv «from: {ancestor}» på det som "
        "fører det videre, eller «{{id: {ancestor}, reason: …}}» under «ended»"
    ),
    "neither here nor ended are also, from the plan {plan}: {titles}": (
        "også dette fra planen {plan} er falt ut uten spor: {titles}"
    ),
    "“{title}” is taken up again; it was last in the plan {plan}": (
        "«{title}» er gjenopptatt, sist i planen {plan}"
    ),
    "“{title}” is taken up again; it was last in the plan {plan}, and ended then (“{reason}”)": (
        "«{title}» er gjenopptatt, sist i planen {plan} og deretter avsluttet («{reason}»)"
    ),
    "this sentence is from the plan {plan}, and {year} has passed; is it still true?": (
        "setningen er fra planen {plan}, og {year} er forbi; stemmer den fortsatt?"
    ),
    "this sentence is from the plan {plan}, which says {then}; is {year} right?": (
        "setningen er fra planen {plan}, der det står {then}; er {year} riktig?"
    ),
    "a course": "et kurs",
    "a meeting": "et møte",
    "a campaign": "en kampanje",
    "in the plan {plan}, “{id}” is {kind} (“{title}”); give this one an id of its own, or write "
    "“from: {plan}#{id}”": (
        "i planen {plan} er «{id}» {kind} («{title}»); gi dette sin egen id, eller skriv "
        "«from: {plan}#{id}»"
    ),
    "“{title}” has the id “{old}” in the plan {plan}; keep it, or write “from: {plan}#{old}”": (
        "«{title}» har id-en «{old}» i planen {plan}; behold den, eller skriv «from: {plan}#{old}»"
    ),
    "“{title}” has the id “{old}” in the plan {plan}; write “id: {old}” here": (
        "«{title}» har id-en «{old}» i planen {plan}; skriv «id: {old}» her"
    ),
    "“{id}” is ended, but something here comes “from” it": (
        "«{id}» er avsluttet, men noe i planen viser til det med «from»"
    ),
    "“{id}” is ended twice; remove one": "«{id}» er avsluttet to ganger; fjern den ene",
    "“{id}” is ended, but “{title}” still stands here": (
        "«{id}» er avsluttet, men «{title}» står her ennå"
    ),
    "the plan {plan} begins after this one; which earlier plan is meant?": (
        "planen {plan} begynner etter denne; hvilken tidligere plan er det?"
    ),
    "the id says this already; “from” can be removed": "id-en sier dette alt; fjern «from»",
    "“{id}” also stands here as “{title}”; if it was split, write “from: {ancestor}” there too": (
        "«{id}» står også her, som «{title}»; er det delt, så skriv «from: {ancestor}» der også"
    ),
    "the plan {plan} begins after this one; name the plan before": (
        "planen {plan} begynner etter denne; skriv planen før"
    ),
    "the plans continue each other: {chain}": "planene fortsetter hverandre: {chain}",
    "the plan {plan} covers {time} too": "planen {plan} gjelder også for {time}",
    "no plan covers {time}, between the plan {plan} and this one": (
        "ingen plan gjelder for {time}, mellom planen {plan} og denne"
    ),
    "“{title}” was to be decided in the plan {plan} too; give it a time, or end it": (
        "«{title}» skulle avklares i planen {plan} også; gi det et tidspunkt, eller avslutt det"
    ),
    # Their documentation: AP210 and goals
    "Nothing waits for itself, by itself or through others": (
        "Ingenting venter på seg selv, verken direkte eller gjennom andre"
    ),
    "What “depends” on another, or comes “after” or “before” it, by its id or by its name, waits "
    "for it; two that wait for each other never begin. A goal that supports itself through others "
    "is counted in circles.": (
        "Det som forutsetter noe annet («depends»), eller kommer etter eller før det («after», "
        "«before», «etter kurset»), venter på det. To som venter på hverandre, begynner aldri. Et mål som bidrar "
        "til seg selv gjennom andre, går i ring."
    ),
    "Something in the plan is done for every goal": "Planen gjør noe for hvert mål",
    "A goal that nothing is done for is a wish, and the board should see it before the meeting "
    "adopts it. A goal is served by activities and goals that name it in “supports”, by a section "
    "that names it in “about” or holds it together with activities, and by somebody who answers "
    "for it. An overall goal is reported only where the plan says of another one what serves it, "
    "and a plan that hardly says it of any goal is left to AP402.": (
        "Et mål som det ikke blir gjort noe for, er et ønske, og styret bør se det før møtet "
        "vedtar planen. Noe bidrar til et mål når en aktivitet eller et annet mål nevner det i "
        "«supports», når et avsnitt nevner det i «about» eller har det sammen med aktiviteter, "
        "eller når noen har ansvaret for det. Et overordnet mål blir bare meldt når planen sier "
        "hva som bidrar til et annet, og en plan som nesten aldri sier det, hører under AP402."
    ),
    "A plan says which activities are for which goals": (
        "Planen sier hvilke aktiviteter som bidrar til hvilke mål"
    ),
    "With “supports” on activities, or “about” on sections, the draft can print what is done for "
    "each goal, and goals that nothing is done for are found. Said once about a plan that "
    "says it of less than a third of its goals. A plan of goals alone is not meant.": (
        "Med «supports» på aktiviteter eller «about» på avsnitt kan utkastet vise hva som blir "
        "gjort for hvert mål, og mål som det ikke blir gjort noe for, blir funnet. Det blir sagt "
        "én gang om en plan som sier det om under en tredel av målene. Det gjelder ikke en plan "
        "som bare har mål."
    ),
    "Something with a time is done for every priority": (
        "For hver prioritering er det noe som har et tidspunkt"
    ),
    "What comes first should not be what has no date. “Monthly” and “all year” are times too; “to "
    "be decided” is not. Only plans that give another priority a time are looked at.": (
        "Det viktigste bør ikke være det som mangler dato. «Månedlig» og «hele året» er også "
        "tidspunkter, men ikke «avklares». Bare planer som tidfester noe for en annen "
        "prioritering, blir sett på."
    ),
    "A number to reach says what is counted": "Et måltall sier hva som telles",
    "A number alone cannot be followed up, and cannot be compared with next year's: 2 500 members "
    "and 2 500 paying members are two targets. Goals that can be measured are an old advice "
    "(Doran, 1981: specific, measurable, assignable, realistic, time-related).": (
        "Et tall alene kan ikke følges opp, og det kan ikke sammenlignes med neste års tall: 2500 "
        "medlemmer og 2500 betalende medlemmer er to mål. Målbare mål er et gammelt råd (Doran "
        "1981: spesifikt, målbart, fordelt, realistisk, tidfestet)."
    ),
    "A number to reach says by when, and for whom it holds": (
        "Et måltall sier når det skal være nådd, og hvem det gjelder"
    ),
    "Without “by” nobody knows when it was missed. Without “scope” a county's 2 500 members and "
    "the whole organisation's 50 000 look like growth. The time of the activity or task that has "
    "the number is its deadline too. A deadline after the plan's end wants a number for this plan "
    "beside it.": (
        "Uten «by» vet ingen når målet er forfeilet. Uten «scope» ser 2500 medlemmer i et fylke og "
        "50\u00a0000 i hele organisasjonen ut som vekst. Tidspunktet til aktiviteten eller oppgaven "
        "som har tallet, er også fristen. Når fristen er etter at planen er slutt, trengs det et "
        "tall for denne planen ved siden av."
    ),
    "A number to reach has its deadline ahead of it": "Et måltall har fristen foran seg",
    "A deadline before the plan begins was carried over from the plan before. Either the number "
    "was reached, and belongs in the report, or the deadline is a new one. Where “actual” says "
    "what became of it, nothing is reported.": (
        "En frist før planen begynner, er blitt med fra forrige plan. Enten er tallet nådd, og "
        "hører hjemme i årsmeldingen, eller så er det en ny frist. Der «actual» sier hvordan det "
        "gikk, blir ingenting meldt."
    ),
    "The numbers of a target are the same wherever they stand": (
        "Tallene i et måltall er de samme overalt"
    ),
    "When the meeting changes a number, it is changed in one place and left in the other. The "
    "number in a title is among the targets; what shall grow does not end lower than it began; it "
    "begins where the plan before says it ended; and a number in the text does not have two "
    "figures in each other's place. Only numbers of the same unit are held against each other. On "
    "the way to a number no deadline has two, and none is less than the one before.": (
        "Når møtet endrer et tall, blir det endret på ett sted og stående på det andre. Tallet i "
        "en tittel er et av måltallene, det som skal vokse, ender ikke lavere enn det begynte, det "
        "begynner der planen før sier at det endte, og et tall i teksten har ikke byttet om to "
        "sifre. Bare tall med samme enhet blir holdt opp mot hverandre. "
        "På vei mot et tall har ingen frist to, og ingen er mindre enn den foran."
    ),
    "“{title}”, but “{target}” is less than where it started, {baseline}": (
        "«{title}», men «{target}» er mindre enn utgangspunktet, {baseline}"
    ),
    "“{title}”, but “{target}” is more than where it started, {baseline}": (
        "«{title}», men «{target}» er mer enn utgangspunktet, {baseline}"
    ),
    "“baseline” is {baseline}, but in the plan {plan} “actual” is {actual}": (
        "«baseline» er {baseline}, men i planen {plan} er «actual» {actual}"
    ),
    "“{written}”, but among the targets it is {number}; which is right?": (
        "«{written}», men blant måltallene er det {number}; hva er riktig?"
    ),
    "A number that a goal promises stands under “targets” too": (
        "Et tall som målet lover, står også under «targets»"
    ),
    "There it has a deadline and a scope, can be followed up with “actual”, and is compared with "
    "the number of other years.": (
        "Der har det frist og omfang, kan følges opp med «actual» og blir sammenlignet med tallet "
        "i andre år."
    ),
    # Their documentation: who and when
    "A plan says who answers for what it holds": "Planen sier hvem som har ansvaret",
    "Where nobody is named, the board answers for everything, and that is worth knowing before "
    "the plan is adopted. Said once about a plan in which less than a third of the activities "
    "name anybody; such a plan may well have its reasons, and one that tells them is left alone.": (
        "Der ingen er nevnt, har styret ansvaret for alt, og det er greit å vite før planen blir "
        "vedtatt. Det blir sagt én gang om en plan der under en tredel av aktivitetene nevner "
        "noen. En slik plan kan ha gode grunner, og en som sier dem, får være i fred."
    ),
    "Where a plan names who answers for its activities, it does so for each": (
        "Der planen sier hvem som har ansvaret, sier den det om hver aktivitet"
    ),
    "What nobody answers for is not done (Doran, 1981: a goal is “assignable”). Parts, and "
    "activities for a goal that somebody answers for, have it from there; deadlines, a body's own "
    "meetings, what only takes effect, and what is done or cancelled are not meant. Few gaps are "
    "told one by one, many as one for the plan, and a plan in which it is not the custom is left "
    "to AP409.": (
        "Det ingen har ansvaret for, blir ikke gjort (Doran 1981: et mål skal kunne fordeles). "
        "Deler, og aktiviteter for et mål som noen har ansvaret for, har det derfra. Frister, et "
        "organs egne møter, det som bare trer i kraft, og det som er gjennomført eller avlyst, "
        "regnes ikke med. Få mangler blir sagt én for én, mange samlet for planen, og en plan der "
        "det ikke er skikken, hører under AP409."
    ),
    "A plan says when its activities are": "Planen sier når aktivitetene er",
    "Without times there is no calendar, and nobody sees that four things fall in the same week. "
    "“In the spring” or “monthly” is enough. Said once about a plan in which less than a third of "
    "the activities have a time; a strategy may well have none.": (
        "Uten tidspunkter blir det ingen kalender, og ingen ser at fire ting faller i samme uke. "
        "«Våren» eller «månedlig» er nok. Det blir sagt én gang om en plan der under en tredel av "
        "aktivitetene har et tidspunkt. En strategi trenger kanskje ingen."
    ),
    "Where a plan says when its activities are, it does so for each": (
        "Der planen sier når aktivitetene er, sier den det om hver av dem"
    ),
    "What has no time is in no calendar. “All year”, “when needed” and “to be decided” are "
    "answers too. Parts have the time of what they are a part of, activities that of their parts "
    "or of the task they support. Few gaps are told one by one, many as one for the plan, and a "
    "plan in which it is not the custom is left to AP411.": (
        "Det som ikke har et tidspunkt, er ikke i noen kalender. «Hele året», «ved behov» og "
        "«avklares» er også svar. Deler har tidspunktet til det de er en del av, og aktiviteter "
        "har tidspunktet til delene sine eller til oppgaven de bidrar til. Få mangler blir sagt én "
        "for én, mange samlet for planen, og en plan der det ikke er skikken, hører under AP411."
    ),
    "What is still open is known, with the day it falls due": (
        "Det som ikke er avklart, er kjent, med dagen det må være det"
    ),
    "“To be decided” and “probably in May” are allowed and useful; this is the list of them, for "
    "whoever follows them up. A thing falls due when it may begin, or when something that depends "
    "on it does. What is due within three months of the plan's beginning is left to AP414.": (
        "«Avklares» og «trolig mai» er både lov og nyttig; dette er listen over dem, for den som "
        "følger dem opp. Noe må være avklart når det kan begynne, eller når noe som forutsetter "
        "det, begynner. Det som må være avklart innen tre måneder etter at planen begynner, hører "
        "under AP414."
    ),
    "What falls due first is decided first": "Det som haster mest, blir avklart først",
    "Reported is what is open and may begin, or is needed by something that begins, within three "
    "months of the plan's first day, or of the day it was adopted. “Probably in March” is not "
    "meant; it has a time.": (
        "Meldingen gjelder det som er åpent og kan begynne, eller trengs av noe som begynner, "
        "innen tre måneder etter planens første dag eller dagen den ble vedtatt. «Trolig mars» er "
        "ikke med; det har et tidspunkt."
    ),
    "What other times are counted from has a date": "Det andre tidspunkter regnes fra, har en dato",
    "“Within three weeks after the congress” is in no calendar until the congress has a date; "
    "that one date settles them all. Reported is an event that is open, has no time, or is known "
    "only to a half-year or a year, when two times wait for it, or one that is counted in weeks "
    "or months.": (
        "«Innen tre uker etter landsmøtet» er ikke i noen kalender før landsmøtet har en dato, og "
        "den ene datoen avklarer alle. Meldingen gjelder en hendelse som er åpen, mangler "
        "tidspunkt eller bare har halvår eller år, når to tidspunkter venter på den, eller ett som "
        "regnes i uker eller måneder."
    ),
    "Who is responsible is somebody": "Den som har ansvaret, er noen",
    "What everybody answers for, nobody does. “Everyone”, “someone”, “to be decided”, “N.N.” and "
    "a question mark are reported; a body, a role or a name is what belongs here, and who takes "
    "part belongs in “audience”. On a dugnad, everybody is everybody.": (
        "Det alle har ansvaret for, har ingen ansvaret for. «Alle», «noen», «avklares», «N.N.» og "
        "spørsmålstegn blir meldt. Her hører et organ, en rolle eller et navn hjemme; de som skal "
        "delta, hører hjemme i «audience». På en dugnad er alle nettopp alle."
    ),
    # Their documentation: adopted plans, and costs
    "An adopted plan has the day it was adopted, and only an adopted plan has one": (
        "En vedtatt plan har en vedtaksdato, og bare en vedtatt plan har det"
    ),
    "What is adopted is finished": "Det som er vedtatt, er ferdig",
    "“??”, “<name>” and a title that says “draft” belong in a proposal. Once the plan is adopted, "
    "nobody knows any more what was meant to stand there. What was to be filled in is told by "
    "AP502.": (
        "«??», «<navn>» og en tittel med «utkast» hører hjemme i et forslag. Når planen er vedtatt, "
        "vet ingen lenger hva som skulle ha stått der. Det som skulle vært fylt ut, melder AP502."
    ),
    "A cost can be added up": "Kostnader kan legges sammen",
    "A number has its unit, since 45 can be kroner or thousands, and where the plan has amounts, "
    "each cost has one, or says who pays. What is to be decided is listed, for whoever makes the "
    "budget.": (
        "Et tall har en enhet, for 45 kan være kroner eller tusen kroner. Der planen har beløp, "
        "har hver kostnad et beløp, eller det står hvem som betaler. Det som ikke er avklart, blir "
        "listet opp, for den som lager budsjettet."
    ),
    # Their documentation: from plan to plan
    "What stood in the plan before stands in this one, or was ended on purpose": (
        "Det som sto i forrige plan, står i denne, eller er avsluttet med vilje"
    ),
    "What nobody decided to end is most often forgotten, and that is what a board most needs to "
    "see. A thing is carried on under the same id or title, or by what names it in “from”; otherwise "
    "“ended” says why. Tasks for a part of the period, deadlines, what is done or cancelled, and "
    "what has a past year in its title end by themselves. The weightiest five are told one by "
    "one, goals before activities, and the rest in one.": (
        "Det ingen har vedtatt å avslutte, er som oftest glemt, og det er det et styre mest "
        "trenger å se. Noe er ført videre når det har samme id eller tittel, eller når noe nevner det i "
        "«from»; ellers sier «ended» hvorfor det er borte. Oppgaver for en del av perioden, "
        "frister, det som er gjennomført eller avlyst, og det som har et passert årstall i "
        "tittelen, avslutter seg selv. De fem som veier tyngst, blir sagt én for én, mål før "
        "aktiviteter, og resten samlet."
    ),
    "What looks new is new": "Det som ser nytt ut, er nytt",
    "Something that the plan before does not have, but an older one has, is taken up again. It "
    "may have been ended for a reason that still holds, and what was learnt then can be used now. "
    "A part comes back with what it is a part of.": (
        "Noe som forrige plan ikke har, men en eldre plan har, er gjenopptatt. Kanskje gjelder "
        "grunnen til at det ble avsluttet, fortsatt, og det dere lærte den gangen, kan brukes nå. "
        "En del kommer tilbake sammen med det den er en del av."
    ),
    "A sentence that is carried over from an earlier plan has the years of this one": (
        "En setning som er hentet fra en tidligere plan, har årstallene til denne"
    ),
    "The year lay ahead when the sentence was written, and has passed now; or one of two years "
    "was raised and the other forgotten. Sentences that look back are not meant.": (
        "Årstallet lå framme i tid da setningen ble skrevet, og er forbi nå; eller ett av to "
        "årstall ble endret og det andre glemt. Det gjelder ikke setninger som ser tilbake."
    ),
    "A sentence is true again when its year is new": (
        "En setning er sann på nytt når årstallet er nytt"
    ),
    "When a year is raised by as much as the plan's, elections and congresses land in years that "
    "have none: so “the local elections of 2019” became those of 2026. This is the list of such "
    "sentences, to be read once; AP316 knows the elections.": (
        "Når et årstall blir økt like mye som planens, havner valg og landsmøter i år som ikke har "
        "noe: Slik ble «kommunevalget i 2019» til «kommunevalget i 2026». Dette er listen over slike "
        "setninger, til å lese én gang; AP316 kjenner valgene."
    ),
    "An id stands for the same thing in every plan": "En id står for det samme i alle planer",
    "Where a goal has become an activity, or a course a meeting, two things share an id, and the "
    "comparison takes one for the other. If it is the same thing after all, say so with “from”.": (
        "Når et mål er blitt en aktivitet, eller et kurs et møte, deler to ting en id, og "
        "sammenligningen tar den ene for den andre. Er det likevel det samme, så si det med "
        "«from»."
    ),
    "What comes back keeps its id": "Det som kommer igjen, beholder id-en",
    "The same title under another id, or under none, looks like one thing that was dropped and "
    "another that is new. An id lasts, as the UID of a calendar event does (RFC 5545, 3.8.4.7), "
    "and years belong in times, not in ids. Years in titles do not count. If it really is "
    "something else, say in “ended” what became of the old one.": (
        "Samme tittel med en annen id, eller uten id, ser ut som noe som er falt ut, og noe annet som "
        "er nytt. En id varer, slik UID-en til en kalenderhendelse gjør (RFC 5545, 3.8.4.7), og "
        "årstall hører hjemme i tidspunktet, ikke i id-en. Årstall i titler teller ikke. Er det "
        "virkelig noe annet, så si i «ended» hva som ble av det gamle."
    ),
    "What is ended is not in the plan, under its own id or another": (
        "Det som er avsluttet, står ikke i planen, verken med sin egen id eller en annen"
    ),
    "Either it was ended, or it goes on; a comparison would say both. It is ended once, too.": (
        "Enten er det avsluttet, eller så fortsetter det; en sammenligning ville sagt begge "
        "deler. Det avsluttes dessuten bare én gang."
    ),
    "What a thing comes from stands in an earlier plan": (
        "Det noe kommer fra, står i en tidligere plan"
    ),
    "“from” and “ended” look back. A plan that begins later cannot be what something comes from; "
    "most often the year of the plan is wrong.": (
        "«from» og «ended» ser tilbake. Ingenting kan komme fra en plan som begynner senere; som "
        "oftest er årstallet til planen feil."
    ),
    "“from” is for what changed its id": "«from» er for det som har fått ny id",
    "The same id in another plan is the same thing already, unless it was of another kind. Where "
    "something was split, each of the two may name what it comes from, and where several were "
    "joined, each of them is named.": (
        "Samme id i en annen plan er alt det samme, om det ikke var av et annet slag. Der noe er "
        "delt, kan begge vise til det de "
        "kommer fra, og der flere er slått sammen, blir hver av dem nevnt."
    ),
    "What was split says so in both of its parts": "Det som er delt, sier det på begge steder",
    "One thing comes “from” another that still stands under its own id. That may be a split, or "
    "an old id that was left where it no longer belongs. With “from” on both it is plainly a "
    "split.": (
        "Noe kommer fra («from») noe annet som fortsatt står med sin egen id. Det kan være delt, "
        "eller en gammel id er blitt stående der den ikke lenger hører hjemme. Med «from» på begge "
        "er det tydelig at det er delt."
    ),
    "“continues” names the plan before": "«continues» viser til planen før",
    "The comparison of the years follows it from plan to plan, back to the first. A later plan, "
    "or a chain that comes back to this one, leads nowhere. A revised plan may continue one that "
    "begins on the same day.": (
        "Sammenligningen av årene følger den fra plan til plan, helt til den første. En senere "
        "plan, eller en kjede som kommer tilbake til denne, fører ingen steder. En revidert plan "
        "kan fortsette en som begynner samme dag."
    ),
    "A plan begins where the one before it ends": "En plan begynner der den forrige slutter",
    "Time that no plan covers is a year without a plan, or a plan that is missing in the folder; "
    "time that two cover is counted twice in a comparison. A revised plan may cover the same time "
    "as the one it replaces.": (
        "Tid som ingen plan gjelder for, er et år uten plan, eller en plan som mangler i mappa. "
        "Tid som to planer gjelder for, blir telt to ganger i en sammenligning. En revidert plan "
        "kan gjelde for samme tid som den den erstatter."
    ),
    "What was to be decided in the plan before is decided in this one": (
        "Det som skulle avklares i forrige plan, er avklart i denne"
    ),
    "“To be decided” two plans in a row means that nobody decides it. Give it a time and somebody "
    "who answers for it, or end it.": (
        "«Avklares» i to planer på rad betyr at ingen avklarer det. Gi det et tidspunkt og noen "
        "som har ansvaret, eller avslutt det."
    ),
}
