import { z } from 'zod';
import type { PackageParts } from '../../src/files/package-parts';
import { readRelationships } from '../../src/files/relationships';
import type { WorkbookFile } from '../../src/files/workbook-file';
import { childrenOf, parseXml, splice } from '../../src/files/xml-element';
import { escapeAttribute, escapeText } from '../../src/files/xml-text';
import { officeRelationships, type PackageDraft } from './package-draft';

/** Namespace of the custom XML part in which the workbench keeps the add-in's settings. */
const namespace = 'urn:cashable:settings:1';
/** Settings that Excel itself keeps for the add-in are known by the beginning of their names. */
const ownPrefix = 'cashable';

const customXml = `${officeRelationships}/customXml`;
const customXmlProperties = `${officeRelationships}/customXmlProps`;

/**
 * The add-in's settings in a workbook: those that Excel keeps in the add-in's own part, and over them those that the workbench
 * keeps in a custom XML part. A value that is no JSON is given as its text.
 */
export function readSettings(file: WorkbookFile): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const part of extensionParts(file.parts)) {
    for (const [name, value] of readExtension(file.parts, part)) settings[name] = jsonOr(value);
  }
  const part = settingsPart(file.parts, file.workbookPart);
  if (part === undefined) return settings;
  for (const element of childrenOf(parseXml(file.parts.requiredText(part), part), 'setting')) {
    settings[element.attributes.get('name') ?? ''] = jsonOr(element.text);
  }
  return settings;
}

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
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${namespace}">${items.join('')}</settings>`;
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
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{0B3C7F52-6E0D-4C1B-9C33-5B8E2A04D7A1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  draft.relate(name, customXmlProperties, properties);
  draft.relate(file.workbookPart, customXml, name);
}

function settingsPart(parts: PackageParts, workbookPart: string): string | undefined {
  return readRelationships(parts, workbookPart)
    .filter((each) => each.kind === 'customXml' && !each.external)
    .map((each) => each.target)
    .find((part) => parts.text(part)?.includes(`"${namespace}"`) === true);
}

/** Parts in which Excel keeps the settings of add-ins. */
function extensionParts(parts: PackageParts): string[] {
  const panes = readRelationships(parts, '').filter((each) => each.kind === 'webextensiontaskpanes');
  return panes
    .flatMap((pane) => readRelationships(parts, pane.target))
    .filter((each) => each.kind === 'webextension' && parts.has(each.target))
    .map((each) => each.target);
}

/** Names and texts of our own settings in one add-in's part. */
function readExtension(parts: PackageParts, part: string): [string, string][] {
  const root = parseXml(parts.requiredText(part), part);
  const found: [string, string][] = [];
  for (const property of childrenOf(root, 'properties').flatMap((each) => childrenOf(each, 'property'))) {
    const name = property.attributes.get('name') ?? '';
    if (name.startsWith(ownPrefix)) found.push([name, property.attributes.get('value') ?? '']);
  }
  return found;
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

const anyJson = z.json();

function jsonOr(text: string): unknown {
  try {
    return anyJson.parse(JSON.parse(text));
  } catch {
    return text;
  }
}
