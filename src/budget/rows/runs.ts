import { oneSlipApart } from '../../english/near-words';
import type { BodyRow } from './body-row';
import type { AddedRows } from './own-formula';
import type { SubtotalOptions } from './subtotal';
import { longestRun, type Item, type OpenItems } from './open-items';
import { saysTotal, type TotalWords } from './total-words';

export interface RunSearch {
  readonly open: OpenItems;
  sectionStart: number;
  groupStart: number;
  /** Where the run begins that an official form names, such as "total of lines 110 to 165". */
  namedStart: number | null;
  sinceTotal: number;
  readonly options: SubtotalOptions;
}

/** A run of open items, down to the last of them, that a row adds. */
interface FoundRun {
  readonly start: number;
  readonly amountAgrees: boolean;
}

/** The run of open items that the row's figures add, or `null`. */
export function findRun(row: BodyRow, strength: TotalWords, search: RunSearch): FoundRun | null {
  const { open, options } = search;
  if (open.length === 0) return null;
  const worded = saysTotal(strength);
  const heading = worded || row.label === '' ? null : options.headingAbove(row);
  const saysHeading = heading !== null && sameWords(row, heading);
  const repeatsHeading = saysHeading || (heading !== null && sameButForASlip(row, heading));
  const own = row.evidence[0] ?? NaN;
  // Where no word says total, the amount itself must agree: most rows are told from it alone.
  const bare = !worded && !repeatsHeading;
  if (bare && Number.isNaN(own)) return null;
  // Nearly every row is a line that is near no sum, or that a rule knows: told before anything is made to look closely.
  if (bare && (!isNearASum(own, strength, search) || (strength === 'none' && options.isNamed(row))))
    return null;
  const lookAt = (start: number): FoundRun | null => {
    if (start < 0 || start >= open.length) return null;
    if (!(bare ? isNear(own, start, strength, search) : mayAgree(row, start, worded, search))) return null;
    const evidence = compare(row, start, search, worded);
    return enough(row, evidence, { strength, repeatsHeading, items: open.length - start, start }, search)
      ? { start, amountAgrees: evidence.amountAgrees }
      : null;
  };
  for (const start of likelyStarts(search)) {
    const found = lookAt(start);
    if (found !== null) return found;
  }
  // What calls itself a total is tried against every run that ends here.
  const last = worded ? Math.max(0, open.length - longestRun) : open.length;
  for (let start = open.length - 1; start >= last; start -= 1) {
    const found = lookAt(start);
    if (found !== null) return found;
  }
  return saysHeading ? byPlace(row, search) : null;
}

/** Whether a row is near the sum of any run that `starts` would name for it. */
function isNearASum(own: number, strength: TotalWords, search: RunSearch): boolean {
  const { open, namedStart, sectionStart, sinceTotal, groupStart } = search;
  return (
    (namedStart !== null && isNear(own, namedStart, strength, search)) ||
    isNear(own, sectionStart, strength, search) ||
    isNear(own, sinceTotal, strength, search) ||
    isNear(own, open.totalsAtTheEnd, strength, search) ||
    isNear(own, groupStart, strength, search) ||
    isNear(own, 0, strength, search)
  );
}

function isNear(own: number, start: number, strength: TotalWords, search: RunSearch): boolean {
  const { open, options } = search;
  if (start < 0 || start >= open.length) return false;
  return Math.abs(own - open.sumFrom(start, 0)) <= nearness(strength, own, options, open.length - start);
}

/** How far a row whose words do not say total may be off and still be looked at. */
function nearness(strength: TotalWords, own: number, { precision }: SubtotalOptions, items: number): number {
  return Math.max(
    tolerance(precision, items),
    Math.abs(own) * (strength === 'closing' ? closingIsNear : columnsAreNear),
  );
}

/** A council's own name for its total still names it where the figure is this much off. */
const closingIsNear = 0.1;
/** Two other columns that add up prove a total whose amount is this much off. */
const columnsAreNear = 0.5;

/** A row that repeats the heading of its lines, right below them, is their total even where it is off. */
function byPlace(row: BodyRow, { open, sectionStart }: RunSearch): FoundRun | null {
  const own = Math.abs(row.evidence[0] ?? NaN);
  if (sectionStart >= open.length || Number.isNaN(own)) return null;
  const gap = Math.abs((row.evidence[0] ?? 0) - open.sumFrom(sectionStart, 0));
  return gap <= own * columnsAreNear ? { start: sectionStart, amountAgrees: false } : null;
}

