"""Rules on words and sentences."""

import re
from collections.abc import Iterator
from operator import eq

from applan.findings import Path
from applan.lint.languages import BOKMAAL, NYNORSK
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, TIMES, Passage, Texts, key_of, texts_of
from applan.messages import Message, msg
from applan.patterns import lazy

_JOINING = frozenset(
    {"og", "å", "samt", "eller", "enten", "både", "at", "fordi", "dersom", "hvis", "viss"}
)
"""Words after which something has to come, whatever stands between."""

_OPEN = _JOINING | frozenset(
    {"en", "et", "ein", "eit", "også", "òg", "skal", "må", "kan", "vil", "bør", "som", "for å",
     "den", "det", "de", "dei", "våre", "sine", "sin", "hvor", "når", "mellom", "gjennom"}
)  # fmt: skip
"""Words a text of several sentences does not end with, if no full stop follows."""

_PHRASES = ("på grunn av", "i stedet for", "i staden for", "ved hjelp av", "i løpet av",
            "i forbindelse med", "i samband med", "i samarbeid med", "i tillegg til")  # fmt: skip
"""What no text ends with; its last word alone may end a sentence, as in «alle er med»."""

_LAST = _OPEN | {f"{word}." for word in _JOINING} | {"av", "for", "med", "til"}
_MARKS = frozenset(",;:…")

_TAIL = 60
"""Characters at the end of a text that are looked at."""

_FOLLOWING = (
    "contents", "outcomes", "parts", "goals", "activities", "sections", "view", "see", "targets",
    "audience", "responsible", "partners", "when", "documents",
)  # fmt: skip
"""What is printed after a text, so that a colon can announce it."""


@rule(
    "AP505",
    "warning",
    "text: Grunnleggende kunnskap må forankres hos medlemmene.[- Organisasjonen må også-]\n",
)
def unfinished_sentence(subject: Subject) -> Iterator[Problem]:
    """A text ends where its last sentence does."""
    items = {placed.path: placed.item for placed in subject.placed}
    texts = texts_of(subject)
    last_words = texts.last_words
    yield from _left_off(texts)
    open_marks = _MARKS & {word[-1] for word in last_words} or texts.has("...")
    if not open_marks and _LAST.isdisjoint(last_words):
        return
    for (path, text), word in zip(texts.pieces, last_words, strict=True):
        if word not in _LAST and word[-1] not in _MARKS and not word.endswith("..."):
            continue
        ended = text[-_TAIL:].rstrip()
        message = _what_is_wrong(ended, path, text)
        if message is None or (ended[-1] == ":" and _goes_on(items.get(path[:-1]), path)):
            continue
        found, end = _LAST_WORD.search(ended), len(text.rstrip())
        start = end - (len(ended) - found.start() if found is not None else 1)
        yield Problem(path, message, span=(start, end))


def _left_off(texts: Texts) -> Iterator[Problem]:
    """«Vi setter opp gjerder. Klubben holder»: the last of several sentences has no end."""
    for path, text in texts.pieces:
        if text[-1:].isalpha() and ". " in text and key_of(path) in PROSE:
            found = _LAST_SENTENCE.search(text)
            if found is not None:
                yield tell("the last sentence has no full stop; is something missing?", path,
                           found.span("last"))  # fmt: skip


_LAST_SENTENCE = lazy(r"[a-zæøå]{2}[.!?] [A-ZÆØÅ][^.!?:|*#\n]*?(?P<last>[^\W\d_]+)\Z")


def _what_is_wrong(ended: str, path: Path, text: str) -> Message | None:
    """What is wrong with the end of a text, ``ended``."""
    last, key = ended[-1:], key_of(path)
    if last in ".,;:…" and (not last or key in TIMES):
        return None
    if last == ":":
        return (
            msg("a colon, and nothing follows it; is something missing?") if key in PROSE else None
        )
    if ended.endswith(("…", "...")):
        return msg("the text ends in three dots; is something missing?")
    word = ended.split(" ")[-1].rpartition("\n")[2]
    several = key in PROSE and "." in text[:-2]
    is_open = word.rstrip(".") in _JOINING or (several and word in _OPEN)
    left = (
        last
        if last in ",;"
        else next((one for one in _PHRASES if ended.endswith(f" {one}")), word if is_open else "")
    )
    return msg("the text ends in “{word}”; is something missing?", word=left) if left else None


def _goes_on(item: object, path: Path) -> bool:
    """Whether something is printed after the text of an item."""
    return any(getattr(item, key, None) for key in _FOLLOWING if key != path[-1])


_LAST_WORD = lazy(r"[^\W\d_]+\.?\Z|[:,;…]\Z|\.\.\.\Z")


