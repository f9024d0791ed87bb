import { withOwnNames } from '../../grid/stored-call';

/** Pieces of a formula as Excel's own grammar parts them, in en-US spelling. */

export type TokenKind =
  | 'number'
  | 'text'
  | 'error'
  | 'reference'
  /** A reference that this room does not read: another workbook, several sheets, part of a table. */
  | 'other-reference'
  | 'name'
  | 'function'
  | 'space'
  | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins, counted from the formula's first character. */
  readonly at: number;
}

const quotedSheet = String.raw`'(?:[^']|'')+'`;
const plainSheet = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const sheet = String.raw`(?:${quotedSheet}|${plainSheet})!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const rows = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const area = String.raw`(?:${cell}:${cell}|${cell}|${columns}|${rows})`;
const endOfReference = String.raw`(?![\p{L}\p{N}_.(\\!\[])`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\r\n\u00a0]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|[A-Z_]+!)/iy],
  // A function may come from a workbook that Excel no longer has, `[2]!_xldudf_AES_TARGET(…)`.
  ['function', new RegExp(String.raw`(?:${sheet}|\[[^\]]*\](?:${plainSheet})?!)?${word}(?=\()`, 'uy')],
  // Another workbook, `'[Book.xlsx]Sheet'!A1` or `[1]Sheet!A1`; several sheets, `Jan:Dec!A1`.
  [
    'other-reference',
    new RegExp(String.raw`(?:'[^']*\[(?:[^']|'')+'|\[[^\]]*\]${plainSheet})!${area}`, 'uy'),
  ],
  ['other-reference', new RegExp(String.raw`${plainSheet}:${plainSheet}!${area}`, 'uy')],
  ['other-reference', new RegExp(String.raw`(?:${plainSheet})?\[(?:[^\[\]]|\[[^\]]*\])*\]`, 'uy')],
  ['reference', new RegExp(String.raw`(?:${sheet})?${area}${endOfReference}`, 'uy')],
  ['error', new RegExp(String.raw`${sheet}#REF!`, 'uy')],
  ['name', new RegExp(String.raw`(?:${sheet})?${word}`, 'uy')],
  ['number', /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?/y],
  ['sign', /<>|<=|>=|[-+*/^&=<>%@#(),;:{}]/y],
];

/** @returns the pieces of a formula without its `=`; `null` when something in it is none */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && text !== '') return { kind, text, at };
  }
  return null;
}

/** A function's name as people know it: `_xldudf_AES_TARGET`, as files hold it, is `AES.TARGET`. */
export const functionName = (written: string): string =>
  withOwnNames(written)
    .replace(/^(?:_xlfn\.|_xlws\.)+/i, '')
    .toUpperCase();

/** Whether a formula calls one of our functions, wherever in it. */
export function callsOurs(formula: unknown): formula is string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  const tokens = tokensOf(formula);
  return tokens !== null && tokens.some(({ kind, text }) => kind === 'function' && isOurs(text));
}

export const isOurs = (written: string): boolean => functionName(written).startsWith('AES.');
