"""Rules on costs, sums and counts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import prod

from applan.findings import Path
from applan.grouping import grouped
from applan.lint.counted import KRONER
from applan.lint.counts import wrong_counts
from applan.lint.rule import Problem, rule, tell
from applan.lint.running import lower_case
from applan.lint.subject import Subject, once
from applan.lint.sums import TOTAL, Amount, Sum, amounts, sentences, wrong_sums
from applan.lint.targets import number_text
from applan.lint.texts import PROSE, key_of
from applan.lint.times import times_of
from applan.lint.times.numbers import NUMBER, number_of
from applan.lint.together import Together, together_of
from applan.messages import Message, msg
from applan.model import Activity
from applan.patterns import lazy
from applan.when.names import stem

_CUSTOM = 2
"""Costs with an amount that make amounts the plan's way."""


@rule("AP419", "info", '- {title: Maling, when: "mai 2026", cost: "45 000{+ kroner+}"}\n')
def unclear_cost(subject: Subject) -> Iterator[Problem]:
    """A cost can be added up."""
    costs = [(path, one.cost) for path, one in subject.of(Activity) if one.cost is not None]
    amounts = sum(map(_has_amount, (cost for _, cost in costs)))
    customary = amounts >= _CUSTOM and 2 * amounts > len(costs)
    for path, cost in costs:
        if re.fullmatch(r"[\d\s.,–-]+", cost):
            message = msg("“{cost}” of what? write for example “{cost} kroner”", cost=cost)
        elif not _has_amount(cost) and _OPEN.search(cost.lower()):
            message = msg("the cost is not decided (“{cost}”)", cost=cost)
        elif customary and not _has_amount(cost) and not _SETTLED.search(cost.lower()):
            message = msg("“{cost}” has no amount; the plan's other costs have one", cost=cost)
        else:
            continue
        yield Problem((*path, "cost"), message)


def _has_amount(cost: str) -> bool:
    return any(map(str.isdigit, cost))


_OPEN = lazy(r"\?|avklar|uavklart|ukjent|ukjend|ikke bestemt|ikkje bestemt|kommer|kjem")

_SETTLED = lazy(
    r"gratis|ingen|dekk|støtte|stønad|tilskudd|tilskot|selvkost|sjølvkost|egenandel|eigendel"
    r"|eigenandel|inngår|innenfor|innanfor|budsjett|betal|avgift|fond|sponsor|drift|egne|eigne|overskudd|overskot"
)


_TOLD_IN = PROSE | {"note", "cost", "contents", "does", "capacity"}


@rule(
    "AP420",
    "warning",
    'text: "Koret har 46 sangere: 16 sopraner, 14 alter, 7 tenorer og [-8-]{+9+} basser."\n',
)
def parts_and_whole(subject: Subject) -> Iterator[Problem]:
    """Parts add up to the whole that they are parts of."""
    told: set[tuple[Path, int]] = set()
    for path, text in subject.texts:
        if key_of(path) not in _TOLD_IN or " " not in text:
            continue
        for found in wrong_sums(text):
            span = found.stated.span
            told.add((path, span[0]))
            yield Problem(path, _message(found, text[slice(*span)]), span=span)
    paid = [one for at, activity in subject.of(Activity) for one in _instalments(at, activity)]
    yield from paid
    yield from (one for one in _multiplied(subject)
                if one.span and (one.path, one.span[0]) not in told)  # fmt: skip
    yield from (one for one in _priced(subject) if one.path not in {each.path for each in paid})
    yield from (one for one in _in_all(subject)
                if one.span and (one.path, one.span[0]) not in told)  # fmt: skip
    yield from _filled(subject)
    yield from _all_of_them(subject)
    feasts = times_of(subject).prose.find(_ANNIVERSARY, ("fyller", "feirer", "feirar", "fyl "))
    for feast in feasts:
        first, age, year = (int(feast.group(name)) for name in ("first", "age", "year"))
        if year - first != age:
            yield feast.problem(msg("from {first} to {year} it is {years} years, not {age}",
                                    first=str(first), year=str(year), years=year - first,
                                    age=age))  # fmt: skip


