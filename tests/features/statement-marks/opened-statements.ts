import '../../workbench/clock';
import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { createCashable } from '../../../src/features/budget-marks/create-cashable';
import type { Cashable } from '../../../src/features/budget-marks/cashable';
import { Turns } from '../../../src/excel/in-turn';
import { createStatements } from '../../../src/features/statement-marks/create-statements';
import type { StatementSurroundings } from '../../../src/features/statement-marks/statement-workbook';
import type {
  CheckedStatement,
  Statements,
  StatementsChecked,
} from '../../../src/features/statement-marks/statements';
import {
  type HeadlessExcel,
  type HeadlessOptions,
  startHeadlessExcel,
} from '../../../workbench/headless/start';
import { columnLetters } from '../../../src/grid/column-letters';
import { plainReader } from '../budget-marks/plain-reader';
import { stateOf, type WorkbookState } from '../budget-marks/workbook-state';

/** A workbook with statements open in the stand-in for Excel, and the add-in's doors to it. */
export interface OpenedStatements {
  readonly excel: HeadlessExcel;
  readonly statements: Statements;
  readonly cashable: Cashable;
  /** Another door, as after closing and opening the pane. */
  reopened(given?: Partial<StatementSurroundings>): Statements;
  /** What an officer does. */
  edit(change: (workbook: Excel.Workbook) => void): Promise<void>;
  close(): Promise<void>;
}

export const today = '2006-06-01';

/** Opens sheets as they were read: cells with their formulas and number formats, merged, hidden and protected. */
export async function openWith(
  { name, sheets }: WorkbookSnapshot,
  given: Omit<HeadlessOptions, 'data'> = {},
): Promise<OpenedStatements> {
  const excel = startHeadlessExcel({
    build: 'web',
    ...given,
    data: {
      name,
      sheets: sheets.map(({ name: sheet, hidden, formulas, firstRow, firstColumn }) => ({
        name: sheet,
        hidden,
        values: [
          ...Array.from({ length: firstRow - 1 }, () => []),
          ...formulas.map((line) => [...Array.from({ length: firstColumn - 1 }, () => ''), ...line]),
        ],
      })),
    },
  });
  const removeGlobals = excel.installGlobals();
  const edit = (change: (workbook: Excel.Workbook) => void): Promise<void> =>
    excel.Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
  await edit(({ worksheets }) => {
    for (const sheet of sheets) {
      const present = worksheets.getItem(sheet.name);
      sheet.numberFormats.forEach((line, down) => {
        line.forEach((format, across) => {
          if (format !== 'General')
            present.getRangeByIndexes(
              sheet.firstRow - 1 + down,
              sheet.firstColumn - 1 + across,
              1,
              1,
            ).numberFormat = [[format]];
        });
      });
      for (const area of sheet.mergedAreas) present.getRange(area).merge();
      for (const row of sheet.hiddenRows) present.getRange(`${row}:${row}`).rowHidden = true;
      for (const column of sheet.hiddenColumns)
        present.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
      if (sheet.protected) present.protection.protect();
    }
  });
  const turns = new Turns();
  let moment = 0;
  const door = (more: Partial<StatementSurroundings> = {}): Statements =>
    createStatements({
      today: () => today,
      now: () => `${today}T10:${String((moment += 1)).padStart(2, '0')}:00Z`,
      version: '0.1.0',
      patience: 500,
      turns,
      ...more,
    });
  return {
    excel,
    statements: door(),
    cashable: createCashable({ readBudget: plainReader, patience: 500, turns }),
    reopened: door,
    edit,
    close: async () => {
      await excel.settle();
      removeGlobals();
      excel.dispose();
    },
  };
}

/** The only statement, or the one on that sheet. */
export function one({ statements }: StatementsChecked, sheet?: string): CheckedStatement {
  const found = statements.find(({ run }) => sheet === undefined || run.statement.sheet === sheet);
  if (found === undefined) throw new Error(`no statement was checked on ${sheet ?? 'any sheet'}`);
  return found;
}

/** Our column of words on a sheet by row, and the cells that carry a colour of ours with what it means. */
export async function marksOn(
  { excel }: OpenedStatements,
  sheet: string,
): Promise<{
  readonly words: Readonly<Record<string, string>>;
  readonly coloured: Readonly<Record<string, string>>;
}> {
  return excel.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load('items/name,items/formula');
    const rules = worksheets.getItem(sheet).getRange().conditionalFormats;
    rules.load('items/type');
    await context.sync();
    const own = names.items.filter(
      ({ name, formula }) =>
        name.startsWith('AES_Check') && String(formula).replace(/'/g, '').startsWith(`=${sheet}!`),
    );
    const ranges = own.map(({ name }) => {
      const range = names.getItem(name).getRange();
      range.load('values,address,rowIndex');
      return range;
    });
    const custom = rules.items.map((rule) => {
      rule.custom.rule.load('formula');
      const range = rule.getRange();
      range.load('address');
      return { rule, range };
    });
    await context.sync();
    const words: Record<string, string> = {};
    for (const range of ranges) {
      const [, column = ''] = /!\$?([A-Z]+)/.exec(range.address) ?? [];
      range.values.forEach(([held]: unknown[], index) => {
        if (held !== '') words[`${column}${range.rowIndex + 1 + index}`] = String(held);
      });
    }
    const coloured: Record<string, string> = {};
    for (const { rule, range } of custom) {
      const [, state] = /Cashable check: cells ([a-z-]+)/.exec(rule.custom.rule.formula) ?? [];
      const [, address = ''] = range.address.split('!');
      if (state !== undefined) coloured[address.replace(/\$/g, '')] = state;
    }
    return { words, coloured };
  });
}

/** All of a workbook that checking could touch: a statement is wider than a budget, and marks stand beside it. */
export const wideStateOf = (excel: HeadlessExcel): Promise<WorkbookState> => stateOf(excel, 60, 30);
