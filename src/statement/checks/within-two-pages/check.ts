import { pagesShown } from '../../words';
import { actionTexts } from '../../action-texts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed } from '../../outcome';
import type { StatementCell } from '../../statement';
import { words } from './words';

/** A printed page of A4 in 11 point: so many characters in a line, so many lines. */
const lineLength = 95;
const linesOnPage = 54;
/** The form's own boxes, rows and headings take about a third of a page. */
const linesOfForm = 18;

/** Lines that texts fill, each beginning on its own line. */
function linesOf(texts: readonly string[]): number {
  return texts.reduce((lines, text) => lines + Math.ceil(text.length / lineLength), 0);
}

/** Of texts of the same length the one whose name comes first, wherever its row stands. */
const isLonger = (a: StatementCell, b: StatementCell): boolean =>
  a.text.length > b.text.length || (a.text.length === b.text.length && a.key < b.key);

export const withinTwoPages: Check = {
  id: 'within-two-pages',
  number: 26,
  about: 'form',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['strategy', 'key-actions', 'row-strategy'],
  parameters: ['pages'],
  cites: ['4.5'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check(statement, { edition, pages }) {
    const layout = edition.statements.find((each) => each.statement === statement.kind) ?? statement.layout;
    const texts = actionTexts(statement);
    const [first] = texts;
    if (layout.pages === null || first === undefined) return notApplicable;
    const most = Number(layout.pages.value);
    const longest = texts.reduce((one, each) => (isLonger(each, one) ? each : one), first);
    const lines = linesOf(texts.map(({ text }) => text));
    const figures = {
      most: pagesShown.pages(most),
      measured: pages === null ? pagesShown.lines(lines, linesOnPage) : pagesShown.pages(pages),
    };
    const about = { at: [longest], beside: texts.filter((text) => text !== longest), figures };
    if (pages === null ? lines > most * linesOnPage : pages > most) return [failed('long', about)];
    if (pages === null && lines + linesOfForm > most * linesOnPage) return [cannotTell('may-be-long', about)];
    return [passed(...texts)];
  },
};
