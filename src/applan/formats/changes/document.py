"""A comparison as a document: a point for each change, and below it what differs."""

from collections.abc import Iterator, Sequence
from typing import Literal

from applan.compare import Change, Comparison, Counted, FieldChange, Membership, Wording
from applan.compare.change import GROUPS, Group, Ref
from applan.compare.change import Run as Words
from applan.drafts.document import document_of
from applan.formats.changes.told import from_to, named, remark, unfollowed, unlinked, value_texts
from applan.formats.terminal import printable, width
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import Catalogue, msg
from applan.model import Plan
from applan.prose import blocks as b
from applan.prose.document import Document
from applan.schedule.text_width import wrapped
from applan.typography import bound
from applan.words.compared import words

_ONE_PLAN_TOLD = frozenset({"when", "responsible", "value", "by", "scope"})
"""Fields told where there is little room of what only one plan has; the rest is in that plan."""

_SAID_ELSEWHERE = frozenset({"role", "unit"})
"""Fields of what only one plan has that stand in its label, or beside its number."""

_GONE = ("dropped", "ended", "over")
"""Groups whose heading says what became of what is in them."""

_PARTED = ("split", "merged")

_SIGNS: dict[str, b.Revision] = {"-": "deleted", "+": "inserted"}
_INDENT = 4
"""Cells before the text of a point on a screen."""


class Detail(NamedTuple):
    """One field that differs, in words.

    ``shape`` says what it is best shown as: «old → new» (values), ``runs`` of words, old and new
    as blocks (rewritten), or who came and who left (lists). A side that says nothing is empty.
    ``remark`` is how much later, or how much more.
    """

    field: str
    label: str
    shape: Literal["values", "words", "blocks", "lists"]
    old: tuple[str, ...]
    new: tuple[str, ...]
    remark: str = ""
    runs: tuple[Words, ...] = ()


