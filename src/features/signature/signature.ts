import type { Outcome } from '../../excel/problem';
import type { StatementKind } from '../../guidance/edition';
import type { AddedPreview, AddedSheetDoor } from '../added-sheets/door';

/** Which statement the page is about. */
export interface StatementName {
  readonly sheetId: string;
  readonly kind: StatementKind;
  readonly year: string;
}

/** What is not settled about the baseline, in one sentence; `''` where all is. */
export interface BudgetStands {
  readonly provisional: string;
}

/** What the page would say, before it is written. */
export interface SignaturePreview extends AddedPreview {
  readonly about: StatementName;
  readonly budget: BudgetStands;
  /** The lines of the page, each with what stands beside it. */
  readonly lines: readonly { readonly label: string; readonly says: string }[];
}

/** One page for those who sign a statement: what they confirm, and what they should know. One made before is replaced. */
export interface Signature extends AddedSheetDoor<SignaturePreview> {
  preview(about: StatementName, budget: BudgetStands): Promise<Outcome<SignaturePreview>>;
}
