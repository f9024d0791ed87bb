import { inLines } from '../../../english/in-lines';
import { quotedSheet } from '../../../grid/sheet-name';
import { type BudgetLine, exclusions, type Treatment } from '../../../budget/line';
import type { BudgetTable, SheetReading } from '../../../budget/reading';
import type { Edition } from '../../../guidance/edition';
import { roundedFormats, type Rounding } from '../../../money/pounds';
import type { Unit } from '../../../money/unit';
import { treatmentWords } from '../../../budget/treatment/words';
import { calculation as words } from './calculation-words';
import {
  allWhole,
  asPercent,
  gistOf,
  inOneLine,
  inPrintedOrder,
  inWholePounds,
  lineLength,
  pageLength,
  type ReportFacts,
  signatories,
  undecidedLines,
} from './calculation-report';
import { statusFormula, statusName, undecidedFormula } from './calculation-status';
import { chosenBeside, targetCells } from './calculation-targets';
import type { CellLook } from '../../../excel/operation';

/** A marked sheet as the calculation refers to it. */
export interface CalculatedSheet {
  readonly reading: SheetReading;
  readonly table: BudgetTable;
  /** First words above the table, `''` when there are none. */
  readonly title: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Defined names over amounts and treatments. */
  readonly amounts: string;
  readonly treatments: string;
  /** Sheets whose money it repeats, in words; that money counts there and not here. */
  readonly repeats: string | null;
  /** Names over parts left out of included lines and what they are treated as; `null` where there are none. */
  readonly leftOut: {
    readonly parts: string;
    readonly kinds: string;
    /** Letters of their columns. */
    readonly partsColumn: string;
    readonly kindsColumn: string;
  } | null;
}

export interface Calculation {
  /** Rows of five cells from A1: words, numbers and formulas. */
  readonly cells: readonly (readonly (string | number)[])[];
  /** Defined names and the 1-based row and column of the cell each stands for. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
  /** Blocks given by 1-based rows and columns. */
  readonly looks: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly look: CellLook;
  }[];
}

export const calculationColumns = 5;
/** In points: A4 upright holds all five at four fifths of their size, and a screen of 1400 pixels beside the pane. */
export const calculationWidths = [178, 86, 86, 98, 188] as const;

/** Without pence where there are none. Only the look: the cell holds its figure to the penny. */
const poundsFormat = (whole: boolean, rounding?: Rounding): string =>
  rounding === undefined && !whole ? '£#,##0.00;-£#,##0.00' : roundedFormats[rounding ?? 'pounds'];
const multiplier: Readonly<Record<Unit, number>> = { '£': 1, '£000': 1_000, '£m': 1_000_000 };
const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const call = (name: string, ...given: readonly string[]): string => `AES.${name}(${given.join(',')})`;

type Row = readonly (string | number)[];
const row = (...cells: Row): Row =>
  Array.from({ length: calculationColumns }, (_, index) => cells[index] ?? '');
function paragraphsOf(
  sheets: readonly CalculatedSheet[],
  treatment: Treatment,
  edition: Edition,
): readonly string[] {
  const ofParts = edition.treatments.find((each) => each.treatment === treatment)?.cites ?? [];
  const of = (line: BudgetLine): readonly string[] =>
    line.treatment === treatment
      ? line.cites
      : line.leftOut !== null && line.mixes?.leaves === treatment
        ? ofParts
        : [];
  return [...new Set(sheets.flatMap(({ reading }) => reading.lines.flatMap(of)))];
}

const amountsAreText = ({ reading }: CalculatedSheet, textRows: ReadonlySet<number>): boolean =>
  reading.lines.some((line) => line.amount !== null && textRows.has(line.row));

/**
 * The sheet "AES baseline": what an auditor needs to follow every figure, as live formulas over the marked columns.
 *
 * @param nameOf the defined name to use for a wished one, which may be taken
 * @param facts low and high as read stand where amounts are text that Excel's own SUMIFS can't add
 * @param textAmounts rows of a sheet whose amount cell holds text
 */
