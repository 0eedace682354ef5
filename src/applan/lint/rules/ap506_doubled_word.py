"""AP506: the same word twice."""

import re
from collections.abc import Iterator
from operator import eq

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.texts import texts_of
from applan.messages import msg

_MAY_MEET = frozenset(
    {"det", "de", "den", "dei", "så", "ja", "nei", "på", "med", "der", "her", "har", "er",
     "var", "over", "seg", "deg", "meg", "oss", "hva", "kva", "vi", "du", "man", "veldig",
     "svært", "bra", "langt", "lenge", "mye", "mykje", "mer", "meir", "lite", "stadig",
     "hei", "bla", "ha", "hip", "kan", "vil", "skal", "må", "får", "blir", "blei", "ble",
     "ho", "han", "hun", "dere", "dem", "bort", "inn", "ut", "opp", "ned", "igjen", "bit",
     "sakte"}
)  # fmt: skip
"""Words that meet in good sentences: «gjør det det skal», «melde seg på på nettet», «så så»."""

_NEVER_MEET = frozenset(
    {"og", "å", "at", "som", "en", "et", "ei", "ein", "eit", "eller", "samt", "av", "ikke",
     "ikkje"}
)  # fmt: skip
"""Words of which one is always too many."""


@rule(
    "AP506",
    "doubled-word",
    "warning",
    bad="text: Kurset er for tillitsvalgte og og nye medlemmer.\n",
    good=("og nye", "nye"),
)
def doubled_word(subject: Subject) -> Iterator[Problem]:
    """No word is written twice in a row.

    It happens where a sentence was changed, and most easily over the end of a line, where the eye
    passes it. Words that meet in good sentences, as in «gjør det det skal», are not meant.
    """
    texts = texts_of(subject)
    following = texts.words[1:]
    if not any(map(eq, texts.words, following)):
        return
    pairs = zip(texts.words, following, strict=False)
    doubled = {one for one, other in pairs if one == other and one.isalpha()} - _MAY_MEET
    doubled = {word for word in doubled if word.islower() or word.isupper() or len(word) > 12}
    if not doubled:
        return
    either = "|".join(sorted(map(re.escape, doubled)))
    pattern = re.compile(rf"(?<![\w-])({either})(?P<again>(?: +| *\n *)\1)(?![\w-])")
    for found in texts.find(pattern):
        word = found.written.split()[0]
        message = msg("“{word}” is written twice; remove one", word=word)
        problem = found.problem(message)
        if word in _NEVER_MEET:
            problem = found._replace(start=found.start + len(word)).problem(message, "")
            problem = problem._replace(span=(found.start, found.end))
        yield problem
