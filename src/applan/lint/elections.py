"""Elections in running text: «kommunevalget i 2027», «valget høsten 2025», «2027-valget».

A time that is said of an election, and which election it is. Bokmål and nynorsk are read in the
same way, in any plan.
"""

import re
from collections.abc import Iterator

from applan.calendar_facts import ElectionKind
from applan.frozen import NamedTuple
from applan.lint.times.naming import BEING, Lead, Word, lead_after, lead_of
from applan.lint.times.prose import Mentioned
from applan.lint.times.readings import Times
from applan.patterns import lazy

LOCAL: frozenset[ElectionKind] = frozenset({"local-election"})
STORTING: frozenset[ElectionKind] = frozenset({"storting-election"})
SAMI: frozenset[ElectionKind] = frozenset({"sami-election"})
ANY: frozenset[ElectionKind] = LOCAL | STORTING | SAMI


class Named(NamedTuple):
    """An election with a time beside it; ``kinds`` are those that it can be.

    ``years`` are those that are written; ``plain`` is «valget» alone, and ``school`` the one
    that is held in schools. ``span`` are the characters that say so in the text.
    """

    found: Mentioned
    lead: Lead
    kinds: frozenset[ElectionKind]
    years: tuple[int, ...]
    plain: bool
    school: bool
    span: tuple[int, int]


def named_elections(times: Times) -> Iterator[Named]:
    """Every election with a time beside it that is about elections to public bodies in Norway.

    «Valget» alone counts only where the plan is about politics: a choir elects its board.
    """
    for found in times.prose.mentions if "val" in times.prose.lower else ():
        if found.kind != "date":
            continue
        for lead in (lead_of(found), lead_after(found)):
            named = _election(times, found, _antecedent(found, lead)) if lead.words else None
            if named is not None:
                yield named
                break


def kinds_of(word: str) -> frozenset[ElectionKind]:
    """Which elections a name can be about: both, for «stortings- og kommunevalg»."""
    kinds: set[ElectionKind] = set()
    if any(part in word for part in _LOCAL):
        kinds |= LOCAL
    if "storting" in word:
        kinds |= STORTING
    if "sameting" in word:
        kinds |= SAMI
    return frozenset(kinds) or ANY


def is_political(times: Times) -> bool:
    """Whether the plan is about elections to public bodies at all; found out once a plan."""
    kept = vars(times)
    if "is_political" not in kept:
        kept["is_political"] = _POLITICS.search(times.prose.lower) is not None
    return bool(kept["is_political"])


def _election(times: Times, found: Mentioned, lead: Lead) -> Named | None:
    """The election that stands before or after a time, where it is one."""
    word, start, end = lead.words[-1]
    name = _NAME.fullmatch(word) if "val" in word else None
    if name is None:
        return None
    if not found.start <= start < found.end:
        start, end = min(found.start, start), max(found.end, end)
    around = f"{found.text[max(0, start - 70) : start]}|{found.text[end : end + 50]}".lower()
    kinds, school = kinds_of(word), name["school"] is not None
    plain = kinds == ANY and not school
    if _is_elsewhere(around) or not (lead.tied or _may_be_its_time(found, school)):
        return None
    inner = plain and (_is_any_choice(found, lead) or _is_inner(around))
    if inner or (plain and not is_political(times)):
        return None
    years = tuple(int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d", found.written))
    return Named(found, lead, kinds, years, plain, school, (start, end))


def _may_be_its_time(found: Mentioned, school: bool) -> bool:
    """Whether a time right beside an election is of the sort that elections have.

    «Kommunevalget våren 2026» is about the work for it, and «skolevalget 2026» of any school.
    """
    text = found.written.lower()
    year = all(time.kind in ("year", "years") for time in found.reading.occurrences)
    return (year and not school) or text.startswith(_AUTUMN) or _SEPTEMBER.search(text) is not None


def _is_any_choice(found: Mentioned, lead: Lead) -> bool:
    """«Valg 2026» may be an item on the agenda of a meeting; «i 2026 er det valg» is not."""
    name = lead.words[-1]
    if name.start < found.start:
        return name.text in ("valg", "val")
    return re.match(r"\s(?:av|på|til)\b", found.text[name.end :]) is not None


def _antecedent(found: Mentioned, lead: Lead) -> Lead:
    """«Stortingsvalget i 2025 er over, og det neste er først i 2029»: the one before it."""
    if (lead.first, lead.words[-1].text) != ("det", "neste") or BEING.isdisjoint(lead.links):
        return lead
    words = [word for word in re.findall(r"[\w-]+", found.before(130)) if _NAME.fullmatch(word)]
    year = re.search(r"\d{4}", found.written)
    at = found.start + year.start() if year else found.start
    return Lead((Word(words[-1], at, found.end),)) if words else lead


_AUTUMN = ("høsten", "hausten")
_SEPTEMBER = lazy(r"\bsept")


CHURCH = ("kirke", "kyrkje", "menighetsråd", "sokneråd")
_LOCAL = ("kommune", "fylkes", "lokal", "region", *CHURCH)
"""Elections that are held on the same days: those of the church too."""

_KINDS = (
    "kirke|kyrkje|menighetsråds|sokneråds|kommunestyre|kommune|fylkestings|fylkes|lokal|region"
    "|stortings|sametings"
)
_NAME = lazy(
    rf"(?:(?:{_KINDS})-\s?(?:og|eller)\s)?(?:{_KINDS}|(?P<school>skole|skule))?"
    r"valg?(?:et|ets|ene|a|i|år|året)?"
)


_ELSEWHERE = ("amerikan", "europa", "sverige", "svensk", "danmark", "dansk", "finland", "finsk",
              "brit", "tysk", "frankr", "fransk", "riksdag", "folketing", "president",
              "island")  # fmt: skip
_WORLD = frozenset({"usa", "eu", "fn"})
_NONE = frozenset({"ikke", "ikkje", "ingen", "uten", "utan"})


def _is_elsewhere(around: str) -> bool:
    """Whether it is not Norwegian, or not to public bodies, or there is none of it."""
    words = re.findall(r"\w+|[^\w\s]", around)
    before = words[: words.index("|")]
    last = before[-2:-1] if before[-1:] in (["noe"], ["noko"]) else before[-1:]
    named = any(one in around for one in _ELSEWHERE) or not _WORLD.isdisjoint(words)
    return named or not _NONE.isdisjoint(last)


_INNER = ("styrevalg", "styreval", "valgkomit", "valkomit", "valnemnd", "valgnemnd", "nominasjon",
          "elevråd", "studentråd", "studentting", "menighet", "kyrkjelyd", "sokneråd", "bispe",
          "kirke", "kyrkje", "skolevalg", "skuleval", "leiar", "leder", "representantskap",
          "årsmøte", "ungdomsråd", "kongress", "tillitsvalg", "tillitsval", "delegat",
          "utsending")  # fmt: skip
_ENDS = ("styre", "styret", "verv")


def _is_inner(around: str) -> bool:
    """Whether «valget» is one of a board, a committee or a spokesman, or a choice."""
    words = re.findall(r"\w+|[^\w\s]", around)
    return any(one in around for one in _INNER) or any(one.endswith(_ENDS) for one in words)


_POLITICS = lazy(
    r"valg?(?:kamp|program)|ordfør[ae]rkandidat|listekandidat|parti(?:(?<=\bparti)|(?:et|er|a)?\b)"
)
