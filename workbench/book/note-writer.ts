import { cellAddress } from '../../src/grid/cell-address';
import type { Note, PlacedNote } from './notes';
import { emptyComments, emptyNoteBoxes, holdsNoBoxes, writeNoteBoxes, writeNotes } from './notes';
import { officeRelationships, type PackageDraft } from './package-draft';
import type { GridMovement } from './grid-movement';
import type { SectionDraft } from './section-draft';

export interface NoteWriterInput {
  readonly draft: PackageDraft;
  readonly sheet: SectionDraft;
  readonly prefix: string;
  /** Name of the sheet's part. */
  readonly part: string;
  /** Notes that the spreadsheet was shown, by their cells in the file. */
  readonly before: readonly Note[];
  /** Notes of the file that it was not shown, such as the shadows of threaded comments. */
  readonly unshown: readonly Note[];
  readonly now: readonly Note[];
  readonly movement: GridMovement;
}

/** Writes a sheet's notes: their texts in one part, their boxes in another. Nothing is touched when they are as they were. */
export function writeSheetNotes(input: NoteWriterInput): void {
  const { draft, sheet, part, movement } = input;
  const text = (notes: readonly Note[]): string =>
    notes
      .map((note) => `${cellAddress(note)} ${note.text}`)
      .sort()
      .join('\n');
  if (text(input.before) === text(input.now) && !(movement.isMoved && input.unshown.length > 0)) return;
  const wereAt = new Map(
    input.before.flatMap((note) => {
      const row = movement.row(note.row);
      const column = movement.column(note.column);
      return row === null || column === null
        ? []
        : [[cellAddress({ row, column }), cellAddress(note)] as const];
    }),
  );
  const placed: PlacedNote[] = input.now.map((note) => ({
    ...note,
    from: wereAt.get(cellAddress(note)) ?? null,
  }));
  for (const note of input.unshown) {
    const row = movement.row(note.row);
    const column = movement.column(note.column);
    if (row !== null && column !== null)
      placed.push({ row, column, text: note.text, from: cellAddress(note) });
  }
  const relationships = draft.relationships(part);
  const comments = relationships.find((each) => each.kind === 'comments');
  const legacyId = /\bid\s*=\s*["']([^"']*)["']/.exec(sheet.sources('legacyDrawing')[0] ?? '')?.[1];
  const boxes = relationships.find((each) => each.id === legacyId);
  if (placed.length === 0) {
    if (comments) draft.unrelate(part, comments.id);
    if (boxes) {
      const left = writeNoteBoxes(draft.text(boxes.target) ?? '', []);
      if (holdsNoBoxes(left)) {
        draft.unrelate(part, boxes.id);
        sheet.set('legacyDrawing', '');
      } else {
        draft.write(boxes.target, left);
      }
    }
    return;
  }
  if (comments) {
    draft.write(
      comments.target,
      writeNotes(draft.text(comments.target) ?? emptyComments, comments.target, placed),
    );
  } else {
    const name = draft.freeName('xl/comments#.xml');
    draft.add(
      name,
      writeNotes(emptyComments, name, placed),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
    );
    draft.relate(part, `${officeRelationships}/comments`, name);
  }
  if (boxes) {
    draft.write(boxes.target, writeNoteBoxes(draft.text(boxes.target) ?? emptyNoteBoxes, placed));
    return;
  }
  const name = draft.freeName('xl/drawings/vmlDrawing#.vml');
  draft.addDefaultContentType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  draft.write(name, writeNoteBoxes(emptyNoteBoxes, placed));
  const id = draft.relate(part, `${officeRelationships}/vmlDrawing`, name);
  sheet.set('legacyDrawing', `<${input.prefix}legacyDrawing xmlns:r="${officeRelationships}" r:id="${id}"/>`);
}
