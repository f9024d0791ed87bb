import type { AuthorityKind } from '../guidance/authorities/kind';
import { defaultChoices, type Choices } from '../guidance/choices';
import type { CashableReading, Edition, StatementKind } from '../guidance/edition';
import type { Pence } from '../money/pence';
import type { CheckOutcome } from './outcome';
import type { GainsRegister } from './register/read-register';
import type { Statement } from './statement';

/** Must be put right; amend it or explain it; worth knowing. */
export type Duty = 'must' | 'query' | 'note';

export interface CheckMessage {
  /** What is wrong, in a few words, as the heading of a finding: `Contact details missing`. */
  readonly heading: string;
  /** What is wrong, with the figures. `{cell}` is the first cell's address, `{cell2}` the next; `{label}` its row. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface CheckWords {
  /** A claim that should hold. */
  readonly title: string;
  /** Why it should. */
  readonly why: string;
  readonly messages: Readonly<Record<string, CheckMessage>>;
  /** When the check does not apply. */
  readonly notApplicable: string;
  /** What a fair explanation contains; `''` where none is accepted. */
  readonly explain: string;
  /** What the check cannot see; `''` where it sees all that its claim needs. */
  readonly notCheckable: string;
}

/** What an explanation has to speak of. */
export type Mention = 'size' | 'cause' | 'quality' | 'when';

/** A figure of the edition that a check rests on. */
export type ParameterName =
  | 'annualTarget'
  | 'cashableShare'
  | 'pages'
  | 'dueDates'
  | 'ownIndicator'
  | 'rows'
  | 'signatories'
  | 'targetYears';

/** What a run knows beside the statement itself. Nothing here is read from a clock or a network. */
export interface CheckContext {
  readonly edition: Edition;
  /** How "at least half" is read. */
  readonly cashableReading: CashableReading['id'];
  /** What the officer chose for the workbook where the guidance leaves it open: how targets follow a restated baseline. */
  readonly choices: Choices;
  readonly baseline: Pence | null;
  /** Published targets by financial year; they count before those worked out from the baseline. */
  readonly targets: Readonly<
    Record<string, { readonly annual: Pence | null; readonly cumulative: Pence | null }>
  >;
  /** The day of the check as `2006-07-06`; `null` when it is not known. */
  readonly today: string | null;
  /** Printed pages as the workbook measures them; `null` to estimate them from the words. */
  readonly pages: number | null;
  /** The other statements of the workbook. */
  readonly others: readonly Statement[];
  /** The workbook's register of gains; `null` where it has none. */
  readonly register: GainsRegister | null;
  /** The kind of authority as the officer chose it; `null` to take the statement's box, or the council's name. */
  readonly authorityKind: AuthorityKind | null;
  /** What the marked budget of the same workbook includes in the baseline, by row of the statement. */
  readonly spending: Readonly<Partial<Record<string, Pence>>>;
  /** The workbook is set to calculate by hand, so that formulas may show old values. */
  readonly calculatesByHand: boolean;
}

export interface Check {
  /** Stable, never used again for another check, the same in every edition. */
  readonly id: string;
  readonly number: number;
  readonly about: 'arithmetic' | 'rules' | 'form';
  readonly duty: Duty;
  /** Statements that it applies to. */
  readonly kinds: readonly StatementKind[];
  /** Fields that it reads, by name. */
  readonly reads: readonly string[];
  readonly parameters: readonly ParameterName[];
  /** Paragraphs that it rests on; an edition that lacks one is cited without it. */
  readonly cites: readonly string[];
  readonly words: CheckWords;
  readonly fix: 'none' | 'safe';
  /** The least that an explanation must be; `null` where only putting it right will do. */
  readonly waiver: { readonly words: number; readonly mentions: readonly Mention[] } | null;
  readonly check: (statement: Statement, context: CheckContext) => readonly CheckOutcome[];
}

/** What is known when nothing is known beside the statement. */
export function contextOf(
  edition: Edition,
  known: Partial<Omit<CheckContext, 'edition'>> = {},
): CheckContext {
  return {
    edition,
    cashableReading: known.choices?.half ?? edition.cashableReadings[0]?.id ?? 'of-gains',
    choices: defaultChoices,
    baseline: null,
    targets: {},
    today: null,
    pages: null,
    others: [],
    register: null,
    authorityKind: known.choices?.authority ?? null,
    spending: {},
    calculatesByHand: false,
    ...known,
  };
}