_ANNIVERSARY = lazy(
    r"\b(?:stiftet|stifta|grunnlagt|grunnla|skipa|etablert|starta|startet) (?:i )?"
    r"(?:\d\d?\. \w+ )?(?P<first>1[89]\d\d|20\d\d)\b[^.!?]{0,40} (?:fyller|feirer|feirar|fyl)"
    r" (?:sine? )?(?P<age>\d{1,3})[- ]års?\w* (?:\w+ )?i (?P<year>20\d\d)"
)


def _filled(subject: Subject) -> Iterator[Problem]:
    """«Egenandelene gir 40 000 kr», of 80 places at 500; nobody pays a part of it."""
    for path, one in subject.of(Activity):
        text = one.text or ""
        numbers = amounts((one.capacity or "").lower()), amounts((one.cost or "").lower())
        if not text or any(len(some) != 1 for some in numbers):
            continue
        (seats,), (price,) = numbers
        full, lower = seats.value * price.value, lower_case(text)
        for start, end in sentences(text) if _FULL.search(lower) else ():
            sentence = lower[start:end]
            for told in amounts(sentence) if _FULL.search(sentence) and price.value else ():
                paying, near = told.value / price.value, 0.7 <= told.value / (full or 1) <= 1.4
                whole = paying == int(paying) <= seats.value and "alle" not in sentence
                if seats.value > 1 and near and told.value != full and not whole:
                    product = Sum(told, (seats.value, price.value), full, "product")
                    yield Problem((*path, "text"), _message(product, sentence[slice(*told.span)]),
                                  span=told.moved(start).span)  # fmt: skip


_FULL = lazy(
    r"\b(?:gir|gjev|inntekt\w*|(?:når|om|hvis|viss) (?:alle|det er fullt)|fullt hus|alle plass)\b"
)


def _all_of_them(subject: Subject) -> Iterator[Problem]:
    """«Vi tjærer de fire båtene», of an organisation that «har tre båter»."""
    prose, together = times_of(subject).prose, together_of(subject)
    all_of = [one for one in prose.find(_THE_SO_MANY, (" de ", " dei "), 5, 40)
              if number_of(one.group("number")) > 1]  # fmt: skip
    has: dict[str, set[int]] = {}
    for one in _HAS_SOME.finditer(prose.lower) if all_of else ():
        has.setdefault(stem(one["noun"]), set()).add(number_of(one["number"]))
    for found in all_of:
        said, known = number_of(found.group("number")), has.get(stem(found.group("noun")), set())
        own = found.path[:-1]
        if stem(found.group("noun")) == "dag" and together.is_activity(own):
            known = {together.days(own) or said}
        noun = found.group("noun")
        some = _A_WHILE.match(noun) is not None and stem(noun) != "dag"
        some |= bool(_SOME_SORT.match(found.after(12))) and not found.before(5).endswith("alle")
        near = {one for one in known - {0} if one / 2 <= said <= one * 2}
        if len(known - {0}) == len(near) == 1 and said not in known and not some:
            yield found.problem(msg("“{written}”, but {count} are told of elsewhere",
                                    written=found.written.strip(),
                                    count=(known - {0}).pop()))  # fmt: skip


_THE_SO_MANY = lazy(r" dei? (?P<number>\w+) (?P<noun>[a-zæøå]{3,}(?:ene|ane|ne))\b")
_HAS_SOME = lazy(
    r"(?<!dei )(?<!de )(?<!av )(?<!var )(?<!hadde )"
    rf"\b(?P<number>\d+|{NUMBER}) (?P<noun>[a-zæøå]{{3,}}[ea]r)\b(?! av d)"
)
_A_WHILE = lazy(r"uke|vek|dag|kveld|gang|gong|år|tim|mån|halv|kvart|helg|ganger")
_SOME_SORT = lazy(r" (?:som|om|i|på|fra|frå|ved|til|med|under|uten|utan)\b")


