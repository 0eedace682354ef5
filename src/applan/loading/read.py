"""Reading plans and ``applan.yaml``, by one who knows what their keys are called."""

from functools import cache, partial
from typing import TYPE_CHECKING

from applan.document import Document, Trouble, read_document
from applan.loading.conform import conformed
from applan.model import Entity, Plan
from applan.source import Source

if TYPE_CHECKING:  # loaded only for what is not YAML
    from applan.document.recovery import Words


def read_plan(source: Source, root: type[Entity] = Plan) -> tuple[Document | None, list[Trouble]]:
    """As ``read_document``; the keys of ``root`` help to see what was meant in what is not YAML."""
    return read_document(source, partial(_words, root), partial(conformed, root))


@cache
def _words(root: type[Entity]) -> "Words":
    from applan.document.recovery import Words
    from applan.loading.synonyms import every_word
    from applan.model.walk import every_type

    own = frozenset(key for entity in every_type(root) for key in entity.fields)
    words = frozenset(word for entity in every_type(root) for word in entity.words)
    return Words(own, (words | every_word()) - own)
