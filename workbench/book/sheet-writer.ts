import { rectangleAddress, parseRectangle } from '../../src/grid/rectangle';
import type { SheetMovement } from '../../src/files/formula-text';
import { childOf, prefixOf, withAttributes } from '../../src/files/xml-element';
import { areaOfRange } from './areas';
import { writeColumns } from './column-writer';
import { RowWriter } from './row-writer';
import type { WrittenRows } from './row-writer';
import { SectionDraft, worksheetOrder } from './section-draft';
import { followSections } from './followed-sections';
import { writeFormats } from './format-rules-writer';
import type { SheetWriterInput } from './sheet-input';
import { writeLayout, writeProtectionSection, writeTab } from './sheet-settings-writer';
import { writeView } from './sheet-view-writer';
import { writeValidations } from './validations-writer';

export interface WrittenSheet extends Omit<WrittenRows, 'source' | 'used'> {
  readonly draft: SectionDraft;
  readonly prefix: string;
}

/** Writes one sheet's changes into its part. */
export function writeSheet(input: SheetWriterInput): WrittenSheet {
  const { text, content, frame, movement } = input;
  const { root } = frame;
  const prefix = prefixOf(frame.text, root);
  const lost = text.length - frame.text.length;
  const draft = new SectionDraft(
    text,
    content.sections,
    root.openEnd,
    root.closeStart + lost,
    worksheetOrder,
  );
  const rowWriter = new RowWriter({ ...input, prefix });
  const rows = rowWriter.write();
  if (rows.source !== null) {
    draft.set(
      'sheetData',
      rows.source === ''
        ? `<${prefix}sheetData/>`
        : `<${prefix}sheetData>${rows.source}</${prefix}sheetData>`,
    );
    if (childOf(root, 'dimension')) {
      draft.change(['dimension'], (source) =>
        withAttributes(source, { ref: rows.used ? rectangleAddress(rows.used) : 'A1' }),
      );
    }
  }
  const columns = writeColumns({
    element: childOf(root, 'cols'),
    text: frame.text,
    imported: input.imported,
    saved: input.saved,
    movement,
    formatOf: (style) => rowWriter.formats.lineFormat(style),
    prefix,
  });
  if (columns !== null) draft.set('cols', columns);
  if (movement.isMoved || hasRenames(input.changes)) followSections(draft, input);
  writeMerges(draft, input, prefix);
  writeView(draft, input, prefix);
  writeTab(draft, input, prefix);
  writeProtectionSection(draft, input, prefix);
  writeLayout(draft, input, prefix);
  if (input.formats) writeFormats(draft, input, input.formats, prefix);
  if (input.validations) writeValidations(draft, input, input.validations, prefix);
  return { ...rows, draft, prefix };
}

function hasRenames(changes: ReadonlyMap<string, SheetMovement>): boolean {
  return changes.size > 0;
}

function writeMerges(draft: SectionDraft, { content, saved }: SheetWriterInput, prefix: string): void {
  const now = (saved.mergeData ?? []).map((range) => rectangleAddress(areaOfRange(range)));
  const before = content.merges.flatMap((address) => {
    const area = parseRectangle(address);
    return area ? [rectangleAddress(area)] : [];
  });
  if ([...now].sort().join(' ') === [...before].sort().join(' ')) return;
  draft.set(
    'mergeCells',
    now.length === 0
      ? ''
      : `<${prefix}mergeCells count="${now.length}">${now.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')}</${prefix}mergeCells>`,
  );
}
