"""The plan that proposals are about: what is meant by «6.4.når», and where words stand in it."""

import re
from collections.abc import Iterator
from functools import cached_property

from applan.document import Document
from applan.document.values import value_at
from applan.drafts.labels import Words
from applan.drafts.points import points
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.loading import Loaded
from applan.messages import Message, msg
from applan.model import Entity, Plan, fields_at, walk
from applan.model.declaration import Field, Many
from applan.model.naming import Named, slug
from applan.model.section import Section
from applan.patterns import lazy

WHOLE = ("plan", "planen")
"""What the plan itself is called in a place."""

_POINT = lazy(
    r"(?i)(?:punkt(?:et)?|pkt\.?|kap(?:ittel|itlet|\.)?|post)?\s*"
    r"(?P<point>[0-9]+(?:\.[0-9]+)*)\.?(?=$|[\s,;:–-])(?P<rest>.*)"
)
"""A printed point as people write it, with what they write after it: «punkt 2.3, avsnitt 2»."""

_SIGNS = {sign: f"[{signs}]" for signs in ('«»“”„‟"', "'’‘‚`", "-‐‑–—−") for sign in signs}
"""Signs that Word, a keyboard and a web form write each in its own way."""


class Standing(NamedTuple):
    """What a place names: a thing of the plan, or a value, a list or an item in it.

    ``path`` is in the plan as it is read; ``owner`` is the path of the thing that holds it. What
    a key leads to need not be written yet.
    """

    path: Path
    owner: Path

    @property
    def is_thing(self) -> bool:
        return self.path == self.owner


class Found(NamedTuple):
    """Words in a value: its path, and the characters from ``start`` to ``end``."""

    path: Path
    start: int
    end: int


