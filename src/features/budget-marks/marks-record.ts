import { z } from 'zod';
import { type CouncilRule, councilRuleSchema } from '../../budget/council-rule';
import { figureRowKinds, lineTreatments } from '../../budget/line';
import { pence } from '../../money/pence';
import { units } from '../../money/unit';
import { type Area } from '../../grid/area';
import { fingerprint } from '../../excel/fingerprint';
import { kept, type Kept } from '../../excel/settings-store';

/**
 * What the add-in remembers of its marks, inside the workbook's own settings: a colleague opens the file and the
 * add-in still knows what it wrote, what the officer decided, and how to take everything away again.
 */

const decision = z.object({
  treatment: z.enum([...lineTreatments, ...figureRowKinds]),
  reason: z.string(),
  leftOut: z.int().transform(pence).exactOptional(),
  /** The line's amount when it was decided; older records do not say. */
  amount: z.int().transform(pence).nullable().exactOptional(),
});

export const tableChoices = z.object({
  labelColumn: z.string().optional(),
  codeColumn: z.string().nullable().optional(),
  amountColumn: z.string().optional(),
  unit: z.enum(units).optional(),
  basis: z.enum(['gross', 'net', 'unstated']).optional(),
  year: z.string().optional(),
});

/** What was last written for one line; long words are kept as fingerprints to stay small. */
export interface WrittenLine {
  /** Fingerprint of the line's key. */
  readonly key: string;
  readonly treatment: string;
  /** Fingerprint of the reason's words. */
  readonly reason: string;
  /** The part left out in pence, in figures; `''` where there is none. */
  readonly leftOut: string;
}

const twoWidths = z.object({
  before: z.tuple([z.number(), z.number()]),
  after: z.tuple([z.number(), z.number()]),
});

const leftOutRecord = z.object({
  widths: twoWidths,
  /** Number format that the amounts left out were given, in place of General; `null` where none was. */
  numberFormat: z.string().nullable(),
});
/** The two columns for parts left out, where a sheet has them. */
export type LeftOutRecord = z.infer<typeof leftOutRecord>;

const sheetRecord = z.object({
  sheetName: z.string(),
  /** `''` for the first marked sheet, `_2` and on for the others: the end of its defined names. */
  suffix: z.string().regex(/^(_[0-9]+)?$/),
  choices: tableChoices,
  /** Whether the two headings were written above the marks. */
  headed: z.boolean(),
  widths: twoWidths,
  decisions: z.record(z.string(), decision),
  /**
   * One line each: fingerprint of the key, treatment word, fingerprint of the reason, and pence left out where there are
   * any, parted by tabs.
   */
  written: z.string(),
  leftOut: leftOutRecord.exactOptional(),
});
export type SheetRecord = z.infer<typeof sheetRecord>;

const cellLook = z.object({
  bold: z.boolean().exactOptional(),
  size: z.number().exactOptional(),
  numberFormat: z.string().exactOptional(),
  fill: z.string().exactOptional(),
  fontColor: z.string().exactOptional(),
  alignRight: z.boolean().exactOptional(),
  wrap: z.boolean().exactOptional(),
  indent: z.number().exactOptional(),
  alignTop: z.boolean().exactOptional(),
  topLine: z.string().exactOptional(),
});

const calculationRecord = z.object({
  sheetName: z.string(),
  /** What was written: formulas and words by row, from A1. */
  cells: z.array(z.array(z.union([z.string(), z.number()]))),
  /** Defined names on that sheet that are ours, and the 1-based cell that each was given. */
  names: z.array(z.object({ name: z.string(), row: z.number(), column: z.number() })),
  /** How blocks of it look, so that undo finds the way back when rows have moved; older records do not say. */
  looks: z
    .array(
      z.object({
        row: z.number(),
        column: z.number(),
        rows: z.number(),
        columns: z.number(),
        look: cellLook,
      }),
    )
    .exactOptional(),
});
export type CalculationRecord = z.infer<typeof calculationRecord>;

