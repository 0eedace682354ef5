"""The places in a Word file that a draft fills: ``{{ tittel }}`` and others."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from applan.patterns import lazy
from applan.typography import legible
from applan.wordfile.package import w

_PLACE = lazy(r"\{\{([^{}]*)\}\}")
_TAG = lazy(r"\{%[^{}]*%\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def fill_places(tree: Any, fields: Mapping[str, str]) -> None:
    """Put the fields' values where their places are."""
    for texts, found in _found(tree, fields):
        _replace(texts, found.start(), found.end(), fields[_name(found[1])])


def take_place(tree: Any, name: str) -> list[Any]:
    """Take a place out wherever it is, and give the runs in which it began."""
    runs: list[Any] = []
    for texts, found in _found(tree, (name,)):
        runs.append(_run_at(texts, found.start()))
        _replace(texts, found.start(), found.end(), "")
    return runs


def _found(tree: Any, names: Container[str]) -> Iterator[tuple[list[Any], re.Match[str]]]:
    """The places of these names, the last of a paragraph first; Word may have split one over
    several runs, whose texts are given with it."""
    for paragraph in tree.iter(w("p")):
        texts = _texts(paragraph)
        for found in reversed(list(_PLACE.finditer("".join(text.text or "" for text in texts)))):
            if _name(found[1]) in names:
                yield texts, found


def _run_at(texts: list[Any], start: int) -> Any:
    """The run that holds a character of texts put together."""
    at = 0
    for text in texts:
        at += len(text.text or "")
        if start < at:
            return text.getparent()
    raise IndexError(start)


def places(tree: Any) -> Iterator[str]:
    """The name of every place in a part."""
    return (_name(found) for text in _written(tree) for found in _PLACE.findall(text))


def tags(tree: Any) -> Iterator[str]:
    """Every ``{% … %}`` in a part: a Word file has no place for them."""
    return (found for text in _written(tree) for found in _TAG.findall(text))


def content_paragraphs(tree: Any) -> list[Any]:
    """The paragraphs directly in the body that hold ``{{ innhold }}`` and nothing else."""
    return [
        paragraph
        for paragraph in tree.findall(f"{w('body')}/{w('p')}")
        if (found := _PLACE.fullmatch(_text(paragraph).strip())) and _name(found[1]) == "innhold"
    ]


def _name(written: str) -> str:
    """A place's name; «mote» will do for «møte»."""
    name = " ".join(written.lower().split())
    return "møte" if name == "mote" else name


def _texts(paragraph: Any) -> list[Any]:
    """The text elements of a paragraph, without those of a text box that stands in it."""
    return [
        text
        for text in paragraph.iter(w("t"))
        if next(text.iterancestors(w("p")), None) is paragraph
    ]


def _written(tree: Any) -> Iterator[str]:
    return map(_text, tree.iter(w("p")))


def _text(paragraph: Any) -> str:
    return "".join(text.text or "" for text in _texts(paragraph))


def _replace(texts: list[Any], start: int, end: int, value: str) -> None:
    """Replace characters ``start`` to ``end`` of texts put together; the first gets the value."""
    at, pending = 0, legible(value)
    for text in texts:
        content = text.text or ""
        first, last = max(start - at, 0), min(end - at, len(content))
        at += len(content)
        if first < last:
            text.text = content[:first] + pending + content[last:]
            text.set(_SPACE, "preserve")
            pending = ""
