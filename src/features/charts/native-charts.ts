import type { Outcome } from '../../excel/problem';

/** Charts that Excel itself draws over cells of ‘AES baseline’. */
export type NativeChart = 'targets' | 'kept-out';

/** Excel's own charts, live on the cells: they go with the sheet when the marks are removed. */
export interface NativeCharts {
  /** Whether this Excel lets an add-in draw charts. */
  available(): Promise<Outcome<boolean>>;
  /** Puts a table of live figures below the report and draws the chart over it, in place of one that was there before. */
  put(which: NativeChart): Promise<Outcome<{ readonly sheet: string }>>;
  /** Takes the chart and its table away. */
  remove(which: NativeChart): Promise<Outcome<void>>;
}