export const marksRecord = z.object({
  version: z.literal(1),
  edition: z.string(),
  /** Hash under which that edition was released when the marks were written; older records do not say. */
  released: z.string().exactOptional(),
  sheets: z.array(sheetRecord),
  calculation: calculationRecord.nullable(),
});
export type MarksRecord = z.infer<typeof marksRecord>;

/** Whether two records say the same, in whatever order they say it. */
export function sameMarksRecord(a: MarksRecord, b: MarksRecord): boolean {
  const ordered = (record: MarksRecord): string =>
    JSON.stringify({
      ...marksRecord.parse(record),
      sheets: record.sheets
        .map((sheet) => ({
          ...sheetRecord.parse(sheet),
          choices: tableChoices.parse(sheet.choices),
          decisions: Object.entries(sheet.decisions).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        }))
        .toSorted((one, other) => (one.suffix < other.suffix ? -1 : 1)),
    });
  return ordered(a) === ordered(b);
}

const leftOutCells = z.tuple([z.union([z.string(), z.number()]), z.string()]);
/** The part left out and what it is treated as, as they stand beside one line. */
export type LeftOutCells = z.infer<typeof leftOutCells>;

const cellBefore = z.object({
  key: z.string(),
  before: z.tuple([z.string(), z.string()]),
  after: z.tuple([z.string(), z.string()]),
  /** What stood and stands in the columns for parts left out, where it changed: as formulas, then words. */
  leftOut: z.object({ before: leftOutCells, after: leftOutCells }).exactOptional(),
});

const sheetChange = z.object({
  suffix: z.string(),
  /** Whether the sheet carried no marks before. */
  isNew: z.boolean(),
  /** Cells that were changed, by line: what stood there and what was put there. */
  cells: z.array(cellBefore),
  /** Defined names before and after, as formulas; `null` where there was none. */
  names: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string() })),
  /** Whether the columns for parts left out came with this change to a sheet that was marked before. */
  addsLeftOut: z.boolean().exactOptional(),
  /** The heading over parts left out, where its unit changed. */
  leftOutHeading: z.object({ before: z.string(), after: z.string() }).exactOptional(),
});
/** What one change did to one sheet. */
export type SheetChange = z.infer<typeof sheetChange>;

const rememberedRule = z.object({ rule: councilRuleSchema, replaced: councilRuleSchema.nullable() });
/** A rule that was saved with a decision, and the one whose place it took. */
export type RememberedRule = z.infer<typeof rememberedRule>;

const decidedChange = z.object({
  /** Label of the line, or of the first of several, and what was chosen. */
  label: z.string(),
  word: z.string(),
  suffix: z.string(),
  /** By line key, as they were before; `null` where there was none. */
  decisions: z.record(z.string(), decision.nullable()),
  /** The lines as last written before, packed as in the record. */
  written: z.string(),
  calculation: calculationRecord.nullable(),
});

export const change = z.object({
  /** The sheet that was asked for; others are marked again only where the new one changes how they read. */
  sheetName: z.string(),
  isNew: z.boolean(),
  lines: z.number(),
  sheets: z.array(sheetChange),
  /** The whole record before this change; `null` where nothing had been marked, and for a decision. */
  record: marksRecord.nullable(),
  /** Where it was the officer's decision in the pane; `record` is then `null` and only what differs is kept. */
  decided: decidedChange.optional(),
  remembered: z.array(rememberedRule).optional(),
  /** Blank rows that were put in above the table of a chart, which the report had grown down to. */
  room: z.object({ sheet: z.string(), above: z.string(), row: z.int(), rows: z.int() }).exactOptional(),
});
/** One change that can be taken back. */
export type Change = z.infer<typeof change>;

/** Tells one change from another, however it was read. */
export const changeFingerprint = (of: Change): string => fingerprint(JSON.stringify(change.parse(of)));

const journal = z.object({ version: z.literal(1), changes: z.array(change) });
export type Journal = z.infer<typeof journal>;

export const emptyJournal: Journal = { version: 1, changes: [] };

export const recordKey = 'cashable.marks.v1';
export const journalKey = 'cashable.journal.v1';
export const rulesKey = 'cashable.rules.v1';
const ourSetting = /^cashable\.(marks|journal)\.v[0-9]+(\.[0-9]+)?$/;
const rulesSetting = /^cashable\.rules\.v[0-9]+(\.[0-9]+)?$/;

