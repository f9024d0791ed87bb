import type { Basis } from './reading';
import type { Unit } from '../money/unit';
import { treatmentWords } from './treatment/words';

interface RefusedAnswer {
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  readonly leftOut: string;
  readonly amount: string;
}

const lineNamed = ({ sheet, row, label }: Pick<RefusedAnswer, 'sheet' | 'row' | 'label'>): string =>
  `“${label}” in row ${row} of “${sheet}”`;

/** Why a part left out cannot be right, and the way out. */
export const refusedAnswers = {
  emptyReason: (line: Pick<RefusedAnswer, 'sheet' | 'row' | 'label'>) =>
    `The reason for leaving ${lineNamed(line)} out says nothing. The line stays to check: say why it is no spending of the baseline.`,
  doesNotMix: (line: Omit<RefusedAnswer, 'amount'>) =>
    `${line.leftOut} was to be left out of ${lineNamed(line)}, which is not a line that mixes what counts with what stays out. The line stays to check: decide the whole line, or give the part a line of its own.`,
  otherSign: (line: RefusedAnswer) =>
    `${line.leftOut} was to be left out of ${lineNamed(line)}, which is ${line.amount}. A part has the sign of its line: the line stays to check until the figure is corrected.`,
  beyond: (line: RefusedAnswer) =>
    `${line.leftOut} was to be left out of ${lineNamed(line)}, which is only ${line.amount}. The line stays to check until the figure is corrected.`,
  noAmount: (line: Pick<RefusedAnswer, 'sheet' | 'row' | 'label'>) =>
    `The part to be left out of ${lineNamed(line)} is no amount in pounds and pence. The line stays to check until the figure is corrected.`,
} as const;

/** Included lines that no sector of FD table 3.1 fits. */
export const notMapped = 'Not mapped to a sector';

export function repeatedFromSheet(sheet: string): string {
  return `Repeats the total of the sheet “${sheet}”, whose lines are counted there.`;
}

/** A line of a summary whose sheet of detail comes to another sum. */
export function detailedOtherwise(sheet: string, gap: string, isLess: boolean): string {
  return `The sheet “${sheet}” details this line and is counted, but comes to ${gap} ${isLess ? 'less' : 'more'}. If the difference is spending of its own, enter it on a line; this line is not counted beside its detail. Suggested: ${treatmentWords['excluded-by-officer']}.`;
}

export function copiedFromSheet(sheet: string): string {
  return `The same line stands on the sheet “${sheet}”, which this sheet copies: it is counted there.`;
}

export function copyDiffers(sheet: string): string {
  return `This sheet copies “${sheet}”, and this line stands otherwise there. Decide which of the two figures is the budget; until then it is not counted beside the other.`;
}

export function subtotalReason(from: number, to: number, parts: number): string {
  const rows = from === to ? `row ${from}` : `rows ${from} to ${to}`;
  return `Adds up ${rows} (${parts} ${parts === 1 ? 'figure' : 'figures'}).`;
}

export function derivedTotalReason(rows: readonly number[]): string {
  return rows.length < 2
    ? `Repeats the total of row ${rows[0] ?? ''}.`
    : `Worked out from rows ${rows.join(' and ')}.`;
}

export function brokenTotalReason(from: number, to: number, difference: string): string {
  const rows = from === to ? `row ${from}` : `rows ${from} to ${to}`;
  return `Called a total, but ${rows} differ from it by ${difference}. Nothing was changed.`;
}

const officerLead = 'Decided by the officer:';

/** @param changed from `changedSince`, where the amount is another than when it was decided */
export function officerReason(reason: string, changed: string | null = null): string {
  const decided = reason.trim() === '' ? 'Decided by the officer.' : `${officerLead} ${reason.trim()}`;
  return changed === null ? decided : `${decided} ${changed}`;
}

/** What stands after an officer's reason once the amount has changed. */
export const changedSince = (then: string, now: string): string =>
  `(Look at it again: decided at ${then}, the amount now is ${now}.)`;