/** Where a run may begin: the section, the run since the last total, the run of totals, the outer section, all. */
function likelyStarts({
  open,
  namedStart,
  sectionStart,
  sinceTotal,
  groupStart,
}: RunSearch): readonly number[] {
  return [namedStart ?? -1, sectionStart, sinceTotal, open.totalsAtTheEnd, groupStart, 0];
}

/** Whether a look at a run can prove anything: soon told, for a row that calls itself a total is held against hundreds. */
function mayAgree(row: BodyRow, start: number, worded: boolean, { open, options }: RunSearch): boolean {
  const slack = tolerance(options.precision, open.length - start);
  let figures = 0;
  for (let i = 0; i < row.evidence.length; i += 1) {
    const value = row.evidence[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    if (Math.abs(value - open.sumFrom(start, i)) <= slack) return true;
    figures += 1;
  }
  if (figures === 0) return true;
  if (!worded || row.label === '') return false;
  const signed = open.signedFrom(start);
  return signed !== null && Math.abs((row.evidence[0] ?? NaN) - signed) <= slack;
}

interface Evidence {
  /** Columns where the figure is the sum and is not nil. */
  readonly agree: number;
  /** Of these, how many hold figures of their own: a column that repeats another proves nothing more. */
  readonly apart: number;
  readonly disagree: number;
  /** The amount column itself agrees (nil with nil counts). */
  readonly amountAgrees: boolean;
  readonly exact: boolean;
  /** Items of the run that carry a figure. */
  readonly carrying: number;
  readonly allNil: boolean;
}

function compare(row: BodyRow, start: number, { open, options }: RunSearch, worded: boolean): Evidence {
  const items = open.length - start;
  const slack = tolerance(options.precision, items);
  let agree = 0;
  let disagree = 0;
  let amountAgrees = false;
  let exact = true;
  let allNil = true;
  let agreed: Set<number> | null = null;
  for (let i = 0; i < row.evidence.length; i += 1) {
    const value = row.evidence[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    const sum = open.sumFrom(start, i);
    const near = Math.abs(value - sum) <= slack;
    if (value !== 0 || sum !== 0) allNil = false;
    if (near && i === 0) amountAgrees = true;
    if (near && value !== 0 && Math.abs(value) > slack * 2) {
      agree += 1;
      agreed ??= new Set();
      agreed.add(Math.abs(value));
      if (value !== sum) exact = false;
    } else if (!near) disagree += 1;
  }
  if (worded && agree === 0 && !allNil) {
    const signed = row.label === '' ? null : open.signedFrom(start);
    if (signed !== null && Math.abs((row.evidence[0] ?? NaN) - signed) <= slack && signed !== 0) {
      return {
        agree: 1,
        apart: 1,
        disagree: 0,
        amountAgrees: true,
        exact: true,
        carrying: items,
        allNil: false,
      };
    }
  }
  const carrying = open.carryingFrom(start);
  return { agree, apart: agreed?.size ?? 0, disagree, amountAgrees, exact, carrying, allNil };
}

interface Claim {
  readonly strength: TotalWords;
  readonly repeatsHeading: boolean;
  readonly items: number;
  readonly start: number;
}

function enough(row: BodyRow, evidence: Evidence, claim: Claim, search: RunSearch): boolean {
  const { agree, apart, disagree, amountAgrees, exact, carrying, allNil } = evidence;
  const { strength, repeatsHeading, items, start } = claim;
  if (allNil)
    return (
      items > 0 && (repeatsHeading || strength === 'grand' || (strength === 'plain' && row.label !== ''))
    );
  if (strength === 'plain' || strength === 'grand') return agree > 0 && (amountAgrees || agree > disagree);
  if (strength === 'named')
    return agree > 0 && (amountAgrees || agree > disagree) && (carrying >= 1 || agree >= 2);
  if (repeatsHeading) return agree > 0 && (disagree === 0 || (!amountAgrees && disagree === 1 && agree > 1));
  const offByOne = !amountAgrees && disagree === 1 && apart >= 2;
  if (strength === 'closing') {
    if (carrying < 2) return false;
    if (amountAgrees) return disagree === 0 && (agree >= 2 || (agree === 1 && (exact || carrying >= 3)));
    // Most of what the council calls its total, and the one figure is off: said, and never counted.
    const columns = row.evidence.filter((value) => !Number.isNaN(value)).length;
    return offByOne || (items >= 3 && columns === 1) || (disagree === 1 && agree >= 1);
  }
  // No word says total: two columns with figures of their own must add up, in one section or over totals alone.
  if (search.options.isNamed(row) || apart < 2 || carrying < 2) return false;
  if (disagree > 0 && !offByOne) return false;
  const { open } = search;
  const within = start >= Math.min(search.sectionStart, search.sinceTotal);
  return within || open.from(start).every(({ total }) => total) || carrying >= 3;
}

/** Half a last digit for each addend, at least one and at most three whole digits. */
export function tolerance(precision: number, items: number): number {
  return precision * Math.min(3, Math.max(1, Math.ceil(items / 5)));
}

function sameWords({ label, folded }: BodyRow, heading: BodyRow): boolean {
  return (
    folded.text === heading.folded.text &&
    label.charAt(0).toLowerCase() === heading.label.charAt(0).toLowerCase()
  );
}

const shortestWithSlip = 8;

/** A heading with a letter left out, put in or struck beside its own still names the total below its lines. */
function sameButForASlip({ label: a, folded }: BodyRow, heading: BodyRow): boolean {
  const b = heading.label;
  const apart = Math.abs(a.length - b.length);
  if (apart > 1 || a.length < shortestWithSlip || a.length > longestWithSlip) return false;
  return a.endsWith(b.slice(-3)) || a.startsWith(b.slice(0, 3))
    ? oneSlipApart(folded.text, heading.folded.text)
    : false;
}

const longestWithSlip = 60;

/** Where the run begins whose rows a formula adds: all open items from there on, and none before; `null` for any other. */
export function runByFormula({ ranges }: AddedRows, open: OpenItems): number | null {
  const holds = (item: Item) =>
    ranges.some(
      ({ from, to }) => (item.row >= from && item.row <= to) || (item.from >= from && item.row - 1 <= to),
    );
  let start = open.length;
  while (start > 0) {
    const item = open.at(start - 1);
    if (item === undefined || !holds(item)) break;
    start -= 1;
  }
  return start === open.length || open.from().some((item, i) => i < start && holds(item)) ? null : start;
}

/**
 * A summary that closes the account prints the income once more before the spending: the totals above that income which
 * make the row to the penny, `null` for none.
 */
export function fromTotalsAboveIncome(row: BodyRow, open: OpenItems): readonly number[] | null {
  const end = open.incomeAtTheEnd;
  if (end === open.length) return null;
  const own = row.evidence[0] ?? NaN;
  let sum = 0;
  for (let start = end - 1; start >= 0; start -= 1) {
    const item = open.at(start);
    if (item?.total !== true) return null;
    sum += item.figures[0] ?? NaN;
    if (sum === own && end - start >= 2)
      return open.from(start).flatMap((each, i) => (start + i < end ? each.row : []));
  }
  return null;
}

/** A net total is often the sum or difference of two totals above it: `Net controllable expenditure`. */
export function fromOtherTotals(
  row: BodyRow,
  totals: readonly { readonly row: number; readonly figures: readonly number[] }[],
  open: OpenItems,
  precision: number,
): readonly number[] | null {
  const recent = [
    ...totals,
    ...open
      .from(Math.max(0, open.length - 6))
      .filter((item) => !totals.some((total) => total.row === item.row)),
  ];
  const own = row.evidence[0] ?? NaN;
  if (Number.isNaN(own) || own === 0) return null;
  const slack = precision * 2;
  for (let i = recent.length - 1; i >= 0; i -= 1) {
    for (let j = i - 1; j >= 0; j -= 1) {
      const a = recent[i]?.figures[0] ?? NaN;
      const b = recent[j]?.figures[0] ?? NaN;
      if (a === 0 || b === 0) continue;
      if (Math.abs(a + b - own) <= slack || Math.abs(b - a - own) <= slack)
        return [recent[j]?.row ?? 0, recent[i]?.row ?? 0];
    }
  }
  // A total printed again, such as the requirement carried down to the next table.
  const again = recent.find(
    ({ figures }) => Math.abs((figures[0] ?? NaN) - own) <= 0 && Math.abs(own) > precision * 10,
  );
  return again === undefined ? null : [again.row];
}
