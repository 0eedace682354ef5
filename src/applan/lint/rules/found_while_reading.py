"""What is found while a file is read, documented here as a rule is; it is told by `loading/`."""

from applan.lint.rule import found_while_reading

_PLAIN = "text: Årsplanen bygger på vedtektene.\n"


@found_while_reading("AP001", bad=b"applan: 1\ntitle: \xc5rsplan\n", good=_PLAIN)
def encoding() -> None:
    """Text is saved as UTF-8.

    Other encodings turn æ, ø and å into something else on the next machine. Choose “UTF-8” when
    the editor saves.
    """


@found_while_reading(
    "AP002",
    bad="\ufeffapplan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n".encode(),
    good=_PLAIN,
)
def byte_order_mark() -> None:
    """A file does not begin with a byte order mark.

    Some Windows programs put an invisible mark first; other programs take it for a part of the
    first key.
    """


@found_while_reading(
    "AP003",
    bad=b"applan: 1\ntitle: \xc3\x85rs\x07plan\norganisation: Eksempellaget\nperiod: 2026\n",
    good=_PLAIN,
)
def control_character() -> None:
    """Text holds no invisible control characters.

    They come along when text is pasted from PDF files; Word cannot hold them, and nobody sees them.
    """


@found_while_reading(
    "AP004", bad="text: Husk: møt opp\n", good=("Husk: møt opp", "'Husk: møt opp'")
)
def syntax() -> None:
    """The file is YAML.

    Most often a text holds a colon followed by a space, or a line is indented otherwise than its
    neighbours. Each mistake is told where it was made, with what to write; the rest of the plan is
    checked all the same, and “--fix” mends what can mean only one thing.
    """


@found_while_reading(
    "AP005",
    bad="text: Første innledning.\ntext: Andre innledning.\n",
    good=("Første innledning.\ntext: Andre", "Én"),
)
def duplicate_key() -> None:
    """A key stands once in its place.

    Of two equal keys one would win without anybody noticing.
    """


@found_while_reading(
    "AP006", bad="documents: " + "[" * 70 + "]" * 70 + "\n", good="documents: [{title: Budsjett}]\n"
)
def too_deep() -> None:
    """Lists and mappings are not nested without end.

    A plan needs a dozen levels; sixty-four is either a mistake or an attack.
    """


@found_while_reading("AP007", bad="text: " + "x" * 400_001 + "\n", good="text: Kort og godt.\n")
def too_large() -> None:
    """A plan has a size that people can read.

    Four hundred thousand characters is sixteen times the largest plan we have seen.
    """


@found_while_reading("AP008", bad="text: !vault hemmelig\n", good=("!vault hemmelig", "åpent"))
def unsupported_yaml() -> None:
    """Tags and composite keys have no meaning in a plan.

    YAML can do more than a plan needs; what has no meaning here would be lost on the way. A text
    that begins with «!» or «&» needs quotation marks.
    """


@found_while_reading("AP009", bad="text: A\u030arsplan\n", good=("A\u030arsplan", "Årsplan"))
def loose_accent() -> None:
    """Letters are one character each.

    Text pasted from macOS may hold å as a and a ring. It looks the same, but is not found in a
    search and not recognised in a key. What another program has read wrongly on the way holds two
    for each: “Ã¸” for ø.
    """


@found_while_reading("AP010", bad=b"- bare\n- en liste\n", good="text: Årsplan\n")
def no_plan() -> None:
    """The file holds a plan.

    A plan begins with “applan: 1”, followed by keys with values.
    """


@found_while_reading(
    "AP011",
    bad="text: Årsplan # applan: ignore[AP201]\n",
    good=("Årsplan # applan: ignore[AP201]", "Årsplan"),
)
def invalid_suppression() -> None:
    """A finding is ignored with a code and a reason.

    Next year nobody remembers why. Without a reason nothing is ignored.
    """


@found_while_reading(
    "AP012",
    bad="text: Årsplan # applan: ignore[AP201] står to steder med vilje\n",
    good=("Årsplan # applan: ignore[AP201] står to steder med vilje", "Årsplan"),
)
def unused_suppression() -> None:
    """What is ignored is still there.

    A comment that ignores nothing hides the next real mistake in that place. Nothing is said of
    rules that did not look at all of the plan: those that are off, and others where something in
    it, or in the plan that it continues, could not be read.
    """


@found_while_reading(
    "AP013",
    bad="text: Vårtur #2 går til Kyststien.\n",
    good=("Vårtur #2 går til Kyststien.", '"Vårtur #2 går til Kyststien."'),
)
def text_in_comment() -> None:
    """No comment takes words from a text.

    A comment begins at a # after a space, also in the middle of a title, and what it takes is in no
    draft. Where the sign touches the next, as in #2 and #valg, it is taken to belong to the text. A
    comment has a space after its sign.
    """


