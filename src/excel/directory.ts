import { type Area, parseReference } from '../grid/area';
import type { Conversation } from './excel-run';

/** What one round trip tells of a workbook: its sheets, its names, and what is kept in it. */

/** A defined name of the workbook. `area` is `null` when it stands for no plain block, as after `#REF!`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly area: Area | null;
}

/** What is known of the workbook after the first round trip. */
export interface Directory {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Of the workbook, asked for and not yet answered. */
export interface AskedDirectory {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly settings: Excel.SettingCollection;
}

/** First round trip: which sheets, names and settings there are. */
export async function readDirectory({ context, sync }: Conversation): Promise<Directory> {
  const asked = askDirectory(context);
  await sync();
  return directoryFrom(asked);
}

/** Asks for the directory with whatever else is asked in the same round trip. */
export function askDirectory({
  workbook: { worksheets, names, settings },
}: Excel.RequestContext): AskedDirectory {
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula');
  settings.load('items/key,items/value');
  return { worksheets, names, settings };
}

/** What was answered. */
export function directoryFrom({ worksheets, names, settings }: AskedDirectory): Directory {
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
    })),
    names: names.items.map((item) => {
      const formula = String(item.formula);
      return { name: item.name, formula, area: parseReference(formula) };
    }),
    settings: new Map(settings.items.map((item): [string, unknown] => [item.key, item.value])),
  };
}
