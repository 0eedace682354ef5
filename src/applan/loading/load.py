"""Loading: text → document → plan, with all findings of the way in one go.

What is wrong is left out of the plan, so that the rest can be judged as well.
"""

from bisect import bisect_left, bisect_right
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar, cast

from applan.calendar_facts import OwnCalendar
from applan.document import Document, Trouble, decode
from applan.document.edits import AROUND, DIVIDING, OUTSIDE, Places, dividing, one_letter_each
from applan.document.read import SAVED_ANEW
from applan.findings import MAX_TOLD, Edit, Finding, Path, finding_at, told
from applan.frozen import NamedTuple
from applan.loading.lost import Lost, known_by, lost_in
from applan.loading.names import NAMES
from applan.loading.read import READ_ALL_THE_SAME, read_plan
from applan.messages import Message, msg
from applan.model import Entity, Plan
from applan.model.declaration import NotRight
from applan.model.naming import named
from applan.model.reading import read
from applan.model.tongues import spoken
from applan.source import MAX_CHARACTERS, Source, is_proposals, line_start

if TYPE_CHECKING:
    from applan.loading.invalid import Invalid
    from applan.model.proposals import Proposals


Made = TypeVar("Made", bound=Entity)

_ROUNDS = 5
"""Leaving out what is wrong can show something else to be wrong; it soon comes to an end."""

_MANY = 3 * MAX_TOLD
"""With so much wrong in it, there is no plan to judge."""

_STAND_INS = {
    "applan": 1, "value": 1, "title": "–", "organisation": "–", "who": "–", "reason": "–",
    "proposals": 1, "number": 0, "by": "–", "plan": "–",
}  # fmt: skip
"""What stands where something required is missing. Nothing can stand for what has no entry."""

NAMELESS = _STAND_INS["organisation"]
"""What an organisation is called where a plan does not say it."""


def validate(document: Document, root: type[Made]) -> tuple[Made | None, Document, list["Invalid"]]:
    """The plan, or what else ``root`` is, as far as it goes, the document it was read from, and
    what was left out."""
    invalid: dict[Path, Invalid] = {}
    if document.built.empty:
        from applan.loading.unknown_key import unknown_and_empty

        invalid = {one.path: one for one in unknown_and_empty(document, root)}
    missing: set[Path] = set()
    left_out = _LeftOut()
    remaining = document
    for _ in range(_ROUNDS):
        values = remaining.values
        for path in missing:
            _fill(values, left_out.path_without(path))
        try:
            made = read(root, values)
            return (named(made) if root is Plan else made), remaining, _told_once(invalid)
        except NotRight:
            from applan.loading.explain import explain
            from applan.loading.judge import judged

            details = judged(root, values)[:_MANY]
            assert details, "a plan is refused without a reason"
        places = [left_out.path_within(detail["loc"]) for detail in details]
        for path, detail in zip(places, details, strict=True):
            if path not in invalid:
                suggest = len(invalid) < MAX_TOLD
                invalid[path] = explain({**detail, "loc": path}, document, root, suggest=suggest)
            if detail["type"] == "missing" and path[-1] in _STAND_INS:
                missing.add(path)
            else:
                left_out.add(document.written(path[:-1] if detail["type"] == "missing" else path))
        if () in left_out.paths or len(details) == _MANY:
            break
        remaining = document.without(left_out.paths)
    return None, remaining, _told_once(invalid)


def _told_once(invalid: dict[Path, "Invalid"]) -> list["Invalid"]:
    """All but what is missing because its key is misspelled: «hvem:» is told, and «who» is not.

    And what stands in something that should be something else, which is told already.
    """
    likely = {(*path[:-1], key) for path, one in invalid.items() for key in one.stands_for}
    other = {one.path for one in invalid.values() if one.code == "AP103"}
    kept = (
        one
        for path, one in invalid.items()
        if not (one.code == "AP102" and path in likely)
        and not (other and any(one.path[:length] in other for length in range(1, len(one.path))))
    )
    return list(dict.fromkeys(kept))


