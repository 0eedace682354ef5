"""What people do wrong in the lines of a plan: keys, dashes and indentation.

A scan of a text that a parser has refused. It walks the lines as YAML reads them and knows at each
what may stand there, so that what may not is seen where it was written and not where a parser
stumbles: that is where something else begins to make no sense. Each mistake is told with what to
write, and mended in memory, so that all that follows can be read.

YAML 1.2.2, chapters 6.1 (indentation), 8.1 (blocks of text) and 8.2 (lists and mappings).
"""

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from applan.document.patched import Patch
from applan.document.quoting import Scan, shown
from applan.messages import Message, msg

Kind = Literal["mapping", "sequence"]

_DEEPEST = 100
"""Lists and mappings in each other; what is deeper is no plan, and is told as that."""

_FAR = 50
"""Lines that are looked ahead to see what was meant."""

SPACES = "\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = "\u00ad\u200b-\u200d\u2060"
_INDENT = re.compile(f"[{SPACES}{UNSEEN}]*")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_GAP = re.compile(f"[{SPACES}{UNSEEN}]*")
_QUOTED = r"\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\r\n]|'')*'"
_PLAIN = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:](?=\S))(?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*?"
_KEY = re.compile(rf"(?P<key>{_QUOTED}|{_PLAIN})[ \t]*:(?=\s|$)", re.M)
_PROPERTIES = re.compile(
    r"(?:(?:&[\w-]+|!(?:[\w/-]*!)?[\w/.:-]*|!<[^>\s]*>)(?:[ \t]+|(?=[\r\n]|\Z)))+", re.A
)
_BULLET = re.compile(
    rf"(?:[•‣◦▪●○·\uf0b7\uf0a7](?P<gap>[{SPACES}{UNSEEN}]*)|[–—−‐‑*→+o](?P<wide>[{SPACES}{UNSEEN}]+))(?=\S)"
)
_TIGHT_DASH = re.compile(r"-(?=[^\s\->])")
_TIGHT = re.compile(rf"(?P<key>[\w-]+):(?P<gap>[{UNSEEN}]*)(?=[^\s/])")
_ODD_COLON = re.compile(
    rf"(?P<key>[\w-]+)(?:[ \u00a0]*(?P<sign>[：﹕︰∶꞉ː;；=])[{SPACES}]*(?=\S|$)"
    rf"|(?P<other>[,.]| [-–])[{SPACES}]+(?=\S))",
    re.M,
)
_BARE = re.compile(r"(?P<key>[\w-]+)[ \t]*(?=[\r\n]|\Z)")
_NO_COLON = re.compile(r"(?P<key>[a-zæøå_]+)(?P<gap>[ \u00a0]+)(?=\S)")
_FENCE = re.compile(r"```+ *\w*[ \t]*(?=[\r\n]|\Z)")
_NOTE = re.compile(r"//[^\r\n]*|<!--[^\r\n]*-->[ \t]*(?=[\r\n]|\Z)")
_NOTE_SIGNS = re.compile(r"^//+|^<!--|-->\s*$")
_RULER = re.compile(r"(?:-{4,}|={3,}|\*{3,}|_{3,}|~{3,}|[—–]{2,})[ \t]*(?=[\r\n]|\Z)")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$", re.M)
_CONFLICT_LINE = re.compile(rf"^(?:{_CONFLICT.pattern})", re.M)
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=\s|\Z)")
_ITEM_KEY = re.compile(rf"(?:-[ ]+)+(?:{_PLAIN})[ \t]*:(?=\s|$)", re.M)
_HEADER = re.compile(r"[|>](?P<given>[-+]?[1-9]?[-+]?)(?:[ \t]+#.*|[ \t]*)$", re.M)
_SEEN_KEY = re.compile(r"^[ \t]*(?:- )*([\w-]+):(?=\s|$)", re.M)


class Words(NamedTuple):
    """Words that are likely to be keys: those of the format, and what people write for them."""

    own: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()


@dataclass
class _Level:
    """A list or mapping in lines that is not yet at its end."""

    column: int
    kind: Kind
    keys: set[str] = field(default_factory=set)
    start: int = 0


@dataclass
class _FarLeft:
    """A key that stood so far left that it ended lists and mappings, and these as they were."""

    number: int
    key: str
    levels: list[_Level]


