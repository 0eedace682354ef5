"""A foreign file as a plan, with an account of what became of its words."""

from collections import Counter
from dataclasses import replace

from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.importing.head import Found, Head, Known, is_nynorsk, known_of, language_of
from applan.importing.headings import is_plan_title
from applan.importing.joining import joined
from applan.importing.labels import among, label_of
from applan.importing.outline import Node, Outline, outline
from applan.importing.pieces import Piece, Place, Read, on_one_line, paragraph, words_of
from applan.importing.plan import Planning, every
from applan.importing.reading import read_file
from applan.importing.things import Ledger, Mark, Thing, texts_in
from applan.importing.times import Times
from applan.importing.writing import written
from applan.loading import Loaded
from applan.messages import Message
from applan.model import Plan
from applan.model.declaration import Choice
from applan.model.plan import Language
from applan.patterns import lazy
from applan.source import MAX_CHARACTERS
from applan.when import PeriodError, is_every_year, parse_period

_TITLE = "Arbeidsplan"

_ESCAPED = lazy(r"\\([^\w\s])")
"""A sign as Markdown has it where it means nothing."""


class Said(NamedTuple):
    """Words of the file with their place, and the key and the value that they are, or may be."""

    number: int
    text: str
    key: str = ""
    value: str = ""


class Imported(NamedTuple):
    """The plan's file and what is told of it. ``counts`` is what the numbers of ``Said`` count.

    ``found`` is by kind how many; ``keys`` are labels, heads of columns and numbers of headings,
    which the plan has as keys and points; ``lost`` are words of the file that are nowhere in the
    plan, and ``aside`` is text outside the run of the document, which is in the account only.
    """

    text: str
    title: str
    counts: Place
    found: dict[str, int]
    guessed: tuple[Said, ...]
    offered: tuple[Said, ...]
    prose: tuple[Said, ...]
    keys: tuple[Said, ...]
    twice: tuple[Said, ...]
    lost: tuple[Said, ...]
    aside: tuple[tuple[Message, str], ...]
    unread: tuple[Message, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all that the file says is in the plan."""
        return not (self.lost or self.aside or self.unread)


def imported(
    content: bytes, name: str, *, period: str = "", organisation: str = "", schema: str = ""
) -> Imported:
    """The plan that a file holds, as a draft.

    ``period`` and ``organisation`` go before what the file says. ``schema`` is a first line for
    editors. Raises ``UserError`` for a file that cannot be read, and where nobody says what time
    the plan is for, or whose it is.
    """
    read = read_file(content, name)
    _bounded(sum(len(one.text) for one in read.pieces) // 2, name)  # some may be said twice
    language = language_of(read.pieces)
    tree = outline(read.pieces, Times(language, None))
    title, body, root = _beginning(tree)
    told = _told(known_of(read.pieces, title, read.title), name, period, organisation)
    ledger = Ledger()
    ledger.keys += tree.keys
    ledger.twice += [(piece, piece.text) for piece in tree.contents]
    body = _rest(body, root, told, ledger)
    years = told.period.value
    times = Times(language, None if is_every_year(years) else parse_period(years, language))
    plan = Planning(times, ledger, language).plan(root, body)
    joined(plan, ledger, times)
    _head(plan, told, language, read.pieces, given=(bool(organisation), bool(period)))
    _state(plan, ledger)
    text, loaded = written(plan, name, read.counts, language, schema=schema)
    _bounded(len(text), name)
    return _accounted(plan, text, loaded, ledger, read)


def _bounded(characters: int, name: str) -> None:
    if characters > MAX_CHARACTERS:
        raise UserError(
            "{name} is too long for one plan ({limit} characters); part it, and import each part",
            name=name,
            limit=MAX_CHARACTERS,
        )


def _beginning(tree: Outline) -> tuple[Piece | None, list[Piece], Node]:
    """The plan's title, what stands before the first other heading, and the headings."""
    root = Node(None, 0, [], list(tree.root.children))
    body, cover = list(tree.root.body), list[Piece]()
    while (
        len(root.children) == 1 and len((whose := root.children[0]).children) == 1
        and whose.heading is not None and not (whose.body or is_plan_title(whose.title))
        and is_plan_title(whose.children[0].title)
    ):  # fmt: skip
        cover.append(whose.heading)  # whose plan it is
        root.children = [replace(whose.children[0], level=1)]
    for n, first in enumerate(root.children):
        if first.level == 1:
            root.children = [*first.children, *root.children[n + 1 :]]
            return first.heading, [*body, *cover, *first.body], root
        if first.heading is None or first.body or first.children:
            break
        cover.append(first.heading)  # what stands above the title on a page of its own
    return None, body, root


def _told(known: Known, name: str, period: str, organisation: str) -> Head:
    """The head with what was given. Raises ``UserError`` for what nobody says."""
    title, whose, when = known
    if period:
        try:
            if not is_every_year(period):
                parse_period(period)
        except PeriodError:
            raise UserError(
                "“{period}” is no period; say what the plan covers: --period 2027", period=period
            ) from None
        when = Found(period, when.piece if when else None)
    if organisation:
        same = whose is not None and whose.value == organisation
        whose = Found(organisation, whose.piece if same and whose else None)
    if when is None and whose is None:
        raise UserError(
            "{name} does not say which years the plan is for, nor whose it is; give --period "
            "2026–2027 and --organisation NAME",
            name=name,
        )
    if when is None:
        raise UserError(
            "{name} does not say which years the plan is for; give --period 2026–2027", name=name
        )
    if whose is None:
        raise UserError("{name} does not say whose plan it is; give --organisation NAME", name=name)
    return Head(title, whose, when)


def _rest(body: list[Piece], root: Node, head: Head, ledger: Ledger) -> list[Piece]:
    """What stands before the first heading, but for what the head of the plan says whole.

    A heading at the beginning that says no more than that is none of the plan's.
    """
    body = [part for one in body for part in _by_facts(one)]
    kept = [one for one in body if not _is_said(one, head, ledger)]
    while root.children and (first := root.children[0]).heading is not None:
        if not _is_said(first.heading, head, ledger):
            break
        kept += (one for one in first.body if not _is_said(one, head, ledger))
        root.children = [*first.children, *root.children[1:]]
    return kept


def _by_facts(piece: Piece) -> list[Piece]:
    """A line of nothing but facts, «Periode: 2026 · Status: Vedtatt», as a piece for each."""
    first, facts = among(piece.text) if " · " in piece.text else (piece.text, [])
    said = [f"{word}: {one}" if word else one for _label, word, one in facts]
    return [piece] if first else [paragraph(piece, one) for one in said]


def _is_said(piece: Piece, head: Head, ledger: Ledger) -> bool:
    """Whether the head of the plan says all that a piece does."""
    said = on_one_line(piece.text)
    label, _colon, rest = said.partition(":")
    for found in (head.title, head.organisation, head.period):
        if found is None:
            continue
        is_own = found.piece is not None and found.piece.number == piece.number
        if (is_own or label_of(label)) and rest.strip() == found.value:
            ledger.keys.append((piece, label))
            ledger.twice += [(piece, rest)] * (not is_own)
            return True
        if said.strip(" .:").casefold() == found.value.strip(" .:").casefold():
            if not is_own:
                ledger.twice.append((piece, said))
            return True
    return False


def _head(
    plan: Thing, head: Head, language: Language, pieces: tuple[Piece, ...], *,
    given: tuple[bool, bool],
) -> None:  # fmt: skip
    """Put the head of the plan into it, each guess marked."""
    values: dict[str, object] = {"applan": "1"}
    if head.title is not None and head.title.piece is not None:
        title = head.title.value
        values["title"] = title if len(title) <= 300 else title[: title.rfind(" ", 0, 200)]
        if values["title"] != title:
            plan.prose.insert(0, paragraph(head.title.piece, head.title.piece.text))
    else:
        values["title"] = f"{_TITLE} {head.period.value}"
        plan.mark("title", pieces[0], on_one_line(pieces[0].text))
    titled = head.title.piece if head.title is not None else None
    for key, found, is_given in (
        ("organisation", head.organisation, given[0]), ("period", head.period, given[1]),
    ):  # fmt: skip
        values[key] = found.value
        if not is_given and found.piece is not None and found.piece != titled:
            plan.mark(key, found.piece, on_one_line(found.piece.text))
    if language == "nn":
        values["language"] = "nn"
        shows = next((one for one in pieces if is_nynorsk(one.text)), pieces[0])
        plan.mark("language", shows, on_one_line(shows.text))
    values["status"] = "draft"
    plan.values = {**values, **plan.values}


def _state(plan: Thing, ledger: Ledger) -> None:
    """The status that a line before the first chapter says; more than that stays, with a mark."""
    choice = Plan.fields["status"].inner
    assert isinstance(choice, Choice)
    for piece in list(plan.prose):
        label, _colon, said = on_one_line(piece.text).casefold().rstrip(".").partition(": ")
        meant = choice.meant.get(said.split(" ")[0].strip(" ,;")) if label == "status" else None
        if meant in ("draft", "proposed") and " " not in said:
            plan.values["status"] = meant
            plan.prose.remove(piece)
            ledger.keys.append((piece, piece.text))
        elif meant is not None:
            plan.mark("status", piece, on_one_line(piece.text))


def _accounted(plan: Thing, text: str, loaded: Loaded, ledger: Ledger, read: Read) -> Imported:
    values = loaded.document.values if loaded.document else text
    things = list(every(plan))
    marks = [
        (key, mark, thing) for thing in things for key, some in thing.marks.items()
        for mark in some
        if not key or key in thing.values or (key == "text" and thing.prose)
    ]  # fmt: skip
    kinds = Counter(one.kind for one in things)
    found = {"sections": kinds["section"], "activities": kinds["activity"], "goals": kinds["goal"]}
    prose = [piece for thing in things for piece in thing.prose]
    return Imported(
        text,
        plan.title,
        read.counts,
        {key: number for key, number in (found | ledger.found).items() if number},
        tuple(_said(mark, *_what(key, thing)) for key, mark, thing in marks if not mark.offers),
        tuple(_said(mark, *mark.offers) for _key, mark, _thing in marks if mark.offers),
        tuple(Said(one.number, on_one_line(one.text)) for one in prose),
        tuple(Said(piece.number, on_one_line(said)) for piece, said in ledger.keys),
        tuple(Said(piece.number, on_one_line(said)) for piece, said in ledger.twice),
        tuple(_lost(values, ledger, read.pieces)),
        tuple(one for one in read.aside if not _is_margin(*one, text)),
        read.unread,
    )


def _said(mark: Mark, key: str = "", value: str = "") -> Said:
    return Said(mark.piece.number, on_one_line(mark.words), key, on_one_line(value))


def _what(key: str, thing: Thing) -> tuple[str, str]:
    """What is guessed: a key of the plan's own; of all else the comment says enough."""
    is_own = thing.kind == "plan" and key in thing.values
    return (key, str(thing.values[key])) if is_own else ("", "")


_MARGINS = frozenset({"the header", "the footer"})
_OF_PAGES = frozenset({"side", "av", "page", "of"})


def _is_margin(where: Message, said: str, text: str) -> bool:
    """Whether a header or footer says nothing but what the plan does, and the number of a page."""
    words = {one for one in words_of(said) if not one.isdigit()} - _OF_PAGES
    return where.template in _MARGINS and words <= set(words_of(text))


def _lost(values: object, ledger: Ledger, pieces: tuple[Piece, ...]) -> list[Said]:
    """The pieces of which words are nowhere in the plan: none, as long as nothing is wrong here.

    Each word must be in the values as often as in the file, but for labels that are keys now, for
    what was said twice, and for the numbers before headings and points.
    """
    texts = (_ESCAPED.sub(r"\1", text) for text in texts_in(values))
    there = Counter(word for text in texts for word in words_of(text))
    for _piece, said in (*ledger.keys, *ledger.twice):
        there.update(words_of(said))
    lost: list[Said] = []
    for piece in pieces:
        missing: list[str] = []
        for word in words_of(piece.text):
            if there[word] > 0:
                there[word] -= 1
            else:
                missing.append(word)
        if missing:
            lost.append(Said(piece.number, " ".join(missing)))
    return lost
