"""Pieces as an outline: the headings that were made, and those that somebody made by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from applan.importing.labels import TELLING, Label, label_of, labelled
from applan.importing.pieces import Piece, on_one_line
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.wordfile.units import BREAK, CELL

LONGEST = 110
_ENDED = lazy(r".*[.;,!]|.*[.:;] [A-ZÆØÅ].*")
_NUMBER = lazy(
    r"(?P<label>(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-ZÆØÅ]\.|[IVX]{1,4}\.|§\s?\d+\.?)\)?)\s+(?=\S)"
)
_DATED = lazy(
    rf"(?i)\d{{1,2}}\.?\s*(?:[-–]\s*\d{{1,2}}\.?\s*)?(?:{MONTHS}"
    r"|jan|feb|apr|aug|sept?|okt|nov|des|og|kvartal|halvår"
    r"|klasse|trinn|gang)\b|\d{1,2}\.(?:0\d|\s?[-–]\s?\d)"
)
_NAMED = lazy(
    r"(?i)(?:tiltak|aktivitet|kurs|prosjekt|oppgave|oppgåve|arrangement|møte|kampanje|delprosjekt"
    r"|satsings?område|innsatsområde|fokusområde)"
    r"\s*\d{0,2}\s*[:–-]\s+\S.*"
)
"""«Tiltak 1: Ny bane», a title where labels stand below it."""

_DATES = lazy(
    r"(?i)(?:datoplan|terminliste|møteplan|møtedatoer|møtedatoar|viktige datoer|viktige datoar"
    r"|kalender|aktivitetskalender|møter og datoer)\s*:?"
)
"""A line that is the heading of dates, however it looks."""

_CONTENTS = lazy(r"(?i)innhold|innhald|innholdsfortegnelse|innhaldsliste")
_ENTRY = lazy(r"(?P<said>\S.*?)(?:\s*\.{3,}\s*|\s*[\t\u2002 ]\s*)\d{1,3}")


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
    """The tree, the numbers that stood before headings, and the table of contents, left out."""

    root: Node
    numbers: tuple[tuple[Piece, str], ...]
    contents: tuple[Piece, ...]


def outline(pieces: Sequence[Piece]) -> Outline:
    """The pieces under their headings.

    A bold line alone is a heading, below those that are styled; so is a short line right above
    labels. A heading that is a label («Deltakere») stands for a label in what it is under.
    """
    pieces, contents = _without_contents([one for piece in pieces for one in _parted(piece)])
    made, numbers = list[Piece](), list[tuple[Piece, str]]()
    for piece in _leveled(_by_hand(pieces)):
        found = _NUMBER.match(piece.text) if piece.kind == "heading" else None
        if found is not None and not _DATED.match(piece.text):
            numbers.append((piece, found["label"]))
            piece = replace(piece, text=piece.text[found.end() :], markdown="")
        made.append(piece)
    root = Node(None, 0)
    stack = [root]
    for piece in made:
        if piece.kind != "heading":
            stack[-1].body.append(piece)
        elif label_of(piece.text) is not None and _stands_for_label(piece, stack):
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
    return Outline(root, tuple(numbers), contents)


def _stands_for_label(piece: Piece, stack: Sequence[Node]) -> bool:
    """Whether a heading names a fact of the heading above: «Deltakere» under «Grunnskolering»."""
    label = label_of(piece.text)
    above = stack[-1]
    if label is None or above.heading is None or above.level < 2:
        return False
    if label.key in TELLING or label.part:
        return True
    if label.key in ("contents", "method", "outcomes", "purpose", "cost", "text"):
        is_goal = piece.text.casefold().strip(" :") in ("mål", "målsetting", "målsetjing")
        return above.level >= 3 and not is_goal
    return False


def _without_contents(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Piece, ...]]:
    """The pieces but for a table of contents, whose entries are headings of the file."""
    titles = {_plain(one.text) for one in pieces if one.kind == "heading" or one.strong}
    kept, left = list[Piece](), list[Piece]()
    for piece in pieces:
        text = piece.text.replace(CELL, "\t")
        found = _ENTRY.fullmatch(text) if piece.kind != "heading" else None
        if found is not None and _plain(found["said"]) in titles:
            left.append(piece)
            continue
        kept.append(piece)
    if left:
        for n, piece in enumerate(kept):
            if _CONTENTS.fullmatch(piece.text.strip(" :")) and piece.number < left[0].number:
                left.insert(0, kept.pop(n))
                break
    return kept, tuple(left)


def _plain(text: str) -> str:
    text = on_one_line(text)
    found = _NUMBER.match(text)
    return (text[found.end() :] if found is not None else text).casefold().rstrip(" :")


def _by_hand(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, those that look like headings as headings of level 0."""
    for n, piece in enumerate(pieces):
        if piece.kind == "paragraph" and _is_heading(piece, pieces[n + 1 : n + 12]):
            yield replace(piece, kind="heading", level=0)
        else:
            yield piece


