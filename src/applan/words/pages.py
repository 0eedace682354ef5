"""The few words that a format prints of its own accord."""

from applan.words import Table

words = Table("""
skip = Hopp til innholdet | Hopp til innhaldet | Skip to the content
group = Gruppe | Gruppe | Group
notes = Merknader | Merknader | Notes
in = inn: | inn: | in:
out = ut: | ut: | out:
""")
