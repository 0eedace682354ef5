"""What people write before a fact, and above a column: «Når: …», «Ansvarlig: …»."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from applan.frozen import NamedTuple
from applan.importing.pieces import ENDED, on_one_line
from applan.loading.synonyms import keys_of
from applan.model import Activity
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.words.drafts import words

_SAID = {
    "when": "datoar, blir gjennomført, når og hvor, tid og sted, tid og stad, tid/sted, tidspunkt "
    "og sted, dato/tid, tidsplan, tidsfrist, månad, måned, uke, veke, dag, dato og tid, dato og "
    "sted, periode",
    "place": "stad, kvar, lokaler, møtested, møtestad, lokasjon, oppmøtested, oppmøtestad, "
    "oppmøteplass, møteplass, adresse",
    "responsible": "ansvarlege, hovedansvar, hovedansvarlig, hovudansvar, hovudansvarleg, hvem er "
    "ansvarlig, kven er ansvarleg, ansvarlig for gjennomføring, ansvarshavende, ansvarlig/hvem, "
    "ansv., ansv, ansvarleg for tiltaket",
    "audience": "målgrupper, for kven, hvem er det for, kven er det for",
    "capacity": "plasser, antall deltakere, tal på plassar",
    "partners": "samarbeidspartnarar, samarbeidspartner, samarbeid med",
    "tools": "plattform",
    "cost": "kostnadar, deltakeravgift",
    "purpose": "mål, målsetting, målsetjing, målsetning, mål med kurset, mål med tiltaket, "
    "hensikten",
    "method": "hva og hvordan, kva og korleis, metode, arbeidsform, slik gjør vi det, slik gjer "
    "vi det",
    "contents": "elementer i kurset, innhold i kurset, innhold i skoleringen, tema, temaer, "
    "programpunkter",
    "outcomes": "læringsutbytte",
    "text": "om, kort om, om kurset, om tiltaket",
    **dict.fromkeys(("mode", "clock", "status", "targets", "supports", "depends", "kind"), ""),
}
"""Labels in both languages; what the model, our own drafts and people call a key are labels too."""

_OTHER = frozenset(
    {"resultat", "delmål", "med", "samarbeid", "innledning", "innleiing", "utgifter", "stilling"}
)
"""What a key may be called in a plan file, and is a heading or part of a sentence in others."""

_PARTS = (
    "frist, påmeldingsfrist, svarfrist, søknadsfrist, innleveringsfrist, oppstart, start, slutt, "
    "påmelding innen, påmelding innan"
)
"""Labels of a time that say what of it: they stay, as the part that the time is of."""

_TITLES = (
    "aktivitet, aktiviteter, aktivitetar, tiltak, hva, kva, hendelse, hending, arrangement, møte, "
    "kurs, skolering, navn, namn, tittel, oppgave, oppgåve, oppgaver, sak, hva skjer, kva skjer, "
    "hva skal gjøres, kva skal gjerast, hva skal vi gjøre, kva skal vi gjere, "
    "hva vi skal gjøre, kampanje, emne, kurs/skolering, møter"
)
_GOALS = "mål, delmål, hovedmål, hovudmål, målsetting, målsetjing, satsingsområde, innsatsområde"

TELLING = frozenset({"when", "place", "responsible", "audience", "capacity", "clock"})
"""What makes an activity of what it stands under."""


class Label(NamedTuple):
    """The field that a label names; ``part`` is the label where it says what a time is of.

    ``guess`` is whether it may well name something else.
    """

    key: str
    part: str = ""
    guess: bool = False


WHEN = Label("when")

_OF_TIME = (
    r"[^\W\d]*(?:frist|start|slutt|trekk?ing)|ferdig|avreise|billettslipp"
    r"|(?:på|av|inn|ut|til)[^\W\d]*ing"
    r"|(?:planlegg|forbered|evaluer|bestill|lever|send|åpn|opn|øv)[^\W\d]*ing"
)
"""What stands before a time and says what of something it is of: «, innlevering senest 3. mai»."""

_LABELLED = lazy(
    r"\s*(?P<label>[^\W\d][^:\n\t]{0,38}?)\s*:(?:\s+|$)(?P<said>.*)",
)
_AMONG = lazy(
    r"(?:^|[.;,|·!?]-?\s+|\s[–—-]\s+|\s{2,}|\()"
    r"(?P<label>(?i:ansv\.)|[^\W\d](?:(?! - )[^:\n\t.;,|·()–—]){0,38}?)\s*:\s+(?=\S)"
    r"|\s?\((?P<short>(?i:ansv\.|ansvar(?:lige?|lege?)?\b|v/))\s*:?\s*(?=\S)"
    r"|(?<=[\w)])\s(?P<next>[A-ZÆØÅ][a-zæøå]{2,})\s*:\s+(?=\S)"
    r"|\s(?P<by>[vV]/)\s?(?=[^\W\d])"
    r"|(?:[,;]\s+|\s[–—-]\s+|\s?\()(?:(?P<bare>(?i:ansv\.|ansvar(?:lige?|lege?)?|v/))\s+(?=[A-ZÆØÅ])"
    rf"|(?P<part>(?i:{_OF_TIME}))\s+(?=\d{{1,2}}(?:[./]|\s?(?:{MONTHS}))|(?:[a-zæøå]+dag|uke|veke|inn[ea]n"
    rf"|senest|seinast|før|i (?:{MONTHS}))\b))"
)
_PART = lazy(rf"(?i:{_OF_TIME})(?: (?:for|til|av) [^\W\d][\w -]{{1,24}})?")
_SIGNED = lazy(
    r"(?:(?<![^\n\t])(?P<label>[^\W\d]\w{0,24}\.?(?: ?/ ?\w{1,24})?(?: \w{1,24}){0,2}?)"
    r"|(?<=[^\w:/@.-])(?P<word>[^\W\d]\w{0,24}))"
    r"(?:\s?=\s?|:(?=[^\W_])|(?P<loose>\s?;\s?|\s[–—-]\s))\s?(?=\S)"
)
_LOOSE = frozenset(
    {"ansvar", "ansvarlig", "ansvarleg", "ansvarlige", "ansvarlege", "når", "dato", "tid",
     "tidspunkt", "sted", "stad", "hvor", "kvar"}
)  # fmt: skip
"""Labels that a dash or a semicolon may stand behind; behind others it is no colon."""
_DUE = lazy(
    rf"(?P<part>(?:(?i:bind[ae]nde|endelig|endeleg) )?(?i:{_OF_TIME})(?: (?:for|til|av) "
    r"[^\W\d][\w -]{1,24}?)?)(?: ?:)?\s+(?P<when>(?:\d{1,2}|[a-zæøå]+dag|uke|veke|inn[ea]n"
    rf"|senest|seinast|før|snarest|snarast|straks|{MONTHS})\b.*)"
)
"""«Bindende påmelding innen 3. mai», «Frist for innspill: 1. april»."""

_ENDS = lazy(rf"(?P<title>.*\w)(?:, | [–—-] | \()(?P<part>(?i:{_OF_TIME}))\)?")
_AROUND = " .;,|·–—-"
"""What stands between facts on a line, and is of neither."""


@cache
def _labels() -> dict[str, Label]:
    known: dict[str, Label] = {}
    for key, said in _SAID.items():
        all_said = [*said.split(", "), *Activity.fields[key].keys[1:]]
        all_said += (words(tongue).get(key, "") for tongue in ("nb", "nn"))
        known.update(dict.fromkeys((word.casefold() for word in all_said), Label(key)))
    for word, key in keys_of("Activity", tuple(_SAID)).items():
        if word not in _OTHER:
            known.setdefault(word, Label(key))
    known.update({word: Label("when", word) for word in _PARTS.split(", ")})
    known.update({word: Label("place", guess=True) for word in ("oppmøte", "frammøte")})
    known.pop("", None)
    return known


def _word(text: str, ends: str = " :") -> str:
    """A label or the head of a column in small letters, without what stands around it."""
    return " ".join(text.casefold().split()).strip(ends)


def label_of(text: str) -> Label | None:
    """What a text is a label of, with or without a colon; None for no label."""
    found = _labels().get(_word(text, " :*?"))
    if found is not None and found.part:
        return Label(found.key, " ".join(text.split()).strip(" :*"))
    return found


def labelled(text: str) -> tuple[Label, str, str] | None:
    """A line «Når: uke 9» as its label, the word for it, and what it says; None for another."""
    found = _LABELLED.fullmatch(text)
    label = _of_line(found["label"]) if found is not None else None
    if found is None or label is None:
        return None
    return label, found["label"].strip(), found["said"].strip()


def among(text: str) -> tuple[str, list[tuple[Label, str, str]]]:
    """The words of a line before its first label, and each label as in ``labelled``.

    «Ansvar: Styret. Tid: uke 9», «12. mai: Kurs (ansvar: Leder)».
    """
    facts: list[tuple[Label, str, str]] = []
    end = len(text)
    found = list(_AMONG.finditer(text))
    first = next((one for one in found if not one["label"] or _of_line(one["label"])), None)
    is_led = bool(found) and not found[0].start() and first is found[0]  # «Hvem: … Når: …»
    for one in reversed(found):
        word = one[one.lastgroup or 0]
        if one["next"] and not (is_led and (label_of(word) or is_title(word))):
            continue
        label = Label("when", word) if one["part"] else _of_line(word)
        if one["by"] and not (one is first and _is_led(text, one.start(), text[one.end() : end])):
            continue
        is_what = is_led and one is not found[0] and is_title(word)  # «Hvem: … Hva: …»
        if label is None and not (one["label"] or is_what):
            label = Label("responsible")
        if label is None and (is_what or one[0][:1] in "·|"):  # a fact, whatever it is called
            start = one.start("next" if one["next"] else "label")
            facts.insert(0, (Label("text"), "", text[start:end].rstrip(_AROUND)))
            end = one.start()
        if label is not None:
            said = text[one.end() : end].rstrip(_AROUND)
            said = said.removesuffix(")") if said.count(")") > said.count("(") else said
            facts.insert(0, (label, word.strip(), said))
            end = one.start()
    return text[:end].rstrip(_AROUND), facts


def _is_led(text: str, at: int, said: str) -> bool:
    """Whether who leads what a line begins with stands behind «v/»; it may be a place, or somebody
    who is to speak of something."""
    is_who = _PLACE.fullmatch(said.rstrip(_AROUND)) is None and " om " not in said
    return is_who and ENDED.fullmatch(text[:at] + " X") is None


def ending(title: str) -> tuple[str, str] | None:
    """A title whose end says what of it a time is, «Kurs, oppstart», as both; None for another."""
    found = _ENDS.fullmatch(title)
    return (found["title"], found["part"]) if found is not None else None


def said_by(text: str) -> tuple[Label, str, str] | None:
    """As ``labelled``, and of what a time is told to be of: «Frist for saker: 1. mars»."""
    word, when = of_part(text)
    return labelled(text) or ((Label("when", word), word, when.rstrip(" .")) if word else None)


def with_colons(text: str) -> str:
    """The text with the colon and the space that other signs stand for behind labels.

    «Ansvarlig= leder», «Sted:Grendehuset», and where a line begins «Ansvarlig; styret» and
    «Ansvarlig – styret».
    """
    return _SIGNED.sub(_with_colon, text)


def _with_colon(found: re.Match[str]) -> str:
    word = found["label"] or found["word"]
    label = _of_line(word) if found["label"] else label_of(word)
    is_told = label is not None and label.key in TELLING
    if label is None or not is_told:
        return found[0]
    if found["loose"] and (found["word"] or word.casefold() not in _LOOSE):
        return found[0]
    return f"{word}: "


def of_part(text: str) -> tuple[str, str]:
    """What of something a time is of, and that: «Påmelding innen 3. mai»; else "" for both."""
    found = _DUE.fullmatch(text)
    return (found["part"], found["when"]) if found is not None else ("", "")


def is_part(title: str) -> bool:
    """Whether a text is a label, or says what of something a time is of: «Påmelding»."""
    return label_of(title) is not None or _PART.fullmatch(title) is not None


def _of_line(word: str) -> Label | None:
    """As ``label_of``, of what stands before a colon; «Hvem» may be who it is for, too."""
    is_who = _DOING.fullmatch(_word(word)) is not None
    return label_of(word) or (Label("responsible", guess=True) if is_who else None)


_DOING = lazy(
    r"(?:hvem|kven)(?: gj[øe]r (?:det|h?va)| har (?:hoved|hovud)?ansvar(?:et)?)?"
    r"|[^\W\d]+ansvarl(?:ig|eg)"
    r"|(?:tur|kurs|leir|løp|renn|møte|stevne|øving|aktivitet|prosjekt|samling)s?(?:leder|leiar)"
    r"|[^\W\d]*(?:trener|trenar|instruktør|lærer|lærar|vert)|(?:kurs|foredrags)(?:holder|haldar)|innleder|innleiar|kontakt(?:person)?"
)
"""Who does something, but for offices that a list of a board has: «Leder: …»."""

_WHO = lazy(r"leder|leiar|arrangør|\w*ansv(?:ar|\.|arlig|arleg)")
_TOLD = frozenset({"til", "for", "mottaker", "mottakar", "vara", "stedfortreder", "varaperson"})
_NUMBERS = frozenset(
    {"", "nr", "nr.", "no", "no.", "#", "pkt", "pkt.", "punkt", "løpenr", "løpenr."}
)
_NUMBER = lazy(r"(?:\d+\.?)+")


def column_of(head: str) -> Label | None:
    """As ``label_of``, of the head of a column, where «Hvem» is most often who answers for it."""
    word = _word(head, " :?")
    return label_of(head) or (
        Label("responsible") if _DOING.fullmatch(word) or _WHO.fullmatch(word) else None
    )


def are_told(head: str) -> bool:
    """Whether a column holds people who get something, or stand in for others."""
    return _word(head) in _TOLD


def are_labels(head: str) -> bool:
    """Whether a column holds several things that have labels: «Ansvar og frist», «Hvem/når»."""
    parts = re.split(r"\s*(?:[/,&+]|\bog\b)\s*", head)
    return len(parts) > 1 and all(map(column_of, parts))


def is_number(head: str, cells: Sequence[str]) -> bool:
    """Whether a column holds the numbers of its rows and nothing else."""
    if not cells or _word(head) not in _NUMBERS or not all(map(_NUMBER.fullmatch, cells)):
        return False
    firsts = [int(one.split(".")[0]) for one in cells]
    in_steps = all(after - one in (0, 1) for one, after in pairwise(firsts))
    return bool(_word(head)) or (firsts[0] == 1 and in_steps)  # days of a month go further


def is_title(head: str) -> bool:
    """Whether a column holds what things are called."""
    return _word(head, " :?") in _TITLES.split(", ")


def is_week(head: str) -> bool:
    """Whether a column holds weeks, which may be numbers alone."""
    return _word(head) in ("uke", "veke")


def is_goal(head: str) -> bool:
    """Whether a column holds goals."""
    return _word(head) in _GOALS.split(", ")


_PLACE = lazy(
    r"(?i)(?:(?:på|i|hos|hjå|ved)\s)?(?:(?!(?:med|for|av|til|om|og|fra|frå|timer?|timar|(?:kveld|dag|gang|gong)(?:er|ar)|samling(?:er|ar))\s)[\w.-]+\s){0,3}?[\w-]*(?:hus(?:et)?|kirk[ae]n?|kirkestu[ae]n?|kyrkj[ae]"
    r"|kyrkjestov[ae]|kapell(?:et)?|sk[ou]le[nr]?|hytt[ae]|hall(?:en)?|arena|salen|(?:\b|fest|gym|gymnastikk|kino|konsert|møte|styre|idretts|kyrkje|kirke)sal|aula(?:en)?|rom(?:met)?"
    r"|stu[ae]n?|stov[ae]|sent(?:er|eret|ret)|torg(?:et)?|park(?:en)?|plass(?:en)?|stadion|bane(?:n)?|bibliotek(?:et)?"
    r"|hotell(?:et)?|kaf[eé](?:en)?|kjøkken(?:et)?|kjeller(?:en)?|museum|museet|hjem(?:met)?|heim(?:en)?"
    r"|gård(?:en)?|gard(?:en)?|brygg[ae]|havn[ae]?|hamn[ae]?|kai(?:en|a)?|loft(?:et)?|tomt[ae]?|tun(?:et)?"
    r"|lokale(?:t|r)?|scenen?|teatret|kino(?:en)?|Teams|Zoom|skog(?:en)?|marka|vann(?:et)?|strand[ae]?|bad(?:et)?|sentral(?:en)?|auditorium|slott(?:et)?)"
    r"|(?i:kaf[eé]|restaurant|hotell?|villa)\s.{2,30}|(?i:rom|sal|auditorium)\s\w{1,4}"
)

_AT = lazy(r"(?<=\w) (?:på|i|ved|hos|hjå) ")
"""What stands between what is done and where: «stand på Storsenteret» is no place."""


def is_place(text: str) -> bool:
    """Whether a text is what a place is called, and nothing else."""
    name, _at, _rest = _AT.sub("\0", text, count=1).partition("\0")
    is_one = name == text or name[:1].isupper() or _PLACE.fullmatch(name) is not None
    return is_one and _PLACE.fullmatch(text) is not None


_GOAL_WORDS = (
    r"(?:(?:andre|våre?|overordna|overordnede?|overordnet|sentrale|viktigste|prioriterte|langsiktige"
    r"|strategiske|konkrete|politiske|organisatoriske|faglige|faglege)\s+)*"
    r"(?P<what>hoved?mål|hovudmål|delmål|langsiktige mål|mål|målsetting(?:er|ar)?|målsetninger"
    r"|målsetjing(?:ar)?|satsings?områder?|satsingar|innsatsområder?|prioriteringer|prioriteringar"
    r"|oppgaver|oppgåver|måla|målene)"
)
_GOAL_HEADING = lazy(rf"(?i)(?:{_GOAL_WORDS})(?:\s+(?:for|i|fram mot)\s+.{{1,60}})?\s*:?")
_ONE_GOAL = lazy(
    r"(?i)(?P<word>hoved?mål|hovudmål|overordnet mål|overordna mål|delmål|mål|resultatmål)"
    r"(?:\s+\d{1,2})?\s*:\s*(?P<said>\S.*)"
)
_PRIORITY = lazy(r"(?i)prioriter|satsing|innsats")
_OVERALL = lazy(r"(?i)ho(?:ved|vud)mål|overordn")
_TASK = lazy(r"(?i)oppg[aå]ve")


def goal_role(heading: str) -> str | None:
    """What the points under a heading are, where they are goals: their role."""
    text = on_one_line(heading)
    return _role(text) if _GOAL_HEADING.fullmatch(text) is not None else None


def one_goal(text: str) -> tuple[str, str, str] | None:
    """A line «Delmål 2: Flere unge» as its label, the goal and its role; None for another."""
    found = _ONE_GOAL.fullmatch(text)
    return (found["word"], found["said"], _role(found["word"])) if found is not None else None


def _role(text: str) -> str:
    if _OVERALL.search(text):
        return "overall"
    if _PRIORITY.search(text) and not _TASK.search(text):
        return "priority"
    return "task" if _TASK.search(text) else "goal"
