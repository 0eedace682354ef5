"""A plan with the changes since another in place, as Word's own comparison shows them. Pure."""

from applan.redline.redline import redline
