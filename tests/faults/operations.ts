import { checkById } from '../../src/statement/all-checks';
import type { Fix } from '../../src/statement/outcome';
import { targetOf, type WaiverTarget } from '../../src/statement/waivers';
import type { Acted, Client, OpenWorkbook, PlainSheet } from '../../workbench/harness';
import { StatementSheet, workbookOf } from '../statement/statement-book';

/** One thing that an officer does, on a workbook made ready for it. */
export interface Operation {
  readonly id: string;
  readonly sheets: readonly PlainSheet[];
  /** What was done before. */
  readonly ready?: (workbook: OpenWorkbook) => Promise<void>;
  /** Looks at the preview, and gives the act itself. */
  readonly act: (client: Client) => Promise<() => Promise<Acted<unknown>>>;
  /** The sheet that a colleague changes meanwhile, and a cell of it. */
  readonly sheet: string;
  readonly cell: string;
  /** Whether it ends with a check of the statements. */
  readonly isOfStatements?: boolean;
}

const budget: PlainSheet = {
  name: 'Budget',
  rows: [
    ['Revenue budget 2004/05'],
    ['Service', '2004/05 £'],
    ['Highways', 1000],
    ['Rent allowances', 400],
    ['Contingency', 70],
    ['Libraries', 250.5],
    ['Refuse collection', 90],
    ['Total', 1810.5],
  ],
};
const notes: PlainSheet = { name: 'Notes', rows: [['Working notes']] };

/** The budget's sheet, whatever a colleague has called it. */
const sheetId = async (client: Client): Promise<string> =>
  (await client.done('budget-marks.sheets')).find(({ name }) => !/^(Notes|AES)/.test(name))?.id ?? '';

async function mark(client: Client): Promise<void> {
  const preview = await client.done('budget-marks.preview', await sheetId(client), {});
  await client.done('budget-marks.mark', preview);
}

async function keyOf(client: Client, label: string): Promise<{ id: string; key: string }> {
  const id = await sheetId(client);
  const marked = await client.done('budget-marks.marked', id);
  const line = marked?.reading.sheets[0]?.lines.find((each) => each.label === label);
  return { id, key: line?.key ?? '' };
}

async function decide(client: Client): Promise<void> {
  const { id, key } = await keyOf(client, 'Contingency');
  await client.done('budget-marks.decide', id, [
    { key, treatment: 'excluded-by-officer', reason: 'A reserve, not a service.' },
  ]);
}

/** A formula of the officer's that uses a name of ours. */
const restOnMarks = (workbook: OpenWorkbook): Promise<void> =>
  workbook.edit(({ worksheets }) => {
    worksheets.getItem('Notes').getRange('B2').formulas = [['=ROWS(AES_Amounts)']];
  });

/** Lines that make the report longer than it is with the budget alone. */
const leisure: PlainSheet = {
  name: 'Leisure',
  rows: [
    ['Service', '2004/05 £'],
    ['Swimming pools', 90],
    ['Fund for change', 30],
    ['Total', 120],
  ],
};

/** A table of figures two rows below the report, as charts of the workbook are drawn over. */
const putChartTable = (workbook: OpenWorkbook): Promise<void> =>
  workbook.edit(({ worksheets, names }) => {
    const last = worksheets.getItem('AES baseline').getUsedRange(true).getLastRow().getColumn(0);
    const table = last.getOffsetRange(3, 0).getResizedRange(1, 1);
    table.values = [
      ['Targets and gains', 'Target, £'],
      ['2005/06', 31],
    ];
    names.add('AES_Chart_figures_targets', table);
  });

async function previewLeisure(client: Client) {
  const second = (await client.done('budget-marks.sheets')).find(({ name }) => name === 'Leisure');
  return client.done('budget-marks.preview', second?.id ?? '', {});
}

const budgetOperation = (
  id: string,
  act: Operation['act'],
  ready?: (client: OpenWorkbook) => Promise<void>,
): Operation => ({
  id,
  sheets: [budget, notes],
  act,
  sheet: 'Budget',
  cell: 'C4',
  ...(ready === undefined ? {} : { ready }),
});

const rule = {
  words: 'Contingency',
  section: null,
  treatment: 'excluded-by-officer',
  reason: 'A reserve, not a service.',
} as const;

