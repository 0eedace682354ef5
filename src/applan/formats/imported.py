"""What became of a foreign plan: told to the one who imports it, and as JSON."""

from collections.abc import Iterator, Sequence

from applan.formats.terminal import json_text, printable
from applan.importing.imported import Imported, Said
from applan.importing.pieces import shortened
from applan.messages import Catalogue, Message, msg
from applan.model import Activity, Plan

_MOST = 12
"""Lines of each list that are told; the JSON has them all."""

_LONGEST = 160


def text(made: Imported, name: str, catalogue: Catalogue) -> str:
    """The account in words, a line each; ends with a line break."""
    return "".join(f"{printable(one)}\n" for one in _lines(made, name, catalogue))


def _lines(made: Imported, name: str, catalogue: Catalogue) -> Iterator[str]:
    say = catalogue.say
    yield say("Read from {name}: “{title}”", name=name, title=made.title)
    yield say("Found: {found}", found=", ".join(map(say, _found(made))))
    if made.found.get("joined"):
        yield say(
            "Rows joined with an activity of the same title: {count}", count=made.found["joined"]
        )
    lists: tuple[tuple[Message, Sequence[Said]], ...] = (
        (msg("Guessed, with a comment in the file: {count}", count=len(made.guessed)),
         made.guessed),
        (msg("Offered in comments, since it stands in running text: {count}",
             count=len(made.offered)), made.offered),
        (msg("Said several times, and stands once: {count}", count=len(made.twice)), made.twice),
        (msg("Not in the plan: {count}", count=len(made.lost)), made.lost),
    )  # fmt: skip
    for title, some in lists:
        if some:
            yield say(title)
            yield from _listed([_one(said, made, catalogue) for said in some], catalogue)
    yield say("Running text: {count} paragraphs and points", count=len(made.prose))
    if made.aside or made.unread:
        yield say(
            "Outside the text, and not in the plan: {count}",
            count=len(made.aside) + len(made.unread),
        )
        yield from _listed(
            [
                *(say("  {place}: “{text}”", place=where, text=shortened(said, _LONGEST))
                  for where, said in made.aside),
                *(f"  {say(one)}" for one in made.unread),
            ],
            catalogue,
        )  # fmt: skip
    if not made.lost:
        yield say("Every word of the text is in the plan.")


def _found(made: Imported) -> Iterator[Message]:
    for key, one, many in (
        ("sections", msg("1 section"), msg("{count} sections")),
        ("activities", msg("1 activity"), msg("{count} activities")),
        ("goals", msg("1 goal"), msg("{count} goals")),
        ("when", msg("1 time"), msg("{count} times")),
        ("responsible", msg("1 named as responsible"), msg("{count} named as responsible")),
    ):
        count = made.found.get(key, 0)
        yield one if count == 1 else msg(many.template, count=count)


def _listed(lines: Sequence[str], catalogue: Catalogue) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield "  " + catalogue.say(
            "and {count} more; --report FILE has them all", count=len(lines) - _MOST
        )


def _one(said: Said, made: Imported, catalogue: Catalogue) -> str:
    place = msg("line {number}", number=said.number)
    if made.counts == "paragraph":
        place = msg("paragraph {number}", number=said.number)
    words = shortened(said.text, _LONGEST)
    line = catalogue.say("  {place}: “{text}”", place=place, text=words)
    if not said.key:
        return line
    entity = Activity if said.key in Activity.fields else Plan
    key = entity.said_in(said.key, "en" if catalogue.language == "en" else "nb")
    return f"{line} – {key}: {said.value}"


def as_json(made: Imported, name: str, catalogue: Catalogue) -> str:
    """All of the account; keys in English, places as numbers of lines or of paragraphs."""

    def said(some: Sequence[Said]) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for one in some:
            item: dict[str, object] = {made.counts: one.number, "text": one.text}
            if one.key:
                item |= {"key": one.key, "value": one.value}
            found.append(item)
        return found

    content = {
        "version": 1,
        "file": name,
        "title": made.title,
        "found": made.found,
        "guessed": said(made.guessed),
        "offered": said(made.offered),
        "prose": said(made.prose),
        "keys": said(made.keys),
        "twice": said(made.twice),
        "not_placed": [
            *said(made.lost),
            *({"place": catalogue.say(where), "text": one} for where, one in made.aside),
            *({"place": catalogue.say(one), "text": ""} for one in made.unread),
        ],
    }
    return json_text(content)
