import { cellAddress } from '../grid/cell-address';
import type { Choices } from '../guidance/choices';
import { pence } from '../money/pence';
import { poundsExact } from '../money/pounds';
import type { Finding, StatementRun, WorkbookRun } from '../statement/findings';
import type { Fix } from '../statement/outcome';
import { notRead } from '../statement/reading';
import type { NotReadable } from '../statement/statement';

function fixFrom({ place, before, write }: Fix): object {
  return {
    sheet: place.sheet,
    cell: cellAddress(place),
    before,
    after: 'number' in write ? write.number : write.formula,
  };
}

function finding({
  check,
  heading,
  duty,
  outcome,
  cells,
  count,
  message,
  why,
  remedy,
  cites,
  fixes,
  consequences,
}: Finding): object {
  return {
    check,
    heading,
    duty,
    outcome,
    cells,
    count,
    message,
    why,
    remedy,
    cites,
    fix: fixes.length === 0 ? null : fixes.map(fixFrom),
    consequences: consequences.map(finding),
  };
}

function checked({ statement, counts, said, findings, notChecked }: StatementRun): object {
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
    findings: findings.map(finding),
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

/** One workbook's run as plain data. */
export function checkJson({
  workbook,
  edition,
  choices,
  runs,
  notReadable,
  nothingChecked,
}: WorkbookRun): object {
  return {
    workbook,
    edition: edition.id,
    choices: chosen(choices),
    statements: [...runs.map(checked), ...notReadable.map(notChecked)],
    nothingChecked,
  };
}
