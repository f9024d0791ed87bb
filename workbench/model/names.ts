import { IDefinedNamesService } from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from '@univerjs/sheets';
import { z } from 'zod';

import { invalidArgument, itemAlreadyExists, itemNotFound, unsupported } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { formatAddress, parseAddress } from './a1';
import type { GridRange } from './area';
import type { Book, SheetGrid } from './book';
import type { Context } from './context';
import { LiveRange } from './live-range';
import { requireFormula } from './required-formula';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  formula: z.string().startsWith('='),
  isTrue: z.boolean(),
  oneText: z.tuple([z.string()]),
  text: z.string(),
};

const nameText = z
  .string()
  .max(255)
  .regex(/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u)
  // What stands for rows and columns in Excel's other way of writing addresses is no name.
  .refine((text) => !/^(?:[rc]|r[0-9]*c[0-9]*|r[0-9]+|c[0-9]+|true|false)$/i.test(text));

/** What a name stands for whose cells are gone. */
const deadReference = '=#REF!';

/** The names that the spreadsheet knows, in the order they were made. */
function definedNames(book: Book): readonly IDefinedNamesServiceParam[] {
  const service = book.injector.get(IDefinedNamesService);
  return Object.values(service.getDefinedNameMap(book.unitId) ?? {});
}

const scopeOf = (name: IDefinedNamesServiceParam): string =>
  name.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

const scopeFor = (grid: SheetGrid | null): string => grid?.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

/** A name of the sheet or, without one, of the workbook. */
export function findName(book: Book, grid: SheetGrid | null, text: string): IDefinedNamesServiceParam | null {
  const wanted = text.toLowerCase();
  const scope = scopeFor(grid);
  return (
    definedNames(book).find((name) => scopeOf(name) === scope && name.name.toLowerCase() === wanted) ?? null
  );
}

/** Where a name points, when it points at one area of cells: looked for on the sheet first, then in the workbook. */
export function areaOfName(
  context: Context,
  text: string,
  grid: SheetGrid,
): { readonly grid: SheetGrid; readonly area: GridRange } | null {
  const name = findName(context.book, grid, text) ?? findName(context.book, null, text);
  return name === null ? null : target(context.book, name);
}

function target(
  book: Book,
  name: IDefinedNamesServiceParam,
): { readonly grid: SheetGrid; readonly area: GridRange } | null {
  const address = parseAddress(name.formulaOrRefString.replace(/^=/, ''));
  if (address?.sheet === undefined) return null;
  const grid = book.grid(address.sheet);
  return grid === null ? null : { grid, area: address.area };
}

/** `workbook.names` or, with a sheet, `worksheet.names`. */
export class NamedItemCollectionObject extends ApiObject {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid | null,
  ) {
    super();
  }

  override items(): readonly ApiObject[] {
    const scope = scopeFor(this.grid);
    return definedNames(this.context.book)
      .filter((name) => scopeOf(name) === scope)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((name) => new NamedItemObject(this.context, name.id));
  }

  override item(key: unknown): ApiObject {
    const found = this.#find(checked(z.string(), key));
    if (found === null) throw itemNotFound();
    return found;
  }

  #find(text: string): NamedItemObject | null {
    const name = findName(this.context.book, this.grid, text);
    return name === null ? null : new NamedItemObject(this.context, name.id);
  }

  #add(name: unknown, reference: unknown, comment: unknown): NamedItemObject {
    const { book } = this.context;
    const text = checked(nameText, name);
    // A name must not look like a cell.
    if (parseAddress(text) !== null) throw invalidArgument(`"${text}" is an address`);
    if (this.#find(text) !== null) throw itemAlreadyExists();
    const id = crypto.randomUUID();
    book.run(InsertDefinedNameCommand.id, {
      unitId: book.unitId,
      id,
      name: text,
      formulaOrRefString: this.#referenceText(reference),
      comment: checked(z.string().nullish(), comment) ?? '',
      localSheetId: scopeFor(this.grid),
      hidden: false,
    });
    return new NamedItemObject(this.context, id);
  }

  #referenceText(reference: unknown): string {
    if (reference instanceof LiveRange) return formatAddress(reference.grid.name, reference.area, true);
    const text = checked(z.string().min(1), reference);
    if (!text.startsWith('=')) throw invalidArgument('the formula must begin with =');
    requireFormula(this.context.book, text);
    const address = parseAddress(text.slice(1));
    if (address === null) return text === deadReference ? text.slice(1) : text;
    const sheet = address.sheet ?? (this.grid ?? this.context.book.activeGrid()).name;
    return formatAddress(sheet, address.area, true);
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        add: (args) => this.#add(args[0], args[1], args[2]),
        getCount: () => this.items().length,
        getItemOrNullObject: method(takes.oneText, (text) => this.#find(text)),
      },
    };
  }
}

