import type { Footing, SheetReading } from '../budget/reading';
import type { Pence } from '../money/pence';
import { poundsExact } from '../money/pounds';
import type { WorkbookReading } from './read-workbook';

function money(amount: Pence | null): string | null {
  return amount === null ? null : poundsExact(amount);
}

function totals(footing: Footing): object {
  const { included, excluded, check, sheetTotal, sheetTotalRow, difference, statement } = footing;
  return {
    included: money(included),
    excluded: Object.fromEntries(
      Object.entries(excluded).map(([treatment, amount]) => [treatment, money(amount)]),
    ),
    check: money(check),
    sheetTotal: money(sheetTotal),
    sheetTotalRow,
    difference: money(difference),
    statement,
  };
}

function sheet(reading: SheetReading): object {
  const { name, table, lines } = reading;
  return {
    name,
    unit: table?.unit ?? null,
    basis: table?.basis ?? null,
    labelColumn: table?.labelColumn ?? null,
    codeColumn: table?.codeColumn ?? null,
    amountColumn: table?.amountColumn ?? null,
    year: table?.year ?? null,
    isOutturn: table?.isOutturn ?? false,
    lines: lines.map(
      ({ row, code, label, amount, treatment, suggested, reason, cites, mixes, leftOut, sector }) => ({
        row,
        code,
        label,
        amount: money(amount),
        treatment,
        suggested,
        reason,
        cites,
        mixes,
        leftOut: money(leftOut),
        sector,
      }),
    ),
    columnChoices: (reading.columnChoices ?? []).map(({ included, check, ...column }) => ({
      ...column,
      included: money(included),
      check: money(check),
    })),
    totals: totals(reading.totals),
    findings: reading.findings.map(({ address, sentence }) => ({ address, sentence })),
  };
}

/** One workbook as plain data; money is exact text in pounds with two decimals. */
export function jsonReport({ workbook, reading, marked, said }: WorkbookReading): object {
  const { baseline, targets } = reading;
  return {
    workbook,
    edition: reading.edition,
    marked: marked === null ? null : { decided: marked.decided, baseline: money(marked.shown) },
    said,
    sheets: reading.sheets.map(sheet),
    baseline: {
      amount: money(baseline.amount),
      provisional: baseline.provisional,
      because: baseline.because ?? [],
      caveats: baseline.caveats ?? [],
      low: money(baseline.low),
      high: money(baseline.high),
    },
    bySector: reading.bySector.map(({ included, ...named }) => ({ ...named, included: money(included) })),
    bySheet: reading.bySheet.map(({ sheet: name, included, excluded, check, repeats }) => ({
      sheet: name,
      included: money(included),
      excluded: money(excluded),
      check: money(check),
      repeats,
    })),
    target: {
      ...Object.fromEntries(Object.entries(targets.byYear).map(([year, amount]) => [year, money(amount)])),
      cashable: money(targets.cashable),
    },
  };
}
