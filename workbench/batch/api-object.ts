import type { z } from 'zod';

import { apiNotFound, ApiError, invalidArgument } from './api-error';

/** One scalar property: how to read it and, where Excel lets an add-in write it, how to write it. */
export interface Property {
  readonly read: () => unknown;
  readonly write?: (value: unknown) => void;
  /** Left out of a bare `load()`: costly, or failing where the object is not of the right kind. */
  readonly onlyWhenNamed?: boolean;
}

/** A method: takes the arguments as they came and answers a value, another object, or a promise of either. */
export type Method = (args: readonly unknown[]) => unknown;

/** Everything that one object answers to, by the names that JavaScript uses. */
export interface Members {
  readonly properties?: Readonly<Record<string, Property>>;
  /** Other objects reached through a property, such as `range.format`. */
  readonly objects?: Readonly<Record<string, () => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, Method>>;
}

/** An object of Excel's API as a request sees it. What is not among its members is answered with `ApiNotFound`. */
export abstract class ApiObject {
  /** The class as Excel's documentation names it. */
  abstract readonly className: string;

  #members: Members | undefined;

  protected abstract defineMembers(): Members;

  /** Members by name; built on first use since most objects of a batch are only passed through. */
  get members(): Members {
    this.#members ??= this.defineMembers();
    return this.#members;
  }

  /** What the client is told when it first meets the object: its id, so that later requests find it again. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** The members of a collection in order; `undefined` for anything that is not a collection. */
  items(): readonly ApiObject[] | undefined {
    return undefined;
  }

  /** What `collection.getItem(key)` gives where it is an indexer. */
  item(key: unknown): ApiObject | null {
    throw apiNotFound(`${this.className}.getItem(${JSON.stringify(key)})`);
  }

  /** Whether the client must be given a reference to find the object again (ranges only). */
  get needsReference(): boolean {
    return false;
  }

  readProperty(name: string): unknown {
    const property = own(this.members.properties, name);
    if (property === undefined) throw apiNotFound(`${this.className}.${name}`);
    return this.#located(name, () => property.read());
  }

  writeProperty(name: string, value: unknown): void {
    const property = own(this.members.properties, name);
    if (property === undefined) throw apiNotFound(`${this.className}.${name}`);
    const { write } = property;
    if (write === undefined)
      throw new ApiError(
        'InvalidArgument',
        `${this.className}.${name} is read-only.`,
        `${this.className}.${name}`,
      );
    this.#located(name, () => {
      write(value);
    });
  }

  child(name: string): ApiObject | null {
    const open = own(this.members.objects, name);
    if (open === undefined) throw apiNotFound(`${this.className}.${name}`);
    return this.#located(name, open);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.members.methods, name);
    if (method === undefined) throw apiNotFound(`${this.className}.${name}`);
    return this.#located(name, () => method(args));
  }

  #located<T>(member: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw error instanceof ApiError ? error.at(`${this.className}.${member}`) : error;
    }
  }
}

/** A property that add-ins may only read. */
export const readOnly = (read: () => unknown): Property => ({ read });

/** A property that add-ins may read and write; what they write is checked by the schema first. */
export function readWrite<S extends z.ZodType>(
  read: () => unknown,
  schema: S,
  write: (value: z.output<S>) => void,
): Property {
  return {
    read,
    write: (value) => {
      write(checked(schema, value));
    },
  };
}

/** A method with its arguments checked; arguments left out come as `null`, as the client sends them. */
export function method<S extends z.ZodType<readonly unknown[]>>(
  parameters: S,
  run: (...args: Extract<z.output<S>, readonly unknown[]>) => unknown,
): Method {
  return (args) => run(...(checked(parameters, args) as Extract<z.output<S>, readonly unknown[]>));
}

/** Parses what came from outside; a misfit is Excel's `InvalidArgument`. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalidArgument(issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
