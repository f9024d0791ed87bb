import type { Outcome } from '../../excel/problem';

/** What adding the sheet would write, before anything is written. */
export interface AddedPreview {
  /** Opaque; given back to `insert`, which refuses when the workbook has changed since. */
  readonly token: string;
  readonly sheet: string;
  readonly writes: readonly string[];
}

/** The added sheet where it stands in the workbook. */
export interface StandingSheet {
  readonly sheetId: string;
  readonly sheet: string;
  /** Whether someone has changed what was written on it. */
  readonly changed: boolean;
}

/** One sheet that is put into the workbook and taken out again; each door has a preview of its own. */
export interface AddedSheetDoor<Preview extends AddedPreview> {
  insert(preview: Preview): Promise<Outcome<{ readonly sheetId: string; readonly sheet: string }>>;
  /** `null` where the workbook holds none. */
  present(): Promise<Outcome<StandingSheet | null>>;
  /** Deletes the sheet with all that was remembered of it. */
  remove(): Promise<Outcome<void>>;
}
