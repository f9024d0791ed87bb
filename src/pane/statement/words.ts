import type { StatementKind } from '../../guidance/edition';
import { counted, listed } from '../../english/counted';
import { statementName } from '../../statement/words';

/** Every sentence of the pane's statement view. What a check says, and why, is in `statement-checks.ts`. */
export const statementPaneText = {
  view: 'Statement',
  formulaView: 'Formula',

  busy: 'Something else is being written just now. Try again in a moment.',
  choosing: 'Writing the choices…',
  looking: 'Looking for statements in the workbook…',
  noStatement:
    'This workbook holds no Annual Efficiency Statement that Cashable can read. Insert one below, or bring the form’s title, headings and row labels back and press “Check statement”.',
  actionRegion: 'Checking',
  resultRegion: 'Result',

  statement: {
    choose: 'Statement',
    kind: statementName,
    sheet: (sheet: string) => `Sheet ‘${sheet}’`,
    name: (kind: StatementKind, year: string) => `${statementName(kind)} ${year}`,
    option: (kind: StatementKind, year: string, sheet: string) =>
      `${statementName(kind)} ${year}, sheet ‘${sheet}’`,
    place: (authority: string, sheets: readonly string[]) =>
      `${authority}, ${sheets.length === 1 ? 'sheet' : 'sheets'} ${listed(sheets.map((sheet) => `‘${sheet}’`))}`,
    goTo: (sheet: string) => `Go to sheet ‘${sheet}’`,
    wentTo: (what: string, several: boolean) => `${what} ${several ? 'are' : 'is'} selected.`,
  },

  reading: {
    notRead: (places: number) => `Not read: ${counted(places, 'place')}`,
    list: 'places that were not read',
    on: (where: string, sheet: string) => `${where} on ‘${sheet}’`,
    holds: (heading: string, holds: string) => (heading === '' ? `“${holds}”` : `under “${heading}”`),
  },

  verdict: {
    all: (checks: number) => `${counted(checks, 'check')} in all:`,
    counts: 'How the checks ended',
    pass: 'hold',
    fail: 'do not hold',
    cannotTell: 'can’t tell',
    notApplicable: 'do not apply',
    only: 'Only what is listed here was looked at.',
  },

  demands: {
    must: (findings: number) => `To put right (${String(findings)})`,
    query: (findings: number) => `To amend or explain (${String(findings)})`,
    'cannot-tell': (findings: number) => `For a person to look at (${String(findings)})`,
    note: (findings: number) => `Worth knowing (${String(findings)})`,
  },
  demandSays: {
    must: 'The statement should not go out before these are put right.',
    query: 'Correct the figure, or explain it for whoever reads the statement.',
    'cannot-tell': 'The checks can’t tell these from the sheet.',
    note: 'Nothing has to be done. A reader may ask.',
  },

  finding: {
    list: 'findings',
    explained: 'Explained',
    lookedAt: 'Looked at',
    goTo: (cell: string) => `Go to ${cell}`,
    cellsFrom: (cell: string, cells: number) => `${cell} and ${String(cells - 1)} more`,
    cellOn: (cell: string, sheet: string) => `${cell} on ‘${sheet}’`,
    moreCells: (cells: number) => `and ${counted(cells, 'more cell')}`,
    selectAll: (cells: number) => (cells === 2 ? 'Select both cells' : `Select all ${String(cells)} cells`),
    allSelected: (cells: number) => (cells === 2 ? 'Both cells' : `All ${String(cells)} cells`),
    cells: 'Cells',
    what: 'What to do: ',
    why: 'Why',
    paragraphName: (id: string) => `Paragraph ${id}`,
    places: (places: number) =>
      places === 2 ? 'Each of the two places' : `Each of the ${String(places)} places`,
    consequences: (findings: number) =>
      findings === 1
        ? 'Follows from this: 1 more finding'
        : `Follows from this: ${String(findings)} more findings`,
    consequencesSay: 'These go away by themselves once the cause is put right.',
    about: (title: string, cell: string) => `${title}, ${cell}`,
    noCell: 'no cell',
  },

  fix: {
    button: 'Fix',
    buttonAll: (places: number) => `Fix all ${String(places)}`,
    buttonFor: (about: string) => `Fix: ${about}`,
    heading: (cells: number) => (cells === 1 ? 'Write this?' : `Write these ${String(cells)} cells?`),
    table: 'What would be written',
    cell: 'Cell',
    before: 'Now',
    after: 'Then',
    blank: 'blank',
    confirm: (cells: number) => (cells === 1 ? 'Write it' : `Write ${String(cells)} cells`),
    cancel: 'Leave it',
    changed: (cell: string) =>
      `${cell} has changed since the preview, so nothing more was written. Look at it and press “Fix” again.`,
    done: (cells: readonly string[], verdict: string) => `${listed(cells)} put right. ${verdict}`,
    nothing: 'There is nothing to write any more.',
    running: 'Writing the correction…',
  },

  explain: {
    button: 'Explain',
    buttonFor: (about: string) => `Explain: ${about}`,
    heading: (title: string) => `Explain ‘${title}’`,
    text: 'Explanation',
    hint: (contains: string) => `A fair explanation contains: ${lowered(contains)}`,
    by: 'Your name',
    byHint: 'Stands beside the explanation for the auditor.',
    missing: 'Write the explanation.',
    nameMissing: 'Enter your name.',
    confirm: 'Save explanation',
    cancel: 'Cancel',
    running: 'Writing the explanation…',
    done: (verdict: string) => `The explanation stands on the sheet ‘AES explanations’. ${verdict}`,
  },

  lookAt: {
    button: 'Looked at',
    buttonFor: (about: string) => `Looked at: ${about}`,
    undo: 'Show again',
    undoFor: (about: string) => `Show again: ${about}`,
    heading: (findings: number) => `Looked at (${String(findings)})`,
    says: 'A finding comes back by itself when one of its figures changes.',
    nothing: 'The finding is no longer listed.',
    done: 'Put under “Looked at”. It comes back when a figure of it changes.',
    undone: 'The finding is listed again.',
    running: 'Noting it…',
  },

  explanations: {
    heading: (explanations: number) => `Explanations (${String(explanations)})`,
    where: 'They stand on the sheet ‘AES explanations’, as the auditor reads them.',
    list: 'explanations',
    states: { stands: 'Explained', lapsed: 'Lapsed', 'not-needed': 'No longer needed' },
    by: (name: string, day: string) => `${name}, ${day}`,
    accepted: (name: string, day: string) => `Accepted by ${name}, ${day}`,
    notAccepted: 'Not yet accepted by a second person.',
    accept: 'Accept',
    acceptFor: (title: string) => `Accept the explanation of ${title}`,
    acceptHeading: 'Accept this explanation',
    acceptBy: 'Your name',
    acceptHint: 'Another person than the one who wrote it.',
    acceptConfirm: 'Accept explanation',
    acceptDone: (name: string) => `Accepted by ${name}.`,
    accepting: 'Writing the acceptance…',
    withdraw: 'Withdraw',
    withdrawFor: (title: string) => `Withdraw the explanation of ${title}`,
    withdrawHeading: 'Withdraw this explanation?',
    withdrawSays:
      'It stays on the sheet ‘AES explanations’, marked as withdrawn, and the finding is open again.',
    withdrawConfirm: 'Yes, withdraw it',
    withdrawDone: (verdict: string) => `The explanation is withdrawn. ${verdict}`,
    withdrawing: 'Withdrawing the explanation…',
    cancel: 'Cancel',
    keep: 'Keep it',
  },

  rest: {
    heading: 'The other checks',
    holds: (checks: number) => `What holds (${String(checks)})`,
    notChecked: (checks: number) => `What does not apply (${String(checks)})`,
    cannotSee: (checks: number) => `What these checks cannot see (${String(checks)})`,
    holdsList: 'checks that hold',
    notCheckedList: 'what does not apply',
    cannotSeeList: 'what the checks cannot see',
  },

  record: {
    heading: 'Record this check',
    says: 'Checks everything once more and adds the result to the sheet ‘AES record’, where no entry can be changed unseen; ‘AES record page’ is the same to read and print. You also get the record as a file to keep elsewhere.',
    open: 'Record this check',
    by: 'Your name',
    byHint: 'Stands in the record as the person who ran the check.',
    confirm: 'Check and record',
    cancel: 'Cancel',
    running: 'Checking and recording…',
    file: (sentence: string) =>
      `${sentence} If no file appears, this Excel blocks downloads; the sheet ‘AES record’ holds the same.`,
  },

  bar: {
    next: 'Next finding',
    nextNote: (title: string) => `Next: ${title}`,
    check: 'Check statement',
    again: 'Check again',
    running: 'Checking the statement…',
    unmarked:
      'Marks what it finds in the sheet: colours, notes and a column of words. Your own cells stay as they are.',
    marked: 'This list follows each change; “Check again” brings the marks in the sheet up to date.',
  },

  announce: {
    changed: (verdict: string) => `The statement has changed. ${verdict}`,
    looked: (name: string, verdict: string) => `${name}. ${verdict}`,
    checked: (name: string, verdict: string) => `${name} is checked. ${verdict}`,
    none: 'No statement was found in this workbook.',
    confirmRemoval: 'Confirm below that the marks are to be removed.',
    previewed: (sheet: string) => `Shown below: what would be written on the new sheet ‘${sheet}’.`,
  },

  insert: {
    heading: 'Insert a statement',
    open: 'Insert a statement or a register',
    says: 'A normal sheet, filled in from what this workbook knows. You may change it and delete it.',
    kind: 'Kind',
    year: 'Year',
    present: (sheet: string) => `The workbook holds this statement already, on sheet ‘${sheet}’.`,
    preview: 'Show what would be written',
    previewing: 'Working out what would be written…',
    writes: 'What will be written',
    filled: 'Filled in from your workbook',
    filledNone: 'Nothing of it is known to this workbook yet, so every box is blank.',
    confirm: (name: string) => `Insert ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    cancel: 'Cancel',
    running: 'Inserting the sheet…',
    none: 'No form is known for this edition of the rules.',
    register: 'Gains register',
    registerSays:
      'A list of single gains with row, year, amount, kind and evidence, which a statement’s rows can add up.',
    registerButton: 'Insert gains register',
    inserted: 'Sheets that Cashable inserted',
    takeOut: 'Take out',
    takeOutFor: (sheet: string) => `Take out sheet ‘${sheet}’`,
    takeOutHeading: (sheet: string) => `Take out sheet ‘${sheet}’?`,
    takeOutUnchanged: 'Nobody has entered anything on it. The sheet will be deleted.',
    takeOutChanged:
      'Something has been entered on it since. Deleting the sheet deletes those entries as well, and formulas elsewhere that use them will show #REF!.',
    takeOutConfirm: 'Yes, delete the sheet',
    takeOutKeep: 'Keep the sheet',
    takeOutDone: (sheet: string) => `Sheet ‘${sheet}’ is deleted.`,
    takingOut: 'Deleting the sheet…',
    sheet: (sheet: string, changed: boolean) =>
      `‘${sheet}’, ${changed ? 'changed since it was inserted' : 'as it was inserted'}`,
  },

  remove: {
    heading: 'Take back',
    button: 'Remove marks of the check',
    nothing: 'The statements of this workbook carry no marks of a check.',
    confirmHeading: 'Remove the marks of the check?',
    confirmIntro: 'This will be removed:',
    also: 'Remove the sheets ‘AES explanations’, ‘AES record’ and ‘AES record page’ as well',
    alsoHint: 'They hold what was explained and recorded. An auditor may ask for them.',
    confirm: 'Yes, remove them',
    keep: 'Keep the marks',
    running: 'Removing the marks…',
    done: 'The marks of the check are removed. Your statement is as it was before.',
    doneAll: 'The marks of the check, the explanations and the record are removed.',
  },
} as const;

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
