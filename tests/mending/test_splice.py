"""Changes of a plan as changes of its file: as a person would have typed them, byte for byte."""

from typing import Any

import pytest

from applan.loading import read_plan
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue, Spliced, spliced
from applan.source import Source

HEADER = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2026\nkapitler:\n"
SECTION = HEADER + "  - tittel: A\n    aktiviteter:\n"
A = ("sections", 0, "activities")
"""The activities of the first section."""
S = ("sections",)


def splice(text: str, *changes: Change) -> Spliced:
    document, _troubles = read_plan(Source("plan.yaml", text))
    assert document is not None
    return spliced(document, changes)


def inside(lines: str) -> str:
    """A plan with these lines in its first section, without the margin that they have here."""
    return SECTION + lines.replace("\n|", "\n      ").replace("|", "      ", 1).lstrip("\n")


CASES: list[tuple[str, str, Any, str]] = [
    (
        "a word of a responsible without a list",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        SetText((*A, 0, "responsible", 0, "who"), 0, 6, "Kassereren"),
        "|- tittel: Tur\n|  ansvarlig: Kassereren  # så\n",
    ),
    (
        "a second responsible makes a list",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kassereren"}),
        "|- tittel: Tur\n|  ansvarlig: [Styret, Kassereren]  # så\n",
    ),
    (
        "a second responsible with what is done",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kassereren", "does": "fører regnskapet"}),
        "|- tittel: Tur\n|  ansvarlig:  # så\n|    - Styret\n|    - Kassereren: fører regnskapet\n",
    ),
    (
        "a text needs quotation marks",
        "|- tittel: Tur\n|  ansvarlig: Styret  # så\n",
        SetValue((*A, 0, "responsible", 0, "who"), "Styret: lederen"),
        '|- tittel: Tur\n|  ansvarlig: "Styret: lederen"  # så\n',
    ),
    (
        "a place that the only day says",
        "|- {tittel: Tur, når: {tid: 3. mai, sted: Salen}}\n",
        SetText((*A, 0, "place", 0), 0, 5, "Huset"),
        "|- {tittel: Tur, når: {tid: 3. mai, sted: Huset}}\n",
    ),
    (
        "who answers on all of the days",
        "|- tittel: Tur\n|  når: [{tid: 3. mai, ansvarlig: Kari}, {tid: 9. mai, ansvarlig: Kari}]\n",
        SetText((*A, 0, "responsible", 0, "who"), 0, 4, "Ola"),
        "|- tittel: Tur\n|  når: [{tid: 3. mai, ansvarlig: Ola}, {tid: 9. mai, ansvarlig: Ola}]\n",
    ),
    (
        "a place that one day says again",
        "|- tittel: Tur\n|  sted: Salen\n|  når: [{tid: 3. mai, sted: Salen}, 9. mai]\n",
        SetText((*A, 0, "place", 0), 0, 5, "Huset"),
        "|- tittel: Tur\n|  sted: Huset\n|  når: [{tid: 3. mai, sted: Huset}, 9. mai]\n",
    ),
    (
        "a place that the days do not say alike",
        "|- tittel: Tur\n|  når: [{tid: 3. mai, sted: Salen}, 9. mai]\n",
        SetValue((*A, 0, "place"), ["Huset"]),
        "|- tittel: Tur\n|  når: [{tid: 3. mai, sted: Salen}, 9. mai]\n|  sted: Huset\n",
    ),
    (
        "the time of a title with its time",
        "|- Styremøte: 12. januar\n",
        SetValue((*A, 0, "when", 0, "when"), "13. januar"),
        "|- Styremøte: 13. januar\n",
    ),
    (
        "a title alone gets a text",
        "|- Dugnad  # fast\n|- Fest\n",
        SetValue((*A, 0, "text"), "Vi rydder i fjæra."),
        "|- tittel: Dugnad  # fast\n|  tekst: Vi rydder i fjæra.\n|- Fest\n",
    ),
    (
        "a title with its time gets a text",
        "|- Styremøte: 12. januar\n",
        SetValue((*A, 0, "text"), "Vi velger leder."),
        "|- tittel: Styremøte\n|  tekst: Vi velger leder.\n|  når: 12. januar\n",
    ),
    (
        "what an activity is stands before its title",
        "|# om kurset\n|- tittel: Kurs\n|  når: uke 4\n",
        SetValue((*A, 0, "kind"), "course"),
        "|# om kurset\n|- type: kurs\n|  tittel: Kurs\n|  når: uke 4\n",
    ),
    (
        "a target on one line",
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026  # høyt\n",
        SetValue((*A, 0, "targets", 0, "scope"), "laget"),
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026 (laget)  # høyt\n",
    ),
    (
        "a target that one line cannot say",
        "|- tittel: Verving\n|  måltall: 200 medlemmer innen 2026\n",
        SetValue((*A, 0, "targets", 0, "actual"), 210),
        "|- tittel: Verving\n|  måltall: {tall: 200, enhet: medlemmer, innen: 2026, oppnådd: 210}\n",
    ),
    (
        "comments of what goes stay",
        "|- Dugnad\n|# om kurset\n|- tittel: Kurs\n|  # om tiden\n|  når: uke 4  # så\n|- Fest\n",
        Remove((*A, 1)),
        "|- Dugnad\n|# om kurset\n|# om tiden\n|# så\n|- Fest\n",
    ),
    (
        "what applan reads goes with what it is about",
        "|- Dugnad\n|# applan: overse[AP201] står to steder\n|# om kurset\n|- tittel: Kurs\n"
        "|  # applan: gjettet linje 4: «uke 4»\n|  når: uke 4  # så\n"
        "|# applan: overse[AP202] lang\n|- Fest\n",
        Remove((*A, 1)),
        "|- Dugnad\n|# om kurset\n|# så\n|# applan: overse[AP202] lang\n|- Fest\n",
    ),
    (
        "what applan reads goes with a key, and so with nothing in it",
        "|- tittel: Kurs\n|  # om tiden\n|  # applan: gjettet linje 4: «uke 4»\n|  når: uke 4\n"
        "|  tekst: Om.  # applan: overse[AP201] slik\n",
        SetValue((*A, 0, "when"), []),
        "|- tittel: Kurs\n|  # om tiden\n|  tekst: Om.  # applan: overse[AP201] slik\n",
    ),
    (
        "what applan reads goes with one in brackets",
        "|- tittel: Kurs\n|  målgruppe: [\n|    Alle,  # applan: overse[AP201] slik\n"
        "|    Nye,  # også\n|    Eldre]\n",
        Remove((*A, 0, "audience", 0)),
        "|- tittel: Kurs\n|  målgruppe: [\n|    Nye,  # også\n|    Eldre]\n",
    ),
    (
        "a comment goes along",
        "|- Dugnad\n|# om kurset\n|- tittel: Kurs\n|  når: uke 4  # så\n|- Fest\n",
        Move((*A, 1), A, 0),
        "|# om kurset\n|- tittel: Kurs\n|  når: uke 4  # så\n|- Dugnad\n|- Fest\n",
    ),
    (
        "the only responsible goes",
        "|- tittel: Tur\n|  ansvarlig: Styret\n|  når: uke 4\n",
        Remove((*A, 0, "responsible", 0)),
        "|- tittel: Tur\n|  når: uke 4\n",
    ),
    (
        "one of two in brackets goes",
        "|- tittel: Tur\n|  målgruppe: [Alle, Nye]  # så\n",
        Remove((*A, 0, "audience", 0)),
        "|- tittel: Tur\n|  målgruppe: Nye  # så\n",
    ),
    (
        "one of three on lines goes",
        "|- tittel: Tur\n|  innhold:\n|    - En\n|    - To  # ja\n|    - Tre\n",
        Remove((*A, 0, "contents", 1)),
        "|- tittel: Tur\n|  innhold:\n|    - En\n|    # ja\n|    - Tre\n",
    ),
    (
        "one more on a line",
        "|- tittel: Tur\n|  innhold:\n|    - En\n|    # om to\n|    - To\n",
        Insert((*A, 0, "contents"), 1, "Halvannen"),
        "|- tittel: Tur\n|  innhold:\n|    - En\n|    - Halvannen\n|    # om to\n|    - To\n",
    ),
    (
        "a list that was not there",
        "|- tittel: Tur\n|  når: uke 4\n",
        Insert((*A, 0, "contents"), 0, "Bål"),
        "|- tittel: Tur\n|  når: uke 4\n|  innhold: Bål\n",
    ),
    (
        "a list of three that was not there",
        "|- tittel: Tur\n|  når: uke 4\n",
        SetValue((*A, 0, "contents"), ["Bål", "Quiz", "Sang: to vers"]),
        "|- tittel: Tur\n"
        "|  når: uke 4\n"
        "|  innhold:\n"
        "|    - Bål\n"
        "|    - Quiz\n"
        '|    - "Sang: to vers"\n',
    ),
    (
        "an empty list",
        "|- tittel: Tur\n|  innhold: []\n|  når: uke 4\n",
        Insert((*A, 0, "contents"), 0, "Bål"),
        "|- tittel: Tur\n|  innhold: Bål\n|  når: uke 4\n",
    ),
    (
        "a key without a value",
        "|- tittel: Tur\n|  ansvarlig:\n|  når: uke 4\n",
        SetValue((*A, 0, "responsible"), [{"who": "Styret"}]),
        "|- tittel: Tur\n|  ansvarlig: Styret\n|  når: uke 4\n",
    ),
    (
        "a name goes from among names",
        "|- tittel: Tur\n"
        "|  ansvarlig:\n"
        "|    Styret: planlegger\n"
        "|    # om Kari\n"
        "|    Kari: baker  # kake\n"
        "|    Ola: kjører\n",
        Remove((*A, 0, "responsible", 1)),
        "|- tittel: Tur\n"
        "|  ansvarlig:\n"
        "|    Styret: planlegger\n"
        "|    # om Kari\n"
        "|    # kake\n"
        "|    Ola: kjører\n",
    ),
    (
        "a name that only one line has",
        "|- tittel: Tur\n|  ansvarlig:\n|    Styret: planlegger\n|    Ola: kjører\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kari", "does": "baker"}),
        "|- tittel: Tur\n"
        "|  ansvarlig:\n"
        "|    Styret: planlegger\n"
        "|    Kari: baker\n"
        "|    Ola: kjører\n",
    ),
    (
        "one who does nothing of its own comes among names",
        "|- tittel: Tur\n|  ansvarlig:\n|    Styret: planlegger\n|    # om Ola\n|    Ola: kjører\n",
        Insert((*A, 0, "responsible"), 1, {"who": "Kari"}),
        "|- tittel: Tur\n"
        "|  ansvarlig:\n"
        "|    - Styret: planlegger\n"
        "|    - Kari\n"
        "|    # om Ola\n"
        "|    - Ola: kjører\n",
    ),
    (
        "what one does is no longer said",
        "|- tittel: Tur\n|  ansvarlig:\n|    Styret: planlegger\n|    Ola: kjører\n",
        Remove((*A, 0, "responsible", 0, "does")),
        "|- tittel: Tur\n|  ansvarlig:\n|    Styret:\n|    Ola: kjører\n",
    ),
    (
        "a second time",
        "|- tittel: Tur\n|  når: 4. mai, tidlig  # så\n",
        Insert((*A, 0, "when"), 1, {"when": "uke 40"}),
        "|- tittel: Tur\n|  når:  # så\n|    - 4. mai, tidlig\n|    - uke 40\n",
    ),
    (
        "a second time with a place",
        "|- tittel: Tur\n|  når: 4. mai\n",
        Insert((*A, 0, "when"), 1, {"when": "uke 40", "place": ["Skogen"]}),
        "|- tittel: Tur\n|  når:\n|    - 4. mai\n|    - {tid: uke 40, sted: Skogen}\n",
    ),
    (
        "a place of the second time",
        "|- tittel: Tur\n|  når:\n|    - 4. mai\n|    - uke 40  # høst\n",
        SetValue((*A, 0, "when", 1, "place"), ["Skogen"]),
        "|- tittel: Tur\n|  når:\n|    - 4. mai\n|    - {tid: uke 40, sted: Skogen}  # høst\n",
    ),
    (
        "a note that is long",
        "|- tittel: Tur\n|  når: uke 4\n",
        SetValue(
            (*A, 0, "when", 0, "note"),
            "Vi venter på svar fra kommunen om hytta, og sier fra så snart vi vet om vi får den.",
        ),
        "|- tittel: Tur\n"
        "|  når:\n"
        "|    tid: uke 4\n"
        "|    merknad: Vi venter på svar fra kommunen om hytta, og sier fra så snart vi vet om vi får den.\n",
    ),
    (
        "an activity with its time among short ones",
        "|- Dugnad: uke 3\n|- Fest: uke 4\n",
        Insert(A, 1, {"title": "Tur", "when": "uke 40"}),
        "|- Dugnad: uke 3\n|- Tur: uke 40\n|- Fest: uke 4\n",
    ),
    (
        "an activity with more",
        "|- Dugnad: uke 3\n|- Fest: uke 4\n",
        Insert(
            A,
            2,
            {
                "title": "Tur",
                "kind": "course",
                "when": [{"when": "uke 40"}],
                "responsible": ["Styret", "Kari"],
                "audience": ["Alle"],
            },
        ),
        "|- Dugnad: uke 3\n"
        "|- Fest: uke 4\n"
        "|- type: kurs\n"
        "|  tittel: Tur\n"
        "|  målgruppe: Alle\n"
        "|  ansvarlig: [Styret, Kari]\n"
        "|  når: uke 40\n",
    ),
    (
        "two at one place come in their order",
        "|- Dugnad\n|- Fest\n",
        [Insert(A, 1, "Tur"), Insert(A, 1, "Løp")],
        "|- Dugnad\n|- Tur\n|- Løp\n|- Fest\n",
    ),
    (
        "the first key goes",
        "|- id: tur\n|  # navnet\n|  tittel: Tur  # fast\n|  når: uke 4\n",
        Remove((*A, 0, "id")),
        "|# navnet\n|- tittel: Tur  # fast\n|  når: uke 4\n",
    ),
    (
        "the last key goes",
        "|- tittel: Tur\n|  når: uke 4\n|- Fest\n",
        Remove((*A, 0, "when")),
        "|- tittel: Tur\n|- Fest\n",
    ),
    (
        "braces get one more",
        "|- {tittel: Tur, når: uke 4}\n",
        SetValue((*A, 0, "place"), ["Skogen"]),
        "|- {tittel: Tur, når: uke 4, sted: Skogen}\n",
    ),
    (
        "braces with a long text",
        "|- {tittel: Tur, når: uke 4}  # så\n",
        SetValue(
            (*A, 0, "text"),
            "Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middag, alle som vil.",
        ),
        "|- tittel: Tur\n"
        "|  tekst: Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middag, alle som\n"
        "|    vil.\n"
        "|  når: uke 4  # så\n",
    ),
    (
        "braces with paragraphs",
        "|- {tittel: Tur, når: uke 4}\n",
        SetValue((*A, 0, "text"), "En.\n\nTo."),
        "|- tittel: Tur\n|  tekst: |\n|    En.\n\n|    To.\n|  når: uke 4\n",
    ),
    (
        "a long text in a new key",
        "|- Tur: uke 4\n",
        SetValue(
            (*A, 0, "text"),
            "Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middag. Alle som vil, kan bli med.",
        ),
        "|- tittel: Tur\n"
        "|  tekst: Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middag. Alle som\n"
        "|    vil, kan bli med.\n"
        "|  når: uke 4\n",
    ),
    (
        "paragraphs and a list in a new key",
        "|- tittel: Tur\n|  når: uke 4\n",
        SetValue(
            (*A, 0, "text"),
            "Ta med:\n\n- mat\n- klær som tåler regn, vind og sol, for været skifter fort i fjellet og ingen vil fryse på en tur\n\nVel møtt!",
        ),
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Ta med:\n"
        "\n"
        "|    - mat\n"
        "|    - klær som tåler regn, vind og sol, for været skifter fort i fjellet og ingen vil fryse på\n"
        "|      en tur\n"
        "\n"
        "|    Vel møtt!\n"
        "|  når: uke 4\n",
    ),
    (
        "a paragraph more",
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Vi går\n"
        "|    langt.\n"
        "\n"
        "|    Ta med mat.\n"
        "|  når: uke 4\n",
        SetText((*A, 0, "text"), 13, 13, "\n\nAlle kan bli med."),
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Vi går\n"
        "|    langt.\n"
        "\n"
        "|    Alle kan bli med.\n"
        "\n"
        "|    Ta med mat.\n"
        "|  når: uke 4\n",
    ),
    (
        "a paragraph less",
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Vi går\n"
        "|    langt.\n"
        "\n"
        "|    Ta med mat.\n"
        "\n"
        "|    Vel møtt.\n",
        SetText((*A, 0, "text"), 13, 26, ""),
        "|- tittel: Tur\n|  tekst: |\n|    Vi går\n|    langt.\n\n|    Vel møtt.\n",
    ),
    (
        "two paragraphs become one",
        "|- tittel: Tur\n|  tekst: |\n|    Vi går\n|    langt.\n\n|    Ta med mat.\n",
        SetText((*A, 0, "text"), 13, 15, " "),
        "|- tittel: Tur\n|  tekst: |\n|    Vi går\n|    langt. Ta med mat.\n",
    ),
    (
        "a line of a block becomes too long",
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middagen er ferdig,\n"
        "|    alle som vil.\n"
        "\n"
        "|    - mat\n",
        SetText((*A, 0, "text"), 6, 6, " samlet og rolig"),
        "|- tittel: Tur\n"
        "|  tekst: |\n"
        "|    Vi går samlet og rolig fra parkeringsplassen klokka ti og er tilbake i god tid før\n"
        "|    middagen er ferdig, alle som vil.\n"
        "\n"
        "|    - mat\n",
    ),
    (
        "folded lines become too long",
        "|- tittel: Tur\n"
        "|  tekst: Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middagen er\n"
        "|    ferdig, alle som vil.\n"
        "|  når: uke 4\n",
        SetText((*A, 0, "text"), 6, 6, " samlet og rolig"),
        "|- tittel: Tur\n"
        "|  tekst: Vi går samlet og rolig fra parkeringsplassen klokka ti og er tilbake i god tid\n"
        "|    før middagen er ferdig, alle som vil.\n"
        "|  når: uke 4\n",
    ),
    (
        "a colon in folded lines",
        "|- tittel: Tur\n"
        "|  tekst: Vi går fra parkeringsplassen klokka ti og er tilbake i god tid før middagen er\n"
        "|    ferdig, alle som vil.\n"
        "|  når: uke 4\n",
        SetText((*A, 0, "text"), 6, 6, ":"),
        "|- tittel: Tur\n"
        "|  tekst: >-\n"
        "|    Vi går: fra parkeringsplassen klokka ti og er tilbake i god tid før middagen er\n"
        "|    ferdig, alle som vil.\n"
        "|  når: uke 4\n",
    ),
    (
        "a text in single quotation marks",
        "|- tittel: 'Tur: fjellet'\n",
        SetText((*A, 0, "title"), 5, 12, "Ola's hytte"),
        "|- tittel: 'Tur: Ola''s hytte'\n",
    ),
    (
        "a text in double quotation marks",
        '|- tittel: "Tur: fjellet"\n',
        SetText((*A, 0, "title"), 5, 12, '«hytta» "her"'),
        '|- tittel: "Tur: «hytta» \\"her\\""\n',
    ),
    (
        "item moves to names",
        "|- tittel: Tur\n|  ansvarlig: [Styret, Kari]\n|- tittel: Fest\n|  ansvarlig: Ola\n",
        Move((*A, 0, "responsible", 1), (*A, 1, "responsible"), 1),
        "|- tittel: Tur\n|  ansvarlig: Styret\n|- tittel: Fest\n|  ansvarlig: [Ola, Kari]\n",
    ),
    (
        "parts move out",
        "|- tittel: Tur\n"
        "|  deler:\n"
        "|    # om bålet\n"
        "|    - tittel: Bål\n"
        "|      tekst: |\n"
        "|        En.\n"
        "\n"
        "|        To.\n"
        "|    - Sang\n"
        "|- Fest\n",
        Move((*A, 0, "parts", 0), A, 1),
        "|- tittel: Tur\n"
        "|  deler:\n"
        "|    - Sang\n"
        "|# om bålet\n"
        "|- tittel: Bål\n"
        "|  tekst: |\n"
        "|    En.\n"
        "\n"
        "|    To.\n"
        "|- Fest\n",
    ),
    (
        "an activity becomes a part",
        "|- tittel: Tur\n"
        "|  når: uke 4\n"
        "|# om bålet\n"
        "|- tittel: Bål\n"
        "|  tekst: |\n"
        "|    En.\n"
        "\n"
        "|    To.\n"
        "|- Fest\n",
        Move((*A, 1), (*A, 0, "parts"), 0),
        "|- tittel: Tur\n"
        "|  når: uke 4\n"
        "|  deler:\n"
        "|    # om bålet\n"
        "|    - tittel: Bål\n"
        "|      tekst: |\n"
        "|        En.\n"
        "\n"
        "|        To.\n"
        "|- Fest\n",
    ),
]


