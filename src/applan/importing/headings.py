"""Which lines are headings, those that somebody made by hand too, and how deep each is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from applan.importing.labels import TELLING, Label, among, goal_role, label_of, labelled
from applan.importing.lines import is_dated, is_plain, line_of
from applan.importing.pieces import Piece, on_one_line
from applan.importing.times import YEAR, Times
from applan.importing.titles import OF_FILE, is_called
from applan.patterns import lazy
from applan.prose.marks import Mark, mark_of
from applan.typography import MONTHS
from applan.wordfile.units import BREAK

_FEW = 2
"""Lines alike that may look as headings do by chance."""
LONGEST, _SHORT = 110, 60
"""Characters of a heading that is seen to be one, and of one that only stands as they do."""
_ENDED = lazy(r".*[.;,!]|.*[.:;] [A-ZÆØÅ].*")
NUMBER = lazy(
    r"(?P<label>(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-ZÆØÅ]\.|[IVX]{1,4}\.|§\s?\d+\.?)\)?"
    r"|(?i:tittel|namn|navn|aktivitet|tiltak|arrangement|hva|kva)\s*:)\s+(?=\S)"
)
"""What stands before the words of a heading: «2.1», «Tittel:»."""
DATED = lazy(
    rf"(?i)\d{{1,2}}\.?\s*(?:[-–]\s*\d{{1,2}}\.?\s*)?(?:{MONTHS}"
    r"|jan|feb|apr|aug|sept?|okt|nov|des|og|kvartal|halvår"
    r"|klasse|trinn|gang)\b|\d{1,2}\.(?:0\d|\s?[-–]\s?\d)"
)
_OUTLINED = lazy(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?:[A-ZÆØÅ«]|(?<=\.\d\s)\d)")
_NUMBERED = lazy(
    rf"(?!(?:[Uu]ke|[Vv]eke|(?i:{MONTHS}))\b)"
    r"(?:[A-ZÆØÅ][^\W\d]+ \d{1,2}|(?i:kurs|(?:del)?prosjekt|oppg[aå]ve|møte|kampanje|\w+s?område))"
    r"\s*[:.–-]\s+(?=[A-ZÆØÅ«])"
)
"""«Satsingsområde 2: », «Kurs: »; and «VEKE 33: » in capitals, where «Uke 33: » is a time."""
_PERIOD = lazy(
    r"(?i)(?:for )?(?:(?:plan)?perioden?|sk[ou]leåret|året|sesongen)?:?\s*"
    r"(?:19|20|21)\d\d(?:\s*(?:[-–/]|og|til)\s*\d{2,4})?"
)
"""The time that a plan is for, and no more."""

_SEASON = lazy(
    rf"(?i)(?:(?:{MONTHS}"
    r"|v[åi]r(?:en)?|høst(?:en)?|haust(?:en)?|sommer(?:en)?|sommar(?:en)?|vinter(?:en)?"
    r"|(?:vår|høst|haust)semester(?:et)?|[1-4]\. kvartal|[12]\. halvår)"
    r"\s*(?:[-–/]|og)?\s*){1,3}(?:(?:19|20|21)\d\d)?\s*:?"
)
"""A part of the year alone on a line."""


def with_headings(pieces: Sequence[Piece], times: Times) -> Iterator[Piece]:
    """The pieces with levels of headings from 2 on, and 1 for one title alone.

    A line alone that is bold or larger than the text is a heading, below those that are styled;
    so is a short line right above labels, and what is numbered as headings are: 1, 1.1, 2.
    """
    pieces = [one for piece in pieces for one in _parted(piece)]
    return _leveled(list(_by_hand(pieces, times)))


def _by_hand(pieces: Sequence[Piece], times: Times) -> Iterator[Piece]:
    """The pieces, those that look like headings as headings of level 0."""
    numbered, larger, is_point = _outlined(pieces, times), _larger(pieces), False
    titles, values = set[int](), _under_labels(pieces)
    for n, piece in enumerate(pieces):
        is_place = n - 2 in titles and times.is_said(pieces[n - 1].text)  # below a time
        if (
            n not in values
            and piece.kind == "paragraph"
            and not is_place
            and not is_plain(piece.text, times)
        ):
            below = pieces[n + 1 : n + 12]
            if below and not _is_shown_heading(below[0], larger, piece):
                titles |= {n} if _is_above_labels(piece, below, times) else set()
    others = [n for n in range(len(pieces)) if n not in values]
    over = titles | {n for n in others if _is_above_list(pieces, n, times)}
    stand = {n for n in others if _stands_over(pieces, n, times)}
    made = {n for n, one in enumerate(pieces) if one.kind == "heading" and not one.level}
    is_usual = len(over | stand | made) > _FEW
    over |= {n for n in stand if is_usual or goal_role(pieces[n].text.rstrip(" :"))}
    listed = _listed(pieces)
    for n, piece in enumerate(pieces):
        before = pieces[n - 1] if n else None
        if n in numbered:
            is_point = piece.kind == "item"
            yield replace(piece, kind="heading", level=numbered[n] + 1)
        elif is_point and piece.kind == "item" and piece.level:
            yield replace(piece, level=piece.level - 1)
        elif n in listed:
            text, label = piece.text[listed[n].end :], listed[n].label
            yield replace(piece, kind="item", text=text, label=label)
        elif piece.kind == "paragraph" and (
            n in over
            or (_is_shown_heading(piece, larger, before) and not _is_above_goals(pieces, n))
        ):
            yield replace(piece, kind="heading", level=0)
        elif (
            n + 1 in titles
            and n not in values
            and piece.kind == "paragraph"
            and pieces[n + 1].number - piece.number > 1
            and _is_alone(piece, before)
            and is_called(piece.text)
        ):
            yield replace(piece, kind="heading", level=0, strong=True)
        else:
            yield piece


def _under_labels(pieces: Sequence[Piece]) -> set[int]:
    """The places of lines that a label with nothing behind it is above, «Innhold:»; what stands
    right above a label that was said before is a title."""
    found, told, is_open = set[int](), set[str](), False
    for n, piece in enumerate(pieces):
        label = labelled(piece.text)
        if label is not None:
            if label[0].key in told:
                found.discard(n - 1)
                told = set()
            told.add(label[0].key)
            is_open = not label[2] and label[0].key not in TELLING
        elif is_open and piece.kind == "paragraph" and _is_name(piece):
            found.add(n)
        else:
            is_open = False
            told = set() if piece.kind == "heading" or piece.strong or _is_name(piece) else told
    return found


def _outlined(pieces: Sequence[Piece], times: Times) -> dict[int, int]:
    """The places of lines whose numbers go on as those of chapters do, and how deep each is.

    Where one so deep has its time on it, or most are followed at once by the next, they are the
    points of a list.
    """
    found: dict[int, int] = {}
    last: tuple[int, ...] = ()
    is_goal = False
    for n, piece in enumerate(pieces):
        is_goal = goal_role(piece.text) is not None if piece.kind == "heading" else is_goal
        number = () if is_goal and piece.kind == "item" else _number(piece)
        if number and (number == (*last, 1) or _next_to(last, len(number)) == number):
            found[n], last = len(number), number
    depths = Counter(found.values())
    listed = Counter(depth for n, depth in found.items() if found.get(n + 1) == depth)
    rows = [(pieces[n].text, depth) for n, depth in found.items() if pieces[n].kind == "item"]
    timed = min((depth for one, depth in rows if (line := line_of(one, times)) and line.title),
                default=9)  # fmt: skip
    kept = {n: depth for n, depth in found.items()
            if listed[depth] * 2 < depths[depth] and depth < timed}  # fmt: skip
    return kept if len(kept) > 1 else {}


def _listed(pieces: Sequence[Piece]) -> dict[int, Mark]:
    """The places of paragraphs with a number typed before them, the next of which is beside it."""
    said = [mark_of(one.text) if one.kind == "paragraph" else None for one in pieces]
    found = {
        n: mark
        for n, (mark, piece) in enumerate(zip(said, pieces, strict=True))
        if mark and mark.family == "number" and len(mark.value) == 1 and not DATED.match(piece.text)
    }
    number = {n: mark.value[0] for n, mark in found.items()}
    return {
        n: mark
        for n, mark in found.items()
        if number[n] in (number.get(n + 1, 0) - 1, number.get(n - 1, -1) + 1)
    }


def _next_to(number: tuple[int, ...], depth: int) -> tuple[int, ...]:
    """The number after another, so deep: after 2.3 comes 3."""
    *above, own = number[:depth] or (0,)
    return (*above, own + 1)


def _number(piece: Piece) -> tuple[int, ...]:
    """The number before what may be a heading; nothing for all else."""
    is_point = piece.kind == "item" and not piece.level
    line = (
        replace(piece, kind="paragraph", text=f"{piece.label} {piece.text}") if is_point else piece
    )
    found = _OUTLINED.match(line.text)
    if found is None or DATED.match(line.text) or not _may_be_heading(line):
        return ()
    return tuple(map(int, found["number"].split(".")))


def _larger(pieces: Sequence[Piece]) -> frozenset[float]:
    """The sizes that only headings have: above that of most text, and without any long text."""
    text = [one for one in pieces if one.size and one.kind in ("paragraph", "item")]
    letters = Counter[float]()
    for one in text:
        letters[one.size] += len(one.text)
    usual = max(letters, key=lambda size: letters[size], default=0)
    long = {one.size for one in text if not _may_be_heading(one)}
    return frozenset(size for size in letters if size > usual and size not in long)


def _may_be_heading(piece: Piece) -> bool:
    """Whether it is a line of its own that no sentence ends."""
    text = piece.text
    is_line = piece.kind == "paragraph" and BREAK not in text
    return is_line and len(text) <= LONGEST and _ENDED.fullmatch(_unnumbered(text)) is None


def _unnumbered(text: str) -> str:
    number = NUMBER.match(text) or _NUMBERED.match(text)
    return text if number is None or DATED.match(text) else text[number.end() :]


def _parted(piece: Piece) -> list[Piece]:
    """A paragraph of lines, of which the first is a title above labels, as two."""
    first, stop, rest = piece.text.partition(BREAK)
    label = labelled(rest.split(BREAK)[0]) if stop else None
    is_title = label is not None and label[0].key in TELLING and labelled(first) is None
    if piece.kind != "paragraph" or not is_title or len(first) > 80 or _ENDED.fullmatch(first):
        return [piece]
    return [replace(piece, text=first, strong=True, markdown=""),
            replace(piece, text=rest, strong=False, markdown="")]  # fmt: skip


def _is_shown_heading(piece: Piece, larger: frozenset[float], before: Piece | None) -> bool:
    """Whether a line looks as a heading does: bold, larger, in capitals, or a part of the year."""
    text = piece.text
    if not _may_be_heading(piece) or labelled(text) is not None:
        return False
    if piece.strong or piece.size in larger:
        return any(map(str.isalpha, text)) and (label_of(text) is None or text[:1].isupper())
    said = text.rstrip(" :")
    shouts = said == said.upper() and sum(map(str.isalpha, said)) > 2
    is_value = before is not None and (before.text.endswith(":") or label_of(before.text))
    return not is_value and (shouts or _SEASON.fullmatch(text) is not None)


def _is_above_labels(piece: Piece, below: Sequence[Piece], times: Times) -> bool:
    """Whether a line is a heading by what stands below it: labels, or a time alone."""
    text, after = piece.text, below[0] if below else None
    if BREAK in text or after is None:
        return False
    if labelled(text) is not None or not _may_be_heading(piece):
        return False
    if after.kind == "heading" or OF_FILE.fullmatch(text) or times.is_plain(text):
        return False
    return (
        after.number - piece.number <= 2
        and len(text) <= 80
        and not text.endswith(":")
        and label_of(text) is None
        and text[:1].isupper()
        and _tells(below, times)
    )


def _is_above_list(pieces: Sequence[Piece], n: int, times: Times) -> bool:
    """Whether a line that is only a name stands alone right above points, a table or dates."""
    piece, before, below = pieces[n], pieces[n - 1] if n else None, pieces[n + 1 : n + 3]
    text, label = piece.text, label_of(piece.text)
    is_over = _is_alone(piece, before) and bool(below) and below[0].number - piece.number <= 2
    if not (is_over and _is_name(piece) and label in (None, Label("contents"))):
        return False
    if below[0].kind in ("item", "row") and label is None:
        return True
    are_dates = is_plain(below[0].text, times) or (
        len(below) > 1 and all(is_dated(one.text, times) for one in below)
    )
    is_over = are_dates or (label is None and all(among(below[0].text)))
    return is_over and not is_dated(text, times)


def _is_above_goals(pieces: Sequence[Piece], n: int) -> bool:
    """Whether a line names the goals right below it, and more of its chapter stands below them."""
    piece, end = pieces[n], n + 1
    if not piece.text.endswith(":") or goal_role(piece.text) is None:
        return False
    while end < len(pieces) and pieces[end].kind == "item":
        end += 1
    after = pieces[end] if end < len(pieces) else None
    is_text = after is not None and after.kind in ("row", "paragraph") and not after.strong
    return end > n + 1 and is_text


def _is_name(piece: Piece) -> bool:
    """Whether a line is only a name."""
    plain = piece.kind == "paragraph" and not piece.level and len(piece.text) <= _SHORT
    return plain and is_called(piece.text) and labelled(piece.text) is None


def _stands_over(pieces: Sequence[Piece], n: int, times: Times) -> bool:
    """Whether a line that is only a name stands below an empty line and right above more."""
    after = pieces[n + 1] if n + 1 < len(pieces) else None
    if n == 0 or after is None or pieces[n].number - pieces[n - 1].number < 2:
        return False
    text = pieces[n].text.rstrip(" :")
    named = _is_name(replace(pieces[n], text=text)) and text[:1].isupper()
    named = named and (label_of(text) is None or goal_role(text) is not None)
    return named and after.number - pieces[n].number == 1 and not is_dated(text, times)


def _is_alone(piece: Piece, before: Piece | None) -> bool:
    """Whether a line begins something: nothing right above it goes on."""
    return (
        before is None
        or before.kind != "paragraph"
        or before.text[-1:] in ".!?"
        or piece.number - before.number > 1
    )


def _tells(below: Sequence[Piece], times: Times) -> bool:
    """Whether labels follow right below, one of which makes an activity of what stands above."""
    first = below[0]
    is_list = first.text.endswith(":") and label_of(first.text) is not None  # «Innhold:»
    if is_list or (first.kind == "paragraph" and times.is_said(first.text)):
        return True
    for n, piece in enumerate(below):
        label = _label_in(piece)
        if label is not None and label.key in TELLING:
            return True
        is_list = n > 0 and (piece.kind == "item" or piece.text.rstrip().endswith(":"))
        if label is None and not is_list:
            return False
    return False


def _label_in(piece: Piece) -> Label | None:
    """The label that a piece begins with, and says something behind."""
    first = piece.text.split(BREAK)[0]
    said = labelled(first)
    if piece.kind == "row":
        cells = piece.cells
        return label_of(cells[0]) if len(cells) == 2 else None
    return said[0] if said is not None and said[2] else None


def _leveled(made: Sequence[Piece]) -> Iterator[Piece]:
    headings = [one for one in made if one.kind == "heading"]
    styled = [one for one in headings if one.level]
    tops = [one for one in styled if one.level == 1]
    told_before = (
        bool(made) and is_plan_title(made[0].text) and not (tops and is_plan_title(tops[0].text))
    )
    alone = len(tops) == 1 and styled[0] is tops[0] and not told_before
    shift = 0 if alone or not tops else 1
    first = styled[0] if styled and shift and is_plan_title(styled[0].text) else None
    if not tops:
        first = _title_by_hand(made, headings) or first
        if first and [one.level for one in styled].count(first.level) == 1:
            shift = 1 - first.level
    by_hand = [one for one in headings if not one.level and one is not first]
    looks = Counter(map(_look, by_hand))
    order = sorted(looks, reverse=True)
    above, on_cover = 1, first is not None
    below = [one for one in styled if one is not first and one not in tops[:alone]]

    def as_large(piece: Piece) -> Iterator[int]:
        """The levels of the headings by style that are no larger."""
        return (one.level + shift for one in below if 0 < one.size <= piece.size)

    for n, piece in enumerate(made, 1):
        if piece.kind != "heading":
            on_cover = False
            yield piece
        elif piece is first:
            yield replace(piece, level=1)
        elif piece.level:
            above, on_cover = piece.level + shift, False
            yield replace(piece, level=above)
        elif (
            on_cover and (is_body(piece.text) or has_year(piece.text))
            and (_PERIOD.fullmatch(piece.text) or looks[_look(piece)] == 1
                 or (made[n : n + 1] and made[n].kind == "heading"))
        ):  # fmt: skip
            yield replace(piece, kind="paragraph", strong=False)
        else:
            on_cover = False
            look = _look(piece)
            is_main = label_of(piece.text) is None and look > (0, False, False)
            rank = max(order.index(look) + 1, 1 if is_main else 2)
            level = (above if styled else 1) + rank
            yield replace(piece, level=min([level, *as_large(piece)]))


def _title_by_hand(made: Sequence[Piece], headings: Sequence[Piece]) -> Piece | None:
    """The heading at the start that is the title of the plan: by its words, else by its size."""
    cover = list(takewhile(lambda one: one.kind == "heading" or one is made[0], made[:4]))
    cover = [one for one in cover if one.kind == "heading"] or [
        one for one in headings[:1] if one in made[:3]
    ]
    for one in cover:
        if is_plan_title(one.text) and (has_year(one.text) or one is made[0]):
            return one
    largest = sorted(one.size for one in headings)[-2:]
    return cover[0] if cover and len(largest) > 1 and largest[0] < cover[0].size else None


def _look(piece: Piece) -> tuple[float, bool, bool]:
    """How a heading by hand looks, of which more is higher: its size, capitals, and bold."""
    shouts = piece.text == piece.text.upper()
    return piece.size, shouts, piece.strong or shouts


_PLAN_TITLE = lazy(r"(?i).*(?:plan|program|strategi|hjul|terminliste)(?:en|a|et)?\b.*")


def is_plan_title(text: str) -> bool:
    """Whether a line may be the title of the whole plan."""
    return _PLAN_TITLE.fullmatch(on_one_line(text)) is not None


def has_year(text: str) -> bool:
    """Whether a line names a year."""
    return YEAR.search(text) is not None


_BODY = lazy(
    r"(?i).*(?:(?:lag|forening|foreining|forbund|klubb|parti|råd|korps|kor|menighet|skole|skule"
    r"|barnehage|bibliotek|utvalg|utval|grupp|krets|kommune|sameie|speider|speidar|nettverk|museum"
    r"|senter|avdeling|stiftelse|stifting|samskipnad|festival|verk|orkester|sokn|samfunn)"
    r"(?:e[tn]?|a|ne|[ea]?r[ea]?ne|ere)?|\bvel|fau|\b(?:ap|sv|krf|frp|mdg|sa|as|ba)|høyre|venstre|rødt)"
    r"(?: (?:i|på|for|avd\.|\w+ avdeling) \S.*|(?<=avdeling) \w+)?"
    r"|(?:sameiet|borettslaget|foreninga|foreningen|foreininga|klubben|laget) (?-i:[A-ZÆØÅ]).*"
)
"""A line alone that is what an organisation is called."""


def is_body(text: str) -> bool:
    """Whether a line alone may be what an organisation is called."""
    return _BODY.fullmatch(text) is not None
