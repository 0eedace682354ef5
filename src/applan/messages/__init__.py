"""Sentences for people: written in English where they arise, translated in one catalogue."""

from applan.messages.catalogue import (
    Argument,
    Catalogue,
    Message,
    Tongue,
    catalogue,
    language_of,
    msg,
)
