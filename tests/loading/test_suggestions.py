"""«Did you mean …?» for keys, values and references, and what else a message says."""

from typing import Any

import pytest

from applan.lint import Report, all_rules, lint
from applan.loading import load
from applan.mending import mend
from applan.messages import catalogue


def said(report: Any, header: str, body: str) -> list[str]:
    return [
        f"{item.code} {catalogue('en').say(item.message)}"
        for item in report(header + body).findings
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("goals: [{titel: A, title: B}]\n",
         "AP101 the key “titel” is unknown; did you mean “title”?"),
        ("goals: [{Tittel: A, title: B}]\n",
         "AP005 “title” and “Tittel” are the same key; keep one of them, and put what both say there"),
        ("goals: [{title: A, ansvar: B}]\n",
         "AP101 the key “ansvar” is unknown; did you mean “responsible”?"),
        ("goals: [{title: A, dato: B}]\n", "AP101 the key “dato” is unknown; did you mean “when”?"),
        ("goals: [{title: A, from_: 2020#a}]\n",
         "AP101 the key “from_” is unknown; did you mean “from”?"),
        ("tiltak: A\n", "AP101 the key “tiltak” is unknown; did you mean “activities”?"),
        ("goals: [{title: A, xyz: B}]\n",
         "AP101 the key “xyz” is unknown; possible here are id, role, title, text, targets, when, "
         "responsible, supports, status, from"),
        ("sections: [{title: S, activities: [{title: A, kontakt: Kari}]}]\n",
         "AP101 the key “kontakt” is unknown; that is written under “responsible”"),
        ("sections: [{title: S, activities: [{title: A, pris: 100 kr}]}]\n",
         "AP101 the key “pris” is unknown; did you mean “cost”?"),
        ("sections: [{title: S, activities: [{title: A, Antall plasser: 25}]}]\n",
         "AP101 the key “Antall plasser” is unknown; did you mean “capacity”?"),
        ("sections: [{title: S, activities: [{title: A, start: 8. mai}]}]\n",
         "AP101 the key “start” is unknown; that is written under “when”"),
        ("sections: [{title: S, activities: [{title: A, merknad: B}]}]\n",
         "AP101 the key “merknad” is unknown; of a time write “when: {when: …, merknad: …}”, else use “text”"),
        ("sections: [{title: S, activities: [{title: A, xyz: B}]}]\n",
         "AP101 the key “xyz” is unknown; what has no key of its own is written under “text”"),
        ("goals: [{title: A, frist: 1. mai}]\n",
         "AP101 the key “frist” is unknown; write “when: innen 1. mai”"),
        ("goals: [{title: A, targets: [{value: 3, frist: mai}]}]\n",
         "AP101 the key “frist” is unknown; did you mean “by”?"),
        ("goals: [{title: A, when: {when: mai, sikkerhet: juni}}]\n",
         "AP101 the key “sikkerhet” is unknown; did you mean “certainty”?"),
        ("sections: [{title: A, view: årshjul}]\n",
         "AP104 “årshjul” is not possible here; did you mean “months”?"),
        ("case: {numer: 4}\n", "AP101 the key “numer” is unknown; did you mean “number”?"),
        ("status: utkst\n", "AP104 “utkst” is not possible here; possible are draft, proposed, adopted"),
        ("status: propsed\n", "AP104 “propsed” is not possible here; did you mean “proposed”?"),
        ("status: x\n", "AP104 “x” is not possible here; possible are draft, proposed, adopted"),
        ("language: Bokmål\n", "AP104 “Bokmål” is written in small letters here: “bokmål”"),
        ("sections: [{title: A, view: kalender}]\n",
         "AP104 “kalender” is not possible here; did you mean “months”?"),
        ("sections: [{title: A, view: {show: dates, kind: [skolering]}}]\n",
         "AP104 “skolering” is not possible here; did you mean “course”?"),
        ("goals: [{title: A, id: Flere Medlemmer!}]\n",
         "AP105 “Flere Medlemmer!” cannot be an id: only small letters a–z, digits and hyphens; "
         "write for instance flere-medlemmer"),
        ("goals: [{title: A, id: Høstmøte på Sørøya}]\n",
         "AP105 “Høstmøte på Sørøya” cannot be an id: only small letters a–z, digits and hyphens; "
         "write for instance hostmote-pa-soroya"),
        ("goals: [{title: A, id: '###'}]\n",
         "AP105 “###” cannot be an id: only small letters a–z, digits and hyphens; "
         "write for instance id"),
        ("ended: [{id: varkampanje, reason: A}]\n",
         "AP105 “varkampanje” does not say a plan and a title; write for instance 2018#Høstkampanje"),
        ("adopted: 31. april 2027\n",
         "AP105 there is no 31. april 2027; did you mean “30. april 2027”?"),
        ("adopted: 2027-02-30\n",
         "AP105 there is no 2027-02-30; did you mean “28. februar 2027”?"),
        ("adopted: 7. mars\n",
         "AP105 which year is “7. mars”? write all four digits"),
        ("adopted: 7/3-27\n",
         "AP105 which year is “7/3-27”? write all four digits"),
        ("adopted: mandag 7. mars 2027\n",
         "AP105 7. mars 2027 is a søndag, not a mandag"),
        ("adopted: Saturday 7 March 2027\n",
         "AP105 7. mars 2027 is a søndag, not a lørdag"),
        ("adopted: 7. mars 2027 kl. 18\n",
         "AP105 only the date can stand here, as 7. mars 2027"),
        ("adopted: 7. mars 2027 (enstemmig)\n",
         "AP105 only the date can stand here, as 7. mars 2027"),
        ("adopted: enstemmig 07.03.2027\n",
         "AP105 only the date can stand here, as 7. mars 2027"),
        ("adopted: 2027-03-07 (årsmøtet)\n",
         "AP105 only the date can stand here, as 7. mars 2027"),
        ("adopted: 2027-3-7\n", "AP105 write the date as 7. mars 2027"),
        ("adopted: 2027/03/07\n", "AP105 write the date as 7. mars 2027"),
        ("adopted: 2027.3.7\n", "AP105 write the date as 7. mars 2027"),
        ("adopted: 20270307\n", "AP105 write the date as 7. mars 2027"),
        ("adopted: 2027-3-32\n",
         "AP105 “2027-3-32” is not a date; write for instance 14. februar 2026"),
        ("adopted: våren 2027\n",
         "AP105 “våren 2027” is not a date; write for instance 14. februar 2026"),
        ("adopted: innen 7. mars 2027\n",
         "AP105 “innen 7. mars 2027” is not a date; write for instance 14. februar 2026"),
        ("adopted: 7.–8. mars 2027\n",
         "AP105 “7.–8. mars 2027” is not a date; write for instance 14. februar 2026"),
        ("goals: [{title: A, targets: [{value: ca. 500}]}]\n",
         "AP105 “ca. 500” is more than a number; write “500” alone, and the rest under “unit” "
         "or “note”"),
        ("goals: [{title: A, targets: [{value: 3.500}]}]\n",
         "AP105 is “3.500” “3500” or “3,5”?"),
        ("goals: [{title: A, targets: [{value: '12,000'}]}]\n",
         "AP105 is “12,000” “12000” or “12,0”?"),
        ("sections: [{title: B, activities: [{title: A, certainty: open}]}]\n",
         "AP101 the key “certainty” belongs to a time; write “when: {when: …, certainty: fixed}”"),
        ("responsible: Styret\n",
         "AP101 the key “responsible” belongs to an activity; write it under the one that it is about"),
        ("sections: [{title: B, when: 3. mai}]\n",
         "AP101 the key “when” belongs to an activity; write it under “common” if it is about all "
         "of them here, else under the one that it is about"),
        ("sections: [{title: B, activities: [{title: A, tid: 3. mai}]}]\n",
         "AP101 the key “tid” is unknown; did you mean “when”?"),
        ("goals: [{title: A, audience: Alle}]\n",
         "AP101 the key “audience” belongs to an activity; write it under the one that it is about"),
        ("sections: [{title: B, period: 2026}]\n",
         "AP101 the key “period” is about the whole plan; write it at the top"),
        ("sections: [{title: B, activities: [{title: A, organisation: Laget}]}]\n",
         "AP101 the key “organisation” is about the whole plan; write it at the top"),
        ("goals: [{title: A, targets: [{value: 3, adopted: x}]}]\n",
         "AP101 the key “adopted” is unknown; possible here are value, unit, by, scope, "
         "baseline, actual, note"),
        ("goals: [{title: A, responsible: [{navn: Styret}]}]\n",
         "AP101 the key “navn” is unknown; did you mean “who”?"),
        ("goals: [{titel: A}]\n", "AP101 the key “titel” is unknown; did you mean “title”?"),
        ("sections: [{title: B, activities: [{title: Årsmøte 2026}, {title: C, depends: arsmoet}]}]"
         "\n",
         "AP202 there is no “arsmoet”; did you mean “Årsmøte 2026”?"),
        ("goals: A\n", "AP103 a list is expected here; write each item on a line of its own, after “- ”"),
        ("goals:\n  id: a\n  title: A\n", "AP103 a list is expected here; write “- ” before “id”"),
        ("goals:\n- - title: A\n", "AP103 there is one “- ” too many here"),
        ("sections: [Turer]\n",
         "AP103 keys and values are expected here; is this the title, write “title: ” before it"),
        ("goals: [[A]]\n", "AP103 there is one pair of brackets too many here"),
        ("goals: {title: A}\n", "AP103 a list is expected here; write “- ” before “title”"),
        ("case: [A]\n", "AP103 keys and values are expected here, not a list"),
        ("goals:\n -\n", "AP103 nothing is written here; write it or remove the line"),
        ("adopted: [2026-01-01]\n",
         "AP103 one is expected here, and no list; write “2026-01-01”"),
        ("goals: [{role: goal}]\n", "AP102 “title” is missing here"),
        ("goals: [{title: }]\n", "AP102 “title” has no value"),
        ("goals: [{id: medlemsvekst, title: A}, {title: B, supports: medlemsvekts}]\n",
         "AP203 there is no “medlemsvekts”; did you mean “medlemsvekst”?"),
        ("goals: [{id: a, title: A}]\nsections: [{title: B, see: a}]\n",
         "AP202 “a” is a goal, which cannot stand here"),
        ("text: a\\b\ntext: c\n", "AP005 the key “text” is written twice; keep one of them, and put what both say there"),
    ],
)  # fmt: skip
def test_a_message_says_what_to_write_instead(
    body: str, message: str, header: str, report: Any
) -> None:
    assert said(report, header, body) == [message]


