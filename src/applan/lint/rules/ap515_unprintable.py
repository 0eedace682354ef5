"""AP515: what no document can hold."""

from collections.abc import Iterator

from applan.lint.printing import faults_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject


@rule(
    "AP515",
    "unprintable",
    "error",
    bad="""\
sections:
  - title: Skolering
    text: |
      Kurset er gratis.

      ---

      Påmelding til kontoret.
""",
    good=("---\n\n      Påmelding", "Påmelding"),
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