def _instalments(path: Path, activity: Activity) -> Iterator[Problem]:
    """«Første avdrag er 1 000 kr, resten 1 600», «1 300 for hver av de seks» of another cost."""
    text = (activity.text or "").lower() if activity.cost else ""
    cost = amounts((activity.cost or "").lower()) if " kr" in text else ()
    if len(cost) != 1 or not cost[0].value:
        return
    paid = [one for one in amounts(text) if text.startswith(("kr", "kroner"), one.end + 1)]
    total, sign = sum(one.value for one in paid), " + "
    ends = range(len(paid) + 1)  # what is paid for it may stand beside what comes in
    if any(
        sum(one.value for one in paid[a:b]) == cost[0].value for a in ends for b in ends[a + 2 :]
    ):
        return
    near = 0.75 <= total / cost[0].value <= 1.34 or _IN_PARTS.search(text) is not None
    told = len(paid) > 1 and near and cost[0].value > max(paid).value
    if each := _BY_EACH.search(lower_case(text)):
        paid = [one for one in amounts(text) if each.start() <= one.start < each.end()]
        total, sign, told = prod(one.value for one in paid), " × ", len(paid) == 2
    if told and total != cost[0].value:
        yield tell("{parts} is {total}, but “cost” is {cost}", (*path, "text"), paid[-1].span,
                   total=number_text(total), cost=activity.cost or "",
                   parts=sign.join(number_text(one.value) for one in paid))  # fmt: skip


_BY_EACH = lazy(r"\d[\d ]* kroner (?:for|til|per) (?:hver|kvar)t? av dei? \w+")
_IN_PARTS = lazy(r"\b(?:avdrag|resten|restbeløp|depositum|forskudd|forskot|termin)")


def _multiplied(subject: Subject) -> Iterator[Problem]:
    """«26 bøssebærere, to til hver av de tolv rodene», «16 000 kroner, 9000 per analyse» of two."""
    together = together_of(subject)
    for path, text in subject.texts:
        told = key_of(path) in _TOLD_IN and any(sign in text for sign in _EACH_SIGNS)
        lower = lower_case(text) if told else ""
        for start, end in sentences(text) if told and "," in text else ():
            sentence = lower[start:end]
            if "," not in sentence or _EACH_WORD.search(sentence) is None:
                continue
            total = _SAID_TOTAL.search(sentence)  # what follows it is of something else
            known = [one for one in amounts(sentence)
                     if one.value > 1 and not (total and one.start > total.end())]  # fmt: skip
            for each in _EACH_WORD.finditer(sentence) if len(known) > 1 else ():
                found = [one for one in known if one.start < each.end()]
                found = found if len(found) == 3 else known[-3:]
                before = [one for one in found if one.end <= each.start()]
                one = before[-1] if before else found[0]
                others = [other for other in found if other is not one]
                whole = max(others, key=lambda other: other.value)
                gap = each.start() - one.end if before else one.start - each.end()
                near = 0 <= gap <= _BESIDE and whole.value > one.value
                meant = near and (whole is found[0] or _IN_ALL.search(sentence)) and (
                    "," in sentence[min(one.end, whole.end) : max(one.start, whole.start)]
                )  # fmt: skip
                if not meant or _LESS.search(sentence):
                    continue
                if ", og " in sentence[one.end : whole.start]:
                    continue  # «…, og laget betaler 10 000»
                if len(others) == 2:
                    times = {min(other.value for other in others)}
                else:
                    times = _so_many(subject, together, path, text, each["noun"] or "")
                if len(times) != 1:
                    continue
                comes_to = one.value * (number := times.pop())
                if number > 1 and comes_to != whole.value and 0.5 <= comes_to / whole.value <= 2:
                    yield tell("{times} for each of {count} is {whole}, not {written}", path,
                               whole.moved(start).span, times=number_text(one.value),
                               count=number_text(number), whole=number_text(comes_to),
                               written=sentence[slice(*whole.span)])  # fmt: skip


def _so_many(subject: Subject, together: Together, path: Path, text: str, noun: str) -> set[float]:
    """How many there are of what each of has something, by the texts around or the dates."""
    own = next((path[:n] for n in range(len(path), 1, -1) if together.is_activity(path[:n])), ())
    one = together.activity(own) if own else None
    around = (one.text, one.capacity) if one else (subject.plan.text, text)
    near = {number for text in around for number in _some_of(text or "").get(stem(noun)[:5], ())}
    if one and _A_HEAD.match(noun):
        near |= {room.value for room in amounts((one.capacity or "").lower())}
    if not near and noun:
        prose, name = times_of(subject).prose, stem(noun)
        near = {
            float(number_of(has.group("number")))
            for has in prose.find(_HAS, (" har ", " av de"), 30)
            if name.endswith(of := stem(has.group("noun")))
            and (name == of or name.startswith(has.group("who")[:4].lower()))
        }  # fmt: skip
    turns = together.turns(own) if own and not near and key_of(path) in ("cost", "text") else None
    counted = key_of(path) == "cost" or stem(noun) in _A_TURN
    return near or ({float(turns)} if turns and counted else set())


