"""What is said of Word files that people have edited."""

SENTENCES: dict[str, str] = {
    "{name} has no text in it": "{name} har ingen tekst",
    "a comment by {author} without a place": "kommentar fra {author} uten sted",
    "hidden text in paragraph {number}": "skjult tekst i avsnitt {number}",
    "a drawing at paragraph {number}": "tegning ved avsnitt {number}",
    "a text box at paragraph {number}": "tekstboks ved avsnitt {number}",
    "footnote {number}": "fotnote {number}",
    "endnote {number}": "sluttnote {number}",
    "the header": "topptekst",
    "the footer": "bunntekst",
    "pictures are not read (paragraph {places})": "bilder blir ikke lest (avsnitt {places})",
    "charts are not read (paragraph {places})": "diagrammer blir ikke lest (avsnitt {places})",
    "diagrams are not read (paragraph {places})": "SmartArt-figurer blir ikke lest (avsnitt {places})",
    "symbols of other fonts are not read (paragraph {places})": "symboler fra andre skrifter blir ikke lest (avsnitt {places})",
    "other files within it are not read (paragraph {places})": "andre filer som er lagt inn, blir ikke lest (avsnitt {places})",
    "embedded objects are not read (paragraph {places})": "innebygde objekter blir ikke lest (avsnitt {places})",
}
