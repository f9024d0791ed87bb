import type { BodyRow } from './body-row';
import type { Subtotal, SubtotalOptions } from './subtotal';
import { likelyRun, misfit, namedRun, nearestRun } from './broken-totals';
import {
  findRun,
  fromOtherTotals,
  fromTotalsAboveIncome,
  runByFormula,
  tolerance,
  type RunSearch,
} from './runs';
import { OpenItems, type Item } from './open-items';
import { thousandfold } from './thousandfold';
import { firstLineNamed, totalWordsIn, type TotalWords } from './total-words';
import { isWorthAllAbove } from './worth-all-above';

const farTooLarge = 8;
/** More lines than this under one total are not looked through for one in another unit. */
const mostInPounds = 200;

/** What one reading of the rows from top to bottom found. */
export interface Pass {
  readonly subtotals: Map<number, Subtotal>;
  /** Rows that may be a line called a total. */
  readonly undecided: ReadonlySet<number>;
  readonly forcedLeaves: ReadonlySet<number>;
  /** Totals that say which rows they add: they add up, or are only a little off. */
  readonly adding: readonly Subtotal[];
  /** Rows that call themselves totals of any kind. */
  readonly worded: ReadonlySet<number>;
  /** Lines that close a list and are worth what it comes to, without a word of it. */
  readonly worthAllAbove: ReadonlySet<number>;
}

/** A total is kept for later totals to be worked out from it; so many at once. */
const mostOtherTotals = 24;
/** A total that is off by no more than this part of itself still says which lines it adds. */
const nearlyAddsUp = 0.05;

/** Reads rows from top to bottom: open lines are added up until a total takes their place. */
export class RunningTotals {
  readonly #open: OpenItems;
  readonly #codes = new Map<string, number>();
  /** Official forms only: some total names the lines that it adds by their codes. */
  readonly #namesLines: boolean;
  readonly #totals: { readonly row: number; readonly figures: readonly number[] }[] = [];
  readonly #subtotals = new Map<number, Subtotal>();
  readonly #undecided = new Set<number>();
  readonly #forcedLeaves = new Set<number>();
  readonly #adding: Subtotal[] = [];
  readonly #worded = new Set<number>();
  readonly #worthAllAbove = new Set<number>();
  readonly #search: RunSearch;
  #previousWasHeading = false;