export function calculationOf(
  sheets: readonly CalculatedSheet[],
  edition: Edition,
  nameOf: (wished: string) => string,
  facts: ReportFacts,
  textAmounts: (sheet: string) => ReadonlySet<number>,
): Calculation {
  const rows: Row[] = [];
  const names: { name: string; row: number; column: number }[] = [];
  const looks: Calculation['looks'][number][] = [];
  const cited = new Set<string>();
  const readings = sheets.map(({ reading }) => reading);
  const isWhole = inWholePounds(readings);
  const pounds = poundsFormat(isWhole, facts.choices.rounding);
  const wholeTargets = allWhole([...Object.values(facts.targets.byYear), facts.targets.cashable]);
  const next = (): number => rows.length + 1;
  const cite = (ids: readonly string[]): string => {
    ids.forEach((id) => cited.add(id));
    return words.paragraphs(ids);
  };
  const paragraphs = (treatment: Treatment): string => cite(paragraphsOf(sheets, treatment, edition));
  const look = (rowsOf: number, column: number, columns: number, of: CellLook): void => {
    looks.push({ row: next(), column, rows: rowsOf, columns, look: of });
  };
  const name = (wished: string, column: number): string => {
    const given = nameOf(wished);
    names.push({ name: given, row: next(), column });
    return given;
  };
  const head = (...cells: Row): void => {
    look(1, 1, calculationColumns, { bold: true, fill: '#D6E4F0', fontColor: '#12344D' });
    look(1, 2, 3, { alignRight: true, wrap: true });
    rows.push(row(...cells));
  };
  /** Words that Excel must not take for a date or a formula, such as 2005/06. */
  const fact = (label: string, text: string, restsOn = ''): void => {
    look(1, 2, 1, { numberFormat: '@' });
    rows.push(row(label, inOneLine(text), '', '', restsOn));
  };
  const figure = (label: string, formula: string | number, restsOn = ''): void => {
    look(1, 2, 1, { numberFormat: pounds });
    rows.push(row(label, formula, '', '', restsOn));
  };
  /** Each sheet's sum is exact to the penny; rounding keeps theirs so. */
  const sumOver = (term: (sheet: CalculatedSheet) => string): string =>
    sheets.length === 1 ? `=${sheets.map(term).join('')}` : `=ROUND(${sheets.map(term).join('+')},2)`;
  const included = ({ amounts, treatments, leftOut, table }: CalculatedSheet): string =>
    call('BASELINE', amounts, treatments, inQuotes(table.unit), ...(leftOut === null ? [] : [leftOut.parts]));
  /** @param word `''` for all that is kept out */
  const keptOut = ({ amounts, treatments, leftOut, table }: CalculatedSheet, word: string): string =>
    call(
      'EXCLUDED',
      ...[amounts, treatments, inQuotes(word), inQuotes(table.unit)],
      ...(leftOut === null || word === treatmentWords.check ? [] : [leftOut.parts, leftOut.kinds]),
    );
  const excluded = (treatment: Treatment) => (sheet: CalculatedSheet) =>
    keptOut(sheet, treatmentWords[treatment]);

  look(1, 1, 1, { bold: true, size: 14 });
  rows.push(row(words.title));
  look(1, 1, 2, { bold: true });
  fact(words.council, facts.council ?? words.noCouncil, words.markedOn(facts.today));
  fact(words.guidance, edition.title);
  // Figures from row 6 on stand where they always stood: a published target may be typed over one of them.
  const tables = sheets.map(({ table }) => table);
  name(statusName, 2);
  look(1, 2, 1, { numberFormat: 'General' });
  rows.push(row(words.yearAndBasis, statusFormula(tables, `$C$${next() + 2}`)));

  const isOutturn = tables.some((table) => table.isOutturn === true);
  const years = [...new Set(tables.map(({ year }) => year ?? edition.baselineYear))];
  const isItsYear = years.every((year) => year === edition.baselineYear);
  head(
    isItsYear && !isOutturn ? words.baselineHead(edition.baselineYear) : words.baselineFrom(years, isOutturn),
    words.pounds,
    '',
    '',
    words.restsOn,
  );
  look(1, 1, 2, { bold: true });
  const baseline = name('AES_Baseline', 2);
  look(1, 2, 1, { numberFormat: pounds });
  look(1, 3, 1, { indent: 1 });
  rows.push(
    row(words.baseline, sumOver(included), undecidedFormula(sheets), '', cite(edition.annualTarget.cites)),
  );
  const baselineRow = next() - 1;
  figure(words.toDecide, sumOver(excluded('check')), paragraphs('check'));
  const checkRow = next() - 1;
  const asText = sheets.some((sheet) => amountsAreText(sheet, textAmounts(sheet.reading.name)));
  const bound = (sign: '<' | '>'): string =>
    `=${baseline}+ROUND(${sheets
      .map((sheet) => {
        const sum = `SUMIFS(${sheet.amounts},${sheet.treatments},${inQuotes(treatmentWords.check)},${sheet.amounts},"${sign}0")`;
        const times = multiplier[sheet.table.unit];
        return times === 1 ? sum : `${sum}*${times}`;
      })
      .join('+')},2)`;
  figure(words.low, asText ? facts.baseline.low / 100 : bound('<'), asText ? words.asMarked : words.lowest);
  figure(
    words.high,
    asText ? facts.baseline.high / 100 : bound('>'),
    asText ? words.asMarked : words.highest,
  );
  rows.push(row());

  head(words.keptOut, words.pounds, '', '', words.restsOn);
  const firstExcluded = next();
  for (const treatment of exclusions)
    figure(treatmentWords[treatment], sumOver(excluded(treatment)), paragraphs(treatment));
  const lastExcluded = next() - 1;
  rows.push(row());

  head(
    words.targets(asPercent(edition.annualTarget.value)),
    words.forTheYear,
    words.byTheEnd,
    words.cashable,
    words.restsOn,
  );
  const targetCites = cite([...new Set([...edition.annualTarget.cites, ...edition.cashableShare.cites])]);
  const nameOfTarget = (year: string): string => nameOf(`AES_Target_${year.replace('/', '_')}`);
  const targets = targetCells(edition, facts.choices, baseline, next(), nameOfTarget);
  edition.targetYears.forEach((year, index) => {
    look(1, 1, 1, { numberFormat: '@' });
    look(1, 2, 3, { numberFormat: poundsFormat(wholeTargets, facts.choices.rounding) });
    name(`AES_Target_${year.replace('/', '_')}`, 2);
    if (index === 0) name('AES_Cashable', 4);
    rows.push(row(year, ...(targets[index] ?? []), targetCites));
  });
  rows.push(row());

  const chosen = chosenBeside(facts.choices, edition);
  if (chosen.length > 0) {
    head(words.chosen, '', '', '', words.restsOn);
    for (const { label, chosen: said, cites } of chosen) fact(label, said, cite(cites));
    rows.push(row());
  }

  for (const sheet of sheets) {
    const { table, reading } = sheet;
    const times = multiplier[table.unit];
    head(words.sheet(reading.name), '', '', '', words.restsOn);
    if (sheet.title !== '') fact(words.sheetTitle, sheet.title);
    const heading = table.amountColumns.find(({ column }) => column === table.amountColumn)?.heading ?? '';
    fact(words.amounts, words.amountsWhere(table.amountColumn, sheet.firstRow, sheet.lastRow, heading));
    const { leftOut } = sheet;
    if (leftOut !== null)
      fact(
        words.leftOut,
        words.leftOutWhere(leftOut.partsColumn, leftOut.kindsColumn, sheet.firstRow, sheet.lastRow),
      );
    fact(words.unit, table.unit, table.unitFrom === null ? '' : words.cell(table.unitFrom));
    fact(words.basis, words.basisWords[table.basis]);
    fact(words.year, table.year ?? words.yearUnknown);
    const accountedRow = next();
    figure(
      words.accounted,
      sheets.length === 1
        ? `=B${baselineRow}+B${checkRow}+SUM(B${firstExcluded}:B${lastExcluded})`
        : `=ROUND(${included(sheet)}+${keptOut(sheet, '')}+${excluded('check')(sheet)},2)`,
    );
    const { sheetTotalRow } = reading.totals;
    const proof = words.proof(facts.today, reading.totals.statement);
    if (sheetTotalRow === null) {
      rows.push(row(words.noOwnTotal, '', '', '', proof));
    } else {
      const cell = `${table.amountColumn}${sheetTotalRow}`;
      const absolute = `${quotedSheet(reading.name)}!$${table.amountColumn}$${sheetTotalRow}`;
      const isText = textAmounts(reading.name).has(sheetTotalRow);
      const total = isText
        ? `=AES.BASELINE(${absolute},${inQuotes(treatmentWords.included)},${inQuotes(table.unit)})`
        : `=${absolute}${times === 1 ? '' : `*${times}`}`;
      figure(words.ownTotal(cell), total);
      figure(words.difference, `=ROUND(B${accountedRow}-B${accountedRow + 1},2)`, proof);
    }
    rows.push(row());
  }
  if (sheets.length > 1) {
    head(words.bySheet, words.includedPounds, words.keptOutPounds, words.toDecidePounds, '');
    const first = next();
    for (const sheet of sheets) {
      look(1, 1, 1, { numberFormat: '@' });
      look(1, 2, 3, { numberFormat: pounds });
      rows.push(
        row(
          sheet.reading.name,
          `=${included(sheet)}`,
          `=${keptOut(sheet, '')}`,
          `=${excluded('check')(sheet)}`,
          sheet.repeats === null ? '' : words.repeats(sheet.repeats),
        ),
      );
    }
    const last = next() - 1;
    look(1, 1, 4, { bold: true });
    look(1, 2, 3, { numberFormat: pounds });
    rows.push(
      row(
        words.allSheets,
        ...['B', 'C', 'D'].map((column) => `=ROUND(SUM(${column}${first}:${column}${last}),2)`),
      ),
    );
    rows.push(row());
  }
  head(words.undecided, words.whenMarked, '', '', words.where);
  const { named, more } = undecidedLines(readings);
  for (const line of named) {
    look(1, 1, 2, { numberFormat: '@' });
    look(1, 2, 1, { alignRight: true });
    rows.push(row(line.label, line.amount, '', '', line.where));
  }
  if (more > 0) rows.push(row(words.moreUndecided(more)));
  if (named.length === 0) rows.push(row(words.nothingUndecided));
  rows.push(row());
  head(words.gists);
  for (const id of inPrintedOrder(cited, edition))
    inLines(gistOf(id, edition), lineLength).forEach((line, index) => {
      look(1, 2, 1, { numberFormat: '@' });
      rows.push(row(index === 0 ? words.paragraph(id) : '', line));
    });
  rows.push(row());

  head(words.signatures);
  const wrapped = rows.length;
  for (const signatory of signatories(edition)) {
    rows.push(row());
    look(1, 2, 4, { topLine: '#12344D' });
    rows.push(row(signatory, '', '', '', words.signedOn));
  }
  rows.push(row());
  for (const line of inLines(words.notes(edition.id, isWhole && wholeTargets), pageLength)) {
    look(1, 1, 1, { fontColor: '#595959' });
    rows.push(row(line));
  }
  const block = (from: number, column: number, to: number, columns: number, of: CellLook): void => {
    looks.push({ row: from, column, rows: to - from + 1, columns, look: of });
  };
  block(2, 1, rows.length, calculationColumns, { size: 10, alignTop: true });
  block(5, 1, wrapped, 1, { wrap: true });
  block(1, calculationColumns, rows.length, 1, { wrap: true, indent: 1 });
  return { cells: rows, names, looks };
}
