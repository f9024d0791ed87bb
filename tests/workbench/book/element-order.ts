import { openWorkbookFile } from '../../../src/files';
import { parseXml, type XmlElement } from '../../../src/files/xml-element';

/**
 * What ECMA-376 (transitional) lets stand within an element, in the order in which it demands it: for the parts that the
 * workbench writes. Excel offers to repair a file in which two of them are the other way round.
 */
const orders: Readonly<Record<string, string>> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames ' +
    'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
    'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
    'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags ' +
    'drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  row: 'c extLst',
  c: 'f v is extLst',
  is: 't r rPh phoneticPr',
  si: 't r rPh phoneticPr',
  r: 'rPr t',
  conditionalFormatting: 'cfRule extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  patternFill: 'fgColor bgColor',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  autoFilter: 'filterColumn sortState extLst',
  tableColumns: 'tableColumn',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  tableParts: 'tablePart',
  comments: 'authors commentList extLst',
  commentList: 'comment',
  comment: 'text commentPr',
  text: 't r rPh phoneticPr',
};

/** Attributes that an element must have, and those that count the elements within. */
const needed: Readonly<Record<string, readonly string[]>> = {
  sheet: ['name', 'sheetId', 'id'],
  definedName: ['name'],
  row: ['r'],
  c: ['r'],
  cfRule: ['type', 'priority'],
  dataValidation: ['sqref'],
  table: ['id', 'displayName', 'ref'],
  tableColumn: ['id', 'name'],
  tablePart: ['id'],
  comment: ['ref', 'authorId'],
};
const counted = new Set(
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs mergeCells dataValidations tableColumns tableParts'.split(
    ' ',
  ),
);

function faultsOf(element: XmlElement, path: string, faults: string[]): void {
  const here = `${path}/${element.name}`;
  const order = orders[element.name]?.split(' ');
  let last = -1;
  for (const { name } of order === undefined ? [] : element.children) {
    if (name === 'AlternateContent') continue;
    const rank = order?.indexOf(name) ?? -1;
    if (rank < 0) faults.push(`${here}: no place for ${name}`);
    else if (rank < last) faults.push(`${here}: ${name} after ${order?.[last] ?? ''}`);
    last = Math.max(last, rank);
  }
  for (const name of needed[element.name] ?? [])
    if (![...element.attributes.keys()].some((each) => each.replace(/^.*:/, '') === name))
      faults.push(`${here}: without ${name}`);
  const count = element.attributes.get('count');
  if (counted.has(element.name) && count !== undefined && Number(count) !== element.children.length)
    faults.push(`${here}: counts ${count}, holds ${element.children.length}`);
  // What stands in an extension follows other tables.
  for (const child of element.children) if (child.name !== 'extLst') faultsOf(child, here, faults);
}

const written = /^xl\/(?:workbook|styles|sharedStrings|comments\d*|worksheets\/[^/]+|tables\/[^/]+)\.xml$/;

/** Where a file breaks the order of elements, counts wrong, or leaves out what must be there. */
export function faultsOfParts(bytes: Uint8Array): readonly string[] {
  const { parts } = openWorkbookFile(bytes);
  const faults: string[] = [];
  for (const name of parts.names)
    if (written.test(name)) faultsOf(parseXml(parts.requiredText(name), name), name, faults);
  return faults;
}
