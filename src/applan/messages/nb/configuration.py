"""What is said about ``applan.yaml``."""

SENTENCES: dict[str, str] = {
    "“{written}” is no colour; write six hexadecimal digits, as C8102E": "«{written}» er ingen farge; skriv seks heksadesimale siffer, som C8102E",
    "the logo {path} is no PNG or JPEG of at most {kilobytes} kB": "logoen {path} er ikke en PNG eller JPEG på høyst {kilobytes} kB",
    "Print the JSON Schema for plan files, for applan.yaml or for proposals.": "Skriv ut JSON Schema for planfiler, for applan.yaml eller for forslag.",
    "Of plan files, of applan.yaml, which holds for all plans, or of proposals.": "For planfiler, for applan.yaml, som gjelder alle planene, eller for forslag.",
    "{file}:{line}:{column}": "{file}:{line}:{column}",
    "{place}: {said}": "{place}: {said}",
    "keys and values are expected here, such as “calendar:”": "her ventes nøkler og verdier, som «calendar:»",
    "“{written}” gives no certain days; write for instance 8.–11. april 2027": "«{written}» gir ingen sikre dager; skriv for eksempel 8.–11. april 2027",
    "there is no rule “{code}”; did you mean {likely}?": "det finnes ingen regel «{code}»; mente du {likely}?",
    "{code} stays an error, since the plan cannot be read as it stands": "{code} er alltid en feil, for planen kan ikke leses slik den står",
}
