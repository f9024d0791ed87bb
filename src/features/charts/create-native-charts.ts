import { type Area, areaAddress, sameArea } from '../../grid/area';
import { Actions, type Planned } from '../../excel/action';
import { type Conversation, tellExcel } from '../../excel/excel-run';
import type { Turns } from '../../excel/in-turn';
import { nameStep, removeName } from '../../excel/names';
import { Refusal } from '../../excel/problem-from-error';
import { type DefinedName, type Directory, readDirectory } from '../../excel/directory';
import { readSheets } from '../../excel/read-workbook';
import { step, type Step } from '../../excel/step';
import { roundedFormats } from '../../money/pounds';
import type { Statement } from '../../statement/statement';
import type { Statements } from '../statement-marks/statements';
import {
  type ChartData,
  figuresName,
  looksOfTable,
  placeFor,
  type ReportPlaces,
  targetsTable,
  treatmentsTable,
} from './chart-figures';
import type { NativeChart, NativeCharts } from './native-charts';
import { calculationProtected, nativeChartText as words, noCalculation } from './words';

/** Under these names charts of ours are found again. */
const names: Readonly<Record<NativeChart, string>> = {
  targets: 'AES_Chart_targets',
  'kept-out': 'AES_Chart_kept_out',
};

const kindOf = (which: NativeChart): 'ColumnClustered' | 'BarClustered' =>
  which === 'targets' ? 'ColumnClustered' : 'BarClustered';

/** What the implementation needs beside Excel. */
export interface ChartSurroundings {
  /** Whose gains stand beside the targets; none where nobody is asked. */
  readonly statements?: Pick<Statements, 'look'>;
  readonly turns?: Turns;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
}

/** Excel's own charts in the workbook that is open. Asks for no more than ExcelApi 1.7. */
export function createNativeCharts({ statements, turns, patience }: ChartSurroundings = {}): NativeCharts {
  const actions = new Actions(turns, patience);
  /** Statements that can't be read leave the targets without gains; the pane tells of them elsewhere. */
  const read = async (): Promise<readonly Statement[]> => {
    const looked = await statements?.look();
    return looked?.ok === true ? (looked.value?.statements ?? []).map(({ run }) => run.statement) : [];
  };
  const takeOut = (which: NativeChart, answer: (plan: Planned) => void | Promise<void>) =>
    actions.change({
      plan: () => actions.ask((conversation) => removing(conversation, which)),
      answer,
    });
  return {
    available: () => actions.look(() => actions.ask(chartsAreThere)),
    put: async (which) => {
      // The look waits for its own turn, so it comes before ours.
      const gains = which === 'targets' ? await read() : [];
      let hasTable = false;
      const outcome = await actions.change({
        plan: () => actions.ask((conversation) => putting(conversation, which, gains)),
        answer: async (plan) => {
          hasTable = true;
          await draw(which, plan);
          return { sheet: plan.sheet };
        },
      });
      // A table without its chart is no use to anybody.
      if (!outcome.ok && hasTable) await takeOut(which, () => undefined);
      return outcome;
    },
    remove: (which) => takeOut(which, ({ sheet }) => takeAway(sheet, names[which])),
  };
}

/** A host may carry the requirement set and draw none, so it is asked; what it can't answer is a no. */
async function chartsAreThere({ context, sync }: Conversation): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.7')) return false;
  try {
    const count = context.workbook.worksheets.getActiveWorksheet().charts.getCount();
    await sync();
    return count.value >= 0;
  } catch {
    return false;
  }
}

/** ‘AES baseline’ by the names on it. */
interface Report {
  readonly directory: Directory;
  readonly places: ReportPlaces;
  /** Tables of charts that stand there. */
  readonly tables: Readonly<Partial<Record<NativeChart, Area>>>;
}

/** @throws Refusal where there is no such sheet, or where it is protected */
async function reportIn(conversation: Conversation): Promise<Report> {
  const directory = await readDirectory(conversation);
  const areas = (pattern: RegExp): readonly Area[] =>
    directory.names.flatMap(({ name, area }: DefinedName) =>
      area !== null && pattern.test(name) ? [area] : [],
    );
  const [baseline] = areas(/^AES_Baseline(?:_v\d+)?$/i);
  if (baseline === undefined) throw new Refusal(noCalculation());
  const onReport = (area: Area): boolean => area.sheet === baseline.sheet;
  const [report] = await readSheets(conversation, [baseline.sheet]);
  if (report === undefined) throw new Refusal(noCalculation());
  if (report.protected) throw new Refusal(calculationProtected(report.name));
  const tableOf = (which: NativeChart): Partial<Record<NativeChart, Area>> => {
    const area = directory.names.find(({ name }) => name === figuresName[which])?.area ?? null;
    return area !== null && onReport(area) ? { [which]: area } : {};
  };
  return {
    directory,
    places: {
      report,
      baseline,
      targets: areas(/^AES_Target_\d{4}_\d{2}(?:_v\d+)?$/i)
        .filter(onReport)
        .toSorted((one, other) => one.row - other.row),
    },
    tables: { ...tableOf('targets'), ...tableOf('kept-out') },
  };
}

