"""The few words that a format prints of its own accord, by the document's language."""

from collections.abc import Mapping

_WORDS = {
    "nb": {
        "skip": "Hopp til innholdet",
        "group": "Gruppe",
        "notes": "Merknader",
        "revised": "[-…-] er tatt ut, {+…+} er satt inn",
    },
    "nn": {
        "skip": "Hopp til innhaldet",
        "group": "Gruppe",
        "notes": "Merknader",
        "revised": "[-…-] er teke ut, {+…+} er sett inn",
    },
    "en": {
        "skip": "Skip to the content",
        "group": "Group",
        "notes": "Notes",
        "revised": "[-…-] was taken out, {+…+} was put in",
    },
}


def words(language: str) -> Mapping[str, str]:
    """The words of a language such as «nb-NO»; of any other, those of bokmål."""
    return _WORDS.get(language[:2], _WORDS["nb"])
