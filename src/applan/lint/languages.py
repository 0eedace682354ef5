"""Words that one Norwegian has and the other has not."""

from collections.abc import Mapping

from applan.frozen import NamedTuple


class Words(NamedTuple):
    """What a language does not have: the word, and its own for it."""

    sure: Mapping[str, str]
    likely: frozenset[str]


NYNORSK = Words(
    {
        "ikkje": "ikke", "frå": "fra", "kva": "hva", "kven": "hvem", "korleis": "hvordan",
        "kvifor": "hvorfor", "berre": "bare", "mykje": "mye", "noko": "noe", "nokon": "noen",
        "nokre": "noen", "vere": "være", "fleire": "flere", "saman": "sammen", "eit": "et",
        "skulen": "skolen", "medlemer": "medlemmer", "medlemene": "medlemmene",
        "tillitsvalde": "tillitsvalgte", "hausten": "høsten", "seinast": "senest",
        "månad": "måned", "månader": "måneder", "månaden": "måneden", "sendast": "sendes",
        "haldast": "holdes", "leverast": "leveres", "veljast": "velges", "gjerast": "gjøres",
        "kostar": "koster", "dagar": "dager", "kveldar": "kvelder", "laurdag": "lørdag",
        "tysdag": "tirsdag", "måndag": "mandag", "opnar": "åpner", "startar": "starter",
    },
    frozenset(
        {"ein", "eg", "dei", "dykk", "dykkar", "hjå", "kvar", "kvart", "kjem", "gjer", "vert",
         "meir", "sjølv", "haust", "leiar", "leiarar", "leiinga", "skule", "auke", "verksemd",
         "framleis", "gong", "gonger", "heile", "òg", "høve", "mogleg", "moglege", "dagleg",
         "aktivitetar", "arbeidar", "ønskjer", "ynskje", "verte", "vore", "desse", "sidan",
         "innan", "elevar", "songarar", "deltakarar", "vald", "valde", "tilbod"}
    ),
)  # fmt: skip
BOKMAAL = Words(
    {
        "ikke": "ikkje", "fra": "frå", "hva": "kva", "hvem": "kven", "hvordan": "korleis",
        "hvorfor": "kvifor", "bare": "berre", "mye": "mykje", "noe": "noko", "noen": "nokon",
        "være": "vere", "flere": "fleire", "sammen": "saman", "medlemmer": "medlemer",
        "medlemmene": "medlemene", "tillitsvalgte": "tillitsvalde", "høsten": "hausten",
        "hver": "kvar", "hvert": "kvart", "skolen": "skulen", "kommer": "kjem",
        "senest": "seinast", "måned": "månad", "måneder": "månader", "måneden": "månaden",
        "åpen": "open", "åpent": "ope", "åpne": "opne", "sendes": "sendast", "holdes": "haldast",
        "leveres": "leverast", "velges": "veljast", "gjøres": "gjerast",
        "koster": "kostar", "dager": "dagar", "kvelder": "kveldar", "lørdag": "laurdag",
        "tirsdag": "tysdag", "mandag": "måndag", "åpner": "opnar", "starter": "startar",
        "hjemme": "heime", "vafler": "vaflar", "turer": "turar",
        "deltakerne": "deltakarane", "innkallingen": "innkallinga", "forteller": "fortel",
    },
    frozenset(
        {"jeg", "hun", "dere", "deres", "disse", "en", "mer", "selv", "høst", "leder", "ledere",
         "ledelsen", "skole", "øke", "virksomhet", "fortsatt", "gang", "ganger", "hele", "også",
         "mulig", "mulige", "aktiviteter", "møtene", "ønsker", "vært", "gjør", "uken", "siden",
         "innen", "elever", "deltakere", "valgt", "tilbud", "gjelder", "uker"}
    ),
)  # fmt: skip
