"""How the page of the search looks: light, dark, on paper and on a telephone."""

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #555; --rule: #ccc; --paper: #fff;
  --main: #2563a8; --soft: #dbe7f4; --warm: 200 90 20; --good: #146c43; --bad: #a52a2a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --faint: #b0b0b0; --rule: #444; --paper: #16181b; --main: #7fb2ea;
    --soft: #22364c; --warm: 240 150 70; --good: #7fd6a8; --bad: #ff9d9d; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
header { border-bottom: 2px solid var(--ink); padding-bottom: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; }
h3 { font-size: .95rem; }
.example { border: 2px solid var(--main); padding: .3rem .6rem; margin-bottom: .6rem;
  font-weight: 600; }
.fact:first-of-type { font-size: 1.15rem; font-weight: 600; }
figcaption, .small, summary { color: var(--faint); }
.small { font-size: .85rem; }
svg { width: 100%; height: auto; margin-top: .4rem; }
svg text { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--rule); } .axis { stroke: var(--faint); }
.column { fill: var(--main); } .dot { fill: var(--main); fill-opacity: .75; }
.bar { stroke: var(--ink); stroke-width: 2; }
.mark { stroke: var(--faint); stroke-dasharray: 2 3; }
.course { fill: none; stroke: var(--main); stroke-width: 2.5; }
.course1 { stroke-dasharray: 6 5; stroke: var(--ink); stroke-width: 1.5; }
.even { stroke: var(--faint); stroke-dasharray: 5 4; }
summary { cursor: pointer; font-size: .85rem; margin-top: .2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; margin-top: .4rem; overflow-wrap: normal; }
th, td { border-bottom: 1px solid var(--rule); padding: .2rem .6rem .2rem 0; text-align: left;
  vertical-align: top; }
caption { text-align: left; color: var(--faint); white-space: nowrap; }
td { font-variant-numeric: tabular-nums; }
.calendar td, .calendar th { text-align: center; padding: .15rem .45rem; min-width: 2.2rem; }
.calendar td { border: 1px solid var(--rule); }
td.right { color: var(--good); font-weight: 600; } td.wrong { color: var(--bad); }
.map { margin: .5rem 0; }
.chapter { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr);
  align-items: baseline; gap: 0 1.5rem; margin-top: .4rem; }
.chapter > ul { grid-column: 2; }
.map ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.map .ways { flex-direction: column; margin-left: .55rem; padding-left: .7rem;
  border-left: 1px solid var(--faint); }
.map li:has(.ways) { flex-basis: 100%; }
.map .number { display: inline-block; min-width: 1.3rem; text-align: right; color: var(--faint); }
.mark { display: inline-block; min-width: 1em; text-align: center; font-weight: 700; }
.mark.say { color: var(--good); } .mark.letters { color: var(--main); }
.key { display: inline-block; margin-right: 1.2rem; }
.keys { list-style: none; padding: 0; }
.lines { padding-left: 1.6rem; } .lines li { margin: .7rem 0; break-inside: avoid; }
.lines .unnumbered { list-style: none; }
.word { border-radius: .2em; padding: 0 .1em; }
.tint1 { background: rgb(var(--warm) / .16); border-bottom: 1px solid; }
.tint2 { background: rgb(var(--warm) / .32); border-bottom: 2px solid; }
.tint3 { background: rgb(var(--warm) / .5); border-bottom: 3px solid; }
.tint4 { background: rgb(var(--warm) / .7); border-bottom: 3px double; }
.calendar .tint1, .calendar .tint2, .calendar .tint3, .calendar .tint4 { border: 1px solid
  var(--rule); background: var(--soft); }
.calendar .tint3, .calendar .tint4 { font-weight: 700; }
@media (max-width: 36rem) {
  svg text { font-size: 19px; }
  .chapter { display: block; margin-top: .7rem; }
  .calendar td, .calendar th { padding: .1rem .2rem; min-width: 1.7rem; }
  .calendar th { white-space: nowrap; } }
@media print {
  :root { --ink: #000; --faint: #333; --rule: #999; --paper: #fff; --main: #2563a8;
    --soft: #dbe7f4; --warm: 200 90 20; --good: #000; --bad: #000; }
  @page { margin: 14mm; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  section, figure, tr { break-inside: avoid; } h2 { break-after: avoid; }
  section:has(.lines) { break-inside: auto; }
  summary { display: none; } svg { max-width: 150mm; }
}
"""
