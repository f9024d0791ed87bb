/** What the pane says of a sheet that is put into the workbook and taken out again. */
export interface AddedWords {
  readonly heading: string;
  readonly says: string;
  readonly ask: string;
  /** The button while the preview is on its way. */
  readonly working: string;
  /** The button once the sheet stands there; `null` where there is never a second. */
  readonly again: string | null;
  readonly there: (sheet: string) => string;
  readonly writes: string;
  readonly insert: string;
  readonly inserting: string;
  readonly cancel: string;
  readonly remove: string;
  readonly removeHeading: (sheet: string) => string;
  readonly removeSays: (sheet: string, marked: boolean) => string;
  readonly removeChanged: string;
  readonly removeConfirm: string;
  readonly removing: string;
  readonly keep: string;
  readonly inserted: (sheet: string) => string;
  readonly removed: string;
}
