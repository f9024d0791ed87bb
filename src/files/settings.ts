import { z } from 'zod';
import type { PackageParts } from './package-parts';
import { readRelationships } from './relationships';
import { childrenOf, parseXml } from './xml-element';

/** Namespace of the custom XML part in which a stand-in for Excel keeps the add-in's settings. */
export const settingsNamespace = 'urn:cashable:settings:1';
/** Settings that Excel itself keeps for the add-in are known by the beginning of their names. */
export const ownPrefix = 'cashable';

/** A workbook's parts, and which of them is the workbook itself. */
interface PartsOfWorkbook {
  readonly parts: PackageParts;
  readonly workbookPart: string;
}

/**
 * The add-in's settings in a workbook: those that Excel keeps in the add-in's own part, and over them those of a
 * custom XML part. A value that is no JSON is given as its text.
 */
export function readSettings(file: PartsOfWorkbook): Record<string, unknown> {
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

export function settingsPart(parts: PackageParts, workbookPart: string): string | undefined {
  return readRelationships(parts, workbookPart)
    .filter((each) => each.kind === 'customXml' && !each.external)
    .map((each) => each.target)
    .find((part) => parts.text(part)?.includes(`"${settingsNamespace}"`) === true);
}

/** Parts in which Excel keeps the settings of add-ins. */
export function extensionParts(parts: PackageParts): string[] {
  const panes = readRelationships(parts, '').filter((each) => each.kind === 'webextensiontaskpanes');
  return panes
    .flatMap((pane) => readRelationships(parts, pane.target))
    .filter((each) => each.kind === 'webextension' && parts.has(each.target))
    .map((each) => each.target);
}

/** Names and texts of our own settings in one add-in's part. */
export function readExtension(parts: PackageParts, part: string): [string, string][] {
  const root = parseXml(parts.requiredText(part), part);
  const found: [string, string][] = [];
  for (const property of childrenOf(root, 'properties').flatMap((each) => childrenOf(each, 'property'))) {
    const name = property.attributes.get('name') ?? '';
    if (name.startsWith(ownPrefix)) found.push([name, property.attributes.get('value') ?? '']);
  }
  return found;
}

const anyJson = z.json();

function jsonOr(text: string): unknown {
  try {
    return anyJson.parse(JSON.parse(text));
  } catch {
    return text;
  }
}
