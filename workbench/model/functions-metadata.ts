import { z } from 'zod';

const parameter = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  dimensionality: z.enum(['scalar', 'matrix']).optional(),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});

/** What the metadata file says of the add-in's functions, as the generator writes `functions.json`. */
export const functionsMetadata = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().optional(),
      parameters: z.array(parameter).default([]),
      result: z.object({ type: z.string().optional(), dimensionality: z.string().optional() }).optional(),
      options: z
        .object({
          cancelable: z.boolean().optional(),
          stream: z.boolean().optional(),
          volatile: z.boolean().optional(),
          requiresAddress: z.boolean().optional(),
          requiresParameterAddresses: z.boolean().optional(),
        })
        .optional(),
    }),
  ),
  allowErrorForDataTypeAny: z.boolean().optional(),
});

export type FunctionsMetadata = z.infer<typeof functionsMetadata>;

/** One function of it. */
export type FunctionMetadata = FunctionsMetadata['functions'][number];
