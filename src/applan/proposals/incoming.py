"""What came in, in a table or in a returned Word file, as proposals with numbers and places."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from applan.compare.wording import said
from applan.frozen import NamedTuple
from applan.loading.synonyms import values_of
from applan.messages import Message, msg
from applan.model.proposals import PROPOSAL_KIND, Proposal
from applan.proposals.effect import Effect, effect
from applan.proposals.ground import Ground, Standing
from applan.proposals.tables import Row
from applan.proposals.written import Item
from applan.typography import folded

_KINDS = {
    "change": "endr end endringsforslag rett erstatt bytt",
    "whole": "hele heile helt omskriv skriv",
    "add": "tillegg legg ny suppler",
    "delete": "stryk strykes slett fjern utgår utgå ta",
    "move": "flytt",
}
"""How the words begin that people write for a kind."""


class Taken(NamedTuple):
    """The proposals that are new, how many were there already, and what is to be told of them."""

    items: tuple[Item, ...]
    known: int
    told: tuple[Message, ...]


def from_rows(
    rows: Iterable[Row], by: str, ground: Ground, held: Sequence[Proposal]
) -> tuple[Taken, tuple[int, ...]]:
    """The proposals of a table; second, the rows in which nobody is named as proposer.

    ``by`` is who proposes what a row does not say, and ``held`` are those that are there already.
    """
    found: list[dict[str, Any]] = []
    told: list[Message] = []
    nameless = []
    for row in rows:
        item, notes = _of_row(row, by, ground)
        found.append(item)
        told += notes
        if not item.get("by"):
            nameless.append(row.line)
    taken = numbered(found, ground, held)
    return taken._replace(told=(*told, *taken.told)), tuple(nameless)


def numbered(items: Iterable[dict[str, Any]], ground: Ground, held: Sequence[Proposal]) -> Taken:
    """Proposals with numbers of their own; those that are there already are left out.

    A number that came with one is kept where it is free.
    """
    known = {_key(one, ground) for one in held}
    numbers = {one.number for one in held}
    new: list[Item] = []
    twice = 0
    for item in items:
        number = item.pop("number", None)
        if number is None or number in numbers:
            number = max(numbers, default=0) + 1
        proposal = Proposal(**{"number": number, **item})
        key = _key(proposal, ground)
        if key in known:
            twice += 1
            continue
        known.add(key)
        numbers.add(number)
        new.append({"number": number, **item})
    return Taken(tuple(new), twice, ())


def _key(proposal: Proposal, ground: Ground) -> tuple[object, ...]:
    """By which a proposal is known again: who, where, from and to."""
    made = effect(proposal, ground)
    where: object = (made.path, made.start) if isinstance(made, Effect) else said(proposal.at)
    texts = (proposal.was, proposal.text, proposal.to, proposal.after)
    return proposal.by.casefold(), where, *map(said, texts)


def _of_row(row: Row, by: str, ground: Ground) -> tuple[dict[str, Any], list[Message]]:
    said, told = row.said, list[Message]()
    was, text = said.get("fra"), said.get("til")
    kind = _kind(said.get("type"))
    if kind is None:
        kind = "change" if was and text else "delete" if was else "add"
        if "type" in said:
            told.append(msg("row {line}: “{written}” is no type of proposal; it is read as "
                            "“{kind}”", line=row.line, written=said["type"],
                            kind=PROPOSAL_KIND.word(kind, "nb")))  # fmt: skip
    item: dict[str, Any] = {"by": said.get("forslagsstiller", by), "kind": kind}
    number = said.get("nr", "").rstrip(".")
    if number.isascii() and number.isdigit() and len(number) <= 5:
        item["number"] = int(number)
    elif number:
        told.append(msg("row {line}: “{written}” is no number; the next one is given",
                        line=row.line, written=number))  # fmt: skip
    if kind == "add" and was:
        item["after"], was = was, None
    if kind == "move" and text:
        item["to"], text = text, None
    for name, value in (("was", was), ("text", text), ("reason", said.get("begrunnelse"))):
        if value:
            item[name] = value
    place = lasting(ground, said.get("punkt"), was or item.get("after"))
    if place is not None:
        item |= _into_list(ground, place, said.get("type", "")) if kind == "add" else {"at": place}
    return item, told


_MEMBERS = {
    "mål": "goals",
    "aktivitet": "activities",
    "tiltak": "activities",
    "kapittel": "sections",
}
"""What people call what they want one more of: «nytt mål», «ny aktivitet etter 3.1»."""


def _into_list(ground: Ground, place: str, written: str) -> dict[str, str]:
    """Where an addition comes that says what it is: beside one of its kind, or in a list."""
    words = re.findall(r"\w+", written.casefold())
    name = next((_MEMBERS[word] for word in words if word in _MEMBERS), "")
    standing = ground.standing(place) if name else None
    if isinstance(standing, Standing) and standing.is_thing:
        if standing.path[-2:-1] == (name,):
            return {"after": place}
        if name in type(ground.items[standing.path]).fields:
            return {"at": ground.place((*standing.path, name))}
    return {"at": place}


def _kind(written: str | None) -> str | None:
    """The kind of proposal that a word means."""
    if not written:
        return None
    word = folded(written)
    known = PROPOSAL_KIND.meant.get(word) or values_of(PROPOSAL_KIND.values).get(word)
    if known is not None:
        return known
    first = word.split()[0]
    for kind, words in _KINDS.items():
        if any(first.startswith(one) for one in words.split()):
            return kind
    return None


def lasting(ground: Ground, place: str | None, words: str | None) -> str | None:
    """A place as it is written so that it lasts while points move: an id or a slug, and a key.

    What is not known is kept as somebody wrote it. Without a place the words are looked for in the
    whole plan, and must stand there once.
    """
    if place is None:
        found = ground.anywhere(words) if words else []
        return ground.place(found[0].path) if len(found) == 1 else None
    standing = ground.standing(place)
    if isinstance(standing, Message):
        return place
    found = ground.words(standing, words) if words else []
    path = found[0].path if len(found) == 1 else standing.path
    written = ground.place(path)
    again = ground.standing(written)
    return written if isinstance(again, Standing) and again.path == path else place
