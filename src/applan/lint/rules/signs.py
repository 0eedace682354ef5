"""Rules on spaces, signs, capitals and abbreviations."""

import re
from collections.abc import Iterator
from itertools import groupby

from applan.lint.rule import Change, Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, TIMES, Passage, Texts, texts_of, with_marks
from applan.messages import msg
from applan.patterns import lazy

_LINE = 300
"""Characters of a line that are looked at on either side."""

_ALONE = frozenset({",", ".", ";", ":", "!", "?", ")", "(", ".)", ").", "),"})


@rule("AP504", "warning", "text: Kurset er gratis[- -],[- -] og alle kan delta.\n")
def spacing(subject: Subject) -> Iterator[Problem]:
    """There is one space between words, and none before a comma or a full stop."""
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


_ALWAYS = ("bl.a", "f.eks", "o.l", "m.m", "m.fl", "t.d", "m.a", "osv", "osb", "mv", "dvs", "pga",
           "evt", "jf", "ekskl", "inkl")  # fmt: skip
"""Abbreviations that are nothing else without the full stop."""

_BEFORE_NUMBER = ("ca", "kl", "nr")
"""Abbreviations that are meant where a number follows; «ca» also before a word."""

_WORDS = with_marks((*_ALWAYS, *_BEFORE_NUMBER), "(", ",;:)")


@rule(
    "AP509",
    "warning",
    "text: Kurset begynner kl{+.+} 18 og har plass til ca{+.+} 25 deltakere, bl.a{+.+} fra "
    "Finnmark.\n",
)
def abbreviation(subject: Subject) -> Iterator[Problem]:
    """An abbreviation that is read out in full has its full stop: «kl.», «ca.», «bl.a.», «nr.»."""
    texts = texts_of(subject)
    if not texts.has_word(_WORDS):
        return
    for found in texts.find(_WITHOUT_STOP):
        if found.key not in TIMES:
            yield found.instead(f"{found.written}.")


_ANY_OF_THEM = "|".join(map(re.escape, _ALWAYS))
_WITHOUT_STOP = lazy(
    rf"(?<![\w./-])(?:(?:{_ANY_OF_THEM})(?=[\s,;:)\0]|\Z)|ca(?=[ \n](?:\d|en |et |ei |ein |eit ))"
    r"|(?:kl|nr)(?=[ \n]\d))"
)


_LONGEST = 300
"""Characters of a quotation."""


@rule(
    "AP510",
    "warning",
    'text: Kurset [-"-]{+«+}Kvinne på topp[-" --]{+» –+} vårt viktigste [---]{+–+} begynner i mai.'
    "\n",
)
def typewriter_signs(subject: Subject) -> Iterator[Problem]:
    """Quotation marks are « », the dash between words is –, and three dots are one sign, …."""
    texts = texts_of(subject)
    if texts.has('"', "“", "”", "„", "‘", "‚"):
        for found in texts.find(_QUOTATION):
            if not _is_inside(found):
                yield _quoted(found)
    whole = texts.joined.count("«") == texts.joined.count("»")
    for marks in ('"', "“”„") if whole else ('"', "“”„", "«»"):
        if texts.has(*marks):
            yield from _halves(texts.find(re.compile(f"[{marks}]")), marks)
    for opening, closing in ("()", "[]", "{}"):
        if texts.has(opening, closing):
            yield from _half_brackets(texts, opening, closing)
    if texts.has(" - ", " -- "):
        for found in texts.find(_DASH, "dash"):
            if found.key not in TIMES:
                yield found.problem(msg("write “–”, not “{written}”", written=found.written), "–")
    if texts.has("..."):
        for found in texts.find(_DOTS):
            yield found.problem(msg("write “…”, not “...”"), "…")


def _quoted(found: Passage) -> Problem:
    first, last = found.written[0], found.written[-1]
    message = msg("write « and », not {first} and {last}", first=first, last=last)
    ends = ((found.start, found.start + 1), (found.end - 1, found.end))
    fix = tuple(Change(found.path, new, span) for new, span in zip("«»", ends, strict=True))
    return Problem(found.path, message, span=(found.start, found.end), fix=fix)


