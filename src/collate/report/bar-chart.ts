import type { QueryChart } from '../queries';
import type { AnswerRow } from './answer';
import { escaped } from './escaped';

const rowHeight = 28;
const labelWidth = 240;
const barWidth = 420;

/** £1.2m and the like for a bar's end; the table beside it holds the exact figure. */
function shortPounds(pounds: number): string {
  const [divisor, unit] = pounds >= 1e9 ? [1e9, 'bn'] : pounds >= 1e6 ? [1e6, 'm'] : [1e3, 'k'];
  return `£${(pounds / divisor).toLocaleString('en-GB', { maximumFractionDigits: 1 })}${unit}`;
}

/** Bars of whole and part as an SVG that reads without colour; `''` where nothing is to be drawn. */
export function barChart(title: string, chart: QueryChart, rows: readonly AnswerRow[]): string {
  const { where } = chart;
  const shown = where === null ? rows : rows.filter((row) => row[where.column] === where.is);
  const sums = new Map<string, { whole: number; part: number }>();
  // Drawn to the pixel, not to the penny: adding the years as numbers is exact enough here and nowhere else.
  for (const row of shown) {
    const label = row[chart.label] ?? '';
    const sum = sums.get(label) ?? { whole: 0, part: 0 };
    sums.set(label, {
      whole: sum.whole + Number(row[chart.whole] ?? 0),
      part: sum.part + Number(row[chart.part] ?? 0),
    });
  }
  const most = Math.max(0, ...[...sums.values()].map(({ whole }) => whole));
  if (most <= 0) return '';
  const height = sums.size * rowHeight + 8;
  const bars = [...sums].map(([label, { whole, part }], at) => {
    const y = at * rowHeight + 4;
    const wide = (amount: number): string => ((Math.max(0, amount) / most) * barWidth).toFixed(1);
    return `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escaped(label)}</text><rect class="whole" x="${labelWidth}" y="${y}" width="${wide(whole)}" height="20"/><rect class="part" x="${labelWidth}" y="${y + 6}" width="${wide(Math.min(part, whole))}" height="8"/><text x="${labelWidth + Number(wide(whole)) + 6}" y="${y + 15}">${shortPounds(whole)}</text>`;
  });
  return `<figure><svg viewBox="0 0 ${labelWidth + barWidth + 90} ${height}" role="img" aria-label="${escaped(title)}: total and, within it, the cashable part; the figures are in the table below">${bars.join('')}</svg><figcaption><span class="key whole"></span> total <span class="key part"></span> of which cashable</figcaption></figure>`;
}
