import { ApiError, apiNotFound, httpStatus, invalidArgument } from './api-error';
import { ApiObject } from './api-object';
import { ActionType, batchRequest, ObjectPathType } from './request';
import type {
  Action,
  ArgumentInfo,
  BatchError,
  BatchRequest,
  BatchResponse,
  ObjectPathInfo,
  QueryInfo,
} from './request';

/** What the interpreter needs of the model behind it. */
export interface BatchModel {
  /** `context.workbook`. */
  readonly root: ApiObject;
  /** A top-level service by the class name that the client sends, such as `Microsoft.ExcelServices.CustomFunctions`. */
  service(className: string): ApiObject | null;
  /** Remembers an object for later requests and gives its id. */
  keep(object: ApiObject): string;
  kept(reference: string): ApiObject | undefined;
  release(reference: string): void;
  /** Lets calculation finish before properties are read that depend on it. */
  beforeReading(object: ApiObject, names: readonly string[]): Promise<void> | undefined;
  /** Told of every member that a request uses, as `Class.member`. */
  used(member: string): void;
  /** Called after the last action, also after an error. */
  batchEnded(): void;
}

/**
 * Runs one request as Excel does: actions in order, each seeing what the earlier ones did; the first error stops the rest
 * and leaves what was done.
 * @param body the request as the client sent it, unchecked
 */
export async function runBatch(body: unknown, model: BatchModel): Promise<BatchResponse> {
  const parsed = batchRequest.safeParse(body);
  if (!parsed.success)
    return failure(
      new ApiError('InvalidRequest', `Cannot process the request. ${parsed.error.message}`),
      0,
      [],
      [],
    );
  const batch = new Batch(parsed.data, model);
  try {
    return await batch.run();
  } finally {
    model.batchEnded();
  }
}

