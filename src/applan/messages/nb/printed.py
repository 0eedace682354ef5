"""What is said of LibreOffice, and of what is printed with it."""

SENTENCES: dict[str, str] = {
    "Example: ": "Eksempel: ",
    "Without: {value}.": "Uten: {value}.",
    "--output is for --format, which shows suggestions and writes none": "--output hører til --format, som viser forslagene og ikke skriver dem inn",
    "Draft a plan as Word, PDF, Markdown or HTML.": "Lag utkast i Word, PDF, Markdown eller HTML.",
    "--page-numbers is for --format docx; a PDF has them": "--page-numbers gjelder bare for --format docx; en PDF har dem allerede",
    "LibreOffice lays the pages out": "LibreOffice setter opp sidene",
    "PDF is made by LibreOffice, which is not found here; install it from libreoffice.org, or make the Word file and save it as PDF in Word": "PDF lages med LibreOffice, som ikke finnes på denne maskinen; installer det fra libreoffice.org, eller lag Word-fila og lagre den som PDF i Word",
    "the wheel as PDF and PNG is made by LibreOffice, which is not found here; install it from libreoffice.org, or use --format html or svg": "årshjulet som PDF og PNG lages med LibreOffice, som ikke finnes på denne maskinen; installer det fra libreoffice.org, eller bruk --format html eller svg",
    "page numbers are counted by LibreOffice, which is not found here; install it from libreoffice.org, or update the contents list in Word (F9)": "sidetallene telles av LibreOffice, som ikke finnes på denne maskinen; installer det fra libreoffice.org, eller oppdater innholdslista i Word (F9)",
    "LibreOffice ({program}) made no {format} of it: {reason}": "LibreOffice ({program}) laget ingen {format}: {reason}",
    "LibreOffice ({program}) cannot be started: {reason}": "LibreOffice ({program}) kan ikke startes: {reason}",
    "LibreOffice did not end within {seconds} seconds": "LibreOffice ble ikke ferdig på {seconds} sekunder",
    "LibreOffice does not tell the page numbers; version 7.4 and later do": "LibreOffice sier ikke hvilke sider overskriftene står på; det gjør versjon 7.4 og senere",
    "the page numbers do not settle; leave the contents list out": "sidetallene faller ikke til ro; ta innholdslista ut",
    "the Word file has the lists of the wheel; the picture is --format png or svg": "Word-fila har listene i årshjulet; bildet får du med --format png eller svg",
    "there is no table in it for a spreadsheet": "ingenting her har en tabell som kan stå i et regneark",
    "this is no text that a terminal can show; name a file for it with -o": "dette er ingen tekst som en terminal kan vise; gi det et filnavn med -o",
}
