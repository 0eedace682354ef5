"""One HTML page that needs nothing else: old and new side by side, filtered without scripts."""

from collections.abc import Iterable, Iterator

from applan.compare import Comparison
from applan.formats.account import Account, Detail, Entry, Part, tell
from applan.formats.calendar.markup import text
from applan.formats.changes import Beside
from applan.formats.changes_page.style import STYLE
from applan.messages import Catalogue, msg

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}{filters}</style>
</head>
<body>
<a class="skip" href="#changes">{skip}</a>
<header>
<h1>{title}</h1>
{head}
</header>
<main id="changes">
{body}
</main>
</body>
</html>
"""


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> str:
    account = tell(comparison, catalogue)
    page = _Page(comparison, account, catalogue)
    shown = [counted for counted, _, _ in account.counts if counted != "unchanged"]
    hidden = [
        f"body:has(#show-{one}:not(:checked)) .is-{one} {{ display: none; }}" for one in shown
    ]
    return _PAGE.format(
        language=catalogue.language,
        title=text(account.title),
        style=STYLE,
        filters="\n".join((*hidden, "")),
        skip=text(catalogue.say(msg("Skip to the changes"))),
        head="\n".join(page.head()),
        body="\n".join(page.body()),
    )


class _Page:
    """Writes an account; what the plans say is marked as being in their language."""

    def __init__(self, comparison: Comparison, account: Account, catalogue: Catalogue) -> None:
        self._account = account
        self._catalogue = catalogue
        self._languages = [
            f' lang="{side.language}"' if side.language != catalogue.language else ""
            for side in (comparison.old, comparison.new)
        ]

    def head(self) -> Iterator[str]:
        account = self._account
        if account.left_out:
            heading = self._catalogue.say(msg("What was left out"))
            yield f'<section class="left-out" aria-label="{text(heading)}">'
            yield from (f"<p>{text(line)}</p>" for line in account.left_out)
            yield "</section>"
        if not account.parts:
            return
        yield f"<fieldset><legend>{text(self._catalogue.say(msg('Show')))}</legend>"
        for (counted, name, count), meaning in zip(account.counts, account.meanings, strict=True):
            what = f"{count} {text(name)}"
            if counted != "unchanged":
                box = f'<input type="checkbox" id="show-{counted}" checked>'
                what = f"<label>{box} {what}</label>"
            yield f'<p class="count">{what} <span class="note">– {text(meaning)}</span></p>'
        yield "</fieldset>"

    def body(self) -> Iterator[str]:
        account = self._account
        if not account.parts:
            yield f"<p>{text(account.nothing)}</p>"
        for part in account.parts:
            name = f"part-{part.group}"
            yield f'<section aria-labelledby="{name}">'
            yield f'<h2 id="{name}">{text(part.heading)} ({len(part.entries)})</h2>'
            for entry in part.entries:
                yield from self._entry(entry, part)
            yield "</section>"
        if account.note:
            yield f'<p class="note">{text(account.note)}</p>'

    def _entry(self, entry: Entry, part: Part) -> Iterator[str]:
        short = " short" if len(entry.details) < 4 else ""
        yield f'<article class="is-{entry.change.counted}{short}">'
        labels = [entry.kind] if part.group not in ("dropped", "ended") else []
        if entry.change.entity not in ("activity", "goal") or not labels:
            labels.insert(0, entry.entity)
        title = self._in(1 if entry.change.new is not None else 0, entry.title)
        was = f"{self._in(0, entry.was)} → " if entry.was else ""
        kind = f'<span class="kind">{text(", ".join(labels))}</span>'
        yield f"<h3>{kind}{was}{title}</h3>"
        if entry.notes:
            yield f'<p class="note">{text("; ".join(entry.notes))}</p>'
        if entry.details:
            yield from self._alone(entry) if entry.alone else self._table(entry)
        yield "</article>"

    def _alone(self, entry: Entry) -> Iterator[str]:
        side = 0 if entry.change.new is None else 1
        yield "<dl>"
        for detail in entry.details:
            texts = detail.old or detail.new
            yield f"<dt>{text(detail.label)}</dt><dd>{self._list(side, texts, (), '')}</dd>"
        yield "</dl>"

    def _table(self, entry: Entry) -> Iterator[str]:
        field = text(self._catalogue.say(msg("Field")))
        yield (
            f'<table><thead><tr><th scope="col" class="field">{field}</th>'
            f'<th scope="col">{text(self._account.old)}</th>'
            f'<th scope="col">{text(self._account.new)}</th></tr></thead><tbody>'
        )
        for detail in entry.details:
            old, new = self._cells(detail)
            remark = f'<p class="remark">{text(detail.remark)}</p>' if detail.remark else ""
            yield (
                f'<tr><th scope="row">{text(detail.label)}</th>'
                f"<td>{old}</td><td>{new}{remark}</td></tr>"
            )
        yield "</tbody></table>"

    def _cells(self, detail: Detail) -> tuple[str, str]:
        if detail.shape == "words":
            sides = []
            for side, sign, tag in ((0, "-", "del"), (1, "+", "ins")):
                runs = "".join(
                    _marked(run.text, tag if run.sign == sign else "")
                    for run in detail.runs
                    if run.sign in (" ", sign)
                )
                sides.append(f"<span{self._languages[side]}>{runs}</span>")
            return sides[0], sides[1]
        if detail.shape == "lists":
            lost, gained = detail.lost, detail.gained
        else:
            lost = detail.old if not detail.new else ()
            gained = detail.new if not detail.old else ()
        return (
            self._list(0, detail.old, lost, "del") or "–",
            self._list(1, detail.new, gained, "ins") or "–",
        )

    def _list(self, side: int, texts: Iterable[str], marked: Iterable[str], tag: str) -> str:
        """Texts under each other; one alone without a mark before it."""
        marked = set(marked)
        found = [_marked(one, tag if one in marked else "") for one in texts]
        language = self._languages[side]
        if len(found) < 2:
            return f"<span{language}>{found[0]}</span>" if found else ""
        return f"<ul{language}>{''.join(f'<li>{one}</li>' for one in found)}</ul>"

    def _in(self, side: int, title: str) -> str:
        language = self._languages[side]
        return f"<span{language}>{text(title)}</span>" if language else text(title)


def _marked(value: str, tag: str) -> str:
    """Text that is new or gone, with the space around it outside the mark."""
    if not tag:
        return f"{text(value)}{' ' if value.endswith(' ') else ''}"
    return f"<{tag}>{text(value)}</{tag}>{' ' if value.endswith(' ') else ''}"
