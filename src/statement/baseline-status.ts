/**
 * What a baseline is, as the sheet “AES baseline” says it in one cell and a statement shows it beside the figure:
 * `2016/17 out-turn, net expenditure, amounts in £000; provisional: 2 lines to decide`.
 */

export const baselineStatusWords = {
  budget: 'budget',
  outturn: 'out-turn',
  /** Before the number of lines, which a formula on the sheet gives. */
  provisional: 'provisional: ',
  lineToDecide: ' line to decide',
  linesToDecide: ' lines to decide',
} as const;

/** The beginning of the status: `2016/17 out-turn`. */
export function budgetNamed(year: string | null, isOutturn: boolean): string {
  const what = isOutturn ? baselineStatusWords.outturn : baselineStatusWords.budget;
  return year === null ? `A ${what} of a year not stated` : `${year} ${what}`;
}

export interface BaselineStatus {
  /** What is not the budget of the baseline year; several where a baseline adds sheets of several years. */
  readonly others: readonly string[];
  readonly linesToDecide: number;
}

const named = /\b(?:\d{4}\/\d{2} (?:budget|out-turn)|a (?:budget|out-turn) of a year not stated)/gi;

/**
 * Reads a status back from a statement.
 *
 * @param baselineYear such as `2004/05`
 * @returns `null` where the text is no status, such as an error or an officer's own words
 */
export function readStatus(text: string, baselineYear: string): BaselineStatus | null {
  const what = [...text.matchAll(named)].map(([each]) => each);
  if (what.length === 0) return null;
  const settled = budgetNamed(baselineYear, false).toLowerCase();
  const toDecide = /\bprovisional: (\d+) lines? to decide/.exec(text)?.[1] ?? '0';
  return { others: what.filter((each) => each.toLowerCase() !== settled), linesToDecide: Number(toDecide) };
}
