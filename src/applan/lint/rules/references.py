"""Rules on references to goals, activities and plans."""

from collections.abc import Iterator

from applan.errors import perhaps
from applan.grouping import grouped
from applan.lint.references import Known, ancestors, names_in, unknown
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.together import together_of
from applan.messages import msg
from applan.model import Section
from applan.model.naming import references_in, slug
from applan.patterns import lazy
from applan.when.names import stem, stems_of


@rule(
    "AP201",
    "error",
    """\
goals:
  - {id: [-vekst-]{+medlemsvekst+}, title: "Flere medlemmer"}
  - {id: vekst, title: "Flere lag"}
""",
)
def duplicate_id(subject: Subject) -> Iterator[Problem]:
    """An id stands for one thing."""
    first: dict[str, str] = {}
    for path, item in subject.undertakings:
        if item.id is None:
            continue
        if item.id in first:
            yield tell("the id “{id}” is taken by “{title}”", (*path, "id"), id=item.id,
                       title=first[item.id])  # fmt: skip
        else:
            first[item.id] = item.title


@rule(
    "AP202",
    "error",
    """\
{+activities: [{title: Vårkampanje, id: varkampanje}]
+}sections:
  - {title: Kampanjer, see: [varkampanje]}
""",
)
def unknown_activity(subject: Subject) -> Iterator[Problem]:
    """A reference to an activity leads to one in the same plan."""
    yield from unknown(subject, goals=False)


@rule(
    "AP203",
    "error",
    """\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere"}
sections:
  - title: Verving
    about: [[-medlemsvekts-]{+medlemsvekst+}]
""",
)
def unknown_goal(subject: Subject) -> Iterator[Problem]:
    """A reference to a goal leads to one in the same plan."""
    yield from unknown(subject, goals=True)


@rule(
    "AP204",
    "error",
    bad="ended:\n  - {id: 1905#union, reason: oppløst}\n",
    good="sections:\n  - {title: Kampanjer}\n",
)
def unknown_plan(subject: Subject) -> Iterator[Problem]:
    """A reference to another year leads to a plan beside this one."""
    named = [(path, ancestor.partition("#")[0]) for path, ancestor in ancestors(subject)]
    if subject.plan.continues is not None:
        named.insert(0, (("continues",), subject.plan.continues))
    for path, name in named:
        if name == subject.name:
            yield Problem(path, msg("a plan cannot come after itself"))
        elif name not in subject.others:
            yield Problem(path, msg("there is no plan “{name}” beside this one", name=name))


@rule(
    "AP205",
    "warning",
    """\
activities:
  - {id: varkampanje, title: Vårkampanje, when: "mai 2026"}
sections:
  - {title: Kampanjer{+, see: [varkampanje]+}}
""",
)
def placed_nowhere(subject: Subject) -> Iterator[Problem]:
    """An activity outside the sections is shown by a section."""
    if not subject.plan.sections:
        return
    shown: set[str] = set()
    kinds: set[str] = set()
    for _, section in subject.of(Section):
        shown.update(section.see)
        if section.view is not None and section.view.show != "goals":
            shown.update(section.view.ids)
            if section.view.show == "courses":
                kinds.add("course")
            elif not section.view.ids:
                kinds.update(section.view.kind or ("any",))
    for index, activity in enumerate(subject.plan.activities):
        timed = "any" in kinds and activity.when
        if timed or activity.id in shown or activity.kind in kinds:
            continue
        yield tell("no section shows “{title}”; name it in “see”", ("activities", index, "title"),
                   title=activity.title)  # fmt: skip


@rule(
    "AP208",
    "error",
    """\
ended:
  - {id: 2023#[-varkampanjen-]{+varkampanje+}, reason: "erstattet av høstkampanjen"}
""",
    beside={"2023": "- {id: varkampanje, title: Vårkampanje, when: mai 2023}\n"},
)
def unknown_ancestor(subject: Subject) -> Iterator[Problem]:
    """“from” and “ended” name something that stood in the earlier plan."""
    near: dict[str, Known] = {}
    for path, ancestor in ancestors(subject):
        name, _, wanted = ancestor.partition("#")
        earlier = subject.others.get(name) if name != subject.name else None
        if earlier is None:
            continue
        if slug(wanted) in names_in(earlier).ids or wanted in names_in(earlier).ids:
            continue
        if name not in near:
            near[name] = Known(item for _, item in earlier.undertakings)
        message = msg("the plan {plan} has no “{id}”", plan=name, id=wanted)
        yield Problem(path, perhaps(message, near[name].near(wanted)))


