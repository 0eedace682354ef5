"""Documents as Hypothesis makes them, and what is printed of them, paragraph for paragraph."""

from collections.abc import Iterator

from hypothesis import strategies as st

from applan.prose.blocks import (
    Block,
    Blocks,
    Break,
    Contents,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    joined,
    plain,
)

WORDS = st.sampled_from(
    ["Vi", "skal", "bli", "flere", "medlemmer", "i", "fylket", "uke 37", "2 500", "1. mai", "og",
     "møte", "kurs", "kurs,", "(kurs)", "Styret", "–", "alle.", "a", "b"]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
SHARED = st.sampled_from(
    ["Vi skal bli flere medlemmer i hele fylket.", "Styret møter alle lagene før sommeren.",
     "Tidspunkt: uke 37", "Tidspunkt: uke 42 og 43", "Kort."]
)  # fmt: skip


def runs() -> st.SearchStrategy[Run]:
    manner = st.sampled_from([{}, {}, {"strong": True}, {"emphasis": True}, {"href": "#sted"}])
    return st.builds(lambda text, how: Run(text, **how), TEXTS | SHARED, manner)  # type: ignore[arg-type]


def content(*, breaks: bool = True) -> st.SearchStrategy[Line]:
    items = st.lists(runs() | st.just(Break()) if breaks else runs(), min_size=1, max_size=3)
    return items.map(_spaced)


def _spaced(items: list[Run | Break]) -> Line:
    made: list[Run | Break] = []
    for item in items:
        made += [item, Run(" ")] if isinstance(item, Run) else [item]
    line = joined(made[:-1] if isinstance(made[-1], Run) else made)
    return line if any(isinstance(item, Run) for item in line) else (Run("tomt"), *line, Run("x"))


paragraphs = st.builds(Paragraph, content())
found_headings = st.builds(Heading, st.integers(2, 4), content(breaks=False))


@st.composite
def listings(draw: st.DrawFn, depth: int = 1) -> Listing:
    rest: st.SearchStrategy[Block] = paragraphs
    if depth:
        rest = rest | listings(depth - 1)
    items = st.builds(lambda first, more: (first, *more), paragraphs, st.lists(rest, max_size=2))
    made = draw(st.lists(items, min_size=1, max_size=4))
    ordered = draw(st.booleans())
    labels = (
        tuple("abcd"[n] + "." for n in range(len(made))) if draw(st.integers(0, 4)) == 0 else ()
    )
    return Listing(tuple(made), ordered, draw(st.integers(1, 3)) if ordered else 1, True, labels)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = st.tuples(*(content() for _ in range(width)))
    head = draw(st.just(((),) * width) | row)
    return Table(head, tuple(draw(st.lists(row, min_size=1, max_size=4))))


quotes = st.builds(
    lambda blocks: Quote(tuple(blocks)), st.lists(paragraphs, min_size=1, max_size=3)
)
blocks: st.SearchStrategy[Block] = (
    paragraphs | paragraphs | found_headings | listings() | tables() | quotes
)
documents = st.lists(blocks, min_size=1, max_size=8).map(
    lambda found: (Heading(1, (Run("Plan"),)), *found)
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Blocks, Blocks]:
    """Two documents, of which the second has some of the first, in some order."""
    old = draw(documents)
    kept = draw(st.permutations(old[1:]).map(lambda some: some[: len(some) // 2 + 1]))
    new = [*draw(documents)[1:4], *kept]
    order = draw(st.permutations(new)) if draw(st.booleans()) else new
    return old, (old[0], *order)


def said(blocks: Blocks, depth: int = 0) -> Iterator[tuple[object, ...]]:
    """Every paragraph, what sort it is, and how its words are written."""
    for block in blocks:
        if isinstance(block, Heading):
            yield "heading", depth, block.level, plain(block.content), _manners(block.content)
        elif isinstance(block, Paragraph):
            yield "paragraph", depth, plain(block.content), _manners(block.content)
        elif isinstance(block, Listing):
            for label, item in zip(block.marks(), block.items, strict=True):
                yield "item", depth, label if block.labels else block.ordered
                yield from said(item, depth + 1)
        elif isinstance(block, Quote):
            yield "quote", depth
            yield from said(block.blocks, depth + 1)
        elif isinstance(block, Table):
            for row in (block.head, *block.rows):
                yield "row", *(plain(cell) for cell in row), *(_manners(cell) for cell in row)
        else:
            assert isinstance(block, Contents)


def _manners(line: Line) -> tuple[object, ...]:
    """Runs with their manner and their text; where a link within the document leads does not count."""
    return tuple(
        (item.text, item.strong, item.emphasis, item.href) if isinstance(item, Run) else "break"
        for item in line
    )
