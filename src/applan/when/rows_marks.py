"""The marks of a time: what is said before it and after it (PREFIX, MOD and S-MOD).

A mark that does not suit the time it stands after is given up, and with it what follows.
"""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from applan.when.engine import Reader
from applan.when.phrases import Clock, Head, Marks, Mod, Phrase, Span
from applan.when.rows_clock import GRAMMAR, _clock
from applan.when.rows_dates import is_one_day, said
from applan.when.slips import near_number, near_time
from applan.when.tokens import Token

row = GRAMMAR.row

DAYS = frozenset({"day", "bare"})
NAMED = frozenset({"feast", "near-weekday"})
"""What may stand in brackets after a day, or before it, and be that day."""
HOURED = frozenset({"weekday", "feast", "week-day", "nth-weekday", "near-weekday", "weekend"})
"""What a clock can be for besides a day."""
TURNS = frozenset({"turn-month", "turn-year"})
OF_YEAR = frozenset({"day", "week", "month", "season", "half", "quarter", "tertial", "year"})
WEEK = timedelta(7)
SEVERAL_DAYS = frozenset(
    {"week", "weekend", "month-week", "month-weekend", "near-weekend", "month", "feast", "declared"}
)


def mod(name: str, place: int | slice = -1, attribute: str = "") -> Any:
    """A constructor of a mark whose value is what was read, last or at another place."""

    def make(r: Reader, *read: Any) -> Mod:
        value = getattr(read[place], attribute) if attribute else read[place]
        return said(r, name, value)

    return make


def flag(name: str, value: Any = True) -> Any:
    """A constructor of a mark with a value of its own."""
    return lambda r, *_: said(r, name, value)


def placed(r: Reader, found: Mod) -> Mod:
    """A mark with the signs around it."""
    return found._replace(at=r.first, to=r.stop)


AGREED = frozenset({"as-needed", "by-agreement"})
OF_ANY_HEAD = frozenset({"after-start", "agreed", "clocks", "clocks-daily", "clocks-each",
                         "clocks-noted", "clocks-of-all", "lasts", "noted", "reserve", "unsure",
                         "unsure-clocks", "until-clock", "where"})  # fmt: skip
"""The marks that suit whatever they stand after."""
WHOLE_DAY = (Clock(time(0), time(0)),)
ALL = slice(None)
MINUTES_OF_DAY = 24 * 60


def within_a_week(span: Span) -> bool:
    """Whether «fredag–søndag» beside these days can only be the first and the last of them."""
    first, last = span.first, span.last
    if last is None or last.unit != "day" or first.unit not in DAYS:
        return False
    months = last.b - first.b if first.unit == "day" else 0
    return 0 < months % 12 * 30 + last.a - first.a < 7


row("END", "end|,|;|.|and|or|(|)|?|clock || @NEW-LINE")
GRAMMAR.function("NEW-LINE", lambda r, at: (True, at) if at and "\n" in r.text[
    r.end_of(at) : r.tokens[at].start] else None)  # fmt: skip
row("ASIDE-FROM", "in|-|about", lambda r, *_: r.token().spaced or None)
row("DAY-ENDS", "SPAN &END || SPAN &ASIDE-FROM")

# What is said before a time.
row("PREF", "tentative=reserve :?", mod("reserve", 0, "text"))
row("PREF", "tentative :?", mod("tentative", 0, "text"))
row("PREF", "or", flag("tentative", ""))
row("ABOUT-CLOCKS", "about CLOCKS || about BESIDE-CLOCK || about TWO-HOURS",
    lambda r, _, clocks: said(r, "clocks",
    tuple(clock._replace(about="start") for clock in clocks)))  # fmt: skip
row("ABOUT-CLOCK", "about clock")
row("PREF", "&ABOUT-CLOCK ABOUT-CLOCKS ,|:?")
row("PREF", "!RECURRENCE about", mod("about", 0, "text"))
row("PREF", "night", flag("night"))


