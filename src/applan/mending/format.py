"""A plan with its keys in order and its lines laid out, saying exactly what it said.

Keys are moved with the lines and comments that belong to them. A comment above a key belongs to it,
and so does an empty line. A comment further in than the keys belongs to what stands before it. What
stands after the last key stays there. Lines are indented by two, with no spaces at their ends, and
one empty line at a time.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from applan.document import Document, Node, Scalars
from applan.document.nodes import Made, every_node, is_mapping, is_scalar, is_sequence
from applan.document.patched import Patch, Patched
from applan.document.read import encoded
from applan.frozen import NamedTuple
from applan.loading import load, read_plan
from applan.loading.read import READ_ALL_THE_SAME
from applan.mending.lines import Entry, Lines, comment_places
from applan.mending.mend import most_of
from applan.mending.same import as_long
from applan.mending.sheet import Sheet
from applan.mending.short import Change, short_forms
from applan.mending.tongue import mappings, most_spoken, turned
from applan.messages import Message, Tongue, msg
from applan.model import Entity, Plan
from applan.model.naming import superfluous_ids
from applan.model.proposals import Proposals
from applan.model.tongues import COMMENT, COMMENTS
from applan.source import Source, is_proposals

_MOST_PASSES = 10
"""What is written short may make room for more, a few times."""

_MOST_TRIES = 200
"""Attempts to find what cannot be written short, since it would be read otherwise."""


class Formatted(NamedTuple):
    """What came of a file, and why it was left as it is, where it was."""

    content: bytes
    reason: Message | None = None


def formatted(content: bytes, keys: Tongue | None = None) -> Formatted:
    """Write a plan in one tongue and in short forms, its keys in order, and lay its lines out.

    The tongue is ``keys``, else that of most keys. An id that says no more than the title is taken
    away. Comments go with what they stand by. The result is checked: it is the same plan with the
    same comments, and formatting it again changes nothing; otherwise the content comes back
    untouched.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Formatted(content, msg("it is not UTF-8; “applan lint --fix” saves it as that"))
    root: type[Entity] = Proposals if is_proposals(content) else Plan
    document = _readable(text, root)
    if isinstance(document, Message):
        return Formatted(content, document)
    if keys is not None and not load(text, "", root=root).complete:
        return Formatted(content, msg("something in it is wrong; “applan lint” says what"))
    if root is Plan:
        document = _readable(without_needless_ids(document), root)
    assert isinstance(document, Document), "an id was taken away, and the rest cannot be read"
    made = _stable(document, keys or most_spoken(document, root), root)
    if made is None or not _is_same(document.source.text, made, root):
        return Formatted(content, msg("it would not say the same afterwards"))
    return Formatted(encoded(made, content))


def _readable(text: str, root: type[Entity]) -> Document | Message:
    """The document, or what is in the way of moving its lines."""
    document, troubles = read_plan(Source("", text), root)
    small = [patch for one in troubles if one.code in READ_ALL_THE_SAME for patch in one.fix]
    if small:  # keys and values in capitals
        return _readable(Patched(text, small).text, root)
    codes = {trouble.code for trouble in troubles}
    if document is None or "AP004" in codes or not isinstance(document.values, dict):
        return msg("it cannot be read; “applan lint” says why")
    if root is Plan and "applan" not in document.values:
        return msg("it is no plan, since “applan: 1” is missing")
    if codes & {"AP005", "AP008"}:
        return msg("a key is written twice, or is no text; “applan lint” says where")
    if has_anchors(document.root):
        return msg("it has anchors or aliases, and they cannot be moved")
    return document


def has_anchors(root: Node) -> bool:
    """Whether a value is used in two places, or is a merge; also an explicit «? key» counts."""
    nodes = [*every_node(root)]
    pairs = [pair for node in filter(is_mapping, nodes) for pair in node.value]
    held = 2 * len(pairs) + sum(len(node.value) for node in filter(is_sequence, nodes))
    return held >= len(nodes) or any(
        not is_scalar(key) or key.value == "<<" for key, _value in pairs
    )