const changedTail = /\s*\(Look at it again: decided at [^()]*, the amount now is [^()]*\.\)$/;

/** The officer's own words in a reason, without those that the add-in puts before them. */
export function officersWords(reason: string): string {
  const words = reason.trim().replace(changedTail, '');
  if (words === officerReason('')) return '';
  return words.startsWith(officerLead) ? words.slice(officerLead.length).trim() : words;
}

interface ColumnWhy {
  readonly chosen: boolean;
  readonly heading: string;
  readonly column: string;
  readonly wanted: string | null;
  readonly year: string | null;
  readonly baselineYear: string;
  readonly basis: Basis;
  readonly chosenBasis: Basis;
}

/** Why a column was taken for the amounts, or why another was. */
export function amountColumnWhy(why: ColumnWhy): string {
  const name =
    why.heading === ''
      ? `Column ${why.column} has no heading`
      : `Column ${why.column} is headed “${why.heading}”`;
  if (why.chosen) {
    const year =
      why.wanted === null
        ? 'no year stands over the columns'
        : why.wanted === why.baselineYear
          ? `it is the ${why.baselineYear} budget, the baseline year`
          : `${why.baselineYear} is not on this sheet and ${why.wanted} is the budget at hand`;
    const basis =
      why.basis === 'gross'
        ? '; gross was taken because A7 speaks of gross expenditure. The guidance does not say whether the baseline is gross or net: choose the net column if your council counts net'
        : why.basis === 'net'
          ? '; it is net of income'
          : '';
    return `${name}: ${year}${basis}.`;
  }
  if (why.wanted !== null && why.year !== null && why.year !== why.wanted)
    return `${name}: it is for ${why.year}.`;
  if (why.basis === 'net' && why.chosenBasis === 'gross')
    return `${name}: it is net of income; choose it if your council counts net.`;
  return `${name}: another column reads more like the budget.`;
}

export const officerChoseColumn = 'Chosen by the officer.';

interface UnitSize {
  readonly unit: Unit;
  readonly pounds: string;
}

const sizesSaid = (sizes: readonly UnitSize[]): string =>
  `${sizes.map(({ unit, pounds }) => `In ${unit} they are £${pounds}`).join('; ')}.`.replace(/; In/g, '; in');

