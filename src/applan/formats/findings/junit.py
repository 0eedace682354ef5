"""JUnit's XML, as Jenkins, GitLab and Azure read it: a suite a plan, a case a finding.

Only what the schemas of both Jenkins' xUnit plug-in and Maven's Surefire allow is written. A
plan without findings is one case that passed; what was accepted was skipped.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from applan.findings import Finding
from applan.formats.terminal import printable
from applan.frozen import NamedTuple
from applan.messages import Catalogue
from applan.report import Report


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    cases: dict[str, list[_Case]] = {file: [] for file in report.files}
    for file, case in _cases(report, catalogue):
        cases.setdefault(file, []).append(case)
    passed = _Case(catalogue.say("nothing found"))
    suites = {file: found or [passed] for file, found in cases.items()}
    total = _counts(case for found in suites.values() for case in found)
    del total["skipped"]  # Jenkins' schema has it for a suite only
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites{_attributes({'name': 'applan', **total, 'time': 0})}>",
        *(line for file, found in suites.items() for line in _suite(file, found)),
        "</testsuites>",
        "",
    ]
    return "\n".join(lines)


class _Case(NamedTuple):
    """A test: its name, and what became of it, as the name, attributes and text of an element."""

    name: str
    outcome: str = ""
    attributes: Mapping[str, str] = MappingProxyType({})
    text: str = ""


def _cases(report: Report, catalogue: Catalogue) -> Iterator[tuple[str, _Case]]:
    """Every case with its plan."""
    for item in report.findings:
        said = catalogue.say(item.message)
        about = {"message": said, "type": item.severity}
        yield item.file, _Case(_name(item), "failure", about, _told(item, catalogue))
    in_baseline = catalogue.say("in the baseline")
    for item in (*report.accepted, *report.known):
        about = {"message": item.reason or in_baseline}
        yield item.file, _Case(_name(item), "skipped", about, _told(item, catalogue))
    for failure in report.failures:
        said = catalogue.say(failure.message)
        about = {"message": said, "type": "failure"}
        yield failure.file, _Case(f"applan {failure.code}".rstrip(), "error", about, said)
    for left in report.unchecked:
        about = {"message": catalogue.say(left.said), "type": "unchecked"}
        yield left.file, _Case("applan", "error", about, catalogue.say(left.message))


def _suite(file: str, cases: list[_Case]) -> Iterator[str]:
    yield f"  <testsuite{_attributes({'name': file, **_counts(cases), 'time': 0})}>"
    seen: Counter[str] = Counter()
    for case in cases:
        seen[case.name] += 1  # GitLab takes cases of one name for one
        name = case.name if seen[case.name] == 1 else f"{case.name} ({seen[case.name]})"
        about = _attributes({"name": name, "classname": file, "time": 0})
        if case.outcome:
            said = _attributes(case.attributes)
            yield f"    <testcase{about}>"
            yield f"      <{case.outcome}{said}>{escape(printable(case.text))}</{case.outcome}>"
            yield "    </testcase>"
        else:
            yield f"    <testcase{about}/>"
    yield "  </testsuite>"


def _counts(cases: Iterable[_Case]) -> dict[str, int]:
    counts = Counter(case.outcome for case in cases)
    return {
        "tests": counts.total(),
        "failures": counts["failure"],
        "errors": counts["error"],
        "skipped": counts["skipped"],
    }


def _name(item: Finding) -> str:
    """Without line and column, so that it is known again in the next run."""
    return f"{item.code} {item.name}: {item.place}" if item.place else f"{item.code} {item.name}"


def _told(item: Finding, catalogue: Catalogue) -> str:
    place = f"{item.file}:{item.span.line}:{item.span.column}"
    return f"{place}: {item.code} {catalogue.say(item.message)}"


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(printable(str(it)))}" for name, it in values.items())
