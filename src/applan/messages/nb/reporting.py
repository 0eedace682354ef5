"""What the formats of findings, the baseline and long runs say."""

SENTENCES: dict[str, str] = {
    # formats
    " ({count} in the baseline)": " ({count} i grunnlinjen)",
    "in the baseline": "i grunnlinjen",
    "nothing found": "ingen funn",
    "checking {file} failed ({reason}); please report this, it is a fault in applan": (
        "kontrollen av {file} sviktet ({reason}); meld fra om dette, det er en feil i applan"
    ),
    "GitHub shows ten annotations of a kind; {count} more stand only here:": (
        "GitHub viser ti merknader av hvert slag; {count} til står bare her:"
    ),
    "{count} findings have no room here; “applan lint” shows them": (
        "{count} funn har ikke plass her; «applan lint» viser dem"
    ),
    "plan": "plan",
    "errors": "feil",
    "warnings": "advarsler",
    "notes": "merknader",
    "place": "sted",
    "rule": "regel",
    "finding": "funn",
}
