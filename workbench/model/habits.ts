/**
 * Where versions of Excel differ, or nobody knows what Excel does, the stand-in can do both. Each habit was seen in some
 * Excel: in Microsoft's documentation, or in its list of issues with the client library (OfficeDev/office-js).
 */
export interface Habits {
  /**
   * When a pane that was asked for stands there: at once; once the ribbon's command has ended (issue 3250, Excel for
   * Windows); so many milliseconds later (issues 4532, 6946); never (issue 2716).
   */
  readonly pane: 'at-once' | 'after-command' | 'never' | number;
  /** Whether the add-in's functions are known before its page has started (issues 2051, 4487). */
  readonly functionsKnown: boolean;
  /**
   * What empties the list of steps that Ctrl+Z takes back: deleting a sheet, in every Excel; asking for merged cells too
   * (issue 5918); each write of an add-in (before ExcelApi 1.19).
   */
  readonly undoEmptiedBy: 'deleting-sheets' | 'asking-for-merges' | 'every-write';
  /** Bytes of settings in one workbook: 2 MB by Microsoft's word (issue 621), 1 MB as seen (issue 3957). */
  readonly settingsBytes: number;
  /** Whether functions are given whole columns, or their cells show `#CALC!` as on the web (issue 4613). */
  readonly wholeColumns: boolean;
  /** Whether a table takes in what is written right beside or below it (AutoCorrect, issue 6745). */
  readonly tablesExpand: boolean;
}

/** Kinds of Excel that officers have. */
export const excelKinds = [
  /** Excel on the web of today: notes, undo of add-ins' changes, messages of at most 5 MB. */
  'newest',
  /** The oldest that Cashable works in: ExcelApi 1.9. */
  'floor',
  /** Excel on a desktop between the two, with every known fault at once, and no printer: page settings are refused. */
  'awkward',
] as const;
export type ExcelKind = (typeof excelKinds)[number];

/** One kind of Excel: how it behaves, what it says that it can do, and which client library it loads. */
export interface KindOfExcel {
  readonly habits: Habits;
  readonly build: 'web' | 'win32';
  /** The others stand as in today's Excel. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly hasPrinter: boolean;
}

const newest: Habits = {
  pane: 'at-once',
  functionsKnown: true,
  undoEmptiedBy: 'asking-for-merges',
  settingsBytes: 2_000_000,
  wholeColumns: true,
  tablesExpand: true,
};

/** The one list of them, for tests and for whoever probes from outside. */
export const kindsOfExcel: Readonly<Record<ExcelKind, KindOfExcel>> = {
  newest: { habits: newest, build: 'web', requirementSets: { ExcelApi: '1.20' }, hasPrinter: true },
  floor: {
    habits: { ...newest, undoEmptiedBy: 'every-write' },
    build: 'web',
    requirementSets: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' },
    hasPrinter: true,
  },
  awkward: {
    habits: {
      ...newest,
      pane: 'after-command',
      functionsKnown: false,
      undoEmptiedBy: 'every-write',
      settingsBytes: 1_000_000,
      wholeColumns: false,
    },
    build: 'win32',
    requirementSets: { ExcelApi: '1.12' },
    hasPrinter: false,
  },
};
