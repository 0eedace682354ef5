"""A foreign plan turned into a plan file, with nothing lost and each guess marked. Pure.

A file becomes pieces (``reading``), those an outline (``outline``), that a plan (``plan``), and it
is written as YAML (``writing``). Headings are sections; an activity is only what has a label or a
time beside it; all else is text.
"""

from applan.importing.imported import Imported, imported
