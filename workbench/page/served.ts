import { readManifest } from './manifest';
import type { AddInManifest } from './manifest';
import { pageText } from './text';

/** The add-in as its manifest and its functions' metadata describe it. */
export interface ServedAddIn {
  readonly manifest: AddInManifest;
  /** functions.json as generated, unchecked: the model parses it. */
  readonly functions: unknown;
}

/** A workbook as it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The server did not give what the page needs; the message says which address and what to do. */
export class NotServedError extends Error {
  override readonly name = 'NotServedError';
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new NotServedError(pageText.notServed(address, response.status));
  return response;
}

/** Fetches the manifest and the metadata of the custom functions from the workbench's own server. */
export async function fetchAddIn(): Promise<ServedAddIn> {
  const base = new URL('/addin/', location.href).href;
  const manifest = readManifest(await (await get(`${base}manifest.xml`)).text(), base);
  return { manifest, functions: await (await get(manifest.functions.metadata)).json() };
}

/** Which workbook was named on the command line, as the server says it: unchecked. */
export async function askForNamedWorkbook(): Promise<unknown> {
  return (await get('/open/')).json();
}

/** A workbook's bytes from the workbench's own server. */
export async function fetchWorkbook(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await get(address)).arrayBuffer());
}
