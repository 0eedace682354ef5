"""AP416: a responsible that is nobody."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Placed, Responsibility
from applan.patterns import lazy


@rule(
    "AP416",
    "nobody-responsible",
    "warning",
    bad='- {title: "Ny nettside", when: "mai 2026", responsible: Alle}\n',
    good=("Alle", "Sekretæren"),
)
def nobody_responsible(subject: Subject) -> Iterator[Problem]:
    """Who is responsible is somebody.

    What everybody answers for, nobody does. “Everyone”, “someone”, “to be decided”, “N.N.” and a
    question mark are reported; a body, a role or a name is what belongs here, and who takes part
    belongs in “audience”. On a dugnad, everybody is everybody.
    """
    for placed in subject.placed if subject.complete else ():
        path, responsibility = placed.path, placed.item
        if not isinstance(responsibility, Responsibility):
            continue
        who = responsibility.who
        if _is_everybody(who) and _DUGNAD.search(_title(placed)):
            continue
        said = who.lower().strip(" .!–-")
        few = _FEW.issuperset(said)
        if "?" in who or said in _NOBODY or (few and _LETTERS.fullmatch(said)):
            message = msg(
                "“{who}” is nobody who can be asked; name a body, a role or a person", who=who
            )
            yield Problem((*path, "who"), message)


def _is_everybody(who: str) -> bool:
    return who.lower().startswith("alle")


def _title(placed: Placed) -> str:
    """The title of what somebody answers for, in lower case."""
    title: str = getattr(placed.parent.item, "title", "") if placed.parent is not None else ""
    return title.lower()


_DUGNAD = lazy(r"dugnad|rydding|vask")
"""Work that everybody does together."""

_NOBODY = frozenset(
    (
        *("", "alle", "alle sammen", "alle saman", "alle i lag", "alle vi", "alle oss", "vi alle"),
        *("noen", "nokon", "ingen", "hvem som helst", "kven som helst", "ukjent", "ukjend"),
        *("ikke avklart", "ikkje avklart", "uavklart", "avklares", "avklares senere", "avklarast"),
        *("avklarast seinare", "ikke bestemt", "ikkje bestemt", "ubestemt", "ledig", "vakant"),
        *("kommer", "kommer senere", "kjem seinare", "den som kan", "de som kan", "dei som kan"),
        *("frivillige melder seg", "velges senere", "utpekes", "utpekes senere"),
    )
)
_LETTERS = lazy(r"n\.?\s?n|x{2,}|t\.?b\.?[ad]")
_FEW = frozenset("abdntx. \t\u00a0")
"""«N.N.», «xx» and «TBA», which stand for nobody too, and the only signs that are in them."""
