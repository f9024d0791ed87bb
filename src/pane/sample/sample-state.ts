import type { Problem } from '../../excel/problem';
import type { SamplePreview, SampleSheet } from '../../features/samples/samples';

/** What the officer is asked before the sample is put in or taken out. */
export type SampleForm =
  { readonly kind: 'insert'; readonly preview: SamplePreview } | { readonly kind: 'remove' };

/** The pane's slice about the sample council. */
export interface SampleState {
  /** `null` where the workbook holds no sample, `undefined` while that is not known. */
  readonly sheet: SampleSheet | null | undefined;
  readonly form: SampleForm | null;
  readonly busy: 'inserting' | 'removing' | null;
  readonly problem: Problem | null;
}

export const initialSampleState: SampleState = {
  sheet: undefined,
  form: null,
  busy: null,
  problem: null,
};
