"""What titles, texts and goals say, held against the times and lists that belong to them.

Each row is what stands in a plan and the findings, by line and column. Rows without any look like
mistakes and are none.
"""

from collections.abc import Callable

import pytest

HEAD = "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\nkapitler:\n"
CODES = {"AP212", "AP308", "AP311", "AP313", "AP318", "AP420", "AP422"}

ACTIVITIES: list[tuple[str, list[str]]] = [
    # A time in a name
    (
        "- Oktobertur: 12. september\n",
        ["8:21 AP308"],
    ),
    (
        "- Julebord: 20. mai\n",
        ["8:19 AP308"],
    ),
    (
        "- Påskemarked: 9. oktober\n",
        ["8:22 AP308"],
    ),
    (
        "- Adventskonsert: 14. mars\n",
        ["8:25 AP308"],
    ),
    (
        "- Luciatog: 13. november\n",
        ["8:19 AP308"],
    ),
    (
        "- Nyttårsfest: 4. juni\n",
        ["8:22 AP308"],
    ),
    (
        "- Pinseleir: 6.–8. august\n",
        ["8:20 AP308"],
    ),
    (
        "- Jolekonsert: 9. mai\n",
        ["8:22 AP308"],
    ),
    (
        "- Vårkonferanse: 16. oktober\n",
        ["8:24 AP308"],
    ),
    (
        "- Juleavslutning: 10. mars\n",
        ["8:25 AP308"],
    ),
    (
        "- St. Hans-fest: 24. juli\n",
        ["8:24 AP308"],
    ),
    (
        "- Sommeravslutning: 12. desember\n",
        ["8:27 AP308"],
    ),
    (
        "- 17. mai-tog: 17. juni\n",
        ["8:22 AP308"],
    ),
    (
        "- Augustmarked: 5. september\n",
        ["8:23 AP308"],
    ),
    (
        "- Oktobertur: 30. oktober\n",
        [],
    ),
    (
        "- Julebord: 22. januar\n",
        [],
    ),
    (
        "- Påskemarked: 13. mars\n",
        [],
    ),
    (
        "- Adventskonsert: 28. november\n",
        [],
    ),
    (
        "- Luciatog: 13. desember\n",
        [],
    ),
    (
        "- Nyttårsfest: 31. desember\n",
        [],
    ),
    (
        "- Planlegging av julebordet: 20. mai\n",
        [],
    ),
    (
        "- Julebordkomité velges: 20. mai\n",
        [],
    ),
    (
        "- Vår tur til Alta: 16. oktober\n",
        [],
    ),
    (
        "- Julekonsertøvelse: 14. september\n",
        [],
    ),
    (
        "- Maihaugen-tur: 12. september\n",
        [],
    ),
    (
        "- Påmelding til julemarked: 4. oktober\n",
        [],
    ),
    (
        "- Juniorcup: 12. september\n",
        [],
    ),
    (
        "- Marsipankurs: 12. november\n",
        [],
    ),
    (
        "- Juliekonsert: 12. november\n",
        [],
    ),
    (
        "- {type: frist, tittel: Julemarked, når: 4. oktober}\n",
        [],
    ),
    # Hours and weekdays in its own text
    (
        "- {tittel: Medlemsmøte, når: 12. mai kl. 19, tekst: Møtet begynner kl. 18.}\n",
        ["8:59 AP318"],
    ),
    (
        "- {tittel: Plantemarked, når: 5. juni kl. 11–14, tekst: Markedet åpner kl. 12.}\n",
        ["8:63 AP318"],
    ),
    (
        "- {tittel: Juleshow, når: 12. desember kl. 15, tekst: Dørene åpner kl. 15.30.}\n",
        ["8:61 AP318"],
    ),
    (
        "- {tittel: Ryddedag, når: 12. mai kl. 10, tekst: Oppmøte kl. 10.30 ved naustet.}\n",
        ["8:56 AP318"],
    ),
    (
        "- {tittel: Dressurkurs, når: 12. mai kl. 10–15, tekst: Kurset slutter kl. 16.}\n",
        ["8:62 AP318"],
    ),
    (
        "- {tittel: Syltekurs, når: 12. mai kl. 10–15, tekst: Kurset varer i tre timer.}\n",
        ["8:67 AP318"],
    ),
    (
        "- {tittel: Hyttetur, når: 12.–14. mars, tekst: Vi reiser torsdag kl. 17.}\n",
        ["8:64 AP318"],
    ),
    (
        "- {tittel: Vinterleir, når: 26.–28. februar, tekst: Leiren begynner torsdag.}\n",
        ["8:75 AP318"],
    ),
    (
        "- {tittel: Stand, når: 18.–19. august, tekst: Standen er bemannet torsdag og fredag.}\n",
        ["8:73 AP318"],
    ),
    (
        "- {tittel: Kystseminar, når: 5.–6. mars, tekst: Seminaret går lørdag og søndag.}\n",
        ["8:69 AP318"],
    ),
    (
        "- {tittel: Skogdag, når: 9. mai, tekst: Dagen er laurdag.}\n",
        ["8:56 AP318"],
    ),
    (
        "- {tittel: Styremøte, når: 4. juni kl. 18, tekst: Møtet i mai tar opp budsjettet.}\n",
        ["8:65 AP318"],
    ),
    (
        "- {tittel: Medlemsmøte, når: 12. mai kl. 19, tekst: Møtet begynner kl. 19.}\n",
        [],
    ),
    (
        "- {tittel: Medlemsmøte, når: 12. mai kl. 19, tekst: Festen begynner kl. 21.}\n",
        [],
    ),
    (
        "- {tittel: Plantemarked, når: 5. juni kl. 11–14, tekst: Selgerne rigger fra kl. 9.}\n",
        [],
    ),
    (
        "- {tittel: Juleshow, når: 12. desember kl. 15, tekst: Dørene åpner kl. 14.30.}\n",
        [],
    ),
    (
        "- {tittel: Ryddedag, når: 12. mai kl. 10, tekst: Oppmøte kl. 9.45 ved naustet.}\n",
        [],
    ),
    (
        "- {tittel: Dressurkurs, når: 12. mai kl. 10–15, tekst: Kurset slutter kl. 15.}\n",
        [],
    ),
    (
        "- {tittel: Dressurkurs, når: 12. mai kl. 10, tekst: Kurset slutter kl. 15.}\n",
        [],
    ),
    (
        "- {tittel: Syltekurs, når: 12. mai kl. 10–15, tekst: Kurset varer i fem timer.}\n",
        [],
    ),
    (
        "- {tittel: Syltekurs, når: 12.–13. mai, tekst: Kurset varer i ti timer.}\n",
        [],
    ),
    (
        "- {tittel: Hyttetur, når: 12.–14. mars, tekst: Vi reiser fredag kl. 17 og er hjemme søndag kl. 15.}\n",
        [],
    ),
    (
        "- {tittel: Hyttetur, når: 12.–14. mars, tekst: Vi reiser dagen før og møtes torsdag i uka etter.}\n",
        [],
    ),
    (
        "- {tittel: Stand, når: 18.–19. august, tekst: Standen er bemannet onsdag og torsdag.}\n",
        [],
    ),
    (
        "- {tittel: Kystseminar, når: 5.–6. mars, tekst: Kafeen holder åpent søndag.}\n",
        [],
    ),
    (
        "- {tittel: Styremøte, når: 4. juni kl. 18, tekst: Vi følger opp møtet i mai.}\n",
        [],
    ),
    (
        "- {tittel: Leir, når: 26. juni–3. juli, tekst: Leiren begynner lørdag og slutter lørdag.}\n",
        [],
    ),
    (
        "- {tittel: Kino, når: 12. mai kl. 18 og 20, tekst: Filmen begynner kl. 20.}\n",
        [],
    ),
    # What is done before it
    (
        "- {tittel: Frøkveld, når: 19. januar, tekst: Frøbestillingen må være inne 22. januar.}\n",
        ["8:81 AP311"],
    ),
    (
        "- {tittel: Temakveld, når: 12. november, tekst: Påmelding innen 25. november.}\n",
        ["8:71 AP311"],
    ),
    (
        "- {tittel: Revy, når: 11. desember, tekst: Generalprøven er 18. desember.}\n",
        ["8:67 AP311"],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Innkallingen sendes senest 24. mars.}\n",
        ["8:76 AP311"],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Forslag sendes styret innen 3. april.}\n",
        ["8:77 AP311"],
    ),
    (
        "- {tittel: Spyling, når: 24.–28. mai, tekst: Naboene får varsel innen 1. juni.}\n",
        ["8:77 AP311"],
    ),
    (
        "- {tittel: Fjelltur, når: 7. august, tekst: Meld deg innen 10. august.}\n",
        ["8:66 AP311"],
    ),
    (
        "- {tittel: Hagekurs, når: 17. april, tekst: Påmelding innen 3. mai}\n",
        ["8:67 AP311"],
    ),
    (
        "- {tittel: Kveldstur, når: 5. mai, tekst: 'Turen er gratis, påmelding innen 9. mai'}\n",
        ["8:83 AP311"],
    ),
    (
        "- {tittel: Konsert, når: 9. mai, tekst: Forsalget slutter 12. mai.}\n",
        ["8:65 AP311"],
    ),
    (
        "- {tittel: Frøkveld, når: 19. januar, tekst: Frøbestillingen må være inne 12. januar.}\n",
        [],
    ),
    (
        "- {tittel: Temakveld, når: 12. november, tekst: Påmelding til neste kveld innen 25. november.}\n",
        [],
    ),
    (
        "- {tittel: Temakveld, når: 12. november, tekst: Etter påmeldingen får alle svar 25. november.}\n",
        [],
    ),
    (
        "- {tittel: Revy, når: 11. desember, tekst: Evalueringen er 18. desember.}\n",
        [],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Innkallingen sendes senest 24. februar.}\n",
        [],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Vedtektene behandles på nytt 3. april.}\n",
        [],
    ),
    (
        "- {tittel: Fjelltur, når: 7. august, tekst: Bilder sendes innen 10. august.}\n",
        [],
    ),
    (
        "- {tittel: Hagekurs, når: 17. april og 5. mai, tekst: Påmelding innen 3. mai.}\n",
        [],
    ),
    (
        "- {tittel: Konsert, når: 9. mai, tekst: Forsalget starter 12. april.}\n",
        [],
    ),
    (
        "- {tittel: Leir, når: 3.–8. august, tekst: Påmeldingen åpner 2. oktober for neste år.}\n",
        [],
    ),
    # A step in the text and by itself
    (
        "- {tittel: Sommerleir, når: 3.–8. august, tekst: Betalingsfristen er 10. mai.}\n"
        "- {type: frist, tittel: Betaling av sommerleiren, når: 20. mai}\n",
        ["8:76 AP318"],
    ),
    (
        "- {tittel: Syltekurs, når: 4. september, tekst: Påmeldingsfrist 20. august.}\n"
        "- {type: frist, tittel: Påmelding til syltekurset, når: 26. august}\n",
        ["8:71 AP318"],
    ),
    (
        "- {tittel: Spyling av nettet, når: 24.–28. mai, tekst: Naboene får varsel senest 20. mai.}\n"
        "- {type: frist, tittel: Varsel om spyling av nettet, når: 14. mai}\n",
        ["8:88 AP318"],
    ),
    (
        "- {tittel: Plantemarked, når: 5. juni, tekst: Bestillingen stenger 14. mai.}\n"
        "- {type: frist, tittel: Bestilling av bord til plantemarkedet, når: 21. mai}\n",
        ["8:74 AP318"],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Innkallingen sendes senest 1. mars 2026.}\n"
        "- {type: frist, tittel: Innkalling til årsmøtet, når: 1. mars}\n",
        ["8:76 AP318"],
    ),
    (
        "- {tittel: Hyttetur, når: 3.–5. september, tekst: Fristen er 20. august.}\n"
        "- {type: frist, tittel: Påmelding til hytteturen, når: 26. august}\n",
        ["8:68 AP318"],
    ),
    (
        "- {tittel: Sommerleir, når: 3.–8. august, tekst: Betalingsfristen er 20. mai.}\n"
        "- {type: frist, tittel: Betaling av sommerleiren, når: 20. mai}\n",
        [],
    ),
    (
        "- {tittel: Syltekurs, når: 4. september, tekst: Betalingsfrist 20. august.}\n"
        "- {type: frist, tittel: Påmelding til syltekurset, når: 26. august}\n",
        [],
    ),
    (
        "- {tittel: Spyling av nettet, når: 24.–28. mai, tekst: Vannet er stengt 25. mai.}\n"
        "- {type: frist, tittel: Varsel om spyling av nettet, når: 14. mai}\n",
        [],
    ),
    (
        "- {tittel: Plantemarked, når: 5. juni, tekst: Bestillingen åpner 14. april.}\n"
        "- {type: frist, tittel: Bestilling av bord til plantemarkedet, når: 21. mai}\n",
        [],
    ),
    (
        "- {tittel: Årsmøte, når: 17. mars, tekst: Innkallingen sendes senest 1. mars.}\n"
        "- {type: frist, tittel: Innkalling til årsmøtet, når: 1. mars}\n",
        [],
    ),
    (
        "- {tittel: Hyttetur, når: 3.–5. september, tekst: Fristen er 26. august.}\n"
        "- {type: frist, tittel: Påmelding til hytteturen, når: 26. august}\n",
        [],
    ),
]


