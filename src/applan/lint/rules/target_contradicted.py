"""AP407: a number to reach that the plan itself, or the plan before, says is another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from applan.findings import Path
from applan.lint.continuity import lineage_of, previous
from applan.lint.counted import PERCENT, counted_in
from applan.lint.rule import Problem, rule, tell
from applan.lint.running import lower_case
from applan.lint.serving import serving_of
from applan.lint.subject import Subject
from applan.lint.sums import Amount, amounts, sentences
from applan.lint.targets import Found, number_text, numbers_of, target_text, targets_of
from applan.lint.times.numbers import number_of
from applan.lint.together import together_of
from applan.messages import msg
from applan.model import Activity, Goal, Placed, Section, Target
from applan.patterns import lazy
from applan.when.names import stem

_SWAPPED = 100
"""Numbers with fewer figures are others on purpose as often as by a slip."""


@rule(
    "AP407",
    "warning",
    """\
goals:
  - title: Vi skal bli 2 500 medlemmer
    targets: [-2600-]{+2500+} medlemmer innen 2026 (hele laget)
""",
)
def target_contradicted(subject: Subject) -> Iterator[Problem]:
    """The numbers of a target are the same wherever they stand."""
    targets = [target for _path, target in subject.of(Target)]
    if not subject.complete or not targets:
        return
    for placed in subject.placed:
        item = placed.item
        if isinstance(item, (Goal, Activity)) and item.targets:
            yield from _title(placed, item)
            yield from told_otherwise(subject, placed, item)
            yield from _growth(placed, item)
            yield from _ended(subject, placed, item)
    yield from _swapped(subject, targets)
    yield from begun_otherwise(subject)
    yield from _served_otherwise(subject)
    yield from _under_otherwise(subject)
    yield from on_the_way(subject)


def _title(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«2 500 medlemmer» in the title, and no target that says so."""
    for number in counted_in(item.title):
        same = [target for target in item.targets if number.counts(target.unit or "")]
        if same and number.value not in numbers_of(same):
            yield tell("“{written}” in the title, but the target is “{target}”",
                       (*placed.path, "title"), (number.start, number.end), written=number.written,
                       target=target_text(same[0]))  # fmt: skip


