import { plainLabel } from '../../english/label-words';
import type { BodyRow } from './body-row';
import { firstLineNamed, totalsIncome, totalWordsIn, type TotalWords } from './total-words';

/** A row that adds others, with what proves it. */
export interface Subtotal {
  readonly row: number;
  /** First and last row that it covers; both its own row when it is worked out from other totals. */
  readonly from: number;
  readonly to: number;
  /** Rows and totals that it adds directly. */
  readonly parts: readonly number[];
  readonly proof: 'adds-up' | 'from-other-totals' | 'does-not-add-up';
  /** Printed − added, in pence; 0 when it adds up within rounding. */
  readonly difference: number;
}

export interface Subtotals {
  readonly byRow: ReadonlyMap<number, Subtotal>;
  /** Rows whose words say total and whose figure says otherwise, where nothing decides. */
  readonly unsettled: ReadonlySet<number>;
}

interface Item {
  readonly row: number;
  readonly from: number;
  readonly total: boolean;
  /** The row itself for a leaf, the items that it adds for a total: for whether all of it is income. */
  readonly holds: BodyRow | readonly Item[];
  /** A leaf that calls itself a total. */
  readonly worded: boolean;
  readonly figures: readonly number[];
}

const isTotalOf = (holds: Item['holds']): holds is readonly Item[] => Array.isArray(holds);

/** Asked of few rows, so it is found when it is asked. A total that adds nothing is no income. */
function isIncome({ holds }: Item, options: SubtotalOptions): boolean {
  return isTotalOf(holds)
    ? holds.length > 0 && holds.every((part) => isIncome(part, options))
    : options.isIncome(holds);
}

/** Longest run of rows that a worded total is tried against, so that the cost stays linear. */
const longestRun = 400;
const mostOtherTotals = 24;
const noRows: ReadonlySet<number> = new Set();

export interface SubtotalOptions {
  /** What one printed last digit is worth in pence, such as 100000 for a £000 sheet without decimals. */
  readonly precision: number;
  /** Whether a row is income by its words or its block: it may be printed positive and still be taken off. */
  readonly isIncome: (row: BodyRow) => boolean;
  /** Nearest heading text above a row, `''` when there is none. */
  readonly headingAbove: (row: BodyRow) => string;
}

/**
 * Finds the rows that add other rows, by arithmetic: a figure that is the sum of the run above it, in two or more
 * columns where there are two, within rounding. Words only lower what the arithmetic must show. A total takes its
 * parts' place, so that a grand total adds totals.
 */
export function findSubtotals(rows: readonly BodyRow[], options: SubtotalOptions): Subtotals {
  const first = runPass(rows, options, null);
  let pass =
    first.undecided.size === 0 ? first : runPass(rows, options, settle(rows, [...first.undecided], options));
  const repeated = repeatedLines(rows, pass);
  if (repeated.size > 0) {
    const asLines = runPass(rows, options, first.undecided, repeated);
    if (proven(asLines) >= proven(pass)) pass = asLines;
  }
  const unsettled = new Set<number>();
  for (const row of pass.forcedLeaves) {
    if (!pass.partOfProven.has(row)) unsettled.add(row);
  }
  return { byRow: pass.subtotals, unsettled };
}

/** For each row that could be a leaf called a total, takes the reading under which more later totals add up. */
function settle(
  rows: readonly BodyRow[],
  undecided: readonly number[],
  options: SubtotalOptions,
): Set<number> {
  const leaves = new Set(undecided);
  if (undecided.length > 12) {
    const asTotals = runPass(rows, options, new Set());
    const asLeaves = runPass(rows, options, leaves);
    return proven(asTotals) > proven(asLeaves) ? new Set() : leaves;
  }
  for (const row of undecided) {
    const asLeaf = proven(runPass(rows, options, leaves));
    const without = new Set(leaves);
    without.delete(row);
    if (proven(runPass(rows, options, without)) > asLeaf) leaves.delete(row);
  }
  return leaves;
}

/**
 * Rows of one wording that call themselves totals, each the first under its heading, of which none adds up: one line for
 * each block (`Net cost of service`), not totals.
 */
