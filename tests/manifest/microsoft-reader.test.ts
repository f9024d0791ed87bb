import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';

/** Microsoft’s own reader, which its tools for loading an add-in use, finds in the manifest what they ask for. */

const file = join(__dirname, '..', '..', 'manifest.xml');
const noNetwork = jest.fn((): Promise<Response> => Promise.reject(new Error('no network in this test')));
const fetchBefore = globalThis.fetch;
beforeAll(() => {
  globalThis.fetch = noNetwork;
});
afterAll(() => {
  globalThis.fetch = fetchBefore;
  expect(noNetwork).not.toHaveBeenCalled();
});

test('it reads who the add-in is, where it runs and what it may do', async () => {
  const { version } = JSON.parse(readFileSync(join(file, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
    manifestType: 'xml',
    officeAppType: 'TaskPaneApp',
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown,
    version: `${version}.0`,
    displayName: 'Cashable',
    providerName: 'Cashable',
    defaultLocale: 'en-GB',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: expect.stringMatching(/^https:.*\/taskpane\.html$/) as unknown },
  });
});

test('every address that it reads is served with HTTPS by one host', async () => {
  const { iconUrl, highResolutionIconUrl, supportUrl, defaultSettings } =
    await OfficeAddinManifest.readManifestFile(file);
  const addresses = [iconUrl, highResolutionIconUrl, supportUrl, defaultSettings?.sourceLocation];
  const origins = addresses.map((address) => new URL(address ?? '').origin);
  expect(new Set(origins).size).toBe(1);
  expect(origins[0]).toMatch(/^https:/);
});
