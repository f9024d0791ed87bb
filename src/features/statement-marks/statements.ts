import type { AuthorityKind } from '../../guidance/authorities/kind';
import type { Choices } from '../../guidance/choices';
import type { StatementKind } from '../../guidance/edition';
import type { Pence } from '../../money/pence';
import type { WorkbookRun, StatementRun } from '../../statement/findings';
import type { Fix } from '../../statement/outcome';
import type { WaivedOutcome, WaiverTarget } from '../../statement/waivers';
import type { Outcome } from '../../excel/problem';

/** A statement that could be inserted, with what the workbook can fill in. */
export interface TemplateOffer {
  readonly kind: StatementKind;
  /** Such as `2005/06`. */
  readonly year: string;
  /** Sheet that already holds this statement; `null` when there is none. */
  readonly present: string | null;
}

/** What inserting a template would write, before anything is written. */
export interface TemplatePreview {
  /** Opaque; given back to `insert`. Refused when what it was filled from has changed since. */
  readonly token: string;
  readonly kind: StatementKind;
  readonly year: string;
  readonly sheet: string;
  /** One sentence for each thing that would be written. */
  readonly writes: readonly string[];
  /** One sentence for each figure that is filled in, naming the cell or name that it comes from. */
  readonly filled: readonly string[];
}

/** Something of ours that an action wrote, and where. */
export interface Written {
  readonly sheetId: string;
  readonly sheet: string;
  /** One sentence, with the way to take it back. */
  readonly sentence: string;
}

/**
 * The ministry's three statements and a register of gains, put into the workbook as normal sheets that an officer may
 * change and delete.
 */
export interface Templates {
  /** Every kind and year of the edition, the one that is due next first. */
  offers(): Promise<Outcome<readonly TemplateOffer[]>>;
  /**
   * @param overRegister whether the year's gains are formulas over the register; `null` for yes where the register holds
   * gains of that year
   */
  preview(
    kind: StatementKind,
    year: string,
    overRegister?: boolean | null,
  ): Promise<Outcome<TemplatePreview>>;
  insert(preview: TemplatePreview): Promise<Outcome<Written>>;
  /** Adds the sheet "Gains register", or says where it is. */
  insertRegister(): Promise<Outcome<Written>>;
  /** Sheets that we inserted and that are still there, with whether the officer has put anything into them since. */
  inserted(): Promise<
    Outcome<readonly { readonly sheetId: string; readonly sheet: string; readonly changed: boolean }[]>
  >;
  /** Deletes a sheet that we inserted; the pane asks first, and always where it was changed. */
  remove(sheetId: string): Promise<Outcome<void>>;
}

/** One statement as last checked. */
export interface CheckedStatement {
  readonly sheetId: string;
  readonly run: StatementRun;
  /** Every explanation of this statement with its state. */
  readonly waived: readonly WaivedOutcome[];
  /** Findings that the officer marked as looked at and whose figures are the same since. */
  readonly lookedAt: readonly WaiverTarget[];
  /** Cell of the sheet that says the result, such as `Q13`; left out while no marks stand. */
  readonly resultCell?: string;
  /** Whether the cells at fault carry notes, which can say beside the figures what is wrong. */
  readonly noted?: boolean;
  /** What could not be marked in place, such as on a protected sheet; `null` when all marks stand. */
  readonly notMarked: string | null;
}

/** What checking came to. */
export interface StatementsChecked {
  readonly run: WorkbookRun;
  /** The statement of the active sheet first. */
  readonly statements: readonly CheckedStatement[];
  /** What the workbook remembers of its record of checks and no longer holds; `null` while it is whole. */
  readonly recordLost?: string | null;
  /** Explanations that count for no statement of the workbook, one sentence each. */
  readonly lookAgain?: readonly string[];
  /** The result in one sentence, as it stands on the sheet. */
  readonly said: string;
}

/** What a repair would write: cell, before and after. */
export interface FixPreview {
  readonly token: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

/** What the guidance leaves to the officer, as the workbook keeps it. */
export interface ChoicesNow {
  readonly choices: Choices;
  /** Whether anything was chosen; else what holds by default is shown. */
  readonly isChosen: boolean;
  /** Why kept choices do not hold, with the way out; `null` while they do. */
  readonly damaged: string | null;
  /** The kind of authority that the council's name tells. */
  readonly named: AuthorityKind | null;
  /** The baseline as it now stands, in pence. */
  readonly baseline: Pence | null;
}

/** What removing would take away; nothing where no mark stands. */
export interface StatementRemoval {
  readonly writes: readonly string[];
}

/**
 * Checks Annual Efficiency Statements in place. Marks are ours: colours, notes and a column of words beside the statement,
 * found again and removed without trace. Every action leaves the workbook as it was when it answers with a problem.
 */
export interface Statements {
  /** Checks every statement of the workbook and brings the marks up to date. Always a full run. */
  check(): Promise<Outcome<StatementsChecked>>;
  /** The workbook's statements checked without writing anything; `null` when it holds none. */
  look(): Promise<Outcome<StatementsChecked | null>>;
  /**
   * After a change: as `look`, and without asking Excel anything that empties the officer's list of steps to undo. Writes
   * nothing, whatever the Excel: a write of ours would stand above the officer's own edit there. The marks in the sheet
   * wait for the next check.
   */
  refresh(): Promise<Outcome<StatementsChecked | null>>;
  previewFix(target: WaiverTarget, fix: Fix): Promise<Outcome<FixPreview>>;
  /** Writes the one cell, if it still holds what the preview said; records it; checks again. */
  fix(preview: FixPreview): Promise<Outcome<StatementsChecked>>;
  /** Writes an explanation onto the visible sheet "AES explanations"; refused with what it lacks. */
  explain(target: WaiverTarget, reason: string, by: string): Promise<Outcome<StatementsChecked>>;
  /** A second person accepts an explanation. */
  accept(target: WaiverTarget, by: string): Promise<Outcome<StatementsChecked>>;
  withdraw(target: WaiverTarget): Promise<Outcome<StatementsChecked>>;
  /** Says that a finding was looked at; lapses when a figure of it changes. */
  lookAt(target: WaiverTarget, looked: boolean): Promise<Outcome<StatementsChecked>>;
  /** Runs everything once more and appends it to the record, on the visible sheet "AES record"; answers with the record as a file. */
  record(
    by: string,
  ): Promise<Outcome<{ readonly file: string; readonly fileName: string; readonly sentence: string }>>;
  /** What was chosen where the guidance leaves it to the officer. Writes nothing. */
  choices(): Promise<Outcome<ChoicesNow>>;
  /** What choosing so would change, one sentence each. Writes nothing. */
  effectOf(choices: Choices): Promise<Outcome<readonly string[]>>;
  /** Keeps the choices in the workbook; where marks of a check stand, it is checked again. Undone by choosing again. */
  choose(choices: Choices): Promise<Outcome<ChoicesNow>>;
  /** Activates the sheet and selects these cells, such as `C7` or `'Other sheet'!C7`. */
  select(sheetId: string, cells: readonly string[], showsNote?: boolean): Promise<Outcome<void>>;
  previewRemoval(): Promise<Outcome<StatementRemoval>>;
  /** Takes away every mark of ours from the statements; explanations and record too where asked. */
  removeMarks(alsoExplanationsAndRecord: boolean): Promise<Outcome<void>>;
  /** Calls back, once for many changes, after a cell of a statement changed or another sheet was activated. */
  onChanged(listener: () => void): Promise<Outcome<() => Promise<void>>>;
}
