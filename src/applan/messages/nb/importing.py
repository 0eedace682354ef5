"""What ``applan import`` says."""

SENTENCES: dict[str, str] = {
    "Make a plan of an old Word file.": "Lag en plan av en gammel Word-fil.",
    "A Word file (.docx, .odt), or .md, .txt or .html.": (
        "En Word-fil (.docx, .odt), eller .md, .txt eller .html."
    ),
    "The new plan, by name (2027) or path; else standard output.": (
        "Den nye planen, med navn (2027) eller sti; ellers skrives den ut."
    ),
    "The time it covers, where the file does not say it.": (
        "Tiden den gjelder for, der fila ikke sier det."
    ),
    "Whose plan it is, where the file does not say it.": (
        "Hvem planen gjelder, der fila ikke sier det."
    ),
    "What was found, guessed and left as text, as JSON.": (
        "Hva som er funnet, gjettet og latt stå som tekst, som JSON."
    ),
    "Make a draft plan of a foreign file, with every word of it, and each guess marked.\n\n"
    "Exit status 0 all of it is in the plan, 1 something is only told, 2 wrong call.": (
        "Lag et utkast til plan av en fremmed fil, med hvert ord i den og hver gjetning merket.\n\n"
        "Sluttstatus: 0 alt er med i planen, 1 noe er bare fortalt, 2 feil bruk."
    ),
    "{name} is larger than {limit} bytes": "{name} er større enn {limit} byte",
    "{path} is made; look at what is guessed, and delete those lines": (
        "{path} er laget; se på det som er gjettet, og slett de linjene"
    ),
    "{path} is there already; give another name": "{path} finnes fra før; gi et annet navn",
    "{name} is not text that can be read; open it in Word and save it as .docx": (
        "{name} er ikke tekst som kan leses; åpne den i Word og lagre den som .docx"
    ),
    "{name} is too long for one plan ({limit} characters); part it, and import each part": (
        "{name} er for lang for én plan ({limit} tegn); del den, og importer hver del"
    ),
    "{name} does not say which years the plan is for; give --period 2026–2027": (
        "{name} sier ikke hvilke år planen gjelder; gi --period 2026–2027"
    ),
    "{name} does not say whose plan it is; give --organisation NAME": (
        "{name} sier ikke hvem planen gjelder; gi --organisation NAVN"
    ),
    "{name} does not say which years the plan is for, nor whose it is; give --period 2026–2027 and "
    "--organisation NAME": (
        "{name} sier verken hvilke år planen gjelder, eller hvem den gjelder; gi --period 2026–2027 "
        "og --organisation NAVN"
    ),
    "{count} pictures are not read": "{count} bilder er ikke lest",
    "a picture on line {number}": "et bilde på linje {number}",
    "a comment by {author} at paragraph {number}": "en kommentar av {author} ved avsnitt {number}",
    "Read from {name}: “{title}”": "Lest av {name}: «{title}»",
    "Found: {found}": "Funnet: {found}",
    "1 section": "1 kapittel",
    "{count} sections": "{count} kapitler",
    "1 activity": "1 aktivitet",
    "{count} activities": "{count} aktiviteter",
    "1 goal": "1 mål",
    "{count} goals": "{count} mål",
    "1 time": "1 tid",
    "{count} times": "{count} tider",
    "1 named as responsible": "1 ansvarlig",
    "{count} named as responsible": "{count} ansvarlige",
    "Rows joined with an activity of the same title: {count}": (
        "Rader slått sammen med en aktivitet som heter det samme: {count}"
    ),
    "Guessed, with a comment in the file: {count}": "Gjettet, med en kommentar i fila: {count}",
    "Offered in comments, since it stands in running text: {count}": (
        "Foreslått i kommentarer, fordi det står i løpende tekst: {count}"
    ),
    "Said several times, and stands once: {count}": "Sagt flere ganger, og står én gang: {count}",
    "Not in the plan: {count}": "Ikke med i planen: {count}",
    "Running text: {count} paragraphs and points": "Avsnitt og punkter med løpende tekst: {count}",
    "Outside the text, and not in the plan: {count}": "Utenfor teksten, og ikke med i planen: {count}",
    "  {place}: “{text}”": "  {place}: «{text}»",
    "line {number}": "linje {number}",
    "paragraph {number}": "avsnitt {number}",
    "and {count} more; --report FILE has them all": "og {count} til; --report FIL har alle",
    "Every word of the text is in the plan.": "Hvert ord i teksten er med i planen.",
}
