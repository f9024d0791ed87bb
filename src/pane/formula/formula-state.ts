import type { ExplainedCell, FreezePreview } from '../../features/formula-cells/formulas';
import type { Problem } from '../../excel/problem';

/** Which of the two the officer asked for. */
export type FreezeWay = 'freeze' | 'bring-back';

export interface FreezeQuestion {
  readonly way: FreezeWay;
  readonly preview: FreezePreview;
}

/** The pane's formula slice. */
export interface FormulaState {
  /** `null` until the first answer. */
  readonly cell: ExplainedCell | null;
  /** Why the card could not be made. */
  readonly problem: Problem | null;
  readonly form: FreezeQuestion | null;
  readonly busy: 'looking' | 'writing' | null;
  /** The last thing done, or the problem that stopped it. */
  readonly notice: { readonly sentence: string } | { readonly problem: Problem } | null;
  /** Whether the officer asked to hear each cell. */
  readonly aloud: boolean;
}

export const initialFormulaState: FormulaState = {
  cell: null,
  problem: null,
  form: null,
  busy: null,
  notice: null,
  aloud: false,
};
