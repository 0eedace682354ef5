"""AP501: what a program left in the text."""

import re
from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, Passage, Texts, texts_of
from applan.messages import Message, msg
from applan.patterns import lazy

_WORDS = frozenset(
    {"Error!", "Feil!", "Klikk", "Trykk", "Click", "Velg", "Choose", "Formatert:", "Formatted:",
     "Kommentar", "Comment", "MERGEFORMAT", "REF", "PAGEREF", "TOC", "HYPERLINK", "{REF", "{TOC",
     "[bookmark:", "[image:", "[if", "Side", "Page"}
)  # fmt: skip
"""Words of which one begins, or stands in, whatever Word leaves behind."""


@rule(
    "AP501",
    "leftover-markup",
    "warning",
    bad="text: Se Feil! Fant ikke referansekilden. Kurset er gratis&nbsp;for alle.\n",
    good=(
        "Feil! Fant ikke referansekilden. Kurset er gratis&nbsp;for",
        "kapittel 3. Kurset er gratis for",
    ),
)
def leftover_markup(subject: Subject) -> Iterator[Problem]:
    """Nothing that a program left behind stands in the text.

    Tags and entities from a web page, fields that Word could not fill, comments, empty boxes and
    stars that were to be bold letters are printed as they stand. Markdown and code in Markdown
    are not meant.
    """
    texts = texts_of(subject)
    if texts.has("<"):
        for found in texts.find(_TAG):
            yield found.problem(msg("“{written}” is HTML; remove it", written=found.written))
    if texts.has("&"):
        yield from _entities(texts)
    if texts.has("[") and texts.has("[ ]", "[x]", "[X]"):
        for found in texts.find(_BOX):
            message = msg("“{written}” is printed as it stands here", written=found.written)
            yield found.problem(message)
    if texts.has("*") and texts.has("**"):
        yield from _stars(texts)
    if texts.has_word(_WORDS):
        for found in texts.find(_OF_WORD):
            message = msg("“{written}” was left by Word", written=found.written)
            yield found.problem(message)


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
            message = msg(
                "“{written}” is HTML; write “{better}”", written=found.written, better=instead
            )
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
                yield marks[0].problem(
                    msg("“{written}” is printed as it stands here", written="**")
                )
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
