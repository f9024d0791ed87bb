import { plainLabel } from '../../english/label-words';
import { oneSlipApart } from '../../english/near-words';
import { PhraseTable } from '../phrase-table';
import { phrases } from '../phrases';
import { rowAt, type BodyRow } from './body-row';
import {
  namedSections,
  sectionName,
  summarisedLines,
  sumsOfSectionsAbove,
  type SectionPart,
  type SectionRow,
} from './named-sections';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';
import { totalsAllServices, totalsIncome } from './total-words';

/** Rows of a sheet that are shown again further down. */
export interface Detail {
  readonly from: number;
  readonly to: number;
  /** Detail − the line of the summary, in pence; 0 where the detail explains all of it. */
  readonly difference: number;
}

export interface ShownAgain {
  /** Rows that show the money of other rows another way: they are not counted. */
  readonly again: ReadonlySet<number>;
  /** Lines of a summary whose detail stands further down on the sheet: the detail is what counts. */
  readonly summary: ReadonlyMap<number, Detail>;
  /** Rows of such detail. */
  readonly detail: ReadonlySet<number>;
}

/** What is known of the rows where the same money is looked for twice. */
export interface KindsOfRow {
  /** Among money coming in, which is no second look at spending of the same sum. */
  readonly isIncome: (row: number) => boolean;
  /** Under a heading that says by itself that what follows is no budget of its own. */
  readonly isOutside: (row: number) => boolean;
  /** Named by what A7 and A8 take out: the analysis that names it is the one that counts. */
  readonly takesOut: (row: BodyRow) => boolean;
}

const kindsOfCost = new PhraseTable([
  {
    name: 'A kind of cost and no service',
    example: 'Supplies and services',
    begins: phrases`
      employee, premise, transport related, supply, third party, transfer payment, support service, capital financing,
      capital charge, central support, agency, staff, running cost, running expense, indirect employee, direct employee, pay`,
  },
]);

/**
 * Finds what a sheet shows twice: services and then kinds of cost under one and the same total, a summary and then the
 * pages that detail it. The finest level that proves itself is counted, for only it names benefits, schools and police.
 */
export function shownAgain(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
  { isIncome, isOutside, takesOut }: KindsOfRow,
): ShownAgain {
  const again = new Set<number>();
  const summary = new Map<number, Detail>();
  const detail = new Set<number>();
  const earlier = new Map<number, Subtotal>();
  let adder: ReadonlyMap<number, number> | null = null;
  for (const subtotal of subtotals.byRow.values()) {
    const total = rowAt(rows, subtotal.row);
    const amount = total?.amount ?? null;
    if (amount === null || amount === 0 || subtotal.parts.length < 2 || subtotal.proof === 'does-not-add-up')
      continue;
    if (totalsIncome(total?.label ?? '') || subtotal.parts.every(isIncome)) continue;
    if (subtotal.parts.every(isOutside)) continue;
    const same = earlier.get(amount);
    // Two runs that one total adds are two sums of money, however alike.
    if (same !== undefined) {
      adder ??= addedBy(subtotals);
      if (addedTogether(same, subtotal, adder)) continue;
    }
    if (same !== undefined && same.to < subtotal.from && subtotal.proof === 'adds-up') {
      const first = linesIn(rows, subtotals, same);
      const second = linesIn(rows, subtotals, subtotal);
      // Totals of two named services may be worth the same.
      const names = [same, subtotal].map((each) => sectionName(rowAt(rows, each.row)?.label ?? ''));
      const apart = names[0] !== names[1] && names.every((name) => name !== '');
      const kinds = second.filter(({ folded }) => kindsOfCost.knows(folded)).length;
      if (apart && kinds * 2 <= second.length) continue;
      const finer =
        same.proof === 'adds-up' &&
        second.length > first.length &&
        !second.some(({ folded }) => kindsOfCost.knows(folded)) &&
        !paysForIt.test(total?.folded.text ?? '') &&
        !splitsAgain.test(headingOver(rows, subtotal.from)) &&
        (second.some(takesOut) || !first.some(takesOut));
      if (finer) {
        for (const { row } of first)
          summary.set(row, { from: subtotal.from, to: subtotal.row, difference: 0 });
        for (const { row } of second) detail.add(row);
      } else for (let row = subtotal.from; row <= subtotal.row; row += 1) again.add(row);
    } else if (same === undefined && subtotal.proof === 'adds-up') earlier.set(amount, subtotal);
    else if (same === undefined) earlier.set(amount, { ...subtotal, to: subtotal.row });
  }
  // Under “made up of”, below a whole that is not counted itself.
  for (const { row, from, to, proof } of subtotals.byRow.values())
    if (proof === 'adds-up' && from > row) for (let part = from; part <= to; part += 1) detail.add(part);
  for (const { line, run, difference } of detailOfLines(rows, subtotals)) {
    if (!summary.has(line)) summary.set(line, { from: run.from, to: run.row, difference });
    for (let row = run.from; row <= run.row; row += 1) detail.add(row);
  }
  const { lists, sections } = listsAndSections(rows, subtotals, isIncome);
  for (const { line, section, difference } of summarisedLines(lists, sections, 0)) {
    if (summary.has(line) || again.has(line) || again.has(section.to)) continue;
    summary.set(line, { from: section.from, to: section.to, difference });
    for (let row = section.from; row <= section.to; row += 1) detail.add(row);
  }
  return { again, summary, detail };
}

