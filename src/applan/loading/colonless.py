"""AP140: «- Styremøte 12. januar», an activity on one line whose colon was forgotten.

It is a title to YAML, and the activity has no time. A title may hold a date all the same: «Toget
1. mai» says which day it is, «Oppfølging etter møtet 12. januar» which meeting.
"""

import re
from collections.abc import Iterator

from applan.document.nodes import ScalarNode
from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.messages import Tongue, msg
from applan.when import parse_when

_CALLED_BY_DATE = frozenset({"8. mars", "1. mai", "17. mai"})
"""Days that have no other name among people."""

_OF_ANOTHER = re.compile(
    r"\b(?:fra|frå|etter|før|siden|sidan)\b|\b(?:av|på|i|om|for|mot|ved|den|til|per|pr[.]?)$", re.IGNORECASE
)
"""What makes a date say which thing is meant, and not when this one is."""

_MOST_WORDS = 16


def colonless(node: ScalarNode, language: Tongue) -> Iterator[Trouble]:
    """That a colon is missing in a title that ends with a day, and what puts it there."""
    text, start = node.value, node.start_mark.index
    if node.end_mark.index - start != len(text) or _is_day(text, language):
        return
    for word in [*re.finditer(r"\S+", text)][1:][-_MOST_WORDS:]:
        in_brackets = word[0][0] == "(" and text[-1] == ")"
        at, end = word.start() + in_brackets, len(text) - in_brackets
        title, time = text[: word.start()].rstrip(" ,;–—-"), text[at:end]
        if not time[:1].isalnum() or not _is_day(time, language):
            continue
        if not title or time in _CALLED_BY_DATE or time[:2] in ("pe", "pr") or _OF_ANOTHER.search(text[:at].rstrip()):
            return
        message = msg("is a colon missing before the time? write “{better}”",
                      better=f"{title}: {time}")  # fmt: skip
        fix = [Patch(start + len(title), start + at, ": ")]
        if in_brackets:
            fix.append(Patch(start + end, start + len(text), ""))
        yield Trouble("AP140", message, start + at, start + end, tuple(fix))
        return


def _is_day(text: str, language: Tongue) -> bool:
    """Whether a text is a time of days and nothing else; the year may be the plan's."""
    read = parse_when(text, language="nn" if language == "nn" else "nb")
    return (
        bool(read.occurrences)
        and all(one.kind in {"day", "days"} for one in read.occurrences)
        and all(problem.code == "ambiguous-year" for problem in read.problems)
    )
