import { copiedFromSheet, copyDiffers, findings as say } from './words';
import { isLineTreatment, type BudgetLine } from './line';
import type { SheetReading } from './reading';
import { plainLabel } from '../english/label-words';

/** So many of a sheet's lines stand with the same amount on the sheet that it copies. */
const mostly = 0.8;
/** Where they are called alike throughout, so many are enough: another version of the sheet. */
const halfOfThem = 0.5;
const calledAlike = 0.9;
/** Another version, or another year, of a sheet moves most of its amounts by no more than this part of them. */
const littleMoved = 0.25;
/** Two lines alike may be chance. */
const fewestLines = 3;

export interface CountedOnce {
  readonly sheets: readonly SheetReading[];
  /** For each copy the name of the sheet that it copies. */
  readonly copies: ReadonlyMap<string, string>;
}

const carriesMoney = ({ treatment, amount }: BudgetLine): boolean =>
  amount !== null && amount !== 0 && isLineTreatment(treatment);

/**
 * A sheet that was copied, marked or not, is the same money: its lines are counted once, on the sheet that stands first
 * in the workbook. What differs between the two is asked.
 */
export function withoutCopies(sheets: readonly SheetReading[]): CountedOnce {
  const copies = new Map<string, string>();
  if (sheets.length < 2) return { sheets, copies };
  const counted: SheetReading[] = [];
  for (const sheet of sheets) {
    const lines = sheet.lines.filter(carriesMoney);
    const original =
      lines.length < fewestLines
        ? undefined
        : counted.find((earlier) => sharesLines(lines, earlier.lines.filter(carriesMoney)));
    if (original === undefined) {
      const version = counted.find((earlier) => movedLittle(lines, earlier.lines.filter(carriesMoney)));
      counted.push(version === undefined ? sheet : withVersionNamed(sheet, version.name));
    } else {
      copies.set(sheet.name, original.name);
      counted.push(copyOf(sheet, original));
    }
  }
  return { sheets: counted, copies };
}

const nameOf = ({ label, amount }: Pick<BudgetLine, 'label' | 'amount'>): string =>
  `${plainLabel(label)}\n${amount ?? ''}`;

function sharesLines(lines: readonly BudgetLine[], others: readonly BudgetLine[]): boolean {
  if (others.length < fewestLines) return false;
  const left = counts(others.map(nameOf));
  let shared = 0;
  for (const line of lines) {
    const name = nameOf(line);
    const times = left.get(name) ?? 0;
    if (times === 0) continue;
    left.set(name, times - 1);
    shared += 1;
  }
  const most = Math.max(lines.length, others.length);
  if (shared >= most * mostly) return true;
  return shared >= most * halfOfThem && labelsShared(lines, others) >= most * calledAlike;
}

function labelsShared(lines: readonly BudgetLine[], others: readonly BudgetLine[]): number {
  const left = counts(others.map(({ label }) => plainLabel(label)));
  let shared = 0;
  for (const { label } of lines) {
    const name = plainLabel(label);
    const times = left.get(name) ?? 0;
    if (times > 0) shared += 1;
    left.set(name, times - 1);
  }
  return shared;
}

/** Whether two sheets call their lines alike and differ little in what they are worth. */
function movedLittle(lines: readonly BudgetLine[], others: readonly BudgetLine[]): boolean {
  const most = Math.max(lines.length, others.length);
  if (Math.min(lines.length, others.length) < fewestLines) return false;
  if (labelsShared(lines, others) < most * calledAlike) return false;
  const worth = new Map(others.map(({ label, amount }) => [plainLabel(label), amount ?? 0]));
  const near = lines.filter(({ label, amount }) => {
    const other = worth.get(plainLabel(label)) ?? NaN;
    return Math.abs((amount ?? 0) - other) <= Math.abs(other) * littleMoved;
  });
  return near.length >= lines.length * mostly;
}

const withVersionNamed = (sheet: SheetReading, other: string): SheetReading => ({
  ...sheet,
  findings: [
    ...sheet.findings,
    { sheet: sheet.name, address: null, sentence: say.versionOfSheet(sheet.name, other) },
  ],
});

function counts(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

function copyOf(sheet: SheetReading, original: SheetReading): SheetReading {
  const left = counts(original.lines.filter(carriesMoney).map(nameOf));
  let differ = 0;
  const lines = sheet.lines.map((line): BudgetLine => {
    if (!carriesMoney(line)) return line;
    const name = nameOf(line);
    const times = left.get(name) ?? 0;
    const bare = { ...line, cites: [], mixes: null, leftOut: null };
    if (times > 0) {
      left.set(name, times - 1);
      return {
        ...bare,
        treatment: 'note',
        suggested: null,
        reason: copiedFromSheet(original.name),
        sector: null,
      };
    }
    differ += 1;
    return {
      ...bare,
      treatment: 'check',
      suggested: 'excluded-by-officer',
      reason: copyDiffers(original.name),
    };
  });
  return {
    ...sheet,
    lines,
    findings: [
      ...sheet.findings,
      { sheet: sheet.name, address: null, sentence: say.copiesSheet(sheet.name, original.name, differ) },
    ],
    likelihood: 0,
  };
}
