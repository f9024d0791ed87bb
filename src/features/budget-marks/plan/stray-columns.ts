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
  return directory.names.flatMap(({ name, area }) => {
    const suffix = suffixOf(name);
    const ours = markNames(suffix).find((each) => each.toLowerCase() === name.toLowerCase());
    if (area === null || area.columns !== 1 || ours === undefined || whole.has(suffix)) return [];
    if (ours.startsWith('AES_Amounts') || (suffixes !== null && !suffixes.has(suffix))) return [];
    return [{ suffix, name, area }];
  });
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
    const written = record?.sheets.find((each) => each.suffix === suffix)?.written;
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
    steps.push(step({ kind: 'remove-colour-rules', sheet: raw.name, ours: markSignature }));
    sentences.push(removesStray(raw.name, columnLetters(area.column), area.row, area.row + area.rows - 1));
  }
  const names = new Set(strays.flatMap(({ suffix }) => markNames(suffix)));
  steps.push(...[...names].flatMap((name) => removeName(name, directory.names)));
  return { steps, sentences };
}
