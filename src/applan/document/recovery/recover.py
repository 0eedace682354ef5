"""Reading on after what is not YAML: every mistake at its own place, and all the rest as it is.

A text that a parser has refused is mended in memory and parsed again. What people do wrong is seen
in one scan (``mistakes``); where the parser still stumbles, the line is quoted or left out, and so
on until it parses. Nodes get back their places in the text as it was written.
"""

import re
from collections import Counter

from applan.document.compose import compose, compose_fast
from applan.document.nodes import At, Node, every_node
from applan.document.patched import Patch, Patched
from applan.document.recovery.columns import Words
from applan.document.recovery.lines import Lines
from applan.document.recovery.scan import quotes
from applan.document.trouble import NotYamlError, TooDeepError, Trouble
from applan.findings import MAX_TOLD
from applan.messages import msg

MOST_ROUNDS = 200
MOST_PARSED = 4_000_000
"""Characters parsed in all rounds together: what half a second is enough for."""

_A_PATCH = 20
"""Characters that could be parsed while one change is made."""


def recover(
    text: str, keys: Words, max_depth: int, max_nodes: int
) -> tuple[Node | None, list[Trouble]]:
    """The root node of what can be read, and all that is wrong with the rest, in order.

    None where nothing can be read. ``keys`` are words that are likely to be keys. Raises
    ``TooDeepError`` and ``TooManyError`` as ``compose`` does.
    """
    return _Recovery(text, keys, max_depth, max_nodes).run()


class _Recovery:
    def __init__(self, text: str, keys: Words, depth: int, nodes: int) -> None:
        self._text = text
        self._limits = depth, nodes
        self._scan = Lines(text, keys)
        self._troubles: list[Trouble] = []
        self._rounds: Counter[int] = Counter()
        self._out: set[int] = set()

    def run(self) -> tuple[Node | None, list[Trouble]]:
        self._scan.run(MAX_TOLD + 1)
        self._troubles = [
            Trouble(
                "AP004", one.message, one.start, one.end, tuple(one.patches) if one.certain else ()
            )
            for one in self._scan.mistakes
        ]
        if len(self._troubles) > MAX_TOLD:
            return None, self._troubles
        root = self._parsed()
        return root, sorted(self._troubles, key=lambda one: one.start)

    def _parsed(self) -> Node | None:
        patched = Patched(self._text, self._scan.patches)
        left = MOST_PARSED
        for _ in range(MOST_ROUNDS):
            left -= len(patched.text) + _A_PATCH * len(self._scan.patches)
            try:
                return self._composed(patched)
            except NotYamlError as error:
                last = error
            if left < 0 or not self._mend(last, patched):
                break
            patched = Patched(self._text, self._scan.patches)
        else:
            last = NotYamlError("", "", last.offset)
        start = min(patched.origin(last.offset), len(self._text))
        if not self._troubles or left < 0 or sum(self._rounds.values()) >= MOST_ROUNDS:
            message = msg("from here on nothing was read; mend what stands above first")
            self._troubles.append(Trouble("AP004", message, start, start))
        return None

    def _composed(self, patched: Patched) -> Node | None:
        """The nodes, each at its place in the original. Raises what ``compose`` does."""
        try:
            root, error = compose_fast(patched.text, *self._limits)
            if error is not None:
                raise error
            if root is not None and patched.text:
                root = compose(patched.text, *self._limits)
        except TooDeepError as error:
            raise TooDeepError(patched.origin(error.offset)) from None
        if root is not None and self._scan.patches:
            _put_back(root, patched)
        return root

    def _mend(self, error: NotYamlError, patched: Patched) -> bool:
        """Quote the value on the line where a parser stumbled, or leave the line out."""
        offset = min(patched.origin(error.offset), len(self._text))
        number = self._scan.line_of(offset)
        while number >= 0 and (number in self._out or self._says_nothing(number)):
            number -= 1
        if number < 0:
            return False
        self._rounds[number] += 1
        if self._rounds[number] == 1:
            start, end = self._scan.lines[number]
            if not any(start <= one.start <= end for one in self._troubles):
                at = offset if start <= offset < end else self._scan.content(number)
                self._troubles.append(explained(error, self._text, at))
            value = self._scan.value_on(number)
            if value is not None:
                self._drop_patches(number)
                self._scan.patches += quotes(self._text, *value)
                return True
        self._leave_out(number)
        return True

    def _says_nothing(self, number: int) -> bool:
        return self._scan.is_blank(number) or self._text[self._scan.content(number)] == "#"

    def _leave_out(self, number: int) -> None:
        """A line, and what stands further in below it: it would belong to another."""
        column = self._scan.column(number)
        while True:
            self._out.add(number)
            self._drop_patches(number)
            start = self._scan.lines[number][0]
            self._scan.patch(Patch(start, start, "# "))
            number += 1
            if number >= len(self._scan.lines):
                return
            if not self._says_nothing(number) and self._scan.column(number) <= column:
                return

    def _drop_patches(self, number: int) -> None:
        start, end = self._scan.lines[number]
        self._scan.patches[:] = [one for one in self._scan.patches
                                 if not (start <= one.start <= end)]  # fmt: skip


def explained(error: NotYamlError, text: str, offset: int) -> Trouble:
    """What the scan did not see, told where a parser gave up; its own words reach nobody."""
    said, end = f"{error.context} {error.problem}", offset + bool(text[offset : offset + 1].strip())
    if "\\t" in said or "a tab" in said:
        before = text[text.rfind("\n", 0, offset) + 1 : offset]
        message = (
            msg("a tab stands here; write each cell under its key, or a space")
            if before.strip() else msg("a tab stands here; indent with spaces")
        )  # fmt: skip
    elif found := re.search("expected ',' or '(.)'", said):
        message = msg("a comma or “{character}” is missing in the list or mapping that was opened",
                      character=found[1])  # fmt: skip
    else:
        message = msg("this line cannot be read; check its indentation, the colon after its key, "
                      "and quotation marks")  # fmt: skip
    return Trouble("AP004", message, offset, end)


def _put_back(root: Node, patched: Patched) -> None:
    """Give nodes their places in the text as it was written."""
    for node in every_node(root):
        node.start_mark = At(patched.origin(node.start_mark.index))
        node.end_mark = At(patched.origin(node.end_mark.index))