def _growth(placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«Flere organiserte», from 843 to 90; «kortere venteliste», from 64 to 70."""
    title = item.title.lower()
    if all(target.baseline is None for target in item.targets):
        return
    less = _SHRINKS.search(title)
    if less is None and not _GROWS.search(title):
        return
    for index, target in enumerate(item.targets):
        unit, begun = _SHRINKS.search((target.unit or "").lower()), target.baseline
        if begun is None or (title.startswith("alle ") and unit):
            continue
        at = (*placed.path, "targets", index, "value")
        said = {"title": item.title, "target": target_text(target), "baseline": number_text(begun)}
        if less is None and target.value < begun:
            yield tell("“{title}”, but “{target}” is less than where it started, {baseline}", at,
                       **said)  # fmt: skip
        elif _FEWER.match(title) and not unit and target.value > begun:
            yield tell("“{title}”, but “{target}” is more than where it started, {baseline}", at,
                       **said)  # fmt: skip


def _ended(subject: Subject, placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """Where the plan before says that a number ended, and this one that it began."""
    begun = any(target.baseline is not None for target in item.targets)
    before = previous(subject) if item.id is not None and begun else None
    if before is None or item.id is None:
        return
    ids = [one.partition("#")[2] for one in item.from_ if one.startswith(f"{before.name}#")]
    there = lineage_of(before).standing.get(ids[0] if ids else item.id)
    if there is None:
        return
    for index, target in enumerate(item.targets):
        ended = [one.actual for one in there.item.targets if one.actual is not None
                 and (one.unit, one.scope) == (target.unit, target.scope)]  # fmt: skip
        if target.baseline is not None and ended and target.baseline not in ended:
            yield tell("“baseline” is {baseline}, but in the plan {plan} “actual” is {actual}",
                       (*placed.path, "targets", index, "baseline"), plan=before.name,
                       baseline=number_text(target.baseline),
                       actual=number_text(ended[0]))  # fmt: skip


def _swapped(subject: Subject, targets: list[Target]) -> Iterator[Problem]:
    """«834 medlemmer» in the text, and 843 among the targets."""
    known = {n for n in numbers_of(targets) if n >= _SWAPPED and n == int(n)}
    for path, text in subject.texts if known else ():
        if path[-1] not in ("text", "purpose", "method") or not _LONG_NUMBER.search(text):
            continue
        for found in counted_in(text):
            new = found.value not in known and found.value >= _SWAPPED and not found.may_be_year
            same = [target for target in targets if new and found.counts(target.unit or "")]
            figures = sorted(f"{found.value:.0f}")
            for meant in (n for n in numbers_of(same) if sorted(f"{n:.0f}") == figures):
                yield tell("“{written}”, but among the targets it is {number}; which is right?",
                           path, (found.start, found.end), written=found.written,
                           number=number_text(meant))  # fmt: skip


_LONG_NUMBER = lazy(r"\d[\d \u00a0]*\d\d")

_GROWS = lazy(r"\b(?:flere|fleire|vekst|øke|auke|økt|auka|vokse|vekse|større)\b|\Aalle\b")

_FEWER = lazy(r"(?:\w+ ){0,3}(?:færre|kortere|lavere|lågare|reduser[et]?|redusert|kutte)\b")
"""What says by itself that a number is to become smaller."""

_SHRINKS = lazy(
    r"\b(?:færre|mindre|ned|redusere|reduserte|korte(?:re)?|lavere|lågare|kutte|under|uten|utan|syke?\w*|sjuke?\w*|\w*fravær\w*|skade\w*|klage\w*)\b|ikke|ikkje"
)


_NO_NOUNS = frozenset(
    {"i", "er", "var", "på", "om", "for", "av", "og", "som", "før", "innen", "innan", "til"}
)


def told_otherwise(subject: Subject, placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«I 2027 skal vi ha minst 280» in the text of a goal, and 260 under “targets”."""
    text, known = item.text or "", numbers_of(item.targets)
    lower = lower_case(text)
    begun = any(one.baseline is not None or one.actual is not None for one in item.targets)
    for start, end in _clauses(text, lower):
        sentence = lower[start:end]
        found = amounts(sentence, bounds=True)
        to_reach = _TO_REACH.search(sentence) is not None and not _WAS.match(sentence)
        if not (to_reach or (begun and _OF_TODAY.search(sentence))):
            continue  # «i dag er vi 148» is not what is to be reached
        if _is_long_ago(subject, sentence) or (len(found) > 1 and not to_reach):
            continue  # «200 i Nes og 20 i Vik» are parts of it
        for one in found:
            target = _said_of(one, sentence, item.targets, alone=len(found) == 1)
            if one.value in known or target is None or not _is_near(one.value, known):
                continue
            at = (start + one.start, start + one.end)
            yield _in_text((*placed.path, "text"), text, at, target)


def _clauses(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands, or each half of one that goes on «…, og målet er 170»."""
    for start, end in sentences(text):
        for turn in _TURN.finditer(lower, start, end):
            yield start, turn.start()
            start = turn.end()
        yield start, end


def _in_text(path: Path, text: str, span: tuple[int, int], target: Target) -> Problem:
    begun = target.baseline
    started = "" if begun is None else msg(", from {number}", number=number_text(begun))
    return tell("“{written}” in the text, but the target is “{target}”{started}", path, span,
                written=text[slice(*span)], target=target_text(target),
                started=started)  # fmt: skip


def _said_of(
    one: Amount, sentence: str, targets: Iterable[Target], *, alone: bool
) -> Target | None:
    """The target that a number in the text of its goal is of: by what it counts, or being alone."""
    match = _NOUN_AFTER.match(sentence, one.end)
    noun = match["noun"] if match else ""
    if match and _NOT_THE_WHOLE.match(sentence, one.end):
        return None
    for target in targets:
        units = re.findall(r"[^\W\d_]+|%", (target.unit or "").lower())
        if units and units[0] in PERCENT:
            same = noun in PERCENT
        else:
            said, counted = stem(noun), {stem(one) for one in (*units[:1], *units[-1:])}
            is_last = len(noun) > _LONG and any(one.endswith(said) for one in counted)
            same = bool(noun) and (said in counted or is_last)
        if same or (alone and (not noun or noun in _NO_NOUNS)):
            return target
    return None


_LONG = 4
"""Letters of a word that is known as the last part of another: «familier», «barnefamilier»."""


def _is_near(value: float, known: set[float]) -> bool:
    return any(number / 2 <= value <= number * 2 for number in known if number)


def _is_long_ago(subject: Subject, sentence: str) -> bool:
    """Whether a sentence tells of years before those that a target begins at."""
    begins = subject.plan.span.interval.start.year
    return any(int(year) < begins - 2 for year in re.findall(r"\b(?:19|20)\d\d\b", sentence))


def begun_otherwise(subject: Subject) -> Iterator[Problem]:
    """«Foreningen har 128 medlemmer», and a target that begins at 138, or is 120.

    So it is where a text tells of «fra 138 til 150», or a title of «ti nye» and the target is 200.
    """
    has = {stem(one["noun"]): one for one in _HAS.finditer(lower_case(subject.plan.text or ""))}
    said = {path: one.text or "" for path, one in subject.of(Goal)}
    said |= {path: one.text or "" for path, one in subject.of(Section)}
    for path, text in said.items() if has else ():
        match = _FROM_TO.search(text.lower()) if " til " in text or " i dag" in text else None
        known = has.get(stem(match["noun"])) if match else None
        began = _number(match) if match else 0
        if match and known and began != (now := _number(known)) and _is_near(began, {now}):
            yield tell("“{written}”, but the plan's text says “{other}”", (*path, "text"),
                       match.span(), written=" ".join(match[0].split()),
                       other=" ".join(known[0].split()))  # fmt: skip
    counted = [(found, re.findall(r"[^\W\d_]+", (found.target.unit or "").lower()))
               for found in targets_of(subject) if has]  # fmt: skip
    begun = Counter(stem(words[0]) for found, words in counted
                    if words and found.target.baseline is not None)  # fmt: skip
    for found, words in counted:
        known, target = has.get(stem(words[0])) if words else None, found.target
        if known is None:
            continue
        now, written = _number(known), " ".join(known[0].split())
        if target.baseline is not None:
            numbers = numbers_of([target])
            if begun[stem(words[0])] == 1 and now not in numbers and _is_near(now, numbers):
                yield tell("“baseline” is {baseline}, but the text says “{written}”",
                           (*found.path, "baseline"), baseline=number_text(target.baseline),
                           written=written)  # fmt: skip
        elif len(words) == 1 and _is_passed(found, now) and _is_near(now, {target.value}):
            yield tell("the target is “{target}”, but the plan's text says “{other}”",
                       (*found.path, "value"), target=target_text(target),
                       other=written)  # fmt: skip


def _number(match: re.Match[str]) -> float:
    return float(re.sub(r"\s", "", match["number"]))


def _is_passed(found: Found, now: float) -> bool:
    """Whether a goal is to become fewer than there are, or not what there are and the new."""
    value, title = found.target.value, found.placed.within.lower()
    if not title or _SHRINKS.search(title):
        return False
    more = _SO_MANY_NEW.search(title)
    new = number_of(more["number"]) if more else 0
    return bool(new and now + new != value) or (now > value and bool(_BECOMES.search(title)))


_SO_MANY_NEW = lazy(r"\b(?P<number>\w+) (?:nye?|flere|fleire) (?:medlem|aktiv|deltak|spel|spill)")
_BECOMES = lazy(r"^(?:minst )?\d|\b(?:bli|flere|fleire|vekse?|vokse|vekst|øke|auke)\b")


def _served_otherwise(subject: Subject) -> Iterator[Problem]:
    """«27 konfirmanter» in the text of what serves «25 konfirmanter», and «i alt 100» of 120."""
    together = together_of(subject)
    for served in serving_of(subject).goals:
        under = [path for one in served.sections for path in together.right_under(one)]
        for path in (*served.activities, *under) if served.goal.targets else ():
            text = together.activity(path).text or ""
            for start, end in sentences(text):
                yield from _in_sentence((*path, "text"), text, (start, end), served.goal.targets)


def _under_otherwise(subject: Subject) -> Iterator[Problem]:
    """«Vi skal verve 150 nye», of a section where 75 and 95 are to be reached."""
    together = together_of(subject)
    for path, section in subject.of(Section):
        text, lower = section.text or "", lower_case(section.text or "")
        under = together.right_under(path) if " skal " in lower else ()
        targets = [one for at in under for one in together.activity(at).targets if one.unit]
        for one in amounts(lower) if targets else ():
            told = " skal " in f" {lower[lower.rfind('. ', 0, one.start) + 1 : one.end]}"
            noun = _NOUN_AFTER.match(lower, one.end) if told else None
            counted = stem(noun["noun"]) if noun else ""
            same = [one for one in targets if counted in map(stem, str(one.unit).lower().split())]
            whole = sum(target.value for target in same)
            if one.value not in {whole, *numbers_of(same)} and _is_near(one.value, {whole}):
                meant = Target(value=whole, unit=same[0].unit)
                yield _in_text((*path, "text"), text, (one.start, one.end), meant)


def _in_sentence(
    path: Path, text: str, span: tuple[int, int], targets: Sequence[Target]
) -> Iterator[Problem]:
    sentence = text[span[0] : span[1]].lower()
    for one in amounts(sentence):
        summed = _SUMMED.search(sentence[: one.start])
        if not summed and (sentence[: one.start].strip() or "fordelt" not in sentence):
            continue
        match = _NOUN_AFTER.match(sentence, one.end)
        counted = (
            re.findall(r"[a-zæøå]{4,}", sentence) if summed else [match["noun"] if match else ""]
        )
        for target in targets:
            words = (target.unit or "-").lower().split()
            units = {stem(words[0]), stem(words[-1])} if summed else {stem(words[0])}
            of_it = any(stem(word) == unit or (summed and unit.endswith(stem(word)))
                        for word in counted if len(word) > 3 for unit in units)  # fmt: skip
            if of_it and one.value != target.value and _is_near(one.value, {target.value}):
                at = (span[0] + one.start, span[0] + one.end)
                yield _in_text(path, text, at, target)


_SUMMED = lazy(r"\b(?:i alt|til sammen|til saman|totalt)\s\Z")
_FROM_TO = lazy(
    r"\b(?:(?:fra|frå) |(?P<now>(?:har|er) (?:vi )?))(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)"
    r"(?(now)| til [\d \u00a0]+) (?P<noun>[a-zæøå]{4,})(?(now)(?: \w+)? (?:i dag|nå|no)\b)"
)


_OF_TODAY = lazy(r"^\s*(?:nå|no)\b|\b(?:i dag|står|var|er|hadde|har|lånte|solgte|selde|nådde)\b")

_NOUN_AFTER = lazy(r"[ \u00a0\u202f\n]?(?P<noun>%|[a-zæøåéô]+)")

_NOT_THE_WHOLE = lazy(
    r"\s+(?:[a-zæøå]+\s+)?(?:(?:i|per|hver|kvar) "
    r"(?:måned|månad|semester|halvår|kvartal|uk|vek|(?<!\bi )dag)"
    r"|flere|fleire|nye|mer|meir|færre|av d(?:em|ei)\b"
    r"|(?:år|ganger|gonger|timer|timar|dager|dagar|uker|veker)\b)"
)
"""«Ti i måneden», «20 flere», «40 av dem»: another number than that of the target."""

_HAS = lazy(
    r"\b(?:har|er|teller|tel)\s+(?:\w+\s+[a-zæøå]+\s+og\s+)?"
    r"(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)\s+(?P<noun>[a-zæøå]{4,})"
)

_TO_REACH = lazy(r"\b(?:skal|målet|vil|av|ned til|opp til)\b")
_WAS = lazy(r"(?s)(?!.*\b(?:skal|målet|vil)\b).*\b(?:hadde|var)\b")
_TURN = lazy(
    r",? (?:og|men) (?=målet\b|(?:\w+ ){0,3}(?:skal|vil)\b|ved utgangen\b|innen\b|innan\b)"
)


def on_the_way(subject: Subject) -> Iterator[Problem]:
    """«250 innen 2027, 200 innen 2027» and «250 innen 2027, 200 innen 2028» of members."""
    latest: dict[tuple[object, ...], Found] = {}
    for found in targets_of(subject):
        target, unit = found.target, (found.target.unit or "").casefold()
        several = any(map(str.isdigit, unit)) and _SEVERAL.search(unit)
        if several:
            yield tell("“{written}” is several numbers; write each in a list, with its deadline",
                       (*found.path, "unit"), written=target_text(target))  # fmt: skip
        parent = found.placed.parent
        if found.due is None or parent is None or several or not unit:
            continue
        of = (parent.path, unit, (target.scope or "").casefold())
        before = latest.get(of)
        if before is None or before.due is None:
            latest[of] = found
            continue
        said = {"target": target_text(target), "other": number_text(before.target.value)}
        if before.due == found.due and target.scope is None:
            yield tell("“{target}” has the deadline that {other} has", (*found.path, "by"), **said)
        is_later = before.due.start < found.due.start
        is_less = is_later and target.value < before.target.value
        if is_less and not _FALLS.search(f"{found.placed.within.lower()} {unit}"):
            yield tell("“{target}” is less than {other}, which is to be reached before it",
                       (*found.path, "value"), **said)  # fmt: skip
        if is_later:
            latest[of] = found


_SEVERAL = lazy(r"\b(?:(?:19|20)\d\d|(?:første|fyrste|andre|tredje) år(?:et)?)\b.*\d")
"""A year, and one number more, in what is counted: «medlemmer i 2027 og 250 i 2028»."""

_FALLS = lazy(
    r"ned|mindre|færre|lavere|lågare|kort|redus|halver|slutt|unngå|under\b|høyst|høgst|maks|kutt"
    r"|fravær|skad|gjeld|kostnad|utgift|utslipp|utslepp|underskudd|underskot|vente|forbruk|frafall"
    r"|fråfall|klage|avvik|ulykke|svinn|rest|tap\b"
)
"""What is to be less of, or hardly counts what one wants more of."""
