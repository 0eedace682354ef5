"""Making the changes that findings suggest, as far as they are safe, until nothing is left to do.

A change is kept only if the text that comes of it says exactly what was meant and nothing new is
wrong with it, but for what stands below a key that has its right name now. Everything outside of
the changed characters stays byte for byte.
"""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from applan.document import Document, Node, decode
from applan.document.edits import AROUND
from applan.document.nodes import is_mapping, is_scalar
from applan.document.patched import Patch, Patched
from applan.document.read import encoded
from applan.findings import Edit, Finding
from applan.frozen import NamedTuple
from applan.loading import read_plan
from applan.mending.lines import line_break
from applan.mending.same import is_as_meant
from applan.messages import Message, msg
from applan.report import Report
from applan.source import Source, line_start

Check = Callable[[bytes], Report]
Fix = tuple[Edit, ...]
Changing = TypeVar("Changing", bound=Hashable)
Why = TypeVar("Why")

_MOST_ROUNDS = 20
"""What is mended can show something else to be mended; it soon comes to an end."""

_MOST_TRIES = 60
"""Attempts in one round to find the changes that cannot be made."""

_ALL_TRIES = 150
"""Attempts in all rounds."""


class Refused(NamedTuple):
    """A finding that suggests a change which cannot be made safely, and why it cannot."""

    finding: Finding
    reason: Message


class Mended(NamedTuple):
    """What came of a file: its content, what is still found in it, and how many were mended.

    ``refused`` are named one by one; in the report they suggest nothing any more.
    """

    content: bytes
    report: Report
    fixed: int
    refused: tuple[Refused, ...]


def mend(
    content: bytes, check: Check, wanted: Callable[[Finding], bool] = lambda _finding: True
) -> Mended:
    """Mend a plan; ``check`` says what is wrong with a content, and with that what to mend.

    Only findings that are ``wanted`` are mended, but the report has all of them. Mending twice is
    mending once. What is no plan is left as it is, and so is what is not UTF-8 and is not to be.
    """
    report = check(content)
    is_plan = not any(one.code == "AP010" for one in report.findings)
    anew = [one for one in report.findings if is_plan and _is_saved_anew(one) and wanted(one)]
    fixed = len(anew)
    if anew:
        content = decode(content, "")[0].text.encode("utf-8", "surrogatepass")
        report = check(content)
    why, tried, left = dict[Fix, Message](), set[Fix](), _ALL_TRIES
    for _ in range(_MOST_ROUNDS):
        attempt = _Attempt(content, report, check)
        stays = any(one.code in ("AP001", "AP010") for one in report.findings)
        fixes = (one.fix for one in report.findings if not stays and one.fix and wanted(one))
        chosen = _apart((fix for fix in fixes if fix not in tried), attempt.text)
        if not chosen or left <= 0:
            break
        attempt.run(chosen, min(_MOST_TRIES, left))
        left -= attempt.tries
        if attempt.made:
            content, report, why, tried = attempt.content, attempt.report, {}, set()
            fixed += len(attempt.made)
        else:  # what had to wait for these does so no longer
            tried.update(chosen)
            why |= attempt.refused
    refused = tuple(Refused(finding, why.get(finding.fix, _NOT_TRIED))
                    for finding in report.findings if finding.fix and wanted(finding))  # fmt: skip
    not_made = {one.finding.fix for one in refused}
    kept = tuple(one._replace(fix=()) if one.fix in not_made else one for one in report.findings)
    return Mended(content, report._replace(findings=kept), fixed, refused)


def _is_saved_anew(finding: Finding) -> bool:
    return any(edit.start < 0 for edit in finding.fix)


_NOT_TRIED = msg("it was not tried, since too much else could not be mended; mend that first")


class _Attempt:
    """One round: as many of the changes as can be made together."""

    def __init__(self, content: bytes, report: Report, check: Check) -> None:
        self.made: list[Fix] = []
        self.refused: dict[Fix, Message] = {}
        self.tries = 0
        self.content, self.report = content, report
        self._check = check
        self._errors = _errors(report.findings)
        self.text = decode(content, "")[0].text

    def run(self, fixes: Sequence[Fix], most: int) -> None:
        """Make these changes, without those that cannot be made, in so many tries at most."""
        self.made, self.refused = most_of(fixes, self._make, most)

    @cached_property
    def _old(self) -> Document | None:
        return read_plan(Source("", self.text))[0]

    def _make(self, fixes: Sequence[Fix]) -> Message | None:
        """Make the changes in the original text, or say why it would not say what was meant."""
        self.tries += 1
        edits = [edit for fix in fixes for edit in fix]
        text, old = edited(self.text, edits), self._old
        new, _troubles = read_plan(Source("", text))
        if old is None or new is None or not is_as_meant(old, new, edits):
            return msg("something else in the plan would change, too; mend it by hand")
        content = encoded(text, self.content)
        report = self._check(content)
        if report.failures:
            return report.failures[0].message
        below = uncovered(old, new, edits)
        known = [finding for finding in report.findings if not below.has(finding)]
        after = _errors(known)
        worse = after - self._errors
        worse["AP301"] -= self._errors["AP004"] - after["AP004"]  # times that are judged only now
        worse = +worse
        if worse:
            code = min(worse)
            said = next(one.message for one in known if one.code == code)
            return msg("afterwards {code} would be found: {said}", code=code, said=said)
        self.content, self.report = content, report
        return None


