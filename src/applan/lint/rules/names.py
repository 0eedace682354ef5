"""Rules on names in two spellings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from applan.findings import Path
from applan.grouping import grouped
from applan.lint.continuity import earlier
from applan.lint.roster import held_twice, holders_in
from applan.lint.rule import Change, Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.texts import PROSE, key_of, texts_of
from applan.messages import msg
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.when.slips import one_letter_off


@rule(
    "AP206",
    "warning",
    """\
- {title: Ringerunde, when: "mai 2026", tools: [CallHub]}
- {title: "Ny ringerunde", when: "juni 2026", tools: [[-Callhub-]{+CallHub+}]}
""",
)
def similar_names(subject: Subject) -> Iterator[Problem]:
    """A body, a partner, a tool or an audience has one name."""
    for path, text in subject.texts:
        for one, known in held_twice(text) if key_of(path) in PROSE else ():
            yield tell("“{office}” is both {name} and {other}", path, one.span, office=one.office,
                       name=known.name, other=one.name)  # fmt: skip
    people = tuple(_people(subject))
    yield from people or _unlisted(subject)
    told = {one.path for one in people}
    spellings, places = Spellings(), grouped((
        *((name, path) for path, name in subject.names), *_rooms(subject),
    ))  # fmt: skip
    for name, (path, *_again) in places.items():
        other = spellings.other(name)
        spellings.add(name)
        if other is not None:
            rarer = len(places[name]) - len(places[other])
            if rarer > 0 or (rarer == 0 and is_foreign(other, name, subject.plan.language)):
                path, name, other = places[other][0], other, name
            message = msg("“{word}” is written “{other}” elsewhere in the plan", word=name,
                          other=other)  # fmt: skip
            if path not in told:
                yield Problem(path, message, fix=_fix(places, name, other))


def _rooms(subject: Subject) -> Iterator[tuple[str, Path]]:
    """Where activities are."""
    placed: tuple[tuple[Path, Activity | Occurrence], ...] = (
        *subject.of(Activity), *subject.of(Occurrence),
    )  # fmt: skip
    for path, one in placed:
        for number, place in enumerate(one.place):
            yield place, (*path, "place", number) if len(one.place) > 1 else (*path, "place")


def _unlisted(subject: Subject) -> Iterator[Problem]:
    """The one person who answers for something and is in no text, where a text lists the others."""
    prose = [(path, text) for path, text in subject.texts if key_of(path) in PROSE]
    who = [(path, name) for path, name in subject.names if path[-1] == "who" and " " in name]
    if len(who) < 4 or not any(holders_in(text) for _path, text in prose):
        return
    told = " ".join(text for _path, text in prose)
    who = [(path, name) for path, name in who if _PERSON.fullmatch(name)]
    known = {name for _path, name in who if re.search(rf"{re.escape(name)}(?!\w)", told)}
    unlisted = {name: path for path, name in reversed(who) if name not in known}
    for name, path in unlisted.items() if len(unlisted) == 1 and len(known) > 2 else ():
        first = name.split()[0]
        kin = (last for one, last in _FULL_NAME.findall(told) if one == first)
        last = next((one for one in kin if one_letter_off(one, name.split()[-1])), "")
        message = msg("“{name}” is not among those that the plan lists", name=name)
        if last:
            message = msg("“{word}” is written “{other}” elsewhere in the plan", word=name,
                          other=f"{first} {last}")  # fmt: skip
        yield Problem(path, message)


def _people(subject: Subject) -> Iterator[Problem]:
    """People who are spelled in two ways, and names of two words in fields."""
    texts = texts_of(subject)
    both = _FULL_NAME.findall(texts.joined)
    places = (place for place, _path in _rooms(subject))
    names = (name for _path, name in subject.names)
    fields = (pair for name in (*names, *places) for pair in pairwise(name.split()))
    found = Counter(
        (first, last.strip(".,:;!?()»")) for first, last in (*both, *fields)
        if first.isalpha() and first[0].isupper() and len(first) > 2
    )  # fmt: skip
    told: set[tuple[Path, int]] = set()
    for same, near in ((0, _are_near), (1, _are_one_first_name)):
        people = (name for name in found if not same or name[1][0].isupper())
        for named in grouped((name[same], name) for name in people).values():
            usual = sorted(named, key=lambda name: -found[name]) if len(named) > 1 else ()
            for at, name in enumerate(usual):
                known = (one for one in usual[:at] if near(one[1 - same], name[1 - same]))
                if (other := next(known, None)) is not None:
                    message = msg("“{word}” is written “{other}” elsewhere in the plan",
                                  word=" ".join(name), other=" ".join(other))  # fmt: skip
                    for passage in texts.find(re.compile(rf"{name[0]}\s{name[1]}(?!\w)")):
                        at_word = passage.start + (0 if same else len(name[0]) + 1)
                        if (passage.path, at_word) not in told:
                            told.add((passage.path, at_word))
                            yield passage.problem(message)


def _are_near(one: str, other: str) -> bool:
    """Whether two surnames, or the last words of two names, are one that is spelled in two ways.

    A letter more or less, inside or at the end: «Lund» and «Lunde»; another letter in long ones.
    """
    if abs(len(one) - len(other)) > 2 or one.islower() != other.islower():
        return False
    if not (one.isalpha() and other.isalpha()):
        return False
    definite = one[0].isupper() and {one.removeprefix(other), other.removeprefix(one)} & _DEFINITE
    if definite or _are_heard_alike(one, other):
        return True
    inside = not one.islower() or one[-1] == other[-1]
    long = max(len(one), len(other))
    shorter, longer = sorted((_as_heard(one.casefold()), _as_heard(other.casefold())), key=len)
    other_letter = len(shorter) == len(longer) and sorted(shorter) != sorted(longer)
    least = _SHORTEST if other_letter else _SHORTEST_SURNAME + one.islower()
    return inside and long >= least and one[0] == other[0] and one_letter_off(shorter, longer)


def _are_heard_alike(one: str, other: str) -> bool:
    """Whether two words that are not one sound alike: «Aasen» and «Åsen», «Wik» and «Vik»."""
    one, other = one.casefold(), other.casefold()
    return one != other and _as_heard(one) == _as_heard(other)


def _are_one_first_name(one: str, other: str) -> bool:
    """«Kristin» and «Kristine», «Grete» and «Greta», of people with one surname."""
    shorter = min(one, other, key=len).rstrip("ae")
    ends = {one.removeprefix(shorter), other.removeprefix(shorter)}
    long = len(shorter) >= _SHORTEST_FIRST
    return _are_heard_alike(one, other) or (long and ends <= {"", "a", "e"})


@lru_cache(maxsize=2048)
def _as_heard(name: str) -> str:
    """A name as it is said."""
    for written, heard in _HEARD:
        name = name.replace(written, heard)
    return _DOUBLE.sub(r"\1", name)


_HEARD = (("aa", "å"), ("ae", "e"), ("æ", "e"), ("oe", "ø"), ("w", "v"), ("th", "t"), ("ph", "f"),
          ("ch", "k"),
          ("c", "k"), ("x", "ks"), ("z", "s"), ("hj", "j"), ("gh", "g"), ("h", ""))  # fmt: skip
_DOUBLE = lazy(r"(\w)\1")
_FULL_NAME = lazy(r"([A-ZÆØÅ][a-zæøåé]+)[ \n](?=([A-ZÆØÅ][a-zæøåé]+))")
_PERSON = lazy(r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)+")
_DEFINITE = frozenset({"en", "et"})
"""What «Haugen» has and «Haug» has not."""
_SHORTEST_SURNAME, _SHORTEST_FIRST = 3, 4
"""Letters of the longer of two surnames of which one has a letter more."""


def _fix(places: Mapping[str, Sequence[Path]], name: str, other: str) -> tuple[Change, ...]:
    """The rarer spelling becomes the usual one, where they differ in no letter and in number."""
    rare, usual = sorted((name, other), key=lambda spelled: len(places[spelled]))
    if not same_letters(name, other) or len(places[rare]) == len(places[usual]):
        return ()
    return tuple(Change(path, usual) for path in places[rare])


@rule(
    "AP207",
    "warning",
    'continues: 2023\n- {title: Ringerunde, when: "mai 2026", tools: [[-Callhub-]{+CallHub+}]}\n',
    beside={"2023": "- {title: Ringerunde, when: mai 2023, tools: [CallHub]}\n"},
)
def name_changed(subject: Subject) -> Iterator[Problem]:
    """A name is spelled as in the plan before."""
    known = _earlier_names(subject)
    spellings = Spellings()
    for name in known:
        spellings.add(name)
    for name, places in _places(subject).items():
        other = spellings.other(name) if name not in known else None
        if other is not None:
            message = msg("“{name}” is written “{other}” in the plan {plan}", name=name,
                          other=other, plan=known[other])  # fmt: skip
            sure = places if same_letters(name, other) else ()
            fix = tuple(Change(place, other) for place in sure)
            yield Problem(places[0], message, fix=fix)


def _earlier_names(subject: Subject) -> dict[str, str]:
    """Names in the plans this one continues, directly or through others, and where they stand."""
    names: dict[str, str] = {}
    for before in earlier(subject):
        for _path, written in before.names:
            names.setdefault(written, before.name)
    return names


_WORD = lazy(r"[^\W_]+")
_NUMBER = lazy(r"\d+")
_NORDIC = lazy(r"[æøåÆØÅ]")
_SHORTEST = 7
"""Shorter words differ by a letter on purpose more often than by mistake: Anne and Arne."""

_FORMS = (("a", "en"), ("er", "ar"), ("ene", "ane"), ("en", "an"), ("eren", "ern"))
"""Endings of the same inflection in two ways of writing, or in bokmål and nynorsk."""

_ENDS = ("ene", "ane", "en", "an", "et", "er", "ar", "a")
"""All of them, the longest first."""

_NYNORSK = (("leiar", "leder"), ("ombod", "ombud"), ("utval", "utvalg"), ("skule", "skole"),
            ("kasserar", "kasserer"), ("førar", "fører"), ("tillitsvald", "tillitsvalgt"),
            ("rådgjevar", "rådgiver"), ("lærar", "lærer"), ("arbeidar", "arbeider"))  # fmt: skip
"""What bodies and offices end with in nynorsk, and in bokmål; an ending may follow."""

_ROOM = 20
"""Names that look alike are compared with so many others and no more."""

_MOST = 2_000
"""Names that are compared: ten times those of a real plan."""


class Spellings:
    """Names, found again in another spelling without comparing each with all the others."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], list[str]] = {}
        self._room = _MOST

    def add(self, name: str) -> None:
        """Remember a name."""
        self._room -= 1
        for trait in _traits(name) if self._room >= 0 else ():
            alike = self._names.setdefault(trait, [])
            if len(alike) < _ROOM:
                alike.append(name)

    def other(self, name: str) -> str | None:
        """A name that is probably the same as this one, spelled otherwise."""
        if self._room < 0:
            return None
        for trait in _traits(name):
            for known in self._names.get(trait, ()):
                if confusable(known, name):
                    return known
        return None


