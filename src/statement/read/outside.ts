import type { WorkbookSnapshot } from '../../grid/snapshot';
import { financialYears } from '../../money/years-in-text';
import { Grid } from './grid';

/** What a sheet that is no statement of this programme seems to be. */
export type OutsideKind =
  'ni-179' | 'later-year' | 'police' | 'fire' | 'savings-monitor' | 'productivity-plan' | 'efficiency-table';

export interface Outside {
  readonly sheet: string;
  readonly kind: OutsideKind;
  /** The cell that says so, and its words. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The financial year named; `null` when none is. */
  readonly year: string | null;
}

/** The last year for which annual efficiency statements were made. */
const lastYear = 2007;
const mostRows = 60;
/** Longer texts are prose, which may speak of anything: a sheet says what it is in its titles and headings. */
const longestTitle = 120;
/** Budgets have lines of police and fire too: only a sheet about savings is one of theirs. */
const aboutSavings = /\befficienc(?:y|ies)\b|\bsavings?\b|\bgains?\b/i;
const needSavings: ReadonlySet<OutsideKind> = new Set(['police', 'fire']);

const signs: readonly (readonly [OutsideKind, RegExp])[] = [
  ['ni-179', /\bN\.?I\.? ?179\b|\bvalue for money gains\b|\bVfM gains\b|\bnational indicator 179\b/i],
  ['productivity-plan', /\bproductivity plan\b/i],
  ['police', /\bpolice\b|\bpolicing\b|\bconstabulary\b|\bHMIC\b/i],
  ['fire', /\bfire (?:and rescue |& rescue )?(?:authority|service)\b/i],
  [
    'savings-monitor',
    /\bsavings? (?:monitor|track|progress|proposals|programme|achieved|at risk|delivered|unachieved)\w*|\bRAG\b|\bdelivery of savings\b/i,
  ],
  [
    'efficiency-table',
    /\befficienc(?:y|ies)\b|\bgershon\b|\b(?:non-?)?cashable (?:gain|saving|efficienc|part|and )\w*|\befficiency gains\b/i,
  ],
];

/** What the sheets of a workbook without a statement say that they are, as far as they do. */
export function outsideOf(workbook: WorkbookSnapshot): readonly Outside[] {
  return workbook.sheets.flatMap((sheet) => {
    const grid = new Grid(sheet);
    const words = [...grid.words()].filter(
      ({ row, text }) => row < grid.firstRow + mostRows && text.length <= longestTitle,
    );
    const savings = words.some(({ text }) => aboutSavings.test(text));
    const years = words.flatMap(({ text }) => financialYears(text));
    const later = years.find((year) => Number(year.slice(0, 4)) > lastYear) ?? null;
    for (const [kind, pattern] of signs) {
      if (needSavings.has(kind) && !savings) continue;
      const sign = words.find(({ text }) => pattern.test(text));
      if (sign === undefined) continue;
      const ofLaterYear = kind === 'efficiency-table' && later !== null;
      return [
        {
          sheet: sheet.name,
          kind: ofLaterYear ? ('later-year' as const) : kind,
          row: sign.row,
          column: sign.column,
          text: sign.text,
          year: later ?? years[0] ?? null,
        },
      ];
    }
    return [];
  });
}
