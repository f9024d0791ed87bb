import { z } from 'zod';
import { cellValue } from '../../grid/snapshot';
import { recordedEnd, statementsKey } from '../../statement/recorded-end';
import { waiverSchema } from '../../statement/waivers';
import { kept, type Kept, toSettings } from '../../excel/settings-store';

/**
 * What checks remember inside the workbook's own settings: which columns are ours, what was written there, and of each
 * explanation what its sheet does not show exactly.
 */
export { statementsKey };

const markedSheet = z.object({
  /** `''` for the first marked sheet, `_2` and on for the others: the end of its defined name. */
  suffix: z.string().regex(/^(_[0-9]+)?$/),
  width: z.object({ before: z.number(), after: z.number() }),
  /** Fingerprints of the words that were last written, parted by blanks: what else stands there is the officer's. */
  written: z.string(),
  /** Fingerprints of the notes that were last wanted, parted by blanks; some may be missing where the officer has notes or
   * deleted ours. */
  notes: z.string(),
});
export type MarkedStatementSheet = Readonly<z.infer<typeof markedSheet>>;

export const sameMarks = (
  one: readonly MarkedStatementSheet[],
  other: readonly MarkedStatementSheet[],
): boolean =>
  JSON.stringify(z.array(markedSheet).parse(one)) === JSON.stringify(z.array(markedSheet).parse(other));

/** An explanation but for what its row on the sheet says: reason and names are read from there. */
const keptExplanation = waiverSchema.omit({ reason: true, by: true, accepted: true }).extend({
  /** As in the first column of its row. */
  number: z.int().min(1),
  acceptedAt: z.string().nullable(),
  /** Fingerprints of the row's words as Cashable wrote them, to see what was changed by hand. */
  written: z.object({ reason: z.string(), by: z.string(), acceptedBy: z.string() }),
});
export type KeptExplanation = Readonly<z.infer<typeof keptExplanation>>;

const appliedFix = z.object({
  check: z.string(),
  fix: z.object({
    key: z.string(),
    place: z.object({ sheet: z.string(), row: z.int(), column: z.int() }),
    before: cellValue,
    write: z.union([z.object({ number: z.number() }), z.object({ formula: z.string() })]),
  }),
});

const statementsRecord = z.object({
  version: z.literal(1),
  sheets: z.array(markedSheet),
  explanations: z.array(keptExplanation),
  /** Fingerprints of findings that the officer looked at, with their figures. */
  lookedAt: z.array(z.string()),
  /** Repairs since the last record was made. */
  fixes: z.array(appliedFix),
  /** How the record of checks ended when it was last written, so that a tail cut off is missed. */
  recorded: recordedEnd.exactOptional(),
});
export type StatementsRecord = Readonly<z.infer<typeof statementsRecord>>;

export const emptyRecord: StatementsRecord = {
  version: 1,
  sheets: [],
  explanations: [],
  lookedAt: [],
  fixes: [],
};

export const keptStatements = (settings: ReadonlyMap<string, unknown>): Kept<StatementsRecord> =>
  kept(settings, statementsKey, statementsRecord);

/** The settings that hold a record; none at all for one that holds nothing. */
export const statementSettings = (record: StatementsRecord): ReadonlyMap<string, unknown> =>
  JSON.stringify(record) === JSON.stringify(emptyRecord)
    ? new Map()
    : toSettings(statementsKey, statementsRecord.parse(record));
