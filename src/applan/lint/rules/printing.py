"""Rules on what a document can hold."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, key_of, texts_of
from applan.prose.signs import may_have_faults

if TYPE_CHECKING:
    from applan.prose.read import Fault


@rule(
    "AP515",
    "error",
    bad="text: |\n  Kurset er gratis.\n\n  ---\n\n  Påmelding til kontoret.\n",
    good=("---\n\n  ", ""),
)
def unprintable(subject: Subject) -> Iterator[Problem]:
    """Running text holds only what has a form on paper.

    A draft has paragraphs, headings, lists, quotations, tables, links, bold type and italics. It
    has no images, horizontal lines or blocks of code, no heading inside a list, and no room for
    more cells in a row than the table has columns. No draft is made of a plan with any of these.
    """
    for path, _text, fault in faults_of(subject):
        if fault.refused:
            yield Problem(path, fault.what, span=(fault.start, fault.end))


@rule(
    "AP516",
    "warning",
    bad="text: Programmet ligger [på kontorets disk](//filer/program).\n",
    good=("kontorets disk](//filer", "nettsiden](https://example.no"),
)
def printed_otherwise(subject: Subject) -> Iterator[Problem]:
    """What looks like a link, a table or other markup is one.

    Links lead to web pages (http, https), mail addresses (mailto), telephone numbers (tel) and
    files beside the document; any other address is printed as text, since a click on it could
    start a program or send a password. A table has a line |---|---| below its heads. Struck-out
    text, footnotes and columns on one line are printed letter for letter.
    """
    for path, _text, fault in faults_of(subject):
        if not fault.refused:
            yield Problem(path, fault.what, span=(fault.start, fault.end))


class Place(NamedTuple):
    """A fault, and the text it is in."""

    path: Path
    text: str
    fault: "Fault"


def faults_of(subject: Subject) -> tuple[Place, ...]:
    """All faults of a plan's running texts, in document order; asked again, the same."""
    return subject.every(_faults)


def _faults(subject: Subject) -> Iterator[Place]:
    for path, text in texts_of(subject).pieces:
        if key_of(path) in PROSE and path[:1] != ("labels",) and may_have_faults(text):
            from applan.prose.read import read

            for fault in read(text).faults:
                yield Place(path, text, fault)
