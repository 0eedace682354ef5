"""What sentences beside a title say of it: «Påmelding innen 10. april. Ansvarlig: Kari»."""

from collections.abc import Container

from applan.importing.labels import TELLING, WHEN, Label, is_place, label_of, said_by
from applan.importing.pieces import Piece, parted
from applan.importing.things import Fact
from applan.importing.times import Times, clock_of
from applan.patterns import lazy

_LONGEST = 300
"""Characters of a remark; what is longer is running text."""

_NOTED = lazy(
    r"(?P<when>.*?\d\S*(?: [a-zæøå]+\b\.?)?),? (?P<note>(?:til|på|hos|hjå|ved|via|\d|kr)\b.*)"
)
"""A last day, and then to whom or for how much: «innen 8. januar til styret»."""

_LABEL = lazy(r"(?<!\w)([^\W\d]\w*\.?(?: \w+){0,2}):\s")


def remarked(
    piece: Piece, text: str, times: Times, known: Container[str] = ()
) -> tuple[list[Fact], str]:
    """The deadlines in a remark and the facts with labels that are not ``known``, and the other
    sentences."""
    if len(text) > _LONGEST or "\n" in text:
        return [], text
    facts, rest = list[Fact](), list[str]()
    while text:
        one, text = parted(text)
        fact = _fact(piece, one.rstrip(" .!"), times)
        if fact is None or (not fact.label.part and fact.label.key in known):
            rest.append(one)
        else:
            facts.append(fact)
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
    label, word, said = said_by(text) or (WHEN, "", text)
    if label.key != "when":
        return Fact(label, word, (said,), piece) if label.key in TELLING and said else None
    if not times.is_said(said):
        noted = _NOTED.fullmatch(said)
        if noted is None or not times.is_said(noted["when"]):
            return None
        said = f"{noted['when']}, {noted['note']}"
    return Fact(label, word, (said,), piece) if word else None
