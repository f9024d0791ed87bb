import { plainLabel } from '../../english/label-words';
import { rowAt, type BodyRow } from './body-row';
import type { Subtotal, Subtotals } from './subtotals';
import { closesTheAccount, totalsAllServices, totalsIncome } from './total-words';

/** What part of the sheet a row stands in. */
export type Block =
  | 'services'
  /** Income of the services above. */
  | 'income'
  /** Grants, reserves and council tax that pay for the budget. */
  | 'financing'
  | 'hra'
  | 'hra-income'
  | 'capital-programme'
  /** Balances at a date. */
  | 'reserve-levels'
  /** Council tax per property, tax base. */
  | 'council-tax'
  | 'memorandum'
  /** The same money analysed a second time. */
  | 'analysed-again'
  /** Below the total of all services, in no block of its own. */
  | 'below-services'
  /** Below the council tax requirement. */
  | 'below-requirement';

/** Blocks whose rows are no part of the revenue budget. */
export const outsideTheBudget: ReadonlySet<Block> = new Set<Block>([
  'capital-programme',
  'reserve-levels',
  'council-tax',
  'memorandum',
  'analysed-again',
  'below-requirement',
]);

export interface Place {
  /** Headings above the row, outermost first. */
  readonly section: readonly string[];
  readonly block: Block;
}

const blockWords: readonly (readonly [block: Block | 'expenditure', pattern: RegExp])[] = [
  [
    'hra',
    /(?<!\b(?:non|outside|excluding|excl|exc|except|other than)(?: the)? )\b(?:housing revenue account|hra)\b/,
  ],
  [
    'capital-programme',
    /\bcapital (?:programme|item|budget|investment|scheme|resource|expenditure (?:by|programme|summary|plan)|financing statement)\b(?! (?:team|unit|section|support|management|officer|staff|design|monitoring|and (?!financing|funding|resource)))|^capital(?: expenditure)?$/,
  ],
  [
    'reserve-levels',
    /\b(?:reserve|balance)s? level\b|\blevel of (?:reserve|balance)\b|\bbalances? (?:at|brought|carried)\b|\bfinancial reserve level\b|^(?:general fund )?(?:working )?balance$|\bmovement on (?:reserve|balance)\b|\bstatement of reserve\b/,
  ],
  [
    'council-tax',
    /\bband d\b|\btax base\b|\b(?:who get|where|how) .*\bcouncil tax\b(?!.* (?:spent|spend))|\bcouncil tax (?:calculation|level|band|per|bill|leaflet)\b/,
  ],
  [
    'financing',
    /^(?:to be |less |net |how )*(?:financed|funded|resourced) (?:by|from|as)\b|\b(?:financed|funded|resourced) (?:by|from|through|as follow)$|\b(?:budget|requirement|expenditure|account|this|which|spending|total) .*\b(?:financed|funded|resourced) (?:by|from|as)\b|^(?:source of )?(?:financing|funding)(?: (?:source|statement|summary|available|total|of .*|from .*|the .*))?$|^source of (?:income|fund|finance)|\bpaid (?:for )?(?:by|from)$|^(?:less )?met (?:from|by)\b|^resource (?:available|from)\b|^(?:external|government) (?:funding|support|grant)\b(?! (?:unit|team|section|service|office|and partnership))|^(?:less )?government grant and\b|^how (?:it|the budget|this) is (?:paid|funded|financed)|^council tax income\b/,
  ],
  [
    'memorandum',
    /\bmemorand|\bwhy .*\bchanged?\b|\breason for (?:the )?(?:change|increase|variation)\b|\breconciliation\b|\bmemo\b|\bfor information\b|^statistic(?:al)?(?: data| information)?$/,
  ],
  [
    'analysed-again',
    /\b(?:unit|subjective|objective|service|type|expenditure|cost|spending|detail) (?:detail )?(?:analysis|breakdown)\b|\banaly[sz]ed (?:by|as|over|between)\b|^(?:analysis|breakdown) (?:by|of)\b|^(?:represented by|comprising|made up of)\b|^(?:recharged|charged|allocated|apportioned) to(?: .*)?$/,
  ],
  [
    'income',
    /^(?:less |total |gross |controllable |non controllable |other |direct |external )*(?:income|receipt|fee and charge)(?: budget)?$/,
  ],
  [
    'expenditure',
    /^(?:gross |total |controllable |direct |revenue |other )*(?:expenditure|spending|cost)(?: budget)?$|^(?:general fund|cost of service|service expenditure|service)$|\bgeneral fund (?:service|expenditure|revenue)\b/,
  ],
];

