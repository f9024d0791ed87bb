import type { Area } from './area';
import type { MarkedBlocks } from './marks-record';
import type { DefinedName } from './read-workbook';

/** Names under which marks and figures are found again, without the `_2`, `_3` of further sheets. */
export const treatmentsName = 'AES_Treatments';
export const reasonsName = 'AES_Reasons';
export const amountsName = 'AES_Amounts';

const markName = /^AES_(Treatments|Reasons|Amounts)(_[0-9]+)?$/i;

interface Found {
  Treatments?: Area;
  Reasons?: Area;
  Amounts?: Area;
}

const proper = (word: string): keyof Found =>
  word.toLowerCase() === 'treatments'
    ? 'Treatments'
    : word.toLowerCase() === 'reasons'
      ? 'Reasons'
      : 'Amounts';

/**
 * Finds our columns by their defined names, wherever rows and columns have moved them. A sheet whose Treatment or
 * Reason column was deleted carries no marks any more.
 *
 * @param suffixes when given, only names with one of these endings are ours
 */
export function locateMarks(
  names: readonly DefinedName[],
  suffixes: ReadonlySet<string> | null = null,
): readonly MarkedBlocks[] {
  const bySuffix = new Map<string, Found>();
  for (const { name, area } of names) {
    const found = markName.exec(name);
    const word = found?.[1];
    if (word === undefined || area === null) continue;
    const suffix = found?.[2] ?? '';
    if (suffixes !== null && !suffixes.has(suffix)) continue;
    const entry = bySuffix.get(suffix) ?? {};
    entry[proper(word)] = area;
    bySuffix.set(suffix, entry);
  }
  const marks: MarkedBlocks[] = [];
  for (const [suffix, { Treatments, Reasons, Amounts }] of bySuffix) {
    if (Treatments === undefined || Reasons === undefined) continue;
    if (Treatments.sheet !== Reasons.sheet || Treatments.columns !== 1 || Reasons.columns !== 1) continue;
    marks.push({ suffix, treatments: Treatments, reasons: Reasons, amounts: Amounts ?? null });
  }
  return marks;
}
