import { measureNothingForLists, measureOnlyWhatIsThere } from '../../../workbench/page/row-heights';

/** As the spreadsheet's own: what it measures by is gone once the sheet has been deleted. */
class Sheet {
  private config: { rowData: Record<number, number> } | null = { rowData: { 2: 36 } };
  getWorksheetConfig(): unknown {
    return this.config;
  }
  calculateAutoHeightInRange(rows: readonly number[]): unknown {
    const { rowData } = this.config as { rowData: Record<number, number> };
    return rows.map((row) => rowData[row] ?? 20);
  }
  delete(): void {
    this.config = null;
  }
}

it('measures rows of a sheet that is there, and none of one that was deleted meanwhile', () => {
  measureOnlyWhatIsThere(Sheet.prototype);
  const sheet = new Sheet();
  expect(sheet.calculateAutoHeightInRange([1, 2])).toEqual([20, 36]);
  sheet.delete();
  expect(sheet.calculateAutoHeightInRange([1, 2])).toEqual([]);
});

it.each(['add', 'update', 'remove'])(
  '%s: says of a rule, and of nothing else, that it follows from others',
  (change) => {
    const rule = { subUnitId: 'sheet', rule: { type: 'list' } };
    const value = { subUnitId: 'sheet' };
    measureNothingForLists({ id: `data-validation.mutation.${change}Rule`, params: rule });
    measureNothingForLists({ id: 'sheet.mutation.set-range-values', params: value });
    expect([rule, value]).toEqual([
      { subUnitId: 'sheet', rule: { type: 'list' }, source: 'patched' },
      { subUnitId: 'sheet' },
    ]);
  },
);
