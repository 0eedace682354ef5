"""What is written, as the format means it: English keys and long forms, each where it was written.

Keys have a name in three tongues, and what one line can say may be written on one (``Declared``).
Here, and nowhere else, both become what the model has. All that comes after, values, paths and
places, knows one form only; ``Document.root`` keeps what was written, for whoever changes a file.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import filterfalse
from operator import is_

from applan.document.nodes import (
    At,
    Made,
    MappingNode,
    Node,
    ScalarNode,
    is_mapping,
    is_null,
    is_scalar,
    is_sequence,
)
from applan.document.patched import Patch
from applan.document.trouble import Trouble
from applan.document.written import characters
from applan.frozen import NamedTuple
from applan.messages import Message, Tongue, msg
from applan.model import Activity, Common, Goal, Occurrence, Section
from applan.model.declaration import TONGUES, Choice, Entity, Field, Many, Thing, Words
from applan.model.fields import is_clock
from applan.model.target import Target, parts_of, written_target
from applan.patterns import lazy
from applan.prose.marks import BULLETS
from applan.source import column
from applan.when import Occurrence as When
from applan.when import Rule, parse_when

Pair = tuple[Node, Node]


class Conformed(NamedTuple):
    """What is meant, the tongue in which it is written, and what may have been meant otherwise."""

    root: Node
    tongue: Tongue
    doubts: list[Trouble]


def conformed(entity: type[Entity], root: Node, text: str) -> Conformed:
    """A whole document as the format means it."""
    conforming = _Conforming(text, spoken(root))
    made = conforming.thing(entity, root)
    tongue = conforming.tongue
    if not conforming.seen and is_mapping(root):
        tongue = _meant_tongue(entity, root, tongue)
    return Conformed(made, tongue, conforming.doubts)


def _meant_tongue(entity: type[Entity], root: MappingNode, tongue: Tongue) -> Tongue:
    """That of the keys that were meant, where none is right: «calender» is English."""
    from applan.loading.likely import is_nearly

    for possible in (tongue, *TONGUES):
        begins = {entity.said_in(key, possible)[0] for key in entity.fields}
        if any(
            key.value[:1] in begins and is_nearly(key.value, entity, (possible,))
            for key, _value in root.value[: 2 * len(entity.fields)]
            if is_scalar(key)
        ):
            return possible
    return tongue


def spoken(root: Node) -> Tongue:
    """The tongue of a plan's content: bokmål, unless it says something else."""
    pairs = root.value if is_mapping(root) else ()
    for key, value in pairs:
        written = is_scalar(key) and is_scalar(value) and key.value.lower() in _LANGUAGE
        if written and value.value.lower() in ("nn", "nynorsk"):
            return "nn"
    return "nb"


_LANGUAGE = ("language", "språk")


