import { all, amount, gainsOf, type Broken } from './broken';
import { StatementSheet } from './statement-book';

const lastYear = '2006/07';

/** The year's forward look with the figures that the update gives as expected. */
function forwardOf(sheet: StatementSheet): StatementSheet {
  const forward = new StatementSheet('forward', sheet.year);
  for (const row of sheet.rowIds) {
    for (const part of ['total', 'cashable']) {
      forward.set(`${row}/expected-${part}`, sheet.value(`${row}/expected-${part}`));
    }
    forward.set(`${row}/expected-capital`, '').set(`${row}/expected-other`, '');
  }
  return forward;
}

/** Digits of a figure with two unlike neighbours exchanged, so that the figure gets smaller. */
function slipped(figure: number): number {
  const text = String(figure);
  for (let i = 0; i + 1 < text.length; i += 1) {
    const [a, b] = [text[i] ?? '', text[i + 1] ?? ''];
    if (a > b && !(i === 0 && b === '0')) return Number(text.slice(0, i) + b + a + text.slice(i + 2));
  }
  return Math.floor(figure / 10);
}

/** One thing wrong that shows between texts, boxes, statements or the budget of one workbook. */
export const between: readonly Broken[] = [
  {
    check: 'update-keeps-forward-look',
    kinds: ['mid-year'],
    beside: (sheet) => [forwardOf(sheet)],
    breakIt: (sheet, row, dice) =>
      void sheet.set(
        `${row}/expected-total`,
        amount(sheet, `${row}/expected-total`) + dice.roll(1, 90_000) / 100,
      ),
  },
  {
    check: 'achieved-within-forecast',
    kinds: ['mid-year'],
    breakIt: (sheet, row, dice) =>
      void sheet.set(
        `${row}/achieved-total`,
        amount(sheet, `${row}/forecast-total`) + dice.roll(1, 90_000) / 100,
      ),
  },
  {
    check: 'not-last-years-figures',
    kinds: ['backward'],
    year: lastYear,
    breakIt: (sheet, row, _, last) => {
      for (const id of ['further', 'ongoing']) {
        for (const part of ['total', 'cashable']) {
          const repeated = amount(last, `${row}/${id}-${part}`);
          sheet.set(`${row}/${id}-${part}`, repeated + (repeated % 1000 === 0 ? 1 : 0));
          last.set(`${row}/${id}-${part}`, repeated + (repeated % 1000 === 0 ? 1 : 0));
        }
      }
      for (const part of ['total', 'cashable']) {
        for (const one of [sheet, last]) {
          const sum = amount(one, `${row}/sustained-${part}`) + amount(one, `${row}/further-${part}`);
          one.set(`${row}/cumulative-${part}`, sum);
        }
      }
    },
  },
  {
    check: 'target-follows-baseline',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet
        .set('header/baseline', dice.roll(900, 5000) * 1_000_000)
        .set('header/target', dice.roll(500, 3000) * 1000),
  },
  {
    check: 'figures-are-settled',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet.set('header/baseline', dice.pick(['=RAND()', '=NOW()', '=TODAY()'])),
  },
  {
    check: 'baseline-is-the-budget',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet.set(
        'header/baseline-status',
        `20${dice.roll(10, 19)}/20 budget, net expenditure, amounts in £; provisional: 2 lines to decide`,
      ),
  },
  {
    check: 'baseline-fits-gains',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet.set('header/baseline', dice.roll(80_000, 900_000)).set('header/target', ''),
  },
  {
    check: 'title-names-the-council',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet.set(
        'title',
        `${dice.pick(['Kent County Council', 'City of Salford', 'Borough of Poole'])}: ${String(sheet.value('title')).slice(30)}`,
      ),
  },
  {
    check: 'digits-agree-with-last-year',
    kinds: ['backward'],
    year: lastYear,
    breakIt: (sheet, row, _, last) => {
      const left = amount(last, `${row}/sustained-total`) + amount(last, `${row}/ongoing-total`);
      const now = slipped(left);
      const cashable = Math.floor(now / 2);
      sheet
        .set(`${row}/sustained-total`, now)
        .set(`${row}/sustained-cashable`, cashable)
        .set(`${row}/cumulative-total`, now + amount(sheet, `${row}/further-total`))
        .set(`${row}/cumulative-cashable`, cashable + amount(sheet, `${row}/further-cashable`));
    },
  },
  {
    check: 'fall-is-explained',
    kinds: ['backward'],
    year: lastYear,
    // Without further gains the row needs no action either, so that only the fall is left unsaid.
    breakIt: (sheet, row) => {
      for (const part of ['total', 'cashable']) {
        sheet
          .set(`${row}/further-${part}`, 0)
          .set(`${row}/ongoing-${part}`, 0)
          .set(`${row}/cumulative-${part}`, amount(sheet, `${row}/sustained-${part}`));
      }
      sheet.set(`${row}/row-key-actions`, '').set(`${row}/row-quality`, '');
    },
  },
  {
    check: 'gains-are-plausible',
    kinds: all,
    spending: (sheet) =>
      Object.fromEntries(
        sheet.rowIds.map((row, i) => [row, i === 0 ? 1_000_000 : 90_000_000 + 1_000_000 * i]),
      ),
    breakIt: (sheet, _, dice) => {
      const [row = ''] = sheet.rowIds;
      const id = gainsOf[sheet.kind];
      const more = dice.roll(900_000, 3_000_000);
      const add = (field: string): void =>
        void sheet.set(`${row}/${field}`, amount(sheet, `${row}/${field}`) + more);
      add(`${id}-total`);
      add(`${id}-cashable`);
      if (sheet.kind === 'forward') add('expected-other');
      if (sheet.kind === 'backward') {
        for (const part of ['total', 'cashable']) {
          const sum = amount(sheet, `${row}/sustained-${part}`) + amount(sheet, `${row}/further-${part}`);
          sheet.set(`${row}/cumulative-${part}`, sum);
        }
      }
    },
  },
];
