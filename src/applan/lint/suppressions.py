"""Findings that somebody looked at and accepted, with a reason: ``# applan: ignore[AP304] …``."""

import re
from collections.abc import Callable, Iterable, Iterator

from applan.document import Document, Scalars
from applan.findings import Finding, finding_at
from applan.frozen import Frozen
from applan.loading.names import NAMES
from applan.messages import Message, Tongue, msg
from applan.model.tongues import COMMENT, COMMENTS, spoken
from applan.patterns import lazy
from applan.source import Source

_MEANT = lazy(
    r"#(?<![^ \t\n]#)[ \t]*"
    r"(?:(?P<by>[Aa]pplan(?:[ \t]*[:;,.]|[ \t]+[=–—-])?)(?=[ \t]|(?<=[:;,.]))[ \t]*"
    r"|(?:[^\W\d]++:?[ \t]*+)??)"
    r"(?P<word>[^\W\d][\w-]*+)(?P<code>[ \t]*\[[ \t]*[Aa][Pp][ \t]?\d)?(?(by)|(?(code)|(?!)))"
)
"""What may be such a comment misspelled: a rule's code in brackets, or a word after “applan:”."""

_MEANING = {word: said[0] for said in COMMENTS for word in said}

Silent = Callable[[], frozenset[str]]


class Suppression(Frozen):
    """A comment and what it accepts: what stands on ``line``, or in the whole file.

    The line is the comment's own or, for a comment on a line of its own, the next with content.
    """

    codes: frozenset[str]
    reason: str
    whole_file: bool
    line: int
    start: int
    end: int
    used: set[str]


def suppressions(source: Source, scalars: Scalars) -> list[Suppression]:
    """The suppressing comments of a text, in order."""
    below: dict[int, int] = {}
    found = []
    for comment in reversed([*_comments(source, scalars)]):
        if _MEANING[comment["word"]] == "guess":
            continue
        line = source.span(comment.start(), comment.end()).line
        codes = frozenset(code.strip().upper() for code in (comment["codes"] or "").split(","))
        whole_file = _MEANING[comment["word"]] == "ignore-file"
        line = _content_below(source, line, below)
        found.append(Suppression(codes - {""}, comment["reason"].strip(), whole_file, line,
                                 comment.start(), comment.end(), set()))  # fmt: skip
    return found[::-1]


def apply(
    source: Source,
    document: Document | None,
    findings: Iterable[Finding],
    silent: Silent = frozenset,
) -> tuple[list[Finding], list[Finding]]:
    """The findings that remain and those that were accepted; misuse is a finding itself.

    Without a ``document`` the text is scanned for what is a comment, as far as it is YAML. Codes
    that are ``silent`` were not looked for in all of the plan, so that nobody can say that what
    accepts them is not needed; they are asked for only where it matters.
    """
    if _MEANT.search(source.text) is None:
        return list(findings), []
    scalars = document.scalars if document is not None else Scalars(source.text, None)
    given = suppressions(source, scalars)
    accepting: dict[tuple[int, str], Suppression] = {}
    for item in given:
        for code in item.codes if item.reason else ():
            accepting.setdefault((0 if item.whole_file else item.line, code), item)
    remaining, accepted = [], []
    for finding in findings:
        line = finding.span.line
        places = (line, _first_line(source, scalars, line), 0)
        known = (accepting.get((at, finding.code)) for at in places)
        by = next(filter(None, known), None)
        if by is None:
            remaining.append(finding)
        else:
            by.used.add(finding.code)
            accepted.append(finding._replace(reason=by.reason))
    tongue = document.tongue if document is not None else "en"
    for item in given:
        remaining += _misuse(source, item, silent, tongue)
    remaining += _misspelled(source, scalars, tongue)
    return remaining, accepted


def guesses(source: Source, document: Document | None) -> list[tuple[int, int]]:
    """Where comments stand that say that something was guessed, and is to be looked at."""
    if "applan:" not in source.text:
        return []
    scalars = document.scalars if document is not None else Scalars(source.text, None)
    found = _comments(source, scalars)
    return [one.span() for one in found if _MEANING[one["word"]] == "guess"]


