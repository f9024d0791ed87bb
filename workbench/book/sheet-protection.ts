import { isTrue } from '../../src/files/sheet-content';
import type { XmlElement } from '../../src/files/xml-element';
import { withAttributes } from '../../src/files/xml-element';

/** Sheet protection as the workbench keeps it in a sheet's own data: what is allowed besides reading. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** Attributes of the file that forbid, with what the workbench calls allowing it, and whether the file forbids by default. */
const permissions = [
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
] as const;

/** `null` for a sheet that is not protected. A password is never known, only its hash, which no password typed in can equal. */
export function readProtection(element: XmlElement | undefined): SheetProtection | null {
  if (!element || !isTrue(element.attributes.get('sheet'))) return null;
  const { attributes } = element;
  const options: Record<string, boolean | string> = {};
  for (const [name, option, forbidden] of permissions) {
    const given = attributes.get(name);
    const isForbidden = given === undefined ? forbidden : isTrue(given);
    if (!isForbidden) options[option] = true;
  }
  if (isTrue(attributes.get('selectUnlockedCells'))) options['selectionMode'] = 'None';
  else if (isTrue(attributes.get('selectLockedCells'))) options['selectionMode'] = 'Unlocked';
  const hash = attributes.get('hashValue') ?? attributes.get('password');
  return hash === undefined ? { options } : { options, password: `hash:${hash}` };
}

export function writeProtection(protection: SheetProtection, prefix: string): string {
  const changes: Record<string, string | null> = { sheet: '1' };
  for (const [name, option, forbidden] of permissions) {
    const isForbidden = protection.options[option] !== true;
    if (isForbidden !== forbidden) changes[name] = isForbidden ? '1' : '0';
  }
  const mode = protection.options['selectionMode'];
  if (mode === 'Unlocked' || mode === 'None') changes['selectLockedCells'] = '1';
  if (mode === 'None') changes['selectUnlockedCells'] = '1';
  if (protection.password !== undefined && !protection.password.startsWith('hash:')) {
    changes['password'] = passwordHash(protection.password);
  }
  return withAttributes(`<${prefix}sheetProtection/>`, changes);
}

/** The 16-bit hash by which files have kept sheet passwords since the first workbooks. It deters, it does not secure. */
function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(index);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