PLAIN_DUE = frozenset({"frist", "fristen", "frister", "fristene", "fristar", "fristane", "siste",
                       "er", "med", "innen", "innan", "den", "går", "ut",
                       "utløper", "deadline", "forfall", "forfaller", "forfallsdato"})  # fmt: skip


def _due(r: Reader, *read: Any) -> Mod:
    """«innen», «frist for påmelding:», «svarfrist», with the words that say what it is for."""
    token = next(one for one in read if one and one.category == "deadline")
    words = r.text[r.token().start : r.end_of(r.stop)].strip(" :–—-").split()
    due = token.value != "at-latest"
    what = " ".join(word for word in words if word.lower() not in PLAIN_DUE) if due else ""
    return said(r, "deadline", (token.value, what))


row("PREF", "word=med? deadline=named FOR? word=er? :|-? || deadline :?", _due)
row("PREF", "WORD WORD? deadline=by|at-latest", lambda r, *read: said(r, "deadline",
    (read[-1].value, r.text[r.token().start : r.end_of(r.stop - 1)])), prose=False)  # fmt: skip
row("NEXT", "next || n1 . times !PER", lambda r, *n: None if n and n[0].number != 1 else written(r))
row("PREF", "NEXT :?", mod("next"))
row("THESE-DAYS", "weekdays :? n || weekdays CLOCKS :? n")
row("PREF", "word=disse|desse &THESE-DAYS", flag("filler"), prose=False)
row("PREF", "cardinal|n &COUNTED-DAYS", lambda r, n: None if r.first else said(r, "times", (
    n.number, 0, r.token(1).end)), prose=False)  # fmt: skip
row("COUNTED-DAYS", "THESE-DAYS || weekdays (|, !NEXT n .")
row("PREF", "&word|cardinal|ordinal @LABEL", mod("label"))
row("PREF", "may-change :?", mod("tentative", 0, "text"))
row("DUE", "deadline=named FOR || deadline=named", _due)
row("TOWARD", "!RECURRENCE !CLOCK-FIRST from|to|until || earliest", mod("toward"))
row("PREF", "at-least &DURATION", flag("deadline", ("at-latest", "")))
row("PREF", "word=deretter|dernest|så &RECURRENCE", flag("then"), prose=False)
row("PREF", "during", lambda r, token: (said(r, "flow",
    "" if token.value == "within" else "through")))  # fmt: skip
row("PREF", "whole", flag("flow", "through"))
row("PREF", "!RECURRENCE unit=weekend &weekday|n", flag("weekend"))
row("PREF", "!RECURRENCE unit=period &unit=week || "
    "!RECURRENCE unit=period &month|season|from|between|after|before|part|any",
    flag("filler"))  # fmt: skip
row("TWO-DAYS", "weekday -|to weekday", lambda r, first, last: (first.number, last.number))
row("PAIR", "TWO-DAYS || ( TWO-DAYS ) || ( TWO-IN-A-ROW )")
row("SEVERAL-WEEKDAYS", "weekday ANOTHER-WEEKDAY ANOTHER-WEEKDAY*5", lambda r, first, *read: (
    first.number, read[0], *read[1]))  # fmt: skip
row("ANOTHER-WEEKDAY", "and|,|/ weekday || , and weekday", lambda r, *read: read[-1].number)
row("SHORT-DAYS", "from? filler? SPAN", lambda r, _, span: span if within_a_week(span) else None)
row("LONG-RANGE", ", !SHORT-DAYS SPAN", lambda r, span: (
    span if span.last and span.first.unit in DAYS else None))  # fmt: skip
row("PREF", "PAIR ,|:? &SHORT-DAYS", mod("pair"))
row("PREF", "THE-WEEK n _- &SHORT-DAYS", lambda r, _, week: said(r,
    "weeks", (week.number,)))  # fmt: skip
