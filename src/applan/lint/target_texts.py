"""The number of a target, told again: in the text of its goal, of the plan, at another target."""

import re
from collections.abc import Iterable, Iterator

from applan.lint.counted import PERCENT
from applan.lint.rule import Problem
from applan.lint.subject import Subject
from applan.lint.sums import Amount, amounts, sentences
from applan.lint.targets import Found, number_text, numbers_of, target_text, targets_of
from applan.messages import Message, msg
from applan.model import Activity, Goal, Placed, Target
from applan.patterns import lazy
from applan.when.names import stem

_NO_NOUNS = frozenset(
    {"i", "er", "var", "på", "om", "for", "av", "og", "som", "før", "innen", "innan", "til"}
)


def told_otherwise(subject: Subject, placed: Placed, item: Goal | Activity) -> Iterator[Problem]:
    """«I 2027 skal vi ha minst 280» in the text of a goal, and 260 under “targets”."""
    text, known = item.text or "", numbers_of(item.targets)
    lower = text.lower()
    if len(lower) != len(text):
        return
    begun = any(one.baseline is not None or one.actual is not None for one in item.targets)
    for start, end in _clauses(lower):
        sentence = lower[start:end]
        found = amounts(sentence, bounds=True)
        to_reach = _TO_REACH.search(sentence) is not None
        if not (to_reach or (begun and _OF_TODAY.search(sentence))):
            continue  # «i dag er vi 148» is not what is to be reached
        if _is_long_ago(subject, sentence) or (len(found) > 1 and not to_reach):
            continue  # «200 i Nes og 20 i Vik» are parts of it
        for one in found:
            target = _said_of(one, sentence, item.targets, alone=len(found) == 1)
            if one.value in known or target is None or not _is_near(one.value, known):
                continue
            written = text[start + one.start : start + one.end]
            message = msg("“{written}” in the text, but the target is “{target}”{started}",
                          written=written, target=target_text(target),
                          started=_started(target))  # fmt: skip
            yield Problem(
                (*placed.path, "text"), message, span=(start + one.start, start + one.end)
            )


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands, or each half of one that goes on «…, og målet er 170»."""
    for start, end in sentences(text):
        for turn in _TURN.finditer(text, start, end):
            yield start, turn.start()
            start = turn.end()
        yield start, end


def _started(target: Target) -> Message | str:
    if target.baseline is None:
        return ""
    return msg(", from {number}", number=number_text(target.baseline))


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
        same = (
            noun in PERCENT
            if units[:1] and units[0] in PERCENT
            else bool(noun and units and stem(noun) in {stem(units[0]), stem(units[-1])})
        )
        if same or (alone and (not noun or noun in _NO_NOUNS)):
            return target
    return None


def _is_near(value: float, known: set[float]) -> bool:
    return any(number / 2 <= value <= number * 2 for number in known if number)


def _is_long_ago(subject: Subject, sentence: str) -> bool:
    """Whether a sentence tells of years before those that a target begins at."""
    begins = subject.plan.span.interval.start.year
    return any(int(year) < begins - 2 for year in re.findall(r"\b(?:19|20)\d\d\b", sentence))


def begun_otherwise(subject: Subject) -> Iterator[Problem]:
    """«Foreningen har 128 medlemmer», and a target that begins at 138."""
    counted: dict[str, list[Found]] = {}
    for found in targets_of(subject):
        words = re.findall(r"[^\W\d_]+", (found.target.unit or "").lower())
        if words and found.target.baseline is not None:
            counted.setdefault(stem(words[0]), []).append(found)
    text = subject.plan.text or ""
    for match in _HAS.finditer(text.lower()) if counted and len(text.lower()) == len(text) else ():
        targets = counted.get(stem(match["noun"]), [])
        value = float(re.sub(r"\s", "", match["number"]))
        numbers = numbers_of(one.target for one in targets)
        if len(targets) == 1 and value not in numbers and _is_near(value, numbers):
            message = msg("“baseline” is {baseline}, but the text says “{written}”",
                          baseline=number_text(targets[0].target.baseline or 0),
                          written=" ".join(match[0].split()))  # fmt: skip
            yield Problem((*targets[0].path, "baseline"), message)


def reached_otherwise(subject: Subject) -> Iterator[Problem]:
    """One number to reach at one time, and another where the same is said again."""
    seen: dict[tuple[str, str], Found] = {}
    for found in targets_of(subject):
        unit, scope = (found.target.unit or "").casefold(), (found.target.scope or "").casefold()
        first = seen.setdefault((unit, scope), found) if unit and scope else found
        if first.due is None or found.due is None or first.target.value == found.target.value:
            continue
        if not _is_near(found.target.value, {first.target.value}):
            continue
        if first.due.meets(found.due):
            message = msg(
                "“{target}” here, but “{other}” elsewhere in the plan",
                target=target_text(found.target),
                other=target_text(first.target),
            )
            yield Problem((*found.path, "value"), message)


_OF_TODAY = lazy(r"\b(?:var|er|hadde|har|lånte|solgte|selde|nådde)\b")

_NOUN_AFTER = lazy(r"[ \u00a0\u202f\n]?(?P<noun>%|[a-zæøåéô]+)")

_NOT_THE_WHOLE = lazy(
    r"\s+(?:[a-zæøå]+\s+)?(?:(?:i|per|hver|kvar) "
    r"(?:måned|månad|semester|halvår|kvartal|uk|vek|dag)"
    r"|flere|fleire|nye|mer|meir|færre|av d(?:em|ei)\b"
    r"|(?:år|ganger|gonger|timer|timar|dager|dagar|uker|veker)\b)"
)
"""«Ti i måneden», «20 flere», «40 av dem»: another number than that of the target."""

_HAS = lazy(
    r"\b(?:har|er|teller|tel)\s+(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)\s+"
    r"(?P<noun>[a-zæøå]{4,})"
)

_TO_REACH = lazy(r"\b(?:skal|målet|vil|av|ned til|opp til)\b")
_TURN = lazy(r",? (?:og|men) (?=målet\b|vi (?:skal|vil)\b|skal\b)")