def confusable(one: str, other: str) -> bool:
    """Whether two different names are likely to be one and the same, spelled in two ways."""
    if one == other or _NUMBER.findall(one) != _NUMBER.findall(other):
        return False
    words, other_words = _words(one), _words(other)
    if "".join(words) == "".join(other_words):
        return bool(words)
    if len(words) != len(other_words):
        return False
    differing = [pair for pair in zip(words, other_words, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    pair = differing[0]
    return _one_letter_apart(*pair) or _in_two_forms(*pair) or _in_two_languages(*pair)


def same_letters(one: str, other: str) -> bool:
    """Whether two names differ by capitals, spaces and punctuation only; «?» is a doubt."""
    same = "".join(_words(one)) == "".join(_words(other)) != ""
    return same and ("?" in one) == ("?" in other)


def is_foreign(one: str, other: str, language: str) -> bool:
    """Whether, of two spellings, this one has an ending that is not of the plan's language."""
    if len(_NORDIC.findall(one)) < len(_NORDIC.findall(other)):
        return True  # «Foreldreradet»: typed without its letters
    if _bokmål(one.casefold()) != one.casefold():
        return language != "nn"
    foreign, own = ("er", "ar") if language == "nn" else ("ar", "er")
    dialect = one.endswith("an") and other.endswith("en")
    return dialect or (one.endswith(foreign) and other.endswith(own))


def _places(subject: Subject) -> dict[str, tuple[Path, ...]]:
    """Where each name stands, in document order."""
    return grouped((name, path) for path, name in subject.names)


@lru_cache(maxsize=2048)
def _traits(name: str) -> tuple[tuple[str, ...], ...]:
    """What a name keeps in another spelling: its letters but for endings, or all words but one."""
    words, numbers = _words(name), _NUMBER.findall(name)
    return (
        (_letters(name),),
        *(
            (*words[:index], word[0], word[-2:], *words[index + 1 :], *numbers)
            for index, word in enumerate(words[:5])
            if len(word) >= _SHORTEST - 1
        ),
    )


@lru_cache(maxsize=2048)
def _letters(name: str) -> str:
    return "".join([_without_ending(word) for word in _words(name)])


def _without_ending(word: str) -> str:
    """A word without an ending that may be written otherwise, in bokmål."""
    word = _bokmål(word)
    if word.endswith("ern"):  # «Vaktmestern»
        return word[:-1]
    if word.endswith(_ENDS):
        for end in _ENDS:
            if word.endswith(end):
                return word[: -len(end)]
    return word


@lru_cache(maxsize=2048)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))


