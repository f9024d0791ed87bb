import { fold, plainLabel, type Folded } from '../../english/label-words';
import { financialYears } from '../../money/years-in-text';
import { oneSlipApart } from '../../english/near-words';
import { shownAgain } from './analysed-again';
import { blockOfColumnHeading, blockOfHeading, groupsFunding, outsideTheBudget, type Block } from './blocks';
import type { BodyRow } from './body-row';
import type { Exclusion, LineTreatment } from '../line';
import { isPartInWords, partsKeptOut, type PartKeptOut } from './of-which';
import type { RowPlace } from './row-place';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';
import { closesTheAccount, totalsAllServices, totalsIncome, totalWordsIn } from './total-words';

interface Heading {
  readonly text: string;
  readonly rank: number;
  /** First row with figures below it; 0 until there is one. */
  firstLine: number;
}

export interface Start {
  readonly firstBodyRow: number;
  readonly lastHeadingRow: number;
  readonly block: Block;
  /** A title that speaks for the rows below it until the first heading of the body; `''` for none. */
  readonly title: string;
  /** What a row's own words make of it, where that is settled or asked. */
  readonly named: (row: BodyRow) => LineTreatment | null;
  /** What the words of a part keep out, or may. */
  readonly keptOut: (part: Folded) => Exclusion | null;
  /** Whether a year over the columns of a further table makes it another year's. */
  readonly isOtherYear: (year: string) => boolean;
  /** Lines that are part of the line above them, with its row: `of which: growth`. */
  readonly within: ReadonlyMap<number, number>;
}

const noHeadings: readonly string[] = [];
/** An official form's part: `RO2 Highways`, `RA 4`. */
const subForm = /^(?:form )?r[oa] ?\d\b/;
const numbered = /^(?:\d{1,2}|[A-Z])[.)]\s/;
const longestHeading = 140;

function rankOf(row: BodyRow): number {
  const letters = row.label.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return 1;
  return numbered.test(row.label) ? 1 : 2;
}

/** Gives every row its headings and its block, from top to bottom. */
export function placeRows(rows: readonly BodyRow[], subtotals: Subtotals, start: Start): readonly RowPlace[] {
  return new Places(rows, subtotals, start).read();
}

class Places {
  readonly #places: RowPlace[] = [];
  #last: RowPlace | null = null;
  #headings: Heading[];
  #path: readonly string[];
  #block: Block;
  #blockRank = Infinity;
  #sinceHeading = Infinity;
  #group = '';
  #inner = '';
  #financingClosed = false;
  #hraClosed = false;
  #servicesClosed = false;
  #closedFrom: number | null = null;
  #afterTotal = false;
  #closedAt = Infinity;
  #summarised: ReadonlySet<string> | null = null;
  readonly #firstCounted: number;
  readonly #holds: ReadonlyMap<number, PartKeptOut>;

  constructor(
    private readonly rows: readonly BodyRow[],
    private readonly subtotals: Subtotals,
    private readonly start: Start,
  ) {
    this.#headings = start.title === '' ? [] : [{ text: start.title, rank: Infinity, firstLine: 0 }];
    this.#path = start.title === '' ? [] : [start.title];
    this.#block = start.block;
    this.#firstCounted = rows.find((row) => row.shape === 'figures')?.row ?? 0;
    this.#holds = partsKeptOut(rows, start);
  }

