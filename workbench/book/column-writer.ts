import { BooleanNumber, type IColumnData, type IWorksheetData } from '@univerjs/core';
import { lastColumnOfExcel } from '../../src/grid/sheet-size';
import { childrenOf, withAttributes, type XmlElement } from '../../src/files/xml-element';
import type { GridMovement } from './grid-movement';
import { columnCharacters } from './measures';

type Columns = Readonly<Record<number, Partial<IColumnData> | undefined>>;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

export interface ColumnWriterInput {
  /** The `cols` element and the text it stands in; `undefined` when the sheet has none. */
  readonly element: XmlElement | undefined;
  readonly text: string;
  readonly imported: Partial<IWorksheetData>;
  readonly saved: Partial<IWorksheetData>;
  readonly movement: GridMovement;
  /** Format of a column's style. */
  readonly formatOf: (style: unknown) => number;
  readonly prefix: string;
}

/** The `cols` element with the spreadsheet's widths, hidden columns and column formats; `null` when nothing changed. */
export function writeColumns(input: ColumnWriterInput): string | null {
  const { element, text, imported, saved, movement, prefix } = input;
  const now = (saved.columnData ?? {}) as Columns;
  const was = (imported.columnData ?? {}) as Columns;
  const runs: Run[] = childrenOf(element, 'col').map((col) => ({
    from: Number(col.attributes.get('min')),
    to: Math.min(Number(col.attributes.get('max')), lastColumnOfExcel),
    tag: withAttributes(text.slice(col.start, col.end), { min: null, max: null }),
  }));
  const limit = Math.max(
    imported.columnCount ?? 0,
    saved.columnCount ?? 0,
    ...Object.keys(now).map((key) => Number(key) + 1),
  );
  const tags: (string | null)[] = [];
  let isChanged = movement.columns.isMoved && runs.length > 0;
  for (let column = 1; column <= Math.min(limit, lastColumnOfExcel); column += 1) {
    const origin = movement.columns.origin(column);
    const run = origin === null ? undefined : runs.find((each) => origin >= each.from && origin <= each.to);
    const before = origin === null ? {} : (was[origin - 1] ?? {});
    const changes = columnChanges(now[column - 1] ?? {}, before, saved, input.formatOf, run !== undefined);
    if (changes) isChanged = true;
    const tag = run?.tag ?? null;
    if (!changes) tags.push(tag);
    else tags.push(saysSomething(withAttributes(tag ?? `<${prefix}col/>`, changes)));
  }
  if (!isChanged) return null;
  const shift = (movement.columns.now(limit) ?? limit) - limit;
  const all: Run[] = [];
  tags.forEach((tag, index) => {
    if (tag === null) return;
    const previous = all.at(-1);
    if (previous?.tag === tag && previous.to === index) all.splice(-1, 1, { ...previous, to: index + 1 });
    else all.push({ from: index + 1, to: index + 1, tag });
  });
  for (const run of runs) {
    const from = Math.max(run.from + shift, limit + 1);
    const to = Math.min(run.to === lastColumnOfExcel ? lastColumnOfExcel : run.to + shift, lastColumnOfExcel);
    if (from <= to) all.push({ from, to, tag: run.tag });
  }
  if (all.length === 0) return '';
  const inside = all.map((run) =>
    run.tag.replace(/^<([^\s/>]+)/, (_, name: string) => `<${name} min="${run.from}" max="${run.to}"`),
  );
  return `<${prefix}cols>${inside.join('')}</${prefix}cols>`;
}

/** A column back at the sheet's own width, with no format and in sight, needs no entry: it had none before. */
function saysSomething(tag: string): string | null {
  return /\s(?:customWidth|style|hidden|outlineLevel|collapsed|phonetic)=/.test(tag) ? tag : null;
}

function columnChanges(
  now: Partial<IColumnData>,
  was: Partial<IColumnData>,
  saved: Partial<IWorksheetData>,
  formatOf: (style: unknown) => number,
  hasRun: boolean,
): Record<string, string | null> | null {
  const usual = saved.defaultColumnWidth ?? 64;
  const widthNow = now.w ?? usual;
  const widthWas = was.w ?? usual;
  const changes: Record<string, string | null> = {};
  const isHidden = now.hd === BooleanNumber.TRUE;
  if (Math.abs(widthNow - widthWas) >= 0.5) {
    changes['width'] = String(columnCharacters(widthNow));
    changes['customWidth'] = Math.abs(widthNow - usual) < 0.5 ? null : '1';
    changes['bestFit'] = null;
  }
  if (isHidden !== (was.hd === BooleanNumber.TRUE)) changes['hidden'] = isHidden ? '1' : null;
  if ((now.s ?? null) !== (was.s ?? null)) {
    const format = now.s === undefined || now.s === null ? 0 : formatOf(now.s);
    const before = was.s === undefined || was.s === null ? 0 : formatOf(was.s);
    if (format !== before) changes['style'] = format === 0 ? null : String(format);
  }
  if (Object.keys(changes).length === 0) return null;
  // Excel does not take a column without a width.
  if (!hasRun && changes['width'] === undefined) changes['width'] = String(columnCharacters(widthNow));
  return changes;
}
