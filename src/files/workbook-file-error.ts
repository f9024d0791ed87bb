/** What is wrong with a file, for programs; the message is the sentence for people. */
export type WorkbookFault =
  | 'empty'
  | 'encrypted'
  | 'old-binary'
  | 'other-format'
  | 'plain-text'
  | 'not-spreadsheet'
  | 'truncated'
  | 'damaged'
  | 'unsafe'
  | 'too-large';

/** A file that cannot be opened as a workbook. `message` names the file's fault and the way out. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  constructor(
    readonly fault: WorkbookFault,
    sentence: string,
  ) {
    super(sentence);
  }
}