row("CLOCK-FIRST", "from|between about? clock")
row("FOR", "in WORD and WORD || in WORD WORD?")
row("WORD", "word", lambda r, word: None if near_time(word.value) else word)
row("HOURS-FIRST", "&CLOCK-FIRST CLOCKS || word=alltid CLOCKS || &clock CLOCKS")
row("DAY-AHEAD", "WEEKDAY-DATE || DATE")
row("THEN-DAY", ",? DAY-AHEAD")
row("HOURS-FIRST", "&QUARTERED TWO-HOURS &THEN-DAY")
row("HOURS-FIRST", "&QUARTERED SURE-HOUR &THEN-DAY || COLON-HOUR &THEN-DAY",
    lambda r, hour: (_clock(r, hour),), prose=False)  # fmt: skip
row("PREF", "DOORS-OPEN ,|:?")
row("PREF", "HOURS-FIRST ,|:? !deadline", mod("clocks"))
row("PREF", "per &any || in=in || !RECURRENCE in|filler :? || when :", flag("filler"))
row("PREF", "&all-day ALL-DAY ,|:?")
row("PREFIX", "TOWARD || PREF")


ON_CONDITION = frozenset({"word", "of", "in", "to", "at", "from", "and", "or", "filler", "note",
                          "tentative"})  # fmt: skip
BOTH = frozenset({"begge", "alle", "båe"})
OF_PLACE = frozenset({"in", "word"})
PLACES = ("huset", "salen", "hallen", "kantina", "kantinen", "kirka", "kirken", "kyrkja", "rommet",
          "banen", "plassen", "senteret", "stua", "stuen", "torget", "skolen", "skulen",
          "biblioteket", "parken", "lokalet", "lokala", "lokalene", "kjelleren", "aulaen",
          "kontoret", "kapellet", "brygga", "kaia", "stadion", "museet", "tunet", "auditoriet",
          "auditorium", "hagen", "inngangen", "teams", "zoom")  # fmt: skip
"""How the words for places end."""
NO_PLACE = frozenset({"u", "tilfelle", "fall", "betingelse", "vilkår", "forutsetning", "føresetnad",
                         "behov", "trong"})  # fmt: skip
DEFINITE = ("en", "et", "a", "ene", "ane")
NO_LABEL = frozenset({"bare", "berre", "kun", "hvis", "viss", "dersom", "med", "uten", "utan",
                      "fri", "ferie", "ferien", "stengt", "stengd", "siden", "sidan"})  # fmt: skip
OF_LABEL = frozenset({"word", "filler", "in", "and", "-", "ordinal", "before", "after", "feast",
                      "event"})  # fmt: skip
BEING = frozenset({"er", "blir", "holdes", "avholdes", "arrangeres", "vert", "haldast"})
STARTING = ("start", "starter", "startar", "begynner", "byrjar", "avspark")
MOST_WORDS = 4
LONGEST_NOTE = 30
"""In words: what goes on longer beside a time is asked about."""
PLAIN = Marks()


def marks_of(r: Reader, mods: list[Mod]) -> Marks | None:
    """The marks of what was said before a time; None when it cannot all be meant."""
    marks = PLAIN
    for name, value, _, _ in mods:
        more: dict[str, Any] = {} if name in ("filler", "then") else {name: value}
        said = (name,)
        if name in ("tentative", "about"):
            about = name == "about" and not marks.tentative
            more = {"tentative": True, "about": about, "doubt": marks.doubt or value}
        elif name == "reserve":
            marks = marks._replace(before=(*marks.before, name))
            more, said = {"tentative": True, "doubt": value}, ("tentative",)
        elif name in ("next", "label"):
            marks, more = marks.noting(value), {}
        elif name == "clocks-noted":
            marks, said = marks.noting(value[0]), ("clocks",)
            more = {"clocks": value[1]}
        elif name == "deadline":
            marks, more = marks.noting(value[1]), {"deadline": value[0]}
        elif name == "toward":
            if marks.toward:
                return None
            toward = {"to": "until", "earliest": "from"}.get(value.category, value.category)
            early = value.category == "earliest"
            marks = marks.noting(r.words.word("earliest", "earliest")) if early else marks
            inclusive, nearing = value.value == "through", value.value == "nearing"
            more = {"toward": toward, "inclusive": inclusive, "nearing": nearing}
            said = ("til",) if value.value == "to" else said
        marks = marks._replace(before=marks.before + said, **more)
    return marks