function repeatedLines(rows: readonly BodyRow[], { subtotals }: Pass): Set<number> {
  const broken = new Map<string, number[]>();
  let afterHeading = true;
  for (const { row, shape, folded } of rows) {
    if (shape === 'blank') continue;
    const subtotal = shape === 'figures' ? subtotals.get(row) : undefined;
    if (subtotal !== undefined && totalWordsIn(folded.text) !== 'plain') {
      const alone = afterHeading && subtotal.proof === 'does-not-add-up';
      broken.set(folded.text, [...(broken.get(folded.text) ?? []), alone ? row : NaN]);
    }
    afterHeading = shape === 'words';
  }
  return new Set([...broken.values()].filter((of) => of.length > 1 && !of.some(Number.isNaN)).flat());
}

function proven(pass: Pass): number {
  let count = 0;
  for (const subtotal of pass.subtotals.values()) if (subtotal.proof === 'adds-up') count += 1;
  return count;
}

interface Pass {
  readonly subtotals: Map<number, Subtotal>;
  readonly undecided: Set<number>;
  readonly forcedLeaves: Set<number>;
  readonly partOfProven: Set<number>;
}

/** @param asLeaves rows called totals that are read as leaves in this pass; `null` reads every undecided row as a leaf */
function runPass(
  rows: readonly BodyRow[],
  options: SubtotalOptions,
  asLeaves: ReadonlySet<number> | null,
  lines: ReadonlySet<number> = noRows,
): Pass {
  const width = rows.find((row) => row.shape === 'figures')?.evidence.length ?? 0;
  const open: Item[] = [];
  // Running sums of all columns, one row of them after the other, so that any run is summed in one step.
  const sums: number[] = Array.from({ length: width }, () => 0);
  const pass: Pass = {
    subtotals: new Map(),
    undecided: new Set(),
    forcedLeaves: new Set(),
    partOfProven: new Set(),
  };
  let sectionStart = 0;
  let groupStart = 0;
  let previousWasHeading = false;
  /** Where the items since the last total begin. */
  let sinceTotal = 0;
  const codes = new Map<string, number>();
  const totals: { readonly row: number; readonly figures: readonly number[] }[] = [];

  const push = (item: Item) => {
    const last = open.length * width;
    open.push(item);
    for (let i = 0; i < width; i += 1) {
      const value = item.figures[i] ?? NaN;
      sums.push((sums[last + i] ?? 0) + (Number.isNaN(value) ? 0 : value));
    }
  };
  const sumFrom = (start: number, i: number) =>
    (sums[open.length * width + i] ?? 0) - (sums[start * width + i] ?? 0);

  const search: RunSearch = {
    open,
    sumFrom,
    sectionStart,
    groupStart,
    namedStart: null,
    sinceTotal: 0,
    options,
  };
  for (const row of rows) {
    if (row.shape === 'words') {
      if (!row.wrapped && row.label !== '') {
        if (!previousWasHeading) groupStart = sectionStart;
        sectionStart = open.length;
        previousWasHeading = true;
      }
      continue;
    }
    if (row.shape !== 'figures') continue;
    previousWasHeading = false;
    const strength = row.label === '' ? 'plain' : totalWordsIn(row.folded.text);
    if (lines.has(row.row)) {
      pass.forcedLeaves.add(row.row);
      push(leaf(row, strength));
      continue;
    }
    const namedStart = namedRun(row.label, codes, open);
    if (row.code !== '') codes.set(row.code, row.row);
    search.sectionStart = sectionStart;
    search.groupStart = groupStart;
    search.namedStart = namedStart;
    search.sinceTotal = sinceTotal;
    const found = findRun(row, strength, search);
    if (found !== null) {
      // Other columns may prove a total whose amount column is off.
      const own = row.evidence[0] ?? NaN;
      const gap = found.amountAgrees || Number.isNaN(own) ? 0 : own - sumFrom(found.start, 0);
      collapse(found.start, row, gap === 0 ? 'adds-up' : 'does-not-add-up', gap);
      continue;
    }
    if (strength === 'none' || (row.label === '' && open.length === 0)) {
      push(leaf(row, strength));
      continue;
    }
    const derived = strength === 'named' ? null : fromOtherTotals(row, totals, open, options.precision);
    if (derived !== null) {
      pass.subtotals.set(row.row, {
        row: row.row,
        from: row.row,
        to: row.row,
        parts: derived,
        proof: 'from-other-totals',
        difference: 0,
      });
      totals.push({ row: row.row, figures: row.evidence });
      continue;
    }
    const likely = likelyRun(open, sectionStart, row.label, strength);
    const run = { start: namedStart ?? likely };
    const reading = misfit(row, strength, open.slice(run.start), sumFrom(run.start, 0), open.length);
    const forced = asLeaves === null || asLeaves.has(row.row);
    if (reading === 'total' || (reading === 'undecided' && !forced)) {
      // A total of something named may be a leaf that only happens to come near: it keeps its likely run.
      if (strength !== 'named' && namedStart === null) run.start = nearestRun(row, open, likely, sumFrom);
      const own = row.evidence[0] ?? NaN;
      const difference = Number.isNaN(own) ? 0 : own - sumFrom(run.start, 0);
      const near = Math.abs(difference) <= tolerance(options.precision, open.length - run.start);
      collapse(run.start, row, near ? 'adds-up' : 'does-not-add-up', near ? 0 : difference);
      continue;
    }
    if (reading === 'undecided') {
      pass.undecided.add(row.row);
      pass.forcedLeaves.add(row.row);
    }
    push(leaf(row, strength));
  }
  return pass;

  function leaf(row: BodyRow, strength: TotalWords): Item {
    return {
      row: row.row,
      from: row.row,
      total: false,
      holds: row,
      worded: strength === 'named' && row.label !== '',
      figures: row.evidence,
    };
  }

  function collapse(start: number, row: BodyRow, proof: Subtotal['proof'], difference: number): void {
    const parts = open.splice(start);
    sums.length = (start + 1) * width;
    const from = parts[0]?.from ?? row.row;
    const to = parts.length === 0 ? row.row : row.row - 1;
    pass.subtotals.set(row.row, {
      row: row.row,
      from,
      to,
      parts: parts.map((part) => part.row),
      proof,
      difference,
    });
    if (proof === 'adds-up') for (const part of parts) pass.partOfProven.add(part.row);
    push({
      row: row.row,
      from,
      total: true,
      holds: parts,
      worded: false,
      figures: row.evidence,
    });
    totals.push({ row: row.row, figures: row.evidence });
    if (totals.length > mostOtherTotals) totals.shift();
    // What stands after a total belongs to a new run.
    sectionStart = open.length;
    sinceTotal = open.length;
    groupStart = Math.min(groupStart, start);
  }
}

