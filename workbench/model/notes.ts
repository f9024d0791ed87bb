import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
  type ISheetNote,
} from '@univerjs/sheets-note';
import { z } from 'zod';

import { invalidArgument, itemAlreadyExists, itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireAddress } from './a1';
import { areaAt } from './area';
import type { SheetGrid } from './book';
import type { Context } from './context';
import { requirePermission } from './protection';

/** Size of the box that Excel gives a new note, in points. */
const boxWidth = 108;
const boxHeight = 59.25;

function notesOf(grid: SheetGrid): readonly ISheetNote[] {
  const notes = grid.book.injector.get(SheetsNoteModel).getSheetNotes(grid.book.unitId, grid.sheetId);
  return [...(notes?.values() ?? [])].sort((a, b) => a.row - b.row || a.col - b.col);
}

function put(grid: SheetGrid, note: ISheetNote, before: ISheetNote | null): void {
  const place = {
    unitId: grid.book.unitId,
    sheetId: grid.sheetId,
    row: note.row,
    col: note.col,
    silent: true,
  };
  grid.book.change(
    { id: UpdateNoteMutation.id, params: { ...place, note } },
    before === null
      ? { id: RemoveNoteMutation.id, params: { ...place, noteId: note.id } }
      : { id: UpdateNoteMutation.id, params: { ...place, note: before } },
  );
}

/** One cell of the sheet by its address; a note belongs to exactly one. */
function cellOf(grid: SheetGrid, address: string): { readonly row: number; readonly col: number } {
  const { sheet, area } = requireAddress(address);
  if (sheet !== undefined && sheet.toLowerCase() !== grid.name.toLowerCase())
    throw invalidArgument(`"${address}" names another sheet`);
  if (area.startRow !== area.endRow || area.startColumn !== area.endColumn)
    throw invalidArgument(`"${address}" is no single cell`);
  return { row: area.startRow, col: area.startColumn };
}

const text = z.string().max(32_767);

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  addressAndText: z.tuple([z.string(), text]),
  isTrue: z.boolean(),
  onePosition: z.tuple([z.int()]),
  oneText: z.tuple([z.string()]),
};

/** `worksheet.notes`, in the order of the rows (ExcelApi 1.18). */
export class NoteCollectionObject extends ApiObject {
  readonly className = 'NoteCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
  ) {
    super();
  }

  override items(): readonly NoteObject[] {
    return notesOf(this.grid).map(({ id }) => this.#object(id));
  }

  override item(key: unknown): ApiObject {
    // The library asks by id for a note that it was told of, an add-in by the cell.
    const wanted = checked(z.string(), key);
    if (notesOf(this.grid).some(({ id }) => id === wanted)) return this.#object(wanted);
    const found = this.#at(wanted);
    if (found === null) throw itemNotFound();
    return found;
  }

  #object(id: string): NoteObject {
    return new NoteObject(this.context, this.grid, id);
  }

  #at(address: string): NoteObject | null {
    const { row, col } = cellOf(this.grid, address);
    const note = notesOf(this.grid).find((each) => each.row === row && each.col === col);
    return note === undefined ? null : this.#object(note.id);
  }

  #add(address: string, content: string): NoteObject {
    requirePermission(this.grid, 'allowEditObjects');
    if (this.#at(address) !== null) throw itemAlreadyExists();
    const { row, col } = cellOf(this.grid, address);
    this.grid.growTo({ startRow: row, startColumn: col, endRow: row, endColumn: col });
    const id = crypto.randomUUID();
    put(this.grid, { id, row, col, width: boxWidth, height: boxHeight, note: content }, null);
    return this.#object(id);
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        add: method(takes.addressAndText, (address, content) => this.#add(address, content)),
        getCount: () => this.items().length,
        getItemAt: method(takes.onePosition, (index) => {
          const item = this.items()[index];
          if (item === undefined) throw itemNotFound();
          return item;
        }),
        getItemOrNullObject: method(takes.oneText, (address) => this.#at(address)),
      },
    };
  }
}

/** One note. It keeps its identity while rows and columns move its cell. */
class NoteObject extends ApiObject {
  readonly className = 'Note';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get #note(): ISheetNote {
    const note = notesOf(this.grid).find(({ id }) => id === this.id);
    if (note === undefined) throw itemNotFound();
    return note;
  }

  #change(change: Partial<ISheetNote>): void {
    requirePermission(this.grid, 'allowEditObjects');
    const before = this.#note;
    put(this.grid, { ...before, ...change }, before);
  }

  #delete(): void {
    requirePermission(this.grid, 'allowEditObjects');
    const note = this.#note;
    const { unitId } = this.grid.book;
    const place = { unitId, sheetId: this.grid.sheetId, row: note.row, col: note.col, silent: true };
    this.grid.book.change(
      { id: RemoveNoteMutation.id, params: { ...place, noteId: note.id } },
      { id: UpdateNoteMutation.id, params: { ...place, note } },
    );
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        authorName: readOnly(() => ''),
        content: readWrite(
          () => this.#note.note,
          text,
          (note) => {
            this.#change({ note });
          },
        ),
        height: readOnly(() => this.#note.height),
        visible: readWrite(
          () => this.#note.show === true,
          takes.isTrue,
          (show) => {
            this.#change({ show });
          },
        ),
        width: readOnly(() => this.#note.width),
      },
      methods: {
        delete: () => {
          this.#delete();
        },
        getLocation: () => {
          const { row, col } = this.#note;
          return this.context.range(this.grid, areaAt(row, col, 1, 1));
        },
      },
    };
  }
}
