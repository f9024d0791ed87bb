/**
 * Builds the sample workbooks in assets/samples from the published figures in assets/samples/source. Same input, same bytes.
 * `npm run samples`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { createRequire } from 'node:module';
import { draftWorkbook } from './draft-workbook.mjs';
import { escape, head, main, office, relationships, row, sharedStrings } from './workbook-parts.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'samples');
/** Fixed, in local time, which is what a zip archive holds. */
const saved = new Date(2016, 2, 1, 9, 0, 0);

const samples = [
  {
    file: 'district-with-benefits.xlsx',
    source: 'ra-2016-17-south-kesteven.csv',
    council: 'South Kesteven District Council',
    sheet: 'Revenue budget 2016-17',
    font: 'Calibri',
    heading: 'FFDDEBF7',
    title: 'FF1F4E79',
    note: {
      line: '811',
      text: 'Rent allowances paid to private tenants and housing associations. Met almost wholly by subsidy from the Department for Work and Pensions.',
    },
  },
  {
    file: 'county-with-schools.xlsx',
    source: 'ra-2016-17-norfolk.csv',
    council: 'Norfolk County Council',
    sheet: 'Budget book 2016-17',
    font: 'Arial',
    heading: 'FFE2EFDA',
    title: 'FF375623',
    note: {
      line: '120',
      text: 'Includes the budget shares delegated to maintained primary schools. Academies are funded directly and are not in this line.',
    },
  },
];

/** Formats of cells by name; the number is their place in `cellXfs`. */
const formats = {
  plain: 0,
  title: 1,
  subtitle: 2,
  columnHeading: 3,
  columnHeadingRight: 4,
  section: 5,
  code: 6,
  label: 7,
  amount: 8,
  totalLabel: 9,
  totalAmount: 10,
  working: 11,
  wrapped: 12,
  totalCode: 13,
  unit: 14,
};

for (const sample of samples) {
  const bytes = build(sample);
  writeFileSync(join(folder, sample.file), bytes);
  console.log(`${sample.file}: ${bytes.length} bytes`);
}

// The sample that the pane puts in as a sheet: the same sheet, in a workbook of its own.
const require = createRequire(import.meta.url);
require('../bench/typescript.cjs');
const { sampleDraft } = require('../src/features/samples/sample-draft.ts');
const unitary = draftWorkbook(sampleDraft(), new Date(2004, 10, 1, 9, 0, 0));
writeFileSync(join(folder, 'unitary-2004-05.xlsx'), unitary);
console.log(`unitary-2004-05.xlsx: ${unitary.length} bytes`);

function build(sample) {
  const lines = budgetLines(readFileSync(join(folder, 'source', sample.source), 'utf8'));
  const strings = sharedStrings();
  const budget = budgetSheet(sample, lines, strings);
  const notes = notesSheet(sample, strings);
  const sheetName = `'${sample.sheet}'`;
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['/xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet'],
      ['/xl/styles.xml', 'spreadsheetml.styles'],
      ['/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
      ['/xl/comments1.xml', 'spreadsheetml.comments'],
      ['/docProps/app.xml', 'extended-properties'],
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
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
      ['extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(`${sample.council}: revenue budget 2016/17`)}</dc:title><dc:creator>Finance</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2016-03-01T09:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2016-03-01T09:00:00Z</dcterms:modified></cp:coreProperties>`,
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>${escape(sample.council)}</Company></Properties>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22000" windowHeight="12000"/></bookViews><sheets><sheet name="${escape(sample.sheet)}" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${sheetName}!$A$1:$C$${budget.lastRow}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheetName}!$4:$5</definedName><definedName name="Net_current_expenditure">${sheetName}!$C$${budget.netCurrentRow}</definedName></definedNames><calcPr calcId="162913"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': budget.xml,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['comments', '../comments1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ]),
    'xl/worksheets/sheet2.xml': notes,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>Finance</author></authors><commentList><comment ref="${budget.noteCell}" authorId="0"><text><r><t xml:space="preserve">${escape(sample.note.text)}</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': noteBox(budget.noteRow),
    'xl/styles.xml': styles(sample),
    'xl/sharedStrings.xml': strings.xml(),
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, [encoder.encode(text), { mtime: saved }]]),
    ),
    { level: 9, mtime: saved },
  );
}

