import { type Directory, readDirectory } from '../../excel/directory';
import type { Edition } from '../../guidance/edition';
import { type FoundStatement, isReadable } from '../../statement/statement';
import type { KnownWorkbook } from './known-figures';
import type { Conversation } from '../../excel/excel-run';
import { editionOf, soundRecord } from '../budget-marks/kept-marks';
import { defaultEdition, editionById } from '../../guidance/editions';
import { glanceAtSheets, readSheets } from '../../excel/read-workbook';
import { budgetSnapshot } from '../budget-marks/budget-snapshot';
import { readStatements } from '../../statement/read/read-statements';
import { cellAt } from '../../excel/raw-sheet';
import type { WorkbookSnapshot } from '../../grid/snapshot';
import { type GainsRegister, readRegister } from '../../statement/register/read-register';

/** A statement stands in the first rows and columns of its sheet; budgets of 20,000 lines are not read whole. */
const rowsOfAGlance = 400;
const columnsOfAGlance = 40;

/** The workbook as read, and what stands in it already. */
export interface TemplatesUnderstanding {
  readonly directory: Directory;
  readonly edition: Edition;
  readonly found: readonly FoundStatement[];
  readonly known: KnownWorkbook;
}

/** Reads what stands in the workbook, as far as a statement can be filled from it. */
export async function understandForTemplates(conversation: Conversation): Promise<TemplatesUnderstanding> {
  const directory = await readDirectory(conversation);
  const marks = soundRecord(directory);
  const edition = editionById(editionOf(directory, marks).edition ?? '') ?? defaultEdition;
  const glances = await glanceAtSheets(conversation, directory, rowsOfAGlance, columnsOfAGlance);
  const sheets = glances.map((raw) => ({ ...budgetSnapshot(raw, null), hidden: raw.hidden }));
  const { found } = readStatements({ name: '', sheets }, edition);
  const calculation = (marks?.calculation?.names ?? []).flatMap(({ name }) => {
    const area = directory.names.find((each) => each.name === name)?.area ?? null;
    const raw = glances.find((each) => each.name === area?.sheet);
    return area === null || raw === undefined
      ? []
      : [{ name, area, value: cellAt(raw, area.row, area.column) }];
  });
  return {
    directory,
    edition,
    found,
    known: {
      edition,
      sheets,
      statements: found.filter(isReadable),
      calculation,
      register: await wholeRegister(conversation, sheets, edition),
    },
  };
}

/** The register may be longer than a glance. */
async function wholeRegister(
  conversation: Conversation,
  sheets: WorkbookSnapshot['sheets'],
  edition: Edition,
): Promise<GainsRegister | null> {
  const glanced = readRegister({ name: '', sheets }, edition);
  if (glanced === null) return null;
  const raws = await readSheets(conversation, [glanced.sheet]);
  const whole = raws.map((raw) => ({ ...budgetSnapshot(raw, null), hidden: raw.hidden }));
  return readRegister({ name: '', sheets: whole }, edition);
}
