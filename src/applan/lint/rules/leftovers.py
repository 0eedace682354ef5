"""Rules on what was left in a text, or was to be filled in."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, TIMES, Passage, Texts, key_of, texts_of, with_marks
from applan.lint.times import times_of
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.prose.marks import BULLETS
from applan.words.form import UNFILLED

_OF_PROGRAMS = frozenset(
    {"Error!", "Feil!", "Klikk", "Trykk", "Click", "Velg", "Choose", "Formatert:", "Formatted:",
     "Kommentar", "Comment", "MERGEFORMAT", "REF", "PAGEREF", "TOC", "HYPERLINK", "{REF", "{TOC",
     "[bookmark:", "[image:", "[if", "Side", "Page"}
)  # fmt: skip
"""Words of which one begins, or stands in, whatever Word leaves behind."""


@rule(
    "AP501",
    "warning",
    "text: Se [-Feil! Fant ikke referansekilden-]{+programmet+}. "
    "Kurset er gratis[-&nbsp;-]{+ +}for alle.\n",
)
def leftover_markup(subject: Subject) -> Iterator[Problem]:
    """Nothing that a program left behind stands in the text."""
    texts = texts_of(subject)
    if texts.has("<"):
        for found in texts.find(_TAG):
            yield found.problem(msg("“{written}” is HTML; remove it", written=found.written))
    if texts.has("&"):
        yield from _entities(texts)
    if texts.has("[") and texts.has("[ ]", "[x]", "[X]"):
        for found in texts.find(_BOX):
            yield found.problem("“{written}” is printed as it stands here", written=found.written)
    if texts.has("*") and texts.has("**"):
        yield from _stars(texts)
    if texts.has_word(_OF_PROGRAMS):
        for found in texts.find(_OF_WORD):
            yield found.problem("“{written}” was left by Word", written=found.written)


def _entities(texts: Texts) -> Iterator[Problem]:
    from html import unescape

    for found in texts.find(_ENTITY):
        meant = unescape(found.written)
        if meant == found.written:
            continue
        sure = len(meant) == 1 and meant.isprintable() and meant not in "<>"
        instead = " " if meant == "\u00a0" else meant if sure else None
        message: Message = msg("“{written}” is HTML; remove it", written=found.written)
        if instead and instead.strip():
            message = msg("“{written}” is HTML; write “{better}”", written=found.written,
                          better=instead)  # fmt: skip
        yield found.problem(message, instead)


def _stars(texts: Texts) -> Iterator[Problem]:
    """Stars in a text that is no Markdown, and in a paragraph where one of a pair is missing."""
    for path, text in texts.pieces:
        if "**" not in text:
            continue
        for paragraph in _PARAGRAPH.finditer(text):
            marks = [
                found
                for mark in _MARK.finditer(text, *paragraph.span())
                if not texts.is_protected(found := Passage(path, text, *mark.span()))
            ]
            if not marks:
                continue
            if marks[-1].key not in PROSE:
                yield marks[0].problem("“{written}” is printed as it stands here", written="**")
            elif len(marks) % 2:
                yield marks[-1].problem(msg("one of two “**” is missing"))


_TAG = lazy(
    r"</?(?:p|br|div|span|b|i|u|em|strong|a|ul|ol|li|h[1-6]|table|tbody|thead|tr|td|th|font"
    r"|img|hr|sup|sub|strike|del|ins|style|script|[ow]:\w+)(?:\s[^<>\n\0]{0,300})?/?>|<!--|-->",
    re.IGNORECASE,
)

_ENTITY = lazy(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[1-4]?);")

_BOX = lazy(r"\[[ xX]\](?!\()")

_MARK = lazy(r"(?<![*\\])\*\*(?!\*)")

_PARAGRAPH = lazy(r"(?:.+\n?)+")

_OF_WORD = lazy(
    r"Error! (?:Reference source|Bookmark|Hyperlink|No (?:text|bookmark))[^.\n\0]{0,60}\.?"
    r"|Feil! (?:Fant ikke|Finner ikke|Ugyldig|Bokmerke|Hyperkobling|Ingen tekst|Det er ingen)"
    r"[^.\n\0]{0,60}\.?"
    r"|(?:Klikk|Trykk) (?:eller (?:trykk|klikk) )?her for å (?:skrive|angi|legge)"
    r"[^.\n\0]{0,40}\.?"
    r"|Click (?:or tap )?here to enter[^.\n\0]{0,40}\.?|Velg et element\.|Choose an item\."
    r"|\{ ?(?:REF|PAGEREF|TOC|HYPERLINK|SEQ) [^}\n\0]{0,100}\}|\\\* ?MERGEFORMAT"
    r"|(?:Formatert|Formatted): (?:Skrift|Font|Mellomrom|Punkt|Innrykk|Norsk|Bullet|Indent)\w*"
    r"|\[(?:bookmark|image): ?[^\]\n\0]{0,80}\]|\[if [^\]\n\0]{0,60}\]|\b_Toc\d+\b"
    r"|(?<![\w,(«] )\b(?:Side|Page) \d{1,3} ?(?:av|of|/) ?\d{1,3}\b(?![.,]? [a-zæøå])"
    r"|(?:Kommentar|Comment) \[\w{1,4}\d{1,3}\]:?"
)


_TO_FILL_IN = with_marks(
    ["TODO", "FIXME", "TBD", "XX", "XXX", "XXXX", "xx", "xxx", "xxxx", "Lorem",
     "lorem", "???", "xx.xx", "XX.XX", "TODO:", "FIXME:", "todo", "tbd", "TBA", "tba"]
)  # fmt: skip

_WHOLE = frozenset(
    {"fyll inn", "fyll ut", "fylles inn", "fylles ut", "fyllast inn", "fyllast ut", "sett inn",
     "skriv her", "tekst her", "tekst kommer", "tekst kjem", "mangler", "manglar", "må fylles ut",
     "må fyllast ut", "kommer", "kjem", "kommer senere", "kjem seinare"}
)  # fmt: skip
"""What stands alone where something was to stand."""

_LONG = 20


@rule(
    "AP502",
    "warning",
    "text: Kurset har plass til [-XX-]{+24+} deltakere og holdes i [-[sett inn sted]-]{+Tromsø+}."
    "\n",
)
def placeholder(subject: Subject) -> Iterator[Problem]:
    """Everything that was to be filled in has been filled in."""
    texts = texts_of(subject)
    for found in _unfilled(texts):
        if not _is_told_as_time(subject, found):
            written = found.written.strip()
            yield found.problem(msg("“{written}” was to be filled in", written=written))


def _unfilled(texts: Texts) -> Iterator[Passage]:
    if texts.has_word(_TO_FILL_IN) or (texts.has("?") and texts.has("???")):
        yield from texts.find(_WORD)
    for path, text in texts.pieces:
        bare = text.strip(" .:…").casefold() if len(text) < _LONG else ""
        if bare in _WHOLE or (bare.startswith(_ASKS) and key_of(path) in _NAMES):
            yield Passage(path, text, 0, len(text))
    for unfilled in UNFILLED:
        if texts.has(unfilled):  # as the form had it
            found = texts.find(re.compile(re.escape(unfilled)))
            yield from (one for one in found if one.text.strip() == unfilled)
    if any(part.lower().startswith(_WANTED) for part in texts.joined.split("[")[1:]):
        yield from texts.find(_BRACKET)
    if texts.has("fylles", "fyllast", "sett inn", "fyll ", "sjekk"):
        yield from texts.find(_NOTE)
    if (texts.has("_") and texts.has("___")) or texts.has("....."):
        yield from texts.find(_LINE)


def _is_told_as_time(subject: Subject, found: Passage) -> bool:
    """Whether a rule about times speaks of it: a time that cannot be read, or is undecided.

    “by” is a time only where it can be read as one, or has figures.
    """
    if found.key != "by":
        return found.key in TIMES
    is_time = not times_of(subject).read(found.text).problems
    return is_time or any(map(str.isdigit, found.text))


_WORD = lazy(
    r"(?<![\w-])(?:TODO|FIXME|TB[AD]|todo|tb[ad]|[Xx]{2,}(?:\.[Xx]{2,}){0,2}|[Ll]orem ipsum)"
    r"(?![\w-])|\?{3,}"
)

_WANTED = (
    "sett inn", "skriv", "fyll", "legg inn", "navn", "namn", "dato", "tid", "sted", "stad", "beløp",
    "antall", "tal", "tall", "år", "tekst", "mangler", "manglar", "kommer", "kjem", "insert",
    "name", "date",
)  # fmt: skip
_BRACKET = lazy(rf"\[(?:{'|'.join(_WANTED)})\b[^\[\]\n\0]{{0,80}}\](?![(\[:])", re.IGNORECASE)

_NOTE = lazy(
    r"\((?:(?:må )?fyll(?:es|ast)?|sett|skriv|legg) (?:inn|ut)\b[^()\n\0]{0,80}\)"
    r"|\((?:sjekk (?:dette|med|om)|sjekk!|må sjekkes|sjekkes|dobbeltsjekk)[^()\n\0]{0,60}\)"
    r"|\b[Mm]å fyll(?:es|ast) (?:inn|ut)(?= (?:senere|seinere|seinare|av)\b|[.,)]|\Z)"
)

_NAMES = frozenset({"place", "who", "audience", "partners", "cost", "capacity"})
_ASKS = ("sett inn ", "sett her ", "fyll inn ", "fyll her ", "legg inn ", "legg her ",
         "skriv inn ", "skriv her ")  # fmt: skip
"""«[sett inn sted]» without quotation marks is a list in YAML."""

_LINE = lazy(r"(?<![\w_])_{3,}(?![\w_])|\.{5,}")


_SIGNS = (
    "\u00ad", "\u00a0", "\u200b", "\u200c", "\u200d", "\u2060", "\u200e", "\u200f", "\u202f",
    "\u2002", "\u2003", "\u2009", "\u3000", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
    "\u2066", "\u2067", "\u2068", "\u2069", "\ufffc",
    *(sign for sign in BULLETS if sign > "\ue000"),
)  # fmt: skip
"""Hyphens and spaces of no width, marks of direction, unusual spaces, and Word's own bullets."""


