import { rowAt, type BodyRow } from './body-row';
import { noDoubts, type Doubt } from './doubt';
import type { Subtotals } from './subtotals';

/** `2003/04 budget`, `Base budget`, `Original estimate 2003/04`, with or without the service before it. */
const opening =
  /(?:^|\b(?:original|approved|base|adjusted|current|revised|net|opening|previous year|last year|prior year) |\d\d )(?:budget|base|estimate)(?: (?:(?:19|20)\d\d|\d\d|b f|brought forward|b fwd|requirement))*$/;
const step =
  /\b(?:inflation|growth|saving|pressure|pay award|price|virement|efficiency|demographic|demography|one off|full year effect|increment|reduction|commitment|demand|new|increase|decrease|change|adjustment|transfer|variation|unavoidable)\b/;
/** A total that is off by no more than this part of itself is still the budget that the steps lead to. */
const nearly = 0.05;

/**
 * Last year's budget and the steps that make this year's of it, under one total: `2003/04 budget`, inflation, growth,
 * savings, `2004/05 budget`. Together they are one budget, whatever their words say of each.
 */
export function buildUps(rows: readonly BodyRow[], { byRow }: Subtotals): ReadonlyMap<number, Doubt> {
  let found: Map<number, Doubt> | null = null;
  for (const { row, parts, proof, difference } of byRow.values()) {
    const first = parts[0];
    if (first === undefined || parts.length < 2 || first > row || proof === 'from-other-totals') continue;
    const base = rowAt(rows, first);
    if (base === undefined || byRow.has(first) || !opening.test(base.folded.text)) continue;
    if (Math.abs(difference) > Math.abs(rowAt(rows, row)?.amount ?? 0) * nearly) continue;
    const steps = parts.slice(1);
    if (steps.some((part) => byRow.has(part))) continue;
    const known = steps.filter((part) => step.test(rowAt(rows, part)?.folded.text ?? '')).length;
    if (known * 2 < steps.length) continue;
    found ??= new Map();
    for (const part of parts) found.set(part, { of: 'build-up', total: row });
  }
  return found ?? noDoubts;
}
