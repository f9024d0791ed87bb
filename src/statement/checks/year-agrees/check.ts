import { financialYear } from '../../../money/financial-year';
import { listed } from '../../../english/counted';
import type { Check } from '../../check';
import { isOfTheYear } from '../../layouts/layout';
import { cannotTell, failed, nowhere, passed, type CheckOutcome, type Spot } from '../../outcome';
import type { ReadColumn } from '../../statement';
import { words } from './words';

function headingSpot(column: ReadColumn): Spot {
  const { field, heading, place } = column;
  return { key: `heading/${field}`, label: heading, place, value: heading };
}

export const yearAgrees: Check = {
  id: 'year-agrees',
  number: 14,
  about: 'rules',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['title', 'header/year', 'headings'],
  parameters: ['targetYears', 'dueDates'],
  cites: ['4.4', '5.2', 'P9', 'P10'],
  words,
  fix: 'none',
  waiver: null,
  check({ kind, year, yearFrom, titleYears, columns, boxes }, { edition }) {
    const outcomes: CheckOutcome[] = [];
    const box = boxes['year'] ?? nowhere('header/year', year);
    const asked = [
      ...new Set([
        ...edition.targetYears,
        ...edition.dueDates.filter((due) => due.statement === kind).map((due) => due.year),
      ]),
    ].sort();
    if (!asked.includes(year)) {
      outcomes.push(failed('no-such-year', { at: [box], figures: { year, years: listed(asked) } }));
    }
    if (yearFrom === 'workbook-name')
      outcomes.push(cannotTell('workbook-name', { at: [box], figures: { year } }));
    const [title, ...more] = titleYears;
    if (title !== undefined && more.length === 0 && title !== year) {
      outcomes.push(failed('title', { at: [box], figures: { year, other: title } }));
    }
    const previous = financialYear(Number(year.slice(0, 4)) - 1);
    for (const column of Object.values(columns)) {
      const expected =
        column.field === 'sustained-total' ? previous : isOfTheYear(column.field) ? year : null;
      // Which of several columns is meant is another check’s question.
      if (expected === null || column.years.length === 0 || column.rivals.length > 0) continue;
      if (column.years.includes(expected)) {
        outcomes.push(passed(headingSpot(column)));
        continue;
      }
      const figures = { year, expected, other: listed(column.years) };
      outcomes.push(failed('heading', { at: [headingSpot(column)], figures }));
    }
    return outcomes.length === 0 ? [passed(box)] : outcomes;
  },
};
