"""What a board is told."""

from applan.words import Table
from applan.words.compared import words as compared

words = Table(
    """
became = Hva det ble av {old} | Kva det vart av {old}
in = i {new}
nothing = Ingenting er ulikt.
none_such = Ingenting av det slaget er ulikt.
wording = Bare ordlyd og oppsett er endret. | Berre ordlyd og oppsett er endra.
left_out = {plan} lot seg ikke lese helt ({count} feil, den første på {place}). | {plan} lét seg ikkje lese heilt ({count} feil, den første på {place}).
lost = Mistet da noe ble slått sammen | Mista då noko vart slått saman
into = nå i {title} | no i {title}
off = Avlyst eller utsatt | Avlyst eller utsett
moved = Ny tid
duty = Endret ansvar | Endra ansvar
joined = {names} er kommet til | {names} er komne til
gained = {names} har ansvaret nå | {names} har ansvaret no
no_longer = {names} har det ikke lenger | {names} har det ikkje lenger
only_lost = {names} har ikke ansvaret lenger | {names} har ikkje ansvaret lenger
made_one = Slått sammen eller delt | Slått saman eller delt
made = nå {title} | no {title}
otherwise = Ellers endret | Elles endra
no_more = {label} er ikke med lenger | {label} er ikkje med lenger
no_longer_with = ikke lenger {label} | ikkje lenger {label}
from_now = nå med {label} | no med {label}
had = {names} hadde ansvaret
again = Lovet på nytt | Lova på nytt
reached = nådde {count}
reached_of = nådde {count} av {whole}
the_same = samme tall som sist | same tal som sist
put_off = ble utsatt | vart utsett
back = Tilbake
last_seen = sto sist i planen {plan} | stod sist i planen {plan}
last_as = som «{title}»
was_ended = avsluttet i planen {plan}: {reason} | avslutta i planen {plan}: {reason}
time = for {time} gang | for {time} gong
times = tredje fjerde femte sjette sjuende | tredje fjerde femte sjette sjuande
new = Nytt
carried = Hvem som bærer hva | Kven som ber kva
before = før {count}
first = ny
as_before = som før
idle = Har ikke noe ansvar lenger | Har ikkje noko ansvar lenger
more = og {count} til
settled = Når alle endringene er godtatt i Word, står {new} igjen. Når alle er forkastet, står {old} igjen. | Når alle endringane er godtekne i Word, står {new} att. Når alle er forkasta, står {old} att.
""",
    compared,
)
