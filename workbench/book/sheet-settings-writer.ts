import type { IWorksheetData } from '@univerjs/core';
import { childOf, withAttributes } from '../../src/files/xml-element';
import { plainColour } from './file-colours';
import { paperSizes } from './print-layout';
import type { PrintLayout } from './print-layout';
import type { SectionDraft } from './section-draft';
import { writeProtection } from './sheet-protection';
import type { SheetProtection } from './sheet-protection';
import type { SheetWriterInput } from './sheet-input';
import { sorted } from './sorted-json';

/** Changes the `sheetPr` element, whose children stand in a fixed order. */
function changeProperties(
  draft: SectionDraft,
  { frame }: SheetWriterInput,
  prefix: string,
  name: 'tabColor' | 'pageSetUpPr',
  change: (source: string) => string,
): void {
  const element = childOf(frame.root, 'sheetPr');
  const [source = `<${prefix}sheetPr/>`] = draft.sources('sheetPr');
  const known = new RegExp(
    `<(?:\\w+:)?${name}\\b[^>]*/>|<(?:\\w+:)?${name}\\b[^>]*>[\\s\\S]*?</(?:\\w+:)?${name}>`,
  );
  const found = known.exec(source)?.[0] ?? '';
  const written = change(found);
  if (written === found) return;
  if (found !== '') {
    draft.set(
      'sheetPr',
      source.replace(found, () => written),
    );
    return;
  }
  const open = source.replace(/\s*\/>$/, element && !element.isEmptyElement ? '/>' : `></${prefix}sheetPr>`);
  const at = name === 'tabColor' ? open.indexOf('>') + 1 : open.lastIndexOf('</');
  draft.set('sheetPr', open.slice(0, at) + written + open.slice(at));
}

/** Writes the colour of the tab where it changed. */
export function writeTab(draft: SectionDraft, input: SheetWriterInput, prefix: string): void {
  const was = plainColour(input.imported.tabColor);
  const now = plainColour(input.saved.tabColor);
  if (was === now) return;
  changeProperties(draft, input, prefix, 'tabColor', () =>
    now === null ? '' : `<${prefix}tabColor rgb="FF${now.slice(1)}"/>`,
  );
}

function custom<T>(sheet: Partial<IWorksheetData>, key: string): T | null {
  return ((sheet.custom as Record<string, unknown> | null | undefined)?.[key] as T | undefined) ?? null;
}

/** Writes the protection of the sheet where it changed. */
export function writeProtectionSection(
  draft: SectionDraft,
  { imported, saved }: SheetWriterInput,
  prefix: string,
): void {
  const was = custom<SheetProtection>(imported, 'protection');
  const now = custom<SheetProtection>(saved, 'protection');
  if (sorted(was) === sorted(now)) return;
  draft.set('sheetProtection', now ? writeProtection(now, prefix) : '');
}

/** Writes how the sheet is printed where that changed. */
export function writeLayout(draft: SectionDraft, input: SheetWriterInput, prefix: string): void {
  const was = custom<PrintLayout>(input.imported, 'pageLayout') ?? {};
  const now = custom<PrintLayout>(input.saved, 'pageLayout') ?? {};
  if (sorted(was) === sorted(now)) return;
  const isFitted = now.zoom?.horizontalFitToPages !== undefined || now.zoom?.verticalFitToPages !== undefined;
  if (sorted(was.zoom ?? null) !== sorted(now.zoom ?? null)) {
    changeProperties(draft, input, prefix, 'pageSetUpPr', (source) =>
      isFitted || source !== ''
        ? withAttributes(source === '' ? `<${prefix}pageSetUpPr/>` : source, {
            fitToPage: isFitted ? '1' : null,
          })
        : source,
    );
  }
  const [setup = `<${prefix}pageSetup/>`] = draft.sources('pageSetup');
  const paper = now.paperSize === undefined ? undefined : paperSizes[now.paperSize];
  draft.set(
    'pageSetup',
    withAttributes(setup, {
      ...(paper === undefined || now.paperSize === was.paperSize ? {} : { paperSize: paper }),
      ...(now.orientation === was.orientation ? {} : { orientation: now.orientation?.toLowerCase() ?? null }),
      ...(sorted(was.zoom ?? null) === sorted(now.zoom ?? null)
        ? {}
        : {
            scale: now.zoom?.scale === undefined ? null : String(now.zoom.scale),
            fitToWidth: isFitted ? String(now.zoom?.horizontalFitToPages ?? 0) : null,
            fitToHeight: isFitted ? String(now.zoom?.verticalFitToPages ?? 0) : null,
          }),
    }),
  );
  if (draft.sources('pageSetup')[0] === `<${prefix}pageSetup/>`) draft.set('pageSetup', '');
  const [options = `<${prefix}printOptions/>`] = draft.sources('printOptions');
  const changed = withAttributes(options, {
    ...(now.centerHorizontally === was.centerHorizontally
      ? {}
      : { horizontalCentered: now.centerHorizontally === true ? '1' : null }),
    ...(now.printGridlines === was.printGridlines
      ? {}
      : { gridLines: now.printGridlines === true ? '1' : null }),
  });
  draft.set('printOptions', changed === `<${prefix}printOptions/>` ? '' : changed);
}
