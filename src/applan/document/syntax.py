"""What a YAML parser complains of, said so that somebody who never heard of YAML can mend it."""

import re

from applan.document.trouble import NotYamlError, Trouble
from applan.messages import Argument, Message, msg

_EXPLANATIONS: tuple[tuple[re.Pattern[str], Message], ...] = tuple(
    (re.compile(pattern), message)
    for pattern, message in (
        (
            r"mapping values are not allowed",
            msg(
                "a colon cannot stand here: check the indentation, or put the text in quotation "
                "marks if the colon belongs to it"
            ),
        ),
        (
            r"could not find expected ':'",
            msg("a colon is missing after the key, or the text before is not indented"),
        ),
        (
            r"found character '\\t'|found a tab",
            msg("a tab stands here; indent with spaces"),
        ),
        (
            r"found character '(?P<character>.)' that cannot start",
            msg("a text cannot begin with “{character}”; put it in quotation marks"),
        ),
        (
            r"quoted scalar.*unexpected end of stream|quoted scalar.*unexpected document",
            msg("the quotation mark that opened a text is never closed"),
        ),
        (
            r"expected ',' or '(?P<character>.)'",
            msg("a comma or “{character}” is missing in the list or mapping that was opened"),
        ),
        (
            r"sequence entries are not allowed",
            msg("a list item (“- ”) cannot stand here; begin it on a line of its own"),
        ),
        (
            r"expected <block end>, but found '(?:-|\?|<block|<scalar)",
            msg("the indentation does not match the lines above, or a quotation mark is misplaced"),
        ),
        (
            r"found undefined alias '(?P<character>.*)'",
            msg("“*{character}” refers to nothing; put the text in quotation marks"),
        ),
        (
            r"found another document",
            msg("a second document begins here (“---”); a plan is one document"),
        ),
        (
            r"found unknown escape character '(?P<character>.)'",
            msg("“\\{character}” means nothing inside double quotes; use single quotes"),
        ),
        (
            r"did not find expected node content|expected the node content",
            msg("a value is missing here, or a bracket is never closed"),
        ),
        (
            r"(?:alias|anchor).*expected alphabetic",
            msg("a text cannot begin with “*” or “&”; put it in quotation marks"),
        ),
        (r"directive", msg("a line cannot begin with “%”; put it in quotation marks")),
    )
)


_SEEN: tuple[tuple[re.Pattern[str], Message], ...] = (
    (
        re.compile(r"^(?P<here><{7})(?: |$)", re.M),
        msg(
            "two versions of the file were put together here by git; keep one, and remove the "
            "lines that begin with <<<<<<<, ======= and >>>>>>>"
        ),
    ),
    (
        re.compile(r"^ *(?:- )?[a-z_]+:(?P<here>\u00a0)", re.M),
        msg("a no-break space stands after the colon; write an ordinary space"),
    ),
    (
        re.compile(r"^ *(?P<here>[–—•·*]) (?!\*)", re.M),
        msg("a list item begins with “- ”, a hyphen and a space"),
    ),
)
"""What writers do that a parser complains of elsewhere, or in words that do not name it."""

_NEAR = 2
"""Lines above the one where the parser gave up in which it may have been done."""


def explain(error: NotYamlError, text: str) -> Trouble:
    """The trouble at the character where the parser gave up, in words for the author.

    Where something is seen just above that is known to mislead parsers, it is that.
    """
    seen = _seen(text, min(error.offset, len(text)))
    if seen is not None:
        return seen
    said = f"{error.context} {error.problem}"
    start = min(error.offset, len(text))
    end = start + 1 if text[start : start + 1].strip() else start
    for pattern, message in _EXPLANATIONS:
        found = pattern.search(said)
        if found:
            args: dict[str, Argument] = dict(found.groupdict())
            return Trouble("AP004", msg(message.template, **args), start, end)
    message = msg("this is not YAML ({problem})", problem=error.problem or said.strip())
    return Trouble("AP004", message, start, end)


def _seen(text: str, offset: int) -> Trouble | None:
    start = offset
    for _line in range(_NEAR + 1):
        start = max(text.rfind("\n", 0, start), 0)
    end = text.find("\n", offset)
    for pattern, message in _SEEN:
        found = pattern.search(text, start + (text[start : start + 1] == "\n"),
                               len(text) if end < 0 else end)  # fmt: skip
        if found is not None:
            return Trouble("AP004", message, *found.span("here"))
    return None
