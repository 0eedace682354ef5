"""Mending: what is changed in each written form, what is left alone, and that it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applan.document import read_document
from applan.findings import Edit
from applan.lint import Linter, Report, all_rules
from applan.loading import load
from applan.mending import Mended, mend
from applan.mending.same import is_as_meant
from applan.source import Source

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"


def mended(text: str | bytes) -> Mended:
    linter = Linter(all_rules(), {})

    def check(content: bytes) -> Report:
        return linter.check(load(content, "2026.yaml", "2026")).at_least("warning")

    return mend(text.encode() if isinstance(text, str) else text, check)


BODIES = [
    ("plain", "text: Møtet er 12.-14. mars.  # merk\n", "text: Møtet er 12.–14. mars.  # merk\n"),
    ("single quotes", "text: 'Det''s kl 18'\n", "text: 'Det''s kl. 18'\n"),
    ("double quotes", 'text: "Vi sier \\"hei\\", kl 18"\n', 'text: "Vi sier «hei», kl. 18"\n'),
    ("literal", "text: |  # her\n  Vi er ca 25,\n\n  og  flere.\n",
     "text: |  # her\n  Vi er ca. 25,\n\n  og flere.\n"),
    ("folded", "text: >-\n  Vi er\n  ca 25, og\n  og flere.\n",
     "text: >-\n  Vi er\n  ca. 25, og\n  flere.\n"),
    ("plain over lines", "text: Vi er\n  ca\n  25 stykker.\n", "text: Vi er\n  ca.\n  25 stykker.\n"),
    ("a flow list", "goals: [{title: A, text: Kl 18 og kl 18.}, {title: 'B'}]\n",
     "goals: [{title: A, text: Kl 18 og kl. 18.}, {title: 'B'}]\n"),
    ("a key by another name", "goals:\n  - {overskrift: A}  # merk\n", "goals:\n  - {title: A}  # merk\n"),
    ("a value by another name", "goals:\n  - {title: A, role: prioritet}\n",
     "goals:\n  - {title: A, role: priority}\n"),
    ("an id and what refers to it", "goals:\n  - {id: Vekst Nå, title: A}\n"
     "  - {title: B, supports: [Vekst Nå]}\n",
     "goals:\n  - {id: vekst-na, title: A}\n  - {title: B, supports: [Vekst Nå]}\n"),
    ("two ids that would become one", "goals:\n  - {id: Vekst, title: A}\n  - {id: vekst, title: B}\n",
     None),
    ("two keys that would become one", "goals:\n  - {tittel: A, navn: B}\n", None),
    ("a key that is there already", "goals:\n  - {tittel: A, title: B}\n", None),
    ("text that was read wrongly", "# Ã¥\ntext: Ã\u0085rsmÃ¸te â€“ bÃ¦r\n", "# å\ntext: Årsmøte – bær\n"),
    ("loose accents, also in a comment", "# a\u030a\ntext: A\u030arsplan\n", "# å\ntext: Årsplan\n"),
    ("a name in two spellings",
     "activities:\n  - {title: A, when: mai 2026, tools: [CallHub]}\n"
     "  - {title: B, when: mai 2026, tools: [Callhub, Teams]}\n"
     "  - {title: C, when: mai 2026, tools: CallHub}\nsections:\n  - {title: D, see: []}\n",
     "activities:\n  - {title: A, when: mai 2026, tools: [CallHub]}\n"
     "  - {title: B, when: mai 2026, tools: [CallHub, Teams]}\n"
     "  - {title: C, when: mai 2026, tools: CallHub}\nsections:\n  - {title: D, see: []}\n"),
    ("a name in two spellings, once each",
     "activities:\n  - {title: A, when: mai 2026, tools: [CallHub]}\n"
     "  - {title: B, when: mai 2026, tools: [Callhub, Teams]}\n", None),
    ("a soft hyphen in an escape", 'text: "grunn\\u00adkurs"\n', 'text: "grunnkurs"\n'),
    ("dots and dashes", "text: Vi gjør det - nå - og så...  Slik er det.\n",
     "text: Vi gjør det – nå – og så… Slik er det.\n"),
    ("a quotation that would begin the text", "text: |\n  \"Hei\" sa hun.\n", "text: |\n  «Hei» sa hun.\n"),
    ("a heading with a colon", "sections:\n  - title: 'Skolering:'\n", "sections:\n  - title: 'Skolering'\n"),
    ("the value of a heading alone", "sections:\n  - title: Kurs.\n", "sections:\n  - title: Kurs\n"),
    ("a colon in a comment beside", "text: Ca 3 kl 18  # kl 18\n", "text: Ca 3 kl. 18  # kl 18\n"),
    ("an alias", "text: &a Vi møtes kl 18.\ngoals: [{title: A, text: *a}]\n",
     "text: &a Vi møtes kl. 18.\ngoals: [{title: A, text: *a}]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "wanted"), BODIES, ids=[name for name, *_ in BODIES])
def test_only_the_characters_that_are_wrong_are_changed(
    name: str, body: str, wanted: str | None
) -> None:
    result = mended(HEADER + body)
    assert result.content.decode() == HEADER + (body if wanted is None else wanted)
    assert mended(result.content).content == result.content


def test_a_plan_with_other_mistakes_is_mended_around_them() -> None:
    body = "goals:\n  - {title: A, xyz: goal, todo: x}\n  - {title: [], text: kl 18}\n"
    assert mended(HEADER + body).content.decode() == HEADER + body.replace("kl 18", "kl. 18")


def test_a_text_that_is_no_yaml_is_mended_where_one_thing_can_be_meant() -> None:
    """The quotation mark is closed, and what stands in it is then mended as in any other text."""
    text = HEADER + "text: 'kl 18\n"
    assert mended(text).content.decode() == HEADER + "text: 'kl. 18'\n"


def test_a_text_that_is_no_yaml_is_left_as_it_is_where_it_must_be_asked() -> None:
    text = HEADER + "goals:\n  - title: A\n\nMøter\nactivities: []\n"
    assert mended(text).content.decode() == text


SAID = read_document(Source("", "a: b c\nd: [e, f]\n"))[0]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a: b x\nd: [e, f]\n", True),
        ("a:   b x   # og\nd: [e, f]\n", True),
        ("a: b c\nd: [e, f]\n", False),
        ("a: b x\nd: [e, g]\n", False),
        ("a: b x\nd: [e]\n", False),
        ("a: b x\ne: [e, f]\n", False),
        ("a: {b: x}\nd: [e, f]\n", False),
    ],
)
def test_a_change_is_compared_with_what_was_meant(text: str, meant: bool) -> None:
    new, _troubles = read_document(Source("", text))
    assert SAID is not None and new is not None
    assert is_as_meant(SAID, new, [Edit(5, 6, "x", 3, 2, 3, "x")]) is meant


PIECES = st.sampled_from(
    ["kl 18", " ca 3", '"', "«", "»", "  ", "\u00ad", " - ", "...", "12.-14. mars", "og og ", "'",
     "\\", "50.000", "40%", "Møtet", " i Mars", ", ", ": ", " #", "\u00a0", "- ", "1.mai", "bl.a "]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=12), st.sampled_from(["|", ">-", "'", '"', ""]))
def test_mending_twice_is_mending_once_and_changes_no_other_value(
    pieces: list[str], style: str
) -> None:
    written = "".join(pieces)
    if style in ("|", ">-"):
        body = f"text: {style}\n  {written}\n"
    elif style == "'":
        body = "text: '" + written.replace("'", "''") + "'\n"
    elif style == '"':
        body = 'text: "' + written.replace("\\", "\\\\").replace('"', '\\"') + '"\n'
    else:
        body = f"text: {written}\n"
    text = HEADER + body + "goals:\n  - {title: A}  # kl 18\n"
    result = mended(text)
    assert mended(result.content).content == result.content
    assert result.content.decode().endswith("\ngoals:\n  - {title: A}  # kl 18\n")
    assert result.content.decode().startswith(HEADER)


OTHER_WORDS = """\
applan: 1
tittel: Arbeidsplan 2026
organisasjon: Eksempellaget
periode: 2026
status: foreslått
mål:
  - id: vekst
    rolle: prioritet
    overskrift: Vi skal bli flere
