"""What a file says, held against the plan as it is now: what can be written, and what is told."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from applan import workspace
from applan.cli.bases import Found
from applan.document.read import encoded
from applan.errors import UserError, nearest
from applan.findings import Finding
from applan.formats.document.docx.editions import printed, texts, unit_digest
from applan.frozen import NamedTuple
from applan.lint import Linter, all_rules, levels_of
from applan.loading import Loaded
from applan.messages import Message, msg
from applan.readback.merge import merged
from applan.readback.passages import passages
from applan.readback.readback import read_back
from applan.readback.result import NOWHERE, Edit, Reported, Result, WrongBase
from applan.readback.verify import at_fault, written
from applan.wordfile.units import Returned
from applan.workspace import PlanFile

_Failed = list[tuple[Edit, Message]]


class Read(NamedTuple):
    """What a file says, what the plan would be with it, and how many units of the draft are drawn
    up otherwise now than when the file was made."""

    result: Result
    content: bytes
    otherwise: int


def read_into(
    found: Found, returned: Returned, file: PlanFile, held: bytes, *, typography: bool
) -> Read:
    """What a file says, and what the plan, which holds ``held``, would be with its edits.

    An edit that the linter would refuse, or that cannot be written, is reported instead. Raises
    ``UserError`` for another base than the file was made from, and for a plan that cannot be read.
    """
    result = read_against(found, returned, typography=typography)
    count = draws_otherwise(found, result)
    if count:
        result = _by_people(result, found, returned)
    base = found.base.loaded
    now = base if found.content == held else workspace.parse_plan(file, held)
    if now.document is None or now.plan is None:
        raise workspace.wrong(now)
    if now.source.text != base.source.text:
        result = merged(found.base, result, now)
    kept, failed, text = _Writer(file, now).written(result.edits, result.made)
    told = (*result.reported, *(_reported(edit, why) for edit, why in failed),
            *aside(found, returned),
            *(Reported(one, "", "", "", NOWHERE) for one in returned.unread))  # fmt: skip
    return Read(replace(result, edits=tuple(kept), reported=told), encoded(text, held), count)


def read_against(found: Found, returned: Returned, *, typography: bool = False) -> Result:
    """What a file says otherwise than what it was made from. Raises ``UserError`` for another."""
    result = read_back(found.base, returned, typography=typography)
    if isinstance(result, WrongBase) and result.many:
        raise UserError("the file has {many} paragraphs, and far more text than the {units} that "
                        "it was made with; is it another file?", many=result.many,
                        units=result.units)  # fmt: skip
    if isinstance(result, WrongBase):
        raise UserError("only {known} of the {units} paragraphs that it was made with stand in the "
                        "file; name what it was made from with --plan and --base",
                        known=result.known, units=result.units)  # fmt: skip
    return result


def draws_otherwise(found: Found, result: Result) -> int:
    """How many units of a file's edition are drawn up otherwise now than when it was made."""
    if found.edition is None or not found.edition.printed or result.drafted is None:
        return 0
    then = Counter(one.digest for one in found.edition.printed)
    return (then - Counter(one.digest for one in printed(result.drafted.blocks))).total()


def _by_people(result: Result, found: Found, returned: Returned) -> Result:
    """What a file says without what was so when it was made.

    What is gone that may not have been printed then is told.
    """
    assert found.edition is not None and result.drafted is not None
    then = {one.digest for one in found.edition.printed}
    untouched = {one.number for one in returned.units if unit_digest(one.text) in then}
    new = " ".join(one for one in texts(result.drafted.blocks) if unit_digest(one) not in then)
    why = msg("when the file was made this may not have been printed; see to it yourself")
    edits, told = list[Edit](), list[Reported]()
    for edit in result.edits:
        if edit.kind == "remove" and _named(edit.old) in new:
            told.append(_reported(edit, why))
        elif edit.kind in ("remove", "move") or edit.place.paragraph not in untouched:
            edits.append(edit)
    told += (one for one in result.reported if not one.new or one.place.paragraph not in untouched)
    return replace(result, edits=tuple(edits), reported=tuple(told), made=None)


