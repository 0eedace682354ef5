"""Every sentence applan can say stands in the bokmål catalogue, with the same places."""

import ast
import re
import string
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from applan.cli.commands import ENTRIES, OPTIONS, SHARED, rows
from applan.messages import Message, catalogue, language_of, msg, nb
from applan.messages.nb import SENTENCES
from applan.modules import modules_in
from applan.proposals.rules import every_rule

SOURCE = Path(__file__).parent.parent / "src" / "applan"
SPEAKING = {
    "msg", "tell", "_", "catalogue", "translate", "say", "notice", "UserError",
}  # fmt: skip


_PLACE = re.compile(r"\{\w+\}")
"""A sentence of nothing else, «{place}: {said}», is the same in every language."""


def _spoken_in(path: Path) -> set[str]:
    """The literal first arguments of calls that say something, and commands' own docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    speaking = SPEAKING | {"problem"} if "lint" in path.parts else SPEAKING
    said = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in speaking and isinstance(node.args[0].value, str):
                said.add(node.args[0].value)
        if isinstance(node, ast.FunctionDef) and (path.parent.name, path.stem, node.name) in _SHOWN:
            said.add(ast.get_docstring(node) or "")
    return {sentence for sentence in said if re.search(r"[^\W\d_]", _PLACE.sub("", sentence))}


_SHOWN = {("cli", entry.module, entry.function) for entry in ENTRIES.values()}
"""The functions whose docstrings are shown."""


def _all_sentences() -> dict[str, str]:
    """Sentence → where it is said."""
    said = {
        sentence: path.relative_to(SOURCE).as_posix()
        for path in sorted(SOURCE.rglob("*.py"))
        for sentence in _spoken_in(path)
    }
    for rule in every_rule():
        said |= dict.fromkeys((rule.summary, *rule.paragraphs), rule.code)
    return said


def test_every_sentence_has_a_norwegian_one() -> None:
    sentences = _all_sentences()
    assert len(sentences) > 200
    assert {text: where for text, where in sentences.items() if text not in SENTENCES} == {}


def test_every_norwegian_sentence_is_still_said() -> None:
    dynamic = {"error", "warning", "info", "SCHEMA"}  # severities and an argument, by their name
    said = set(_all_sentences()) | dynamic
    for path in SOURCE.rglob("*.py"):
        if "nb" not in path.parts and path.name != "nn.py":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    said |= {node.value, *re.findall(r"[A-Z]{3,}", node.value)}  # «[OLD]», «ID=NEW»
    assert [sentence for sentence in SENTENCES if sentence not in said] == []


def test_every_sentence_has_one_norwegian_one() -> None:
    """A second one would be said instead or not at all, by the names of the files."""
    said = Counter(
        sentence
        for name in modules_in(nb.__path__)
        for sentence in import_module(f"{nb.__name__}.{name}").SENTENCES
    )
    assert [sentence for sentence, times in said.items() if times > 1] == []


def test_commands_and_options_are_told_in_both_languages() -> None:
    tables = [SHARED, *(entry.table for entry in ENTRIES.values())]
    told = [row.told for row in OPTIONS] + [entry.told for entry in ENTRIES.values()]
    told += [row.told for table in tables for row in rows(table).values()]
    assert len(told) > 100
    for english, norwegian in told:
        assert english != norwegian and not set('“”"') & set(norwegian), (english, norwegian)
        assert english[-1] in ".)" and norwegian[-1] in ".)", (english, norwegian)


@pytest.mark.parametrize("english", sorted(SENTENCES))
def test_both_languages_have_the_same_places(english: str) -> None:
    places = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        for text in (english, SENTENCES[english])
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("english", sorted(SENTENCES))
def test_norwegian_has_norwegian_quotation_marks(english: str) -> None:
    assert not set('“”"') & set(SENTENCES[english])


def test_a_choice_is_quoted_and_joined_in_each_language() -> None:
    message = msg("there is no “{id}”; did you mean {likely}?", id="a", likely=("b", "c", "d"))
    assert catalogue("en").say(message) == "there is no “a”; did you mean “b”, “c” or “d”?"
    assert catalogue("nb").say(message) == "«a» finnes ikke; mente du «b», «c» eller «d»?"


def test_a_message_may_hold_a_message() -> None:
    message = msg("keys and values are expected here, not {found}", found=msg("a list"))
    assert catalogue("nb").say(message) == "her skal det stå nøkler med verdier, ikke en liste"


def test_large_numbers_have_a_no_break_space_in_bokmål() -> None:
    message = Message("nested deeper than {limit} levels", (("limit", 50_000),))
    assert catalogue("nb").say(message) == "nøstet dypere enn 50\u00a0000 nivåer"
    assert catalogue("en").say(message) == "nested deeper than 50000 levels"


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (("nb_NO.UTF-8",), "nb"),
        (("nn_NO",), "nb"),
        (("no",), "nb"),
        (("C", "nb-NO"), "nb"),
        (("en_GB.UTF-8", "nb"), "en"),
        ((None, "", "POSIX"), "en"),
        (("sv_SE", "nb"), "nb"),
        ((), "en"),
    ],
)
def test_the_first_wish_for_a_language_we_have_is_granted(
    wishes: tuple[str | None, ...], language: str
) -> None:
    assert language_of(wishes) == language


def test_nynorsk_says_otherwise_what_bokmål_says_with_the_same_places() -> None:
    from applan.messages.nn import SENTENCES as OTHERWISE

    assert len(OTHERWISE) > 20
    assert [one for one in OTHERWISE if one not in SENTENCES] == []
    assert {one: said for one, said in OTHERWISE.items() if not _says(one, said)} == {}
    assert [one for one, said in OTHERWISE.items() if said == SENTENCES[one]] == []
    assert catalogue("nn").say(msg("The plans through the years")) == "Planane gjennom åra"
    assert catalogue("nn").say(msg("ends {later}", later="i mai")) == "sluttar i mai"


def _says(english: str, said: str) -> bool:
    """Whether it has the places of the English one."""
    formatter = string.Formatter()
    places = [{name for _, name, _, _ in formatter.parse(one)} for one in (english, said)]
    return places[0] - {None} == places[1] - {None}


def test_nothing_that_papers_say_in_nynorsk_is_bokmål() -> None:
    """What has no nynorsk of its own is said as in bokmål: a new word that is another is found."""
    from applan.lint.languages import BOKMAAL
    from applan.messages.nn import SENTENCES as OTHERWISE
    from applan.words import board, calendar, compared, pages

    said = [
        word for table in (calendar, board, compared, pages) for word in table.words("nn").values()
    ]
    said += OTHERWISE.values()
    strange = (BOKMAAL.sure.keys() | BOKMAAL.likely) - {"gang"}  # «i gang» is both
    assert len(said) > 400
    assert [one for one in said if strange & set(re.findall(r"\w+", one.lower()))] == []