def _in_two_languages(one: str, other: str) -> bool:
    """Whether two words are one office in bokmål and nynorsk: «lederen», «leiaren»."""
    same = _without_ending(one) == _without_ending(other)
    return same and (_bokmål(one) != one) != (_bokmål(other) != other)


def _bokmål(word: str) -> str:
    for nynorsk, bokmål in _NYNORSK:
        stem, found, ending = word.rpartition(nynorsk)
        if found and (not ending or ending in _ENDS) and not word.startswith(bokmål, len(stem)):
            return stem + bokmål + ending.replace("ane", "ne")
    return word


def _in_two_forms(one: str, other: str) -> bool:
    """Whether two words are one in the same number, as «gruppa» and «gruppen»."""
    if min(len(one), len(other)) < _SHORTEST:
        return False
    return any(
        one.endswith(end) and other.endswith(form) and one[: -len(end)] == other[: -len(form)]
        for pair in _FORMS
        for end, form in (pair, pair[::-1])
    )


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter, inside the word, was added, dropped, exchanged or moved by one.

    A difference in the last letters is an inflection (ordfører, ordførere; lederen, lederne), in
    the first a prefix (organiserte, uorganiserte).
    """
    long = max(len(one), len(other)) >= _SHORTEST
    inside = one[0] == other[0] and one[-2:] == other[-2:]
    return long and inside and one_letter_off(one, other)
