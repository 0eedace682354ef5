"""What belongs together in a plan, and numbers that do: one small plan each, and what is found.

Each row is the plan from its fifth line on; of the rules that hold one thing against another, the
findings are as they stand, by line and column. Rows without any look like mistakes and are none.
"""

from collections.abc import Callable

import pytest

from applan.lint.sums import wrong_sums

HEAD = "applan: 1\ntitle: Plan 2027\norganisation: Laget\nperiod: 2027\n"
CODES = {
    "AP309", "AP311", "AP315", "AP318", "AP333", "AP334", "AP407", "AP417", "AP420", "AP421",
    "AP422", "AP423", "AP424", "AP501", "AP502",
}  # fmt: skip

PLANS: list[tuple[str, list[str]]] = [
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    targets: [200 medlemmer innen mars 2027, 250 medlemmer innen mars 2027]\n",
        ["7:66 AP407"],
    ),
    (
        "goals:\n"
        "  - title: Laget skal vokse\n"
        "    targets: [250 medlemmer innen mars 2027, 200 medlemmer innen juni 2027]\n",
        ["7:46 AP407"],
    ),
    (
        "goals:\n  - title: Laget skal vokse\n    targets: 200 medlemmer i 2027 og 250 i 2028\n",
        ["7:18 AP407"],
    ),
    (
        "goals:\n  - title: Vekst\n    targets: 200 medlemmer første år, 250 andre år\n",
        ["7:18 AP407"],
    ),
    ("goals:\n  - title: Vekst\n    targets: 200 medlemmer første året\n", []),
    (
        "goals:\n"
        "  - title: Kortere ventetid\n"
        "    targets: [30 dager innen mars 2027, 20 dager innen juni 2027]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    targets: [200 medlemmer innen mars 2027, 250 medlemmer innen juni 2027]\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Påmeldingsfrist sommerleir, when: 10. juli}\n"
        "      - {title: Sommerleir, when: 3.–8. juli}\n",
        ["8:67 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Leirpåmelding, when: 10. juli}\n"
        "      - {title: Leir på Langøya, when: 3.–8. juli}\n",
        ["8:54 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Påmelding til kurset, when: 10. mai}\n"
        "      - {kind: course, title: Førstehjelpskurs, when: 3. mai}\n",
        ["8:61 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Innkalling til generalforsamlinga, when: 10. mai}\n"
        "      - {kind: meeting, title: Generalforsamling, when: 3. mai}\n",
        ["8:58 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Sakspapirer til representantskapsmøtet, when: 10. mai}\n"
        "      - {kind: meeting, title: Representantskapsmøte, when: 3. mai}\n",
        ["8:63 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Frist for å melde saker til årsmøtet, when: 10. april}\n"
        "      - {kind: meeting, title: Årsmøte i laget, when: 3. april}\n",
        ["8:77 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Generalprøve til julekonserten, when: 15. desember}\n"
        "      - {title: Julekonsert, when: 12. desember}\n",
        ["8:55 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Invitasjon til jubileumsfesten, when: 15. november}\n"
        "      - {title: Jubileumsfest, when: 12. november}\n",
        ["8:55 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Bestilling av billetter til revyen, when: 15. november}\n"
        "      - {title: Revy, when: 12. november}\n",
        ["8:75 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Siste frist for påmelding – høsttreff, when: 15. november}\n"
        "      - {title: Høsttreff, when: 12. november}\n",
        ["8:78 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Svar på søknadene, when: 1. mai}\n"
        "      - {kind: deadline, title: Søknadsfrist for støtte, when: 15. mai}\n",
        ["8:58 AP311"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Påmelding til vårkurset, when: 10. mai}\n"
        "      - {kind: course, title: Høstkurs, when: 3. mars}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Evaluering av sommerleiren, when: 10. august}\n"
        "      - {title: Sommerleir, when: 3.–8. juli}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Rapport fra sommerleiren, when: 10. august}\n"
        "      - {title: Sommerleir, when: 3.–8. juli}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Referat fra årsmøtet sendes ut, when: 10. april}\n"
        "      - {kind: meeting, title: Årsmøte, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Protokoll fra årsmøtet, when: 10. april}\n"
        "      - {kind: meeting, title: Årsmøte, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Takkebrev etter basaren sendes, when: 10. april}\n"
        "      - {title: Basar, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Innbetaling av kontingent, when: 10. april}\n"
        "      - {kind: meeting, title: Årsmøte, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Frist for påmelding til serien 2028, when: 10. november}\n"
        "      - {title: Serie, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Påmelding til turneringen, when: 10. mai}\n"
        "      - {title: Vårturnering, when: 3. april}\n"
        "      - {title: Høstturnering, when: 3. september}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Papirinnsamling, when: 10. mai}\n"
        "      - {title: Loppemarked, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Papirinnsamling, when: 10. mai}\n"
        "      - {title: Innsamling, when: 3. april}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Påmelding til dugnad, when: 10. mai}\n"
        "      - {title: Dugnad, when: [3. april, 20. mai]}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Styremøte før årsmøtet, kind: meeting, when: 10. april}\n"
        "      - {kind: meeting, title: Årsmøte, when: 3. mai}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Regnskap til revisor, when: 10. februar}\n"
        "      - {title: Årsmøte, when: 3. mars}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: deadline, title: Bestilling av nye drakter, when: 10. februar}\n"
        "      - {title: Cup, when: 3. januar}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Sommerfest, when: 12. juni, responsible: Styret}\n"
        "      - {title: Sommerfest, when: 19. juni}\n",
        ["9:35 AP318"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: course, title: Trener 1, when: avklares}\n"
        "      - {kind: course, title: Trener 1, when: 12. mars}\n",
        ["9:31 AP318"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Dugnad, when: 8. mai}\n"
        "      - {title: Dugnad, when: 18. september}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøte, when: 8. mai}\n"
        "      - {kind: meeting, title: Styremøte, when: 18. mai}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Temakveld, when: 8. mai, place: A}\n"
        "      - {title: Temakveld, when: 15. mai, place: B}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Kveldstur, when: 4. mai}\n"
        "      - {title: Kveldstur, when: 11. mai}\n"
        "      - {title: Kveldstur, when: 18. mai}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Årsmøte i Nes lag, kind: meeting, when: 8. mai}\n"
        "      - {title: Årsmøte i Vik lag, kind: meeting, when: 15. mai}\n",
        ["9:57 AP309"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Stand, when: 8. mai, responsible: [Kari]}\n"
        "      - {title: Stand, when: 15. mai, responsible: [Per]}\n",
        ["9:30 AP309"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Stand, when: 8. mai}\n"
        "      - {title: Stand, when: 15. mai}\n",
        ["9:30 AP309", "9:30 AP318"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Tur, when: '3. mai, 10. mai og 3. mai'}\n",
        ["8:48 AP333"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Tur, when: [3. mai kl. 10, 3. mai kl. 12]}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Tur, when: [{when: 3. mai, part: A},{when: 3. mai, part: B}]}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret har fem møter i året.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        ["8:18 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Det er seks styremøter i 2027.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        ["8:14 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret møtest seks gonger i året.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        ["8:21 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret har fire møter i året.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret har fem medlemmer og møtes fire ganger.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret har møte én gang i måneden.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret hadde fem møter i 2026.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      I fjor møttes styret seks ganger.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Styret har minst tre møter i året.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Vi tar fem ganger så mange prøver som styret ba om.\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøter, when: '12. januar, 9. mars, 11. mai og 7. september', responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Vi går vernerunder fire ganger i året.\n"
        "    activities:\n"
        "      - {title: Vernerunde, when: [20. januar, 21. april, 25. august]}\n",
        ["8:26 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Det blir fire vernerunder i år.\n"
        "    activities:\n"
        "      - {title: Vernerunde, when: [20. januar, 21. april, 25. august]}\n",
        ["8:16 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Hver vernerunde har fire punkter.\n"
        "    activities:\n"
        "      - {title: Vernerunde, when: [20. januar, 21. april, 25. august]}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Vernerunden tar to timer, og fire personer er med.\n"
        "    activities:\n"
        "      - {title: Vernerunde, when: [20. januar, 21. april, 25. august]}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Kurset går over fem kvelder.\n"
        "    activities:\n"
        "      - {kind: course, title: Kurs i lappeteppe, when: 'tirsdag 2., 9., 16. og 23. mars'}\n",
        ["8:23 AP422", "10:80 AP309"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Kurset går over fire kvelder.\n"
        "    activities:\n"
        "      - {kind: course, title: Kurs i lappeteppe, when: 'tirsdag 2., 9., 16. og 23. mars'}\n",
        ["10:80 AP309"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Leiren varer i fem dager.\n"
        "    activities:\n"
        "      - {title: Leir, when: 3.–6. juli}\n",
        ["8:22 AP422"],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Leiren varer i fire dager.\n"
        "    activities:\n"
        "      - {title: Leir, when: 3.–6. juli}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: Møter\n"
        "    text: |\n"
        "      Vi har tre turer, og turen til fjells går over to dager.\n"
        "    activities:\n"
        "      - {title: Tur, when: [3. mai, 5. juni, 4. september]}\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    text: Vi skal bli 300 medlemmer.\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget}]\n",
        ["7:23 AP407"],
    ),
    (
        "goals:\n"
        "  - title: Bedre økonomi\n"
        "    text: Overskuddet skal være 40 000 kroner.\n"
        "    targets: [{value: 50000, unit: kroner, by: 2027, scope: laget}]\n",
        ["7:33 AP407"],
    ),
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    text: Vi var 180 medlemmer i 2019. Halvparten av de 220 medlemmene er under 30 år.\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    text: Vi skal verve 30 nye medlemmer, 10 i hvert kvartal. Alle 12 i styret er med.\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Flere medlemmer\n"
        "    text: Det er 200 medlemmer i Nes og 20 i Vik.\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Flere på møtene\n"
        "    text: Møtet skal være slutt kl. 21, og det er tre i kaffekomiteen.\n"
        "    targets: [{value: 25, unit: deltakere, by: 2027, scope: laget, baseline: 20}]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: G\n"
        "    text: Målet er 100 medlemmer i 2026 og 120 medlemmer i 2027.\n"
        "    targets: [{value: 120, unit: medlemmer, by: 2027, scope: laget},{value: 100, unit: medlemmer, by: 2026, scope: laget}]\n",
        [],
    ),
    (
        "text: Laget har 220 medlemmer.\n"
        "goals:\n"
        "  - title: G\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        [],
    ),
    (
        "text: Laget har 230 medlemmer.\n"
        "goals:\n"
        "  - title: G\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        ["8:79 AP407"],
    ),
    (
        "text: Styret har 7 medlemmer.\n"
        "goals:\n"
        "  - title: G\n"
        "    targets: [{value: 250, unit: medlemmer, by: 2027, scope: laget, baseline: 220}]\n",
        [],
    ),
    (
        "case: {number: 4/2027, meeting: årsmøtet 12. februar 2027, recommendation: Årsplanen for 2026 blir vedtatt.}\n",
        ["5:90 AP334"],
    ),
    (
        "case: {number: 4/2025, recommendation: Planen vedtas.}\n",
        ["5:16 AP334"],
    ),
    (
        "case: {meeting: årsmøtet 2024, recommendation: Planen vedtas.}\n",
        ["5:26 AP334"],
    ),
    (
        "case: {number: 4/2026, meeting: årsmøtet i november 2026, recommendation: 'Planen for 2027 vedtas, og planen for 2028 legges fram i høst.'}\n",
        [],
    ),
    (
        "case: {number: 24/26, meeting: styremøte i desember 2026, recommendation: Planen vedtas. Regnskapet for 2026 tas til orientering.}\n",
        [],
    ),
    (
        "adopted: 2028-02-29\ncase: {number: 3/2028, meeting: årsmøtet 2028, day: 2027-02-28}\n",
        ["5:10 AP417", "6:42 AP334", "6:53 AP334"],
    ),
    (
        "documents: [{title: Strategi 2024–2030, role: governing, adopted: landsmøtet 2023}]\n",
        [],
    ),
    (
        "documents: [{title: Strategi, role: governing, adopted: landsmøtet 2032}]\n",
        ["5:68 AP334"],
    ),
    (
        "text: Regnskapet for 2026 skal være klart i mars.\n",
        [],
    ),
    (
        "text: Årsmeldingen for 2025 skal være klar i mars.\n",
        ["5:24 AP334"],
    ),
    (
        "goals:\n"
        "  - title: Vekst\n"
        "    targets: [{value: 120, unit: prosent, by: 2027, scope: medlemsvekst}]\n",
        [],
    ),
    (
        "goals:\n"
        "  - title: Svar\n"
        "    targets: [{value: 120, unit: prosent, by: 2027, scope: medlemmene}]\n",
        ["7:23 AP421"],
    ),
    (
        "sections:\n  - {title: A, text: x}\n  - {title: A, text: y}\n",
        ["7:13 AP423"],
    ),
    (
        "sections:\n"
        "  - {title: A, text: x, sections: [{title: Mål, text: x}]}\n"
        "  - {title: B, text: y, sections: [{title: Mål, text: x}]}\n",
        [],
    ),
    (
        "sections:\n  - {title: A, text: x}\n  - {title: B}\n",
        ["7:13 AP424"],
    ),
    (
        "sections:\n  - {title: A}\n  - {title: B}\n",
        [],
    ),
    (
        "text: |\n  Se side to.\n  \n  Side 3 av 9\n  \n  Vi går videre.\n",
        ["8:3 AP501"],
    ),
    (
        "text: |\n  Se side 3 av planen. På side 3 av 9 står det.\n",
        [],
    ),
    (
        "text: |\n  Kurs [bookmark: _Toc123] i mai.\n",
        ["6:8 AP501"],
    ),
    (
        "text: |\n  Error! Reference source not found.\n",
        ["6:3 AP501"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: A, when: 3. mai, method: Fylles ut}\n",
        ["8:42 AP502"],
    ),
    (
        "sections:\n  - title: S\n    activities:\n      - {title: A, when: TBD}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Ballkveld, when: lørdag 27. mars kl. 19}\n",
        ["8:34 AP309"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Påskefrokost, when: lørdag 27. mars kl. 9}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Gudstjeneste, when: søndag 28. mars kl. 11}\n",
        [],
    ),
    (
        "sections:\n  - title: S\n    activities:\n      - {title: Hyttetur, when: 25.–28. mars}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Kor, when: 'hver mandag kl. 18 fra 4. januar til 7. juni, unntatt 17. mai'}\n",
        ["8:29 AP309"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Kor, when: 'hver mandag kl. 18 fra 4. januar til 7. juni'}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: course, title: Motorsagkurs, when: 3.–4. mai, responsible: Vaktmesteren}\n"
        "      - {title: Vårrydding, when: 4. mai kl. 10–14, responsible: Vaktmesteren}\n",
        ["9:35 AP315"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: course, title: Motorsagkurs, when: 3.–4. mai, responsible: Styret}\n"
        "      - {title: Vårrydding, when: 4. mai kl. 10–14, responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: meeting, title: Styremøte, when: 4. mai kl. 18, responsible: Styret}\n"
        "      - {kind: meeting, title: Medlemsmøte, when: 4. mai kl. 18, responsible: Styret}\n",
        ["9:51 AP315"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {kind: meeting, title: Årsmøte, when: 4. mai kl. 18, responsible: Styret}\n"
        "      - {kind: meeting, title: Bingo etter årsmøtet, when: 4. mai kl. 19.30, responsible: Styret}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Tog, when: 17. mai kl. 10, responsible: Komiteen}\n"
        "      - {title: Leker, when: 17. mai kl. 10.30, responsible: Komiteen}\n",
        [],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Strikkekafé, when: 'annenhver tirsdag kl. 18 fra 12. januar til 25. mai', responsible: Bibliotekaren}\n"
        "      - {title: Språkkafé, when: 'hver tirsdag kl. 18–19.30 fra 12. januar til 15. juni', responsible: Bibliotekaren}\n",
        ["9:35 AP315"],
    ),
    (
        "sections:\n"
        "  - title: S\n"
        "    activities:\n"
        "      - {title: Åpen dag, when: 4. mai kl. 10–15, responsible: Lederen, place: Huset}\n"
        "      - {title: Omvisning, when: 4. mai kl. 12, responsible: Lederen, place: Huset}\n",
        [],
    ),
    (
        "status: adopted\n"
        "adopted: 2026-12-03\n"
        "text: Planen er vedtatt av styret 3. desember 2026.\n",
        [],
    ),
    (
        "status: adopted\n"
        "adopted: 2026-12-03\n"
        "text: Planen er vedtatt av styret 10. desember 2026.\n",
        ["7:35 AP417"],
    ),
]

SUMS: list[tuple[str, list[tuple[str, float]]]] = [
    ("Vi har 120 medlemmer: 70 kvinner og 60 menn.", [("120", 130.0)]),
    (
        "Laget får 5000 kroner fra kommunen og 3000 fra banken, i alt 9000 kroner.",
        [("9000", 8000.0)],
    ),
    (
        "Budsjett: lønn 40 000, husleie 20 000 og trykking 5 000, til sammen 66 000 kroner.",
        [("66 000", 65000.0)],
    ),
    ("Vi har 24 plasser, 14 til barn og 12 til voksne.", [("24", 26.0)]),
    ("Av 30 elever er 18 jenter og 14 gutter.", [("30", 32.0)]),
    ("Det kommer 40 deltakere, og 45 av dem skal ha mat.", [("45", 40.0)]),
    (
        "Styret har sju medlemmer: leder, nestleder, kasserer, sekretær og to styremedlemmer.",
        [("sju", 6.0)],
    ),
    ("Styret har seks medlemmer: leder, nestleder, kasserer, sekretær og to styremedlemmer.", []),
    ("Vi møtes kl. 18: ta med 2 kaker og 3 kanner kaffe.", []),
    ("Det er 3 turer i år: 12. mai, 3. juni og 9. september.", []),
    ("Kurset koster 400 kroner: 200 for medlemmer under 18 år.", []),
    ("Prisen er 300 kroner for voksne, 150 for barn og 700 for familier.", []),
    ("Vi trenger fire personer til kaffe, to til grill og tre til rydding.", []),
    ("Leiren har 60 plasser, 20 for ledere.", []),
    ("Vi er 45 medlemmer, i fjor var vi 40 og året før 38.", []),
    ("Vi vil ha 10 nye medlemmer, 5 i hver gruppe.", []),
    ("Det er to lag: Lag 1 og Lag 2.", []),
    ("Vi har tre mål: bli flere, bli synlige og ha det gøy.", []),
    ("Åpent kl. 10–14, og 11–15 i helgene.", []),
    ("Gruppe 1 har 12 barn og gruppe 2 har 14.", []),
    ("Vi deler ut 500 løpesedler, 200 på stasjonen og resten på torget.", []),
    ("Kontingenten er 300 kroner, 150 for ungdom og 100 for barn.", []),
    ("Innsamlingen ga 12 000 kroner til sammen, og 3 000 mer enn i 2025.", []),
    ("Vi selger 40 lodd à 20 kroner, i alt 800 kroner.", []),
    ("Vi selger 40 lodd à 20 kroner, i alt 900 kroner.", [("900", 800.0)]),
    ("Deltakerne er mellom 12 og 15 år, 20 fra byen og 10 fra bygda.", []),
    ("I alt 14 lag er påmeldt, 8 i A og 6 i B.", []),
    ("I alt 14 lag er påmeldt, 8 i A og 7 i B.", [("14", 15.0)]),
    ("60 prosent er kvinner og 40 prosent er menn.", []),
    ("60 prosent er kvinner og 50 prosent er menn.", [("50", 110.0)]),
    ("Vi har 30 båtplasser, 25 av dem er utleid.", []),
    ("Møtet varer i 3 timer, 2 av dem går til sakene.", []),
    ("Sesongen har 22 kamper: 11 hjemme og 11 borte.", []),
    ("Sesongen har 22 kamper: 11 hjemme og 12 borte.", [("22", 23.0)]),
    ("Telefon: 22 33 44 55, og 66 77 88 99.", []),
    ("Se punkt 3, 4 og 5, til sammen tre sider.", []),
    ("Vi går 8 km på tur 1, 12 km på tur 2 og 15 km på tur 3, til sammen 35 km.", []),
    ("Det blir 5 kvelder: 2 om høsten og 3 om våren.", []),
    ("Årsmøtet valgte 3 nye: Kari, Per og Ola Nordmann.", []),
    ("Vi inviterer fire kommuner: Nes, Vik, Ås og Lom.", []),
    ("Vi inviterer fire kommuner: Nes og Vik, Ås og Lom.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_one_thing_is_held_against_another(
    findings: Callable[..., list[str]], text: str, expected: list[str]
) -> None:
    found = findings(HEAD + text)
    assert [one for one in found if one.split()[1] in CODES] == expected


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_parts_make_up_the_whole_they_are_told_of(
    text: str, expected: list[tuple[str, float]]
) -> None:
    found = [(text[one.stated.start : one.stated.end], one.comes_to) for one in wrong_sums(text)]
    assert found == expected
