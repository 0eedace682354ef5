"""Which addresses become links: the reader of a document must never start a program by a click."""

import pytest

from applan.prose.blocks import Run, lines
from applan.prose.parse import is_link
from applan.prose.read import read


@pytest.mark.parametrize(
    "address",
    [
        "http://example.no", "https://example.no/a?b=c#d", "HTTPS://EXAMPLE.NO", "https://æøå.no/å",
        "https://example.no:8443/x", "http://[2001:db8::1]/x", "mailto:kari@lag.no",
        "mailto:kari@lag.no?subject=Kurs", "tel:+4790000000", "tel:900-00-000", "plan.pdf",
        "../vedlegg/plan.pdf", "/vedtekter", "a%20b.pdf", "?side=2", "plan.docx#om", "vedlegg/lag.no",
        "./lag.no", "2026.utkast.docx", "versjon1.2/plan.pdf", "Bilde.JPG",
    ],
)  # fmt: skip
def test_pages_mail_phones_and_files_beside_are_links(address: str) -> None:
    assert is_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "//host/share", "\\\\host\\share", "/\\host", "%5C%5Chost%5Cshare", "%2F%2Fhost",
        "smb://host/x", "file:///etc/passwd", "search-ms:query=x", "ms-word:ofe|u|https://x",
        "javascript:alert(1)", "JaVaScript:x", "java\tscript:x", "\x01javascript:x", " https://x.no",
        "data:text/html,x", "vbscript:x", "C:\\plan.docx", "C:/plan.docx", "http://", "https:///x",
        "http://[::1", "http://example.org:port/", "http://example.org:99999/", "http:example.no",
        "lag.no", "www.lag.no", "lag.no/om", "Lag.NO?side=2", "lag.no#om", "lag.no/plan.pdf",
        "bærum-lag.example.org", "kari@lag.no", "mailto:", "mailto:kari", "tel:kari", "#verving", "ftp://example.no", "a:b",
    ],
)  # fmt: skip
def test_nothing_else_is_a_link(address: str) -> None:
    assert not is_link(address)


@pytest.mark.parametrize(
    ("text", "printed", "start", "end"),
    [
        ("Se [planen](smb://filer/plan) nå", "Se planen (smb://filer/plan) nå", 3, 29),
        ("Se [x](\\\\filer\\x), nå", "Se x (\\\\filer\\x), nå", 3, 17),
        ("Se [vår side](lag.no) og gå dit.", "Se vår side (lag.no) og gå dit.", 3, 21),
        ("Sjå [sida](www.lag.no/om), og kom", "Sjå sida (www.lag.no/om), og kom", 4, 25),
        ("Skriv til [post](kari@lag.no)", "Skriv til post (kari@lag.no)", 10, 29),
        ("Se <smb://filer/plan>.", "Se smb://filer/plan.", 3, 21),
        ("[x](http://)", "x (http://)", 0, 12),
        ("to linjer\nog [j](#verving)", "to linjer og j (#verving)", 13, 26),
        ("- punkt\n- [x](//h/s)", "x (//h/s)", 10, 20),
        ("| a | b |\n|---|---|\n| c | [x](//h) |", "x (//h)", 26, 34),
    ],
)
def test_the_words_and_the_address_of_no_link_stay_and_are_found(
    text: str, printed: str, start: int, end: int
) -> None:
    reading = read(text)
    said = [
        "".join(run.text for run in line if isinstance(run, Run)) for line in lines(reading.blocks)
    ]
    assert printed in said
    assert not any(
        run.href for line in lines(reading.blocks) for run in line if isinstance(run, Run)
    )
    assert [(fault.start, fault.end, fault.refused) for fault in reading.faults] == [
        (start, end, False)
    ]
