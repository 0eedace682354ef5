"""A comparison as a document: a point for each change, and below it what differs."""

from collections.abc import Iterator, Sequence

from applan.compare import Comparison, Counted
from applan.compare.change import Run as Words
from applan.drafts.document import document_of
from applan.formats.changes.told import ONE_PLAN_TOLD, Detail, Entry, Part, tell, unfollowed
from applan.formats.terminal import printable, width
from applan.messages import Catalogue, msg
from applan.model import Plan
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.schedule.text_width import wrapped
from applan.words.compared import words

_SIGNS: dict[str, b.Revision] = {"-": "deleted", "+": "inserted"}
_INDENT = 4
"""Cells before the text of a point on a screen."""


def document(
    comparison: Comparison, catalogue: Catalogue, plan: Plan, screen: tuple[int, int] | None = None
) -> Document:
    """Every change, with what differs; of a ``screen`` of so many cells and lines the most
    important, each on a line. ``plan`` is the newer one, whose organisation it tells of."""
    writer = _Writer(comparison, catalogue)
    blocks = tuple(writer.everything() if screen is None else writer.screen(*screen))
    return document_of(blocks, plan, writer.title, language=catalogue.language)


class _Writer:
    """Writes a comparison; what the plans say is marked as being in their language."""

    def __init__(self, comparison: Comparison, catalogue: Catalogue) -> None:
        self._comparison, self._catalogue = comparison, catalogue
        self._words, self._parts = words(catalogue.language), tell(comparison, catalogue)
        self._languages = [one.language if one.language != catalogue.language else ""
                           for one in (comparison.old, comparison.new)]  # fmt: skip
        old, new = comparison.titles
        self.title = catalogue.say("Changes from {old} to {new}", old=old, new=new)
        count = comparison.unfollowed
        self._note = catalogue.say(unfollowed(count)) if count else ""

    def everything(self) -> Iterator[b.Block]:
        yield from self._opening()
        meant = ((self._called(one), self._words[f"meaning.{one}"])
                 for one in self._comparison.counts)  # fmt: skip
        if self._parts:
            yield b.points(
                (*b.line(name, emphasis=True), b.Run(f": {meaning}")) for name, meaning in meant
            )
        for part in self._parts:
            yield from _headed(part, [self._entry(entry, part) for entry in part.entries])
        if self._note:
            yield b.Paragraph(b.line(self._note), role="note")

    def screen(self, cells: int, lines: int) -> Iterator[b.Block]:
        """Some of each part, more of the first, in no more lines than there are."""
        yield from self._opening()
        taken = sum(len(list(wrapped(one, cells - 2, width))) for one in self._head())
        room = lines - taken - len(self._parts) - bool(self._note) - 2
        shares = _share([len(part.entries) for part in self._parts], room)
        for part, count in zip(self._parts, shares, strict=True):
            told = (self._on_a_line(entry, part, cells) for entry in part.entries[:count])
            yield from _headed(part, [(b.Paragraph((b.Run(one),)),) for one in told])
        if self._note:
            yield b.Paragraph((b.Run(_cut(self._note, cells)),), role="note")
        more = sum(len(part.entries) for part in self._parts) - sum(shares)
        said = msg("--all shows everything that differs")
        if more:
            said = msg("{count} more; --all shows everything", count=more)
        if more or any(entry.details for part in self._parts for entry in part.entries):
            yield b.Paragraph(b.line(self._catalogue.say(said)), role="note")

    def _opening(self) -> Iterator[b.Block]:
        title, *left_out, counts = map(b.line, self._head())
        yield b.Heading(1, title)
        yield from (b.Paragraph(one, role="warning") for one in left_out)
        yield b.Paragraph(counts)

    def _head(self) -> list[str]:
        """The title, what of the plans is not compared, and how much differs."""
        found, say = self._comparison, self._catalogue.say
        left_out = (
            say(
                "{plan} could not be read whole: what is wrong in it ({count}, first at "
                "{place}) is left out of the comparison; “applan lint” shows it",
                plan=one.plan,
                count=one.faults,
                place=one.place,
            )
            for one in found.left_out
        )
        counts = ", ".join(f"{count} {self._called(one)}" for one, count in found.counts.items())
        nothing = say("Nothing of that kind differs." if found.narrowed else "Nothing differs.")
        return [self.title, *left_out, f"{counts}." if self._parts else nothing]

    def _called(self, counted: Counted) -> str:
        several = counted == "new" and self._comparison.counts[counted] > 1
        return self._words["several.new" if several else f"counted.{counted}"]

    def _entry(self, entry: Entry, part: Part) -> b.Blocks:
        side = 1 if entry.change.new is not None else 0
        was = (self._in(0, entry.was, strong=True), b.Run(" → ", strong=True)) if entry.was else ()
        title = self._in(side, entry.title, strong=True)
        head = (*was, title, b.Run(f" ({'; '.join((*_about(entry, part), *entry.notes))})"))
        if not entry.change.both:
            facts = "; ".join(_of_one(entry))
            return (b.Paragraph((*head, b.Run(f": {facts}")) if facts else head),)
        details = tuple(map(self._detail, entry.details))
        return b.Paragraph(head), *((b.Listing(details),) if details else ())

    def _detail(self, detail: Detail) -> b.Blocks:
        if detail.shape == "words":
            runs = (b.Run(run.text, revision=_SIGNS.get(run.sign)) for run in detail.runs)
            return (b.Paragraph((b.Run(f"{detail.label}: "), *runs)),)
        if detail.shape == "values" and detail.old and detail.new:
            return (b.Paragraph((b.Run(self._short(detail)),)),)
        remark = f" ({detail.remark})" if detail.remark else ""
        lists = detail.shape == "lists"
        lost, gained = (detail.lost, detail.gained) if lists else (detail.old, detail.new)
        points = (*self._point("out: {text}", 0, lost), *self._point("in: {text}", 1, gained))
        label = b.Run(f"{detail.label}{remark}: ")
        if len(points) == 1:
            return (b.Paragraph((label, *points[0])),)
        return b.Paragraph((label,)), b.points(points)

    def _point(self, sentence: str, side: int, texts: tuple[str, ...]) -> Iterator[b.Line]:
        before = self._catalogue(sentence).partition("{text}")[0]
        for text in texts:
            yield b.Run(before), self._in(side, text)

    def _on_a_line(self, entry: Entry, part: Part, cells: int) -> str:
        title = f"{entry.was} → {entry.title}" if entry.was else entry.title
        about = "; ".join((*_about(entry, part), *entry.notes))
        facts = map(self._short, entry.details) if entry.change.both else _of_one(entry)
        said = "; ".join(facts)
        return _cut(f"{title} ({about})" + (f": {said}" if said else ""), cells - _INDENT)

    def _short(self, detail: Detail) -> str:
        """A detail on one line: «Når: uke 37 → uke 42 (5 uker senere)»."""
        if detail.shape == "blocks":
            return f"{detail.label}: {detail.remark or '…'}"
        if detail.shape == "lists":
            lost, gained = ", ".join(detail.lost), ", ".join(detail.gained)
        elif detail.shape == "words":
            lost, gained = _changed(detail.runs)
        else:
            lost, gained = "; ".join(detail.old), "; ".join(detail.new)
        remark = f" ({detail.remark})" if detail.remark and detail.shape == "values" else ""
        if lost and gained and detail.shape != "lists":
            return f"{detail.label}: {lost} → {gained}{remark}"
        if not lost and detail.shape == "values":
            return f"{detail.label}: {gained}"
        moved = (("out: {text}", lost), ("in: {text}", gained))
        said = "; ".join(
            self._catalogue.say(sentence, text=text) for sentence, text in moved if text
        )
        return f"{detail.label}: {said}"

    def _in(self, side: int, text: str, *, strong: bool = False) -> b.Run:
        return b.Run(text, strong=strong, language=self._languages[side])