class _Conforming:
    def __init__(self, text: str, language: Tongue) -> None:
        self.text, self.language = text, language
        self.doubts: list[Trouble] = []
        self.seen: set[int] = set()
        self._made: dict[tuple[int, str, int], Node] = {}
        self._shared: dict[str, Pair] = {}
        """By English key, what an activity has that does not say it itself."""
        self._all_shared = [self._shared]
        self._has_bullets = any(mark in text for mark in BULLETS)
        self._has_clock = any(word in text for word in _CLOCKS)

    @property
    def tongue(self) -> Tongue:
        """That of all keys; of several possible, or of a mixture, that of the plan's content."""
        common = 7
        for tongues in self.seen:
            common &= tongues
        if common == _EN:
            return "en"
        return (self.language if not common or common & _BIT[self.language]
                else "nb" if common & _BIT["nb"] else "nn")  # fmt: skip

    def thing(self, entity: type[Entity], node: Node) -> Node:
        """What a node is, where such a thing is expected."""
        if entity is Occurrence and _is_empty(node):
            return _nothing(node)
        if is_mapping(node):
            known = (id(node), entity.__name__, id(self._shared))
            if known not in self._made:
                self._made[known] = node  # what holds itself is left as it is
                self._made[known] = self._inheriting(entity, self._mapping(entity, node))
            return self._made[known]
        if not is_scalar(node) or is_null(node):
            return node
        if entity.written_as == "title":
            if not node.style:
                self._colonless(entity, node)
            return self._inheriting(entity, _mapping([("title", node, node)]))
        return self._target(node) if entity is Target else node

    def _colonless(self, entity: type[Entity], node: ScalarNode) -> None:
        """A title that looks as if it had a colon which somebody forgot."""
        text = node.value
        if text[:1].islower() and " " in text and text.split(" ", 1)[0] in entity.words:
            from applan.loading.colonless import after_a_key

            self.doubts += after_a_key(node)
        elif entity is Activity and _may_be_timed(text.lower()):
            from applan.loading.colonless import colonless, time_first

            found = [*time_first(node, self.language)]
            self.doubts += found or colonless(node, self.language)

    def _timed_title(self, node: MappingNode, pairs: list[Pair]) -> None:
        """«tittel: Årsmøte 15. mars», where nothing else says when."""
        said = {str(key.value): (key, value) for key, value in pairs}
        key, title = said.get("title", (node, node))
        if not is_scalar(title) or "when" in self._shared or "parts" in said:
            return
        if ": " in title.value if title.style else _may_be_timed(title.value.lower()):
            from applan.loading.colonless import Long, colonless, in_quotes, time_first

            at, in_braces = key.start_mark.index, self.text[node.start_mark.index] == "{"
            word = self.text[at : key.end_mark.index]
            if not word:  # it is told already that the title's key is missing
                return
            when = "when" if word.lower() == "title" else Activity.said_in("when", self.language)
            between = ", " if in_braces else "\n" + " " * column(self.text, at)
            keys = Long(word, when, between)
            found = [*(in_quotes if title.style else time_first)(title, self.language, keys)]
            self.doubts += found or colonless(title, self.language, keys)

    def _mapping(self, entity: type[Entity], node: MappingNode) -> Node:
        """The long form with its English keys; itself, where nothing is written otherwise."""
        pairs, differs = list[Pair](), False
        if self._has_bullets:
            node = self._gathered(entity, node)
        words, outer, seen = entity.words, self._shared, self.seen.add
        if entity is Section or (entity is Activity and (outer or self._has_clock)):
            self._share(entity, node)
        for key, value in node.value:
            found = words.get(key.value) if key.id == "scalar" else None
            if found is None and entity is Occurrence and key.value == "når":
                found = words.get("tid")  # «- Møte:» with its «når» and «klokka» below
            if found is None and is_scalar(key) and key.value[:1].isupper():
                found = self._in_capitals(entity, node, key, value)
            if found is None:
                made = self._merged(entity, key, value)
                pairs.append((key, made))
            else:
                field, tongues = found
                if entity is Common and field.key == "when" and _is_hour(value):
                    field = entity.fields["clock"]
                seen(tongues)
                if value.id == "scalar" and field.is_plain:
                    kind = field.choice
                    made = value if kind is None else self._in_small_letters(kind, value)
                else:
                    made = self._field(field, value)
                if key.value != field.key:
                    differs = True
                    key = Made("scalar", field.key, key.start_mark, key.end_mark, key)
                pairs.append((key, made))
            differs = differs or made is not value
        self._shared = outer
        if entity is Activity and not any(key.value == "when" for key, _value in pairs):
            self._timed_title(node, pairs)
        if not differs:
            return node
        return Made("mapping", pairs, node.start_mark, node.end_mark, node)

    def _in_capitals(
        self, entity: type[Entity], node: MappingNode, key: ScalarNode, value: Node
    ) -> tuple[Field, int] | None:
        """«Kapitler:», as Word writes it: read as what it can only mean, and told."""
        small = key.value.lower()
        found = entity.words.get(small)
        if found is None or (found[0].entity is entity and is_scalar(value)):
            return None
        said = [entity.words.get(one.value.lower(), (None, 0))[0] for one, _value in node.value
                if is_scalar(one)]  # fmt: skip
        if is_part(entity, small) and entity.fields[entity.written_as] not in said:
            return None  # «Del: 1. mai» is a part that is called so
        if said.count(found[0]) == 1:  # what stands twice is told as that
            self._in_small("AP101", key, small)
        return found

    def _in_small_letters(self, kind: Choice, node: Node) -> Node:
        """«Planlagt», as Word writes it, where one of some values stands: read so, and told."""
        small = node.value.lower()
        if small == node.value or small not in kind.meant:
            return node
        self._in_small("AP104", node, small)
        return Made("scalar", small, node.start_mark, node.end_mark, node)

    def _in_small(self, code: str, node: Node, better: str) -> None:
        """Tell that a word is read as if its capitals were small letters."""
        message = msg("“{word}” is written in small letters here: “{better}”",
                      word=node.value, better=better)  # fmt: skip
        start, end = node.start_mark.index, node.end_mark.index
        fix = [Patch(start, end, better)] if end - start == len(node.value) else []
        self._doubt(code, message, node, *fix)

    def _doubt(self, code: str, message: Message, node: Node, *fix: Patch) -> None:
        place = node.start_mark.index, node.end_mark.index
        self.doubts.append(Trouble(code, message, *place, fix))

    def _share(self, entity: type[Entity], node: MappingNode) -> None:
        """What the activities of a section, or the parts of an activity, have from around them."""
        shared = {} if entity is Activity else dict(self._shared)
        for key in ("clock", "common"):
            if key in self._shared and entity is Activity:
                shared[key] = self._shared[key]
            written = [pair for pair in node.value if _is_key(entity, pair[0], key)]
            if not written:
                continue
            value = written[0][1]
            if key == "clock":
                shared[key] = (_word(key, value), value)
            elif is_mapping(common := self.thing(Common, value)):
                shared |= {str(said.value): (said, what) for said, what in common.value
                           if str(said.value) in Common.fields and not is_null(what)}  # fmt: skip
        self._shared = shared
        self._all_shared.append(shared)

    def _inheriting(self, entity: type[Entity], node: Node) -> Node:
        """A thing with what it has from around it, and its times with their clock."""
        if not is_mapping(node) or not (self._shared or self._has_clock):
            return node
        if entity is Occurrence:
            clock = _value(node, "clock")
            return node if clock is None else self._clocked(node, clock, own=True)
        if entity is Goal and (role := self._shared.get("role")) and _value(node, "role") is None:
            pairs = [pair for pair in node.value if pair[0].value != "role"]
            return Made("mapping", [*pairs, role], node.start_mark, node.end_mark, node)
        if entity is not Activity:
            return node
        written = _said(node) | _said_every_day(node) | {"role"}
        pairs = [pair for pair in node.value
                 if (key := str(pair[0].value)) in written or key not in self._shared]  # fmt: skip
        pairs += [pair for key, pair in self._shared.items() if key not in written]
        made = Made("mapping", pairs, node.start_mark, node.end_mark, node)
        clock = _value(made, "clock")
        if clock is None:
            return made
        return self._clocked(made, clock, own=False, beside="clock" in written)

    def _clocked(self, node: Node, clock: ScalarNode, *, own: bool, beside: bool = False) -> Node:
        """A thing whose times without a clock have one; times that name no days never get one.

        A stretch of days has one that is its ``own``, or stands ``beside`` it in its activity.
        """
        if is_scalar(node):
            said = _with_clock(node.value, clock.value, self.language, own=own, beside=beside)
            if said == node.value:
                return node
            return Made("scalar", said, node.start_mark, node.end_mark, node)
        if is_sequence(node):
            times = [self._clocked(one, clock, own=own, beside=beside) for one in node.value]
            return Made("sequence", times, node.start_mark, node.end_mark, node)
        thing = _value(node, "title") is not None
        if not own and not thing and _value(node, "clock") is not None:
            return node
        pairs = [
            (key, self._clocked(value, clock, own=own, beside=beside))
            if key.value == "when" and (thing or is_scalar(value))
            else (key, value)
            for key, value in node.value
        ]
        return Made("mapping", pairs, node.start_mark, node.end_mark, node)

    def _merged(self, entity: type[Entity], key: Node, value: Node) -> Node:
        """What ``<<`` takes over is a thing of the same type; under unknown keys stands nothing."""
        if key.value != "<<" or getattr(key, "style", None):
            return value
        if is_sequence(value):
            return self._sequence(value, [self._merged(entity, key, one) for one in value.value])
        return self.thing(entity, value) if is_mapping(value) else value

    def _field(self, field: Field, node: Node) -> Node:
        """The value of a field."""
        kind = field.kind
        if isinstance(kind, Thing):
            return self.thing(kind.entity, node)
        if not isinstance(kind, Many):
            return node
        inner = kind.kind
        if isinstance(inner, Words):
            return self._texts(field, node) if not inner.pattern else node
        return self._things(inner.entity, node) if isinstance(inner, Thing) else node

    def _things(self, entity: type[Entity], node: Node) -> Node:
        """One or several things, of which each may be written short."""
        if self._has_bullets and is_mapping(node) and all(map(_is_bullet, node.value)):
            node = self._unbulleted(node)
        if is_sequence(node):
            return self._sequence(
                node, [made for one in node.value for made in self._item(entity, one)]
            )
        if entity.alone and is_mapping(node) and self._is_short(entity, node):
            self._report_twins(node)
            if self.text[node.start_mark.index] == "{":
                from applan.loading.torn import torn_names

                torn = list(torn_names(self.text, entity, node))
                places = [(one.start, one.end) for one in torn]
                self.doubts = [
                    one
                    for one in self.doubts
                    if not any(start <= one.start < end for start, end in places)
                ] + torn
            made = [one for pair in node.value for one in self._pair(entity, *pair)]
            return Made("sequence", made, node.start_mark, node.end_mark, node)
        return self.thing(entity, node) if entity.alone or is_mapping(node) else node

    def _gathered(self, entity: type[Entity], node: MappingNode) -> MappingNode:
        """A mapping whose keys with bullets are what the empty list above them has."""
        pairs, below = list[Pair](), list[Pair]()
        for key, value in node.value:
            if below and _is_bullet((key, value)):
                below.append((key, value))
                first, (_key, last) = below[1][0], below[-1]
                made = Made("mapping", below[1:], first.start_mark, last.end_mark)
                pairs[-1] = (below[0][0], made)
                continue
            pairs.append((key, value))
            field = entity.words.get(key.value, (None, 0))[0] if is_scalar(key) else None
            lists = field is not None and field.holds_things
            below = [(key, value)] if lists and is_null(value) else []
        if len(pairs) == len(node.value):
            return node
        return Made("mapping", pairs, node.start_mark, node.end_mark, node)

    def _unbulleted(self, node: MappingNode) -> Node:
        """«• Tur: 8. mai» on each line, as Word has it: keys to YAML, and a list to everybody."""
        items, patches = list[Node](), list[Patch]()
        for key, value in node.value:
            at, word = key.start_mark.index, key.value[1:].lstrip()
            begins = at + len(key.value) - len(word)
            patches.append(Patch(at, begins, "- "))
            title = Made("scalar", word, At(begins), key.end_mark)
            items.append(Made("mapping", [(title, value)], key.start_mark, value.end_mark))
        first = node.value[0][0]
        message = msg("“{mark}” makes no item; begin each with “- ” on a line of its own",
                      mark=first.value[0])  # fmt: skip
        self._doubt("AP014", message, first, *patches)
        return Made("sequence", items, node.start_mark, node.end_mark, node)

    def _report_twins(self, node: MappingNode) -> None:
        """Names that stand twice: other readers of YAML lose the first."""
        names = set[str]()
        for key, _value in node.value:
            if key.value in names:
                message = msg("“{key}” is written a second time; write each on a line of its own, "
                              "after “- ”", key=key.value)  # fmt: skip
                self._doubt("AP005", message, key)
            names.add(key.value)

    def _item(self, entity: type[Entity], node: Node) -> Sequence[Node]:
        if not is_mapping(node) or not self._is_short(entity, node):
            return (self.thing(entity, node),)
        if len(node.value) > 1:
            return self._without_a_dash(entity, node)
        key, value = node.value[0]
        if entity.pair:
            return self._pair(entity, key, value)
        text = self._with_colon(key, value)
        return (_mapping([("title", text, text)]),) if text is not None else (node,)

    def _without_a_dash(self, entity: type[Entity], node: MappingNode) -> Sequence[Node]:
        """«Tur: 1. mai» and «Fest: 2. mai» in one item are two; of texts nobody knows."""
        if not entity.pair:
            return (self.thing(entity, node),)
        if entity.written_as == "title":
            for key, _value in node.value[1:]:
                message = msg("is “- ” missing before “{key}”?", key=str(key.value))
                self._doubt("AP103", message, key)
        return [made for pair in node.value for made in self._pair(entity, *pair)]

    def _pair(self, entity: type[Entity], key: Node, value: Node) -> Sequence[Node]:
        """«name: what»: one thing, or as many as there are times for one part."""
        first, second = entity.pair
        if _is_empty(value):
            said = [(first, key, key)]
            if second == "when":
                said.append((second, value, _nothing(value)))
            return (self._inheriting(entity, _mapping(said)),)
        if second != entity.written_as:
            if (
                entity is Activity and is_scalar(key) and is_scalar(value)
                and not _may_be_timed(value.value.lower())
            ):  # fmt: skip
                from applan.loading.colonless import behind_its_time

                self.doubts += behind_its_time(key, value, self.language)
            what = self._field(entity.fields[second], value)
            made_one = _mapping([(first, key, key), (second, value, what)])
            return (self._inheriting(entity, made_one),)
        made = list[Node]()
        for one in value.value if is_sequence(value) else [value]:
            what = self.thing(entity, one)
            if is_null(what):
                made.append(what)
            elif is_mapping(what):
                pairs = [(_word(first, key), key), *what.value]
                made.append(Made("mapping", pairs, key.start_mark, what.end_mark))
            else:
                made.append(_mapping([(first, key, key), (second, what, what)]))
        return made

    def _is_short(self, entity: type[Entity], node: MappingNode) -> bool:
        """Whether a mapping has none of the keys of its type, and none that is one misspelled."""
        if not node.value or not entity.is_short:
            return False
        keys = [key for key, _value in node.value]
        if any(not is_scalar(key) or is_null(key) or key.value in entity.words for key in keys):
            return False
        if any(key.value == "<<" or self._is_misspelled(entity, key) for key in keys):
            return False
        if any(self._says_of_it(entity, *pair) for pair in node.value[1:]):
            return False
        for key in keys:
            if entity.pair and key.value[:1].islower():
                message = msg("“{word}” is no key here, and is read as “{field}: {word}”; begin it "
                              "with a capital letter if that is meant", word=key.value,
                              field=entity.said_in(entity.pair[0], self.tongue))  # fmt: skip
                self._doubt("AP106", message, key)
        return True

    def _says_of_it(self, entity: type[Entity], key: Node, value: Node) -> bool:
        """Whether «Hvor: Lekeplassen» below «Dugnad: 5. mai» is said of that: what may be meant as
        a key, and no time."""
        if entity is not Activity:
            return False
        from applan.loading.colonless import is_time  # loaded only for what is not right
        from applan.loading.likely import likely_key

        if not likely_key(str(key.value), entity, self.language):
            return False
        return not (is_scalar(value) and is_time(value.value, self.language, any_kind=True))

    def _is_misspelled(self, entity: type[Entity], key: Node) -> bool:
        """Whether a word is a key but for capitals and accents, or, if it is small, nearly one."""
        word = str(key.value)
        if plain(word) in plain_words(entity):
            return word[:1].islower() or not is_part(entity, plain(word))
        if not word[:1].islower():
            return False
        if word in Activity.words or word in Occurrence.words:
            return True  # «ansvarlig: {tittel: Kari}» names nobody
        from applan.loading.likely import is_nearly

        return is_nearly(word, entity, (self.tongue, self.language))

    def _texts(self, field: Field, node: Node) -> Node:
        """Texts in a list, of which a colon has made a mapping of one."""
        if not is_sequence(node):
            return node
        made = []
        for one in node.value:
            text = None
            if is_mapping(one) and len(one.value) == 1:
                key, value = one.value[0]
                text = self._with_colon(key, value)
                if text is not None and (key.value in _NAMES or key.value in field.keys):
                    message = msg("a text stands here without a key; write “{text}” alone",
                                  text=value.value)  # fmt: skip
                    self._doubt("AP103", message, key)
            made.append(text or one)
        return self._sequence(node, made)

    def _with_colon(self, key: Node, value: Node) -> Node | None:
        if not is_scalar(key) or is_null(key) or not is_scalar(value):
            return None
        said = f"{key.value}:" if is_null(value) else f"{key.value}: {value.value}"
        end = key.end_mark.index + 1 if is_null(value) else value.end_mark.index
        return Made("scalar", said, key.start_mark, At(end))

    def _sequence(self, node: Node, made: list[Node]) -> Node:
        same = len(made) == len(node.value) and all(map(is_, made, node.value))
        return node if same else Made("sequence", made, node.start_mark, node.end_mark, node)

    def _target(self, node: ScalarNode) -> Node:
        """«250 medlemmer innen 31. desember 2027 (laget)»; anything else is left as it is."""
        found = written_target(node.value)
        if found is None:
            return node
        places = self._places(node)
        parts = list[tuple[str, Node, Node]]()
        for name, said, first, last in parts_of(found):
            part = _part(node, places, first, last)
            if part.value != said:
                part = Made("scalar", said, part.start_mark, part.end_mark)
            parts.append((name, part, part))
        return _mapping(parts)

    def _places(self, node: ScalarNode) -> Sequence[tuple[int, int]] | None:
        start, length = node.start_mark.index, len(node.value)
        if not node.style and node.end_mark.index - start == length:
            return [(at, at + 1) for at in range(start, start + length)]
        return characters(self.text, node)


