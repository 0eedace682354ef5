"""Reading plans and ``applan.yaml``, by one who knows what their keys are called."""

from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from applan.document import Document, Trouble, read_document
from applan.loading.conform import conformed
from applan.model import Entity, Plan
from applan.source import Source

if TYPE_CHECKING:  # loaded only for what is not YAML
    from applan.document.recovery import Words

READ_ALL_THE_SAME = ("AP101", "AP104")
"""Of a trouble: a key or a value in capitals, which is read as what it can only mean."""

MARKS = "«“„‟”»‘’"
_BEFORE = (": ", ", ", "- ", "[", "{")
"""What stands before a value."""


def read_plan(source: Source, root: type[Entity] = Plan) -> tuple[Document | None, list[Trouble]]:
    """As ``read_document``; the keys of ``root`` help to see what was meant in what is not YAML.

    The last few texts are known again, since who changes a text asks several times of each step.
    """
    document, troubles = _read(source.name, source.text, root)
    return document, [*troubles]


@lru_cache(maxsize=4)
def _read(name: str, text: str, root: type[Entity]) -> tuple[Document | None, list[Trouble]]:
    source = Source(name, text)
    document, troubles = read_document(source, partial(_words, root), partial(conformed, root))
    if document is None or root is not Plan or not may_have_marks(source.text):
        return document, troubles
    from applan.loading.marks import unmarked

    marked = list(unmarked(document))
    if marked:
        meant, tongue, _doubts = conformed(root, document.root, source.text)
        document = Document(source, document.root, meant, tongue)
    return document, [*troubles, *marked]


def may_have_marks(text: str) -> bool:
    """Whether a value may begin with a quotation mark of print, or be a list between such."""
    return any(mark in text for mark in ('"[', "'[")) or any(
        before + mark in text for mark in MARKS if mark in text for before in _BEFORE
    )


@cache
def _words(root: type[Entity]) -> "Words":
    from applan.document.recovery import Words
    from applan.loading.synonyms import every_word, keys_of
    from applan.model.declaration import Many
    from applan.model.fields import PROSE
    from applan.model.walk import every_key, every_type

    own, things = every_key(root), [entity.words for entity in every_type(root)]
    fields = [(word, field) for words in things for word, (field, _tongues) in words.items()]
    fields += [(word, entity.fields[key]) for entity in every_type(root)
               for word, key in keys_of(entity.__name__, tuple(entity.fields)).items()]  # fmt: skip
    outermost = frozenset(root.words) | keys_of(root.__name__, tuple(root.fields)).keys()
    listing = frozenset(
        word
        for word, field in fields
        if field.holds_things and field.entity is not None and not field.entity.alone
    )
    prose = frozenset(word for word, field in fields if field.kind is PROSE)
    many = frozenset(word for word, field in fields if isinstance(field.kind, Many))
    inside: dict[str, frozenset[str]] = {}
    for word, field in fields:
        if field.entity is not None and word not in listing:
            inside[word] = inside.get(word, frozenset()) | field.entity.words.keys()
    other = frozenset(word for word, _field in fields) | every_word()
    named = frozenset(
        word for word, field in fields if field.entity and field.entity.pair and field.entity.alone
    )
    return Words(own, other - own, outermost, listing, prose, inside,
                 tuple(map(frozenset, things)), named, many)  # fmt: skip
