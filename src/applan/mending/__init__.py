"""Mending plans: the changes that rules suggest and the order of keys, checked before written."""

from applan.mending.format import Formatted, formatted
from applan.mending.mend import Mended, Refused, mend
