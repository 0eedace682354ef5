"""Catalogues: from a message to a sentence in English, bokmål or nynorsk."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePath

from applan.messages.message import Argument, Message, msg
from applan.patterns import lazy

_QUOTED_WORD = lazy(r"(?<=[“« {\[])[a-z-]+(?=:|\[|[”»])")
"""A word that a template quotes, or one that is followed by a colon."""

NO_BREAK_SPACE = "\u00a0"

LONGEST = 400
"""Characters of an argument that are said; a plan can quote a whole book in a title."""


class Catalogue:
    """Says messages in one language; an untranslated sentence is said in English."""

    def __init__(
        self, language: str, sentences: Mapping[str, str], quotes: tuple[str, str], either: str
    ) -> None:
        self.language = language
        self._sentences = sentences
        self._quotes = quotes
        self._either = either

    def __call__(self, template: str) -> str:
        """Translate a sentence without places, such as a help text."""
        return self._sentences.get(template, template)

    def say(self, said: str | Message, /, **given: Argument) -> str:
        """A message, or a sentence with its arguments, with these in place."""
        message = msg(said, **given)
        args = {name: self._shown(value) for name, value in message.args}
        template = self(message.template)
        if message.said:
            words = dict(message.said)
            template = _QUOTED_WORD.sub(lambda found: words.get(found[0], found[0]), template)
        return template.format_map(args)

    def _shown(self, value: Argument) -> str:
        if isinstance(value, Message):  # itself a tuple, so before the choices
            return self.say(value)
        if isinstance(value, tuple):
            left, right = self._quotes
            quoted = [f"{left}{item}{right}" for item in value]
            return f" {self._either} ".join(
                part for part in (", ".join(quoted[:-1]), quoted[-1]) if part
            )
        if isinstance(value, int) and self.language != "en":
            return f"{value:,}".replace(",", NO_BREAK_SPACE) if value >= 10_000 else str(value)
        text = value.as_posix() if isinstance(value, PurePath) else str(value)
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue for «en», «nb» or «nn»; the last is for what a meeting reads."""
    if language in ("nb", "nn"):
        from applan.messages.nb import SENTENCES

        said = SENTENCES
        if language == "nn":
            from applan.messages.nn import SENTENCES as OTHERWISE

            said = {**SENTENCES, **OTHERWISE}
        return Catalogue(language, said, ("«", "»"), "eller")
    return Catalogue("en", {}, ("“", "”"), "or")


def language_of(wishes: Iterable[str | None]) -> str:
    """The first wish that names a language we have: bokmål for all Norwegian, else English.

    A wish is a locale name such as ``nb_NO.UTF-8``; ``C`` and ``POSIX`` wish for nothing. No more
    wishes are asked for than are needed.
    """
    for wish in wishes:
        if not wish:
            continue
        code = wish.replace("-", "_").split("_")[0].split(".")[0].lower()
        if code in {"nb", "no", "nn"}:
            return "nb"
        if code == "en":
            return "en"
    return "en"