  read(): readonly RowPlace[] {
    for (let i = 0; i < this.rows.length; i += 1) {
      const row = this.rows[i];
      if (row === undefined) continue;
      if (isPartInWords(this.rows, i)) this.#place(this.#path, this.#block);
      else if (row.shape === 'words' && !row.wrapped) this.#words(row);
      else if (row.shape === 'blank') this.#gap();
      else if (row.shape === 'words') this.#place(this.#path, this.#block);
      else {
        if (this.#block === 'financing' && this.#isPaidForBelow(row, i)) this.#endFinancing();
        this.#figures(row);
      }
    }
    return this.#twice();
  }

  /** What is shown twice is known once all rows have their block: income is no second look at spending. */
  #twice(): readonly RowPlace[] {
    const first = this.rows[0]?.row ?? 1;
    const blockOf = (row: number) => this.#places[row - first]?.block;
    const isIncome = (row: number) => {
      const block = blockOf(row);
      return block === 'income' || block === 'financing' || block === 'hra-income';
    };
    const isOutside = (row: number) => {
      const block = blockOf(row);
      return block !== undefined && block !== 'analysed-again' && outsideTheBudget.has(block);
    };
    const takesOut = (row: BodyRow) => {
      const treatment = this.start.named(row);
      return treatment !== null && treatment !== 'included';
    };
    const kinds = { isIncome, isOutside, takesOut };
    const { again, summary, detail } = shownAgain(this.rows, this.subtotals, kinds);
    if (again.size === 0 && summary.size === 0 && detail.size === 0) return this.#places;
    return this.#places.map((place, i): RowPlace => {
      const row = this.rows[i]?.row ?? 0;
      const { block } = place;
      const counts = block === 'services' || block === 'below-services' || block === 'analysed-again';
      if (again.has(row) && counts) return { ...place, block: 'analysed-again' };
      if (detail.has(row) && counts) return { ...place, block: 'services' };
      const detailed = summary.get(row);
      return detailed === undefined || !counts ? place : { ...place, detail: detailed };
    });
  }

  /** Neighbouring rows stand in one place. */
  #place(section: readonly string[], block: Block, afterTotal = false): void {
    const last = this.#last;
    const inner = this.#inner;
    if (
      last?.section !== section ||
      last.block !== block ||
      (last.afterTotal === true) !== afterTotal ||
      (last.inner ?? '') !== inner
    )
      this.#last = {
        section,
        block,
        ...(afterTotal ? { afterTotal } : {}),
        ...(inner === '' ? {} : { inner }),
      };
    this.#places.push(this.#last ?? { section, block });
  }

  #setPath(): void {
    const texts = this.#headings.map(({ text }) => text);
    this.#path = this.#group === '' ? texts : [this.#group, ...texts];
  }

  #words(row: BodyRow): void {
    const { firstBodyRow, lastHeadingRow } = this.start;
    const text = row.label === '' ? row.group : row.label;
    if (row.row >= firstBodyRow || blockOfHeading(text) === 'hra') {
      const columnBlock = row.headsColumns === '' ? null : this.#blockUnder(row);
      if (text !== '' && text.length <= longestHeading) {
        const rank = rankOf(row);
        const stay = (each: Heading) => (this.#sinceHeading === 0 ? each.rank <= rank : each.rank < rank);
        this.#headings = [...this.#headings.filter(stay), { text, rank, firstLine: 0 }];
        this.#afterTotal = false;
        this.#setPath();
        this.#block = this.#nextBlock(text, rank);
        this.#sinceHeading = 0;
      }
      if (columnBlock !== null) this.#block = columnBlock;
    } else if (text !== '' && text.length <= 100 && row.row > lastHeadingRow) {
      // Words between the headings of the columns and the first line head its section.
      const rank = rankOf(row);
      this.#headings = [...this.#headings.filter((each) => each.rank <= rank), { text, rank, firstLine: 0 }];
      this.#setPath();
      const named = blockOfHeading(text);
      if (named === 'financing' || named === 'income') this.#block = this.#nextBlock(text, rank);
      this.#sinceHeading = 0;
    }
    this.#place(this.#path.slice(0, -1), this.#block);
  }

  #blockUnder({ headsColumns, headsAgain }: BodyRow): Block | null {
    const years = new Set(financialYears(headsColumns));
    const [year] = years;
    if (years.size === 1 && year !== undefined) {
      if (this.start.isOtherYear(year)) return 'other-year';
      if (this.#block === 'other-year') return 'services';
    }
    // What heads the table that was read heads a further one as well.
    if (headsAgain) return this.#block === 'spent' ? 'services' : null;
    return blockOfColumnHeading(headsColumns);
  }

  /** A section ends with its total and the gap below it. */
  #gap(): void {
    const from = this.#closedFrom;
    if (from !== null) {
      this.#headings = this.#headings.filter((each) => each.firstLine < from);
      this.#closedFrom = null;
      this.#afterTotal = false;
      this.#setPath();
    }
    this.#place(noHeadings, this.#block);
  }

  #figures(row: BodyRow): void {
    if (row.group !== '') this.#inner = row.inner;
    if (row.group !== this.#group && row.group !== '') {
      this.#group = row.group;
      this.#afterTotal = false;
      this.#setPath();
    }
    this.#sinceHeading += 1;
    if (this.#closedFrom !== null) this.#afterTotal = true;
    this.#closedFrom = null;
    for (const heading of this.#headings) if (heading.firstLine === 0) heading.firstLine = row.row;
    if (this.start.within.has(row.row)) {
      this.#place(this.#path, 'memorandum', this.#afterTotal);
      return;
    }
    const holds = this.#holds.get(row.row);
    if (holds === undefined) this.#place(this.#path, this.#block, this.#afterTotal);
    else
      this.#places.push({
        section: this.#path,
        block: this.#block,
        ...(this.#afterTotal ? { afterTotal: true as const } : {}),
        holds,
      });
    const subtotal = this.subtotals.byRow.get(row.row);
    // A whole above its parts closes nothing.
    if (subtotal === undefined || subtotal.from > row.row) return;
    this.#closed(row, subtotal);
    if (subtotal.parts.length === 0 || subtotal.proof === 'from-other-totals') return;
    this.#closedFrom = subtotal.from;
    this.#endNamed(row, subtotal.from);
  }

  /** `Total police` ends the section headed `Police`, with or without a gap below it. */
  #endNamed(row: BodyRow, from: number): void {
    const words = new Set(row.folded.words);
    const ended = this.#headings.findIndex(
      ({ text, firstLine }) =>
        firstLine >= from && fold(text).words.length > 0 && fold(text).words.every((word) => words.has(word)),
    );
    const wholeSheet = totalWordsIn(row.folded) === 'grand' && from <= this.#firstCounted;
    if (ended < 0 && !wholeSheet) return;
    this.#headings = wholeSheet ? [] : this.#headings.slice(0, ended);
    this.#closedFrom = null;
    this.#afterTotal = false;
    this.#setPath();
  }

  /** A line in the middle of what pays for another, right above its own `Financed by`: spending that begins anew. */
  #isPaidForBelow(row: BodyRow, i: number): boolean {
    if (this.#sinceHeading === 0 || row.label === '' || this.subtotals.byRow.has(row.row)) return false;
    const below = this.rows.slice(i + 1, i + 3).find(({ shape }) => shape !== 'blank');
    return (
      below?.shape === 'words' &&
      blockOfHeading(below.label) === 'financing' &&
      totalWordsIn(row.folded) !== 'plain' &&
      !groupsFunding(row.label)
    );
  }

  #endFinancing(): void {
    this.#block = this.#servicesClosed ? 'below-services' : 'services';
    this.#headings = this.#headings.filter(({ text }) => blockOfHeading(text) !== 'financing');
    this.#afterTotal = false;
    this.#setPath();
  }

  #isSummarised(text: string): boolean {
    this.#summarised ??= new Set(
      this.rows
        .filter(
          (row) => row.row < this.#closedAt && row.shape === 'figures' && !this.subtotals.byRow.has(row.row),
        )
        .map((row) => plainLabel(row.label)),
    );
    const heading = plainLabel(text);
    return (
      this.#summarised.has(heading) || [...this.#summarised].some((label) => oneSlipApart(label, heading))
    );
  }

  #nextBlock(text: string, rank: number): Block {
    const block = this.#block;
    const named = blockOfHeading(text);
    const inHra = block === 'hra' || block === 'hra-income';
    if (named === 'income' || named === 'financing') {
      if (inHra) return 'hra-income';
      if (outsideTheBudget.has(block) && named === 'income') return block;
      this.#financingClosed = false;
      this.#blockRank = rank;
      return named;
    }
    if (named === 'expenditure') {
      if (inHra && !/\bgeneral fund\b/i.test(text)) return 'hra';
      return outsideTheBudget.has(block) && block !== 'analysed-again' ? block : 'services';
    }
    if (named === 'hra') {
      this.#hraClosed = false;
      return 'hra';
    }
    if (named !== null) return named;
    // Below the total of all services, a heading that names one of its lines, or an official sub-form, is detail.
    if (this.#servicesClosed && (subForm.test(plainLabel(text)) || this.#isSummarised(text)))
      return 'analysed-again';
    const open = this.#servicesClosed ? 'below-services' : 'services';
    if (block === 'income') return 'services';
    if (block === 'financing') {
      if (this.#financingClosed) return open;
      // A heading of the same rank that is about no money coming in begins something else.
      const ends = this.#sinceHeading > 0 && rank <= this.#blockRank && !groupsFunding(text);
      return ends ? open : block;
    }
    return inHra && (this.#hraClosed || /\bgeneral fund\b/i.test(text)) ? open : block;
  }

  #closed(row: BodyRow, subtotal: Subtotal): void {
    if (this.#block === 'financing') this.#financingClosed = true;
    if (this.#block === 'income') this.#block = 'services';
    // Below the net cost of the landlord's account stand entries of both kinds.
    if (
      this.#block === 'hra-income' &&
      /\bnet\b|\bsurplus\b|\bdeficit\b/.test(row.folded.text) &&
      !totalsIncome(row.label)
    )
      this.#block = 'hra';
    if (this.#block === 'hra-income' && subtotal.parts.length > 0) this.#hraClosed = true;
    if (closesTheAccount(row.label)) this.#block = 'below-requirement';
    else if (
      this.#block === 'services' &&
      subtotal.from === this.#firstCounted &&
      totalsAllServices(row.label) &&
      !totalsIncome(row.label)
    ) {
      if (!this.#servicesClosed) this.#closedAt = row.row;
      this.#servicesClosed = true;
      if (row.folded.words.includes('requirement')) this.#block = 'below-services';
    }
  }
}