class Ground:
    """A plan that was read, for all proposals about it."""

    def __init__(self, loaded: Loaded) -> None:
        assert loaded.plan is not None and loaded.document is not None
        self.loaded = loaded
        self.plan: Plan = loaded.plan
        self.document: Document = loaded.document

    def standing(self, at: str) -> Standing | Message:
        """What a place names, or why that cannot be told."""
        text = " ".join(at.split())
        things, keys = self.things(text)
        if not things:
            return msg("there is no “{at}” in the plan; write a point, a title or an id, and a key "
                       "after a full stop", at=text)  # fmt: skip
        if keys:
            led = [one for one in (self._led(thing, keys) for thing in things) if one is not None]
            if not led:
                return self._no_key(things[0], keys)
            things = led
        if len({one.path for one in things}) > 1:
            written = [one for one in things if self.value(one.path) is not None]
            if len(written) != 1 and text and not _POINT.match(text):
                return msg("“{at}” may be {places}; write the point, or an id", at=text,
                           places=tuple(self.place(one.path) for one in things))  # fmt: skip
            things = written or things
        return things[0]

    def things(self, text: str) -> tuple[list[Standing], list[str]]:
        """All that the longest beginning of a place may name, and the keys that are left."""
        if (match := _POINT.match(text)) and match["rest"]:
            return self._called(match["point"]), []
        steps = text.split(".")
        for length in range(len(steps), 0, -1):
            name = ".".join(steps[:length]).strip()
            keys = [step.strip() for step in steps[length:]]
            found = self._called(name)
            if found and not (keys and keys[0].isdigit()):  # «1.9» of a chapter with two points
                return found, [key for key in keys if key]
        return [], []

    def _called(self, name: str) -> list[Standing]:
        if name.casefold() in WHOLE:
            return [Standing((), ())]
        match = _POINT.fullmatch(name)
        if match and not match["rest"] and match["point"] in self._at_point:
            return self._at_point[match["point"]]
        own, titled, slugs = self._by_name
        found = own.get(name) or titled.get(name.casefold())
        found = found or own.get(slug(name)) or slugs.get(slug(name)) or []
        is_introduction = name.casefold() == Words(self.plan)["introduction"].casefold()
        return [Standing(("text",), ())] if is_introduction and not found else found

    @cached_property
    def _by_name(self) -> tuple[dict[str, list[Standing]], ...]:
        """The things of the plan by the ids that are written, by their titles, and by slugs."""
        found: tuple[dict[str, list[Standing]], ...] = ({}, {}, {})
        for path, item in self.items.items():
            if not isinstance(item, Named | Section):
                continue
            own = item.own_id if isinstance(item, Named) else None
            slugs = {slug(item.title), getattr(item, "id", None)}
            names: tuple[set[str | None], ...] = ({own}, {item.title.strip().casefold()}, slugs)
            for known, several in zip(found, names, strict=True):
                for name in filter(None, several):
                    known.setdefault(name, []).append(Standing(path, path))
        return found

    @cached_property
    def _at_point(self) -> dict[str, list[Standing]]:
        found: dict[str, list[Standing]] = {}
        for placed in walk(self.plan):
            number = self._numbers.get(id(placed.item))
            if number and not isinstance(placed.item, Plan):
                found.setdefault(number, []).append(Standing(placed.path, placed.path))
        return found

    @cached_property
    def _numbers(self) -> dict[int, str]:
        return points(self.plan).number

    @cached_property
    def items(self) -> dict[Path, Entity]:
        """The things of the plan by their paths."""
        return {placed.path: placed.item for placed in walk(self.plan)}

    def _led(self, thing: Standing, keys: list[str]) -> Standing | None:
        """Where keys lead from a thing; a number is the place in a list, from 1."""
        path, owner = thing.path, thing.path
        entity: type[Entity] | None = type(self.items[path])
        field: Field | None = None
        for key in keys:
            if field is not None and isinstance(field.kind, Many) and key.isdigit():
                values = self.value(path)
                count = len(values) if isinstance(values, list) else int(values is not None)
                if not 1 <= int(key) <= count:
                    return None
                path = (*path, int(key) - 1) if isinstance(values, list) else path
                entity, field = field.entity, None
                if path in self.items and _is_named(self.items[path]):
                    owner = path
                continue
            several = field is not None and isinstance(field.kind, Many)
            alone = not several or isinstance(self.value(path), dict)
            if field is not None and field.entity is not None and alone:
                entity = field.entity
            elif field is not None:
                return None
            found = entity.words.get(key.casefold()) if entity is not None else None
            if found is None:
                return None
            field = found[0]
            path = (*path, field.key)
        return Standing(path, owner)

    def _no_key(self, thing: Standing, keys: list[str]) -> Message:
        entity = type(self.items[thing.path])
        known = tuple(field.keys[1] for field in entity.fields.values() if field.key != "id")
        return msg("“{title}” has no “{key}”; it may have {known}", title=self.name(thing.path),
                   key=".".join(keys), known=", ".join(known))  # fmt: skip

    def value(self, path: Path) -> object:
        """What is written at a path: a text, a list, a dict, or None for nothing."""
        return value_at(self.document.values, path)

    def field(self, path: Path) -> Field | None:
        """The field whose value, or one of whose values, stands at a path."""
        *above, key = [step for step in path if isinstance(step, str)] or [""]
        return fields_at(tuple(above), Plan).get(key)

    def words(self, standing: Standing, said: str, *, exactly: bool = True) -> list[Found]:
        """Where words stand in what a place names, each time they do.

        In a thing its own values count, and not those of the things below it. What differs only
        in spaces, quotation marks and dashes is the same; where it stands as words of its own, it
        is not looked for within other words. Unless ``exactly`` capitals do not count either.
        """
        pattern, texts = looked_for(said, exactly=exactly), list(self.texts(standing))
        found = [
            Found(path, *match.span()) for path, text in texts for match in pattern.finditer(text)
        ]
        whole = [one for one in found if _is_apart(one, dict(texts)[one.path])]
        return whole or found

    def anywhere(self, said: str) -> list[Found]:
        """Where words stand in the whole plan."""
        things = [Standing(path, path) for path in self.items if self.owner(path) == path]
        return list(dict.fromkeys(one for thing in things for one in self.words(thing, said)))

    def texts(self, standing: Standing) -> Iterator[tuple[Path, str]]:
        """The texts at a place, as they are written there, in the order of the file."""
        start, end = self.document.offsets(standing.path) if standing.path else (0, 10**9)
        found = list(self._texts(standing.path, self.value(standing.path), standing))
        for path, text in sorted(found, key=lambda one: self.document.offsets(one[0])[0]):
            if start <= self.document.offsets(path)[0] <= end:  # else it is from around it
                yield path, text

    def _texts(self, path: Path, value: object, top: Standing) -> Iterator[tuple[Path, str]]:
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, list):
            for index, one in enumerate(value):
                yield from self._texts((*path, index), one, top)
        elif isinstance(value, dict):
            if top.is_thing and path != top.path and _is_named(self.items.get(path)):
                return
            for key, one in value.items():
                if not (key in _ASIDE and (path in self.items or not path)):
                    yield from self._texts((*path, key), one, top)

    def owner(self, path: Path) -> Path:
        """The thing of the plan that a path is in."""
        for length in range(len(path), 0, -1):
            if _is_named(self.items.get(path[:length])):
                return path[:length]
        return ()

    def point(self, path: Path) -> str:
        """The printed point of what stands at a path; empty for the plan's own."""
        return self._numbers.get(id(self.items[self.owner(path)]), "") if self.owner(path) else ""

    def name(self, path: Path) -> str:
        """The title of the thing that a path is in."""
        return str(getattr(self.items[self.owner(path)], "title", ""))

    def named(self, path: Path) -> str:
        """The thing that a path is in, as it is printed: «6.4 Høstkampanje»."""
        return f"{self.point(path)} {self.name(path)}".strip()

    def names(self, path: Path) -> frozenset[str]:
        """What the thing that a path is in goes by in any edition of the plan."""
        owner = self.owner(path)
        names = getattr(self.items[owner], "id", None), slug(self.name(path)) if owner else WHOLE[0]
        return frozenset(name for name in names if name)

    def place(self, path: Path) -> str:
        """A path as it is written in ``at``: an id, a slug or a point, and a key."""
        owner = self.owner(path)
        name = self._called_by(owner)
        while name is None:  # it is told apart only by where it stands
            owner = self.owner(owner[:-1])
            name = self._called_by(owner)
        keys = self._keys(owner, path)
        return f"{name}.{keys}" if keys else name

    def _keys(self, owner: Path, path: Path) -> str:
        """The way from a thing to what stands in it, in the tongue of the plan."""
        entity: type[Entity] | None = type(self.items[owner])
        field: Field | None = None
        steps: list[str] = []
        for step in path[len(owner) :]:
            if isinstance(step, int):
                steps.append(str(step + 1))
                continue
            entity = field.entity if field is not None else entity
            if entity is None or step not in entity.fields:
                break
            field = entity.fields[step]
            steps.append(entity.said_in(step, self.document.tongue))
        return ".".join(steps)

    def _called_by(self, owner: Path) -> str | None:
        """What means a thing and nothing else; None where nothing does."""
        if not owner:
            return WHOLE[0]
        item = self.items[owner]
        names = (getattr(item, "id", None), slug(str(getattr(item, "title", ""))))
        for name in (*names, self._numbers.get(id(item))):
            if name and [one.path for one in self._called(name)] == [owner]:
                return name
        return None

    def order(self, path: Path, start: int = 0) -> tuple[int, int]:
        """By which proposals stand in the order of the plan."""
        return self.document.offsets(path)[0] if path else 0, start