/** The same money by place or by time is no detail of it. */
const splitsAgain =
  /\b(?:split|divided|spread|shared) (?:by|over|between)\b|\bby (?:ward|area|district|parish|town|neighbourhood|locality|fund|quarter|month)s?\b/i;

/** The nearest heading above a row. */
function headingOver(rows: readonly BodyRow[], row: number): string {
  for (let above = row - 1; ; above -= 1) {
    const each = rowAt(rows, above);
    if (each === undefined) return '';
    if (each.shape === 'words' && !each.wrapped && each.label !== '') return each.label;
  }
}

/** A total of what others are asked to pay is no detail of what is spent: `Total precept` below its districts. */
const paysForIt = /\b(?:precept|council tax|levy|demand)\b/;

/** The lines that stand together, and the sections that may detail them. */
function listsAndSections(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  isIncome: (row: number) => boolean,
): {
  readonly lists: readonly (readonly SectionRow[])[];
  readonly sections: ReturnType<typeof namedSections>;
} {
  const lists: BodyRow[][] = [];
  let list: BodyRow[] = [];
  const end = (): void => {
    if (list.length > 0) lists.push(list);
    list = [];
  };
  const sums = sumsOfSectionsAbove(rows, (each) => partOf(each, byRow));
  let inSums = false;
  for (const each of rows) {
    const part = partOf(each, byRow);
    if (part === 'line') {
      if (sums.has(each.row) !== inSums) {
        end();
        inSums = !inSums;
      }
      if (!isIncome(each.row)) list.push(each);
    } else if (part !== 'other') end();
  }
  end();
  // A sheet of one list, or of one heading, has nothing that it could repeat.
  return {
    lists,
    sections:
      lists.length < 2
        ? []
        : namedSections(rows, (each) => (sums.has(each.row) ? 'end' : partOf(each, byRow))),
  };
}

function partOf(row: BodyRow, byRow: Subtotals['byRow']): SectionPart {
  if (row.shape === 'words') return row.wrapped || row.label === '' ? 'other' : 'words';
  if (row.shape !== 'figures') return 'other';
  const total = byRow.get(row.row);
  return total === undefined ? 'line' : { totalFrom: total.from };
}

/** Lines with figures that a total covers, without the totals among them. */
function linesIn(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  { from, to }: Pick<Subtotal, 'from' | 'to'>,
): readonly BodyRow[] {
  return rows.filter(({ row, shape }) => row >= from && row <= to && shape === 'figures' && !byRow.has(row));
}

/** The total that adds each row. */
function addedBy({ byRow }: Subtotals): ReadonlyMap<number, number> {
  const adder = new Map<number, number>();
  for (const { row, parts, proof } of byRow.values())
    if (proof === 'adds-up') for (const part of parts) adder.set(part, row);
  return adder;
}