def _is_bullet(pair: Pair) -> bool:
    key = pair[0]
    return is_scalar(key) and not key.style and key.value[:1] in BULLETS and bool(key.value[1:])


def is_bare(key: Node, value: Node) -> bool:
    """Whether a key stands in braces with nothing after it, not even a colon."""
    return value.start_mark.index == key.end_mark.index


def _is_empty(node: Node) -> bool:
    """Whether nothing is said: no word, or brackets with nothing between."""
    return is_null(node) if is_scalar(node) else not node.value


def _nothing(node: Node) -> Node:
    return Made("scalar", "", node.start_mark, node.end_mark)


def _is_key(entity: type[Entity], key: Node, name: str) -> bool:
    words = entity.words
    found = (words.get(key.value) or words.get(key.value.lower())) if is_scalar(key) else None
    return found is not None and found[0].key == name


def _value(node: Node, key: str) -> ScalarNode | None:
    """The text under an English key, if there is one."""
    found = next((value for one, value in node.value if one.value == key), None)
    return found if found is not None and is_scalar(found) and not is_null(found) else None


_NAMES = frozenset({"name", "navn", "namn", "title", "tittel", "who", "hvem", "kven"})
"""What people write before a text that they take for a thing with keys."""

_TIMED = """uke veke innen innan senest seinast alle første fyrste siste daglig dagleg ukentlig
    vekentleg månedlig månadleg årlig årleg gang ganger gong gonger januar februar mars april mai
    juni juli august september oktober november desember hver hvert kvar kvart annenhver annenhvert
    annakvar annakvart annankvar annankvart"""
