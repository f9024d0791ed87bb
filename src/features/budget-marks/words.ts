/** Every sentence about the workbook: what stands in the way, what would be written, what was done. */
import { counted, listed } from '../../english/counted';
import type { Problem } from '../../excel/problem';

const entry = (id: string, sentence: string): Problem => ({ id, sentence });

/** At most five of the words, then how many more there are. */
const some = (words: readonly string[]): string =>
  words.length <= 6 ? listed(words) : `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`;

export const noBudgetTable = (sheet: string, findings: readonly string[]): Problem =>
  entry(
    'no-budget-table',
    [
      `No budget table was found on sheet ‘${sheet}’.`,
      ...(findings.length > 0
        ? findings.slice(0, 2)
        : ['Choose another sheet, or say which columns hold the labels and the amounts.']),
    ].join(' '),
  );

export const noRoom = (sheet: string, columns: string): Problem =>
  entry(
    'no-free-columns',
    `Cashable needs two empty columns side by side to the right of the budget on sheet ‘${sheet}’, and ${columns} are taken. Clear or insert two columns there, then try again. Nothing was changed.`,
  );

export const noRoomForLeftOut = (sheet: string, columns: string): Problem =>
  entry(
    'no-columns-for-left-out',
    `${noRoomBeside(sheet, columns)} Clear or insert two columns there, then decide again. Nothing was changed.`,
  );

export const noRoomForLeftOutYet = (sheet: string, columns: string): string =>
  `${noRoomBeside(sheet, columns)} Clear or insert two columns there before you answer what stays out.`;

const noRoomBeside = (sheet: string, columns: string): string =>
  `A part that stays out of a line needs two empty columns side by side to the right of the reasons on sheet ‘${sheet}’, and ${columns} are taken.`;

/** The rules are not the ones that the marks were made under, though they have the same name. */
export const rulesChanged = (edition: string): string =>
  `The marks in this workbook were made under “${edition}”, and this version of Cashable holds different words or figures under that name. What is shown here follows the present ones. Choose Mark again to bring the marks in line with them, and keep a copy of the workbook as it was for the auditor.`;

export const changedSincePreview = (sheet: string): Problem =>
  entry(
    'changed-since-preview',
    `Sheet ‘${sheet}’ has changed since it was looked at. Look at the new preview, then mark again. Nothing was written.`,
  );

export const previewNotUsable = (): Problem =>
  entry(
    'preview-unusable',
    'This preview can’t be used any more. Choose the sheet again to get a new one. Nothing was written.',
  );

export const settingsDamaged = (): Problem =>
  entry(
    'settings-damaged',
    'What Cashable had kept in this workbook about its marks is damaged. Choose Remove all marks, which still works, then mark the sheet again. Treatments that you changed by hand must be chosen again.',
  );

export const unknownTreatment = (
  sheet: string,
  cell: string,
  word: string,
  words: readonly string[],
): Problem =>
  entry(
    'unknown-treatment',
    `Cell ${cell} on sheet ‘${sheet}’ holds “${word}”, which can’t be chosen for a line. Choose ${words.slice(0, -1).join(', ')} or ${words.at(-1)} there, or clear the cell to have it filled again. Nothing was changed.`,
  );

export const unreadLeftOut = (sheet: string, cell: string, word: string): Problem =>
  entry(
    'left-out-unread',
    `Cell ${cell} on sheet ‘${sheet}’ holds “${word}”, where the part that stays out of the line belongs. Enter an amount in the unit of the sheet, or clear the cell. Nothing was changed.`,
  );

interface PartLeftOut {
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  readonly part: string;
}

const partOf = ({ sheet, row, label }: PartLeftOut): string => `‘${label}’ in row ${row} of sheet ‘${sheet}’`;

export const leftOutNotAsked = (of: PartLeftOut): Problem =>
  entry(
    'left-out-not-asked',
    `${of.part} can’t be left out of ${partOf(of)}: it is not a line that mixes what counts with what stays out. Decide the line as a whole, or give the part a line of its own on the sheet. Nothing was changed.`,
  );

export const leftOutNeedsIncluded = (of: PartLeftOut): Problem =>
  entry(
    'left-out-needs-included',
    `${of.part} is to be left out of ${partOf(of)}, which is not to be included. Choose Included for the rest of the line, or leave the part out of your answer. Nothing was changed.`,
  );

export const leftOutTooMuch = (of: PartLeftOut & { readonly amount: string }): Problem =>
  entry(
    'left-out-too-much',
    `${of.part} can’t be left out of ${partOf(of)}, which is ${of.amount}: a part has the sign of its line and is not more than it. Check both figures and the unit. Nothing was changed.`,
  );