def phrase_of(r: Reader, head: Head, marks: Marks) -> Phrase:
    return Phrase(head, marks, r.tokens[r.first].start, r.tokens[r.stop - 1].end)


row("SAID", "PREFIX*9", marks_of)
row("SAID-NO-END", "PREF*9", marks_of)


# What is said after any time.
row("MOD", ",? EVERY-YEAR || ( EVERY-YEAR )", mod("each-year"))
row("MOD", "? || ( ? )", flag("unsure"))


def written(r: Reader) -> str:
    """The words of what was read, without the signs around them."""
    return r.text[r.token().start : r.end_of(r.stop)].strip(" ,(–—-)")


def words_beside(name: str) -> Any:
    """A constructor of a mark whose value is the words it stands in."""
    return lambda r, *_: said(r, name, written(r))


def _words(r: Reader, at: int, kinds: frozenset[str]) -> int:
    """Where words of these kinds end, or one of them looks like a word for time."""
    last = at + LONGEST_NOTE
    while at < last and r.kinds[at] in kinds and not near_time(r.tokens[at].value):
        at += 1
    return at


# Words of which none says when: «om nok påmeldte», «vi får lån av salen».
GRAMMAR.function("CONDITION", lambda r, at: (r.text[r.tokens[at].start : r.end_of(stop)], stop)
                 if (stop := _words(r, at, ON_CONDITION)) > at else None)  # fmt: skip
row("ON-TERMS", "may-change @CONDITION || RESERVE @CONDITION except @CONDITION || "
    "RESERVE @CONDITION")  # fmt: skip
RESERVES = ("forutsatt", "føresett", "såfremt", "såframt", "hvis", "viss", "dersom", "avhengig",
            "forbehold", "atterhald", "etterhald")  # fmt: skip
row("RESERVE", f"word={'|'.join(RESERVES)} || word=så word=fremt|framt|sant || "
    "at word=forutsetning|føresetnad")  # fmt: skip
row("RESERVED", "ON-TERMS &end|) || may-change", lambda r, *_: said(r, "unsure", f"({written(r)})"))
row("EVERY-DAY", "every|filler unit=day || frequency=day")
row("EACH", "filler unit|times || word=samme|same filler|word :?")
row("ALL", "every", lambda r, every: True if every.number == 1 else None)
row("EACH", "ALL word word=starter|startar|begynner|byrjar|er || ALL unit|times || EVENINGS")
row("EVENINGS", "filler word=kveldene|kveldane|kvelder|kveldar|gangene|gongene|møtene|møta",
    lambda r, *_: "clocks-each")  # fmt: skip
row("EACH", "word=alltid|start|starter|begynner|byrjar|startar|oppstart :?")
row("DAILY", "EVERY-DAY", lambda r, _: "clocks-daily")
row("WHOSE", "DAILY")
row("WHOSE", "EACH", lambda r, _: "clocks-each")
row("HERE", "WHOSE")
row("HOURS-NEXT", "BESIDE-CLOCK || clock")
row("HERE", "next :? &HOURS-NEXT || filler|part &clock || filler : &CLOCKS || ALL &clock",
    lambda r, *_: "clocks-of-all")  # fmt: skip
row(
    "OF-ALL",
    "HERE CLOCKS || HERE BESIDE-CLOCK || DAILY TWO-HOURS || EVENINGS TWO-HOURS",
    lambda r, name, clocks: said(r, name, clocks),
)
row("THEIRS", "WHOSE &end|) || ( WHOSE )")
row("DAILY-HOURS", "TWO-HOURS WHOSE &end|,|)", lambda r, clocks, name: said(r, name, clocks))
row("ASIDE", "RESERVED || DAILY-HOURS || OF-ALL || ABOUT-CLOCKS || SPOKEN-HOUR || LASTS || "
    "IF-RAIN || UNTIL-CLOCK || DOORS-OPEN || ARRIVAL || ALL-DAY || UNSURE-CLOCKS")  # fmt: skip
