"""Sentences for people: written in English where they arise, translated in one catalogue."""

from applan.messages.catalogue import Catalogue, catalogue, language_of
from applan.messages.message import Argument, Message, Tongue, msg