class _Writer:
    """Writes edits into a plan as far as the plan then has no error that it did not have."""

    def __init__(self, file: PlanFile, now: Loaded) -> None:
        self._file, self._now = file, now

    def written(
        self, edits: Sequence[Edit], known: Loaded | None
    ) -> tuple[list[Edit], _Failed, str]:
        """The edits that are written, those that are not with why, and the text.

        ``known`` is the plan with all of them, where somebody has made it already.
        """
        kept, failed = list(edits), _Failed()
        if not edits:
            return kept, failed, self._now.source.text
        made, refused = (known, _Failed()) if known is not None else self._spliced(kept)
        while bad := refused or self._worse(kept, made):
            failed += bad
            gone = {id(edit) for edit, _why in bad}
            kept = [one for one in kept if id(one) not in gone]
            made, refused = self._spliced(kept)
        return kept, failed, made.source.text

    def _spliced(self, edits: Sequence[Edit]) -> tuple[Loaded, _Failed]:
        assert self._now.document is not None
        text, refused = written(self._now.document, edits)
        return workspace.parse_plan(self._file, text.encode("utf-8", "surrogatepass")), refused

    def _worse(self, edits: Sequence[Edit], made: Loaded) -> _Failed:
        """The edits that bring an error, each with what the linter says of it."""
        found = self._errors(made)
        errors = [one for one in found if _known(one) not in self._before] if found else []
        return at_fault(edits, self._bad, errors[0].message) if errors else []

    def _bad(self, some: Sequence[Edit]) -> _Failed:
        made, refused = self._spliced(some)
        return refused or self._worse(some, made)

    @cached_property
    def _linter(self) -> Linter:
        """A linter that looks for errors alone. Raises ``UserError`` for wrong settings."""
        rules, beside = all_rules(), workspace.PlansBeside(self._file.path.parent)
        levels = levels_of(workspace.settings(self._file.path.parent), rules)
        wanted = [one for one in rules if levels.get(one.code, one.severity) == "error"]
        return Linter(wanted, beside, levels, partial=beside.partial)

    @cached_property
    def _before(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(_known, self._errors(self._now)))

    def _errors(self, loaded: Loaded) -> list[Finding]:
        report = self._linter.check(loaded)
        return [one for one in report.findings if one.severity == "error"]


def _known(finding: Finding) -> tuple[str, ...]:
    """By what an error is the same in two texts: not its line."""
    return finding.code, repr(finding.message), finding.where


def _reported(edit: Edit, why: Message) -> Reported:
    old, new = _named(edit.old), _named(edit.new)
    return Reported(why, new or old, old, new, edit.place, edit.authors, edit.path)


def _named(value: object) -> str:
    """A value, or what a part of the plan is called."""
    said = value.get("title", value.get("text", "")) if isinstance(value, dict) else value
    return said if isinstance(said, str) else ""


def aside(found: Found, returned: Returned) -> Iterator[Reported]:
    """What stands outside the run of the text and is not what the Word file has there anyway."""
    left = list(_asides_of(found)) if returned.aside else []
    for where, text in returned.aside:
        same = [one for one in left if _plain(one) == _plain(text)]
        was = next(iter(same or nearest(text, left, 1)), "")
        if was:
            left.remove(was)
        why = msg("it stands in {where}, which is made from no text of the plan", where=where)
        for one in passages(was, text) if not same else ():
            old, new = was[one.start : one.end], one.text
            if old[:1].isdigit() and new[:1].isdigit():  # that of a page
                old, new = old.lstrip("0123456789"), new.lstrip("0123456789")
            if _plain(old) != _plain(new):
                yield Reported(why, text, old.strip(), new.strip(), NOWHERE)


def _asides_of(found: Found) -> Iterator[str]:
    """What a fresh draft has beside its text; none where its Word file cannot be read."""
    from applan.drafts.document import document_of
    from applan.formats.document.docx.places import fill_places
    from applan.formats.drafts import word_file_name
    from applan.wordfile.package import Package
    from applan.wordfile.read import read

    templates = found.base.templates
    try:
        name = word_file_name(templates, found.base.template)
        package = Package(templates[name], name)
        fields = dict(document_of((), found.plan).fields)
        fields["versjon"] = found.edition.sign if found.edition is not None else ""
        for tree in package.with_text():
            fill_places(tree, {**fields, "logo": ""})
        yield from (text for _where, text in read(package.bytes(), name).aside)
    except (UserError, KeyError):
        return


def _plain(text: str) -> str:
    """A text whose numbers do not count: those of pages are others in each program."""
    return re.sub(r"\d+", "0", " ".join(text.split()))
