"""What sentences beside a title say of it: «Påmelding innen 10. april. Ansvarlig: Kari»."""

from applan.importing.labels import TELLING, WHEN, Label, is_place, label_of, labelled, of_part
from applan.importing.pieces import Piece, sentences_of
from applan.importing.things import Fact
from applan.importing.times import Times, clock_of
from applan.patterns import lazy

_LONGEST = 300
"""Characters of a remark; what is longer is running text."""

_NOTED = lazy(r"(?P<when>.*?\d\S*(?: [a-zæøå]+\b\.?)?),? (?P<note>(?:til|på|hos|hjå|ved|via|\d|kr)\b.*)")
"""A last day, and then to whom or for how much: «innen 8. januar til styret»."""


_LABEL = lazy(r"(?<!\w)([^\W\d]\w*\.?(?: \w+){0,2}):\s")


def remarked(piece: Piece, text: str, times: Times) -> tuple[list[Fact], str]:
    """The facts with labels and the deadlines in a remark, and the sentences that are none."""
    if len(text) > _LONGEST or "\n" in text:
        return [], text
    facts, rest = list[Fact](), list[str]()
    for one in sentences_of(text):
        fact = _fact(piece, one.rstrip(" .!"), times)
        facts += [fact] if fact is not None else []
        rest += [one] if fact is None else []
    return facts, " ".join(rest)


def is_unread(text: str) -> bool:
    """Whether a label of a time or of people stands in a text, and so was not read."""
    found = (label_of(one[1]) for one in _LABEL.finditer(text))
    return any(one is not None and one.key in ("when", "responsible") for one in found)


def bare(text: str, times: Times) -> Label | None:
    """What a remark is, where it is a time or a place and nothing else."""
    if clock_of(text) and not text.rstrip(".").isdigit():
        return Label("clock")
    return WHEN if times.is_days(text) else Label("place") if is_place(text) else None


def _fact(piece: Piece, text: str, times: Times) -> Fact | None:
    if (found := labelled(text)) is not None and found[0].key != "when":
        return Fact(*found[:2], (found[2],), piece) if found[0].key in TELLING and found[2] else None
    part, when = found[1:] if found is not None else of_part(text)
    if not when:
        return None
    noted = None if times.is_said(when) else _NOTED.fullmatch(when)
    if noted is not None and times.is_said(noted["when"]):
        when = f"{noted['when']}, {noted['note']}"
    elif not times.is_said(when):
        return None
    label = found[0] if found is not None else Label("when", part)
    return Fact(label, part, (when,), piece)
