import type { BodyRow } from '../budget/rows/body-row';
import { blockOfHeading, type Block } from '../budget/rows/blocks';
import { saysTotal, totalWords } from '../budget/rows/total-words';
import { fold } from '../english/label-words';
import { indexRules } from '../budget/treatment/rule-index';
import { guidanceRules } from '../budget/treatment/rules';
import type { SheetFacts } from '../budget/treatment/sheet-facts';
import { PublishedRules, treatRow, type Treated } from '../budget/treatment/treat-row';
import type { LineInWords } from './line-in-words';
import { calledATotal, withParagraphs } from './treat-line-words';
import { treatmentWords } from '../budget/treatment/words';

const rules = indexRules(guidanceRules);

/** What a line says of its sheet when nothing but the line is known. */
const unknownSheet: SheetFacts = {
  basis: 'unstated',
  incomeOnly: false,
  subjective: false,
  policeBody: false,
  sectionFiftyTwo: false,
  showsBenefit: false,
  largest: 0,
  spending: 0,
  coded: false,
};

/** How a line is treated, in words; all blank for a blank label. */
export interface TreatedLine {
  /** As a Treatment cell shows it. */
  readonly treatment: string;
  /** Why, with the paragraphs that it rests on. */
  readonly reason: string;
}

/** What a budget line is by its words, its code and the headings above it. */
export function treatedLine(line: LineInWords): TreatedLine {
  const treated = treatedByWords(line);
  if (treated === null) return { treatment: '', reason: '' };
  return {
    treatment: treatmentWords[treated.treatment],
    reason: withParagraphs(treated.reason, treated.cites),
  };
}

function treatedByWords({ label, code, section }: LineInWords): Treated | null {
  if (label === '') return null;
  const row: BodyRow = {
    row: 1,
    shape: 'figures',
    code,
    label,
    labelColumn: 0,
    indent: 0,
    slips: [],
    folded: fold(label),
    group: '',
    inner: '',
    comesIn: false,
    beside: '',
    amount: null,
    evidence: [],
    income: NaN,
    headsColumns: '',
    adds: null,
    unread: false,
    headsAgain: false,
    starred: false,
    wrapped: false,
  };
  const place = { section, block: blockOf(section) };
  const facts = {
    place,
    addedAsIncome: false,
    addedToRequirement: false,
    worthAllAbove: false,
    unsettled: false,
    belowATotal: false,
    belowGross: false,
    net: NaN,
  };
  const treated = treatRow(row, facts, unknownSheet, new PublishedRules(rules));
  // Only the figures of a sheet can show whether a total repeats the lines above it.
  if (treated.treatment === 'included' && saysTotal(totalWords(label))) {
    return { treatment: 'check', suggested: 'excluded-by-officer', reason: calledATotal, cites: [] };
  }
  return treated;
}

function blockOf(headings: readonly string[]): Block {
  const blocks = headings.map(blockOfHeading).filter((block) => block !== null && block !== 'expenditure');
  return blocks.at(-1) ?? 'services';
}
