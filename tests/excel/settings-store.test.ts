import { settingSteps } from '../../src/excel/settings-store';
import { longestRecord, toSettings } from '../../src/grid/kept-record';

const stepsFor = (letters: number) =>
  settingSteps('cashable.record', toSettings('cashable.record', { text: 'a'.repeat(letters) }), new Map());

test('A record up to the limit is written in parts', () => {
  expect(stepsFor(longestRecord - 1_000).length).toBeGreaterThan(39);
});

test('A longer one is refused before anything is written, with its size and the way out', () => {
  expect(() => stepsFor(longestRecord)).toThrow(
    /^What Cashable would keep in this workbook has 8,000,\d{3} characters, and it keeps 8,000,000 at most.*Nothing was changed\.$/,
  );
});