@rule(
    "AP212",
    "warning",
    """\
sections:
  - {title: Møter, text: "Se kapittel [-3-]{+2+} for kursene."}
  - {title: Kurs, text: "Kursene er gratis."}
""",
)
def unknown_chapter(subject: Subject) -> Iterator[Problem]:
    """A chapter that a text refers to is the one that is meant."""
    chapters = dict(enumerate(subject.plan.sections, 1))
    prose = times_of(subject).prose
    for found in prose.find(_CHAPTER, _CHAPTERS):
        number, about = int(found.group("number")), stem(found.group("about").lower())
        there = chapters.get(number)
        named = [
            at for at, one in chapters.items()
            if about and any(word.startswith(about) for word in stems_of(one.title))
        ]  # fmt: skip
        if there is not None and found.group("under"):
            held = len(there.sections) + len(there.goals) + len(there.activities) + len(there.see)
            if int(found.group("under")) > max(held, 1):
                yield found.problem("there is no {written} in this plan", written=found.written)
        elif there is None and len(named) != 1:
            yield found.problem(msg("there is no chapter {number} in this plan", number=number))
        elif len(named) == 1 and named != [number]:
            yield found.problem("“{title}” is chapter {number} in this plan",
                                title=chapters[named[0]].title, number=named[0])  # fmt: skip

    numbers = grouped((name, number) for (_at, name), some in together_of(subject).numbered.items()
                      for number, _step in some)  # fmt: skip
    most = {name: max(known) for name, known in numbers.items() if len(known) > 2}
    names = tuple(f"{name} " for name in most)
    for found in prose.find(_NUMBERED, names, 1, 30) if names else ():
        if int(found.group("number")) > most.get(found.group("name").lower(), 99):
            yield found.problem("there is no {written} in this plan", written=found.written)
    attachments = subject.plan.case.attachments if subject.plan.case else ()
    for found in prose.find(_ATTACHMENT, ("vedlegg",)) if attachments else ():
        if int(found.group("number")) > len(attachments):
            yield found.problem("there is no attachment {number}; {count} are listed",
                                number=int(found.group("number")),
                                count=len(attachments))  # fmt: skip


_NUMBERED = lazy(r"\b(?P<name>\w+) (?P<number>\d\d?)\b(?![:/–-]|[.,]\d|\. [a-zæøå]| (?:til|og) \d)")
_ATTACHMENT = lazy(r"\bvedlegg(?:et)? (?:nr\.? )?(?P<number>\d{1,2})\b(?![.,]\d| (?:til|i|av)\b)")

_CHAPTERS = ("kapittel", "kapitlet", "pkt. ", "se også ", "sjå også ", "sjå òg ",
             *(f"punkt {number}" for number in range(10)))  # fmt: skip
_CHAPTER = lazy(
    r"\b(?:kapit(?:tel|let)|(?:punkt|pkt\.|(?:se|sjå) (?:også|òg)) (?=\d+\.\d)) ?"
    r"(?P<number>\d{1,2})(?:\.(?P<under>\d{1,2}))?\b(?![.,]\d| i\b| av\b| §)"
    r"(?:,? (?:om|for) (?P<about>\w{3,}))?"
)


@rule(
    "AP221",
    "warning",
    """\
- {title: [-Kurs-]{+Vårkurs+}, when: "mars 2026"}
- {title: Kurs, when: "mai 2026"}
- {title: Evaluering, when: "juni 2026", depends: Kurs}
""",
)
def title_of_several(subject: Subject) -> Iterator[Problem]:
    """A title that something is named by is the title of one thing."""
    names = names_in(subject)
    for path, wanted, kind in references_in(subject.placed):
        called = names.called(wanted, kind)
        if len(called) > 1 and any(one.id is not None for one in called):
            yield tell("{count} in this plan are called “{title}”, and the first is taken; write "
                       "an “id” at the one that is meant, and name that here", path,
                       count=len(called), title=called[0].title)  # fmt: skip
