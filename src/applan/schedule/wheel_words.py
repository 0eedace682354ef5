"""Every word that the wheel and the calendar page print themselves, one table per language."""

from collections.abc import Mapping
from types import MappingProxyType

from applan.frozen import Frozen, replace


class WheelWords(Frozen):
    """Labels begin with a capital; ``{places}`` are filled in by who prints them."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    """One letter each, from Monday."""
    rings: Mapping[str, str]
    """Headings by kind, in the order of the rings from the outermost; «whole» is the last."""
    nobody: str
    others: str
    wheel: str
    about: str
    """The text alternative of a wheel whose list stands beside it."""
    key: str
    """What the shapes mean, for the foot of the wheel."""
    undecided: str
    outside: str
    nothing: str
    listed_only: str
    columns: Mapping[str, str]
    agenda: Mapping[str, str]
    view: Mapping[str, str]


_NB = WheelWords(
    months=(
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    weekdays=("M", "T", "O", "T", "F", "L", "S"),
    rings=MappingProxyType({
        "deadline": "Frister", "meeting": "Møter", "campaign": "Kampanjer",
        "course": "Kurs og skolering", "activity": "Aktiviteter", "process": "Prosesser",
        "goal": "Mål og oppgaver", "whole": "Hele året og jevnlig",
    }),
    nobody="Uten ansvarlig",
    others="Andre",
    wheel="Årshjul {year}",
    about="Årshjul med månedene med klokka fra {month}. Alt i hjulet står i listen under.",
    key="Tallene viser til listen. Lys farge betyr en gang i tiden, stiplet kant foreløpig eller "
    "avlyst, ◆ er en frist. Strekene ved månedene er helligdager, valg og landsmøter.",
    undecided="Uten dato",
    outside="Før og etter {year}",
    nothing="Ingenting har tid i {year}.",
    listed_only="Hjulet har ikke plass til {numbers}; de står bare i listen.",
    columns=MappingProxyType({
        "when": "Dato", "week": "Uke", "what": "Hva", "who": "Ansvarlig", "status": "Status",
        "month": "Måned", "focus": "Pågår", "dates": "Datoer",
    }),
    agenda=MappingProxyType({
        "overdue": "Skulle vært gjort", "undecided": "Må avklares", "clashes": "Samtidig",
    }),
    view=MappingProxyType({
        "wheel": "Årshjul", "grid": "Årskalender", "dates": "Datoplan",
        "months": "Måned for måned", "matrix": "Aktiviteter og årstider",
        "agenda": "Det som kommer",
    }),
)  # fmt: skip

_NN = replace(
    _NB,
    rings=MappingProxyType({
        "deadline": "Fristar", "meeting": "Møte", "campaign": "Kampanjar",
        "course": "Kurs og skolering", "activity": "Aktivitetar", "process": "Prosessar",
        "goal": "Mål og oppgåver", "whole": "Heile året og jamleg",
    }),
    nobody="Utan ansvarleg",
    about="Årshjul med månadene med klokka frå {month}. Alt i hjulet står i lista under.",
    key="Tala viser til lista. Lys farge tyder ein gong i tida, stipla kant førebels eller "
    "avlyst, ◆ er ein frist. Strekane ved månadene er heilagdagar, val og landsmøte.",
    undecided="Utan dato",
    listed_only="Hjulet har ikkje plass til {numbers}; dei står berre i lista.",
    columns=MappingProxyType({
        **_NB.columns, "week": "Veke", "what": "Kva", "who": "Ansvarleg", "month": "Månad",
        "focus": "Går føre seg", "dates": "Datoar",
    }),
    agenda=MappingProxyType({
        **_NB.agenda, "overdue": "Skulle vore gjort", "undecided": "Må avklarast",
        "clashes": "Samstundes",
    }),
    view=MappingProxyType({
        **_NB.view, "months": "Månad for månad", "matrix": "Aktivitetar og årstider",
        "agenda": "Det som kjem",
    }),
)  # fmt: skip


def wheel_words(language: str) -> WheelWords:
    """The words of «nb» or «nn»; any other language is printed as «nb»."""
    return _NN if language == "nn" else _NB
