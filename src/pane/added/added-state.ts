import type { Problem } from '../../excel/problem';
import type { AddedPreview, StandingSheet } from '../../features/added-sheets/door';

/** What the officer is asked before the sheet is put in or taken out. */
export type AddedForm<Preview> =
  { readonly kind: 'insert'; readonly preview: Preview } | { readonly kind: 'remove' };

/** A slice of the pane about one sheet that is put into the workbook and taken out again. */
export interface AddedState<Preview extends AddedPreview> {
  /** `null` where the workbook holds none, `undefined` while that is not known. */
  readonly sheet: StandingSheet | null | undefined;
  readonly form: AddedForm<Preview> | null;
  readonly busy: 'previewing' | 'inserting' | 'removing' | null;
  readonly problem: Problem | null;
}

export const initialAddedState = { sheet: undefined, form: null, busy: null, problem: null } as const;