const budgets: readonly Operation[] = [
  budgetOperation('mark', async (client) => {
    const preview = await client.done('budget-marks.preview', await sheetId(client), {});
    return () => client.act('budget-marks.mark', preview);
  }),
  budgetOperation(
    'mark again',
    async (client) => {
      const preview = await client.done('budget-marks.preview', await sheetId(client), {});
      return () => client.act('budget-marks.mark', preview);
    },
    async (workbook) => {
      await mark(workbook);
      await workbook.edit(({ worksheets }) => {
        worksheets.getItem('Budget').getRange('A6').values = [['Rent rebates']];
      });
    },
  ),
  {
    id: 'mark down to a chart',
    sheets: [budget, leisure],
    ready: async (workbook) => {
      await mark(workbook);
      await putChartTable(workbook);
    },
    act: async (client) => {
      const preview = await previewLeisure(client);
      return () => client.act('budget-marks.mark', preview);
    },
    sheet: 'AES baseline',
    cell: 'A30',
  },
  {
    id: 'undo a marking down to a chart',
    sheets: [budget, leisure],
    ready: async (workbook) => {
      await mark(workbook);
      await putChartTable(workbook);
      await workbook.done('budget-marks.mark', await previewLeisure(workbook));
    },
    act: (client) => Promise.resolve(() => client.act('budget-marks.undoLast')),
    sheet: 'AES baseline',
    cell: 'A30',
  },
  budgetOperation(
    'decide',
    async (client) => {
      const { id, key } = await keyOf(client, 'Contingency');
      return () =>
        client.act(
          'budget-marks.decide',
          id,
          [{ key, treatment: 'excluded-by-officer', reason: 'A reserve.' }],
          [rule],
        );
    },
    mark,
  ),
  budgetOperation(
    'undo a decision',
    (client) => Promise.resolve(() => client.act('budget-marks.undoLast')),
    async (workbook) => {
      await mark(workbook);
      await decide(workbook);
    },
  ),
  budgetOperation(
    'undo the marking',
    (client) => Promise.resolve(() => client.act('budget-marks.undoLast')),
    mark,
  ),
  budgetOperation(
    'remove all marks',
    (client) => Promise.resolve(() => client.act('budget-marks.removeAll')),
    async (workbook) => {
      await mark(workbook);
      await decide(workbook);
    },
  ),
  budgetOperation(
    'remove all marks, with formulas frozen',
    (client) => Promise.resolve(() => client.act('budget-marks.removeAll', true)),
    async (workbook) => {
      await mark(workbook);
      await restOnMarks(workbook);
    },
  ),
  budgetOperation(
    'undo the removal',
    async (client) => {
      // What brings the marks back is kept in memory only, so it is removed where it is undone.
      await client.done('budget-marks.removeAll', true);
      return () => client.act('budget-marks.undoLast');
    },
    async (workbook) => {
      await mark(workbook);
      await decide(workbook);
      await restOnMarks(workbook);
    },
  ),
  budgetOperation('save a rule', (client) =>
    Promise.resolve(() => client.act('budget-marks.saveCouncilRule', rule)),
  ),
  budgetOperation(
    'remove a rule',
    (client) => Promise.resolve(() => client.act('budget-marks.removeCouncilRule', rule)),
    async (workbook) => {
      await workbook.done('budget-marks.saveCouncilRule', rule);
    },
  ),
];

const statementName = 'Backward look 2005-06';

/** A statement with an amount typed as text and a cut among its gains. */
function statementSheet(): PlainSheet {
  const sheet = new StatementSheet('backward', '2005/06')
    .set('procurement/sustained-total', '133,011')
    .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
  return {
    name: statementName,
    rows: workbookOf(sheet).sheets[0]?.formulas.map((row) => [...row]) ?? [],
  };
}
const reason =
  'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the yearly survey, so quality holds.';

async function targetOn(
  client: Client,
  check: string,
): Promise<{ readonly target: WaiverTarget; readonly fix: Fix | null }> {
  const looked = await client.done('statement-marks.look');
  const run = looked?.statements[0]?.run;
  const found = checkById(check);
  const outcomes = run?.results.find((each) => each.check.id === check)?.outcomes ?? [];
  const fires = outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell');
  const outcome = fires.find(({ fix }) => fix !== null) ?? fires[0];
  if (run === undefined || found === null || outcome === undefined) throw new Error(`${check} did not fire`);
  return { target: targetOf(run, found, outcome), fix: outcome.fix };
}

async function explainCut(client: Client): Promise<WaiverTarget> {
  const { target } = await targetOn(client, 'no-service-cuts');
  await client.done('statement-marks.explain', target, reason, 'Ann Lee');
  return target;
}

const checked = async (client: Client): Promise<void> => {
  await client.done('statement-marks.check');
};

const statementOperation = (
  id: string,
  act: Operation['act'],
  ready?: (client: OpenWorkbook) => Promise<void>,
): Operation => ({
  id,
  sheets: [statementSheet(), notes],
  act,
  sheet: statementName,
  cell: 'B3',
  isOfStatements: true,
  ...(ready === undefined ? {} : { ready }),
});

