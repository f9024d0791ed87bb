import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Call, Shown } from './excel-proxy';

/** The examples of the help pages: one function call with constants, written as an officer would type it. */

const functionsJson = z.object({
  allowErrorForDataTypeAny: z.boolean(),
  functions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      parameters: z.array(
        z.strictObject({
          name: z.string(),
          description: z.string(),
          type: z.string(),
          dimensionality: z.literal('matrix').optional(),
          optional: z.literal(true).optional(),
        }),
      ),
      options: z.strictObject({ requiresParameterAddresses: z.literal(true) }).optional(),
      result: z.strictObject({ type: z.string().optional(), dimensionality: z.literal('matrix').optional() }),
    }),
  ),
});

export const metadataFile = path.join(__dirname, '../../src/functions/functions.json');
export const metadata = functionsJson.parse(JSON.parse(readFileSync(metadataFile, 'utf8')));

/** `#REF!` and its like as Excel hands them to a function that takes errors. */
export function excelError(code: string): unknown {
  return { type: 'CustomFunctionError', code };
}

/** Reads `AES.NAME(…)`. Arguments left out are `null`, and one value for a range is a range of one cell, as in Excel. */
export function callOf(formula: string): Call {
  const [, name = '', inside = ''] = /^AES\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  const described = metadata.functions.find(({ id }) => id === name);
  if (described === undefined) throw new Error(`${formula} calls no function of ours`);
  const written = split(inside, ',');
  if (written.length > described.parameters.length) throw new Error(`${formula} has too many arguments`);
  const given = described.parameters.map(({ dimensionality }, index) => {
    const value = constant(written[index] ?? '');
    return dimensionality === 'matrix' && value !== null && !Array.isArray(value) ? [[value]] : value;
  });
  return { name, given };
}

function split(text: string, by: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '{') depth += 1;
    if (!quoted && character === '}') depth -= 1;
    if (character === by && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

function constant(written: string): unknown {
  if (written === '') return null;
  if (written.startsWith('{')) {
    return split(written.slice(1, -1), ';').map((row) => split(row, ',').map(constant));
  }
  if (written.startsWith('"')) return written.slice(1, -1);
  if (written.startsWith('#')) return excelError(written);
  if (written === 'TRUE' || written === 'FALSE') return written === 'TRUE';
  const value = Number(written);
  if (Number.isNaN(value)) throw new Error(`${written} is no constant`);
  return value;
}

/** A result as the help pages print it. */
export function printed(shown: Shown): string {
  if ('error' in shown) return `\`${shown.error}\` ${shown.sentence}`.trim();
  return `\`${literal(shown.value)}\``;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) =>
      Array.isArray(row) ? row.map(literal).join(',') : literal(row),
    );
    return `{${rows.join(';')}}`;
  }
  return typeof value === 'string' ? `"${value}"` : String(value);
}
