"""What people do wrong inside a value: quotation marks and brackets, and what must be quoted.

YAML 1.2.2, chapters 7.3 (quoted and plain texts) and 7.4 (brackets).
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from applan.document.patched import Patch
from applan.messages import Message, msg

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_LONGEST_SHOWN = 60
_DEEPEST = 80
"""Brackets in brackets that are looked into; a plan has three."""

_MOST_LINES = 300
"""Lines that a text between quotation marks may have where something else is wrong."""

_ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U(?:000[0-9a-fA-F]|0010)[0-9a-fA-F]{4}"
    r"|[0abtnvfre \"/\\N_LP\t\r\n])"
)
_END_OF_TEXT = re.compile(r"[ \t]+#(?=\s|$)", re.M)
_PLAIN_IN_FLOW = re.compile(r"(?:[^,\[\]{}:#\r\n]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
_SPACE = re.compile(r"[ \t\u00a0]*")
_AFTER_VALUE = re.compile(r"[ \t]*(?:#.*)?(?=[\r\n]|\Z)")
_CLOSING = {"[": "]", "{": "}"}
_WRONG_IN_FLOW = re.compile(r"[@`%|>]|[?](?=\s|[,\]}])|-(?=[\s,\]}])")
_LAST_WORD = re.compile(r"[\s,]([\w-]+)[ \t]*$")

EndsValue = Callable[[int, int], bool]
"""Whether a line (first argument) begins something new below a column (second)."""


@dataclass
class Mistake:
    """Something that was done wrong, and what mends it; ``certain`` if it can mean one thing."""

    message: Message
    start: int
    end: int
    patches: list[Patch]
    certain: bool


def shown(text: str) -> str:
    """A text as it is told in a message: its first line, not too long."""
    line = text.partition("\n")[0].strip()
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"


class Scan:
    """A text, its lines, and what was found in it and is to be changed in memory."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [found.span(1) for found in _LINE.finditer(text)]
        self._starts = [start for start, _end in self.lines]
        self.mistakes: list[Mistake] = []
        self.patches: list[Patch] = []
        self._hidden: set[int] = set()

    @property
    def state(self) -> tuple[int, int]:
        """How much was found; set it to forget what was found since."""
        return len(self.mistakes), len(self.patches)

    @state.setter
    def state(self, state: tuple[int, int]) -> None:
        del self.mistakes[state[0] :]
        del self.patches[state[1] :]

    def tell(
        self, message: Message, start: int, end: int, *patches: Patch, certain: bool = False
    ) -> int:
        """Keep a mistake and mend it in memory; its number."""
        self.mistakes.append(Mistake(message, start, max(end, start), list(patches), certain))
        self.patches += patches
        return len(self.mistakes) - 1

    def extend(self, mistake: int, patch: Patch) -> None:
        """One more change that belongs to a mistake."""
        self.mistakes[mistake].patches.append(patch)
        self.patches.append(patch)

    def patch(self, patch: Patch) -> None:
        """Change something in memory that is no mistake."""
        self.patches.append(patch)

    def line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def quote(
        self, start: int, end: int, message: Message, at: int, *, certain: bool = False
    ) -> None:
        """Tell that a text must stand in quotation marks, and put it there."""
        self.tell(message, at, at + 1, *quotes(self.text, start, end), certain=certain)

    def quote_silently(self, start: int, end: int) -> None:
        """Put a text in quotation marks in memory."""
        self.patches += quotes(self.text, start, end)

    def better(self, start: int, end: int) -> str:
        """A text in the quotation marks it needs, as it is told."""
        whole = self.text[start:end]
        text = shown(whole) + (" …" if "\n" in whole else "")
        return written_in_quotes(text)

    def _end_of_text(self, start: int, end: int) -> int:
        """Where a text on one line ends: before its comment, but words with «#» are no comment."""
        comment = _END_OF_TEXT.search(self.text, start, end)
        last = comment.start() if comment is not None else end
        while last > start and self.text[last - 1] in " \t\u00a0":
            last -= 1
        return last

    # --- quotation marks ---

    def quoted(self, at: int, parent: int, ends_value: EndsValue, in_flow: bool = False) -> int:
        """Just past a text in quotation marks that begins at ``at``, after whatever mends it."""
        closing = self._closing_quote(at, parent, ends_value)
        line_end = self.lines[self.line_of(at)][1]
        if closing is None:
            return self._never_closed(at, line_end, in_flow)
        self._judge_escapes(at, closing)
        after = closing + 1
        ends = self.lines[self.line_of(closing)][1]
        rest = self.text[after:ends].lstrip(" \t\u00a0")
        if not rest or rest.startswith("#"):
            return after
        if in_flow and rest[0] in ",]}:":
            return after
        if rest.strip() == "," and not in_flow:
            comma = self.text.index(",", after)
            self.tell(msg("nothing comes after this comma; remove it"), comma, comma + 1,
                      Patch(comma, comma + 1, ""), certain=True)  # fmt: skip
            return ends
        if in_flow:
            return after
        return self._text_after(at, closing, ends)

    def _text_after(self, at: int, closing: int, ends: int) -> int:
        """Something after the closing mark: it was none, or the marks belong to the text."""
        last = self._end_of_text(at, ends)
        mark = self.text[at]
        if self.line_of(at) != self.line_of(closing):
            inner = "\\" + mark if mark == '"' else mark * 2
            self.tell(
                msg("text stands after the closing quotation mark"), closing, closing + 1,
                Patch(closing, closing + 1, inner), Patch(last, last, mark),
            )  # fmt: skip
            return ends
        inside = self.text[at + 1 : last - 1] if self.text[last - 1] == mark else ""
        if inside and last - 1 > closing:
            other = "'" if mark == '"' else '"'
            if other not in inside and "\\" not in inside:
                written = f"{other}{inside}{other}"
                patches = [Patch(at, at + 1, other), Patch(last - 1, last, other)]
            else:
                written = "'" + inside.replace("'", "''") + "'"
                patches = [Patch(at, last, written)]
            message = msg("the text itself has the quotation mark it stands in; write {better}",
                          better=shown(written))  # fmt: skip
            self.tell(message, closing, closing + 1, *patches, certain=True)
            return ends
        message = msg("text stands after the closing quotation mark; write {better}",
                      better=self.better(at, last))  # fmt: skip
        self.quote(at, last, message, closing + 1,
                   certain=not self.text[closing + 1 : last].lstrip().startswith(","))  # fmt: skip
        return ends

    def _closing_quote(self, at: int, parent: int, ends_value: EndsValue) -> int | None:
        """Where the mark that closes a text stands, or None where it seems to be forgotten."""
        number, begin = self.line_of(at), at + 1
        find = _CLOSE[self.text[at]]
        first = number
        while number < min(first + _MOST_LINES, len(self.lines)):
            end = self.lines[number][1]
            if number > first and ends_value(number, parent):
                return None
            found = find.match(self.text, begin, end)
            if found is not None:
                return found.end() - 1
            number += 1
            if number < len(self.lines):
                begin = self.lines[number][0]
        return None

    def _never_closed(self, at: int, end: int, in_flow: bool) -> int:
        """A text whose quotation mark is not closed ends on its own line."""
        mark = self.text[at]
        last = self._end_of_text(at, end)
        if in_flow:
            stop = _FLOW_END.search(self.text, at + 1, end)
            last = stop.start() if stop is not None else last
        text = self.text[at + 1 : last]
        other = "'" if mark == '"' else '"'
        odd = (text[-1:] in _ODD_MARKS and not any(one in text for one in "“«„‘‚")) or (
            text[-1:] == other and text.count(other) == 1
        )
        patch = Patch(last - 1, last, mark) if odd else Patch(last, last, mark)
        written = self.text[at : patch.start] + mark
        clean = mark not in text and "\\" not in text and self.text[last : last + 1] != ","
        message = msg("the quotation mark that opens here is never closed; write {better}",
                      better=shown(written))  # fmt: skip
        if clean:
            self.tell(message, at, at + 1, patch, certain=True)
        elif text.strip():
            body = self.text[at + 1 : patch.start].replace("'", "''")
            self.tell(message, at, at + 1, Patch(at, patch.end, f"'{body}'"))
        else:
            self.tell(message, at, at + 1, Patch(at, at + 1, mark * 2))
        return last

    def _judge_escapes(self, at: int, closing: int) -> None:
        """A back slash means something between double quotation marks, mostly not what is meant."""
        if self.text[at] != '"' or self.text.find("\\", at, closing) < 0:
            return
        place, wrong = at + 1, list[int]()
        while (place := self.text.find("\\", place, closing)) >= 0:
            found = _ESCAPE.match(self.text, place)
            if found is None:
                wrong.append(place)
            place = found.end() if found is not None else place + 1
        if not wrong:
            return
        text = self.text[at + 1 : closing]
        if '\\"' in text or "\n" in text or "\r" in text:
            patches = [Patch(one, one, "\\") for one in wrong]
        else:
            patches = [Patch(at, closing + 1, "'" + text.replace("'", "''") + "'")]
        message = msg("a back slash, as in “\\{character}”, means nothing inside double quotes; "
                      "use single quotes",
                      character=self.text[wrong[0] + 1])  # fmt: skip
        self.tell(message, wrong[0] + 1, wrong[0] + 2, *patches, certain=True)

    # --- brackets ---

    def flow(
        self, at: int, parent: int, ends_value: EndsValue, known: Callable[[str], bool]
    ) -> int:
        """Just past brackets that begin at ``at``, after whatever mends them."""
        return _Flow(self, parent, ends_value, known).read(at, 0)


