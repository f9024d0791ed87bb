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

export type KindOfExcel = 'newest' | 'floor' | 'awkward';

/** Excel of today, the oldest that the add-in promises to work in, and one with every known fault at once. */
export const kindsOfExcel: Readonly<Record<KindOfExcel, Habits>> = {
  newest: {
    pane: 'at-once',
    functionsKnown: true,
    undoEmptiedBy: 'asking-for-merges',
    settingsBytes: 2_000_000,
    wholeColumns: true,
    tablesExpand: true,
  },
  floor: {
    pane: 'at-once',
    functionsKnown: true,
    undoEmptiedBy: 'every-write',
    settingsBytes: 2_000_000,
    wholeColumns: true,
    tablesExpand: true,
  },
  awkward: {
    pane: 'after-command',
    functionsKnown: false,
    undoEmptiedBy: 'every-write',
    settingsBytes: 1_000_000,
    wholeColumns: false,
    tablesExpand: true,
  },
};

/** The requirement sets that go with a kind; the others stand as they are. */
export const setsOfKind: Readonly<Record<KindOfExcel, Readonly<Record<string, string>>>> = {
  newest: {},
  floor: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' },
  awkward: {},
};
