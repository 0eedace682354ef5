"""What the rules say that hold things against each other: what belongs together, sums, structure."""

SENTENCES: dict[str, str] = {
    "“{title}” is in the plan twice, with the same time": (
        "«{title}» står to ganger i planen, med samme tid"
    ),
    "“{title}” is in the plan twice: “{here}” here, and “{there}”": (
        "«{title}» står to ganger i planen: «{here}» her, og «{there}» et annet sted"
    ),
    "“{title}” is in the plan twice: once undecided, and once “{time}”": (
        "«{title}» står to ganger i planen: én gang uavklart, og én gang «{time}»"
    ),
    "{parts} is {total}, not {written}": "{parts} er {total}, ikke {written}",
    "{written} cannot be a part of {whole}": "{written} kan ikke være en del av {whole}",
    "{number} per cent is more than all": "{number} prosent er mer enn alle: en andel er høyst 100",
    "{whole} in a year is {each} each time, not {written}": (
        "{whole} i året er {each} hver gang, ikke {written}"
    ),
    "“{written}”, but “{title}” is dated {count} times": (
        "«{written}», men «{title}» er satt opp {count} ganger"
    ),
    "two sections are called “{title}”": "to avsnitt heter «{title}»",
    "nothing stands under “{title}”": (
        "det står ingenting under «{title}»; avsnittet er tomt, og blir en overskrift for seg selv"
    ),
    "“{date}” stands twice in the list": "«{date}» står to ganger i lista",
    "the title says {written}, but the plan is for {period}": (
        "tittelen sier {written}, men perioden er {period}"
    ),
    "the recommendation is about {written}, but the plan is for {period}": (
        "innstillingen gjelder {written}, men perioden er {period}"
    ),
    "the meeting is in {written}, but the plan is for {period}": (
        "møtet er i {written}, men perioden er {period}"
    ),
    "the meeting is in {written}, but the case is numbered {number}": (
        "møtet er i {written}, men saksnummeret er {number}"
    ),
    "the case is numbered {number}, but the plan is for {period}": (
        "saksnummeret er {number}, men perioden er {period}"
    ),
    "{written} is after the plan's period, {period}": (
        "{written} er etter perioden, {period}; er årstallet rett?"
    ),
    "{year} is not the year before the plan, {period}; is it last year's text?": (
        "{year} er ikke året før perioden, {period}; er teksten fra i fjor?"
    ),
    "{year} is over when the plan begins; is it last year's text?": (
        "{year} er over når planen begynner; er teksten fra i fjor?"
    ),
    "the plan was adopted {day}, but here stands “{written}”": (
        "planen ble vedtatt {day}, men her står «{written}»"
    ),
    "“{written}” in the text, but the target is “{target}”{started}": (
        "«{written}» i teksten, men måltallet er «{target}»{started}"
    ),
    ", from {number}": ", fra {number}",
    "“baseline” is {baseline}, but the text says “{written}”": (
        "«baseline» er {baseline}, men i teksten står «{written}»"
    ),
    "“{target}” here, but “{other}” elsewhere in the plan": (
        "«{target}» her, men «{other}» et annet sted i planen"
    ),
    "{day} is {holiday}, and is not left out of “{written}”": (
        "{day} er {holiday}, og er ikke unntatt i «{written}»"
    ),
    "{parts} is {total} per cent, which is more than all": (
        "{parts} er {total} prosent, og det er mer enn alle"
    ),
}