/** One name. */
class NamedItemObject extends ApiObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly context: Context,
    private readonly id: string,
  ) {
    super();
  }

  get #name(): IDefinedNamesServiceParam {
    const name = definedNames(this.context.book).find((other) => other.id === this.id);
    if (name === undefined) throw itemNotFound();
    return name;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.#name.name };
  }

  get #reference(): string {
    return this.#name.formulaOrRefString.replace(/^=/, '');
  }

  get #constant(): string | number | boolean | null {
    const text = this.#reference;
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    return quoted?.[1]?.replaceAll('""', '"') ?? null;
  }

  get #type(): string {
    if (target(this.context.book, this.#name) !== null) return 'Range';
    if (this.#reference.includes('#REF!')) return 'Error';
    const constant = this.#constant;
    if (constant === null) throw unsupported('the type of a name that is a formula');
    return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof constant as 'string'];
  }

  get #value(): unknown {
    const pointed = target(this.context.book, this.#name);
    if (pointed !== null) return formatAddress(pointed.grid.name, pointed.area, true);
    if (this.#reference.includes('#REF!')) return '#REF!';
    const constant = this.#constant;
    if (constant === null) throw unsupported('the value of a name that is a formula');
    return constant;
  }

  #range(): LiveRange | null {
    const pointed = target(this.context.book, this.#name);
    return pointed === null ? null : this.context.range(pointed.grid, pointed.area);
  }

  #update(change: Partial<IDefinedNamesServiceParam>): void {
    const { book } = this.context;
    book.run(SetDefinedNameCommand.id, { unitId: book.unitId, ...this.#name, ...change });
  }

  #delete(): void {
    const { book } = this.context;
    book.run(RemoveDefinedNameCommand.id, { unitId: book.unitId, ...this.#name });
  }

  #worksheet(): ApiObject | null {
    const scope = scopeOf(this.#name);
    const grid = scope === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : this.context.book.grid(scope);
    return grid === null ? null : this.context.sheet(grid);
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        comment: readWrite(
          () => this.#name.comment ?? '',
          takes.text,
          (comment) => {
            this.#update({ comment });
          },
        ),
        formula: readWrite(
          () => `=${this.#reference}`,
          takes.formula,
          (formula) => {
            requireFormula(this.context.book, formula);
            const reference = formula.slice(1);
            const isReference = formula === deadReference || parseAddress(reference) !== null;
            this.#update({ formulaOrRefString: isReference ? reference : formula });
          },
        ),
        name: readOnly(() => this.#name.name),
        scope: readOnly(() =>
          scopeOf(this.#name) === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? 'Workbook' : 'Worksheet',
        ),
        type: { read: () => this.#type },
        value: { read: () => this.#value },
        visible: readWrite(
          () => this.#name.hidden !== true,
          takes.isTrue,
          (visible) => {
            this.#update({ hidden: !visible });
          },
        ),
      },
      objects: {
        worksheet: () => {
          const sheet = this.#worksheet();
          if (sheet === null) throw itemNotFound();
          return sheet;
        },
        worksheetOrNullObject: () => this.#worksheet(),
      },
      methods: {
        delete: () => {
          this.#delete();
        },
        getRange: () => {
          const range = this.#range();
          if (range === null) throw itemNotFound();
          return range;
        },
        getRangeOrNullObject: () => this.#range(),
      },
    };
  }
}