/** The return's service and financing lines: everything above the blocks on reserves, capital and the housing account. */
function budgetLines(csv) {
  const rows = parseCsv(csv);
  const end = rows.findIndex((row) => row[0].startsWith('Financial reserves levels'));
  return rows
    .slice(4, end)
    .filter((row, index, all) => index < all.length - 1 || row.some((cell) => cell !== ''));
}

function parseCsv(text) {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}

function budgetSheet(sample, lines, strings) {
  const firstRow = 6;
  const codes = new Map();
  lines.forEach(([code, label], index) => {
    if (label !== '') codes.set(Number(code), firstRow + index);
  });
  const published = new Map(lines.map(([code, , amount]) => [Number(code), Number(amount)]));
  const rows = [];
  const text = (column, row, value, format) =>
    `<c r="${column}${row}" s="${formats[format]}" t="s"><v>${strings.index(value)}</v></c>`;
  rows.push(row(1, text('A', 1, sample.council, 'title'), 24));
  rows.push(row(2, text('A', 2, 'General fund revenue budget 2016/17', 'subtitle')));
  rows.push(row(3, ''));
  rows.push(
    row(
      4,
      text('A', 4, 'Line', 'columnHeading') +
        text('B', 4, 'Service', 'columnHeading') +
        text('C', 4, 'Net current expenditure', 'columnHeadingRight') +
        text('D', 4, 'Working: whole thousands', 'working'),
      30,
    ),
  );
  rows.push(
    row(5, `<c r="A5" s="${formats.unit}"/><c r="B5" s="${formats.unit}"/>${text('C', 5, '£000', 'unit')}`),
  );
  let noteRow = 0;
  let noteCell = '';
  let netCurrentRow = 0;
  lines.forEach(([code, label, amount], index) => {
    const at = firstRow + index;
    if (label === '' && code === '') {
      rows.push(row(at, ''));
      return;
    }
    if (label === '') {
      rows.push(
        row(
          at,
          text('A', at, code, 'section') +
            `<c r="B${at}" s="${formats.section}"/><c r="C${at}" s="${formats.section}"/>`,
        ),
      );
      return;
    }
    if (code === sample.note.line) {
      noteRow = at;
      noteCell = `B${at}`;
    }
    if (code === '849') netCurrentRow = at;
    const formula = totalFormula(label, Number(code), codes, published, at);
    const isTotal = /^(SUB-)?TOTAL|\(total of lines/.test(label);
    const [codeFormat, labelFormat, amountFormat] = isTotal
      ? ['totalCode', 'totalLabel', 'totalAmount']
      : ['code', 'label', 'amount'];
    rows.push(
      row(
        at,
        `<c r="A${at}" s="${formats[codeFormat]}"><v>${code}</v></c>` +
          text('B', at, label, labelFormat) +
          `<c r="C${at}" s="${formats[amountFormat]}">${formula ? `<f>${formula}</f>` : ''}<v>${Number(amount)}</v></c>` +
          `<c r="D${at}" s="${formats.working}" t="str"><f>IF(C${at}=ROUND(C${at},0),"yes","no")</f><v>yes</v></c>`,
        label.length > 88 ? 30 : undefined,
      ),
    );
  });
  const lastRow = firstRow + lines.length - 1;
  const xml = `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D${lastRow}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C6" sqref="C6"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="8.7109375" customWidth="1"/><col min="2" max="2" width="78.7109375" customWidth="1"/><col min="3" max="3" width="16.7109375" customWidth="1"/><col min="4" max="4" width="12.7109375" hidden="1" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${escape(escape(sample.council))}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><legacyDrawing r:id="rId2"/></worksheet>`;
  return { xml, lastRow, noteRow, noteCell, netCurrentRow };
}

/** A real formula where the lines that the label names add up to the published figure, else none: the return is rounded. */
function totalFormula(label, code, codes, published, at) {
  const total = published.get(code);
  const range = /total of lines (\d+) to (\d+)\)/.exec(label);
  if (range) {
    const [from, to] = [codes.get(Number(range[1])), codes.get(Number(range[2]))];
    for (const last of [to, at - 1]) {
      if (from === undefined || last === undefined) continue;
      const sum = [...codes].reduce(
        (running, [line, row]) => (row >= from && row <= last ? running + published.get(line) : running),
        0,
      );
      if (sum === total) return `SUM(C${from}:C${last})`;
    }
    return null;
  }
  const list = /total of lines ((?:\d+, )+\d+ and \d+)\)/.exec(label);
  if (list) {
    const parts = list[1].split(/, | and /).map(Number);
    const sum = parts.reduce((running, line) => running + published.get(line), 0);
    if (sum === total) return parts.map((line) => `C${codes.get(line)}`).join('+');
  }
  return null;
}

