import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { declaredFunctions } from '../../src/functions/registry';
import { callIn } from '../../tools/function-examples';
import type { Call } from './excel-proxy';

export { excelError, printed } from '../../tools/function-examples';

/** What Excel is told of the functions, as strictly as its schema. */

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

/** One call of a formula with constants, its arguments as Excel hands them over. */
export const callOf = (formula: string): Call => callIn(formula, declaredFunctions);
