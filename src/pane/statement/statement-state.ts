import type { StatementKind } from '../../guidance/edition';
import type { Fix } from '../../statement/outcome';
import type { WaiverTarget } from '../../statement/waivers';
import type { Problem } from '../../excel/problem';
import type { StatementSummary } from './summary';
import type {
  FixPreview,
  StatementsChecked,
  TemplateOffer,
  TemplatePreview,
} from '../../features/statement-marks/statements';

/** What the view shows of the workbook's statements. */
export type StatementStage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'stopped'; readonly problem: Problem }
  /** The workbook holds no statement. */
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly checked: StatementsChecked };

/** What is running; everything that writes waits meanwhile. */
export type StatementBusy =
  | 'checking'
  | 'fixing'
  | 'explaining'
  | 'accepting'
  | 'withdrawing'
  | 'looking'
  | 'recording'
  | 'removing'
  | 'choosing'
  | 'previewing'
  | 'inserting'
  | 'taking-out';

/** One place that a fix would write, with what it was asked from. */
export interface FixPart {
  readonly target: WaiverTarget;
  readonly fix: Fix;
}

/** What the officer has open to fill in or to answer; one at a time. Its key names the finding or explanation. */
export type OpenForm =
  | {
      readonly kind: 'fix';
      readonly key: string;
      readonly parts: readonly FixPart[];
      readonly previews: readonly FixPreview[];
    }
  | { readonly kind: 'explain'; readonly key: string }
  | { readonly kind: 'accept'; readonly key: string }
  | { readonly kind: 'withdraw'; readonly key: string }
  | { readonly kind: 'record' }
  | { readonly kind: 'remove'; readonly writes: readonly string[] }
  | { readonly kind: 'insert'; readonly preview: TemplatePreview }
  | { readonly kind: 'take-out'; readonly sheetId: string };

/** The outcome of the last action: above the view, or under the list where the list goes on being worked through. */
export interface StatementNotice {
  readonly where: 'top' | 'list';
  readonly said:
    | { readonly kind: 'done'; readonly sentence: string }
    | { readonly kind: 'problem'; readonly problem: Problem };
}

export interface RemovableSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly changed: boolean;
}

/** The pane's statement slice. */
export interface StatementState {
  readonly stage: StatementStage;
  /** What each statement comes to, in the order of the check; empty while nothing was looked at. */
  readonly summaries: readonly StatementSummary[];
  /** Key of the statement on screen. */
  readonly chosen: string | null;
  /** Key of the finding that is open; `null` while all are folded. */
  readonly opened: string | null;
  /** Whether marks of a check stand in the workbook. */
  readonly marked: boolean;
  readonly busy: StatementBusy | null;
  readonly notice: StatementNotice | null;
  readonly form: OpenForm | null;
  /** Why the open form was not carried out. */
  readonly refused: Problem | null;
  /** The name last given, so that it is typed once. */
  readonly by: string;
  readonly inserting: boolean;
  readonly offers: readonly TemplateOffer[] | null;
  readonly inserted: readonly RemovableSheet[];
}

/** Tells statements of one workbook apart, also those on the same sheet. */
export const statementKey = (sheetId: string, kind: StatementKind, year: string): string =>
  `${kind} ${year} ${sheetId}`;

export const initialStatementState: StatementState = {
  stage: { kind: 'reading' },
  summaries: [],
  chosen: null,
  opened: null,
  marked: false,
  busy: null,
  notice: null,
  form: null,
  refused: null,
  by: '',
  inserting: false,
  offers: null,
  inserted: [],
};
