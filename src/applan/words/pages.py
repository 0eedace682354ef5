"""The few words that a format prints of its own accord."""

from applan.words import Table

words = Table("""
skip = Hopp til innholdet | Hopp til innhaldet | Skip to the content
group = Gruppe | Gruppe | Group
notes = Merknader | Merknader | Notes
revised = [-…-] er tatt ut, {+…+} er satt inn | [-…-] er teke ut, {+…+} er sett inn | [-…-] was taken out, {+…+} was put in
""")