_TIMED_WORDS = frozenset(_TIMED.split())
_DATE = lazy(r"\d(?:\.? ?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
             r"|[./]\d\d?(?:[./-]\d\d|\.? kl\b|\.\)?$)|/\d\d?\)?$)|[^\W\d]:(?=[^\s/])")  # fmt: skip


def _may_be_timed(title: str) -> bool:
    """Whether there is in it what a title hardly holds whose colon is not forgotten."""
    words = re.split(r"\W+", title)
    if any(one in _TIMED_WORDS or one.endswith(("dager", "dagar")) for one in words):
        return True
    bare = title.replace(" ", "")
    return not (bare.isalpha() or bare.isdigit()) and _DATE.search(title) is not None


def _said(node: MappingNode) -> set[str]:
    """The keys of a mapping with something after them."""
    return {str(key.value) for key, value in node.value if not is_null(value)}


def _said_every_day(node: MappingNode) -> set[str]:
    """The keys that every time of an activity has, and what is around it need not say."""
    times = next((value for key, value in node.value if key.value == "when"), None)
    days = [] if times is None else times.value if is_sequence(times) else [times]
    said = [_said(day) if is_mapping(day) else set[str]() for day in days]
    return said[0].intersection(*said) if said else set()


def _is_hour(node: Node) -> bool:
    """Whether a time is no more than an hour, which is that of all days beside it."""
    return is_scalar(node) and _HOUR.match(node.value) is not None and is_clock(node.value)


