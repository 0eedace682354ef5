"""What a comparison of plans is told in, in the language of who reads it."""

from applan.words import Table
from applan.words.drafts import words as drafts

words = Table(
    """
# Headings, and what is counted; of what is new, goals and targets are neuter in Norwegian.
group.dropped = Falt ut | Falle ut | Dropped
group.goals = Mål og måltall | Mål og måltal | Goals and targets
group.priorities = Prioriteringer og oppgaver | Prioriteringar og oppgåver | Priorities and tasks
group.changed = Endrede aktiviteter | Endra aktivitetar | Changed activities
group.new = Nye og gjenopptatte aktiviteter | Nye aktivitetar og slike som er tekne opp att | New and revived activities
group.ended = Ikke videreført | Ikkje ført vidare | Not carried on
group.over = Var over | Var over | Was over
group.others = Dokumenter, ansvarlige, avsnitt og planen selv | Dokument, ansvarlege, avsnitt og planen sjølv | Documents, responsible, sections and the plan itself
counted.unchanged = uendret | uendra | unchanged
counted.changed = endret | endra | changed
counted.renamed = omdøpt | fått nytt namn | renamed
counted.reworded = omformulert | omformulert | reworded
counted.moved = flyttet | flytta | moved
counted.split = delt | delt | split
counted.merged = slått sammen | slått saman | merged
counted.new = ny | ny | new
counted.revived = gjenopptatt | teken opp att | revived
counted.ended = ikke videreført | ikkje ført vidare | not carried on
counted.dropped = falt ut | falle ut | dropped
counted.over = var over | var over | was over
counted.others = andre (dokumenter, ansvarlige, avsnitt, planen) | andre (dokument, ansvarlege, avsnitt, planen) | others (documents, responsible, sections, the plan)
several.new = nye | nye | new ones
kind.gone = ikke med lenger | ikkje med lenger | no longer there
kind.added = kommet til | komen til | added
kind.set = nytt | nytt | newly set
# What the words mean to somebody who reads them for the first time.
meaning.dropped = står ikke i den nye planen, og ingen plan sier hvorfor | står ikkje i den nye planen, og ingen plan seier kvifor | not in the new plan, and no plan says why
one_plan = Mål og aktiviteter som står i bare én plan: {count}. Noen av dem kan være det samme under en ny tittel. | Mål og aktivitetar som står i berre éin plan: {count}. Nokre av dei kan vere det same under ein ny tittel. | Goals and activities in one plan only: {count}. Some of them may be the same under a new title.
meaning.changed = noe ved det er endret, for eksempel tid, ansvar eller målgruppe | noko ved det er endra, til dømes tid, ansvar eller målgruppe | something about it is another, such as time, responsible or audience
meaning.renamed = har fått en annen tittel, og kanskje er mer endret | har fått ein annan tittel, og kanskje er meir endra | has another title, and perhaps more that is another
meaning.reworded = bare ordlyden er endret | berre ordlyden er endra | only the wording is another
meaning.moved = står bare et annet sted i planen | står berre ein annan stad i planen | only stands elsewhere in the plan
meaning.split = ett i den gamle planen, flere i den nye | éin i den gamle planen, fleire i den nye | one in the old plan, several in the new
meaning.merged = flere i den gamle planen, ett i den nye | fleire i den gamle planen, éin i den nye | several in the old plan, one in the new
meaning.new = sto verken i den gamle planen eller i planene før den | stod verken i den gamle planen eller i planane før han | neither in the old plan nor in those before it
meaning.revived = sto ikke i den gamle planen, men i en plan før den | stod ikkje i den gamle planen, men i ein plan før han | not in the old plan, but in one before it
meaning.ended = avsluttet med vilje, og en plan sier hvorfor | avslutta med vilje, og ein plan seier kvifor | ended on purpose: a plan says why
meaning.over = tiden var forbi, eller det var gjennomført eller avlyst | tida var ute, eller det var gjennomført eller avlyst | its time was past, or it was done or called off
meaning.others = det som står rundt mål og aktiviteter | det som står rundt mål og aktivitetar | what stands around the goals and activities
meaning.unchanged = mål, aktiviteter og måltall som er like i begge planene | mål, aktivitetar og måltal som er like i begge planane | goals, activities and targets that are the same in both
from_to = fra {old} til {new} | frå {old} til {new} | from {old} to {new}
became_so = «{old}» er blitt «{new}» | «{old}» er vorte «{new}» | “{old}” is now “{new}”
was = før «{title}» | før «{title}» | was “{title}”
# Things, fields and the values of those that have a fixed choice of them.
entity.plan = planen | planen | the plan
entity.goal = mål | mål | goal
entity.activity = aktivitet | aktivitet | activity
entity.target = måltall | måltal | target
entity.document = dokument | dokument | document
entity.responsible = ansvarlig | ansvarleg | responsible
entity.section = avsnitt | avsnitt | section
role = Rolle | Rolle | Role
when = Tidspunkt | Tidspunkt | When
does = Oppgave | Oppgåve | Duty
place = Sted | Stad | Where
about = Gjelder målene | Gjeld måla | About the goals
view = Visning | Vising | View
section = Står under | Står under | Stands under
note = Merknad | Merknad | Note
value = Tall | Tal | Number
unit = Enhet | Eining | Unit
scope = Omfang | Omfang | Scope
by = Frist | Frist | To be reached by
targets = Underveis | Undervegs | On the way
baseline = Utgangspunkt | Utgangspunkt | Baseline
actual = Nå | No | Now
language = Språk | Språk | Language
number = Saksnummer | Saksnummer | Case number
day = Møtedato | Møtedato | Day of the meeting
officer = Saksbehandler | Saksbehandlar | Prepared by
assessment = Vurdering | Vurdering | Assessment
economy = Økonomi | Økonomi | Economy
attachments = Vedlegg | Vedlegg | Attachments
labels = Ledetekst for | Leietekst for | Printed word for
seasons = Hva en årstid betyr | Kva ei årstid tyder | What a season means
role.governing = styrende dokument | styrande dokument | governing document
role.operative = operativt dokument | operativt dokument | operative document
certainty.fixed = fast | fast | fixed
language.nb = bokmål | bokmål | bokmål
language.nn = nynorsk | nynorsk | nynorsk
""",
    drafts,
)
