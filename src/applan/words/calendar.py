"""What views, tables, wheels and calendar files print: labels begin with a capital, running words
do not. Of values they say what drafts do."""

from applan.words import Table
from applan.words.drafts import words as drafts

words = Table(
    """
week = Uke | Veke
# In a cell, for what has no time yet.
undated = avklares | blir avklart
tentative = foreløpig | førebels
# By group, for lists; «dated» is the heading of the dates themselves.
heading.dated = Datoer | Datoar
heading.window = Perioder | Periodar
heading.recurring = Jevnlig og hele perioden | Jamleg og heile perioden
heading.undecided = Uten dato | Utan dato
# Of the month block that holds what goes on or comes back through several months, and of
# months without anything.
whole = Jevnlig og over flere måneder | Jamleg og over fleire månader
over_seasons = Jevnlig og over flere årstider | Jamleg og over fleire årstider
months = Månedene | Månadene
empty = ikke noe tidfestet | ikkje noko tidfest
# What names a piece of something and says nothing alone: «Trinn 1», «Del 2».
pieces = bolk dag del fase gruppe kull kveld modul nivå pulje runde samling steg trinn økt | bolk dag del fase gruppe kull kurskveld kveld modul nivå pulje runde samling steg trinn økt
# In the order of the rings from the outermost; «whole» is the last.
ring.deadline = Frister | Fristar
ring.meeting = Møter | Møte
ring.campaign = Kampanjer | Kampanjar
ring.course = Kurs og skolering
ring.activity = Aktiviteter | Aktivitetar
ring.process = Prosesser | Prosessar
ring.goal = Mål og oppgaver | Mål og oppgåver
ring.whole = Hele året og jevnlig | Heile året og jamleg
nobody = Uten ansvarlig | Utan ansvarleg
others = Andre
wheel = Årshjul {year}
# The text alternative of a wheel whose list stands beside it, and what its shapes mean.
about = Årshjul med månedene med klokka fra {month}. Alt i hjulet står i listen under. | Årshjul med månadene med klokka frå {month}. Alt i hjulet står i lista under.
key = Tallene viser til listen. Lys farge er noe som skjer en gang i løpet av tiden, stiplet kant er foreløpig eller avlyst, ◆ er en frist. Strekene ved månedene er helligdager, valg og landsmøter. | Tala viser til lista. Lys farge er noko som skjer ein gong i løpet av tida, stipla kant er førebels eller avlyst, ◆ er ein frist. Strekane ved månadene er heilagdagar, val og landsmøte.
outside = Før og etter {year}
empty_year = Ingenting har tid i {year}.
listed_only = Hjulet har ikke plass til {numbers}; de står bare i listen. | Hjulet har ikkje plass til {numbers}; dei står berre i lista.
agenda.overdue = Skulle vært gjort | Skulle vore gjort
agenda.undecided = Må avklares | Må avklarast
agenda.clashes = Samtidig | Samstundes
view.wheel = Årshjul
view.grid = Årskalender
view.dates = Datoplan
view.months = Måned for måned | Månad for månad
view.matrix = Aktiviteter og årstider | Aktivitetar og årstider
view.agenda = Det som kommer | Det som kjem
column.when = Dato
column.moment = Når
column.week = Uke | Veke
column.what = Hva | Kva
column.who = Ansvarlig | Ansvarleg
column.status = Status
column.month = Måned | Månad
column.focus = Pågår | Går føre seg
column.dates = Datoer | Datoar
column.start = Start
column.end = Slutt
column.place = Sted | Stad
column.kind = Slag
column.certainty = Hvor sikkert | Kor sikkert
column.plan = Plan
column.id = Id
column.activity = Aktivitet
column.audience = Målgruppe
column.mode = Form
column.note = Merk
column.group = Gruppe
column.change = Endring
column.before = Før
column.after = Nå | No
kind.goal = Mål
sure.fixed = fast
sure.tentative = foreløpig | førebels
sure.open = åpent | ope
group.dated = dato
group.window = periode
group.recurring = jevnlig | jamleg
group.undecided = uten dato | utan dato
nothing = Ingenting.
# Before the title of a deadline that does not say itself that it is one.
deadline = Frist: {title}
deadline_word = frist
cancelled = Avlyst: {title}
postponed = Utsatt: {title} | Utsett: {title}
put_off = utsatt fra {when} | utsett frå {when}
new_date = Ny dato kommer: {title} | Ny dato kjem: {title}
# After the title of what may not be then.
unsure = {title} (foreløpig) | {title} (førebels)
left_out = Uten plass i kalenderen: | Utan plass i kalenderen:
limit_from = fra {start} | frå {start}
limit_to = til og med {end}
# For what has begun: when it ends; and the same where it ends with a month.
until = til og med {end}
out = ut {month}
# For what would have been in these days.
called_off = Avlyst: {titles}
ongoing = Pågår: {titles} | Går føre seg: {titles}
all_along = Hele tiden eller jevnlig: {titles} | Heile tida eller jamleg: {titles}
not_yet = Ennå ikke tidfestet: {titles} | Enno ikkje tidfesta: {titles}
changed_since = Endret siden {day} | Endra sidan {day}
was = før: {text}
# What a change is called, by its aspect.
change.new = Nytt
change.gone = Tatt ut | Teke ut
change.cancelled = Avlyst
change.revived = Ikke lenger avlyst | Ikkje lenger avlyst
change.postponed = Utsatt | Utsett
change.moved = Flyttet | Flytta
change.settled = Tidfestet | Tidfesta
change.unsettled = Ikke lenger avklart | Ikkje lenger avklart
change.renamed = Nytt navn | Nytt namn
change.place = Nytt sted | Ny stad
change.responsible = Ny ansvarlig | Ny ansvarleg
""",
    drafts,
)
