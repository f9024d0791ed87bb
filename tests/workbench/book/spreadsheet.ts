import '../clock';
import { createUniver, LocaleType, type FUniver, type IWorkbookData } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import enUS from '@univerjs/preset-sheets-node-core/locales/en-US';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-note/facade';
import { openWorkbookFile, type WorkbookFile } from '../../../src/files';
import { saveWorkbookFile, toUniver, type SaveOptions } from '../../../workbench/book';

type Workbook = ReturnType<FUniver['createWorkbook']>;

/** A workbook file opened in the real spreadsheet, without a screen. */
export interface OpenedSpreadsheet {
  readonly file: WorkbookFile;
  readonly api: FUniver;
  readonly workbook: Workbook;
  readonly sheet: (name: string) => NonNullable<ReturnType<Workbook['getSheetByName']>>;
  readonly data: () => IWorkbookData;
  readonly save: (options?: SaveOptions) => Uint8Array;
  /** Resolves when every cell shows what it calculates. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

export function openInSpreadsheet(bytes: Uint8Array): OpenedSpreadsheet {
  const file = openWorkbookFile(bytes);
  const { univerAPI, univer } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  const workbook = univerAPI.createWorkbook(toUniver(file, 'book').data);
  return {
    file,
    api: univerAPI,
    workbook,
    sheet(name) {
      const found = workbook.getSheetByName(name);
      if (!found) throw new Error(`There is no sheet “${name}”.`);
      return found;
    },
    data: () => workbook.save(),
    save: (options) => saveWorkbookFile(file, workbook.save(), options),
    settle: async () => {
      const formula = univerAPI.getFormula();
      // The spreadsheet tells its calculator of a change a little after it.
      await new Promise((resolve) => {
        setTimeout(resolve, 150);
      });
      const applied = formula.onCalculationResultApplied(5000);
      formula.executeCalculation();
      await applied;
    },
    close: () => {
      univer.dispose();
    },
  };
}