function notesSheet(sample, strings) {
  const paragraphs = [
    'Figures are the council’s Revenue Account budget return (RA) for 2016-17 as published by the Department for Communities and Local Government.',
    'Amounts are net current expenditure in thousands of pounds. Income and grants are shown as negative amounts, in brackets.',
    'Totals add the lines that they name. Where the published lines are rounded and do not add up exactly, the published total stands as a figure.',
    'The blocks of the return on reserves, capital items, council tax support and the Housing Revenue Account are not shown.',
    'This sample was made for trying out the Cashable add-in. The layout is ours; the council had no part in it.',
  ];
  const rows = [
    row(1, `<c r="A1" s="${formats.title}" t="s"><v>${strings.index('Notes to the budget')}</v></c>`, 24),
    row(2, ''),
  ];
  paragraphs.forEach((paragraph, index) => {
    const at = index + 3;
    rows.push(
      row(
        at,
        `<c r="A${at}" s="${formats.code}"><v>${index + 1}</v></c><c r="B${at}" s="${formats.wrapped}" t="s"><v>${strings.index(paragraph)}</v></c>`,
        32,
      ),
    );
  });
  return `${head}<worksheet xmlns="${main}"><dimension ref="A1:B${paragraphs.length + 2}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="2" width="90.7109375" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function styles({ font, heading, title }) {
  const fonts = [
    `<font><sz val="10"/><name val="${font}"/><family val="2"/></font>`,
    `<font><b/><sz val="16"/><color rgb="${title}"/><name val="${font}"/><family val="2"/></font>`,
    `<font><sz val="11"/><color rgb="FF595959"/><name val="${font}"/><family val="2"/></font>`,
    `<font><b/><sz val="10"/><name val="${font}"/><family val="2"/></font>`,
    `<font><i/><sz val="9"/><color rgb="FF7F7F7F"/><name val="${font}"/><family val="2"/></font>`,
    `<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="${font}"/><family val="2"/></font>`,
  ];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    `<fill><patternFill patternType="solid"><fgColor rgb="${title}"/><bgColor indexed="64"/></patternFill></fill>`,
    `<fill><patternFill patternType="solid"><fgColor rgb="${heading}"/><bgColor indexed="64"/></patternFill></fill>`,
  ];
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>',
  ];
  const xf = (numFmt, fontId, fillId, borderId, alignment = '') =>
    `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment === '' ? '/>' : ` applyAlignment="1"><alignment ${alignment}/></xf>`}`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    xf(0, 1, 0, 0, 'vertical="center"'),
    xf(0, 2, 0, 0),
    xf(0, 5, 2, 0, 'vertical="center" wrapText="1"'),
    xf(0, 5, 2, 0, 'horizontal="right" vertical="center" wrapText="1"'),
    xf(0, 3, 3, 0),
    xf(0, 0, 0, 0, 'horizontal="left" vertical="top"'),
    xf(0, 0, 0, 0, 'vertical="top" wrapText="1"'),
    xf(164, 0, 0, 0, 'vertical="top"'),
    xf(0, 3, 0, 1, 'vertical="top" wrapText="1"'),
    xf(164, 3, 0, 1, 'vertical="top"'),
    xf(0, 4, 0, 0),
    xf(0, 0, 0, 0, 'vertical="top" wrapText="1"'),
    xf(0, 3, 0, 1, 'horizontal="left" vertical="top"'),
    xf(0, 4, 3, 0, 'horizontal="right"'),
  ];
  const list = (name, items) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;(#,##0);\\-"/></numFmts>${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
}

function noteBox(row) {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:72pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, ${row - 2}, 10, 4, 31, ${row + 2}, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
}
