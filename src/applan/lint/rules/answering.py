"""Rules on who answers for something, and when it is."""

from collections.abc import Iterator

from applan.lint.answering import MANY, told, without_responsible, without_time
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Placed, Responsibility
from applan.patterns import lazy

_NAMED = """\
- {title: Vårdugnad, when: "9. mai 2026", responsible: Vaktmesteren}
- {title: Sommerfest, when: "20. juni 2026", responsible: Festkomiteen}
- {title: Høstdugnad, when: "26. september 2026", responsible: Vaktmesteren}
- {title: Basar, when: "14. november 2026", responsible: Festkomiteen}
- {title: Juletrefest, when: "28. desember 2026", responsible: Festkomiteen}
"""


@rule(
    "AP409",
    "info",
    bad=_NAMED.replace(", responsible: Vaktmesteren", "").replace(
        ", responsible: Festkomiteen", ""
    ),
    good=_NAMED,
)
def responsible_unnamed(subject: Subject) -> Iterator[Problem]:
    """A plan says who answers for what it holds.

    Where nobody is named, the board answers for everything, and that is worth knowing before the
    plan is adopted. Said once about a plan in which less than a third of the activities name
    anybody; such a plan may well have its reasons, and one that tells them is left alone.
    """
    gaps = without_responsible(subject)
    if gaps.counted >= MANY and gaps.is_usual and not _says_why(subject):
        message = msg(
            "{count} of {all} activities do not say who answers for them; write “responsible”",
            count=len(gaps.missing),
            all=gaps.all,
        )
        yield Problem(("title",), message)


def _says_why(subject: Subject) -> bool:
    """Whether the plan tells who answers for what it names nobody for."""
    return any(_NOBODY_NAMED.search(text) for _path, text in subject.texts)


_NOBODY_NAMED = lazy(r"\bingen\s+(?:navngitt\s+|namngjeven\s+)?ansvarl[ei]g\b")


@rule(
    "AP410",
    "warning",
    bad=_NAMED.replace('november 2026", responsible: Festkomiteen', 'november 2026"'),
    good=_NAMED,
)
def no_responsible(subject: Subject) -> Iterator[Problem]:
    """Where a plan names who answers for its activities, it does so for each.

    What nobody answers for is not done (Doran, 1981: a goal is “assignable”). Parts, and activities
    for a goal that somebody answers for, have it from there; deadlines, a body's own meetings, what
    only takes effect, and what is done or cancelled are not meant. Few gaps are told one by one,
    many as one for the plan, and a plan in which it is not the custom is left to AP409.
    """
    yield from told(
        without_responsible(subject),
        lambda title: msg("who answers for “{title}”? write “responsible”", title=title),
        lambda count, every, titles: msg(
            "{count} of {all} activities do not say who answers for them: {titles}; write "
            "“responsible”",
            count=count,
            all=every,
            titles=titles,
        ),
    )


@rule(
    "AP411",
    "info",
    bad="- Dugnad:\n- Sommerfest:\n- Basar:\n- Juletrefest:\n- Vandring:\n",
    good=_NAMED,
)
def times_unsaid(subject: Subject) -> Iterator[Problem]:
    """A plan says when its activities are.

    Without times there is no calendar, and nobody sees that four things fall in the same week.
    “In the spring” or “monthly” is enough. Said once about a plan in which less than a third of
    the activities have a time; a strategy may well have none.
    """
    gaps = without_time(subject)
    if gaps.counted >= MANY and gaps.is_usual:
        message = msg(
            "{count} of {all} activities do not say when; write “when”",
            count=len(gaps.missing),
            all=gaps.counted,
        )
        yield Problem(("title",), message)


@rule("AP412", "warning", bad=_NAMED.replace(', when: "14. november 2026"', ""), good=_NAMED)
def no_time(subject: Subject) -> Iterator[Problem]:
    """Where a plan says when its activities are, it does so for each.

    What has no time is in no calendar. “All year”, “when needed” and “to be decided” are answers
    too. Parts have the time of what they are a part of, activities that of their parts or of the
    task they support. Few gaps are told one by one, many as one for the plan, and a plan in which
    it is not the custom is left to AP411.
    """
    yield from told(
        without_time(subject),
        lambda title: msg("when is “{title}”? write “when”, if only “avklares”", title=title),
        lambda count, every, titles: msg(
            "{count} of {all} activities do not say when: {titles}; write “when”, if only "
            "“avklares”",
            count=count,
            all=every,
            titles=titles,
        ),
    )


@rule(
    "AP416",
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
        if who.lower().startswith("alle") and _DUGNAD.search(_title(placed)):
            continue
        said = who.lower().strip(" .!–-")
        few = _FEW.issuperset(said)
        if "?" in who or said in _NOBODY or (few and _LETTERS.fullmatch(said)):
            message = msg(
                "“{who}” is nobody who can be asked; name a body, a role or a person", who=who
            )
            yield Problem((*path, "who"), message)


def _title(placed: Placed) -> str:
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
