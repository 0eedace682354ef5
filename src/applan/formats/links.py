"""Suggestions of what is the same in two plans, as text, as a question, and as JSON."""

from collections.abc import Iterable, Iterator

from applan.compare.entities import Thing
from applan.compare.suggestions import Suggestion
from applan.formats.terminal import json_text, picked, printable
from applan.mending.linking import Choice
from applan.messages import Catalogue, Message, msg


def as_text(old: str, new: str, suggestions: tuple[Suggestion, ...], catalogue: Catalogue) -> str:
    """All suggestions, those that are certain marked, and what nothing is like."""
    lines = []
    for one in suggestions:
        if one.candidates:
            lines += [printable(f"{new}: {one.new.title}"), *_candidates(one, old, catalogue), ""]
    alone = [one.new.title for one in suggestions if not one.candidates]
    if alone:
        lines += [catalogue.say("Nothing in {old} is like:", old=old)]
        lines += [printable(f"  {title}") for title in alone]
    if not suggestions:
        lines = [catalogue.say("everything in {new} is linked to {old}", new=new, old=old)]
    return "\n".join(lines).rstrip("\n") + "\n"


def question(suggestion: Suggestion, number: int, count: int, catalogue: Catalogue) -> str:
    """What is asked about one thing; the answer is expected on the same line."""
    asked = msg("[{number} of {count}] {title}", number=number, count=count,
                title=suggestion.new.title)  # fmt: skip
    how: Message = msg("Which is it? Number, several with a comma, n for new, q to stop [n]: ")
    if suggestion.certain:
        how = msg("Which is it? Number, several with a comma, n for new, q to stop [1]: ")
    lines = [printable(catalogue.say(asked)), *_candidates(suggestion, "", catalogue)]
    return "\n".join([*lines, catalogue.say(how)])


def answers(chosen: Iterable[Choice], catalogue: Catalogue) -> str:
    """What was answered, to be said again where it could not be written."""
    lines = [catalogue.say("Not written, so answer again, or write it yourself:")]
    for choice in chosen:
        olds = "; ".join(f"{old.title} (#{old.id})" if old.id else old.title for old in choice.olds)
        lines.append(printable(f"  {choice.new.title} ← {olds}"))
    return "\n".join(lines) + "\n"


def as_json(old: str, new: str, suggestions: tuple[Suggestion, ...], _catalogue: Catalogue) -> str:
    """Version 1: per thing in the new plan its candidates, best first."""

    def ref(plan: str, thing: Thing) -> dict[str, object]:
        return {"plan": plan, **picked(thing, "id", "title")}

    found = [
        {
            "new": ref(new, one.new),
            "certain": one.certain,
            "candidates": [
                {"old": ref(old, it.old), "score": round(it.score, 3)} for it in one.candidates
            ],
        }
        for one in suggestions
    ]
    return json_text({"version": 1, "old": old, "new": new, "suggestions": found})


def _candidates(suggestion: Suggestion, old: str, catalogue: Catalogue) -> Iterator[str]:
    for number, one in enumerate(suggestion.candidates, 1):
        where = " › ".join(one.old.headings[-1:])
        place = f" ({where})" if where else ""
        sure = catalogue.say("certain") if suggestion.certain and number == 1 else ""
        alike = f"{round(one.score * 100)} %" + (f", {sure}" if sure else "")
        mark = f"{old}: " if old else ""
        yield printable(f"  {number}. {mark}{one.old.title}{place}  [{alike}]")
