import { cellAddress } from '../grid/cell-address';
import { parseRectangle, type Rectangle } from '../grid/rectangle';
import { longestFormula } from '../grid/cell-limits';
import { formulaMover, shownFormula } from './formula-text';
import { workbookFileText } from './words';
import { WorkbookFileError } from './workbook-file-error';
import type { XmlReader } from './xml-reader';
import { decodeCharacterEscapes } from './xml-text';

/** A formula as the file holds it, without `=`, shared formulas written out. */
export interface StoredFormula {
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dynamic-array' | 'data-table';
  /** Number of the shared formula's group. */
  readonly group: string | null;
  /** Area that an array formula fills. */
  readonly area: Rectangle | null;
}

/** The first cell of a shared formula, from which the others' follow. */
export interface SharedFormula {
  readonly moved: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** @throws WorkbookFileError when the formula is longer than Excel allows */
export function readFormula(
  reader: XmlReader,
  row: number,
  column: number,
  isDynamic: boolean,
  shared: Map<string, SharedFormula>,
): StoredFormula | null {
  const type = reader.attribute('t') ?? 'normal';
  const group = reader.attribute('si') ?? null;
  const area = parseRectangle(reader.attribute('ref') ?? '');
  const text = decodeCharacterEscapes(reader.textWithin());
  if (text.length > longestFormula && shownFormula(text).length > longestFormula)
    throw new WorkbookFileError(
      'damaged',
      workbookFileText.longFormula(cellAddress({ row, column }), longestFormula),
    );
  if (type === 'dataTable') return { text: '', kind: 'data-table', group: null, area };
  if (type === 'shared' && group !== null) {
    if (text !== '') {
      shared.set(group, { moved: formulaMover(text), row, column });
      return { text, kind: 'shared', group, area };
    }
    const master = shared.get(group);
    if (!master) return null;
    return {
      text: master.moved(row - master.row, column - master.column),
      kind: 'shared',
      group,
      area,
    };
  }
  if (text === '') return null;
  if (type === 'array') return { text, kind: isDynamic ? 'dynamic-array' : 'array', group: null, area };
  return { text, kind: 'normal', group: null, area: null };
}
