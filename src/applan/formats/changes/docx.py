"""A Word file for a meeting: a summary, and then every change as a tracked change.

Word's own «accept all» leaves what the new plan says and «reject all» what the old one said, so
that the file can be argued with in Word, change by change.
"""

from collections.abc import Iterator

from applan.compare import Comparison
from applan.drafts.document import document_of
from applan.formats.account import Account, Detail, Entry, Part, tell
from applan.formats.changes import Beside
from applan.messages import Catalogue, msg
from applan.prose.blocks import Block, Blocks, Heading, Line, Paragraph, Revision, Run, Table

_OF_ONE = frozenset({"when", "responsible", "value", "by"})
_SHORT = frozenset({"title", "role", "status", "value", "by"})
_SIGNS: dict[str, Revision] = {"-": "deleted", "+": "inserted"}


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> bytes:
    """Raises ``UserError`` where the Word file cannot take it."""
    from applan.formats.document.docx import render as written

    account = tell(comparison, catalogue)
    document = document_of(_blocks(account, catalogue), beside.plan, account.title)
    return written(document, beside.look)


def _blocks(account: Account, catalogue: Catalogue) -> Blocks:
    """Title, what was left out, counts, summary, and all changes as tracked changes."""
    blocks = [*_head(account, catalogue), *_summary(account, catalogue)]
    if account.note:
        blocks.append(Paragraph((Run(account.note),)))
    if account.parts:
        told = msg(
            "In Word, “accept all” leaves what {new} says, and “reject all” what {old} said.",
            new=account.new,
            old=account.old,
        )
        blocks += [
            Heading(2, _line(catalogue.say(msg("All changes")))),
            Paragraph(_line(catalogue.say(told))),
        ]
        for part in account.parts:
            blocks += _tracked(part)
    return tuple(blocks)


def _head(account: Account, catalogue: Catalogue) -> Iterator[Block]:
    yield Heading(1, (Run(account.title),))
    said = catalogue.say(msg("Compared: {old} and {new}.", old=account.old, new=account.new))
    yield Paragraph((Run(said),))
    for line in account.left_out:
        yield Paragraph((Run(line, strong=True),))
    if not account.parts:
        yield Paragraph((Run(account.nothing),))


def _summary(account: Account, catalogue: Catalogue) -> Iterator[Block]:
    if account.counts:
        yield Heading(2, (Run(catalogue.say(msg("In short"))),))
        head = tuple(
            _line(catalogue.say(one)) for one in (msg("What"), msg("Means"), msg("How many"))
        )
        yield Table(
            head,
            tuple(
                (_line(name), _line(meaning), _line(str(count)))
                for (_, name, count), meaning in zip(account.counts, account.meanings, strict=True)
            ),
        )
    for part in account.parts:
        if part.group != "others":
            yield Heading(3, (Run(f"{part.heading} ({len(part.entries)})"),))
            head = (_line(catalogue.say(msg("What"))), _line(catalogue.say(msg("Change"))))
            yield Table(head, tuple(_row(entry) for entry in part.entries))


def _row(entry: Entry) -> tuple[Line, Line]:
    """What it is, and in short what became of it: of one side alone, when and by whom it is."""
    title = f"{entry.was} → {entry.title}" if entry.was else entry.title
    if entry.change.old is not None and entry.change.new is not None:
        facts = [entry.said, *entry.notes, *map(_in_short, entry.details)]
    else:
        told = [one for one in entry.details if one.field in _OF_ONE]
        facts = [entry.said if entry.change.new is not None else entry.entity, *entry.notes]
        facts += [f"{one.label.lower()}: {'; '.join(one.old or one.new)}" for one in told]
    return _line(title), _line("; ".join(facts))


def _in_short(detail: Detail) -> str:
    """What a field was and is, where that is short; else which field differs."""
    if detail.field not in _SHORT or detail.shape != "values" or not (detail.old and detail.new):
        return detail.label.lower()
    return f"{detail.label.lower()}: {'; '.join(detail.old)} → {'; '.join(detail.new)}"


def _line(text: str) -> Line:
    return (Run(text),)


def _tracked(part: Part) -> Iterator[Block]:
    yield Heading(3, (Run(part.heading),))
    before: Block | None = None
    for entry in part.entries:
        for block in _entry(entry):
            if _run_together(before, block):
                yield Paragraph(())
            yield block
            before = block


def _run_together(before: Block | None, after: Block) -> bool:
    """Whether LibreOffice would take two tracked changes for one, and join their paragraphs.

    It does where a paragraph that stays ends in a change and the next comes or goes whole; see
    what is left of «Rolle:» when the comparison of 2018 with 2026 is rejected without this.
    """
    if not isinstance(before, Paragraph) or before.revision is not None or not before.content:
        return False
    last = before.content[-1]
    tracked = isinstance(after, (Heading, Paragraph)) and after.revision is not None
    return tracked and isinstance(last, Run) and last.revision is not None


def _entry(entry: Entry) -> Iterator[Block]:
    """One change: its title, and a paragraph for each field that differs."""
    old, new = entry.change.old is not None, entry.change.new is not None
    whole: Revision | None = None if old and new else "inserted" if new else "deleted"
    title: Line = (Run(entry.title, revision=whole),)
    if entry.was:
        title = (
            Run(entry.was, revision="deleted"),
            Run(entry.title, revision="inserted"),
        )
    about = f" ({'; '.join((entry.said, *entry.notes))})"
    yield Heading(4, (*title, Run(about, emphasis=True, revision=whole)), whole)
    for detail in entry.details:
        yield from _detail(detail, whole)


def _detail(detail: Detail, whole: Revision | None) -> Iterator[Block]:
    label = f"{detail.label}: "
    if whole is not None:
        told = detail.new if whole == "inserted" else detail.old
        yield Paragraph((Run(label, revision=whole), Run("; ".join(told), revision=whole)), whole)
        return
    if detail.shape in ("blocks", "lists"):
        yield Paragraph(_line(f"{detail.label}{f' ({detail.remark})' if detail.remark else ''}:"))
        lists = detail.shape == "lists"
        for text in detail.lost if lists else detail.old:
            yield Paragraph((Run(text, revision="deleted"),), "deleted")
        for text in detail.gained if lists else detail.new:
            yield Paragraph((Run(text, revision="inserted"),), "inserted")
        return
    remark = (Run(f" ({detail.remark})", emphasis=True),) if detail.remark else ()
    yield Paragraph((Run(label), *_words(detail), *remark))


def _words(detail: Detail) -> Iterator[Run]:
    """What is taken away and what is put in, and between them what stays."""
    if detail.shape == "words":
        for run in detail.runs:
            yield Run(run.text, revision=_SIGNS.get(run.sign))
        return
    for texts, revision in ((detail.old, _SIGNS["-"]), (detail.new, _SIGNS["+"])):
        if texts:
            yield Run("; ".join(texts), revision=revision)