export const findings = {
  noTable: (sheet: string) =>
    `The sheet “${sheet}” holds no budget table: no column of words stands beside a column of amounts. Choose another sheet, or enter the label and amount columns.`,
  noAmountsBeside: (sheet: string, cells: readonly string[]) =>
    `${cells.length === 1 && !cells[0]?.includes(':') ? `Cell ${cells[0]} on “${sheet}” stands beside words and holds` : `Cells ${cells.join(', ')} on “${sheet}” stand beside words and hold`} no amount, but a percentage, a day or an error. If the sheet is a budget, enter the amounts.`,
  unitAssumed: (sheet: string) =>
    `Nothing on the sheet “${sheet}” says whether amounts are in £, £000 or £m; £ was assumed. Check the size of the baseline and choose the unit if it is wrong.`,
  sumTooLarge: (sheet: string, amountColumn: string, unit: Unit) =>
    `The amounts in column ${amountColumn} on “${sheet}”, read in ${unit}, come to more than can be added exactly, and to more than all councils spend. Correct the column or its unit on the sheet.`,
  unitTooLarge: (sheet: string, cell: string, stated: Unit, taken: Unit, sizes: readonly UnitSize[]) =>
    `The unit ${stated} of “${sheet}” (cell ${cell}) cannot be right: the lines would come to more than all councils spend. They were read in ${taken}. ${sizesSaid(sizes)} Choose the unit, or correct the heading.`,
  unitQuestioned: (sheet: string, cell: string, unit: Unit, sizes: readonly UnitSize[]) =>
    `The lines of “${sheet}” in ${unit} (cell ${cell}) come to a size that no council’s budget has. ${sizesSaid(sizes)} Choose the unit if it is wrong.`,
  unitWithin: (sheet: string, cell: string, text: string, unit: Unit) =>
    `“${text}” in cell ${cell} on “${sheet}” names another unit, and the amounts below it were read in ${unit}, as those of the whole sheet. Enter them in ${unit}, or put them on a sheet of their own.`,
  unitBelow: (sheet: string, cell: string, text: string, unit: Unit, first: Unit) =>
    `“${text}” in cell ${cell} on “${sheet}” heads a further table in another unit: the amounts below it were read in ${unit}, and those above in ${first}. Make sure of both.`,
  billions: (sheet: string, unit: Unit) =>
    `“${sheet}” speaks of £bn, a unit that Cashable does not read: its amounts were read in ${unit}. Enter them in £m, and name that unit in the heading.`,
  scaledFormat: (sheet: string, cell: string, format: string, unit: Unit, scaled: number, others: number) =>
    others === 0
      ? `The number format of the amounts on “${sheet}” (${format}, first in cell ${cell}) shows thousands or millions of what the cells hold. They were read as they are held, in ${unit}. Choose the unit if that is wrong.`
      : `${scaled} of ${scaled + others} amounts on “${sheet}”, the first in cell ${cell}, have a number format (${format}) that shows thousands or millions of what the cell holds; the others have none. All were read in ${unit}: give them one format, and make sure of the figures.`,
  perHousehold: (sheet: string) =>
    `The amounts on “${sheet}” are what a household pays, and no council’s budget. Use the sheet with the council’s own spending.`,
  wrongYear: (sheet: string, year: string, baselineYear: string) =>
    `The amounts on “${sheet}” are for ${year}, and the baseline year is ${baselineYear}. Use the ${baselineYear} budget if you have it.`,
  noYear: (sheet: string, baselineYear: string) =>
    `No year stands over the amounts on “${sheet}”. Make sure that they are the ${baselineYear} budget.`,
  outturn: (sheet: string) =>
    `The amounts on “${sheet}” are out-turn, not budget. A7 sets the baseline on the budget, subject to consultation; later guidance took the out-turn.`,
  brokenNet: (sheet: string, address: string, label: string, difference: string) =>
    `On “${sheet}”, gross expenditure and income of “${label}” do not make the net amount in cell ${address}: they are ${difference} apart. Nothing was changed: check the source.`,
  brokenTotal: (
    sheet: string,
    address: string,
    label: string,
    difference: string,
    from: number,
    to: number,
  ) =>
    `“${label === '' ? 'The total' : label}” in cell ${address} on “${sheet}” differs by ${difference} from rows ${from} to ${to}, which it should add up. Nothing was changed: check the source.`,
  changesOnly: (sheet: string) =>
    `The sheet “${sheet}” lists changes to a budget and not the budget itself. Use the sheet with the whole 2004/05 budget.`,
  hiddenRows: (sheet: string, count: number) =>
    `${count} hidden ${count === 1 ? 'row' : 'rows'} of “${sheet}” ${count === 1 ? 'is' : 'are'} counted like the others. Unhide them to see what they hold.`,
  hiddenColumn: (sheet: string, column: string) =>
    `The amounts of “${sheet}” stand in the hidden column ${column}. Unhide it, or choose another column.`,
  repeatsSheets: (sheet: string, others: readonly string[]) =>
    `“${sheet}” repeats the totals of ${others.map((other) => `“${other}”`).join(', ')}. Those lines are counted there and not again here.`,
  versionOfSheet: (sheet: string, other: string) =>
    `“${sheet}” calls its lines as “${other}” does, and most are worth nearly the same. If it is another version or another year of the same budget, leave one of the two out: both are counted.`,
  copiesSheet: (sheet: string, original: string, differ: number) =>
    `“${sheet}” holds the lines of “${original}” once more: they are counted on “${original}” only.${
      differ === 0
        ? ''
        : ` ${differ} ${differ === 1 ? 'line differs' : 'lines differ'} and ${differ === 1 ? 'is' : 'are'} to be decided.`
    } Remove the copy, or leave it out.`,
  noSpending: (sheet: string, holds: string) =>
    `“${sheet}” holds ${holds} and no spending that a baseline could count. Choose the sheet with the council’s revenue budget.`,
  besideIt: (
    sheet: string,
    columns: string,
    lines: number,
    total: string,
    brings: string,
    sums: { readonly without: string; readonly both: string },
  ) =>
    `Columns ${columns} of “${sheet}” hold another table, which was not read: ${lines} ${lines === 1 ? 'line' : 'lines'} of ${total} that would bring ${brings}. “${sheet}” brings ${sums.without} without it, and would bring ${sums.both} with it. Put it on a sheet of its own to have both counted, or choose its columns to have it counted in place of this one.`,
  brings: (included: string, check: string | null) =>
    `${included} to the baseline${check === null ? '' : `, and ${check} to decide`}`,
  closeColumns: (
    sheet: string,
    columns: readonly { readonly column: string; readonly heading: string; readonly brings: string }[],
    isGrossOrNet: boolean,
  ) =>
    `${columns.length === 2 ? 'Two columns' : `${columns.length} columns`} of “${sheet}” could be the budget: ${columns
      .map(
        ({ column, heading, brings }, i) =>
          `${i === 0 ? 'column ' : ''}${column} (“${heading}”) brings ${brings}`,
      )
      .join('; ')}. Column ${columns[0]?.column ?? ''} was read.${
      isGrossOrNet ? ' The guidance does not say whether the baseline is gross or net.' : ''
    } Choose the column that your council counts.`,
  decidedOtherwise: (line: Pick<RefusedAnswer, 'sheet' | 'row' | 'label'>, then: string, now: string) =>
    `${lineNamed(line)} was decided at ${then}, and the amount now is ${now}. The decision stays: look at it again, and decide it once more to say that it holds.`,
  unknownEdition: (edition: string) =>
    `There is no edition “${edition}” of the guidance; the default edition was used.`,
  unknownColumn: (sheet: string, column: string, first: string, last: string) =>
    `“${column}” is no column of the sheet “${sheet}”. The column that Cashable found was used: choose one from ${first} to ${last}.`,
} as const;

