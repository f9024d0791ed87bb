import { fold } from '../english/label-words';
import { pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import type { BudgetLine } from './line';
import { lineKeys } from './line-key';
import { mixedLine } from './mixed-line';
import { rowAt, type BodyRow } from './rows/body-row';
import type { CoveredRows } from './rows/covered-rows';
import { sameDoubt, type Doubt } from './rows/doubt';
import type { RowPlace } from './rows/row-place';
import type { Subtotal } from './rows/subtotal';
import type { Subtotals } from './rows/subtotals';
import type { SectorOf } from './sector/sector-of';
import { asWritten } from './spelling/as-meant';
import { askedForSlip } from './spelling/ask-for-slip';
import type { Cells } from './table/cells';
import { rowReasons } from './treatment/row-words';
import type { SheetFacts } from './treatment/sheet-facts';
import { treatRow, type PublishedRules, type Treated } from './treatment/treat-row';
import { brokenTotalReason, derivedTotalReason, subtotalReason } from './words';

const noSection: readonly string[] = [];
const nowhere: RowPlace = { section: noSection, block: 'services' };
/** Row of the statements that a landlord's own account belongs to. */
const landlordSector = 'social-housing';

/** All that a row's first treatment rests on. */
export interface Drafting {
  readonly cells: Cells;
  readonly rows: readonly BodyRow[];
  readonly places: readonly RowPlace[];
  readonly subtotals: Subtotals;
  /** Totals above their parts, which head them; `null` where totals stand below. */
  readonly headed: ReadonlyMap<number, readonly string[]> | null;
  /** Lines above their parts on a sheet whose totals stand below; they speak for these parts. */
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly covered: CoveredRows;
  readonly doubts: ReadonlyMap<number, Doubt>;
  readonly facts: SheetFacts;
  readonly published: PublishedRules;
  readonly sectorOf: SectorOf;
  readonly amount: number;
  /** Place of the net column among the evidence; below 0 for none. */
  readonly netIndex: number;
  readonly firstBodyRow: number;
  readonly lastFigures: number;
  readonly firstWholeTotal: number;
  /** What else the treatment of every row rests on, as text: the titles of the sheet, the edition. */
  readonly rests: string;
}

/** The lines before the council's rules and the officer's decisions. */
export interface Drafts {
  readonly lines: readonly BudgetLine[];
  /** Rows whose heading decided them, and none of their own words. */
  readonly askedByHeading: ReadonlySet<number>;
  /** Rows that are asked for a slip of the pen. */
  readonly askedForSlips: ReadonlySet<number>;
  readonly kept: DraftsBefore;
}

/** What a reading leaves for the next. */
export interface DraftsBefore {
  readonly from: Drafting;
  readonly lines: readonly BudgetLine[];
  /** By line: what was asked of the sheet's own size. */
  readonly weighed: Uint8Array;
  readonly askedByHeading: ReadonlySet<number>;
}

/** A line of our own making, until it is handed out. */
export type DraftLine = { -readonly [Field in keyof BudgetLine]: BudgetLine[Field] };

/** Drafts a line for every row; a line that nothing touched since the last reading is that reading's line. */
export function draftLines(from: Drafting, before: DraftsBefore | null): Drafts {
  return new Drafter(from, before).draft();
}

class Drafter {
  readonly #askedByHeading = new Set<number>();
  readonly #askedForSlips = new Set<number>();
  readonly #weighed: Uint8Array;
  readonly #facts: SheetFacts;
  readonly #before: DraftsBefore | null;
  readonly #sameSize: boolean;
  readonly #gross: boolean;
  #asksSize = false;
  #sections: readonly [readonly string[], readonly string[]] = [noSection, noSection];

  constructor(
    private readonly from: Drafting,
    before: DraftsBefore | null,
  ) {
    this.#weighed = new Uint8Array(from.rows.length);
    this.#before = before !== null && isComparable(before.from, from) ? before : null;
    this.#sameSize =
      before?.from.facts.largest === from.facts.largest && before.from.facts.spending === from.facts.spending;
    this.#gross = beginsGross(from);
    const { facts } = from;
    const asksSize = (): void => {
      this.#asksSize = true;
    };
    this.#facts = {
      ...facts,
      get largest() {
        asksSize();
        return facts.largest;
      },
      get spending() {
        asksSize();
        return facts.spending;
      },
    };
  }

  draft(): Drafts {
    const { rows } = this.from;
    const keptKeys = this.#keysAreKept();
    const keyOf = lineKeys();
    const lines = rows.map((row, i): BudgetLine => {
      const known = keptKeys ? this.#lineBefore(row, i) : null;
      if (known !== null) return known;
      const place = this.#placeOf(row, i);
      const key = keptKeys ? (this.#before?.lines[i]?.key ?? '') : keyOf(row.code, row.folded, place.section);
      return this.#line(row, i, this.#under(row, place), key);
    });
    return {
      lines,
      askedByHeading: this.#askedByHeading,
      askedForSlips: this.#askedForSlips,
      kept: { from: this.from, lines, weighed: this.#weighed, askedByHeading: this.#askedByHeading },
    };
  }

  #placeOf(row: BodyRow, i: number): RowPlace {
    const stands = this.from.places[i] ?? nowhere;
    const totals = this.from.headed?.get(row.row);
    return totals === undefined ? stands : { ...stands, section: [...stands.section, ...totals] };
  }

  /** With what stands over the row beside its headings: a line that it is part of, a group within its group. */
  #under(row: BodyRow, place: RowPlace): RowPlace {
    const heads = this.from.heads.get(row.row) ?? noSection;
    const { inner } = place;
    if (heads.length === 0 && inner === undefined) return place;
    return {
      ...place,
      section: [...place.section, ...(inner === undefined ? noSection : [inner]), ...heads],
    };
  }

  #line(row: BodyRow, i: number, place: RowPlace, key: string): BudgetLine {
    this.#asksSize = false;
    const treated = this.#treat(row, place);
    const { treatment, suggested, reason, cites, asks, byHeading } =
      row.slips.length === 0 || row.shape !== 'figures' ? treated : this.#asked(treated, row, place);
    if (this.#asksSize) this.#weighed[i] = 1;
    if (byHeading === true) this.#askedByHeading.add(row.row);
    const label = asWritten(row.label, row.slips);
    const counts = treatment === 'included' || treatment === 'check';
    const holdsMoney = row.amount !== null && row.amount !== 0;
    const line: BudgetLine = {
      row: row.row,
      code: row.code,
      label,
      section: place.section,
      amount: row.amount,
      treatment,
      suggested,
      reason,
      cites,
      decidedBy: 'guidance',
      mixes: asks === undefined || !holdsMoney ? null : mixedLine(asks, this.from.facts.basis),
      leftOut: null,
      sector: counts && holdsMoney ? sectorOf(this.from, i, label, place.section) : null,
      key,
    };
    return row.unread && row.shape === 'figures' ? withUnread(line) : line;
  }

  /** Keys count equal lines down the sheet: they are kept while code, label and section of every row are. */
  #keysAreKept(): boolean {
    const before = this.#before;
    if (before === null) return false;
    const { rows, places } = this.from;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      const was = before.from.rows[i];
      if (row === undefined || was === undefined) return false;
      if (row !== was && (row.code !== was.code || row.folded.text !== was.folded.text)) return false;
      if (!this.#sameSection(before.from.places[i]?.section, places[i]?.section)) return false;
    }
    return true;
  }

  /** Neighbouring rows share their section: equal pairs are compared once. */
  #sameSection(was: readonly string[] = noSection, now: readonly string[] = noSection): boolean {
    if (was === now || (this.#sections[0] === was && this.#sections[1] === now)) return true;
    if (was.length !== now.length || was.some((heading, i) => heading !== now[i])) return false;
    this.#sections = [was, now];
    return true;
  }

  /** The line of the reading before, where nothing that decides the row is other than it was. */
  #lineBefore(row: BodyRow, i: number): BudgetLine | null {
    const before = this.#before;
    const line = before?.lines[i];
    if (before === null || line === undefined || before.from.rows[i] !== row || row.slips.length > 0)
      return null;
    if (before.weighed[i] === 1) {
      if (!this.#sameSize) return null;
      this.#weighed[i] = 1;
    }
    if (row.shape === 'figures') {
      const { from } = this;
      const was = before.from;
      const [place, stood] = [from.places[i], was.places[i]];
      if (
        place === undefined ||
        stood === undefined ||
        place.block !== stood.block ||
        place.inner !== stood.inner ||
        !this.#sameSection(was.heads.get(row.row), from.heads.get(row.row)) ||
        place.afterTotal !== stood.afterTotal ||
        place.detail !== undefined ||
        stood.detail !== undefined ||
        place.holds !== undefined ||
        stood.holds !== undefined ||
        from.subtotals.byRow.has(row.row) ||
        was.subtotals.byRow.has(row.row) ||
        from.subtotals.unsettled.has(row.row) !== was.subtotals.unsettled.has(row.row) ||
        from.subtotals.worthAllAbove.has(row.row) !== was.subtotals.worthAllAbove.has(row.row) ||
        !sameDoubt(from.doubts.get(row.row), was.doubts.get(row.row)) ||
        from.covered.income.has(row.row) !== was.covered.income.has(row.row) ||
        from.covered.requirement.has(row.row) !== was.covered.requirement.has(row.row) ||
        row.row > from.firstWholeTotal !== row.row > was.firstWholeTotal
      )
        return null;
      if (before.askedByHeading.has(row.row)) this.#askedByHeading.add(row.row);
    }
    return line;
  }

  /** A line that one letter would make another: what it is called is asked, and never taken for settled. */
  #asked(meant: Treated, row: BodyRow, place: RowPlace): Treated {
    const written = asWritten(row.label, row.slips);
    const asPrinted = this.#treat({ ...row, label: written, folded: fold(written) }, place);
    if (asPrinted.treatment === meant.treatment) return meant;
    this.#askedForSlips.add(row.row);
    const counts = (each: Treated['treatment']): boolean => each === 'included' || each === 'check';
    return counts(meant.treatment) || counts(asPrinted.treatment) ? askedForSlip(meant, row.slips) : meant;
  }

  #treat(row: BodyRow, place: RowPlace): Treated {
    const { from } = this;
    if (row.shape === 'blank') return blank;
    if (row.shape === 'words') {
      if (row.wrapped) return plain('heading', rowReasons.wrapped);
      if (row.row < from.firstBodyRow) return plain('heading', rowReasons.aboveTable);
      if (row.headsColumns !== '') return plain('heading', rowReasons.headsColumns);
      return row.row > from.lastFigures ||
        (row.label === '' && row.group === '') ||
        row.label.length > 140 ||
        from.cells.words(row.row, from.amount) !== ''
        ? plain('note', rowReasons.note)
        : plain('heading', rowReasons.heading);
    }
    const subtotal = from.subtotals.byRow.get(row.row);
    if (subtotal !== undefined) return plain('subtotal', subtotalWords(subtotal));
    return treatRow(
      row,
      {
        place,
        doubt: from.doubts.get(row.row),
        addedAsIncome: from.covered.income.has(row.row),
        addedToRequirement: from.covered.requirement.has(row.row),
        unsettled: from.subtotals.unsettled.has(row.row),
        worthAllAbove: from.subtotals.worthAllAbove.has(row.row),
        belowATotal: row.row > from.firstWholeTotal,
        belowGross: this.#gross && row.row > from.firstWholeTotal,
        net: from.netIndex < 0 ? NaN : (row.evidence[from.netIndex] ?? NaN),
      },
      this.#facts,
      from.published,
    );
  }
}