const statements: readonly Operation[] = [
  statementOperation('check', (client) => Promise.resolve(() => client.act('statement-marks.check'))),
  statementOperation(
    'check again',
    (client) => Promise.resolve(() => client.act('statement-marks.check')),
    async (workbook) => {
      await checked(workbook);
      await workbook.edit(({ worksheets }) => {
        worksheets.getItem(statementName).getRange('B3').values = [['']];
      });
    },
  ),
  statementOperation(
    'look at',
    async (client) => {
      const { target } = await targetOn(client, 'no-service-cuts');
      return () => client.act('statement-marks.lookAt', target, true);
    },
    checked,
  ),
  statementOperation(
    'fix',
    async (client) => {
      const { target, fix } = await targetOn(client, 'amounts-are-numbers');
      if (fix === null) throw new Error('no repair is offered');
      const preview = await client.done('statement-marks.previewFix', target, fix);
      return () => client.act('statement-marks.fix', preview);
    },
    checked,
  ),
  statementOperation(
    'explain',
    async (client) => {
      const { target } = await targetOn(client, 'no-service-cuts');
      return () => client.act('statement-marks.explain', target, reason, 'Ann Lee');
    },
    checked,
  ),
  statementOperation(
    'accept',
    async (client) => {
      const { target } = await targetOn(client, 'no-service-cuts');
      return () => client.act('statement-marks.accept', target, 'Bob Mill');
    },
    async (workbook) => {
      await explainCut(workbook);
    },
  ),
  statementOperation(
    'withdraw',
    async (client) => {
      const { target } = await targetOn(client, 'no-service-cuts');
      return () => client.act('statement-marks.withdraw', target);
    },
    async (workbook) => {
      await explainCut(workbook);
    },
  ),
  statementOperation('record', (client) =>
    Promise.resolve(() => client.act('statement-marks.record', 'Ann Lee')),
  ),
  statementOperation(
    'remove check marks',
    (client) => Promise.resolve(() => client.act('statement-marks.removeMarks', false)),
    checked,
  ),
  statementOperation(
    'remove all of checks',
    (client) => Promise.resolve(() => client.act('statement-marks.removeMarks', true)),
    async (workbook) => {
      await explainCut(workbook);
      await workbook.done('statement-marks.record', 'Ann Lee');
    },
  ),
];

const templates: readonly Operation[] = [
  {
    id: 'insert statement',
    sheets: [notes],
    sheet: 'Notes',
    cell: 'A3',
    act: async (client) => {
      const preview = await client.done('templates.preview', 'backward', '2005/06');
      return () => client.act('templates.insert', preview);
    },
  },
  {
    id: 'insert register',
    sheets: [notes],
    sheet: 'Notes',
    cell: 'A3',
    act: (client) => Promise.resolve(() => client.act('templates.insertRegister')),
  },
  {
    id: 'remove statement',
    sheets: [notes],
    sheet: 'Notes',
    cell: 'A3',
    ready: async (workbook) => {
      await workbook.done(
        'templates.insert',
        await workbook.done('templates.preview', 'backward', '2005/06'),
      );
    },
    act: async (client) => {
      const [inserted] = await client.done('templates.inserted');
      return () => client.act('templates.remove', inserted?.sheetId ?? '');
    },
  },
];

const figures: PlainSheet = {
  name: 'Figures',
  rows: [
    ['Target', '=AES.TARGET(100000000)'],
    ['Cashable', '=AES.CASHABLE(2500000)'],
  ],
};
const select = (client: Client): Promise<void> =>
  client.run(async (context) => {
    context.workbook.worksheets.getItem('Figures').getRange('B1:B2').select();
    await context.sync();
  });

const formulas: readonly Operation[] = [
  {
    id: 'freeze',
    sheets: [figures],
    sheet: 'Figures',
    cell: 'B4',
    act: async (client) => {
      await select(client);
      const preview = await client.done('formula-cells.previewFreeze');
      return () => client.act('formula-cells.freeze', preview);
    },
  },
  {
    id: 'unfreeze',
    sheets: [figures],
    sheet: 'Figures',
    cell: 'B4',
    ready: async (workbook) => {
      await select(workbook);
      await workbook.done('formula-cells.freeze', await workbook.done('formula-cells.previewFreeze'));
    },
    act: async (client) => {
      await select(client);
      const preview = await client.done('formula-cells.previewFreeze');
      return () => client.act('formula-cells.unfreeze', preview);
    },
  },
];

/** Everything that an officer can do and that writes. */
export const operations: readonly Operation[] = [...budgets, ...templates, ...statements, ...formulas];
