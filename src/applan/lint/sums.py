"""Numbers in running text that say of themselves that they make up a whole.

«46 sangere: 16 sopraner, 14 alter, 7 tenorer og 9 basser», «190 dager, 93 om høsten og 97 om
våren», «8 klokker til 640 kroner hver, i alt 5 120», «64 medlemmer, 38 av dem jenter», and tables
with a row «Til sammen». Only what leaves no doubt that the parts are all of it is read.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, islice, pairwise
from math import isclose, prod
from typing import Literal

from applan.frozen import NamedTuple
from applan.lint.meant import kind_of
from applan.lint.running import lower_case
from applan.lint.times.numbers import NUMBER, WORDS, is_name, last_word, number_of
from applan.patterns import lazy
from applan.when.names import stem, stems_of

TOTAL = r"(?:til sammen|tilsammen|til saman|i alt|totalt|alt i alt|sum)"
_PREPOSITION = r"(?:om|i|på|til|for|fra|frå|hos|hjå|under|over|ved|med|som)\b"

_CHOSEN = r"(?:val|oppne)\w{1,4} av\b"

_LONGEST = 1_000
"""Characters of a sentence; what is longer is none."""

_TURNS = {"mån": (11, 12), "sem": (2,), "hal": (2,), "kva": (4,), "uke": tuple(range(36, 53)),
          "uka": tuple(range(36, 53)), "vek": tuple(range(36, 53))}  # fmt: skip
"""How many of them a year may have, the most likely last; what closes in July has eleven months."""


class Amount(NamedTuple):
    """A number in a text: ``text[start:end]``."""

    value: float
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the text."""
        return self.start, self.end

    def moved(self, by: int) -> "Amount":
        """The same in a text in which that text begins so far in."""
        return self._replace(start=self.start + by, end=self.end + by)


class Sum(NamedTuple):
    """A whole as it is stated, and what its parts come to.

    Without ``parts``, what is stated is a part, and ``comes_to`` the whole that is smaller. ``per``
    is «i måneden» of a rate.
    """

    stated: Amount
    parts: tuple[float, ...]
    comes_to: float
    kind: Literal["sum", "product", "rate", "share", "rest"] = "sum"
    per: str = ""


def wrong_sums(text: str) -> Iterator[Sum]:
    """Every whole that its parts do not make up."""
    lower = lower_case(text)
    numbers = len(list(islice(_MAY_COUNT.finditer(lower), 2)))
    if numbers and " og " in lower:
        yield from _of_one_kind(lower)
    if numbers and _NAMES_BEGIN.search(text):
        yield from _of_names(text)
    if numbers < 2:
        return
    if "%" in lower or "prosent" in lower or "pst" in lower:
        yield from _share_of_all(lower)
    if any(word in lower for word in _REST):
        yield from _others(lower)
    if "|" in lower or "\n-" in lower or "\n*" in lower:
        wrong = list(_tables(lower))
        yield from wrong or _left_over(lower)
    if "kost" in lower or "budsjett" in lower:
        yield from _financed(lower)
    if "vedtaksf" in lower or "beslutningsdyktig" in lower:
        yield from _quorum(lower)
    if " kr" in lower:
        yield from _at_a_price(lower)
    if _PER_TURN.search(lower):
        yield from _rates(lower)
    if _SIGN.search(lower) is None:
        return
    for start, end in sentences(text):
        sentence = lower[start:end]
        if "|" in sentence or _SIGN.search(sentence) is None:
            continue
        found = next(filter(None, (read(sentence) for read in _READERS)), None)
        if found is not None:
            yield found._replace(stated=found.stated.moved(start))


