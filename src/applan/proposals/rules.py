"""What can be wrong with proposals, each documented as the rules of plans are.

They are apart from those, since they ask of proposals and of the plan that these are about.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.registry import all_rules
from applan.lint.rule import Check, Problem, Rule
from applan.messages import msg
from applan.model.proposals import Proposals

if TYPE_CHECKING:
    from applan.proposals.dealing import Dealing
    from applan.proposals.effect import Wrong


class Asked(NamedTuple):
    """Proposals under the linter.

    ``dealing`` is None where the plan that they are about is not there or cannot be read.
    """

    proposals: Proposals
    dealing: "Dealing | None"


Checking = Callable[[Asked], Iterator[Problem]]

_PLAN = """\
sections:
  - title: Kampanjer
    text: Vi går ut i uke 37.
    activities:
      - {id: hostkampanje, title: Høstkampanje, responsible: Styret, when: uke 37 2026}
"""
_FILE = """\
proposals: 1
plan: "2026"
items:
  - {number: 1, by: Tromsø Ap, kind: change, at: kampanjer, was: uke 37, text: uke 38}
"""


def _rule(code: str, name: str, example: str) -> Callable[[Checking], Rule]:
    """Make a check a rule; its example is a file of proposals to one plan."""

    def make(check: Checking) -> Rule:
        examples = example, None
        return Rule(code, name, "error", cast(Check, check), check, examples, {"2026": _PLAN})

    return make


@_rule("AP701", "no-plan-for-proposals", _FILE.replace("2026", "[-2062-]{+2026+}"))
def no_plan(asked: Asked) -> Iterator[Problem]:
    """The plan that proposals are about is there and can be read."""
    if asked.dealing is None:
        name = asked.proposals.plan
        message = msg("there is no plan “{name}” beside this file that can be read", name=name)
        yield Problem(("plan",), message)


@_rule(
    "AP702",
    "proposal-number-twice",
    _FILE + "  - {number: [-1-]{+2+}, by: Harstad Ap, kind: delete, at: hostkampanje}\n",
)
def number_twice(asked: Asked) -> Iterator[Problem]:
    """Each proposal has a number of its own."""
    count = Counter[int]()
    for index, proposal in enumerate(asked.proposals.items):
        count[proposal.number] += 1
        if count[proposal.number] > 1:
            free = max(one.number for one in asked.proposals.items) + 1
            message = msg("proposal {number} is there already; the next free number is {free}",
                          number=proposal.number, free=free)  # fmt: skip
            yield Problem((*_at(index), "number"), message)


@_rule("AP703", "proposal-lacks", _FILE.replace("was: uke 37, ", "{+was: uke 37, +}"))
def lacks(asked: Asked) -> Iterator[Problem]:
    """A proposal says all that is needed to carry it out."""
    for index, wrong in _wrong(asked):
        if wrong.lacks:
            yield Problem(_at(index), wrong.message)


@_rule("AP704", "no-such-place", _FILE.replace("at: kampanjer", "at: [-kurs-]{+kampanjer+}.tekst"))
def no_such_place(asked: Asked) -> Iterator[Problem]:
    """What a proposal is about is in the plan."""
    for index, wrong in _wrong(asked):
        if wrong.unplaced:
            yield Problem((*_at(index), wrong.part), wrong.message)


@_rule("AP705", "words-not-there", _FILE.replace("was: uke 37", "was: uke [-36-]{+37+}"))
def words_not_there(asked: Asked) -> Iterator[Problem]:
    """The words that are to be changed stand where the proposal says, and only once."""
    for index, wrong in _wrong(asked):
        if not (wrong.lacks or wrong.unplaced):
            yield Problem((*_at(index), wrong.part), wrong.message)


@_rule(
    "AP706",
    "both-adopted",
    _FILE.replace("38}", "38, outcome: adopted}")
    + "  - {number: 2, by: Senja Ap, kind: delete, at: kampanjer.text, "
    "outcome: [-adopted-]{+fell+}}\n",
)
def both_adopted(asked: Asked) -> Iterator[Problem]:
    """Of two proposals that exclude each other, not both are adopted."""
    if asked.dealing is None or asked.dealing.is_over:
        return
    indices = {one.number: n for n, one in enumerate(asked.proposals.items)}
    for conflict in asked.dealing.conflicts:
        pair = conflict.one, conflict.other
        outcomes = [asked.proposals.items[indices[number]].outcome for number in pair]
        if conflict.excludes and all(one is not None and one.is_carried for one in outcomes):
            last = max(indices[number] for number in pair)
            message = msg("{said}, and both are adopted", said=conflict.message)
            yield Problem((*_at(last), "outcome"), message)


@_rule(
    "AP707",
    "no-wording",
    _FILE.replace("38}", "38, outcome: {+{result: +}adopted-changed{+, text: uke 38 eller 39}+}}"),
)
def no_wording(asked: Asked) -> Iterator[Problem]:
    """What is adopted with changes has the wording that was adopted."""
    from applan.proposals.adopting import wording

    for index, proposal in enumerate(asked.proposals.items):
        said = wording(proposal)
        if said is not None and not isinstance(said, str):
            yield Problem((*_at(index), "outcome"), said)


RULES: tuple[Rule, ...] = (
    no_plan, number_twice, lacks, no_such_place, words_not_there, both_adopted, no_wording,
)  # fmt: skip


def every_rule() -> tuple[Rule, ...]:
    """The rules of plans and those of proposals, in the order of their codes."""
    return (*all_rules(), *RULES)


def _at(index: int) -> Path:
    return "items", index


def _wrong(asked: Asked) -> Iterator[tuple[int, "Wrong"]]:
    """What keeps each proposal from being carried out, by its place in the file."""
    stuck = asked.dealing.stuck if asked.dealing is not None else ()
    indices = {id(one): index for index, one in enumerate(asked.proposals.items)}
    yield from sorted((indices[id(proposal)], wrong) for proposal, wrong in stuck)