const withUnread = ({ key, ...line }: BudgetLine): BudgetLine => ({ ...line, unread: true, key });

/** Lines that rules or decisions made anew get their sector; only one that holds money and counts or may count has one. */
export function nameSectors(lines: readonly DraftLine[], drafts: Drafts): void {
  const { from } = drafts.kept;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line === drafts.lines[i]) continue;
    const counts = line.treatment === 'included' || line.treatment === 'check';
    line.sector =
      counts && line.amount !== null && line.amount !== 0
        ? sectorOf(from, i, line.label, line.section)
        : null;
  }
}

function sectorOf(
  { rows, places, sectorOf: find }: Drafting,
  i: number,
  label: string,
  section: readonly string[],
): string | null {
  const row = rows[i];
  if (row === undefined) return null;
  return find(row.folded, label, section) ?? (places[i]?.block === 'hra' ? landlordSector : null);
}

/** Whether what rests on the whole sheet is the same in both readings. */
function isComparable(was: Drafting, now: Drafting): boolean {
  if (was.headed !== null || now.headed !== null || was.rows.length !== now.rows.length) return false;
  if (was.amount !== now.amount || was.netIndex !== now.netIndex || was.rests !== now.rests) return false;
  if (was.firstBodyRow !== now.firstBodyRow || was.lastFigures !== now.lastFigures) return false;
  if (beginsGross(was) !== beginsGross(now)) return false;
  return sizeless(was.facts) === sizeless(now.facts);
}

/** Whether the first total of all lines is gross. */
function beginsGross({ rows, firstWholeTotal }: Drafting): boolean {
  const words = rowAt(rows, firstWholeTotal)?.folded.text ?? '';
  return /\bgross\b|^total (?:expenditure|cost|spending)$/.test(words) && !/\bnet\b/.test(words);
}

/** What the sheet says of its lines, but for its size. */
const sizeless = (facts: SheetFacts): string => JSON.stringify({ ...facts, largest: 0, spending: 0 });

function plain(treatment: Treated['treatment'], reason: string): Treated {
  return { treatment, suggested: null, reason, cites: noSection };
}

const blank = plain('blank', rowReasons.blank);

function subtotalWords(subtotal: Subtotal): string {
  switch (subtotal.proof) {
    case 'adds-up':
      return subtotalReason(subtotal.from, subtotal.to, subtotal.parts.length);
    case 'from-other-totals':
      return derivedTotalReason(subtotal.parts);
    case 'does-not-add-up':
      return brokenTotalReason(subtotal.from, subtotal.to, poundsShown(pence(Math.abs(subtotal.difference))));
  }
}
