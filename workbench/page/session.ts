import { openWorkbookFile } from '../../src/files';
import { readSettings, readTables, saveWorkbookFile, toUniver } from '../book';
import { requireAddress } from '../model/a1';
import { shownText, valueOf } from '../model/cell-value';
import { ExcelModel } from '../model/excel-model';
import { keptFormula } from '../model/kept-formula';
import { connectFrame } from '../transport/browser';
import { openGrid } from './grid';
import { base64 } from './hook';
import type { WorkbenchHook } from './hook';
import { enterPane, listenForLeaving } from './pane-keyboard';
import type { PaneLeaving } from './pane-keyboard';
import { listenForF6 } from './regions';
import type { OpenedFile, ServedAddIn } from './served';
import type { StatusBar } from './status-bar';
import type { TaskPane } from './task-pane';
import { pageText } from './text';

/** One open workbook with the add-in running in it. */
export interface Session {
  readonly name: string;
  readonly hook: WorkbenchHook;
  /** The workbook as it stands, as the bytes of an .xlsx file. */
  save(): Uint8Array<ArrayBuffer>;
  /** Says that these bytes were handed to the person who asked for a copy. */
  kept(bytes: Uint8Array): void;
  /** Whether the workbook differs from the file that was opened and from the last copy that was kept. */
  unsaved(): boolean;
  /** Runs the add-in's ribbon command; resolves when it says that it has ended. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  /** Tells the add-in that its pane was opened or closed. */
  paneShown(isShown: boolean): void;
  focusPane(): void;
  focusSheet(): void;
  dispose(): void;
}

export interface SessionOptions {
  readonly file: OpenedFile;
  readonly addIn: ServedAddIn;
  readonly pane: TaskPane;
  /** Where the spreadsheet is drawn. */
  readonly sheet: HTMLElement;
  readonly status: StatusBar;
  /** Moves the keyboard to the next or previous part of the page. */
  readonly move: (backwards: boolean) => void;
  /** The workbook that is open now; it is closed once the new one has been read. */
  readonly previous: Session | null;
}

/** How often the status bar looks whether the workbook is at rest, in milliseconds. */
const STATUS_EVERY = 100;

/**
 * Opens a workbook and starts the add-in in it, as Excel does with a shared runtime: its page runs from now on, shown
 * or not.
 *
 * @throws {WorkbookFileError} when the file is none; the workbook open before then stays open
 */
export function openSession(options: SessionOptions): Session {
  const { addIn, pane, sheet, status, move } = options;
  const file = openWorkbookFile(options.file.bytes);
  const { data } = toUniver(file, options.file.name);
  const settings = new Map(Object.entries(readSettings(file)));
  options.previous?.dispose();

  const frame = document.createElement('iframe');
  frame.title = pageText.paneFrame(addIn.manifest.displayName);
  const client = connectFrame({ frame, model: () => model, origin: location.origin });
  frame.src = addIn.manifest.taskPane;
  // Before the spreadsheet, so that the add-in is fetched while that is being drawn.
  pane.body.replaceChildren(frame);

  const grid = openGrid(sheet, data);
  const model: ExcelModel = new ExcelModel(grid.univerAPI, grid.workbook, {
    send: (entries) => {
      client.send(entries);
    },
    settings,
    tables: readTables(file),
    onPaneState: (state) => {
      if (state === 'Visible') pane.show();
      else pane.hide();
    },
    reveal: (sheetId, row, column) => {
      const shown = grid.workbook.getSheetBySheetId(sheetId);
      if (!shown) return;
      // The grid counts from the end of what is frozen.
      const { xSplit, ySplit } = shown.getFreeze();
      // A few rows and a column before it too: the officer sees the cell among its neighbours.
      shown.scrollToCell(Math.max(row - 3 - ySplit, 0), Math.max(column - 1 - xSplit, 0));
    },
  });
  model.functions.register(addIn.functions, addIn.manifest.functions.namespace);

  const { Event } = grid.univerAPI;
  const editing = [
    grid.univerAPI.addEvent(Event.SheetEditStarted, () => {
      model.beginCellEdit();
    }),
    grid.univerAPI.addEvent(Event.SheetEditEnded, () => {
      model.endCellEdit();
    }),
  ];
  const wordsOnSelectedCell = (): string | null => {
    const selected = grid.workbook.getActiveCell();
    if (selected === null) return null;
    const sheetId = grid.workbook.getActiveSheet().getSheetId();
    const words = model.functions.errorText(sheetId, selected.getRow(), selected.getColumn());
    if (words !== undefined) return pageText.cellError(selected.getA1Notation(), words);
    const kept = keptFormula(selected.getCellData());
    return kept === null ? null : pageText.notRecalculated(selected.getA1Notation(), kept);
  };
  const clock = setInterval(() => {
    status.setPending(model.functions.pending);
    status.setCalculating(model.busy);
    status.setCellError(wordsOnSelectedCell());
    status.setStale(model.notRecalculated);
  }, STATUS_EVERY);
  const leave = (leaving: PaneLeaving): void => {
    switch (leaving) {
      case 'to-next-region':
        move(false);
        break;
      case 'to-previous-region':
        move(true);
        break;
      case 'past-the-end':
        document.querySelector<HTMLElement>('.skip-link')?.focus();
        break;
      case 'past-the-start':
        pane.focusTitleBar();
        break;
      case 'escape':
        grid.focus();
    }
  };
  const stopListening = listenForLeaving(frame, leave);
  frame.addEventListener('load', () => {
    if (frame.contentWindow) listenForF6(frame.contentWindow, move, true);
  });

  const save = (): Uint8Array<ArrayBuffer> =>
    saveWorkbookFile(file, grid.workbook.save(), {
      settings: Object.fromEntries(settings),
      tables: model.tables,
    });
  let lastKept: Uint8Array = options.file.bytes;
  const shown = (sheetName: string, address: string): string => {
    const found = model.book.grid(sheetName);
    if (found === null) return '';
    const { startRow, startColumn } = requireAddress(address).area;
    return shownText(valueOf(found.cell(startRow, startColumn)), found.numberFormat(startRow, startColumn));
  };

  return {
    name: options.file.name,
    hook: {
      cell: shown,
      named: (name) => {
        const reference = grid.workbook.getDefinedName(name)?.getFormulaOrRefString() ?? '';
        const parts = /^=?'?(.*?)'?!(\$?[A-Z]+\$?\d+)$/.exec(reference);
        return parts
          ? shown((parts[1] ?? '').replaceAll("''", "'"), (parts[2] ?? '').replaceAll('$', ''))
          : '';
      },
      sheetNames: () => grid.workbook.getSheets().map((each) => each.getSheetName()),
      settle: async () => {
        await grid.started;
        await model.settle();
        grid.show();
      },
      save,
      saveAsText: () => base64(save()),
    },
    save,
    kept: (bytes) => {
      lastKept = bytes;
    },
    // A workbook that nothing was done to is saved as the very bytes that were opened, so comparing them is exact.
    unsaved: () => !sameBytes(save(), lastKept),
    runCommand: (controlId, functionName) => client.runCommand(controlId, functionName),
    paneShown: (isShown) => {
      model.paneShown(isShown);
    },
    focusPane: () => {
      enterPane(frame);
    },
    focusSheet: () => {
      grid.focus();
    },
    dispose: () => {
      clearInterval(clock);
      stopListening();
      for (const each of editing) each.dispose();
      client.dispose();
      frame.remove();
      model.dispose();
      grid.dispose();
    },
  };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
