"""A comparison in words, before any format: what the formats of changes share.

Every format is made from the same account, so that they cannot disagree.
"""

from applan.formats.account.told import Account, Detail, Entry, Part, tell

__all__ = ["Account", "Detail", "Entry", "Part", "tell"]