class Lines(Scan):
    """The scan, given the words that are likely to be keys."""

    def __init__(self, text: str, keys: Words) -> None:
        super().__init__(text)
        self._keys = keys.own | keys.other
        self._own = keys.own
        self._levels: list[_Level] = []
        self._waits = True
        """Whether what was read last may have a list, a mapping or a text below it."""
        self._text_before: tuple[int, str] | None = None
        """Of a plain text that was read last: the column it hangs on, and what it says."""
        self._moved: tuple[int, int, int] | None = None
        """Of lines that were indented wrongly: their column, how far they go, and the mistake."""
        self._begun = False
        self._ends = False
        """Whether the end of a document was seen that is not the end of the text."""
        self._far_left: _FarLeft | None = None
        self._ended: set[int] = set()
        """The columns of what the line before has ended: what stands there may belong to it."""

    def known(self, word: str) -> bool:
        """Whether a word is likely to be a key, judged by the format or by the text itself."""
        if self._keys:
            return word in self._keys or (word.isascii() and word.lower() in self._keys)
        return word in self._seen

    @property
    def _seen(self) -> set[str]:
        if self._seen_keys is None:
            self._seen_keys = set(_SEEN_KEY.findall(self.text))
        return self._seen_keys

    _seen_keys: set[str] | None = None

    def run(self, most: int) -> None:
        """Read all lines, or until there are so many mistakes."""
        number = 0
        while number < len(self.lines) and len(self.mistakes) < most:
            number = self._line(number)

    def value_on(self, number: int) -> tuple[int, int] | None:
        """The plain value on a line with a key or a dash; None where there is none."""
        at, end = self.content(number), self.lines[number][1]
        key = _KEY.match(self.text, at, end) or _ITEM_KEY.match(self.text, at, end)
        start = key.end() if key is not None else at + 1 if self._is_item(number) else end
        gap = _GAP.match(self.text, start, end)
        assert gap is not None
        start, end = gap.end(), self._end_of_text(gap.end(), end)
        return (start, end) if start < end and self.text[start] not in "\"'[{|>#" else None

    # --- one line ---

    def _line(self, number: int) -> int:
        start, end = self.lines[number]
        at = self.content(number)
        if number in self._hidden:
            return number + 1
        if at == end or self.text[at] == "#":
            self._blank(start, at)
            return number + 1
        special = self._special(number, at)
        if special is not None:
            return special
        self._begun = True
        column = self.column(number)
        odd = self._odd_indentation(start, at, number)
        if odd is not None:
            column = odd
        return self._entry(number, at, column, True)

    def content(self, number: int) -> int:
        """Where a line has its first character that is no space."""
        start, end = self.lines[number]
        found = _INDENT.match(self.text, start, end)
        assert found is not None
        return found.end()

    def column(self, number: int, width: int = 2) -> int:
        """How far a line is indented, as it was meant: any space counts, what is unseen does not."""
        start, at = self.lines[number][0], self.content(number)
        white = _UNSEEN.sub("", self.text[start:at])
        return len(white) if "\t" not in white else len(white.replace("\t", " " * width))

    def _blank(self, start: int, at: int) -> None:
        white = self.text[start:at]
        if white.strip(" "):
            self._tell_indentation(start, at, 0 if white.strip(" \t") else -1)

    def _odd_indentation(self, start: int, at: int, number: int) -> int | None:
        """The column of a line that is indented by something else than spaces; told and mended."""
        white = self.text[start:at]
        if not white.strip(" "):
            return None
        column = self._after_tabs(number) if "\t" in white else self.column(number)
        self._tell_indentation(start, at, column)
        return column

    def _after_tabs(self, number: int) -> int:
        """The column that tabs were to reach, which everybody sees at another place."""
        kind: Kind = "sequence" if self._is_item(number) else "mapping"
        columns = [self.column(number, width) for width in (2, 4, 8, 3, 1)]
        if self._waits and self._levels:
            inside = self._levels[-1].column + 2
            return next((one for one in columns if one > inside - 2), inside)
        found = _KEY.match(self.text, self.content(number), self.lines[number][1])
        key = found["key"] if found is not None else ""
        levels = [one for one in self._levels if one.kind == kind and key not in one.keys]
        return levels[-1].column if levels else columns[0]

    def _tell_indentation(self, start: int, at: int, column: int) -> None:
        """Of ``column`` -1 nothing is wrong: tabs may stand where nothing is indented."""
        white = self.text[start:at]
        patch = Patch(start, at, " " * max(column, 0))
        if column < 0:
            self.patch(patch)
            return
        odd = next(at for at, sign in enumerate(white) if sign != " ")
        if "\t" in white:
            message = msg("a tab stands here; indent with spaces")
        elif white.strip(" ")[0] in "\u00a0\u202f\u2007":
            message = msg("the line is indented with no-break spaces; write ordinary spaces")
        else:
            message = msg("the line is indented with something else than spaces; write spaces")
        self.tell(message, start + odd, at, patch, certain=True)

    def _is_item(self, number: int) -> bool:
        at, end = self.content(number), self.lines[number][1]
        return self.text[at] == "-" and (at + 1 >= end or self.text[at + 1].isspace())

    # --- lines that are something else ---

    def _special(self, number: int, at: int) -> int | None:
        start, end = self.lines[number]
        if at == start and (found := _CONFLICT.match(self.text, at, end)):
            return self._conflict(number, found)
        if at == start and (found := _DOCUMENT.match(self.text, at)):
            return self._document(number, found)
        if at == start and self.text[at] == "%":
            return self._directive(number)
        if _FENCE.match(self.text, at, end):
            message = msg("“{text}” has no place in a plan; remove the line",
                          text=shown(self.text[at:end]))  # fmt: skip
            self.tell(message, at, end, self._gone(number), certain=True)
            return number + 1
        if _RULER.match(self.text, at, end):
            message = msg("a line across the page has no place in a plan; remove it")
            above = self.text[slice(*self.lines[number - 1])] if number else ""
            alone = not above.strip() or ":" in above
            self.tell(message, at, end, self._gone(number), certain=alone)
            return number + 1
        if _NOTE.match(self.text, at, end):
            note = "# " + _NOTE_SIGNS.sub("", self.text[at:end]).strip()
            message = msg("a note begins with “#”; write “{better}”", better=shown(note))
            self.tell(message, at, end, Patch(at, end, note), certain=True)
            return number + 1
        return None

    def _gone(self, number: int) -> Patch:
        """What removes a line with its line break."""
        start, end = self.lines[number]
        if number + 1 < len(self.lines):
            end = self.lines[number + 1][0]
        return Patch(start, end, "")

    def _out(self, number: int) -> Patch:
        start = self.lines[number][0]
        return Patch(start, start, "# ")

    def _conflict(self, number: int, found: re.Match[str]) -> int:
        """Two versions: the first is read, and the lines between and after are left out."""
        message = msg(
            "two versions of the file were put together here by git; keep one, and remove the "
            "lines that begin with <<<<<<<, ======= and >>>>>>>"
        )
        if not found[0].startswith("<"):
            alone = _CONFLICT_LINE.search(self.text, found.end()) is None and not self._ends
            self._ends = True
            self.tell(message, *found.span(), self._gone(number), certain=alone)
            return number + 1
        self.tell(message, *found.span(), self._out(number))
        marks = [number]
        for below in range(number + 1, len(self.lines)):
            mark = _CONFLICT.match(self.text, *self.lines[below])
            if mark is not None:
                marks.append(below)
                if mark[0].startswith(("<", ">")):
                    break
        if len(marks) < 3:
            return number + 1
        for below in range(marks[1], marks[-1] + 1):
            self.patch(self._out(below))
        ends = len(self.lines)
        self._hidden = {*self._hidden, *range(marks[1], min(marks[-1] + 1, ends))}
        return number + 1

    def _document(self, number: int, found: re.Match[str]) -> int:
        """«---» may stand before all else, and «...» after it."""
        if found[0] == "---" and not self._begun:
            self._begun = True
            after = _GAP.match(self.text, found.end(), self.lines[number][1])
            assert after is not None
            at, end = after.end(), self.lines[number][1]
            if at < end and self.text[at] != "#":
                return self._value(number, at, -1, "")
            return number + 1
        rest = range(number + 1, len(self.lines))
        if found[0] == "..." and not self._ends and all(self._is_empty(below) for below in rest):
            return len(self.lines)
        message = msg("a second document begins here (“{sign}”), and a plan is one document; "
                      "remove the line", sign=found[0])  # fmt: skip
        again = not self._ends and any(
            _SEEN_KEY.match(self.text, *self.lines[below])
            and self._first_key(below) in self._top_keys()
            for below in rest
        )
        self._ends = True
        whole = found.end() == self.lines[number][1]
        patch = self._gone(number) if whole else self._out(number)
        self.tell(message, *found.span(), patch, certain=whole and not again)
        if not again:
            return number + 1
        for below in rest:
            self.patch(self._out(below))
        return len(self.lines)

    def _top_keys(self) -> set[str]:
        return self._levels[0].keys if self._levels and self._levels[0].column == 0 else set()

    def _first_key(self, number: int) -> str:
        start, end = self.lines[number]
        found = _KEY.match(self.text, start, end)
        return found["key"] if found else ""

    def _is_empty(self, number: int) -> bool:
        at, end = self.content(number), self.lines[number][1]
        return at == end or self.text[at] == "#" or self.text.startswith("...", at)

    def _directive(self, number: int) -> int:
        start, end = self.lines[number]
        if not self._begun and any(
            self.text.startswith("---", *self.lines[below])
            for below in range(number + 1, min(number + 20, len(self.lines)))
        ):
            return number + 1
        message = msg("a line cannot begin with “%”; put it in quotation marks")
        self.tell(message, start, start + 1, self._out(number))
        return number + 1

    # --- what stands on a line ---

    def _entry(self, number: int, at: int, column: int, first: bool) -> int:
        """Dashes, then a key and a value, or a text."""
        end = self.lines[number][1]
        if len(self._levels) > _DEEPEST:
            return len(self.lines)
        after_dash = not first
        while (
            len(self._levels) <= _DEEPEST
            and (dash := self._dash(number, at, column, first)) is not None
        ):
            if number in self._hidden:
                self._waits = False
                return number + 1
            at, column, first = *dash, False
            after_dash = True
            if at >= end or self.text[at] == "#":
                return number + 1
        if self.text[at] in "?:" and (at + 1 >= end or self.text[at + 1] in " \t"):
            return self._explicit(number, at, column, first)
        properties = _PROPERTIES.match(self.text, at, end)
        if properties is not None and properties.end() > at:
            if properties.end() >= end:
                return number + 1
            key = _KEY.match(self.text, properties.end(), end)
            if key is None:
                return self._text(number, at, column, first, after_dash)
            self._place("mapping", column, number, first, key["key"])
            return self._after_key(number, key)
        key = _KEY.match(self.text, at, end)
        if key is not None and not self._goes_on(number, column, first, key["key"]):
            self._place("mapping", column, number, first, key["key"])
            return self._after_key(number, key)
        near = self._near_key(number, at, column, first, after_dash)
        return near if near is not None else self._text(number, at, column, first, after_dash)

    def _explicit(self, number: int, at: int, column: int, first: bool) -> int:
        """«? key» and «: value», which nobody writes by hand."""
        end = self.lines[number][1]
        rest = self.text[at + 1 : end].strip()
        if (
            self.text[at] == "?"
            and self._fits("mapping", column)
            and (rest or self._explained(number))
        ):
            self._place("mapping", column, number, first, "")
        elif self.text[at] == "?" or not self._fits("mapping", column):
            return self._text(number, at, column, first, not first)
        self._waits = True
        gap = _GAP.match(self.text, at + 1, end)
        if not rest or gap is None:
            return number + 1
        if rest.startswith("- ") or _KEY.match(self.text, gap.end(), end):
            return self._entry(number, gap.end(), column + gap.end() - at, False)
        return self._value(number, gap.end(), column, "")

    def _explained(self, number: int) -> bool:
        """Whether «: » follows at the beginning of a line below, as it does after «?»."""
        column = self.column(number)
        for below in range(number + 1, min(number + 50, len(self.lines))):
            at, end = self.content(below), self.lines[below][1]
            if at < end and self.column(below) == column:
                return self.text[at] == ":"
        return False

    def _goes_on(self, number: int, column: int, first: bool, key: str) -> bool:
        """Whether what looks like a key is prose that goes on, or that belongs nowhere."""
        return (
            first
            and self._text_before is not None
            and not (self.known(key) or self._fits("mapping", column))
        )

    def _dash(self, number: int, at: int, column: int, first: bool) -> tuple[int, int] | None:
        """Where what follows a dash begins, and at which column."""
        text, end = self.text, self.lines[number][1]
        if text[at] == "-" and (
            at + 1 >= end or text[at + 1].isspace() or text[at + 1] in UNSEEN_ONES
        ):
            gap = _GAP.match(text, at + 1, end)
            assert gap is not None
            column = self._place("sequence", column, number, first)
            white = gap[0]
            if white.strip(" ") and gap.end() < end:
                self._odd_gap(white, gap, text[at], bool(_KEY.match(text, gap.end(), end)))
            self._waits = True
            width = len(_UNSEEN.sub("", white)) or 1
            return gap.end(), column + 1 + width
        if found := _TIGHT_DASH.match(text, at, end):
            if not self._is_tight_item(found.end(), column, end):
                return None
            better = shown(f"- {text[found.end() : end]}")
            self.tell(
                msg("a space is missing after the hyphen; write “{better}”", better=better),
                at, at + 1, Patch(found.end(), found.end(), " "), certain=True,
            )  # fmt: skip
            column = self._place("sequence", column, number, first)
            self._waits = True
            return found.end(), column + 2
        found = _BULLET.match(text, at, end)
        if found is None or not self._is_bullet(found, at, column, end):
            return None
        self.tell(
            msg("a list item begins with “- ”, a hyphen and a space, not with “{sign}”",
                sign=text[at]),
            at, at + 1, Patch(at, found.end(), "- "), certain=text[at] != "o",
        )  # fmt: skip
        column = self._place("sequence", column, number, first)
        self._waits = True
        return found.end(), column + 2

    def _odd_gap(self, white: str, gap: re.Match[str], sign: str, before_key: bool) -> None:
        patch = Patch(gap.start(), gap.end(), " " * max(len(_UNSEEN.sub("", white)), 1))
        if not white.strip(" \t") and not before_key:
            self.patch(patch)
            return
        if not white.strip(" \t"):
            message = msg("a tab stands here; write a space")
        elif sign == ":":
            message = msg("a no-break space stands after the colon; write an ordinary space")
        else:
            message = msg("a no-break space stands after the hyphen; write an ordinary space")
        start = gap.start() + next(at for at, one in enumerate(white) if one != " ")
        self.tell(message, start, gap.end(), patch, certain=True)

    def _is_tight_item(self, at: int, column: int, end: int) -> bool:
        key = _KEY.match(self.text, at, end) or _TIGHT.match(self.text, at, end)
        if key is not None and self.known(key["key"]):
            return True
        if self._waits and self.text[at] in "{[":
            return True
        return any(one.column == column and one.kind == "sequence" for one in self._levels)

    def _is_bullet(self, found: re.Match[str], at: int, column: int, end: int) -> bool:
        """Not where a text may begin with such a sign, and nothing else says that it is a list."""
        key = _KEY.match(self.text, found.end(), end)
        if key is not None and self.known(key["key"]):
            return True
        if self.text[at] == "o" and not any(
            one.kind == "sequence" and one.column == column for one in self._levels
        ):
            return False
        text_may = self._waits and bool(self._levels) and column > self._levels[-1].column
        return self.text[at] == "*" or not text_may

    # --- keys ---

    def _after_key(self, number: int, key: re.Match[str]) -> int:
        """The value on the line of a key."""
        end = self.lines[number][1]
        colon = key.end() - 1
        self._levels[-1].keys.add(key["key"])
        return self._after_colon(number, colon, key["key"], end)

    def _after_colon(self, number: int, colon: int, key: str, end: int) -> int:
        gap = _GAP.match(self.text, colon + 1, end)
        assert gap is not None
        if gap[0].strip(" ") and (gap.end() < end or gap[0].strip(" \t")):
            self._odd_gap(gap[0], gap, ":", False)
        self._waits = True
        self._text_before = None
        if gap.end() >= end or self.text[gap.end()] == "#":
            return number + 1
        return self._value(number, gap.end(), self._levels[-1].column, key)

    def _near_key(
        self, number: int, at: int, column: int, first: bool, after_dash: bool
    ) -> int | None:
        """A key whose colon, or the space after it, went wrong."""
        text, end = self.text, self.lines[number][1]
        is_value = not after_dash and self._waits and self._is_below(column)
        if (found := _TIGHT.match(text, at, end)) and self.known(found["key"]):
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg("a space is missing after the colon; write “{better}”", better=better)
            patch = Patch(found.start("gap"), found.end(), " ")
            return self._mended_key(number, found, column, first, message, patch, certain=True)
        if is_value:
            return None
        if (found := _ODD_COLON.match(text, at, end)) and (
            self.known(found["key"])
            and (found.end() < end or self._has_below(number, column))
            and (found["sign"] or self._may_be_key(found["key"], column))
        ):
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg("after a key stands a colon, not “{sign}”; write “{better}”",
                          sign=(found["sign"] or found["other"]).strip(), better=better)  # fmt: skip
            patch = Patch(found.end("key"), found.end(), ": ")
            return self._mended_key(number, found, column, first, message, patch, certain=True)
        if after_dash:
            return None
        if (found := _BARE.match(text, at, end)) and self.known(found["key"]):
            below = self._has_below(number, column)
            if not below and not self._may_be_key(found["key"], column):
                return None
            message = msg("a colon is missing; write “{better}”", better=f"{found['key']}:")
            if not below:
                message = msg("“{key}” has neither colon nor value; write “{key}: …” with a value, "
                              "or remove the line", key=found["key"])  # fmt: skip
            patch = Patch(found.end("key"), found.end("key"), ":")
            return self._mended_key(number, found, column, first, message, patch, certain=below)
        if (found := _NO_COLON.match(text, at, end)) and self.known(found["key"]):
            if len(found["key"]) < 3 or not self._may_be_key(found["key"], column):
                return None
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg("a colon is missing; write “{better}”, or indent the line if it goes on "
                          "with the text above", better=better)  # fmt: skip
            patch = Patch(found.end("key"), found.end(), ": ")
            certain = found["key"].isascii() and found["key"] in self._seen
            return self._mended_key(number, found, column, first, message, patch, certain=certain)
        return None

    def _mended_key(
        self, number: int, found: re.Match[str], column: int, first: bool, message: Message,
        patch: Patch, *, certain: bool,
    ) -> int:  # fmt: skip
        start = found.end("key")
        self.tell(message, start, max(patch.end, start + 1), patch, certain=certain)
        self._place("mapping", column, number, first, found["key"])
        self._levels[-1].keys.add(found["key"])
        self._waits, self._text_before = True, None
        end = self.lines[number][1]
        if found.end() >= end:
            return number + 1
        return self._value(number, found.end(), self._levels[-1].column, found["key"])

    def _may_be_key(self, key: str, column: int) -> bool:
        level = next((one for one in self._levels if one.column == column), None)
        return level is not None and level.kind == "mapping" and key not in level.keys

    def _has_below(self, number: int, column: int) -> bool:
        """Whether the next line with anything on it stands further in, or is an item."""
        below = self._next(number)
        if below is None:
            return False
        inner = self.column(below)
        return inner > column or (inner == column and self._is_item(below))

    def _next(self, number: int) -> int | None:
        return next(
            (
                below
                for below in range(number + 1, len(self.lines))
                if (at := self.content(below)) < self.lines[below][1] and self.text[at] != "#"
            ),
            None,
        )

    # --- texts ---

    def _is_below(self, column: int) -> bool:
        return not self._levels or column > self._levels[-1].column

    def _text(self, number: int, at: int, column: int, first: bool, after_dash: bool) -> int:
        """A text without a key: an item, the value of a key above, or what belongs nowhere."""
        if after_dash:
            below = self._next(number)
            parent = self._levels[-1].column
            if (
                below is not None
                and self.column(below) > parent
                and self._is_key_line(below)
                and self.text[at] not in "[{\"'|>&!"
            ):
                return self._item_without_key(number, at, column)
            return self._value(number, at, parent, "")
        if self._waits and self._is_below(column):
            return self._value(number, at, self._levels[-1].column if self._levels else -1, "")
        whole = _WHOLE_LINE.match(self.text, at, self.lines[number][1])
        if whole is not None and self.known(whole["key"]):
            return self._line_in_quotes(number, whole, column)
        items = any(one.kind == "sequence" and one.column == column for one in self._levels)
        if items and self.text[at] in "{[":
            self.tell(
                msg("“- ” is missing in front of “{key}”, where a new item of the list begins",
                    key=shown(self.text[at : self.lines[number][1]])),
                at, at + 1, Patch(at, at, "- "), certain=True,
            )  # fmt: skip
            self._place("sequence", column, number, first)
            return self._value(number, at, column, "")
        return self._stray(number, at, items)

    def _line_in_quotes(self, number: int, whole: re.Match[str], column: int) -> int:
        """A key and its value, both inside of quotation marks."""
        start, end = whole.span()
        patches = (Patch(start, start + 1, ""), Patch(end - 1, end, ""))
        message = msg("the quotation marks are around key and value; remove them, or put them "
                      "around the value alone")  # fmt: skip
        plain = not _COLON.search(self.text, whole.end("key") + 1, end - 1)
        self.tell(message, start, end, *patches, certain=plain)
        self._place("mapping", column, number, True, whole["key"])
        self._levels[-1].keys.add(whole["key"])
        self._waits, self._text_before = False, None
        return number + 1

    def _item_without_key(self, number: int, at: int, column: int) -> int:
        end = self._end_of_text(at, self.lines[number][1])
        text = self.text[at:end]
        message = msg("“{text}” has no key in front; write for instance “- title: {text}”",
                      text=shown(text))  # fmt: skip
        self.tell(message, at, end, Patch(at, at, "title: "))
        self._place("mapping", column, number, False, "title")
        self._levels[-1].keys.add("title")
        return self._value(number, at, column, "title")

    def _stray(self, number: int, at: int, items: bool) -> int:
        """Lines that belong to nothing: the text above goes on, or something was pasted."""
        last = number
        while last + 1 < len(self.lines) and self._is_stray(last + 1):
            last += 1
        before, end = self._text_before, self.lines[number][1]
        numbers = range(number, last + 1)
        several = " " in self.text[at:end].strip()
        if items and before is not None:
            message = msg("“{text}” belongs to nothing here: write “- ” in front if it is an item "
                          "of the list, or indent it more if it goes on with the text above",
                          text=shown(self.text[at:end]))  # fmt: skip
            self.tell(message, at, end, *(self._indented(one, before[0] + 2) for one in numbers))
            return last + 1
        if before is not None and several and self.text[at].islower() and last - number < 20:
            patches = [self._indented(one, before[0] + 2) for one in numbers]
            message = msg("the text above goes on here, so the line must stand further in than "
                          "its key; indent it")  # fmt: skip
            self.tell(message, at, end, *patches, certain=True)
            return last + 1
        if self.text[at] in "]}":
            message = msg("“{character}” closes nothing here; remove it", character=self.text[at])
        else:
            message = msg(
                "“{text}” has no key in front: indent it if it goes on with the text above, write "
                "“- title: {text}” if it is a heading, or put # in front if it is a note",
                text=shown(self.text[at:end]),
            )
        self.tell(message, at, end, *(self._out(one) for one in numbers))
        return last + 1

    def _is_stray(self, number: int) -> bool:
        at, end = self.content(number), self.lines[number][1]
        if at == end or self.text[at] == "#" or self._special_at(number):
            return False
        column = self.column(number)
        key = _KEY.match(self.text, at, end) or _TIGHT.match(self.text, at, end)
        if key is not None and (self.known(key["key"]) or self._fits("mapping", column)):
            return False
        near = _ODD_COLON.match(self.text, at, end) or _NO_COLON.match(self.text, at, end)
        if near is not None and self.known(near["key"]) and self._may_be_key(near["key"], column):
            return False
        return not (self._is_item(number) or _TIGHT_DASH.match(self.text, at, end)
                    or _BULLET.match(self.text, at, end))  # fmt: skip

    def _special_at(self, number: int) -> bool:
        start, end = self.lines[number]
        return any(one.match(self.text, start, end) for one in (_CONFLICT, _DOCUMENT, _RULER))

    def _indented(self, number: int, column: int) -> Patch:
        return Patch(self.lines[number][0], self.content(number), " " * column)

    # --- values ---

    def _value(self, number: int, at: int, parent: int, key: str) -> int:
        """What stands after a key or a dash; ``parent`` is the column it hangs on."""
        text, end = self.text, self.lines[number][1]
        if properties := _PROPERTIES.match(text, at, end):
            at = properties.end()
            if at >= end or text[at] == "#":
                return number + 1
        self._waits, self._text_before = False, None
        sign = text[at]
        if sign in "|>":
            return self._block(number, at, parent)
        if sign in "\"'":
            return self._after(self.quoted(at, parent, self._ends_value), number)
        if sign in "[{":
            return self._brackets(number, at, parent)
        if sign == "-" and (at + 1 >= end or text[at + 1] in " \t\u00a0"):
            return self._list_on_line(number, at, parent, key)
        return self._plain(number, at, parent)

    def _tabs_at_end(self, start: int, end: int) -> None:
        """Tabs before a comment or at the end of a line: they are as good as spaces."""
        found = _TABS_AT_END.search(self.text, start, end)
        if found is not None:
            self.patch(Patch(*found.span(), " " * len(found[0])))

    def _after(self, at: int, number: int) -> int:
        """The line after the one on which a value that may be long has ended."""
        while number + 1 < len(self.lines) and self.lines[number + 1][0] <= at:
            number += 1
        end = self.lines[number][1]
        self._tabs_at_end(at, end)
        colon = _COLON_AFTER.match(self.text, at, end)
        if colon is not None:  # brackets as a key
            self._waits = True
        return number + 1

    def _brackets(self, number: int, at: int, parent: int) -> int:
        before = self.state
        opened = self.text[at]
        ends = self.flow(at, parent, self._ends_value, self.known)
        line = self.line_of(ends)
        end = self.lines[line][1]
        rest = self.text[ends:end].strip()
        if not rest or rest.startswith(("#", ":")):
            return self._after(ends, number)
        if rest == ",":
            comma = self.text.index(",", ends)
            self.tell(msg("nothing comes after this comma; remove it"), comma, comma + 1,
                      Patch(comma, comma + 1, ""), certain=True)  # fmt: skip
        elif set(rest) <= {"]", "}"}:
            extra = end - len(self.text[ends:end].lstrip())
            self.tell(msg("“{character}” closes nothing here; remove it", character=rest),
                      extra, extra + 1, Patch(extra, extra + len(rest), ""), certain=True)  # fmt: skip
        elif line == number:
            self.state = before
            self.quote(
                at, self._end_of_text(at, end),
                msg("a text cannot begin with “{character}”; write {better}",
                    character=opened, better=self.better(at, self._end_of_text(at, end))),
                at, certain=True,
            )  # fmt: skip
        return self._after(ends, number)

    def _list_on_line(self, number: int, at: int, parent: int, key: str) -> int:
        """«key: - text»: a list that begins too early, or a text with a dash in front."""
        end = self.lines[number][1]
        below = self._next(number)
        more = below is not None and self.column(below) > parent and self._is_item(below)
        inner = _KEY.match(self.text, at + 2, end)
        if more or (inner is not None and self.known(inner["key"])):
            column = self.column(below) if more and below is not None else parent + 2
            self.tell(
                msg("a list begins on the line below its key; move “{text}” there",
                    text=shown(self.text[at:end])),
                at, at + 1, Patch(at, at, "\n" + " " * column), certain=True,
            )  # fmt: skip
            self._waits = True
            return self._entry(number, at, column, False)
        last = self._end_of_text(at, end)
        message = msg("a list item (“- ”) cannot stand here; write it on the line below, or write "
                      "{better} if it is one text", better=self.better(at, last))  # fmt: skip
        self.quote(at, last, message, at)
        return number + 1

    def _plain(self, number: int, at: int, parent: int) -> int:
        """A text without quotation marks, on one line or several."""
        last = self._last_of_plain(number, at, parent)
        end = (
            self._end_of_text(at, self.lines[number][1]) if last == number else self.lines[last][1]
        )
        while end > at and self.text[end - 1] in " \t":
            end -= 1
        for below in range(number + 1, last + 1):
            start, content = self.lines[below][0], self.content(below)
            white = self.text[start:content]
            if content < self.lines[below][1] and white.strip(" "):
                enough = len(white) - len(white.lstrip(" ")) > parent
                if not white.strip(" \t") and enough:
                    self.patch(Patch(start, content, " " * self.column(below)))
                else:
                    self._tell_indentation(start, content, max(self.column(below), parent + 1))
        for one in range(number, last + 1):
            self._tabs_at_end(max(at, self.content(one)), self.lines[one][1])
        self._judge(number, at, end, last)
        self._text_before = (parent, self.text[at:end])
        self._waits = False
        return last + 1

    def _last_of_plain(self, number: int, at: int, parent: int) -> int:
        """The last line of a plain text: those below that stand further in, and are no keys."""
        if _COMMENT.search(self.text, at, self.lines[number][1]):
            return number
        last, below = number, number + 1
        while below < len(self.lines):
            content, end = self.content(below), self.lines[below][1]
            if content < end:
                if (
                    self.text[content] == "#"
                    or self.column(below) <= parent
                    or self._is_key_line(below)
                    or below in self._hidden
                ):
                    break
                last = below
                if _COMMENT.search(self.text, content, end):
                    break
            below += 1
        return last

    def _is_key_line(self, number: int) -> bool:
        """Whether a line has a key that is known, alone or as an item."""
        at, end = self.content(number), self.lines[number][1]
        while at < end and self.text[at] == "-" and self.text[at + 1 : at + 2] == " ":
            found = _GAP.match(self.text, at + 1, end)
            assert found is not None
            at = found.end()
        key = _KEY.match(self.text, at, end)
        return key is not None and self.known(key["key"].strip("'\""))

    def _judge(self, number: int, at: int, end: int, last: int) -> None:
        """Tell what a plain text may not hold, and put it in quotation marks in memory."""
        sign = self.text[at]
        if sign == "?" and end == at + 1:
            message = msg("“?” cannot stand alone; write what is not known in words, such as "
                          "“uavklart”")  # fmt: skip
            self.tell(message, at, at + 1, Patch(at, at + 1, ""))
            return
        if self._is_wrong_beginning(at, end):
            message = msg("a text cannot begin with “{character}”; write {better}",
                          character=sign, better=self.better(at, end))  # fmt: skip
            self.quote(at, end, message, at, certain=sign not in "?,")
            return
        colon = _COLON.search(self.text, at, end)
        if colon is None and self.text[end - 1] == ":" and end > at + 1:
            colon = _LAST_COLON.search(self.text, end - 1)
        if colon is None:
            return
        word = _WORD_BEFORE.search(self.text[at : colon.start()])
        key = word[1] if word is not None else ""
        if (
            word is not None
            and key.islower()
            and (key in self._own or (self.known(key) and key in self._seen))
        ):
            self._two_keys(number, at, end, at + word.start(1), key)
            return
        certain = last == number or not self._begins_line(colon.start(), number)
        message = msg("a text with a colon and a space in it needs quotation marks; write "
                      "{better}", better=self.better(at, end))  # fmt: skip
        self.quote(at, end, message, colon.start(), certain=certain)

    def _two_keys(self, number: int, at: int, end: int, place: int, key: str) -> None:
        """A key in the middle of a line: the next one, whose line break is gone."""
        before = self.text[at:place].rstrip(" \t\u00a0")
        level = self._levels[-1] if self._levels else None
        free = level is not None and level.kind == "mapping" and key not in level.keys
        message = msg("two keys on one line: write “{key}:” on a line of its own, or {better} "
                      "if all of it is one text", key=key, better=self.better(at, end))  # fmt: skip
        if level is None or not free or before.endswith(",") or not before:
            self.quote(at, end, message, place)
            return
        split = Patch(at + len(before), place, "\n" + " " * level.column)
        line = self.lines[number][1]
        rest = self.text[self.text.index(":", place) + 1 : line].strip()
        clean = bool(rest) and rest[0] not in "[{\"'|>&*!@%`?-" and ": " not in rest
        if clean or _CLOSED_BRACKETS.fullmatch(rest):
            level.keys.add(key)
            self.tell(message, place, place + len(key), split, certain=len(key) > 2)
        else:
            self.quote(at, end, message, place)

    def _begins_line(self, offset: int, number: int) -> bool:
        """Whether only one word stands before it, on a line below the first."""
        line = self.line_of(offset)
        return line > number and " " not in self.text[self.content(line) : offset]

    def _is_wrong_beginning(self, at: int, end: int) -> bool:
        sign, following = self.text[at], self.text[at + 1 : at + 2]
        if sign in "@`%,]}":
            return True
        if sign == "?":
            return not following.strip()
        if sign == "&":
            return True
        if sign == "*":
            alias = _ALIAS.fullmatch(self.text, at, end)
            return alias is None or f"&{alias[1]}" not in self.text
        return sign == "!"

    # --- blocks of text ---

    def _block(self, number: int, at: int, parent: int) -> int:
        """A text in lines of its own, «|» or «>»."""
        end = self.lines[number][1]
        header = _HEADER.match(self.text, at, end)
        indent = 0
        if doubled := _DOUBLED.match(self.text, at, end):
            self.tell(
                msg("after the key stands one “{character}”", character=self.text[at]),
                at + 1, doubled.end(), Patch(at + 1, doubled.end(), ""), certain=True,
            )  # fmt: skip
        elif header is None:
            if not self._begins_block(number, at, parent):
                return self._quoted_sign(number, at)
            gap = _GAP.match(self.text, at + 1, end)
            assert gap is not None
            below = self._next(number)
            indent = self.column(below) if below is not None else parent + 2
            self.tell(
                msg("after “{character}” the text begins on the next line", character=self.text[at]),
                gap.end(), end, Patch(at + 1, gap.end(), "\n" + " " * indent), certain=True,
            )  # fmt: skip
        elif header is not None:
            digits = re.sub(r"\D", "", header["given"])
            indent = max(parent, 0) + int(digits) if digits else 0
        return self._lines_of_block(number, parent, indent)

    def _begins_block(self, number: int, at: int, parent: int) -> bool:
        """Whether lines below go on with a text that begins beside its «|»."""
        below = number + 1
        if below >= len(self.lines) or self.content(below) >= self.lines[below][1]:
            return False
        return self.column(below) > parent and not self._is_key_line(below)

    def _quoted_sign(self, number: int, at: int) -> int:
        end = self._end_of_text(at, self.lines[number][1])
        message = msg("a text cannot begin with “{character}”; write {better}",
                      character=self.text[at], better=self.better(at, end))  # fmt: skip
        self.quote(at, end, message, at, certain=True)
        return number + 1

    def _lines_of_block(self, number: int, parent: int, indent: int) -> int:
        header, number = number, number + 1
        while number < len(self.lines):
            content, end = self.content(number), self.lines[number][1]
            start = self.lines[number][0]
            if content == end:
                if self.text[start:end].strip(" \t"):
                    self._tell_indentation(start, content, 0)
                number += 1
                continue
            column = self.column(number)
            if column <= parent:
                if not self._is_unindented(number, parent):
                    break
                if indent == 0:
                    return self._unindented(header, number, parent)
                left = 0 < column < parent
                if not (left or self._goes_on_below(number, indent, parent)):
                    break
            if indent == 0:
                indent = column
            white = self.text[start:content]
            if "\t" in white and column < indent:
                self._tell_indentation(start, content, indent)
            elif column < indent:
                if self._is_key_line(number) or self.text[content] == "#":
                    break
                self.tell(
                    msg("the line stands further left than the rest of its text; indent it as much"),
                    content, end, Patch(start, content, " " * indent), certain=True,
                )  # fmt: skip
            elif white[:indent].strip(" "):
                self._tell_indentation(start, content, indent if "\t" in white else column)
            number += 1
        return number

    def _goes_on_below(self, number: int, indent: int, parent: int) -> bool:
        """Whether a block goes on after a line that stands too far left."""
        for below in range(number + 1, min(number + _FAR, len(self.lines))):
            if self.content(below) < self.lines[below][1]:
                if self._is_key_line(below):
                    return False
                if self.column(below) > parent:
                    return self.column(below) >= indent
                if not self._is_unindented(below, parent):
                    return False
        return False

    def _is_unindented(self, number: int, parent: int) -> bool:
        """Whether a line that should be indented is the first of a text."""
        at, end = self.content(number), self.lines[number][1]
        if self.text[at] == "#" or self._is_key_line(number) or self._special_at(number):
            return False
        tight = _TIGHT.match(self.text, at, end)
        if tight is not None and self.known(tight["key"]):
            return False
        key = _KEY.match(self.text, at, end)
        if key is not None and self.column(number) == parent and key["key"].islower():
            return " " in key["key"]
        items = any(one.kind == "sequence" and one.column == self.column(number)
                    for one in self._levels)  # fmt: skip
        return not (self._is_item(number) and items)

    def _unindented(self, header: int, number: int, parent: int) -> int:
        first, last = number, number
        while number < len(self.lines):
            if self.content(number) < self.lines[number][1]:
                if self.column(number) <= parent and not self._is_unindented(number, parent):
                    break
                last = number
            number += 1
        lines = [one for one in range(first, last + 1) if self.content(one) < self.lines[one][1]]
        wrong = [one for one in lines if self.column(one) <= parent]
        column = min(
            (self.column(one) for one in lines if one not in wrong), default=max(parent, 0) + 2
        )
        least = min(self.column(one) for one in wrong)
        patches = [self._indented(one, column + self.column(one) - least) for one in wrong]
        at, end = self.content(first), self.lines[first][1]
        message = msg("the text after “{character}” must stand further in than its key; indent its "
                      "lines", character=self.text[self.lines[header][1] - 1])  # fmt: skip
        self.tell(message, at, end, *patches, certain=True)
        return last + 1

    # --- indentation ---

    def _fits(self, kind: Kind, column: int) -> bool:
        """Whether a key or a dash may stand at a column, after what was read."""
        levels = self._levels
        count = len(levels)
        while count and levels[count - 1].column > column:
            count -= 1
        popped = count < len(levels)
        if count == 0:
            return not levels
        top = levels[count - 1]
        if top.column == column:
            if top.kind == kind:
                return True
            if kind == "sequence":
                return self._waits and not popped
            return count >= 2 and levels[count - 2].column == column
        return self._waits and not popped

    def _settle(self, kind: Kind, column: int, start: int) -> None:
        """End what ends where something begins at a column, and begin what begins."""
        levels = self._levels
        self._ended = {one.column for one in levels if one.column > column}
        while levels and levels[-1].column > column:
            levels.pop()
        if levels and levels[-1].column == column and levels[-1].kind != kind:
            if kind == "mapping" and len(levels) > 1 and levels[-2].column == column:
                levels.pop()
            else:
                levels.append(_Level(column, kind, start=start))
        elif not levels or levels[-1].column < column:
            levels.append(_Level(column, kind, start=start))
        if kind == "sequence":
            self._waits = False

    def _place(self, kind: Kind, column: int, number: int, first: bool, key: str = "") -> int:
        """Put a key or a dash where it stands, or where it should; that column."""
        start = self.lines[number][0]
        ended, self._far_left = self._far_left, None
        if self._fits(kind, column):
            if (
                first
                and kind == "mapping"
                and self._levels[-1:]
                and self._levels[-1].column > column
            ):
                self._far_left = _FarLeft(number, key, list(self._levels))
            if self._moved is not None and first and column < self._moved[0]:
                self._moved = None
            self._settle(kind, column, start)
            return column
        if not first:
            self._settle(kind, column, start)
            return column
        if ended is not None and self._belongs_before(ended, kind, column):
            self._settle(kind, column, start)
            return column
        if self._moved is not None:
            at, by, mistake = self._moved
            if column >= at and self._fits(kind, column + by):
                self.extend(mistake, self._indented(number, column + by))
                self._settle(kind, column + by, start)
                return column + by
        if kind == "mapping":
            self._misplaced_key(number, column, key)
            return column
        return self._misplaced_item(number, column)

    def _belongs_before(self, ended: "_FarLeft", kind: Kind, column: int) -> bool:
        """Whether a line fits if only the key above it had not ended what it belongs to.

        That key is then the one that stands wrongly; it is told, and put back where it was meant.
        """
        now, self._levels, self._waits = self._levels, ended.levels, False
        if not self._fits(kind, column):
            self._levels = now
            return False
        beside = [one for one in ended.levels if one.kind == "mapping" and (
            one.column == column if kind == "mapping" else one.column > column)]  # fmt: skip
        if not beside or ended.key in beside[-1].keys:
            self._levels = now
            return False
        now[-1].keys.discard(ended.key)
        level = beside[-1]
        wrong = self.column(ended.number)
        self._move(ended.number, wrong, level.column, ended.key, certain=kind == "mapping")
        level.keys.add(ended.key)
        self._moved = None
        return True

    def _misplaced_key(self, number: int, column: int, key: str) -> None:
        start, at = self.lines[number][0], self.content(number)
        seq = next((n for n, one in enumerate(self._levels)
                    if one.kind == "sequence" and one.column == column), None)  # fmt: skip
        item = self._levels[seq + 1] if seq is not None and seq + 1 < len(self._levels) else None
        if seq is not None and (item is None or item.kind != "mapping" or key in item.keys):
            self.tell(
                msg("“- ” is missing in front of “{key}”, where a new item of the list begins",
                    key=key),
                at, at + len(key), Patch(at, at, "- "), certain=self.known(key),
            )  # fmt: skip
            self._settle("sequence", column, start)
            self._settle("mapping", column + 2, start)
            return
        levels = [one for one in self._levels if one.kind == "mapping"]
        if item is not None and self._allows(item.column, number):
            target, certain = item.column, True
        elif levels and column > self._levels[-1].column and not levels[-1].keys >= {key}:
            target, certain = levels[-1].column, True
        elif levels:
            target, certain = self._nearest(levels, number, column, key)
        else:
            target, certain = (self._levels[-1].column + 2 if self._levels else 0), False
        self._move(number, column, target, key, certain=certain and column not in self._ended)
        if not levels and self._levels:
            self._levels.clear()
        self._settle("mapping", target, start)

    def _nearest(
        self, levels: list[_Level], number: int, column: int, key: str
    ) -> tuple[int, bool]:
        """The mapping that a key most likely belongs to, and whether no other is as likely."""
        below = self._next(number)
        beside = self.column(below) if below is not None and not self._is_item(below) else -1
        blank = number > 0 and not self.text[slice(*self.lines[number - 1])].strip()

        def unlikely(level: _Level) -> tuple[bool, bool, bool, int, int]:
            return (
                not self._allows(level.column, number),
                key in level.keys,
                beside != level.column,
                abs(level.column - column),
                level.column if blank else -level.column,
            )

        ordered = sorted(levels, key=unlikely)
        tied = len(ordered) > 1 and unlikely(ordered[0])[:4] == unlikely(ordered[1])[:4]
        return ordered[0].column, not tied

    def _allows(self, column: int, number: int) -> bool:
        """Whether the line below can be what it is, if a key without a value stands there."""
        end = self.lines[number][1]
        key = _KEY.match(self.text, self.content(number), end)
        below = self._next(number)
        if key is None or below is None or self.text[key.end() : end].strip():
            return True
        inner = self.column(below)
        return inner > column or (inner == column and self._is_item(below))

    def _misplaced_item(self, number: int, column: int) -> int:
        start = self.lines[number][0]
        columns = [one.column for one in self._levels if one.kind == "sequence"]
        if not columns:
            at, end = self.content(number), self.lines[number][1]
            self.tell(
                msg("a list item (“- ”) cannot stand here, below a key that has a value; move it, "
                    "or remove the value"),
                at, end, Patch(start, start, "# "),
            )  # fmt: skip
            self._out_below(number, column)
            self._hidden.add(number)
            return column
        target = min(columns, key=lambda one: (abs(one - column), -one))
        self._move(number, column, target, "- ", certain=column not in self._ended)
        self._settle("sequence", target, start)
        return target

    def _out_below(self, number: int, column: int) -> None:
        for below in range(number + 1, len(self.lines)):
            if self.content(below) < self.lines[below][1]:
                inner = self.column(below)
                if inner < column or (inner == column and not self._is_item(below)):
                    return
                self.patch(self._out(below))
                self._hidden.add(below)

    def _move(self, number: int, column: int, target: int, what: str, *, certain: bool) -> None:
        at = self.content(number)
        spaces = abs(target - column)
        template = (
            msg("“{what}” stands {spaces} too far in; move the line to the left",
                what=what.strip(), spaces=_spaces(spaces))
            if target < column
            else msg("“{what}” stands {spaces} too far out; move the line to the right",
                     what=what.strip(), spaces=_spaces(spaces))
        )  # fmt: skip
        certain = certain and (what == "- " or self.known(what))
        mistake = self.tell(template, at, at + max(len(what.strip()), 1),
                            self._indented(number, target), certain=certain)  # fmt: skip
        self._moved = (column, target - column, mistake)

    def _ends_value(self, number: int, parent: int) -> bool:
        """Whether a line begins something new, though a quotation mark or bracket is open."""
        at, end = self.content(number), self.lines[number][1]
        if at >= end or self.column(number) > parent:
            return False
        return self._is_item(number) or self._is_key_line(number)


def _spaces(count: int) -> Message:
    return msg("1 space") if count == 1 else msg("{count} spaces", count=count)


UNSEEN_ONES = frozenset("\u00ad\u200b\u200c\u200d\u2060")
_WHOLE_LINE = re.compile(r"(?P<mark>[\"'])(?P<key>[\w-]+): (?:(?!(?P=mark)).)+(?P=mark)$", re.M)
_CLOSED_BRACKETS = re.compile(r"\[[^\[\]{}:\"']*\]|\"[^\"\\]*\"|'[^']*'")
_DOUBLED = re.compile(r"(?:\|{2,}|>{2,})[ \t]*$", re.M)
_TABS_AT_END = re.compile(r"\t[ \t]*(?=#|[\r\n]|\Z)|\t[ \t]*$", re.M)
_COMMENT = re.compile(r"(?<=[ \t])#")
_COLON = re.compile(r":(?=[ \t\r\n])")
_LAST_COLON = re.compile(":")
_COLON_AFTER = re.compile(r"[ \t]*:(?=\s|$)", re.M)
_WORD_BEFORE = re.compile(r"(?:^|[\s,])([\w-]+)$")
_ALIAS = re.compile(r"\*([^\s,\[\]{}]+)")
