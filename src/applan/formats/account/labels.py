"""What kinds of change, entities, fields and values are called."""

from applan.compare import Counted, EntityKind
from applan.compare.change import Change, Group
from applan.messages import Message, msg

GROUPS: dict[Group, Message] = {
    "dropped": msg("Dropped"),
    "goals": msg("Goals and targets"),
    "priorities": msg("Priorities and tasks"),
    "changed": msg("Changed activities"),
    "new": msg("New and revived activities"),
    "ended": msg("Not carried on"),
    "over": msg("Was over"),
    "others": msg("Documents, responsible, sections and the plan itself"),
}

COUNTED: dict[Counted, Message] = {
    "unchanged": msg("unchanged"),
    "changed": msg("changed"),
    "renamed": msg("renamed"),
    "reworded": msg("reworded"),
    "moved": msg("moved"),
    "split": msg("split"),
    "merged": msg("merged"),
    "new": msg("new"),
    "revived": msg("revived"),
    "ended": msg("not carried on"),
    "dropped": msg("dropped"),
    "over": msg("was over"),
    "others": msg("others (documents, responsible, sections, the plan)"),
}

MEANINGS: dict[Counted, Message] = {
    "dropped": msg("not in the new plan, and no plan says why"),
    "changed": msg("something about it is another, such as time, responsible or audience"),
    "renamed": msg("has another title, and perhaps more that is another"),
    "reworded": msg("only the wording is another"),
    "moved": msg("only stands elsewhere in the plan"),
    "split": msg("one in the old plan, several in the new"),
    "merged": msg("several in the old plan, one in the new"),
    "new": msg("neither in the old plan nor in those before it"),
    "revived": msg("not in the old plan, but in one before it"),
    "ended": msg("ended on purpose: a plan says why"),
    "over": msg("its time was past, or it was done or called off"),
    "others": msg("what stands around the goals and activities"),
    "unchanged": msg("goals, activities and targets that are the same in both"),
}
"""What the words mean to somebody who reads them for the first time."""

SEVERAL: dict[Counted, Message] = {**COUNTED, "new": msg("new ones")}
"""What stands after a number; only what is new is another word in Norwegian then."""

ENTITIES: dict[EntityKind, Message] = {
    "plan": msg("the plan"),
    "goal": msg("goal"),
    "activity": msg("activity"),
    "target": msg("target"),
    "document": msg("document"),
    "responsible": msg("responsible"),
    "section": msg("section"),
}

FIELDS: dict[str, Message] = {
    "title": msg("Title"),
    "role": msg("Role"),
    "kind": msg("Kind"),
    "status": msg("Status"),
    "when": msg("When"),
    "responsible": msg("Responsible"),
    "does": msg("Duty"),
    "audience": msg("For whom"),
    "partners": msg("With whom"),
    "place": msg("Where"),
    "mode": msg("Form"),
    "capacity": msg("Places"),
    "cost": msg("Cost"),
    "text": msg("Text"),
    "purpose": msg("Purpose"),
    "method": msg("Method"),
    "contents": msg("Contents"),
    "outcomes": msg("Outcomes"),
    "tools": msg("Tools"),
    "supports": msg("Serves"),
    "depends": msg("Depends on"),
    "about": msg("About the goals"),
    "see": msg("See also"),
    "view": msg("View"),
    "section": msg("Stands under"),
    "adopted": msg("Adopted"),
    "note": msg("Note"),
    "value": msg("Number"),
    "unit": msg("Unit"),
    "scope": msg("Scope"),
    "by": msg("To be reached by"),
    "targets": msg("On the way"),
    "baseline": msg("Baseline"),
    "actual": msg("Now"),
    "period": msg("Period"),
    "continues": msg("Previous plan"),
    "organisation": msg("Organisation"),
    "language": msg("Language"),
    "number": msg("Case number"),
    "meeting": msg("Meeting"),
    "recommendation": msg("Recommendation"),
    "labels": msg("Printed word for"),
    "seasons": msg("What a season means"),
    "winter": msg("winter"),
    "spring": msg("spring"),
    "summer": msg("summer"),
    "autumn": msg("autumn"),
}

VALUES: dict[tuple[str, str], Message] = {
    ("role", "overall"): msg("overall goal"),
    ("role", "priority"): msg("priority"),
    ("role", "goal"): msg("goal"),
    ("role", "task"): msg("task"),
    ("role", "governing"): msg("governing document"),
    ("role", "operative"): msg("operative document"),
    ("role", "basis"): msg("basis"),
    ("kind", "activity"): msg("activity"),
    ("kind", "campaign"): msg("campaign"),
    ("kind", "course"): msg("course"),
    ("kind", "meeting"): msg("meeting"),
    ("kind", "deadline"): msg("deadline"),
    ("kind", "process"): msg("process"),
    ("status", "planned"): msg("planned"),
    ("status", "confirmed"): msg("confirmed"),
    ("status", "ongoing"): msg("ongoing"),
    ("status", "done"): msg("done"),
    ("status", "postponed"): msg("postponed"),
    ("status", "cancelled"): msg("cancelled"),
    ("status", "draft"): msg("a draft"),
    ("status", "proposed"): msg("proposed"),
    ("status", "adopted"): msg("adopted"),
    ("mode", "physical"): msg("in person"),
    ("mode", "digital"): msg("online"),
    ("mode", "hybrid"): msg("in person and online"),
    ("mode", "either"): msg("in person or online"),
    ("certainty", "tentative"): msg("tentative"),
    ("certainty", "open"): msg("not settled"),
    ("certainty", "fixed"): msg("fixed"),
    ("language", "nb"): msg("bokmål"),
    ("language", "nn"): msg("nynorsk"),
}
"""The values of fields that have a fixed choice of them; all others are in the plan's words."""


def kind_of(change: Change) -> Message:
    """What to call a change: a heading or a body that is not there any more is no loss yet.

    Nor is one that the old plan does not have new: only things with an id are followed further
    back. Of what is new, goals and targets are neuter in Norwegian.
    """
    if change.group == "others" and change.kind in ("dropped", "new"):
        return msg("no longer there") if change.kind == "dropped" else msg("added")
    if change.kind == "new" and (change.entity == "target" or change.role in ("overall", "goal")):
        return msg("newly set")
    return COUNTED[change.kind]
