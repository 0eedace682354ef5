"""The fields of a Word file: their results are text, their codes are not (ECMA-376, 17.16.18)."""

from typing import Any

from applan.wordfile.names import w


def hidden_by_fields(root: Any) -> dict[Any, bool]:
    """Of each character of a field, whether what follows it is out of sight.

    Codes are, and the whole of a table of contents. A field that is never closed hides nothing.
    """
    fields: list[tuple[Any, Any, Any]] = []
    opened: list[list[Any]] = []
    for sign in root.iter(w("fldChar")):
        kind = sign.get(w("fldCharType"))
        if kind == "begin":
            opened.append([sign, None])
        elif kind == "separate" and opened and opened[-1][1] is None:
            opened[-1][1] = sign
        elif kind == "end" and opened:
            begin, separate = opened.pop()
            fields.append((begin, separate, sign))
    roles = {}
    for begin, separate, end in fields:
        roles[begin] = roles[end] = begin
        if separate is not None:
            roles[separate] = begin
    contents: set[Any] = set()
    current = None
    for element in root.iter(w("fldChar"), w("instrText"), w("delInstrText")):
        if element.tag == w("fldChar"):
            current = roles.get(element) if element.get(w("fldCharType")) == "begin" else None
        elif current is not None and (element.text or "").strip():
            if (element.text or "").split()[0].upper() == "TOC":
                contents.add(current)
            current = None
    hidden: dict[Any, bool] = {}
    stack: list[bool] = []
    out_of_sight = 0
    for sign in root.iter(w("fldChar")):
        if sign not in roles:
            continue
        kind = sign.get(w("fldCharType"))
        if kind == "begin":
            stack.append(True)
            out_of_sight += 1
        elif kind == "separate":
            stack[-1] = roles[sign] in contents
            out_of_sight -= not stack[-1]
        else:
            out_of_sight -= stack.pop()
        hidden[sign] = out_of_sight > 0
    return hidden