def test_after_a_thousand_findings_of_a_kind_one_says_that_there_are_more(
    header: str, report: Any
) -> None:
    told = said(report, header, "sections: [" + "A," * 1_200 + "{title: B, view: c}]\n")
    assert len(told) == 1_001
    same = "AP103 keys and values are expected here; is this the title, write “title: ” before it"
    assert told[998] == same
    assert f"{same} (and more of AP103)" in told
    exactly = said(report, header, "sections: [" + "A," * 1_000 + "]\n")
    assert len(exactly) == 1_000
    assert not any("more of" in sentence for sentence in exactly)


def test_a_title_like_a_book_is_cut_in_a_message(header: str, report: Any) -> None:
    long = "x" * 1_900
    (sentence,) = said(report, header, f"goals: [{{id: a, title: {long}}}, {{id: a, title: B}}]\n")
    assert len(sentence) < 500


def test_an_item_without_its_space_under_its_key_is_no_unknown_key(report, header) -> None:
    goal = "goals:\n- title: A\n  responsible:\n  - who: B\n    does: C\n  -who: D\n"
    assert said(report, header, goal) == [
        "AP101 a space is missing after the hyphen; write “- who”"
    ]


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Vervekampanje", "2026#Vervekampanje"),
        ("2025 Vervekampanje", "2025#Vervekampanje"),
        ("2025/Vervekampanje", "2025#Vervekampanje"),
        ('"2025: Vervekampanje"', "2025#Vervekampanje"),
        ('"#Vervekampanje"', "2026#Vervekampanje"),
        ("1. mai-tog", "2026#1. mai-tog"),
        ("Fest 2026", "2026#Fest 2026"),
        ("2026", None),
    ],
)
@pytest.mark.parametrize("place", ["goals: [{title: A, from: %s}]", "ended: [{id: %s, reason: A}]"])
def test_a_title_alone_is_one_of_the_plan_before(
    place: str, written: str, better: str | None, header: str
) -> None:
    text = header.replace("2026", "2027") + "continues: 2026\n" + place % written + "\n"
    [told] = [one.message for one in load(text.encode(), "2027.yaml").findings]
    assert dict(told.args).get("better") == better
    goals = "goals: [Vervekampanje, 1. mai-tog, Fest 2026]\n"
    beside = {
        year: load(header.replace("2026", year) + goals, f"{year}.yaml", year).plan
        for year in ("2025", "2026")
    }

    def check(content: bytes) -> Report:
        return lint(
            [load(content, "2027.yaml", "2027")],
            all_rules(),
            {year: before for year, before in beside.items() if before is not None},
        )

    mended = mend(text.encode(), check).content.decode()
    assert mended == (text.replace(written, better) if better else text) or '"' in written
    assert better is None or better in mended


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("- 2026#Dugnad: Blir ikke noe", []),
        ("- {2026#Dugnad: Blir ikke noe}", []),
        ("- Dugnad: Blir ikke noe", ["AP105 “Dugnad” does not say which plan that is in; write "
                                     "“2026#Dugnad”"]),
        ("- 2026#Dugnad: Blir ikke noe\n    vedtak: sak 4",
         ["AP101 what stands alone on one line can be short; with more below it, write "
          "“id: 2026#Dugnad” and “grunn: …”"]),
        ("2026#Dugnad: Blir ikke noe",
         ["AP103 a list is expected here; write “- ” before “2026#Dugnad”"]),
        ("- id: 2026#Dugnad", ["AP102 “grunn” is missing here"]),
    ],
)  # fmt: skip
def test_what_is_ended_may_be_written_on_one_line(written: str, found: list[str]) -> None:
    text = "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\nforrige plan: 2026\n"
    loaded = load(f"{text}avsluttet:\n  {written}\n", "2027.yaml")
    say = catalogue("en").say
    assert [f"{one.code} {say(one.message)}" for one in loaded.findings] == found


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("{2027: 200 medlemmer, 2028: 250 medlemmer}",
         "[200 medlemmer innen 2027, 250 medlemmer innen 2028]"),
        ("\n      2027: 200 medlemmer\n      2028: 250\n",
         "[200 medlemmer innen 2027, 250 innen 2028]"),
        ("[{2027: 200 medlemmer}]", "200 medlemmer innen 2027"),
        ("{2027: mange}", "[200 medlemmer innen 2026, 250 medlemmer innen 2027]"),
        ("{2027: 200, enhet: medlemmer}", "[200 medlemmer innen 2026, 250 medlemmer innen 2027]"),
    ],
)  # fmt: skip
def test_targets_by_year_are_one_finding_that_shows_the_list(written: str, better: str) -> None:
    text = "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027–2028\nmål:\n  - tittel: T\n"
    [told] = load(f"{text}    måltall: {written}\n", "2027.yaml").findings
    assert (told.code, dict(told.message.args)["better"]) == ("AP103", better)
