import { z } from 'zod';

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  /** One entry an argument: the object path id where the argument is an object, nested where the argument is an array. */
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.int().nullish(),
  Skip: z.int().nullish(),
});

/** What an action does, by the client's numbers. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object is reached, by the client's numbers. */
export const ObjectPathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const action = z.object({
  Id: z.int(),
  ActionType: z.int(),
  Name: z.string().nullish(),
  ObjectPathId: z.int(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
});

const objectPath = z.object({
  Id: z.int(),
  ObjectPathType: z.int(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.int().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

/** The body of one request as the client sends it. */
export const batchRequest = z.object({
  AutoKeepReference: z.boolean().optional(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export type BatchRequest = z.infer<typeof batchRequest>;
export type Action = BatchRequest['Actions'][number];
export type ObjectPathInfo = BatchRequest['ObjectPaths'][string];
export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type QueryInfo = z.infer<typeof queryInfo>;

/** The body of one answer as the client reads it. */
export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error: BatchError | null;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** Place of the failed action in the request; the client builds the failed statement from it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** Request flags beside the body. */
export const RequestFlag = { write: 1, waitWhileCellIsEdited: 64 } as const;