_HOUR = lazy(r"kl|\d\d?(?:[:.]\d\d)?(?: ?[-–]|\Z)")
_CLOCKS = ("lokka", "LOKKA", "lock", "LOCK")
_ALL_DAY = ("hele dagen", "heile dagen")


@cache
def _with_clock(text: str, clock: str, language: Tongue, *, own: bool, beside: bool) -> str:
    """A time with a clock; as it is, where it has one, or where it does not name days.

    Behind a note nothing more is read of a time, so there the clock goes first. What is not
    understood is told as it was written.
    """
    if not is_clock(clock) or any(day in text.lower() or day == clock for day in _ALL_DAY):
        return text
    before = parse_when(text, language="nn" if language == "nn" else "nb")
    times = before.occurrences
    if any(one.code in ("not-understood", "whose-note", "moved") for one in before.problems):
        return text
    if not own and not (times and all(_names_days(one, beside) for one in times)):
        return text
    said = f"kl. {re.sub('^kl[.]? ?', '', clock)}"
    return f"{said}, {text}" if before.notes else f"{text} {said}"


def _names_days(time: When, stretch: bool) -> bool:
    if time.start_time is not None or time.deadline:
        return False
    rule = time.recurrence
    if stretch and time.kind == "days" and time.precision == "day":
        return True
    return time.kind == "day" or (isinstance(rule, Rule) and bool(rule.weekdays or rule.month_day))


