"""What is said of a Word file that came back, and of editions."""

SENTENCES: dict[str, str] = {
    "what this edition was made of is not kept, so “applan read” will need --base: {reason}": (
        "det denne versjonen ble laget av, er ikke tatt vare på, så «applan read» vil trenge "
        "--base: {reason}"
    ),
    "{file} was made by “applan {command}”; what can be read back is what “applan render” made": (
        "{file} er laget av «applan {command}»; bare det «applan render» har laget, kan leses "
        "tilbake"
    ),
    "{file} does not say what it was made from; name it: --base with a revision of git or a plan "
    "file": (
        "{file} sier ikke hva den ble laget av; oppgi det: --base med en git-revisjon eller en "
        "planfil"
    ),
    "{file} is version {sign} of {plan}, and what that was made of is kept neither in {folder} nor "
    "in git; name it: --base with a revision of git or a plan file": (
        "{file} er versjon {sign} av {plan}, og det den ble laget av, finnes verken i {folder} "
        "eller i git; oppgi det: --base med en git-revisjon eller en planfil"
    ),
    "{file} is version {sign} of {plan}, which was not made from {base}": (
        "{file} er versjon {sign} av {plan}, og den ble ikke laget av {base}"
    ),
    "{file} is of the plan “{plan}”: {reason}; name it with --plan": (
        "{file} er av planen «{plan}»: {reason}; oppgi den med --plan"
    ),
    "{file}, made from {plan} ({base})": "{file}, laget av {plan} ({base})",
    "Written into the plan": "Skrevet inn i planen",
    "Changed in the file": "Endret i fila",
    "Changed both in the file and in the plan: decide which it is to be": (
        "Endret både i fila og i planen: avgjør hva som skal gjelde"
    ),
    "Not written: see to it yourself": "Ikke skrevet inn: se på det selv",
    "Comments": "Kommentarer",
    "one paragraph differs only in quotation marks, dashes or spaces": (
        "Ett avsnitt er bare ulikt i anførselstegn, tankestreker eller mellomrom."
    ),
    "{count} paragraphs differ only in quotation marks, dashes or spaces": (
        "{count} avsnitt er bare ulike i anførselstegn, tankestreker eller mellomrom."
    ),
    "nothing else differs": "Ellers er ingenting endret.",
    "nothing differs": "Ingenting er endret.",
    "“applan read {file} --write” writes the changes into the plan": (
        "«applan read {file} --write» skriver endringene inn i planen."
    ),
    "{where}: {new}": "{where}: {new}",
    "{where}: {gone}": "{where}: {gone}",
    "a new activity, “{new}”": "ny aktivitet, «{new}»",
    "a new goal, “{new}”": "nytt mål, «{new}»",
    "a new target, “{new}”": "nytt måltall, «{new}»",
    "a new section, “{new}”": "nytt avsnitt, «{new}»",
    "the activity “{old}” is struck out": "aktiviteten «{old}» er strøket",
    "the goal “{old}” is struck out": "målet «{old}» er strøket",
    "the target “{old}” is struck out": "måltallet «{old}» er strøket",
    "the section “{old}” is struck out": "avsnittet «{old}» er strøket",
    "{said}, and stands under “{into}”": "{said}, og står under «{into}»",
    "{where} is moved": "{where} er flyttet",
    "{where}: “{old}” is moved": "{where}: «{old}» er flyttet",
    "{where}: a paragraph is made two": "{where}: ett avsnitt er blitt to",
    "{where}: two paragraphs are made one": "{where}: to avsnitt er blitt ett",
    "{where} is written anew": "{where} er skrevet om",
    "{where}: “{new}” is added": "{where}: «{new}» er føyd til",
    "{where}: “{old}” is struck out": "{where}: «{old}» er strøket",
    "{where}: “{old}” has become “{new}”": "{where}: «{old}» er blitt «{new}»",
    "{where}: “{text}”": "{where}: «{text}»",
    "{where}: {text}": "{where}: {text}",
    "{where}": "{where}",
    "changes there too: {where}": "endres også her: {where}",
    "there: {where}": "der: {where}",
    "before": "før",
    "now": "nå",
    "when the file was made": "da fila ble laget",
    "in the file": "i fila",
    "in the plan now": "i planen nå",
    "Point {point}": "Punkt {point}",
    "Paragraph {number}": "Avsnitt {number}",
    "In the plan": "I planen",
    "yes": "ja",
    "no": "nei",
    "written into the plan, this would make it unreadable": (
        "skrevet inn i planen ville dette gjort den uleselig"
    ),
    "written into the plan, this would not be printed as it stands in the file": (
        "skrevet inn i planen ville det ikke blitt trykt slik det står i fila"
    ),
    "written into the plan, this would change other words of the draft too": (
        "skrevet inn i planen ville det endret andre ord i utkastet også"
    ),
    "the plan says more of this than the draft does; remove it in the plan": (
        "planen sier mer om dette enn utkastet gjør; ta det ut i planen"
    ),
    "the plan has no place for this text here": "planen har ingen plass til denne teksten her",
    "this table is made from the times of the plan; change them there": (
        "tabellen lages av tidene i planen; endre dem der"
    ),
    "these words are made from other values of the plan; change those": (
        "disse ordene lages av noe annet i planen; endre det der"
    ),
    "this is what the plan calls a thing by; change it in the plan": (
        "dette er navnet planen bruker på noe; endre det i planen"
    ),
    "these words are a label or a number of the draft, and no part of the plan": (
        "dette er en ledetekst eller et nummer som applan skriver, og står ikke i planen"
    ),
    "these words are made of several values of the plan; change them there": (
        "disse ordene er satt sammen av flere ting i planen; endre dem der"
    ),
    "only the form is another, as heading, point or paragraph; change that in the plan": (
        "bare formen er en annen, som overskrift, punkt eller avsnitt; endre det i planen"
    ),
    "this table is made from other places in the plan; change it there": (
        "tabellen lages av det som står andre steder i planen; endre det der"
    ),
    "a title cannot be without words; what stands below it is still there": (
        "en tittel kan ikke være uten ord; det som står under den, er der fortsatt"
    ),
    "the plan says this already in another place; change it there": (
        "planen sier dette alt et annet sted; endre det der"
    ),
    "“{words}” is no day": "«{words}» er ingen dato",
    "“{words}” is not understood as a time": "«{words}» er ikke et tidspunkt applan forstår",
    "“{words}” is none of the words for this": "«{words}» er ikke et av ordene som brukes her",
    "“{words}” is no number": "«{words}» er ikke et tall",
    "{file} is of the plan “{plan}”, and not of {other}": (
        "{file} er av planen «{plan}», og ikke av {other}"
    ),
}
