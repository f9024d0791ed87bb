import { CellValueType, LocaleType, mergeLocales } from '@univerjs/core';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import englishWords from '@univerjs/preset-sheets-node-core/locales/en-US';
import { createUniver } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import '@univerjs/sheets-note/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';

import type { MessageLimits } from '../batch/message-limits';
import { requireAddress } from '../model/a1';
import { eventCategory } from '../model/change-events';
import { shownText, valueOf } from '../model/cell-value';
import type { ShownPane } from '../model/context';
import { ExcelModel } from '../model/excel-model';
import { type ExcelKind, type Habits, kindsOfExcel } from '../model/habits';
import type { SheetTable } from '../model/sheet-table';
import { loadNodeClient } from '../transport/node';
import type {
  ClientBuild,
  CustomFunctionsRuntime,
  Intercept,
  NodeClient,
  TrafficStats,
} from '../transport/node';
import { followConditionalFormats } from './follow-conditional-formats';

/** A workbook in short: sheets with values and formulas (text that begins with `=`), `''` or `null` for blank cells. */
export interface SimpleWorkbook {
  readonly name?: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly values?: readonly (readonly (string | number | boolean | null)[])[];
    readonly hidden?: boolean;
  }[];
}

export interface HeadlessOptions {
  readonly data?: Partial<IWorkbookData> | SimpleWorkbook;
  /** Requirement sets that replace today's; lower versions imitate an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** The add-in's functions, as its `functions.json` describes them. */
  readonly functionsMetadata?: unknown;
  /** Namespace of the add-in's functions; `AES` unless told. */
  readonly namespace?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Excel's own tables that the workbook has already. */
  readonly tables?: readonly SheetTable[];
  readonly build?: ClientBuild;
  /** What one message may carry; as in the real Excel of that build unless told. */
  readonly limits?: MessageLimits;
  /** Habits, requirement sets and build of one kind of Excel; what is told beside it goes first. */
  readonly kind?: ExcelKind;
  /** Single habits in place of the kind's own. */
  readonly habits?: Partial<Habits>;
  /** Milliseconds that a function of the add-in may take before its cell shows `#CONNECT!`. */
  readonly functionPatience?: number;
  /** Stands between client and host, for tests of what may go wrong on the way. */
  readonly intercept?: Intercept;
}

export interface HeadlessExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsRuntime;
  readonly univerAPI: FUniver;
  readonly workbook: FWorkbook;
  readonly model: ExcelModel;
  /** Resolves when calculation is done, functions of the add-in have answered and events are out. */
  settle(): Promise<void>;
  /** What a cell shows, with its number format. */
  cell(sheet: string, address: string): string;
  /** Text that a function of the add-in gave with the error that the cell shows. */
  errorText(sheet: string, address: string): string | undefined;
  /** Puts `Excel`, `Office` and the rest where an add-in's page has them; gives back the way to take them away. */
  installGlobals(): () => void;
  /** Runs a ribbon command by the name of its function; resolves when it says that it has ended. */
  runCommand(name: string): Promise<void>;
  /** Traffic so far, in requests and bytes as the client sends and receives them, and the members used. */
  readonly stats: TrafficStats & { readonly members: ReadonlySet<string> };
  /** The add-in's settings in this workbook. */
  readonly settings: Map<string, unknown>;
  /** What the add-in last asked of its pane. */
  readonly paneState: () => ShownPane['state'];
  beginCellEdit(): void;
  endCellEdit(): void;
  /** Another person with the same workbook open: a client library of its own, which hears of every change too. */
  connect(intercept?: Intercept): NodeClient;
  dispose(): void;
}