@lru_cache(maxsize=16)
def amounts(text: str, *, bounds: bool = False) -> tuple[Amount, ...]:
    """The numbers in a text in lower case that may count something: no dates, years, clocks, ages.

    With ``bounds`` also those of «minst 260» and «ca. 40».
    """
    found = []
    for match in _NUMBER.finditer(text):
        word, figures = match["word"], match["figures"]
        value = float(WORDS[word]) if word else float(re.sub(r"\s", "", figures).replace(",", "."))
        is_year = figures and re.fullmatch(r"(?:19\d\d|20\d[1-9]|20[1-9]0)", figures)
        before = text[max(0, match.start() - 12) : match.start()].rstrip()
        named = before.endswith(("-", "–")) or is_name(before)
        named = named or (not bounds and _is_bound(before, text, match.start()))
        if not is_year and not named:
            found.append(Amount(value, match.start(), match.end()))
    return tuple(found)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands; one that goes on about «to av dem» is joined to that before."""
    start = 0
    for end, after in chain(map(re.Match.span, _ENDS.finditer(text)), [(len(text), 0)]):
        if start < end <= start + _LONGEST:
            yield start, min(end + 1, len(text))
        start = after


def _others(text: str) -> Iterator[Sum]:
    """«Seks av ti har tatt kurset. De tre andre …», «fra 184 til 200 medlemmer, altså 26»."""
    for match in (one for pattern in _OTHERS for one in pattern.finditer(text)):
        some, whole, others = (number_of("".join(match[name].split()))
                               for name in ("some", "whole", "others"))  # fmt: skip
        if 0 < others < whole and 0 < some < whole != some + others:
            stated = Amount(others, *match.span("others"))
            yield Sum(stated, (whole, some), whole - some, "rest")


def _share_of_all(text: str) -> Iterator[Sum]:
    """«60 prosent av de 500 elevene svarer, altså 300», rounded off by no more than one of them."""
    for match in _SHARE_OF_ALL.finditer(text):
        share, whole, some = (number_of("".join(one.split())) for one in match.groups())
        if 0 < some <= whole and abs(total := whole * share / 100 - some) >= max(1, whole / 100):
            stated = Amount(some, *match.span("some"))
            yield Sum(stated, (whole, share / 100), total + some, "product")


_SHARE_OF_ALL = lazy(
    r"\b(?P<share>\d{1,3}) ?(?:prosent|pst\.?|%) av (?:dei? |våre )?(?P<whole>\d[\d \u00a0]*)"
    r" [a-zæøå]{3,}[^.!?;|\d]{0,60}?,? \(?(?:altså|det vil si|det er|som er|dvs\.)"
    r" (?P<some>\d(?:[\d \u00a0]*\d)?)(?! ?(?:\d|prosent|pst|%|flei?re|færre|meir?\b))"
)
_REST = (" andre", " øvrige", " altså", " nye", " flere enn", " fleire enn")
_N = r"\d[\d \u00a0]*"
_OTHERS = (
    lazy(r"(?<!\w)(?P<some>\w+) av (?:dei? |\w+s )?(?P<whole>\w+) [a-zæøå]{3,}[^.!?;|]{0,80}"
         r"[.;,] (?:og )?dei? (?P<others>\w+) (?:andre|øvrige)\b"),
    lazy(rf"\bfr[aå] (?P<some>{_N}) til (?P<whole>{_N}) \w+, altså (?:\w+ )??(?P<others>\d+)\b"),
    lazy(rf"\b(?:hadde|har|er) vi (?P<some>{_N}) [^\0|]{{0,60}}?\b(?P<others>\d+) nye\b"
         rf"[^.|\0]{{0,30}} (?:målet er|blir|er) (?P<whole>{_N})"),
    lazy(rf"(?<!\d)(?<!\d[ \u00a0])(?P<whole>{_N}) [a-zæøå]{{3,}}, (?P<others>\w+) flei?re enn"
         rf" (?:dei? )?(?P<some>{_N})"),
)  # fmt: skip


def _of_one_kind(text: str) -> Iterator[Sum]:
    """«Tre nemnder, matnemnda og festnemnda», «tre stevner: vårstevnet 9. mai og høststevnet»."""
    for mark in _LISTING.finditer(text):
        words = text[max(0, mark.start() - _HEAD) : mark.start()].split()[-5:]
        words = words[:-2] if words[-2:-1] in (["i"], ["denne"], ["dette"]) else words
        value = next(filter(None, map(number_of, reversed(words[-3:-1]))), 0)
        names = _NAMES_LISTED.match(text, mark.end()) if 1 < value <= _MOST_NAMED else None
        if names is None or words[-1] in _MONEY or _SOME.search(names[0]):
            continue
        noun, items = stem(words[-1]), _BETWEEN_NAMES.split(names[0])
        number = next(word for word in reversed(words[-3:-1]) if number_of(word))
        at = text.rindex(number, 0, mark.start())
        found = _judged([Amount(value, at, at + len(number))], tuple(1.0 for _ in items), 2)
        if found is not None and len(items) > 1 and all(
            any(end_alike(noun, word) or (kind_of(noun)[0] == kind_of(word)[0] != "")
                for word in stems_of(item)) for item in items
        ):  # fmt: skip
            yield found


def _of_names(text: str) -> Iterator[Sum]:
    """«Fire medlemmer, Berit Hol, Jon Vik og Arne Sætre», «Randi Moe og Kjell Lien, i alt tre»."""
    for match in chain(_SO_MANY_NAMED.finditer(text), _NAMED_SO_MANY.finditer(text)):
        told = Amount(number_of(match["number"]), *match.span("number"))
        names = re.split(r",\s|\sog\s", _ASIDE.sub("", match["names"]))
        if (noun := match.groupdict().get("noun")) and any(len(one.split()) < 2 for one in names):
            alike = (end_alike(stem(noun.lower()), one) for one in map(stem, names))
            names = names if all(alike) else []
        if len(names) > 1 and told.value > 1:
            found = _judged([told], tuple(1.0 for _ in names), 2)
            yield from () if found is None else (found,)


_NAMES_BEGIN = lazy(r", (?:[A-ZÆØÅ]|i alt|til sa)(?<=[a-zæøå)], .)")
_NAMED = r"(?<![\w-])[A-ZÆØÅ][\w-]+(?:\s[\w-]+(?<!\sog)){0,3}(?: \([^()]{2,20}\))?"
_NAMES = rf"(?P<names>{_NAMED}(?:,\s{_NAMED}){{0,11}}\sog\s{_NAMED})"
_SO_MANY_NAMED = lazy(
    rf"(?i:\b(?P<number>{NUMBER})\s(?P<noun>[a-zæøå]{{4,}})),\s{_NAMES}(?=[.;]|,\s|\s*\Z)"
)
_NAMED_SO_MANY = lazy(rf"{_NAMES},\s(?i:{TOTAL})\s(?P<number>{NUMBER})\b(?!\s\d)")


def end_alike(one: str, other: str) -> bool:
    """Whether two stems have their last part in common, which says what they are.

    «Skrivebordsøving» and «beredskapsøving» are both «øving»; «-ing» alone says nothing.
    """
    least = min(len(one), len(other))
    same = next((n for n in range(least) if one[-n - 1] != other[-n - 1]), least)
    return same > _LAST_PART or (same == _LAST_PART and not one.endswith("ing"))


_LAST_PART = 3
"""Letters of the last part of a name: «tur», «mot»."""
_MOST_NAMED = 12
_SOME = lazy(
    r"\b(?:blant|mellom anna|bl\.|for eksempel|til dømes|f\.eks|både|derav|som|hver|kvar)\b"
)
_BETWEEN_NAMES = lazy(r",\s+(?=[a-zæøå])|\s+(?:og|samt)\s+(?=[a-zæøå])")
_LISTING, _HEAD = lazy(r"[:,] (?:(?<=[erst\d][:,] )|(?<=sesongen, )|(?<=[gn]: ))(?=[a-zæøå])"), 40
_NAMES_LISTED = lazy(r"(?:[^;:.!?|\n]|(?<=\d)\.)+(?=[.!?]|\s*\Z)")


def _listed(sentence: str) -> Sum | None:
    """«46 sangere: 16 sopraner, 14 alter og 16 basser», «23 fordelt på A (11) og B (12)»."""
    head, colon, tail = sentence.partition(":")
    if not colon or not tail[:1].isspace():
        head, colon, tail = sentence.partition(" fordelt på ")
        if not colon or not ("(" in tail or _is_of_money(head, tail)):
            return None
    whole = amounts(head)
    tail = re.split(r"[.;:]\s|\.\Z", tail)[0]
    items = [item for item in re.split(r",\s+|(?<!-)\s+(?:og|samt|pluss)\s+", tail) if item.strip()]
    numbers = [_one_of(item) or amounts(item) for item in items]
    if len(items) < 2 or not whole or any(len(one) > 1 for one in numbers):
        return None
    without = [item for item, found in zip(items, numbers, strict=True) if not found]
    if any(map(_THE_REST.search, without)):
        return None
    if len(without) == len(items):
        nearest = whole[-1:] if _NOUN_LEFT.fullmatch(head, whole[-1].end) else whole
        return _counted(nearest, items)
    if len(without) > 1 and (whole[-1].value > 20 or any(len(one.split()) > 1 for one in without)):
        return None
    if len(without) == 1 and (whole[-1].value > 20 or without[0] not in (items[0], items[-1])):
        numbers = [one for one in numbers if one]  # «30 barn og unge, 24 voksne»
    parts = tuple(one[0].value if one else 1.0 for one in numbers)
    stated = [one for one in whole if one.value != len(items)] or whole
    doubtful = len(stated) < len(whole) and whole[-1].value == len(items) == len(stated)
    return None if doubtful else _judged(stated, parts, 2)


_THE_REST = lazy(r"\b(?:rest(?:en)?|resterande|resterende|øvrige?|overskytende|overskytande)\b")
"""«8000 kr til mat og resten til premier»: of so much nobody says how much it is."""


def _is_of_money(head: str, tail: str) -> bool:
    """«500 000 kr, fordelt på kurs 300 000 kr og stevner 200 000 kr»."""
    units = {_unit(text, one) for text in (head, tail) for one in amounts(text)}
    return units <= _MONEY and bool(units)


def _one_of(item: str) -> list[Amount]:
    """«en lege» among «to jordmødre, en lege og en sekretær»."""
    match = _ONE.match(item)
    return [Amount(1.0, match.start(1), match.end(1))] if match else []


def _counted(whole: Sequence[Amount], items: Sequence[str]) -> Sum | None:
    """«Tre konserter: høstkonserten, julekonserten og vårkonserten»."""
    short = all(len(item.split()) <= 4 and not re.search(r"-\Z", item) for item in items)
    if not short or len(whole) != 1 or len(items) < 3 or whole[0].value > 12:
        return None
    return _judged(whole, tuple(1.0 for _ in items), 2)


def _shared(sentence: str) -> Sum | None:
    """«190 dager, 93 om høsten og 97 om våren», «fem. To av dem er om høsten og tre om våren»."""
    numbers = amounts(sentence)
    match = _HALVES.search(sentence) if len(numbers) > 2 else None
    if match is None:
        return None
    start, end = next(match.span(name) for name in ("all", "of_it", "parts") if match[name])
    inside = [one for one in numbers if start <= one.start < end]
    before = [one for one in numbers if one.start < start]
    if not before or len(inside) < 2:
        return None
    between = sentence[before[-1].end : start]
    linked = _PREPOSITION_RE.findall(sentence[start:end])[:1]
    alike = _PREPOSITION_RE.findall(between)[:1] == linked
    alike = alike and (before[-1].value < _MANY or " kr" in sentence)
    if linked and (alike or (linked == ["for"] and " kr" in between)):
        return None  # «fire til kaffe, to til grill» are three parts, and «150 for barn» is a price
    if len(before) > 1 and before[-1].value == len(inside):
        before.pop()  # «220 plasser i to havner, 140 i den ene og 80 i den andre»
    return _judged(before[-1:], tuple(one.value for one in inside), 1.25)


def _totalled(sentence: str) -> Sum | None:
    """«5000 og 3000, til sammen 9000», «46 medlemmer à 2 000 kroner, i alt 94 000»."""
    outside = _ASIDE.sub(lambda aside: " " * len(aside[0]), sentence)
    sentence = outside if len(amounts(outside)) > 2 else sentence
    numbers = amounts(sentence)
    words = sorted(_TOTAL.finditer(sentence), key=_is_verb) if len(numbers) > 2 else ()
    if not words:
        return None
    match, each = words[0], _EACH.search(sentence) is not None
    if match["verb"] and (not each or "rabatt" in sentence or "moderasjon" in sentence):
        return None
    after = [one for one in numbers if 0 <= one.start - match.end() <= 3][:1]
    after = after or [one for one in numbers if one.end == match.start() - 1][:1]  # «seks i alt»
    if not after:
        return None
    unit = _unit(sentence, after[0])
    some = [one for one in numbers if one.end <= min(match.start(), after[0].start)][-9:]
    alike = any(_unit(sentence, one) == unit for one in some)
    alike &= not _IN_A_ROW.search(sentence, 0, match.start())
    before = [
        one.value
        for one in some
        if not alike or one.value >= _SMALL or _unit(sentence, one) not in ("", "og")
    ]
    if len(before) < 2:
        return None
    sums = {sum(before[-n:]) for n in range(2, len(before) + 1)}
    products = {prod(some) for n in (2, 3) for some in combinations(before, n)}
    if any(_same(after[0].value, value) for value in sums | products):
        return None
    parts = tuple(before[-2:] if each else before)
    if each and prod(before[-3:]) <= 2 * after[0].value:
        parts = tuple(before[-3:])  # «36 musikanter selger 50 lodd à 20 kroner»
    of_boxes = prod(before[-2:]) / (after[0].value or 1)
    priced = unit in _MONEY and sum(_unit(sentence, one) in _MONEY for one in some) == 1
    near = 2 if priced else 1.25
    each = each or (len(before) == 2 and min(before) > 1 and 1 / near <= of_boxes <= near)
    if not each and (match["comes"] or any(_A_TURN.match(sentence, one.end) for one in some)):
        return None  # «møtes én gang i måneden, til sammen ti ganger»
    likely = prod(parts) if each else sum(parts)
    ratio = likely / after[0].value if after[0].value else 0
    kind: Literal["sum", "product"] = "product" if each else "sum"
    slipped = 0.5 <= ratio <= 2 or ratio in (0.1, 10)
    return Sum(after[0], parts, likely, kind) if slipped else None


_ASIDE = lazy(r"\([^()]*\)")


def _is_verb(match: re.Match[str]) -> bool:
    return match["verb"] is not None


_IN_A_ROW = lazy(r"\d+(?:, \d+)+ og \d+ [a-zæøå]+,? \Z")
"""«10, 9 og 7 juniorer, », before what they are in all."""


def _unit(sentence: str, one: Amount) -> str:
    """The word after a number; "" where a mark stands there."""
    match = _WORD_AFTER.match(sentence, one.end)
    return match[1] if match else ""


def _shares(sentence: str) -> Sum | None:
    """«60 prosent er kvinner og 50 prosent er menn»."""
    fractions = [
        Amount(round(100 * _FRACTIONS[match["of"]] * number_of(match["n"] or "en")), *match.span())
        for match in (
            _FRACTION.finditer(sentence) if any(of in sentence for of in _FRACTIONS) else ()
        )
    ]
    if len(fractions) > 1 and (total := sum(one.value for one in fractions)) > _ALL:
        return Sum(fractions[-1], tuple(one.value for one in fractions), total, "share")
    parts = [one for one in amounts(sentence) if _unit(sentence, one) in ("prosent", "pst", "%")]
    linked = len(parts) > 1 and _OF_ALL.search(sentence) is not None
    total = sum(one.value for one in parts)
    divided = len(parts) > 1 and _DIVIDED.fullmatch(sentence) is not None
    off = total > 100 if linked else divided and total != 100 and 80 <= total <= 130
    if not off or any(one.value > 100 for one in parts):
        return None
    return Sum(parts[-1], tuple(one.value for one in parts), total, "share")


def _enumerated(sentence: str) -> Sum | None:
    """«Leder, nestleder og kasserer, i alt fire», «25 fordelt på tre, med 9, 8 og 8»."""
    match = _ENUMERATED.search(sentence) if "i alt" in sentence or "til sam" in sentence else None
    if match is not None:
        items = re.split(r", | og ", match["items"])
        stated = Amount(number_of(match["number"]), *match.span("number"))
        return _judged([stated], tuple(1.0 for _ in items), 2)
    match = _SPLIT_UP.search(sentence) if "fordelt på" in sentence else None
    if match is None and _DIGIT.search(sentence) and (both := _TWO_SORTS.search(sentence)):
        one, other = (float(both[name]) for name in ("one", "other"))
        ratio = 1.35 if "fordelt" in sentence else 1.1
        return _judged([Amount(float(both["whole"]), *both.span("whole"))], (one, other), ratio)
    if match is None:
        return None
    parts = tuple(map(float, re.findall(r"\d+", match["parts"])))
    if number_of(match["number"]) != len(parts):
        return None
    return _judged([Amount(float(match["whole"]), *match.span("whole"))], parts, 1.25)


def _financed(text: str) -> Iterator[Sum]:
    """«Taket koster 640 000. Spillemidler gir 200 000, og laget betaler 440 000»."""
    for match in _COSTS.finditer(text):
        end = next((end for _start, end in sentences(text[match.end() :])), 0)
        sentence = text[match.end() : match.end() + end]
        paid = [one for one in amounts(sentence)
                if one.value > _SMALL or _unit(sentence, one) in _MONEY]  # fmt: skip
        whole = amounts(match["whole"])
        listed = len(paid) > 2 or _OUT_OF_IT.search(sentence) is not None
        if len(paid) > 1 and whole and len(_GIVES.findall(sentence)) > (not listed):
            stated = whole[0]._replace(start=match.start("whole"), end=match.end("whole"))
            found = _judged([stated], tuple(one.value for one in paid), 1.5)
            if found is not None:
                yield found


_COSTS = lazy(
    rf"\b(?:kost[ae]r(?: {TOTAL})?|budsjett\w* er(?: på)?) (?P<whole>\d[\d \u00a0]*(?:,\d+)?)"
    r" (?:kr|kroner|mill\w*)(?: kroner)?\.\s"
)
_GIVES = lazy(
    r"\b(?:gir?|gjev|betaler|betalar|dekker|dekkjer|bidrar|bidreg|løyver|bevilger|kommer|kjem)\b"
)
_OUT_OF_IT = lazy(r"\b(?:av (?:dette|det|disse|desse)|derav|herav|hvorav)\b")


def _quorum(text: str) -> Iterator[Sum]:
    """«Rådet har sju medlemmer … vedtaksført når minst ni er til stede»."""
    needed, members = _NEEDED.search(text), _MEMBERS.search(text)
    whole = number_of(members["number"]) if members else 0
    if needed and 0 < whole < number_of(needed["number"]):
        stated = Amount(number_of(needed["number"]), *needed.span("number"))
        yield Sum(stated, (), whole)


_NEEDED = lazy(
    rf"\b(?:vedtaksfør\w*|beslutningsdyktig\w*)\b[^.]{{0,40}}?\b"
    rf"(?P<number>{NUMBER})\b(?! (?:dag|uk|vek))"
)
_MEMBERS = lazy(rf"\b(?:har|består av) (?P<number>{NUMBER}) (?:\w+ )?(?:styre)?medlem\w*")


def _at_a_price(text: str) -> Iterator[Sum]:
    """«Bordleia er 200 kroner. Vi venter 25 selgere, altså 5 000 kroner»."""
    for match in _ACCOUNTED.finditer(text):
        whole, counted = amounts(match["whole"]), [one.value for one in amounts(match["parts"])]
        if len(whole) == 1 and 2 <= len(counted) <= 3 and not _same(whole[0].value, prod(counted)):
            stated = Amount(whole[0].value, *match.span("whole"))
            yield Sum(stated, tuple(counted), prod(counted), "product")
    for match in _COMES_TO.finditer(text):
        before = text[max(0, match.start() - 140) : match.start("whole")].removesuffix("kr ")
        around = amounts(before)
        price = [one for one in around if _is_money(before, one)]
        told, whole = match["some"] or "", amounts(match["whole"])
        named = [one for one in amounts(told) if not _is_money(told, one)]
        some = named or [one for one in around if one not in price]
        if len(price) == len(some) == len(whole) == 1:
            parts = (some[0].value, price[0].value)
            if whole[0].value != prod(parts) and 0.5 <= prod(parts) / whole[0].value <= 2:
                stated = Amount(whole[0].value, *match.span("whole"))
                yield Sum(stated, parts, prod(parts), "product")


_COMES_TO = lazy(
    r"(?<!\w)(?P<some>\w+ (?:[a-zæøå]+[td]e )?[a-zæøå]{3,})?,? ?\b(?:altså|blir det|det blir"
    r"|\w+ (?:gir|gjev)(?: det| oss)?|(?:tar|tek|får) (?:vi|me) inn|vert det|som blir)"
    r" (?:kr )?(?P<whole>\d[\d \u00a0]*\d)(?! ?(?:\d|prosent|%))"
)
_ACCOUNTED = lazy(
    r"(?<!\d)(?<!\d[ \u00a0])(?P<whole>\d[\d \u00a0]{0,12}) kr(?:oner)?"
    r" \((?P<parts>(?:(?! kr)[^().;]){3,60} (?:à|hver på|kvar på) \d[\d \u00a0]* kr(?:oner)?)\)"
)
"""«3 300 kroner (11 medlemmer à 300 kroner)»."""


def _divided(sentence: str) -> Sum | None:
    """«kr 80 000, med kr 45 000 til mat og kr 25 000 til leie», «118. 70 av dem er butikker, …»."""
    found = amounts(sentence)
    money = [one for one in found if _is_money(sentence, one)]
    sorts = [one for one in found if _IS_ONE.match(sentence, one.end)] if not money else []
    parts = [*money[1:], *sorts]
    whole = money[:1] or [one for one in found if sorts and one.end <= sorts[0].start][-1:]
    if len(parts) < 2 or not whole or (money and whole[0].value < _PRICES):
        return None
    between = [sentence[one.end : other.start] for one, other in pairwise([*whole, *parts])]
    said = [*between[1:], sentence[parts[-1].end :]]
    told = sorts or all(map(_SPENT_ON.match, said)) or _PAID_BY.search(between[0])
    apart = (sorts and " av de" in said[0]) or (
        money and _APART.search(between[0]) and " og " in between[-1]
    )
    values = tuple(one.value for one in parts)
    fits = told and apart and (sorts or max(values) < whole[0].value)
    return _judged(whole, values, 1.25) if fits else None


def _is_money(text: str, one: Amount) -> bool:
    return _unit(text, one) in _MONEY or text.endswith("kr ", 0, one.start)


_MANY = 100
"""A whole as large as this is no part: «1240 elever i skolene, 820 i barneskolen og …»."""
_PRICES = 1000
"""Kroner under which several prices may stand beside each other."""
_IS_ONE = lazy(r" (?:av d(?:em|ei) )?er ")
_SPENT_ON = lazy(r"(?: kr\w*)? (?:til|fra|frå|i|på|om|av)\b")
_PAID_BY = lazy(r"\b(?:betal[ae]r|dekker|dekkjer|gir|gjev|bidrar|bidreg)\b")
_APART = lazy(r"[,:]|\bder\b|\bmed\b")


def _some_of(sentence: str) -> Sum | None:
    """«64 medlemmer, 83 av dem under 20 år»."""
    numbers = amounts(sentence)
    match = _OF_THEM.search(sentence) if len(numbers) > 1 else None
    if match is None:
        return None
    part = next((one for one in numbers if one.start == match.start()), None)
    before = [one for one in numbers if one.end <= match.start()]
    if part is None or not before or part.value <= max(one.value for one in before):
        return None
    return Sum(part, (), before[-1].value)


def _rates(text: str) -> Iterator[Sum]:
    """«120 heimer i 2027. Det er ti i måneden», «Åtte er det samme som fire i semesteret».

    So it is with «600 kroner i halvåret, 1 200 kroner i året»; a school year may have ten months.
    """
    for match in (*_RATE.finditer(text), *_TWO_RATES.finditer(text)):
        each, turns = amounts(match["each"])[:1], _TURNS[match["unit"][:3]]
        whole = [
            one.value for one in amounts(match["whole"]) if each and one.value >= each[0].value
        ]
        if not whole:
            continue
        value, comes_to = each[0].value, whole[-1] / turns[-1]
        may_be = (10, *turns) if 12 in turns and " kr" in match["each"] else turns
        near = 0.5 <= comes_to / value <= 2
        if near and not any(_same(whole[-1], value * turn) for turn in may_be):
            own = each[0].moved(match.start("each"))
            yield Sum(own, (whole[-1],), comes_to, "rate", match["per"])


def _judged(stated: Sequence[Amount], parts: tuple[float, ...], ratio: float) -> Sum | None:
    """A sum that none of the wholes has, and that is so near that it is meant to be one of them."""
    total = sum(parts)
    if any(_same(one.value, total) for one in stated):
        return None
    whole = stated[-1]
    near = whole.value / ratio <= total <= whole.value * ratio or abs(total - whole.value) <= 1
    near = near or (total % 10 > 0 and total > _SMALL and _same(whole.value, 10 * total))
    return Sum(whole, parts, total) if near and whole.value else None


def _same(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-6)


def _tables(text: str) -> Iterator[Sum]:
    """A row «Til sammen» under a column of numbers, or the point «Sum: …» at the end of a list."""
    rows: list[list[tuple[int, str]]] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        mark = {"|": "|", "-": ":", "*": ":"}.get(line.lstrip()[:1])
        if mark:
            cells, place = [], at
            for cell in line.split(mark):
                cells.append((place, cell))
                place += len(cell) + 1
            rows.append(cells)
        elif rows:
            yield from _column_sums(rows)
            rows = []
        at += len(line) + 1


def _left_over(text: str) -> Iterator[Sum]:
    """«Overskuddet blir 25 000», where the budget has the sums 210 000 and 195 000."""
    sums = sorted(set(map(_figure, _IN_ALL.finditer(text))))
    for match in _SURPLUS.finditer(text) if len(sums) == 2 else ():
        told, less = _figure(match), sums[1] - sums[0]
        if told != less:
            yield Sum(Amount(told, *match.span("n")), tuple(sums[::-1]), less, "rest")


def _figure(match: re.Match[str]) -> float:
    return float("".join(match["n"].split()))


_SURPLUS = lazy(r"\boversk(?:udd|ot)(?:et)?(?: [a-zæøå]+){0,2} (?P<n>\d[\d \u00a0]*\d)\skr")
_IN_ALL = lazy(rf"\b{TOTAL}\b[^\d.;]{{0,20}}(?P<n>\d[\d \u00a0]*\d)")


def _column_sums(rows: Sequence[Sequence[tuple[int, str]]]) -> Iterator[Sum]:
    last = rows[-1]
    if len(rows) < 4 or not any(re.match(rf"\W*{TOTAL}\b", cell) for _at, cell in last):
        return
    for column, (at, cell) in enumerate(last):
        own = amounts(cell)
        above = [amounts(row[column][1]) for row in rows[:-1] if column < len(row)]
        parts = tuple(one[0].value for one in above if len(one) == 1)
        if len(own) == 1 and len(parts) == sum(map(bool, above)) >= 2:
            total = sum(parts)
            if not _same(total, own[0].value):
                yield Sum(own[0].moved(at), parts, total)


def _paid(sentence: str) -> Sum | None:
    """«4200 kroner i året, i to terminar på 2100 kroner»."""
    told = " kr" in sentence and any(one in sentence for one in _INSTALMENT)
    match = _INSTALMENTS.search(sentence) if told else None
    known = [one for one in amounts(sentence) if match and _unit(sentence, one) in _MONEY]
    if match is None or len(known) != 2 or known[1].start != match.start("each"):
        return None
    times = number_of(match["times"])
    found = Sum(known[1], (float(times), known[1].value), times * known[1].value, "product")
    return None if _same(known[0].value, found.comes_to) else found._replace(stated=known[0])


_INSTALMENT = ("termin", "avdrag", "rate", "rata", " del", "omgang", " lag ", "grupper")
_INSTALMENTS = lazy(
    r"\b(?P<times>\w+) (?:termin(?:er|ar)|avdrag|rat[ea]r|del(?:er|ar)?|omgang(?:er|ar)|lag"
    r"|grupper)"
    r" (?:på|à|av) (?P<each>\d)"
)


_READERS = (_paid, _divided, _listed, _enumerated, _shared, _totalled, _shares, _some_of)
_MONEY = frozenset({"kr", "kroner", "kronene", "millioner", "millionar"})
_NOUN_LEFT = lazy(r" \w+(?: \w+)?\s*")
_ALL = 103
"""Per cent that thirds come to, each rounded off, and some more."""
_FRACTIONS = {"halvpart": 1 / 2, "tredel": 1 / 3, "tredjedel": 1 / 3, "firedel": 1 / 4,
              "fjerdedel": 1 / 4, "femdel": 1 / 5, "femtedel": 1 / 5, "tidel": 1 / 10,
              "tidjedel": 1 / 10}  # fmt: skip
_FRACTION = lazy(
    rf"\b(?:(?P<n>en|ein|éin|to|tre) )?(?P<of>"
    rf"{'|'.join(_FRACTIONS)})(?:en|er|ar)? (?:går|til|av|er)\b"
)
_ITEM = r"[a-zæøåé-]{3,}(?: [a-zæøåé-]+)?"
_ENUMERATED = lazy(
    rf"(?:har|er|består av|i) (?P<items>(?:{_ITEM}, ){{2,}}{_ITEM} og {_ITEM}),"
    rf" (?P<all>(?:i alt|til sammen|til saman) )?(?P<number>{NUMBER})\b(?! \d)"
    r"(?(all)|(?= i alt| til sa[mn]))"
)
_SPLIT_UP = lazy(
    rf"(?P<whole>\d+) \w+ fordelt på (?P<number>{NUMBER}) \w+,? (?:med )?"
    r"(?P<parts>\d+(?:, \d+)* og \d+)(?![\d,])"
)
_DIGIT = lazy(r", (?:fordelt på )?\d+ \w+\s(?:\w+ ){0,2}og\s\d")
_TWO_SORTS = lazy(
    r"(?<!\w, )(?P<whole>\d{2,}) (?P<noun>[a-zæøå]{3,}),(?: fordelt på)? (?P<one>\d+) (?!(?P=noun))"
    r"(?:[a-zæøå]+ )?[a-zæøå]{4,}(?: og [a-zæøå]+)?\s?og\s(?P<other>\d+) (?!(?P=noun))"
    r"(?:(?:[a-zæøå]+ )?[a-zæøå]{4,}|(?:under|over|mellom) [^.;,]{2,30})"
    r"(?=[.;]|\s*\Z)"
)
"""«168 medlemmer, 92 kvinner og 76 menn», «84 voksne og 42 under 18 år»."""
_SMALL = 20
"""A number under it that counts nothing may be a name: «tur 3»."""

_WORD_AFTER = lazy(r"[ \u00a0\n]?(%|[a-zæøåé]+)")

_PREPOSITION_RE = lazy(rf"\b{_PREPOSITION}")

_OF_ALL = lazy(r"(?:prosent|pst\.?|%)\s(?:er|går til|av \w+ er|til)\s[^.;]{1,40}\bog\b")
"""What makes shares those of one whole: «60 prosent er kvinner og …», «… går til …»."""


_PER_CENT = r"\d+ ?(?:prosent|pst\.?|%)"
_DIVIDED = lazy(
    r"[^.,;%]*\b(?:dekker|dekkjer|betal[ea]r|finansier[ea]r|f[åa]r|går til)\b"
    rf"[^.,;%]{{0,9}} {_PER_CENT}(?: av [^.,;%]{{3,30}})?(?:, [^.,;%]{{3,40}} {_PER_CENT})*"
    rf",? og [^.,;%]{{3,40}} {_PER_CENT}[^,;%]*"
)
"""«Klubben får 20 % av salget, og selgeren 80 %»: what is shared between some is all of it."""

_WORDS = "|".join(sorted((word for word, value in WORDS.items() if value > 1), key=len)[::-1])
_NUMBER = lazy(
    rf"(?<![\w.,:/§–-])(?:(?P<figures>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+|\d+(?:,\d+)?)"
    rf"(?![\d:/§–]|-\d|\.\d|\.\s?[a-zæøå–]|,\d|\s?år\b|\s?(?:×|x)\s?\d)|(?P<word>{_WORDS}|én)\b)(?!-)"
)


def _is_bound(before: str, text: str, start: int) -> bool:
    """Whether a number is only a bound: «minst 40», and not «går over 40» or «over to dager»."""
    if last_word(before) == "over":
        return not (before.endswith("går over") or _OVER_DAYS.match(text, start - 5))
    return last_word(before) in _BOUNDS or f" {before}".endswith((" opp til", " om lag"))


_OVER_DAYS = lazy(r"over \w+ (?:dag|kveld|helg|uke|vek)")
_BOUNDS = frozenset({
    "under", "ca", "fra", "frå", "minst", "høyst", "inntil", "opptil", "rundt", "omtrent",
})  # fmt: skip


_SIGN = lazy(
    rf":\s|fordelt på|hvorav|derav|,\sén\s|,\s\S+\s(?:\w+\s)?(?:{_PREPOSITION}|{_CHOSEN})"
    rf"|part|del\b|så alle |\b{TOTAL}\b|\bav d(?:em|ei)\b|prosent|%"
    r"|, \d+ \w+\s(?:og \w+ )?og\s\d|(?:,| med) kr |\bkost[ae]r\b|\bav dette\b"
    r"|,\s\S+\s(?:inne|ute|heime|hjemme)\b"
    r"|\b(?:på|à) \d[\d ]* kr|^av \S+ \w+ er"
)


_PART = (
    r"(?:én \w+|[\w ,\u00a0]{1,12} (?:av d(?:em|ei) )?(?:er |blir |var )?"
    rf"(?:(?:{_PREPOSITION}|{_CHOSEN})[^,.;:]{{2,30}}|inne|ute|hjemme|heime))"
)
_HALVES = lazy(
    rf"(?<=[,.]\s)(?P<parts>{_PART}(?:, {_PART})?,? og {_PART})"
    r"|^av \S+ \w+ er (?P<all>\w+ \w+ og \w+ \w+)"
    r"|\b(?:hvorav|derav|av dette)(?: er)? (?P<of_it>[^.;:]{3,120} og [^.;:]{3,60})"
)


_ONE = lazy(r"\s*(?:og )?(en|ei|et|ett|ein|eit|eitt) (?!av\b|del\b|og\b)[a-zæøå]{3,}")
_TOTAL = lazy(
    rf"\b(?:{TOTAL}|(?:alt)?så alle|(?P<comes>(?:gir|gjev|blir) det|(?:det|som) (?:gir|gjev|blir)"
    r"|får (?:vi|me) inn)|(?P<verb>gir|gjev|utgjør|blir))\b"
)

_EACH = lazy(r"\b(?:hver|kvar|per|pr\.|à|stykket|stykk|i året for|koster|kostar)\b|×")

_OF_THEM = lazy(r"(?<=[ ,])[\w\u00a0]+ av d(?:em|ei)\b")

_RATE = lazy(
    r"(?P<whole>[^.!?\n|]{1,80}?)"
    r"(?:\.\s+det (?:er|blir)|\s+er det same?(?:me)? som|,\s+altså|,\s+det vil si)"
    r"\s+(?P<each>\w+(?:\s\w+){0,2}?)\s+(?P<per>(?:i|per|kvar|hver)\s+(?P<unit>måneden?|månaden?"
    r"|semesteret|halvåret|kvartalet|uk[ea]|vek[ea]|semester|halvår|kvartal)\b)"
)

_TWO_RATES = lazy(
    r"(?P<each>\d[\d \u00a0\u202f]* (?:kr\b|kroner) )(?P<per>(?:i|per|kvar|hver)\s+"
    r"(?P<unit>måned(?:en)?|månad(?:en)?|semester(?:et)?|halvår(?:et)?|kvartal(?:et)?))\b"
    r"(?:,| og| eller)? (?:altså |det vil si |som blir |som er |det blir )?"
    r"(?P<whole>\d[\d \u00a0\u202f]* (?:kr\b|kroner) )(?:i|per) året?\b"
)
"""«2 100 kroner i semesteret, 4 200 kroner i året»."""

_MAY_COUNT = lazy(
    r"[\deéåfnst](?:(?<=\d)[\d ,.]*|(?<=\b.)(?:(?<=[eé])n|(?<=e)lleve|(?<=f)(?:em|ire)|(?<=n)i"
    r"|(?<=s)(?:eks|[jy][uv])|(?<=t)(?:i|o|olv|re)|(?<=å)tte)\b)"
)
"""What may be a number, from one to twelve in words: nearly every text has fewer than two. It
begins with one of some characters, so that the others are passed over at once."""

_PER_TURN = lazy(r"[mshkuv](?<=[ir\s]\s.)(?:åned|ånad|emester|alvår|vartal|k[ea]\b|ek[ea]\b)")
"""Behind «i», «per» or «hver»; begins with plain letters, so it is soon seen that none is."""

_A_TURN = lazy(r"\s\w+ (?:i|per|hver|kvar) (?:måned|månad|semester|halvår|kvartal|uk[ea]|vek[ea])")
"""How often something is, behind a number: that is no part of a sum."""

_ENDS = lazy(
    rf"[.!?](?<!\d[.!?])(?:\s+|\Z)(?!\w+ av d(?:em|ei)\b|(?i:{TOTAL}) \d[\d ]* kr)"
    r"|\.(?<=\d\.)\s+(?=[A-ZÆØÅ])|\n\s*\n"
)
"""The end of a sentence; not after «3. trinn», nor where the next goes on about «to av dem»."""
