"""How the call sheet looks: on a phone, on a screen, on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #555; --rule: #bbb; --note: #7a4a00;
  --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --faint: #b0b0b0; --rule: #555; --note: #f0c070; --paper: #16181b; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 1rem/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; line-height: 1.2; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
header { border-bottom: 2px solid var(--ink); padding-bottom: .5rem; }
h2 { font-size: 1rem; color: var(--faint); margin: 1.2rem 0 .3rem; }
article { padding: .5rem 0; border-top: 1px solid var(--rule); }
.words { padding-left: 1.8em; }
.room { display: none; }
h3 { font-size: 1rem; font-weight: 400; line-height: 1.25; color: var(--faint);
  text-wrap: balance; }
.number { float: left; margin-left: -1.8em; }
.say { margin-top: .1rem; color: var(--faint); }
.say strong { font-size: 1.15rem; color: var(--ink); }
.say b { color: var(--ink); }
.note { color: var(--note); font-style: italic; }
.on, .heard { color: var(--faint); }
ul { list-style: none; margin-top: .4rem; }
li { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem .8rem;
  padding: .3rem 0 .3rem .6rem; border-left: 3px solid var(--rule); margin-top: .25rem; }
.if { font-weight: 600; line-height: 1.25; text-wrap: balance; }
@media (max-width: 36rem) {
  body { padding: .8rem; }
  li { grid-template-columns: 1fr; } }
@media print {
  :root { --ink: #000; --faint: #333; --rule: #999; --note: #000; --paper: #fff; }
  @page { margin: 11mm 13mm; }
  body { font: var(--size)/1.25 Arial, Helvetica, "Liberation Sans", Roboto, "Noto Sans",
    "DejaVu Sans Condensed", sans-serif; max-width: none; padding: 0; }
  h1 { font-size: 1.3em; line-height: 1.25; }
  header { border-bottom-width: 1px; padding-bottom: 3pt; }
  header p { font-size: .95em; }
  h2 { font-size: .85em; line-height: 1.25; margin: 3pt 0 1pt; }
  article { display: grid; grid-template-columns: var(--words) 1fr; gap: 8pt; padding: 2pt 0;
    min-height: var(--room); }
  .room { display: block; border-left: 1px dotted var(--rule); }
  h3 { font-size: .85em; }
  .say { margin-top: 0; }
  .say strong { font-size: 1em; }
  .note { font-size: .9em; }
  ul { margin-top: 1pt; }
  li { grid-template-columns: 27% 1fr; gap: 0 4pt; padding: 0 0 0 4pt; margin-top: 2pt;
    border-left-width: 2px; }
  .if { font-size: .9em; }
  article, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
"""