/** Dates over the amounts mean levels, counts and rates mean statistics: neither is a year's spending. */
function blockOfColumnHeading(text: string): Block | null {
  const words = plainLabel(text);
  if (/\b(?:1|31) (?:april|march)\b|^at \d/.test(words)) return 'reserve-levels';
  if (/^number\b|\bper head\b|\bband d\b/.test(words)) return 'memorandum';
  return null;
}

const enumerated = /^\s*\(?(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})[.)]\s+/;

export function blockOfHeading(text: string): Block | 'expenditure' | null {
  const words = plainLabel(text.replace(enumerated, ''));
  if (words === '') return null;
  return blockWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const noHeadings: readonly string[] = [];

interface Heading {
  readonly text: string;
  readonly rank: number;
  /** First row with figures below it; 0 until there is one. */
  firstLine: number;
}

/** An official form's part: `RO2 Highways`, `RA 4`. */
const subForm = /^(?:form )?r[oa] ?\d\b/;

const numbered = /^(?:\d{1,2}|[A-Z])[.)]\s/;

function rankOf(row: BodyRow): number {
  const letters = row.label.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return 1;
  return numbered.test(row.label) ? 1 : 2;
}

/** Gives every row its headings and its block, from top to bottom. */
export function placeRows(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
  start: {
    readonly firstBodyRow: number;
    readonly lastHeadingRow: number;
    readonly block: Block;
    /** A title that speaks for the rows below it until the first heading of the body; `''` for none. */
    readonly title: string;
  },
): readonly Place[] {
  const places: Place[] = [];
  let last: Place | null = null;
  // Neighbouring rows stand in one place.
  const place = (section: readonly string[], of: Block): void => {
    if (last === null || last.section !== section || last.block !== of) last = { section, block: of };
    places.push(last);
  };
  let headings: Heading[] = start.title === '' ? [] : [{ text: start.title, rank: Infinity, firstLine: 0 }];
  let { block } = start;
  let sinceHeading = Infinity;
  let path: readonly string[] = start.title === '' ? [] : [start.title];
  let group = '';
  let financingClosed = false;
  let hraClosed = false;
  let servicesClosed = false;
  let closedFrom: number | null = null;
  const repeated = analysedAgain(rows, subtotals);

  let closedAt = Infinity;
  let summarised: ReadonlySet<string> | null = null;
  const isSummarised = (text: string): boolean => {
    summarised ??= new Set(
      rows
        .filter((row) => row.row < closedAt && row.shape === 'figures' && !subtotals.byRow.has(row.row))
        .map((row) => plainLabel(row.label)),
    );
    return summarised.has(plainLabel(text));
  };

  const setPath = () => {
    path = group === '' ? headings.map(({ text }) => text) : [group, ...headings.map(({ text }) => text)];
  };

  for (const row of rows) {
    if (row.shape === 'words' && !row.wrapped) {
      const text = row.label === '' ? row.group : row.label;
      if (row.row >= start.firstBodyRow || blockOfHeading(text) === 'hra') {
        const columnBlock = row.headsColumns === '' ? null : blockOfColumnHeading(row.headsColumns);
        if (text !== '' && text.length <= 140) {
          const rank = rankOf(row);
          if (sinceHeading === 0)
            headings = [...headings.filter((each) => each.rank <= rank), { text, rank, firstLine: 0 }];
          else headings = [...headings.filter((each) => each.rank < rank), { text, rank, firstLine: 0 }];
          sinceHeading = 0;
          setPath();
          block = nextBlock(text);
        }
        if (columnBlock !== null) block = columnBlock;
      } else if (text !== '' && text.length <= 100 && row.row > start.lastHeadingRow) {
        // Words between the headings of the columns and the first line head its section.
        const rank = rankOf(row);
        headings = [...headings.filter((each) => each.rank <= rank), { text, rank, firstLine: 0 }];
        setPath();
        sinceHeading = 0;
      }
      place(path.slice(0, -1), block);
      continue;
    }
    if (row.shape === 'blank') {
      // A section ends with its total and the gap below it.
      if (closedFrom !== null) {
        const from = closedFrom;
        headings = headings.filter((each) => each.firstLine < from);
        closedFrom = null;
        setPath();
      }
      place(noHeadings, block);
      continue;
    }
    if (row.group !== group && row.group !== '') {
      group = row.group;
      setPath();
    }
    sinceHeading += 1;
    closedFrom = null;
    for (const heading of headings) if (heading.firstLine === 0) heading.firstLine = row.row;
    const again =
      repeated.has(row.row) &&
      (block === 'services' || block === 'below-services' || block === 'analysed-again');
    place(path, again ? 'analysed-again' : block);
    const subtotal = subtotals.byRow.get(row.row);
    if (subtotal !== undefined) {
      closed(row, subtotal);
      if (subtotal.parts.length > 0 && subtotal.proof !== 'from-other-totals') closedFrom = subtotal.from;
    }
  }
  return places;

  function nextBlock(text: string): Block {
    const named = blockOfHeading(text);
    if (named === 'income' || named === 'financing') {
      if (block === 'hra' || block === 'hra-income') return 'hra-income';
      if (outsideTheBudget.has(block) && named === 'income') return block;
      financingClosed = false;
      return named;
    }
    if (named === 'expenditure') {
      if (block === 'hra' || block === 'hra-income') return 'hra';
      return outsideTheBudget.has(block) && block !== 'analysed-again' ? block : 'services';
    }
    if (named === 'hra') {
      hraClosed = false;
      return 'hra';
    }
    if (named !== null) return named;
    // Below the total of all services, a heading that names one of its lines, or an official sub-form, is detail.
    if (servicesClosed && (subForm.test(plainLabel(text)) || isSummarised(text))) return 'analysed-again';
    if (block === 'income') return 'services';
    if (block === 'financing') return financingClosed ? 'below-services' : block;
    if ((block === 'hra' || block === 'hra-income') && hraClosed)
      return servicesClosed ? 'below-services' : 'services';
    return block;
  }

  function closed(row: BodyRow, subtotal: Subtotal): void {
    if (block === 'financing') financingClosed = true;
    if (block === 'income') block = 'services';
    // Below the net cost of the landlord's account stand entries of both kinds.
    if (
      block === 'hra-income' &&
      /\bnet\b|\bsurplus\b|\bdeficit\b/.test(row.folded.text) &&
      !totalsIncome(row.label)
    )
      block = 'hra';
    if (block === 'hra-income' && subtotal.parts.length > 0) hraClosed = true;
    if (closesTheAccount(row.label)) block = 'below-requirement';
    else if (
      block === 'services' &&
      subtotal.from === firstCounted(rows) &&
      totalsAllServices(row.label) &&
      !totalsIncome(row.label)
    ) {
      if (!servicesClosed) closedAt = row.row;
      servicesClosed = true;
      if (/\brequirement\b/.test(plainLabel(row.label))) block = 'below-services';
    }
  }
}

