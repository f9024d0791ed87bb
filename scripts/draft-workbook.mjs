import { zipSync } from 'fflate';
import { escape, head, main, office, relationships, row, sharedStrings } from './workbook-parts.mjs';

/** How the roles of a draft's cells look: font, fill and border by place, and how words stand. */
const looks = {
  title: { font: 1, fill: 0, border: 0, alignment: '' },
  note: { font: 2, fill: 0, border: 0, alignment: '' },
  label: { font: 0, fill: 0, border: 0, alignment: 'vertical="top" wrapText="1"' },
  heading: { font: 3, fill: 2, border: 0, alignment: 'vertical="top" wrapText="1"' },
  'figure-heading': {
    font: 3,
    fill: 2,
    border: 0,
    alignment: 'horizontal="right" vertical="top" wrapText="1"',
  },
  'total-label': { font: 3, fill: 0, border: 0, alignment: '' },
  total: { font: 3, fill: 0, border: 1, alignment: '' },
};
const fonts = [
  '<font><sz val="10"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font>',
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD6E4F0"/><bgColor indexed="64"/></patternFill></fill>',
];
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/></border>',
];
const list = (name, items) => `<${name} count="${items.length}">${items.join('')}</${name}>`;

/**
 * A workbook file with one sheet, from the draft that the add-in would insert. Same draft and day, same bytes.
 * @param {import('../src/statement/layouts/sheet-draft').SheetDraft} draft @param {Date} saved
 */
export function draftWorkbook(draft, saved) {
  const strings = sharedStrings();
  const formats = ['General', '@'];
  const cellFormats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const known = new Map();
  const format = (role, numberFormat) => {
    const key = `${role} ${numberFormat}`;
    if (!known.has(key)) {
      const { font, fill, border, alignment } = looks[role];
      if (!formats.includes(numberFormat)) formats.push(numberFormat);
      const number =
        numberFormat === 'General' ? 0 : numberFormat === '@' ? 49 : 162 + formats.indexOf(numberFormat);
      known.set(key, cellFormats.length);
      cellFormats.push(
        `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment === '' ? '/>' : ` applyAlignment="1"><alignment ${alignment}/></xf>`}`,
      );
    }
    return known.get(key);
  };
  const letter = (column) => String.fromCharCode(64 + column);
  const rows = rowsOf(draft.cells);
  const heights = new Map(draft.rowHeights.map(({ row: at, height }) => [at, height]));
  const sheetData = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([at, cells]) =>
      row(
        at,
        cells
          .toSorted((a, b) => a.column - b.column)
          .map(({ column, value, formula, role, numberFormat }) => {
            const style = format(role, numberFormat);
            const place = `r="${letter(column)}${at}" s="${style}"`;
            if (value === '') return `<c ${place}/>`;
            return typeof value === 'number'
              ? `<c ${place}>${formula === null ? '' : `<f>${escape(formula.slice(1))}</f>`}<v>${value}</v></c>`
              : `<c ${place} t="s"><v>${strings.index(value)}</v></c>`;
          })
          .join(''),
        heights.get(at),
      ),
    )
    .join('');
  const { frozen, print, columnWidths, start, name } = draft;
  const first = `${letter(frozen.columns + 1)}${frozen.rows + 1}`;
  const title = String(draft.cells[0]?.value ?? name);
  const quoted = `'${name}'`;
  const xml = `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${print.area}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${first}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft" activeCell="${start}" sqref="${start}"/><selection pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columnWidths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.7109375}" customWidth="1"/>`).join('')}</cols><sheetData>${sheetData}</sheetData><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${print.orientation}" fitToHeight="0"/></worksheet>`;
  const area = print.area.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['/xl/workbook.xml', 'sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'worksheet'],
      ['/xl/styles.xml', 'styles'],
      ['/xl/sharedStrings.xml', 'sharedStrings'],
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>Finance</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22000" windowHeight="12000"/></bookViews><sheets><sheet name="${escape(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${quoted}!${area}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$${(print.repeatedRows ?? '1:1').replace(':', ':$')}</definedName></definedNames><calcPr calcId="162913"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': xml,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${list(
      'numFmts',
      formats.slice(2).map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`),
    )}${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', cellFormats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`,
    'xl/sharedStrings.xml': strings.xml(),
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, text]) => [part, [encoder.encode(text), { mtime: saved }]]),
    ),
    { level: 9, mtime: saved },
  );
}

function rowsOf(cells) {
  const rows = new Map();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}