@pytest.mark.parametrize(
    ("name", "before", "change", "after"), CASES, ids=[one[0] for one in CASES]
)
def test_as_a_person_would_have_typed_it(name: str, before: str, change: Any, after: str) -> None:
    made = splice(inside(before), *(change if isinstance(change, list) else [change]))
    assert made.refused == ()
    assert made.text == inside(after)


ONE = "  - tittel: En\n    tekst: x\n"
TWO = "  # om to\n  - tittel: To\n    aktiviteter:\n      - Fest  # stor\n"
THREE = "  - tittel: Tre\n"
NEW = "  - tittel: Ny\n    tekst: Om det nye.\n"
ENDED = "avsluttet:\n  - 2024#fest: slutt\n"


def whole(*sections: str) -> str:
    """A plan with these sections, parted by empty lines as all else in it."""
    top = "applan: 1\ntittel: P\norganisasjon: L\nperiode: 2026\n"
    return "\n".join([top, "kapitler:\n" + "\n".join(sections), ENDED])


WHOLE = whole(ONE, TWO, THREE)
NYNORSK = (
    "applan: 1\n"
    "tittel: P\n"
    "organisasjon: L\n"
    "språk: nn\n"
    "periode: 2026\n"
    "aktivitetar:\n"
    "- tittel: Tur\n"
    "  når: veke 4\n"
    "- tittel: Fest\n"
    "  ansvarleg: Styret\n"
)
ENGLISH = (
    "applan: 1\r\n"
    "title: P\r\n"
    "organisation: L\r\n"
    "period: 2026\r\n"
    "activities:\r\n"
    "    -   title: Tur\r\n"
    "        when: uke 4\r\n"
    "    -   title: Fest"
)
MARKED = (
    "applan: 1\n"
    'tittel: "P"\n'
    'organisasjon: "Laget vårt"\n'
    'periode: "2026"\n'
    "kapitler:\n"
    '  - tittel: "En fin ting"\n'
    '    tekst: "To ting"\n'
)
"""Plans in other forms: parted by empty lines, dashes under keys, Windows and no end, marks."""

