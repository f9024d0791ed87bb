import { BooleanNumber } from '@univerjs/core';
import { cellAddress } from '../../src/grid/cell-address';
import { childOf, splice, withAttributes } from '../../src/files/xml-element';
import { readFreeze } from './imported-sheet';
import type { SectionDraft } from './section-draft';
import type { SheetWriterInput } from './sheet-input';

/** Writes panes, gridlines and the direction of reading where they changed. */
export function writeView(
  draft: SectionDraft,
  { frame, imported, saved }: SheetWriterInput,
  prefix: string,
): void {
  const was = imported.freeze ?? readFreeze(undefined);
  const now = saved.freeze ?? was;
  const isFrozenAnew = now.xSplit !== was.xSplit || now.ySplit !== was.ySplit;
  const grid = (saved.showGridlines ?? BooleanNumber.TRUE) !== (imported.showGridlines ?? BooleanNumber.TRUE);
  const direction =
    (saved.rightToLeft ?? BooleanNumber.FALSE) !== (imported.rightToLeft ?? BooleanNumber.FALSE);
  if (!isFrozenAnew && !grid && !direction) return;
  const views = childOf(frame.root, 'sheetViews');
  const view = childOf(views, 'sheetView');
  const tag = view
    ? frame.text.slice(view.start, view.openEnd).replace(/\s*\/>$/, '>')
    : `<${prefix}sheetView workbookViewId="0">`;
  const opening = withAttributes(tag, {
    ...(grid ? { showGridLines: saved.showGridlines === BooleanNumber.FALSE ? '0' : null } : {}),
    ...(direction ? { rightToLeft: saved.rightToLeft === BooleanNumber.TRUE ? '1' : null } : {}),
  });
  const others = (view?.children ?? []).filter(
    (child) =>
      !isFrozenAnew ||
      (child.name !== 'pane' && !(child.name === 'selection' && child.attributes.has('pane'))),
  );
  const kept = others.map((child) => frame.text.slice(child.start, child.end)).join('');
  const inside = (isFrozenAnew ? pane(now.xSplit, now.ySplit, prefix) : '') + kept;
  const written = inside === '' ? opening.replace(/>$/, '/>') : `${opening}${inside}</${prefix}sheetView>`;
  if (views && view) {
    const source = frame.text.slice(views.start, views.end);
    draft.set(
      'sheetViews',
      splice(source, [
        { start: view.start - views.start, end: view.end - views.start, replacement: written },
      ]),
    );
  } else {
    draft.set('sheetViews', `<${prefix}sheetViews>${written}</${prefix}sheetViews>`);
  }
}

function pane(xSplit: number, ySplit: number, prefix: string): string {
  if (xSplit <= 0 && ySplit <= 0) return '';
  const name = xSplit > 0 && ySplit > 0 ? 'bottomRight' : xSplit > 0 ? 'topRight' : 'bottomLeft';
  const split = (xSplit > 0 ? ` xSplit="${xSplit}"` : '') + (ySplit > 0 ? ` ySplit="${ySplit}"` : '');
  const corner = cellAddress({ row: Math.max(ySplit, 0) + 1, column: Math.max(xSplit, 0) + 1 });
  return `<${prefix}pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/><${prefix}selection pane="${name}"/>`;
}
