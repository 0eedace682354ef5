"""What the formats of findings, the baseline and long runs say."""

SENTENCES: dict[str, str] = {
    "Checking plans": "Kontrollerer planer",
    "error": "feil",
    "warning": "advarsel",
    "info": "merknad",
    "1 error": "1 feil",
    "{count} errors": "{count} feil",
    "1 warning": "1 advarsel",
    "{count} warnings": "{count} advarsler",
    "1 note": "1 merknad",
    "{count} notes": "{count} merknader",
    "1 plan": "1 plan",
    "{count} plans": "{count} planer",
    "{found} in {plans}": "{found} i {plans}",
    "{plans} checked, nothing found": "{plans} kontrollert, ingen funn",
    " ({count} guessed)": " ({count} gjettet)",
    " ({count} accepted with a reason)": " ({count} godtatt med begrunnelse)",
    "{count} can be mended with --fix": "{count} kan rettes med --fix",
    # formats
    " ({count} in the baseline)": " ({count} i grunnlinja)",
    "in the baseline": "i grunnlinja",
    "nothing found": "ingen funn",
    "checking {file} failed ({reason}); please report this, it is a fault in applan": (
        "kontrollen av {file} sviktet ({reason}); meld fra om dette, det er en feil i applan"
    ),
    "GitHub shows ten annotations of a kind; only in this log: {count}": (
        "GitHub viser ti merknader av hvert slag; bare i denne loggen: {count}"
    ),
    "there is no room for all of it; “applan lint” shows {count} more": (
        "her er det ikke plass til alt; «applan lint» viser {count} til"
    ),
    "plan": "plan",
    "errors": "feil",
    "warnings": "advarsler",
    "notes": "merknader",
    "place": "sted",
    "rule": "regel",
    "finding": "funn",
    # applan lint
    "A file to write it to; else standard output.": "Fila det skrives til; ellers standard ut.",
    "Show only findings that are not in this baseline.": "Vis bare funn som ikke står i denne grunnlinja.",
    "Write a baseline that accepts all that is found.": "Skriv en grunnlinje som godtar alt som blir funnet.",
    "Only plans that have changed since then in git, and those that refer to them.": (
        "Bare planer som er endret siden da i git, og de som viser til dem."
    ),
    "How many processes work on it.": "Hvor mange prosesser som arbeider samtidig.",
    "give either {one} or {other}": "oppgi enten {one} eller {other}",
    "Plans by name (2026), files, or folders with all folders “plans” below them; “-” reads standard "
    "input. Without: all in plans/.": (
        "Planer ved navn (2026), filer, eller mapper med alle mapper «plans» under dem; «-» leser fra "
        "standard inn. Uten argument: alle i plans/."
    ),
    "Only these rules: AP304, or AP3 for all that begin so.": (
        "Bare disse reglene: AP304, eller AP3 for alle som begynner slik."
    ),
    "Not these rules; the longer code decides.": "Ikke disse reglene; den lengste koden avgjør.",
    "Only such plans in the folders given; a glob is as in .gitignore.": (
        "Bare slike planer i mappene som er oppgitt; mønsteret skrives som i .gitignore."
    ),
    "No such plans or folders in the folders given.": (
        "Hopp over slike planer og mapper i mappene som er oppgitt."
    ),
    "Say how often each rule found something.": "Vis hvor mange funn hver regel har.",
    "End with 0 though something was found.": "Avslutt med 0 selv om det er funn.",
    "--include and --exclude leave no plans": "med --include og --exclude er det ingen planer igjen",
    "{option}: “{glob}” is no glob; write for instance lag/7 or **/2018.yaml": (
        "{option}: «{glob}» er ikke et mønster; skriv for eksempel lag/7 eller **/2018.yaml"
    ),
    "{folder} holds no plans, nor does any folder “plans” below it": (
        "det er ingen planer i {folder}, og heller ikke i noen mappe «plans» under den"
    ),
    "there is no folder “{folder}” here; name a plan, or go where it is; “applan lint .” looks in all "
    "folders below": (
        "her er det ingen mappe «{folder}»; oppgi en plan, eller gå til mappa der den ligger; "
        "«applan lint .» leter i alle mapper under denne"
    ),
    "{folder} is the whole machine; name the folder of a repository": (
        "{folder} er hele maskinen; oppgi mappa til et repositorium"
    ),
    " ({count} not checked)": " ({count} ikke kontrollert)",
    "{plans} in {count} folders": "{plans} i {count} mapper",
    "The top of the repository, or the folder that applan was called in.": (
        "Toppen av repositoriet, eller mappa applan ble kalt fra."
    ),
    "{path} may be a plan; name another file to write to": (
        "{path} kan være en plan; oppgi en annen fil å skrive til"
    ),
    "--jobs is “auto” or a number from 1 to {most}, not “{given}”": (
        "--jobs er «auto» eller et tall fra 1 til {most}, ikke «{given}»"
    ),
    "{path} is not there; “--write-baseline {path}” makes it": (
        "{path} finnes ikke; «--write-baseline {path}» lager den"
    ),
    "{path} is no baseline of this applan; it is ignored": (
        "{path} er ingen grunnlinje fra denne utgaven av applan; den er ikke brukt"
    ),
    "{path} accepts findings that are gone ({count}); “--write-baseline {path}” leaves them out": (
        "{path} godtar funn som er borte ({count}); «--write-baseline {path}» tar dem ut"
    ),
    "{path} now accepts all that was found ({count})": "{path} godtar nå alt som ble funnet ({count})",
}