function firstCounted(rows: readonly BodyRow[]): number {
  return rows.find((row) => row.shape === 'figures')?.row ?? 0;
}

/**
 * Rows of a later run whose own total is the same money as an earlier total: the budget analysed a second time
 * (services, then subjective groups). Two runs of two rows or more, the same figure to the penny.
 */
function analysedAgain(rows: readonly BodyRow[], subtotals: Subtotals): ReadonlySet<number> {
  const again = new Set<number>();
  const earlier = new Map<number, Subtotal>();
  const adder = new Map<number, number>();
  for (const { row, parts, proof } of subtotals.byRow.values())
    if (proof === 'adds-up') for (const part of parts) adder.set(part, row);
  for (const subtotal of subtotals.byRow.values()) {
    const amount = rowAt(rows, subtotal.row)?.amount ?? null;
    if (amount === null || amount === 0 || subtotal.parts.length < 2 || subtotal.proof === 'does-not-add-up')
      continue;
    const same = earlier.get(amount);
    // Two runs that one total adds are two sums of money, however alike.
    if (same !== undefined && addedTogether(same, subtotal, adder)) continue;
    if (same !== undefined && same.to < subtotal.from && subtotal.proof === 'adds-up') {
      for (let row = subtotal.from; row <= subtotal.row; row += 1) again.add(row);
    } else if (same === undefined && subtotal.proof === 'adds-up') earlier.set(amount, subtotal);
    else if (same === undefined) earlier.set(amount, { ...subtotal, to: subtotal.row });
  }
  for (const row of detailOfLines(rows, subtotals)) again.add(row);
  return again;
}

