import { quotedSheet } from '../../grid/sheet-name';
import type { CellValue, SheetSnapshot } from '../../grid/snapshot';
import { columnLetters } from '../../grid/column-letters';
import type { Edition, StatementKind } from '../../guidance/edition';
import { registerLines } from '../../statement/layouts/build-register';
import type { StartingValue } from '../../statement/layouts/build-statement';
import type { SheetDraft } from '../../statement/layouts/sheet-draft';
import { councilNameOn } from '../../statement/read/council-name';
import type { GainsRegister, RegisterColumn } from '../../statement/register/read-register';
import type { Place, Statement } from '../../statement/statement';
import { financialYear } from '../../money/financial-year';
import { readAmount } from '../../money/amount';
import { poundsShown } from '../../money/pounds';
import type { Unit } from '../../money/unit';
import { cellOnSheet } from '../../statement/words';
import {
  fillsAuthority,
  fillsBaseline,
  fillsBaselineStatus,
  fillsContact,
  fillsExpected,
  fillsFromRegister,
  fillsSustained,
  fillsTarget,
  registerText,
} from '../../statement/layouts/words';
import { type Area, areaAddress } from '../../grid/area';

/**
 * What a workbook knows of a statement that is yet to be written: council and contact, baseline and target of the
 * calculation, last statement's figures, the register of gains. Figures are formulas to where they stand.
 */

/** The workbook as far as statements are concerned. */
export interface KnownWorkbook {
  readonly edition: Edition;
  readonly sheets: readonly SheetSnapshot[];
  readonly statements: readonly Statement[];
  /** Names of the calculation as given, with the cell that each stands for: `AES_Baseline`, `AES_Target_2005_06`. */
  readonly calculation: readonly { readonly name: string; readonly area: Area; readonly value: CellValue }[];
  readonly register: GainsRegister | null;
}

/** Figures to begin with, and what is said of them once their addresses are known. */
export interface KnownFigures {
  readonly authority: string;
  readonly given: Readonly<Record<string, StartingValue>>;
  readonly sentences: (draft: SheetDraft) => readonly string[];
}

type Saying = (addressOf: (key: string) => string, columnOf: (field: string) => string) => string;

const onSheet = (area: Area): string => cellOnSheet(areaAddress(area), area.sheet);

const titleRows = 12;
const times: Readonly<Record<Unit, string>> = { '£': '', '£000': '*1000', '£m': '*1000000' };

