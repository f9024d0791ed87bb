import { unitIn } from '../../money/unit-words';
import { readUnit, type Unit } from '../../money/unit';
import type { ReadColumn } from '../statement';
import type { BoxLabels } from './field-labels';
import type { Table } from './find-tables';
import type { Grid } from './grid';
import { isPoundsField } from './heading-columns';

const longestNote = 90;
const ofAllFigures =
  /^(?:n\.?b\.?|notes?)?[\s:*†(.-]*(?:\d[.)]\s+)?(?:all\s+in\s|(?:all\s+)?(?:the\s+)?(?:figures?|amounts?|sums?|values?|gains?|savings?|numbers?|columns?|totals?|money|shown|stated|expressed)\b)/i;
const zeros = /000(?:\s*,\s*000)?/g;

/** The unit that a note below a table gives to all its figures; one that holds a sum of its own speaks of that. */
function unitOfNote(text: string): Unit | null {
  const bare = text.replace(/^[\s*†(]+|[\s).]+$/g, '');
  if (text.length > longestNote) return null;
  const alone = readUnit(bare);
  if (alone !== null) return /£|\b(?:thousand|million)/i.test(bare) ? alone : null;
  return ofAllFigures.test(text) && !/\d/.test(bare.replace(/^\d[.)]\s+/, '').replaceAll(zeros, ''))
    ? unitIn(text)
    : null;
}

const isOfAll = (unit: Unit | null): unit is '£000' | '£m' => unit === '£000' || unit === '£m';

/** A line such as “All figures in £000” above the table or below it gives the unit where no heading does. */
function unitBeside(grid: Grid, table: Table, boxes: BoxLabels): Unit | null {
  const words = [...grid.words()]
    .filter(({ text }) => boxes.box(text) === null && boxes.box(text.split(':')[0] ?? '') === null)
    .filter(({ row, column }) => boxes.box(grid.text(row, column - 1)) === null);
  const above = words
    .filter(
      ({ row, column }) =>
        row <= table.headingRow && (row < table.firstHeadingRow || column <= table.labelColumn),
    )
    .map(({ text }) => unitIn(text))
    .findLast(isOfAll);
  const lastLabel = table.lines.at(-1)?.last ?? table.headingRow;
  const below = words
    .filter(({ row }) => row > lastLabel && row <= table.lastRow)
    .map(({ text }) => unitOfNote(text))
    .find(isOfAll);
  return above ?? below ?? null;
}

/** The column whose unit goes for another that states none: its gains, or what it is a part of. */
const wholeOf = (field: string): string => field.replace(/-(?:cashable|capital|other)$/, '-total');

/** Columns with the unit that their own heading, the heading of their gains, all other headings or a note gives. */
export function inUnitStated(grid: Grid, table: Table, boxes: BoxLabels): Table['columns'] {
  const columns = Object.entries(table.columns);
  const inPounds = columns.filter(([field]) => isPoundsField(field));
  const stated = [...new Set(inPounds.flatMap(([, { unitStated, unit }]) => (unitStated ? [unit] : [])))];
  const note = stated.length === 0 ? unitBeside(grid, table, boxes) : null;
  const ofAll = stated.length === 1 && isOfAll(stated[0] ?? null) ? (stated[0] ?? null) : note;
  return Object.fromEntries(
    columns.map(([field, column]): [string, ReadColumn] => {
      if (column.unitStated || !isPoundsField(field)) return [field, column];
      const whole = table.columns[wholeOf(field)];
      const unit = whole?.unitStated === true ? whole.unit : ofAll;
      return [field, unit === null ? column : { ...column, unit, unitStated: true }];
    }),
  );
}
