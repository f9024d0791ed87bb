import { lineTreatments } from '../../budget/line';
import { treatmentWords } from '../../budget/treatment/words';
import { type Area, cellAddress } from '../../grid/area';
import { Actions } from '../../excel/action';
import type { Conversation } from '../../excel/excel-run';
import type { Turns } from '../../excel/in-turn';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt } from '../../excel/raw-sheet';
import { type DefinedName, readDirectory } from '../../excel/directory';
import { readSheets } from '../../excel/read-workbook';
import type { NativeChart, NativeCharts } from './native-charts';
import { calculationProtected, nativeChartText as words, noCalculation } from './words';

/** Under these names charts of ours are found again. */
const names: Readonly<Record<NativeChart, string>> = {
  targets: 'AES_Chart_targets',
  'kept-out': 'AES_Chart_kept_out',
};
/** Beside the figures of the sheet, one below the other. */
const places: Readonly<Record<NativeChart, readonly [string, string]>> = {
  targets: ['G2', 'M17'],
  'kept-out': ['G19', 'M34'],
};

const kindOf = (which: NativeChart): 'ColumnClustered' | 'BarClustered' =>
  which === 'targets' ? 'ColumnClustered' : 'BarClustered';

/** What the implementation needs beside Excel. */
export interface ChartSurroundings {
  readonly turns?: Turns;
  /** Milliseconds to wait for Excel while a cell is being edited. */
  readonly patience?: number;
}

/** Excel's own charts in the workbook that is open. Asks for no more than ExcelApi 1.7. */
export function createNativeCharts({ turns, patience }: ChartSurroundings = {}): NativeCharts {
  const actions = new Actions(turns, patience);
  return {
    available: () => actions.look(() => actions.ask(chartsAreThere)),
    put: (which) => actions.look(() => actions.ask((conversation) => put(conversation, which))),
    remove: (which) =>
      actions.look(() =>
        actions.ask(async ({ context, sync }) => {
          const { sheet } = await calculationIn({ context, sync });
          const old = context.workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(names[which]);
          await sync();
          if (old.isNullObject) return;
          old.delete();
          await sync();
        }),
      ),
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

/** The sheet ‘AES baseline’, by the names on it. @throws Refusal where there is none */
async function calculationIn(
  conversation: Conversation,
): Promise<{ readonly sheet: string; readonly targets: readonly Area[] }> {
  const directory = await readDirectory(conversation);
  const areas = (pattern: RegExp): readonly Area[] =>
    directory.names.flatMap(({ name, area }: DefinedName) =>
      area !== null && pattern.test(name) ? [area] : [],
    );
  const [baseline] = areas(/^AES_Baseline(?:_v\d+)?$/i);
  if (baseline === undefined) throw new Refusal(noCalculation());
  const targets = areas(/^AES_Target_\d{4}_\d{2}(?:_v\d+)?$/i).filter(
    ({ sheet }) => sheet === baseline.sheet,
  );
  return { sheet: baseline.sheet, targets };
}

/** One block of the sheet: a heading row, then labels in column A and a figure beside each. */
interface Source {
  readonly labels: Area;
  readonly series: readonly Area[];
}

function sourceOf(sheet: string, rows: readonly number[], columns: readonly number[]): Source {
  const row = Math.min(...rows);
  const block = (column: number): Area => ({
    sheet,
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: 1,
  });
  return { labels: block(1), series: columns.map(block) };
}

async function put(conversation: Conversation, which: NativeChart): Promise<{ readonly sheet: string }> {
  const { context, sync } = conversation;
  const { sheet: name, targets } = await calculationIn(conversation);
  const [raw] = await readSheets(conversation, [name]);
  if (raw === undefined) throw new Refusal(noCalculation());
  if (raw.protected) throw new Refusal(calculationProtected(name));
  const textAt = (row: number, column: number): string => String(cellAt(raw, row, column));
  const keptOut = new Set<string>(
    lineTreatments
      .filter((treatment) => treatment !== 'included' && treatment !== 'check')
      .map((treatment) => treatmentWords[treatment]),
  );
  const rowsOfTable = Array.from({ length: raw.area.rows }, (_, at) => raw.area.row + at);
  const source =
    which === 'targets'
      ? sourceOf(
          name,
          targets.map(({ row }) => row),
          [2, 4],
        )
      : sourceOf(
          name,
          rowsOfTable.filter((row) => keptOut.has(textAt(row, 1))),
          [2],
        );
  if (source.labels.rows < 1 || !Number.isFinite(source.labels.row)) throw new Refusal(noCalculation());
  const sheet = context.workbook.worksheets.getItem(name);
  const rangeOf = (area: Area): Excel.Range => sheet.getRange(cellAddress(area));
  const old = sheet.charts.getItemOrNullObject(names[which]);
  await sync();
  if (!old.isNullObject) old.delete();
  const [first, ...others] = source.series;
  if (first === undefined) throw new Refusal(noCalculation());
  const chart = sheet.charts.add(kindOf(which), rangeOf({ ...first, column: 1, columns: 2 }), 'Columns');
  chart.name = names[which];
  chart.title.text = which === 'targets' ? words.targets : words.keptOut;
  chart.legend.visible = others.length > 0;
  chart.legend.position = 'Bottom';
  chart.setPosition(...places[which]);
  const heading = source.labels.row - 1;
  chart.series.getItemAt(0).name = textAt(heading, first.column);
  for (const area of others) {
    const series = chart.series.add(textAt(heading, area.column));
    // Said of the series itself: one that is added later may otherwise be stacked on the first.
    series.chartType = kindOf(which);
    series.setValues(rangeOf(area));
    series.setXAxisValues(rangeOf(source.labels));
  }
  sheet.activate();
  await sync();
  return { sheet: name };
}
