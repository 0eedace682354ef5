"""What holds of any two documents: accepted the redline is the new one, rejected the old one."""

from hypothesis import given, settings

from applan.prose.blocks import Blocks, Contents, Heading, Listing, Paragraph, Quote, Run, Table
from applan.redline import redline

from .documents import documents, pairs, said
from .settled import settled

many = settings(max_examples=50)


@many
@given(pairs())
def test_accepted_it_is_the_new_one_and_rejected_the_old_one(both: tuple[Blocks, Blocks]) -> None:
    """What is moved in it is moved once, and with the same words."""
    old, new = both
    made = redline(old, new)
    assert _words(settled(made, accept=True)) == _words(new)
    assert _words(settled(made, accept=False)) == _words(old)
    _moved_once_and_with_the_same_words(made)


@many
@given(documents)
def test_a_document_and_itself_have_no_changes(one: Blocks) -> None:
    assert redline(one, one) == one
    assert settled(one, accept=True) == settled(one, accept=False)


def _moved_once_and_with_the_same_words(made: Blocks) -> None:
    found: dict[int, tuple[list[str], list[str]]] = {}
    for block in _all(made):
        if isinstance(block, Heading | Paragraph) and block.move:
            sides = found.setdefault(block.move, ([], []))
            sides[block.revision == "moved-to"].append(
                "".join(
                    item.text
                    for item in block.content
                    if isinstance(item, Run) and item.revision == block.revision
                )
            )
    assert all(was == now for was, now in found.values())
    assert sorted(found) == list(range(1, len(found) + 1))


def _words(blocks: Blocks) -> list[object]:
    """What is said, without how lists are parted: a list may go on as two."""
    return [one for one in said(blocks) if one[0] != "item"]


def _all(blocks: Blocks) -> list[object]:
    found: list[object] = []
    for block in blocks:
        found.append(block)
        if isinstance(block, Listing):
            found += [one for item in block.items for one in _all(item)]
        elif isinstance(block, Quote):
            found += _all(block.blocks)
        assert isinstance(block, Heading | Paragraph | Listing | Quote | Table | Contents)
    return found
