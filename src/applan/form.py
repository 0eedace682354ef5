"""The form that ``applan new`` gives to be filled in, and what in it is not filled in yet."""

ORGANISATION = "Organisasjonens navn"
GOAL = "Skriv det første målet her"
ACTIVITY = "Skriv navnet på den første aktiviteten her"
TEXT = "Skriv litt om hva dette avsnittet handler om."

UNFILLED = (ORGANISATION, GOAL, ACTIVITY, TEXT)
"""Texts that are no plan's own: lint finds them as long as they stand."""

FORM = f"""\
# yaml-language-server: $schema=../schema/plan.json
# Nøklene er engelske og like overalt; det du skriver bak dem, er norsk.
# «applan lint {{name}}» viser hva som mangler, og docs/plan-format.md hva som kan stå her.
applan: 1
title: Arbeidsplan {{period}}
organisation: {{organisation}}
language: nb              # nb eller nn
period: {{period}}
{{continues}}status: draft             # draft (utkast), proposed (forslag) eller adopted (vedtatt)

goals:
  - id: forste-mal
    role: priority        # overall, priority, goal eller task
    title: {GOAL}

sections:
  - title: Våre prioriteringer
    view: {{{{show: goals, role: priority}}}}

  - title: Aktiviteter
    about: [forste-mal]
    text: |
      {TEXT}
    activities:
      - id: forste-aktivitet
        kind: activity    # activity, campaign, course, meeting, deadline eller process
        title: {ACTIVITY}
        responsible: Styret
        when: våren {{year}}
        supports: [forste-mal]

  - title: Datoplan
    view: dates
"""
"""The form; ``name``, ``period``, ``organisation``, ``continues`` and ``year`` are put in."""