class Batch {
  /** Objects of this request by path id; `null` stands for a null object. */
  readonly #objects = new Map<number, ApiObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly model: BatchModel,
  ) {}

  async run(): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      // A trace needs a result as well, otherwise event handlers never attach.
      if (action.ActionType === ActionType.trace) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        results.push({ ActionId: action.Id, Value: await this.#perform(action) });
      } catch (error) {
        return failure(asApiError(error), index, results, traces);
      }
    }
    return { Error: null, Results: results, TraceIds: traces };
  }

  async #perform(action: Action): Promise<unknown> {
    const object = await this.#object(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return object === null ? null : this.#identity(object);
    if (object === null) return null;
    const name = camelCase(action.Name ?? '');
    switch (action.ActionType) {
      case ActionType.query:
      case ActionType.queryAsJson:
        await this.#letCalculate(object, action.QueryInfo ?? {});
        return this.#query(object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.#method(object, name, action.ArgumentInfo);
      case ActionType.setProperty: {
        const [value] = await this.#arguments(action.ArgumentInfo);
        this.#use(object, name);
        object.writeProperty(name, value);
        return null;
      }
      case ActionType.update: {
        const [values] = await this.#arguments(action.ArgumentInfo);
        this.#update(object, values);
        return null;
      }
      default:
        throw apiNotFound(`action type ${String(action.ActionType)} on ${object.className}`);
    }
  }

  #identity(object: ApiObject): Readonly<Record<string, unknown>> {
    return object.needsReference
      ? { ...object.identity(), _ReferenceId: this.model.keep(object) }
      : object.identity();
  }

  async #method(object: ApiObject, name: string, info: ArgumentInfo | null | undefined): Promise<unknown> {
    if (name === '_KeepReference') return this.model.keep(object);
    const args = await this.#arguments(info);
    if (name === '_RemoveReference') {
      this.model.release(String(args[0]));
      return null;
    }
    this.#use(object, name);
    const value = await object.call(name, args);
    return value instanceof ApiObject ? this.#identity(value) : (value ?? null);
  }

  #update(object: ApiObject, values: unknown): void {
    if (typeof values !== 'object' || values === null) throw invalidArgument('properties');
    for (const [wireName, value] of Object.entries(values)) {
      const name = camelCase(wireName);
      if (Object.hasOwn(object.members.objects ?? {}, name)) {
        const child = object.child(name);
        if (child !== null) this.#update(child, value);
      } else {
        this.#use(object, name);
        object.writeProperty(name, value);
      }
    }
  }

  async #object(id: number): Promise<ApiObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined)
      throw new ApiError('InvalidObjectPath', `The request names no object path ${String(id)}.`);
    const object = await this.#reach(path);
    this.#objects.set(id, object);
    return object;
  }

  async #reach(path: ObjectPathInfo): Promise<ApiObject | null> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.model.root;
      case ObjectPathType.newObject: {
        const service = this.model.service(name);
        if (service === null) throw apiNotFound(name);
        return service;
      }
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.reference: {
        const kept = this.model.kept(name);
        if (kept === undefined)
          throw new ApiError(
            'InvalidObjectPath',
            'The object path is not working for what you are trying to do: its reference was given back.',
          );
        return kept;
      }
      default:
        return this.#reachThroughParent(path, name);
    }
  }

  async #reachThroughParent(path: ObjectPathInfo, name: string): Promise<ApiObject | null> {
    const parent = await this.#object(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === ObjectPathType.property) {
      this.#use(parent, camelCase(name));
      return parent.child(camelCase(name));
    }
    const args = await this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === ObjectPathType.indexer) {
      this.#use(parent, 'getItem');
      try {
        return parent.item(args[0]);
      } catch (error) {
        throw error instanceof ApiError ? error.at(`${parent.className}.getItem`) : error;
      }
    }
    if (path.ObjectPathType !== ObjectPathType.method)
      throw apiNotFound(`object path type ${String(path.ObjectPathType)}`);
    const method = camelCase(name);
    this.#use(parent, method);
    const object = await parent.call(method, args);
    if (object === null || object === undefined) return null;
    if (!(object instanceof ApiObject))
      throw new ApiError('InvalidObjectPath', `${parent.className}.${method} gives no object.`);
    return object;
  }

  /** Arguments with the objects put in the places that the client left for them. */
  async #arguments(info: ArgumentInfo | null | undefined): Promise<readonly unknown[]> {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? Promise.all(args.map((value, index) => this.#argument(value, ids[index]))) : args;
  }

  async #argument(value: unknown, id: unknown): Promise<unknown> {
    if (Array.isArray(value) && Array.isArray(id)) {
      const ids: readonly unknown[] = id;
      return Promise.all(value.map((inner: unknown, index) => this.#argument(inner, ids[index])));
    }
    return typeof id === 'number' && id !== 0 ? this.#object(id) : value;
  }

  async #letCalculate(object: ApiObject, query: QueryInfo): Promise<void> {
    const names = query.Select ?? [];
    await this.model.beforeReading(object, names.length === 0 ? ['*'] : names);
  }

  #query(object: ApiObject, query: QueryInfo): unknown {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const items = object.items();
    if (items === undefined) return this.#read(object, paths);
    const from = query.Skip ?? 0;
    const shown = items.slice(from, typeof query.Top === 'number' ? from + query.Top : undefined);
    return {
      ...this.#read(
        object,
        paths.filter((path) => this.#belongsToCollection(object, path)),
      ),
      _Items: shown.map((item) => ({
        ...this.#read(
          item,
          paths.filter((path) => !this.#belongsToCollection(object, path)),
        ),
        ...item.identity(),
      })),
    };
  }

  #belongsToCollection(collection: ApiObject, path: string): boolean {
    return Object.hasOwn(collection.members.properties ?? {}, path);
  }

  /** Named properties of one object, in the client's Pascal case; nested names such as `format/fill/color` open objects. */
  #read(object: ApiObject, paths: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    const scalars = paths.length === 0 || paths.includes('*') ? this.#allScalars(object) : [];
    for (const path of [...scalars, ...paths.filter((name) => name !== '*')]) {
      const slash = path.indexOf('/');
      if (slash === -1 && Object.hasOwn(object.members.objects ?? {}, path)) {
        nested.set(path, nested.get(path) ?? []);
      } else if (slash === -1) {
        this.#use(object, path);
        answer[pascalCase(path)] = object.readProperty(path);
      } else {
        const head = path.slice(0, slash);
        nested.set(head, [...(nested.get(head) ?? []), path.slice(slash + 1)]);
      }
    }
    for (const [name, inner] of nested) {
      const child = object.child(name);
      answer[pascalCase(name)] = child === null ? null : this.#query(child, { Select: inner });
    }
    return answer;
  }

  #allScalars(object: ApiObject): readonly string[] {
    if (object.items() !== undefined) return [];
    return Object.entries(object.members.properties ?? {})
      .filter(([, property]) => property.onlyWhenNamed !== true)
      .map(([name]) => name);
  }

  #use(object: ApiObject, member: string): void {
    if (!member.startsWith('_')) this.model.used(`${object.className}.${member}`);
  }
}

function failure(
  error: ApiError,
  index: number,
  results: BatchResponse['Results'],
  traces: BatchResponse['TraceIds'],
): BatchResponse {
  const described: BatchError = {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: httpStatus(error.code),
  };
  return { Error: described, Results: results, TraceIds: traces };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ApiError(
    'GeneralException',
    `There was an internal error while processing the request. ${words}`,
  );
}

function camelCase(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
