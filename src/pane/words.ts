import type { MixedLine } from '../budget/line';
import type { Basis } from '../budget/reading';
import type { Unit } from '../money/unit';
import { counted } from '../english/counted';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

const basisWords: Readonly<Record<Basis, string>> = {
  gross: 'Gross expenditure',
  net: 'Net of income',
  unstated: 'Not stated',
};

const unitWords: Readonly<Record<Unit, string>> = {
  '£': 'Pounds (£)',
  '£000': 'Thousands (£000)',
  '£m': 'Millions (£m)',
};

/** The part that is asked for, in the words of the guidance. */
const mixedParts: Readonly<Record<MixedLine['asks'], string>> = {
  'individual-schools-budget': 'individual schools budget',
  'benefit-payments': 'benefit payments',
};

/** Every sentence of the task pane. Figures arrive already formatted. */
export const paneText = {
  name: 'Cashable',
  skipToContent: 'Skip to the content',
  navigation: 'Parts of Cashable',
  budgetView: 'Budget',
  helpView: 'Help',
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

  firstRun: {
    heading: 'What Cashable does',
    steps: [
      'It reads your budget sheet and works out which lines count towards the 2004/05 baseline.',
      'It shows you what it would write. Nothing is written until you press ‘Mark’.',
      'It adds two columns and one sheet with live formulas. All of it can be removed again in one step.',
    ],
    action: 'Show me the sheet it found',
    skip: 'Skip',
  },

  sheet: {
    heading: 'Budget sheet',
    label: 'Sheet with the budget',
    hidden: (name: string) => `${name} (hidden)`,
    marked: (name: string) => `${name} (marked)`,
    noSheets:
      'This workbook has no sheet to read. Add or unhide the sheet that holds the budget, then try again.',
    notATable:
      'No budget table was found on this sheet. Choose another sheet, or say below where the labels and amounts are.',
    columns: (labels: string, codes: string | null, amounts: string, whatTheyAre: readonly string[]) =>
      `Labels in column ${labels}, ${codes === null ? 'no codes' : `codes in ${codes}`}, amounts in ${amounts}: ${whatTheyAre.join(', ')}.`,
    rows: (first: number, last: number) => `rows ${grouped(first)} to ${grouped(last)}`,
    noYear: 'no year stated',
    basis: { gross: 'gross', net: 'net of income', unstated: 'gross or net not stated' } satisfies Record<
      Basis,
      string
    >,
    unitAssumed:
      'No unit is stated on the sheet: pounds (£) were assumed. Correct it below if that is wrong.',
  },

  correct: {
    heading: 'Correct what was read',
    label: 'Column with the labels',
    code: 'Column with the codes',
    noCode: 'No codes',
    amount: 'Column with the amounts',
    amountOption: (column: string, heading: string) => (heading === '' ? column : `${column}: ${heading}`),
    column: (letter: string) => `Column ${letter}`,
    detect: 'As read',
    year: 'Financial year',
    yearAsRead: (year: string | null) => (year === null ? 'None was read' : `As read: ${year}`),
    unit: 'Unit of the amounts',
    unitFrom: (cell: string) => `Read in cell ${cell}.`,
    units: unitWords,
    basis: 'Gross or net',
    bases: basisWords,
    reset: 'Go back to what was read',
  },

  baseline: {
    heading: 'Baseline 2004/05',
    otherYear: (year: string) =>
      `The amounts are for ${year}, not 2004/05: good for trying Cashable out, not for a statement.`,
    headingFor: (year: string) => `Baseline ${year}`,
    inWords: (words: string) => `about ${words}`,
    provisional: (lines: number) =>
      `Provisional: ${counted(lines, 'line is', 'lines are')} still to be decided.`,
    range: (low: string, high: string) => `It will end up between ${low} and ${high}.`,
    settled: 'Every line is decided.',
    settledButNil: 'Every line that holds an amount is decided.',
    combined: (sheets: number) => `Adds up ${grouped(sheets)} sheets, listed below.`,
    calculation: (address: string) => `The live calculation stands at ${address}.`,
  },

  bySheet: {
    heading: 'Baseline by sheet',
    caption: 'What each sheet brings to the baseline.',
    sheet: 'Sheet',
    hidden: (sheet: string) => `${sheet} (hidden)`,
    counts: 'Counts',
    apart: (parts: readonly string[]) => `${parts.join('; ')}.`,
    leftOut: (amount: string) => `Left out ${amount}`,
    toDecide: (amount: string) => `to decide ${amount}`,
    onlyToDecide: (amount: string) => `To decide ${amount}`,
    repeats: (sheets: string) => `Repeats ${sheets}: not counted again.`,
    together: 'Baseline',
  },

  bySector: {
    heading: 'Baseline by sector',
    show: 'Show the sectors',
    caption: 'The sectors of the efficiency statement, as far as the words of the lines say.',
    sector: 'Sector',
    counts: 'Counts',
    lines: (lines: number) => counted(lines, 'line'),
    unmapped:
      'Lines that are not mapped name no one sector, such as overheads of a whole department. They count towards the baseline all the same.',
    together: 'Baseline',
  },

  targets: {
    heading: 'Targets',
    explanation: (percent: string) => `${percent} of the baseline for each year.`,
    year: 'Year',
    target: 'Target',
    together: 'All years together',
    cashable: 'Cashable part of one year, at least',
  },

  treatments: {
    heading: 'How the lines are treated',
    explanation: 'Open a treatment to see its lines.',
    lines: (lines: number) => counted(lines, 'line'),
    others: (parts: readonly string[]) => `Other rows: ${parts.join(', ')}.`,
    otherRows: {
      subtotal: (rows: number) => counted(rows, 'subtotal'),
      income: (rows: number) => counted(rows, 'income row'),
      heading: (rows: number) => counted(rows, 'heading'),
      note: (rows: number) => counted(rows, 'note'),
      blank: (rows: number) => counted(rows, 'blank row'),
    },
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

  footing: {
    heading: 'Check against the sheet’s own total',
    show: 'Show the addition',
    caption: 'Proof that nothing is lost or counted twice',
    part: 'Part',
    amount: 'Amount',
    sum: 'Together',
    sheetTotal: (row: number | null) =>
      row === null ? 'Sheet’s own total' : `Sheet’s own total, row ${row}`,
    difference: 'Difference',
  },

  findings: {
    heading: (findings: number) => (findings === 0 ? 'Findings' : `Findings (${grouped(findings)})`),
    none: 'Nothing on the sheet needs your attention.',
    where: (sheet: string, address: string | null) =>
      address === null ? `‘${sheet}’` : `‘${sheet}’, ${address}`,
    list: 'findings',
  },

  writes: {
    heading: 'What marking will write',
    nothingYet: 'Nothing has been written yet.',
    cells: (cells: number) => `${counted(cells, 'cell')} in all. Your own cells are not overwritten.`,
    undoneByExcel: 'Ctrl+Z undoes it, and so does ‘Undo last change’ here.',
    notUndoneByExcel: 'Ctrl+Z does not undo it in this version of Excel; ‘Undo last change’ here does.',
    upToDate: 'The marks are up to date: marking again would change nothing.',
  },

  mark: {
    button: (rows: number) => (rows === 1 ? 'Mark 1 row' : `Mark ${grouped(rows)} rows`),
    again: 'Mark again',
    note: (cells: number, undoneByExcel: boolean) =>
      `Writes ${counted(cells, 'cell')}. ${undoneByExcel ? 'Ctrl+Z undoes it.' : '‘Undo last change’ undoes it.'}`,
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

  decide: {
    heading: (lines: number) => `To decide (${grouped(lines)})`,
    none: 'Nothing is left to decide.',
    how: 'Largest effect first. Decide here, or pick from the list in the line’s Treatment cell; the figures follow.',
    list: 'lines to decide',
    moves: (amount: string) => `Including it moves the baseline by ${amount}.`,
    open: 'Decide',
    openFor: (label: string, row: number) => `Decide ${label}, row ${row}`,
    change: 'Change',
    changeFor: (label: string, row: number) => `Change ${label}, row ${row}`,
    form: (label: string) => `Decide ‘${label}’`,
    suggested: (word: string) => `Suggested: ${word}.`,
    accept: 'Accept suggestion',
    treatment: 'Treatment',
    chooseOne: 'Choose a treatment.',
    reason: 'Reason',
    reasonHint: 'Stands beside the line for whoever checks it: the paper, the date, who decided.',
    reasonNeeded: 'Say why the line is left out: no published rule stands behind this treatment.',
    allLike: (lines: number) => `Apply to all ${counted(lines, 'line')} like it`,
    likeThese: 'Also these:',
    likeRow: (label: string, row: number, amount: string | null) =>
      `${label}, row ${row}${amount === null ? '' : `, ${amount}`}`,
    likeMore: (lines: number) => `and ${counted(lines, 'more line', 'more lines')}`,
    remember: 'Remember for this council',
    rememberHint: 'Lines with the same label are then decided this way on every sheet that is marked.',
    onlyUnder: (section: string) => `Only under ‘${section}’`,
    goesTo: (before: string, after: string) => `The baseline goes from ${before} to ${after}.`,
    stays: (baseline: string) => `The baseline stays at ${baseline}.`,
    confirm: (lines: number) => (lines === 1 ? 'Decide this line' : `Decide ${counted(lines, 'line')}`),
    cancel: 'Cancel',
    running: 'Writing the decision…',
    nil: (lines: number) =>
      `${counted(lines, 'line holds', 'lines hold')} no amount and ${lines === 1 ? 'changes' : 'change'} no figure.`,
    nilOn: (lines: number, sheet: string) =>
      `${counted(lines, 'line', 'lines')} on ‘${sheet}’ ${lines === 1 ? 'holds no amount and changes' : 'hold no amount and change'} no figure.`,
    nilDecide: (lines: number) =>
      lines === 1 ? 'Decide it as suggested' : `Decide all ${counted(lines, 'line')} as suggested`,
    nilShow: (lines: number) => (lines === 1 ? 'Show it' : 'Show them'),
    nilList: 'lines without an amount',
    nilReason: 'No amount stands in this line.',
    asSuggested: 'as suggested',

    split: {
      choose: (asks: MixedLine['asks']) => `Split: count it without its ${mixedParts[asks]}`,
      part: (asks: MixedLine['asks'], unit: Unit) => `${capital(mixedParts[asks])} in this line (${unit})`,
      unit: 'Typed in',
      asOnSheet: (unit: Unit) => `${unit}, as on the sheet`,
      inPounds: '£ and pence',
      hint: 'The figure itself, from the accounts or the return. If you do not have it, cancel and come back to the line, or decide the whole line one way.',
      reasonHint: 'Stands beside the line for whoever checks it: where the figure comes from.',
      needed: (asks: MixedLine['asks']) => `Type how much of the line is ${mixedParts[asks]}.`,
      notAnAmount: (typed: string) =>
        `‘${typed}’ is not an amount. Type figures only, such as 12,345 or 12,345.6.`,
      beyondPence: 'The figure is finer than a penny. Type it to the penny at most.',
      mustBeNegative: (line: string) =>
        `The line is ${line}, so its part is negative as well. Type a minus before the figure.`,
      mustBePositive: (line: string) =>
        `The line is ${line}, so its part cannot be negative. Type the figure without the minus.`,
      beyondLine: (part: string, line: string, unit: Unit | null) =>
        `${part} is more than the whole line, which is ${line}. ${unit === null ? 'Type the part of it that is left out.' : `If you typed pounds, choose £ instead of ${unit}.`}`,
      caption: 'What becomes of the line',
      name: 'Part',
      amount: 'Amount',
      counts: 'Counts towards the baseline',
      leftOut: (word: string) => `Left out as ‘${word}’`,
      line: 'The whole line',
      withoutFigure: (word: string) =>
        `Suggested for the whole line, if you do not have the figure: ${word}.`,
    },

    noLine: {
      heading: 'This row is no budget line',
      label: 'What it is instead',
      says: {
        subtotal: 'adds up other rows',
        income: 'income or financing, not spending',
        note: 'a remark, or a figure for information',
      },
    },
    proof: {
      against: (together: string, total: string, row: number | null, rest: string) =>
        `The lines of this sheet then come to ${together}. The sheet’s own total${row === null ? '' : ` in row ${grouped(row)}`} is ${total}: ${rest}.`,
      exactly: 'they agree',
      more: (amount: string) => `the lines are ${amount} above it`,
      less: (amount: string) => `the lines are ${amount} below it`,
      noTotal: (together: string) =>
        `The lines of this sheet then come to ${together}. It prints no total of its own to compare them with.`,
      isTheTotal:
        'This row is the total that the lines are checked against. As a line it would be counted on top of its own parts.',
    },

    done: (what: string, word: string, baseline: string, left: number) =>
      `${what}: ${word}. The baseline is ${baseline}; ${left === 0 ? 'nothing is left to decide' : `${counted(left, 'line')} left to decide`}.`,
    doneSplit: (word: string, leftOut: string, leaves: string) => `${word}, ${leftOut} left out as ${leaves}`,
    doneLine: (label: string) => `‘${label}’`,
    doneLines: (lines: number) => counted(lines, 'line'),
    undo: 'Undo',
    undoLabel: 'Undo this decision',
    region: 'Decision',
  },

  find: {
    heading: 'Find a line',
    search: 'Search in labels, codes and reasons',
    treatment: 'Treatment',
    any: 'Any treatment',
    hint: 'Type a word of the label, a code or a word of the reason, or choose a treatment.',
    found: (lines: number) =>
      lines === 0 ? 'No line was found.' : `${counted(lines, 'line')} found, largest amount first.`,
    list: 'lines found',
  },

  rules: {
    heading: 'Your council’s own rules',
    explanation:
      'A decision that you ticked ‘Remember for this council’. It decides every line of that label before the published rules do; your decision on a line still wins. The rules are kept in this workbook.',
    none: 'There are none yet. Tick ‘Remember for this council’ when you decide a line.',
    list: 'rules',
    named: (words: string) => `‘${words}’`,
    namedUnder: (words: string, section: string) => `‘${words}’ under ‘${section}’`,
    remove: 'Remove rule',
    removeFor: (words: string) => `Remove rule for ${words}`,
    removed: (words: string) =>
      `The rule for ${words} is removed. Lines that it decided follow when you mark again.`,
    exporting: 'Take them to another workbook',
    exportFile: 'Export as a file',
    exported: (file: string) =>
      `${file} was handed to your browser to save. If no file appears, this Excel blocks downloads: use ‘Copy rules’ and paste them into the other workbook.`,
    copy: 'Copy rules',
    copied: 'The rules are copied. Paste them into Help, ‘Import rules’, in the other workbook.',
    copyRefused: 'The rules could not be copied. Select the text below and press Ctrl+C.',
    text: 'Text of the rules',
    importing: 'Import rules',
    file: 'File with rules',
    paste: 'Or paste the text of the rules',
    importButton: 'Import pasted rules',
    unreadable: 'The file could not be opened. Check that it is still there, or paste its text instead.',
    imported: (added: number, changed: number, all: number) =>
      `${added === 0 && changed === 0 ? 'All rules were known already' : [...(added === 0 ? [] : [`${counted(added, 'rule')} added`]), ...(changed === 0 ? [] : [`${counted(changed, 'rule')} changed`])].join(', ')}. The workbook now holds ${counted(all, 'rule')}. Lines that they decide follow when you mark the sheet.`,
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
    keep: 'Keep the marks',
    removed: 'All marks are removed. If a statement was checked, its own marks are removed under Statement.',
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

  help: {
    heading: 'Help',
    marks: 'What the marks mean',
    notLines: {
      subtotal: 'Adds up other lines, so it is not counted again.',
      income: 'Income or financing, not spending on a service.',
    },
    examples: (examples: readonly string[]) => `Such as ${examples.join(', ')}.`,
    lookAlikes: (lines: readonly string[]) => `Sounds alike, but counts: ${lines.join(', ')}.`,
    paragraphs: 'The paragraphs relied on',
    paragraphsIntro: (title: string) => `Restated in our own words from: ${title}.`,
    paragraphsNone: 'The restated paragraphs are not part of this version.',
    paragraphsShow: (paragraphs: number) => `Show ${counted(paragraphs, 'paragraph')}`,
    privacy: 'Privacy',
    privacySays: [
      'Nothing leaves the workbook. Cashable has no server and no account, and it sends nothing to anyone.',
      'It asks for permission to read and write the workbook because it reads your budget lines and writes its marks beside them. It writes only when you press a button, and only what it listed beforehand.',
      'Excel itself loads Microsoft’s add-in library from Microsoft, as it does for every add-in.',
    ],
    removal: 'Removing everything',
    removalSays:
      'From a budget: press ‘Remove all marks’ in the Budget view, or ‘Remove marks’ on the ribbon. It takes away the columns beside your table, the names, the settings, your council’s own rules and the sheet with the calculation. From a statement: press ‘Remove marks’ in the Statement view, which asks about explanations and record too, and lets you take out a statement that was inserted. Figures that you froze stay figures. What you typed yourself stays. A colleague without Cashable still sees every mark and reason as plain text.',
    undoSays:
      '‘Undo last change’ in the Budget view takes back the last thing that Cashable wrote, cell by cell, also after the workbook was closed and opened again.',
    appearance: 'Appearance',
    theme: 'Colours',
    themes: { auto: 'As in Excel', light: 'Light', dark: 'Dark' },
    introduction: 'Show the introduction again',
    version: (version: string) => `Version ${version}`,
    edition: (title: string) => `Rules: ${title}`,
  },
} as const;
