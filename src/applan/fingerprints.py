"""What a finding is known by when its line moves: its code, its place in words and its text."""

from collections import Counter
from collections.abc import Iterable

from applan.findings import Finding
from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.source import digest_of

_LONGEST = 120
"""Characters of a text that are kept as they are; of a longer one the beginning and a digest."""

_POSITION = lazy(r"\d+")


class Identity(NamedTuple):
    """What two findings have in common that are the same one in two editions of a plan.

    ``where`` is the place in words, without the positions of things that have neither id nor
    title, since they move as lines do. ``text`` is what the finding points at, the first line of
    it, or what that is known by in every tongue.
    """

    code: str
    where: str
    text: str


def identity(finding: Finding) -> Identity:
    """What the finding is known by, within its plan."""
    span = finding.span
    end = span.end_column - 1 if span.line == span.end_line else None
    text = finding.excerpt[span.column - 1 : end].strip()
    if finding.about is not None:
        text = finding.about
    steps = finding.where.split(" → ") if finding.where else []
    where = " → ".join("#" if _POSITION.fullmatch(step) else step for step in steps)
    return Identity(finding.code, _short(where), _short(text))


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """A fingerprint for each of the findings, in their order, no two alike.

    32 hexadecimal digits, the same in every run in which the plan is named in the same way.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        known_by = (finding.file, *identity(finding))
        counts[known_by] += 1
        found.append(digest("\0".join((*known_by, str(counts[known_by])))))
    return tuple(found)


def digest(text: str) -> str:
    """32 hexadecimal digits that stand for a text."""
    return digest_of(text.encode("utf-8", "surrogatepass"))


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:80]}… {digest(text)}"
