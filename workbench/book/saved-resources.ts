import type { IWorkbookData } from '@univerjs/core';
import { z } from 'zod';

/** Names under which the spreadsheet's plugins keep their data in a saved workbook. */
export const resourceNames = {
  conditionalFormats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  notes: 'SHEET_NOTE_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
} as const;

/** A name that belongs to the whole workbook. */
export const workbookScope = 'AllDefaultWorkbook';

const bound = z
  .number()
  .nullish()
  .transform((value) => value ?? Number.NaN);
const range = z.object({ startRow: bound, endRow: bound, startColumn: bound, endColumn: bound });

const formatRules = z.record(
  z.string(),
  z.array(
    z.object({
      cfId: z.string(),
      ranges: z.array(range),
      stopIfTrue: z.boolean().optional().default(false),
      rule: z.record(z.string(), z.unknown()),
    }),
  ),
);

const text = z.string().optional();
const flag = z.boolean().optional();
const validations = z.record(
  z.string(),
  z.array(
    z.object({
      uid: z.string(),
      ranges: z.array(range),
      type: z.string(),
      operator: text,
      formula1: z.union([z.string(), z.number().transform(String)]).optional(),
      formula2: z.union([z.string(), z.number().transform(String)]).optional(),
      allowBlank: flag,
      showDropDown: flag,
      showErrorMessage: flag,
      showInputMessage: flag,
      error: text,
      errorTitle: text,
      errorStyle: z.number().optional(),
      prompt: text,
      promptTitle: text,
    }),
  ),
);

const notes = z.record(
  z.string(),
  z.record(
    z.string(),
    z.record(z.string(), z.object({ row: z.number(), col: z.number(), note: z.string() }).nullish()),
  ),
);

const names = z.record(
  z.string(),
  z.object({
    id: z.string(),
    name: z.string(),
    formulaOrRefString: z.string(),
    comment: z.string().nullish(),
    localSheetId: z.string().nullish(),
    hidden: z.boolean().nullish(),
  }),
);

const schemas = {
  conditionalFormats: formatRules,
  validations,
  notes,
  names,
} as const;

type Kind = keyof typeof schemas;
export type SavedNames = z.infer<typeof names>;

/**
 * What one plugin kept in a saved workbook, checked; `null` when the workbook was saved without that plugin, so that what the
 * file holds must stay.
 */
export function savedResource<K extends Kind>(
  data: Pick<IWorkbookData, 'resources'>,
  kind: K,
): z.infer<(typeof schemas)[K]> | null {
  const resource = data.resources?.find((each) => each.name === resourceNames[kind]);
  if (!resource) return null;
  const parsed: unknown = resource.data === '' ? {} : JSON.parse(resource.data);
  return schemas[kind].parse(parsed) as z.infer<(typeof schemas)[K]>;
}
