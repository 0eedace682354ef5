"""Which addresses become links: the one place that every format of every document asks."""

import re
from urllib.parse import unquote

from applan.patterns import lazy

_SCHEME = lazy(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = lazy(
    r"https?://(?:[^\s/?#@\\]*@)?(?:[^\s/?#@\\:\[\]%]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>\d{1,5}))?"
    r"(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_MAIL = lazy(r"mailto:[^\s@\\/]+@[^\s@\\/?]+(?:\?\S*)?", re.IGNORECASE)
_PHONE = lazy(r"tel:\+?[\d().-]{2,20}(?:;\S*)?", re.IGNORECASE)
_HOST = lazy(
    r"(?:[^\W_][\w-]*\.)+(?!(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|txt|md|html?|ics|"
    r"ya?ml|json|xml|zip|png|jpe?g|gif|svg|webp|tiff?|mp[34]|mov)\Z)[^\W\d_]{2,}",
    re.IGNORECASE,
)
"""«lag.no», as a browser's line has it: beside a plan there is no such file or folder."""
_UNSEEN = lazy(r"[\x00-\x20\x7f]")
_HIGHEST_PORT = 65_535


def is_link(address: str) -> bool:
    """Whether an address may become a link: http, https, mailto, tel, or a plain relative path.

    What else a program might open at a click stays text: a path to another machine
    (``//host``, ``\\\\host\\share``) sends a Windows user's login there, and schemes such as
    ``ms-word:`` and ``search-ms:`` start programs. A place in the document (``#…``) is none
    either: its name changes with the headings. «lag.no» and «post@lag.no» lack what makes
    them an address, and a program would look for a file.
    """
    if not address or _UNSEEN.search(address):
        return False
    if _SCHEME.match(address):
        web = _WEB.fullmatch(address)
        if web is not None:
            return int(web["port"] or 1) in range(1, _HIGHEST_PORT + 1)
        return bool(_MAIL.fullmatch(address) or _PHONE.fullmatch(address))
    return not address.startswith("#") and _is_relative(address) and _is_relative(unquote(address))


def _is_relative(path: str) -> bool:
    first = re.split("[/?#]", path, maxsplit=1)[0]
    is_address = "@" in first or _HOST.fullmatch(first) is not None
    return "\\" not in path and not path.startswith("//") and ":" not in first and not is_address
