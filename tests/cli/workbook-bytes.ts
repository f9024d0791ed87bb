import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/grid/snapshot';
import { columnLetters } from '../../src/grid/column-letters';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const extensions = 'http://schemas.microsoft.com/office/2011/relationships';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The smallest workbook file that Excel opens, with these sheets. @param settings as Excel keeps an add-in's own */
export function workbookBytes(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  settings: ReadonlyMap<string, unknown> = new Map(),
): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>${settings.size === 0 ? '' : `<Relationship Id="r2" Type="${extensions}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  names.forEach((name, i) => {
    const rows = (sheets[name] ?? []).map((row, r) => {
      const cells = row.map((value, c) => {
        if (value === '') return '';
        const address = `${columnLetters(c + 1)}${r + 1}`;
        return typeof value === 'number'
          ? `<c r="${address}"><v>${value}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  });
  if (settings.size > 0) {
    const properties = [...settings].map(
      ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value))}"/>`,
    );
    files['xl/webextensions/taskpanes.xml'] = strToU8(
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    );
    files['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${extensions}/webextension" Target="webextension1.xml"/></Relationships>`,
    );
    files['xl/webextensions/webextension1.xml'] = strToU8(
      `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="x"><we:properties>${properties.join('')}</we:properties></we:webextension>`,
    );
  }
  return zipSync(files);
}
