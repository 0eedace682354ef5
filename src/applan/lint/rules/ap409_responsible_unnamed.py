"""AP409: a plan that hardly says who does what."""

from collections.abc import Iterator

from applan.lint.answering import without_responsible
from applan.lint.gaps import MANY
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.patterns import lazy


@rule(
    "AP409",
    "responsible-unnamed",
    "info",
    bad="""\
- {title: Vårdugnad, when: "9. mai 2026"}
- {title: Sommerfest, when: "20. juni 2026"}
- {title: Høstdugnad, when: "26. september 2026"}
- {title: Basar, when: "14. november 2026"}
- {title: Juletrefest, when: "28. desember 2026"}
""",
    good="""\
- {title: Vårdugnad, when: "9. mai 2026", responsible: Vaktmesteren}
- {title: Sommerfest, when: "20. juni 2026", responsible: Festkomiteen}
- {title: Høstdugnad, when: "26. september 2026", responsible: Vaktmesteren}
- {title: Basar, when: "14. november 2026", responsible: Festkomiteen}
- {title: Juletrefest, when: "28. desember 2026", responsible: Festkomiteen}
""",
)
def responsible_unnamed(subject: Subject) -> Iterator[Problem]:
    """A plan says who answers for what it holds.

    Where nobody is named, the board answers for everything, and that is worth knowing before the
    plan is adopted. Said once about a plan in which less than a third of the activities name
    anybody; such a plan may well have its reasons, and one that tells them is left alone.
    """
    gaps = without_responsible(subject)
    if gaps.counted >= MANY and gaps.is_usual and not _says_why(subject):
        message = msg(
            "{count} of {all} activities do not say who answers for them; write “responsible”",
            count=len(gaps.missing),
            all=gaps.all,
        )
        yield Problem(("title",), message)


def _says_why(subject: Subject) -> bool:
    """Whether the plan tells who answers for what it names nobody for."""
    return any(_NOBODY_NAMED.search(text) for _path, text in subject.texts)


_NOBODY_NAMED = lazy(r"\bingen\s+(?:navngitt\s+|namngjeven\s+)?ansvarl[ei]g\b")