  /** @param asLeaves rows called totals that are read as leaves; `null` reads every undecided row as a leaf */
  constructor(
    private readonly rows: readonly BodyRow[],
    private readonly options: SubtotalOptions,
    private readonly asLeaves: ReadonlySet<number> | null,
    private readonly lines: ReadonlySet<number>,
  ) {
    this.#open = new OpenItems(rows);
    this.#namesLines = rows.some(
      ({ folded, label }) => folded.words.includes('line') && firstLineNamed(label) !== null,
    );
    this.#search = {
      open: this.#open,
      sectionStart: 0,
      groupStart: 0,
      namedStart: null,
      sinceTotal: 0,
      options,
    };
  }

  read(): Pass {
    for (let i = 0; i < this.rows.length; i += 1) {
      const row = this.rows[i];
      if (row === undefined) continue;
      if (row.shape === 'words') this.#heading(row);
      else if (row.shape === 'figures') this.#figures(row, this.rows[i + 1]?.shape !== 'figures');
    }
    return {
      subtotals: this.#subtotals,
      undecided: this.#undecided,
      forcedLeaves: this.#forcedLeaves,
      adding: this.#adding,
      worded: this.#worded,
      worthAllAbove: this.#worthAllAbove,
    };
  }

  #heading(row: BodyRow): void {
    if (row.wrapped || row.label === '') return;
    if (!this.#previousWasHeading) this.#search.groupStart = this.#search.sectionStart;
    this.#search.sectionStart = this.#open.length;
    this.#previousWasHeading = true;
  }

  #strengthOf(row: BodyRow): TotalWords {
    // Stars alone say that a row is a total, and nothing of what.
    if (row.label === '' || (row.starred && row.folded.text === '')) return 'plain';
    if (this.options.closes?.has(row.row) === true) return 'named';
    const said = totalWordsIn(row.folded);
    return said === 'none' && row.starred && !this.options.isNamed(row) ? 'closing' : said;
  }

  /** @param closesItsList no other line stands right below it */
  #figures(row: BodyRow, closesItsList: boolean): void {
    this.#previousWasHeading = false;
    const strength = this.#strengthOf(row);
    if (strength !== 'none' && strength !== 'closing') this.#worded.add(row.row);
    if (this.lines.has(row.row)) {
      this.#forcedLeaves.add(row.row);
      this.#open.push(this.#leaf(row, strength));
      return;
    }
    const named = this.#namesLines ? namedRun(row.label, this.#codes, this.#open) : null;
    if (this.#namesLines && row.code !== '') this.#codes.set(row.code, row.row);
    this.#search.namedStart = named;
    if (this.#byFormula(row)) return;
    const found = findRun(row, strength, this.#search);
    if (found !== null) {
      // Other columns may prove a total whose amount column is off.
      const own = row.evidence[0] ?? NaN;
      const gap = found.amountAgrees || Number.isNaN(own) ? 0 : own - this.#open.sumFrom(found.start, 0);
      this.#collapse(found.start, row, gap === 0 ? 'adds-up' : 'does-not-add-up', gap);
      return;
    }
    if (strength === 'none' || (row.label === '' && this.#open.length === 0)) {
      if (closesItsList && isWorthAllAbove(row, this.#search)) this.#worthAllAbove.add(row.row);
      this.#open.push(this.#leaf(row, strength));
      return;
    }
    if (this.#workedOut(row, strength)) return;
    this.#broken(row, strength, named);
  }

  /** A cell that adds cells of its own column by its formula is their total, whatever it is called. */
  #byFormula(row: BodyRow): boolean {
    if (row.adds === null) return false;
    if (!row.adds.takesOff) {
      const start = runByFormula(row.adds, this.#open);
      if (start !== null) {
        const own = row.evidence[0] ?? NaN;
        const gap = Number.isNaN(own) ? 0 : own - this.#open.sumFrom(start, 0);
        const near = Math.abs(gap) <= tolerance(this.options.precision, this.#open.length - start);
        if (near) {
          this.#collapse(start, row, 'adds-up', 0);
          return true;
        }
      }
    }
    return false;
  }

  /** A net total is often the sum or difference of two totals above it. */
  #workedOut(row: BodyRow, strength: TotalWords): boolean {
    if (strength === 'named') return false;
    const derived =
      fromTotalsAboveIncome(row, this.#open) ??
      (strength === 'closing'
        ? null
        : fromOtherTotals(row, this.#totals, this.#open, this.options.precision));
    if (derived === null) return false;
    this.#subtotals.set(row.row, {
      row: row.row,
      from: row.row,
      to: row.row,
      parts: derived,
      proof: 'from-other-totals',
      difference: 0,
    });
    this.#remember(row);
    return true;
  }

  #remember({ row, evidence }: BodyRow): void {
    this.#totals.push({ row, figures: evidence });
    if (this.#totals.length > mostOtherTotals) this.#totals.shift();
  }

  /** A row that calls itself a total and adds nothing up. */
  #broken(row: BodyRow, strength: TotalWords, named: number | null): void {
    const likely = likelyRun(this.#search, row.label, strength);
    let start = named ?? likely;
    const inPounds = strength !== 'closing' && this.#holdsOneInPounds(row, start);
    const reading = inPounds ? 'total' : misfit(row, strength, this.#open, start, named !== null);
    const forced = this.asLeaves === null || this.asLeaves.has(row.row);
    if (reading === 'total' || (reading === 'undecided' && !forced)) {
      // A total of something named may be a leaf that only happens to come near: it keeps its likely run.
      if (strength !== 'named' && named === null && !inPounds) start = nearestRun(row, this.#open, likely);
      const own = row.evidence[0] ?? NaN;
      const difference = Number.isNaN(own) ? 0 : own - this.#open.sumFrom(start, 0);
      const near = Math.abs(difference) <= tolerance(this.options.precision, this.#open.length - start);
      this.#collapse(start, row, near ? 'adds-up' : 'does-not-add-up', near ? 0 : difference);
      return;
    }
    if (reading === 'undecided') {
      this.#undecided.add(row.row);
      this.#forcedLeaves.add(row.row);
    }
    this.#open.push(this.#leaf(row, strength));
  }

  /** One line typed in pounds among thousands does not make a line of the total below it. */
  #holdsOneInPounds(row: BodyRow, start: number): boolean {
    const excess = this.#open.sumFrom(start, 0) - (row.evidence[0] ?? NaN);
    // A line of a hundredth of the total, a thousand times too large, is ten times the total.
    if (
      !(excess > Math.abs(row.evidence[0] ?? NaN) * farTooLarge) ||
      this.#open.length - start > mostInPounds
    )
      return false;
    const run = this.#open
      .from(start)
      .map(({ row: part, figures }) => ({ row: part, amount: figures[0] ?? null }));
    return thousandfold(run, excess, this.options.precision) !== null;
  }

  #collapse(start: number, row: BodyRow, proof: Subtotal['proof'], difference: number): void {
    const parts = this.#open.takeFrom(start);
    const from = parts[0]?.from ?? row.row;
    const to = parts.length === 0 ? row.row : row.row - 1;
    const subtotal: Subtotal = {
      row: row.row,
      from,
      to,
      parts: parts.map((part) => part.row),
      proof,
      difference,
    };
    this.#subtotals.set(row.row, subtotal);
    const own = Math.abs(row.evidence[0] ?? 0);
    if (proof === 'adds-up' || Math.abs(difference) <= own * nearlyAddsUp) this.#adding.push(subtotal);
    this.#open.push({
      row: row.row,
      from,
      total: true,
      income: parts.length > 0 && parts.every(({ income }) => income),
      worded: false,
      figures: row.evidence,
    });
    this.#remember(row);
    // What stands after a total belongs to a new run.
    this.#search.sectionStart = this.#open.length;
    this.#search.sinceTotal = this.#open.length;
    this.#search.groupStart = Math.min(this.#search.groupStart, start);
  }

  #leaf(row: BodyRow, strength: TotalWords): Item {
    return {
      row: row.row,
      from: row.row,
      total: false,
      income: this.options.isIncome(row),
      worded: strength === 'named' && row.label !== '',
      figures: row.evidence,
    };
  }
}
