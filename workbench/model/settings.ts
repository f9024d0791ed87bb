import { z } from 'zod';

import { itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Context } from './context';

const key = z.string().min(1);

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
          settings.set(name, value);
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
          (value) => settings.set(this.name, value),
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
