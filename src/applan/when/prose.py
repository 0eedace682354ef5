"""A place in a long text: its tokens a stretch at a time, and a limit on the work."""

from __future__ import annotations

from collections.abc import Mapping

from applan.when.engine import PADDING, Reader
from applan.when.rows_times import GRAMMAR
from applan.when.tokens import lex
from applan.when.words import Vocabulary

STRETCH = 16_000
"""How many characters are cut into tokens at a time."""
AHEAD = 1000
"""How many tokens there are ahead, at least, while there is more text: no list is longer."""
BEHIND, UNSURE = 4, 12
"""Tokens that are looked back at, and tokens at the end of a stretch that more text may change."""
MOST_TRIES = 30_000
"""Places in one text where a time is looked for; a plan of a whole year's weeks has hundreds."""
MOST_WRITTEN = 100_000
"""Characters of one text that may be times."""


class Prose(Reader):
    """A `Reader` that brings its tokens when they are needed, and counts what it tries.

    ``at`` is the place it has come to.
    """

    __slots__ = ("at", "declared", "lexed", "tries", "written")

    def __init__(self, text: str, words: Vocabulary, declared: Mapping[str, object] | None) -> None:
        super().__init__(GRAMMAR, text, [], words, prose=True)
        self.at = 0
        self.declared = declared
        self.lexed = 0
        self.tries = 0
        self.written = 0

    @property
    def exhausted(self) -> bool:
        """Whether as much has been tried as one text is given."""
        return self.tries > MOST_TRIES or self.written > MOST_WRITTEN

    def refill(self) -> None:
        """Bring more tokens when few are left, and forget those that are passed."""
        ends = len(self.tokens) - len(PADDING)
        while self.lexed < len(self.text) and ends - self.at < AHEAD:
            kept = self.tokens[max(0, self.at - BEHIND) : ends]
            self.at = min(self.at, BEHIND)
            stop = min(len(self.text), self.lexed + STRETCH)
            fresh = lex(self.text, self.words, self.declared, self.lexed, stop)
            if fresh and kept and kept[-1].end < fresh[0].start:
                fresh[0] = fresh[0]._replace(spaced=True)
            self.lexed = stop
            if stop < len(self.text) and len(fresh) > 2 * UNSURE:
                self.lexed = fresh[-UNSURE].start
                del fresh[-UNSURE:]
            self.set_tokens([*kept, *fresh])
            ends = len(kept) + len(fresh)
