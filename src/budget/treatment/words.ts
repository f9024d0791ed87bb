import type { Treatment } from '../line';

/** The words that stand in a Treatment cell and in the pane; `AES.BASELINE` reads the same words back. */
export const treatmentWords: Readonly<Record<Treatment, string>> = {
  included: 'Included',
  'transfer-payment': 'Transfer payment',
  'delegated-schools': 'Delegated schools',
  police: 'Police',
  'excluded-by-officer': 'Excluded by officer',
  check: 'Check',
  heading: 'Heading',
  subtotal: 'Subtotal',
  income: 'Income',
  note: 'Note',
  blank: '',
};