@rule(
    "AP503",
    "warning",
    'text: [-"Grunn\\u00adskolering-]{+Grunnskolering+} for nye tillitsvalgte.[-"-]\n',
)
def invisible_character(subject: Subject) -> Iterator[Problem]:
    """No character is there that cannot be seen."""
    texts = texts_of(subject)
    if not texts.has(*_SIGNS):
        return
    for found in texts.find(_SIGNS_RE):
        instead = _instead(found)
        if instead == found.written:
            continue
        code = f"{ord(found.written[0]):04X}"
        if "\ue000" <= found.written[0] <= "\uf8ff":
            yield _of_word(found, code)
            continue
        if instead == " ":
            message = msg("an unusual space (U+{code}) stands here; write a space", code=code)
        else:
            message = msg("an invisible character (U+{code}) stands here; remove it", code=code)
        yield found.problem(message, instead)


def _of_word(found: Passage, code: str) -> Problem:
    """A sign of Word's symbol fonts: a point's where a line begins, else nobody knows what."""
    line = found.before(len(found.text)).rpartition("\n")[2]
    rest = found.after(len(found.text)).partition("\n")[0]
    if line.strip() or found.key not in PROSE:
        return found.problem("Word's sign U+{code} is not seen here; write another, or remove it",
                             code=code)  # fmt: skip
    width = 1 + len(rest) - len(rest.lstrip())
    sure = rest.strip() and not _SIGNS_RE.search(rest.strip())
    return found._replace(end=found.start + width).problem(
        msg("Word's bullet (U+{code}) is not seen here; write “- ”", code=code),
        "- " if sure else None,
    )


def _instead(found: Passage) -> str | None:
    """What to write; itself where it belongs, None where something else was probably meant."""
    sign = found.written[0]
    before, after = found.before(), found.after()
    if sign in "\u200c\u200d":  # they join emoji, and letters of other scripts
        alone = not before[-1:].isascii() and not after[:1].isascii()
        return found.written if alone and before and after else ""
    if sign >= "\ufffc":
        return None
    if not sign.isspace():
        return ""
    return found.written if len(found.written) == 1 and _binds(before, after) else " "


def _binds(before: str, after: str) -> bool:
    """Whether a line may not break here: at a number, a short word, a sign, an abbreviation."""
    words = before[-30:].split(), after[:30].split()
    first, last = (words[0] or [""])[-1], (words[1] or [""])[0]
    return (
        any(sign.isdigit() for sign in first + last)
        or len(first) <= 2
        or len(last) <= 2
        or first.endswith((".", "–", "§", "«"))
        or last.startswith(("–", "%", "»"))
        or (first.isupper() or last.isupper())
    )


_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_OTHERS = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufffc\ue000-\uf8ff"
_SIGNS_RE = lazy(f" *[{_SPACES}][{_SPACES} ]*|[{_OTHERS}]")
