"""How keys, dashes, and what is written in their place, look in a line."""

import re

from applan.typography import MONTHS

SPACES = "\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""What looks like a space."""

UNSEEN = "\u00ad\u200b-\u200d\u2060"
"""What cannot be seen, and is no space either."""

UNSEEN_ONES = frozenset("\u00ad\u200b\u200c\u200d\u2060")
UNSEEN_SIGN = re.compile(f"[{UNSEEN}]")
GAP = re.compile(f"[{SPACES}{UNSEEN}]*")
QUOTED = r"\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\r\n]|'')*'"
PLAIN = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:](?=\S))(?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*?"
KEY = re.compile(rf"(?P<key>{QUOTED}|{PLAIN})[ \t]*:(?=\s|$)", re.M)
"""A key with its colon, as YAML has it."""

WRAPPED = re.compile(
    r"(?P<mark>[\"'])(?P<key>[\w-]+)[ \t]*:[ \t]+"
    r"(?P<said>(?:(?!(?P=mark))[^\\\r\n])+)(?P=mark)[ \t]*$", re.M
)  # fmt: skip
"""A key with its value, both between one pair of quotation marks."""

ITEM_KEY = re.compile(rf"(?:-[ ]+)+(?:{PLAIN})[ \t]*:(?=\s|$)", re.M)
SEEN_KEY = re.compile(r"^[ \t]*(?:- )*([\w-]+):(?=\s|$)", re.M)
"""A word that is a key at the beginning of a line."""

TIGHT = re.compile(rf"(?P<key>[\w-]+)[ \t]*:(?P<gap>[{UNSEEN}]*)(?=[^\s/=])")
"""A key whose colon nothing stands between and the value."""

TIGHT_DASH = re.compile(r"-(?=[^\s\->])")
ODD_COLON = re.compile(
    rf"(?P<key>[\w-]+)(?:[{SPACES}]*(?P<sign>:=|[-=]>|[→：﹕︰∶꞉ː;；=]|\|(?= *\S))"
    rf"[{SPACES}]*(?=\S|$)|(?P<other>[,.]| [-–])(?:[{SPACES}]+(?=\S)|[{SPACES}]*$))",
    re.M,
)
"""A key, and a sign that is no colon."""

BARE = re.compile(r"(?P<key>[\w-]+)[ \t]*(?=[\r\n]|\Z)")
CAPITAL = re.compile(r"(?P<key>[A-ZÆØÅ][a-zæøå]+)(?P<gap> +)(?=[A-ZÆØÅ])")
"""«Ansvarlig Kari»: a key in capitals without its colon."""

NO_COLON = re.compile(r"(?P<key>[a-zæøå_]+)(?P<gap>[ \t\u00a0]+)(?=\S)")
BULLET = re.compile(
    rf"(?:[•‣◦▪●○·\uf0b7\uf0a7](?P<gap>[{SPACES}{UNSEEN}]*)|[–—−‐‑*→+o](?P<wide>[{SPACES}{UNSEEN}]+)"
    rf"|–(?=[a-z]+:\s)|(?P<count>\(?(?:\d{{1,2}}|[a-z])[.)])[{SPACES}]+)(?=\S)"
)
"""What other programs begin a list item with."""

DAY = re.compile(rf"(?:{MONTHS})\b", re.I)
"""What makes a date of the number before it."""

A_TIME = (
    r"(?:\d|hver|kvar|annenhver|annakvar|innen|innan|senest|seinast|uke |veke |uavklar|avklar"
    r"|(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag"
    r"|(?:i )?(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des|påsk|pins)"
    r"|(?:vår|sommer|sumar|høst|haust|vinter)(?:en|ferien)?\b)"
)
TIME = re.compile(A_TIME, re.IGNORECASE)
"""How a time begins that stands after a title."""

SHORT = re.compile(
    r"(?P<key>[^\W\d][^;|:\r\n]*?)(?: ?[;|] ?| [-–—] )"
    rf"(?=\d\d?(?:[./]\d|[.]? ?(?:[-–]|{MONTHS}))|(?!\d){A_TIME})"
)
"""A title with its time on one line: «Padletur; 8. mai»."""

PROPERTIES = re.compile(
    r"(?:(?:&[\w-]+|!(?:[\w/-]*!)?[\w/.:-]*|!<[^>\s]*>)(?:[ \t]+|(?=[\r\n]|\Z)))+", re.A
)
"""Anchors and tags before a value."""

ALIAS = re.compile(r"\*([^\s,\[\]{}]+)")
FENCE = re.compile(r"```+ *\w*[ \t]*(?=[\r\n]|\Z)")
REMARK = re.compile(
    r"(?:NB|N\.B\.|OBS|PS|P\.S\.|Nb|Obs|Ps|Merk|Husk|Hugs|Viktig|Tips|Info|Note)[ !]*:"
)
"""How a remark begins, which belongs to the text above."""

HEADING_NUMBER = re.compile(r"\A[#*_\s]*(?:(?:kapit(?:tel|el)\s*)?\d+(?:\.\d+)*[.):]?\s+)?", re.I)
TITLE_OF = re.compile(r"(?:-[ \t]*)?(?:title|tittel)[ \t]*:[ \t]*(?P<title>[^\r\n]*)", re.I)
"""A title, and what stands before the words of a heading in other programs."""

DASHES = re.compile(r"(?:-[ ]+)+")
NOTE = re.compile(r"//[^\r\n]*|<!--[^\r\n]*-->[ \t]*(?=[\r\n]|\Z)")
NOTE_SIGNS = re.compile(r"^//+|^<!--|-->\s*$")
RULER = re.compile(r"(?:-{4,}|={3,}|\*{3,}|_{3,}|~{3,}|[—–]{2,})[ \t]*(?=[\r\n]|\Z)")
CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$", re.M)
CONFLICT_LINE = re.compile(rf"^(?:{CONFLICT.pattern})", re.M)
DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=\s|\Z)")
HEADER = re.compile(r"[|>](?P<given>[-+]?[1-9]?[-+]?)(?:[ \t]+#.*|[ \t]*)$", re.M)
DOUBLED = re.compile(r"(?:\|{2,}|>{2,})[ \t]*$", re.M)
COMMENT = re.compile(r"(?<=[ \t])#")
TABS_AT_END = re.compile(r"\t[ \t]*(?=#|[\r\n]|\Z)|\t[ \t]*$", re.M)
COLON = re.compile(r":(?=[ \t\r\n])")
LAST_COLON = re.compile(":")
COLON_AFTER = re.compile(r"[ \t]*:(?=\s|$)", re.M)
DIVIDES = re.compile(r"(?![\[\"'])[^,\[\]{}]*(?:[,\[\]{}]|: )")
"""A text that is none between braces, where it has no marks."""

WORD_BEFORE = re.compile(r"(?:^|[\s,])([\w-]+)$")
PARTED = re.compile(r"(?:[,;|/:]|\s[-–—]|\s)\s$|[.] (?=$)")
"""What parts a key from the value before it on a line."""

ENDS_IN_WORD = re.compile(r"[^\W\d_]{3}[ .,;]*$")

CLOSED_BRACKETS = re.compile(r"\[[^\[\]{}:\"']*\]|\"[^\"\\]*\"|'[^']*'")