row("MOD", ",|;|.|-? ASIDE || : ASIDE &end || ( ASIDE )", placed)
row("TIMED", "CLOCKS THEIRS?", lambda r, clocks, name: said(r, name or "clocks", clocks))
row("MOD", ",|:? TIMED || _- TIMED || ( TIMED )", placed)
row("LINE-END", "end || @NEW-LINE")
row("ENDS-ALL", "LINE-END || , deadline")
row("MOD", "; CLOCKS WHOSE? .? &ENDS-ALL || . CLOCKS WHOSE? .? &end || "
    "/ &clock CLOCKS WHOSE? &END", mod("clocks-of-all", 0))  # fmt: skip
row("SPOKEN-HOUR", "SPOKEN &END", lambda r, clock: said(r, "clocks", (clock,)), prose=False)
row("LENGTH", "any|cardinal word=time|timer|timar|t", lambda r, n, _: n.number * 60)
row("LENGTH", "n ,|. ~n1 word=timer|timar|t", lambda r, n, part, _: n.number * 60 + part.number * 6)
row("LENGTH", "any word=minutter|minutt || any at-least", lambda r, n, unit: (
    n.number if unit.text.lower() in ("minutter", "minutt", "min", "min.") else None))  # fmt: skip
row("MOD", ",? WEEKS-OUT || ( WEEKS-OUT )", mod("weeks-out"))
row("LENGTH-WORD", "word=varighet|varigheit|varer|varar|lengde|lengd :? || in")
row("LASTS", "LENGTH-WORD? about? LENGTH .? &END", lambda r, _, about, minutes: (
    said(r, "lasts", (minutes, about is not None))), prose=False)  # fmt: skip
row("EACH-LASTS", "word=à|á|a LENGTH")
row("THEIR-LENGTH", "EACH-LASTS || ( EACH-LASTS )")
row("MOD", "THEIR-LENGTH", words_beside("noted"), prose=False)
row("IF-RAIN", "tentative=reserve :? @CONDITION &end|)", words_beside("noted"), prose=False)
row("PLACE", "&in @WHERE || &word=hos|utenfor|utanfor|foran|framfor @WHERE")
row("BOTH-AT", ", filler|every &in @WHERE", lambda r, *read: (
    read[-1] if r.token(1).text.lower() in BOTH else None))  # fmt: skip
row("S-MOD", "PLACE || ( PLACE ) || BOTH-AT || &from @WHERE", mod("where"), prose=False)
row("R-MOD", "PLACE", mod("where"), prose=False)
row("BESIDE", "after|before @CONDITION &end|) || "
    "at !word=forutsetning|føresetnad|føresetnaden @CONDITION &end|)")  # fmt: skip
row("S-MOD", ":|- @CONDITION &,|; || :|- !note|to|until|from @CONDITION &clock || "
    ": @CONDITION .? &LINE-END", words_beside("called-so"), prose=False)  # fmt: skip
row("S-MOD", ",? BESIDE || ( BESIDE )", words_beside("beside-day"), prose=False)
row("UNTIL-CLOCK", "to|until|after|before clock HOUR", words_beside("until-clock"), prose=False)
row("ON-AND-ON", "-|to part=late &END || and? during=through AND-ON &END")
row("AND-ON", "word=kvelden|ettermiddagen|natta|natten || &end|,|)|;")
row("MOD", "ON-AND-ON || ,|- ON-AND-ON || ( ON-AND-ON ) || ( part=late )",
    words_beside("after-start"), prose=False)  # fmt: skip
row("S-MOD", "to|until @CONDITION &end || ( to|until @CONDITION )", words_beside("after-start"),
    prose=False)  # fmt: skip
