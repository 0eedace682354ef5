"""Documents of any blocks: what is written of them reads as they are, and so do their changes."""

from hypothesis import HealthCheck, example, given, settings
from tests.redline.documents import documents, pairs
from tests.redline.test_word import word

from applan.prose.blocks import Block, Blocks, Listing, Paragraph, Run, Table
from applan.redline import redline
from applan.wordfile.read import read
from applan.wordfile.units import Returned

from .conftest import expected

Seen = list[tuple[str, int, str, bool, str]]


def as_read(blocks: Blocks) -> Seen:
    """The units that blocks are, without empty lines at the edges of cells."""
    return [
        (one.kind, one.level, _trimmed(one.text) if one.kind == "row" else one.text, *one[3:])
        for one in expected(blocks)
        if one.text.strip()
    ]


def _trimmed(row: str) -> str:
    return "\t".join(cell.strip("\n") for cell in row.split("\t"))


def seen(returned: Returned) -> Seen:
    return [(one.kind, one.level, one.text, one.head, one.label) for one in returned.units]


def without_boxes(blocks: Blocks) -> Blocks:
    """Without tables of one column, which read as what stands in them."""
    return tuple(one for one in blocks if not (isinstance(one, Table) and len(one.head) == 1))


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_a_document_reads_back_as_its_blocks(blocks: Blocks) -> None:
    kept = without_boxes(blocks)
    assert seen(read(word(kept), "utkast.docx")) == as_read(kept)


def _text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def _list(*items: tuple[Block, ...], start: int = 1) -> Listing:
    return Listing(items, True, start)


_VI, _AB, _STYRET = _text("Vi"), _text("a b"), _text("Styret møter alle lagene før sommeren.")
GOES_WHERE_AN_INNER_POINT_GOES_ON = (
    (_list((_STYRET, _list((_VI,)), _STYRET)),),
    (_list((_VI, _list((_VI, _VI, _VI), (_AB, _STYRET)))), _AB),
)
ONE_POINT_BECOMES_TWO = (
    (_list((_AB, _VI)), _list((_STYRET, _AB, _VI), (_VI,), start=2)),
    (_list((_STYRET,), (_VI, _AB), (_AB,), start=3),),
)


@example(GOES_WHERE_AN_INNER_POINT_GOES_ON)
@example(ONE_POINT_BECOMES_TWO)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_changes_read_as_what_comes_of_them(both: tuple[Blocks, Blocks]) -> None:
    made = word(redline(*both))
    for accepted, blocks in ((True, both[1]), (False, both[0])):
        settled = read(made, "forskjell.docx", lambda author, yes=accepted: yes)
        wanted = read(word(blocks), "utkast.docx")
        assert [one[:4] for one in seen(settled)] == [one[:4] for one in seen(wanted)]
