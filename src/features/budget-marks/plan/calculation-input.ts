import type { DefinedName } from '../../../excel/directory';
import type { MarksRecord } from '../marks-record';
import { freeName, freeSheetName } from '../../../excel/names';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { BudgetSheet, MarkingInput } from './marking-input';
import { councilNameOn } from '../../../statement/read/council-name';
import { isSameCouncil } from '../../../guidance/authorities/authority';
import type { LeftOutColumns } from './left-out-cells';
import { type CalculationSteps, calculationSteps } from './calculation-steps';
import { defaultEdition, editionById } from '../../../guidance/editions';
import { keptChoices } from '../../../guidance/kept-choices';
import { defaultChoices } from '../../../guidance/choices';
import { type CalculatedSheet, calculationOf } from './calculation-sheet';
import { bodyRows } from './mark-place';
import { amountsName, leftOutAsName, leftOutName, treatmentsName } from '../locate-marks';
import { columnLetters, columnNumber } from '../../../grid/column-letters';
import { calculationSheetName } from '../words';

/** The names of the calculation: ours again if they are ours, else the wished one or its next free ending. */
function nameGiver(names: readonly DefinedName[], record: MarksRecord | null): (wished: string) => string {
  const ours = new Set(record?.calculation?.names.map(({ name }) => name) ?? []);
  return (wished) => freeName(wished, names, ours);
}

/** First words above the table: what the council calls the sheet. */
function titleOf(sheet: RawSheet, firstRow: number): string {
  for (let row = sheet.area.row; row < firstRow - 1; row += 1)
    for (let column = 0; column < sheet.area.columns; column += 1) {
      const value = cellAt(sheet, row, sheet.area.column + column);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
  return '';
}

function rowsOfTextAmounts({ raw, table }: BudgetSheet): ReadonlySet<number> {
  const column = columnNumber(table.amountColumn);
  const rows = new Set<number>();
  for (let index = 0; index < raw.area.rows; index += 1) {
    const value = cellAt(raw, raw.area.row + index, column);
    if (typeof value === 'string' && value.trim() !== '') rows.add(raw.area.row + index);
  }
  return rows;
}

/** Rows at the top of a sheet in which a council's name is looked for. */
const titleRows = 12;

/** The council that the budget sheets name; `null` where they name none or two. */
function councilOn(sheets: readonly BudgetSheet[]): string | null {
  const names = sheets.flatMap(({ raw: { values, area } }) => {
    const found = councilNameOn({ values, firstRow: area.row, firstColumn: area.column }, titleRows);
    return found === null ? [] : [found.name];
  });
  const [first] = names;
  return first !== undefined && names.every((name) => isSameCouncil(name, first)) ? first : null;
}

/** The calculation over all sheets of the baseline, and what of it has to be written. */
export function calculationFor(
  input: MarkingInput,
  marksOf: (sheet: BudgetSheet) => {
    readonly suffix: string;
    readonly leftOut: LeftOutColumns['columns'];
  },
): CalculationSteps {
  const { directory, record, reading } = input;
  const edition = editionById(reading.edition) ?? defaultEdition;
  const kept = keptChoices(directory.settings, record?.edition ?? null);
  const choices = kept.kind === 'sound' ? kept.choices : defaultChoices;
  const giveName = nameGiver(directory.names, record);
  const calculated = input.sheets.map((each): CalculatedSheet => {
    const { suffix: own, leftOut } = marksOf(each);
    return {
      reading: each.reading,
      table: each.table,
      title: titleOf(each.raw, each.table.firstRow),
      ...bodyRows(each.table, each.reading.lines),
      amounts: `${amountsName}${own}`,
      treatments: `${treatmentsName}${own}`,
      repeats: reading.bySheet.find(({ sheet }) => sheet === each.raw.name)?.repeats ?? null,
      leftOut:
        leftOut === null
          ? null
          : {
              parts: `${leftOutName}${own}`,
              kinds: `${leftOutAsName}${own}`,
              partsColumn: columnLetters(leftOut.parts),
              kindsColumn: columnLetters(leftOut.kinds),
            },
    };
  });
  const textRows = new Map(input.sheets.map((each) => [each.raw.name, rowsOfTextAmounts(each)]));
  return calculationSteps(
    calculationOf(
      calculated,
      edition,
      giveName,
      { ...reading, choices, council: choices.council ?? councilOn(input.sheets), today: input.today },
      (sheet) => textRows.get(sheet) ?? new Set(),
    ),
    input.calculation,
    record?.calculation ?? null,
    directory.names,
    freeSheetName(calculationSheetName, directory.sheets, (number) => ` ${number}`),
  );
}
