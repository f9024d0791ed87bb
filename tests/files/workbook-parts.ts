import { zipSync, type Zippable } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Packs parts as a zip archive, always dated alike: the same parts are the same bytes. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const members: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    members[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(members, { mtime: new Date(2004, 10, 1) });
}

/** A relationships part. Kinds are the last word of Office's own types, or whole types. */
export function relationships(
  targets: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const items = targets.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${office}/${kind}`}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export interface SmallWorkbook {
  /** What stands within the worksheet's root. */
  readonly sheet: string;
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly workbook?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook with one sheet “Budget”, its XML as given. */
export function smallWorkbook({ sheet, strings, styles, workbook, others }: SmallWorkbook): Uint8Array {
  const related: [string, string, string][] = [['rId1', 'worksheet', 'worksheets/sheet1.xml']];
  if (strings) related.push(['rId2', 'sharedStrings', 'sharedStrings.xml']);
  if (styles !== undefined) related.push(['rId3', 'styles', 'styles.xml']);
  return pack({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      workbook ??
      `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(related),
    'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${office}">${sheet}</worksheet>`,
    ...(strings
      ? { 'xl/sharedStrings.xml': `${xmlHead}<sst xmlns="${mainNamespace}">${strings.join('')}</sst>` }
      : {}),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `${xmlHead}<styleSheet xmlns="${mainNamespace}">${styles}</styleSheet>` }),
    ...others,
  });
}
