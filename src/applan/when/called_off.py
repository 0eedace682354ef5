"""What a remark beside a time says of it: that it is cancelled, or put off or moved."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from applan.when.tokens import Token, lex
from applan.when.values import Occurrence, Reading
from applan.when.words import vocabulary

Off = Literal["cancelled", "postponed"]

# Texts and not compiled: few plans have such notes, and compiling them takes a while.
WORDS = (
    r"(?i)(?<![^\W_])(?:(?P<cancelled>avlyst|avlyste|avlyse[rs]?|avlysast|kansellerte?|cancell?ed|utgått|droppet"
    r"|droppa|skrinlagt|utgår(?! fr[ao]\b)|innstilte?(?! (?:på|til|som|av)\b)|stroken|strøket"
    r"|(?:blir|vert)(?: det)? ikk?j?e (?:noe|noko|arrangert|holdt|halde|avholdt|gjennomført)"
    r"|(?:går|gjeng|blir|vert)(?: det)? ikk?j?e(?: likevel)?(?=\W*$))"
    r"|(?P<postponed>uts[ae]tt(?:es)?(?! for\b)|utsetjast|forskjøvet|forskyves|forskuva|forskuvd"
    r"|postponed|rescheduled"
    r"|(?:er|blir|ble|blei|vart|vert|blitt) uts[ae]tte)"
    r"|(?P<moved>moved|flytt(?:e[trs]|a[rs]?|ast)?(?: fr[ae]m| tilbake)?)"
    r"|(?P<new>(?:(?:av)?vent\w* (?:på )?)?ny(?:tt)? (?:dato|dag|tid|tidspunkt|termin)"
    r"(?! for| og\b)))(?![^\W_])"
)
_POSSIBLE = (
    r"(?i)\b(?:ikk?j?e|ei|aldri|kan|kunne|kanskje|muligens|mogleg|evt|eventuelt|fare"
    r"|\w*(?:frist|fristen|påmelding|påmeldinga|påmeldingen|servering|serveringa|serveringen|mat"
    r"|maten|programmet))\b[^,;:–—.]{0,200}$"
)
"""Before the word: denied, only possible, or said of something that goes with it."""
_DEPENDS = (
    r"(?i)[^,;:–—.]*(?:\b(?:ikk?j?e|hvis|viss|dersom|om|ved|når|med mindre|i fjor|sist|forrige"
    r"|førre)\b"
    r"|\?)"
)
"""After it: denied, asked, only if something happens, or told of another time."""
_TO = r"(?is)(?:^|\W)til (?!(?:videre|vidare)\b)(?P<what>.*)"
_BARE = r"(?i)\W*(?:$|[,;:.!()–—-]|(?:på (?:grunn|ubestemt)|p[.å] ?g|pga|grunna|inntil|til|og)\b)"
"""After «flyttet», which is otherwise to a place: nothing, or why."""
_LATER = frozenset({"senere", "seinere", "ubestemt", "ukjent", "neste"})
_DATED = frozenset({".", "/", "-", "month", "unit"})
_DAYS = frozenset({"num", "month", "weekday", "feast", "season"})
_OTHER = frozenset({"ny", "nytt"})
_WITH_NOUN = ("word", "cardinal", "ordinal", "clock")


_HINTS = (
    "avlys", "kansel", "cancel", "utgå", "utsat", "utset", "innstil", "dropp", "skrinlagt", "strok",
    "strøk", "ikke", "ikkje", "ikje", " ike", "forskjø", "forskyv", "forskuv", "postpon", "resched",
    "flytt", "moved", "ny da", "ny ti", "ny te", "nytt da", "nytt ti", "nytt te",
)  # fmt: skip


@lru_cache(maxsize=4096)
def hints_at_off(text: str) -> bool:
    """Whether something may be called off in it; asked of each many times, and few are."""
    small = text.lower()
    return any(hint in small for hint in _HINTS)


def says_off(text: str | None, when: str = "", *, several: bool = False) -> Off | None:
    """That a remark says that what is at the time ``when`` is cancelled, or put off or moved.

    None also where it is only possible or denied, is moved to another place, another hour or the
    very day that is written, or where ``several`` times have one remark that names a day: it may
    be about one of them. All that is told as it was written, but it is held.
    """
    found = re.search(WORDS, text) if text and hints_at_off(text) else None
    if text is None or found is None:
        return None
    after = text[found.end() :]
    if re.search(_POSSIBLE, text[: found.start()]) or re.match(_DEPENDS, after):
        return None
    where = re.search(_TO, after)
    told = _tokens(after[: where.start()] if where else after) if several else []
    if any(token.category in _DAYS for token in told):
        return None
    if found["cancelled"]:
        return "cancelled"
    if found["new"]:
        to = re.sub(r"^(?:\W|er\b|blir\b|vert\b)+", "", after)
        said = _is_another(to, when, or_else=True) if to else "vent" in found["new"].casefold()
        return "postponed" if said else None
    if where is not None:
        return "postponed" if _is_another(where["what"], when) else None
    if re.match(r"\s*(?:fr[aåo]|from) ", after, re.IGNORECASE):
        return None
    said = bool(found["postponed"] or re.match(_BARE, after)) or _is_another(after, when)
    return "postponed" if said else None


_DOUBTING = frozenset({"tentative", "may-change", "open", "at", "?"})
"""What is in a doubt, if no word is that puts it on terms; of other notes nobody reads more."""


@lru_cache(maxsize=4096)
def is_doubt(note: str) -> bool:
    """Whether a note beside a time says no more than that it is not sure: «ikke bekreftet»."""
    from applan.when.rows_marks import RESERVES

    words = (*RESERVES, "så")
    if not any(one.category in _DOUBTING or one.text.lower() in words for one in _tokens(note)):
        return False
    from applan.when.parser import parse_when

    read = parse_when(f"1. mai 2032 ({note[:200]})")
    sure = [(one.certainty, one.kind) for one in read.occurrences]
    return sure == [("tentative", "day")] and not (read.problems or read.notes)


def titled_off(title: str, when: str = "") -> Off | None:
    """That a title is marked as called off: «AVLYST: Vårtur», «Vårtur (utsatt)», «Turen er avlyst».

    A title that is about such things is not: «Avlyste kurs: hva nå?», «Når møtet er avlyst».
    """
    if not hints_at_off(title):
        return None
    return next((off for mark in _marks(title) if (off := says_off(mark, when))), None)


def marked_off(title: str) -> frozenset[Off]:
    """What marks in a title say of it, also «Utsatt fra høsten: Dans», which says what it was."""
    if not hints_at_off(title):
        return frozenset()
    found = (re.search(WORDS, mark) for mark in _marks(title))
    return frozenset(
        "cancelled" if one["cancelled"] else "postponed"
        for one in found
        if one is not None and (one["cancelled"] or one["postponed"])
    )


def is_only_mark(title: str) -> bool:
    """Whether a title says that something is called off, and not what: «AVLYST»."""
    return re.fullmatch(rf"(?i)\W*{_LOUD}\W*", title) is not None


def may_be_off(title: str) -> bool:
    """Whether a title begins or ends with «innstilt», which is said of trains and of candidates."""
    return re.search(_MAY_BE, title) is not None


def without_mark(title: str) -> str:
    """A title without what marks it as called off: what it goes by, and no longer what it reads.

    The title itself where nothing else is in it.
    """
    if not hints_at_off(title):
        return title
    kept = title
    for mark in filter(says_off, _marks(title)):
        kept = kept.replace(mark, " ")
    if re.search(_SENTENCE, title):
        kept = re.sub(r"(?i)\s(?:er|blir|ble|blei|vart|vert)\s*$", "", kept)
    return kept if re.search(r"[^\W_]", kept) else title


def bare_title(title: str) -> str:
    """A title without a mark that says no more than that it is called off: «Skidag (avlyst)»."""
    marks = [mark for mark in _marks(title) if says_off(mark)] if hints_at_off(title) else []
    if not marks or not all(re.fullmatch(_NO_MORE, mark) for mark in marks):
        return title
    kept = re.sub(r"\s*(?:\(\s*\)|\[\s*\])", "", without_mark(title))
    return " ".join(kept.split()).strip(" :–—-!,|") or title


_NO_MORE = r"(?i)\W*(?:avlys(?:t|es|ast)|kansellert|utgå(?:r|tt)|uts[ae]tt(?:es)?|cancell?ed)\W*"


def _marks(title: str) -> list[str]:
    """The pieces of a title that may say that it is called off, and nothing else."""
    pieces = re.split(r"\s+[–—-]+\s+|\s*[:()\[\]!|]\s*|,\s+", title)
    pieces = [piece for piece in pieces if re.search(r"[^\W_]", piece)]
    marks = [piece for piece in pieces if len(pieces) > 1 and re.match(_MARK, piece)]
    if title != title.upper():
        marks += re.findall(rf"(?<!\w){_LOUD}(?!\w)", title)
    elif (last := re.search(_AT_THE_END, title)) is not None and not re.search(
        _POSSIBLE, title[: last.end()]
    ):
        marks.append(title[last.end() :])
    said = re.search(_SENTENCE, title) or re.search(_LAST, title)
    if said is not None:
        marks.append(title[said.end() :])
    return marks


_LOUD = (
    r"(?:AVLYS(?:T|ES|AST)|KANSELLERT|UTGÅ(?:R|TT)|UTS[AE]TT(?:ES)?|UTSETJAST|FLYTTE?[AT]|CANCELL?ED"
    r"|POSTPONED|RESCHEDULED|MOVED)"
)
_MAY_BE = (
    r"^\W*(?i:innstilt)\s*[:!–—-](?!\s*[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)+\W*$)"
    r"|[(–—,-]\s*(?i:innstilt)\W*$"
)
"""No name of a person stands behind it."""
_WHY = (
    r"\W*(?:$|\s(?:inntil|til|på grunn|på ubestemt|pga|p\.? ?g|grunn\w+|av|fr[aå]|i år|denne|dette"
    r"|og|due|until)\b)"
)
_ANEW = (
    r"(?:(?:(?:av)?vent(?:er|ar)? (?:på )?)ny(?:tt)? (?:dato|tidspunkt|termin)\W*$"
    r"|ny(?:tt)? (?:dato|tidspunkt|termin) (?:(?:er|blir|vert)\s)?(?:(?:kommer|kjem|følger|følgjer"
    r"|avklares|avklarast|settes|kunngjøres|bestemmes|annonseres|meldes|ukjent|ikk?j?e (?:satt|sett"
    r"|klar|bestemt|avklart)|ikk?j?e)\b|\d))"
)
"""«Ny dato kommer»; «ny dato» alone may be the one that is written."""
_NOT = r"(?:det )?(?:går|gjeng|blir|vert)(?: det)? ikk?j?e(?: no(?:e|ko)(?: av)?| likevel)?\W*$"
_STILL = r"(?:nå|no|dessverre|diverre|allerede|allereie|likevel|derfor|difor|også|òg)"
_MARK = (
    rf"(?i)[^\w«\"']*(?:(?:er|blir|ble|blei|vart|vert|{_STILL}) )*(?:{_LOUD}{_WHY}|{_ANEW}|{_NOT})"
)
"""A piece of a title that says nothing else."""
_UNSAID = (
    r"(?!.*\b(?:h?v[ae]|hvem|kven|hvordan|korleis|hvorfor|kvifor|når|hvis|viss|om|dersom|som|at"
    r"|ikk?j?e)\b)"
)
"""No question, no condition and no denial."""
_AT_THE_END = (
    rf"(?i)^{_UNSAID}.*\w (?={_LOUD}(?:\W*$|\s(?:inntil|på grunn|på ubestemt|pga|p\.? ?g"
    r"|grunn\w+)\b))"
)
"""The end of a title in capitals, where no word is louder than the others."""
_SENTENCE = (
    rf"(?i)^{_UNSAID}.*\w (?=(?:(?:er|blir|ble|blei|vart|vert) (?:{_STILL} )*{_LOUD}|AVLYSES"
    rf"|AVLYSAST|UTGÅR|UTS[AE]TTES|UTSETJAST){_WHY})"
)
_LAST = (
    rf"(?i)^{_UNSAID}(?!.*\b(?:kan|kunne|vil)\b)(?!.*\b(?:\w+l[ei]g|spesielt|svært|ekstra|mest|av"
    r"|bli|være|vere|mot|har|og) \w+\W*$).*\w (?=(?:AVLYST|KANSELLERT|UTS[AE]TT)\W*$)"
)
"""The last word of a title: «Vårfest utsett»; «puss og utsett» are two works on a boat."""


def noted(
    reading: Reading, time: Occurrence, beside: str | None, part: str | None = None
) -> tuple[str, Off | None]:
    """What is noted behind a time and ``beside`` its text, and whether that calls it off.

    The name of the ``part`` that the time is for may do so too: «Trinn 2 (avlyst)».
    """
    note = "; ".join(filter(None, (reading.note_of(time), beside)))
    several = len(reading.occurrences) > 1 or time.recurrence is not None
    off = says_off(note, reading.text, several=several)
    return note, off or (titled_off(part, reading.text) if part else None)


def _is_another(to: str, when: str, *, or_else: bool = False) -> bool:
    """Whether words name a time that is not the one written; not an hour, and not a place.

    ``or_else`` is for words that are neither.
    """
    tokens = _tokens(to)
    categories = [token.category for token in tokens[:3]] + ["", "", ""]
    if categories[0] in ("clock", ""):
        return False
    if (categories[0] == "num" and categories[1] not in _DATED) or categories[:3] == [
        "num",
        ".",
        "word",
    ]:
        return False
    if categories[0] == "word" and tokens[0].value not in _LATER | _OTHER:
        return or_else
    if categories[0] in _WITH_NOUN and tokens[0].value not in _LATER:
        return or_else or any(one and one not in _WITH_NOUN for one in categories[1:3])
    marks = [mark for token in tokens[:6] if (mark := _mark(token))][:2]
    return not marks or not set(marks) <= {_mark(token) for token in _tokens(when)}


def _tokens(text: str) -> list[Token]:
    return [token for token in lex(text, vocabulary("nb")) if token.category != "end"]


def _mark(token: Token) -> object:
    """What tells one day from another: a number or a month, or a season; nothing for a weekday."""
    if token.category in ("num", "month"):
        return token.number
    return token.value if token.category in ("unit", "season", "feast") else None
