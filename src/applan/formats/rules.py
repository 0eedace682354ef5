"""The documentation of rules: the same text at the command line and on the page."""

import re
from collections.abc import Iterable

from applan.document.patched import Patched
from applan.lint import Rule
from applan.lint.duties import UNTIL_ADOPTED, UNTIL_CONTINUED
from applan.lint.rule import whole_example
from applan.loading.read import read_plan
from applan.mending.tongue import turned
from applan.messages import Catalogue, Message, Tongue, msg
from applan.model import Entity, Plan
from applan.model.proposals import Proposals
from applan.model.tongues import key_words, spoken
from applan.patterns import lazy
from applan.source import Source, is_proposals

_ADOPTED = msg(
    "Silent about a plan that is adopted, or that a later plan continues, unless it is asked for "
    "by “--select” or by a severity in “applan.yaml”."
).template
_CONTINUED = msg(
    "Silent about a plan that a later plan continues, unless it is asked for by “--select” or by a "
    "severity in “applan.yaml”."
).template


def overview(rules: Iterable[Rule], catalogue: Catalogue) -> str:
    """All rules, one line each."""
    lines = []
    for rule in rules:
        severity = catalogue(rule.severity)
        lines.append(f"{rule.code}  {rule.name:<22} {severity:<8} {_told(rule.summary, catalogue)}")
    return "\n".join(lines) + "\n"


def page(rule: Rule, catalogue: Catalogue) -> str:
    """One rule as Markdown: what it finds, why, and two examples."""
    lines = [
        f"## {rule.code} {rule.name}",
        "",
        f"**{_told(rule.summary, catalogue)}.** ({catalogue(rule.severity)})",
        "",
    ]
    for paragraph in rule.paragraphs:
        lines += [_told(paragraph, catalogue), ""]
    if rule.code in UNTIL_CONTINUED:
        lines += [catalogue(_ADOPTED if rule.code in UNTIL_ADOPTED else _CONTINUED), ""]
    for heading, example in (
        (catalogue("Gives a finding:"), rule.bad),
        (catalogue("Does not:"), rule.good),
    ):
        lines += [heading, "", _shown(_in_tongue(example, _tongue(catalogue))), ""]
    return "\n".join(lines)


def _tongue(catalogue: Catalogue) -> Tongue:
    """The keys that people write who read that language."""
    return "nb" if catalogue.language == "nb" else "en"


def _told(text: str, catalogue: Catalogue) -> str:
    """A sentence of the documentation, with the keys it quotes in the reader's tongue."""
    return catalogue.say(spoken(Message(text), _tongue(catalogue)))


def in_tongue(example: bytes, tongue: Tongue) -> bytes:
    """An example with its keys and fixed values in a tongue; bytes that are no text stay."""
    text = example.decode("utf-8", "surrogateescape")
    words = key_words(tongue)
    if tongue != "en":
        root: type[Entity] = Proposals if is_proposals(example) else Plan
        document = read_plan(Source("", text), root)[0]
        if document is not None:
            text = Patched(text, turned(document, tongue, root)).text
        text = _KEY.sub(lambda found: found[1] + words.get(found[2], found[2]), text)
    return text.encode("utf-8", "surrogateescape")


_KEY = lazy(r"^(\ufeff?[ ]*(?:- )?)([a-z]+)(?=:)", re.MULTILINE)
"""A key in what is no YAML, or in a text, where an example shows that."""


def _in_tongue(example: str | bytes, tongue: Tongue) -> str | bytes:
    whole = whole_example(example)
    said = in_tongue(whole, tongue)
    if isinstance(example, bytes):
        return said
    header = whole.count(b"\n") - example.count("\n")
    return "".join(said.decode().splitlines(keepends=True)[header:])


def _shown(example: str | bytes) -> str:
    """An example as an indented block: invisible characters and foreign bytes spelled out."""
    text = example.decode("utf-8", "backslashreplace") if isinstance(example, bytes) else example
    visible = "".join(
        character if character.isprintable() or character == "\n" else f"\\x{ord(character):02x}"
        for character in text
    )
    lines = visible.strip("\n").split("\n")
    shown = [line if len(line) <= 100 else line[:90] + "…" for line in lines]
    return "\n".join(f"    {line}".rstrip() for line in shown)
