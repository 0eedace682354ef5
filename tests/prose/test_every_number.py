"""Every number and letter that is written is printed, on its own line, in every format."""

import re
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from applan.prose.markdown import to_markdown
from applan.prose.marks import label_of
from applan.prose.read import read

from .shown import in_html, in_markdown, in_word

LABELS = {
    "run": ["{}."] * 4,
    "gaps": ["1.", "2.", "5.", "9."],
    "falls": ["4.", "3.", "2.", "1."],
    "same": ["1.", "1.", "2.", "2."],
    "behind": ["1)", "2)", "5)", "6)"],
    "letters": ["a)", "b)", "c)", "e)"],
    "capitals": ["A.", "B.", "C.", "D."],
    "romans": ["i.", "ii.", "iii.", "iv."],
    "around": ["(1)", "(2)", "(4)", "(5)"],
    "deep": ["1.1", "1.2", "1.3", "2.1"],
    "checks": ["✓", "✗", "→", "✓"],
    "dots": ["-"] * 4,
    "stars": ["*"] * 4,
    "pasted": ["•"] * 4,
}
WORDS = ("juledag", "nestleder har vakt", "Styret møtes", "Ring **alle**", "kurs i Oslo.", "x")


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Lists in lists, after lists and after paragraphs, and the lines that are meant."""
    number = count(1)
    wanted: list[str] = []

    def said() -> str:
        return f"{draw(st.sampled_from(WORDS))} {chr(96 + next(number) % 26)}q"

    def listing(indent: str, depth: int) -> list[str]:
        kind = draw(st.sampled_from(sorted(LABELS)))
        start = draw(st.integers(0, 30))
        gap = draw(st.sampled_from((" ", " ", "\t", "   ")))
        lines: list[str] = []
        for n in range(draw(st.integers(2, 4))):
            label = LABELS[kind][n].format(start + n)
            words = said()
            lines.append(f"{indent}{label}{gap}{words}")
            shown = words.replace("**", "")
            wanted.append(shown if label in "-*•" else f"{label} {shown}")
            if depth < 3 and draw(st.integers(0, 4)) == 0:
                inner = draw(st.sampled_from((" " * (len(label) + 1), "    ", "\t")))
                lines += [*([""] * draw(st.booleans())), *listing(indent + inner, depth + 1)]
        return lines

    parts: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            wanted.append(before := said().replace("**", "") + ":")
            parts.append(before + "\n" * draw(st.integers(1, 2)))
        parts.append("\n".join(listing("", 0)) + "\n" * draw(st.integers(1, 2)))
    return "".join(parts), wanted


@settings(max_examples=50)
@given(texts())
def test_every_label_is_printed_as_it_was_written(drawn: tuple[str, list[str]]) -> None:
    text, wanted = drawn
    reading = read(text)
    assert not [fault for fault in reading.faults if fault.refused]
    assert in_markdown(reading.blocks) == wanted
    assert in_html(reading.blocks) == wanted
    assert in_word(reading.blocks) == wanted
    for line in str(to_markdown(reading.blocks)).split("\n"):
        bullet = re.match(r"\s*[-*+] (.*)", line)
        assert bullet is None or label_of(bullet[1].replace("\\", "")) is None