const placeAddress = ({ sheet, row, column }: Place): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`;

export function knownFigures(
  kind: StatementKind,
  year: string,
  workbook: KnownWorkbook,
  overRegister: boolean,
): KnownFigures {
  const given: Record<string, StartingValue> = {};
  const sayings: Saying[] = [];
  const authority = authorityIn(workbook);
  if (authority !== null)
    sayings.push((addressOf) =>
      fillsAuthority(addressOf('header/authority'), authority.name, authority.from),
    );
  addContact(workbook, given, sayings);
  addBaseline(kind, year, workbook, given, sayings);
  if (kind === 'backward') addSustained(year, workbook, given, sayings);
  if (kind === 'mid-year') addExpected(year, workbook, given, sayings);
  if (overRegister && workbook.register !== null)
    addRegistered(kind, year, workbook.edition, workbook.register, given, sayings);
  return {
    authority: authority?.name ?? '',
    given,
    sentences: (draft) => {
      const cells = new Map(draft.cells.map((cell) => [cell.key, cell]));
      const addressOf = (key: string): string => {
        const cell = cells.get(key);
        return cell === undefined ? '' : areaAddress({ ...cell, rows: 1, columns: 1 });
      };
      const columnOf = (field: string): string => {
        const found = draft.cells.filter(
          ({ key }) => key?.endsWith(`/${field}`) && !key.startsWith('total/'),
        );
        const first = found[0];
        return first === undefined
          ? ''
          : areaAddress({ row: first.row, column: first.column, rows: found.length, columns: 1 });
      };
      return sayings.map((say) => say(addressOf, columnOf));
    },
  };
}

/** The council as another statement names it, or the titles of the sheets; none where they name two. */
function authorityIn({ statements, sheets }: KnownWorkbook): { name: string; from: string } | null {
  const last = statements.at(-1);
  const named = new Set(statements.map(({ authority }) => authority));
  if (last !== undefined) {
    if (named.size > 1) return null;
    return { name: last.authority, from: `‘${last.sheet}’` };
  }
  const found = sheets.flatMap((sheet) => {
    const at = councilNameOn(sheet, titleRows);
    return at === null ? [] : [{ ...at, sheet: sheet.name }];
  });
  const [first] = found;
  if (first === undefined || new Set(found.map(({ name }) => name)).size > 1) return null;
  return { name: first.name, from: onSheet({ ...first, rows: 1, columns: 1 }) };
}

function addContact(
  { statements }: KnownWorkbook,
  given: Record<string, StartingValue>,
  sayings: Saying[],
): void {
  const latest = statements.toSorted((a, b) => (a.year < b.year ? -1 : 1)).at(-1);
  if (latest === undefined) return;
  const keys: string[] = [];
  for (const id of ['contact-name', 'job-title', 'email']) {
    const text = latest.boxes[id]?.text ?? '';
    if (text === '') continue;
    given[`header/${id}`] = { value: text, formula: null };
    keys.push(`header/${id}`);
  }
  if (keys.length > 0) sayings.push((addressOf) => fillsContact(keys.map(addressOf), latest.sheet));
}

const baselineName = /^AES_Baseline(?:_v\d+)?$/i;
const statusName = /^AES_Baseline_Status(?:_v\d+)?$/i;

function addBaseline(
  kind: StatementKind,
  year: string,
  { calculation, edition }: KnownWorkbook,
  given: Record<string, StartingValue>,
  sayings: Saying[],
): void {
  const baseline = calculation.find(({ name }) => baselineName.test(name));
  if (baseline === undefined) return;
  const { name, area, value } = baseline;
  const read = typeof value === 'number' ? readAmount(value, '£') : null;
  const amount = read?.kind === 'amount' ? poundsShown(read.pence) : null;
  given['header/baseline'] = { value: typeof value === 'number' ? value : '', formula: `=${name}` };
  sayings.push((addressOf) => fillsBaseline(addressOf('header/baseline'), amount, name, onSheet(area)));
  const status = calculation.find((each) => statusName.test(each.name));
  if (status !== undefined) {
    const says = String(status.value);
    given['header/baseline-status'] = { value: says, formula: `=${status.name}` };
    sayings.push((addressOf) => fillsBaselineStatus(addressOf('header/baseline-status'), says, status.name));
  }
  if (!edition.targetYears.includes(year)) return;
  const wanted = new RegExp(`^AES_Target_${year.replace('/', '_')}(?:_v\\d+)?$`, 'i');
  const target = calculation.find((each) => wanted.test(each.name));
  if (kind === 'backward') {
    given['header/target'] = { value: '', formula: `=AES.TARGET(${name},"${year}",TRUE)` };
    sayings.push((addressOf) => fillsTarget(addressOf('header/target'), year, true, name));
  } else if (target !== undefined) {
    const now = typeof target.value === 'number' ? target.value : '';
    given['header/target'] = { value: now, formula: `=${target.name}` };
    sayings.push((addressOf) => fillsTarget(addressOf('header/target'), year, false, target.name));
  }
}

/** What a statement's cells give, as a formula that passes over words; `null` when it has none of them. */
function sumOfCells(
  statement: Statement,
  row: string,
  fields: readonly string[],
): { readonly formula: string; readonly value: number } | null {
  const cells = fields.flatMap((field) => {
    const cell = statement.rows.find(({ key }) => key === row)?.cells[field];
    return cell === undefined ? [] : [cell];
  });
  const units = new Set(cells.map(({ field }) => statement.columns[field]?.unit ?? '£'));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  const pence = cells.map(({ amount }) => (amount.kind === 'amount' ? Number(amount.pence) : 0));
  return {
    formula: `=SUM(${cells.map(({ place }) => placeAddress(place)).join(',')})${times[unit]}`,
    value: pence.reduce((sum, each) => sum + each, 0) / 100,
  };
}

function addRows(
  from: Statement,
  edition: Edition,
  wanted: readonly (readonly [field: string, sources: readonly string[]])[],
  given: Record<string, StartingValue>,
): number {
  let rows = 0;
  for (const { id } of edition.rows) {
    const sums = wanted.map(([field, sources]) => [field, sumOfCells(from, id, sources)] as const);
    if (sums.every(([, sum]) => sum === null)) continue;
    rows += 1;
    for (const [field, sum] of sums) if (sum !== null) given[`${id}/${field}`] = sum;
  }
  return rows;
}

const span = (columnOf: (field: string) => string, first: string, last: string): string =>
  `${columnOf(first).split(':')[0] ?? ''}:${columnOf(last).split(':').at(-1) ?? ''}`;

function addSustained(
  year: string,
  { statements, edition }: KnownWorkbook,
  given: Record<string, StartingValue>,
  sayings: Saying[],
): void {
  const before = financialYear(Number(year.slice(0, 4)) - 1);
  const last = statements.find((each) => each.kind === 'backward' && each.year === before);
  if (last === undefined) return;
  const rows = addRows(
    last,
    edition,
    [
      ['sustained-total', ['sustained-total', 'ongoing-total']],
      ['sustained-cashable', ['sustained-cashable', 'ongoing-cashable']],
    ],
    given,
  );
  if (rows > 0)
    sayings.push((_, columnOf) =>
      fillsSustained(span(columnOf, 'sustained-total', 'sustained-cashable'), rows, last.sheet, before),
    );
}

function addExpected(
  year: string,
  { statements, edition }: KnownWorkbook,
  given: Record<string, StartingValue>,
  sayings: Saying[],
): void {
  const forward = statements.find((each) => each.kind === 'forward' && each.year === year);
  if (forward === undefined) return;
  const rows = addRows(
    forward,
    edition,
    [
      ['expected-total', ['expected-total']],
      ['expected-cashable', ['expected-cashable']],
    ],
    given,
  );
  if (rows > 0)
    sayings.push((_, columnOf) =>
      fillsExpected(span(columnOf, 'expected-total', 'expected-cashable'), rows, forward.sheet),
    );
}

/** Whether a register can be added up for a statement: it says what is cashable. */
export const canAddUp = (register: GainsRegister | null): register is GainsRegister =>
  register?.columns.cashable !== undefined;

function addRegistered(
  kind: StatementKind,
  year: string,
  edition: Edition,
  register: GainsRegister,
  given: Record<string, StartingValue>,
  sayings: Saying[],
): void {
  // A list without a last row of its own grows at its end: what is entered there counts too.
  const isOpen = register.gains.at(-1)?.place.row === register.lastRow;
  const last = isOpen ? register.lastRow + registerLines : register.lastRow;
  const list = (column: RegisterColumn): string | null => {
    const at = register.columns[column];
    if (at === undefined) return null;
    const letters = columnLetters(at);
    return `${quotedSheet(register.sheet)}!$${letters}$${register.headingRow + 1}:$${letters}$${last}`;
  };
  // A question mark stands for any one character: Excel would take "2005/06" for a date.
  const conditions = [
    [list('row'), '{label}'],
    [list('year'), `"${year.replace('/', '?')}"`],
    [list('kind'), `"<>${registerText.cut}"`],
  ];
  const lasting = [list('lasting'), `"${registerText.ongoing}"`];
  const sumOf = (column: 'amount' | 'cashable', more: readonly (readonly (string | null)[])[]): string =>
    `=SUMIFS(${[
      list(column),
      ...[...conditions, ...more].flatMap(([where, is]) => (where === null ? [] : [where, is])),
    ].join(',')})${times[register.unit]}`;
  const put = (what: 'expected' | 'further' | 'ongoing' | 'forecast', onlyLasting: boolean): void => {
    for (const { id } of edition.rows) {
      const more = onlyLasting ? [lasting] : [];
      given[`${id}/${what}-total`] = { value: '', formula: sumOf('amount', more) };
      given[`${id}/${what}-cashable`] = { value: '', formula: sumOf('cashable', more) };
    }
    sayings.push((_, columnOf) =>
      fillsFromRegister(span(columnOf, `${what}-total`, `${what}-cashable`), what, register.sheet, year),
    );
  };
  if (kind === 'forward') put('expected', false);
  if (kind === 'mid-year') put('forecast', false);
  if (kind === 'backward') {
    put('further', false);
    if (list('lasting') !== null) put('ongoing', true);
  }
}
