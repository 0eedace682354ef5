"""Two lines, word by word: what goes and what comes, in place."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from applan.compare.wording import WORD, same
from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose.blocks import Break, Inline, Line, Revision, Run, joined

_TOKEN = lazy(rf"{WORD}|\s+|[^\w\s]")
_LETTER = lazy(r"\w")

Token = Run | Break
"""A word, a sign or a space in one manner of writing, or a new line."""


class Stretch(NamedTuple):
    """Tokens that go, and those that come in their place; where they stay they are the same.

    Of what stays, ``new`` is printed.
    """

    stays: bool
    old: tuple[Token, ...]
    new: tuple[Token, ...]


def marked(old: Line, new: Line, gone: Revision = "deleted", come: Revision = "inserted") -> Line:
    """One line that is the new one when its changes are accepted, and the old one when not."""
    items: list[Inline] = []
    for stretch in stretches(old, new):
        if stretch.stays:
            items += stretch.new
        else:
            items += revised(stretch.old, gone)
            items += revised(stretch.new, come)
    return joined(items)


def moved(old: Line, new: Line) -> tuple[Line, Line]:
    """A line where it was, and where it is: what it says in both places is moved."""
    was: list[Inline] = []
    now: list[Inline] = []
    for stays, before, after in stretches(old, new):
        was += revised(before, "moved-from" if stays else "deleted")
        now += revised(after, "moved-to" if stays else "inserted")
    return joined(was), joined(now)


def revised(items: Iterable[Inline], revision: Revision) -> Line:
    """The same, all of it coming or going."""
    return tuple(replace(item, revision=revision) for item in items)


def kept(old: Line, new: Line) -> float:
    """The share of the words that stay, from 0 to 1."""
    if old == new:
        return 1.0
    found = stretches(old, new)
    same = sum(_words(one.new) for one in found if one.stays)
    return 2 * same / max(_words(old) + _words(new), 1)


def stretches(old: Line, new: Line) -> list[Stretch]:
    """What stays and what does not, in turn."""
    ones, others = _tokens(old), _tokens(new)
    blocks, _compared = same(_keys(ones), _keys(others), spaces=2)
    found: list[Stretch] = []
    one = other = 0
    for a, b, size in [*blocks, (len(ones), len(others), 0)]:
        while a > one and b > other and _key(ones[a - 1]) == _key(others[b - 1]):
            a, b, size = a - 1, b - 1, size + 1
        if a > one or b > other:
            found.append(Stretch(False, tuple(ones[one:a]), tuple(others[other:b])))
        if size:
            found.append(Stretch(True, tuple(ones[a : a + size]), tuple(others[b : b + size])))
        one, other = a + size, b + size
    return _readable(found)


def _tokens(line: Line) -> list[Token]:
    found: list[Token] = []
    for item in line:
        if isinstance(item, Break):
            found.append(item)
        else:
            texts = [item.text] if item.code else _TOKEN.findall(item.text)
            found += [replace(item, text=text) for text in texts]
    return found


def _keys(tokens: Iterable[Token]) -> list[Hashable]:
    """What must be the same. A space is so behind the same word alone, or every space of a long
    line would be weighed against every other."""
    found: list[Hashable] = []
    before = None
    for token in tokens:
        key = _key(token)
        is_space = isinstance(token, Run) and token.text.isspace()
        found.append((before, key) if is_space else key)
        before = key
    return found


def _key(token: Token) -> Token:
    """A token; where a link within the document leads is told by the new one alone."""
    if isinstance(token, Run) and token.href.startswith("#"):
        return replace(token, href="#")
    return token


def _readable(found: list[Stretch]) -> list[Stretch]:
    """Without the single words and signs that stay in the middle of what is written anew."""
    while True:
        sizes = [max(_words(one.old), _words(one.new)) for one in found]
        small = [
            n
            for n, one in enumerate(found)
            if one.stays
            and 0 < n < len(found) - 1
            and 2 * sizes[n] < max(min(sizes[n - 1], sizes[n + 1]), 1)
        ]
        if not small:
            return found
        n = small[0]
        parts = found[n - 1 : n + 2]
        old = tuple(token for part in parts for token in part.old)
        new = tuple(token for part in parts for token in part.new)
        found = [*found[: n - 1], Stretch(False, old, new), *found[n + 2 :]]


def _words(tokens: Iterable[Token]) -> int:
    return sum(len(words_in(token)) for token in tokens if isinstance(token, Run))


def words_in(run: Run) -> list[str]:
    """The words of a run, without its signs."""
    return [text for text in _TOKEN.findall(run.text) if _LETTER.match(text)]
