"""What a person reads at the terminal: a screen of the most important, or everything."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from applan.compare import Comparison
from applan.formats.account import Account, Detail, Entry, Part, tell
from applan.formats.account.brief import short
from applan.formats.account.told import ONE_PLAN_TOLD
from applan.formats.changes import Beside
from applan.formats.terminal import BOLD, FAINT, RED, RESET, printable, width
from applan.messages import Catalogue, msg

GREEN = "\x1b[32m"
_LABEL = 14
"""Cells of the column that says what kind of change it is."""
_TARGETS = {"new": msg("new target"), "revived": msg("target again")}


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> str:
    account = tell(comparison, catalogue)
    writer = _Writer(catalogue, beside)
    return "".join(f"{line.rstrip()}\n" for line in writer.lines(account))


class _Writer:
    """Writes an account as lines."""

    def __init__(self, catalogue: Catalogue, beside: Beside) -> None:
        self._catalogue = catalogue
        self._beside = beside

    def lines(self, account: Account) -> Iterator[str]:
        head = list(self._head(account))
        yield from head
        if not self._beside.lines:
            yield from self._everything(account.parts)
            if account.note:
                yield from ("", *self._wrapped(account.note, 0, 0))
            return
        room = self._beside.lines - len(head) - bool(account.note) - 2
        shown = _share([len(part.entries) for part in account.parts], room)
        for part, count in zip(account.parts, shown, strict=True):
            yield self._heading(part)
            yield from (self._brief(entry, part) for entry in part.entries[:count])
        if account.note:
            yield self._paint(_cut(printable(account.note), self._beside.width), FAINT)
        more = sum(len(part.entries) for part in account.parts) - sum(shown)
        if more or any(entry.details for part in account.parts for entry in part.entries):
            said = (
                msg("{count} more; --all shows everything", count=more)
                if more
                else msg("--all shows everything that differs")
            )
            yield self._paint(self._catalogue.say(said), FAINT)

    def _head(self, account: Account) -> Iterator[str]:
        yield self._paint(printable(account.title), BOLD)
        for line in account.left_out:
            yield from self._wrapped(f"! {line}", 0, 2)
        counts = ", ".join(f"{count} {name}" for _, name, count in account.counts)
        if not account.parts:
            yield account.nothing
        elif counts:
            yield from self._wrapped(counts, 0, 0)
        if not self._beside.lines and _has_words(account):
            said = msg("{gone} was taken out, {come} was put in", gone="[-…-]", come="{+…+}")
            yield self._paint(self._catalogue.say(said), FAINT)

    def _everything(self, parts: Iterable[Part]) -> Iterator[str]:
        for part in parts:
            yield ""
            yield self._heading(part)
            for entry in part.entries:
                notes = f" ({'; '.join(entry.notes)})" if entry.notes else ""
                yield from self._wrapped(self._named(entry, part) + notes, 2, 4 + _LABEL)
                for detail in _shown(entry):
                    if entry.alone:
                        yield from self._wrapped(short(detail, alone=True), 6, 8)
                    else:
                        yield from self._detail(detail)

    def _heading(self, part: Part) -> str:
        return self._paint(f"{part.heading} ({len(part.entries)})", BOLD)

    def _named(self, entry: Entry, part: Part) -> str:
        label = entry.kind
        if part.group in ("dropped", "ended"):
            label = entry.entity
        elif part.group == "others":
            label = f"{entry.entity}, {entry.kind}:"
        elif entry.change.entity == "target":
            known = _TARGETS.get(entry.change.kind)
            label = self._catalogue.say(known) if known is not None else entry.entity
        title = f"{entry.was} → {entry.title}" if entry.was else entry.title
        return f"{label:<{_LABEL}} {title}"

    def _brief(self, entry: Entry, part: Part) -> str:
        facts = [
            *entry.notes,
            *(short(detail, alone=entry.alone) for detail in _shown(entry)),
        ]
        text = f"  {self._named(entry, part)}" + (f": {'; '.join(facts)}" if facts else "")
        return _cut(printable(text), self._beside.width)

    def _detail(self, detail: Detail) -> Iterator[str]:
        indent = 6
        if detail.shape == "blocks":
            remark = f" ({detail.remark})" if detail.remark else ""
            yield from self._wrapped(f"{detail.label}{remark}:", indent, indent + 2)
            yield from self._signed("−", detail.old, RED)
            yield from self._signed("+", detail.new, GREEN)
        elif detail.shape == "lists" and len(detail.gained) + len(detail.lost) > 1:
            yield from self._wrapped(f"{detail.label}:", indent, indent)
            yield from self._signed("−", detail.lost, RED)
            yield from self._signed("+", detail.gained, GREEN)
        elif detail.shape == "words":
            marked = "".join(_marked(run.sign, run.text) for run in detail.runs)
            yield from self._wrapped(f"{detail.label}: {marked}", indent, indent + 2)
        else:
            yield from self._wrapped(short(detail), indent, indent + 2)

    def _signed(self, sign: str, texts: Iterable[str], colour: str) -> Iterator[str]:
        for text in texts:
            for line in self._wrapped(f"{sign} {text}", 8, 10):
                yield self._paint(line, colour)

    def _wrapped(self, text: str, indent: int, hanging: int) -> list[str]:
        return wrap(
            printable(text),
            max(self._beside.width, 40),
            initial_indent=" " * indent,
            subsequent_indent=" " * hanging,
            break_on_hyphens=False,
        )

    def _paint(self, text: str, style: str) -> str:
        return f"{style}{text}{RESET}" if self._beside.colour and text else text


def _has_words(account: Account) -> bool:
    """Whether any text is shown word by word, with marks that want an explanation."""
    entries = (entry for part in account.parts for entry in part.entries if not entry.alone)
    return any(detail.shape == "words" for entry in entries for detail in entry.details)


def _shown(entry: Entry) -> tuple[Detail, ...]:
    """The details that are told: all, or of what only one plan has the most important."""
    if not entry.alone:
        return entry.details
    return tuple(one for one in entry.details if one.field in ONE_PLAN_TOLD)


def _marked(sign: str, text: str) -> str:
    """A run of words as wdiff marks it, with the space around it outside the marks."""
    body = text.rstrip()
    space = text[len(body) :]
    return {"-": f"[-{body}-]", "+": f"{{+{body}+}}"}.get(sign, body) + space


def _share(counts: list[int], room: int) -> list[int]:
    """How many entries of each part fit on the screen: some of each, more of the first."""
    room -= len(counts)
    shown = [0] * len(counts)
    for least in (1, 2, 3, max(counts, default=0)):
        for place, count in enumerate(counts):
            more = min(min(least, count) - shown[place], room)
            if more > 0:
                shown[place] += more
                room -= more
    return shown


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    kept = text[:cells]
    while width(kept) > cells - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