/** Whether some total adds both, directly or through other totals. */
function addedTogether(a: Subtotal, b: Subtotal, adder: ReadonlyMap<number, number>): boolean {
  const above = new Set<number>();
  for (let row = adder.get(a.row); row !== undefined && !above.has(row); row = adder.get(row)) above.add(row);
  const seen = new Set<number>();
  for (let row = adder.get(b.row); row !== undefined && !seen.has(row); row = adder.get(row)) {
    if (above.has(row)) return true;
    seen.add(row);
  }
  return false;
}

/**
 * Rows of a later run whose total is the money of one earlier line with the same name: a form's detail below its
 * summary (the line for highways, then the highways form).
 */
function detailOfLines(rows: readonly BodyRow[], subtotals: Subtotals): readonly number[] {
  const closing = [...subtotals.byRow.values()].find((each) => {
    const row = rowAt(rows, each.row);
    return (
      row !== undefined && each.proof === 'adds-up' && each.parts.length > 1 && totalsAllServices(row.label)
    );
  });
  if (closing === undefined) return [];
  let lines: ReadonlyMap<number, readonly BodyRow[]> | null = null;
  const linesAbove = () => (lines ??= linesByAmount(rows, subtotals, closing.row));
  const detail: number[] = [];
  for (const subtotal of subtotals.byRow.values()) {
    const total = rowAt(rows, subtotal.row);
    if (
      total === undefined ||
      subtotal.from <= closing.row ||
      subtotal.parts.length < 2 ||
      total.amount === null
    )
      continue;
    const words = new Set(
      plainLabel(total.label)
        .split(' ')
        .filter((word) => word.length > 4 && word !== 'total' && word !== 'service'),
    );
    const repeats = total.evidence.some((value) =>
      (linesAbove().get(value) ?? []).some((line) =>
        plainLabel(line.label)
          .split(' ')
          .some((word) => words.has(word)),
      ),
    );
    if (!repeats) continue;
    for (let row = subtotal.from; row <= subtotal.row; row += 1) detail.push(row);
  }
  return detail;
}

/** Lines with money above a row, by what they carry. */
function linesByAmount(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
  before: number,
): ReadonlyMap<number, readonly BodyRow[]> {
  const lines = new Map<number, BodyRow[]>();
  for (const row of rows) {
    if (row.row >= before) break;
    if (row.shape !== 'figures' || row.amount === null || row.amount === 0 || subtotals.byRow.has(row.row))
      continue;
    const same = lines.get(row.amount);
    if (same === undefined) lines.set(row.amount, [row]);
    else same.push(row);
  }
  return lines;
}
