"""What is said about proposals to a plan."""

SENTENCES: dict[str, str] = {
    "“{written}” is no whole number; write it in figures, as 12": "«{written}» er ikke et helt tall; skriv det med siffer, som 12",
    "here are no proposals; such a file begins with “proposals: 1”": "her er det ingen forslag; en slik fil begynner med «proposals: 1»",
}
