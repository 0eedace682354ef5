"""Mixtures of Markdown marks and what is pasted from Word: letters in are letters out, or a finding.

``python -m tests.prose.fuzz 200000 [seed]`` from the repository's root prints what went wrong. Every
text is read and shown as Markdown, every twentieth as HTML and Word too.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from applan.prose.marks import ANY_BULLET
from applan.prose.read import read
from applan.prose.signs import may_have_faults
from applan.typography import legible

from .shown import in_html, in_markdown, in_word

PIECES = (
    *"-*+•·▪◦‣–—→✓☐»§_`~|>#=!:;.,()[]\\/&<\"'«\t ", *(chr(n) for n in range(0xF0A0, 0xF0FF, 13)),
    "- ", "* ", "+ ", "• ", "•\t", "o ", "o\t", "\uf0b7\t", "\uf0d8 ", "– ", "– ", "→ ", "✓ ", "> ",
    "1. ", "2. ", "3. ", "1) ", "2) ", "7) ", "a) ", "b) ", "i. ", "ii. ", "A. ", "(1) ", "1.1 ",
    "10.30 ", "1.", "2)", "a)", "§ 1 ", "# ", "## ", "**", "*", "_", "__", "`", "```", "~~", "---",
    "***", "===", "|", "|---|", "\\", "\\*", "<b>", "<br>", "&amp;", "&", "[^1]", "[x]", "[ ]", "![",
    "1. mai: tog", "12. januar", "kl. 18", "17.00–18.00", "4. juledag", "Dag 2", "Leder: Kari", "50 000",
    "over >50", "2*3*4", "tekst", "Stor", "og", "til", "ord.", "møte:", "x_y_z", "C:\\felles", "\\\\nas",
    "\n", "\n", "\n", "\n", "\n\n", "\n  ", "\n   ", "\n    ", "\n\t", "  \n", "\\\n", "\r\n",
    "\u00a0", "\u2003", "\u200b",
)  # fmt: skip
_BULLET = rf"[ \t>]*(?:[{ANY_BULLET}–—‒»*+-]|[o§Øüv](?=\t)|o(?=[ \u00a0]))"
_LEAD = re.compile(rf"^(?:{_BULLET}[ \t\u00a0>]*)+", re.MULTILINE)
_LONE = re.compile(r"^(\d+\.)\n", re.MULTILINE)
"""A number whose point begins with a list stands before the first of that, or above it."""
_SIGN = re.compile(r"[^\W_]")


def texts(seed: int) -> Iterator[str]:
    pick = random.Random(seed)
    while True:
        text = "".join(pick.choices(PIECES, k=pick.randint(1, 24)))
        if "](" not in legible(text):  # an address is not printed, where the link can be followed
            yield text


def lost(text: str, *, whole: bool) -> list[str]:
    """What is wrong with how a text is printed: nothing, as it should be."""
    reading = read(text)
    if reading.faults and not may_have_faults(text):
        return ["a fault that the cheap question overlooks"]
    if any(fault.refused for fault in reading.faults):
        return []
    text = re.sub("\u200b", "", text)
    meant = Counter(_SIGN.findall(_LEAD.sub("", text)))
    written = Counter(_SIGN.findall(text))
    shown = {"Markdown": in_markdown(reading.blocks)}
    if whole:
        shown |= {"HTML": in_html(reading.blocks), "Word": in_word(reading.blocks)}
    found = []
    for name, lines in shown.items():
        words = Counter(_SIGN.findall("\n".join(lines)))
        if meant - words or words - written:
            found.append(f"{name}: {dict(meant - words)} lost, {dict(words - written)} made")
        if _LONE.sub(r"\1 ", "\n".join(lines)) != _LONE.sub(r"\1 ", "\n".join(shown["Markdown"])):
            found.append(f"{name} shows other lines than Markdown")
    return found


def main() -> int:
    most, seed = int(sys.argv[1]), int((*sys.argv, "0")[2])
    bad: list[tuple[int, str, list[str]]] = []
    told = refused = 0
    for n, text in enumerate(islice(texts(seed), most)):
        try:
            found = lost(text, whole=n % 20 == 0)
        except Exception as error:  # whatever it is, the text that gave it is to be seen
            found = [repr(error)]
        if found:
            bad.append((len(text), text, found))
        faults = read(text).faults if n % 20 == 0 else ()
        told += any(not fault.refused for fault in faults)
        refused += any(fault.refused for fault in faults)
    for _, text, found in sorted(bad)[:12]:
        print(repr(text), *found, sep="\n    ")
    print(f"{most} texts, {len(bad)} wrong; of every twentieth {refused} refused, {told} told")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