row("MOD", "note=exact", words_beside("noted"), prose=False)
row("MOD", "_- event|declared &end", words_beside("noted"))
row("MOD", "( tentative ) || tentative &END || ,|- tentative &end|;|.", lambda r, word: said(r,
    "reserve" if word.value == "reserve" else "unsure", word.text))  # fmt: skip
row("MOD", "- open &end", lambda r, word: None if word.value else said(r, "unsure",
    f"({word.text})"))  # fmt: skip
row("MOD", "( filler? open @VERBATIM? )", lambda r, *read: said(r,
    "agreed" if read[-2].value in AGREED else "unsure", f"({written(r)})"))  # fmt: skip


def _arrival(r: Reader, word: Token, *read: Any) -> Mod:
    """«oppmøte kl. 7.30 ved kirka», and what is noted of it where that is the hour itself."""
    clocks = next(one for one in read if isinstance(one, tuple))
    where = [one for one in read if isinstance(one, str)]
    value = " ".join((word.text, *where)), clocks, written(r)
    return said(r, "clocks-noted", value)


def _in_order(r: Reader, *hours: tuple[Clock, ...]) -> Mod | None:
    """«oppmøte kl. 11.30, start kl. 12» begins at 12; None where that is not the later hour."""
    first, start = (one[0].start for one in hours)
    text = written(r).replace("(", "").replace(")", "")
    fits = first is not None and start is not None and first < start
    return said(r, "clocks-noted", (text, hours[-1], text)) if fits else None


def _where(r: Reader, at: int) -> tuple[str, int] | None:
    """«ved kirka», «på Torget i Bodø», «hos Kari»: where, in words that say nothing of when."""
    away = r.kinds[at] == "from"  # «fra torget», and not «fra årsmøtet»
    stop = _words(r, at + away, OF_PLACE)
    while r.kinds[stop - 1] == "in" and stop > at:
        stop -= 1
    first, last = r.tokens[at], r.tokens[stop - 1]
    address = last.text[:1].isupper() and r.kinds[stop] in ("n1", "n2", "num")
    stop += address and r.kinds[stop + 1] in ("end", ",", ";", ")", "clock")
    said = first.text.lower() not in ("om", "utpå") and stop - at > 1 and last.value not in NO_PLACE
    if away:
        said = said and last.value.endswith(PLACES)
    if first.text.lower() == "ved":  # «ved kirka», and not «ved nok påmeldte»
        said = said and (last.value.endswith(DEFINITE) or last.text[0].isupper())
    ends = r.kinds[stop] in ("end", ",", ";", ".", ")", "clock", "and", "from", "in")
    return (r.text[first.start : r.end_of(stop)], stop) if said and ends else None


def _label(r: Reader, at: int) -> tuple[str, int] | None:
    """«Styremøter:», «Rådhuset,» before all the times of a text, in words that say no time."""
    counted = at + (r.kinds[at] == "cardinal")  # «to helger:», «tre kvelder:»
    counted += counted > at and r.kinds[counted] in ("unit", "times")
    stop = _words(r, counted, OF_LABEL)
    said = counted > at + 1 or ("word" in r.kinds[at:stop] and r.tokens[at].value not in NO_LABEL)
    if counted > at and r.read("RECURRENCE", stop + 1):
        return None  # «seks kvelder: mandager fra 11. januar»
    if (
        stop > at + 1
        and r.tokens[stop - 1].value.endswith(("er", "ar"))
        and near_number(r.tokens[at].value)
    ):
        return None  # «eks kvelder: …»
    place = r.kinds[stop] == "," and r.tokens[stop - 1].value.endswith(PLACES)
    named = r.tokens[stop - 1].value in BEING and r.kinds[stop] in ("n1", "n2", "weekday")
    if at or not (place or named or r.kinds[stop] == ":") or stop > MOST_WORDS or not said:
        return None
    from applan.when.called_off import says_off  # few texts have labels

    label = r.text[: r.end_of(stop)]
    off = says_off(label) == "postponed"  # «Flyttet: 5. mai»
    return None if off else (label, stop + (not named))


