import type { StatementKind } from '../../../src/guidance/edition';
import type { LayoutChoice } from './layouts';

/** How the sheets of a workbook share the statement. */
export type Arrangement =
  'one sheet' | 'below another' | 'beside another' | 'rows over two sheets' | 'a cover';

export interface NamedLayout {
  readonly name: string;
  readonly choice: Partial<LayoutChoice>;
  readonly arrangement?: Arrangement;
  readonly kinds?: readonly StatementKind[];
}

/** The form as the ministry's own pages print it; each layout below differs from it in one thing, the last ones in many. */
export const plainLayout: LayoutChoice = {
  texts: 'columns',
  headings: 'one-line',
  pairs: 'as-printed',
  unit: '£',
  labels: 'whole',
  boxes: 'beside',
  title: 'form',
  blankRows: false,
  proseRows: false,
  extraColumn: 'none',
  pageBreak: false,
  total: 'formula',
};

const grouped: readonly StatementKind[] = ['backward', 'mid-year'];

export const namedLayouts: readonly NamedLayout[] = [
  { name: 'one table', choice: {} },
  { name: 'words beside their label', choice: { texts: 'under-beside' } },
  { name: 'words below their label', choice: { texts: 'under-below' } },
  { name: 'words behind their label', choice: { texts: 'under-colon' } },
  { name: 'headings in two lines', choice: { headings: 'two-lines' } },
  { name: 'headings in three lines', choice: { headings: 'three-lines' } },
  { name: 'the unit on a line of its own', choice: { headings: 'unit-line' } },
  { name: 'pairs under groups', choice: { headings: 'groups' }, kinds: grouped },
  { name: 'groups merged', choice: { headings: 'groups-merged' }, kinds: grouped },
  { name: 'groups in two lines', choice: { headings: 'groups-in-two-lines' }, kinds: grouped },
  { name: 'cashable first', choice: { pairs: 'cashable-first' } },
  { name: 'pairs in another order', choice: { pairs: 'shuffled' } },
  { name: 'thousands', choice: { unit: '£000' } },
  { name: 'millions', choice: { unit: '£m' } },
  { name: 'labels over two rows', choice: { labels: 'broken' } },
  { name: 'labels over two rows, figures on the second', choice: { labels: 'broken-figures-below' } },
  { name: 'pasted from a PDF', choice: { labels: 'pasted' } },
  { name: 'numbered rows', choice: { labels: 'numbered' } },
  { name: 'boxes behind a colon', choice: { boxes: 'behind-colon' } },
  { name: 'boxes two columns on', choice: { boxes: 'two-columns-on' } },
  { name: 'a long title', choice: { title: 'long' } },
  { name: 'the title in a box', choice: { title: 'in-box' } },
  { name: 'blank rows', choice: { blankRows: true } },
  { name: 'prose between rows', choice: { proseRows: true } },
  { name: 'a column of remarks', choice: { extraColumn: 'words' } },
  { name: 'a column of links', choice: { extraColumn: 'links' } },
  { name: 'numbers to the left', choice: { extraColumn: 'numbers-left' } },
  { name: 'a page break', choice: { pageBreak: true } },
  { name: 'totals typed', choice: { total: 'typed' } },
  { name: 'no total', choice: { total: 'none' } },
  { name: 'below another statement', choice: { texts: 'under-beside' }, arrangement: 'below another' },
  { name: 'beside another statement', choice: { texts: 'under-beside' }, arrangement: 'beside another' },
  {
    name: 'rows over two sheets',
    choice: { texts: 'under-beside', total: 'none' },
    arrangement: 'rows over two sheets',
  },
  { name: 'boxes on a cover', choice: {}, arrangement: 'a cover' },
  {
    name: 'as filed: groups in two lines, words beside, prose, links, pages',
    choice: {
      texts: 'under-beside',
      headings: 'groups-in-two-lines',
      proseRows: true,
      extraColumn: 'links',
      pageBreak: true,
      title: 'long',
    },
    kinds: grouped,
  },
  {
    name: 'as a PDF gives it: three lines, broken labels, words below, odd spaces',
    choice: {
      texts: 'under-below',
      headings: 'three-lines',
      labels: 'broken-figures-below',
      blankRows: true,
      total: 'typed',
    },
  },
];
