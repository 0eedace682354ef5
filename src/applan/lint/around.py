"""What a text says is done before an activity, after it or instead of it, and on which day.

A row has the words by which such a thing is told, and on which side of the activity its day is. The
activity is the one whose text it is, or the one that a text of a chapter names beside it.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Literal

from applan.findings import Path
from applan.lint.own_text import OWN_TEXTS
from applan.lint.times import Mentioned, Times
from applan.lint.times.readings import EXACT
from applan.lint.together import Together
from applan.patterns import lazy

Side = Literal["before", "after", "instead", "within", "due"]

_CLAUSE = 80
_KNOWN = EXACT | {"week", "month"}
RUN = 14
"""Days of what people register for as a whole, and not while it goes on."""

_ASKS = ("innkrev", "utsend", "utlys", "lysing av", "fakturer", "kunngj")
_OPENS = ("utlys", "lysing av", "kunngj", "pning av påmeld", "pning for påmeld", "pning for søk",
          "åmeldingen åpn", "åmeldinga åpn", "åmeldinga opn")  # fmt: skip
_SAYS = ("uttalelse", "svar", "innspill", "innspel", "høring", "høyring", "merknad", "forslag",
         "søknad", "fråsegn")  # fmt: skip
_ASKED = ("frist", "opptak", "påmeld")
_OURS = ("søknad om", "søknad til", "å søke", "å søkje")
"""How a deadline begins by which one applies, and nobody applies to those whose plan it is."""
_ROWS: tuple[tuple[Side, tuple[str, ...], str], ...] = (
    ("instead", ("",), " flyttes til | flyttet til | flyttast til | flytta til | flytt til |"
     " flytter vi | flyttar vi | utsettes til | utsett til | utsatt til | utsettast til |"
     " blir flyttet | blir flytta |reservedag|reservedato|reservehelg|regnværsdag|"
     "regnvêrsdag|regnversdag|erstatningsdag| ny dato er | alternativ dato er "),
    ("after", ("",), "trekning|trekking|evaluer|oppsummer| rydd|opprydd|nedrigg|"
     "resultatlist| vinneren kåres| vinnaren blir kåra| vinneren trekkes| vinnerne trekkes|"
     " referatet| protokollen| bildene legg| bildene send| bileta legg| bileta send"),
    ("after", ("utstill",), " hentes | hentast "),
    ("after", ("",), " tas ned | takast ned | tas opp | demonter"),
    ("due", _OURS, " godkjenn| handsamar søknad| behandler søknad| behandlar søknad"),
    ("after", ("opprydd", "telling", "teljing"), " overføre| utbetal| lever| send"),
    ("after", _OPENS, "søknadsfrist|påmeldingsfrist|svarfrist| meld deg | melde seg | melder seg "),
    ("after", _ASKS, " frist|betalingsfrist| svar| betal| send inn | sende inn | lever|"
     " tilbakemeld"),
    ("after", _ASKED, " tilbud | tilbod | juryen | tildel| vinner"),
    ("after", _SAYS, " svarer | svarar | vedtar | vedtek | vedtas | avgjør | avgjer "),
    ("within", ("",), " omvisning| omvising|kunstnersamtale|kunstnarsamtale|premieutdeling|"
     " finalen | finissage|vernissage| avslutningsfest"),
    ("before", ("",), " rigger | riggar | opplæring av | opplæringa av | leveres | leverast |"
     " levert |innlever| samles inn| samlast inn|innsamling| settes opp | setjast opp |"
     " settes ut | setjast ut |lagledermøt|lagleiarmøt|infomøt|informasjonsmøt"),
    ("before", ("årsmøt", "generalf", "landsmøt"), "innstilling"),
    ("before", ("messe", "konsert", "forest", "framsyn", "oppvisn", "gudst", "show"), " øving "),
    ("before", ("",),
     "påmeld| fristen |søknadsfrist|svarfrist| meld | melde | melder seg |"
     "innkall|invitasj| varsel| varsl|bestill| tinga| tingast|generalprøv|"
     "forsal|billett| levering av | saker |framlegg| forslag |innmeld|avmeld|sakspapir|"
     "sakslist|sakliste|depositum|forskudd|forskot|innbetal| betaling| betal|egenandel|"
     "eigendel|eigenandel| avdrag|startlist|startnummer|deltakerlist|deltakarlist|"
     "pakkelist|pakklist|utstyrslist|kjøreplan|køyreplan|vaktlist| plakat| annonse|"
     " programmet legg| programmet send| programmet kom| programmet kjem|"
     " programmet er klart| programmet er ferdig| programmet blir| programmet vert|"
     " rigging| opprigg| kartet | søke om plass| søk om plass"),
)  # fmt: skip
"""What is told, of an activity that is called so, begins so."""
_TOLD = tuple((side, of, tuple(words.split("|"))) for side, of, words in _ROWS)
_DUE = lazy(r" (?:innen|innan|senest|seinast|forfaller|forfell|inne|er)\s+\Z")
_ANSWERS = ("svar", "vedta", "vedtek", "betal", "avgjør", "avgjer", "resten", "behandl", "rapport",
            "tilbud", "tilbod", "beskjed", "tildel")  # fmt: skip
"""What is due by a deadline, and what comes after it."""
_BY = lazy(r" (?:innen|innan|senest|seinast|seinest|til og med|fram til)(?: den)?(?: \w+dag)?\s+\Z")
_LATER = (*_ANSWERS, "referat", "protokoll", "evaluer", "oppsummer", "faktura", "tall", "tal ",
          "talet", "resultat", "bilde", "bilete", "rydd", "hente", "bestå", "purr", "send",
          " holdes ", " haldast ")  # fmt: skip
"""What has to be done by some day when the thing itself has been."""
_OF_ANOTHER = (" fra ", " frå ", " etter ", " før ", " neste ", " forrige ", " førre ", " i fjor",
               " sist", " inn i ", " tilbake", " rapport", "regnskap", "rekneskap",
               " ingen ", " inga ", " ikke ", " ikkje ")  # fmt: skip
_THE_DAY_BEFORE = ("uka før, ", "uken før, ", "veka før, ", "dagen før, ", "kvelden før, ")


def misplaced(times: Times, together: Together) -> Iterator[tuple[Mentioned, Side, str, str, str]]:
    """Every day in a text that is on the wrong side of the activity that it is told of.

    With it the side, the words before it, and the title and the time of the activity.
    """
    for found in times.prose.mentions:
        if found.kind != "date" or found.path[-1] not in OWN_TEXTS:
            continue
        said = found.clause(_CLAUSE)
        path = _of(together, found, said)
        activity = together.activity(path) if path else None
        due = activity is not None and activity.kind == "deadline"
        side = _side(found, said, activity.title, is_deadline=due) if activity else None
        read = times.near(found).occurrences if side else ()
        days = read[-1].interval if read and read[-1].precision in _KNOWN else None
        known = _span(times, together, path, side) if path and side and days else None
        if known is None or days is None or side is None:
            continue
        day, time = known
        wrong = days.start > day if side in ("before", "within", "due") else days.last < day
        own = times.by_item.get(path, ())
        wrong |= (
            side == "before" and bool(own) and days.last > max(one.interval.last for one in own)
        )
        if wrong and not together.step_told(found):
            words = " ".join(found.text[found.start - len(said) : found.start].split())
            words = words if len(said) < _CLAUSE else words.partition(" ")[2]  # no half a word
            yield found, side, words.removeprefix("og "), together.title(path), time


_STAGES = tuple(map(lazy, (
    r"på høy?ring\b|\butlyse?s|\blyse?s ut",
    r"frist|\b(?:forslag|søknad\w*|kandidat\w*|innspill|innspel) .*(?:innen|innan|send)|\bpåmeld",
    r"\bjury\w*|\bbehandle?s|\bhandsam|\bmøtes\b|\bmøtest\b|\bvurdere?s",
    r"\bvedta|\bvedtek|\bavgjør|\bavgjer|\bvelges\b",
    r"\bdel(?:es|ast) ut|\bkåres\b|\bsvar (?:sendes|gis)|\b(?:tilbud|tilbod|beskjed)\b|\butbetal",
    r"\bsvarfrist|\btakker? ja",
)))  # fmt: skip
"""What is done with one thing, step by step; of several in a clause the last is meant."""


def out_of_turn(
    times: Times, together: Together
) -> Iterator[tuple[Mentioned, str, tuple[str, str]]]:
    """Each day in an activity's text that is before that of what is done first, and that."""
    for path, told in groupby(times.prose.mentions, lambda one: one.path):
        if path[-1] not in OWN_TEXTS or not together.is_activity(path[:-1]):
            continue
        dates = [one for one in told if one.kind == "date"]
        steps: list[tuple[int, date, str, str]] = []
        for found in dates if len(dates) > 1 else ():
            said = found.clause(_CLAUSE)
            stage = max((n for n, sign in enumerate(_STAGES) if sign.search(said)), default=-1)
            read = times.near(found).occurrences if stage >= 0 else ()
            days = read[-1].interval if read and read[-1].precision in EXACT else None
            if days is None:
                continue
            later = [one for one in steps if one[0] < stage and days.last < one[1]]
            if later:
                yield found, said.strip(), later[-1][2:]
            steps.append((stage, days.start, said.strip(), found.written))