def unconfirmed(
    source: Source, document: Document, places: list[tuple[int, int]], *, is_draft: bool
) -> Iterator[Finding]:
    """What is guessed and nobody has confirmed, told once, at the first: of a plan that goes to a
    meeting it is a warning."""
    if not places:
        return
    message = msg("1 guess is not confirmed; look at it, and delete its line")
    if len(places) > 1:
        message = msg("{count} guesses are not confirmed; look at each, and delete its line",
                      count=len(places))  # fmt: skip
    found = _told(source, places[0], "AP425", message, document.tongue)
    yield found if is_draft else found._replace(severity="warning")


def _comments(source: Source, scalars: Scalars) -> Iterator[re.Match[str]]:
    """The comments to be read, in order; what looks like one inside a text is text."""
    found = COMMENT.finditer(source.text)
    return (comment for comment in found if not _is_inside(comment.start(), scalars))


def _misuse(source: Source, item: Suppression, silent: Silent, tongue: Tongue) -> Iterator[Finding]:
    place = item.start, item.end
    if not item.codes:
        yield _told(source, place, "AP011", _SAY_WHICH, tongue)
    elif not item.reason:
        message = msg("write the reason after the bracket; without it nothing is ignored")
        yield _told(source, place, "AP011", message, tongue)
    elif (left := item.codes - item.used) and (unused := sorted(left - silent())):
        message = msg("nothing here gives {codes}; remove it", codes=", ".join(unused))
        yield _told(source, place, "AP012", message, tongue)


_SAY_WHICH = msg("say which rule is to be ignored: “# applan: ignore[AP201] reason”")


def _misspelled(source: Source, scalars: Scalars, tongue: Tongue) -> Iterator[Finding]:
    """Comments that are nearly read: «# applan: overser[AP304] …», «# overse[AP304] …»."""
    for found in _MEANT.finditer(source.text):
        word = found["word"]
        is_read = found["by"] == "applan:" and word in _MEANING
        if is_read or (found["by"] and not (found["code"] or _is_near(word))):
            continue
        if not _is_inside(found.start(), scalars):
            message = _NOT_READ if found["code"] or _is_near(word) != ["guess"] else _NO_GUESS
            yield _told(source, (found.start(), found.end("word")), "AP011", message, tongue)


_NOT_READ = msg("this is not read; write “# applan: ignore[AP201] reason”")
_NO_GUESS = msg("this is not read; write “# applan: guess”, and what was guessed")


def _is_near(word: str) -> list[str]:
    """What a word nearly means."""
    from difflib import get_close_matches

    return [_MEANING[near] for near in get_close_matches(word.lower(), _MEANING, 1, 0.75)]


def _told(
    source: Source, place: tuple[int, int], code: str, message: Message, tongue: Tongue
) -> Finding:
    name, severity = NAMES[code]
    message = spoken(message, tongue)
    return finding_at(source, place, code=code, name=name, severity=severity, message=message)


def _is_inside(offset: int, scalars: Scalars) -> bool:
    written = scalars.last(offset)
    return written is not None and written.text <= offset < written.end


def _content_below(source: Source, line: int, known: dict[int, int]) -> int:
    """The line itself, if there is more on it than a comment, else the next line with content.

    What was found below lines further down stands in ``known``, so that no line is read twice.
    """
    passed: list[int] = []
    last = source.span(len(source.text), len(source.text)).line
    while line <= last and line not in known and source.line(line).lstrip()[:1] in {"", "#"}:
        passed.append(line)
        line += 1
    content = known.get(line, line)
    known.update(dict.fromkeys(passed, content))
    return content


def _first_line(source: Source, scalars: Scalars, line: int) -> int:
    """The line where the text of several lines begins that this line belongs to; else the line.

    Comments cannot stand inside a text, so one above it, or beside its beginning, holds for all.
    """
    begins = source.line_start(line)
    written = scalars.last(begins - 1)
    if written is None or written.end < begins:
        return line
    return source.span(written.start, written.start).line
