/** The one style sheet: quiet, newspaper-like, colour only for meaning; light, dark, print, and down to 320 px. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1c1a; --quiet: #5f5b54; --rule: #d9d4c8; --wash: #f4f1e9; --link: #1f4e79; --focus: #b3541e;
  --quantity: #8a4b00; --time: #0b5f6b; --name: #2f6b1d; --quote: #7a2a78; --attribution: #2b4d9b; --certainty: #5b4bab; --polarity: #a01e2c; --wording: #5f5b54;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --ink: #e9e5dc; --quiet: #a8a297; --rule: #3a3731; --wash: #211f1c; --link: #8fbbe6; --focus: #f0a36b;
    --quantity: #f0b35f; --time: #6fd0dd; --name: #9ad482; --quote: #e3a0e1; --attribution: #9db8f5; --certainty: #bcb0f7; --polarity: #ff9aa4; --wording: #a8a297;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Source Serif 4", "Noto Serif", serif; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; z-index: 9; }
.masthead { border-bottom: 3px double var(--rule); padding: .8rem clamp(1rem, 3vw, 3rem); display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; }
.masthead .title { font-size: 1.5rem; font-weight: 700; letter-spacing: .01em; color: inherit; text-decoration: none; }
.masthead nav { display: flex; gap: 1.2rem; }
main { padding: 1.2rem clamp(1rem, 3vw, 3rem) 4rem; }
footer { border-top: 1px solid var(--rule); padding: 1rem clamp(1rem, 3vw, 3rem); color: var(--quiet); font-size: .9rem; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.3rem); line-height: 1.2; margin: .4rem 0 .4rem; max-width: 40ch; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
p { max-width: 68ch; }
.quiet, .meta { color: var(--quiet); font-size: .92rem; }
form.filters { display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; padding: .8rem; background: var(--wash); border: 1px solid var(--rule); margin: 1rem 0; }
form.filters label { display: grid; font-size: .85rem; color: var(--quiet); gap: .15rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; padding: .3rem .5rem; min-height: 2rem; }
input[type=number] { width: 6rem; }
button { cursor: pointer; background: var(--ink); color: var(--paper); border-color: var(--ink); }
ol.events { list-style: none; padding: 0; margin: 0; }
ol.events > li { border-top: 1px solid var(--rule); padding: .9rem 0; display: grid; grid-template-columns: 7.5rem 1fr; gap: 0 1.2rem; }
ol.events h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; } ol.events h2 a { text-decoration: none; } ol.events h2 a:hover { text-decoration: underline; }
ol.events p { margin: .2rem 0 0; }
.collation { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 2rem; align-items: start; }
.differences { position: sticky; top: 0; max-height: 100vh; overflow: auto; border-left: 1px solid var(--rule); padding: 0 0 2rem 1.2rem; }
.differences ol { list-style: none; padding: 0; margin: 0; counter-reset: d; }
.difference { border-top: 1px solid var(--rule); padding: .7rem .3rem; }
.difference:target, tr:target > * { background: var(--wash); box-shadow: inset 4px 0 0 var(--focus); }
.difference h3 { font-weight: 600; line-height: 1.35; }
.difference .n { color: var(--quiet); margin-right: .35rem; font-variant-numeric: tabular-nums; }
.tag { font: 600 .72rem/1.4 system-ui, sans-serif; text-transform: uppercase; letter-spacing: .04em; border: 1px solid currentColor; border-radius: 3px; padding: 0 .35rem; white-space: nowrap; }
.tag.conflict { background: var(--polarity); color: var(--paper); border-color: var(--polarity); }
.claims { margin: .35rem 0 0; padding: 0; list-style: none; font-size: .94rem; }
.claims li { margin: .2rem 0; } .claims .who { color: var(--quiet); font-size: .88rem; }
.passages { overflow-x: auto; border-top: 2px solid var(--ink); }
.passages table { border-collapse: collapse; width: 100%; table-layout: fixed; }
.passages th, .passages td { vertical-align: top; text-align: left; padding: .55rem .7rem; border-bottom: 1px solid var(--rule); font-size: .95rem; }
.passages th + td, .passages td + td, .passages th + th { border-left: 1px solid var(--rule); }
.passages thead th { background: var(--paper); font-weight: 700; }
.passages th.row { width: 3.2rem; font-weight: 400; } .passages th.row a { color: var(--quiet); font-size: .85rem; }
.passages col.row { width: 3.2rem; } .passages col.report { width: 15.5rem; }
.passages td.absent { color: var(--quiet); } .passages td.only { background: var(--wash); } .passages td.only p { max-width: 68ch; }
.passages p { margin: 0 0 .4rem; }
.same { color: var(--quiet); font-style: italic; }
mark { background: none; color: inherit; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .18em; text-decoration-color: var(--k); background: color-mix(in srgb, var(--k) 13%, transparent); }
mark a, mark sup { color: inherit; text-decoration: none; }
sup.ref { font: 600 .68rem/1 system-ui, sans-serif; margin-left: .1em; } sup.ref a { color: var(--k, var(--link)); text-decoration: none; }
.k-quantity { --k: var(--quantity); text-decoration-style: solid; } .k-time { --k: var(--time); text-decoration-style: dashed; }
.k-name { --k: var(--name); text-decoration-style: dotted; } .k-quote { --k: var(--quote); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.k-attribution { --k: var(--attribution); text-decoration-style: dotted; } .k-certainty { --k: var(--certainty); text-decoration-style: dashed; }
.k-polarity { --k: var(--polarity); text-decoration-style: double; } .k-wording { --k: var(--wording); text-decoration-style: dotted; text-decoration-thickness: 1px; }
del { color: var(--polarity); } ins { color: var(--name); text-decoration: none; border-bottom: 2px solid currentColor; }
.tag.k { color: var(--k); }
.issue { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; border-top: 1px solid var(--rule); padding: .6rem 0; }
table.plain { border-collapse: collapse; } table.plain th, table.plain td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
table.plain td.number { text-align: right; font-variant-numeric: tabular-nums; }
code, kbd { font: .9em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; background: var(--wash); padding: .1em .3em; overflow-wrap: anywhere; }
.body { max-width: 68ch; } details { margin: .6rem 0; } .stripped { color: var(--quiet); font-size: .9rem; overflow-wrap: anywhere; }
@media (max-width: 70rem) { .collation { grid-template-columns: minmax(0, 1fr); } .differences { position: static; max-height: none; border-left: 0; padding: 0; grid-row: 1; } }
@media (max-width: 46rem) {
  ol.events > li { grid-template-columns: 1fr; }
  .passages table, .passages tbody, .passages tr, .passages td, .passages th.row { display: block; width: auto; border: 0; }
  .passages thead, .passages td.absent { display: none; }
  .passages tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
  .passages td:not(.only)::before { content: attr(data-outlet); display: block; font: 600 .78rem/1.6 system-ui, sans-serif; color: var(--quiet); }
  .issue { grid-template-columns: 1fr; }
}
@media print { .masthead nav, form, .skip { display: none; } .collation { display: block; } .differences { position: static; max-height: none; border: 0; padding: 0; } }
`
