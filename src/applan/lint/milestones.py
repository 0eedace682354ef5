"""Numbers to reach on the way: two for one day, one that falls, and several in one line."""

from collections.abc import Iterator

from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.lint.targets import Found, number_text, target_text, targets_of
from applan.messages import msg
from applan.model import Activity, Goal
from applan.patterns import lazy


def on_the_way(subject: Subject) -> Iterator[Problem]:
    """«250 innen 2027, 200 innen 2027» and «250 innen 2027, 200 innen 2028» of members."""
    latest: dict[tuple[object, ...], Found] = {}
    for found in targets_of(subject):
        target, unit = found.target, (found.target.unit or "").casefold()
        several = _SEVERAL.search(unit)
        if several:
            message = msg("“{written}” is several numbers; write each in a list, with its deadline",
                          written=target_text(target))  # fmt: skip
            yield Problem((*found.path, "unit"), message)
        parent = found.placed.parent
        if found.due is None or parent is None or several or not unit:
            continue
        of = (parent.path, unit, (target.scope or "").casefold())
        before = latest.get(of)
        if before is None or before.due is None:
            latest[of] = found
            continue
        said = {"target": target_text(target), "other": number_text(before.target.value)}
        if before.due == found.due and target.scope is None:
            yield Problem((*found.path, "by"),
                          msg("“{target}” has the deadline that {other} has", **said))  # fmt: skip
        elif before.due.start < found.due.start and target.value < before.target.value:
            title = parent.item.title.lower() if isinstance(parent.item, Goal | Activity) else ""
            if not _FALLS.search(f"{title} {unit}"):
                yield Problem((*found.path, "value"),
                              msg("“{target}” is less than {other}, which is to be reached "
                                  "before it", **said))  # fmt: skip
        if before.due.start < found.due.start:
            latest[of] = found


_SEVERAL = lazy(r"\b(?:(?:19|20)\d\d|(?:første|fyrste|andre|tredje) år(?:et)?)\b.*\d")
"""A year, and one number more, in what is counted: «medlemmer i 2027 og 250 i 2028»."""

_FALLS = lazy(
    r"ned|mindre|færre|lavere|lågare|kort|redus|halver|slutt|unngå|under\b|høyst|høgst|maks|kutt"
    r"|fravær|skad|gjeld|kostnad|utgift|utslipp|utslepp|underskudd|underskot|vente|forbruk|frafall"
    r"|fråfall|klage|avvik|ulykke|svinn|rest|tap\b"
)
"""What is to be less of, or hardly counts what one wants more of."""
