import { rectangleAddress, parseRectangle } from '../../src/grid/rectangle';
import { followChanges, type SheetMovement } from '../../src/files/formula-text';
import { escapeText } from '../../src/files/xml-text';
import type { GridMovement } from './grid-movement';
import type { PackageDraft } from './package-draft';
import { followArea } from './grid-movement';

/** Moves a sheet's drawings with the rows and columns they stand on. */
export function moveSheetParts(draft: PackageDraft, sheetPart: string, movement: GridMovement): void {
  if (!movement.isMoved) return;
  for (const relationship of draft.relationships(sheetPart)) {
    const text = draft.text(relationship.target);
    if (text === undefined || relationship.external) continue;
    if (relationship.kind === 'drawing') draft.write(relationship.target, moveAnchors(text, movement));
  }
}

/** Anchors count rows and columns from 0. One on a deleted line stays on the line that took its place. */
function moveAnchors(text: string, movement: GridMovement): string {
  const moved = (line: number, now: (line: number) => number | null): number => {
    for (let at = line + 1; at >= 1; at -= 1) {
      const place = now(at);
      if (place !== null) return place - 1 + (at < line + 1 ? 1 : 0);
    }
    return 0;
  };
  return text
    .replace(
      /(<xdr:row>)(\d+)(<\/xdr:row>)/g,
      (_, open: string, row: string, close: string) =>
        open + String(moved(Number(row), movement.row)) + close,
    )
    .replace(
      /(<xdr:col>)(\d+)(<\/xdr:col>)/g,
      (_, open: string, column: string, close: string) =>
        open + String(moved(Number(column), movement.column)) + close,
    );
}

/** Moves every address that a part has in an attribute `ref`. */
export function moveReferences(text: string, movement: GridMovement): string {
  return text.replace(/(\sref=)"([^"]*)"/g, (whole, name: string, address: string) => {
    const area = parseRectangle(address);
    const moved = area && followArea(area, movement);
    return moved ? `${name}"${rectangleAddress(moved)}"` : whole;
  });
}

/** Lets charts and pivot tables follow rows, columns and sheets that moved. */
export function followInOtherParts(
  draft: PackageDraft,
  names: readonly string[],
  changes: ReadonlyMap<string, SheetMovement>,
): void {
  if (changes.size === 0) return;
  for (const name of names) {
    if (!/\/charts\/chart[^/]*\.xml$/i.test(name)) continue;
    const text = draft.text(name);
    if (text === undefined) continue;
    draft.write(
      name,
      text.replace(
        /(<c:f>)([^<]*)(<\/c:f>)/g,
        (_, open: string, formula: string, close: string) =>
          open + escapeText(followChanges(unescaped(formula), null, changes)) + close,
      ),
    );
  }
}

/** Text of an element without the five entities of XML. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