def _stable(document: Document, tongue: Tongue, root: type[Entity]) -> str | None:
    """The text after as many passes as change it; None where there is no end of it."""
    text = Patched(document.source.text, turned(document, tongue, root)).text
    read: Document | None = document
    for _ in range(_MOST_PASSES):
        before = text
        for step in (_closed_up, in_order, _shortened, _laid_out):
            if read is None or read.source.text != text:
                read, _troubles = read_plan(Source("", text), root)
            if read is None:
                return None
            text = step(read, root)
        if text == before:
            return text
    return None


def _closed_up(document: Document, _root: type[Entity]) -> str:
    """The text without spaces before the colons of keys."""
    text, patches = document.source.text, list[Patch]()
    for node in filter(is_mapping, every_node(document.root)):
        for key, _value in node.value:
            start, end = key.start_mark.index, key.end_mark.index
            colon = text.find(":", end)
            word = text[start:colon].rstrip()
            if start + len(word) <= end and start + len(word) < colon:
                patches.append(Patch(start + len(word), colon, ""))
    return Patched(text, patches).text


def _shortened(document: Document, root: type[Entity]) -> str:
    """The text with what can be written short, as far as it is read as it was."""
    text = made = document.source.text
    changes = short_forms(document, root)
    said = _said(text, root) if changes else None

    def make(some: list[Change]) -> bool | None:
        nonlocal made
        tried = Patched(text, chain.from_iterable(some)).text
        if _said(tried, root) != said:
            return False
        made = tried
        return None

    most_of(changes, make, _MOST_TRIES)
    return made


class _Said(NamedTuple):
    """What a text says, in long forms, and which mistakes there are while it is read."""

    values: object
    codes: Counter[str]


@lru_cache(maxsize=2)  # the same text is held against the one before and the one after
def _said(text: str, root: type[Entity]) -> _Said | None:
    document, _troubles = read_plan(Source("", text), root)
    if document is None:
        return None
    found = load(text, "", root=root).findings
    codes = Counter(item.code for item in found if item.severity == "error")
    return _Said(as_long(root, document.values), codes)


def _is_same(old: str, new: str, root: type[Entity]) -> bool:
    """Whether a text holds the same plan, the same findings and the same comments."""
    return old == new or (_said(old, root) == _said(new, root) and comments(old) == comments(new))


def comments(text: str) -> Counter[str]:
    """The comments of a text, and how often each is there."""
    places = comment_places(text, Scalars(text, None))
    return Counter(COMMENT.sub(_in_english, text[start:end]) for start, end in places)


def _in_english(comment: re.Match[str]) -> str:
    """A comment that applan reads, whatever tongue it is in."""
    said = next(said for said in COMMENTS if comment["word"] in said)
    return comment[0].replace(comment["word"], said[0], 1)


STEP = 2


def _laid_out(document: Document, _root: type[Entity]) -> str:
    """The text laid out anew: the lines stay, what stands before and after them changes."""
    return "".join(_Layout(document).written())


