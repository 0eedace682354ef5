"""The form that ``applan new`` gives to be filled in, and what in it is not filled in yet."""

from applan.messages import Tongue
from applan.words import Table

TO_FILL_IN = Table("""
organisation = Organisasjonens navn | Namnet på organisasjonen | The organisation's name
goal = Skriv det første målet her | Skriv det første målet her | Write the first goal here
introduction = Skriv litt om hva dette avsnittet handler om. | Skriv litt om kva dette avsnittet handlar om. | Write a few words on what this section is about.
activity = Skriv navnet på den første aktiviteten her | Skriv namnet på den første aktiviteten her | Write the name of the first activity here
""")
"""The texts of the form that are no plan's own."""

UNFILLED = tuple(
    {text: None for tongue in ("nb", "nn", "en") for text in TO_FILL_IN(tongue).values()}
)
"""All of them: lint finds them as long as they stand, each once."""

_EXPLAINED = 31
"""Where explanations begin on their lines, if what stands before them leaves room."""

_LINES = """\
# yaml-language-server: $schema=../schema/plan.json
# Skriv planen over det som står her, og slett det dere ikke trenger. Det som står etter #, er | # Skriv planen over det som står her, og slett det de ikkje treng. Det som står etter #, er | # Write the plan over what stands here, and delete what you do not need. What follows a # explains.
# forklaringer. «applan lint {name}» viser hva som mangler, «applan render {name}» lager Word-fila. | # forklaringar. «applan lint {name}» viser kva som manglar, «applan render {name}» lagar Word-fila. | # “applan lint {name}” shows what is missing, “applan render {name}” makes the Word file.
applan: 1
tittel: Arbeidsplan {period} | tittel: Arbeidsplan {period} | title: Arbeidsplan {period}
organisasjon: {organisation} | organisasjon: {organisation} | organisation: {organisation}
språk: {language} # nb (bokmål) eller nn (nynorsk) | språk: {language} # nb (bokmål) eller nn (nynorsk) | language: {language} # of what you write: nb (bokmål) or nn (nynorsk)
periode: {period} # slik for flere år: {year}–{next} | periode: {period} # slik for fleire år: {year}–{next} | period: {period} # several years: {year}–{next}
{continues}
status: utkast # utkast, forslag (til møtet) eller vedtatt | status: utkast # utkast, framlegg (til møtet) eller vedteken | status: draft # draft, proposed (to the meeting) or adopted

kapitler: # overskriftene, i rekkefølge | kapittel: # overskriftene, i rekkjefølgje | sections: # the headings, in order
  - tittel: Mål | - tittel: Mål | - title: Mål
    mål: # ett på hver linje | mål: # eitt på kvar linje | goals: # one on each line
      - {goal}
      # Slik skriver du et mål med et tall: | # Slik skriv du eit mål med eit tal: | # A goal with a number:
      # - tittel: Vi skal bli flere medlemmer | # - tittel: Vi skal bli fleire medlemer | # - title: Vi skal bli flere medlemmer
      #   måltall: 250 medlemmer innen {end} | #   måltal: 250 medlemer innan {end} | #   targets: 250 medlemmer innen {end}

  - tittel: Møter | - tittel: Møte | - title: Møter
    felles: # gjelder alt i dette kapitlet | felles: # gjeld alt i dette kapittelet | common: # holds for everything in this section
      type: møte | type: møte | kind: meeting
      ansvarlig: Styret | ansvarleg: Styret | responsible: Styret
    aktiviteter: # hva og når, ett på hver linje | aktivitetar: # kva og når, eitt på kvar linje | activities: # what and when, one on each line
      # Slik skriver du flere dager: «- Styremøte: {days}». | # Slik skriv du fleire dagar: «- Styremøte: {days}». | # Several days: “- Styremøte: {days}”.
      - Styremøte: avklares | - Styremøte: ikkje avklart | - Styremøte: avklares

  - tittel: Aktiviteter | - tittel: Aktivitetar | - title: Aktiviteter
    tekst: {introduction} | tekst: {introduction} | text: {introduction}
    aktiviteter: # flere linjer når det er mer å si | aktivitetar: # fleire linjer når det er meir å seie | activities: # several lines where there is more to say
      - type: kampanje # aktivitet, kampanje, kurs, møte, frist eller prosess | - type: kampanje # aktivitet, kampanje, kurs, møte, frist eller prosess | - kind: campaign # activity, campaign, course, meeting, deadline or process
        tittel: {activity} | tittel: {activity} | title: {activity}
        målgruppe: Medlemmer # hvem det er for | målgruppe: Medlemer # kven det er for | audience: Medlemmer # whom it is for
        ansvarlig: Styret # flere: {{Styret: bestemmer, Festkomiteen: gjennomfører}} | ansvarleg: Styret # fleire: {{Styret: avgjer, Festkomiteen: gjennomfører}} | responsible: Styret # several: {{Styret: bestemmer, Festkomiteen: gjennomfører}}
        når: {season} # som du ville sagt det: 3.–5. mai, uke 42, månedlig, avklares | når: {season} # slik du ville sagt det: 3.–5. mai, veke 42, månadleg | when: {season} # as you would say it: 3.–5. mai, uke 42, månedlig, avklares
        sted: avklares | stad: ikkje avklart | place: avklares

  - tittel: Datoplan # alle tidene ovenfor; den lager applan | - tittel: Datoplan # alle tidene ovanfor; den lagar applan | - title: Datoplan # all times above; applan makes it
    visning: datoplan | vising: datoplan | view: dates
"""
"""A line of the form a row, in bokmål, nynorsk and English; nothing in it is made up that could
stand unseen."""


def form(tongue: Tongue, **values: object) -> str:
    """A plan to write over, in one tongue.

    ``values`` are ``name``, ``period``, ``year`` and ``next``, ``language`` (nb or nn),
    ``organisation``, ``continues`` (a line, or nothing), and ``season``, ``days`` and ``end``, in
    the period.
    """
    place, made = ("nb", "nn", "en").index(tongue), list[str]()
    known = {**TO_FILL_IN(tongue), **values}
    for row in _LINES.splitlines():
        indent, cells = row[: len(row) - len(row.lstrip())], row.lstrip().split(" | ")
        cell = cells[place % len(cells)]
        said, _sign, why = (cell, "", "") if cell[:1] == "#" else cell.partition(" # ")
        line = indent + said.format_map(known)
        if line or not row:
            why = why.format_map(known)
            made.append(f"{line:<{_EXPLAINED - 1}} # {why}\n" if why else f"{line}\n")
    return "".join(made)
