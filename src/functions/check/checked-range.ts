import type { WorkbookSnapshot } from '../../grid/snapshot';
import type { Edition } from '../../guidance/edition';
import { contextOf } from '../../statement/check';
import { checkStatement, type StatementRun } from '../../statement/findings';
import { readStatements } from '../../statement/read/read-statements';
import { isNotReadable, isReadable, type NotReadable, type Statement } from '../../statement/statement';
import type { Pence } from '../../money/pence';
import { mergeRuns, type MergedRun } from './blank-or-zero';
import { notAvailable } from '../refusal';
import type { Sliced } from '../slices';
import { filledRange, workbookOf, type FilledRange } from './filled-range';
import type { CheckArguments } from './function';
import { checkTable } from './table';
import { noStatementInRange, notReadableInRange } from './words';

/**
 * Checks the Annual Efficiency Statements that stand in a range and gives a table: headings, a row for each finding, and a
 * closing row that says what was looked at; one sentence where every check holds.
 *
 * Excel may pass a blank cell as 0. Where that could be, the range is read both ways, and what only one of them finds
 * is a matter for a person.
 *
 * @throws Refusal `#N/A` where no statement can be read, `#VALUE!` for more than a statement can hold
 */
export function* checkedRange({ range, baseline, edition }: CheckArguments): Sliced<(string | number)[][]> {
  const filled = yield* filledRange(range.range, range.origin);
  yield;
  const allBlank = readRange(filled, new Set(), edition);
  const figures = new Set(allBlank.statements.flatMap(figurePlaces));
  const zeros = zerosIn(filled);
  const zeroFigures = zeros.filter((place) => figures.has(place));
  if (zeroFigures.length === 0) {
    yield;
    return tableOf(yield* check(allBlank, baseline, edition), allBlank, filled, edition);
  }
  yield;
  const withZeros = readRange(filled, new Set(zeroFigures), edition);
  yield;
  const asZero = yield* check(withZeros, baseline, edition);
  // A 0 where only words belong can be nothing but a blank cell, so the other ones may be blank too.
  if (filled.hasBlanks && zeros.length === zeroFigures.length) {
    return tableOf(asZero, withZeros, filled, edition);
  }
  const asBlank = yield* check(allBlank, baseline, edition);
  return tableOf(mergeRuns(asBlank, asZero), allBlank, filled, edition);
}

interface ReadRange {
  readonly workbook: WorkbookSnapshot;
  readonly statements: readonly Statement[];
  readonly notReadable: readonly NotReadable[];
}

function readRange(filled: FilledRange, zeroFigures: ReadonlySet<string>, edition: Edition): ReadRange {
  const workbook: WorkbookSnapshot = workbookOf(filled, (row, column) => zeroFigures.has(`${row} ${column}`));
  const { found } = readStatements(workbook, edition);
  return { workbook, statements: found.filter(isReadable), notReadable: found.filter(isNotReadable) };
}

function* check(
  { statements }: ReadRange,
  baseline: Pence | null,
  edition: Edition,
): Sliced<readonly StatementRun[]> {
  const runs: StatementRun[] = [];
  for (const statement of statements) {
    const others = statements.filter((other) => other !== statement);
    runs.push(checkStatement(statement, contextOf(edition, { baseline, others })));
    yield;
  }
  return runs;
}

function tableOf(
  runs: readonly (StatementRun | MergedRun)[],
  { notReadable }: ReadRange,
  filled: FilledRange,
  edition: Edition,
): (string | number)[][] {
  const [first] = notReadable;
  if (runs.length === 0 && first === undefined) throw notAvailable(noStatementInRange());
  if (runs.length === 0 && first !== undefined) throw notAvailable(notReadableInRange(first));
  return checkTable(runs, notReadable, filled, edition);
}

/** Cells where a number belongs, in which a 0 can be a figure. */
function figurePlaces({ layout, rows, total, boxes }: Statement): readonly string[] {
  const fields = new Set(
    layout.columns.filter(({ holds }) => holds === 'pounds' || holds === 'indicator').map(({ id }) => id),
  );
  const inTable = [...rows, ...(total === null ? [] : [total])].flatMap(({ cells }) =>
    Object.values(cells).filter(({ field }) => fields.has(field)),
  );
  const inBoxes = ['baseline', 'target'].map((id) => boxes[id]).filter((cell) => cell !== undefined);
  return [...inTable, ...inBoxes].map(({ place }) => `${place.row} ${place.column}`);
}

function zerosIn({ values, firstRow, firstColumn }: FilledRange): readonly string[] {
  return values.flatMap((cells, r) =>
    cells.flatMap((value, c) => (value === 0 ? [`${firstRow + r} ${firstColumn + c}`] : [])),
  );
}