@lru_cache(maxsize=8)
def _some_of(text: str) -> Mapping[str, tuple[float, ...]]:
    """The numbers from two that a text has of things, by how the name of these begins."""
    found = ((stem(match["noun"])[:5], float(number_of(match["number"])))
             for match in _SOME_OF.finditer(lower_case(text)))  # fmt: skip
    return grouped(one for one in found if one[1] > 1)


_A_HEAD = lazy(r"delt|person|hode|hovud|barn|stk")
_EACH_SIGNS = ("hver", "kvar", "Hver", "Kvar", " per ", " pr", "om dagen", "om kvelden")
_SAID_TOTAL = lazy(rf", (?:altså )?{TOTAL} (?=\d)")
_BESIDE, _EACH_NOUN = 28, r"(?: (?:av dei? \w+ )?(?P<noun>[a-zæøå]{3,}))?"
_EACH_WORD = lazy(rf"\b(?:(?:hver|kvar)t?|per|pr\.?|om (?=dagen)|om (?=kvelden)){_EACH_NOUN}")
_SOME_OF = lazy(rf"\b(?P<number>\d+|{NUMBER}) (?:\w+ )??(?P<noun>[a-zæøå]{{3,}})")
_IN_ALL = lazy(rf"\b(?:{TOTAL}|altså)\b|[a-zæøå]{{4,}},")
_LESS = lazy(r"\b(?:rabatt|moderasjon|søsken|syskjen|minst|inntil|opptil|maks\w*|tillegg|pluss)\b")


def _in_all(subject: Subject) -> Iterator[Problem]:
    """«Valgkampen er budsjettert med 400 000 kroner», and the costs there come to 450 000."""
    meant, under = together_of(subject).meant, _costs_under(subject)
    stated = [((*path, "cost"), one.cost, 0, under.get(path, ()))
              for path, one in subject.of(Activity) if one.parts and one.cost]  # fmt: skip
    for found in times_of(subject).prose.find(_COST_IN_ALL, ("budsjettert ", "koste", "kostar ")):
        path, what = found.path[:-1], (found.group("what") or "").lower()
        named = meant.the(what, (), found.path)
        other = path == ("case",) and not _ALL_THERE_IS.match(what)
        costs = under.get(named[0] if named else ("",), () if other else under.get(path, ()))
        stated.append((found.path, found.group("whole"), found.span_of("whole")[0], costs))
    for path, text, start, costs in stated:
        whole, parts = amounts(text.lower()), [one[0].value for one in costs if len(one) == 1]
        known = len(whole) == 1 and 1 < len(parts) == len(costs)
        told, total = whole[0].value if known else 0, sum(parts)
        near = total / 2 <= told <= total * 2 or told * 10 in (*parts, total)
        if known and near and told not in (*parts, total):
            at = slice(whole[0].start, whole[0].end)
            message = _message(Sum(whole[0], tuple(parts), total), text[at])
            yield Problem(path, message, span=(start + at.start, start + at.stop))


@once
def _costs_under(subject: Subject) -> Mapping[Path, tuple[Sequence[Amount], ...]]:
    """What the activities right under a section, or the parts of one, cost; all, under the case."""
    costs = [(path, amounts(one.cost.lower())) for path, one in subject.of(Activity) if one.cost]
    return grouped((at, cost) for path, cost in costs for at in (path[:-2], ("case",)))


_ALL_THERE_IS = lazy(r"(?:tiltak|aktivitet|plan|arbeidsplan|arrangement|alt|det|dette|dei?\b|og\b)")
_COST_IN_ALL = lazy(
    r"(?:\b(?P<what>\w+) )?(?:\b(?:er|skal) )?\b(?:budsjettert (?:med|til)|koste[rt]?|kostar)"
    rf"(?: {TOTAL})? (?P<whole>\d[\d \u00a0]*\d) kr(?!\w* (?:per|pr|for))"
)


