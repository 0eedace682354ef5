"""What a board is told, in bokmål and nynorsk."""

_NB = {
    "became": "Hva det ble av {old}",
    "in": "i {new}",
    "nothing": "Ingenting er ulikt.",
    "left out": "{plan} lot seg ikke lese helt ({count} feil, den første på {place}).",
    "dropped": "Falt ut",
    "ended": "Ikke videreført",
    "lost": "Mistet da noe ble slått sammen",
    "into": "nå i «{title}»",
    "moved": "Ny tid",
    "from to": "fra {old} til {new}",
    "later": "{count} uker senere",
    "earlier": "{count} uker tidligere",
    "one later": "én uke senere",
    "one earlier": "én uke tidligere",
    "duty": "Endret ansvar",
    "gained": "{names} har ansvaret nå",
    "no longer": "{names} har det ikke lenger",
    "only lost": "{names} har ikke ansvaret lenger",
    "again": "Lovet på nytt",
    "the same": "samme tall som sist",
    "put off": "ble utsatt",
    "back": "Tilbake",
    "last seen": "sto sist i planen {plan}",
    "time": "for {time} gang",
    "times": "tredje fjerde femte sjette sjuende",
    "new": "Nytt",
    "carried": "Hvem som bærer hva",
    "before": "før {count}",
    "first": "ny",
    "as before": "som før",
    "over": "Var over",
    "more": "og {count} til",
    "settled": (
        "Når alle endringene er godtatt i Word, står {new} igjen. Når alle er forkastet, står "
        "{old} igjen."
    ),
}

_NN = _NB | {
    "became": "Kva det vart av {old}",
    "nothing": "Ingenting er ulikt.",
    "left out": "{plan} lét seg ikkje lese heilt ({count} feil, den første på {place}).",
    "dropped": "Falle ut",
    "ended": "Ikkje ført vidare",
    "lost": "Mista då noko vart slått saman",
    "into": "no i «{title}»",
    "from to": "frå {old} til {new}",
    "later": "{count} veker seinare",
    "earlier": "{count} veker tidlegare",
    "one later": "éi veke seinare",
    "one earlier": "éi veke tidlegare",
    "duty": "Endra ansvar",
    "gained": "{names} har ansvaret no",
    "no longer": "{names} har det ikkje lenger",
    "only lost": "{names} har ikkje ansvaret lenger",
    "again": "Lova på nytt",
    "the same": "same tal som sist",
    "put off": "vart utsett",
    "back": "Tilbake",
    "last seen": "stod sist i planen {plan}",
    "time": "for {time} gong",
    "times": "tredje fjerde femte sjette sjuande",
    "carried": "Kven som ber kva",
    "over": "Var over",
    "settled": (
        "Når alle endringane er godtekne i Word, står {new} att. Når alle er forkasta, står {old} "
        "att."
    ),
}

WORDS: dict[str, dict[str, str]] = {"nb": _NB, "nn": _NN}
"""By the plan's language; what stands in braces is filled in."""