/** Whether a workbook setting is one of these. */
export const isOurSetting = (key: string): boolean => ourSetting.test(key);

/** Whether a workbook setting holds the council's own rules, which outlive the marks. */
export const isRulesSetting = (key: string): boolean => rulesSetting.test(key);

const keptRules = z.object({ version: z.literal(1), rules: z.array(councilRuleSchema) });
export type KeptRules = z.infer<typeof keptRules>;

/** @returns the record of our marks as the workbook keeps it */
export const keptRecord = (settings: ReadonlyMap<string, unknown>): Kept<MarksRecord> =>
  kept(settings, recordKey, marksRecord);

/** @returns this council's own rules; `null` when what is kept of them can't be trusted */
export function keptCouncilRules(settings: ReadonlyMap<string, unknown>): readonly CouncilRule[] | null {
  const found = kept(settings, rulesKey, keptRules);
  if (found.kind === 'damaged') return null;
  return found.kind === 'sound' ? found.value.rules : [];
}

/** @returns the changes that can be taken back, oldest first; none when what is kept can't be trusted */
export function keptJournal(settings: ReadonlyMap<string, unknown>): Journal {
  const found = kept(settings, journalKey, journal);
  return found.kind === 'sound' ? found.value : emptyJournal;
}

/** In one order whatever the rows' order, so that sorting the sheet changes nothing. */
export const packWritten = (lines: readonly WrittenLine[]): string =>
  lines
    .map(({ key, treatment, reason, leftOut }) =>
      leftOut === '' ? `${key}\t${treatment}\t${reason}` : `${key}\t${treatment}\t${reason}\t${leftOut}`,
    )
    .sort()
    .join('\n');

/** @returns what was written by key fingerprint */
export function unpackWritten(packed: string): ReadonlyMap<string, WrittenLine> {
  const lines = new Map<string, WrittenLine>();
  for (const line of packed.split('\n')) {
    const [key, treatment, reason, leftOut = ''] = line.split('\t');
    if (key !== undefined && treatment !== undefined && reason !== undefined)
      lines.set(key, { key, treatment, reason, leftOut });
  }
  return lines;
}

/**
 * The record as it stood before the last change.
 *
 * @param now as it stands after it
 * @returns `null` where nothing had been marked
 */
export function recordBefore({ record, decided, sheets }: Change, now: MarksRecord): MarksRecord | null {
  if (decided === undefined) return record;
  const addsLeftOut = sheets.some((sheet) => sheet.addsLeftOut === true);
  return {
    ...now,
    sheets: now.sheets.map((sheet) => {
      if (sheet.suffix !== decided.suffix) return sheet;
      const decisions = new Map(Object.entries(sheet.decisions));
      for (const [key, before] of Object.entries(decided.decisions))
        if (before === null) decisions.delete(key);
        else decisions.set(key, before);
      const written = new Map(unpackWritten(sheet.written));
      // A line that came after the marking was not written before the decision.
      for (const { key } of sheets.flatMap(({ cells }) => cells)) written.delete(key);
      for (const [key, line] of unpackWritten(decided.written)) written.set(key, line);
      const { leftOut, ...rest } = sheet;
      return {
        ...rest,
        ...(leftOut === undefined || addsLeftOut ? {} : { leftOut }),
        decisions: Object.fromEntries(decisions),
        written: packWritten([...written.values()]),
      };
    }),
    calculation: decided.calculation,
  };
}

/** The blocks of a marked sheet, all over the same rows. */
export interface MarkedBlocks {
  readonly suffix: string;
  readonly treatments: Area;
  readonly reasons: Area;
  /** `null` when the amounts' name was lost; marking again defines it anew. */
  readonly amounts: Area | null;
  /** `null` where the sheet has no columns for parts left out. */
  readonly leftOut: LeftOutBlocks | null;
}

/** The columns for parts left out. One of them may be gone after the officer deleted it. */
export interface LeftOutBlocks {
  readonly parts: Area | null;
  /** What each part is treated as. */
  readonly kinds: Area | null;
}