WHOLES: list[tuple[str, str, Any, str]] = [
    (
        "a section down",
        WHOLE,
        Move(("sections", 0), ("sections",), 3),
        whole(TWO, THREE, ONE),
    ),
    (
        "a section up",
        WHOLE,
        Move(("sections", 1), ("sections",), 0),
        whole(TWO, ONE, THREE),
    ),
    (
        "the last section up",
        WHOLE,
        Move(("sections", 2), ("sections",), 1),
        whole(ONE, THREE, TWO),
    ),
    (
        "a section between",
        WHOLE,
        Insert(("sections",), 2, {"title": "Ny", "text": "Om det nye."}),
        whole(ONE, TWO, NEW, THREE),
    ),
    (
        "a section last",
        WHOLE,
        Insert(("sections",), 3, {"title": "Ny", "text": "Om det nye."}),
        whole(ONE, TWO, THREE, NEW),
    ),
    (
        "a section goes, its comments stay",
        WHOLE,
        Remove(("sections", 1)),
        whole(ONE, "  # om to\n  # stor\n", THREE),
    ),
    (
        "the last section goes",
        WHOLE,
        Remove(("sections", 2)),
        whole(ONE, TWO),
    ),
    (
        "the first section goes",
        WHOLE,
        Remove(("sections", 0)),
        whole(TWO, THREE),
    ),
    (
        "activities in a section without",
        WHOLE,
        Insert(("sections", 2, "activities"), 0, {"title": "Tur", "when": "uke 4"}),
        whole(ONE, TWO, THREE + "    aktiviteter:\n      - Tur: uke 4\n"),
    ),
    (
        "an activity to a section without",
        WHOLE,
        Move(("sections", 1, "activities", 0), ("sections", 2, "activities"), 0),
        whole(
            ONE,
            "  # om to\n  - tittel: To\n",
            THREE + "    aktiviteter:\n      - Fest  # stor\n",
        ),
    ),
    (
        "a text of the plan",
        WHOLE,
        SetValue(("text",), "Innledning.\n\nMer."),
        WHOLE.replace("kapitler:\n", "tekst: |\n  Innledning.\n\n  Mer.\n\nkapitler:\n"),
    ),
    (
        "goals of the plan",
        WHOLE,
        SetValue(("goals",), ["Bli flere", {"title": "Bli gode", "role": "priority"}]),
        WHOLE.replace(
            "kapitler:\n",
            "mål:\n  - Bli flere\n  - rolle: prioritering\n    tittel: Bli gode\n\nkapitler:\n",
        ),
    ),
    (
        "the status of the plan",
        WHOLE,
        SetValue(("status",), "adopted"),
        WHOLE.replace("2026\n", "2026\nstatus: vedtatt\n"),
    ),
    (
        "the last ended goes",
        WHOLE,
        Remove(("ended", 0)),
        WHOLE.removesuffix(f"\n{ENDED}"),
    ),
    (
        "nynorsk, dashes under the key",
        NYNORSK,
        [
            SetValue(("activities", 0, "responsible"), ["Styret", "Kari"]),
            SetValue(("activities", 1, "kind"), "meeting"),
            Insert(
                ("activities",), 2, {"title": "Løp", "status": "confirmed", "text": "Vi spring."}
            ),
        ],
        "applan: 1\n"
        "tittel: P\n"
        "organisasjon: L\n"
        "språk: nn\n"
        "periode: 2026\n"
        "aktivitetar:\n"
        "- tittel: Tur\n"
        "  ansvarleg: [Styret, Kari]\n"
        "  når: veke 4\n"
        "- type: møte\n"
        "  tittel: Fest\n"
        "  ansvarleg: Styret\n"
        "- tittel: Løp\n"
        "  tekst: Vi spring.\n"
        "  status: stadfesta\n",
    ),
    (
        "nynorsk, part made",
        NYNORSK,
        SetValue(("activities", 0, "parts"), [{"title": "Bål", "when": "veke 5"}]),
        "applan: 1\n"
        "tittel: P\n"
        "organisasjon: L\n"
        "språk: nn\n"
        "periode: 2026\n"
        "aktivitetar:\n"
        "- tittel: Tur\n"
        "  når: veke 4\n"
        "  delar:\n"
        "  - Bål: veke 5\n"
        "- tittel: Fest\n"
        "  ansvarleg: Styret\n",
    ),
    (
        "English, Windows, wide dashes, no end",
        ENGLISH,
        [
            SetValue(("activities", 0, "text"), "En.\n\nTo."),
            Insert(("activities",), 2, {"title": "Løp", "when": "uke 5", "place": ["A"]}),
        ],
        "applan: 1\r\n"
        "title: P\r\n"
        "organisation: L\r\n"
        "period: 2026\r\n"
        "activities:\r\n"
        "    -   title: Tur\r\n"
        "        text: |\r\n"
        "          En.\r\n"
        "\r\n"
        "          To.\r\n"
        "        when: uke 4\r\n"
        "    -   title: Fest\r\n"
        "    -   title: Løp\r\n"
        "        when: uke 5\r\n"
        "        place: A",
    ),
    (
        "English, no end, key in the last",
        ENGLISH,
        SetValue(("activities", 1, "when"), "uke 6"),
        "applan: 1\r\n"
        "title: P\r\n"
        "organisation: L\r\n"
        "period: 2026\r\n"
        "activities:\r\n"
        "    -   title: Tur\r\n"
        "        when: uke 4\r\n"
        "    -   title: Fest\r\n"
        "        when: uke 6",
    ),
    (
        "English, the last goes",
        ENGLISH,
        Remove(("activities", 1)),
        "applan: 1\r\n"
        "title: P\r\n"
        "organisation: L\r\n"
        "period: 2026\r\n"
        "activities:\r\n"
        "    -   title: Tur\r\n"
        "        when: uke 4",
    ),
    (
        "English up",
        ENGLISH,
        Move(("activities", 1), ("activities",), 0),
        "applan: 1\r\n"
        "title: P\r\n"
        "organisation: L\r\n"
        "period: 2026\r\n"
        "activities:\r\n"
        "    -   title: Fest\r\n"
        "    -   title: Tur\r\n"
        "        when: uke 4",
    ),
    (
        "marks around everything",
        MARKED,
        [
            SetValue(("sections", 0, "title"), "En annen ting"),
            Insert(A, 0, {"title": "Løp nå", "when": "uke 5 og 6"}),
        ],
        "applan: 1\n"
        'tittel: "P"\n'
        'organisasjon: "Laget vårt"\n'
        'periode: "2026"\n'
        "kapitler:\n"
        '  - tittel: "En annen ting"\n'
        '    tekst: "To ting"\n'
        "    aktiviteter:\n"
        '      - Løp nå: "uke 5 og 6"\n',
    ),
    (
        "insert, move and remove at once",
        WHOLE,
        [
            Insert(("sections",), 1, {"title": "Ny"}),
            Move(("sections", 2), ("sections",), 0),
            Remove(("sections", 0)),
            SetText(("sections", 1, "title"), 0, 2, "Tore"),
        ],
        whole(THREE, "  - tittel: Ny\n", TWO.replace("To\n", "Tore\n")),
    ),
    (
        "moved out of what goes",
        WHOLE,
        [
            Remove(("sections", 1)),
            Move(("sections", 1, "activities", 0), ("sections", 2, "activities"), 0),
            SetText(("sections", 1, "activities", 0, "title"), 0, 0, "Stor f"),
        ],
        whole(ONE, "  # om to\n", THREE + "    aktiviteter:\n      - Stor fFest  # stor\n"),
    ),
]


