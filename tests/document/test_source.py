"""Places: 1-based lines and columns, counted in characters."""

import pytest

from applan.source import Source


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb", ["a", "b"]),
        ("a\rb\r", ["a", "b", ""]),
        ("a\r\n\r\nb", ["a", "", "b"]),
        ("a\n\rb", ["a", "", "b"]),
        ("a\u2028b\x85c\x0bd\x0ce", ["a\u2028b\x85c\x0bd\x0ce"]),
        ("æ\n🎉\n", ["æ", "🎉", ""]),
    ],
)
def test_lines_end_where_yaml_ends_them(text: str, lines: list[str]) -> None:
    source = Source("plan.yaml", text)
    assert [source.line(number + 1) for number in range(len(lines))] == lines
    assert source.line(0) == source.line(len(lines) + 1) == ""


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 1, (1, 1, 1, 2)),
        (2, 3, (1, 3, 2, 1)),
        (3, 4, (2, 1, 2, 2)),
        (4, 4, (2, 2, 2, 2)),
        (99, 120, (2, 2, 2, 2)),
        (3, 0, (2, 1, 2, 1)),
    ],
)
def test_offsets_become_places(start: int, end: int, place: tuple[int, int, int, int]) -> None:
    assert tuple(Source("plan.yaml", "🎉å\nb").span(start, end)) == place
