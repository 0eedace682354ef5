"""What is found while a file is read, documented here as a rule is; it is told by `loading/`."""

from applan.lint.rule import Example, Rule
from applan.loading.names import NAMES

_PLAIN = "text: Årsplanen bygger på vedtektene.\n"

_FOUND: tuple[tuple[str, str, Example] | tuple[str, str, Example, Example], ...] = (
    ("AP001", "Text is saved as UTF-8.", b"applan: 1\ntitle: \xc5rsplan\n", _PLAIN),
    (
        "AP002",
        "A file does not begin with a byte order mark.",
        "\ufeffapplan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n".encode(),
        _PLAIN,
    ),
    (
        "AP003",
        "Text holds no invisible control characters.",
        b"applan: 1\ntitle: \xc3\x85rs\x07plan\norganisation: Eksempellaget\nperiod: 2026\n",
        _PLAIN,
    ),
    ("AP004", "The file is YAML.", "text: {+'+}Husk: møt opp{+'+}\n"),
    (
        "AP005",
        "A key stands once in its place.",
        "text: [-Første innledning.\ntext: Andre-]{+Én+} innledning.\n",
    ),
    (
        "AP006",
        "Lists and mappings are not nested without end.",
        "documents: " + "[" * 70 + "]" * 70 + "\n",
        "documents: [{title: Budsjett}]\n",
    ),
    (
        "AP007",
        "A plan has a size that people can read.",
        "text: " + "x" * 400_001 + "\n",
        "text: Kort og godt.\n",
    ),
    (
        "AP008",
        "Tags and composite keys have no meaning in a plan.",
        "text: [-!vault hemmelig-]{+åpent+}\n",
    ),
    ("AP009", "Letters are one character each.", "text: [-A\u030arsplan-]{+Årsplan+}\n"),
    ("AP010", "The file holds a plan.", b"- bare\n- en liste\n", "text: Årsplan\n"),
    (
        "AP011",
        "A finding is ignored with a code and a reason.",
        "text: Årsplan[- # applan: ignore[AP201]-]\n",
    ),
    (
        "AP012",
        "What is ignored is still there.",
        "text: Årsplan[- # applan: ignore[AP201] står to steder med vilje-]\n",
    ),
    (
        "AP013",
        "No comment takes words from a text.",
        'text: {+"+}Vårtur #2 går til Kyststien.{+"+}\n',
    ),
    (
        "AP014",
        "Items are items.",
        """\
- title: Grunnkurs
  when: mai 2026
  contents:
    -{+ +}Vedtekter
    -{+ +}Økonomi
""",
    ),
    (
        "AP015",
        "No text is torn at a comma.",
        "- [-{-]title: Medlemsmøte, kurs og fest[-,-]{+\n +} when: 4. mai[-}-]\n",
    ),
    (
        "AP016",
        "Keys are keys, and not lines of a text.",
        """\
sections:
  - title: Møter
    text: |
      Vi møtes hver måned.
    [-  -]activities:
[-  -]      - title: Vårmøtet
[-  -]        when: 4. mai
""",
    ),
    (
        "AP101",
        "Keys are those of the format.",
        "sections:\n  - [-titel: Skolering\n    -]title: Skolering\n",
    ),
    (
        "AP102",
        "What a plan cannot do without is there.",
        "sections:\n  - {+title: Skolering\n    +}text: [-Uten-]{+Med+} overskrift.\n",
    ),
    (
        "AP103",
        "A text is a text, a list a list.",
        "sections:\n  - title: [-[-]Skolering[-, Kurs]-]{+ og kurs+}\n",
    ),
    (
        "AP104",
        "Where the format has a choice, the value is one of the choices.",
        "- {title: Vårkampanje, kind: [-kampagne-]{+campaign+}}\n",
    ),
    (
        "AP105",
        "Ids, numbers, dates and periods can be read.",
        'goals:\n  - {id: [-"Flere Medlemmer"-]{+flere-medlemmer+}, title: "Flere medlemmer"}\n',
    ),
    (
        "AP106",
        "A title or a name that stands before a colon begins with a capital letter.",
        "- [-sommerfest-]{+Sommerfest+}: 20. juni 2026\n",
    ),
    (
        "AP140",
        "An activity on one line has a colon between its title and its time.",
        "- Styremøte 12. januar\n",
        "- Styremøte: 12. januar\n",
    ),
    (
        "AP425",
        "What was guessed is confirmed before the plan goes to a meeting.",
        """\
sections:
  - title: Kampanjer
    activities:
[-      # applan: guess linje 41: «Høstkampanjen går i uke 37–38»
-]      - Høstkampanje: uke 37–38 2026
""",
    ),
)
"""The code, what holds in a good plan, and an example of what does not and, if unmarked, does."""

RULES = tuple(
    Rule(code, *NAMES[code], None, said, (bad, good[0] if good else None))
    for code, said, bad, *good in _FOUND
)
