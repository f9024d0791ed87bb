import { rectangleAddress, parseRectangle } from '../../src/grid/rectangle';
import { followChanges } from '../../src/files/formula-text';
import type { SheetMovement } from '../../src/files/formula-text';
import { escapeText } from '../../src/files/xml-text';
import type { GridMovement } from './grid-movement';
import { followArea } from './grid-movement';
import type { SectionDraft } from './section-draft';
import type { SheetWriterInput } from './sheet-input';

/** Moves what the spreadsheet does not hold: links, filters, page breaks, extensions. */
export function followSections(draft: SectionDraft, input: SheetWriterInput): void {
  const { movement, changes, ownName } = input;
  const areas = (list: string): string =>
    list
      .split(/\s+/)
      .flatMap((address) => {
        const area = parseRectangle(address);
        const moved = area && followArea(area, movement);
        return moved ? [rectangleAddress(moved)] : area ? [] : [address];
      })
      .join(' ');
  const formula = (text: string): string => escapeText(followChanges(unescaped(text), ownName, changes));
  if (movement.isMoved) {
    draft.change(
      [
        'hyperlinks',
        'autoFilter',
        'sortState',
        'ignoredErrors',
        'protectedRanges',
        'cellWatches',
        'scenarios',
      ],
      (source) => {
        const followed = source.replace(
          /(\s(?:ref|sqref)=)"([^"]*)"/g,
          (_, name: string, list: string) => `${name}"${areas(list)}"`,
        );
        // A link whose cells were all deleted goes with them.
        return followed.replace(/<[^<>]*\s(?:ref|sqref)=""[^<>]*\/>/g, '');
      },
    );
    const breaks = (lines: GridMovement['rows']) => (source: string) =>
      source.replace(/(<(?:[\w]+:)?brk\b[^>]*?\sid=)"(\d+)"/g, (_, head: string, id: string) => {
        const now = lines.now(Number(id));
        return `${head}"${now ?? Number(id)}"`;
      });
    draft.change(['rowBreaks'], breaks(movement.rows));
    draft.change(['colBreaks'], breaks(movement.columns));
  }
  draft.change(['extLst'], (source) =>
    source
      .replace(
        /(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g,
        (_, open: string, list: string, close: string) => open + areas(list) + close,
      )
      .replace(
        /(<xm:f>)([^<]*)(<\/xm:f>)/g,
        (_, open: string, text: string, close: string) => open + formula(text) + close,
      ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The formulas of a rule after rows, columns and names of sheets changed. */
export function followFormulas(
  source: string,
  ownName: string,
  changes: ReadonlyMap<string, SheetMovement>,
): string {
  return source.replace(
    /(<(?:\w+:)?formula[12]?>)([^<]*)(<\/(?:\w+:)?formula[12]?>)/g,
    (_, open: string, text: string, close: string) =>
      open + escapeText(followChanges(unescaped(text), ownName, changes)) + close,
  );
}
