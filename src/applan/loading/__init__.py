"""From text to a validated plan, and everything that is wrong on the way."""

from applan.loading.load import Loaded, load
from applan.loading.read import read_plan
from applan.loading.settings import NO_SETTINGS, RuleLevel, Settings
