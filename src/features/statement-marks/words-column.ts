import { cellAt, isMerged, type RawSheet } from '../../excel/raw-sheet';
import type { SheetMarks } from './marks-of-statements';
import type { MarkedStatementSheet } from './statements-record';
import { type Words, wordsName } from './locate-words';
import { beginsAsOurs } from './mark-words';
import { fingerprint } from '../../excel/fingerprint';
import type { WorkbookLook } from './look-at-workbook';
import { areaAddress, sameArea } from '../../grid/area';
import { columnOfWords, type Step, step } from '../../excel/step';
import { removeName } from '../../excel/names';
import { fingerprintsOf, notesOf } from './notes-plan';

/** Width of the column of words, in points: the words run on to the right, where nothing stands. */
const widthOfWords = 600;
/** A width differs from what we set only if the officer changed it; then it is the officer's. */
export const sameWidth = (a: number, b: number): boolean => Math.abs(a - b) < 2;

/**
 * The column of words: one blank column right of everything on the sheet, so that words may run on and nothing is
 * covered.
 */
export function freeColumn(sheet: RawSheet, { words }: SheetMarks): number | null {
  const afterUsed = sheet.area.column + sheet.area.columns;
  const rows = [...words.keys()];
  const top = Math.min(...rows);
  const block = { sheet: sheet.name, row: top, rows: Math.max(...rows) - top + 1, columns: 1 };
  const found = sheet.columns.find(
    ({ column, hidden, validated, hasFormula }) =>
      column > afterUsed && !hidden && !validated && !hasFormula && !isMerged(sheet, { ...block, column }),
  );
  return found?.column ?? null;
}

/** Where the words go, and what is known of those that stand there. */
interface Place {
  readonly column: number;
  readonly suffix: string;
  readonly record: MarkedStatementSheet | null;
  readonly isKnown: boolean;
}

/** Tells our words from the officer's: by what was last written, or by how they begin where that is lost. */
export function ownWords(
  words: Words | null,
  record: MarkedStatementSheet | null,
  isKnown: boolean,
): (text: string) => boolean {
  if (!isKnown || record === null || words?.isNamed === false) return beginsAsOurs;
  const written = new Set(record.written.split(' '));
  return (text) => written.has(fingerprint(text));
}

/** What brings our column up to date; a cell of it in which the officer typed stays. */
export function wordsSteps(
  look: WorkbookLook,
  raw: RawSheet,
  marks: SheetMarks,
  words: Words | null,
  { column, suffix, record, isKnown }: Place,
) {
  const { names } = look.directory;
  const rows = [...marks.words.keys()];
  const first = Math.min(raw.area.row, ...rows);
  const last = Math.max(raw.area.row + raw.area.rows - 1, ...rows);
  const isOurs = ownWords(words, record, isKnown);
  const before: string[] = [];
  const after: string[] = [];
  const kept: string[] = [];
  const written: string[] = [];
  let end = first;
  for (let row = first; row <= last; row += 1) {
    const holds = String(cellAt(raw, row, column, 'formulas'));
    const wish = marks.words.get(row) ?? '';
    const inArea = words !== null && row >= words.area.row && row < words.area.row + words.area.rows;
    const officers = holds !== '' && !(inArea && isOurs(holds));
    before.push(holds);
    after.push(officers ? holds : wish);
    if (officers && wish !== '') kept.push(areaAddress({ row, column, rows: 1, columns: 1 }));
    if (!officers && wish !== '') written.push(fingerprint(wish));
    if (wish !== '') end = row;
  }
  const area = { sheet: raw.name, row: first, column, rows: end - first + 1, columns: 1 };
  const whole = { ...area, rows: last - first + 1 };
  const steps: Step[] = [...columnOfWords(whole, before, after).steps];
  const name = `${wordsName}${suffix}`;
  if (words?.isNamed !== true || !sameArea(words.area, area)) {
    steps.push(...removeName(name, names));
    steps.push(step({ kind: 'define-name', name, area }, { kind: 'delete-name', name }));
  }
  const width = raw.columns.find((each) => each.column === column)?.width ?? 0;
  if (words === null)
    steps.push(
      step(
        { kind: 'column-width', sheet: raw.name, column, width: widthOfWords },
        { kind: 'column-width', sheet: raw.name, column, width },
      ),
    );
  return {
    steps,
    area,
    kept,
    record: {
      suffix,
      width:
        words === null ? { before: width, after: widthOfWords } : (record?.width ?? { before: 0, after: 0 }),
      written: [...new Set(written)].sort().join(' '),
      notes: fingerprintsOf(notesOf(marks)),
    },
  };
}
