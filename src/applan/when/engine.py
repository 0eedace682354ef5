"""The engine of the grammar: rows, each a pattern over the tokens and a constructor, and a reader.

A *row* says how one form is written: ``row("DATE", "n . month YEAR?", make)``. The rows of a name
are tried in the order they stand, so that the form to prefer stands first, and what is read at a
place is remembered; the work is in proportion to the length of the text (a packrat parser).

A pattern is elements with spaces between them:

* ``month``, ``to|until``: a token of that category, or of one of them; ``unit=week`` one with
  that value. ``n`` is a number of one or two digits, ``n1`` and ``n2`` of that many, ``year``
  four digits that can be a year, ``any`` any number. Signs stand for themselves.
* ``DATE``: what the rows of that name read. ``@EVENT``: what a function of that name reads.
* ``x?`` none or one, ``X*9`` as many as there are, at most nine; ``!x`` none of it
  and ``&x`` one of it here,
  which is not read; ``~x`` with no space before it, ``_x`` with one.

The constructor is given the reader and then what was read, in order: a value for a name, the
token for a category, None for what is not there. Signs and the small words in `SILENT` are not
given. Where it returns None the row does not fit after all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from applan.when.tokens import END, Token
from applan.when.words import Vocabulary

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Four digits outside these are a number and not a year."""
PADDING = (END,) * 8
"""What stands after the last token, so that rows may look ahead."""
SILENT = frozenset({"in", "of", "and", "or", "filler", "clock", "except", "whole", "per", "times",
                    "end", "between", "next"})  # fmt: skip
NUMBERS = {"n": ("n1", "n2"), "any": ("n1", "n2", "year", "num")}

Make = Callable[..., Any]
Read = tuple[Any, int] | None
"""What was read, and the place after it."""

ONE, MAYBE, MANY, NOT, HERE = range(5)
MOST = 60
"""How many ``X*`` reads where nothing else is said."""
WIDTH = 1024
"""More than there are names."""


class Name:
    """The rows of one name, by the kinds of token that they can begin with.

    ``first`` is all those kinds, None while it is not known or when it can read nothing.
    """

    __slots__ = ("by_kind", "first", "name", "number", "rows", "written")

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.written: list[tuple[str, Make, bool]] = []
        self.rows: tuple[Row, ...] | None = None
        self.by_kind: dict[str, tuple[tuple[frozenset[str], Row], ...]] = {}
        self.first: frozenset[str] | None = None


class Element(NamedTuple):
    """One element of a pattern: what it wants, how many of it, and whether it is given.

    ``name`` is that of rows, None for a token; ``most`` is how many ``X*`` reads.
    """

    amount: int
    name: Name | None
    kinds: frozenset[str]
    values: frozenset[str]
    spaced: bool | None
    given: bool
    most: int = 0


class Row(NamedTuple):
    """One form, and what it means; ``prose`` is False for what only a `when` may be."""

    elements: tuple[Element, ...]
    make: Make
    prose: bool


First = tuple[frozenset[str] | None, bool]
"""The kinds that something can begin with, None for any, and whether it can be nothing."""