@pytest.mark.parametrize(
    ("name", "before", "change", "after"), WHOLES, ids=[one[0] for one in WHOLES]
)
def test_as_the_rest_of_the_file_is_written(
    name: str, before: str, change: Any, after: str
) -> None:
    made = splice(before, *(change if isinstance(change, list) else [change]))
    assert made.refused == ()
    assert made.text == after


NOT_THERE = "there is nothing of this in the plan; was it changed in the meantime?"
GOES = "it stands in what is taken away"
TWICE = "something else is changed in the same place"
SHARED = "it is written once for several places (“&” and “*”); change it in the file"
FOR_ALL = "it is said for several things at once, and cannot be taken from one of them"
SIGNS = "there are signs in it that have no place in a plan"


REFUSED: list[tuple[str, list[Change], list[tuple[int, str]]]] = [
    (
        "in what goes",
        [Remove((*S, 1)), SetText((*S, 1, "activities", 0, "title"), 0, 0, "Stor ")],
        [(1, GOES)],
    ),
    (
        "not there",
        [
            SetText((*S, 5, "title"), 0, 0, "x"),
            SetText((*S, 0, "title"), 0, 9, "x"),
            Remove((*S, 0, "goals", 0)),
            SetValue((*S, 0, "xyz"), "x"),
            Insert((*S, 0, "title"), 0, "x"),
        ],
        [(at, NOT_THERE) for at in range(5)],
    ),
    (
        "set twice",
        [
            SetValue((*S, 0, "title"), "A"),
            SetValue((*S, 0, "title"), "B"),
            SetText((*S, 0, "title"), 0, 1, "C"),
        ],
        [(1, TWICE), (2, TWICE)],
    ),
    (
        "words that overlap",
        [SetText((*S, 0, "text"), 0, 1, "y"), SetText((*S, 0, "text"), 0, 1, "z")],
        [(1, TWICE)],
    ),
    ("signs", [SetValue((*S, 0, "title"), "A\x07")], [(0, SIGNS)]),
    (
        "into itself",
        [Move((*S, 1), (*S, 1, "sections"), 0)],
        [(0, "it cannot be moved into itself")],
    ),
]