def _halves(marks: Iterator[Passage], kinds: str) -> Iterator[Problem]:
    """A quotation mark that is the only one in its text; after a figure it says inches."""
    alone = (found for text, there in groupby(marks, key=lambda one: one.text)
             if sum(map(text.count, kinds)) == 1 for found in there)  # fmt: skip
    for found in alone:
        if not found.text[: found.start][-1:].isdigit() and found.key not in TIMES:
            yield tell("the quotation mark {mark} has no other half; write « and » around what is "
                       "quoted, or remove it", found.path, (found.start, found.end),
                       mark=found.written)  # fmt: skip


def _half_brackets(texts: Texts, opening: str, closing: str) -> Iterator[Problem]:
    """In each text the last bracket that is opened and not closed, or the first that is closed and
    not opened; «a)» and «1)» close none, and «:)» is a face."""
    marks = re.compile(rf"(?<![:;-])(?:{re.escape(opening)}(?!-?\s|\Z)|{re.escape(closing)})")
    for path, text in texts.pieces:
        if text.count(opening) == text.count(closing):
            continue
        opened, unopened, counts = list[int](), list[int](), False
        for at in (mark.start() for mark in marks.finditer(text)):
            if text[at] == opening:
                opened.append(at)
                continue
            counts = counts or _COUNTS.search(text, max(at - 3, 0), at) is not None
            if opened:
                opened.pop()
            else:
                unopened.append(at)
        said = msg("the sign {opening} is not closed; write {closing}, or remove it",
                   opening=opening, closing=closing)  # fmt: skip
        if not opened:
            said = msg("the sign {closing} has no {opening} before it; write that, or remove it",
                       opening=opening, closing=closing)  # fmt: skip
        for start in opened[-1:] or ([] if counts else unopened[:1]):
            span = (start, start + 1)
            fix = (Change(path, "", span),) if opening == "{" else ()  # no sign of any sentence
            yield Problem(path, said, span=span, fix=fix)


_COUNTS = lazy(r"(?:(?<!\w)|\A)\w{1,2}\Z")
"""What «)» stands behind where it counts points."""


def _is_inside(found: Passage) -> bool:
    """Whether it is a quotation within another, which has other marks."""
    before = found.before(_LONGEST)
    return before.count("«") > before.count("»") or "«" in found.written


_QUOTATION = lazy(
    r"(?<![\w\"“”„\\\\=])[\"“”„](?=\S)(?:[^\"“”„\n\0]|\n(?!\s*\n)){1,300}(?<=\S)[\"“”](?![\w\"“”])"
    r"|(?<!\w)[‘‚](?=\S)[^‘’‚\n\0]{1,300}(?<=\S)[‘’](?!\w)"
)

_DASH = lazy(
    r" (?P<dash>--?)(?:(?<=[^\s\0|-] -)|(?<=[^\s\0|-] --))(?<!\d -)(?<!\d\. -)(?= [^\s\0|-])"
)

_DOTS = lazy(r"(?<!\.)\.{3}(?![.\w/])")


_SURE = ("Januar", "Februar", "September", "Oktober", "November", "Desember", "Mandag", "Tirsdag",
         "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag", "Måndag", "Tysdag", "Laurdag",
         "Sundag")  # fmt: skip
_NAMES = ("Mars", "April", "Mai", "Juni", "Juli", "August")
"""Months that are also names of people, or of a planet."""

_ALL = with_marks((*_SURE, *_NAMES), "(")


@rule(
    "AP511", "warning", "text: Årsmøtene holdes i [-Januar-]{+januar+} og [-Februar-]{+februar+}.\n"
)
def capital_letter(subject: Subject) -> Iterator[Problem]:
    """Months and weekdays have small letters."""
    texts = texts_of(subject)
    if not texts.has_word(_ALL):
        return
    for found in texts.find(_CAPITAL, "word"):
        if found.key not in TIMES:
            yield found.instead(found.written.lower())


_BEFORE = "|".join(rf"(?<=\b{word}[ \n])" for word in ("i", "innen", "innan", "medio", "primo"))
_CAPITAL = lazy(
    rf"(?<=[a-zæøå,][ \n])(?P<word>(?:{'|'.join(_SURE)})|(?:{_BEFORE})(?:{'|'.join(_NAMES)}))"
    r"(?![\w-]|[ \n][A-ZÆØÅ])"
)
