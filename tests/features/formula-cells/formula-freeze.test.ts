import { openBook, type Cells, type FormulaBook } from './formula-book';
import { good, problemOf } from '../budget-marks/opened';
import { stateOf } from '../budget-marks/workbook-state';

let book: FormulaBook;
afterEach(() => book.close());

const budget = [
  ['Service', '£000', 'Treatment'],
  ['Highways', 24950, 'Included'],
  ['Rent allowances', 3805, 'Transfer payment'],
  ['Libraries', 120, 'Included'],
  ['Contingency', 500, 'Check'],
];

const figures = [
  ['Baseline', '=AES.BASELINE(Budget!$B$2:$B$5,Budget!$C$2:$C$5,"£000")'],
  ['Target', '=AES.TARGET(B1)'],
  ['Twice', '=B2*2'],
  ['In words', '=IF(B2>0,AES.STATUS(B2,0),"none")'],
  ['Cashable', '=AES.CASHABLE(B2)+0'],
];

const perLine: Cells = [
  ['Line', 'What it is'],
  ['Highways', '=AES.TREATMENT(A2)'],
  ['Rent allowances', '=AES.TREATMENT(A3)'],
  ['Police precept', '=AES.TREATMENT(A4)'],
  ['Libraries', '=AES.TREATMENT(A5)'],
];

const held = (sheet: string, cells: readonly string[]) =>
  Promise.all(cells.map((cell) => book.holds(sheet, cell)));

