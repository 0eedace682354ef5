"""A Word file changed as people change it, written in its XML as Word writes it.

Every place is named by words that stand in exactly one paragraph. With an ``author`` a change is
tracked, without it is not.
"""

import copy
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from lxml import etree

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAME}}}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DAY = "2026-11-28T10:00:00Z"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Edited:
    """A Word file that is being changed; ``content`` gives its bytes."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.document = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.document.find(f"{W}body")
        self._changes = 7000
        self._comments: list[tuple[str, str, str]] = []

    def content(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(
            self.document, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        if self._comments:
            self._write_comments()
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self.parts.items():
                archive.writestr(name, part)
        return made.getvalue()

    # Places

    def paragraph(self, words: str) -> Any:
        """The one paragraph that has these words, outside the table of contents."""
        found = [
            one
            for one in self.body.iter(f"{W}p")
            if words in said(one) and next(one.iterancestors(f"{W}sdt"), None) is None
        ]
        exact = [one for one in found if said(one) == words]
        if len(exact) == 1:
            return exact[0]
        assert len(found) == 1, f"«{words}» stands in {len(found)} paragraphs"
        return found[0]

    def row(self, words: str) -> Any:
        return next(self.paragraph(words).iterancestors(f"{W}tr"))

    # Words

    def replace(self, old: str, new: str, author: str = "", within: str = "") -> None:
        """Write other words in the place of some; ``within`` are more of the paragraph's words."""
        paragraph = self.paragraph(within or old)
        runs = self._runs(paragraph, old)
        first = runs[0]
        if new:
            added = _run(first, new)
            runs[-1].addnext(self._tracked("ins", [added], author) if author else added)
        self._take(runs, author)

    def delete(self, words: str, author: str = "", within: str = "") -> None:
        self.replace(words, "", author, within)

    def insert(self, after: str, words: str, author: str = "", within: str = "") -> None:
        """Write words after some."""
        last = self._runs(self.paragraph(within or after), after)[-1]
        added = _run(last, words)
        last.addnext(self._tracked("ins", [added], author) if author else added)

    # Paragraphs

    def add_paragraph(
        self, after: str, words: str, author: str = "", like: str = "", style: str = ""
    ) -> None:
        """Write a paragraph after another, of its form, or of that of a third, or in a style."""
        place = self.paragraph(after)
        made = self._like(self.paragraph(like or after), style)
        run = _run(None, words)
        made.append(self._tracked("ins", [run], author) if author else run)
        if author:
            self._mark(made, "ins", author)
        place.addnext(made)

    def delete_paragraph(self, words: str, author: str = "") -> None:
        """Take a paragraph away; tracked, its words go and its mark."""
        paragraph = self.paragraph(words)
        if not author:
            paragraph.getparent().remove(paragraph)
            return
        self._take(_own_runs(paragraph), author)
        self._mark(paragraph, "del", author)

    def split(self, after: str, author: str = "") -> None:
        """Press Enter after some words: what comes after them is a paragraph of the same form."""
        paragraph = self.paragraph(after)
        last = self._runs(paragraph, after)[-1]
        made = self._like(paragraph)
        paragraph.addprevious(made)
        for child in list(paragraph):
            if child.tag != f"{W}pPr":
                made.append(child)
            if child is last or last in list(child.iter(f"{W}r")):
                break
        if author:
            self._mark(made, "ins", author)

    def join(self, words: str, author: str = "") -> None:
        """Delete the mark of a paragraph, so that it goes on into the next."""
        paragraph = self.paragraph(words)
        if author:
            self._mark(paragraph, "del", author)
            return
        after = paragraph.getnext()
        for child in [one for one in after if one.tag != f"{W}pPr"]:
            paragraph.append(child)
        after.getparent().remove(after)

    def restyle(self, words: str, style: str, author: str = "") -> None:
        """Give a paragraph another style, by the style's id."""
        paragraph = self.paragraph(words)
        before = paragraph.find(f"{W}pPr")
        old = copy.deepcopy(before) if before is not None else _element("pPr")
        properties = _properties(paragraph)
        for one in properties.findall(f"{W}pStyle"):
            properties.remove(one)
        properties.insert(0, _element("pStyle", val=style))
        if author:
            change = self._change("pPrChange", author)
            change.append(old)
            properties.append(change)

    def move_section(self, heading: str, before: str, author: str = "") -> None:
        """Move a heading with all up to the next of its level to before another paragraph."""
        first, place = self.paragraph(heading), self.paragraph(before)
        moved = [first]
        for one in first.itersiblings():
            if one.tag == f"{W}sectPr" or (one.tag == f"{W}p" and _level(one) <= _level(first)):
                break
            moved.append(one)
        for one in moved:
            copied = copy.deepcopy(one)
            place.addprevious(copied)
            if author:
                self._all(copied, "moveTo", author)
                self._all(one, "moveFrom", author)
            else:
                one.getparent().remove(one)

    # Rows

    def add_row(self, after: str, cells: list[str], author: str = "") -> None:
        """Write a row of a table below that which has these words."""
        self.add_row_below(self.row(after), cells, author)

    def add_row_below(self, row: Any, cells: list[str], author: str = "") -> None:
        """Write a row of a table below another."""
        made = copy.deepcopy(row)
        for head in made.iter(f"{W}tblHeader"):
            head.getparent().remove(head)
        for cell, words in zip(made.findall(f"{W}tc"), cells, strict=True):
            first, *others = cell.findall(f"{W}p")
            for other in others:
                cell.remove(other)
            for child in [one for one in first if one.tag != f"{W}pPr"]:
                first.remove(child)
            first.append(_run(None, words))
        row.addnext(made)
        if author:
            self._row(made, "ins", author)

    def delete_row(self, words: str, author: str = "") -> None:
        row = self.row(words)
        if author:
            self._row(row, "del", author)
        else:
            row.getparent().remove(row)

    # Comments

    def comment(self, on: str, words: str, author: str, within: str = "") -> None:
        """Write a comment on some words."""
        runs = self._runs(self.paragraph(within or on), on)
        self._changes += 1
        number = str(self._changes)
        runs[0].addprevious(_element("commentRangeStart", id=number))
        end = _element("commentRangeEnd", id=number)
        runs[-1].addnext(end)
        reference = _element("r")
        reference.append(_element("commentReference", id=number))
        end.addnext(reference)
        self._comments.append((number, author, words))

    # How Word writes them

    def _runs(self, paragraph: Any, words: str) -> list[Any]:
        """The runs that are these words, divided from what stands around them."""
        at = said(paragraph).index(words)
        found, place = [], 0
        for run in _own_runs(paragraph):
            for part in _divided(run):
                for piece in list(_cut(part, at - place, at + len(words) - place)):
                    length = len("".join(_said(piece)))
                    if length and at <= place < at + len(words):
                        found.append(piece)
                    place += length
        assert "".join("".join(_said(one)) for one in found) == words
        return found

    def _take(self, runs: list[Any], author: str) -> None:
        for run in runs:
            if author:
                wrapped = self._change("del", author)
                run.addprevious(wrapped)
                wrapped.append(run)
                for text in run.findall(f"{W}t"):
                    text.tag = f"{W}delText"
            else:
                run.getparent().remove(run)

    def _tracked(self, name: str, runs: list[Any], author: str) -> Any:
        made = self._change(name, author)
        made.extend(runs)
        return made

    def _change(self, name: str, author: str) -> Any:
        self._changes += 1
        return _element(name, id=str(self._changes), author=author, date=_DAY)

    def _mark(self, paragraph: Any, name: str, author: str) -> None:
        properties = _properties(paragraph)
        mark = properties.find(f"{W}rPr")
        if mark is None:
            mark = _element("rPr")
            later = [properties.find(f"{W}{one}") for one in ("sectPr", "pPrChange")]
            place = next((one for one in later if one is not None), None)
            if place is None:
                properties.append(mark)
            else:
                place.addprevious(mark)
        mark.insert(0, self._change(name, author))

    def _all(self, block: Any, name: str, author: str) -> None:
        """Make a whole paragraph, or table, come or go."""
        for paragraph in [block] if block.tag == f"{W}p" else list(block.iter(f"{W}p")):
            for run in _own_runs(paragraph):
                wrapped = self._change(name, author)
                run.addprevious(wrapped)
                wrapped.append(run)
            self._mark(paragraph, name, author)
        for row in block.iter(f"{W}tr"):
            self._row_change(row, "ins" if name == "moveTo" else "del", author)

    def _row(self, row: Any, name: str, author: str) -> None:
        for paragraph in row.iter(f"{W}p"):
            if name == "del":
                self._take(_own_runs(paragraph), author)
            else:
                for run in _own_runs(paragraph):
                    wrapped = self._change(name, author)
                    run.addprevious(wrapped)
                    wrapped.append(run)
            self._mark(paragraph, name, author)
        self._row_change(row, name, author)

    def _row_change(self, row: Any, name: str, author: str) -> None:
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = _element("trPr")
            row.insert(0, properties)
        properties.append(self._change(name, author))

    def _like(self, paragraph: Any, style: str = "") -> Any:
        made = _element("p")
        properties = paragraph.find(f"{W}pPr")
        if style:
            _properties(made).append(_element("pStyle", val=style))
        elif properties is not None:
            made.append(copy.deepcopy(properties))
            for name in ("sectPr", "pPrChange", "rPr"):
                for one in made[0].findall(f"{W}{name}"):
                    made[0].remove(one)
        return made

    def _write_comments(self) -> None:
        name = "word/comments.xml"
        tree = (
            etree.fromstring(self.parts[name])
            if name in self.parts
            else etree.Element(f"{W}comments", nsmap={"w": NAME})
        )
        for number, author, words in self._comments:
            comment = _element("comment", id=number, author=author, date=_DAY, initials=author[:1])
            paragraph = _element("p")
            paragraph.append(_run(None, words))
            comment.append(paragraph)
            tree.append(comment)
        if name not in self.parts:
            self.relate("comments", "comments.xml", f"{_WORD}.comments+xml")
        self.parts[name] = etree.tostring(tree, encoding="UTF-8")
        self._comments = []

    def relate(self, kind: str, target: str, content_type: str) -> None:
        """Say that the document has a part, which is put into ``parts`` by who calls."""
        relations = "word/_rels/document.xml.rels"
        added = f'<Relationship Id="rIdT{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        self._append(relations, "</Relationships>", added)
        declared = f'<Override PartName="/word/{target}" ContentType="{content_type}"/>'
        self._append("[Content_Types].xml", "</Types>", declared)

    def _append(self, part: str, before: str, added: str) -> None:
        written = self.parts[part].decode()
        if added not in written:
            self.parts[part] = written.replace(before, added + before).encode()


