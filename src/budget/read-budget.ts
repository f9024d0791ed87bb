import { defaultEdition, editionById } from '../guidance/editions';
import { findings as say } from './words';
import { withColumnsAsked } from './asked-columns';
import { withTablesAsked } from './asked-tables';
import { baselineOf, targetsOn } from './baseline';
import type { BudgetReading, ReadOptions, SheetReading, TableChoices } from './reading';
import { readSheet } from './read-sheet';
import { withoutCopies } from './copied-sheets';
import { footingAgain } from './footing';
import { repeatedRows, withoutRepeats } from './repeated-sheets';
import { sumsBySector, sumsBySheet } from './sums';
import type { SheetSnapshot } from '../grid/snapshot';

/**
 * Reads budget sheets into lines, treatments, footing, baseline and targets. Pure: same input, same output.
 *
 * @param sheets the sheets to combine into one baseline, in workbook order
 */
export function readBudget(sheets: readonly SheetSnapshot[], options: ReadOptions = {}): BudgetReading {
  const edition = (options.edition === undefined ? null : editionById(options.edition)) ?? defaultEdition;
  const read = sheets.map((sheet) => {
    const choices = options.choices?.[sheet.name] ?? {};
    const as = {
      baselineYear: edition.baselineYear,
      decisions: options.decisions?.[sheet.name] ?? {},
      councilRules: options.councilRules ?? [],
      sectors: edition.rows,
    };
    const readWith = (columns: TableChoices): SheetReading =>
      readSheet(sheet, { ...as, choices: { ...choices, ...columns } });
    const asked = withColumnsAsked(readSheet(sheet, { ...as, choices }), (amountColumn) =>
      readWith({ amountColumn }),
    );
    return withTablesAsked(asked, readWith);
  });
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
        ...[...repeated].map(([name, rows]) => [name, [...new Set(rows.values())]] as const),
      ]),
    ),
    targets: targetsOn(baseline, edition),
  };
}
