"""How the page of changes looks: on a screen, on a phone, and on A4 paper."""

STYLE = """
:root { color-scheme: only light; --ink: #1a1f24; --quiet: #4a5560; --rule: #b4bcc4;
  --gone: #8a1c1c; --come: #0b5125; }
* { box-sizing: border-box; }
html { font: 100%/1.45 Arial, "Liberation Sans", Helvetica, "Segoe UI", Roboto, sans-serif; }
body { margin: 0; padding: 1.5rem; color: var(--ink); background: #fff; overflow-wrap: anywhere; }
header, main, nav { max-width: 64rem; margin: 0 auto; }
h1 { margin: 0 0 .4rem; font-size: 1.8rem; line-height: 1.15; }
h2 { margin: 2rem 0 .6rem; font-size: 1.3rem; border-bottom: 2px solid var(--ink); }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.3; }
p { margin: .3rem 0; }
a { color: #0b4a8f; }
a:focus-visible, input:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .3rem .6rem; }
.left-out { padding: .5rem .8rem; border: 2px solid var(--gone); }
fieldset { margin: .8rem 0 0; padding: .4rem .8rem .6rem; border: 1px solid var(--rule); }
legend { padding: 0 .3rem; font-weight: bold; }
label { display: inline-block; }
.count { margin: .1rem 0; }
article { padding: .7rem 0; border-bottom: 1px solid var(--rule); }
.kind { display: inline-block; margin-right: .5em; padding: 0 .45em; border: 1px solid var(--quiet);
  border-radius: .2em; font-size: .8rem; font-weight: normal; color: var(--quiet); }
.note, .remark { color: var(--quiet); }
table { width: 100%; margin-top: .4rem; border-collapse: collapse; table-layout: fixed;
  font-size: .93rem; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top;
  border-top: 1px dotted var(--rule); }
thead th { font-size: .85rem; color: var(--quiet); border-top: 0; }
tbody th { font-weight: bold; }
.field { width: 18%; }
td ul, dd ul { margin: 0; padding-left: 1.1em; }
del { color: var(--gone); text-decoration: line-through; background: #fdeeee; }
ins { color: var(--come); text-decoration: underline; background: #eaf6ee; }
dl { display: grid; grid-template-columns: 18% 1fr; gap: .3rem 0; margin: .4rem 0 0;
  font-size: .93rem; }
dt { padding-right: .6rem; font-weight: bold; }
dd { margin: 0; }
@media (max-width: 40rem) {
  body { padding: .8rem; }
  .field { width: 25%; }
  dl { display: block; }
  dd { margin: 0 0 .3rem 1rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  body { padding: 0; font-size: 10pt; }
  .skip, fieldset input, legend { display: none; }
  h2, h3 { break-after: avoid; }
  tr, dd, .short { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
