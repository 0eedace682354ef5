"""Edits that people make in Word, each read back as just the change of the plan that it is."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from tests.readback.conftest import back, edited, expected, loaded, values, word_of, written
from tests.wordfile.editing import Edited, W, _level, _run, said

S, A, P, G = "sections", "activities", "parts", "goals"


class Case(NamedTuple):
    name: str
    year: str
    change: Callable[[Edited], Any]
    wanted: Callable[[Any], Any]
    template: str = "arbeidsplan"


def at(values: Any, *path: str | int) -> Any:
    for step in path:
        values = values[step]
    return values


def sets(*path: str | int, to: Any) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        at(values, *path[:-1])[path[-1]] = to

    return change


def reads(*path: str | int, was: str, now: str) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        held = at(values, *path[:-1])
        assert held[path[-1]].count(was) == 1
        held[path[-1]] = held[path[-1]].replace(was, now)

    return change


def several(*changes: Callable[[Any], Any]) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        for one in changes:
            one(values)

    return change


def below(word: Edited, heading: str, words: str) -> Any:
    """The first paragraph with some words after a heading."""
    found = False
    start = word.paragraph(heading)
    for one in word.body.iter(f"{W}p"):
        found = found or one is start
        if found and words in said(one):
            return one
    raise AssertionError(words)


def rewrite(word: Edited, heading: str, old: str, new: str) -> None:
    """Write other words in a paragraph below a heading, within one of its runs."""
    for text in below(word, heading, old).iter(f"{W}t"):
        if old in (text.text or ""):
            text.text = text.text.replace(old, new, 1)
            return
    raise AssertionError(old)


def section(word: Edited, heading: str) -> list[Any]:
    first = word.paragraph(heading)
    found = [first]
    for one in first.itersiblings():
        if one.tag == f"{W}sectPr" or (one.tag == f"{W}p" and _level(one) <= _level(first)):
            break
        found.append(one)
    return found


def delete_section(word: Edited, heading: str) -> None:
    for one in section(word, heading):
        one.getparent().remove(one)


def add_at_end(word: Edited, heading: str, *paragraphs: tuple[str, str]) -> None:
    """Paragraphs, each like that which has some words, after all of a section."""
    place = section(word, heading)[-1]
    for like, words in paragraphs:
        made = word._like(word.paragraph(like))
        made.append(_run(None, words))
        place.addnext(made)
        place = made


def move(word: Edited, words: str, before: str) -> None:
    word.paragraph(before).addprevious(word.paragraph(words))


REWRITTEN = (
    "Velgerne kjenner oss for lite. Vi kan drive kampanje hele veien, også når det ikke er valg, "
    "og styret lager en plan for det."
)
TEXT_3 = "Kampanjene henger sammen"

CASES = [
    # 2026
    Case("a word of a text", "2026",
         lambda w: w.replace("ekstra viktig", "særlig viktig"),
         reads(S, 2, A, 0, "text", was="ekstra viktig", now="særlig viktig")),
    Case("words put into a title", "2026",
         lambda w: w.insert("Organisasjonsnytt", " på nett", within="3.2 Organisasjonsnytt"),
         sets(S, 2, A, 1, "title", to="Organisasjonsnytt på nett")),
    Case("a point added", "2026",
         lambda w: w.add_paragraph("Utveksling av informasjon", "Spørsmål fra partilagene"),
         lambda v: at(v, S, 2, A, 1, "contents").insert(1, "Spørsmål fra partilagene")),
    Case("a point removed", "2026",
         lambda w: w.delete_paragraph("Deling av gode ideer"),
         lambda v: at(v, S, 2, A, 1, "contents").pop(1)),
    Case("a point moved", "2026",
         lambda w: move(w, "Deling av gode ideer", "Utveksling av informasjon"),
         lambda v: at(v, S, 2, A, 1, "contents").reverse()),
    Case("a paragraph added", "2026",
         lambda w: w.add_paragraph("Skal dette lykkes", "Dette gjelder hele perioden."),
         reads(S, 2, "text", was="forandres.", now="forandres.\n\nDette gjelder hele perioden.")),
    Case("a heading with text added", "2026",
         lambda w: add_at_end(w, "4.3 Digital skolering", ("4.3 Digital skolering", "Mediebank"),
                              ("Stadig flere unge", "Vi samler bilder ett sted.")),
         lambda v: at(v, S, 3, A).append({"title": "Mediebank",
                                          "text": "Vi samler bilder ett sted."})),
    Case("a day among the facts", "2026",
         lambda w: rewrite(w, "5.2 Forslagsfrist", "1.\u00a0desember 2026", "15. november 2026"),
         sets(S, 4, A, 1, "when", to="15. november 2026")),
    Case("a responsible among the facts", "2026",
         lambda w: rewrite(w, "3.1 Kontakt med ordf", "Fylkespartiet", "Fylkesstyret"),
         sets(S, 2, A, 0, "responsible", to="Fylkesstyret")),
    Case("a fact removed", "2026",
         lambda w: w.delete("\u00a0· Verktøy\u2002Teams", within=said(
             below(w, "3.1 Kontakt med ordf", "Verktøy"))),
         lambda v: at(v, S, 2, A, 0).pop("tools")),
    Case("a fact added", "2026",
         lambda w: w.insert("sentralt", " · Sted\u2002Tromsø", within=said(
             below(w, "3.2 Organisasjonsnytt", "Når"))),
         sets(S, 2, A, 1, "place", to="Tromsø")),
    Case("a second responsible behind a comma", "2026",
         lambda w: rewrite(w, "3.1 Kontakt med ordf", "Fylkespartiet", "Fylkespartiet, Partilagene"),
         sets(S, 2, A, 0, "responsible", to=["Fylkespartiet", "Partilagene"])),
    Case("a section moved", "2026",
         lambda w: w.move_section("8 Medlemsvekst", "7 Samarbeid med fagbevegelsen"),
         lambda v: v[S].insert(6, v[S].pop(7))),
    Case("an activity moved to another section", "2026",
         lambda w: w.move_section("4.3 Digital skolering", "5 Politikkutvikling"), lambda v: None),
    Case("two people's tracked words", "2026",
         lambda w: (w.replace("ekstra", "særlig", "Kari"),
                    w.replace("mellomvalgår", "mellomvalgåret", "Per", within=said(
                        below(w, "4.1 Styrke", "De siste")))),
         several(reads(S, 2, A, 0, "text", was="ekstra viktig", now="særlig viktig"),
                 reads(S, 3, A, 0, "text", was="mellomvalgår.", now="mellomvalgåret."))),
    Case("a comment alone", "2026",
         lambda w: w.comment("ekstra viktig", "Er dette riktig?", "Kari"), lambda v: None),
    Case("a paragraph parted in two", "2026",
         lambda w: w.split("råd og produksjon."),
         reads(S, 3, A, 1, "text", was="produksjon. I", now="produksjon.\n\nI")),
    Case("a goal's title", "2026",
         lambda w: rewrite(w, "2 Prioriterte mål", "bli bedre på", "bli best på"),
         sets(S, 1, G, 1, "title", to="Vi skal bli best på digitale flater")),
    Case("the number of a target", "2026",
         lambda w: w.replace("50\u00a0000", "55\u00a0000"),
         sets(S, 1, G, 4, "targets", "value", to="55000")),
    Case("an activity removed with all that is said of it", "2026",
         lambda w: delete_section(w, "4.2 Flere innholdsprodusenter"),
         lambda v: at(v, S, 3, A).pop(1)),
    Case("a tracked deletion of a whole text", "2026",
         lambda w: w.delete_paragraph("De siste valgkampene", "Kari"),
         lambda v: at(v, S, 3, A, 0).pop("text")),
    Case("a paragraph written anew", "2026",
         lambda w: (w.add_paragraph("De siste valgkampene", REWRITTEN),
                    w.delete_paragraph("De siste valgkampene")),
         sets(S, 3, A, 0, "text", to=REWRITTEN)),
    Case("what all goals of a list have in common", "2026",
         lambda w: rewrite(w, "1 Prioriterte oppgaver", "Fylkespartiet", "Fylkesstyret"),
         lambda v: [goal.update(responsible="Fylkesstyret") for goal in v[S][0][G]]),
    # 2018
    Case("a point of a goal list renamed", "2018",
         lambda w: w.replace("i alle kommuner", "i hver kommune", within="Holde grunnskolering"),
         sets(S, 0, G, 1, "title", to="Holde grunnskolering i hver kommune")),
    Case("a goal added", "2018",
         lambda w: w.add_paragraph("Holde grunnskolering i alle", "Få flere unge med"),
         lambda v: at(v, S, 0, G).insert(2, {"title": "Få flere unge med", "role": "prioritering"})),
    Case("a goal removed", "2018",
         lambda w: w.delete_paragraph("Flere kvinner skal stille til valg og gjenvalg"),
         lambda v: at(v, S, 1, G).pop(3)),
    Case("one of several audiences removed", "2018",
         lambda w: w.delete("kvinnelige gruppeledere, ", within=said(
             below(w, "3.9 Regionale", "Målgruppe"))),
         lambda v: at(v, S, 2, A, 8, "audience").remove("Kvinnelige gruppeledere")),
    Case("a task of a responsible", "2018",
         lambda w: w.replace("(gjennomfører kartleggingen)", "(leder kartleggingen)"),
         reads(S, 2, A, 5, "responsible", 0, "does", was="gjennomfører", now="leder")),
    Case("a second paragraph behind Enter in a text", "2018",
         lambda w: w.split("Et stort program."),
         reads(S, 2, A, 0, "text", was="program. Ønsket", now="program.\n\nØnsket")),
    Case("a note beside a time", "2018",
         lambda w: w.replace("2018 (sesongen starter", "2018 (årsmøtene begynner"),
         lambda v: reads(S, 2, A, 4, "when", "note", was="sesongen starter",
                         now="årsmøtene begynner")(v)),
    Case("a target's words", "2018",
         lambda w: w.replace("2500\u00a0medlemmer innen", "2600\u00a0medlemmer innen"),
         sets(S, 1, G, 2, "targets", "value", to="2600")),
    Case("the purpose of an activity", "2018",
         lambda w: w.replace("i valgkampform", "klar til valg"),
         reads(S, 2, A, 12, "purpose", was="i valgkampform", now="klar til valg")),
    # 2020
    Case("a row of a table of short activities", "2020",
         lambda w: rewrite(w, "3.4 Fra studieleder", "Årsmøtene velger", "Årsmøta vel"),
         reads(S, 2, A, 3, P, 0, "title", was="Årsmøtene velger", now="Årsmøta vel")),
    Case("the time in a row of short activities", "2020",
         lambda w: w.replace("12.\u00a0oktober", "20. oktober", within="innen 12.\u00a0oktober 2020"),
         reads(S, 5, A, 3, P, 0, "when", was="12.", now="20.")),
    Case("a short activity removed", "2020",
         lambda w: w.delete_row("Den gode starten"),
         lambda v: at(v, S, 2, A, 3, P).pop(2)),
    Case("a short activity added", "2020",
         lambda w: w.add_row("6.3.2", ["6.3.3", "Ny høring", "mai 2020"]),
         lambda v: at(v, S, 5, A, 2, P).append({"title": "Ny høring", "when": "mai 2020"})),
    Case("a note on a document", "2020",
         lambda w: w.replace("denne planen", "planen her"),
         reads("documents", 2, "note", was="denne planen", now="planen her")),
    Case("the title of the plan", "2020",
         lambda w: w.replace("Handlingsplan", "Arbeidsplan", within="Handlingsplan 2020"),
         lambda v: v.update(title="Arbeidsplan 2020")),
    # 2022
    Case("a point of a text added", "2022",
         lambda w: w.add_paragraph("De fremste lokale tillitsvalgte", "Alle skal med."),
         lambda v: v[S][2].update(text=v[S][2]["text"].rstrip() + "\n- Alle skal med.")),
    Case("a point of a text removed", "2022",
         lambda w: w.delete_paragraph("Flere får mulighet til å delta"),
         lambda v: at(v, S, 8, A, 1).update(text=at(v, S, 8, A, 1, "text").replace(
             "- Flere får mulighet til å delta enn når skoleringen bare gis sentralt.\n", ""))),
    Case("the case of the plan", "2022",
         lambda w: w.replace("4/2022", "5/2022"),
         lambda v: v["case"].update(number="5/2022")),
    Case("a certainty", "2022",
         lambda w: w.replace("foreløpig", "ikke avklart", within=said(
             below(w, "9.2 Regional", "Samling"))),
         lambda v: at(v, S, 8, A, 1, "when").update(certainty="ikke avklart")),
    Case("an item of several in a table of facts", "2022",
         lambda w: w.replace("Særlig andre kvinner", "Også andre kvinner"),
         reads(S, 8, A, 0, "audience", 1, was="Særlig", now="Også")),
    Case("a new item in a table of facts, by Enter", "2022",
         lambda w: w.add_paragraph("Særlig andre kvinner", "Unge kvinner"),
         lambda v: at(v, S, 8, A, 0, "audience").append("Unge kvinner")),
    # 2023
    Case("a choice", "2023",
         lambda w: w.replace("digitalt", "fysisk", within=said(below(w, "9.2 Ny i", "Form"))),
         sets(S, 8, A, 1, "mode", to="fysisk")),
    Case("two paragraphs joined", "2022", lambda w: w.join("Skoleringen skal hjelpe"),
         lambda v: v[S][7].update(text=v[S][7]["text"].replace("\n\n", "", 1))),
    Case("an activity renamed that another text mentions", "2023",
         lambda w: w.replace("Den fine starten", "Den gode starten", within="9.1 Den fine starten"),
         sets(S, 8, A, 0, "title", to="Den gode starten")),
    Case("a point moved to another list", "2023",
         lambda w: move(w, "Politikken vår", "Verdier"),
         lambda v: at(v, S, 8, A, 2, "contents").insert(1, at(v, S, 8, A, 3, "contents").pop(0))),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.year}: {case.name}")
def test_an_edit_is_just_the_change_that_it_is(case: Case) -> None:
    plan = loaded(case.year)
    found = back(plan, edited(word_of(case.year, case.template), case.change), case.template)
    assert values(written(plan, found)) == expected(plan, case.wanted)
    assert found.reported == ()