/** Starts the stand-in for Excel in Node with one open workbook, and Microsoft's client library connected to it. */
export function startHeadlessExcel(options: HeadlessOptions = {}): HeadlessExcel {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(englishWords) },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  const workbook = univerAPI.createWorkbook(workbookData(options.data));
  const following = followConditionalFormats(workbook);
  const kind = options.kind === undefined ? null : kindsOfExcel[options.kind];
  const build = options.build ?? kind?.build;
  const habits: Habits = {
    ...(kind ?? kindsOfExcel.newest).habits,
    // Excel on the web hands no function a whole column.
    ...(build === 'win32' ? {} : { wholeColumns: false }),
    ...options.habits,
  };
  const load = (intercept: Intercept | undefined): NodeClient =>
    loadNodeClient({
      ...(build ? { build } : {}),
      requirementSets: { ...kind?.requirementSets, ...options.requirementSets },
      ...(options.limits ? { limits: options.limits } : {}),
      ...(intercept ? { intercept } : {}),
    });
  const client = load(options.intercept);
  const others: NodeClient[] = [];
  let pane: ShownPane['state'] = 'Background';
  const model = new ExcelModel(univerAPI, workbook, {
    send: (entries) => {
      client.push(entries);
      // Functions of the add-in are called in one place only.
      const news = entries.filter(([category]) => category === eventCategory);
      if (news.length > 0) for (const other of others) other.push(news);
    },
    settings: new Map(Object.entries(options.settings ?? {})),
    tables: options.tables ?? [],
    onPaneState: (state) => {
      pane = state;
    },
    habits,
    ...(options.functionPatience === undefined ? {} : { functionPatience: options.functionPatience }),
  });
  client.connect(model);
  if (options.functionsMetadata !== undefined) {
    model.functions.register(options.functionsMetadata, options.namespace ?? 'AES');
    // In Node the functions are in the same process: there is no page to wait for.
    if (habits.functionsKnown) model.functions.ready();
  }
  const at = (sheet: string, address: string) => {
    const grid = model.book.grid(sheet);
    if (grid === null) throw new Error(`There is no sheet "${sheet}".`);
    const { startRow, startColumn } = requireAddress(address).area;
    return { grid, row: startRow, column: startColumn };
  };
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    univerAPI,
    workbook,
    model,
    settings: model.settings,
    settle: () => model.settle(),
    cell: (sheet, address) => {
      const { grid, row, column } = at(sheet, address);
      return shownText(valueOf(grid.cell(row, column)), grid.numberFormat(row, column));
    },
    errorText: (sheet, address) => {
      const { grid, row, column } = at(sheet, address);
      return model.functions.errorText(grid.sheetId, row, column);
    },
    installGlobals: () =>
      installGlobals({
        Excel: client.Excel,
        Office: client.Office,
        OfficeExtension: client.OfficeExtension,
        CustomFunctions: client.CustomFunctions,
      }),
    stats: Object.assign(client.stats, { members: model.membersUsed }),
    runCommand: async (name) => {
      const end = model.commandBegins();
      try {
        await client.runCommand(name);
      } finally {
        end();
      }
    },
    paneState: () => pane,
    beginCellEdit: () => {
      model.beginCellEdit();
    },
    endCellEdit: () => {
      model.endCellEdit();
    },
    connect: (intercept) => {
      const other = load(intercept);
      other.connect(model);
      others.push(other);
      return other;
    },
    dispose: () => {
      model.dispose();
      following.dispose();
      univer.dispose();
    },
  };
}

function installGlobals(names: Readonly<Record<string, unknown>>): () => void {
  const page = globalThis as unknown as Record<string, unknown>;
  const before = Object.keys(names).map((name) => [name, Object.hasOwn(page, name), page[name]] as const);
  Object.assign(page, names);
  return () => {
    for (const [name, wasThere, value] of before) {
      if (wasThere) page[name] = value;
      else Reflect.deleteProperty(page, name);
    }
  };
}

function workbookData(data: HeadlessOptions['data']): Partial<IWorkbookData> {
  if (data === undefined) return workbookData({ sheets: [{ name: 'Sheet1' }] });
  if (!Array.isArray(data.sheets)) return data as Partial<IWorkbookData>;
  const { sheets, name } = data as SimpleWorkbook;
  const ids = sheets.map(
    (_sheet, index) => `{00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}}`,
  );
  return {
    id: 'book',
    name: name ?? 'Book1.xlsx',
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => {
        const rows = sheet.values ?? [];
        const id = ids[index] ?? '';
        return [
          id,
          {
            id,
            name: sheet.name,
            hidden: sheet.hidden === true ? 1 : 0,
            rowCount: Math.max(1000, rows.length + 100),
            columnCount: rows.reduce((most, row) => Math.max(most, row.length + 10), 26),
            cellData: Object.fromEntries(
              rows.map((row, rowIndex) => [
                rowIndex,
                Object.fromEntries(
                  row.flatMap((value, column) => {
                    const cell = simpleCell(value);
                    return cell === null ? [] : [[column, cell]];
                  }),
                ),
              ]),
            ),
          },
        ];
      }),
    ),
  };
}

function simpleCell(value: string | number | boolean | null): ICellData | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value.startsWith('=') ? { f: value } : { v: value, t: CellValueType.STRING };
}
