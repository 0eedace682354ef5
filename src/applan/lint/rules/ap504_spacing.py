"""AP504: a space too many."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, Passage, texts_of
from applan.messages import msg
from applan.patterns import lazy

_LINE = 300
"""Characters of a line that are looked at on either side."""

_ALONE = frozenset({",", ".", ";", ":", "!", "?", ")", "(", ".)", ").", "),"})


@rule(
    "AP504",
    "spacing",
    "warning",
    bad="text: Kurset er gratis ,  og alle kan delta.\n",
    good=("gratis , ", "gratis,"),
)
def spacing(subject: Subject) -> Iterator[Problem]:
    """There is one space between words, and none before a comma or a full stop.

    What was moved or deleted leaves spaces behind, and they show in print. Tables and code in
    Markdown, and the two spaces that break a line there, are not meant.
    """
    texts = texts_of(subject)
    if texts.has("  "):
        for found in texts.find(_SEVERAL):
            if not _is_layout(found):
                yield found.problem(msg("there are several spaces here; write one"), " ")
    if texts.has_word(_ALONE):
        for found in texts.find(_BEFORE_MARK, "space"):
            yield found.problem(msg("no space belongs here; remove it"), "")


def _is_layout(found: Passage) -> bool:
    """Whether the spaces are Markdown's: of a table, of code, or after the mark of a list."""
    if found.key not in PROSE:
        return False
    before = found.before(_LINE).rpartition("\n")[2]
    after = found.after(_LINE).partition("\n")[0]
    code = before.startswith(("    ", "\t"))
    return code or "|" in before or "|" in after or _LIST_MARK.fullmatch(before) is not None


_SEVERAL = lazy(r"  (?<=[^\s\0]  ) *(?=[^\s\0])")

_BEFORE_MARK = lazy(r"(?<=[\w»)])(?P<space> +)(?:[,;!?)]|:(?![)(DP/-])|\.(?!\.))(?=[\s)]|$)")

_LIST_MARK = lazy(r"\s*(?:[-+*>]|\d{1,3}[.)])")
