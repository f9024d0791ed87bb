import '../workbench/clock';
import { type Cell, type Clean, matrixOf, type Trouble } from './matrix';
import { operations } from './operations';
import { takeUp } from './take-up';

/** A slice of the matrix, of each kind of trouble something; `npm run matrix` prints all of it. */
const slice: Readonly<Record<string, readonly Trouble[]>> = {
  mark: ['half', 'crashed', 'typed'],
  decide: ['done'],
  'undo a decision': ['refused'],
  'remove all marks': ['done', 'half'],
  'insert statement': ['session-lost'],
  'remove statement': ['done'],
  fix: ['refused'],
  freeze: ['half'],
};

/** The first request, those that change the workbook and those right after them: the others only look. */
const tells = (request: number, { changing }: Clean): boolean =>
  request === 1 || changing.has(request) || changing.has(request - 1);

it.each(Object.keys(slice))(
  '%s: before, after or offered, and the officer is told the truth',
  async (id) => {
    const operation = operations.find((each) => each.id === id);
    if (operation === undefined) throw new Error(`there is no operation ${id}`);
    const wrong: Cell[] = [];
    let count = 0;
    for await (const cell of matrixOf(
      operation,
      takeUp,
      (request, trouble, clean) => (slice[id]?.includes(trouble) ?? false) && tells(request, clean),
    )) {
      count += 1;
      if (cell.place === 'neither' || !cell.told) wrong.push(cell);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(3);
  },
  600_000,
);
