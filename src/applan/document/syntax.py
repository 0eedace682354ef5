"""What a YAML parser complains of, said so that somebody who never heard of YAML can mend it.

Only what ``mistakes`` did not see comes here. The parser's own words reach nobody.
"""

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

LAST_RESORT = msg(
    "this line cannot be read; check its indentation, the colon after its key, and quotation marks"
)


def explain(error: NotYamlError, text: str, offset: int) -> Trouble:
    """The trouble at a character where a parser gave up, in words for the author."""
    said = f"{error.context} {error.problem}"
    end = offset + 1 if text[offset : offset + 1].strip() else offset
    for pattern, message in _EXPLANATIONS:
        found = pattern.search(said)
        if found:
            args: dict[str, Argument] = dict(found.groupdict())
            return Trouble("AP004", msg(message.template, **args), offset, end)
    return Trouble("AP004", LAST_RESORT, offset, end)


def rest_unread(offset: int) -> Trouble:
    """What is told where there is no end of mistakes."""
    message = msg("from here on nothing was read; mend what stands above first")
    return Trouble("AP004", message, offset, offset)
