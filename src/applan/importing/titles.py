"""Which words beside a time are what something is called, and which are a sentence."""

from applan.importing.labels import label_of
from applan.patterns import lazy
from applan.typography import MONTHS

FEW = 4
"""Words of a title that may be a sentence: «Vi pynter: 17. mai»."""

CALLED = lazy(
    rf"(?:[A-ZÆØÅ]|«[^»]*»|\d{{1,2}}\. ?(?:[a-zæøå]+-|(?:{MONTHS}) ?[a-zæøå]))"
    r"(?:«[^»]*»|[^.:;!?«]|\.(?! +[A-ZÆØÅ]|$)|(?<=\bSt)\.)*(?<=[\w»)])"
)
SAYS = lazy(
    r"(?i)\b(?:vi|jeg|eg|det|dette|som|skal|har|er|vil|må|kan|bør|blir|ble|blei|var|får|går|ønske[rs]"
    r"|ønskjer|vedtatt|vedteke[nt]|oppdatert|revidert|behandl[ae]t?"
    r"|arrangerer|gjennomfører|sender)\b|\b(?:starte[rs]|starta[rs]|begynner|møtest?|holdes"
    r"|haldes|arrangeres|gjennomføres|avholdes|sendes)\b(?!$)"
)
"""What makes a sentence of a line, and no title; «Øving starter» may be one."""

OF_FILE = lazy(
    r"(?i)(?:siste? )?(?:endr(?:et|a)|oppdatert|utarbeid(?:et|d)|revidert|vedtatt|vedteke[nt]"
    r"|godkjen[td]|behandla?e?t?|skrevet|publisert|oppdatering"
    r"|versjon|dato|utskriftsdato|årstidene i planen|ikkj?e no(?:e|ko) tidfest(?:et|a))"
    r"(?:\s*:|\s(?:dato|av|i|på|den)\b|\s\d|$).*"
)
"""What a date on the cover is of: «Sist endret», «Vedtatt av styret»."""

_LEADING = lazy(
    r"(?i).*\b(?:hver|kvar|første|siste|andre|annenhver|slutten|starten|midten|begynnelsen|av|før|etter|fra"
    r"|frå|til|og|i|på|den|for|ved|mellom|senest|seinast|innen|innan|om|med|uke|veke|skoleuke)"
)
"""A line that goes on with its time, which is another time without these words."""

_DAY_ENDS = lazy(r"(?<!\d)\d{1,2}\.\Z|\d{1,2}\. og \d{1,2}\.?\Z|\bsiste (?:uk|vek|helg|dag)\w*\Z")
_HOUR = lazy(r"(?i)\bkl(?:\.|okk[ae]n?)?\s?\d")
_DOUBTED = lazy(
    rf"(?i)\bkl\.?\s?\d|\b(?:hver|kvar|annenhver|annankvar)\b|\d\.? (?:{MONTHS})\b(?!-)"
    r"|\b(?:uke|veke) \d|\. \d{1,2}$"  # «Julebord. 13», of «… 13. Luciafest»
    r"|, (?-i:[A-ZÆØÅ])[\w-]+$| - (?-i:[A-ZÆØÅ])[\w-]+(?: og [\w-]+)?$"
    r"| [–-] (?-i:[A-ZÆØÅ][\w-]+ [A-ZÆØÅ][\w-]+ [a-zæøå])"
)


def capital(text: str) -> str:
    """The text with a capital letter, as a title has where it does not go on from what is above."""
    return text[:1].upper() + text[1:]


def is_called(text: str) -> bool:
    """Whether words beside a time are what something is called, and no part of a sentence."""
    plain = CALLED.fullmatch(text) is not None
    return plain and not is_sentence(text) and _LEADING.fullmatch(text) is None


def is_sentence(text: str) -> bool:
    """Whether words that stand in a sentence are in a text."""
    return SAYS.search(text) is not None


def is_titled(text: str) -> bool:
    """Whether words beside a time are a title, or one with what it is about: «Møte: Stedsnavn»."""
    name, _colon, about = text.partition(": ")
    is_named = not about or (label_of(name) is None and is_called(about) and " " in about)
    return is_named and is_called(name)


def is_doubted(title: str) -> bool:
    """Whether there may be a time in a title, or the name of who answers for it."""
    return _DOUBTED.search(title) is not None


def has_hour(text: str) -> bool:
    """Whether an hour stands in a text: «3. mai kl 18, Huset»."""
    return _HOUR.search(text) is not None


def ends_in_day(line: str) -> bool:
    """Whether a line ends in what may be a day of a month that stands elsewhere: «Møte 3. og 17.»,
    «Avslutning, siste uka»."""
    return _DAY_ENDS.search(line) is not None
