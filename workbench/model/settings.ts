import { z } from 'zod';

import { invalidArgument, itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Context } from './context';

const key = z.string().min(1);

const encoder = new TextEncoder();
const bytesOf = (name: string, value: unknown): number =>
  encoder.encode(name).length + encoder.encode(JSON.stringify(value) ?? '').length;

/** Keeps a setting, unless all settings together would be more than this Excel takes. */
function put({ settings, habits }: Context, name: string, value: unknown): void {
  let bytes = bytesOf(name, value);
  for (const [each, its] of settings) if (each !== name) bytes += bytesOf(each, its);
  if (bytes > habits.settingsBytes)
    throw invalidArgument(
      `${String(bytes)} bytes of settings, and ${String(habits.settingsBytes)} is the most`,
    );
  settings.set(name, value);
}

/** `workbook.settings`. */
export class SettingCollectionObject extends ApiObject {
  readonly className = 'SettingCollection';

  constructor(private readonly context: Context) {
    super();
  }

  override items(): readonly ApiObject[] {
    return [...this.context.settings.keys()].map((name) => new SettingObject(this.context, name));
  }

  override item(name: unknown): ApiObject {
    const found = this.#find(checked(key, name));
    if (found === null) throw itemNotFound();
    return found;
  }

  #find(name: string): SettingObject | null {
    return this.context.settings.has(name) ? new SettingObject(this.context, name) : null;
  }

  protected override defineMembers(): Members {
    const { settings } = this.context;
    return {
      methods: {
        add: method(z.tuple([key, z.unknown()]), (name, value) => {
          put(this.context, name, value);
          return new SettingObject(this.context, name);
        }),
        getCount: () => settings.size,
        getItemOrNullObject: method(z.tuple([key]), (name) => this.#find(name)),
      },
    };
  }
}

class SettingObject extends ApiObject {
  readonly className = 'Setting';

  constructor(
    private readonly context: Context,
    private readonly name: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.name };
  }

  protected override defineMembers(): Members {
    const { settings } = this.context;
    return {
      properties: {
        key: readOnly(() => this.name),
        value: readWrite(
          () => {
            if (!settings.has(this.name)) throw itemNotFound();
            return settings.get(this.name);
          },
          z.unknown(),
          (value) => {
            put(this.context, this.name, value);
          },
        ),
      },
      methods: {
        delete: () => {
          if (!settings.delete(this.name)) throw itemNotFound();
        },
      },
    };
  }
}
