import type { BudgetLine } from '../../../budget/line';
import type { BudgetReading, SheetReading } from '../../../budget/reading';
import type { Choices } from '../../../guidance/choices';
import type { Edition } from '../../../guidance/edition';
import { poundsShown } from '../../../money/pounds';
import type { Pence } from '../../../money/pence';
import { calculation as words, gists } from './calculation-words';

/** What makes the calculation a report that can be signed: council, lines still to decide, words of the paragraphs. */

/** What the report says beside its figures. */
export interface ReportFacts extends Pick<BudgetReading, 'baseline' | 'targets'> {
  /** As the budget sheets name it; `null` where none or two are named. */
  readonly council: string | null;
  /** What the guidance leaves to the officer. */
  readonly choices: Choices;
  /** Day of marking, as `2006-07-06`. */
  readonly today: string;
}

/** About as many characters as stand in columns B to E on one line. */
export const lineLength = 88;
/** About as many as stand across the whole page on one line. */
export const pageLength = 118;
/** Lines still to decide that are named; of more it says how many. */
const namedLines = 12;

/**
 * Cut to one line, so that nothing runs off the page.
 *
 * @param besides characters that something else takes of the line
 */
export function inOneLine(text: string, besides = 0): string {
  const length = lineLength - besides;
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A line that the officer still has to decide, as when marked. */
export interface UndecidedLine {
  readonly label: string;
  /** In words, `''` where the cell holds no amount. */
  readonly amount: string;
  readonly where: string;
}

/** The lines marked Check by label, so that sorting a sheet changes nothing, and how many more there are than are named. */
export function undecidedLines(sheets: readonly SheetReading[]): {
  readonly named: readonly UndecidedLine[];
  readonly more: number;
} {
  const all = sheets
    .flatMap((sheet) =>
      sheet.lines.filter(({ treatment }) => treatment === 'check').map((line) => undecided(line, sheet.name)),
    )
    .toSorted((one, other) => (one.label === other.label ? 0 : one.label < other.label ? -1 : 1));
  return { named: all.slice(0, namedLines), more: Math.max(0, all.length - namedLines) };
}

const undecided = ({ label, amount, row }: BudgetLine, sheet: string): UndecidedLine => ({
  label: label.trim(),
  amount: amount === null ? '' : poundsShown(amount),
  where: words.row(row, sheet),
});

/** What a paragraph says in a few words; `''` for one that the edition does not have. */
export function gistOf(id: string, edition: Edition): string {
  const given = gists[id];
  if (given !== undefined) return given;
  const says = edition.paragraphs[id]?.says ?? '';
  return /^.*?[.?!](?= |$)/.exec(says)?.[0] ?? says;
}

/** Paragraphs in the order of print: chapters, annexes, then what practice added. */
export const inPrintedOrder = (ids: Iterable<string>, edition: Edition): readonly string[] => {
  const order = Object.keys(edition.paragraphs);
  return [...new Set(ids)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

/** Who signs: as the edition's forward look names them. */
export const signatories = (edition: Edition): readonly string[] => {
  const named = edition.statements.find(({ statement }) => statement === 'forward')?.signatories ?? [];
  return named.length > 0 ? named : words.defaultSignatories;
};

/** Whether amounts, where there are any, are whole pounds. */
export const allWhole = (amounts: readonly (Pence | null)[]): boolean =>
  amounts.every((amount) => (amount ?? 0) % 100 === 0);

/** Whether every figure of the sheets is in whole pounds, so that pence would only be noise. */
export const inWholePounds = (sheets: readonly SheetReading[]): boolean =>
  sheets.every(({ lines, totals }) =>
    allWhole([...lines.flatMap(({ amount, leftOut }) => [amount, leftOut]), totals.sheetTotal]),
  );

/** `0.025` as `2.5%`, exactly. */
export function asPercent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0')}`;
  const point = whole.length + 2;
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${text.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '')}%`;
}
