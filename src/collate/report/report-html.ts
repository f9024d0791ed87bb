import type { QueryColumn } from '../queries';
import type { Answer, AnswerRow } from './answer';
import { barChart } from './bar-chart';
import { escaped } from './escaped';
import { heading, isFigureColumn } from './headings';
import { reportScript, reportStyles } from './page-parts';

/** Rows that a page shows; the csv beside it holds all. */
const mostRows = 2_000;

function cell(text: string | null, column: QueryColumn): string {
  if (text === null) return '<td></td>';
  if (!isFigureColumn(column)) return `<td>${escaped(text)}</td>`;
  const [whole = '', rest] = text.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
  return `<td class="number">${escaped(grouped)}</td>`;
}

const line = (row: AnswerRow, columns: readonly QueryColumn[]): string =>
  `<tr>${columns.map((column) => cell(row[column.name] ?? null, column)).join('')}</tr>`;

function section({ query, rows }: Answer): string {
  const { id, title, question, columns, chart } = query;
  const shown = rows.slice(0, mostRows);
  const table =
    rows.length === 0
      ? '<p>Nothing.</p>'
      : `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr>${columns.map((column) => `<th scope="col"${isFigureColumn(column) ? ' class="number"' : ''}>${escaped(heading(column))}</th>`).join('')}</tr></thead><tbody>${shown.map((row) => line(row, columns)).join('')}</tbody></table></div>`;
  const cut =
    rows.length > mostRows
      ? `<p>The first ${mostRows.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} rows; all of them are in ${id}.csv.</p>`
      : '';
  return `<section><h2 id="${id}">${escaped(title)} <span class="count">${rows.length.toLocaleString('en-GB')}</span></h2><p>${escaped(question)}</p>${chart === null ? '' : barChart(title, chart, rows)}${table}${cut}</section>`;
}

/** The report as one page that needs nothing beside it: contents, charts, tables, a search over all rows, print styles. */
export function reportHtml(answers: readonly Answer[]): string {
  const contents = answers
    .map(
      ({ query: { id, title }, rows }) =>
        `<li><a href="#${id}">${escaped(title)}</a> (${rows.length.toLocaleString('en-GB')})</li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Efficiency statements, collated</title>
<style>${reportStyles}</style>
</head>
<body>
<header><h1>Efficiency statements, collated</h1>
<p>Made by Cashable from the returns and budgets of councils. Every figure leads to its file and sheet. Figures are those of the statements as filed, added to the penny; nothing is estimated.</p>
<label>Show only rows with <input id="search" type="search" autocomplete="off"></label> <span id="found" role="status"></span></header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>${answers.map(section).join('\n')}</main>
<script>${reportScript}</script>
</body>
</html>
`;
}
