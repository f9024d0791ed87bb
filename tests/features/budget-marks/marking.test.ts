import { good, open, type Opened } from './opened';
import { stateOf, type, valuesOf } from './workbook-state';

let opened: Opened;

afterEach(() => opened.close());

describe('marking a budget sheet', () => {
  it('writes treatments and reasons beside the table and nothing else on the sheet', async () => {
    opened = open();
    const { excel } = opened;
    const before = await stateOf(excel);
    const result = await opened.mark();
    expect(await valuesOf(excel, 'Budget 04', 'C1:D8')).toEqual([
      ['Treatment', 'Reason'],
      ['Included', 'Nothing in the guidance takes it out.'],
      ['Transfer payment', 'Money passed on to benefit claimants (A7).'],
      ['', ''],
      ['Included', 'Nothing in the guidance takes it out.'],
      ['Check', 'The guidance does not settle this.'],
      ['Subtotal', 'Adds up lines above.'],
      ['', ''],
    ]);
    const after = await stateOf(excel);
    const officers = (state: typeof before) =>
      Object.entries(state.sheets[0]?.cells ?? {}).filter(([at]) => /C[12]$/.test(at));
    expect(officers(after)).toEqual(officers(before));
    expect(result.calculation).toMatch(/^'AES baseline'!A1:E/);
    const plain = Object.fromEntries(
      Object.entries(after.names).map(([name, formula]) => [name, formula.replace(/['$]/g, '')]),
    );
    expect(plain).toEqual({
      AES_Treatments: '=Budget 04!C2:C7',
      AES_Reasons: '=Budget 04!D2:D7',
      AES_Amounts: '=Budget 04!B2:B7',
      AES_Baseline_Status: '=AES baseline!B4',
      AES_Baseline: '=AES baseline!B6',
      AES_Target_2005_06: '=AES baseline!B18',
      AES_Target_2006_07: '=AES baseline!B19',
      AES_Target_2007_08: '=AES baseline!B20',
      AES_Cashable: '=AES baseline!D18',
    });
  });

  it('says before what it writes, and writes that many cells', async () => {
    opened = open();
    const { excel, cashable } = opened;
    const before = await stateOf(excel, 80);
    const preview = await opened.preview();
    expect(await stateOf(excel, 80)).toEqual(before);
    expect(preview.upToDate).toBe(false);
    expect(preview.writes.join('\n')).toContain('column C');
    expect(preview.writes.join('\n')).toContain('New sheet ‘AES baseline’');
    const result = good(await cashable.mark(preview));
    expect(result.cellsWritten).toBe(preview.cellCount);
    const after = await stateOf(excel, 80);
    const count = (state: typeof before) =>
      state.sheets.reduce(
        (sum, { cells }) =>
          sum + Object.values(cells).filter(([value, formula]) => value !== '' || formula !== '').length,
        0,
      );
    expect(count(after) - count(before)).toBe(preview.cellCount);
  });

  it('changes nothing when marked a second time', async () => {
    opened = open();
    const { excel, cashable } = opened;
    await opened.mark();
    const before = await stateOf(excel);
    const preview = await opened.preview();
    expect(preview.upToDate).toBe(true);
    expect(preview.cellCount).toBe(0);
    expect(good(await cashable.mark(preview)).cellsWritten).toBe(0);
    expect(await stateOf(excel)).toEqual(before);
  });

  it('is no reason to mark again when an amount changes: the figures are formulas and follow', async () => {
    opened = open();
    await opened.mark();
    await type(opened.excel, 'Budget 04', 'B2', 1250);
    const preview = await opened.preview();
    expect(preview.upToDate).toBe(true);
    expect(preview.writes).toEqual([]);
  });

  it('leaves the workbook as it was when all marks are removed', async () => {
    opened = open();
    const { excel, cashable } = opened;
    const before = await stateOf(excel);
    await opened.mark();
    expect(good(await cashable.previewRemoval()).join('\n')).toContain('‘AES baseline’ is deleted');
    expect(good(await cashable.removeAll()).markedSheets).toEqual([]);
    expect(await stateOf(excel)).toEqual(before);
  });

  it('takes the last change back, first a second marking and then the first', async () => {
    opened = open();
    const { excel, cashable } = opened;
    const before = await stateOf(excel);
    await opened.mark();
    const first = await stateOf(excel);
    await type(excel, 'Budget 04', 'B6', 'nothing');
    await opened.mark();
    expect(await stateOf(excel)).not.toEqual(first);
    expect(good(await cashable.undoState()).last).toContain('again');
    good(await cashable.undoLast());
    await type(excel, 'Budget 04', 'B6', 90);
    expect(await stateOf(excel)).toEqual(first);
    expect(good(await cashable.undoLast())).toEqual({ last: null, markedSheets: [] });
    expect(await stateOf(excel)).toEqual(before);
    const again = await cashable.undoLast();
    expect(again.ok).toBe(false);
  });
});
