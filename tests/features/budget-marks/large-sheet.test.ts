import { good, open, type Opened, problemOf, type Rows } from './opened';
import { createCashable } from '../../../src/features/budget-marks/create-cashable';
import { plainReader } from './plain-reader';
import { stateOf, valuesOf } from './workbook-state';

/** The size that we speak for, and the size that shows it here: requests do not grow with the lines, bytes do with each. */
const promised = 20_000;
const lines = Number(process.env['CASHABLE_LINES'] ?? 4_000);
/** Bytes as they would be with the promised number of lines. */
const atPromised = (bytes: number): number => (bytes * promised) / lines;
const rows: Rows = [
  ['Service', '2004/05'],
  ...Array.from({ length: lines }, (_, index) => [`Service ${index}`, index % 900]),
];

let opened: Opened;
afterEach(() => opened.close(), 120_000);

describe('a sheet of up to 20,000 lines', () => {
  it('is read in two round trips and marked in four more, each below Excel’s 5 MB', async () => {
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
    // Nothing has moved since the preview: one request reads all again, one announces what is written and sees that
    // nobody is in the way, one writes, one sets up the page.
    const [reading, announcing, writing, page] = [2, 2, 2, 2] as const;
    expect(ofTheLibrary).toBe(1);
    expect(stats.requests - before.requests).toBeLessThanOrEqual(reading + announcing + writing + page);
    expect(atPromised(Math.max(stats.largestOut, stats.largestIn))).toBeLessThan(5_000_000);
    const last = await valuesOf(opened.excel, 'Budget 04', `C${lines + 1}`);
    expect(last[0]?.[0]).toBe('Included');

    before = { ...stats };
    const decision = { treatment: 'police', reason: 'Shared post.' } as const;
    good(await opened.cashable.decide(id, [{ key: `Service ${lines - 1}`, ...decision }]));
    expect(stats.requests - before.requests).toBeLessThanOrEqual(reading + 1 + announcing + writing);
    // Its two cells, and the notes that have changed with them, not all that was kept.
    expect(atPromised(stats.bytesOut - before.bytesOut)).toBeLessThan(1_500_000);
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

  it('lets a press on Cancel in while it is read and planned: nothing was begun, nothing is left', async () => {
    opened = open(rows.slice(0, 201));
    const preview = await opened.preview();
    const before = await stateOf(opened.excel, 30);
    const { stats } = opened.excel;
    const stop = new AbortController();
    // As a button does: it waits until whatever is under way pauses, and is pressed in one of the pauses after the reading.
    let turns = 0;
    const next = (): void => {
      turns += 1;
      if (turns === 4) stop.abort();
      else setImmediate(next);
    };
    const pressed: typeof plainReader = (sheets, options) => {
      if (turns === 0) next();
      return plainReader(sheets, options);
    };
    const patient = createCashable({ readBudget: pressed, patience: 500 });
    const asked = { ...stats };
    const outcome = await patient.mark(preview, undefined, stop.signal);
    expect(problemOf(outcome).sentence).toMatch(/^Stopped/);
    expect(turns).toBe(4);
    // Reading only: two round trips and what the library lets go of.
    expect(stats.requests - asked.requests).toBeLessThanOrEqual(3);
    expect(await stateOf(opened.excel, 30)).toEqual(before);
  }, 120_000);

  it('edited while it is planned is not marked by what was read before', async () => {
    opened = open(rows.slice(0, 201));
    const preview = await opened.preview();
    const colleague = opened.excel.connect();
    const edits: Promise<void>[] = [];
    const overtaken: typeof plainReader = (sheets, options) => {
      if (edits.length === 0)
        edits.push(
          colleague.Excel.run(async (context) => {
            context.workbook.worksheets.getItem('Budget 04').getRange('C9').values = [['Mine']];
            await context.sync();
          }),
        );
      return plainReader(sheets, options);
    };
    const outcome = await createCashable({ readBudget: overtaken, patience: 500 }).mark(preview);
    await Promise.all(edits);
    expect(problemOf(outcome).id).toBe('changed-meanwhile');
    expect((await valuesOf(opened.excel, 'Budget 04', 'B8:D10')).flat().join()).toBe('6,,,7,Mine,,8,,');
  }, 120_000);

  it('that Excel finds too large for one answer is read in parts, and marked as any other', async () => {
    const words = 'A long note of the council’s own about this line. '.repeat(60);
    const wordy: Rows = rows.slice(0, 1_201).map((row, at) => [...row, at === 0 ? 'Note' : words]);
    opened = open(wordy);
    const id = good(await opened.cashable.sheets())[0]?.id ?? '';
    const { stats } = opened.excel;
    const before = stats.requests;
    const preview = good(await opened.cashable.preview(id, {}));
    expect(stats.requests - before).toBeGreaterThan(4);
    expect(preview.reading.sheets[0]?.lines).toHaveLength(1_201);
    good(await opened.cashable.mark(preview));
    expect(stats.largestOut).toBeLessThan(5_000_000);
    expect((await valuesOf(opened.excel, 'Budget 04', 'D1201'))[0]?.[0]).toBe('Included');
    expect((await opened.preview()).upToDate).toBe(true);
  }, 240_000);

  const strays: readonly (readonly [string, string])[] = [
    ['at the foot of the sheet', 'A950000'],
    ['in one of the last columns', 'XCD3'],
    ['in the far corner', 'XCD950000'],
  ];
  it.each(strays)(
    'with one stray cell %s costs no more to read',
    async (_, address) => {
      const short = rows.slice(0, 301);
      opened = open(short);
      const { stats } = opened.excel;
      const id = good(await opened.cashable.sheets())[0]?.id ?? '';
      const cost = async () => {
        const before = { ...stats };
        const { reading } = good(await opened.cashable.preview(id, {}));
        return {
          requests: stats.requests - before.requests,
          bytes: stats.bytesIn - before.bytesIn,
          lines: reading.sheets[0]?.lines.length,
        };
      };
      const without = await cost();
      await opened.excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Budget 04').getRange(address).values = [['stray']];
        await context.sync();
      });
      const withStray = await cost();
      expect(withStray.lines).toBe(without.lines);
      expect(withStray.requests).toBeLessThanOrEqual(without.requests + 1);
      expect(withStray.bytes).toBeLessThan(without.bytes * 3);
    },
    240_000,
  );
});
