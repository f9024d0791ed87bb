import type { Problem } from '../../excel/problem';
import type { SignaturePreview, SignatureSheet } from '../../features/signature/signature';

/** What the officer is asked before the page is put in or taken out. */
export type SignatureForm =
  { readonly kind: 'insert'; readonly preview: SignaturePreview } | { readonly kind: 'remove' };

/** The pane's slice about the page for those who sign. */
export interface SignatureState {
  /** `null` where the workbook holds none, `undefined` while that is not known. */
  readonly sheet: SignatureSheet | null | undefined;
  readonly form: SignatureForm | null;
  readonly busy: 'previewing' | 'inserting' | 'removing' | null;
  readonly problem: Problem | null;
}

export const initialSignatureState: SignatureState = {
  sheet: undefined,
  form: null,
  busy: null,
  problem: null,
};
