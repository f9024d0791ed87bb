import { columnLetters } from '../../../grid/column-letters';
import type { Area } from '../../../grid/area';
import { removeName } from '../../../excel/names';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { Directory } from '../../../excel/directory';
import { columnOfWords, step, type Step } from '../../../excel/step';
import { sheetProtected } from '../../../excel/words';
import { fingerprint } from '../../../excel/fingerprint';
import { locateMarks, markNames, reasonsName, treatmentsName } from '../locate-marks';
import { type MarksRecord, unpackWritten } from '../marks-record';
import { listWords, sameWords } from '../treatment-words';
import { isLeftOutHeading, reasonHeading, removesStray, treatmentHeading } from '../words';
import { markSignature } from './mark-colours';

/** A column of ours that stands alone, after the officer deleted the one beside it. */
export interface StrayColumn {
  readonly suffix: string;
  readonly name: string;
  readonly area: Area;
}

const suffixOf = (name: string): string => /(_[0-9]+)?$/.exec(name)?.[1] ?? '';

/** Each column of ours is found by its own name, whatever became of the others. */
export function strayColumns(directory: Directory, record: MarksRecord | null): readonly StrayColumn[] {
  const suffixes = record === null ? null : new Set(record.sheets.map(({ suffix }) => suffix));
  const whole = new Set(locateMarks(directory.names, suffixes).map(({ suffix }) => suffix));
  const named = directory.names.flatMap(({ name, area }): StrayColumn[] => {
    const suffix = suffixOf(name);
    const ours = markNames(suffix).find((each) => each.toLowerCase() === name.toLowerCase());
    if (area === null || area.columns !== 1 || ours === undefined || whole.has(suffix)) return [];
    if (ours.startsWith('AES_Amounts') || (suffixes !== null && !suffixes.has(suffix))) return [];
    return [{ suffix, name, area }];
  });
  return [...named, ...named.flatMap((each) => besideLostName(each, named, directory, record))];
}

/**
 * The column beside a stray one whose own name was deleted or changed by hand: it stands where we put it. Only what is
 * known to be ours is taken out of it, so nothing is where the record is lost.
 */
function besideLostName(
  { suffix, name, area }: StrayColumn,
  named: readonly StrayColumn[],
  { names }: Directory,
  record: MarksRecord | null,
): readonly StrayColumn[] {
  if (record === null) return [];
  const isTreatment = name.toLowerCase() === `${treatmentsName}${suffix}`.toLowerCase();
  const isReason = name.toLowerCase() === `${reasonsName}${suffix}`.toLowerCase();
  if (!isTreatment && !isReason) return [];
  const other = `${isTreatment ? reasonsName : treatmentsName}${suffix}`;
  const column = area.column + (isTreatment ? 1 : -1);
  const found = names.find((each) => each.name.toLowerCase() === other.toLowerCase());
  // With its column a name goes as well: Excel keeps it, and it stands for #REF!.
  const isColumnGone = found?.formula.includes('#REF!') === true;
  const isThere = named.some(
    (each) => each.area.column === column && each.area.sheet === area.sheet && each.suffix === suffix,
  );
  return column < 1 || isColumnGone || isThere ? [] : [{ suffix, name: other, area: { ...area, column } }];
}

/** How far above the marks their headings are looked for: rows may have been put between. */
const rowsOfHeadings = 30;

/** Takes what is ours out of columns that stand alone; what the officer typed there stays. */
export function strayRemoval(
  strays: readonly StrayColumn[],
  raws: readonly RawSheet[],
  directory: Directory,
  record: MarksRecord | null,
): { readonly steps: readonly Step[]; readonly sentences: readonly string[] } {
  const steps: Step[] = [];
  const sentences: string[] = [];
  for (const { suffix, name, area } of strays) {
    const raw = raws.find((each) => each.name === area.sheet);
    if (raw === undefined) continue;
    if (raw.protected) throw new Refusal(sheetProtected(raw.name));
    const ours = record?.sheets.find((each) => each.suffix === suffix);
    const written = ours?.written;
    const reasons = new Set([...unpackWritten(written ?? '').values()].map(({ reason }) => reason));
    const isReason = name.toLowerCase().startsWith(reasonsName.toLowerCase());
    const isTreatment = name.toLowerCase().startsWith(treatmentsName.toLowerCase());
    const isOurs = (text: string): boolean => {
      if (isReason) return written === undefined || reasons.has(fingerprint(text.trim()));
      return isTreatment ? listWords.some((word) => sameWords(word, text)) : true;
    };
    const held = Array.from({ length: area.rows }, (_, index) =>
      String(cellAt(raw, area.row + index, area.column)),
    );
    steps.push(
      ...columnOfWords(
        area,
        held,
        held.map((text) => (isOurs(text) ? '' : text)),
      ).steps,
    );
    for (let row = area.row - 1; row >= Math.max(1, area.row - rowsOfHeadings); row -= 1) {
      const heading = String(cellAt(raw, row, area.column));
      if (heading !== treatmentHeading && heading !== reasonHeading && !isLeftOutHeading(heading)) continue;
      const cell = { ...area, row, rows: 1 };
      steps.push(
        step({ kind: 'clear-words', area: cell }, { kind: 'put-words', area: cell, cells: [[heading]] }),
      );
      break;
    }
    if (isTreatment) steps.push(step({ kind: 'withdraw-list', area }));
    const [at] = isTreatment ? [0] : isReason ? [1] : [];
    const width = raw.columns.find((each) => each.column === area.column)?.width;
    const before = at === undefined ? undefined : ours?.widths.before[at];
    const after = at === undefined ? undefined : ours?.widths.after[at];
    if (
      width !== undefined &&
      before !== undefined &&
      after !== undefined &&
      before > 0 &&
      Math.abs(width - after) < 2
    )
      steps.push(
        step(
          { kind: 'column-width', sheet: raw.name, column: area.column, width: before },
          { kind: 'column-width', sheet: raw.name, column: area.column, width },
        ),
      );
    steps.push(step({ kind: 'remove-colour-rules', sheet: raw.name, ours: markSignature }));
    sentences.push(removesStray(raw.name, columnLetters(area.column), area.row, area.row + area.rows - 1));
  }
  const names = new Set(strays.flatMap(({ suffix }) => markNames(suffix)));
  steps.push(...[...names].flatMap((name) => removeName(name, directory.names)));
  return { steps, sentences };
}