@pytest.mark.parametrize(("name", "changes", "wanted"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_is_refused_and_the_rest_is_written(
    name: str, changes: list[Change], wanted: list[tuple[int, str]]
) -> None:
    made = splice(WHOLE, *changes)
    said = [(changes.index(change), why.template) for change, why in made.refused]
    assert said == wanted
    left = [change for change in changes if change not in [one for one, _why in made.refused]]
    assert made.text == splice(WHOLE, *left).text


COMMON = (
    HEADER + "  - tittel: A\n"
    "    felles: {sted: [Huset, Hallen], ansvarlig: Styret}\n"
    "    aktiviteter:\n"
    "      - tittel: Møte\n"
    "        klokka: 18\n"
    "        når: 12. januar\n"
    "      - Fest: 4. mai\n"
)
"""What a section says for all its activities, and a clock that is said beside a time."""


@pytest.mark.parametrize(
    ("change", "line", "now"),
    [
        (SetText((*A, 0, "place", 0), 0, 5, "Stua"), "klokka: 18", "sted: [Stua, Hallen]"),
        (SetValue((*A, 0, "responsible", 0, "who"), "Kari"), "tittel: Møte", "ansvarlig: Kari"),
        (
            Insert((*A, 0, "responsible"), 1, {"who": "Kari"}),
            "tittel: Møte",
            "ansvarlig: [Styret, Kari]",
        ),
    ],
)
def test_what_is_said_for_all_is_said_of_one_alone(change: Change, line: str, now: str) -> None:
    made = splice(COMMON, change)
    assert made == Spliced(COMMON.replace(line, f"{line}\n        {now}"))


@pytest.mark.parametrize(
    "change",
    [
        SetText((*A, 0, "when", 0, "when"), 0, 2, "13"),
        SetValue((*A, 0, "when", 0, "when"), "13. januar kl. 18"),
    ],
)
def test_a_clock_that_is_said_elsewhere_is_not_written_again(change: Change) -> None:
    assert splice(COMMON, change) == Spliced(COMMON.replace("12. januar", "13. januar"))


def test_what_is_said_for_all_cannot_be_taken_from_one() -> None:
    change = Remove((*A, 0, "place", 0))
    made = splice(COMMON, change)
    assert made.text == COMMON
    assert [(one, why.template) for one, why in made.refused] == [(change, FOR_ALL)]


ANCHORED = inside(
    "|- tittel: Tur\n|  ansvarlig: &styret [Styret, Kari]\n|- tittel: Fest\n|  ansvarlig: *styret\n"
)


@pytest.mark.parametrize(
    "change",
    [
        SetValue((*A, 0, "responsible", 0, "who"), "Ola"),
        SetValue((*A, 1, "responsible", 0, "who"), "Ola"),
        Remove((*A, 0)),
        Move((*A, 0), A, 2),
    ],
)
def test_what_is_written_once_for_several_is_left(change: Change) -> None:
    made = splice(ANCHORED, change)
    assert made.text == ANCHORED
    assert [(one, why.template) for one, why in made.refused] == [(change, SHARED)]


def test_one_that_took_it_over_may_have_its_own() -> None:
    made = splice(ANCHORED, SetValue((*A, 1, "responsible"), ["Ola"]))
    assert made == Spliced(ANCHORED.replace("*styret", "Ola"))


def test_a_line_of_a_list_goes_on_below_its_text() -> None:
    said = "- Vi tar med " + "mat og klær til alle, " * 9 + "og ved"
    made = splice(
        inside("|- tittel: Tur\n|  når: uke 4\n"), SetValue((*A, 0, "text"), f"Hei:\n\n{said}")
    )
    assert made == Spliced(
        inside(
            "|- tittel: Tur\n"
            "|  tekst: |\n"
            "|    Hei:\n"
            "\n"
            "|    - Vi tar med mat og klær til alle, mat og klær til alle, mat og klær til alle, mat og klær\n"
            "|      til alle, mat og klær til alle, mat og klær til alle, mat og klær til alle, mat og klær\n"
            "|      til alle, mat og klær til alle, og ved\n"
            "|  når: uke 4\n"
        )
    )
