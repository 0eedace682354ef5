"""How the calendar page looks: on a screen, on a phone, and on A4 paper."""

STYLE = """
:root { color-scheme: only light; --ink: #1a1f24; --quiet: #4a5560; --rule: #b4bcc4; }
* { box-sizing: border-box; }
html { font: 100%/1.4 Arial, "Liberation Sans", Helvetica, "Segoe UI", Roboto, sans-serif; }
body { margin: 0; padding: 1.5rem; color: var(--ink); background: #fff; overflow-wrap: anywhere; }
main, header { max-width: 62rem; margin: 0 auto; }
main { margin-top: .9rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.15; }
h2 { margin: 1.6rem 0 .6rem; font-size: 1.35rem; line-height: 1.2; }
h2 small { display: none; margin-left: .6em; font-size: .6em; font-weight: normal; }
h3 { margin: 0 0 .25rem; font-size: 1rem; line-height: 1.25; }
p { margin: .2rem 0; }
.about, .note, small, .when { color: var(--quiet); }
.note { font-size: .85rem; }
.beside .note { margin-top: .8rem; font-size: .9rem; color: var(--ink); }
.swatch { vertical-align: -1px; margin-right: .4em; }
.struck { text-decoration: line-through; }
svg { display: block; max-width: 100%; height: auto; }
.swatch { display: inline-block; }
.phone { display: none; }
figure { margin: 0 0 .5rem; }
.lists { columns: 3 15rem; column-gap: 1.5rem; padding-top: .6rem;
  border-top: 1px solid var(--rule); font-size: .9rem; line-height: 1.3; }
.lists section { margin-bottom: .8rem; }
.lists h3 { break-after: avoid; }
.lists li { break-inside: avoid; margin: .12rem 0; }
.lists ol, .lists ul { margin: 0; padding-left: 2.1em; }
.lists li::marker { font-weight: bold; }
.lists ul, aside ul { list-style: none; padding-left: 0; }
.box { padding: .5rem .7rem; border: 1.5px solid var(--ink); -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 1.5rem;
  align-items: start; }
.beside.alone { grid-template-columns: minmax(0, 1fr); }
aside { font-size: .9rem; }
aside section + section { margin-top: 1rem; }
aside ul { margin: 0; }
aside li { margin: .3rem 0; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.35; }
caption { padding: 0 0 .3rem; text-align: left; font-size: 1.15rem; font-weight: bold; }
table + table, .months + table { margin-top: 1.6rem; }
th, td { padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: bold; }
td.when, th.when { width: 27%; color: var(--ink); }
.matrix-page .beside { grid-template-columns: minmax(0, 1fr); }
.matrix-page table { table-layout: fixed; }
tr { break-inside: avoid; }
caption, thead { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
td ul { margin: 0; padding: 0; list-style: none; }
.months { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .7rem; }
.months section { padding: .45rem .55rem; border: 1px solid var(--rule); break-inside: avoid;
  font-size: .82rem; line-height: 1.25; }
.months ul { margin: .3rem 0 0; padding: 0; list-style: none; }
.months h3 { font-size: 1.05rem; }
.months .focus { padding-top: .3rem; border-top: 1px dotted var(--rule); }
.days { width: auto; font-size: .72rem; line-height: 1.15; }
.days th, .days td { padding: .05rem .22rem; border: 0; text-align: right; font-weight: normal; }
.days th { color: var(--quiet); }
.days td b { padding: 0 .15em; outline: 1.2px solid var(--ink); }
@media screen and (max-width: 44rem) {
  body { padding: .75rem; }
  .sheet-size { display: none; }
  .phone { display: block; }
  .lists { font-size: 1rem; }
  .beside { grid-template-columns: minmax(0, 1fr); }
  .months { grid-template-columns: minmax(0, 1fr); }
  .months section, table { font-size: .95rem; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .stack, .stack caption, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack tr { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .stack th, .stack td { width: auto; padding: .05rem 0; border: 0; }
  .stack td:empty { display: none; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
}
@page { size: A4; margin: 11mm 12mm; }
@media print {
  html { font-size: 8.6pt; }
  body { padding: 0; }
  main, header { max-width: none; }
  .wheel-page main { margin-top: 0; }
  header.top h1 { font-size: 15pt; }
  .sheet { break-after: page; }
  .sheet:last-child { break-after: auto; }
  .sheet h2 { margin: 0 0 1.5mm; font-size: 17pt; }
  .sheet h2 small { display: inline; }
  .wheel-page header.top { display: none; }
  .sheet-size { display: block; }
  .phone { display: none; }
  figure svg { margin: 0 auto; width: 182mm; }
  .full figure svg { width: 166mm; }
  .crowded figure svg { width: 158mm; }
  .lists { columns: 3; column-gap: 5mm; padding-top: 1.5mm; font-size: 8pt; line-height: 1.2; }
  .full .lists { font-size: 7.4pt; line-height: 1.15; }
  .crowded .lists { columns: 4; column-gap: 4mm; font-size: 6.5pt; line-height: 1.12; }
  .lists section { margin-bottom: 1.6mm; }
  .lists h3 { font-size: 1.1em; margin: 0; }
  .lists li { margin: .25mm 0; }
  .note { font-size: 7pt; }
  .beside .note { font-size: inherit; }
  .beside { grid-template-columns: minmax(0, 1fr) 46mm; gap: 5mm; }
  .matrix-page .beside { grid-template-columns: minmax(0, 1fr); }
  .months { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2mm; }
  .months section { padding: 1.2mm 1.6mm; font-size: 6.9pt; line-height: 1.15; }
  .alone .months { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .alone .months section { font-size: 6.5pt; }
  .days { font-size: 6pt; }
  thead { display: table-header-group; }
}
"""