def most_of(
    changes: Sequence[Changing], make: Callable[[list[Changing]], Why | None], tries: int
) -> tuple[list[Changing], dict[Changing, Why]]:
    """As many changes as can be made together, found by halving, and why others cannot be made.

    ``make`` makes them all, or says why it does not; it is asked at most so many times.
    """
    made: list[Changing] = []
    refused: dict[Changing, Why] = {}
    waiting = [list(changes)] if changes else []
    while waiting and tries > 0:
        tries -= 1
        some = waiting.pop()
        reason = make([*made, *some])
        if reason is None:
            made += some
        elif len(some) == 1:
            refused[some[0]] = reason
        else:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return made, refused


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made, which do not overlap.

    Lines that come to it end as its own do.
    """
    end = line_break(text)
    patches = (Patch(one.start, one.end, re.sub("\r?\n", end, one.text)) for one in edits)
    return Patched(text, patches).text


def _apart(fixes: Iterable[Fix], text: str) -> list[Fix]:
    """Changes that do not touch each other, the first first; the others have to wait.

    What makes a line as far in as its own waits until that stands where it should.
    """
    taken: list[tuple[int, int]] = []
    chosen: list[Fix] = []
    for fix in fixes:
        places = sorted((line_start(text, edit.start) if "\n " in edit.text else edit.start,
                         edit.end) for edit in fix)  # fmt: skip
        if not any(_touches(place, taken) for place in places):
            chosen.append(fix)
            for place in places:
                insort(taken, place)
    return chosen


def _touches(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(taken, place)
    before = at > 0 and taken[at - 1][1] > place[0]
    after = at < len(taken) and (taken[at][0] < place[1] or taken[at][0] == place[0])
    return before or after


def _errors(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.severity == "error")


def _is_of_what_stands(finding: Finding) -> bool:
    """Whether a finding is not that such a value may not stand there, but what is wrong with it.

    A mapping is blamed for its keys where its first begins, and a time that is understood (which
    AP301 denies) for its days.
    """
    code = finding.code
    return code in ("AP101", "AP102") or (code.startswith("AP3") and code != "AP301")


class Uncovered(NamedTuple):
    """What stands at the keys that were renamed in a text, as offsets (start, end).

    ``mended`` are places of what was no YAML: there it was not said what else is wrong with it.
    """

    source: Source
    places: tuple[tuple[int, int], ...]
    mended: frozenset[int]

    def has(self, finding: Finding) -> bool:
        """Whether a finding stands inside of one, or is on one and can be mended in turn.

        That such a value may not stand there at all is another thing: the key was not meant.
        """
        at = self.source.line_start(finding.span.line) + finding.span.column - 1
        return at in self.mended or any(
            start < at < end or (start == at and (finding.fix or _is_of_what_stands(finding)))
            for start, end in self.places
        )


def uncovered(old: Document, new: Document, edits: Iterable[Edit]) -> Uncovered:
    """What changing some keys of ``old`` has uncovered in ``new``; else they are the same."""
    mended = frozenset(_mended(edits))
    return Uncovered(new.source, tuple(_renamed(old.root, new.root)), mended)


def _mended(edits: Iterable[Edit]) -> Iterator[int]:
    """Where edits that change only how something is written begin and end in the new text."""
    shift = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.value == AROUND:
            yield from (edit.start + shift, edit.start + shift + len(edit.text))
        shift += len(edit.text) - (edit.end - edit.start)


def _renamed(old: Node, new: Node) -> Iterator[tuple[int, int]]:
    waiting = [(old, new)]
    seen: set[int] = set()
    while waiting:
        one, other = waiting.pop()
        if one.id != other.id and not is_scalar(other):  # nothing in it was judged
            yield other.start_mark.index, other.end_mark.index
        if is_scalar(one) or one.id != other.id or id(one) in seen:
            continue
        seen.add(id(one))
        pairs = zip(one.value, other.value, strict=False)
        if not is_mapping(one):
            waiting += pairs
            continue
        for (key, value), (new_key, new_value) in pairs:
            waiting.append((value, new_value))
            if key.value != new_key.value:
                yield new_value.start_mark.index, new_value.end_mark.index
        for _key, added in other.value[len(one.value) :]:
            yield added.start_mark.index, added.end_mark.index
