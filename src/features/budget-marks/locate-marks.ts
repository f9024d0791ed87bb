import type { Area } from '../../grid/area';
import type { MarkedBlocks } from './marks-record';
import type { DefinedName } from '../../excel/directory';

/** Names under which marks and figures are found again, without the `_2`, `_3` of further sheets. */
export const treatmentsName = 'AES_Treatments';
export const reasonsName = 'AES_Reasons';
export const amountsName = 'AES_Amounts';
export const leftOutName = 'AES_LeftOut';
export const leftOutAsName = 'AES_LeftOutAs';

const words = ['Treatments', 'Reasons', 'Amounts', 'LeftOutAs', 'LeftOut'] as const;
const markName = new RegExp(`^AES_(${words.join('|')})(_[0-9]+)?$`, 'i');

type Found = Partial<Record<(typeof words)[number], Area>>;

const proper = (word: string): keyof Found =>
  words.find((each) => each.toLowerCase() === word.toLowerCase()) ?? 'Amounts';

/** Every name that a marked sheet may carry, whether it does or not. */
export const markNames = (suffix: string): readonly string[] =>
  [treatmentsName, reasonsName, amountsName, leftOutName, leftOutAsName].map((name) => `${name}${suffix}`);

/** A column for parts left out that stands on the marked sheet. */
const onSheet = (area: Area | undefined, sheet: string): Area | null =>
  area === undefined || area.sheet !== sheet || area.columns !== 1 ? null : area;

/** One column each, in the same rows, reasons right of the treatments: rows and columns that move leave it so. */
const standTogether = (treatments: Area, reasons: Area): boolean =>
  treatments.sheet === reasons.sheet &&
  treatments.columns === 1 &&
  reasons.columns === 1 &&
  treatments.row === reasons.row &&
  treatments.rows === reasons.rows &&
  treatments.column < reasons.column;

/**
 * Finds our columns by their defined names, wherever rows and columns have moved them. A sheet whose Treatment or
 * Reason column was deleted carries no marks any more, and neither does one where a name was given other cells by hand.
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
  for (const [suffix, { Treatments, Reasons, Amounts, LeftOut, LeftOutAs }] of bySuffix) {
    if (Treatments === undefined || Reasons === undefined) continue;
    if (!standTogether(Treatments, Reasons)) continue;
    const parts = onSheet(LeftOut, Treatments.sheet);
    const kinds = onSheet(LeftOutAs, Treatments.sheet);
    marks.push({
      suffix,
      treatments: Treatments,
      reasons: Reasons,
      amounts: Amounts ?? null,
      leftOut: parts === null && kinds === null ? null : { parts, kinds },
    });
  }
  return marks;
}
