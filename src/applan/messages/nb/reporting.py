"""What the formats of findings, the baseline and long runs say."""

SENTENCES: dict[str, str] = {
    "Checking plans": "Kontrollerer planer",
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
    "give either --baseline or --write-baseline": "oppgi enten --baseline eller --write-baseline",
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
