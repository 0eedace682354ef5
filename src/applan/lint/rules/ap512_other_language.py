"""AP512: words of the other Norwegian."""

from collections.abc import Iterator

from applan.findings import Path
from applan.lint.languages import BOKMAAL, NYNORSK
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import Passage, Texts, texts_of
from applan.messages import msg
from applan.patterns import lazy

_LONGEST = 300
"""Characters of a quotation."""


@rule(
    "AP512",
    "other-language",
    "warning",
    bad="""\
text: Alle som er med på kurset, kommer frå nye kommunepartier og er valgt for ett år.
""",
    good=("frå", "fra"),
)
def other_language(subject: Subject) -> Iterator[Problem]:
    """A plan is in one language: bokmål or nynorsk, as it says under “language”.

    Sentences that were pasted from somebody else's plan bring theirs. Dates and printed labels
    follow what the plan says, so a plan in nynorsk says “language: nn”. What stands between
    quotation marks, and names, are not meant.
    """
    texts = texts_of(subject)
    nynorsk = subject.plan.language == "nb"
    other, own = (NYNORSK, BOKMAAL) if nynorsk else (BOKMAAL, NYNORSK)
    known = {word.strip(".,:;!?()«»") for word in texts.known}
    strange = known & (other.sure.keys() | other.likely)
    if not strange & other.sure.keys():
        return
    familiar = known & (own.sure.keys() | own.likely)
    if len(strange) >= 6 and len(strange) > 2 * len(familiar):
        yield _whole_plan(nynorsk)
        return
    for path, text in texts.pieces:
        if not other.sure.keys().isdisjoint(_WORD.findall(text)):
            yield from _in_text(path, text, texts, nynorsk)


def _whole_plan(nynorsk: bool) -> Problem:
    if nynorsk:
        return Problem(("language",), msg("the plan is in nynorsk; write “language: nn”"))
    return Problem(("language",), msg("the plan is in bokmål; write “language: nb”"))


def _in_text(path: Path, text: str, texts: Texts, nynorsk: bool) -> Iterator[Problem]:
    """One problem for a text that is in the other language, or for each word that slipped in."""
    other, own = (NYNORSK, BOKMAAL) if nynorsk else (BOKMAAL, NYNORSK)
    language = msg("nynorsk") if nynorsk else msg("bokmål")
    found = [
        passage
        for match in _WORD.finditer(text)
        if match[0] in other.sure or match[0] in other.likely
        if not _is_quoted(text, match.start())
        if not texts.is_protected(passage := Passage(path, text, *match.span()))
    ]
    strange = {passage.written for passage in found}
    sure = [passage for passage in found if passage.written in other.sure]
    familiar = set(_WORD.findall(text)) & (own.sure.keys() | own.likely)
    if sure and len(strange) > 1 and len(strange) >= len(familiar):
        said = ", ".join(dict.fromkeys(passage.written for passage in found[:5]))
        yield sure[0].problem(msg("this is {language} ({words})", language=language, words=said))
        return
    for passage in sure if familiar else ():
        better = other.sure[passage.written]
        yield passage.problem(
            msg("“{word}” is {language}; write “{better}”",
                word=passage.written, language=language, better=better)
        )  # fmt: skip


def _is_quoted(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST) : at]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1


_WORD = lazy(r"(?<![\w-])[a-zæøåòé]+(?![\w-])")