export interface FootingFacts {
  readonly total: string;
  readonly row: number;
  readonly label: string;
  readonly difference: string;
  readonly exact: boolean;
  readonly withinRounding: boolean;
  readonly outside: string | null;
  readonly outsideRows: string;
  readonly income: string | null;
  readonly unexplained: string | null;
  readonly counted: string;
}

/** For a sheet that prints no total of all its lines. */
export function footingWithoutTotal(counted: string, proven: number, broken: number): string {
  const sections =
    proven + broken === 0
      ? ''
      : proven + broken === 1
        ? ` Its one section total ${proven === 1 ? 'adds' : 'does not add'} up.`
        : broken === 0
          ? ` All of its ${proven} section totals add up.`
          : ` ${proven} of its ${proven + broken} section totals ${proven === 1 ? 'adds' : 'add'} up.`;
  return `The sheet prints no total that its lines can be proved against; they come to ${counted}.${sections}`;
}

/** Whether the lines add up to the sheet's own total, and where they do not. */
export function footingStatement(facts: FootingFacts): string {
  const name = facts.label === '' ? `The total in row ${facts.row}` : `“${facts.label}” in row ${facts.row}`;
  if (facts.exact) return `${name} is ${facts.total}, and the lines add up to it exactly.`;
  if (facts.withinRounding)
    return `${name} is ${facts.total}, and the lines add up to it within rounding (${facts.difference}).`;
  const explained = [
    facts.outside === null
      ? ''
      : ` Lines of ${facts.outside} stand outside this total (${facts.outsideRows}).`,
    facts.income === null ? '' : ` Income of ${facts.income} is taken into the total but is no line.`,
    facts.unexplained === null
      ? ' With that, the total is proven.'
      : ` ${facts.unexplained} is not explained: nothing was changed, check the source.`,
  ];
  return `${name} is ${facts.total}; the lines come to ${facts.counted}, ${facts.difference} apart.${explained.join('')}`;
}
