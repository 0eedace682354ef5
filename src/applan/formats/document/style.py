"""The one style sheet of every page: on a screen by day and by night, on a phone, and on A4 paper.

An organisation's own style sheet comes after it, and most often changes only the colours and the
two fonts that are named first.
"""

PAPER, NIGHT = "EEF3F6", "202830"
"""The darkest that is behind text by day, and the lightest by night."""

STYLE = """
:root { color-scheme: light dark; --ink: #1f2933; --paper: #fff; --accent: #1d4e6b;
  --quiet: #52606d; --line: #bcc5ce; --shade: #eef3f6; --gone: #8a1c1c; --come: #0b5125;
  --sans: Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --serif: Cambria, Caladea, Georgia, "Times New Roman", serif; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ee; --paper: #14191e; --accent: #8ec5e8; --quiet: #a7b4c0;
    --line: #47525d; --shade: #202830; --gone: #ff9d94; --come: #86d6a1; }
}
* { box-sizing: border-box; }
html { font-size: 112.5%; }
body { margin: 0; padding: 0 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font-family: var(--serif); line-height: 1.5; overflow-wrap: break-word; }
main, .running { max-width: 44rem; margin: 0 auto; }
.running { display: flex; justify-content: space-between; gap: 1rem; padding: 1.25rem 0 .4rem;
  border-bottom: 1px solid var(--line); color: var(--quiet); font: .8rem var(--sans); }
.logo { height: 2.2rem; margin-right: .7rem; vertical-align: middle; }
.skip { position: absolute; left: 1rem; top: .5rem; padding: .3rem .6rem;
  background: var(--paper); font-family: var(--sans); }
.skip:not(:focus) { width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4, h5, h6, .subtitle, .lead, .toc-title, .note, nav, table, .box, .month, .sheet {
  font-family: var(--sans); }
h1, h2, h3 { color: var(--accent); }
h1 { margin: 2.5rem 0 0; font-size: 2.3rem; line-height: 1.15; text-wrap: balance; }
h2 { margin: 3rem 0 .6rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 2.2rem 0 .5rem; font-size: 1.22rem; line-height: 1.3; }
h4, .h4 { margin: 1.8rem 0 .4rem; font-size: 1.06rem; color: inherit; }
h5, h6 { margin: 1.5rem 0 .4rem; font-size: 1rem; color: var(--quiet); }
.subtitle { margin: .2rem 0 1.4rem; color: var(--quiet); font-size: 1.2rem; }
.lead { margin: 1.2rem 0 .3rem; }
.note { color: var(--quiet); font-size: .92rem; }
.warning { padding: .5rem .8rem; border: 2px solid var(--gone); }
p { margin: .5rem 0 .8rem; }
ul, ol { margin: .4rem 0 1rem; padding-left: 1.6rem; }
li { margin: .2rem 0; }
li > p, li > .lead { margin: .2rem 0; font-family: inherit; }
li > ul, li > ol { margin: .1rem 0 .4rem; }
.labelled { display: table; padding-left: 0; border-spacing: 0 .2rem; }
.labelled > li { display: table-row; }
.labelled > li > .label { display: table-cell; padding-right: .8em; white-space: nowrap; }
a { color: var(--accent); }
code { font-size: .9em; }
del { color: var(--gone); text-decoration: line-through; }
ins { color: var(--come); text-decoration: underline; }
blockquote { margin: 1rem 0; padding-left: 1.2rem; border-left: 3px solid var(--line);
  color: var(--quiet); font-style: italic; }
.box { margin: 1.2rem 0 1.8rem; padding: .7rem 1.2rem; border-left: 6px solid var(--accent);
  background: var(--shade); }
.box .lead { margin-top: .2rem; }

nav { margin: 2rem 0; }
.said { font: .95rem/1.45 var(--sans); }
.toc-title { margin: 0 0 .3rem; color: var(--accent); font-size: 1.25rem; font-weight: bold; }
nav ul { margin: 0; padding: 0; list-style: none; font-size: .95rem; columns: 18rem 2;
  column-gap: 2rem; }
nav li { break-inside: avoid; }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
nav .level-1 { margin-top: .4rem; font-weight: bold; }
nav .level-2 { padding-left: 1.2rem; }

.table, .facts { margin: .6rem 0 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; line-height: 1.4; }
th, td { padding: .35rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: break-word; hyphens: auto; }
tr { border-bottom: 1px solid var(--line); }
thead th { color: var(--accent); background: var(--shade);
  border-bottom: 1.5px solid var(--accent); }
.table tbody th { font-weight: normal; }
.table table { border-top: 1.5px solid var(--accent); border-bottom: 1.5px solid var(--accent); }
.line + .line { margin-top: .25rem; }
.facts table { border-top: 1px solid var(--line); }
.facts th { width: 24%; color: var(--accent); }
body:has(.wide, .months, .sheet) :is(main, .running) { max-width: 62rem; }
.wide { overflow-x: auto; }
.wide tbody th { position: sticky; left: 0; background: var(--paper); }

.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: .8rem; }
.month { padding: .5rem .7rem; border: 1px solid var(--line); break-inside: avoid;
  font-size: .82rem; line-height: 1.3; }
.month h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
.month .table { margin: 0 0 .4rem; }
.month .table table { width: auto; border: 0; font-size: .72rem; line-height: 1.2; }
.month tr, .month thead th { border: 0; background: none; }
.month th, .month td { padding: .05rem .3rem; text-align: right; color: var(--quiet); }
.month td strong { padding: 0 .15em; outline: 1.2px solid currentcolor; color: var(--ink); }
.month ul { margin: .2rem 0 0; padding: .2rem 0 0; border-top: 1px dotted var(--line);
  list-style: none; }

figure { margin: 0 0 .5rem; padding: .5rem; background: #fff; color-scheme: only light; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { margin-top: .4rem; color: #4a5560; font-size: .8rem; }
.phone { display: none; }
.lists { columns: 3 15rem; column-gap: 1.5rem; padding-top: .6rem;
  border-top: 1px solid var(--line); font-size: .85rem; line-height: 1.3; }
.lists h3 { margin: 0; font-size: 1rem; break-after: avoid; color: inherit; }
.list { margin: 0 0 .8rem; }
.list li { break-inside: avoid; margin: .12rem 0; }
.list li::marker { font-weight: bold; }
.list ol, .list ul { margin: 0; padding-left: 2.1em; }
.list.box { padding: .5rem .7rem; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.list.box ul { list-style: none; padding-left: 0; }

@media screen and (max-width: 44rem) {
  body { padding: 0 .8rem 3rem; }
  h1 { font-size: 1.8rem; }
  .wide { overflow: visible; }
  .wide table { min-width: 0 !important; }
  .months { grid-template-columns: minmax(0, 1fr); }
  .month { font-size: 1rem; }
  .paper { display: none; }
  .phone { display: block; }
  figure { padding: 0; }
  .lists { font-size: 1rem; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  th, td { overflow-wrap: anywhere; }
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
  .stack tr { padding: .5rem 0; }
  .stack th, .stack td { width: auto; padding: .05rem 0; border: 0; }
  .stack tbody th { font-weight: bold; }
  .stack td:empty { display: none; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .stack .line { display: inline; }
  .stack .line + .line::before { content: "; "; }
}
@page { size: A4; margin: 2.5cm;
  @bottom-right { content: "Side " counter(page) " av " counter(pages); color: #52606d;
    font: 9pt Calibri, Carlito, Arial, sans-serif; } }
@page sheet { margin: 11mm 12mm; @bottom-right { content: none; } }
@page wide { size: A4 landscape; margin: 16mm 14mm; }
@media print {
  html { font-size: 11pt; }
  body { padding: 0; }
  body :is(main, .running) { max-width: none !important; }
  .running { padding-top: 0; }
  .skip { display: none; }
  h1, h2, h3, h4, h5, h6, .lead { break-after: avoid; }
  nav .level-1 { break-after: avoid-column; }
  tr, .box { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  body:has(.wide) { page: wide; }
  .wide { overflow: visible; }
  .wide table { min-width: 0 !important; font-size: 8.5pt; }
  .wide tbody th { position: static; }
  main:has(.sheet, .months) { page: sheet; }
  .months { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2mm; }
  .month { padding: 1.2mm 1.6mm; font-size: 6.9pt; line-height: 1.15; }
  .month .table table { font-size: 6pt; }
  body:has(.sheet) .running, main:has(.sheet) > h1, main:has(.sheet) > .subtitle {
    display: none; }
  .sheet { break-after: page; }
  .sheet:last-child { break-after: auto; }
  .sheet h2 { margin: 0 0 1.5mm; font-size: 17pt; }
  figure { padding: 0; }
  figcaption { margin-top: 1mm; font-size: 7pt; line-height: 1.2; }
  .paper { display: block; }
  .phone { display: none; }
  figure svg { width: 182mm; }
  .full figure svg { width: 166mm; }
  .crowded figure svg { width: 158mm; }
  .lists { columns: 3; column-gap: 5mm; padding-top: 1.5mm; font-size: 8pt; line-height: 1.2; }
  .full .lists { font-size: 7.4pt; line-height: 1.15; }
  .crowded .lists { columns: 4; column-gap: 4mm; font-size: 6.5pt; line-height: 1.12; }
  .list { margin-bottom: 1.6mm; }
  .lists h3 { font-size: 1.1em; }
  .list li { margin: .25mm 0; }
  .list.box { padding: 1mm 1.6mm; break-inside: auto; }
}
"""

DENSE = """
@page {{ margin: 18mm; }}
@media print {{
  html {{ font-size: {size:.1f}pt; }}
  body {{ line-height: 1.3; }}
  h1 {{ margin-top: .5rem; }}
  h2 {{ margin: 1rem 0 .2rem; }}
  .table {{ margin: .4rem 0; }}
  th, td {{ padding: .15rem .5rem; }}
  ul, ol {{ margin: .2rem 0; }}
  li {{ margin: .05rem 0; }}
}}
"""
"""What comes after it where paper is to have more on each page, of type of this ``size``."""
