import { cellAddress } from '../grid/cell-address';
import type { Choices } from '../guidance/choices';
import { pence } from '../money/pence';
import { poundsExact } from '../money/pounds';
import type { Settled } from '../statement/became';
import type { Finding, WorkbookRun } from '../statement/findings';
import type { Fix } from '../statement/outcome';
import { notRead } from '../statement/reading';
import type { NotReadable } from '../statement/statement';
import { settledFinding } from './settled-finding';

function fixFrom({ place, before, write }: Fix): object {
  return {
    sheet: place.sheet,
    cell: cellAddress(place),
    before,
    after: 'number' in write ? write.number : write.formula,
  };
}

function finding(settled: Settled, found: Finding): object {
  const { check, heading, duty, outcome, cells, count, message, why, remedy, cites, fixes, consequences } =
    found;
  const { state, explanations } = settledFinding(settled, found);
  return {
    check,
    heading,
    duty,
    outcome,
    state,
    explanations: explanations.map(({ state: stands, waiver: { reason, by, at, accepted } }) => ({
      state: stands,
      reason,
      by,
      at,
      accepted,
    })),
    cells,
    count,
    message,
    why,
    remedy,
    cites,
    fix: fixes.length === 0 ? null : fixes.map(fixFrom),
    consequences: consequences.map((each) => finding(settled, each)),
  };
}

function checked(settled: Settled): object {
  const { statement, counts, said, findings, notChecked } = settled.run;
  const { sheet, sheets, kind, year, authority, reading } = statement;
  return {
    sheet,
    sheets,
    kind,
    year,
    authority,
    outcomes: counts,
    said,
    read: {
      rows: reading.rows,
      columns: reading.columns,
      boxes: reading.boxes,
      total: reading.total,
      notRead: notRead(reading),
    },
    findings: findings.map((each) => finding(settled, each)),
    notChecked,
  };
}

function notChecked({ sheet, kind, year, authority, sentence }: NotReadable): object {
  return {
    sheet,
    sheets: [sheet],
    kind,
    year,
    authority,
    outcomes: null,
    said: sentence,
    read: null,
    findings: [],
    notChecked: [],
  };
}

/** What the workbook's officer chose; sums in pounds, as text. */
function chosen({ half, restatement, firstBaseline, published, authority }: Choices): object {
  const money = (sum: number | null): string | null => (sum === null ? null : poundsExact(pence(sum)));
  return {
    half,
    restatement,
    firstBaseline: money(firstBaseline),
    published: Object.fromEntries(
      Object.entries(published).map(([year, { annual, cumulative }]) => [
        year,
        { annual: money(annual), cumulative: money(cumulative) },
      ]),
    ),
    authority,
  };
}

/** One workbook's run as plain data. @param settled each of its statements with what became of the findings */
export function checkJson(
  { workbook, edition, choices, notReadable, nothingChecked }: WorkbookRun,
  settled: readonly Settled[],
): object {
  return {
    workbook,
    edition: edition.id,
    choices: chosen(choices),
    statements: [...settled.map(checked), ...notReadable.map(notChecked)],
    nothingChecked,
  };
}
