import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

/**
 * Microsoft's validator sends the manifest to a web service, so what it would refuse is checked here, offline:
 * order, references, lengths, icons, and the one address that a shared runtime needs everywhere.
 */
const root = join(__dirname, '..', '..');
const manifest = new DOMParser().parseFromString(
  readFileSync(join(root, 'manifest.xml'), 'utf8'),
  'text/xml',
);

const elements = (name: string): Element[] =>
  Array.from(manifest.getElementsByTagName('*')).filter((element) => element.localName === name);
const first = (name: string): Element => {
  const found = elements(name)[0];
  if (found === undefined) throw new Error(`manifest.xml has no ${name}`);
  return found;
};
const children = (element: Element): string[] =>
  Array.from(element.childNodes)
    .filter((node): node is Element => node.nodeType === 1)
    .map((child) => child.localName ?? '');

/** Width and height stand in the first chunk of every PNG. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('elements stand in the order that Office reads them in', () => {
  expect(children(first('OfficeApp'))).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  const host = elements('Host').find((element) => element.getAttribute('xsi:type') === 'Workbook');
  expect(host && children(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  const functions = elements('ExtensionPoint').find(
    (element) => element.getAttribute('xsi:type') === 'CustomFunctions',
  );
  expect(functions && children(functions)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  expect(children(first('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect(children(first('CustomTab')).at(-1)).toBe('Label');
});

test('identity: a GUID, a version of four numbers, and the permission that writing to a workbook needs', () => {
  expect(first('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(first('Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(first('Permissions').textContent).toBe('ReadWriteDocument');
});

test('every reference has its resource, once, with an id of at most 32 characters', () => {
  const ids = ['Image', 'Url', 'String']
    .flatMap((name) => elements(name))
    .map((element) => element.getAttribute('id'))
    .filter((id): id is string => id !== null);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  const used = Array.from(manifest.getElementsByTagName('*'))
    .map((element) => element.getAttribute('resid'))
    .filter((id): id is string => id !== null);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
});

test('one address for the runtime, the functions page, the function file and the task pane', () => {
  const targets = [first('Runtime'), first('FunctionFile')].map((element) => element.getAttribute('resid'));
  const locations = elements('SourceLocation')
    .map((element) => element.getAttribute('resid'))
    .filter((id) => id !== null && id !== 'Functions.Metadata.Url');
  expect(new Set([...targets, ...locations])).toEqual(new Set(['Taskpane.Url']));
  expect(elements('TaskpaneId')).toEqual([]);
  expect(first('Runtime').getAttribute('lifetime')).toBe('long');
});

test('strings keep within 125 and 250 characters, addresses are HTTPS', () => {
  const within = (parent: string, limit: number): string[] =>
    Array.from(first(parent).childNodes)
      .filter((node): node is Element => node.nodeType === 1)
      .map((element) => element.getAttribute('DefaultValue') ?? '')
      .filter((text) => text.length > limit);
  expect(within('ShortStrings', 125)).toEqual([]);
  expect(within('LongStrings', 250)).toEqual([]);
  const addresses = Array.from(manifest.getElementsByTagName('*'))
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => /^[a-z]+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((value) => !value.startsWith('https://'))).toEqual([]);
});

test('every icon is there, in the size that its name states', () => {
  const icons = Array.from(manifest.getElementsByTagName('*'))
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => value.endsWith('.png'));
  expect(icons.length).toBeGreaterThanOrEqual(17);
  for (const icon of new Set(icons)) {
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    const file = join(root, 'assets', 'icons', icon.split('/').at(-1) ?? '');
    expect({ icon, ...pngSize(file) }).toEqual({ icon, width: size, height: size });
  }
});

test('buttons ask for the three sizes that a ribbon needs and say what they do', () => {
  const buttons = elements('Control');
  expect(buttons.map((button) => button.getAttribute('id'))).toEqual([
    'Cashable.Open',
    'Cashable.Mark',
    'Cashable.Remove',
    'Cashable.Check',
    'Cashable.Insert',
    'Cashable.Explain',
  ]);
  for (const button of buttons) {
    expect(children(button)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    const sizes = Array.from(button.getElementsByTagName('*'))
      .map((element) => element.getAttribute('size'))
      .filter((size) => size !== null);
    expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
  }
});

test('the floor is what the add-in cannot do without', () => {
  const sets = elements('Set').map(
    (element) => `${element.getAttribute('Name') ?? ''} ${element.getAttribute('MinVersion') ?? ''}`,
  );
  expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.9']);
});
