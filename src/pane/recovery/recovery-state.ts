import type { Problem } from '../../excel/problem';

/** The pane's slice of what came up beside the actions that were asked for. */
export interface RecoveryState {
  /** Offers to put right what an interrupted writing left in the workbook; `null` where there is nothing of the kind. */
  readonly offer: string | null;
  readonly isBusy: boolean;
  /** Why it could not be put right. */
  readonly problem: Problem | null;
  /** What came up while actions were carried out; each stays until the officer has seen it. */
  readonly notices: readonly string[];
}

export const initialRecoveryState: RecoveryState = {
  offer: null,
  isBusy: false,
  problem: null,
  notices: [],
};
