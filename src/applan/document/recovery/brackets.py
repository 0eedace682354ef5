"""What people do wrong in brackets (YAML 1.2.2, chapter 7.4)."""

import re

from applan.document.patched import Patch
from applan.document.recovery.patterns import PARTED
from applan.document.recovery.quoted import Quoted
from applan.document.recovery.scan import shown
from applan.messages import Message, msg
from applan.patterns import lazy

_DEEPEST = 80
"""Brackets in brackets that are looked into; a plan has three."""
_PLAIN_IN_FLOW = lazy(r"(?:[^,\[\]{}:#\r\n]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
_SPACE = lazy(r"[ \t\u00a0]*")
_CLOSING = {"[": "]", "{": "}"}
_WRONG_IN_FLOW = lazy(r"[@`%|>]|[?](?=\s|[,\]}])|-(?=[\s,\]}])")
_KEY_WITHIN = lazy(r"(?<=[\s,])([\w-]+)[ \t]*:(?=[ \t\r\n])")
_CLOSED = lazy(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}")
_KEY = lazy(r"([\w-]+):(?=\s)")
_NAMED = lazy(r"(?<=\s)(?P<name>[A-ZÆØÅ][^:,]{0,60}):(?=\s)")
_PROPERTY = lazy(r"[&*!][\w/.:-]*", re.A)


class Brackets:
    """Brackets that hang on a column, read once from left to right and mended.

    Where ``many`` may stand, one alone is a list of one.
    """

    def __init__(self, scan: Quoted, parent: int, many: bool) -> None:
        self._scan, self._text, self._parent, self._many = scan, scan.text, parent, many
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
                message = msg("“{opened}” is closed by “{closing}”, not by “{written}”",
                              opened=opened, closing=closing, written=sign)  # fmt: skip
                self._scan.mend(message, place, place + 1, closing)
                return place + 1
            if sign == ",":
                message = msg("nothing stands between these commas; remove one")
                self._scan.mend(message, place, place + 1, "")
                place = last = place + 1
                continue
            last = self._entry(place, depth)
            place = self._next(last)
            if place is None:
                return self._never_closed(at, last)
            if self._text[place] == ",":
                place += 1
            elif self._text[place] not in "]}":
                end = self._scan.lines[self._scan.line_of(place)][1]
                following = shown(self._text[place:end].split(",")[0])
                message = msg("a comma is missing before “{next}”", next=following)
                begin = last - 1 if self._text[last - 1] in ".;:" else last
                patch = Patch(begin, last, ",")
                self._scan.tell(message, place, place + 1, patch, certain=True)

    def _closes_outer(self, at: int) -> bool:
        """Whether a bracket closes the one outside, so that the one inside is not closed."""
        if len(self._open) < 2 or self._text[at] != self._open[-2]:
            return False
        end = self._scan.lines[self._scan.line_of(at)][1]
        return not self._text[at + 1 : end].lstrip().startswith(self._open[-2])

    def _next(self, at: int) -> int | None:
        """The next sign that is no space and in no comment; None where brackets end unclosed."""
        scan = self._scan
        while at < len(self._text):
            sign = self._text[at]
            if sign in "\r\n":
                at += 2 if self._text.startswith("\r\n", at) else 1
                number = scan.line_of(at)
                if number < len(scan.lines) and scan.ends_value(number, self._parent):
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

    def _entry(self, at: int, depth: int) -> int:
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
            message = msg("a no-break space stands after the colon; write an ordinary space")
            self._scan.mend(message, place + 1, value, " ")
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
            for word in _KEY_WITHIN.finditer(self._text, value + 1, self._end_of_region(place)):
                begins, colon = word.start(), word.end() - 1
                if colon >= place and self._scan.known(word[1]) and (
                    colon == place or PARTED.search(self._text, max(value, begins - 4), begins)
                ):  # fmt: skip
                    return begins - 1
        elif self._text[value] in "\"'[{" and (self._text[place] in "\"'[{" or self._key_at(place)):
            return end
        self._scan.state = before
        region = self._end_of_region(place)
        title = self._text[at:value].rstrip(": \t")
        if not (
            self._text[at] in "\"'[{" or self._scan.known(title)
        ) and self._scan.title_with_colon(at, value, region):
            return region
        return self._quote_region(value, place, named=not self._scan.known(title))

    def _key_at(self, at: int) -> bool:
        found = _KEY.match(self._text, at)
        return found is not None and self._scan.known(found[1])

    def _rest_is_text(self, at: int, end: int, place: int) -> int:
        sign = self._text[place : place + 1]
        if sign == "#" and self._is_tag(place):
            return self._quote_region(at, place)
        if not sign or sign in ",]}\r\n#" or end == at:
            return max(end, at + 1) if end == at and sign not in ",]}" else end
        if self._text[at] in "\"'[{":
            return end
        return self._quote_region(at, place)

    def _quote_region(self, start: int, at: int, *, named: bool = False) -> int:
        """Everything up to the next comma or closing bracket as one text.

        What is ``named`` may be two, and a comma missing before the name of the second.
        """
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
        second = _NAMED.search(self._text, start, end) if named else None
        message = (
            msg("is a comma missing before “{next}”? if all of it is one text, write {better}",
                next=second["name"], better=better)
            if second is not None
            else msg("a text with a colon and a space in it needs quotation marks; write {better}",
                better=better)
            if colon >= 0
            else msg("this text needs quotation marks here; write {better}", better=better)
        )  # fmt: skip
        scan.quote(start, end, message, place, certain=second is None)
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
            return self._scan.quoted(at, self._parent, True)
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
        word = _PROPERTY.match(self._text, at)
        assert word is not None
        sign, name = self._text[at], word[0][1:]
        following = self._text[word.end() : word.end() + 1]
        right = not following or following in " ,]}\t\r\n"
        if (
            not right
            or (sign == "&" and not name)
            or (sign == "*" and f"&{name}" not in self._text)
        ):
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
        certain = ":" in entry if self._text[at] == "{" else "," in inside or self._many
        self._unclosed = scan.tell(self._unclosed_message(at), at, at + 1, patch, certain=certain)
        return last

    def _unclosed_message(self, at: int) -> Message:
        opened = self._text[at]
        return msg("the “{opened}” that opens here is never closed; write “{closing}” where it "
                   "ends", opened=opened, closing=_CLOSING[opened])  # fmt: skip
