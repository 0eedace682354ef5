"""Markdown: what is put into a case paper."""

from collections.abc import Iterator

from applan.compare import Comparison
from applan.formats.account import Account, Detail, Entry, Part, tell
from applan.formats.account.told import ONE_PLAN_TOLD
from applan.formats.changes import Beside
from applan.messages import Catalogue
from applan.prose.escaping import escape, escape_inside
from applan.typography import one_line


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> str:
    return "\n".join(_lines(tell(comparison, catalogue), catalogue)) + "\n"


def _lines(account: Account, catalogue: Catalogue) -> Iterator[str]:
    yield f"# {escape(account.title)}"
    for left_out in account.left_out:
        yield from ("", f"> {_text(left_out)}")
    counts = ", ".join(f"{count} {name}" for _, name, count in account.counts)
    yield from ("", f"{_text(counts)}." if account.parts else account.nothing)
    if account.parts:
        yield ""
        for (_, name, _), meaning in zip(account.counts, account.meanings, strict=True):
            yield f"- *{_text(name)}*: {_text(meaning)}"
    for part in account.parts:
        yield from ("", f"## {escape(part.heading)} ({len(part.entries)})", "")
        for entry in part.entries:
            yield from _entry(entry, part, catalogue)
    if account.note:
        yield from ("", _text(account.note))


def _entry(entry: Entry, part: Part, catalogue: Catalogue) -> Iterator[str]:
    about = [entry.entity] if part.group in ("dropped", "ended", "others") else []
    about += [entry.kind] if part.group not in ("dropped", "ended") else []
    if entry.change.entity == "target" and part.group == "goals":
        about.insert(0, entry.entity)
    title = f"{_text(entry.was)} → {_text(entry.title)}" if entry.was else _text(entry.title)
    head = f"- **{title}** ({_text('; '.join((*about, *entry.notes)))})"
    if entry.alone:
        facts = [_alone(one) for one in entry.details if one.field in ONE_PLAN_TOLD]
        yield f"{head}: {'; '.join(facts)}" if facts else head
        return
    yield head
    for detail in entry.details:
        yield from _detail(detail, catalogue)


def _alone(detail: Detail) -> str:
    text = _text(", ".join(detail.old or detail.new))
    return text if detail.field == "when" else f"{_text(detail.label)}: {text}"


def _detail(detail: Detail, catalogue: Catalogue) -> Iterator[str]:
    label = _text(detail.label)
    if detail.shape == "words":
        runs = "".join(_marked(run.sign, run.text) for run in detail.runs)
        yield f"  - {label}: {runs.strip()}"
        return
    old, new = "; ".join(detail.old), "; ".join(detail.new)
    remark = f" ({_text(detail.remark)})" if detail.remark else ""
    if detail.shape == "values" and old and new:
        yield f"  - {label}: {_text(old)} → {_text(new)}{remark}"
        return
    lost, gained = (
        (detail.lost, detail.gained) if detail.shape == "lists" else (detail.old, detail.new)
    )
    yield f"  - {label}{remark}:"
    for texts, said in ((lost, "out: {text}"), (gained, "in: {text}")):
        for text in texts:
            yield f"    - {catalogue(said).format(text=_text(text))}"


def _marked(sign: str, text: str) -> str:
    """A run of words, struck out or in bold, with the space around it outside the marks."""
    body = text.strip()
    space = text[len(text.rstrip()) :]
    mark = {"-": "~~", "+": "**"}.get(sign, "")
    return f"{mark}{_text(body)}{mark}{space}"


def _text(text: str) -> str:
    return escape_inside(one_line(text))
