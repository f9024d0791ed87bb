import type { Pence } from '../money/pence';
import type { Unit } from '../money/unit';
import type { CouncilRule } from './council-rule';
import type { BudgetLine, DecidedTreatment, Exclusion } from './line';

/** Whether the amount column is gross expenditure or net of income; `unstated` when the sheet does not say. */
export type Basis = 'gross' | 'net' | 'unstated';

/** What the officer may correct of a detected table. Every field left out is detected. Columns are letters. */
export interface TableChoices {
  readonly labelColumn?: string;
  readonly codeColumn?: string | null;
  readonly amountColumn?: string;
  readonly unit?: Unit;
  readonly basis?: Basis;
  readonly year?: string;
}

/** An officer's decision about one line; wins over every rule. */
export interface Decision {
  /** Subtotal, income or note where the officer says that the row is no line at all. */
  readonly treatment: DecidedTreatment;
  /** Required by the add-in's own forms; may be empty where an officer changed the drop-down cell directly. */
  readonly reason: string;
  /**
   * Only with `included`, on a line that mixes: the part that stays out, in pence. Amount less this counts as included,
   * this counts under the line's `mixes.leaves`. Beyond the amount, of other sign, or on a line that does not mix, the
   * answer is refused: the line stays `check` and a finding says why.
   */
  readonly leftOut?: Pence;
  /**
   * The line's amount when it was decided, `null` where it had none; left out where that is not known. The decision stays
   * when the amount changes, and a finding asks to look at it again.
   */
  readonly amount?: Pence | null;
}

export interface ReadOptions {
  /** Edition id; the default edition when left out. */
  readonly edition?: string;
  /** By sheet name. */
  readonly choices?: Readonly<Record<string, TableChoices>>;
  /** By sheet name, then by line key. */
  readonly decisions?: Readonly<Record<string, Readonly<Record<string, Decision>>>>;
  /** The council's own rules; they decide before the guidance's, and an officer's decision on a line wins over both. */
  readonly councilRules?: readonly CouncilRule[];
}

/** A column that could hold the amounts, with what was read of its heading. */
export interface AmountColumn {
  readonly column: string;
  /** Heading rows joined, such as `2004/05 Original estimate Net £000`. */
  readonly heading: string;
  readonly year: string | null;
  readonly basis: Basis;
  /** Plain words: why it was chosen, or why another was. */
  readonly why: string;
}

/** Where the table stands and what its columns are. */
export interface BudgetTable {
  readonly labelColumn: string;
  readonly codeColumn: string | null;
  readonly amountColumn: string;
  readonly unit: Unit;
  /** What the sheet or the officer says where that cannot be right, so that another was taken; left out elsewhere. */
  readonly unitStated?: Unit;
  /** Where the unit was read, such as `C4`; `null` when nothing says and £ was assumed. */
  readonly unitFrom: string | null;
  readonly basis: Basis;
  /** Financial year as `2004/05`; `null` when nothing on the sheet says. */
  readonly year: string | null;
  /** The amounts are headed as what was spent, and not as a budget; left out elsewhere. */
  readonly isOutturn?: true;
  /** 1-based row in which the amount column is headed, units alone left aside; `null` when nothing heads it. */
  readonly headingRow: number | null;
  /** First and last 1-based row of the table's body. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly amountColumns: readonly AmountColumn[];
  /** Columns that could as well hold the budget, while no officer has chosen; left out where none could. */
  readonly closeTo?: readonly string[];
}

/** What a sheet brings to the baseline when its amounts are taken from one column. */
export interface ColumnChoice {
  readonly column: string;
  readonly heading: string;
  readonly basis: Basis;
  readonly included: Pence;
  readonly check: Pence;
}

/** The proof that nothing was lost or counted twice: included + excluded + check against the sheet's own total. */
export interface Footing {
  readonly included: Pence;
  readonly excluded: Readonly<Record<Exclusion, Pence>>;
  readonly check: Pence;
  /** The sheet's own printed total and its row; `null` when it prints none. */
  readonly sheetTotal: Pence | null;
  readonly sheetTotalRow: number | null;
  /** included + excluded + check − sheetTotal; `null` without a printed total. */
  readonly difference: Pence | null;
  /** Plain words: proven, or where it breaks and by how much. */
  readonly statement: string;
}

/** Something the officer must know about a cell or a sheet; never stops the other lines from being read. */
export interface BudgetRemark {
  readonly sheet: string;
  /** A1 address on that sheet, or `null` for the whole sheet. */
  readonly address: string | null;
  /** A whole sentence with the way out. */
  readonly sentence: string;
}

/** What was read of one sheet. `table` is `null` when the sheet holds no budget table: `findings` then says why. */
export interface SheetReading {
  readonly name: string;
  readonly table: BudgetTable | null;
  readonly lines: readonly BudgetLine[];
  readonly totals: Footing;
  readonly findings: readonly BudgetRemark[];
  /** Other tables that stand beside the one that was read, by their columns; left out where there are none. */
  readonly tablesBeside?: readonly {
    readonly labelColumn: string;
    readonly amountColumn: string;
    readonly from: number;
    readonly to: number;
    /** Pence: what its lines would bring to the baseline, and what would be left to decide; once it was read. */
    readonly included?: Pence;
    readonly check?: Pence;
  }[];
  /** The column that was read and those that could as well be the budget; left out where there is nothing to choose. */
  readonly columnChoices?: readonly ColumnChoice[];
  /** 0 to 1: how much the sheet looks like the council's budget; picks the sheet that is offered first. */
  readonly likelihood: number;
}

/** The 2004/05 baseline. `amount` counts `included` lines only; `low` and `high` bound it over all `check` lines. */
export interface Baseline {
  readonly amount: Pence;
  readonly provisional: boolean;
  /** Why it is provisional, each as a part of a sentence; left out where it is not. */
  readonly because?: readonly string[];
  /**
   * What goes with the figure wherever it goes, each as a part of a sentence: another year than the baseline's, no year,
   * an out-turn, and why it is provisional; left out where there is nothing to say.
   */
  readonly caveats?: readonly string[];
  readonly low: Pence;
  readonly high: Pence;
}

/** 2.5% of the baseline for each year (FD A7), whole pence, half up; `cashable` is the least cashable part of one year. */
export interface Targets {
  readonly byYear: Readonly<Record<string, Pence>>;
  readonly cashable: Pence;
}

/** The part of the baseline in one sector of FD table 3.1. */
export interface SectorSum {
  /** Row id of the edition; `null` for lines that no row fits. */
  readonly sector: string | null;
  /** The row's label, or that the lines are not mapped. */
  readonly label: string;
  readonly included: Pence;
  /** Included lines in it that hold money. */
  readonly lines: number;
}

/** What one sheet brings to the baseline. */
export interface SheetSum {
  readonly sheet: string;
  readonly included: Pence;
  /** All exclusions together. */
  readonly excluded: Pence;
  readonly check: Pence;
  /** Sheets whose money it repeats, as words (`Education and Highways`): those lines are not counted again here. */
  readonly repeats: string | null;
}

export interface BudgetReading {
  readonly edition: string;
  readonly sheets: readonly SheetReading[];
  readonly baseline: Baseline;
  /** Sectors with included lines, in the order of table 3.1, "not mapped" last; sums to `baseline.amount` exactly. */
  readonly bySector: readonly SectorSum[];
  /** In the order of `sheets`; `included` sums to `baseline.amount` exactly. */
  readonly bySheet: readonly SheetSum[];
  readonly targets: Targets;
}
