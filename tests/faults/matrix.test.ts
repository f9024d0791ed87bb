import '../workbench/clock';
import { openWorkbook } from '../../workbench/harness';
import { type Cell, matrixOf, tells, type Trouble } from './matrix';
import { pinnedSeed, seed } from '../seeded';
import { operations } from './operations';
import { takeUp } from './take-up';
import { type Meeting, meetings, pairOf } from './two-at-once';

/**
 * A slice of the matrix: at each request that tells, one of these troubles in turn; with the pinned seed at every other
 * request. `npm run matrix` prints all of it.
 */
const slice: Readonly<Record<string, readonly Trouble[]>> = {
  mark: ['half', 'renamed', 'crashed'],
  'mark down to a chart': ['half'],
  'undo a marking down to a chart': ['half'],
  decide: ['done', 'half'],
  'undo a decision': ['refused', 'answer-too-large'],
  'remove all marks': ['done', 'half', 'too-large'],
  'undo the removal': ['half'],
  'save a rule': ['half'],
  'insert statement': ['session-lost', 'api-not-found'],
  'remove statement': ['done', 'pane-closed'],
  fix: ['session-lost', 'refused'],
  record: ['half', 'session-lost'],
  freeze: ['half', 'session-lost'],
};

it.each(Object.keys(slice))(
  '%s: before, after or offered, and the officer is told the truth',
  async (id) => {
    const operation = operations.find((each) => each.id === id);
    if (operation === undefined) throw new Error(`there is no operation ${id}`);
    const wrong: Cell[] = [];
    let count = 0;
    for await (const cell of matrixOf(operation, takeUp, (request, trouble, clean) => {
      const turn = slice[id] ?? [];
      return (
        turn[request % turn.length] === trouble &&
        (seed !== pinnedSeed || Math.floor(request / turn.length) % 2 === 0) &&
        tells(request, trouble, clean)
      );
    })) {
      count += 1;
      if (cell.place === 'neither' || !cell.told) wrong.push(cell);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  },
  600_000,
);

it('what is kept of an interrupted writing and cannot be read: the officer is told, and not told again', async () => {
  const workbook = await openWorkbook({ sheets: [{ name: 'Budget', rows: [['Service', '2004/05']] }] });
  await workbook.edit(({ settings }) => {
    settings.add('cashable.pending.v1.t1', '{"version":1');
    settings.add('cashable.writing.v1.t1', 1);
  });
  expect(await workbook.done('recovery.interrupted')).toContain('was interrupted');
  expect(await workbook.done('recovery.putRight')).toContain('can’t be read, so nothing was taken back');
  expect(await workbook.done('recovery.interrupted')).toBeNull();
  await workbook.close();
});

/** A few pairs of two people at once, at every request. `npm run matrix -- --two` prints all of them. */
it.each([
  ['decide', 'undo a decision'],
  ['save a rule', 'mark'],
  ['freeze', 'freeze'],
])(
  '%s, and a colleague’s %s right before each request: both keep their work, or one is told',
  async (first, second) => {
    const wrong: Meeting[] = [];
    let count = 0;
    for await (const meeting of meetings(pairOf(first, second))) {
      count += 1;
      if (meeting.wrong.length > 0) wrong.push(meeting);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(2);
  },
  600_000,
);
