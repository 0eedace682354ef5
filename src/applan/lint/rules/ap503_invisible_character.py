"""AP503: characters nobody sees."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, Passage, texts_of
from applan.messages import msg
from applan.patterns import lazy
from applan.prose.marks import BULLETS

_SIGNS = (
    "\u00ad", "\u00a0", "\u200b", "\u200c", "\u200d", "\u2060", "\u200e", "\u200f", "\u202f",
    "\u2002", "\u2003", "\u2009", "\u3000", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
    "\u2066", "\u2067", "\u2068", "\u2069", "\ufffc",
    *(sign for sign in BULLETS if sign > "\ue000"),
)  # fmt: skip
"""Hyphens and spaces of no width, marks of direction, unusual spaces, and Word's own bullets."""


@rule(
    "AP503",
    "invisible-character",
    "warning",
    bad="""\
text: "Grunn\\u00adskolering for nye tillitsvalgte."
""",
    good=(
        '"Grunn\\u00adskolering for nye tillitsvalgte."',
        "Grunnskolering for nye tillitsvalgte.",
    ),
)
def invisible_character(subject: Subject) -> Iterator[Problem]:
    """No character is there that cannot be seen.

    Word and web pages put soft hyphens, spaces of no width and bullets of their own into a text.
    A search does not find the word, a name is not recognised, and a no-break space between two
    words makes a ragged line. In numbers and dates no-break spaces are right, and the drafts put
    them there.
    """
    texts = texts_of(subject)
    if not texts.has(*_SIGNS):
        return
    for found in texts.find(_SIGNS_RE):
        instead = _instead(found)
        if instead == found.written:
            continue
        code = f"{ord(found.written[0]):04X}"
        if "\ue000" <= found.written[0] <= "\uf8ff":
            yield _of_word(found, code)
            continue
        if instead == " ":
            message = msg("an unusual space (U+{code}) stands here; write a space", code=code)
        else:
            message = msg("an invisible character (U+{code}) stands here; remove it", code=code)
        yield found.problem(message, instead)


def _of_word(found: Passage, code: str) -> Problem:
    """A sign of Word's symbol fonts: a point's where a line begins, else nobody knows what."""
    line = found.before(len(found.text)).rpartition("\n")[2]
    rest = found.after(len(found.text)).partition("\n")[0]
    if line.strip() or found.key not in PROSE:
        message = msg(
            "Word's sign U+{code} is not seen here; write another, or remove it", code=code
        )
        return found.problem(message)
    width = 1 + len(rest) - len(rest.lstrip())
    sure = rest.strip() and not _SIGNS_RE.search(rest.strip())
    return found._replace(end=found.start + width).problem(
        msg("Word's bullet (U+{code}) is not seen here; write “- ”", code=code),
        "- " if sure else None,
    )


def _instead(found: Passage) -> str | None:
    """What to write; itself where it belongs, None where something else was probably meant."""
    sign = found.written[0]
    before, after = found.before(), found.after()
    if sign in "\u200c\u200d":  # they join emoji, and letters of other scripts
        alone = not before[-1:].isascii() and not after[:1].isascii()
        return found.written if alone and before and after else ""
    if sign >= "\ufffc":
        return None
    if not sign.isspace():
        return ""
    return found.written if len(found.written) == 1 and _binds(before, after) else " "


def _binds(before: str, after: str) -> bool:
    """Whether a line may not break here: at a number, a short word, a sign, an abbreviation."""
    words = before[-30:].split(), after[:30].split()
    first, last = (words[0] or [""])[-1], (words[1] or [""])[0]
    return (
        any(sign.isdigit() for sign in first + last)
        or len(first) <= 2
        or len(last) <= 2
        or first.endswith((".", "–", "§", "«"))
        or last.startswith(("–", "%", "»"))
        or (first.isupper() or last.isupper())
    )


_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_OTHERS = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufffc\ue000-\uf8ff"
_SIGNS_RE = lazy(f" *[{_SPACES}][{_SPACES} ]*|[{_OTHERS}]")
