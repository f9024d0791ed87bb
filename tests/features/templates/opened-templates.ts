import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { budgetSnapshot } from '../../../src/features/budget-marks/budget-snapshot';
import { askExcel } from '../../../src/excel/excel-run';
import { readDirectory } from '../../../src/excel/directory';
import { readSheets } from '../../../src/excel/read-workbook';
import type { TemplatePreview, Templates, Written } from '../../../src/features/statement-marks/statements';
import { createTemplates } from '../../../src/features/templates/create-templates';
import type { StatementKind } from '../../../src/guidance/edition';
import { calculateLive } from '../budget-marks/live-functions';
import { good, open, type Opened, type Opening, type Rows } from '../budget-marks/opened';

const metadata: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../src/functions/functions.json'), 'utf8'),
);

/** A workbook open in the stand-in for Excel, its functions live, and the door for statements. */
export interface OpenedTemplates extends Opened {
  readonly templates: Templates;
  preview: Opened['preview'];
  previewOf(kind: StatementKind, year: string, overRegister?: boolean | null): Promise<TemplatePreview>;
  insert(kind: StatementKind, year: string, overRegister?: boolean | null): Promise<Written>;
  /** All sheets as plain data, as whoever checks a statement reads them. */
  snapshot(): Promise<WorkbookSnapshot>;
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

export const notes: Rows = [['Hampshire County Council'], ['Working notes']];

export function openTemplates(rows: Rows = notes, opening: Opening = {}): OpenedTemplates {
  const opened = open(rows, {
    sheet: 'Notes',
    ...opening,
    excel: { functionsMetadata: metadata, ...opening.excel },
  });
  calculateLive(opened.excel);
  const templates = createTemplates({ patience: 500, today: () => '2006-05-01' });
  const previewOf = async (
    kind: StatementKind,
    year: string,
    overRegister?: boolean | null,
  ): Promise<TemplatePreview> => good(await templates.preview(kind, year, overRegister));
  return {
    ...opened,
    templates,
    previewOf,
    insert: async (kind, year, overRegister) => {
      const written = good(await templates.insert(await previewOf(kind, year, overRegister)));
      await opened.excel.settle();
      return written;
    },
    snapshot: () =>
      askExcel(async (conversation) => {
        const { sheets } = await readDirectory(conversation);
        const raws = await readSheets(
          conversation,
          sheets.map(({ name }) => name),
        );
        return {
          name: 'statement.xlsx',
          sheets: raws.map((raw) => ({ ...budgetSnapshot(raw, null), hidden: raw.hidden })),
        };
      }),
    run: (batch) => opened.excel.Excel.run(batch),
  };
}
