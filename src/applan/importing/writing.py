"""A plan as YAML: written whole and long, and then by ``fmt`` as it writes every plan."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from applan.document.edits import is_plain, quoted
from applan.importing.pieces import Place, on_one_line, shortened
from applan.importing.prose import WIDEST, prose
from applan.importing.things import Mark, Thing
from applan.loading import Loaded, load
from applan.mending import formatted
from applan.model import Activity, Case, Entity, Goal, Plan, Section
from applan.model.fields import PROSE
from applan.model.plan import Language
from applan.model.section import Common
from applan.patterns import lazy
from applan.prose.marks import BULLETS

_TYPES: dict[str, type[Entity]] = {
    "plan": Plan, "section": Section, "activity": Activity, "goal": Goal,
}  # fmt: skip
_PROSE = frozenset(
    key for entity in _TYPES.values() for key, field in entity.fields.items() if field.kind is PROSE
)
_HEAD = {
    "nb": "Lest av {name}. «# applan: gjettet» står over det dere må se på: rett det, og slett "
    "linja.",
    "nn": "Lese av {name}. «# applan: gjetta» står over det de må sjå på: rett det, og slett "
    "linja.",
}
_PLACES = {"line": "linje", "paragraph": "avsnitt"}
_GUESS = {"nb": "gjettet", "nn": "gjetta"}
_POINTS = f"{BULLETS} \t"
"""What begins a point, and no text of one line."""

_LONGEST_WORDS = 140
_MAY_BE_KEYS = lazy(r"(?m)^([ \t]*(?:\\?[-•–*] ?)?[a-zæøå][\wæøå-]*(?: [\wæøå-]+)?):(?=\s|$)")
"""Lines that lint may take for keys that have become text."""


def written(
    plan: Thing, name: str, counts: Place, language: Language, *, schema: str
) -> tuple[str, Loaded]:
    """The plan's file, and how it is read: with nothing wrong, unless a text is very odd.

    ``schema`` is a line for editors, or nothing.
    """
    for care in range(3):
        writer = _Writer(counts, language, care)
        head = [schema] if schema else []
        head.append(f"# {_HEAD[language].format(name=on_one_line(name))}")
        text = "\n".join([*head, *writer.thing(plan)]) + "\n"
        made = formatted(text.encode(), language).content.decode()
        loaded = load(made, "")
        if not any(one.code.startswith(("AP0", "AP1")) for one in loaded.findings):
            break
    return made, loaded


class _Writer:
    """Writes lines. With ``care`` 1 a colon that may be a key's is escaped as in Markdown, with 2
    running text stands in quotation marks."""

    def __init__(self, counts: Place, language: Language, care: int) -> None:
        self._place, self._language = _PLACES[counts], language
        self._care = care

    def thing(self, thing: Thing) -> Iterator[str]:
        """The lines of a thing without the mark of a list, and without indentation."""
        entity = _TYPES[thing.kind]
        values = dict(thing.values)
        text = prose(thing.prose)
        if text:
            values["text"] = text if "text" not in values else f"{values['text']}\n\n{text}"
        for key in entity.fields:
            if key in values:
                yield from (self._mark(mark) for mark in thing.marks.get(key, ()))
                yield from self._key(key, values[key], entity)

    def _mark(self, mark: Mark) -> str:
        words = on_one_line(mark.words.replace("«", "“").replace("»", "”"))
        said = shortened(words, _LONGEST_WORDS)
        text = f"# applan: {_GUESS[self._language]} {self._place} {mark.piece.number}: «{said}»"
        if mark.offers is None:
            return text
        key, value = mark.offers
        return f"{text} – {Activity.said_in(key, self._language)}: {on_one_line(value)}"

    def _key(self, key: str, value: Any, entity: type[Entity]) -> Iterator[str]:
        if isinstance(value, list):
            if key == "sections" and entity is Plan:
                yield ""
            yield f"{key}:"
            yield from self._items(value, apart=key == "sections")
        elif isinstance(value, Mapping):
            yield f"{key}:"
            kind = {"common": Common, "case": Case}.get(key, entity)
            for inner, one in value.items():
                yield from (f"  {line}" for line in self._key(inner, one, kind))
        else:
            yield from self._text(key, str(value))

    def _items(self, values: Sequence[Any], *, apart: bool) -> Iterator[str]:
        for number, one in enumerate(values):
            if isinstance(one, Thing):
                if apart and number:
                    yield ""
                yield from (f"  {self._mark(mark)}" for mark in one.marks.get("", ()))
                lines = list(self.thing(one))
            elif isinstance(one, Mapping):
                lines = [line for key, said in one.items() for line in self._text(key, str(said))]
            else:
                lines = [self._scalar(str(one))]
            yield from (f"  {'  ' if n else '- '}{line}".rstrip() for n, line in enumerate(lines))

    def _text(self, key: str, value: str) -> Iterator[str]:
        said = value.strip("\n")
        if key == "applan":
            yield f"{key}: {said}"
        elif "\n" not in said and (len(said) <= WIDEST or key not in _PROSE):
            yield f"{key}: {self._scalar(said)}"
        elif self._care > 1 or said[:1].isspace():
            yield f"{key}: {json.dumps(said, ensure_ascii=False)}"
        else:
            yield f"{key}: |"
            if self._care:
                said = _MAY_BE_KEYS.sub(lambda found: f"{found[1]}\\:", said)
            yield from (f"  {line}".rstrip() for line in said.split("\n"))

    def _scalar(self, text: str) -> str:
        said = on_one_line(text).lstrip(_POINTS) or on_one_line(text)
        return said if is_plain(said) else quoted(said)