interface RunSearch {
  readonly open: readonly Item[];
  readonly sumFrom: (start: number, column: number) => number;
  sectionStart: number;
  groupStart: number;
  /** Where the run begins that an official form names, such as "total of lines 110 to 165". */
  namedStart: number | null;
  sinceTotal: number;
  readonly options: SubtotalOptions;
}

/** The run of open items that the row's figures add, or `null`. */
function findRun(
  row: BodyRow,
  strength: TotalWords,
  search: RunSearch,
): { readonly start: number; readonly amountAgrees: boolean } | null {
  const { open, options } = search;
  if (open.length === 0) return null;
  const repeatsHeading =
    strength === 'none' && row.label !== '' && sameWords(row.label, options.headingAbove(row));
  const bare = strength === 'none' && !repeatsHeading;
  const own = row.evidence[0] ?? NaN;
  // Where no word says total, the amount itself must agree: most rows are told from it alone.
  if (bare && Number.isNaN(own)) return null;
  for (const start of starts(open, search, strength !== 'none')) {
    if (bare && Math.abs(own - search.sumFrom(start, 0)) > tolerance(options.precision, open.length - start))
      continue;
    const evidence = compare(row, start, search, strength !== 'none');
    if (enough(row, evidence, strength, repeatsHeading, open.length - start)) {
      return { start, amountAgrees: evidence.amountAgrees };
    }
  }
  return null;
}

