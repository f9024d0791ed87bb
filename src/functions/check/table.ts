import { cellAddress } from '../../grid/cell-address';
import type { Edition } from '../../guidance/edition';
import type { StatementRun } from '../../statement/findings';
import type { NotReadable, Statement } from '../../statement/statement';
import { checkTableWords as words, notReadableInRange, statementNamed, type LookedAt } from './words';
import type { MergedFinding, MergedRun } from './blank-or-zero';
import type { FilledRange } from './filled-range';

/** Checks that rest on formulas or on what is hidden, neither of which a range shows. */
const unseenInRange = new Set([
  'totals-are-formulas',
  'totals-reach-every-row',
  'nothing-is-hidden',
  'figures-are-settled',
]);
/** More findings than anybody reads; the closing row says how many there are. */
const mostFindings = 500;
const mostCellsNamed = 20;

/** Rows under headings; one sentence a row where there is nothing to say but that every check holds. */
export function checkTable(
  runs: readonly (StatementRun | MergedRun)[],
  notReadable: readonly NotReadable[],
  filled: FilledRange,
  edition: Edition,
): string[][] {
  const seen = runs.map(withoutUnseen);
  if (notReadable.length === 0 && seen.every(({ findings }) => findings.length === 0)) {
    return seen.map(({ statement, looked }) => [words.allHold(statementNamed(statement), looked)]);
  }
  const headings = [
    words.duty,
    words.check,
    filled.placed ? words.cells : words.cellsInRange,
    words.wrong,
    words.remedy,
    words.paragraphs,
  ];
  return [
    headings,
    ...seen.flatMap(({ statement, findings, looked }) => [
      ...findings.slice(0, mostFindings).map(findingRow),
      closingRow(statement, looked, findings.length, filled, edition),
    ]),
    ...notReadable.map((each) => [words.notChecked, '', '', notReadableInRange(each), '', '']),
  ];
}

interface SeenRun {
  readonly statement: Statement;
  readonly findings: readonly MergedFinding[];
  readonly looked: LookedAt;
}

function withoutUnseen({ statement, findings, results }: StatementRun | MergedRun): SeenRun {
  const seen = results.filter(({ check }) => !unseenInRange.has(check.id));
  const ended = (kind: string): number => seen.filter(({ outcome }) => outcome === kind).length;
  return {
    statement,
    findings: findings.filter(({ check }) => !unseenInRange.has(check)),
    looked: {
      pass: ended('pass'),
      fail: ended('fail'),
      cannotTell: ended('cannot-tell'),
      notApplicable: ended('not-applicable'),
    },
  };
}

function findingRow(finding: MergedFinding): string[] {
  const { duty, outcome, onlyIf, title, cells, message, remedy, cites, consequences } = finding;
  const named = cells.slice(0, mostCellsNamed).join(', ');
  return [
    outcome === 'cannot-tell' || onlyIf !== undefined ? words.cannotTell : words.duties[duty],
    title,
    cells.length > mostCellsNamed ? words.moreCells(named, cells.length - mostCellsNamed) : named,
    `${onlyIf === undefined ? '' : words.onlyIf[onlyIf]}${message}${words.follows(consequences.map((each) => each.title))}`,
    remedy,
    cites.map(({ paragraph }) => paragraph).join(', '),
  ];
}

function closingRow(
  statement: Statement,
  looked: LookedAt,
  findings: number,
  { values, firstRow, firstColumn, placed, sheet }: FilledRange,
  edition: Edition,
): string[] {
  const last = {
    sheet,
    row: firstRow + values.length - 1,
    column: firstColumn + (values[0]?.length ?? 1) - 1,
  };
  return [
    words.lookedAt,
    statementNamed(statement),
    `${cellAddress({ row: firstRow, column: firstColumn })}:${cellAddress(last)}`,
    `${words.said(looked)}${findings > mostFindings ? words.notAllListed(findings, mostFindings) : ''}`,
    `${words.notSeen}${placed ? '' : words.countedFromA1}`,
    edition.title,
  ];
}