def _place_between(r: Reader, at: int) -> tuple[str, int] | None:
    """«(aulaen)» and «(Storsalen, Bodø)» before an hour, a limit or what is left out.

    At the end it is a note beside the time like any other (`notes`).
    """
    first = at + (r.kinds[at] == "(")
    stop = _words(r, first, OF_PLACE | {","})
    if stop == first or r.kinds[stop] != ")" or r.kinds[first] == ",":
        return None
    after = stop + 1 + (r.kinds[stop + 1] == ",")
    if r.kinds[after] not in ("clock", "from", "until", "except", "unit"):
        return None
    return r.text[r.tokens[first].start : r.end_of(stop)], stop + 1


GRAMMAR.function("WHERE", _where)
GRAMMAR.function("LABEL", _label)
GRAMMAR.function("PLACE-BETWEEN", _place_between)
row("MOD", "&( @PLACE-BETWEEN", mod("noted"))
row("AT", "( !note=arrival @CONDITION ) || PLACE")
row("HOUR-AT", "CLOCK AT", lambda r, clock, where: (clock, where))
row("MORE-AT", "and|, HOUR-AT")
row("S-MOD", ",|:? HOUR-AT MORE-AT MORE-AT*9", lambda r, first, second, more: said(r,
    "clocks-noted", (", ".join(one[1] for one in (first, second, *more)),
    tuple(one[0] for one in (first, second, *more)), "")), prose=False)  # fmt: skip
row("DOORS", "word=dørene|dører|dørane word :? CLOCKS-OR-HOUR ,|and|-")
row("ARRIVED", "note=arrival :? CLOCKS-OR-HOUR @WHERE? ,|and|- || CLOCKS-OR-HOUR HERE-BY ,|and|-",
    lambda r, *read: read[r.token().category == "note"])  # fmt: skip
row("HERE-BY", "note=arrival || ( note=arrival )")
row("STARTS", "word|next", lambda r, word: word.value.endswith((*STARTING, "next")) or None)
row("STARTS-AT", "STARTS :? CLOCKS-OR-HOUR", lambda r, _, clocks: clocks)
row("STARTS-AT", "CLOCKS-OR-HOUR STARTS || CLOCKS-OR-HOUR ( STARTS )", lambda r, clocks, _: clocks)
row("BEGINS-AT", "word word|next CLOCKS-OR-HOUR || word|next CLOCKS-OR-HOUR", lambda r, *read: (
    read[-1]))  # fmt: skip
row("DOORS-OPEN", "DOORS BEGINS-AT || ARRIVED STARTS-AT", _in_order, prose=False)
row(
    "ARRIVAL",
    "note=arrival|exact :? CLOCKS-OR-HOUR @WHERE? || note=arrival @WHERE CLOCKS",
    _arrival,
)
row("S-MOD", "( earliest )", words_beside("earliest"))
row("S-MOD", "( next ) || ,|- next &end", words_beside("noted"))
row("ALL-DAY", "all-day", lambda r, word: said(r,
    "clocks-noted", (word.text, (Clock(None),), word.text)))  # fmt: skip
row("ALL-DAY", "whole-day", flag("clocks", WHOLE_DAY))
row("UNSURE-CLOCKS", "tentative CLOCKS", mod("unsure-clocks", ALL))


# What is said after a date.
row("WEEK-RUN", "n - n", lambda r, first, last: tuple(range(first.number, last.number + 1))
    if first.number <= last.number <= 53 else None)  # fmt: skip
row("WEEK-RUN", "n", lambda r, week: (week.number,))
row("MORE-WEEKS", "and|,|/|- WEEK-RUN || and|,|/|- unit=week WEEK-RUN")
row("WEEK-NUMBERS", "WEEK-RUN MORE-WEEKS*", lambda r, first, more: sum(more, first))
row("S-MOD", "MOD")
row("S-MOD", "~word=t CLOCKS || ,|-? BESIDE-CLOCK || ( BRACKET-CLOCK", mod("clocks"))
row("S-MOD", "unit=week WEEK-NUMBERS &END || :|- THE-WEEK WEEK-NUMBERS &END", mod("weeks"))
row("ENDS", "from? weekday ,? CLOCK -|to|until weekday ,? CLOCK", lambda r, *read: (
    said(r, "ends", tuple(one for one in read if isinstance(one,
    Clock) or (one and one.category == "weekday")))))  # fmt: skip