/** Where a run may begin: the section, the run since the last total, the run of totals, the outer section, all. */
function starts(open: readonly Item[], search: RunSearch, worded: boolean): readonly number[] {
  const tried: number[] = [];
  const add = (start: number) => {
    if (start >= 0 && start < open.length && !tried.includes(start)) tried.push(start);
  };
  if (search.namedStart !== null) add(search.namedStart);
  add(search.sectionStart);
  add(search.sinceTotal);
  let totalsRun = open.length;
  while (totalsRun > 0 && open[totalsRun - 1]?.total === true) totalsRun -= 1;
  add(totalsRun);
  add(search.groupStart);
  add(0);
  if (!worded) return tried;
  const all = new Set(tried);
  for (let start = open.length - 1; start >= Math.max(0, open.length - longestRun); start -= 1)
    all.add(start);
  return [...all];
}

interface Evidence {
  /** Columns where the figure is the sum and is not nil. */
  readonly agree: number;
  readonly disagree: number;
  /** The amount column itself agrees (nil with nil counts). */
  readonly amountAgrees: boolean;
  readonly exact: boolean;
  /** Items of the run that carry a figure. */
  readonly carrying: number;
  readonly allNil: boolean;
}

function compare(
  row: BodyRow,
  start: number,
  { open, sumFrom, options }: RunSearch,
  worded: boolean,
): Evidence {
  const items = open.length - start;
  const slack = tolerance(options.precision, items);
  let agree = 0;
  let disagree = 0;
  let amountAgrees = false;
  let exact = true;
  let allNil = true;
  for (let i = 0; i < row.evidence.length; i += 1) {
    const value = row.evidence[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    const sum = sumFrom(start, i);
    const near = Math.abs(value - sum) <= slack;
    if (value !== 0 || sum !== 0) allNil = false;
    if (near && i === 0) amountAgrees = true;
    if (near && value !== 0 && Math.abs(value) > slack * 2) {
      agree += 1;
      if (value !== sum) exact = false;
    } else if (!near) disagree += 1;
  }
  if (worded && agree === 0 && !allNil) {
    const signed = signedSums(row, start, open, options);
    if (signed !== null && Math.abs((row.evidence[0] ?? NaN) - signed) <= slack && signed !== 0) {
      return { agree: 1, disagree: 0, amountAgrees: true, exact: true, carrying: items, allNil: false };
    }
  }
  let carrying = 0;
  for (let i = open.length - 1; i >= start && carrying < 3; i -= 1) {
    const figures = open[i]?.figures ?? [];
    if (figures.some((value) => !Number.isNaN(value) && value !== 0)) carrying += 1;
  }
  return { agree, disagree, amountAgrees, exact, carrying, allNil };
}

/** The sum of the amount column with income printed positive taken off; `null` when the run has no such income. */
function signedSums(
  row: BodyRow,
  start: number,
  open: readonly Item[],
  options: SubtotalOptions,
): number | null {
  if (open.length - start > longestRun) return null;
  let sum = 0;
  let flipped = false;
  for (let i = start; i < open.length; i += 1) {
    const item = open[i];
    const value = item?.figures[0] ?? NaN;
    if (Number.isNaN(value)) continue;
    if (item !== undefined && value > 0 && isIncome(item, options)) {
      sum -= value;
      flipped = true;
    } else sum += value;
  }
  return flipped && row.label !== '' ? sum : null;
}

function enough(
  row: BodyRow,
  evidence: Evidence,
  strength: TotalWords,
  repeatsHeading: boolean,
  items: number,
): boolean {
  const { agree, disagree, amountAgrees, exact, carrying, allNil } = evidence;
  if (allNil)
    return (
      items > 0 && (repeatsHeading || strength === 'grand' || (strength === 'plain' && row.label !== ''))
    );
  if (strength === 'plain' || strength === 'grand') return agree > 0 && (amountAgrees || agree > disagree);
  if (strength === 'named')
    return agree > 0 && (amountAgrees || agree > disagree) && (carrying >= 1 || agree >= 2);
  if (repeatsHeading) return agree > 0 && disagree === 0;
  // No word says total: the arithmetic must stand alone.
  if (disagree > 0 || !amountAgrees) return false;
  return (agree >= 2 && carrying >= 2) || (agree === 1 && exact && carrying >= 3);
}

/** Half a last digit for each addend, at least one and at most three whole digits. */
export function tolerance(precision: number, items: number): number {
  return precision * Math.min(3, Math.max(1, Math.ceil(items / 5)));
}

function sameWords(a: string, b: string): boolean {
  // Cheap first: the words can only be the same where the first letters are.
  if (b === '' || a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase()) return false;
  return plainLabel(a) === plainLabel(b);
}

/** A net total is often the sum or difference of two totals above it: `Net controllable expenditure`. */
function fromOtherTotals(
  row: BodyRow,
  totals: readonly { readonly row: number; readonly figures: readonly number[] }[],
  open: readonly Item[],
  precision: number,
): readonly number[] | null {
  const recent = [
    ...totals,
    ...open.slice(-6).filter((item) => !totals.some((total) => total.row === item.row)),
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

/** Where the run begins that a total most likely adds when the arithmetic does not say. */
function likelyRun(open: readonly Item[], sectionStart: number, label: string, strength: TotalWords): number {
  if (strength === 'grand' && !totalsIncome(label)) return 0;
  if (sectionStart < open.length) return sectionStart;
  let start = open.length;
  while (start > 0 && open[start - 1]?.total === false) start -= 1;
  return start;
}

/**
 * A total that is a little off most likely adds the run that it comes nearest to, so that the break is named with its
 * own size; the likely run where nothing comes within a fiftieth.
 */
function nearestRun(
  row: BodyRow,
  open: readonly Item[],
  likely: number,
  sumFrom: (start: number, column: number) => number,
): number {
  const own = row.evidence[0] ?? NaN;
  if (Number.isNaN(own) || own === 0) return likely;
  let nearest = likely;
  let least = Math.abs(own - sumFrom(likely, 0));
  if (least <= Math.abs(own) / 50) return likely;
  for (let start = open.length - 2; start >= 0 && open.length - start <= longestRun; start -= 1) {
    const apart = Math.abs(own - sumFrom(start, 0));
    if (apart < least && apart <= Math.abs(own) / 50) {
      nearest = start;
      least = apart;
    }
  }
  return nearest;
}

function namedRun(label: string, codes: ReadonlyMap<string, number>, open: readonly Item[]): number | null {
  const code = firstLineNamed(label);
  const row = code === null ? undefined : codes.get(code);
  if (row === undefined) return null;
  const start = open.findIndex((item) => item.from <= row && item.row >= row);
  return start < 0 ? null : start;
}

/** Reads a worded row that adds nothing: a total that does not foot, a leaf called a total, or not to be told apart here. */
function misfit(
  row: BodyRow,
  strength: TotalWords,
  run: readonly Item[],
  sum: number,
  openItems: number,
): 'total' | 'leaf' | 'undecided' {
  const own = row.evidence[0] ?? NaN;
  if (row.label === '') {
    const near = run.length > 0 && Math.abs(own - sum) <= Math.abs(own) * 0.05;
    return near ? 'total' : 'undecided';
  }
  if (strength === 'named') {
    if (run.every((item) => item.worded)) return 'leaf';
    if (own === 0 || Number.isNaN(own)) return sum === 0 ? 'total' : 'undecided';
    return Math.abs(own - sum) <= Math.abs(own) * 0.02 ? 'total' : 'undecided';
  }
  // Counts and rates above it add nothing to money: it may be the one line of its block.
  if (run.length > 0 && !Number.isNaN(own) && Math.abs(sum) < Math.abs(own) * 0.01 && sum !== 0)
    return 'undecided';
  return openItems === 0 && strength === 'grand' ? 'leaf' : 'total';
}