class Grammar:
    """The rows by name, and the functions for what no row can say."""

    def __init__(self) -> None:
        self._names: dict[str, Name] = {}
        self._firsts: dict[str, First] = {}
        self.functions: dict[str, Callable[[Reader, int], Read]] = {}

    def name(self, name: str) -> Name:
        """The rows of a name, which may not have any yet."""
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = Name(name, len(self._names))
        return found

    def row(self, name: str, pattern: str, make: Make, *, prose: bool = True) -> None:
        """Add a form to those of a name, after the ones that are preferred to it."""
        self.name(name).written.append((pattern, make, prose))

    def function(self, name: str, read: Callable[[Reader, int], Read]) -> None:
        """Let a function read what ``@name`` stands for."""
        self.functions[name] = read

    def starting(self, name: Name, kind: str) -> tuple[tuple[frozenset[str], Row], ...]:
        """The rows of a name that can begin with a token of this kind.

        Each has the kinds that the token after it must be one of, and none where any will do.
        """
        kinds, nothing = self._first_of(name)
        name.first = None if nothing else kinds
        found: list[tuple[frozenset[str], Row]] = []
        for row in self._rows(name):
            first, empty = self._first(row.elements)
            if first is None or empty or kind in first:
                found.append((self._second(row.elements, kind), row))
        name.by_kind[kind] = tuple(found)
        return name.by_kind[kind]

    def _rows(self, name: Name) -> tuple[Row, ...]:
        if name.rows is None:
            name.rows = tuple(
                Row(tuple(self._element(text) for text in pattern.split()), make, prose)
                for pattern, make, prose in name.written
            )
        return name.rows

    def _second(self, elements: Sequence[Element], kind: str) -> frozenset[str]:
        """The kinds of the second token of a pattern whose first is of this kind; none for any."""
        begun = False
        for element in elements:
            if element.amount == MAYBE and not begun and element.name is None:
                if kind in element.kinds:
                    break
                continue
            if element.amount in (NOT, HERE) and not begun:
                continue
            if element.amount not in (ONE, HERE) or (element.name is not None and not begun):
                break
            if begun:
                if element.name is None:
                    return element.kinds
                first, empty = self._first_of(element.name)
                return frozenset() if first is None or empty else first
            begun = True
        return frozenset()

    def _first(self, elements: Sequence[Element]) -> First:
        found: frozenset[str] = frozenset()
        for element in elements:
            amount = element.amount
            if amount == NOT or (amount == HERE and element.name is not None):
                continue
            if amount == HERE:
                return found | element.kinds, False
            kinds, empty = (
                (element.kinds, False) if element.name is None else self._first_of(element.name)
            )
            if kinds is None:
                return None, True
            found |= kinds
            if amount == ONE and not empty:
                return found, False
        return found, True

    def _first_of(self, name: Name) -> First:
        found = self._firsts.get(name.name)
        if found is None:
            self._firsts[name.name] = None, True  # what begins with itself begins with anything
            firsts = [self._first(row.elements) for row in self._rows(name)] or [(None, False)]
            known = [kinds for kinds, _ in firsts if kinds is not None]
            whole = len(known) == len(firsts)
            empty = any(nothing for _, nothing in firsts) or not whole
            found = frozenset().union(*known) if whole else None, empty and name.name[0] != "@"
            self._firsts[name.name] = found
        return found

    def _element(self, text: str) -> Element:
        amount, most = ONE, 0
        if len(text) > 1 and text[0] in "!&":
            amount, text = (NOT if text[0] == "!" else HERE), text[1:]
        elif len(text) > 1 and text[-1] == "?":
            amount, text = MAYBE, text[:-1]
        elif "*" in text:
            text, _, number = text.partition("*")
            amount, most = MANY, int(number or MOST)
        spaced = None
        if len(text) > 1 and text[0] in "~_":
            spaced, text = text[0] == "_", text[1:]
        none: frozenset[str] = frozenset()
        if text[0] == "@" or text[0].isupper():
            return Element(amount, self.name(text), none, none, spaced, amount < NOT, most)
        kinds, _, values = text.partition("=")
        names = [name for kind in kinds.split("|") for name in NUMBERS.get(kind, (kind,))]
        given = amount < NOT and names[0][0].isalpha() and names[0] not in SILENT
        wanted = frozenset(values.split("|")) if values else none
        return Element(amount, None, frozenset(names), wanted, spaced, given, most)


