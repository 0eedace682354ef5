"""AP516: what is printed otherwise than it seems to be meant."""

from collections.abc import Iterator

from applan.lint.printing import faults_of
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject


@rule(
    "AP516",
    "printed-otherwise",
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
