import type { Outcome } from '../../excel/problem';

/** What inserting the sample would write, before anything is written. */
export interface SamplePreview {
  /** Opaque; given back to `insert`, which refuses when the workbook has changed since. */
  readonly token: string;
  readonly sheet: string;
  readonly council: string;
  readonly writes: readonly string[];
}

/** The sample where it stands in the workbook. */
export interface SampleSheet {
  readonly sheetId: string;
  readonly sheet: string;
  /** Whether someone has changed its figures since. */
  readonly changed: boolean;
}

/** A real council's budget, to try the add-in on in a workbook that has none. */
export interface Samples {
  preview(): Promise<Outcome<SamplePreview>>;
  insert(preview: SamplePreview): Promise<Outcome<{ readonly sheetId: string; readonly sheet: string }>>;
  /** `null` where the workbook holds no sample. */
  present(): Promise<Outcome<SampleSheet | null>>;
  /** Deletes the sample's sheet with all that was remembered of it; refuses while it is marked or used elsewhere. */
  remove(): Promise<Outcome<void>>;
}
