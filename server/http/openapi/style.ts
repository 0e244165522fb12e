/** The page's stylesheet: colours of the screens, no font to fetch, and fit to be printed. */
export const STYLE = `
:root { --ink: #14243a; --ink-2: #44546a; --paper: #f6f8fb; --card: #fff; --line: #d5dee9; --blue: #0f4c9c; --blue-50: #eaf2fc; --teal: #0b6e69; --verm: #b4301f; --plum: #7a4b9e;
  --sans: "Noto Sans SC Variable", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  --mono: "Cascadia Mono", Consolas, "DejaVu Sans Mono", Menlo, monospace; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; padding: 0 2rem; font: 16px/1.55 var(--sans); color: var(--ink); background: var(--paper);
  display: grid; grid-template-columns: 19rem minmax(0, 58rem); column-gap: 3rem; justify-content: center; }
header { grid-column: 1 / -1; padding: 2.5rem 0 1.5rem; border-bottom: 1px solid var(--line); }
header p { max-width: 50rem; margin: .5rem 0 0; }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2; letter-spacing: .01em; }
h1 small { font-size: .5em; color: var(--ink-2); font-weight: 400; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 3rem 0 .25rem; }
h3 { font-size: 1.0625rem; line-height: 1.4; margin: 0; }
h4 { font-size: .8125rem; line-height: 1.4; margin: 1.25rem 0 .25rem; color: var(--ink-2); font-weight: 600; }
p { margin: .35rem 0; }
a { color: var(--blue); text-underline-offset: .15em; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: .875em; overflow-wrap: anywhere; }
small, i { font-size: .8125rem; color: var(--ink-2); font-style: normal; }
i { display: block; }
.header i { display: inline; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1.5rem 0 2rem; font-size: .875rem; }
nav h2 { font-size: .8125rem; margin: 0 0 .5rem; color: var(--ink-2); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav > ul > li { margin: 0 0 .6rem; }
nav > ul > li > a { font-weight: 600; }
nav a { text-decoration: none; display: block; padding: .125rem 0; overflow-wrap: anywhere; }
nav a:hover { text-decoration: underline; }
nav ul ul a { color: var(--ink); padding-left: 3.5rem; text-indent: -3.5rem; }
nav b { display: inline-block; width: 3.5rem; text-indent: 0; font: 600 .6875rem/1 var(--mono); color: var(--ink-2); }
main { padding-bottom: 6rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1.125rem 1.5rem 1.375rem; margin: 1rem 0; }
h3 code { font-size: 1em; }
h3 b { font: 600 .875rem/1 var(--mono); color: var(--blue); margin-right: .35rem; }
h3 b.put { color: var(--plum); }
h3 b.post { color: var(--teal); }
h3 b.delete { color: var(--verm); }
.summary { font-weight: 600; }
.who { color: var(--ink-2); font-weight: 400; }
.status { font-family: var(--mono); font-size: .9375rem; }
.type { color: var(--ink-2); }
.header { padding-left: 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; margin: .25rem 0 .5rem; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: .8125rem; font-weight: 400; color: var(--ink-2); border-top: 0; padding-bottom: .125rem; }
thead th:nth-child(1) { width: 25%; }
thead th:nth-child(2) { width: 32%; }
tbody th { font-weight: 600; }
figure { margin: .5rem 0 0; }
figcaption { font-size: .8125rem; color: var(--ink-2); }
pre { margin: .125rem 0 0; padding: .75rem 1rem; background: var(--blue-50); border-radius: 4px; line-height: 1.5; overflow: auto; max-height: 24rem; overflow-wrap: normal; }
.words { line-height: 1.9; }
dl { margin: .75rem 0; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
.refusals { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .25rem 1.5rem 1.25rem; }
.refusals dt { border-top: 1px solid var(--line); padding-top: .75rem; }
.refusals dt:first-child { border-top: 0; }
.title { color: var(--ink-2); }
:target { background: var(--blue-50); }
@media screen and (max-width: 60rem) {
  body { display: block; padding: 0 1rem; }
  nav { position: static; max-height: none; border-bottom: 1px solid var(--line); }
  article { padding: 1rem; }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -100vw; }
  tbody tr { border-top: 1px solid var(--line); padding: .375rem 0; }
  tbody th, td { border: 0; padding: .0625rem 0; }
}
@media print {
  html { font-size: 10pt; }
  body { display: block; padding: 0; background: none; font-size: 1rem; }
  nav { position: static; max-height: none; columns: 2; }
  article, .refusals { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .5rem 0; }
  h2, h3, h4 { break-after: avoid; }
  tr, dt, figcaption { break-inside: avoid; }
  :target { background: none; }
  pre { max-height: none; white-space: pre-wrap; background: none; border-left: 2px solid var(--line); }
  a { color: inherit; text-decoration: none; }
}
`;
