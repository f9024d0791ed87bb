import { good, open, type Opened, problemOf, type Rows } from './opened';
import { plainReader } from './plain-reader';
import { stateOf, valuesOf } from './workbook-state';

const lines = 20_000;
const rows: Rows = [
  ['Service', '2004/05'],
  ...Array.from({ length: lines }, (_, index) => [`Service ${index}`, index % 900]),
];

let opened: Opened;
afterEach(() => opened.close(), 120_000);

describe('a sheet of 20,000 lines', () => {
  it('is read in two round trips and marked in two more and one for the page, below Excel’s 5 MB', async () => {
    opened = open(rows);
    const id = good(await opened.cashable.sheets())[0]?.id ?? '';
    const { stats } = opened.excel;
    // The client library sends one request of its own after each of our runs, to let its references go.
    const ofTheLibrary = 1;
    let before = { ...stats };
    const preview = good(await opened.cashable.preview(id, {}));
    expect(stats.requests - before.requests).toBeLessThanOrEqual(2 + ofTheLibrary);
    before = { ...stats };
    good(await opened.cashable.mark(preview));
    const [reading, writing, page] = [2 + ofTheLibrary, 1 + ofTheLibrary, 1];
    expect(stats.requests - before.requests).toBeLessThanOrEqual(reading + writing + page);
    expect(stats.bytesOut - before.bytesOut).toBeLessThan(5_000_000);
    const last = await valuesOf(opened.excel, 'Budget 04', `C${lines + 1}`);
    expect(last[0]?.[0]).toBe('Included');

    before = { ...stats };
    const decision = { treatment: 'police', reason: 'Shared post.' } as const;
    good(await opened.cashable.decide(id, [{ key: `Service ${lines - 1}`, ...decision }]));
    expect(stats.requests - before.requests).toBeLessThanOrEqual(reading + writing);
    // Its two cells, and the notes that have changed with them, not all that was kept.
    expect(stats.bytesOut - before.bytesOut).toBeLessThan(1_500_000);
    expect((await valuesOf(opened.excel, 'Budget 04', `C${lines + 1}`))[0]?.[0]).toBe('Police');
  }, 240_000);

  it('with long reasons is written in parts, and stopping takes back what was written', async () => {
    const talkative: typeof plainReader = (sheets, options) => {
      const reading = plainReader(sheets, options);
      return {
        ...reading,
        sheets: reading.sheets.map((sheet) => ({
          ...sheet,
          lines: sheet.lines.map((line) => ({ ...line, reason: `${line.reason} `.repeat(90).trim() })),
        })),
      };
    };
    opened = open(rows.slice(0, 2_001), { readBudget: talkative });
    const before = await stateOf(opened.excel, 30);
    const preview = await opened.preview();
    const stop = new AbortController();
    const seen: string[] = [];
    const outcome = await opened.cashable.mark(
      preview,
      ({ done, of, words }) => {
        seen.push(`${done} of ${of}: ${words}`);
        if (done === 1) stop.abort();
      },
      stop.signal,
    );
    expect(problemOf(outcome).sentence).toMatch(/^Stopped/);
    expect(seen[0]).toMatch(/^0 of [2-9]: Writing to ‘Budget 04’$/);
    expect(await stateOf(opened.excel, 30)).toEqual(before);
    expect((await valuesOf(opened.excel, 'Budget 04', 'C2:C2001')).flat().join('')).toBe('');
  }, 240_000);
});
