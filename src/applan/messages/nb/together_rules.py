"""What the rules say that hold things against each other: what belongs together, sums, structure."""

SENTENCES: dict[str, str] = {
    "“{title}” is in the plan twice, with the same time": (
        "«{title}» står to ganger i planen, med samme tid"
    ),
    "“{title}” is in the plan twice: “{here}” here, and “{there}”": (
        "«{title}» står to ganger i planen: «{here}» her, og «{there}» et annet sted"
    ),
    "“{title}” is in the plan twice: once undecided, and once “{time}”": (
        "«{title}» står to ganger i planen: én gang uavklart, og én gang «{time}»"
    ),
}