def _priced(subject: Subject) -> Iterator[Problem]:
    """«Turen koster 560 kroner», and 650 under “cost”; not the ticket of what is budgeted."""
    together, told = together_of(subject), dict[Path, str]()
    for found in times_of(subject).prose.find(_PRICE, KRONER, 90, 60):
        if found.path[-1] in ("text", "method"):
            told.setdefault(found.path, found.text)
    for path, text in told.items():
        own, lower = path[:-1], lower_case(text)
        paths = [own] if together.is_activity(own) else together.right_under(own)
        if paths == [own] and together.activity(own).cost is None:
            paths = list(together.event_for(own))  # «Kurset koster 1000», said of its registration
        costs = {together.activity(one).cost for one in paths}
        costs -= {None} if own not in paths else set()
        cost = "".join(one or "" for one in costs) if len(costs) == 1 else ""
        known = {one.value for one in amounts(cost.lower())}
        said = [one.moved(found.start()) for found in _PRICE.finditer(lower)
                for one in amounts(found[0])]  # fmt: skip
        missing = known - {one.value for one in said}
        paid = [one.value for one in amounts(lower) if lower.startswith("kr", one.end + 1)][:12]
        some = {sum(some) for n in (2, 3) for some in combinations(paid, n)}
        if missing & {sum(one.value for one in said), *some} or _BY_EACH.search(lower):
            continue
        if cost.lower() == "gratis" and own in paths and " ikke " not in lower:
            missing = {one.value for one in said if one.value}
        for one in said:
            if one.value not in known and any(one.value / 2 <= n <= one.value * 2 for n in missing):
                yield tell("“{written}” in the text, but “cost” is {cost}", path, one.span,
                           written=text[slice(*one.span)], cost=cost)  # fmt: skip


_PRICE = lazy(
    r"\b(?:kost[ae]r|selge?s for|seljast for|\w*pris(?:en)?|betal[ae]r|\w*billett\w*"
    r"|inngangen|\w*kontingenten|\w*avgift(?:a|en)?"
    r"|(?:egen|eigen)andelen|eigendelen) (?:(?!tilskudd|tilskot|innen|innan)[^.;:?!\d]){0,20}"
    r"\d[\d ]*(?:,\d+)? (?:kr\b|kroner|for)(?:[^.;:?!\d]{0,25}\d[\d ]* (?:kr\b|kroner|for))*"
)


_A_TURN = frozenset({"gang", "gong", "kveld", "dag", "laurdag", "lordag"})
_HAS = lazy(
    rf"\b(?P<who>[a-zæøå]+) (?:har|av dei?) (?P<number>{NUMBER}) (?:\w+ )?(?P<noun>[a-zæøå]{{4,}})"
)


def _message(found: Sum, written: str) -> Message:
    total = number_text(round(found.comes_to, 4))
    if not found.parts:
        return msg("{written} cannot be a part of {whole}", written=written, whole=total)
    if found.kind == "sum" and set(found.parts) == {1.0}:
        return msg("{written}, but {total} are named", written=written, total=total)
    if found.kind == "rate":
        whole = number_text(found.parts[0])
        return msg("{whole} in a year is {each} {per}, not {written}",
                   whole=whole, each=total, per=found.per, written=written)  # fmt: skip
    sign = {"product": " × ", "rest": " − "}.get(found.kind, " + ")
    parts = sign.join(map(number_text, found.parts))
    if found.kind == "share" and found.comes_to < 100:
        return msg("{parts} is {total} per cent, and not 100", parts=parts, total=total)
    if found.kind == "share":
        return msg("{parts} is {total} per cent, which is more than all", parts=parts, total=total)
    return msg("{what} is {actual}, not {written}", what=parts, actual=total, written=written)


@rule(
    "AP422",
    "warning",
    """\
text: Styret møtes [-fire-]{+tre+} ganger i året.
- {kind: meeting, title: Styremøter, when: "2. februar, 4. mai og 7. september 2026"}
""",
)
def count_contradicted(subject: Subject) -> Iterator[Problem]:
    """There are as many dates as the text says that there are."""
    if subject.complete:
        yield from wrong_counts(subject)
