"""Reading a plan's text, by one who knows what its keys are called."""

from functools import cache

from applan.document import Document, Trouble, read_document
from applan.model import Plan
from applan.source import Source


def read_plan(source: Source) -> tuple[Document | None, list[Trouble]]:
    """As ``read_document``; the plan's keys help to see what was meant where it is not YAML."""
    return read_document(source, likely_keys)


@cache
def likely_keys() -> frozenset[str]:
    """The keys of the format, and what people call them."""
    from applan.loading.synonyms import KEYS
    from applan.model.walk import keys_of

    return frozenset((*KEYS, *KEYS.values(), *keys_of(Plan)))