_MAY_MEET = frozenset(
    {"det", "de", "den", "dei", "så", "ja", "nei", "på", "med", "der", "her", "har", "er",
     "var", "over", "seg", "deg", "meg", "oss", "hva", "kva", "vi", "du", "man", "veldig",
     "svært", "bra", "langt", "lenge", "mye", "mykje", "mer", "meir", "lite", "stadig",
     "hei", "bla", "ha", "hip", "kan", "vil", "skal", "må", "får", "blir", "blei", "ble",
     "ho", "han", "hun", "dere", "dem", "bort", "inn", "ut", "opp", "ned", "igjen", "bit",
     "sakte"}
)  # fmt: skip
"""Words that meet in good sentences: «gjør det det skal», «melde seg på på nettet», «så så»."""

_NEVER_MEET = frozenset(
    {"og", "å", "at", "som", "en", "et", "ei", "ein", "eit", "eller", "samt", "av", "ikke",
     "ikkje"}
)  # fmt: skip
"""Words of which one is always too many."""


@rule("AP506", "warning", "text: Kurset er for tillitsvalgte og [-og -]nye medlemmer.\n")
def doubled_word(subject: Subject) -> Iterator[Problem]:
    """No word is written twice in a row."""
    texts = texts_of(subject)
    yield from _said_twice(texts)
    if texts.has(*(f" {verb} {verb} " for verb in _VERBS)):
        for found in texts.find(_SUBJECT_TWICE, "twice"):
            yield found.problem("“{word}” is written twice; remove one",
                                word=found.written.split()[0])  # fmt: skip
    following = texts.words[1:]
    if not any(map(eq, texts.words, following)):
        return
    pairs = zip(texts.words, following, strict=False)
    doubled = {one for one, other in pairs if one == other and one.isalpha()} - _MAY_MEET
    doubled = {word for word in doubled if word.islower() or word.isupper() or len(word) > 12}
    if not doubled:
        return
    either = "|".join(sorted(map(re.escape, doubled)))
    pattern = re.compile(rf"(?<![\w-])({either})(?P<again>(?: +| *\n *)\1)(?![\w-])")
    for found in texts.find(pattern):
        word = found.written.split()[0]
        message = msg("“{word}” is written twice; remove one", word=word)
        problem = found.problem(message)
        if word in _NEVER_MEET:
            problem = found._replace(start=found.start + len(word)).problem(message, "")
            problem = problem._replace(span=(found.start, found.end))
        yield problem


_VERBS = ("er", "har", "kan", "vil", "skal", "må", "får", "blir", "var", "ble", "blei")
_SUBJECT_TWICE = lazy(
    rf"(?:\A|(?<=[.!?] ))(?!(?:Det|Den|De|Dei|Alt|Alle|Slik|Så)\b)[A-ZÆØÅ]\w+ "
    rf"(?:(?!som\b|vi\b|de[itn]?\b|jeg\b|eg\b)[\w-]+ ){{0,2}}(?P<twice>({'|'.join(_VERBS)}) \2)\b"
)
"""«Komiteen har har fem medlemmer», but not «Det vi har har vi» and «De vi har har bestemt»."""


def _said_twice(texts: Texts) -> Iterator[Problem]:
    """A sentence that stands twice in one text."""
    for path, text in texts.pieces:
        sentences = text.rstrip(" .\n").split(". ") if len(text) > _TAIL else ()
        if len(set(sentences)) < len(sentences):
            for at, sentence in enumerate(sentences):
                if sentence in sentences[:at] and len(sentence) >= _SENTENCE and "|" not in text:
                    start = text.rindex(sentence)
                    yield tell("this sentence stands twice in the text; remove one", path,
                               (start, start + len(sentence)))  # fmt: skip


_SENTENCE = 20


_LONGEST = 300
"""Characters of a quotation."""


@rule(
    "AP512",
    "warning",
    "text: Alle som er med på kurset, kommer [-frå-]{+fra+} nye kommunepartier og er valgt for ett "
    "år.\n",
)
def other_language(subject: Subject) -> Iterator[Problem]:
    """A plan is in one language: bokmål or nynorsk, as it says under “language”."""
    texts = texts_of(subject)
    nynorsk = subject.plan.language == "nb"
    other, own = (NYNORSK, BOKMAAL) if nynorsk else (BOKMAAL, NYNORSK)
    known = {word.strip(".,:;!?()«»") for word in texts.known}
    strange = known & (other.sure.keys() | other.likely)
    if not strange & other.sure.keys():
        return
    familiar = known & (own.sure.keys() | own.likely)
    if len(strange) >= 6 and len(strange) > 2 * len(familiar):
        said = msg("the plan is in nynorsk; write “language: nn”")
        if not nynorsk:
            said = msg("the plan is in bokmål; write “language: nb”")
        yield Problem(("language",), said)
        return
    for path, text in texts.pieces:
        if not other.sure.keys().isdisjoint(_WORD.findall(text)):
            yield from _in_text(path, text, texts, nynorsk)