class _Flow:
    """Brackets, read once from left to right."""

    def __init__(
        self, scan: Scan, parent: int, ends_value: EndsValue, known: Callable[[str], bool]
    ) -> None:
        self._scan, self._text = scan, scan.text
        self._parent, self._ends_value, self._known = parent, ends_value, known
        self._unclosed: int | None = None
        self._open: list[str] = []

    def read(self, at: int, depth: int) -> int:
        """Just past the bracket that closes the one at ``at``."""
        self._open.append(_CLOSING[self._text[at]])
        end = self._read(at, depth)
        self._open.pop()
        return end

    def _read(self, at: int, depth: int) -> int:
        opened = self._text[at]
        closing = _CLOSING[opened]
        last = at + 1
        place: int | None = at + 1
        while True:
            before = place
            assert before is not None
            place = self._next(before)
            if place is None:
                return self._never_closed(at, last)
            sign = self._text[place]
            if sign == closing:
                return place + 1
            if sign in "]}" and self._closes_outer(place):
                return self._never_closed(at, last)
            if sign in "]}":
                self._scan.tell(
                    msg("“{opened}” is closed by “{closing}”, not by “{written}”",
                        opened=opened, closing=closing, written=sign),
                    place, place + 1, Patch(place, place + 1, closing), certain=True,
                )  # fmt: skip
                return place + 1
            if sign == ",":
                self._scan.tell(msg("nothing stands between these commas; remove one"),
                                place, place + 1, Patch(place, place + 1, ""), certain=True)  # fmt: skip
                place = last = place + 1
                continue
            last = self._entry(place, opened == "{", depth)
            place = self._next(last)
            if place is None:
                return self._never_closed(at, last)
            if self._text[place] == ",":
                place += 1
            elif self._text[place] not in "]}":
                following = self._following(place)
                begin = last - 1 if self._text[last - 1] in ".;" else last
                self._scan.tell(msg("a comma is missing before “{next}”", next=following),
                                place, place + 1, Patch(begin, last, ","), certain=True)  # fmt: skip

    def _closes_outer(self, at: int) -> bool:
        """Whether a bracket closes the one outside, so that the one inside is not closed."""
        if len(self._open) < 2 or self._text[at] != self._open[-2]:
            return False
        end = self._scan.lines[self._scan.line_of(at)][1]
        return not self._text[at + 1 : end].lstrip().startswith(self._open[-2])

    def _following(self, at: int) -> str:
        end = self._scan.lines[self._scan.line_of(at)][1]
        return shown(self._text[at:end].split(",")[0])

    def _next(self, at: int) -> int | None:
        """The next sign that is no space and in no comment; None where the brackets end unclosed."""
        scan = self._scan
        while at < len(self._text):
            sign = self._text[at]
            if sign in "\r\n":
                at += 2 if self._text.startswith("\r\n", at) else 1
                number = scan.line_of(at)
                if number < len(scan.lines) and self._ends_value(number, self._parent):
                    return None
            elif sign == "\t":
                scan.patch(Patch(at, at + 1, " "))
                at += 1
            elif sign in " \u00a0":
                if sign != " ":
                    scan.patch(Patch(at, at + 1, " "))
                at += 1
            elif sign == "#" and self._text[at - 1 : at].isspace() and not self._is_tag(at):
                at = scan.lines[scan.line_of(at)][1]
            else:
                return at
        return None

    def _is_tag(self, at: int) -> bool:
        """Whether «#» begins a word in brackets that would not be closed, were it a comment."""
        end = self._scan.lines[self._scan.line_of(at)][1]
        following = self._text[at + 1 : at + 2]
        return bool(following.strip()) and any(one in self._text[at:end] for one in "]}")

    def _entry(self, at: int, in_mapping: bool, depth: int) -> int:
        """Just past a key and its value, or what there is of them."""
        end = self._token(at, depth, is_key=True)
        place = self._same_line(end)
        if not self._is_colon(place, self._text[at] in "\"'[{"):
            if place > end or end == at:
                return self._rest_is_text(at, end, place)
            return end
        value = self._next(place + 1)
        if value is None or self._text[value] in ",]}":
            return place + 1
        odd = self._text[place + 1 : value]
        if odd and "\u00a0" in odd and "\n" not in odd:
            self._scan.tell(
                msg("a no-break space stands after the colon; write an ordinary space"),
                place + 1, value, Patch(place + 1, value, " "), certain=True,
            )  # fmt: skip
        before = self._scan.state
        end = self._token(value, depth, is_key=False)
        place = self._same_line(end)
        if (
            place >= len(self._text)
            or self._text[place] in ",]}\r\n"
            or (self._text[place] == "#" and not self._is_tag(place))
        ):
            return end
        if self._is_colon(place, False) and self._text[value] not in "\"'[{":
            word = _LAST_WORD.search(self._text, value, place)
            if word is not None and self._known(word[1]):
                return word.start()
        elif self._text[value] in "\"'[{" and (self._text[place] in "\"'[{" or self._key_at(place)):
            return end
        self._scan.state = before
        return self._quote_region(value, place)

    def _key_at(self, at: int) -> bool:
        found = re.compile(r"([\w-]+):(?=\s)").match(self._text, at)
        return found is not None and self._known(found[1])

    def _rest_is_text(self, at: int, end: int, place: int) -> int:
        sign = self._text[place : place + 1]
        if sign == "#" and self._is_tag(place):
            return self._quote_region(at, place)
        if not sign or sign in ",]}\r\n#" or end == at:
            return max(end, at + 1) if end == at and sign not in ",]}" else end
        if self._text[at] in "\"'[{":
            return end
        return self._quote_region(at, place)

    def _quote_region(self, start: int, at: int) -> int:
        """Everything up to the next comma or closing bracket as one text."""
        end = self._end_of_region(at)
        if end <= start:
            return max(start + 1, end)
        scan = self._scan
        colon = self._text.find(": ", start, end)
        if colon < 0 and self._text[end - 1] == ":":
            colon = end - 1
        bracket = min((one for sign in "[{" if (one := self._text.find(sign, start, end)) >= 0),
                      default=-1)  # fmt: skip
        place = colon if colon >= 0 else max(bracket, start)
        better = scan.better(start, end)
        message = (
            msg("a text with a colon and a space in it needs quotation marks; write {better}",
                better=better)
            if colon >= 0
            else msg("this text needs quotation marks here; write {better}", better=better)
        )  # fmt: skip
        scan.quote(start, end, message, place, certain=True)
        return end

    def _end_of_region(self, at: int) -> int:
        end = self._scan.lines[self._scan.line_of(at)][1]
        depth = 0
        while at < end:
            sign = self._text[at]
            if sign in "[{":
                depth += 1
            elif sign in "]}":
                if depth == 0:
                    break
                depth -= 1
            elif sign == "," and depth == 0:
                break
            at += 1
        while at and self._text[at - 1] in " \t":
            at -= 1
        return at

    def _token(self, at: int, depth: int, *, is_key: bool) -> int:
        sign = self._text[at]
        if sign in "[{":
            if depth >= _DEEPEST:
                return self._scan.lines[self._scan.line_of(at)][1]
            return self.read(at, depth + 1)
        if sign in "\"'":
            return self._scan.quoted(at, self._parent, self._ends_value, True)
        if sign in "&*!":
            return self._property(at, depth)
        if sign == "#" or (not is_key and _WRONG_IN_FLOW.match(self._text, at)):
            return self._quote_sign(at)
        found = _PLAIN_IN_FLOW.match(self._text, at)
        assert found is not None
        end = found.end()
        if is_key and self._text[at] in "@`%":
            return self._quote_sign(at)
        end = self._goes_on(end)
        while end > at and self._text[end - 1] in " \t":
            end -= 1
        return end

    def _goes_on(self, end: int) -> int:
        """Where a text without quotation marks ends that may go on over several lines."""
        scan = self._scan
        while end < len(self._text) and self._text[end] in "\r\n":
            state = scan.state
            place = self._next(end)
            scan.state = state
            if place is None or self._text[place] in ",[]{}\"'#&*!|>@`%" or self._key_at(place):
                break
            found = _PLAIN_IN_FLOW.match(self._text, place)
            assert found is not None
            if found.end() == place:
                break
            end = found.end()
        return end

    def _property(self, at: int, depth: int) -> int:
        """An alias, or an anchor or tag before something: left alone if it may be right."""
        found = _PLAIN_IN_FLOW.match(self._text, at)
        assert found is not None
        word = re.compile(r"[&*!][\w/.:-]*", re.A).match(self._text, at)
        assert word is not None
        sign, name = self._text[at], word[0][1:]
        following = self._text[word.end() : word.end() + 1]
        right = not following or following in " ,]}\t\r\n"
        if sign == "*" and (not right or f"&{name}" not in self._text):
            return self._quote_sign(at)
        if sign == "&" and (not right or not name):
            return self._quote_sign(at)
        if sign == "!" and not right:
            return self._quote_sign(at)
        if sign == "*":
            return word.end()
        place = self._same_line(word.end())
        if place < len(self._text) and self._text[place] not in ",]}\r\n" and depth < _DEEPEST:
            return self._token(place, depth + 1, is_key=False)
        return word.end()

    def _quote_sign(self, at: int) -> int:
        end = self._end_of_region(at)
        if end <= at:
            end = at + 1
        message = msg("a text cannot begin with “{character}”; write {better}",
                      character=self._text[at], better=self._scan.better(at, end))  # fmt: skip
        self._scan.quote(at, end, message, at, certain=self._text[at] != "?")
        return end

    def _same_line(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        assert found is not None
        return found.end()

    def _is_colon(self, at: int, after_quoted: bool) -> bool:
        if self._text[at : at + 1] != ":":
            return False
        return after_quoted or self._text[at + 1 : at + 2] in ("", *" \t\u00a0\r\n,]}[{")

    def _never_closed(self, at: int, last: int) -> int:
        """Brackets that end where something else begins, or the text does."""
        scan = self._scan
        round_ = self._text[last - 1] == ")" and "(" not in self._text[at:last]
        patch = Patch(last - round_, last, _CLOSING[self._text[at]])
        if self._unclosed is not None:
            scan.extend(self._unclosed, patch)
            mistake = scan.mistakes[self._unclosed]
            mistake.start, mistake.end = at, at + 1
            mistake.message = self._unclosed_message(at)
            return last
        inside = self._text[at + 1 : last]
        entry = _CLOSED.sub("", inside).rpartition(",")[2]
        certain = ":" in entry if self._text[at] == "{" else "," in inside
        self._unclosed = scan.tell(self._unclosed_message(at), at, at + 1, patch, certain=certain)
        return last

    def _unclosed_message(self, at: int) -> Message:
        opened = self._text[at]
        return msg("the “{opened}” that opens here is never closed; write “{closing}” where it ends",
                   opened=opened, closing=_CLOSING[opened])  # fmt: skip


_CLOSE = {
    '"': re.compile(r"(?:[^\"\\]|\\.)*\""),
    "'": re.compile(r"(?:[^']|'')*'(?!')"),
}
_CLOSED = re.compile(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}")
_FLOW_END = re.compile(r"[ \t]*[,\]}]")
_ODD_MARKS = tuple("”“»’‘´`")


def written_in_quotes(text: str) -> str:
    """A text as it is written in quotation marks."""
    mark = _mark(text)
    return f"{mark}{text.replace(mark, mark * 2) if mark == chr(39) else text}{mark}"


def _mark(text: str) -> str:
    return '"' if '"' not in text and "\\" not in text else "'"


def quotes(text: str, start: int, end: int) -> list[Patch]:
    """What puts quotation marks around the characters ``start`` to ``end``."""
    mark = _mark(text[start:end])
    patches = [Patch(start, start, mark), Patch(end, end, mark)]
    if mark == "'":
        inside = (start + at for at, sign in enumerate(text[start:end]) if sign == "'")
        patches[1:1] = [Patch(at, at, "'") for at in inside]
    return patches
