import { defaultChoices, type Choices } from '../../../guidance/choices';
import { choicesSaid, type SaidChoice } from '../../../guidance/choices-said';
import type { Edition } from '../../../guidance/edition';

/** What stands in the row of one target year: for the year, by its end, and the least cashable part. */
export type TargetCells = readonly [annual: string | number, byTheEnd: string | number, cashable: string];

const inQuotes = (text: string): string => `"${text}"`;

/**
 * Targets as live formulas, in the way that was chosen (later practice P4): a published one is its figure, a restated
 * baseline keeps its first year or not. The same figures as `targetsAsChosen`, to the penny.
 *
 * @param baseline defined name of the baseline; @param firstRow row of the first year, targets in columns B and C
 * @param nameOfTarget the name of each year's cell in column B
 */
export function targetCells(
  edition: Edition,
  choices: Choices,
  baseline: string,
  firstRow: number,
  nameOfTarget: (year: string) => string,
): readonly TargetCells[] {
  const { firstBaseline, published } = choices;
  const restatement = choices.restatement === 'new-base-throughout' ? null : choices.restatement;
  const keepsFirst = restatement !== null;
  /** Cells that hold what was published so far, and how many years since then are shares. */
  let fixed: readonly string[] = [];
  let shares = 0;
  return edition.targetYears.map((year, i): TargetCells => {
    const row = firstRow + i;
    const target = (of: string | number, extra = ''): string => `AES.TARGET(${of},${inQuotes(year)}${extra})`;
    const soFar = published[year]?.cumulative ?? null;
    const own = published[year]?.annual ?? null;
    if (soFar !== null) [fixed, shares] = [[`C${row}`], 0];
    else if (own !== null) fixed = [...fixed, `B${row}`];
    else shares += 1;
    const sum = [
      ...fixed,
      ...(shares === 0
        ? []
        : [`AES.TARGET(${baseline},${inQuotes(edition.targetYears[shares - 1] ?? year)},TRUE)`]),
    ].join('+');
    const byTheEnd = (): string => {
      if (restatement === null) return `=${sum}`;
      if (own !== null) return i === 0 ? `=B${row}` : `=C${row - 1}+B${row}`;
      if (i === 0 && keepsFirst && firstBaseline !== null) return `=${target(firstBaseline / 100)}`;
      return restatement === 'new-steps-on-old-first-year' && i > 0
        ? `=C${row - 1}+${target(baseline)}`
        : `=${target(baseline, ',TRUE')}`;
    };
    const isShare = soFar === null && choices.restatement === null;
    const annual = isShare ? `=${target(baseline)}` : i === 0 ? `=C${row}` : `=C${row}-C${row - 1}`;
    return [
      own === null ? annual : own / 100,
      soFar === null ? byTheEnd() : soFar / 100,
      `=AES.CASHABLE(${nameOfTarget(year)})`,
    ];
  });
}

/** What was chosen beside the edition, which has a line of its own; nothing while the usual holds. */
export const chosenBeside = (choices: Choices, edition: Edition): readonly SaidChoice[] =>
  JSON.stringify({ ...choices, edition: '' }) === JSON.stringify({ ...defaultChoices, edition: '' })
    ? []
    : choicesSaid(choices, edition).slice(1);
