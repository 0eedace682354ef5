"""AP505: a text that stops before it is finished."""

from collections.abc import Iterator

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, TIMES, key_of, texts_of
from applan.messages import Message, msg
from applan.patterns import lazy

_JOINING = frozenset(
    {"og", "å", "samt", "eller", "enten", "både", "at", "fordi", "dersom", "hvis", "viss"}
)
"""Words after which something has to come, whatever stands between."""

_OPEN = _JOINING | frozenset(
    {"en", "et", "ein", "eit", "også", "òg", "skal", "må", "kan", "vil", "bør", "som", "for å",
     "den", "det", "de", "dei", "våre", "sine", "sin", "hvor", "når", "mellom", "gjennom"}
)  # fmt: skip
"""Words a text of several sentences does not end with, if no full stop follows."""

_PHRASES = ("på grunn av", "i stedet for", "i staden for", "ved hjelp av", "i løpet av",
            "i forbindelse med", "i samband med", "i samarbeid med", "i tillegg til")  # fmt: skip
"""What no text ends with; its last word alone may end a sentence, as in «alle er med»."""

_LAST = _OPEN | {f"{word}." for word in _JOINING} | {"av", "for", "med", "til"}
_MARKS = frozenset(",;:…")

_TAIL = 60
"""Characters at the end of a text that are looked at."""

_FOLLOWING = (
    "contents", "outcomes", "parts", "goals", "activities", "sections", "view", "see", "targets",
    "audience", "responsible", "partners", "when", "documents",
)  # fmt: skip
"""What is printed after a text, so that a colon can announce it."""


@rule(
    "AP505",
    "unfinished-sentence",
    "warning",
    bad="text: Grunnleggende kunnskap må forankres hos medlemmene. Organisasjonen må også\n",
    good=("medlemmene. Organisasjonen må også", "medlemmene."),
)
def unfinished_sentence(subject: Subject) -> Iterator[Problem]:
    """A text ends where its last sentence does.

    A sentence that was never finished, or whose end was lost when it was pasted, is voted on as
    it stands. A text that ends in «og», «å», «samt», a comma, three dots, or a colon with nothing
    after it, is taken for one.
    """
    items = {placed.path: placed.item for placed in subject.placed}
    texts = texts_of(subject)
    last_words = texts.last_words
    open_marks = _MARKS & {word[-1] for word in last_words} or texts.has("...")
    if not open_marks and _LAST.isdisjoint(last_words):
        return
    for (path, text), word in zip(texts.pieces, last_words, strict=True):
        if word not in _LAST and word[-1] not in _MARKS and not word.endswith("..."):
            continue
        ended = text[-_TAIL:].rstrip()
        message = _what_is_wrong(ended, path, text)
        if message is None or (ended[-1] == ":" and _goes_on(items.get(path[:-1]), path)):
            continue
        found, end = _LAST_WORD.search(ended), len(text.rstrip())
        start = end - (len(ended) - found.start() if found is not None else 1)
        yield Problem(path, message, span=(start, end))


def _what_is_wrong(ended: str, path: Path, text: str) -> Message | None:
    """What is wrong with the end of a text, ``ended``."""
    last = ended[-1:]
    if last in ".,;:…":
        key = key_of(path)
        if not last or key in TIMES:
            return None
        if last in ",;":
            return msg("the text ends in “{mark}”; is something missing?", mark=last)
        if last == ":":
            about = msg("a colon, and nothing follows it; is something missing?")
            return about if key in PROSE else None
        if last == "…" or ended.endswith("..."):
            return msg("the text ends in three dots; is something missing?")
    phrase = next((one for one in _PHRASES if ended.endswith(f" {one}")), None)
    if phrase is not None:
        return msg("the text ends in “{word}”; is something missing?", word=phrase)
    word = ended.rpartition(" ")[2].rpartition("\n")[2]
    if word.rstrip(".") not in _OPEN:
        return None
    several = key_of(path) in PROSE and "." in text[:-2]
    if word.rstrip(".") in _JOINING or (several and word in _OPEN):
        return msg("the text ends in “{word}”; is something missing?", word=word)
    return None


def _goes_on(item: object, path: Path) -> bool:
    """Whether something is printed after the text of an item."""
    return any(getattr(item, key, None) for key in _FOLLOWING if key != path[-1])


_LAST_WORD = lazy(r"[^\W\d_]+\.?\Z|[:,;…]\Z|\.\.\.\Z")
