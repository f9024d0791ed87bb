import type { BodyRow } from '../budget/rows/body-row';
import { blockOfHeading, type Block } from '../budget/rows/blocks';
import { saysTotal, totalWords } from '../budget/rows/total-words';
import { fold } from '../english/label-words';
import { indexRules } from '../budget/treatment/rule-index';
import { guidanceRules } from '../budget/treatment/rules';
import type { SheetFacts } from '../budget/treatment/sheet-facts';
import { PublishedRules, treatRow, type Treated } from '../budget/treatment/treat-row';
import { calledATotal, notWords, withParagraphs } from './words';
import { treatmentWords } from '../budget/treatment/words';
import { shownCell, wordsArgument } from './arguments';
import { CellError, cellOf, passOn, saysNothing } from './cell';
import { placeIn, rangeOf } from './ranges';
import { unusable } from './refusal';

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

/** What a budget line is, in the words of a Treatment cell; blank for a blank label. */
export function treatmentWordOf(label: unknown, code: unknown, section: unknown): string {
  const treated = treatedByWords(label, code, section);
  return treated === null ? '' : treatmentWords[treated.treatment];
}

/** Why a budget line is treated so, with the paragraphs that it rests on; blank for a blank label. */
export function reasonOf(label: unknown, code: unknown, section: unknown): string {
  const treated = treatedByWords(label, code, section);
  return treated === null ? '' : withParagraphs(treated.reason, treated.cites);
}

function treatedByWords(label: unknown, code: unknown, section: unknown): Treated | null {
  const words = wordsArgument(label, 'Label');
  if (words !== '' && !/\p{L}/u.test(words)) throw unusable(notWords('Label', words));
  const headings = headingsOf(section);
  const row: BodyRow = {
    row: 1,
    shape: 'figures',
    code: wordsArgument(code, 'Code'),
    label: words,
    labelColumn: 0,
    slips: [],
    folded: fold(words),
    group: '',
    beside: '',
    amount: null,
    evidence: [],
    income: NaN,
    headsColumns: '',
    adds: null,
    unread: false,
    headsAgain: false,
    wrapped: false,
  };
  if (words === '') return null;
  const place = { section: headings, block: blockOf(headings) };
  const facts = {
    place,
    addedAsIncome: false,
    addedToRequirement: false,
    unsettled: false,
    belowATotal: false,
    net: NaN,
  };
  const treated = treatRow(row, facts, unknownSheet, new PublishedRules(rules));
  // Only the figures of a sheet can show whether a total repeats the lines above it.
  if (treated.treatment === 'included' && saysTotal(totalWords(words))) {
    return { treatment: 'check', suggested: 'excluded-by-officer', reason: calledATotal, cites: [] };
  }
  return treated;
}

/** Headings outermost first: the cells of a range, or one text parted by `>`. */
function headingsOf(given: unknown): readonly string[] {
  const named = { name: 'Section', range: rangeOf(given) };
  return named.range.flatMap((row, r) =>
    row.flatMap((each, c) => {
      const cell = cellOf(each);
      if (cell instanceof CellError) throw passOn(cell.code, placeIn(named, r, c));
      return saysNothing(cell)
        ? []
        : shownCell(cell)
            .split('>')
            .map((heading) => heading.trim());
    }),
  );
}

function blockOf(headings: readonly string[]): Block {
  const blocks = headings.map(blockOfHeading).filter((block) => block !== null && block !== 'expenditure');
  return blocks.at(-1) ?? 'services';
}
