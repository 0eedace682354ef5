"""The form that ``applan new`` gives to be filled in, and what in it is not filled in yet."""

from applan.frozen import NamedTuple
from applan.messages import Tongue


class Form(NamedTuple):
    """A plan to write over, in one tongue, and its texts that are no plan's own.

    ``name``, ``period``, ``year``, ``language`` (nb or nn), ``organisation``, ``continues`` (a
    line, or nothing), and ``season``, ``days`` and ``end``, in the period, are put into ``text``.
    Nothing in it is made up that could stand unseen.
    """

    text: str
    organisation: str
    goal: str
    introduction: str
    activity: str

    @property
    def unfilled(self) -> tuple[str, ...]:
        """The texts that lint finds as long as they stand."""
        return self.organisation, self.goal, self.introduction, self.activity


_BOKMÅL = """\
# yaml-language-server: $schema=../schema/plan.json
# Skriv planen over det som står her, og slett det dere ikke trenger. Det som står etter #, er
# forklaringer. «applan lint {name}» viser hva som mangler, «applan render {name}» lager Word-fila.
applan: 1
tittel: Arbeidsplan {period}
organisasjon: {organisation}
språk: {language}                      # nb (bokmål) eller nn (nynorsk)
periode: {period:<21} # slik for flere år: {year}–{next}
{continues}status: utkast                 # utkast, forslag (til møtet) eller vedtatt

kapitler:                      # overskriftene, i rekkefølge
  - tittel: Mål
    mål:                       # ett på hver linje
      - Skriv det første målet her
      # Slik skriver du et mål med et tall:
      # - tittel: Vi skal bli flere medlemmer
      #   måltall: 250 medlemmer innen {end}

  - tittel: Møter
    felles:                    # gjelder alt i dette kapitlet
      type: møte
      ansvarlig: Styret
    aktiviteter:               # hva og når, ett på hver linje
      # Slik skriver du flere dager: «- Styremøte: {days}».
      - Styremøte: avklares

  - tittel: Aktiviteter
    tekst: Skriv litt om hva dette avsnittet handler om.
    aktiviteter:               # flere linjer når det er mer å si
      - type: kampanje         # aktivitet, kampanje, kurs, møte, frist eller prosess
        tittel: Skriv navnet på den første aktiviteten her
        målgruppe: Medlemmer   # hvem det er for
        ansvarlig: Styret      # flere: {{Styret: bestemmer, Festkomiteen: gjennomfører}}
        når: {season:<17} # som du ville sagt det: 3.–5. mai, uke 42, månedlig, avklares
        sted: avklares

  - tittel: Datoplan           # alle tidene ovenfor; den lager applan
    visning: datoplan
"""

_NYNORSK = """\
# yaml-language-server: $schema=../schema/plan.json
# Skriv planen over det som står her, og slett det de ikkje treng. Det som står etter #, er
# forklaringar. «applan lint {name}» viser kva som manglar, «applan render {name}» lagar Word-fila.
applan: 1
tittel: Arbeidsplan {period}
organisasjon: {organisation}
språk: {language}                      # nb (bokmål) eller nn (nynorsk)
periode: {period:<21} # slik for fleire år: {year}–{next}
{continues}status: utkast                 # utkast, framlegg (til møtet) eller vedteken

kapittel:                      # overskriftene, i rekkjefølgje
  - tittel: Mål
    mål:                       # eitt på kvar linje
      - Skriv det første målet her
      # Slik skriv du eit mål med eit tal:
      # - tittel: Vi skal bli fleire medlemer
      #   måltal: 250 medlemer innan {end}

  - tittel: Møte
    felles:                    # gjeld alt i dette kapittelet
      type: møte
      ansvarleg: Styret
    aktivitetar:               # kva og når, eitt på kvar linje
      # Slik skriv du fleire dagar: «- Styremøte: {days}».
      - Styremøte: ikkje avklart

  - tittel: Aktivitetar
    tekst: Skriv litt om kva dette avsnittet handlar om.
    aktivitetar:               # fleire linjer når det er meir å seie
      - type: kampanje         # aktivitet, kampanje, kurs, møte, frist eller prosess
        tittel: Skriv namnet på den første aktiviteten her
        målgruppe: Medlemer    # kven det er for
        ansvarleg: Styret      # fleire: {{Styret: avgjer, Festkomiteen: gjennomfører}}
        når: {season:<17} # slik du ville sagt det: 3.–5. mai, veke 42, månadleg
        stad: ikkje avklart

  - tittel: Datoplan           # alle tidene ovanfor; den lagar applan
    vising: datoplan
"""

_ENGLISH = """\
# yaml-language-server: $schema=../schema/plan.json
# Write the plan over what stands here, and delete what you do not need. What follows a # explains.
# “applan lint {name}” shows what is missing, “applan render {name}” makes the Word file.
applan: 1
title: Arbeidsplan {period}
organisation: {organisation}
language: {language}                   # of what you write: nb (bokmål) or nn (nynorsk)
period: {period:<22} # several years: {year}–{next}
{continues}status: draft                  # draft, proposed (to the meeting) or adopted

sections:                      # the headings, in order
  - title: Mål
    goals:                     # one on each line
      - Write the first goal here
      # A goal with a number:
      # - title: Vi skal bli flere medlemmer
      #   targets: 250 medlemmer innen {end}

  - title: Møter
    common:                    # holds for everything in this section
      kind: meeting
      responsible: Styret
    activities:                # what and when, one on each line
      # Several days: “- Styremøte: {days}”.
      - Styremøte: avklares

  - title: Aktiviteter
    text: Write a few words on what this section is about.
    activities:                # several lines where there is more to say
      - kind: campaign         # activity, campaign, course, meeting, deadline or process
        title: Write the name of the first activity here
        audience: Medlemmer    # whom it is for
        responsible: Styret    # several: {{Styret: bestemmer, Festkomiteen: gjennomfører}}
        when: {season:<16} # as you would say it: 3.–5. mai, uke 42, månedlig, avklares
        place: avklares

  - title: Datoplan            # all times above; applan makes it
    view: dates
"""

FORMS: dict[Tongue, Form] = {
    "nb": Form(
        _BOKMÅL,
        "Organisasjonens navn",
        "Skriv det første målet her",
        "Skriv litt om hva dette avsnittet handler om.",
        "Skriv navnet på den første aktiviteten her",
    ),
    "nn": Form(
        _NYNORSK,
        "Namnet på organisasjonen",
        "Skriv det første målet her",
        "Skriv litt om kva dette avsnittet handlar om.",
        "Skriv namnet på den første aktiviteten her",
    ),
    "en": Form(
        _ENGLISH,
        "The organisation's name",
        "Write the first goal here",
        "Write a few words on what this section is about.",
        "Write the name of the first activity here",
    ),
}

UNFILLED = tuple({text: None for form in FORMS.values() for text in form.unfilled})
"""Texts that are no plan's own: lint finds them as long as they stand, each once."""