def is_beside(found: Mentioned, title: str) -> bool:
    """Whether a day is told of what is done ahead of what is called so, or after it."""
    own = any(one in title.lower() for one in ("billett", "påmeld", "lever", "bestill"))
    side = None if own else _side(found, found.clause(_CLAUSE), title, is_deadline=False)
    return side in ("before", "after")


def _of(together: Together, found: Mentioned, said: str) -> Path:
    """The activity that a day is told of; () where none is."""
    own = found.path[:-1]
    if together.is_activity(own):
        return own
    _what, until, name = said.partition(" til ")
    named = together.meant.in_text(name) if until else ()
    return named[0] if len(named) == 1 and together.is_event(named[0]) else ()


def _side(found: Mentioned, said: str, title: str, *, is_deadline: bool) -> Side | None:
    if found.before(80).endswith(_THE_DAY_BEFORE):
        return None if is_deadline else "before"
    clause, called = f" {said} ", title.lower()
    clause = clause.replace(" frå ", " ").replace(" fra ", " ") if " meld" in clause else clause
    if is_deadline and _DUE.search(clause) and not any(one in clause for one in _ANSWERS):
        return "due"
    for side, of, words in _TOLD if said else ():
        due = is_deadline and of not in (_SAYS, _ASKED, _OURS)
        if not due and any(one in called for one in of) and any(one in clause for one in words):
            whole = found.before(80) if said.startswith("og ") else clause
            after = found.after(20).partition(",")[0].partition(" og ")[0]
            whole = re.sub(r" (?:fr[aå]|f[øy]re?) *\Z", " ", whole)
            anothers = side != "instead" and f"{whole}{after} "  # «fra 2. til 4. mai» is a stretch
            return None if anothers and any(one in anothers for one in _OF_ANOTHER) else side
    by = not is_deadline and _BY.search(clause)
    clause = clause[: by.start()] + " " if by else ""
    return "before" if by and not any(one in clause for one in (*_LATER, *_OF_ANOTHER)) else None


def _span(times: Times, together: Together, path: Path, side: Side) -> tuple[date, str] | None:
    """The day on one side of which something is to be, and how the time is written.

    Before: the last day on which the activity may still begin. After: its last day; instead: its
    first, and the one after that is the earliest.
    """
    dated = times.by_item.get(path, ())
    if not dated:
        return together.begins(path) if side == "before" else None
    sure = all(one.exact and one.sure and (not one.deadline or side in ("after", "due"))
               for one in dated)  # fmt: skip
    if side == "within":
        long = sure and len(dated) == 1 and dated[0].interval.days > 1
        return (dated[0].interval.last, dated[0].text) if long else None
    if side not in ("before", "due"):
        one = dated[0] if len(dated) == 1 else None
        first = one and one.time.kind in ("month", "week", "weeks")
        if one is None or not one.sure or not (sure or first):
            return None
        return (one.interval.start if first or side == "instead" else one.interval.last), one.text
    run = together.begins(path) if all(one.interval.days <= RUN for one in dated) else None
    last = max(dated, key=lambda one: one.interval.last)
    known = sure and path not in times.partly_open
    return run or (last.interval.last, last.text) if known else None