class Reader:
    """Reads the tokens of one text by the rows of a grammar.

    ``prose`` makes it stricter: what needs a human to see that it is a date is left alone.
    ``first`` and ``stop`` are the tokens of the row whose constructor is called, which may set
    ``stop`` back, to give up the last of them.
    """

    __slots__ = ("first", "grammar", "kinds", "memo", "prose", "stop", "text", "tokens", "words")

    def __init__(
        self,
        grammar: Grammar,
        text: str,
        tokens: Sequence[Token],
        words: Vocabulary,
        *,
        prose: bool = False,
    ) -> None:
        self.grammar = grammar
        self.text = text
        self.words = words
        self.prose = prose
        self.first = self.stop = 0
        self.set_tokens(tokens)

    def set_tokens(self, tokens: Sequence[Token]) -> None:
        """Read these tokens from now on, and forget what was read."""
        self.tokens = [*tokens, *PADDING]
        self.kinds = [_kind(t) if t.category == "num" else t.category for t in self.tokens]
        self.memo: dict[int, Read] = {}

    def read(self, name: str, at: int) -> Read:
        """What the rows of ``name`` read at a place; None when nothing."""
        return self._read(self.grammar.name(name), at)

    def _read(self, name: Name, at: int) -> Read:
        key = name.number + at * WIDTH
        memo = self.memo
        if key in memo:
            return memo[key]
        memo[key] = found = None
        rows = name.by_kind.get(self.kinds[at])
        if rows is None:
            if name.name[0] == "@":
                found = self.grammar.functions[name.name[1:]](self, at)
                memo[key] = found
                return found
            rows = self.grammar.starting(name, self.kinds[at])
        following = self.kinds[at + 1] if at + 1 < len(self.kinds) else "end"
        for second, row in rows:
            if second and following not in second:
                continue
            if row.prose or not self.prose:
                found = self._fit(row, at)
                if found is not None:
                    memo[key] = found
                    return found
        return None

    def _fit(self, row: Row, at: int) -> Read:
        given: list[Any] = []
        kinds, place = self.kinds, at
        for amount, name, wanted, values, spaced, is_given, most in row.elements:
            if name is None:
                fits = (
                    kinds[place] in wanted
                    and (not values or self.tokens[place].value in values)
                    and (spaced is None or self.tokens[place].spaced == spaced)
                )
                if amount == ONE:
                    if not fits:
                        return None
                    if is_given:
                        given.append(self.tokens[place])
                    place += 1
                elif amount == MAYBE:
                    if is_given:
                        given.append(self.tokens[place] if fits else None)
                    place += fits
                elif fits == (amount == NOT):
                    return None
                continue
            first = name.first
            found = None if first and kinds[place] not in first else self._read(name, place)
            if found is not None and spaced is not None and self.tokens[place].spaced != spaced:
                found = None
            if amount == ONE:
                if found is None:
                    return None
                given.append(found[0])
                place = found[1]
            elif amount == MAYBE:
                if found is None:
                    given.append(None)
                else:
                    given.append(found[0])
                    place = found[1]
            elif amount == MANY:
                several: list[Any] = []
                while found is not None and found[1] > place and len(several) < most:
                    several.append(found[0])
                    place = found[1]
                    found = None if first and kinds[place] not in first else self._read(name, place)
                given.append(several)
            elif (found is None) != (amount == NOT):
                return None
        self.first, self.stop = at, place
        made = row.make(self, *given)
        return None if made is None else (made, self.stop)

    def token(self, shift: int = 0) -> Token:
        """A token of the row whose constructor is called, counted from its first."""
        return self.tokens[self.first + shift]

    def after(self, shift: int = 0) -> Token:
        """A token after the row whose constructor is called."""
        return self.tokens[self.stop + shift]

    def end_of(self, place: int) -> int:
        """Where the token before a place ends, in characters."""
        return self.tokens[place - 1].end if place else 0


def _kind(token: Token) -> str:
    size = len(token.text)
    if size <= 2:
        return "n1" if size == 1 else "n2"
    return "year" if size == 4 and FIRST_YEAR <= token.number <= LAST_YEAR else "num"


def is_year(token: Token) -> bool:
    """Whether the token is four digits that can be a year."""
    return token.category == "num" and _kind(token) == "year"


def is_short(token: Token) -> bool:
    """Whether the token is a number of one or two digits."""
    return token.category == "num" and len(token.text) <= 2
