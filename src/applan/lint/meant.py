"""Which activities some words of a plan mean: «leiren» of «Påmelding til leiren», «korturen».

A thing is named by its title, by what stands before the first preposition in it, by the body that
meets, by the end of a compound, by a compound of what it is and what it is about, or by another
word for what it is. One law for all: what stands in the same section goes before what stands
elsewhere, a name before a kind, and of several that fit equally it is not known which is meant.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from applan.findings import Path
from applan.grouping import grouped
from applan.model import Activity
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when.names import stem, stems_of

PREPOSITIONS = frozenset({"til", "for", "på", "i", "med", "om", "hos", "hjå", "ved", "av", "fra",
                          "frå", "under", "mot", "før", "etter"})  # fmt: skip
SMALL = frozenset(map(stem, PREPOSITIONS))
ONCE_A_YEAR = ("arsmot", "arsfest", "arsball", "landsmot", "generalforsamling", "kongress",
               "landsting")  # fmt: skip
"""How the name of what comes once a year begins, whatever stands before it."""
NTH = frozenset({"forst", "fyrst", "andr", "tredj", "fjerd", "femt", "sjett", "sjuend", "syvend",
                 "attend", "niend", "tiend"})  # fmt: skip
"""«Tredje styremøte» is a meeting of the board as any other."""

_ALIKE = tuple(map(str.split, (
    "kurs skolering opplaring seminar",
    "tur reis ekskursjon utflukt utferd",
    "leir",
    "fest feiring",
    "dugnad rydding rengjoring reingjering",
    "stevn stemn cup turnering mesterskap meisterskap konkurrans tevling kvalifisering renn lop",
    "konsert framforing forestilling framsyning",
    "samling",
    "mot",
)))  # fmt: skip
"""Words of which one may be used for the other, by their stems: «stevnet» is «Skogly Cup»."""
_KIND_OF = {word: kinds[0] for kinds in _ALIKE for word in kinds}
_SORTS = {"course": "kurs", "meeting": "mot", "campaign": "kampanj"}
"""What an activity of a kind is called, whatever its name."""
_LONG_KIND = 5
"""Letters of the end of a compound by which it is known anywhere in a plan."""
_SHORTEST = 4
"""Letters of a name, and of what two words that belong together begin with."""
_LASTS = ("helg", "dag", "kveld", "uk", "vek")
"""What the name of a thing ends with that tells how long it is: «Skoleringshelg»."""
_NO_NAME = frozenset({"forslag", "framlegg", "innstilling", *_KIND_OF})
_THE, _ALL = ("en", "et", "a"), ("ene", "ane", "er", "ar")
_MEETING = lazy(r"(?!var|vinter|somm[ae]r|h(?:o|au)st|jul)(\w{3,}?)s?mot\Z")

_MONTHS = frozenset(MONTHS.split("|"))
_MEETS = frozenset({"møter", "besøker", "vitjar", "inviterer"})

Name = tuple[str, ...]


class Meant:
    """What may be meant in one plan, of ``events``, which are some of its ``activities``.

    ``titles`` are those of its sections, by their paths; that of () is who has the plan.
    """

    def __init__(self, activities: Mapping[Path, Activity], events: Iterable[Path],
                 titles: Mapping[Path, str]) -> None:  # fmt: skip
        self._activities, self._titles = activities, titles
        self._events = tuple(events)
        self._known: dict[str, tuple[tuple[Path, ...], ...]] = {}
        self._told: dict[str, frozenset[Path]] = {}

    def called(self, *name: str) -> tuple[Path, ...]:
        """The activities that some stems name: by their own name, or by the body that meets."""
        met = self.bodies.get(name[0], ()) if len(name) == 1 else ()
        return self._by_name.get(name, ()) or met

    def titled(self, *name: str) -> tuple[Path, ...]:
        """The events that some stems name, or whatever has them as its whole title."""
        return self._by_name.get(name, ()) or self._by_title.get(name, ())

    def in_text(self, text: str, *, bodies: bool = True) -> tuple[Path, ...]:
        """The activities that a text names, the longest name at each word; or by who meets."""
        stems, found = stems_of(text), dict[Path, None]()
        for at, word in enumerate(stems):
            name, met = self._longest(stems, at), self.called(word) if bodies else ()
            found.update(dict.fromkeys(self._by_name[name] if name else met))
        return tuple(found)

    def for_title(self, stems: Sequence[str], own: Path) -> tuple[Path, ...]:
        """The activities that a step is for, by its title; none where it is doubtful."""
        names = (self._longest(stems, at) for at in range(len(stems)))
        named = [name for name in names if name and own not in self._by_name[name]]
        if named:
            longest = max(named, key=lambda name: (len(name), sum(map(len, name))))
            paths = self._by_name[longest]
            whole = [at for at in paths if stems_of(self._activities[at].title) == longest]
            return tuple(whole) or paths  # and not «Årsmøter i partilagene»
        known = (word for word in stems[1:] if word not in SMALL)
        word = next((word for word in known if set(self.by_word(word, own)) - {own}), "")
        return self.one_of(word, stems[1:], own) if word else ()

    def one_of(self, word: str, said: Iterable[str], own: Path) -> tuple[Path, ...]:
        """The one activity that a word names, told apart by what else is ``said``; or none."""
        found = [path for path in self.by_word(word, own) if path != own]
        if len(found) > 1:
            about = [self._about(one) for one in {*said} - SMALL - {word}]
            found = [path for path in found if any(path in one for one in about)]
        return tuple(found) if len(found) == 1 else ()

    def the(self, word: str, said: Iterable[str], own: Path) -> tuple[Path, ...]:
        """What a word of a text means in the definite form: one event, or all of «dugnadene»."""
        if word.endswith(_ALL):
            return self.by_word(stem(word), own)
        return self.one_of(stem(word), map(stem, said), own) if word.endswith(_THE) else ()

    def by_word(self, word: str, own: Path) -> tuple[Path, ...]:
        """The events that the stem of a word may mean, those in the section of ``own`` first."""
        if named := self.called(word):
            return named
        ends, about, alike = self._of(word)
        here = self._under.get(_section_of(own), frozenset())
        beside = ([path for path in some if path in here] for some in (ends, about, alike))
        if found := next(filter(None, beside), ()):
            return tuple(found)
        return (ends if len(word) >= _LONG_KIND else ()) or about

    def ending(self, word: str) -> tuple[Path, ...]:
        """Every event whose name ends with a word, as «Vårkonsert» does with «konsert»."""
        return self._of(word)[0]

    @cached_property
    def bodies(self) -> dict[str, tuple[Path, ...]]:
        """Meetings by the body that holds them: «Styremøter» and «Møte i styret» by «styr»."""
        found: dict[str, list[Path]] = {}
        for name, paths in self._by_name.items():
            nth = len(name) == 2 and (name[0] in NTH or name[0].isdigit())
            if (nth or len(name) == 1) and (match := _MEETING.match(name[-1])):
                found.setdefault(stem(match[1]), []).extend(paths)
            elif len(name) == 2 and name[0] == "mot":
                found.setdefault(name[1], []).extend(paths)
        return {body: tuple(paths) for body, paths in found.items()}

    def _longest(self, stems: Sequence[str], at: int) -> Name:
        names = (name for name in self._names.get(stems[at], ())
                 if tuple(stems[at : at + len(name)]) == name)  # fmt: skip
        return max(names, key=len, default=())

    def _of(self, word: str) -> tuple[tuple[Path, ...], ...]:
        """The events that end with a word; that are such, about the rest of it; that are such."""
        if word not in self._known:
            kind, rest = kind_of(word)
            ends = [path for last, paths in self._by_last.items() if len(word) >= 3
                    and last.endswith(word) for path in paths]  # fmt: skip
            alike = self._by_kind.get(kind, ()) if kind else ()
            titled = self._about(rest) if alike and rest else ()
            told = {path for at in titled for path in self._under.get(at, (at,))}
            about = [path for path in alike if path in told]
            self._known[word] = (tuple(ends), tuple(about), () if rest else tuple(alike))
        return self._known[word]

    def _about(self, word: str) -> frozenset[Path]:
        """The events and sections of whose titles a word begins or ends one, or so begins."""
        if word not in self._told:
            self._told[word] = frozenset(
                path for one, paths in self._by_stem.items() if len(word) > 2
                and (one.startswith(word) or one.endswith(word) or word.startswith(one))
                for path in paths
            )  # fmt: skip
        return self._told[word]

    @cached_property
    def _by_stem(self) -> dict[str, tuple[Path, ...]]:
        """By the stem of a word of three letters or more, the events and sections it is called."""
        titles = ((path, self._activities[path].title) for path in self._events)
        return grouped((one, path) for path, title in (*titles, *self._titles.items())
                       for one in stems_of(title) if len(one) > 2)  # fmt: skip

    @cached_property
    def _under(self) -> dict[Path, frozenset[Path]]:
        """The events of each section, and of the plan."""
        found = grouped((at, path) for path in self._events for at in {_section_of(path), ()})
        return {at: frozenset(paths) for at, paths in found.items()}

    @cached_property
    def _by_last(self) -> dict[str, tuple[Path, ...]]:
        return grouped((last_of(self._activities[path].title), path) for path in self._events)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Path, ...]]:
        kinds = ((kind_of(last)[0], path)
                 for last, paths in self._by_last.items() for path in paths)  # fmt: skip
        return grouped(one for one in kinds if one[0])

    @cached_property
    def _names(self) -> dict[str, tuple[Name, ...]]:
        return grouped((name[0], name) for name in self._by_name)

    @cached_property
    def _by_title(self) -> dict[Name, tuple[Path, ...]]:
        return grouped((stems_of(one.title), path) for path, one in self._activities.items())

    @cached_property
    def _by_name(self) -> dict[Name, tuple[Path, ...]]:
        """The events by all words of their titles, and by those before «til»."""
        return grouped((name, path) for path in self._events
                       for name in names_of(self._activities[path].title))  # fmt: skip


def _section_of(path: Path) -> Path:
    """The path of the section that an activity, or a text, stands in."""
    return path[: path.index("activities")] if "activities" in path else path[:-1]


@lru_cache(maxsize=1024)
def names_of(title: str) -> frozenset[Name]:
    """What a thing is called by its title; «Kurs i brannvern» is one of some that are «kurset»."""
    head = stems_of(head_of(title))
    head = () if _NO_NAME.issuperset(head) else head
    last = head[-1:] if head and head[-1].startswith(ONCE_A_YEAR) else head
    return frozenset(name for name in (stems_of(title), head, last)
                     if name and (len(name) > 1 or len(name[0]) >= _SHORTEST))  # fmt: skip


@lru_cache(maxsize=2048)
def kind_of(word: str) -> tuple[str, str]:
    """What a thing is by the stem of its name, and what stands before that: («fest», «elg»)."""
    for last in ("", *_LASTS):
        name = word.removesuffix(last).removesuffix("s" if last else "")
        known = [kind for kind in _KIND_OF if name.endswith(kind)] if word.endswith(last) else ()
        if known:
            kind = max(known, key=len)
            return _KIND_OF[kind], name.removesuffix(kind)
    return "", ""


def is_called(activity: Activity, word: str) -> bool:
    """Whether «leiren» is what is called «Konfirmantleir», and «dugnaden» «Vårrydding»."""
    kind, last = stem(word), last_of(activity.title)
    sort = _SORTS.get(activity.kind or "", "")
    alike = kind in _KIND_OF and _KIND_OF[kind] == kind_of(last)[0]
    own = kind == "kveld" or last.endswith(kind)  # «kvelden» of any is that evening
    return len(kind) > 2 and (own or sort.endswith(kind) or alike)


def last_of(title: str) -> str:
    """The stem of the last word that tells what a thing is, "" where there is none."""
    return next(iter(stems_of(head_of(title).rstrip(" 0123456789"))[-1:]), "")


def head_of(title: str) -> str:
    """What stands before the first preposition or mark: «Høsttur» of «Høsttur til Vestlandet»."""
    words = title.partition(": ")[0].partition(" – ")[0].partition(" (")[0].split()
    end = next(
        (n for n, word in enumerate(words) if n and word.lower() in PREPOSITIONS), len(words)
    )
    said = [word.lower() for word in words[:end]]
    if len(said) > 1 and said[-1] in _MONTHS and said[-2].isalpha():
        end -= 1  # «Styremøte mai» is one of some
    if len(said) > 2 and said[1] in _MEETS:
        end = 1  # «Ungdomsrådet møter utvalget»
    return " ".join(words[:end])
