import { toSettings } from '../../../src/excel/settings-store';
import fc from '../../seeded';
import {
  type Journal,
  keptJournal,
  keptRecord,
  type MarksRecord,
  packWritten,
  recordKey,
  sameMarksRecord,
  unpackWritten,
} from '../../../src/features/budget-marks/marks-record';

const record: MarksRecord = {
  version: 1,
  edition: 'odpm-2004-11',
  sheets: [
    {
      sheetName: 'Budget 04',
      suffix: '',
      choices: { unit: '£000', codeColumn: null },
      headed: true,
      widths: { before: [48, 48], after: [118, 420] },
      decisions: { 'Libraries#2': { treatment: 'police', reason: 'Shared “post”.' } },
      written: packWritten([{ key: 'a1', treatment: 'Transfer payment', reason: 'b2', leftOut: '' }]),
    },
  ],
  calculation: { sheetName: 'AES baseline', cells: [['a', 1]], names: [] },
};
const large: MarksRecord = {
  ...record,
  sheets: record.sheets.map((sheet) => ({ ...sheet, written: 'x'.repeat(1_000_000) })),
};

describe('what the add-in keeps in the workbook', () => {
  it('reads back what it kept, in several settings when it is long', () => {
    expect(keptRecord(toSettings(recordKey, record))).toEqual({ kind: 'sound', value: record });
    const settings = toSettings(recordKey, large);
    expect(settings.size).toBeGreaterThan(3);
    expect(keptRecord(settings)).toEqual({ kind: 'sound', value: large });
  });

  it('knows that nothing was kept', () => {
    expect(keptRecord(new Map([['someone else’s', 'setting']]))).toEqual({ kind: 'none' });
  });

  const damages: readonly (readonly [string, (settings: Map<string, unknown>) => void])[] = [
    ['a part is missing', (settings) => settings.delete(`${recordKey}.1`)],
    ['the head is missing', (settings) => settings.delete(recordKey)],
    ['the head is no text', (settings) => settings.set(recordKey, 7)],
    ['a part was cut short', (settings) => settings.set(`${recordKey}.0`, 'xx')],
    [
      'it is of a version to come',
      (settings) => {
        for (const [key, value] of toSettings(recordKey, { ...record, version: 2 })) settings.set(key, value);
      },
    ],
  ];
  it.each(damages)('trusts nothing when %s', (_, damage) => {
    const settings = new Map(toSettings(recordKey, large));
    damage(settings);
    expect(keptRecord(settings)).toEqual({ kind: 'damaged' });
  });

  it('starts an empty journal when the kept one is damaged', () => {
    const empty: Journal = { version: 1, changes: [] };
    expect(keptJournal(new Map([['cashable.journal.v1', '{}']]))).toEqual(empty);
  });

  it('compares records whatever order their decisions stand in', () => {
    const decisions = {
      a: { treatment: 'police', reason: '' },
      b: { treatment: 'check', reason: '' },
    } as const;
    const withDecisions = (of: (typeof record.sheets)[number]['decisions']): MarksRecord => ({
      ...record,
      sheets: record.sheets.map((sheet) => ({ ...sheet, decisions: of })),
    });
    expect(sameMarksRecord(withDecisions(decisions), withDecisions({ b: decisions.b, a: decisions.a }))).toBe(
      true,
    );
    expect(sameMarksRecord(withDecisions(decisions), record)).toBe(false);
  });

  it('packs what was written without loss', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9 ]{0,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            key: fc.stringMatching(/^[a-z0-9]{1,11}$/),
            treatment: word,
            reason: word,
            leftOut: fc.constantFrom('', '0', '61200000', '-45'),
          }),
          {
            selector: ({ key }) => key,
          },
        ),
        (lines) => {
          const unpacked = unpackWritten(packWritten(lines));
          expect([...unpacked.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
            lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
          );
        },
      ),
    );
  });
});
