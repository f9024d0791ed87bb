/**
 * `worksheet.notes` as Microsoft's library has it from ExcelApi 1.18 on. The published package ends before that, so these
 * two classes are built here with the library's own means; what goes over the wire is what the later library sends.
 */

type Arguments = readonly unknown[];

/** The parts of the library with which its own classes are made; it has them and its types leave them out. */
interface LibraryParts {
  readonly ClientObject: new (context: unknown, path: unknown) => ClientObject;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createIndexerObject(type: unknown, parent: object, args: Arguments): object;
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: Arguments,
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): object;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: object,
      data: unknown,
      index: number,
    ): object;
    invokeMethod(
      object: object,
      name: string,
      operation: number,
      args: Arguments,
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    fixObjectPathIfNecessary(object: object, value: unknown): void;
    load(object: object, options: unknown): unknown;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  };
}

interface ClientObject {
  readonly context: unknown;
  readonly isNullObject: boolean;
  _isNull: boolean;
  _handleResult(value: unknown): void;
}

const write = 0;
const read = 1;
const hasDefaultFlags = 0;
const readFlags = 4;

/** Adds notes to the library's worksheets, unless it has them already. */
export function addNotes(excel: object, extension: object): void {
  const { Worksheet, Range } = excel as {
    readonly Worksheet: { readonly prototype: object };
    readonly Range: unknown;
  };
  if ('notes' in Worksheet.prototype) return;
  const { ClientObject, BatchApiHelper, Utility } = extension as LibraryParts;

  class Note extends ClientObject {
    readonly #held: Record<string, unknown> = {};

    get _className(): string {
      return 'Note';
    }

    #loaded(name: string): unknown {
      Utility.throwIfNotLoaded(name, this.#held[name], 'Note', this._isNull);
      return this.#held[name];
    }

    get authorName(): unknown {
      return this.#loaded('authorName');
    }

    get content(): unknown {
      return this.#loaded('content');
    }

    set content(value: unknown) {
      this.#held['content'] = value;
      BatchApiHelper.invokeSetProperty(this, 'Content', value, hasDefaultFlags);
    }

    get visible(): unknown {
      return this.#loaded('visible');
    }

    set visible(value: unknown) {
      this.#held['visible'] = value;
      BatchApiHelper.invokeSetProperty(this, 'Visible', value, hasDefaultFlags);
    }

    delete(): void {
      BatchApiHelper.invokeMethod(this, 'Delete', write, [], hasDefaultFlags, 0);
    }

    getLocation(): object {
      return BatchApiHelper.createMethodObject(
        Range,
        this,
        'GetLocation',
        read,
        [],
        false,
        true,
        null,
        readFlags,
      );
    }

    load(options?: unknown): unknown {
      return Utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== 'object' || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const names = { AuthorName: 'authorName', Content: 'content', Visible: 'visible' };
      for (const [sent, name] of Object.entries(names))
        if (sent in value) this.#held[name] = Reflect.get(value, sent);
    }
  }

  class NoteCollection extends ClientObject {
    #items: Note[] | undefined;

    get _className(): string {
      return 'NoteCollection';
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): readonly Note[] {
      Utility.throwIfNotLoaded('items', this.#items, 'NoteCollection', this._isNull);
      return this.#items ?? [];
    }

    add(cell: unknown, content: unknown): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'Add',
        write,
        [cell, content],
        false,
        true,
        null,
        hasDefaultFlags,
      );
    }

    getCount(): unknown {
      return BatchApiHelper.invokeMethod(this, 'GetCount', read, [], readFlags, 0);
    }

    getItem(cell: string): object {
      return BatchApiHelper.createIndexerObject(Note, this, [cell]);
    }

    getItemAt(index: number): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'GetItemAt',
        read,
        [index],
        false,
        false,
        null,
        readFlags,
      );
    }

    getItemOrNullObject(cell: string): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'GetItemOrNullObject',
        read,
        [cell],
        false,
        false,
        null,
        readFlags,
      );
    }

    load(options?: unknown): unknown {
      return Utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== 'object' || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items: unknown = Reflect.get(value, '_Items') ?? Reflect.get(value, 'items');
      if (!Array.isArray(items)) return;
      this.#items = items.map((data: unknown, index) => {
        // Notes have a key of their own, their cell; the place in the list finds one that was only listed.
        const note = BatchApiHelper.createChildItemObject(Note, false, this, data, index) as Note;
        note._handleResult(data);
        return note;
      });
    }
  }

  const known = new WeakMap<object, object>();
  Object.defineProperty(Worksheet.prototype, 'notes', {
    configurable: true,
    enumerable: true,
    get(this: object) {
      const notes =
        known.get(this) ??
        BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, readFlags);
      known.set(this, notes);
      return notes;
    },
  });
}
