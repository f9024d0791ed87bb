import { cellAddress } from '../../grid/cell-address';
import { readFinancialYear } from '../../money/financial-year';
import type { StatementCell } from '../statement';
import type { Title } from './titles';

const pairOfYears = /(?:^|[^\d/.-])((?:19|20)\d{2}\s*[/–—-]\s*(?:\d{2}|\d{4}))(?![\d/.-])/;

/**
 * What stands where the year belongs and is no financial year: `2005/07` in the year's box or in the only title. It is
 * asked, not guessed.
 */
export function unreadYear(
  box: StatementCell | undefined,
  titles: readonly Title[],
  titleYears: readonly string[],
): { readonly cell: string; readonly text: string } | null {
  if (box !== undefined && typeof box.value === 'string' && pairOfYears.test(box.text)) {
    if (readFinancialYear(box.text) === null && yearsIn(box.text) === null)
      return { cell: cellAddress(box.place), text: box.text };
  }
  if (titleYears.length > 0) return null;
  for (const { row, column, text } of titles) {
    const wrong = pairOfYears.exec(text)?.[1];
    if (wrong !== undefined && yearsIn(wrong) === null)
      return { cell: cellAddress({ row, column }), text: wrong };
  }
  return null;
}

function yearsIn(text: string): string | null {
  return readFinancialYear(pairOfYears.exec(text)?.[1] ?? '');
}