/** Whether some total adds both, directly or through other totals. */
function addedTogether(a: Subtotal, b: Subtotal, adder: ReadonlyMap<number, number>): boolean {
  const above = new Set<number>();
  for (let row = adder.get(a.row); row !== undefined && !above.has(row); row = adder.get(row)) above.add(row);
  const seen = new Set<number>();
  for (let row = adder.get(b.row); row !== undefined && !seen.has(row); row = adder.get(row)) {
    if (above.has(row)) return true;
    seen.add(row);
  }
  return false;
}

interface LineInDetail {
  /** Row of the summary's line. */
  readonly line: number;
  /** The total of its detail. */
  readonly run: Subtotal;
  readonly difference: number;
}

/** More than this part of a line may not be missing from what is taken for its detail. */
const mostUnexplained = 0.5;

/**
 * Lines above the total of all services that a later run details: its total is the same money and shares a telling word
 * (the line for highways, then the highways form), or its heading is the line's own label.
 */
function detailOfLines(rows: readonly BodyRow[], subtotals: Subtotals): readonly LineInDetail[] {
  const closing = [...subtotals.byRow.values()].find((each) => {
    const row = rowAt(rows, each.row);
    return (
      row !== undefined && each.parts.length > 1 && totalsAllServices(row.label) && provenNearly(each, row)
    );
  });
  if (closing === undefined) return [];
  const later = [...subtotals.byRow.values()].filter(
    ({ from, parts, proof }) => from > closing.row && parts.length > 1 && proof !== 'from-other-totals',
  );
  if (later.length === 0) return [];
  const lines = linesIn(rows, subtotals, { from: 0, to: closing.row - 1 }).filter(
    ({ amount }) => amount !== null && amount !== 0,
  );
  const headings = headingsAbove(rows, closing.row);
  const found: LineInDetail[] = [];
  const taken = new Set<number>();
  for (const run of later) {
    const total = rowAt(rows, run.row);
    if (total?.amount === null || total === undefined) continue;
    const heading = plainLabel(headings.get(run.from) ?? '');
    const words = [...tellingWords(total.label), ...heading.split(' ')];
    const byMoney = lines.find(
      (line) =>
        !taken.has(line.row) &&
        total.evidence.some((value) => value !== 0 && value === line.evidence[0]) &&
        tellingWords(line.label).some(
          (word) => heading.includes(word) || words.some((each) => oneSlipApart(word, each)),
        ),
    );
    const byHeading =
      byMoney ??
      lines.find(
        (line) =>
          !taken.has(line.row) &&
          heading !== '' &&
          oneSlipApart(plainLabel(line.label), heading) &&
          Math.abs(total.amount ?? 0) >= Math.abs(line.amount ?? 0) * mostUnexplained,
      );
    if (byHeading === undefined) continue;
    taken.add(byHeading.row);
    const difference = byMoney === undefined ? total.amount - (byHeading.amount ?? 0) : 0;
    found.push({ line: byHeading.row, run, difference });
  }
  return found;
}

/** One line that was typed anew leaves a total of all services where it is. */
function provenNearly({ proof, difference }: Subtotal, { amount }: BodyRow): boolean {
  return proof === 'adds-up' || Math.abs(difference) <= Math.abs(amount ?? 0) / 20;
}

const notTelling = new Set(phrases`total, service, other, expenditure, budget, general, council`);

function tellingWords(label: string): readonly string[] {
  return plainLabel(label)
    .split(' ')
    .filter((word) => word.length > 4 && !notTelling.has(word));
}

/** The nearest heading above each row below `after`. */
function headingsAbove(rows: readonly BodyRow[], after: number): ReadonlyMap<number, string> {
  const above = new Map<number, string>();
  let heading = '';
  for (const row of rows) {
    if (row.row <= after) continue;
    if (row.shape === 'words' && !row.wrapped && row.label !== '') heading = row.label;
    else if (row.shape === 'figures') above.set(row.row, heading);
  }
  return above;
}
