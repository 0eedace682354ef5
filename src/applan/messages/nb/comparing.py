"""What is said when plans are compared."""

SENTENCES: dict[str, str] = {
    "Say what is the same in two plans.": "Si hva som er det samme i to planer.",
    "The earlier plan.": "Den tidligste planen.",
    "The later plan.": "Den seneste planen.",
    "Ask nothing; write only the links that are certain.": (
        "Spør ikke; skriv bare koblingene som er sikre."
    ),
    "Only show suggestions.": "Vis bare forslagene.",
    "Suggest which things in two plans are the same, ask, and write ids and “from” into them.\n\n"
    "Nothing is written that nobody has said yes to. Comments and layout stay as they are.": (
        "Foreslå hva som er det samme i to planer, spør, og skriv id-er og «from» i dem. "
        "Ingenting blir skrevet uten at noen har sagt ja. Kommentarer og oppsett blir stående."
    ),
    "nobody answered, so nothing was written; --yes asks nothing": (
        "ingen svarte, så ingenting er skrevet; --yes spør ikke"
    ),
    "Answer with a number, n or q: ": "Svar med et tall, n eller q: ",
    "links written in {paths}: {count}": "koblinger skrevet i {paths}: {count}",
    "no links; nothing was written": "ingen koblinger; ingenting er skrevet",
    "“{title}” is written in a way that cannot be changed safely; write “from” yourself": (
        "«{title}» er skrevet på en måte som ikke trygt kan endres; skriv «from» selv"
    ),
    "Nothing in {old} is like:": "Ingenting i {old} ligner på:",
    "everything in {new} is linked to {old}": "alt i {new} er koblet til {old}",
    "[{number} of {count}] {title}": "[{number} av {count}] {title}",
    "Which is it? Number, several with a comma, n for new, q to stop [n]: ": (
        "Hva er det? Tall, flere med komma, n for ny, q for å slutte [n]: "
    ),
    "Which is it? Number, several with a comma, n for new, q to stop [1]: ": (
        "Hva er det? Tall, flere med komma, n for ny, q for å slutte [1]: "
    ),
    "certain": "sikker",
}
