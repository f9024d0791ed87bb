import { readBudget } from '../../../src/budget/read-budget';
import metadata from '../../../src/functions/functions.json';
import { pence } from '../../../src/money/pence';
import { poundsExact } from '../../../src/money/pounds';
import type { LineDecision, MarkingResult } from '../../../src/features/budget-marks/cashable';
import { calculateLive } from './live-functions';
import { good, open, problemOf, type Opened, type Rows } from './opened';
import { stateOf, type, valuesOf, type WorkbookState } from './workbook-state';

/**
 * Lines that mix what counts with what stays out: a whole Education line with the schools' own budgets inside, and
 * benefits with their administration. The officer's answer stands beside the line and is part of the live figures.
 */
const sheet = 'Summary 04';
const budget: Rows = [
  ['Service', '2004/05 Estimate £000', 'Note'],
  ['Highways', 4200, ''],
  ['Education', 98000.5, ''],
  ['Housing benefits and administration', 31000, ''],
  ['Parks', 2500, ''],
  ['Total', 135700.5, ''],
];
const [highways, education, benefits] = [2, 3, 4];
const isb = pence(61_200_250_00);
const paid = pence(29_500_000_00);

let opened: Opened;
const begin = (rows: Rows = budget): void => {
  opened = open(rows, { sheet, readBudget, excel: { functionsMetadata: metadata } });
  calculateLive(opened.excel);
};
afterEach(() => opened.close());

jest.setTimeout(60_000);

const idOf = async (name = sheet): Promise<string> =>
  good(await opened.cashable.sheets()).find((each) => each.name === name)?.id ?? '';

const markedNow = async (name = sheet): Promise<MarkingResult> => {
  const result = good(await opened.cashable.marked(await idOf(name)));
  if (result === null) throw new Error(`${name} is not marked`);
  return result;
};

const answer = async (row: number, leftOut?: LineDecision['leftOut']): Promise<LineDecision> => {
  const { reading } = await markedNow();
  const line = reading.sheets.find(({ name }) => name === sheet)?.lines.find((each) => each.row === row);
  return {
    key: line?.key ?? '',
    treatment: 'included',
    reason: 'Section 52 statement.',
    ...(leftOut === undefined ? {} : { leftOut }),
  };
};

const decide = async (decision: LineDecision) => opened.cashable.decide(await idOf(), [decision]);

const cell = async (address: string, of = sheet): Promise<unknown> =>
  (await valuesOf(opened.excel, of, address))[0]?.[0];

async function beside(row: number): Promise<readonly unknown[]> {
  const [treatment, , part, kind] = (await valuesOf(opened.excel, sheet, `D${row}:G${row}`))[0] ?? [];
  return [treatment, part, kind];
}

/** The figures of the calculation sheet by their words. */
async function figures(): Promise<Readonly<Record<string, unknown>>> {
  await opened.excel.settle();
  const rows = await valuesOf(opened.excel, 'AES baseline', 'A1:B60');
  return Object.fromEntries(rows.map(([words, figure]) => [String(words), figure]));
}

/** The cell, the reading and the proof of footing say the same to the penny. */
async function agree({ reading }: MarkingResult): Promise<void> {
  const shown = await figures();
  expect(shown['Baseline: lines marked Included']).toBe(Number(poundsExact(reading.baseline.amount)));
  const excluded = reading.sheets.reduce(
    (sums, { totals }) => ({
      schools: sums.schools + totals.excluded['delegated-schools'],
      transfers: sums.transfers + totals.excluded['transfer-payment'],
    }),
    { schools: 0, transfers: 0 },
  );
  expect(shown['Delegated schools']).toBe(excluded.schools / 100);
  expect(shown['Transfer payment']).toBe(excluded.transfers / 100);
  expect(shown['Difference']).toBe(0);
}

/** The whole workbook once its figures stand. */
const settled = async (): Promise<WorkbookState> => {
  await opened.excel.settle();
  return stateOf(opened.excel, 12);
};

const edit = (change: (of: Excel.Worksheet) => void): Promise<void> =>
  opened.excel.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

