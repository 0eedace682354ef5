"""Input of a wanted size and number, made from this repository's own plans."""

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from applan.mending.format import formatted

ROOT = Path(__file__).parent.parent
ACCEPTED = "# applan: ignore-file[AP401, AP403, AP410, AP412] made to be measured\n"
"""What is missing once the references are gone; so that the plans are as clean as real ones."""

_REFERENCES = re.compile(
    r"\n(?P<indent> *)(?:about|supports|see|depends|from):[^\n]*(?:\n(?P=indent) +- [^\n]*)*"
)

_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
)  # fmt: skip

LARGE = ROOT / "plans" / "2026.yaml"


def five_of(folder: Path, kilobytes: int) -> Path:
    """Five plans of about this size each."""
    return many_of(folder, 5, kilobytes)


def many_of(folder: Path, count: int, kilobytes: int) -> Path:
    """A number of plans of about this size each, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    text = _of_size(_in_english(LARGE), kilobytes * 1000)
    for number in range(count):
        plan = text.replace("title: Arbeidsplan", f"title: Arbeidsplan {number}", 1)
        (folder / f"plan-{number:05}.yaml").write_text(plan, "utf-8")
    return folder


def years(folder: Path, count: int) -> Path:
    """A folder with a folder of plans, one a year until 2026, each with the ids of the others."""
    (folder / "plans").mkdir(parents=True, exist_ok=True)
    text = _REFERENCES.sub("", _in_english(ROOT / "plans" / "2023.yaml"))
    text = re.sub(r"\n *(?:# applan: ignore|continues:|period:).*", "", text)
    for year in range(2027 - count, 2027):
        said = f"\nperiod: {year}\ncontinues: {year - 1}\nlanguage:"
        plan = text.replace("\nlanguage:", said, 1)
        (folder / "plans" / f"{year}.yaml").write_text(plan, "utf-8")
    return folder


def small(folder: Path, count: int) -> Path:
    """Plans of five activities each, as many as there may be lodges under one roof."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        lines = [
            "applan: 1",
            f"title: Plan {number}",
            f"organisation: Lag {number}",
            "period: 2026",
        ]
        lines.append("activities:")
        for place in range(5):
            day, month = (number * 5 + place) % 28 + 1, _MONTHS[(number + place) % 12]
            lines.append(f"  - {{id: a{place}, title: Ting {place}, when: {day}. {month} 2026}}")
        (folder / f"plan-{number:04}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def courses(folder: Path, count: int) -> Path:
    """One plan with this many courses, each fully described."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "applan: 1",
        "title: Stor kursplan 2026",
        "organisation: Eksempellaget",
        "period: 2026",
        "sections:",
        "  - title: Kurs",
        "    activities:",
    ]
    for number in range(count):
        lines += [
            f"      - id: kurs-{number}",
            "        kind: course",
            f"        title: Kurs nummer {number}",
            "        text: Et kurs for alle som vil lære mer om styrearbeid i laget.",
            "        audience: [Nye medlemmer, Styremedlemmer]",
            "        responsible: [{who: Fylkeskontoret, does: lager opplegget}, Kommunepartiene]",
            f"        when: uke {number % 50 + 1} 2026",
            "        contents: [Roller og ansvar, Vedtekter, Medlemspleie]",
            "        outcomes: [Kjenner vedtektene, Kan lede et møte]",
        ]
    path = folder / "courses.yaml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def edited(path: Path, old: str, new: str) -> Path:
    """A Word file beside another, in which some words of the text are others."""
    beside = path.with_stem(f"{path.stem}-edited")
    with ZipFile(path) as read, ZipFile(beside, "w", ZIP_DEFLATED) as made:
        for item in read.infolist():
            content = read.read(item)
            if item.filename == "word/document.xml":
                assert content.count(old.encode()) == 1, f"{old} stands once in {path.name}"
                content = content.replace(old.encode(), new.encode())
            made.writestr(item, content)
    return beside


def _in_english(path: Path) -> str:
    """A plan in English keys, which what is made of it goes by."""
    return formatted(path.read_bytes(), "en").content.decode()


def _of_size(text: str, size: int) -> str:
    """The plan cut after a whole section, or its sections repeated under new names."""
    text = re.sub(r"\n *# applan: ignore.*", "", text)
    head, _, body = text.partition("\nsections:\n")
    without_references = _REFERENCES.sub("", body)
    sections = re.split(r"(?=^  - title: )", without_references, flags=re.M)[1:]
    head = _REFERENCES.sub("", re.sub("continues: .*", ACCEPTED, head))
    made, number, misses = f"{head}\nsections:\n", 0, 0
    while len(made.encode()) < size and misses < len(sections):
        section = sections[number % len(sections)]
        if number >= len(sections):
            section = "\n".join(_numbered(line, number) for line in section.split("\n"))
        number += 1
        if len((made + section).encode()) > size * 1.1:
            misses += 1
            continue
        made, misses = made + section, 0
    return made


def _numbered(line: str, number: int) -> str:
    """A line whose id and title are others; in braces they end where the next key begins."""
    line = re.sub(r"\bid: ([\w-]+)", rf"id: \g<1>-{number}", line)
    title = r"[^,}]+" if "{" in line else ".+"
    return re.sub(rf"\btitle: ({title})", rf"title: \g<1> {number}", line)