export const calculationOccupied = (sheet: string, cells: readonly string[]): Problem =>
  entry(
    'calculation-occupied',
    `Sheet ‘${sheet}’ has an entry of yours in ${some(cells)}, where Cashable’s figures must go. Move it to another place on the sheet, then try again. Nothing was changed.`,
  );

export const nothingToUndo = (): Problem =>
  entry('nothing-to-undo', 'There is no change of Cashable’s left to undo in this workbook.');

export const rowsMovedSince = (sheet: string): Problem =>
  entry(
    'columns-gone',
    `The Treatment and Reason columns of sheet ‘${sheet}’ are no longer where they were, so the last change can’t be taken back. Remove all marks clears the rest. Nothing was changed.`,
  );

// The marks on the officer's sheet

export const treatmentHeading = 'Treatment';
export const reasonHeading = 'Reason';
export const leftOutHeading = (unit: string): string => `Left out (${unit})`;
export const leftOutAsHeading = 'Left out as';

/** Whether a cell holds a heading over a column for parts left out, in whatever unit. */
export const isLeftOutHeading = (cell: unknown): boolean =>
  typeof cell === 'string' && (cell === leftOutAsHeading || /^Left out \((£|£000|£m)\)$/.test(cell));

export const listTitle = 'Treatment of this line';
export const listError =
  'Choose one of the listed treatments, or clear the cell to have Cashable fill it again.';

