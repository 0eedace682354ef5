"""What the schema of WordprocessingML asks of what applan writes in a document.

The order of properties and the attributes that must be there (ISO/IEC 29500-4, wml.xsd); the whole
schema is not ours to hand on.
"""

from typing import Any

from .settling import W

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr suppressLineNumbers tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs strike color sz szCs u lang",
    "tblPr": "tblStyle tblW tblLayout tblLook",
    "trPr": "cantSplit tblHeader ins del",
    "tcPr": "tcW",
    "sectPr": "headerReference footerReference type pgSz pgMar lnNumType pgNumType cols titlePg",
    "tbl": "tblPr tblGrid tr",
    "numPr": "ilvl numId",
}
"""The children of each element in their order; no others are written."""

NEEDED = {
    **dict.fromkeys(("ins", "del", "moveFrom", "moveTo", "pPrChange"), ("id", "author")),
    **dict.fromkeys(("moveFromRangeStart", "moveToRangeStart"), ("id", "author", "date", "name")),
    **dict.fromkeys(("moveFromRangeEnd", "moveToRangeEnd", "bookmarkEnd"), ("id",)),
    "bookmarkStart": ("id", "name"),
}
DELETED = f"{W}del"


def faults(body: Any) -> list[str]:
    """Where the document is not as the schema has it."""
    found = []
    for element in body.iter(f"{W}*"):
        name = element.tag.removeprefix(W)
        children = [child.tag.removeprefix(W) for child in element]
        if name in ORDER:
            order = ORDER[name].split()
            known = [order.index(child) if child in order else -1 for child in children]
            if -1 in known or known != sorted(known):
                found.append(f"{name}: {' '.join(children)}")
            if name == "trPr" and not set(children) - {"ins", "del"}:
                found.append("trPr: nothing but a change")
        found += [
            f"{name}: no {one}" for one in NEEDED.get(name, ()) if not element.get(f"{W}{one}")
        ]
        if name == "tc" and children[-1:] != ["p"]:
            found.append("tc: does not end with a paragraph")
        if name == "t" and any(one.tag == DELETED for one in element.iterancestors()):
            found.append("t: text that goes is delText")
        if name == "delText" and all(one.tag != DELETED for one in element.iterancestors()):
            found.append("delText: outside what goes")
    return found