class _Layout(Lines):
    """How far each line is moved, and which lines belong to a text and keep their ends."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._moves: dict[int, int] = {}
        self._inside: set[int] = set()
        self._starts_here: set[int] = set()
        self._dashes: dict[int, tuple[int, int]] = {}
        """By line: columns between which stands what comes after a dash."""
        self._place(document.root, 0)

    def _place(self, node: Node, column: int) -> None:
        """Put what is written in lines at a column, and all that it holds further in."""
        if not self.is_block(node):
            self._keep(node)
            return
        for line in range(self.at(node.start_mark.index), self.last_line(node) + 1):
            self._moves[line] = column - self.column(node)
        if is_mapping(node):
            self._mapping(node, column)
        else:
            self._sequence(node, column)

    def _mapping(self, node: Node, column: int) -> None:
        for key, value in node.value:
            self._starts_here.add(self.at(key.start_mark.index))
            self._place(value, column + STEP)
            if is_scalar(value) and getattr(value, "style", "") in {"|", ">"}:
                self._block(value, column + STEP)

    def _sequence(self, node: Node, column: int) -> None:
        for item in node.value:
            line, content = self.at(item.start_mark.index), self.column(item)
            self._starts_here.add(line)
            dash = self.lines[line].rfind("-", 0, content)
            if dash >= 0 and not self.lines[line][dash + 1 : content].strip(" "):
                self._dashes[line] = (dash, content)
            self._place(item, column + STEP)
            if dash >= 0 and self.is_block(item):
                self._moves[line] = column - dash

    def _keep(self, node: Node) -> None:
        """A text or brackets over several lines: the lines after the first are moved alike."""
        first, last = self.at(node.start_mark.index), self.last_line(node)
        if is_scalar(node) and last > first:
            self._inside.update(range(first, last + 1))
        self._starts_here.update(range(first + 1, last + 1))

    def _block(self, node: Node, column: int) -> None:
        """A block of text: its lines are moved so that they begin at a column."""
        start = self.at(node.start_mark.index)
        header = self.lines[start][self.column(node) :]
        if any(sign.isdigit() for sign in header.partition("#")[0]):
            return
        below = range(start + 1, self.last_line(node) + 1)
        first = next((line for line in below if not self.is_blank(line)), None)
        if first is not None:
            self._moves.update(dict.fromkeys(below, column - self.indent(first)))

    def written(self) -> Iterator[str]:
        """The lines as they are to be."""
        empty = True
        for number, line in enumerate(self.lines):
            if number not in self._inside and not line.strip():
                if not empty and any(rest.strip() for rest in self.lines[number:]):
                    yield line.lstrip(" \t")
                empty = True
                continue
            empty = False
            body = self._spaced(line, number).rstrip("\r\n")
            if number not in self._inside:
                body = body.rstrip(" \t")
            yield body + (line[len(line.rstrip("\r\n")) :] or self.line_break)

    def _spaced(self, line: str, number: int) -> str:
        """A line with its indentation, and with one space after a dash."""
        if not line.strip():
            return line
        move = self._moves.get(number, 0)
        if number in self._dashes:
            dash, content = self._dashes[number]
            line = line[: dash + 1] + " " * (STEP - 1) + line[content:]
        if self.is_comment(number) and number not in self._starts_here:
            move = self._move_of_comment(number)
        indent = len(line) - len(line.lstrip(" "))
        return " " * max(indent + move, 0) + line.lstrip(" ")

    def _move_of_comment(self, number: int) -> int:
        """As far as what stands below, if it begins at the same column, else as what it is part of.

        That is the last line above that begins no further in; a key rather than a dash below it.
        """
        column, below = self.indent(number), number + 1
        while below < len(self.lines) and (self.is_blank(below) or self.is_comment(below)):
            below += 1
        if below < len(self.lines) and self.indent(below) == column:
            return self._moves.get(below, 0)
        at_dash: int | None = None
        for above in range(number - 1, -1, -1):
            if self.is_blank(above) or self.is_comment(above) or self.indent(above) > column:
                continue
            dash, content = self._dashes.get(above, (-1, 0))
            move = self._moves.get(above, 0)
            if dash == column:
                at_dash = move if at_dash is None else at_dash
            elif at_dash is not None and self.indent(above) < column:
                break
            else:
                return move + (STEP - (content - dash) if dash >= 0 and content <= column else 0)
        return at_dash or 0


_STAYS_ON_TOP = (*("# yaml-language-server:", "# vim:", "# -*-", "---"),
                 *(f"# applan: {word}" for word in COMMENTS[1]))  # fmt: skip
"""How a line begins that is about the whole file."""


def in_order(document: Document, root: type[Entity] = Plan) -> str:
    """The text with the keys of every mapping in the order of the format.

    The outermost first: what stands inside an entry that moves is put in order once that is read.
    """
    lines, patches, done = _Ordering(document), list[Patch](), 0
    for entity, node in mappings(root, document.root):
        keys = [str(key.value) for key, _value in node.value]
        order = sorted(range(len(keys)), key=lambda at: entity.rank(keys[at]))
        if node.start_mark.index >= done and order != sorted(order):
            done = node.end_mark.index
            moved = lines.on_lines if lines.is_block(node) else lines.in_brackets
            patches += moved(node, order)
    made = Patched(lines.text, patches).text
    after, _troubles = read_plan(Source("", made), root) if patches else (None, [])
    return made if after is None else in_order(after, root)


class _Ordering(Lines):
    """What puts the entries of one mapping in another order, each with what belongs to it."""

    def in_brackets(self, node: Node, order: Sequence[int]) -> Iterator[Patch]:
        """Each entry takes another's place; with a comment between them, they stay as they are."""
        spans = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
        between = pairwise([*spans, (node.end_mark.index,) * 2])
        if not any("#" in self.text[one[1] : other[0]] for one, other in between):
            for span, index in zip(spans, order, strict=True):
                yield Patch(*span, self.text[slice(*spans[index])])

    def on_lines(self, node: Node, order: Sequence[int]) -> Iterator[Patch]:
        """Entries go with the comments and empty lines above them."""
        entries, column = self.entries(node), self.column(node)
        leads = [self._first_lead(entries[0], top=not column)]
        leads += [self.end_of(one.last + 1, column, other.first)
                  for one, other in pairwise(entries)]  # fmt: skip
        last = self.end_of(entries[-1].last + 1, column)
        ends = [*leads[1:], last]
        bodies = [self.lines[one.first : end] for one, end in zip(entries, ends, strict=True)]
        above = [self.lines[lead : entry.first] for lead, entry in zip(leads, entries, strict=True)]
        written = "".join(self._moved(above, bodies, order, column))
        yield Patch(self.start(leads[0]), self.start(last), written)

    def _moved(
        self, above: list[list[str]], bodies: list[list[str]], order: Sequence[int], column: int
    ) -> Iterator[str]:
        """The entries in another order; a dash before the first is put before the new first."""
        first = bodies[0][0]
        dash, bodies[0] = first[:column], [" " * column + first[column:], *bodies[0][1:]]
        for body in bodies:
            if not body[-1].endswith(("\n", "\r")):
                body[-1] += self.line_break
        for number, index in enumerate(order):
            lead, body = above[index], bodies[index]
            if number == 0:
                lead = [line for line in lead if line.strip()]
                outer = len(dash) - len(dash.lstrip(" "))
                yield from (" " * outer + line.lstrip(" ") for line in lead)
                yield dash + body[0][column:]
                yield from body[1:]
                continue
            for line in lead:  # at the column of the key, or a text above would take it for its own
                yield " " * column + line.lstrip(" ") if line.strip() else line
            yield from body

    def _first_lead(self, entry: Entry, *, top: bool) -> int:
        """The first of the comments above the first key; those above a dash are the item's."""
        lead = entry.first
        if self.lines[lead][: self.column(entry.key)].strip():
            return lead
        while lead > 0 and self.is_comment(lead - 1):
            if top and self.lines[lead - 1].lstrip().startswith(_STAYS_ON_TOP):
                break
            lead -= 1
        return lead


def without_needless_ids(document: Document) -> str:
    """The text without the ids that may go (``model.naming``), and else as it was.

    Of a plan with mistakes none are taken, since nobody knows what it will say. What has a comment
    beside its id keeps it.
    """
    text = document.source.text
    loaded = load(text, "")
    if loaded.plan is None or not loaded.complete:
        return text
    sheet, patches = Sheet(document, ()), list[Patch]()
    for path in superfluous_ids(loaded.plan):
        node = document.node_at(path)
        while isinstance(node, Made):
            node = node.written
        pairs = node.value if node is not None and is_mapping(node) else []
        place = next((at for at, (key, _id) in enumerate(pairs) if key.value == "id"), None)
        if node is None or place is None or len(pairs) < 2:
            continue
        before = pairs[place - 1][1].end_mark.index if place else pairs[0][0].start_mark.index
        after = pairs[place + 1][0].start_mark.index if place + 1 < len(pairs) else sheet.start(
            sheet.at(pairs[place][1].start_mark.index) + 1
        )  # fmt: skip
        if not sheet.comments(before, after):
            patches += sheet.entry_cut(node, place)
    made = Patched(text, patches).text
    return made if not patches or load(made, "").plan == loaded.plan else text
