import { checks } from '../../src/statement/all-checks';
import { all, amount, figuresOf, gainsOf, rowLike, type Broken } from './broken';
import { casesOf } from './check-case';
import { between } from './faults-between';
import { plantedFault } from './planted';
import type { RegisterLine } from './register-sheet';

/** One thing wrong within a statement, each in a statement that is otherwise in order. */
const within: readonly Broken[] = [
  {
    check: 'cashable-within-total',
    kinds: ['forward', 'mid-year'],
    breakIt: (sheet, row, dice) =>
      void sheet.set(
        `${row}/expected-cashable`,
        amount(sheet, `${row}/expected-total`) + dice.roll(1, 90_000) / 100,
      ),
  },
  {
    check: 'lasting-within-further',
    kinds: ['backward'],
    breakIt: (sheet, row, dice) => {
      const further = amount(sheet, `${row}/further-total`);
      sheet
        .set(`${row}/ongoing-total`, further + dice.roll(1, 90_000) / 100)
        .set(`${row}/cumulative-total`, amount(sheet, `${row}/sustained-total`) + further);
    },
  },
  {
    check: 'cumulative-adds-up',
    kinds: ['backward'],
    breakIt: (sheet, row, dice) =>
      void sheet.set(
        `${row}/cumulative-total`,
        amount(sheet, `${row}/cumulative-total`) + dice.roll(1, 90_000) / 100,
      ),
  },
  {
    check: 'capital-and-other-add-up',
    kinds: ['forward'],
    breakIt: (sheet, row, dice) =>
      void sheet.set(
        `${row}/expected-capital`,
        amount(sheet, `${row}/expected-capital`) + dice.roll(1, 90_000) / 100,
      ),
  },
  {
    check: 'rows-add-to-total',
    kinds: all,
    breakIt: (sheet, _, dice) => {
      const field = `${gainsOf[sheet.kind]}-total`;
      const sum = sheet.rowIds.reduce((total, row) => total + amount(sheet, `${row}/${field}`), 0);
      sheet.set(`total/${field}`, sum + dice.roll(1, 90_000));
    },
  },
  {
    check: 'no-negative-gains',
    kinds: ['mid-year'],
    breakIt: (sheet, row, dice) => {
      const loss = dice.roll(1, 90_000) / 100;
      sheet.set(`${row}/achieved-total`, -loss).set(`${row}/achieved-cashable`, -2 * loss);
    },
  },
  {
    check: 'amounts-are-numbers',
    kinds: all,
    breakIt: (sheet, row, dice) => {
      const key = `${row}/${dice.pick(figuresOf[sheet.kind])}`;
      const value = String(sheet.value(key));
      sheet.set(
        key,
        dice.pick([value, `£${value}`, `${value}-`, 'TBC', 'n/a', '1.5m', '12%', true, '1.234,50', '—']),
      );
    },
  },
  {
    check: 'amounts-in-stated-unit',
    kinds: ['forward'],
    breakIt: (sheet, row, dice) => {
      const capital = dice.roll(1, 400);
      const other = dice.roll(1, 400);
      sheet
        .set(`${row}/expected-capital`, capital)
        .set(`${row}/expected-other`, other)
        .set(`${row}/expected-total`, capital + other)
        .set(`${row}/expected-cashable`, capital);
    },
  },
  {
    check: 'totals-are-formulas',
    kinds: all,
    breakIt: (sheet) => {
      const field = `${gainsOf[sheet.kind]}-total`;
      sheet.set(
        `total/${field}`,
        sheet.rowIds.reduce((total, row) => total + amount(sheet, `${row}/${field}`), 0),
      );
    },
  },
  {
    check: 'totals-reach-every-row',
    kinds: all,
    breakIt: (sheet) => {
      const field = `${gainsOf[sheet.kind]}-total`;
      const [first] = sheet.rowIds;
      sheet.set(`total/${field}`, `=SUM({${first}/${field}}:{${sheet.rowIds.at(-2)}/${field}})`);
    },
  },
  {
    check: 'cashable-at-least-half',
    kinds: ['forward', 'mid-year'],
    breakIt: (sheet, _, dice) => {
      const id = gainsOf[sheet.kind];
      const share = dice.roll(5, 49) / 100;
      for (const row of sheet.rowIds) {
        sheet.set(`${row}/${id}-cashable`, Math.floor(amount(sheet, `${row}/${id}-total`) * share));
        // What was achieved by September stays a part of what is forecast.
        if (sheet.kind === 'mid-year') sheet.set(`${row}/achieved-cashable`, 0);
      }
    },
  },
  {
    check: 'gains-reach-target',
    kinds: all,
    breakIt: (sheet, _, dice) => void sheet.set('header/target', dice.roll(50_000_000, 90_000_000)),
  },
  {
    check: 'year-agrees',
    kinds: ['backward'],
    breakIt: (sheet, _, dice) => {
      const year = dice.pick(['2001/02', '2012-13']);
      if (dice.roll(0, 1) === 0) sheet.set('heading/further-total', `Further gains achieved in ${year} (£)`);
      else sheet.set('heading/cumulative-total', `Cumulative gains at end of ${year} (£)`);
    },
  },
  {
    check: 'sustained-within-last',
    kinds: ['backward'],
    year: '2006/07',
    breakIt: (sheet, row, dice, last) => {
      const left = amount(last, `${row}/sustained-total`) + amount(last, `${row}/ongoing-total`);
      const sustained = left + dice.roll(1, 90_000) / 100;
      sheet
        .set(`${row}/sustained-total`, sustained)
        .set(
          `${row}/cumulative-total`,
          Number((sustained + amount(sheet, `${row}/further-total`)).toFixed(2)),
        );
    },
  },
  {
    check: 'no-gain-counted-twice',
    kinds: ['forward'],
    breakIt: (sheet, _, dice) => {
      const to = dice.pick(['procurement', 'transactions', 'productive-time']);
      for (const field of figuresOf.forward)
        sheet.set(`${to}/${field}`, sheet.value(`homelessness/${field}`));
    },
  },
  {
    check: 'every-row-present',
    kinds: all,
    // A county has no council housing and no homeless people to house.
    breakIt: (sheet, row) =>
      void sheet.remove(['social-housing', 'homelessness'].includes(row) ? 'transactions' : row),
  },
  {
    check: 'rows-are-known',
    kinds: all,
    breakIt: (sheet, row, dice) =>
      void sheet.addRow(
        'added',
        dice.pick(['Parks', 'Capital programme', 'Local transport', 'E-government']),
        rowLike(sheet, row, 17),
      ),
  },
  {
    check: 'rows-are-not-repeated',
    kinds: all,
    breakIt: (sheet, _, dice) =>
      void sheet.addRow(
        'added',
        dice.pick(['Adult social services', 'Adult care services']),
        rowLike(sheet, 'adult-social-services', 17),
      ),
  },
  {
    check: 'within-two-pages',
    kinds: ['forward'],
    breakIt: (sheet, _, dice) => void sheet.set('header/strategy', 'Sharing. '.repeat(dice.roll(1100, 3000))),
  },
  {
    check: 'own-indicator-is-explained',
    kinds: ['backward'],
    breakIt: (sheet, row, dice) => {
      sheet
        .set(`${row}/indicator`, 'Non-approved indicator')
        .set(`${row}/indicator-before`, 0)
        .set(`${row}/indicator-after`, 1);
      if (dice.roll(0, 1) === 0) sheet.set(`${row}/row-quality`, '');
      else sheet.set(`${row}/indicator-after`, dice.roll(2, 99));
    },
  },
  { check: 'nothing-is-hidden', kinds: all, breakIt: (sheet, row) => void sheet.hide(`label/${row}`) },
  {
    check: 'every-column-present',
    kinds: ['forward'],
    breakIt: (sheet) => void sheet.remove('column/expected-capital').clear('expected-other'),
  },
  {
    check: 'gain-registered-once',
    kinds: all,
    breakIt: () => undefined,
    register: (year, dice, faulty) => {
      const gain = (words: string, row: string): RegisterLine => ({
        gain: words,
        row,
        year,
        amount: dice.roll(1_000, 90_000),
        kind: 'Same service for less',
      });
      const words = dice.pick(['Shared payroll', 'Buying energy together', 'One depot for all vehicles']);
      const [first, second] = dice.pick([
        ['Transactions', 'Homelessness'],
        ['Procurement', 'Procurement'],
        ['Culture & sport', 'Productive time'],
      ]);
      return [
        gain(words, first ?? ''),
        gain('Care at home by one team', 'Adult social services'),
        gain(faulty ? words.toUpperCase() : `${words}, second stage`, second ?? ''),
        { ...gain(words, 'Corporate services'), kind: 'Service cut' },
      ];
    },
  },
  {
    check: 'figures-are-read',
    kinds: all,
    breakIt: (sheet, _, dice) => {
      const before = `${gainsOf[sheet.kind]}-total`;
      sheet.addColumn(before, dice.pick(['', 'Extra savings (£)', '2004/05']), dice.roll(2, 90_000));
    },
  },
];

/** A fault of its own for every check, in the order of the checks' numbers. */
export const faults: readonly Broken[] = checks.flatMap(({ id }) => [
  ...[...within, ...between].filter(({ check }) => check === id),
  ...plantedFault(id, casesOf(id)),
]);
