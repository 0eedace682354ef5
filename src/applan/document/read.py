"""Reading: from bytes or text to a document, with every trouble on the way."""

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from applan.document.characters import (
    forbidden_in,
    is_ordinary,
    loose_accents_in,
    twice_encoded_in,
    without_forbidden,
)
from applan.document.compose import compose, may_have_properties
from applan.document.document import Document
from applan.document.nodes import Node
from applan.document.patched import Patch
from applan.document.trouble import NotYamlError, TooDeepError, TooManyError, Trouble
from applan.document.values import MAX_DEPTH, MAX_NODES
from applan.findings import MAX_TOLD
from applan.messages import Tongue, msg
from applan.patterns import lazy
from applan.source import MAX_BYTES, MAX_CHARACTERS, NO_TEXT, Source

if TYPE_CHECKING:  # loaded only for what is not YAML
    from applan.document.recovery import Words

BYTE_ORDER_MARK = "\ufeff"

SAVED_ANEW = (Patch(-1, 0, ""),)
"""What saves a text as UTF-8 without a byte order mark; the letters are as they are."""

_WRITTEN_HERE = lazy("[\0-\x7fæøåÆØÅäöüÄÖÜéèêÉÈàáóòôñšžčŠŽ\u00a0«»–—’“”„…§°½·•€\u00ad]*")
"""What stands in Norwegian texts; in DOS and macOS the letters æ, ø and å are other bytes."""

Keys = Callable[[], "Words"]
"""Says which words are likely to be keys; asked only where a text is not YAML."""

Meaning = Callable[[Node, str], tuple[Node, Tongue, list[Trouble]]]
"""What the nodes of a text stand for, the tongue of its keys, and what may be meant otherwise."""


def decode(content: bytes, name: str) -> tuple[Source, list[Trouble]]:
    """The text of a file. What is not UTF-8 is said with its likely encoding, and not guessed."""
    if len(content) > MAX_BYTES:
        return Source(name, ""), [_too_large()]
    if content.startswith(NO_TEXT):
        message = msg("this is no text; if it is a Word file, “applan import” makes a plan of it")
        return Source(name, ""), [Trouble("AP010", message, 0, 0)]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(content, name, error.start)
    if "\0" in text[:2]:  # every other byte is empty in UTF-16
        return _not_utf_8(content, name, 0)
    if text.startswith(BYTE_ORDER_MARK):
        message = msg("the file begins with a byte order mark; save it as UTF-8 without")
        return Source(name, text[1:]), [Trouble("AP002", message, 0, 0, SAVED_ANEW)]
    return Source(name, text), []


def _not_utf_8(content: bytes, name: str, at: int) -> tuple[Source, list[Trouble]]:
    """The text of a file of which the byte ``at`` is no UTF-8, as far as it can be told.

    It can be saved anew where each of its letters is one that people here write.
    """
    from applan.document.encodings import decoded

    text, encoding = decoded(content)
    if encoding.startswith("utf-") and encoding != "utf-8":
        message = msg("the file is saved as {encoding}; save it as UTF-8",
                      encoding=encoding.upper()[:6])  # fmt: skip
        fix = SAVED_ANEW if "\ufffd" not in text else ()
        return Source(name, text if fix else ""), [Trouble("AP001", message, 0, 0, fix)]
    fix = SAVED_ANEW if encoding == "cp1252" and _WRITTEN_HERE.fullmatch(text) else ()
    before = content[:at].decode("utf-8")
    text = before + content[at:].decode("cp1252", errors="replace")
    likely = text[len(before)]
    message = (
        msg("the file is not UTF-8, probably Windows-1252 (“{character}”); save it as UTF-8",
            character=likely)
        if fix or likely.isalpha()
        else msg("the file is not UTF-8; save it as UTF-8")
    )  # fmt: skip
    place = len(before), len(before) + 1
    return Source(name, text), [Trouble("AP001", message, *place, fix)]


def encoded(text: str, before: bytes) -> bytes:
    """A text as a file of it: with a byte order mark, where the file had one ``before``."""
    mark = BYTE_ORDER_MARK if before.startswith(BYTE_ORDER_MARK.encode()) else ""
    return f"{mark}{text}".encode("utf-8", "surrogatepass")


def read_document(
    source: Source, keys: Keys | None = None, meaning: Meaning | None = None
) -> tuple[Document | None, list[Trouble]]:
    """The document of a text, or None where there is none to speak of, and all troubles.

    What is not YAML is told and left out, so that the rest can be read; ``keys`` are words that
    are likely to be keys in it, and ``meaning`` says what nodes stand for.
    """
    if len(source.text) > MAX_CHARACTERS:
        return None, [_too_large()]
    troubles: list[Trouble] = []
    readable = source.text
    if not is_ordinary(readable):
        text = source.text
        lookers = (loose_accents_in, twice_encoded_in, forbidden_in)
        troubles = [one for look in lookers for one in islice(look(text), MAX_TOLD + 1)]
        readable = without_forbidden(source.text)
    try:
        root, found = _composed(readable, keys)
        troubles += found
    except TooDeepError as error:
        message = msg("nested deeper than {limit} levels", limit=MAX_DEPTH)
        return None, [*troubles, Trouble("AP006", message, error.offset, error.offset + 1)]
    except TooManyError:
        message = msg("the file has more than {limit} values", limit=MAX_NODES)
        return None, [*troubles, Trouble("AP007", message, 0, 0)]
    if root is None and not any(trouble.code == "AP004" for trouble in troubles):
        return None, [*troubles, Trouble("AP010", msg("the file holds no plan"), 0, 0)]
    if root is None:
        return None, troubles
    if may_have_properties(readable):
        from applan.document.properties import read_as_text

        troubles += read_as_text(root, readable)
    meant, tongue, doubts = meaning(root, readable) if meaning else (root, "en", [])
    document = Document(source, root, meant, tongue)
    troubles += [*doubts, *document.troubles]
    too_much = any(trouble.code in {"AP006", "AP007"} for trouble in troubles)
    return None if too_much else document, troubles


def _composed(text: str, keys: Keys | None) -> tuple[Node | None, list[Trouble]]:
    """The root node, and what is not YAML. Raises ``TooDeepError`` and ``TooManyError``."""
    try:
        root = compose(text, MAX_DEPTH + 1, MAX_NODES)
        if "\n\u00a0" not in text:  # which looks like indentation, and is a letter to YAML
            return root, []
    except NotYamlError:
        pass
    from applan.document.recovery import Words, recover

    return recover(text, keys() if keys else Words(), MAX_DEPTH + 1, MAX_NODES)


def _too_large() -> Trouble:
    message = msg("the file has more than {limit} characters", limit=MAX_CHARACTERS)
    return Trouble("AP007", message, 0, 0)
