import { defaultEdition, editionById } from '../guidance/editions';
import { findings as say } from './words';
import { withColumnsAsked } from './asked-columns';
import { withTablesAsked } from './asked-tables';
import { baselineOf, targetsOn } from './baseline';
import type { BudgetReading, ReadOptions, SheetReading, TableChoices } from './reading';
import { readSheet } from './read-sheet';
import { SheetMemory } from './sheet-memory';
import { readCells } from './table/cells';
import { withoutCopies } from './copied-sheets';
import { footingAgain } from './footing';
import { repeatedRows, withoutRepeats } from './repeated-sheets';
import { sumsBySector, sumsBySheet } from './sums';
import { type InParts, toTheEnd } from '../grid/in-parts';
import type { SheetSnapshot } from '../grid/snapshot';

/**
 * Reads budget sheets into lines, treatments, footing, baseline and targets. Pure: same input, same output.
 *
 * @param sheets the sheets to combine into one baseline, in workbook order
 */
export function readBudget(sheets: readonly SheetSnapshot[], options: ReadOptions = {}): BudgetReading {
  return toTheEnd(readRemembering(sheets, options, null));
}

/** As `readBudget`, in parts. */
export const readBudgetInParts = (
  sheets: readonly SheetSnapshot[],
  options: ReadOptions = {},
): InParts<BudgetReading> => readRemembering(sheets, options, null);

/** Sheets remembered beside those that are being read: a look at every sheet of the workbook leaves them. */
const mostBeside = 12;

/** Reads the same sheets again and again, as after every edit: what an edit leaves as it was is not read anew. */
export class BudgetReader {
  readonly #memories = new Map<string, SheetMemory>();

  /** As `readBudget`, to the last word. */
  readonly read: typeof readBudget = (sheets, options = {}) => toTheEnd(this.inParts(sheets, options));

  /** As `readBudgetInParts`; a reading that is given up half-way leaves less remembered, and nothing wrong. */
  readonly inParts: typeof readBudgetInParts = (sheets, options = {}) => {
    for (const { name } of sheets) {
      // The last read stand last.
      const memory = this.#memories.get(name) ?? new SheetMemory();
      this.#memories.delete(name);
      this.#memories.set(name, memory);
    }
    for (const name of this.#memories.keys()) {
      if (this.#memories.size <= sheets.length + mostBeside) break;
      this.#memories.delete(name);
    }
    return readRemembering(sheets, options, this.#memories);
  };
}

function* readRemembering(
  sheets: readonly SheetSnapshot[],
  options: ReadOptions,
  memories: ReadonlyMap<string, SheetMemory> | null,
): InParts<BudgetReading> {
  const edition = (options.edition === undefined ? null : editionById(options.edition)) ?? defaultEdition;
  const read: SheetReading[] = [];
  for (const sheet of sheets) {
    const choices = options.choices?.[sheet.name] ?? {};
    const as = {
      baselineYear: edition.baselineYear,
      decisions: options.decisions?.[sheet.name] ?? {},
      councilRules: options.councilRules ?? [],
      sectors: edition.rows,
    };
    const memory = memories?.get(sheet.name);
    const cells = memory?.begin(sheet) ?? readCells(sheet);
    yield;
    const readWith = (columns: TableChoices): InParts<SheetReading> => {
      const chosen = { ...choices, ...columns };
      const remembering = memory?.of(JSON.stringify(chosen));
      return readSheet(sheet, cells, {
        ...as,
        choices: chosen,
        ...(remembering === undefined ? {} : { remembering }),
      });
    };
    const own = yield* readWith({});
    const asked = yield* withColumnsAsked(own, (amountColumn) => readWith({ amountColumn }));
    read.push(yield* withTablesAsked(asked, readWith));
    yield;
  }
  const { sheets: distinct, copies } = withoutCopies(read);
  const once = distinct.map((sheet, i) =>
    sheet === read[i] ? sheet : { ...sheet, totals: footingAgain(sheet) },
  );
  const repeated = repeatedRows(once);
  const counted = once.map((sheet): SheetReading => {
    const rows = repeated.get(sheet.name);
    if (rows === undefined) return sheet;
    const without = withoutRepeats(sheet, rows);
    return { ...without, totals: footingAgain(without) };
  });
  const first = counted[0];
  const unknown =
    options.edition !== undefined && editionById(options.edition) === null ? options.edition : null;
  const readings =
    unknown === null || first === undefined
      ? counted
      : [
          {
            ...first,
            findings: [
              ...first.findings,
              { sheet: first.name, address: null, sentence: say.unknownEdition(unknown) },
            ],
          },
          ...counted.slice(1),
        ];
  const baseline = baselineOf(readings, edition.baselineYear);
  return {
    edition: edition.id,
    sheets: readings,
    baseline,
    bySector: sumsBySector(readings, edition),
    bySheet: sumsBySheet(
      readings,
      new Map([
        ...[...copies].map(([name, original]) => [name, [original]] as const),
        ...[...repeated].map(
          ([name, rows]) => [name, [...new Set([...rows.values()].map((each) => each.name))]] as const,
        ),
      ]),
    ),
    targets: targetsOn(baseline, edition),
  };
}
