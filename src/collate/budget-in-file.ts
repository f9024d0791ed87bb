import { readBudgetInParts } from '../budget/read-budget';
import type { BudgetReading } from '../budget/reading';
import { budgetSnapshot } from '../features/budget-marks/budget-snapshot';
import { marksIn, ownSheets, soundRecord } from '../features/budget-marks/kept-marks';
import { calculationSheetIn } from '../features/budget-marks/plan/removal-plan';
import { understandBudget } from '../features/budget-marks/understanding';
import { calculatedFigures } from '../features/statement-marks/known-figures';
import type { WorkbookLook } from '../features/statement-marks/look-at-workbook';
import { toTheEnd } from '../grid/in-parts';
import type { WorkbookSnapshot } from '../grid/snapshot';
import { defaultEdition, editionById } from '../guidance/editions';
import type { Pence } from '../money/pence';

/** The budget of a marked workbook as its add-in reads it: sheets, columns, the council's rules and decisions included. */
export interface MarkedBudget {
  readonly reading: BudgetReading;
  /** Names of the marked sheets. */
  readonly sheets: readonly string[];
  /** How many lines the officer decided. */
  readonly decided: number;
  /** The baseline that the workbook shows; `null` where it shows none that can be read. */
  readonly shown: Pence | null;
}

/**
 * @param edition id of an edition that counts in place of the workbook’s; `null` for the workbook’s
 * @returns `null` where no sheet carries marks that can be read
 * @throws Refusal where what is kept with the marks cannot be understood
 */
export function markedBudget(look: WorkbookLook, edition: string | null): MarkedBudget | null {
  const { directory, sheets } = look;
  const record = soundRecord(directory);
  const marked = new Set(marksIn(directory, record).map(({ treatments }) => treatments.sheet));
  const first = directory.sheets.find(({ name }) => marked.has(name));
  if (first === undefined) return null;
  const calculation = calculationSheetIn(directory, record);
  const understood = toTheEnd(
    understandBudget(
      {
        directory,
        sheets: sheets.filter(({ name }) => marked.has(name) || name === calculation),
        extents: [],
      },
      {
        sheetId: first.id,
        choices: {},
        when: 'only-if-marked',
        deciding: { decisions: {}, remember: [] },
        today: '',
        ...(edition === null ? {} : { edition }),
      },
      readBudgetInParts,
    ),
  );
  if (understood === null) return null;
  const { reading, input } = understood;
  const by = editionById(reading.edition) ?? defaultEdition;
  return {
    reading,
    sheets: input.sheets.flatMap(({ raw, marks }) => (marks === null ? [] : [raw.name])),
    decided: input.sheets.reduce((sum, { decisions }) => sum + Object.keys(decisions).length, 0),
    shown: calculatedFigures(directory, sheets, by, record?.calculation ?? null).baseline ?? null,
  };
}

/** The council's own sheets as they stood before Cashable wrote in them: without its columns, and without its sheets. */
export function councilsSheets(look: WorkbookLook): WorkbookSnapshot['sheets'] {
  const { directory } = look;
  const record = soundRecord(directory);
  const ours = ownSheets(directory, calculationSheetIn(directory, record));
  const marks = marksIn(directory, record);
  return look.sheets
    .filter(({ name }) => !ours.has(name))
    .map((sheet) => ({
      ...budgetSnapshot(sheet, marks.find(({ treatments }) => treatments.sheet === sheet.name) ?? null),
      hidden: sheet.hidden,
    }));
}