export interface MarkPlace {
  readonly sheet: string;
  readonly treatmentColumn: string;
  readonly reasonColumn: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

export const writesTreatments = (place: MarkPlace, cells: number): string =>
  `Sheet ‘${place.sheet}’, column ${place.treatmentColumn}: ${counted(cells, 'treatment')} in rows ${place.firstRow} to ${place.lastRow}, with a drop-down list.`;

export const writesReasons = (place: MarkPlace, cells: number): string =>
  `Sheet ‘${place.sheet}’, column ${place.reasonColumn}: ${counted(cells, 'reason')} beside them.`;

export const writesHeadings = (place: MarkPlace, row: number): string =>
  `Sheet ‘${place.sheet}’, cells ${place.treatmentColumn}${row} and ${place.reasonColumn}${row}: the headings ${treatmentHeading} and ${reasonHeading}.`;

export const writesLooks = (place: MarkPlace): string =>
  `Sheet ‘${place.sheet}’, columns ${place.treatmentColumn} and ${place.reasonColumn}: column widths, and colours that follow the treatment. Your own cells and formats stay as they are.`;

export const renewsLooks = (place: MarkPlace): string =>
  `Sheet ‘${place.sheet}’, columns ${place.treatmentColumn} and ${place.reasonColumn}: drop-down list and colours for rows ${place.firstRow} to ${place.lastRow}.`;

export const changesCells = (place: MarkPlace, rows: readonly number[]): string =>
  `Sheet ‘${place.sheet}’, columns ${place.treatmentColumn} and ${place.reasonColumn}: new words in ${rows.length === 1 ? 'row' : 'rows'} ${some(rows.map(String))}.`;

interface LeftOutPlace {
  readonly sheet: string;
  /** Letters of the two columns. */
  readonly first: string;
  readonly second: string;
}

export const writesLeftOut = (place: LeftOutPlace & { readonly unit: string }, questions: number): string =>
  `Sheet ‘${place.sheet}’, columns ${place.first} and ${place.second}: the headings ${leftOutHeading(place.unit)} and ${leftOutAsHeading}, for ${questions === 1 ? 'the line that mixes' : `the ${questions} lines that mix`} what counts with what stays out. You may type the part that stays out there.`;

export const changesLeftOut = (place: LeftOutPlace, rows: readonly number[]): string =>
  `Sheet ‘${place.sheet}’, columns ${place.first} and ${place.second}: parts left out in ${rows.length === 1 ? 'row' : 'rows'} ${some(rows.map(String))}.`;

export const removesLeftOut = (place: LeftOutPlace): string =>
  `Sheet ‘${place.sheet}’, ${place.first === place.second ? `column ${place.first}` : `columns ${place.first} and ${place.second}`}: the parts left out.`;

export const decidedWithPart = (word: string, part: string): string => `${word}, ${part} left out`;

export const keepsDecisions = (count: number): string =>
  `${counted(count, 'treatment')} that you decided ${count === 1 ? 'stays' : 'stay'} with ${count === 1 ? 'its line' : 'their lines'}.`;

export const putsMarksBack = (): string =>
  'The budget was sorted without the Treatment and Reason columns: each treatment goes back to its line.';

export const writesCalculation = (sheet: string, cells: number, isNew: boolean): string =>
  isNew
    ? `New sheet ‘${sheet}’: the baseline, the targets and what they rest on, as live formulas in ${counted(cells, 'cell')}.`
    : `Sheet ‘${sheet}’: ${counted(cells, 'cell')} of the baseline and the targets.`;

export const movesCharts = (sheet: string, rows: number): string =>
  `Sheet ‘${sheet}’: the report has grown, so ${counted(rows, 'blank row is', 'blank rows are')} put in below it; charts and what stands beside them move down.`;

export const leavesCalculation = (sheet: string): string =>
  `Sheet ‘${sheet}’ was rearranged by you and stays as it is; its formulas follow by themselves.`;

export const leavesYourFigures = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’, ${some(cells)}: you changed ${cells.length === 1 ? 'this cell' : 'these cells'}, so ${cells.length === 1 ? 'it stays' : 'they stay'} as you left ${cells.length === 1 ? 'it' : 'them'}.`;

/** A figure of ours in whose place a value stands, and the way back to the formula. */
export const figuresFrozen = (sheet: string, cells: readonly string[]): string =>
  cells.length === 1
    ? `Sheet ‘${sheet}’, ${some(cells)}: a value stands in place of Cashable’s formula, so this figure does not follow the budget. To have the formula back, clear the cell, then choose Mark again.`
    : `Sheet ‘${sheet}’, ${some(cells)}: values stand in place of Cashable’s formulas, so these figures do not follow the budget. To have the formulas back, clear the cells, then choose Mark again.`;

export const definesNames = (names: readonly string[]): string =>
  `Names in the workbook, so that formulas find the marks: ${listed(names)}.`;

export const keepsSettings = (): string =>
  'Notes that Cashable keeps inside this workbook, so that marks can be undone and removed after it is opened again.';

// Undo and removal

export const undoesMarking = (sheet: string, lines: number): string =>
  `Marking ${counted(lines, 'line')} on sheet ‘${sheet}’`;

export const undoesMarkingAgain = (sheet: string, rows: number): string =>
  `Marking sheet ‘${sheet}’ again (${counted(rows, 'row')} changed)`;

/** @param label of the decided line, or of the one that the officer opened */
export const undoesDeciding = (sheet: string, label: string, word: string, lines: number): string =>
  lines === 1
    ? `Deciding ‘${label}’ on sheet ‘${sheet}’: ${word}`
    : `Deciding ${counted(lines, 'line')} on sheet ‘${sheet}’, ‘${label}’ among them: ${word}`;

/** Said before a change is taken back that this pane did not make. */
export const lastMadeElsewhere = (what: string): string =>
  `The last change was not made in this window since Cashable was opened; it may be a colleague’s: ${what}`;

/** Said after such a change was taken back. */
export const tookBackElsewhere = (what: string): string =>
  `What was taken back was not made in this window since Cashable was opened, and may be a colleague’s: ${what}. To have it again, do it once more.`;

export const otherLastChange = (what: string): Problem =>
  entry(
    'last-change-other',
    `The last change is another by now, and may be a colleague’s: ${what}. To take that back, choose Undo last change again. Nothing was changed.`,
  );

export const lineGone = (sheet: string): Problem =>
  entry(
    'line-gone',
    `A line that was to be decided is no longer on sheet ‘${sheet}’ as it was shown. Look at the list again, then decide. Nothing was changed.`,
  );

export const lineNotMarked = (sheet: string, row: number): Problem =>
  entry(
    'line-not-marked',
    `Row ${row} of sheet ‘${sheet}’ carries no mark yet. Choose Mark again, then decide the line. Nothing was changed.`,
  );

export const marksLeftBehind = (sheet: string): Problem =>
  entry(
    'marks-left-behind',
    `Sheet ‘${sheet}’ was sorted without its Treatment and Reason columns, so the marks stand beside other lines. Choose Mark again to bring them back, then decide. Nothing was changed.`,
  );

export const sheetNotMarked = (sheet: string): Problem =>
  entry(
    'sheet-not-marked',
    `Sheet ‘${sheet}’ carries no marks any more. Mark it first, then decide its lines. Nothing was changed.`,
  );

export const reasonMissing = (): Problem =>
  entry(
    'reason-missing',
    'A line that the officer excludes needs a reason: no published rule stands behind it. Say why, then decide again. Nothing was changed.',
  );

export const removesMarks = (place: MarkPlace): string =>
  `Sheet ‘${place.sheet}’, columns ${place.treatmentColumn} and ${place.reasonColumn}, rows ${place.firstRow} to ${place.lastRow}: treatments, reasons, drop-down list and colours.`;

/** A column of ours whose neighbour was deleted. */
export const removesStray = (sheet: string, column: string, firstRow: number, lastRow: number): string =>
  `Sheet ‘${sheet}’, column ${column}, rows ${firstRow} to ${lastRow}: what is left of Cashable’s columns after the one beside it, or a name of theirs, was deleted or changed.`;

export const removesWidths = (place: MarkPlace): string =>
  `Sheet ‘${place.sheet}’: columns ${place.treatmentColumn} and ${place.reasonColumn} get their former widths back.`;

export const removesDecisions = (sheet: string, count: number): string =>
  `Sheet ‘${sheet}’: ${counted(count, 'treatment')} that you decided ${count === 1 ? 'goes' : 'go'} too.`;

export const leavesYourCells = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: what you typed in ${some(cells)} stays.`;

export const removesCalculation = (sheet: string): string => `Sheet ‘${sheet}’ is deleted.`;

export const keepsCalculation = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’ stays, because you typed in ${some(cells)}; only Cashable’s own cells on it are cleared.`;

export const removesNames = (names: readonly string[]): string => `Names: ${listed(names)}.`;
/** @param cells by sheet, such as `‘Summary’ B2:B4` */
export const leavesFormulasWithoutNames = (cells: readonly string[]): string =>
  `Formulas that rest on these names or on the deleted sheet will show #NAME? or #REF!: ${listed(cells)}.`;
export const leavesFormulasWithoutMarks = (cells: readonly string[]): string =>
  `Formulas that read the columns of the marks will find them empty: ${listed(cells)}.`;
export const noFormulasLeft = (): string => 'No formula elsewhere in the workbook rests on what is removed.';
export const formulasNotLookedAt = (): string =>
  'Not every sheet could be read: formulas elsewhere that use these names will show #NAME?. To keep their figures, freeze them first: choose Explain formula on the ribbon.';
/** @param cells by sheet */
export const freezesRestingFormulas = (cells: readonly string[]): string =>
  `To keep what they show, choose “Freeze these formulas, then remove”: figures take the place of the formulas in ${listed(cells)}.`;
export const restingFormulasStay = (cells: readonly string[]): string =>
  `These can’t be frozen with it, because they show an error, fill several cells, are formatted as text or stand on a protected sheet: ${listed(cells)}.`;
export const undoesRemovalUntilClosed = (): string =>
  'Undo last change brings all of it back until this workbook is closed, as long as the lines stand in the same rows. After that it is gone: save a copy of the workbook first if you may want it back.';
export const removalIsFinal = (): string =>
  'Too little that is sound is known of these marks: this can’t be undone. Save a copy of the workbook first.';
/** @param decisions how many lines the officer had decided */
export const undoesRemoval = (sheets: readonly string[], decisions: number): string =>
  `Removing all marks from ${listed(sheets.map((sheet) => `‘${sheet}’`))}${decisions === 0 ? '' : `, with ${counted(decisions, 'decision')} of yours`}`;

export const sheetOfMarksGone = (sheet: string): Problem =>
  entry(
    'sheet-of-marks-gone',
    `Sheet ‘${sheet}’, which carried the marks that were removed, is gone, so the removal can’t be undone. Mark the budget again. Nothing was changed.`,
  );

export const linesChangedSinceRemoval = (sheet: string): Problem =>
  entry(
    'lines-changed-since-removal',
    `The lines of sheet ‘${sheet}’ are not where they were when the marks were removed, so the marks would stand beside other lines. Put the rows and labels back as they were, or mark the budget again. Nothing was changed.`,
  );

export const placeTaken = (sheet: string, cell: string): Problem =>
  entry(
    'place-of-marks-taken',
    `Cell ${cell} on sheet ‘${sheet}’ holds something now where a mark must come back. Move it to another place, then undo again. Nothing was changed.`,
  );

export const nameTaken = (name: string): Problem =>
  entry(
    'name-of-marks-taken',
    `The name ${name} is in use in this workbook again, so the marks can’t come back under it. Delete or rename it under Formulas, Name Manager, then undo again. Nothing was changed.`,
  );

export const removesChoices = (): string =>
  'What you chose in the settings, such as the reading of half: checks of statements go by the usual choices again.';

export const removesSettings = (): string => 'The notes that Cashable keeps inside this workbook.';

export const calculationSheetName = 'AES baseline';
