"""Words that one Norwegian has and the other has not."""

from collections.abc import Mapping

from applan.frozen import NamedTuple


class Words(NamedTuple):
    """What a language does not have: the word, and its own for it."""

    sure: Mapping[str, str]
    likely: frozenset[str]


_PAIRS = """
    ikkje/ikke frå/fra kva/hva kven/hvem korleis/hvordan kvifor/hvorfor berre/bare mykje/mye
    noko/noe nokon/noen vere/være fleire/flere saman/sammen skulen/skolen medlemer/medlemmer
    medlemene/medlemmene tillitsvalde/tillitsvalgte hausten/høsten seinast/senest månad/måned
    månader/måneder månaden/måneden sendast/sendes haldast/holdes leverast/leveres veljast/velges
    gjerast/gjøres kostar/koster dagar/dager kveldar/kvelder laurdag/lørdag tysdag/tirsdag
    måndag/mandag opnar/åpner startar/starter
"""
"""Words in nynorsk and in bokmål, of which neither is in the other language."""
_BOTH = [one.split("/") for one in _PAIRS.split()]

NYNORSK = Words(
    dict(_BOTH) | {"nokre": "noen", "eit": "et"},
    frozenset(
        {"ein", "eg", "dei", "dykk", "dykkar", "hjå", "kvar", "kvart", "kjem", "gjer", "vert",
         "meir", "sjølv", "haust", "leiar", "leiarar", "leiinga", "skule", "auke", "verksemd",
         "framleis", "gong", "gonger", "heile", "òg", "høve", "mogleg", "moglege", "dagleg",
         "aktivitetar", "arbeidar", "ønskjer", "ynskje", "verte", "vore", "desse", "sidan",
         "innan", "elevar", "songarar", "deltakarar", "vald", "valde", "tilbod"}
    ),
)  # fmt: skip
BOKMAAL = Words(
    {bokmål: nynorsk for nynorsk, bokmål in _BOTH} | {
        "hver": "kvar", "hvert": "kvart", "kommer": "kjem", "åpen": "open", "åpent": "ope",
        "åpne": "opne", "hjemme": "heime", "vafler": "vaflar", "turer": "turar",
        "deltakerne": "deltakarane", "innkallingen": "innkallinga", "forteller": "fortel",
    },
    frozenset(
        {"jeg", "hun", "dere", "deres", "disse", "en", "mer", "selv", "høst", "leder", "ledere",
         "ledelsen", "skole", "øke", "virksomhet", "fortsatt", "gang", "ganger", "hele", "også",
         "mulig", "mulige", "aktiviteter", "møtene", "ønsker", "vært", "gjør", "uken", "siden",
         "innen", "elever", "deltakere", "valgt", "tilbud", "gjelder", "uker"}
    ),
)  # fmt: skip