interface Putting extends Planned {
  readonly table: Area;
  readonly chart: Area;
  readonly headings: readonly string[];
  readonly series: number;
}

async function putting(
  conversation: Conversation,
  which: NativeChart,
  statements: readonly Statement[],
): Promise<Putting> {
  const { directory, places, tables } = await reportIn(conversation);
  const wanted: ChartData = which === 'targets' ? targetsTable(places, statements) : treatmentsTable(places);
  if (wanted.rows.length < 2) throw new Refusal(noCalculation());
  const own = tables[which] ?? null;
  const place = placeFor(places.report, wanted.rows.length, own, Object.values(tables));
  const { table } = place;
  const followed = which === 'targets' ? places.targets[0] : places.baseline;
  return {
    ...place,
    sheet: places.report.name,
    directory,
    headings: wanted.rows[0] ?? [],
    series: wanted.series,
    steps: [
      ...(own === null || sameArea(own, table) ? [] : cleared(places.report, own)),
      ...looksOfTable(table, formatOf(places.report, followed)).map(({ area, look }) =>
        step({ kind: 'look', area, look }, { kind: 'clear-look', area }),
      ),
      step(
        { kind: 'put-formulas', area: table, cells: wanted.rows },
        { kind: 'put-formulas', area: table, cells: standingIn(places.report, table) },
      ),
      step({ kind: 'fit-rows', sheet: table.sheet, row: table.row, rows: table.rows }),
      nameStep(figuresName[which], table, directory.names),
    ],
  };
}

/** The same figure is shown alike in the report and below it. */
function formatOf({ area, numberFormats }: RawReport, figure: Area | undefined): string {
  const shown =
    figure === undefined ? '' : (numberFormats[figure.row - area.row]?.[figure.column - area.column] ?? '');
  return shown === '' || shown === 'General' ? roundedFormats.pounds : shown;
}

/** What stands in an area as it was read. */
const standingIn = ({ area, formulas }: RawReport, { row, column, rows, columns }: Area) =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => {
      const cell = formulas[row + down - area.row]?.[column + across - area.column] ?? '';
      return typeof cell === 'boolean' ? String(cell) : cell;
    }),
  );
type RawReport = ReportPlaces['report'];

const cleared = (report: RawReport, area: Area): readonly Step[] => {
  const standing = standingIn(report, area);
  return [
    step({ kind: 'clear-look', area }),
    step(
      { kind: 'put-formulas', area, cells: standing.map((row) => row.map(() => '')) },
      { kind: 'put-formulas', area, cells: standing },
    ),
  ];
};

async function removing(conversation: Conversation, which: NativeChart): Promise<Planned> {
  const { directory, places, tables } = await reportIn(conversation);
  const own = tables[which];
  return {
    sheet: places.report.name,
    directory,
    steps: [
      ...(own === undefined ? [] : cleared(places.report, own)),
      ...removeName(figuresName[which], directory.names),
    ],
  };
}

/** Draws the chart below its table, in place of one that was drawn before. */
function draw(which: NativeChart, { table, chart: place, headings, series }: Putting): Promise<void> {
  return tellExcel(async ({ context, sync }) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const column = (at: number, columns = 1): Excel.Range =>
      sheet.getRange(
        areaAddress({ ...table, row: table.row + 1, column: at, rows: table.rows - 1, columns }),
      );
    const old = sheet.charts.getItemOrNullObject(names[which]);
    await sync();
    if (!old.isNullObject) old.delete();
    const chart = sheet.charts.add(kindOf(which), column(1, 2), 'Columns');
    chart.name = names[which];
    chart.title.text = words.titles[which];
    chart.legend.visible = series > 1;
    chart.legend.position = 'Bottom';
    const corner = (row: number, at: number): string => areaAddress({ row, column: at, rows: 1, columns: 1 });
    chart.setPosition(
      corner(place.row, place.column),
      corner(place.row + place.rows - 1, place.column + place.columns - 1),
    );
    chart.series.getItemAt(0).name = headings[1] ?? '';
    for (let at = 1; at < series; at += 1) {
      const added = chart.series.add(headings[at + 1] ?? '');
      // Said of the series itself: one that is added later may otherwise be stacked on the first.
      added.chartType = kindOf(which);
      added.setValues(column(at + 2));
      added.setXAxisValues(column(1));
    }
    sheet.activate();
    await sync();
  });
}

function takeAway(sheetName: string, name: string): Promise<void> {
  return tellExcel(async ({ context, sync }) => {
    const chart = context.workbook.worksheets.getItem(sheetName).charts.getItemOrNullObject(name);
    await sync();
    if (chart.isNullObject) return;
    chart.delete();
    await sync();
  });
}
