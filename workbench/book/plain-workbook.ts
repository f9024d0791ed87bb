import { columnLetters } from '../../src/grid/column-letters';
import { packPart, writeZip } from './zip-writer';

/** What a cell may hold in a sheet given as rows; text that begins with `=` is a formula, `''` and `null` are blank. */
export type PlainCell = string | number | boolean | null;

/** A sheet given as rows. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(value: PlainCell, address: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return value.startsWith('=')
    ? `<c r="${address}"><f>${escaped(value.slice(1))}</f></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** The smallest xlsx file that Excel opens, with these sheets; formulas come without a value. */
export function plainWorkbook(sheets: readonly PlainSheet[]): Uint8Array<ArrayBuffer> {
  const part = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const all = (write: (sheet: PlainSheet, index: number) => string): string => sheets.map(write).join('');
  const texts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${all((_, index) => `<Override PartName="/xl/${part(index)}" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${all(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${all((_, index) => `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="${part(index)}"/>`)}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/${part(index)}`,
        `<worksheet xmlns="${main}"><sheetData>${rows
          .map(
            (row, at) =>
              `<row r="${at + 1}">${row.map((value, column) => cellXml(value, `${columnLetters(column + 1)}${at + 1}`)).join('')}</row>`,
          )
          .join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  const encoder = new TextEncoder();
  return writeZip(Object.entries(texts).map(([name, text]) => packPart(name, encoder.encode(text))));
}