_EN = 1
_BIT: dict[Tongue, int] = {"en": 1, "nb": 2, "nn": 4}


def _word(key: str, place: Node) -> Node:
    """A key that nobody wrote, at the place of what it says something of."""
    return Made("scalar", key, place.start_mark, place.start_mark)


def _mapping(parts: list[tuple[str, Node, Node]]) -> Node:
    """A mapping of which nothing was written but its values, each with its place."""
    pairs = [(_word(key, place), value) for key, place, value in parts]
    return Made("mapping", pairs, parts[0][1].start_mark, parts[-1][1].end_mark)


def _part(
    node: ScalarNode, places: Sequence[tuple[int, int]] | None, first: int, last: int
) -> Node:
    """Some characters of a text as a text of its own."""
    if places is None:
        return Made("scalar", node.value[first:last], node.start_mark, node.end_mark)
    start, end = places[first][0], places[last - 1][1]
    return Made("scalar", node.value[first:last], At(start), At(end))


def plain(word: str) -> str:
    """A word without capitals and accents, as it is compared with keys."""
    folded = word.strip().lower()
    if folded.isascii():
        return folded
    folded = unicodedata.normalize("NFKD", folded)
    return "".join(filterfalse(unicodedata.combining, folded))


def is_part(entity: type[Entity], word: str) -> bool:
    """Whether a key only names what a time is of: «Del: 12. mai» says when the part is."""
    field = entity.words.get(word, (None, 0))[0]
    return field is not None and entity.pair == (field.key, entity.written_as)


@cache
def plain_words(entity: type[Entity]) -> frozenset[str]:
    """A type's keys, and what people write before what stands under them: «Dato: 12. mai».

    A title may be nearly any other word: «Budsjett: oktober» is an activity.
    """
    from applan.loading.synonyms import keys_of

    meant = keys_of(entity.__name__, tuple(entity.fields)).items()
    labels = [word for word, key in meant if entity.written_as != "title" or key in _LABELLED]
    return frozenset(map(plain, [*entity.words, *labels]))


_LABELLED = ("title", "when", "clock")
