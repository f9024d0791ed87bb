import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { PrintedCell, PrintedSheet } from './printed-workbook';

/** A4 in CSS pixels, with Excel's usual margins. */
const paper = { short: 794, long: 1123, side: 67, head: 72 };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/**
 * The sheet as one long page with lines where the paper ends, for a picture: columns as wide and rows as high as the
 * workbook says. Words run over blank neighbours as Excel lets them; `data-cell` names each cell that is measured.
 *
 * @param fitted how high the sheet is once its rows have grown with their words, where it was drawn before
 */
export function printedPage(sheet: PrintedSheet, fitted?: number): string {
  const { widths, layout, merged, cells } = sheet;
  const isWide = layout.orientation === 'Landscape';
  const wide = sum(widths);
  const room = (isWide ? paper.long : paper.short) - 2 * paper.side;
  const { horizontalFitToPages: across, verticalFitToPages: down, scale: percent } = layout.zoom ?? {};
  const high = fitted ?? sum(sheet.heights.map((height) => height ?? 20));
  const pageRoom = (isWide ? paper.short : paper.long) - 2 * paper.head;
  // Excel makes smaller what must fit, never larger.
  const scale =
    across === undefined && down === undefined
      ? (percent ?? 100) / 100
      : Math.min(
          1,
          across === undefined ? 1 : (room * across) / wide,
          down === undefined ? 1 : (pageRoom * down) / high,
        );
  const pageHeight = pageRoom / scale;
  const covered = new Set(
    merged.flatMap(({ startRow, endRow, startColumn, endColumn }) =>
      rangeOf(startRow, endRow).flatMap((row) =>
        rangeOf(startColumn, endColumn)
          .filter((column) => row !== startRow || column !== startColumn)
          .map((column) => `${row}/${column}`),
      ),
    ),
  );
  const filled = new Set(
    cells.filter(({ text }) => text !== '').map(({ row, column }) => `${row}/${column}`),
  );
  const rows = [...new Set(cells.map(({ row }) => row))];
  const body = rows.map((row) => {
    const own = cells.filter((cell) => cell.row === row && !covered.has(`${row}/${cell.column}`));
    const height = sheet.heights[row];
    if (height === 0) return '';
    return `<tr style="height:${height ?? 20}px" data-row="${row + 1}">${own.map((cell) => cellOf(cell)).join('')}</tr>`;
  });
  function cellOf(cell: PrintedCell): string {
    const { row, column, text, isNumber, style } = cell;
    const span = merged.find(({ startRow, startColumn }) => startRow === row && startColumn === column);
    const last = span?.endColumn ?? column;
    const wraps = style.tb === WrapStrategy.WRAP;
    // Words may run on over what is blank to their right; figures never do.
    let runsTo = last;
    if (
      !wraps &&
      !isNumber &&
      (style.ht ?? HorizontalAlign.LEFT) !== HorizontalAlign.RIGHT &&
      span === undefined
    )
      while (
        runsTo + 1 < widths.length &&
        !filled.has(`${row}/${runsTo + 1}`) &&
        !covered.has(`${row}/${runsTo + 1}`)
      )
        runsTo += 1;
    const width = sum(widths.slice(column, last + 1));
    const room = sum(widths.slice(column, runsTo + 1));
    const align =
      style.ht === HorizontalAlign.CENTER
        ? 'center'
        : style.ht === HorizontalAlign.RIGHT || (style.ht !== HorizontalAlign.LEFT && isNumber)
          ? 'right'
          : 'left';
    const indent = style.pd?.l ?? 0;
    const css = [
      indent > 2 ? `padding-left:${indent}px` : '',
      `width:${width}px;max-width:${width}px`,
      `vertical-align:${style.vt === VerticalAlign.TOP ? 'top' : style.vt === VerticalAlign.MIDDLE ? 'middle' : 'bottom'}`,
      `text-align:${align}`,
      `font:${style.it === BooleanNumber.TRUE ? 'italic ' : ''}${style.bl === BooleanNumber.TRUE ? '700' : '400'} ${style.fs ?? 11}pt/1.25 ${style.ff ?? 'Calibri'},Carlito,Arial`,
      style.cl?.rgb ? `color:${style.cl.rgb}` : '',
      style.bg?.rgb ? `background:${style.bg.rgb}` : '',
      ...(['t', 'b', 'l', 'r'] as const).map((side) => {
        const name = { t: 'top', b: 'bottom', l: 'left', r: 'right' }[side];
        const line = style.bd?.[side];
        return line ? `border-${name}:1px solid ${line.cl.rgb ?? '#000'}` : '';
      }),
    ];
    // A row that nobody gave a height grows with its words.
    const isFitted = sheet.heights[row] === null;
    const high =
      span === undefined
        ? undefined
        : sum(rangeOf(row, span.endRow).map((each) => sheet.heights[each] ?? 20));
    const inner = `width:${room - 2 - Math.max(2, indent)}px;${wraps ? 'white-space:pre-wrap;overflow-wrap:anywhere' : 'white-space:nowrap'};${high === undefined && isFitted ? '' : `max-height:${high ?? sheet.heights[row] ?? 20}px`}`;
    return `<td colspan="${last - column + 1}" rowspan="${(span?.endRow ?? row) - row + 1}" style="${css.filter(Boolean).join(';')}"><div data-cell="${row + 1}/${column + 1}" style="${inner}">${escaped(text)}</div></td>`;
  }
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff}
#paper{width:${Math.max(isWide ? paper.long : paper.short, wide * scale + 2 * paper.side)}px;position:relative;padding:${paper.head}px 0;box-sizing:border-box}
#sheet{zoom:${scale};margin-left:${paper.side / scale}px;width:${wide}px;position:relative}
table{border-collapse:collapse;table-layout:fixed;width:${wide}px}td{padding:0 2px;overflow:visible;height:inherit}
td>div{overflow:visible}
#paper{overflow:visible}.side{position:absolute;top:-20px;height:calc(100% + 40px);border-left:2px dashed #c00}
.end{position:absolute;left:-40px;width:${wide + 80}px;border-top:2px dashed #c00}</style>
<div id="paper" data-room="${room / scale}" data-across="${across ?? 1}" data-down="${down ?? Infinity}" data-scale="${scale.toFixed(2)}" data-page="${pageHeight}"><div id="sheet"><table><colgroup>${widths.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>${body.join('')}</table></div></div>`;
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
