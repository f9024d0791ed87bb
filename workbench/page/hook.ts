/** What a test or a person at the console may ask of the page: `window.workbench`, there once the add-in may be used. */
export interface WorkbenchHook {
  /** What a cell shows, such as `£13,312,000.00` or `#BUSY!`. */
  cell(sheet: string, address: string): string;
  /** The same for the cell that a defined name stands for; `''` when there is no such name. */
  named(name: string): string;
  sheetNames(): readonly string[];
  /** Resolves when calculation, custom functions and events have come to rest. */
  settle(): Promise<void>;
  /** The workbook as “Save a copy” would save it. */
  save(): Uint8Array;
  /** The same in base64, for bridges that carry text better than bytes. */
  saveAsText(): string;
}

declare global {
  interface Window {
    workbench?: WorkbenchHook;
  }
}

/** Base64 of any number of bytes. */
export function base64(bytes: Uint8Array): string {
  // Spread into String.fromCharCode piecewise: an argument list of millions overflows the stack.
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
