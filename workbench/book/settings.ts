import {
  extensionParts,
  ownPrefix,
  readExtension,
  readSettings,
  settingsNamespace,
  settingsPart,
} from '../../src/files/settings';
import type { WorkbookFile } from '../../src/files/workbook-file';
import { childrenOf, parseXml, splice } from '../../src/files/xml-element';
import { escapeAttribute, escapeText } from '../../src/files/xml-text';
import { officeRelationships, type PackageDraft } from './package-draft';

const customXml = `${officeRelationships}/customXml`;
const customXmlProperties = `${officeRelationships}/customXmlProps`;

export { readSettings };

/** Writes the settings into the package: nothing when they are as they were. */
export function writeSettings(
  draft: PackageDraft,
  file: WorkbookFile,
  settings: Readonly<Record<string, unknown>>,
): void {
  const before = readSettings(file);
  if (canonical(before) === canonical(settings)) return;
  const fromExcel = new Set<string>();
  for (const part of extensionParts(file.parts)) {
    const known = readExtension(file.parts, part);
    if (known.length === 0) continue;
    for (const [name] of known) fromExcel.add(name);
    writeExtension(draft, part, settings);
  }
  const own = Object.entries(settings).filter(([name]) => !fromExcel.has(name));
  const part = settingsPart(file.parts, file.workbookPart);
  if (own.length === 0) {
    if (part !== undefined) {
      const relationship = draft.relationships(file.workbookPart).find((each) => each.target === part);
      if (relationship) draft.unrelate(file.workbookPart, relationship.id);
    }
    return;
  }
  const items = own
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `<setting name="${escapeAttribute(name)}">${escapeText(json(value))}</setting>`);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${settingsNamespace}">${items.join('')}</settings>`;
  if (part !== undefined) {
    draft.write(part, text);
    return;
  }
  const name = draft.freeName('customXml/item#.xml');
  const properties = draft.freeName('customXml/itemProps#.xml');
  draft.write(name, text);
  draft.addDefaultContentType('xml', 'application/xml');
  draft.add(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{0B3C7F52-6E0D-4C1B-9C33-5B8E2A04D7A1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  draft.relate(name, customXmlProperties, properties);
  draft.relate(file.workbookPart, customXml, name);
}

function writeExtension(
  draft: PackageDraft,
  part: string,
  settings: Readonly<Record<string, unknown>>,
): void {
  const text = draft.text(part);
  if (text === undefined) return;
  const root = parseXml(text, part);
  const changes = childrenOf(root, 'properties')
    .flatMap((each) => childrenOf(each, 'property'))
    .filter((each) => (each.attributes.get('name') ?? '').startsWith(ownPrefix))
    .map((each) => {
      const name = each.attributes.get('name') ?? '';
      const source = text.slice(each.start, each.end);
      const value = name in settings ? escapeAttribute(json(settings[name])) : null;
      return {
        start: each.start,
        end: each.end,
        replacement:
          value === null ? '' : source.replace(/\bvalue\s*=\s*("[^"]*"|'[^']*')/, () => `value="${value}"`),
      };
    });
  draft.write(part, splice(text, changes));
}

function json(value: unknown): string {
  // XML cannot hold these two characters, JSON can name them.
  return (JSON.stringify(value) ?? 'null').replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff');
}

function canonical(settings: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
