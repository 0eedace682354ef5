"""Why what differs in a file that came back is not written into the plan."""

SENTENCES: dict[str, str] = {
    "written into the plan, this would not be printed as it stands in the file": (
        "skrevet inn i planen ville dette ikke blitt trykt slik det står i fila"
    ),
    "written into the plan, this would make it unreadable": (
        "skrevet inn i planen ville dette gjort den uleselig"
    ),
    "written into the plan, this would change other words of the draft too": (
        "skrevet inn i planen ville dette endret andre ord i utkastet også"
    ),
    "the plan says more of this than the draft does; remove it in the plan": (
        "planen sier mer om dette enn utkastet; fjern det i planen"
    ),
    "the plan has no place for this text here": "planen har ingen plass til denne teksten her",
    "this table is made from the times of the plan; change them there": (
        "denne tabellen er laget av tidspunktene i planen; endre dem der"
    ),
    "these words are a label or a number of the draft, and no part of the plan": (
        "disse ordene er en ledetekst eller et tall i utkastet, og står ikke i planen"
    ),
    "these words are made of several values of the plan; change them there": (
        "disse ordene er satt sammen av flere opplysninger i planen; endre dem der"
    ),
    "these words are made from other values of the plan; change those": (
        "disse ordene er laget av andre opplysninger i planen; endre dem der"
    ),
    "this is what the plan calls a thing by; change it in the plan": (
        "dette er navnet i planen, som annet kan vise til; endre det i planen"
    ),
    "“{words}” is no day": "«{words}» er ingen dag",
    "“{words}” is not understood as a time": "«{words}» er ikke forstått som et tidspunkt",
    "“{words}” is none of the words for this": "«{words}» er ikke et av ordene for dette",
    "“{words}” is no number": "«{words}» er ikke et tall",
}
