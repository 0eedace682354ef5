"""A file that came back, read as changes of the plan that it was made from."""

from collections.abc import Iterator
from dataclasses import replace

from applan.findings import Path
from applan.readback.compared import Compared, Meant
from applan.readback.passages import PARAGRAPH, joined
from applan.readback.result import Base, Edit, Remark, Reported, Result, WrongBase
from applan.readback.rows import align
from applan.readback.verify import Failed, Verifier, drawn
from applan.readback.whole import Whole
from applan.readback.within import LEFT, OUTSIDE, Within
from applan.readback.words import Readings
from applan.wordfile.units import Returned

FEWEST = 0.6
"""The share of the draft's rows that must be in a file that is told to be made from it. Those that
are made of times, and that a file of nothing else than the draft lacks, are not of it: a date plan
may be struck."""


MUCH = 3_000, 500_000
"""Rows and characters that a file may have besides ten times those of the draft."""


def read_back(base: Base, returned: Returned, *, typography: bool = False) -> Result | WrongBase:
    """All that a file says otherwise than the draft that it was made from.

    With ``typography``, other quotation marks, dashes and spaces are edits too. Raises
    ``UserError`` where the base has no draft.
    """
    plan, document = base.loaded.plan, base.loaded.document
    assert plan is not None and document is not None, "a base is a plan that was drawn up"
    draft = drawn(base, plan)
    olds = draft.units
    sizes = ((len(rows), sum(len(row.text) for row in rows)) for rows in (olds, returned.units))
    if any(file > much + 10 * own for own, file, much in zip(*sizes, MUCH, strict=True)):
        return WrongBase(0, len(olds), len(returned.units))
    alignment = align(olds, returned.units)
    struck = sum(any(one.origin.sort == "derived" for one in olds[n].stretches)
                 for n in alignment.gone)  # fmt: skip
    least = min(len(olds), max(len(olds) - struck, len(returned.units)))
    if alignment.known < FEWEST * least:
        return WrongBase(alignment.known, len(olds))
    compared = Compared(plan, document, olds, returned.units, alignment, Readings(plan))
    within = Within(compared, typography=typography)
    within.read()
    Whole(compared).read()
    compared.follow_common()
    verifier = Verifier(base, compared)
    kept, failed = verifier.verified_once(compared.meant)
    for pair, one in within.numbers:
        row = compared.news[pair.news[0]]
        if not verifier.is_drawn(row.text, kept):
            old = compared.olds[pair.olds[0]].text
            compared.report(OUTSIDE, old, old[one.start : one.end], one.text, pair.news[0])
    for new in (row for one in kept if one.edit.kind == "add" for row in one.came):
        row, title = compared.news[new], compared.titled(new)
        number = row.text[: len(row.text) - len(title)] if row.kind == "heading" else ""
        if number and not verifier.is_drawn(row.text, kept):
            compared.report(OUTSIDE, row.text, "", number.strip(), new)
    for new in verifier.drops(kept):
        path = next(iter(compared.paths(compared.old_of[new])), ())
        compared.report(LEFT, returned.units[new].text.strip(), "", "", new, path)
    return Result(
        edits=tuple(_elsewhere(compared, one) for one in kept),
        reported=(*compared.reported, *_told(compared, failed)),
        remarks=tuple(_remarks(compared)),
        typographic=within.typographic,
        made=verifier.made if kept else None,
        drafted=draft.document,
    )


def _elsewhere(compared: Compared, meant: Meant) -> Edit:
    """The edit, with where else in the file the value stands as it was."""
    edit = meant.edit
    if edit.kind == "remove" and edit.start is None:
        own = meant.pair.news if meant.pair is not None else ()
        left = (new for new in compared.standing.get(edit.path, ()) if new not in own)
        return replace(edit, elsewhere=tuple(map(compared.place, left)))
    if edit.kind not in ("value", "split", "join") or meant.pair is None:
        return edit
    start = edit.start
    found = [
        compared.place(new)
        for new, old in compared.old_of.items()
        if old not in meant.pair.olds and start is not None
        for one in compared.olds[old].stretches
        if one.origin.path == edit.path
        and one.origin.sort in ("text", "prose")
        and one.origin.first <= start
        and start + len(str(edit.old)) <= one.origin.first + one.end - one.start
    ]
    return replace(edit, elsewhere=tuple(found))


def _told(compared: Compared, failed: Failed) -> Iterator[Reported]:
    """Edits that do not hold, as what is only told of; a row that several came in once."""
    said = set[tuple[int, str]]()
    for meant, why in failed:
        edit = meant.edit
        if meant.pair is not None:
            text = PARAGRAPH.join(compared.olds[row].text for row in meant.pair.olds)
            whole = edit.start is None and meant.passages
            for one in (joined(text, meant.passages),) if whole else meant.passages:
                old = text[one.start : one.end]
                yield compared.told(why, text, old, one.text, edit.place, edit.authors, edit.path)
            continue
        for row in meant.gone if edit.kind != "move" else meant.gone[:1]:
            text = compared.olds[row].text
            new = text if edit.kind == "move" else ""
            yield compared.told(why, text, text, new, edit.place, edit.authors, edit.path)
        for row in meant.came if edit.kind != "move" else ():
            if (row, why.template) in said:
                continue
            said.add((row, why.template))
            text = compared.news[row].text
            yield compared.told(why, text, "", text, compared.place(row), edit.authors, edit.path)


def _remarks(compared: Compared) -> Iterator[Remark]:
    for n, unit in enumerate(compared.news):
        for one in unit.comments:
            path = _path_at(compared, n, one.start, one.end)
            yield Remark(one.author, one.text, path, compared.place(n))


def _path_at(compared: Compared, new: int, start: int, end: int) -> Path:
    """The value that characters of a row of the file are of, or are nearest to."""
    old = compared.old_of.get(new)
    stretches = compared.olds[old].stretches if old is not None else ()

    def distance(place: tuple[int, int]) -> int:
        return max(place[0] - max(end - 1, start), start - place[1] + 1, 0)

    if not stretches:
        return ()
    best = min(stretches, key=lambda one: distance((one.start, one.end)))
    return best.origin.path
