import type { Outcome } from '../../excel/problem';
import type { AddedPreview, AddedSheetDoor } from '../added-sheets/door';

/** What inserting the sample would write, before anything is written. */
export interface SamplePreview extends AddedPreview {
  readonly council: string;
}

/** A real council's budget, to try the add-in on in a workbook that has none. Not removed while it is marked or used elsewhere. */
export interface Samples extends AddedSheetDoor<SamplePreview> {
  preview(): Promise<Outcome<SamplePreview>>;
}