def _headed(part: Part, items: list[b.Blocks]) -> b.Blocks:
    return b.under(f"{part.heading} ({len(part.entries)})", b.Listing(tuple(items)))


def _about(entry: Entry, part: Part) -> tuple[str, ...]:
    """What it is, where the heading does not say so, and what became of it, where it does not."""
    goal = part.group == "goals" and entry.change.entity == "target"
    named = goal or part.group in ("dropped", "ended", "over", "others")
    about = (entry.entity,) if named else ()
    return about if part.group in ("dropped", "ended", "over") else (*about, entry.kind)


def _of_one(entry: Entry) -> Iterator[str]:
    """The details that are told of what only one plan has; the rest is in that plan."""
    for one in entry.details:
        if one.field in ONE_PLAN_TOLD:
            text = ", ".join(one.old or one.new)
            yield text if one.field == "when" else f"{one.label}: {text}"


def _changed(runs: Sequence[Words]) -> tuple[str, str]:
    """From the first word to the last that is not the same, as it was and as it is.

    Where words have only come, or only gone, those alone.
    """
    signs = {run.sign for run in runs} - {" "}
    if len(signs) < 2:
        only = " … ".join(run.text.strip() for run in runs if run.sign in signs)
        return (only, "") if "-" in signs else ("", only)
    places = [place for place, run in enumerate(runs) if run.sign in signs]
    stretch = runs[places[0] : places[-1] + 1]
    lost, gained = (
        "".join(run.text for run in stretch if run.sign != left).strip() for left in "+-"
    )
    return f"«{lost}»", f"«{gained}»"


def _share(counts: list[int], room: int) -> list[int]:
    """How many entries of each part fit on the screen: some of each, more of the first."""
    shown = [0] * len(counts)
    for least in (1, 2, 3, max(counts, default=0)):
        for place, count in enumerate(counts):
            more = min(min(least, count) - shown[place], room)
            if more > 0:
                shown[place] += more
                room -= more
    return shown


def _cut(text: str, cells: int) -> str:
    """The text in so many cells, with a sign that there was more."""
    text = printable(text)
    if width(text) <= cells:
        return text
    kept = text[:cells]
    while width(kept) > cells - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