SECTIONS: list[tuple[str, list[str]]] = [
    # How many serve a goal
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fire turer i året\n"
        "  - tittel: Turer\n"
        "    handler om: Fire turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: To turer i året\n"
        "  - tittel: Turer\n"
        "    handler om: To turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "        tekst: Vi skal ha fire turer i 2027.\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["9:27 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Tre turer i året\n"
        "        tekst: Vi skal ha fire turer.\n"
        "  - tittel: Turer\n"
        "    handler om: Tre turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["9:27 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fem medlemsmøter\n"
        "  - tittel: Medlemsmøter\n"
        "    handler om: Fem medlemsmøter\n"
        "    aktiviteter:\n"
        "      - Frøkveld: 12. januar\n"
        "      - Løkkveld: 2. mars\n"
        "      - Høstmøte: 4. oktober\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Tre dugnader\n"
        "  - tittel: Parken\n"
        "    handler om: Tre dugnader\n"
        "    aktiviteter:\n"
        "      - Vårdugnad: 8. mai\n"
        "      - Høstdugnad: 2. oktober\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fire beredskapsøvelser\n"
        "  - tittel: Beredskap\n"
        "    handler om: Fire beredskapsøvelser\n"
        "    aktiviteter:\n"
        "      - Øvelse i nødvann: 12. mai\n"
        "      - Skrivebordsøvelse: 10. februar\n"
        "      - Gjennomgang av planen: november\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Seks konserter\n"
        "  - tittel: Konserter\n"
        "    handler om: Seks konserter\n"
        "    aktiviteter:\n"
        "      - Vårkonsert: 8. mai kl. 18 og 20\n"
        "      - Julekonsert: 5. desember\n",
        ["8:17 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    tekst: Laget har fire turer.\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["11:22 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    tekst: Alle går på to av de fem turene.\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        ["11:33 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Tre turer i året\n"
        "  - tittel: Turer\n"
        "    handler om: Tre turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Minst to turer i året\n"
        "  - tittel: Turer\n"
        "    handler om: Minst to turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "        tekst: Vi skal ha tre turer i 2027.\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Tre turer i året\n"
        "        tekst: Vi skal ha to turer på våren.\n"
        "  - tittel: Turer\n"
        "    handler om: Tre turer i året\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fem medlemsmøter\n"
        "  - tittel: Medlemsmøter\n"
        "    handler om: Fem medlemsmøter\n"
        "    aktiviteter:\n"
        "      - Frøkveld: 12. januar\n"
        "      - Løkkveld: avklares\n"
        "      - Høstmøte: 4. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fem medlemsmøter\n"
        "  - tittel: Medlemsmøter\n"
        "    handler om: Fem medlemsmøter\n"
        "    aktiviteter:\n"
        "      - Medlemsmøter: 12. januar, 9. februar, 9. mars, 4. mai og 5. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: To dugnader\n"
        "  - tittel: Parken\n"
        "    handler om: To dugnader\n"
        "    aktiviteter:\n"
        "      - Vårdugnad: 8. mai\n"
        "      - Høstdugnad: 2. oktober\n"
        "      - Vanning: uke 24–30\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Fire overnattingsturer\n"
        "  - tittel: Turer\n"
        "    handler om: Fire overnattingsturer\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12.–14. mars\n"
        "      - Sommerleir: 26.–28. juni\n"
        "      - Haiktur: 10.–12. september\n"
        "      - Novembertur: 19.–21. november\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Tre konserter\n"
        "  - tittel: Konserter\n"
        "    handler om: Tre konserter\n"
        "    aktiviteter:\n"
        "      - Vårkonsert: 8. mai kl. 18 og 20\n"
        "      - Julekonsert: 5. desember\n"
        "      - 17. mai: 17. mai kl. 8 og 11\n"
        "      - Høstkonsert: 10. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: 200 medlemmer\n"
        "  - tittel: Turer\n"
        "    handler om: 200 medlemmer\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    tekst: Laget har to turer om våren og én om høsten.\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: Flere på tur\n"
        "  - tittel: Turer\n"
        "    handler om: Flere på tur\n"
        "    tekst: I fjor hadde laget fem turer.\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    mål:\n"
        "      - tittel: To nye turmål\n"
        "  - tittel: Turer\n"
        "    handler om: To nye turmål\n"
        "    aktiviteter:\n"
        "      - Vintertur: 12. mars\n"
        "      - Topptur: 8. mai\n"
        "      - Høsttur: 2. oktober\n",
        [],
    ),
    # All but one, instalments and chapters
    (
        "  - tittel: Mål\n"
        "    tekst: Laget har tre mål.\n"
        "    mål:\n"
        "      - Flere medlemmer\n"
        "      - Bedre økonomi\n",
        ["7:22 AP422"],
    ),
    (
        "  - tittel: Mål\n"
        "    tekst: Gruppa har fem mål i 2027.\n"
        "    mål:\n"
        "      - Flere medlemmer\n"
        "      - Bedre økonomi\n",
        ["7:23 AP422"],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Alle visninger er på onsdager kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Stumfilm: onsdag 1. desember kl. 9\n",
        ["12:19 AP313"],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Alle visninger er på onsdager kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Stumfilm: torsdag 2. desember kl. 19\n",
        ["12:19 AP313"],
    ),
    (
        "  - tittel: Møter\n"
        "    tekst: Alle møtene begynner kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Debatt: onsdag 1. desember kl. 17\n",
        ["12:17 AP313"],
    ),
    (
        "  - tittel: Ledelsen\n"
        "    tekst: Ledelsen møtes fire ganger i året.\n"
        "    aktiviteter:\n"
        "      - {type: møte, tittel: Ledermøter, når: '12. januar, 9. mars og 5. oktober'}\n",
        ["7:27 AP422"],
    ),
    (
        "  - tittel: Leirskole\n"
        "    tekst: Kort.\n"
        "    aktiviteter:\n"
        "      - {tittel: Sommerskole, når: 21.–25. juni, tekst: Fire dager for barn fra 8 år.}\n",
        ["9:57 AP422"],
    ),
    (
        "  - tittel: Avgift\n    tekst: Avgiften er 4200 kroner i to terminer på 2200 kroner.\n",
        ["7:24 AP420"],
    ),
    (
        "  - tittel: Avgift\n    tekst: Støtten er 30000 kroner til tre lag à 12000 kroner.\n",
        ["7:23 AP420"],
    ),
    (
        "  - tittel: Visninger\n    tekst: Se kapittel 4.\n  - tittel: Kurs\n",
        ["7:15 AP212"],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Se kapittel 1 om kursene.\n"
        "  - tittel: Kurs\n"
        "    tekst: Kort.\n",
        ["7:15 AP212"],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Planen for dugnad står i kapittel 3 om dugnad.\n"
        "  - tittel: Dugnad\n"
        "    tekst: Kort.\n"
        "  - tittel: Kurs\n"
        "    tekst: Kort.\n",
        ["7:37 AP212"],
    ),
    (
        "  - tittel: Mål\n"
        "    tekst: Laget har to mål.\n"
        "    mål:\n"
        "      - Flere medlemmer\n"
        "      - Bedre økonomi\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    tekst: Ett mål er viktigst.\n"
        "    mål:\n"
        "      - Flere medlemmer\n"
        "      - Bedre økonomi\n",
        [],
    ),
    (
        "  - tittel: Mål\n"
        "    tekst: I fjor hadde laget tre mål.\n"
        "    mål:\n"
        "      - Flere medlemmer\n"
        "      - Bedre økonomi\n",
        [],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Alle visninger er på onsdager kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Stumfilm: onsdag 1. desember kl. 19\n",
        [],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Mange visninger er på onsdager kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Stumfilm: torsdag 2. desember kl. 17\n",
        [],
    ),
    (
        "  - tittel: Møter\n"
        "    tekst: Alle møtene begynner kl. 19.\n"
        "    aktiviteter:\n"
        "      - Debut: onsdag 6. oktober kl. 19\n"
        "      - Skrekk: onsdag 27. oktober kl. 19\n"
        "      - Drama: onsdag 3. november kl. 19\n"
        "      - Debatt: onsdag 1. desember\n",
        [],
    ),
    (
        "  - tittel: Ledelsen\n"
        "    tekst: Ledelsen møtes tre ganger i året.\n"
        "    aktiviteter:\n"
        "      - {type: møte, tittel: Ledermøter, når: '12. januar, 9. mars og 5. oktober'}\n",
        [],
    ),
    (
        "  - tittel: Leirskole\n"
        "    tekst: Kort.\n"
        "    aktiviteter:\n"
        "      - {tittel: Sommerskole, når: 21.–25. juni, tekst: Fire dager før leiren sender vi ut liste.}\n",
        [],
    ),
    (
        "  - tittel: Avgift\n    tekst: Avgiften er 4200 kroner i to terminer på 2100 kroner.\n",
        [],
    ),
    (
        "  - tittel: Avgift\n"
        "    tekst: Avgiften er 4200 kroner, og rabatten for to lag er på 500 kroner.\n",
        [],
    ),
    (
        "  - tittel: Visninger\n    tekst: Se kapittel 2.\n  - tittel: Kurs\n    tekst: Kort.\n",
        [],
    ),
    (
        "  - tittel: Visninger\n    tekst: Se kapittel 4 i vedtektene.\n",
        [],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Se kapittel 2 om kursene.\n"
        "  - tittel: Kurs\n"
        "    tekst: Kort.\n",
        [],
    ),
    (
        "  - tittel: Visninger\n"
        "    tekst: Se kapittel 2 for mer.\n"
        "  - tittel: Kurs\n"
        "    tekst: Kort.\n",
        [],
    ),
]


@pytest.mark.parametrize(("body", "found"), ACTIVITIES)
def test_an_activity_says_one_thing_of_itself(
    body: str, found: list[str], findings: Callable[[str], list[str]]
) -> None:
    under = "".join(f"      {line}\n" for line in body.splitlines())
    told = findings(f"{HEAD}  - tittel: Året\n    aktiviteter:\n{under}")
    assert [one for one in told if one.split()[1] in CODES] == found


@pytest.mark.parametrize(("body", "found"), SECTIONS)
def test_what_is_counted_or_referred_to_is_listed(
    body: str, found: list[str], findings: Callable[[str], list[str]]
) -> None:
    assert [one for one in findings(HEAD + body) if one.split()[1] in CODES] == found
