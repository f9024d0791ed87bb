import { counted } from '../english/counted';

/** `1,234`. */
export function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

/** What the pane says wherever it is. Figures arrive already formatted. */
export const paneText = {
  name: 'Cashable',
  skipToContent: 'Skip to the content',
  navigation: 'Parts of Cashable',

  views: {
    home: 'Home',
    budget: 'Budget',
    statement: 'Statement',
    guidance: 'Guidance',
    formula: 'Formula',
    settings: 'Settings',
    help: 'Help',
  },
  more: 'More',
  badges: {
    toDecide: (lines: number) => `${counted(lines, 'line')} to decide`,
    toPutRight: (findings: number) => `${counted(findings, 'finding')} to put right or explain`,
  },
  opening: 'Opening…',
  partNotLoaded:
    'This part of Cashable could not be fetched. Check the connection of this computer, then press ‘Try again’. Your workbook is unchanged.',
  waiting: (since: string) =>
    `Waiting for Excel since ${since}: a cell is being edited. These are the figures as last read; they follow by themselves.`,
  waitingFirst: (since: string) =>
    `Waiting for Excel since ${since}: a cell is being edited. Press Enter or Esc in the sheet; reading goes on by itself.`,
  result: 'Result',
  nextStep: 'Next step',
  readAgain: 'Read the workbook again',
  writingDecision: 'Writing the decision…',

  actionRegion: 'Marking',
  reading: 'Reading the workbook…',

  readingSheet: (sheet: string) => `Reading the sheet ‘${sheet}’…`,
  tryAgain: 'Try again',
  close: 'Dismiss',
  details: 'Details',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied.',
  copyRefused: 'The details could not be copied. Select the text and press Ctrl+C.',

  broken:
    'The pane could not show this. Your workbook has not been changed by this. Press ‘Try again’; if that does not help, close the pane and open it again from the ribbon.',

  unexpected:
    'Something unexpected happened. Press ‘Try again’; if that does not help, close the pane and open it again from the ribbon.',

  readyHeading: {
    'outside-excel': 'Open Cashable in Excel',
    'library-missing': 'Excel did not answer',
    'too-old': 'This Excel is too old for Cashable',
  },

  line: {
    goTo: (row: number) => `Go to row ${row}`,
    goToOn: (row: number, sheet: string) => `Go to row ${row} on ${sheet}`,
    wentTo: (row: number, sheet: string) => `Row ${row} of ‘${sheet}’ is selected.`,
    row: (row: number) => `Row ${row}`,
    code: (code: string) => `code ${code}`,
    noAmount: 'no amount',
    noLabel: 'No label',
    suggestion: (word: string) => `Suggested: ${word}`,
    paragraph: (id: string) => `Paragraph ${id}`,
    paragraphSays: (id: string, says: string) => `${id}: ${says}`,
    inGuidance: (id: string) => `${id} in the guidance`,
    paragraphUnknown: (id: string) => `The words of paragraph ${id} are not in this edition of the rules.`,
    split: (counts: string, leftOut: string, word: string) =>
      `${counts} counts; ${leftOut} is left out as ‘${word}’.`,
    partOf: (amount: string) => `part of a line of ${amount}`,
    decidedByOfficer: 'Decided by an officer',
    decidedByRule: 'Decided by your council’s own rule',
  },

  pages: {
    label: (what: string) => `Pages of ${what}`,
    shown: (first: number, last: number, of: number) =>
      `${grouped(first)} to ${grouped(last)} of ${grouped(of)}`,
    previous: 'Previous',
    next: 'Next',
  },

  mark: {
    button: (rows: number) => (rows === 1 ? 'Mark 1 row' : `Mark ${grouped(rows)} rows`),
    again: 'Mark again',
    next: 'Next line',
    note: (cells: number) => `Writes ${counted(cells, 'cell')}. ‘Undo last change’ undoes it.`,
    cancel: 'Cancel',
    starting: 'Starting to mark…',
    progress: (words: string, done: number, of: number) =>
      of > 0 ? `${words}: ${String(Math.floor((100 * done) / of))}%.` : `${words}…`,
    bar: 'Progress of marking',
    cancelling: 'Stopping…',
    done: (rows: number, sheet: string, cells: number, baseline: string) =>
      `Marked ${counted(rows, 'row')} on ‘${sheet}’: ${counted(cells, 'cell')} written. The baseline is ${baseline}.`,
    nothing: (sheet: string) => `The marks on ‘${sheet}’ were up to date: no cell was written.`,
  },

  marked: {
    stale: 'The sheet no longer agrees with its marks.',
    staleMore: (cells: number) => `Marking again writes ${counted(cells, 'cell')}.`,
    staleWrites: 'What marking again will write',
  },

  change: {
    heading: 'Take back',
    undo: 'Undo last change',
    undoWhat: (what: string) => `Last change: ${what}`,
    nothingToUndo: 'There is no change of Cashable’s to undo.',
    undone: (what: string) => `Undone: ${what}`,
    remove: 'Remove all marks',
    removing: 'Removing all marks…',
    undoing: 'Undoing the last change…',
    confirmHeading: 'Remove all marks?',
    confirmIntro: 'This will be removed:',
    confirm: 'Yes, remove all marks',
    confirmFreezing: 'Freeze these formulas, then remove',
    keep: 'Keep the marks',
    removed: (undoable: boolean) =>
      `All marks are removed.${undoable ? ' Undo last change brings them back until the workbook is closed.' : ''} If a statement was checked, its own marks are removed under Statement.`,
    removedStill: (sheets: readonly string[]) =>
      `Marks are removed, but these sheets still carry some: ${sheets.join(', ')}.`,
    nothingToRemove: 'This workbook carries no marks.',
  },

  announce: {
    previewed: (sheet: string, baseline: string, check: number) =>
      `‘${sheet}’ has been read. Baseline ${baseline}${check > 0 ? `, provisional: ${counted(check, 'line')} to decide` : ''}. Nothing has been written.`,
    noTable: (sheet: string) => `‘${sheet}’ has been read. No budget table was found on it.`,
    refreshed: (baseline: string, check: number) =>
      `The sheet has been read again. Baseline ${baseline}${check > 0 ? `, ${counted(check, 'line')} to decide` : ', every line decided'}.`,
    confirmRemoval: 'Confirm below that all marks are to be removed.',
  },
} as const;