_ASIDE = frozenset({"id", "applan", "continues", "from", "language", "organisation", "common"})
"""Keys whose values nobody means who cites words of a plan."""


def _is_named(item: object) -> bool:
    return isinstance(item, Named | Section)


def _is_apart(found: Found, text: str) -> bool:
    """Whether it begins and ends where words do."""
    before, first = text[: found.start][-1:], text[found.start : found.start + 1]
    last, after = text[found.end - 1 : found.end], text[found.end : found.end + 1]
    return not (_goes_on(before, first) or _goes_on(last, after))


def _goes_on(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum()


def looked_for(said: str, *, exactly: bool = True) -> re.Pattern[str]:
    """A pattern for words, whatever spaces, quotation marks and dashes are written in them.

    «50 000» is «50000», since one of them may be how the other is printed.
    """
    text = _GROUPED.sub("", " ".join(said.split()))
    words = ("".join(_SIGNS.get(sign, re.escape(sign)) for sign in word) for word in text.split())
    pattern = _THOUSANDS.sub(r"\\s?", r"\s+".join(words)) or r"(?!)"
    return re.compile(pattern, re.NOFLAG if exactly else re.IGNORECASE)


_GROUPED = lazy(r"(?<=\d) (?=\d{3}(?!\d))")
_THOUSANDS = lazy(r"(?<=\d)(?=(?:\d{3})+(?!\d))")
