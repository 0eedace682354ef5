"""Pieces as an outline: what stands under which heading."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from applan.importing.headings import DATED, NUMBER, with_headings
from applan.importing.labels import TELLING, goal_role, label_of, with_colons
from applan.importing.lines import is_dated
from applan.importing.pieces import Piece, on_one_line
from applan.importing.tabular import tabled
from applan.importing.times import Times
from applan.patterns import lazy

_CONTENTS = lazy(r"(?i)innhold|innhald|innholdsfortegnelse|innhaldsliste")
_FEWEST = 3
"""Points below each other that each say a heading of the file, and are a table of contents."""

_POINT = lazy(r"(?P<label>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\S)")
_DASH = lazy(r"[–—-]\s+(?=\S)")
_PAGE = lazy(r"(?<!\d)\d{1,3}\Z")


@dataclass
class Node:
    """A heading with what stands under it; the outermost has none."""

    heading: Piece | None
    level: int
    body: list[Piece] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)

    @property
    def title(self) -> str:
        """The heading's words on one line, without a colon at their end."""
        return on_one_line(self.heading.text).rstrip(" :") if self.heading is not None else ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The tree, the table of contents, left out, and what became the form of something: numbers
    before headings, and heads of columns that were joined with others."""

    root: Node
    keys: tuple[tuple[Piece, str], ...]
    contents: tuple[Piece, ...]


def outline(pieces: Sequence[Piece], times: Times) -> Outline:
    """The pieces under their headings.

    A heading that is a label («Deltakere») stands for a label in what it is under.
    """
    pieces, contents = _without_contents(_dashed(list(map(_colons, pieces))))
    pieces, keys = tabled(pieces, times)
    made, above = list[Piece](), ""
    for piece in with_headings(pieces, times):
        found = NUMBER.match(piece.text) if piece.kind == "heading" else None
        if piece.kind == "heading":
            above = found["label"].strip(" .") if found is not None else ""
        point = _POINT.match(piece.text) if piece.kind == "item" and above else None
        if point is not None and point["label"].startswith(
            f"{above}."
        ):  # «2.1 Vekst» under «2 Mål»
            keys.append((piece, point["label"]))
            piece = replace(piece, text=piece.text[point.end() :], label=point["label"])
        if found is not None and not DATED.match(piece.text):
            keys.append((piece, label := found["label"]))
            piece = replace(piece, text=piece.text[found.end() :], label=label, markdown="")
        made.append(piece)
    root = Node(None, 0)
    stack = [root]
    for n, piece in enumerate(made, 1):
        if piece.kind != "heading":
            stack[-1].body.append(piece)
        elif _stands_for_label(piece, stack) and not any(
            is_dated(one.text, times) for one in made[n : n + 1]
        ):
            while len(stack) > 2 and stack[-1].level > piece.level:
                stack.pop()
            stack[-1].body.append(
                replace(piece, kind="paragraph", text=f"{piece.text.rstrip(' :')}:")
            )
        else:
            while stack[-1].level >= piece.level:
                stack.pop()
            node = Node(piece, piece.level)
            stack[-1].children.append(node)
            stack.append(node)
    return Outline(root, tuple(keys), contents)


def _colons(piece: Piece) -> Piece:
    """The piece with a colon behind each label that another sign stands behind."""
    text = with_colons(piece.text)
    return piece if text == piece.text else replace(piece, text=text, markdown="")


def _dashed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those below each other that begin with a dash as points."""
    found = [_DASH.match(one.text) if one.kind == "paragraph" else None for one in pieces]
    return [
        replace(one, kind="item", text=one.text[dash.end() :], markdown="")
        if dash and any((*found[max(0, n - 1) : n], *found[n + 1 : n + 2]))
        else one
        for n, (one, dash) in enumerate(zip(pieces, found, strict=True))
    ]


def _stands_for_label(piece: Piece, stack: Sequence[Node]) -> bool:
    """Whether a heading names a fact of the heading above: «Deltakere» under «Grunnskolering»."""
    label = label_of(piece.text)
    above = next(one for one in reversed(stack) if one.level <= piece.level)
    if label is None or above.heading is None or above.level < 2:
        return False
    is_goal = piece.text.casefold().strip(" :") in ("mål", "målsetting", "målsetjing")
    is_below = above.level >= 3 and not is_goal
    is_said = label.key in ("contents", "method", "outcomes", "purpose", "cost", "text")
    return label.key in TELLING or bool(label.part) or (is_said and is_below)


def _without_contents(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Piece, ...]]:
    """The pieces but for a table of contents, whose entries are headings of the file."""
    titles = {_plain(one.text) for one in pieces
              if one.kind == "heading" or (one.strong and one.kind != "item")}  # fmt: skip
    kept, left = list[Piece](), list[Piece]()
    for is_entry, group in groupby(
        pieces, lambda one: one.kind == "item" and _plain(one.text) in titles
    ):
        run = list(group)
        is_list = is_entry and len(run) >= _FEWEST and not (kept and goal_role(kept[-1].text))
        for piece in run:
            said = _before_page(piece.text) if piece.kind != "heading" else ""
            is_one = bool(said) and _plain(said) in titles
            (left if is_list or is_one else kept).append(piece)
    if left:
        for n, piece in enumerate(kept):
            if _CONTENTS.fullmatch(piece.text.strip(" :")) and piece.number < left[0].number:
                left.insert(0, kept.pop(n))
                break
    return kept, tuple(left)


def _before_page(text: str) -> str:
    """What an entry of a table of contents says: «Mål» of «Mål ..... 3»; "" of another text."""
    page = _PAGE.search(text)
    lead = text[: page.start()] if page is not None else ""
    said = lead.rstrip()
    if "\n" in said or text[:1].isspace():
        return ""
    if said.endswith("..."):
        return said.rstrip(".").rstrip()
    return said if any(gap in lead[len(said) :] for gap in "\t\u2002 ") else ""


def _plain(text: str) -> str:
    text = on_one_line(text)
    found = NUMBER.match(text)
    return (text[found.end() :] if found is not None else text).casefold().rstrip(" :")
