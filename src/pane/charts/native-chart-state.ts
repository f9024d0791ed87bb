import type { Problem } from '../../excel/problem';
import type { NativeChart } from '../../features/charts/native-charts';

/** The pane's slice about charts that Excel draws. */
export interface NativeChartState {
  /** `null` while not known. */
  readonly available: boolean | null;
  readonly busy: NativeChart | null;
  /** Charts that were put in since the pane was opened. */
  readonly put: readonly NativeChart[];
  readonly problem: Problem | null;
}

export const initialNativeChartState: NativeChartState = {
  available: null,
  busy: null,
  put: [],
  problem: null,
};