describe('a sheet with lines that mix', () => {
  it('gets two columns more, which ask for the parts that stay out', async () => {
    begin();
    const result = await opened.mark();
    expect(await valuesOf(opened.excel, sheet, 'D1:G1')).toEqual([
      ['Treatment', 'Reason', 'Left out (£000)', 'Left out as'],
    ]);
    expect(await beside(highways)).toEqual(['Included', '', '']);
    expect(await beside(education)).toEqual(['Check', '', 'Delegated schools']);
    expect(await beside(benefits)).toEqual(['Check', '', 'Transfer payment']);
    const { names } = await stateOf(opened.excel, 2);
    expect(names['AES_LeftOut']).toBe(`='${sheet}'!$F$2:$F$6`);
    expect(names['AES_LeftOutAs']).toBe(`='${sheet}'!$G$2:$G$6`);
    await agree(result);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('has none of them where no line mixes', async () => {
    begin(budget.filter(([label]) => label !== 'Education' && !String(label).startsWith('Housing')));
    await opened.mark();
    expect(await valuesOf(opened.excel, sheet, 'D1:G1')).toEqual([['Treatment', 'Reason', '', '']]);
  });

  it('an answer in the pane stands beside the line and moves the part out of the baseline', async () => {
    begin();
    await opened.mark();
    const result = good(await decide(await answer(education, isb)));
    expect(await beside(education)).toEqual(['Included', 61_200.25, 'Delegated schools']);
    expect(poundsExact(result.reading.baseline.amount)).toBe('43500250.00');
    await agree(result);
    const rests = (await valuesOf(opened.excel, 'AES baseline', 'A1:E20')).find(
      ([words]) => words === 'Delegated schools',
    );
    expect(rests?.[4]).toBe('Paragraph A7');
    const both = good(await decide(await answer(benefits, paid)));
    expect(poundsExact(both.reading.baseline.amount)).toBe('45000250.00');
    await agree(both);
    expect((await opened.preview()).upToDate).toBe(true);
    expect(good(await opened.cashable.undoState()).last).toContain('£29,500,000 left out');
  });

  it('that nothing stays out is an answer too', async () => {
    begin();
    await opened.mark();
    const result = good(await decide(await answer(education, pence(0))));
    expect(await beside(education)).toEqual(['Included', 0, 'Delegated schools']);
    expect(poundsExact(result.reading.baseline.amount)).toBe('104700500.00');
    await agree(result);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('an answer typed into the column is the officer’s decision, and the figures follow when it is marked again', async () => {
    begin();
    await opened.mark();
    await type(opened.excel, sheet, `F${education}`, '61,200.25');
    const seen = await markedNow();
    expect(seen.reading.sheets[0]?.lines.find(({ row }) => row === education)).toMatchObject({
      treatment: 'included',
      leftOut: isb,
      decidedBy: 'officer',
    });
    const result = await opened.mark();
    expect((await beside(education))[0]).toBe('Included');
    await agree(result);
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('a formula typed there stays a formula', async () => {
    begin([...budget, ['', '', ''], ['Section 52 line 1.0.1', '', 61_200.25]]);
    await opened.mark();
    await type(opened.excel, sheet, `F${education}`, '=C8');
    await opened.excel.settle();
    await agree(await opened.mark());
    expect((await stateOf(opened.excel, 8)).sheets[0]?.cells[`R${education}C6`]?.[1]).toBe('=C8');
    good(await opened.cashable.undoLast());
    expect((await stateOf(opened.excel, 8)).sheets[0]?.cells[`R${education}C6`]?.[1]).toBe('=C8');
  });

  it('once included, a change of the figure changes the baseline at once', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    await type(opened.excel, sheet, `F${education}`, 60_000);
    const live = Number((await figures())['Baseline: lines marked Included']);
    expect(live).toBe(44_700_500);
    expect(poundsExact((await markedNow()).reading.baseline.amount)).toBe('44700500.00');
  });

  it('a line that is given another treatment takes its part with it', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    await type(opened.excel, sheet, `D${education}`, 'Delegated schools');
    const shown = await figures();
    expect(shown['Delegated schools']).toBe(98_000_500);
    const result = await opened.mark();
    expect(await beside(education)).toEqual(['Delegated schools', '', '']);
    await agree(result);
  });

  it('an emptied answer asks the question again', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    await type(opened.excel, sheet, `F${education}`, '');
    const result = await opened.mark();
    expect(await beside(education)).toEqual(['Check', '', 'Delegated schools']);
    await agree(result);
  });
});

describe('an answer that can’t be right', () => {
  const wrong: readonly (readonly [string, number, number, string])[] = [
    ['more than the line', 3, 98_000_500_01, 'is not more than it'],
    ['of the other sign', 3, -100_00, 'has the sign of its line'],
    ['of a line that does not mix', 2, 100_00, 'not a line that mixes'],
  ];
  it.each(wrong)('%s is refused with the way out', async (_, row, leftOut, says) => {
    begin();
    await opened.mark();
    const before = await settled();
    const { sentence } = problemOf(await decide(await answer(row, pence(leftOut))));
    expect(sentence).toContain(says);
    expect(sentence).toContain(`row ${row} of sheet ‘${sheet}’`);
    expect(await settled()).toEqual(before);
  });

  it('needs the rest of the line to be included', async () => {
    begin();
    await opened.mark();
    const outcome = await decide({ ...(await answer(education, isb)), treatment: 'police' });
    expect(problemOf(outcome).id).toBe('left-out-needs-included');
  });

  it('typed beside its line stays where it is, and the line stays to check', async () => {
    begin();
    await opened.mark();
    await type(opened.excel, sheet, `F${education}`, 99_000);
    const result = await opened.mark();
    expect(await beside(education)).toEqual(['Check', 99_000, 'Delegated schools']);
    expect(result.reading.sheets[0]?.findings.map(({ sentence }) => sentence).join(' ')).toContain(
      '£99,000,000',
    );
    await agree(result);
    await type(opened.excel, sheet, `F${education}`, 61_200.25);
    await agree(await opened.mark());
    expect((await beside(education))[0]).toBe('Included');
  });

  it('that is no amount is named by its cell, and nothing is written', async () => {
    begin();
    await opened.mark();
    await type(opened.excel, sheet, `F${education}`, 'about 60%');
    const before = await settled();
    const { sentence } = problemOf(await opened.cashable.preview(await idOf(), {}));
    expect(sentence).toContain(`Cell F${education} on sheet ‘${sheet}’ holds “about 60%”`);
    expect(await settled()).toEqual(before);
  });
});

describe('the parts left out', () => {
  it('stay with their lines when rows are put in or sorted with the marks', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    await edit((of) => of.getRange('2:2').insert('Down'));
    await edit((of) => (of.getRange('A2:B2').values = [['Museums', 300]]));
    const result = await opened.mark();
    expect(await beside(education + 1)).toEqual(['Included', 61_200.25, 'Delegated schools']);
    expect(poundsExact(result.reading.baseline.amount)).toBe('43800250.00');
    expect((await figures())['Baseline: lines marked Included']).toBe(43_800_250);
  });

  it('go back to their lines when the budget was sorted without the marks', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    await edit((of) => {
      of.getRange('A2:B5').values = [
        ['Parks', 2500],
        ['Housing benefits and administration', 31000],
        ['Education', 98000.5],
        ['Highways', 4200],
      ];
    });
    const result = await opened.mark();
    expect(await beside(4)).toEqual(['Included', 61_200.25, 'Delegated schools']);
    expect(await beside(3)).toEqual(['Check', '', 'Transfer payment']);
    await agree(result);
  });

  it('are there after the pane was closed and opened, and after the marks’ own notes were lost', async () => {
    begin();
    await opened.mark();
    const { reading } = good(await decide(await answer(education, isb)));
    const again = good(await opened.reopened().marked(await idOf()));
    expect(again?.reading.baseline).toEqual(reading.baseline);
    for (const key of [...opened.excel.settings.keys()]) opened.excel.settings.delete(key);
    const without = good(await opened.reopened().marked(await idOf()));
    expect(without?.reading.baseline).toEqual(reading.baseline);
  });

  it('leave the budget as it reads without them', async () => {
    begin();
    const before = (await opened.preview()).reading.sheets[0]?.table;
    await opened.mark();
    good(await decide(await answer(education, isb)));
    expect((await markedNow()).reading.sheets[0]?.table).toEqual(before);
  });

  it('get columns of their own when they are first needed after marking', async () => {
    const plain = budget.filter(([label]) => label !== 'Education');
    begin(
      plain.map((row) => (row[0] === 'Housing benefits and administration' ? ['Museums', 31000, ''] : row)),
    );
    const empty = await settled();
    await opened.mark();
    await type(opened.excel, sheet, 'A3', 'Housing benefits and administration');
    const before = await settled();
    const result = good(await decide(await answer(3, paid)));
    expect(await beside(3)).toEqual(['Included', 29_500, 'Transfer payment']);
    expect((await settled()).names['AES_LeftOut']).toBe(`='${sheet}'!$F$2:$F$5`);
    expect((await figures())['Baseline: lines marked Included']).toBe(
      Number(poundsExact(result.reading.baseline.amount)),
    );
    good(await opened.cashable.undoLast());
    expect(await settled()).toEqual(before);
    good(await decide(await answer(3, paid)));
    await type(opened.excel, sheet, 'A3', 'Museums');
    good(await opened.cashable.removeAll());
    expect(await settled()).toEqual(empty);
  });

  it('have their number format from the amounts, and give it back', async () => {
    begin();
    await edit((of) => (of.getRange('B2:B6').numberFormat = Array.from({ length: 5 }, () => ['#,##0.00'])));
    const empty = await settled();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    expect(opened.excel.cell(sheet, `F${education}`)).toBe('61,200.25');
    good(await opened.cashable.removeAll());
    expect(await settled()).toEqual(empty);
  });

  it('follow the unit that the officer says, in the heading too, and come back with undo', async () => {
    begin();
    await opened.mark();
    good(await decide(await answer(education, isb)));
    const before = await settled();
    const preview = good(await opened.cashable.preview(await idOf(), { unit: '£' }));
    const result = good(await opened.cashable.mark(preview));
    expect(await cell('F1')).toBe('Left out (£)');
    expect(await beside(education)).toEqual(['Included', 61_200.25, 'Delegated schools']);
    expect(poundsExact(result.reading.baseline.amount)).toBe('43500.25');
    await agree(result);
    good(await opened.cashable.undoLast());
    expect(await settled()).toEqual(before);
  });

  it('are taken back one by one, and removed without trace', async () => {
    begin();
    const empty = await settled();
    await opened.mark();
    const marked = await settled();
    good(await decide(await answer(education, isb)));
    const one = await settled();
    good(await decide(await answer(benefits, paid)));
    good(await opened.cashable.undoLast());
    expect(await settled()).toEqual(one);
    good(await opened.cashable.undoLast());
    expect(await settled()).toEqual(marked);
    good(await decide(await answer(education, isb)));
    expect(good(await opened.cashable.previewRemoval()).join(' ')).toContain('columns F and G');
    good(await opened.cashable.removeAll());
    expect(await settled()).toEqual(empty);
  });

  it('wait for room: marking goes on without them, and an answer says where to make room', async () => {
    begin();
    // Lists of the officer's own are in every column but two.
    await edit((of) => {
      of.getRange('F2:M6').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    });
    const preview = await opened.preview();
    expect(preview.writes.join(' ')).toContain('needs two empty columns side by side');
    await agree(good(await opened.cashable.mark(preview)));
    const before = await settled();
    const { sentence } = problemOf(await decide(await answer(education, isb)));
    expect(sentence).toContain(`on sheet ‘${sheet}’`);
    expect(sentence).toContain('Clear or insert two columns there');
    expect(await settled()).toEqual(before);
  });
});