def said(paragraph: Any) -> str:
    """The text of a paragraph, without what a tracked change has taken away."""
    return "".join("".join(_said(run)) for run in _own_runs(paragraph))


def _own_runs(paragraph: Any) -> list[Any]:
    gone = (f"{W}del", f"{W}moveFrom", f"{W}txbxContent")
    return [run for run in paragraph.iter(f"{W}r") if next(run.iterancestors(*gone), None) is None]


def _said(run: Any) -> list[str]:
    signs = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
    return [
        child.text or "" if child.tag == f"{W}t" else signs[child.tag]
        for child in run
        if child.tag == f"{W}t" or child.tag in signs
    ]


def _divided(run: Any) -> Iterator[Any]:
    """A run as runs of one element each."""
    held = [child for child in run if child.tag != f"{W}rPr"]
    yield run
    for child in reversed(held[1:]):
        made = _run(run, None)
        made.append(child)
        run.addnext(made)
    following = run
    for _ in held[1:]:
        following = following.getnext()
        yield following


def _cut(run: Any, *places: int) -> Iterator[Any]:
    """A run of one element, divided at these places of its text."""
    text = run.find(f"{W}t")
    whole = "" if text is None else text.text or ""
    inside = [place for place in sorted(set(places)) if 0 < place < len(whole)]
    if not inside:
        yield run
        return
    bounds = [0, *inside, len(whole)]
    pieces = [whole[a:b] for a, b in pairwise(bounds)]
    text.text = pieces[0]
    text.set(_SPACE, "preserve")
    yield run
    last = run
    for piece in pieces[1:]:
        made = _run(run, piece)
        last.addnext(made)
        last = made
        yield made


def _run(like: Any, words: str | None) -> Any:
    """A run in the manner of another; a line break where the words have one."""
    made = _element("r")
    properties = None if like is None else like.find(f"{W}rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    for number, line in enumerate((words or "").split("\n") if words is not None else ()):
        if number:
            made.append(_element("br"))
        text = _element("t")
        text.text = line
        text.set(_SPACE, "preserve")
        made.append(text)
    return made


def _properties(paragraph: Any) -> Any:
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = _element("pPr")
        paragraph.insert(0, found)
    return found


def _level(paragraph: Any) -> int:
    """The level of a heading by the number in its style's id; 99 for other text."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    digits = "" if found is None else found.get(f"{W}val")[-1:]
    heading = found is not None and "ing" in found.get(f"{W}val").lower()
    return int(digits) if heading and digits.isdigit() else 99


def _element(name: str, **attributes: str) -> Any:
    made = etree.Element(f"{W}{name}", nsmap={"w": NAME})
    for key, value in attributes.items():
        made.set(f"{W}{key}", value)
    return made