async function change(act: (sheet: (name: string) => Excel.Worksheet) => void): Promise<void> {
  await book.excel.Excel.run(async (context) => {
    act((name) => context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  await book.excel.settle();
}

const namesOf = async (): Promise<readonly string[]> =>
  Object.keys((await stateOf(book.excel, 2)).names).filter((name) => name.startsWith('AES_Frozen'));

describe('freezing to values', () => {
  it('puts values in place of our formulas, leaves every other cell alone, and brings the formulas back', async () => {
    book = await openBook({ Budget: budget, Figures: figures });
    const before = await stateOf(book.excel, 12);
    const preview = await book.preview('Figures', 'A1:B5');
    expect(preview).toMatchObject({ address: 'A1:B5', toFreeze: 4, toUnfreeze: 0 });
    expect(preview.writes).toEqual([
      '4 cells on ‘Figures’ become the value that they show now: B1, B2, B4 and B5. Number formats, colours and notes stay.',
      'The formulas are remembered in this workbook, with defined names that begin with AES_Frozen, so that they can come back wherever the cells move.',
      '6 other filled cells in the selection stay as they are.',
    ]);
    expect(await stateOf(book.excel, 12)).toEqual(before);
    expect(await book.freeze('Figures', 'A1:B5')).toBe(
      '4 cells are frozen. They no longer follow the workbook until you bring the formulas back.',
    );
    expect(await held('Figures', ['B2', 'B3'])).toEqual([626750, '=B2*2']);
    await book.write('Budget', 'B2', 1000);
    expect(await book.holds('Figures', 'B1')).toBe(25070000);
    await book.write('Budget', 'B2', 24950);
    expect((await book.explain('Figures', 'B2')).frozen).toBe('=AES.TARGET(B1)');
    expect(await book.unfreeze('Figures', 'B1:B5')).toBe(
      '4 formulas are back and follow the workbook again.',
    );
    expect(await stateOf(book.excel, 12)).toEqual(before);
  });

  it('shows for a frozen cell what its formula would give now', async () => {
    book = await openBook({ Figures: [[100], ['=AES.TARGET(A1)']] });
    await book.freeze('Figures', 'A2');
    await book.write('Figures', 'A1', 200);
    const cell = await book.explain('Figures', 'A2');
    expect(cell).toMatchObject({ shows: '2.5', frozen: '=AES.TARGET(A1)', formula: '' });
    expect(cell.calls[0]?.result).toBe('£5');
  });

  it('freezes a table that one formula fills whole, and brings it back whole', async () => {
    book = await openBook({ Figures: [['=AES.TARGETS(1000000)'], ['']] });
    const before = await stateOf(book.excel, 12);
    expect((await book.preview('Figures', 'A1')).writes[1]).toBe(
      'The table A1:E4, which one formula fills, is frozen whole.',
    );
    await book.freeze('Figures', 'A1');
    expect(await held('Figures', ['A1', 'A2', 'B4'])).toEqual(['Year', '2005/06', 25000]);
    await book.unfreeze('Figures', 'C2');
    expect(await stateOf(book.excel, 12)).toEqual(before);
  });

  it('leaves a part of a table alone and says which cell to select', async () => {
    book = await openBook({ Figures: [['=AES.TARGETS(1000000)'], ['']] });
    const { toFreeze, writes } = await book.preview('Figures', 'B2:B3');
    expect(toFreeze).toBe(0);
    expect(writes).toContain(
      'B2 and B3 belong to a table that the formula of A1 fills: select that cell to freeze it whole.',
    );
  });

  it('does not bring a table back over what was changed in it', async () => {
    book = await openBook({ Figures: [['=AES.TARGETS(1000000)'], ['']] });
    await book.freeze('Figures', 'A1');
    await book.write('Figures', 'B2', 'my note');
    const { toUnfreeze, returns } = await book.preview('Figures', 'A1:E4');
    expect(toUnfreeze).toBe(0);
    expect(returns).toContain('The table at A1:E4 was changed since being frozen and stays as it is.');
  });

  it('freezes several selected blocks at once', async () => {
    book = await openBook({ Budget: budget, Figures: figures });
    const preview = await book.preview('Figures', 'B1:B2,B5,B2');
    expect(preview).toMatchObject({ address: 'B1:B2, B5, B2', toFreeze: 3 });
    good(await book.formulas.freeze(preview));
    expect(await held('Figures', ['B1', 'B2', 'B4', 'B5'])).toEqual([
      25070000,
      626750,
      '=IF(B2>0,AES.STATUS(B2,0),"none")',
      313375,
    ]);
  });

  it('leaves errors, protected sheets and cells formatted as text alone', async () => {
    book = await openBook({ Figures: [['=AES.TARGET(-1)', '=AES.TARGET(100)', '=AES.TARGET(200)']] });
    await change((sheet) => {
      sheet('Figures').getRange('C1').numberFormat = [['@']];
    });
    const { toFreeze, writes } = await book.preview('Figures', 'A1:C1');
    expect(toFreeze).toBe(1);
    expect(writes.slice(2)).toEqual([
      'A1 shows an error and is left alone: put the figure right first, then freeze it.',
      'C1 is formatted as text and left alone: the formula could not come back there.',
    ]);
    await change((sheet) => {
      sheet('Figures').protection.protect();
    });
    const refused = await book.preview('Figures', 'A1:C1');
    expect(refused.toFreeze).toBe(0);
    expect(refused.writes).toContain(
      '‘Figures’ is protected, so 1 cell is left alone. Take the protection off first (Review, Unprotect Sheet).',
    );
    expect(problemOf(await book.formulas.freeze(refused)).id).toBe('nothing-to-freeze');
  });

  it('keeps words that Excel would take for a date or a number as the words they are', async () => {
    book = await openBook({
      Figures: [
        ['=INDEX(AES.TARGETS(1),2,1)'],
        ['=""&AES.TARGET(1000)'],
        ['=AES.TARGET(1000)>1'],
        ['=IF(AES.TARGET(1000)>1,"","x")'],
      ],
    });
    const before = await stateOf(book.excel, 8);
    await book.freeze('Figures', 'A1:A4');
    expect(await held('Figures', ['A1', 'A2', 'A3', 'A4'])).toEqual(['2005/06', '25', true, '']);
    await book.unfreeze('Figures', 'A1:A4');
    expect(await stateOf(book.excel, 8)).toEqual(before);
  });

  it('writes nothing when the cells changed after the preview', async () => {
    book = await openBook({ Figures: [[100], ['=AES.TARGET(A1)']] });
    const preview = await book.preview('Figures', 'A2');
    await book.write('Figures', 'A1', 200);
    expect(problemOf(await book.formulas.freeze(preview)).sentence).toMatch(/has changed since you looked/);
    expect(await book.holds('Figures', 'A2')).toBe('=AES.TARGET(A1)');
    expect(problemOf(await book.formulas.freeze({ ...preview, token: '{}' })).id).toBe('preview-not-usable');
  });

  it('takes back everything when Excel refuses a part of it', async () => {
    book = await openBook({ Figures: [['=AES.TARGET(100)', '=AES.CASHABLE(5)']] });
    const before = await stateOf(book.excel, 4);
    const preview = await book.preview('Figures', 'A1:B1');
    const settings = book.excel.settings;
    jest.spyOn(settings, 'set').mockImplementationOnce(() => {
      throw new Error('no room');
    });
    expect((await book.formulas.freeze(preview)).ok).toBe(false);
    await book.excel.settle();
    expect(await stateOf(book.excel, 4)).toEqual(before);
  });
});

describe('bringing formulas back', () => {
  it('finds the cells again after rows, columns and sheets moved, and the formulas read what they read before', async () => {
    book = await openBook({ Budget: budget, Figures: figures });
    await book.freeze('Figures', 'B1:B5');
    await change((sheet) => {
      sheet('Budget').getRange('3:4').insert('Down');
      sheet('Figures').getRange('1:1').insert('Down');
      sheet('Figures').getRange('A:A').insert('Right');
    });
    await change((sheet) => {
      sheet('Budget').name = 'Budget 2004';
    });
    expect(await book.unfreeze('Figures', 'A1:F20')).toBe(
      '4 formulas are back and follow the workbook again.',
    );
    expect(await held('Figures', ['C2', 'C3', 'C5'])).toEqual([
      `=AES.BASELINE('Budget 2004'!$B$2:$B$7,'Budget 2004'!$C$2:$C$7,"£000")`,
      '=AES.TARGET(C2)',
      '=IF(C3>0,AES.STATUS(C3,0),"none")',
    ]);
    expect(book.excel.cell('Figures', 'C3')).toBe('626750');
    expect(await namesOf()).toEqual([]);
  });

  it('keeps a formula filled down a column as one, with one name for its cells and one for what they read', async () => {
    book = await openBook({ Lines: perLine });
    const before = await stateOf(book.excel, 12);
    await book.freeze('Lines', 'B2:B5');
    expect(await namesOf()).toEqual(['AES_Frozen_1', 'AES_Frozen_1_1']);
    expect(await book.unfreeze('Lines', 'B2:B3')).toBe('2 formulas are back and follow the workbook again.');
    expect(await held('Lines', ['B2', 'B3', 'B4'])).toEqual([
      '=AES.TREATMENT(A2)',
      '=AES.TREATMENT(A3)',
      'Check',
    ]);
    expect((await book.preview('Lines', 'B:B')).toUnfreeze).toBe(2);
    await book.unfreeze('Lines', 'B:B');
    expect(await stateOf(book.excel, 12)).toEqual(before);
  });

  it('follows rows inserted into and deleted from the middle of a frozen column', async () => {
    book = await openBook({ Lines: perLine });
    await book.freeze('Lines', 'B2:B5');
    await change((sheet) => {
      sheet('Lines').getRange('4:4').insert('Down');
    });
    await book.write('Lines', 'A4', 'Parks');
    expect(await book.unfreeze('Lines', 'B2:B6')).toBe('4 formulas are back and follow the workbook again.');
    expect(await held('Lines', ['B2', 'B3', 'B4', 'B5', 'B6'])).toEqual([
      '=AES.TREATMENT(A2)',
      '=AES.TREATMENT(A3)',
      '',
      '=AES.TREATMENT(A5)',
      '=AES.TREATMENT(A6)',
    ]);
    await book.freeze('Lines', 'B2:B3');
    await change((sheet) => {
      sheet('Lines').getRange('2:2').delete('Up');
    });
    await book.unfreeze('Lines', 'B2');
    expect(await book.holds('Lines', 'B2')).toBe('=AES.TREATMENT(A2)');
    expect(await namesOf()).toEqual([]);
  });

  it('leaves what the officer changed since, names it, and can return once the value is back', async () => {
    book = await openBook({ Lines: perLine });
    await book.freeze('Lines', 'B2:B5');
    await book.write('Lines', 'B3', 'Included');
    const preview = await book.preview('Lines', 'B2:B5');
    expect(preview.toUnfreeze).toBe(3);
    expect(preview.returns[1]).toBe(
      'B3 no longer holds the frozen value and stays as it is; clear it or put the frozen value back, and the formula can return.',
    );
    expect(good(await book.formulas.unfreeze(preview))).toMatch(/^3 formulas are back.*B3 no longer holds/);
    expect(await held('Lines', ['B3', 'B4'])).toEqual(['Included', '=AES.TREATMENT(A4)']);
    await book.write('Lines', 'B3', 'Transfer payment');
    expect(await book.unfreeze('Lines', 'B3')).toMatch(/^1 formula is back/);
  });

  it('leaves the value where cells that the formula reads were deleted', async () => {
    book = await openBook({ Figures: [[100], ['=AES.TARGET(A1)']], Other: [['x']] });
    await book.freeze('Figures', 'A2');
    await change((sheet) => {
      sheet('Figures').getRange('1:1').delete('Up');
    });
    const { toUnfreeze, returns } = await book.preview('Figures', 'A1');
    expect(toUnfreeze).toBe(0);
    expect(returns[1]).toBe(
      'Cells that the formula of A1 reads were deleted or moved apart: the frozen value stays.',
    );
  });

  it('forgets a frozen cell into which the officer put a formula of ours again, and freezes that one anew', async () => {
    book = await openBook({ Figures: [[100], ['=AES.TARGET(A1)']] });
    await book.freeze('Figures', 'A2');
    await book.write('Figures', 'A2', '=AES.CASHABLE(A1)');
    expect((await book.explain('Figures', 'A2')).frozen).toBeNull();
    await book.freeze('Figures', 'A2');
    expect(await book.holds('Figures', 'A2')).toBe(50);
    await book.unfreeze('Figures', 'A2');
    expect(await book.holds('Figures', 'A2')).toBe('=AES.CASHABLE(A1)');
    expect(await namesOf()).toEqual([]);
    expect([...book.excel.settings.keys()]).toEqual([]);
  });

  it('remembers through damage that it cannot trust what it kept, and says the way out', async () => {
    book = await openBook({ Figures: [[100], ['=AES.TARGET(A1)']] });
    await book.freeze('Figures', 'A2');
    book.excel.settings.set('cashable.frozen.v1.0', '{}');
    await book.select('Figures', 'A2');
    expect(problemOf(await book.formulas.previewFreeze()).id).toBe('frozen-record-damaged');
    expect((await book.explain('Figures', 'A2')).frozen).toBeNull();
  });
});

it('freezes 2,000 filled-down cells in few requests', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => [index * 100, `=AES.CASHABLE(A${index + 1})`]);
  book = await openBook({ Figures: rows });
  const preview = await book.preview('Figures', 'B:B');
  expect(preview.toFreeze).toBe(2000);
  const before = book.excel.stats.requests;
  good(await book.formulas.freeze(preview));
  // Two to read, one to announce, one to write; the library adds one of its own after each.
  expect(book.excel.stats.requests - before).toBeLessThanOrEqual(8);
  expect(await namesOf()).toEqual(['AES_Frozen_1', 'AES_Frozen_1_1']);
  await book.unfreeze('Figures', 'B:B');
  expect(await held('Figures', ['B1', 'B2000'])).toEqual(['=AES.CASHABLE(A1)', '=AES.CASHABLE(A2000)']);
});
