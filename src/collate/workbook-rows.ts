import { cellAddress } from '../grid/cell-address';
import { understandStatements } from '../features/statement-marks/understanding';
import type { WorkbookLook } from '../features/statement-marks/look-at-workbook';
import { councilsSheets, markedBudget } from './budget-in-file';
import { toTheEnd } from '../grid/in-parts';
import type { Settings } from '../grid/kept-record';
import { defaultEdition, editionById } from '../guidance/editions';
import { choicesHeld, keptChoices } from '../guidance/kept-choices';
import type { BudgetReading } from '../budget/reading';
import { lineTreatments } from '../budget/line';
import type { WorkbookSnapshot } from '../grid/snapshot';
import { poundsFields } from '../statement/layouts/layout';
import { checkWorkbook, type StatementRun } from '../statement/findings';
import { readDay } from '../statement/read/day';
import { councilNamed } from '../statement/read/council-name';
import type { ReadRow, StatementCell } from '../statement/statement';
import { foundAuthority, type FoundAuthority } from './authority-finder';
import type { DatasetRow, RowsByTable } from './dataset';
import { explanationsOn } from './explanations-on-sheet';
import { likeliestBudget, sheetsAsBudgets } from './likely-budgets';

/** What is known of a workbook's file before it is read. */
export interface FileFacts {
  /** From the folder that is collated, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly edition: string;
  readonly version: string;
}

/** The row that says of a file that it could not be read. */
export const unreadRows = (facts: FileFacts, sentence: string): RowsByTable => ({
  files: [{ ...facts, statements: 0, has_budget: false, not_read: sentence }],
});

/**
 * What a workbook brings to each table of the dataset: its statements as `check` finds them, its budget as `lines` reads it.
 * Nothing is added that was not read.
 *
 * @param settings what the add-in keeps in the workbook: what its officer chose holds, under the edition that is collated
 * @param look the workbook as the add-in would see it: its officer's decisions count; `null` where nothing of ours is in it
 * @throws Refusal where what is kept with the marks cannot be understood
 */
export function workbookRows(
  facts: FileFacts,
  workbook: WorkbookSnapshot,
  settings: Settings = new Map(),
  look: WorkbookLook | null = null,
): RowsByTable {
  const edition = editionById(facts.edition) ?? defaultEdition;
  const { file } = facts;
  const kept = keptChoices(settings);
  const { runs, notReadable, nothingChecked } =
    look === null
      ? checkWorkbook(workbook, edition, { choices: choicesHeld(kept, edition) })
      : toTheEnd(understandStatements(look, null, { only: null, edition })).run;
  const tables: Record<string, DatasetRow[]> = {
    statements: [],
    figures: [],
    findings: [],
    explanations: workbook.sheets.flatMap((sheet) => explanationsOn(sheet).map((row) => ({ file, ...row }))),
    lines: [],
    baselines: [],
  };
  const put = (table: string, rows: readonly DatasetRow[]) => tables[table]?.push(...rows);
  for (const run of runs) {
    const authority = foundAuthority(run.statement.authority);
    put('statements', [statementRow(file, run, authority)]);
    put('figures', figureRows(file, run, authority.id));
    put('findings', findingRows(file, run, authority.id));
  }
  const marked = look === null ? null : markedBudget(look, edition.id);
  const budget =
    marked?.reading ?? budgetOf(look === null ? workbook.sheets : councilsSheets(look), edition.id);
  const council = runs[0]?.statement.authority ?? councilIn(workbook);
  if (budget !== null) {
    const id = council === null ? null : foundAuthority(council).id;
    put('lines', lineRows(file, budget, id));
    put('baselines', [baselineRow(file, budget, council, id)]);
  }
  const unread = [
    ...(kept.kind === 'damaged' ? [kept.sentence] : []),
    ...notReadable.map(({ sentence }) => sentence),
    ...(nothingChecked === null || budget !== null ? [] : [nothingChecked]),
  ];
  tables['files'] = [
    {
      ...facts,
      statements: runs.length,
      has_budget: budget !== null,
      not_read: unread.length === 0 ? null : unread.join(' '),
    },
  ];
  return tables;
}

const keyOf = (file: string, { edition, statement }: StatementRun) => ({
  edition: edition.id,
  year: statement.year,
  kind: statement.kind,
  file,
  sheet: statement.sheet,
});

const penceIn = (cell: StatementCell | undefined): number | null =>
  cell?.amount.kind === 'amount' ? cell.amount.pence : null;

function statementRow(file: string, run: StatementRun, authority: FoundAuthority): DatasetRow {
  const { statement, counts } = run;
  const signed = statement.boxes['date-signed'];
  return {
    ...keyOf(file, run),
    authority: statement.authority,
    authority_id: authority.id,
    nearest_authority: authority.nearest,
    signed_on: signed === undefined ? null : readDay(signed.value),
    stated_target: penceIn(statement.boxes['target']),
    stated_baseline: penceIn(statement.boxes['baseline']),
    checks_hold: counts.pass,
    checks_fail: counts.fail,
    checks_cannot_tell: counts.cannotTell,
  };
}

function figureRows(file: string, run: StatementRun, authority: string | null): readonly DatasetRow[] {
  const { rows, total, layout } = run.statement;
  const fields = poundsFields(layout).map(({ id }) => id);
  const ofRow = (row: ReadRow, name: string): readonly DatasetRow[] =>
    fields.flatMap((field) => {
      const cell = row.cells[field];
      const pounds = penceIn(cell);
      if (cell === undefined || pounds === null) return [];
      const [, pair = field, part = 'total'] = /^(.*)-(total|cashable|capital|other)$/.exec(field) ?? [];
      return [
        {
          ...keyOf(file, run),
          sheet: run.statement.sheet,
          authority_id: authority,
          form_row: name,
          label: row.label,
          is_known_row: row.row !== null,
          pair,
          part,
          pounds,
          cell: cellAddress(cell.place),
        },
      ];
    });
  // The form's own total is a row of its own name; sums over rows leave it out.
  return [
    ...rows.flatMap((row) => ofRow(row, row.key)),
    ...(total === null ? [] : ofRow(total, 'stated-total')),
  ];
}

function findingRows(file: string, run: StatementRun, authority: string | null): readonly DatasetRow[] {
  return run.findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .map(({ check, title, duty, outcome, count, cells, message }) => ({
      ...keyOf(file, run),
      authority_id: authority,
      check_id: check,
      title,
      duty,
      outcome,
      places: count,
      cells: cells.join(' '),
      message,
    }));
}

/** The likeliest budget among the visible sheets, as `lines` picks it; `null` where none holds spending. */
function budgetOf(sheets: WorkbookSnapshot['sheets'], edition: string): BudgetReading | null {
  const best = likeliestBudget(sheetsAsBudgets(sheets, { edition }));
  if (best === null || best.likelihood < leastLikelihood) return null;
  return best.reading.sheets.some(({ table }) => table !== null) ? best.reading : null;
}

/** Below it a sheet is something else: a statement, a letter, a list of names. */
const leastLikelihood = 0.5;

/** The council that the first rows of a workbook name. */
function councilIn({ sheets }: WorkbookSnapshot): string | null {
  for (const { values } of sheets)
    for (const row of values.slice(0, 6))
      for (const value of row) {
        const name = typeof value === 'string' ? councilNamed(value.trim()) : null;
        if (name !== null) return name;
      }
  return null;
}

const isLine = new Set<string>(lineTreatments);

function lineRows(file: string, budget: BudgetReading, authority: string | null): readonly DatasetRow[] {
  return budget.sheets.flatMap(({ name, table, lines }) =>
    lines
      .filter(({ treatment }) => isLine.has(treatment))
      .map(({ row, code, label, amount, treatment, sector }) => ({
        edition: budget.edition,
        file,
        sheet: name,
        line_row: row,
        authority_id: authority,
        budget_year: table?.year ?? null,
        code,
        label,
        pounds: amount,
        treatment,
        sector,
      })),
  );
}

function baselineRow(
  file: string,
  { edition, sheets, baseline, targets }: BudgetReading,
  council: string | null,
  authority: string | null,
): DatasetRow {
  const target = (year: string): number => targets.byYear[year] ?? 0;
  return {
    edition,
    file,
    authority_id: authority,
    authority: council,
    budget_year: sheets[0]?.table?.year ?? null,
    baseline: baseline.amount,
    low: baseline.low,
    high: baseline.high,
    is_provisional: baseline.provisional,
    target_2005_06: target('2005/06'),
    target_2006_07: target('2006/07'),
    target_2007_08: target('2007/08'),
  };
}
