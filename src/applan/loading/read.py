"""Reading a plan's text, by one who knows what its keys are called."""

from functools import cache
from typing import TYPE_CHECKING

from applan.document import Document, Trouble, read_document
from applan.source import Source

if TYPE_CHECKING:  # loaded only for what is not YAML
    from applan.document.recovery import Words


def read_plan(source: Source) -> tuple[Document | None, list[Trouble]]:
    """As ``read_document``; the plan's keys help to see what was meant where it is not YAML."""
    return read_document(source, _words)


@cache
def _words() -> "Words":
    from applan.document.recovery import Words
    from applan.loading.synonyms import KEYS
    from applan.model import Plan
    from applan.model.walk import keys_of

    own = keys_of(Plan)
    return Words(own, frozenset((*KEYS, *KEYS.values())) - own)
