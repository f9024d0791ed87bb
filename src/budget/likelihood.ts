import type { BudgetLine } from './line';
import type { BudgetTable, Footing } from './reading';
import { financialYears } from '../money/years-in-text';

interface Signs {
  readonly table: BudgetTable;
  readonly lines: readonly BudgetLine[];
  readonly totals: Footing;
  readonly title: readonly string[];
  readonly baselineYear: string;
}

/** 0 to 1: how much a sheet looks like the council's budget, for the order in which sheets are offered. */
export function likelihoodOf({ table, lines, totals, title, baselineYear }: Signs): number {
  let counted = 0;
  for (const { treatment } of lines)
    if (treatment === 'included' || treatment === 'check' || treatment === 'transfer-payment') counted += 1;
  const words = title.join(' ');
  const signs: readonly (readonly [boolean, number])[] = [
    [counted >= 3, 0.2],
    [counted >= 10, 0.1],
    [table.year === baselineYear || financialYears(words).includes(baselineYear), 0.25],
    [/\b(?:budget|estimate|revenue account)/i.test(words), 0.15],
    [totals.sheetTotal !== null, 0.1],
    [lines.some(({ treatment }) => treatment === 'subtotal'), 0.1],
    [table.unitFrom !== null, 0.1],
  ];
  const sum = signs.reduce((total, [seen, weight]) => total + (seen ? weight : 0), 0);
  return counted === 0 ? Math.min(sum, 0.1) : Math.round(sum * 100) / 100;
}