class Entry(NamedTuple):
    """One change in words. ``was`` is the old title where it is another than ``title``, and
    ``about`` what it is and what became of it, where its heading does not say so."""

    change: Change
    title: str
    was: str
    about: str
    details: tuple[Detail, ...]


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
        self._words = words(catalogue.language)
        linked = [one.both for one in comparison.changes if one.kind in _PARTED and one.both]
        self._heirs, self._origins = grouped(linked), grouped((new, old) for old, new in linked)
        held = grouped((one.group, self._told(one)) for one in comparison.changes)
        self._parts = {group: held[group] for group in GROUPS if group in held}
        self._languages = [one.language if one.language != catalogue.language else ""
                           for one in (comparison.old, comparison.new)]  # fmt: skip
        old, new = comparison.titles
        self.title = catalogue.say("Changes from {old} to {new}", old=old, new=new)

    def everything(self) -> Iterator[b.Block]:
        yield from self._opening()
        meant = ((self._called(one), self._words[f"meaning.{one}"])
                 for one in self._comparison.counts)  # fmt: skip
        if self._parts:
            yield b.points(
                (*b.line(name, emphasis=True), b.Run(f": {meaning}")) for name, meaning in meant
            )
        for group, entries in self._parts.items():
            yield from self._headed(group, list(map(self._entry, entries)))
        yield from unfollowed(self._comparison, self._catalogue.language)

    def screen(self, cells: int, lines: int) -> Iterator[b.Block]:
        """Some of each part, more of the first, in no more lines than there are."""
        yield from self._opening()
        apart = self._comparison.unfollowed
        taken = sum(len(list(wrapped(one, cells - 2, width))) for one in self._head())
        room = lines - taken - len(self._parts) - bool(apart) - 2
        shares = _share([len(entries) for entries in self._parts.values()], room)
        for (group, entries), count in zip(self._parts.items(), shares, strict=True):
            told = (self._on_a_line(entry, cells) for entry in entries[:count])
            yield from self._headed(group, [(b.Paragraph((b.Run(one),)),) for one in told])
        if apart:
            note = self._catalogue.say(unlinked(apart))
            yield b.Paragraph((b.Run(_cut(note, cells)),), role="note")
        told_of = [entry for entries in self._parts.values() for entry in entries]
        more = len(told_of) - sum(shares)
        said = msg("--all shows everything that differs")
        if more:
            said = msg("{count} more; --all shows everything", count=more)
        if more or any(entry.details for entry in told_of):
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

    def _headed(self, group: Group, items: list[b.Blocks]) -> b.Blocks:
        heading = f"{self._words[f'group.{group}']} ({len(self._parts[group])})"
        return b.under(heading, b.Listing(tuple(items)))

    def _told(self, change: Change) -> Entry:
        was = bound(change.was)
        details = tuple(
            self._differs(one)
            for one in change.fields
            if not (one.field == "title" and change.entity != "goal" and was)
            and not (one.field in _SAID_ELSEWHERE and not change.both)
        )
        return Entry(
            change,
            named(change.title, change.off, self._catalogue),
            "" if any(one.field == "title" for one in details) else was,
            "; ".join((*self._sort(change), *self._notes(change))),
            details,
        )

    def _sort(self, change: Change) -> Iterator[str]:
        """What it is, and what became of it.

        A heading or a body that is not there any more is no loss yet, nor is one that the old plan
        does not have new: only things with an id are followed further back.
        """
        own, group, kind = self._words, change.group, change.kind
        if group in (*_GONE, "others") or (group == "goals" and change.entity == "target"):
            yield own.get(f"role.{change.role}", own[f"entity.{change.entity}"]).lower()
        if group in _GONE:
            return
        is_set = change.entity == "target" or change.role in ("overall", "goal")
        if group == "others" and kind in ("dropped", "new"):
            yield own["kind.gone" if kind == "dropped" else "kind.added"]
        else:
            yield own["kind.set" if kind == "new" and is_set else f"counted.{kind}"]

    def _notes(self, change: Change) -> Iterator[str]:
        """What is said of a change beside its fields: where it was last seen, why it was ended, and
        what else goes into it, or comes of it, which this change alone does not tell."""
        say, last = self._catalogue.say, change.last
        if last is not None and last.title == change.title:
            yield say("last seen in {plan}", plan=last.plan)
        elif last is not None:
            yield say("last seen in {plan}, as “{title}”", plan=last.plan, title=last.title)
        if change.ended is not None:
            yield from map(bound, filter(None, (change.ended.reason, change.ended.decided)))
        if change.kind in _PARTED and change.both:
            old, new = change.both
            if heirs := [one for one in self._heirs[old] if one != new]:
                yield say("also goes into {titles}", titles=self._quoted(heirs))
            if origins := [one for one in self._origins[new] if one != old]:
                yield say("also comes from {titles}", titles=self._quoted(origins))

    def _quoted(self, refs: list[Ref]) -> str:
        return ", ".join(self._catalogue.say("“{title}”", title=bound(one.title)) for one in refs)

    def _differs(self, change: FieldChange) -> Detail:
        own, catalogue, delta = self._words, self._catalogue, change.delta
        label = own[change.field]
        if change.about and not isinstance(change.old or change.new, (int, float)):
            known = own.get(change.about, "") if change.field in ("labels", "seasons") else ""
            label = f"{label} ({known.lower() or bound(change.about)})"
        if isinstance(delta, Membership):
            lost, gained = (tuple(map(bound, one)) for one in (delta.lost, delta.gained))
            return Detail(change.field, label, "lists", lost, gained)
        old, new = (value_texts(change, side, catalogue) for side in (change.old, change.new))
        found = Detail(change.field, label, "values", old, new, remark(change, catalogue))
        if not isinstance(delta, Wording) or (change.field == "title" and not delta.runs):
            return found
        if delta.runs:
            return found._replace(shape="words", runs=delta.runs)
        remarked = catalogue.say("rewritten") if delta.rewritten else ""
        return found._replace(shape="blocks", remark=remarked)

    def _entry(self, entry: Entry) -> b.Blocks:
        side = 1 if entry.change.new is not None else 0
        before, after = self._words["was"].split("{title}")
        was = (b.Run(before), self._in(0, entry.was), b.Run(f"{after}; ")) if entry.was else ()
        title = self._in(side, entry.title, strong=True)
        head = (title, b.Run(" ("), *was, b.Run(f"{entry.about})"))
        if not entry.change.both:
            facts = "; ".join(_of_one(entry))
            return (b.Paragraph((*head, b.Run(f": {facts}")) if facts else head),)
        details = tuple(map(self._detail, entry.details))
        return b.Paragraph(head), *((b.Listing(details),) if details else ())

    def _detail(self, detail: Detail) -> b.Blocks:
        if detail.shape == "words":
            runs = (b.Run(run.text, revision=_SIGNS.get(run.sign)) for run in detail.runs)
            return (b.Paragraph((b.Run(f"{detail.label}: "), *runs)),)
        remark = f" ({detail.remark})" if detail.remark else ""
        if detail.shape == "values" and detail.old and detail.new:
            said = from_to("; ".join(detail.old), "; ".join(detail.new), self._words)
            return (b.Paragraph((b.Run(f"{detail.label}: {said}{remark}"),)),)
        sides = (("out: {text}", 0, detail.old), ("in: {text}", 1, detail.new))
        points = [point for side in sides for point in self._point(*side)]
        label = b.Run(f"{detail.label}{remark}: ")
        if len(points) == 1:
            return (b.Paragraph((label, *points[0])),)
        return b.Paragraph((label,)), b.points(points)

    def _point(self, sentence: str, side: int, texts: tuple[str, ...]) -> Iterator[b.Line]:
        before = self._catalogue(sentence).partition("{text}")[0]
        for text in texts:
            yield b.Run(before), self._in(side, text)

    def _on_a_line(self, entry: Entry, cells: int) -> str:
        title = f"{entry.was} → {entry.title}" if entry.was else entry.title
        facts = map(self._short, entry.details) if entry.change.both else _of_one(entry)
        said = "; ".join(facts)
        return _cut(f"{title} ({entry.about})" + (f": {said}" if said else ""), cells - _INDENT)

    def _short(self, detail: Detail) -> str:
        """A detail on one line: «Når: uke 37 → uke 42 (5 uker senere)»."""
        if detail.shape == "blocks":
            return f"{detail.label}: {detail.remark or '…'}"
        sign = ", " if detail.shape == "lists" else "; "
        lost, gained = sign.join(detail.old), sign.join(detail.new)
        if detail.shape == "words":
            lost, gained = _changed(detail.runs)
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


def _of_one(entry: Entry) -> Iterator[str]:
    """The details that are told of what only one plan has; the rest is in that plan."""
    for one in entry.details:
        if one.field in _ONE_PLAN_TOLD:
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