row("DAY-HOURS", "weekday ,|:? CLOCKS || weekday :? HOURS", lambda r, day, clocks: tuple(
    clock._replace(weekday=day.number) for clock in clocks))  # fmt: skip
row("MORE-DAY-HOURS", "and|,|/|; DAY-HOURS || , and DAY-HOURS")
row("DAYS-HOURS", "DAY-HOURS MORE-DAY-HOURS MORE-DAY-HOURS*5 &END", lambda r, first, second, more: (
    said(r, "clocks", sum((second, *more), first))), prose=False)  # fmt: skip
row("SAME-HOUR", "word=samme|same filler|word &END", lambda r, *_: said(r, "same-hour")
    if r.token(1).text.lower() in ("tid", "tidspunkt", "klokkeslett") else None)  # fmt: skip
row("S-ASIDE", "DAYS-HOURS || ENDS || SAME-HOUR")
row("S-MOD", ",|:|-? S-ASIDE || ( S-ASIDE )", placed)
row("S-MOD", "-|to WHICH-DAY ,? about? CLOCK || -|to WHICH-DAY ( about? CLOCK ) || "
    "-|to weekday about? CLOCK",
    lambda r, *read: said(r, "later-end", read[-3:]))  # fmt: skip
row("S-MOD", ",|:|-? weekday !COMMA-LESS", mod("weekday", 0, "number"))
row("S-MOD", ",|:|-? PAIR !COMMA-LESS || ,|:|-? TWO-IN-A-ROW !COMMA-LESS", mod("pair"))
row("TWO-IN-A-ROW", "weekday and|/ weekday", lambda r, first, last: None if last.number != (
    first.number + 1) % 7 else (first.number, last.number))  # fmt: skip
row("S-MOD", ",|:|-? SHORT-DAY !COMMA-LESS || ( SHORT-DAY )", mod("weekday"))
row("COMMA-LESS", ", !clock !HOURS !AND-DAY || any|filler|and|-|to|in|weekday")
row("AND-DAY", "and n")
row("S-MOD", ", HOURS &END || :? HOURS || ( TWO-HOURS )", mod("hours"))
row("S-MOD", "( DUE ) || ,|- DUE &end|;", placed)
row("S-MOD", "WITHOUT", mod("left_out"))
row("S-MOD", "( weekday )", mod("weekday", 0, "number"))
row("S-MOD", "( in? THE-WEEK WEEK-NUMBERS .? )", mod("weeks-in"))
row("CALLED-SO", "NAMED || NEAR || COUNTED", lambda r, day: day if day.unit in NAMED else None)
row("S-MOD", "( CALLED-SO )", mod("called"))
row("OR-MORE", "and|or|, in? WEEK-SPAN || and|or|, in? SPAN")
row("OR-DAY", "and|or|, in? SPAN")
row("S-MOD", "( WEEKS OR-MORE*9 ) || ( SPAN OR-DAY*9 )", lambda r, first, more:
    said(r, "parts", (first, *more)))  # fmt: skip
row("S-MOD", "to|until EVENT-AFTER", mod("to-event", ALL))
row("S-MOD", "and? until ATOM &END", mod("last-day", ALL))
row("S-MOD", "and until EVENT-AFTER", mod("further", ALL))
row("S-MOD", "_- filler? DATE !-|to", lambda r, day: said(r, "week-of", (Span(day),)))
row("WHICH-DAY", "WEEKDAY-DATE || DATE || COUNTED || NEAR || NAMED", lambda r, day: (
    day if is_one_day(day) else None))  # fmt: skip
