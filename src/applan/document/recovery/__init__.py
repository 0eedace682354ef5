"""Reading on after what is not YAML: what people do wrong in it, told and mended in memory."""

from applan.document.recovery.columns import Words
from applan.document.recovery.lines import Lines
from applan.document.recovery.recover import recover