def _parted(piece: Piece) -> list[Piece]:
    """A paragraph of lines, of which the first is a title above labels, as two."""
    first, stop, rest = piece.text.partition(BREAK)
    label = labelled(rest.split(BREAK)[0]) if stop else None
    is_title = label is not None and label[0].key in TELLING and labelled(first) is None
    if piece.kind != "paragraph" or not is_title or len(first) > 80 or _ENDED.fullmatch(first):
        return [piece]
    return [replace(piece, text=first, strong=True, markdown=""),
            replace(piece, text=rest, strong=False, markdown="")]  # fmt: skip


def _is_heading(piece: Piece, below: Sequence[Piece]) -> bool:
    text, after = piece.text, below[0] if below else None
    if (
        BREAK in text
        or "\u2002" in text
        or len(text) > LONGEST
        or not any(sign.isalpha() for sign in text)
    ):
        return False
    if _NAMED.fullmatch(text) and _tells(below):
        return True
    number = _NUMBER.match(text)
    if number is not None and piece.strong and not _DATED.match(text):
        text = text[number.end() :]
    if _ENDED.fullmatch(text) or labelled(text) is not None:
        return False
    if _DATES.fullmatch(text) and after is not None and after.kind != "heading":
        return True
    if piece.strong:
        return label_of(text) is None or text[:1].isupper()
    return (
        after is not None
        and after.kind != "heading"
        and after.number - piece.number <= 2
        and len(text) <= 80
        and not text.endswith(":")
        and label_of(text) is None
        and text[:1].isupper()
        and _tells(below)
    )


def _tells(below: Sequence[Piece]) -> bool:
    """Whether labels follow right below, one of which makes an activity of what stands above."""
    for n, piece in enumerate(below):
        label = _label_in(piece)
        if label is not None and label.key in TELLING:
            return True
        is_list = n > 0 and (piece.kind == "item" or piece.text.rstrip().endswith(":"))
        if label is None and not is_list:
            return False
    return False


def _label_in(piece: Piece) -> Label | None:
    """The label that a piece begins with, and says something behind."""
    first = piece.text.split(BREAK)[0]
    said = labelled(first)
    if piece.kind == "row":
        cells = piece.cells
        return label_of(cells[0]) if len(cells) == 2 else None
    return said[0] if said is not None and said[2] else None


def _leveled(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with levels from 2 on, 1 for one title alone, and a level for those by hand."""
    made = list(pieces)
    headings = [one for one in made if one.kind == "heading"]
    styled = [one for one in headings if one.level]
    tops = [one for one in styled if one.level == 1]
    alone = len(tops) == 1 and styled[0] is tops[0]
    shift = 0 if alone or not tops else 1
    first = styled[0] if styled and shift and is_plan_title(styled[0].text) else None
    if not tops and headings and headings[0] in made[:3]:
        text = headings[0].text
        is_first = has_year(text) or headings[0] is made[0]
        first = headings[0] if is_first and is_plan_title(text) else first
    by_hand = [one for one in headings if not one.level and one is not first]
    shouting = [one for one in by_hand if one.text == one.text.upper()]
    mixed = bool(shouting) and len(shouting) < len(by_hand)
    above = 1
    for piece in made:
        if piece.kind != "heading":
            yield piece
        elif piece is first:
            above = 1
            yield replace(piece, level=1)
        elif piece.level:
            above = piece.level + shift
            yield replace(piece, level=above)
        elif label_of(piece.text) is not None:
            yield replace(piece, level=above + 2)
        else:
            own = 1 if piece.strong or piece.text == piece.text.upper() else 2
            own += mixed and piece not in shouting and not styled
            yield replace(piece, level=above + own if styled else 1 + own)


_PLAN_TITLE = lazy(
    r"(?i).*(?:arbeids|handlings|års|virksomhets|verksemds|aktivitets|tiltaks|skolerings|møte"
    r"|program|års?hjul)?(?:plan|program|strategi|hjul|terminliste)(?:en|a|et)?\b.*"
)
_YEAR = lazy(r"\b(?:19|20|21)\d\d\b")


def is_plan_title(text: str) -> bool:
    """Whether a line may be the title of the whole plan."""
    return _PLAN_TITLE.fullmatch(on_one_line(text)) is not None


def has_year(text: str) -> bool:
    """Whether a line names a year."""
    return _YEAR.search(text) is not None
