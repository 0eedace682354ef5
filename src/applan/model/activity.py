"""What the organisation does."""

from typing import Literal

from applan.model.fields import Ancestors, Entity, Prose, Slug, Slugs, Text, Texts, described
from applan.model.occurrence import Mode, Occurrences
from applan.model.responsibility import Responsibilities
from applan.model.target import Target

ActivityKind = Literal["activity", "campaign", "course", "meeting", "deadline", "process"]
ActivityStatus = Literal["planned", "confirmed", "ongoing", "done", "postponed", "cancelled"]


class Activity(Entity):
    """An activity, campaign, course, meeting, deadline or process: what, why, for whom, by whom.

    One type for them all, because all of them answer the same questions. ``parts`` are
    activities too; a part inherits what it does not say itself.
    """

    id: Slug | None = described(
        "What it is called in every year's plan; never changes, and nothing else has it.",
        "Navnet det har i hver plan; endres aldri, og ingenting annet har det.",
        "hostkampanje",
        default=None,
    )
    kind: ActivityKind = described(
        "What sort of thing it is.",
        "Aktivitet (activity), kampanje (campaign), kurs (course), møte (meeting), "
        "frist (deadline) eller prosess (process).",
        "campaign",
        default="activity",
    )
    title: Text = described("Its name.", "Navnet.", "Høstkampanje")
    text: Prose | None = described(
        "About it, in Markdown.",
        "Om aktiviteten, i Markdown.",
        "Markerer at det er ett år igjen til valget.",
        default=None,
    )
    purpose: Prose | None = described(
        "Why: what it is meant to achieve.",
        "Hvorfor: hensikten.",
        "Bygge opp nye lederprofiler.",
        default=None,
    )
    audience: Texts = described(
        "For whom.", "For hvem: målgruppe eller deltakere.", ["Alle medlemmer"], default=()
    )
    capacity: Text | None = described(
        "How many can take part.", "Hvor mange som kan delta.", "25 per kurs", default=None
    )
    responsible: Responsibilities = described(
        "By whom: who answers for it, and for which part.",
        "Av hvem: hvem som har ansvaret, og for hvilken del.",
        [{"who": "Partikontoret", "does": "lager maler"}],
        default=(),
    )
    partners: Texts = described(
        "With whom.", "Sammen med hvem.", ["LO Troms og Finnmark"], default=()
    )
    when: Occurrences = described(
        "When, as people write it; one time or a list.",
        "Når, slik folk skriver det; ett tidspunkt eller en liste.",
        "12.–20. september 2026",
        default=(),
    )
    place: Text | None = described("Where.", "Hvor.", "Utøya", default=None)
    mode: Mode | None = described(
        "In person, online, both at once, or one of them.",
        "Fysisk (physical), digitalt (digital), begge deler (hybrid) eller ett av dem (either).",
        "digital",
        default=None,
    )
    method: Prose | None = described(
        "How it is done.",
        "Hvordan det gjennomføres.",
        "Digitale leksjoner først, samling etterpå.",
        default=None,
    )
    contents: Texts = described(
        "What it consists of.", "Innhold, punkt for punkt.", ["Vedtekter"], default=()
    )
    outcomes: Texts = described(
        "What it is to lead to; for a course its learning outcomes.",
        "Hva det skal føre til; for et kurs læringsmålene.",
        ["Kjenner vedtektene godt"],
        default=(),
    )
    tools: Texts = described(
        "Tools and platforms used.", "Verktøy og plattformer.", ["Xtramile"], default=()
    )
    cost: Text | None = described(
        "What it costs, or who pays.",
        "Hva det koster, eller hvem som betaler.",
        "støtte fra OU-fondet",
        default=None,
    )
    status: ActivityStatus | None = described(
        "How far it has come.",
        "Planlagt (planned), bekreftet (confirmed), i gang (ongoing), gjennomført (done), "
        "utsatt (postponed) eller avlyst (cancelled).",
        "planned",
        default=None,
    )
    supports: Slugs = described(
        "Goals it serves.", "Mål den bidrar til.", ["medlemsvekst"], default=()
    )
    depends: Slugs = described(
        "Activities that must come first.",
        "Aktiviteter som må være ferdige først.",
        ["programforslag"],
        default=(),
    )
    targets: tuple[Target, ...] = described(
        "Numbers to reach.",
        "Måltall.",
        [{"value": 100000, "unit": "velgermøter"}],
        default=(),
    )
    parts: tuple["Activity", ...] = described(
        "The activities it is made of.",
        "Aktivitetene den består av.",
        [{"title": "Trinn 1"}],
        default=(),
    )
    from_: Ancestors = described(
        "What it was in earlier plans, when the id is another.",
        "Hva den var i tidligere planer, når id-en er en annen.",
        ["2018#hostkampanje"],
        default=(),
        alias="from",
    )
