"""The engine: runs the rules over plans, turns their paths into places, applies suppressions."""

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import islice

from applan.document.edits import Places
from applan.findings import MAX_TOLD, Edit, Finding, finding_at
from applan.lint.duties import over
from applan.lint.every_year import OF_EVERY_YEAR, OF_ONE_YEAR, holding, in_another_year
from applan.lint.levels import Levels, levelled
from applan.lint.rule import Change, Problem, Rule
from applan.lint.subject import Beside, Subject
from applan.lint.suppressions import apply, guesses, unconfirmed
from applan.loading import Loaded
from applan.loading.lost import known_by
from applan.messages import Message
from applan.model import Plan
from applan.model.tongues import spoken
from applan.report import Failure, Report
from applan.source import Span


class Linter:
    """Checks plans one after the other, and keeps nothing of each but the last few beside it.

    ``others`` are the plans beside them, by name; rules ask for those that a plan refers to, and
    ``partial`` has the names of those that could not be read whole, as soon as they are read.
    ``levels`` say how severe rules are here, and which are left out. Duties that are over are not
    told (see ``duties``), but for those that are ``wanted`` or that ``levels`` name.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        others: Mapping[str, Plan],
        levels: Levels | None = None,
        *,
        partial: Container[str] = (),
        wanted: Container[str] = (),
    ) -> None:
        self.levels = levels or {}
        self.off = frozenset(code for code, level in self.levels.items() if level == "off")
        checks = [rule for rule in rules if rule.check]
        self._checks = [rule for rule in checks if rule.code not in self.off]
        self._judging = frozenset(rule.code for rule in checks)
        self._comparing = frozenset(rule.code for rule in checks if rule.others)
        self._beside = Beside(others, partial)
        self._wanted = wanted

    def check(self, item: Loaded) -> Report:
        """Everything wrong with one plan."""
        self._beside.asked.clear()
        found = [finding for finding in item.findings if self._is_told(finding, item)]
        failures: list[Failure] = []
        guessed = guesses(item.source, item.document)
        if item.plan is not None and item.document is not None:
            subject = Subject(item.name, item.plan, self._beside, item.complete)
            self._beside.keep(subject)
            places = Places(item.document)
            ended, other = self._over(item.plan, item.name), None
            if item.plan.is_yearly:
                there = in_another_year(item.plan)
                other = Subject(item.name, there, self._beside, item.complete)
            for rule in self._checks:
                if rule.code in ended:
                    continue
                try:
                    again = other if rule.code not in OF_EVERY_YEAR else None
                    found += _run(rule, subject, again, places)
                except Exception as error:  # a rule's own failure must not hide other findings
                    reason = f"{type(error).__name__}: {error}"
                    failures.append(Failure(rule.code, item.source.name, reason))
            is_draft = item.plan.status == "draft"
            found += unconfirmed(item.source, item.document, guessed, is_draft=is_draft)
        found = list(_but_in_what_was_lost(found))
        remaining, suppressed = apply(
            item.source, item.document, _distinct(found), lambda: self._silent_about(item)
        )
        remaining = [finding for finding in remaining if self._is_told(finding, item)]
        if self.levels:
            remaining = list(levelled(remaining, self.levels))
        file, whose = item.source.name, item.organisation
        return Report(
            tuple(remaining),
            tuple(suppressed),
            tuple(failures),
            (file,),
            organisations=((file, whose),) if whose is not None else (),
            guesses=len(guessed),
        )

    def _is_told(self, finding: Finding, item: Loaded) -> bool:
        """Whether its rule is on; what keeps a plan from being read at all is told in any case."""
        unread = item.plan is None and finding.severity == "error"
        return unread or finding.code not in self.off

    def _over(self, plan: Plan, name: str) -> frozenset[str]:
        """The codes of the duties that are over, and that nobody asked for."""
        ended = over(plan, continued=self._beside.is_continued(name))
        told = frozenset(c for c in ended if c not in self.levels and c not in self._wanted)
        return told | OF_ONE_YEAR if plan.is_yearly else told

    def _silent_about(self, item: Loaded) -> frozenset[str]:
        """The codes of which nobody can say that they found nothing in a plan.

        In a plan with a hole, what a rule would have found may have stood there; what compares
        plans says nothing where another could not be read.
        """
        if item.plan is None or not item.complete:
            return self.off | self._judging
        silent = self.off | self._over(item.plan, item.name)
        return silent | self._comparing if self._beside.lacked else silent

    @property
    def asked(self) -> frozenset[str]:
        """The names of the plans that rules asked for in the last check, there or not.

        «» is among them where a rule asked which there are, and a name after ``CONTINUED`` where
        it was asked whether another plan continues it.
        """
        return frozenset(self._beside.asked)


def lint(
    loaded: Iterable[Loaded], rules: Iterable[Rule], others: Mapping[str, Plan] | None = None
) -> Report:
    """Check plans against rules; ``others`` as for ``Linter``."""
    linter = Linter(rules, others or {})
    return Report.of(map(linter.check, loaded))


def _run(rule: Rule, subject: Subject, other: Subject | None, places: Places) -> Iterable[Finding]:
    """What a rule finds in a plan, and in that plan in another year where there is one."""
    assert rule.check is not None
    found = rule.check(subject) if other is None else holding(rule.check, subject, other)
    return findings_of(rule, found, places)


def findings_of(rule: Rule, found: Iterable[Problem], places: Places) -> list[Finding]:
    """The problems that a rule has found, as many as are told, each at its place in the file."""
    problems = list(islice(found, MAX_TOLD + 1))
    return [_located(rule, problem, places, more=number == MAX_TOLD < len(problems))
            for number, problem in enumerate(problems[:MAX_TOLD], 1)]  # fmt: skip


_LOST = frozenset({"AP004", "AP014", "AP016", "AP101", "AP102", "AP140"})
_OF_TITLES = frozenset({"AP504", "AP507", "AP509", "AP510"})
"""Of what is written under “when”, nobody says how dates, hours and dashes look."""


def _but_in_what_was_lost(found: Iterable[Finding]) -> Iterator[Finding]:
    """All but what is said of how a text is written that is not the text somebody wrote.

    «Me skal ha - kaffi - te» was a list, and no hyphen in it should be a dash. What is no YAML was
    guessed at, and whether that is a time says nothing more, nor what quotation marks it has; nor
    that a time is missing where a key with nothing after it is told, nor how a time is written that
    stands in a title because a colon is missing, nor that a sentence has no end that went on as a
    key on the next line.
    """
    found = list(found)
    lines = {(one.code, one.span.line) for one in found if one.code in _LOST}
    wheres = {(one.code, one.where) for one in found if one.code in _LOST}
    for one in found:
        code, first, last = one.code, one.span.line, one.span.end_line
        if not (
            (code == "AP142" and any(("AP102", at) in lines for at in range(first, last + 1)))
            or (code == "AP505" and ("AP101", last + 1) in lines)
            or (code in ("AP301", "AP510") and ("AP004", first) in lines)
            or (code in _OF_TITLES and ("AP140", first) in lines)
            or (code.startswith(("AP5", "AP301")) and ("AP014", one.where) in wheres)
            or (code == "AP516" and ("AP016", one.where) in wheres)
        ):
            yield one


def _distinct(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Each finding once, though aliases in the YAML lead to it by several paths."""
    found: dict[tuple[str, Span, Message], Finding] = {}
    for finding in findings:
        found.setdefault((finding.code, finding.span, finding.message), finding)
    return found.values()


def _located(rule: Rule, problem: Problem, places: Places, *, more: bool) -> Finding:
    """A problem as a finding, at its place in the file."""
    document = places.document
    if problem.span is None:
        offsets = document.offsets(problem.path, problem.part)
    else:
        offsets = places.within(problem.path, *problem.span)
    return finding_at(
        document.source,
        offsets,
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=spoken(problem.message, document.tongue),
        where=document.where(problem.path),
        place=document.place(problem.path),
        more=more,
        fix=_edits(problem.fix, places),
        about=known_by(document, problem.path, offsets[0]) if problem.span is None else None,
    )


def _edits(changes: Iterable[Change], places: Places) -> tuple[Edit, ...]:
    """The changes in the file; none of them, if one cannot be made as the text is written."""
    edits: list[Edit] = []
    for change in changes:
        made = (
            places.parted(change.path, change.parts) if change.parts
            else places.edits(change.path, change.text, change.span)
        )  # fmt: skip
        if made is None:
            return ()
        edits += made
    return tuple(edits)
