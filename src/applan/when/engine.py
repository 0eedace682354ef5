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
* ``,|-? note || ( note )``: two patterns of one row, the first of which is preferred.

The constructor is given the reader and then what was read, in order: a value for a name, the
token for a category, None for what is not there. Signs and the small words in `SILENT` are not
given. Where it returns None the row does not fit after all. A row without a constructor is what
its last element read, or True.
"""

# No «from __future__ import annotations»: a named tuple compiles each one that is a text.

from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from applan.when.tokens import END, Token
from applan.when.words import Vocabulary

PADDING = (END,) * 8
"""What stands after the last token, so that rows may look ahead."""
ENDS = [END.category] * len(PADDING)
SILENT = frozenset({"in", "of", "and", "or", "filler", "clock", "except", "whole", "per", "times",
                    "end", "between", "next"})  # fmt: skip
NUMBERS = {"n": ("n1", "n2"), "any": ("n1", "n2", "year", "num")}

KIND, SAYS = attrgetter("kind"), itemgetter(0, 1)

Make = Callable[..., Any]
Read = tuple[Any, int] | None
"""What was read, and the place after it."""

ONE, MAYBE, MANY, NOT, HERE = range(5)
MOST = 60
"""How many ``X*`` reads where nothing else is said."""
WIDTH = 1024
"""More than there are names."""
Here = tuple[str, str] | tuple[str, str, bool]
"""What stands at a place: the kinds of its token and of the next, and whether it is in prose."""


class Name:
    """The rows of one name, and those of them that can fit by what stands at a place."""

    __slots__ = ("begins", "fitting", "name", "next", "number", "rows", "starting", "written")

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.written: list[tuple[str, Make | None, bool]] = []
        self.rows: tuple[Row, ...] | None = None
        self.fitting: dict[Here, Fitting] = {}
        self.begins: list[Begun] = []
        self.starting: dict[str, list[Begun]] = {}
        self.next: dict[tuple[str, ...], frozenset[str]] = {}


Step = tuple[int, Name | None, frozenset[str], bool, Any]
"""An element as it is read: how many, the name of its rows or the kinds of its token, whether it is
given, and what else is asked, None for nothing. A plain tuple, which is taken apart far sooner."""


class Element(NamedTuple):
    """One element of a pattern: what it wants, how many of it, and whether it is given.

    ``name`` is that of rows, None for a token; ``most`` is how many ``X*`` reads.
    """

    amount: int
    name: Name | None
    kinds: frozenset[str]
    given: bool
    values: frozenset[str]
    spaced: bool | None
    most: int

    @property
    def sorts(self) -> frozenset[str]:
        """The kinds of a token with their values: «unit=week»."""
        valued = frozenset(f"{kind}={value}" for kind in self.kinds for value in self.values)
        return valued or self.kinds

    @property
    def step(self) -> Step:
        """What the reader goes by."""
        asked = (self.values, self.spaced) if self.values or self.spaced is not None else None
        more = asked if self.name is None else self.most or self.spaced
        return self.amount, self.name, self.kinds, self.given, more


class Row(NamedTuple):
    """One form, and what it means; ``prose`` is False for what only a `when` may be.

    Without ``elements`` the constructor is a function that reads it; ``same`` is the name whose
    rows it stands for.
    """

    elements: tuple[Element, ...] | None
    make: Make | None = None
    prose: bool = True
    same: Name | None = None


ANY, DONE = "any kind", "nothing more"
"""Among the kinds that may come next: all of them, and that none has to."""
Fitting = tuple[tuple[tuple[Step, ...] | None, Make | None], ...]
"""The rows that can fit at a place: the steps of each, and its constructor."""
Begun = tuple[Row, frozenset[str]]
"""A row, and the kinds that may come next in it."""


class Grammar:
    """The rows by name, and the functions for what no row can say."""

    def __init__(self) -> None:
        self._names: dict[str, Name] = {}
        self.valued: dict[tuple[str, str], str] = {}

    def name(self, name: str) -> Name:
        """The rows of a name, which may not have any yet."""
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = Name(name, len(self._names))
        return found

    def row(self, name: str, pattern: str, make: Make | None = None, *, prose: bool = True) -> None:
        """Add a form to those of a name, after the ones that are preferred to it."""
        self.name(name).written += ((one, make, prose) for one in pattern.split(" || "))
        if "=" in pattern:
            self.valued.update(
                ((kind, value), f"{kind}={value}")
                for element in pattern.split()
                for kind, _, values in [element.strip("!&?~_").partition("=")]
                for value in values.split("|")
            )

    def function(self, name: str, read: Callable[["Reader", int], Read]) -> None:
        """Let a function read what ``@name`` stands for."""
        self.name(f"@{name}").rows = (Row(None, read),)

    def fitting(self, name: Name, here: Here) -> Fitting:
        """The rows of a name that can fit by the first two tokens."""
        kind, following, *prose = here
        found: list[Any] = []
        for row, seconds in self._beginning(name, kind):
            if (row.prose or not prose) and _may_be(following, seconds):
                steps = None if row.elements is None else tuple(one.step for one in row.elements)
                found += self.fitting(row.same, here) if row.same else ((steps, row.make),)
        name.fitting[here] = tuple(found)
        return name.fitting[here]

    def _row(self, pattern: str, make: Make | None, prose: bool) -> Row:
        elements = tuple(self._element(text) for text in pattern.split())
        passes = make is None and len(elements) == 1 and elements[0].amount == ONE
        return Row(elements, make, prose, elements[0].name if passes else None)

    def _beginning(self, name: Name, kind: str) -> list[Begun]:
        """The rows of a name that a token of this kind may begin, and the kinds after it."""
        if name.rows is None:
            name.rows = tuple(self._row(*written) for written in name.written)
        if not name.begins:
            name.begins = [(row, self._next(row, ())) for row in name.rows]
        found = name.starting.get(kind)
        if found is None:
            rows = [row for row, firsts in name.begins if _may_be(kind, firsts)]
            found = name.starting[kind] = [(row, self._next(row, (kind,))) for row in rows]
        return found

    def _next(self, row: Row, said: tuple[str, ...]) -> frozenset[str]:
        """The kinds that may come in a row after none or one; `DONE` where it need not go on."""
        if row.elements is None:
            return frozenset((ANY, DONE) if said else (ANY,))
        found, places, end = frozenset[str](), {0}, len(said)
        for element in row.elements:
            amount, after = element.amount, set[int]()
            for place in places:
                kinds = self._next_of(element, said[place:])
                if amount == HERE and place == end and kinds.isdisjoint((ANY, DONE)):
                    found |= kinds  # nothing else may stand here
                    continue
                if amount < NOT:
                    found |= kinds - {DONE}
                    after |= {end} if DONE in kinds else set()
                    if amount == MANY and DONE in kinds:
                        found |= self._next_of(element, ()) - {DONE}
                if amount != ONE or (place < end and DONE in self._next_of(element, ())):
                    after.add(place)
            places = after
        return found | {DONE} if places else found

    def _next_of(self, element: Element, said: tuple[str, ...]) -> frozenset[str]:
        """The kinds that may come in one of an element after none or one."""
        name = element.name
        if name is None:
            fits = not said or _may_be(said[0], element.sorts)
            return (frozenset((DONE,)) if fits else frozenset()) if said else element.sorts
        found = name.next.get(said)
        if found is None:
            name.next[said] = frozenset((ANY, DONE))  # what begins with itself may be any
            begun = self._beginning(name, said[0] if said else "")
            nexts = [kinds for _, kinds in (begun if said else name.begins)]
            found = name.next[said] = frozenset().union(*nexts)
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
        if text[0] == "@" or text[0].isupper():
            name, none, given = self.name(text), frozenset[str](), amount < NOT
            return Element(amount, name, none, given, none, spaced, most)
        listed, _, values = text.partition("=")
        names = [name for kind in listed.split("|") for name in NUMBERS.get(kind, (kind,))]
        given = amount < NOT and names[0][0].isalpha() and names[0] not in SILENT
        wanted = frozenset(values.split("|") if values else ())
        return Element(amount, None, frozenset(names), given, wanted, spaced, most)


class Reader:
    """Reads the tokens of one text by the rows of a grammar.

    ``prose`` makes it stricter: what needs a human to see that it is a date is left alone.
    ``first`` and ``stop`` are the tokens of the row whose constructor is called, which may set
    ``stop`` back, to give up the last of them.
    """

    __slots__ = ("first", "grammar", "here", "kinds", "memo", "prose", "stop", "text", "tokens",
                 "words")  # fmt: skip

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
        self.kinds = [*map(KIND, tokens), *ENDS]
        sorts = [*map(self.grammar.valued.get, map(SAYS, tokens), self.kinds), *ENDS]
        self.here: list[Any] = [*pairwise(sorts)]
        if self.prose:
            self.here = [(*two, True) for two in self.here]
        self.memo: dict[int, Read] = {}

    def read(self, name: str, at: int) -> Read:
        """What the rows of ``name`` read at a place; None when nothing."""
        return self._read(self.grammar.name(name), at)

    def _read(self, name: Name, at: int) -> Read:
        here = self.here[at]
        rows = name.fitting.get(here)
        if rows is None:
            rows = self.grammar.fitting(name, here)
        if not rows:
            return None
        key = name.number + at * WIDTH
        return self.memo[key] if key in self.memo else self._try(key, rows, at)

    def _try(self, key: int, rows: Fitting, at: int) -> Read:
        """What the first of these rows that fits reads, remembered under a key.

        All reading is done here, so what is asked most often stands first, and is not asked twice.
        """
        kinds, here, memo, tokens = self.kinds, self.here, self.memo, self.tokens
        memo[key] = None
        for steps, make in rows:
            if steps is None:
                assert make is not None
                found: Read = make(self, at)
                if found is None:
                    continue
                memo[key] = found
                return found
            given: list[Any] = []
            place = at
            for amount, name, wanted, is_given, more in steps:
                if name is None:
                    fits = kinds[place] in wanted
                    if fits and more is not None:
                        values, spaced = more
                        token = tokens[place]
                        fits = (not values or token.value in values) and (
                            spaced is None or token.spaced == spaced
                        )
                    if amount == ONE:
                        if not fits:
                            break
                        if is_given:
                            given.append(tokens[place])
                        place += 1
                    elif amount == MAYBE:
                        if is_given:
                            given.append(tokens[place] if fits else None)
                        place += fits
                    elif fits == (amount == NOT):
                        break
                    continue
                fitting = name.fitting.get(here[place])  # as in `_read`, which is called so often
                if fitting is None:
                    fitting = self.grammar.fitting(name, here[place])
                found = None
                if fitting and (more is None or amount == MANY or tokens[place].spaced == more):
                    inner = name.number + place * WIDTH
                    found = memo[inner] if inner in memo else self._try(inner, fitting, place)
                if amount == ONE:
                    if found is None:
                        break
                    given.append(found[0])
                    place = found[1]
                elif amount == MANY:
                    several: list[Any] = []
                    while found is not None and found[1] > place and len(several) < more:
                        several.append(found[0])
                        place = found[1]
                        found = self._read(name, place)
                    given.append(several)
                elif amount == MAYBE:
                    if found is None:
                        given.append(None)
                    else:
                        given.append(found[0])
                        place = found[1]
                elif (found is None) == (amount == HERE):
                    break
            else:
                if make is None:
                    found = (given[-1] if given else True), place
                else:
                    self.first, self.stop = at, place
                    made = make(self, *given)
                    if made is None:
                        continue
                    found = made, self.stop
                memo[key] = found
                return found
        return None

    def token(self, shift: int = 0) -> Token:
        """A token of the row whose constructor is called, counted from its first."""
        return self.tokens[self.first + shift]

    def after(self, shift: int = 0) -> Token:
        """A token after the row whose constructor is called."""
        return self.tokens[self.stop + shift]

    def end_of(self, place: int) -> int:
        """Where the token before a place ends, in characters."""
        return self.tokens[place - 1].end if place else 0


def _may_be(kind: str, kinds: frozenset[str]) -> bool:
    """Whether a token of this kind, «unit» or «unit=week», can be one of some kinds."""
    return not kinds.isdisjoint((kind, kind.partition("=")[0], ANY, DONE))


def is_year(token: Token) -> bool:
    """Whether the token is four digits that can be a year."""
    return token.kind == "year"


def is_short(token: Token) -> bool:
    """Whether the token is a number of one or two digits."""
    return token.kind in NUMBERS["n"]
