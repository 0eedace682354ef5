"""From text to a validated plan, and everything that is wrong on the way."""

from applan.loading.load import Loaded, load

__all__ = ["Loaded", "load"]
