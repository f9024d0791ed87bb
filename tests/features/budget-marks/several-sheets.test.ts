import { readBudget } from '../../../src/budget/read-budget';
import metadata from '../../../src/functions/functions.json';
import { calculateLive } from './live-functions';
import { good, open, type Opened } from './opened';
import { plainReader } from './plain-reader';
import { stateOf, type WorkbookState } from './workbook-state';

let opened: Opened;
afterEach(() => opened.close());

const second = [
  ['Service', '2004/05'],
  ['Rent rebates', 300],
  ['Parks', 55],
] as const;

/** The whole workbook once its figures stand. */
const settled = async (): Promise<WorkbookState> => {
  await opened.excel.settle();
  return stateOf(opened.excel, 80);
};

async function markSheet(name: string): Promise<void> {
  const id = good(await opened.cashable.sheets()).find((each) => each.name === name)?.id ?? '';
  good(await opened.cashable.mark(good(await opened.cashable.preview(id, {}))));
}

describe('several marked sheets make one baseline', () => {
  it('each with names of its own, and one calculation over both', async () => {
    opened = open(undefined, { more: [{ name: 'Housing', values: second }] });
    const empty = await stateOf(opened.excel);
    await markSheet('Budget 04');
    const one = await stateOf(opened.excel);
    await markSheet('Housing');
    const two = await stateOf(opened.excel);
    expect(two.names['AES_Treatments']).toContain('Budget 04');
    expect(two.names['AES_Treatments_2']).toContain('Housing');
    const calculation = two.sheets.find(({ name }) => name === 'AES baseline')?.cells ?? {};
    expect(calculation['R6C2']?.[1]).toBe(
      '=ROUND(AES.BASELINE(AES_Amounts,AES_Treatments,"£")+AES.BASELINE(AES_Amounts_2,AES_Treatments_2,"£"),2)',
    );
    expect(good(await opened.cashable.undoState()).markedSheets).toEqual(['Budget 04', 'Housing']);
    good(await opened.cashable.undoLast());
    expect(await stateOf(opened.excel)).toEqual(one);
    await markSheet('Housing');
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel)).toEqual(empty);
  });

  it('a sheet whose money stands on the new one is marked again with it, so that nothing is counted twice', async () => {
    const summaryAware: typeof plainReader = (sheets, options) => {
      const reading = plainReader(sheets, options);
      if (reading.sheets.length < 2) return reading;
      return {
        ...reading,
        sheets: reading.sheets.map((each) => ({
          ...each,
          lines: each.lines.map((line) =>
            each.name === 'Budget 04' && line.label === 'Libraries'
              ? { ...line, treatment: 'note' as const, reason: 'Stands on the sheet Housing.' }
              : line,
          ),
        })),
      };
    };
    opened = open(undefined, { more: [{ name: 'Housing', values: second }], readBudget: summaryAware });
    await markSheet('Budget 04');
    const one = await stateOf(opened.excel);
    expect(one.sheets[0]?.cells['R5C3']?.[0]).toBe('Included');
    await markSheet('Housing');
    const two = await stateOf(opened.excel);
    expect(two.sheets[0]?.cells['R5C3']?.[0]).toBe('Note');
    expect(two.sheets[0]?.cells['R5C4']?.[0]).toBe('Stands on the sheet Housing.');
    const id = good(await opened.cashable.sheets()).find(({ name }) => name === 'Housing')?.id ?? '';
    expect(good(await opened.cashable.preview(id, {})).upToDate).toBe(true);
    good(await opened.cashable.undoLast());
    expect(await stateOf(opened.excel)).toEqual(one);
  });

  it('of departments and a summary that repeats them, with the sum of each sheet as live formulas', async () => {
    const departments = [
      {
        name: 'Environment',
        values: [
          ['Environment', '2004/05 Estimate £'],
          ['Refuse collection', 410_000.1],
          ['Street cleansing', 120_000.2],
          ['Total Environment', 530_000.3],
        ],
      },
      {
        name: 'Leisure',
        values: [
          ['Leisure', '2004/05 Estimate £'],
          ['Parks', 80_000],
          ['Museums', 45_000],
          ['Total Leisure', 125_000],
        ],
      },
    ];
    const summary = [
      ['Summary', '2004/05 Estimate £'],
      ['Environment', 530_000.3],
      ['Leisure', 125_000],
      ['Highways', 60_000],
      ['Total', 715_000.3],
    ];
    opened = open(summary, {
      sheet: 'Summary',
      more: departments,
      readBudget,
      excel: { functionsMetadata: metadata },
    });
    calculateLive(opened.excel);
    const empty = await settled();
    await markSheet('Summary');
    await markSheet('Environment');
    const two = await settled();
    await markSheet('Leisure');
    const cells = (await settled()).sheets.find(({ name }) => name === 'AES baseline')?.cells ?? {};
    const rows = Object.entries(cells).flatMap(([at, [words]]) =>
      at.endsWith('C1') && ['Summary', 'Environment', 'Leisure', 'All sheets'].includes(String(words))
        ? [at.slice(0, -1)]
        : [],
    );
    const shown = rows.map((at) => [1, 2, 5].map((column) => cells[`${at}${column}`]?.[0] ?? ''));
    expect(shown).toEqual([
      ['Summary', 60_000, expect.stringMatching(/^Repeats money of .*Environment.*Leisure/)],
      ['Environment', 530_000.3, ''],
      ['Leisure', 125_000, ''],
      ['All sheets', 715_000.3, ''],
    ]);
    expect(cells['R6C2']?.[0]).toBe(715_000.3);
    good(await opened.cashable.undoLast());
    expect(await settled()).toEqual(two);
    good(await opened.cashable.removeAll());
    expect(await settled()).toEqual(empty);
  }, 60_000);
});