avsnitt:
  - tittel: Verving
    om: [vekst]
    tiltak:
      - id: kampanje
        slag: kampanje
        navn: Vervekampanje
        ansvar: Styret
        dato: mai 2026
        støtter: [vekst]
"""
NORWEGIAN = """\
applan: 1
tittel: Arbeidsplan 2026
organisasjon: Eksempellaget
periode: 2026
status: forslag
mål:
  - id: vekst
    rolle: prioritering
    tittel: Vi skal bli flere
kapitler:
  - tittel: Verving
    handler om: [vekst]
    aktiviteter:
      - id: kampanje
        type: kampanje
        tittel: Vervekampanje
        ansvarlig: Styret
        når: mai 2026
        bidrar til: [vekst]
"""


def test_a_plan_with_other_words_for_its_keys_is_mended_to_the_bottom_in_its_own_tongue() -> None:
    done = mended(OTHER_WORDS)
    assert done.content.decode() == NORWEGIAN
    assert (done.report.findings, done.refused) == ((), ())


def test_a_key_whose_value_may_not_stand_there_keeps_its_name() -> None:
    done = mended(HEADER + "avsnitt: {tittel: A}\n")
    assert done.content.decode() == HEADER + "avsnitt: {tittel: A}\n"
    (refused,) = done.refused
    assert (refused.finding.code, refused.finding.span.line) == ("AP101", 5)
    assert refused.reason.template == "afterwards {code} would be found: {said}"
    assert dict(refused.reason.args)["code"] == "AP103"
    assert not any(finding.fix for finding in done.report.findings)


def test_a_byte_order_mark_is_taken_away_and_nothing_else() -> None:
    plan = "applan: 1\r\ntitle: Å  # x\r\norganisation: B\r\nperiod: 2026\r\n".encode()
    result = mended(b"\xef\xbb\xbf" + plan)
    assert (result.content, result.fixed, result.refused) == (plan, 1, ())
