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

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from applan.frozen import NamedTuple
from applan.when.tokens import END, Token
from applan.when.words import Vocabulary

PADDING = (END,) * 8
"""What stands after the last token, so that rows may look ahead."""
LAST = (END.category,)
ENDS = LAST * len(PADDING)
SILENT = frozenset({"in", "of", "and", "or", "filler", "clock", "except", "whole", "per", "times",
                    "end", "between", "next"})  # fmt: skip
NUMBERS = {"n": ("n1", "n2"), "any": ("n1", "n2", "year", "num")}

KIND, SAYS = itemgetter(7), itemgetter(0, 1)

Make = Callable[..., Any]
Read = tuple[Any, int] | None
"""What was read, and the place after it."""

ONE, MAYBE, MANY, NOT, HERE = range(5)
MOST = 60
"""How many ``X*`` reads where nothing else is said."""
WIDTH = 1024
"""More than there are names."""
Step = tuple[int, "Name | None", frozenset[str], bool, Any]
"""An element as it is read: how many, the name of its rows or the kinds of its token, whether it is
given, and what else is asked, None for nothing. A plain tuple, which is taken apart far sooner."""
ANY, DONE = 1, 2
"""Among the kinds that may begin a row, which are bits: all of them, and that none has to."""


class Element(NamedTuple):
    """One element of a pattern: how many, of what name or what kinds, and how it is read."""

    amount: int
    name: "Name | None"
    kinds: int
    step: Step


class Row(NamedTuple):
    """One form, and what it means; ``prose`` is False for what only a `when` may be.

    Without ``steps`` the constructor is a function that reads it; ``same`` is the name whose rows
    it stands for.
    """

    elements: tuple[Element, ...]
    steps: tuple[Step, ...] | None
    make: Make | None
    prose: bool = True
    same: "Name | None" = None


Begun = tuple[Row, int]
"""A row, and the kinds that may begin it."""
PROSE = "~"
"""Stands behind the kind of what is in prose, where fewer rows fit."""
Fitting = tuple[tuple[tuple[Step, ...] | None, Make | None], ...]
"""The rows that can fit at a place: the steps of each, and its constructor."""


class Name:
    """The rows of one name, and those of them that what stands at a place can begin."""

    __slots__ = ("begun", "first", "fitting", "name", "number", "written")

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.written: list[tuple[str, Make | None, bool]] = []
        self.begun: list[Begun] | None = None
        self.fitting: dict[str, Fitting] = {}
        self.first: int | None = None


class Grammar:
    """The rows by name, and the functions for what no row can say."""

    def __init__(self) -> None:
        self._names: dict[str, Name] = {}
        self._elements: dict[str, Element] = {}
        self._bits: dict[str, int] = {}
        self._ways: dict[str, int] = {}
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
        self.name(f"@{name}").begun = [(Row((), None, read), ANY)]

    def fitting(self, name: Name, here: str) -> Fitting:
        """The rows of a name that a token of this kind can begin."""
        found: list[Any] = []
        ways, prose = self._may_be(here.removesuffix(PROSE)), here.endswith(PROSE)
        for row, kinds in self._beginning(name):
            if kinds & ways and (row.prose or not prose):
                found += self.fitting(row.same, here) if row.same else ((row.steps, row.make),)
        name.fitting[here] = tuple(found)
        return name.fitting[here]

    def _row(self, pattern: str, make: Make | None, prose: bool) -> Row:
        known = self._elements
        elements = tuple([known.get(one) or self._element(one) for one in pattern.split()])
        passes = make is None and len(elements) == 1 and elements[0].amount == ONE
        steps = tuple(element.step for element in elements)
        return Row(elements, steps, make, prose, elements[0].name if passes else None)

    def _bit(self, kind: str) -> int:
        return self._bits.setdefault(kind, 4 << len(self._bits))

    def _may_be(self, kind: str) -> int:
        """The kinds that a token of this kind is among: «unit=week» is a unit too."""
        found = self._ways.get(kind)
        if found is None:
            found = self._bit(kind) | self._bit(kind.partition("=")[0]) | ANY | DONE
            self._ways[kind] = found
        return found

    def _beginning(self, name: Name) -> list[Begun]:
        """The rows of a name, and the kinds that may begin each."""
        if name.begun is None:
            rows = [self._row(*written) for written in name.written]
            name.begun = [(row, self._first(row)) for row in rows]
        return name.begun

    def _first(self, row: Row) -> int:
        """The kinds that may begin a row; `DONE` where it need not hold anything."""
        found = 0
        for amount, name, kinds, _step in row.elements:
            first = kinds if name is None else self._first_of(name)
            if amount < NOT:
                found |= first & ~DONE
            if amount == HERE and not first & (ANY | DONE):
                return found | first  # nothing else may stand here
            if amount == ONE and not first & DONE:
                return found
        return found | DONE

    def _first_of(self, name: Name) -> int:
        """The kinds that may begin one of a name."""
        if name.first is None:
            name.first = ANY | DONE  # what begins with itself may be any
            found = 0
            for _, kinds in self._beginning(name):
                found |= kinds
            name.first = found
        return name.first

    def _element(self, written: str) -> Element:
        amount, most, text = ONE, 0, written
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
            step: Step = amount, name, none, given, most or spaced
            return self._elements.setdefault(written, Element(amount, name, 0, step))
        listed, _, values = text.partition("=")
        kinds = [name for kind in listed.split("|") for name in NUMBERS.get(kind, (kind,))]
        given = amount < NOT and kinds[0][0].isalpha() and kinds[0] not in SILENT
        wanted = frozenset(values.split("|") if values else ())
        sorts = [f"{kind}={value}" for kind in kinds for value in wanted] or kinds
        more = (wanted, spaced) if wanted or spaced is not None else None
        step = amount, None, frozenset(kinds), given, more
        made = Element(amount, None, sum(map(self._bit, sorts)), step)
        return self._elements.setdefault(written, made)


class Reader:
    """Reads the tokens of one text by the rows of a grammar.

    ``prose`` makes it stricter: what needs a human to see that it is a date is left alone.
    ``first`` and ``stop`` are the tokens of the row whose constructor is called, which may set
    ``stop`` back, to give up the last of them.
    """

    __slots__ = ("first", "grammar", "here", "kinds", "memo", "prose", "stop", "text", "tokens",
                 "words")  # fmt: skip

    def __init__(
        self, grammar: Grammar, text: str, tokens: Sequence[Token], words: Vocabulary, *,
        prose: bool = False,
    ) -> None:  # fmt: skip
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
        sorts: list[Any] = [*map(self.grammar.valued.get, map(SAYS, tokens), self.kinds), *ENDS]
        self.here = [f"{sort}{PROSE}" for sort in sorts] if self.prose else sorts
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


def is_year(token: Token) -> bool:
    """Whether the token is four digits that can be a year."""
    return token.kind == "year"


def is_short(token: Token) -> bool:
    """Whether the token is a number of one or two digits."""
    return token.kind in NUMBERS["n"]
