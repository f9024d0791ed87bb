import { parseXml } from '../../../src/files/xml-element';
import { openWorkbookFile } from '../../../src/files';
import { compareWorkbooks } from '../../../workbench/book';
import { mainNamespace, pack, relationships, xmlHead } from '../../files/workbook-parts';
import { openInSpreadsheet, type OpenedSpreadsheet } from './spreadsheet';

const font = (name: string): string => `<font><b/><sz val="16"/><name val="${name}"/></font>`;
const plainFont = '<font><sz val="11"/><name val="Calibri"/></font>';
const xf = (fontId: number): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0"/>`;
const fills =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** What another program says twice: first for itself, then for everybody else. */
const alternate = (own: string, others: string): string =>
  `<mc:AlternateContent ${mc}><mc:Choice xmlns:hs="urn:other" Requires="hs">${own}</mc:Choice><mc:Fallback>${others}</mc:Fallback></mc:AlternateContent>`;

const styleSheet = (inside: string): string => `<styleSheet xmlns="${mainNamespace}">${inside}</styleSheet>`;

/** Style parts as programs other than Excel write them (the kinds of 47889.xlsx and style-alternate-content.xlsx in Apache POI's
 * test data and of nonstandard-xml-ns-prefix.xlsx in calamine's), with the font that cell A1 is shown in. */
const parts: readonly { readonly what: string; readonly styles: string; readonly shown: string }[] = [
  {
    what: 'a style part without any content',
    styles: `<styleSheet xmlns="${mainNamespace}"/>`,
    shown: 'Calibri',
  },
  { what: 'a style part that is open and empty', styles: styleSheet(''), shown: 'Calibri' },
  {
    what: 'a prefixed style part without content',
    styles: `<x:styleSheet xmlns:x="${mainNamespace}" />`,
    shown: 'Calibri',
  },
  {
    what: 'lists that are empty elements',
    styles: styleSheet('<fonts count="0"/><fills/><borders/><cellXfs count="0"/>'),
    shown: 'Calibri',
  },
  {
    what: 'cell formats without fonts',
    styles: styleSheet(`<cellXfs count="2">${xf(0)}${xf(1)}</cellXfs>`),
    shown: 'Calibri',
  },
  {
    what: 'a font that is said twice',
    styles: styleSheet(
      `<fonts count="2">${plainFont}${alternate(font('Own'), font('Arial'))}</fonts>${fills}${borders}<cellXfs count="2">${xf(0)}${xf(1)}</cellXfs>`,
    ),
    shown: 'Arial',
  },
  {
    what: 'a cell format that is said twice',
    styles: styleSheet(
      `<fonts count="2">${plainFont}${font('Arial')}</fonts>${fills}${borders}<cellXfs count="2">${xf(0)}${alternate(xf(0), xf(1))}</cellXfs>`,
    ),
    shown: 'Arial',
  },
  {
    what: 'a list of cell formats that is said twice',
    styles: styleSheet(
      `<fonts count="2">${plainFont}${font('Arial')}</fonts>${fills}${borders}${alternate('', `<cellXfs count="2">${xf(0)}${xf(1)}</cellXfs>`)}`,
    ),
    shown: 'Arial',
  },
  {
    what: 'cells with a format that the list does not have',
    styles: styleSheet(
      `<fonts count="1">${plainFont}</fonts>${fills}${borders}<cellXfs count="1">${xf(0)}</cellXfs>`,
    ),
    shown: 'Calibri',
  },
];

function workbook(styles: string): Uint8Array {
  return pack({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `${xmlHead}${styles}`,
    'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${mainNamespace}"><cols><col min="4" max="4" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Revenue budget 2004/05 £</t></is></c></row><row r="2" s="1" customFormat="1"><c r="A2" t="inlineStr"><is><t>Highways</t></is></c><c r="B2" s="1"><v>100</v></c></row></sheetData></worksheet>`,
  });
}

async function after(bytes: Uint8Array, edit: (opened: OpenedSpreadsheet) => unknown): Promise<Uint8Array> {
  const opened = openInSpreadsheet(bytes);
  try {
    edit(opened);
    await opened.settle();
    return opened.save();
  } finally {
    opened.close();
  }
}

describe.each(parts)('$what', ({ styles, shown }) => {
  const bytes = workbook(styles);

  test('shows the font that Excel shows', () => {
    const opened = openInSpreadsheet(bytes);
    expect(opened.sheet('Budget').getRange('A1').getCellStyle()?.fontFamily ?? 'Calibri').toBe(shown);
    opened.close();
  });

  test('is saved untouched as the very bytes that were opened', async () => {
    expect(Buffer.compare(await after(bytes, () => undefined), bytes)).toBe(0);
  });

  test('is as it was but for a cell that is coloured', async () => {
    const saved = await after(bytes, ({ sheet }) => sheet('Budget').getRange('B2').setBackground('#00ff00'));
    expect(compareWorkbooks(bytes, saved).map(({ where }) => where)).toEqual(['B2 format']);
    const part = openWorkbookFile(saved).parts.requiredText('xl/styles.xml');
    const root = parseXml(part, 'styles');
    expect(part.slice(root.end).trim()).toBe('');
    const rank = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'AlternateContent'];
    const places = root.children.map(({ name }) => rank.indexOf(name));
    expect(places.filter((place) => place < 6)).toEqual(
      places.filter((place) => place < 6).sort((a, b) => a - b),
    );
    for (const each of root.children) {
      const count = each.attributes.get('count');
      if (count !== undefined) expect(each.children).toHaveLength(Number(count));
    }
  });
});