def _in_text(path: Path, text: str, texts: Texts, nynorsk: bool) -> Iterator[Problem]:
    """One problem for a text that is in the other language, or for each word that slipped in."""
    other, own = (NYNORSK, BOKMAAL) if nynorsk else (BOKMAAL, NYNORSK)
    language = msg("nynorsk") if nynorsk else msg("bokmål")
    found = [passage for match in _WORD.finditer(text)
             if match[0] in other.sure or match[0] in other.likely
             if not _is_quoted(text, match.start())
             if not texts.is_protected(passage := Passage(path, text, *match.span()))]  # fmt: skip
    strange = {passage.written for passage in found}
    sure = [passage for passage in found if passage.written in other.sure]
    familiar = set(_WORD.findall(text)) & (own.sure.keys() | own.likely)
    if sure and len(strange) > 1 and len(strange) >= len(familiar):
        said = ", ".join(dict.fromkeys(passage.written for passage in found[:5]))
        yield sure[0].problem(msg("this is {language} ({words})", language=language, words=said))
        return
    for passage in sure if familiar else ():
        better = other.sure[passage.written]
        yield passage.problem("“{word}” is {language}; write “{better}”", word=passage.written,
                              language=language, better=better)  # fmt: skip


def _is_quoted(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST) : at]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1


_WORD = lazy(r"(?<![\w-])[a-zæøåòé]+(?![\w-])")


_AFTER = ("", ".", ",", ":", ";", ")", "»", "?")
_MOST = 200
"""Words with hyphens that are looked at: several times those of a real plan."""

_MOST_SEARCHED = 30
"""Words and names that are searched for in all texts."""


@rule(
    "AP513",
    "warning",
    "text: Nye medlemmer får e-post. Vi svarer på [-epost-]{+e-post+} innen to dager.\n",
)
def two_spellings(subject: Subject) -> Iterator[Problem]:
    """A word is spelled in one way throughout."""
    texts = texts_of(subject)
    yield from _hyphens(texts)
    yield from _names(subject, texts)


def _hyphens(texts: Texts) -> Iterator[Problem]:
    """«e-post» and «epost»: the rarer of the two, and the later of two as rare."""
    joined = {word.replace("-", "").strip(".,:;!?()«»"): word
              for word in [word for word in texts.known if "-" in word][:_MOST]}  # fmt: skip
    spelled = {
        form: word
        for word in joined
        for form in (word, f"{word}.", f"{word},", word[:1].swapcase() + word[1:])
    }
    for form in sorted(texts.known & spelled.keys())[:_MOST_SEARCHED]:
        word = joined[spelled[form]]
        found = _HYPHENED.search(word) if "-" in word.rstrip("-") else None
        if found is not None and found[0].replace("-", "") == spelled[form]:
            yield from _rarer(texts, found[0], spelled[form])


def _rarer(texts: Texts, one: str, other: str) -> Iterator[Problem]:
    places = [list(texts.find(re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)))
              for word in (one, other)]  # fmt: skip
    if not all(places):
        return
    order = sorted(zip(places, (other, one), strict=True), key=lambda pair: len(pair[0]))
    if len(places[0]) == len(places[1]) and order[0][0][0] < order[1][0][0]:
        order.reverse()
    rare, usual = order[0]
    yield rare[0].problem("“{word}” is written “{other}” elsewhere in the plan",
                          word=rare[0].written, other=usual)  # fmt: skip


def _names(subject: Subject, texts: Texts) -> Iterator[Problem]:
    """A name in a field with a capital inside, as CallHub, that a text spells otherwise."""
    fields = {path for path, _name in subject.names}
    names = {name for _path, name in subject.names if not name.islower() and name.isalnum()}
    capital_inside = sorted(filter(_WITH_CAPITAL_INSIDE.fullmatch, names))
    for name in capital_inside[:_MOST_SEARCHED]:
        for found in texts.find(_otherwise(name)) if _may_be_otherwise(name, texts) else ():
            if found.written != name and found.path not in fields:
                yield found.problem("“{word}” is written “{other}” elsewhere in the plan", name,
                                    word=found.written, other=name)  # fmt: skip


def _may_be_otherwise(name: str, texts: Texts) -> bool:
    """Whether the text may hold the name in another spelling."""
    first = _INNER_CAPITAL.split(name)[0]
    forms = (name.lower(), name.capitalize(), name.upper())
    spelled = {f"{form}{mark}" for form in forms for mark in _AFTER}
    apart = {first, first.lower(), f"({first}", f"«{first}"}
    hyphened = {form.replace(first, f"{first}-", 1) for form in (name, name.capitalize())}
    return not texts.known.isdisjoint(spelled | apart | hyphened)


_HYPHENED = lazy(r"(?<![\w-])[a-zæøå]+-[a-zæøå]{3,}(?![\w-])", re.IGNORECASE)

_INNER_CAPITAL = lazy(r"(?<=[a-zæøå0-9])(?=[A-ZÆØÅ])")

_WITH_CAPITAL_INSIDE = lazy(r"[A-ZÆØÅ]\w*[a-zæøå]\w*[A-ZÆØÅ]\w*")


def _otherwise(name: str) -> re.Pattern[str]:
    """The letters of a name with other capitals, or with a space or hyphen before the capital."""
    parts = _INNER_CAPITAL.sub("[ -]?", name)
    return re.compile(rf"(?<![\w.-])(?i:{parts})(?![\w-])")
