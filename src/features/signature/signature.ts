import type { Outcome } from '../../excel/problem';
import type { StatementKind } from '../../guidance/edition';

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
export interface SignaturePreview {
  /** Opaque; given back to `insert`, which refuses when the workbook has changed since. */
  readonly token: string;
  readonly about: StatementName;
  readonly budget: BudgetStands;
  readonly sheet: string;
  readonly writes: readonly string[];
  /** The lines of the page, each with what stands beside it. */
  readonly lines: readonly { readonly label: string; readonly says: string }[];
}

/** The page where it stands in the workbook. */
export interface SignatureSheet {
  readonly sheetId: string;
  readonly sheet: string;
  /** Whether someone has changed what was written on it. */
  readonly changed: boolean;
}

/** One page for those who sign a statement: what they confirm, and what they should know. */
export interface Signature {
  preview(about: StatementName, budget: BudgetStands): Promise<Outcome<SignaturePreview>>;
  /** Adds the page, in place of one that was made before. */
  insert(preview: SignaturePreview): Promise<Outcome<{ readonly sheetId: string; readonly sheet: string }>>;
  /** `null` where the workbook holds no such page. */
  present(): Promise<Outcome<SignatureSheet | null>>;
  remove(): Promise<Outcome<void>>;
}
