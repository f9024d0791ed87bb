/** Styles of the page, for the screen, dark screens and paper. */
export const reportStyles = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #c8c8c8; --band: #d6e4f0; --bandink: #12344d; --whole: #7aa6cf; --part: #12344d; --link: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #1b1b1b; --line: #555555; --band: #22384d; --bandink: #e6f0fa; --whole: #4d7ba8; --part: #e6f0fa; --link: #9cc7f0; } }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } .count { font-weight: normal; font-size: 1rem; }
a { color: var(--link); } nav ol { columns: 20rem; column-gap: 2.5rem; }
input { font: inherit; padding: .3rem .5rem; min-width: min(20rem, 90vw); }
.scroll { overflow-x: auto; max-height: 32rem; overflow-y: auto; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; background: var(--band); color: var(--bandink); } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; } svg { width: 100%; max-width: 48rem; height: auto; font-size: 13px; fill: var(--ink); }
rect.whole { fill: var(--whole); } rect.part { fill: var(--part); } .key { display: inline-block; width: 1rem; height: .8rem; margin-left: 1rem; } .key.whole { background: var(--whole); } .key.part { background: var(--part); }
@media (forced-colors: active) { rect.whole { fill: GrayText; } rect.part { fill: CanvasText; } svg { fill: CanvasText; } }
@media print { @page { size: A4 landscape; margin: 12mm; } body { max-width: none; font-size: 9pt; } nav, label, #found { display: none; } .scroll { max-height: none; overflow: visible; border: none; } section { break-before: page; } th { position: static; } tr { break-inside: avoid; } }
`;

/** Hides the rows that do not hold what is typed. */
export const reportScript = `
const search = document.getElementById('search');
const found = document.getElementById('found');
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase();
  let shown = 0;
  for (const row of document.querySelectorAll('tbody tr')) {
    row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
    if (!row.hidden) shown += 1;
  }
  found.textContent = wanted === '' ? '' : shown === 1 ? '1 row' : shown.toLocaleString('en-GB') + ' rows';
});
`;
