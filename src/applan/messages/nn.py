"""What is said otherwise in nynorsk, of what a meeting reads; all else is said as in bokmål."""

SENTENCES: dict[str, str] = {
    "The plans through the years": "Planane gjennom åra",
    "What": "Kva",
    "Activities": "Aktivitetar",
    "Targets": "Måltal",
    "{here} in the plan, {gap} gone for a while, {revived} back again": (
        "{here} med i planen, {gap} borte ei stund, {revived} teken opp att"
    ),
    "from {plan}: “{title}”": "frå {plan}: «{title}»",
    "{plans}: what is wrong there is left out": "{plans}: det som er feil der, er ikkje med",
    "could not be followed: {count} (known only by a title that is in one plan; where it was "
    "changed, “applan link” connects them)": (
        "kan ikkje følgjast: {count} (er kjent berre ved ein tittel som står i éin plan; er han "
        "endra, knyter «applan link» dei saman)"
    ),
    "{plan} could not be read whole: what is wrong in it ({count}, first at {place}) is left out "
    "of the comparison; “applan lint” shows it": (
        "{plan} kunne ikkje lesast heilt: det som er feil ({count}, det første i {place}), er "
        "ikkje med i samanlikninga; «applan lint» viser det"
    ),
    "Changes from {old} to {new}": "Endringar frå {old} til {new}",
    "also goes into {titles}": "går òg inn i {titles}",
    "also comes from {titles}": "kjem òg frå {titles}",
    "Where": "Stad",
    "tentative": "førebels",
    # Differences
    "rewritten": "skriven om",
    "unit or scope is not the same, so they cannot be compared": (
        "ulik eining eller ulikt omfang, så tala kan ikkje samanliknast"
    ),
    "1 week": "1 veke",
    "{count} weeks": "{count} veker",
    "{length} later": "{length} seinare",
    "{length} earlier": "{length} tidlegare",
    "{length} later in the year": "{length} seinare på året",
    "{length} earlier in the year": "{length} tidlegare på året",
    "begins {later}": "byrjar {later}",
    "ends {later}": "sluttar {later}",
    "begins {later}, ends {end}": "byrjar {later}, sluttar {end}",
    "counted from {day}": "rekna frå {day}",
}