class _LeftOut:
    """What was left out of a document, and how list positions with and without it correspond."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()
        self._positions: dict[Path, list[int]] = {}

    def add(self, path: Path) -> None:
        """Leave out what stands at ``path``."""
        if path in self.paths:
            return
        self.paths.add(path)
        if path and isinstance(path[-1], int):
            positions = self._positions.setdefault(path[:-1], [])
            positions.insert(bisect_left(positions, path[-1]), path[-1])

    def path_within(self, path: Path) -> Path:
        """Where it stands in the whole document, given where it stands in what is left."""
        whole: Path = ()
        for step in path:
            if isinstance(step, int):
                positions = self._positions.get(whole, [])
                step += _passed(positions, step)
            whole = (*whole, step)
        return whole

    def path_without(self, path: Path) -> Path | None:
        """Where it stands in what is left; None, if what it belongs to was left out."""
        left: Path = ()
        for length, step in enumerate(path, 1):
            if length < len(path) and path[:length] in self.paths:
                return None
            if isinstance(step, int):
                step -= bisect_left(self._positions.get(path[: length - 1], []), step)
            left = (*left, step)
        return left


def _passed(positions: list[int], step: int) -> int:
    """How many of these positions come before the one that is number ``step`` of the others."""
    return bisect_right(range(len(positions)), step, key=lambda count: positions[count] - count)


def _fill(values: Any, path: Path | None) -> None:
    """Put a mark where something required is missing, so that the rest can be read."""
    if path is None:
        return
    for step in path[:-1]:
        if isinstance(values, list) or isinstance(step, str):
            values = values[step]
    values[path[-1]] = _STAND_INS[str(path[-1])]


class Loaded(NamedTuple):
    """What came of a text: its document, the plan as far as it can be read, and findings.

    ``plan`` is None where nothing can be said. Where ``complete`` is false, the plan lacks what
    was wrong, and ``document`` is the document without it. A mere warning leaves nothing out.
    ``proposals`` stand where the text was read as those, and there is no plan then.
    """

    name: str
    source: Source
    document: Document | None
    plan: Plan | None
    findings: tuple[Finding, ...]
    complete: bool
    proposals: "Proposals | None" = None

    @property
    def organisation(self) -> str | None:
        """Whose plan it is, as it says itself; None where that is not there or cannot be read."""
        values = self.document.values if self.document is not None else None
        said = values.get("organisation") if isinstance(values, dict) else None
        return said if isinstance(said, str) and said not in ("", NAMELESS) else None


def load(
    content: bytes | str,
    file: str,
    name: str = "",
    own: OwnCalendar | None = None,
    root: type[Entity] = Plan,
) -> Loaded:
    """Read a plan. Never raises for any content; ``file`` is the name shown in findings.

    ``own`` are the dates and words for time of the organisation whose plan it is. ``root`` is
    ``Plan``, or ``Proposals`` for a file of those.
    """
    if isinstance(content, bytes):
        source, troubles = decode(content, file)
    else:
        source, troubles = Source(file, content), []
    if root is Plan and isinstance(content, bytes) and is_proposals(content):
        message = msg("this file holds proposals and no plan; name the plan that they are about")
        troubles = [Trouble("AP010", message, 0, 0)]
    if any(one.code in ("AP001", "AP007", "AP010") and one.fix != SAVED_ANEW for one in troubles):
        return Loaded(name, source, None, None, _from_troubles(source, troubles), False)
    document, found = read_plan(source, root)
    troubles += found
    if document is not None and _is_foreign(document.values, root):
        message = msg("this is no plan; a plan begins with “applan: 1”")
        if root is not Plan:
            message = msg("here are no proposals; such a file begins with “proposals: 1”")
        place = document.offsets(())
        if root is Plan and _is_running_text(source.text):
            stem = PurePath(file).stem
            message = msg(
                "this is text and no plan: call the file “{stem}.txt”, and let “applan import "
                "{stem}.txt -o {stem}.yaml” make a plan of it",
                stem=stem,
            )
            place, troubles = (0, 0), []  # what each line lacks to be a plan's is of no use
        troubles.append(Trouble("AP010", message, *place))
        document = None
    if document is None:
        return Loaded(name, source, None, None, _from_troubles(source, troubles), False)
    made, remaining, invalid = validate(document, root)
    plan = made if isinstance(made, Plan) else None
    if plan is not None and own:
        plan = plan.in_calendar(own)
    places, lost = Places(document), list(islice(lost_in(document), _MOST_LOST))
    lost = _apart_from(lost, troubles, source)
    emptied = {one.path for one in lost if one.emptied}
    torn = {document.written(one.path[:-1]) for one in lost if one.code == "AP015"}
    mended = {trouble.start for trouble in troubles if trouble.code in ("AP004", "AP008")}
    mended |= {one.start for one in lost if one.emptied}
    mended |= {start - 1 for start in mended}  # where an item begins of which nothing is left
    invalid = [
        one
        for one in invalid
        if one.path not in emptied
        # what was mended in memory may well be invalid, and is told once
        and not (mended and document.offsets(one.path, one.part)[0] in mended)
        and not (torn and one.code == "AP102" and document.written(one.path[:-1]) in torn)
    ]
    findings = (*_from_troubles(document, troubles),
                *(_from_lost(document, one, more) for one, more in told(lost)),
                *(_from_invalid(places, one, more) for one, more in told(invalid)))  # fmt: skip
    complete = not any(finding.severity == "error" for finding in findings)
    proposals = None if plan is not None else cast("Proposals | None", made)
    return Loaded(name, source, remaining, plan, findings, complete, proposals)


_FEWEST_LINES = 3
"""Lines of a text that somebody pasted or wrote; fewer may be a plan that is begun."""


def _is_running_text(text: str) -> bool:
    """Whether a file without keys is a text, and no plan that only lacks its colons."""
    lines = [line for line in text.splitlines() if line.strip(" \t-") and line[0] != "#"]
    begins = {line.split()[0].casefold() for line in lines}
    keys = {key for one in ("applan", "title", "organisation", "period")
            for key in Plan.fields[one].keys}  # fmt: skip
    plain = [line for line in lines if ": " not in f"{line} "]
    return len(plain) >= max(_FEWEST_LINES, len(lines) / 2) and keys.isdisjoint(begins)


def _is_foreign(values: object, root: type[Entity]) -> bool:
    """Whether a file is none of those: it has no keys, or none that a plan has."""
    return not isinstance(values, dict) or (root is Plan and values.keys().isdisjoint(root.fields))


def _from_troubles(read: Document | Source, troubles: list[Trouble]) -> tuple[Finding, ...]:
    source = read.source if isinstance(read, Document) else read
    found = list[Finding]()
    for one, more in told(troubles):
        path = about = None
        if isinstance(read, Document) and one.code in ("AP005", *READ_ALL_THE_SAME):
            standing = read.at(one.start)
            if one.code in READ_ALL_THE_SAME:
                path = standing.path
            elif standing.key is not None:  # one that stands twice, as it is called in English
                about = str(standing.key.value)
        span, fix = (one.start, one.end), _mended(source, one)
        made = _finding(read, span, one.code, one.message, more, fix, path)._replace(about=about)
        found.append(made._replace(severity="warning") if one.code in READ_ALL_THE_SAME else made)
    return tuple(found)


def _mended(source: Source, trouble: Trouble) -> tuple[Edit, ...]:
    if trouble.code == "AP009":
        return one_letter_each(source.text, trouble.start, trouble.end)
    if trouble.code == "AP005" and trouble.fix and not any(one.text for one in trouble.fix):
        return _without_line(source.text, trouble)
    if trouble.code == "AP005" and not source.text[: trouble.start].endswith("  "):
        return ()
    swapped = trouble.code == "AP140" and {trouble.start} <= {one.start for one in trouble.fix[:1]}
    if trouble.code in READ_ALL_THE_SAME or swapped:
        fix = [Edit(*one, one.start, 0, one.end - one.start, one.text) for one in trouble.fix]
        apart = [Edit(trouble.end, trouble.end, "", DIVIDING, 0, 0, "")] if swapped else []
        return (*fix, *apart)
    value = DIVIDING if trouble.code in {"AP005", "AP014", "AP015", "AP140"} else AROUND
    value = OUTSIDE if trouble.fix == SAVED_ANEW else value
    return tuple(Edit(*patch, value, 0, 0, "") for patch in trouble.fix)


def _without_line(text: str, trouble: Trouble) -> tuple[Edit, ...]:
    """What takes a key and its value away with their line, if nothing else stands on it."""
    key, value = trouble.fix
    begins, ends = line_start(text, key.start), text.find("\n", value.end) + 1 or len(text)
    if (text[begins : key.start] + text[value.end : ends]).strip(" \t\r\n:"):
        return ()
    return (Edit(begins, value.start, "", key.start, 0, MAX_CHARACTERS, ""),
            Edit(value.start, ends, "", value.start, 0, MAX_CHARACTERS, ""),
            dividing(ends, ends, ""))  # fmt: skip


_MOST_LOST = 4 * MAX_TOLD
"""More than are told of any one kind; who has lost as much pasted something else."""


def _apart_from(lost: list[Lost], troubles: list[Trouble], source: Source) -> list[Lost]:
    """What was lost, without a mend on lines that are no YAML: nobody knows what they say."""
    torn = [(one.start, one.end) for one in troubles if one.code == "AP015"]
    lost = [one for one in lost if not any(start <= one.start < end for start, end in torn)]
    told = {one.start for one in troubles if one.code == "AP004"}
    broken = {source.span(start, start).line for start in told}
    lost = [one for one in lost if not {one.start, one.end} & told]
    lost = [
        one
        for one in lost
        if one.code != "AP102" or source.span(one.start, one.start).line not in broken
    ]
    lines = (source.span(one.start, one.end) for one in lost)
    return [one._replace(fix=()) if broken & set(range(span.line, span.end_line + 1)) else one
            for one, span in zip(lost, lines, strict=True)]  # fmt: skip


def _from_lost(document: Document, lost: Lost, more: bool) -> Finding:
    span = lost.start, lost.end
    found = _finding(document, span, lost.code, lost.message, more, lost.fix, lost.path)
    return found._replace(severity="warning") if lost.is_warning else found


def _from_invalid(places: Places, invalid: "Invalid", more: bool) -> Finding:
    document, better = places.document, invalid.better
    path = document.written(invalid.path)
    fix = places.edits(path, better, part=invalid.part) if better is not None else invalid.fix
    span = document.offsets(invalid.path, invalid.part)
    return _finding(document, span, invalid.code, invalid.message, more, fix or (), invalid.path)


def _finding(
    read: Document | Source, span: tuple[int, int], code: str, message: Message, more: bool,
    fix: tuple[Edit, ...], path: Path | None = None,
) -> Finding:  # fmt: skip
    """A finding, in the tongue of the file where that could be read."""
    name, severity = NAMES[code]
    if not isinstance(read, Document):
        return finding_at(read, span, code=code, name=name, severity=severity, message=message,
                          more=more, fix=fix)  # fmt: skip
    where, place, about = "", "", None
    if path is not None:
        where, place, about = read.where(path), read.place(path), known_by(read, path, span[0])
    message = spoken(message, read.tongue)
    return finding_at(read.source, span, code=code, name=name, severity=severity, where=where,
                      message=message, more=more, fix=fix, about=about, place=place)  # fmt: skip
