"""What is said while plans are mended and put in order."""

SENTENCES: dict[str, str] = {
    "{count} can be mended with --fix": "{count} kan rettes med --fix",
    "Mend what leaves no choice, and show what remains.": (
        "Rett det som bare kan rettes på én måte, og vis det som gjenstår."
    ),
    "Show what --fix would change; write nothing.": (
        "Vis hva --fix ville endret; skriv ingenting."
    ),
    "{fixed} mended, {remaining} remain": "{fixed} rettet, {remaining} gjenstår",
    "{count} cannot be mended safely as they are written": (
        "{count} kan ikke rettes trygt slik det er skrevet"
    ),
}
