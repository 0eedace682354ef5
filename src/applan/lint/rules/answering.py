"""Rules on who answers for what and when it is done, and whom a message names."""

from collections.abc import Callable, Iterator, Sequence

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject, once
from applan.messages import Message
from applan.model import Activity, Goal, Placed, Responsibility, Section
from applan.patterns import lazy

_ONE_BY_ONE = 5
"""Gaps that are told one by one; of more, the plan is told once."""


_OVER = ("done", "cancelled")


class Gaps(NamedTuple):
    """The activities that could say something, and those of them that do not.

    ``all`` also has those that need not say it.
    """

    counted: int
    missing: Sequence[Placed]
    all: int

    @property
    def is_usual(self) -> bool:
        """Whether leaving it out is the plan's way.

        Less than a third of the activities say it, and most of the plan's activities are such.
        """
        saying = self.counted - len(self.missing)
        return 3 * saying < self.counted and 2 * self.counted >= self.all

    @property
    def _titles(self) -> dict[Path, str]:
        """The titles of what does not say it, where leaving it out is not the plan's way."""
        told = not self.is_usual and self.counted >= FEW
        return {(*one.path, "title"): getattr(one.item, "title", "")
                for one in self.missing if told}  # fmt: skip

    @property
    def alone(self) -> dict[Path, str]:
        """Those of the few that are told one by one, the exception."""
        few = len(self.missing) <= min(_ONE_BY_ONE, (self.counted - 1) // 2)
        return self._titles if few else {}

    @property
    def together(self) -> Message | None:
        """Those of the many that the plan is told of once."""
        titles = [] if self.alone else [*self._titles.values()]
        return listing(titles) if titles else None


@once
def without_responsible(subject: Subject) -> Gaps:
    """The activities that nobody answers for.

    Who answers for a goal answers for what is done for it: for activities that name it in
    ``supports``, and for those in a section that names it in ``about`` or holds it. A deadline
    binds those it is for, a body calls its own meetings, and what takes effect, or is only so, as a
    holiday is, is no task.
    """
    return gaps_in(subject, _says_who(subject), but=("deadline",), left_out=_is_its_own)


def _is_its_own(item: Activity) -> bool:
    """«Møte i FAU», whose FAU is answerable; «Nye satser gjelder», which nobody does."""
    title = item.title.lower()
    if item.kind == "meeting":
        first, _, rest = title.partition(" i ")
        whose = rest if first in _MEETINGS else title if " " not in title else ""
        named = f"{whose} ".partition(" ")[0].rstrip(".,:;")
        return named.endswith(_BODIES) or title.split()[0].rstrip(".,:;") in _MEETINGS_OF_ONE
    may_be = item.kind == "activity" and any(sign in title for sign in _OF_EFFECTS)
    return may_be and _TAKES_EFFECT.search(title) is not None


_MEETINGS = frozenset({"møte", "møter", "møta", "møtene"})
_BODIES = ("styret", "utvalget", "utvalet", "rådet", "nemnda", "komiteen", "fau")
_MEETINGS_OF_ONE = frozenset(
    f"{body}møt{end}"
    for body in ("styre", "råds", "utvalgs", "utvals", "komite", "hovedstyre", "fylkesstyre")
    for end in ("e", "er", "et", "ene", "a")
)
"""The first word of a title that says by itself whose meeting it is."""

_OF_EFFECTS = (
    "gjeld", "i kraft", "vedt", "jakt", "ferie", "steng", "fri", "første", "fyrste", "siste",
)  # fmt: skip
_TAKES_EFFECT = lazy(
    r"\b(?:gjelder|gjeld|trer i kraft|trår i kraft)(?: fr[aå] .*)?\Z"
    r"|\b(?:(?:blir|vert) vedte(?:ke|ken|kne)|vedtas|vedtakast)\Z|^\w+jakt(?:a|en)?\b"
    r"|^\w*ferie[nr]?\b|^steng[td]\b|\b(?:er|held|holder) steng[td]\b|^\w*fridag|^fri\b"
    r"|^(?:første|fyrste|siste) (?:\w*dag(?:en)?|dag for)\b"
)


def _says_who(subject: Subject) -> Callable[[Placed], bool]:
    goals = {slug for slug, goal in subject.goals.items() if goal.duties}
    sections: set[Path] = set()
    for placed in subject.placed:
        if isinstance(placed.item, Section) and not goals.isdisjoint(placed.item.about):
            sections.add(placed.path)
        elif isinstance(placed.item, Goal) and placed.item.duties and placed.parent:
            sections.add(placed.parent.path)

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        if item.duties or not goals.isdisjoint(item.supports):
            return True
        return any(at.path in sections for at in placed.around() if at.path)

    return says


@once
def without_time(subject: Subject) -> Gaps:
    """The activities that do not say when; a task with a time says when those for it are."""
    tasks = {slug for slug, goal in subject.goals.items() if goal.role == "task" and goal.when}

    def says(placed: Placed) -> bool:
        item = placed.item
        if not isinstance(item, Activity):
            return False
        return bool(item.when) or not tasks.isdisjoint(item.supports)

    return gaps_in(subject, says)


FEW, MANY = 3, 5
"""Activities by which a plan can be seen to do something, and to leave it out as its way."""


def gaps_in(
    subject: Subject,
    says: Callable[[Placed], bool],
    but: Sequence[str] = (),
    left_out: Callable[[Activity], bool] | None = None,
) -> Gaps:
    """The gaps of a plan. ``says`` judges one activity by itself.

    Kinds in ``but`` do not count, nor does what is to be ``left_out`` where it does not say it.

    Parts are not counted: a part has what it does not say from the activity it is a part of, and
    an activity what its parts say. What is over is not counted either. Of a plan with mistakes, in
    which what is wrong was left out, nothing is counted.
    """
    counted, everything, missing = 0, 0, []
    for placed in subject.placed if subject.complete else ():
        item = placed.item
        if not isinstance(item, Activity) or placed.path[-2] != "activities":
            continue
        everything += item.status not in _OVER
        if item.kind in but or item.status in _OVER:
            continue
        if any(says(one) for one in _with_parts(placed)):
            counted += 1
        elif left_out is None or not left_out(item):
            counted += 1
            missing.append(placed)
    return Gaps(counted, missing, everything)


def _with_parts(placed: Placed) -> Iterator[Placed]:
    yield placed
    item = placed.item
    for index, part in enumerate(item.parts if isinstance(item, Activity) else ()):
        yield from _with_parts(Placed((*placed.path, "parts", index), part, placed))


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
    """A plan says who answers for what it holds."""
    gaps = without_responsible(subject)
    usual = gaps.counted >= MANY and gaps.is_usual
    if usual and not any(_NOBODY_NAMED.search(text) for _path, text in subject.texts):
        yield tell("{count} of {all} activities do not say who answers for them; write "
                   "“responsible”", ("title",), count=len(gaps.missing), all=gaps.all)  # fmt: skip


_NOBODY_NAMED = lazy(r"\bingen\s+(?:navngitt\s+|namngjeven\s+)?ansvarl[ei]g\b")
"""What tells who answers for that for which the plan names nobody."""


@rule(
    "AP410",
    "warning",
    bad=_NAMED.replace('november 2026", responsible: Festkomiteen', 'november 2026"'),
    good=_NAMED,
)
def no_responsible(subject: Subject) -> Iterator[Problem]:
    """Where a plan names who answers for its activities, it does so for each."""
    gaps = without_responsible(subject)
    for path, title in gaps.alone.items():
        yield tell("who answers for “{title}”? write “responsible”", path, title=title)
    if gaps.together:
        yield tell("{count} of {all} activities do not say who answers for them: {titles}; write "
                   "“responsible”", ("title",), count=len(gaps.missing), all=gaps.counted,
                   titles=gaps.together)  # fmt: skip


@rule(
    "AP411",
    "info",
    bad="- Dugnad:\n- Sommerfest:\n- Basar:\n- Juletrefest:\n- Vandring:\n",
    good=_NAMED,
)
def times_unsaid(subject: Subject) -> Iterator[Problem]:
    """A plan says when its activities are."""
    gaps = without_time(subject)
    if gaps.counted >= MANY and gaps.is_usual:
        yield tell("{count} of {all} activities do not say when; write “when”", ("title",),
                   count=len(gaps.missing), all=gaps.counted)  # fmt: skip


@rule("AP412", "warning", bad=_NAMED.replace(', when: "14. november 2026"', ""), good=_NAMED)
def no_time(subject: Subject) -> Iterator[Problem]:
    """Where a plan says when its activities are, it does so for each."""
    gaps = without_time(subject)
    for path, title in gaps.alone.items():
        yield tell("when is “{title}”? write “when”, if only “avklares”", path, title=title)
    if gaps.together:
        yield tell("{count} of {all} activities do not say when: {titles}; write “when”, if only "
                   "“avklares”", ("title",), count=len(gaps.missing), all=gaps.counted,
                   titles=gaps.together)  # fmt: skip


@rule(
    "AP416",
    "warning",
    '- {title: "Ny nettside", when: "mai 2026", responsible: [-Alle-]{+Sekretæren+}}\n',
)
def nobody_responsible(subject: Subject) -> Iterator[Problem]:
    """Who is responsible is somebody."""
    for placed in subject.placed if subject.complete else ():
        path, responsibility = placed.path, placed.item
        if not isinstance(responsibility, Responsibility):
            continue
        who = responsibility.who
        if who.lower().startswith("alle") and _DUGNAD.search(placed.within.lower()):
            continue
        said = who.lower().strip(" .!–-")
        few = _FEW.issuperset(said)
        if "?" in who or said in _NOBODY or (few and _LETTERS.fullmatch(said)):
            yield tell("“{who}” is nobody who can be asked; name a body, a role or a person",
                       (*path, "who"), who=who)  # fmt: skip


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