@found_while_reading(
    "AP014",
    bad="""\
- title: Grunnkurs
  when: mai 2026
  contents:
    -Vedtekter
    -Økonomi
""",
    good=("-Vedtekter\n          -Økonomi", "- Vedtekter\n          - Økonomi"),
)
def list_became_text() -> None:
    """Items are items.

    A text goes on over all lines that are indented under it. An item without a space after its
    dash, with the bullet of another program, or indented too far, becomes part of it, and the list
    is printed as one sentence.
    """


@found_while_reading(
    "AP015",
    bad="- {title: Medlemsmøte, kurs og fest, when: 4. mai}\n",
    good=(
        "{title: Medlemsmøte, kurs og fest, when: 4. mai}",
        "title: Medlemsmøte, kurs og fest\n        when: 4. mai",
    ),
)
def torn_text() -> None:
    """No text is torn at a comma.

    Between braces, and between brackets, a comma ends a text, and what follows is left out or
    stands alone: «3,5», «50 000,-» and «kurs, fest og dans» need quotation marks there. On lines of
    their own they need none. A colon there needs its space, too.
    """


@found_while_reading(
    "AP016",
    bad="""\
sections:
  - title: Møter
    text: |
      Vi møtes hver måned.
      activities:
        - title: Vårmøtet
          when: 4. mai
""",
    good=("  activities:\n        - title: Vårmøtet\n  ", "activities:\n      - title: Vårmøtet\n"),
)
def key_became_text() -> None:
    """Keys are keys, and not lines of a text.

    Under “|” everything that is indented belongs to the text, also the activities that were meant
    to follow it. A line that lacks its colon becomes the end of the text above.
    """


@found_while_reading(
    "AP101",
    bad="sections:\n  - titel: Skolering\n    title: Skolering\n",
    good=("titel: Skolering\n    title", "title"),
)
def unknown_key() -> None:
    """Keys are those of the format.

    An unknown key would be left out of every draft, with a value or without. All keys are
    described in docs/plan-format.md.
    """


@found_while_reading(
    "AP102",
    bad="sections:\n  - text: Uten overskrift.\n",
    good=("text: Uten", "title: Skolering\n    text: Med"),
)
def missing_key() -> None:
    """What a plan cannot do without is there.

    A section needs a title, a responsibility somebody who has it. A time whose key is written with
    nothing after it is a warning: “avklares” says that it is not decided.
    """


@found_while_reading(
    "AP103",
    bad="sections:\n  - title: [Skolering, Kurs]\n",
    good=("[Skolering, Kurs]", "Skolering og kurs"),
)
def wrong_type() -> None:
    """A text is a text, a list a list.

    A line begun with “- ” is a list item; “key: value” on an indented line is a mapping.
    """


@found_while_reading(
    "AP104", bad="- {title: Vårkampanje, kind: kampagne}\n", good=("kampagne", "campaign")
)
def unknown_value() -> None:
    """Where the format has a choice, the value is one of the choices.

    Views, calendars and comparisons rely on them. The message lists what is possible.
    """


@found_while_reading(
    "AP105",
    bad='goals:\n  - {id: "Flere Medlemmer", title: "Flere medlemmer"}\n',
    good=('"Flere Medlemmer"', "flere-medlemmer"),
)
def invalid_value() -> None:
    """Ids, numbers, dates and periods can be read.

    An id has small letters, digits and hyphens, a number digits, a date the form 2026-02-14.
    """


@found_while_reading(
    "AP106", bad="- sommerfest: 20. juni 2026\n", good=("sommerfest", "Sommerfest")
)
def small_letter_title() -> None:
    """A title or a name that stands before a colon begins with a capital letter.

    `- Sommerfest: 20. juni 2026` is an activity and its time. Keys begin with small letters, so a
    small one may be a key that was misspelled, or a word that has no key.
    """


@found_while_reading("AP140", bad="- Styremøte 12. januar\n", good="- Styremøte: 12. januar\n")
def colon_missing() -> None:
    """An activity on one line has a colon between its title and its time.

    Without it, all of the line is the title, and the activity is in no calendar.
    """


@found_while_reading(
    "AP425",
    bad="""\
sections:
  - title: Kampanjer
    activities:
      # applan: guess linje 41: «Høstkampanjen går i uke 37–38»
      - Høstkampanje: uke 37–38 2026
""",
    good=("      # applan: guess linje 41: «Høstkampanjen går i uke 37–38»\n", ""),
)
def unconfirmed_guess() -> None:
    """What was guessed is confirmed before the plan goes to a meeting.

    “applan import” writes “# applan: guess” with the words of the old file above what it was not
    sure of. Look at it, mend it where it is wrong, and delete the line. It is a note while the plan
    is a draft, and a warning once it is proposed.
    """
