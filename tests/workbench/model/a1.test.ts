import { formatAddress, parseAddress } from '../../../workbench/model/a1';
import { areaAt, shifted, without } from '../../../workbench/model/area';
import fc from '../../seeded';

describe('addresses', () => {
  test.each([
    ['A1', 'Sheet!A1'],
    ['$B$2:d9', 'Sheet!B2:D9'],
    ['D9:B2', 'Sheet!B2:D9'],
    ['C:C', 'Sheet!C:C'],
    ['3:5', 'Sheet!3:5'],
    ['XFD1048576', 'Sheet!XFD1048576'],
  ])('%s is %s', (text, expected) => {
    expect(formatAddress('Sheet', parseAddress(text)?.area ?? areaAt(9, 9, 1, 1))).toBe(expected);
  });

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A-1', '=A1', 'A1 B2'])(
    '"%s" is no address',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test.each([
    ["'Budget 04'!A1", 'Budget 04'],
    ["'Officer''s'!A1", "Officer's"],
    ['Budget!A1', 'Budget'],
  ])('%s names the sheet %s', (text, sheet) => {
    expect(parseAddress(text)?.sheet).toBe(sheet);
  });

  test.each([
    ['Budget', 'Budget!A1'],
    ['Budget 04', "'Budget 04'!A1"],
    ["Officer's", "'Officer''s'!A1"],
    ['2004', "'2004'!A1"],
    ['AB12', "'AB12'!A1"],
    ['R1', "'R1'!A1"],
  ])('the sheet %s is written %s', (sheet, expected) => {
    expect(formatAddress(sheet, areaAt(0, 0, 1, 1))).toBe(expected);
  });
});

const size = fc.integer({ min: 1, max: 40 });
const place = fc.integer({ min: 0, max: 60 });

test('an area follows rows that go in and out like the cells it holds', () => {
  fc.assert(
    fc.property(place, size, place, size, (start, rows, at, count) => {
      const area = areaAt(start, 2, rows, 3);
      const held = new Set(Array.from({ length: rows }, (_, index) => start + index));
      const left = [...held].filter((row) => row < at || row >= at + count);
      const deleted = shifted(area, 'rows', at, -count);
      expect(deleted === null ? 0 : deleted.endRow - deleted.startRow + 1).toBe(left.length);
      const inserted = shifted(area, 'rows', at, count);
      const grows = at > start && at < start + rows;
      expect((inserted?.endRow ?? 0) - (inserted?.startRow ?? 0) + 1).toBe(rows + (grows ? count : 0));
    }),
  );
});

test('cutting a hole out of an area leaves every other cell once', () => {
  fc.assert(
    fc.property(place, place, size, size, place, place, size, size, (...numbers) => {
      const [r, c, h, w, hr, hc, hh, hw] = numbers;
      const area = areaAt(r, c, h, w);
      const hole = areaAt(hr, hc, hh, hw);
      const cells = without(area, hole).flatMap((part) =>
        Array.from({ length: part.endRow - part.startRow + 1 }, (_, row) =>
          Array.from(
            { length: part.endColumn - part.startColumn + 1 },
            (_cell, column) => `${String(part.startRow + row)} ${String(part.startColumn + column)}`,
          ),
        ).flat(),
      );
      expect(new Set(cells).size).toBe(cells.length);
      const common =
        Math.max(0, Math.min(r + h, hr + hh) - Math.max(r, hr)) *
        Math.max(0, Math.min(c + w, hc + hw) - Math.max(c, hc));
      expect(cells.length).toBe(h * w - common);
    }),
  );
});
