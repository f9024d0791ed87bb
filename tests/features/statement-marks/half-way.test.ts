import { checkById } from '../../../src/statement/all-checks';
import { targetOf } from '../../../src/statement/waivers';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { one, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

const name = 'Backward look 2005-06';
const withCut = (): StatementSheet =>
  new StatementSheet('backward', '2005/06').set(
    'culture-and-sport/row-key-actions',
    'Closing two branch libraries for good.',
  );
const reason =
  'The two branches were replaced in 2005/06 by a mobile library with longer hours; use rose by 4% in the yearly survey, so quality holds.';

let opened: OpenedStatements;
afterEach(() => opened.close());

/** Excel refuses what is asked of it next about the workbook's settings. */
function refuseSettings(): void {
  const { settings } = opened.excel;
  const refuse = (): never => {
    throw new Error('no room');
  };
  jest.spyOn(settings, 'set').mockImplementationOnce(refuse);
  jest.spyOn(settings, 'delete').mockImplementationOnce(refuse);
}

async function targetFor(check: string) {
  const checked = good(await opened.statements.look());
  if (checked === null) throw new Error('no statement was found');
  const { run } = one(checked);
  const found = checkById(check);
  const [outcome] = run.findings.find((each) => each.check === check)?.outcomes ?? [];
  if (found === null || outcome === undefined) throw new Error(`${check} did not fire`);
  return { target: targetOf(run, found, outcome), fix: outcome.fix };
}

describe('what Excel refuses half way leaves the workbook as it was', () => {
  it('checking', async () => {
    opened = await openWith(workbookOf(withCut()));
    const before = await wideStateOf(opened.excel);
    refuseSettings();
    expect((await opened.statements.check()).ok).toBe(false);
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('explaining', async () => {
    opened = await openWith(workbookOf(withCut()));
    good(await opened.statements.check());
    const { target } = await targetFor('no-service-cuts');
    const before = await wideStateOf(opened.excel);
    refuseSettings();
    expect((await opened.statements.explain(target, reason, 'Ann Lee')).ok).toBe(false);
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });

  it('removing marks', async () => {
    opened = await openWith(workbookOf(withCut()));
    good(await opened.statements.check());
    const before = await wideStateOf(opened.excel);
    refuseSettings();
    expect((await opened.statements.removeMarks(false)).ok).toBe(false);
    // Of our own colours never two are for the same words: their order does not matter.
    const inOrder = (state: typeof before) =>
      state.sheets.map((each) => ({ ...each, colourRules: each.colourRules.toSorted() }));
    const after = await wideStateOf(opened.excel);
    expect({ ...after, sheets: inOrder(after) }).toEqual({ ...before, sheets: inOrder(before) });
  });

  it.each([
    { cell: 'formatted as text', format: '@' },
    { cell: 'of general format', format: 'General' },
  ])('putting right an amount that was typed as text into a cell $cell', async ({ format }) => {
    const sheet = new StatementSheet('backward', '2005/06')
      .set('procurement/sustained-total', '133,011')
      .format('procurement/sustained-total', format);
    opened = await openWith(workbookOf(sheet));
    good(await opened.statements.check());
    const { target, fix } = await targetFor('amounts-are-numbers');
    if (fix === null) throw new Error('no repair is offered');
    const preview = good(await opened.statements.previewFix(target, fix));
    const before = await wideStateOf(opened.excel);
    refuseSettings();
    expect((await opened.statements.fix(preview)).ok).toBe(false);
    expect(await wideStateOf(opened.excel)).toEqual(before);
  });
});

it('a cell on a hidden sheet can’t be shown: the sentence names the sheet and the way to it', async () => {
  opened = await openWith(workbookOf(withCut(), new StatementSheet('forward', '2006/07')));
  const checked = one(good(await opened.statements.check()), name);
  await opened.edit(({ worksheets }) => {
    worksheets.getItem(name).visibility = 'Hidden';
  });
  const outcome = await opened.statements.select(checked.sheetId, ['C7']);
  expect(outcome).toMatchObject({
    ok: false,
    problem: {
      sentence:
        'Sheet ‘Backward look 2005-06’ is hidden, so its cells can’t be shown. Right-click any sheet tab, choose Unhide and the sheet, then try again.',
    },
  });
});

it('a name AES_Baseline that is the officer’s own is not taken for the baseline that Cashable calculated', async () => {
  const budget = {
    ...workbookOf(withCut()).sheets[0],
    name: 'Budget',
    hidden: false,
    firstRow: 1,
    firstColumn: 1,
    values: [
      ['Service', '2004/05'],
      ['Highways', 400_000_000],
    ],
    formulas: [
      ['Service', '2004/05'],
      ['Highways', 400_000_000],
    ],
    numberFormats: [
      ['General', 'General'],
      ['General', 'General'],
    ],
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas: [],
    protected: false,
  };
  const statement = workbookOf(
    new StatementSheet('backward', '2005/06').set('header/target', '').set('header/baseline', ''),
  );
  opened = await openWith({ ...statement, sheets: [budget, ...statement.sheets] });
  await opened.edit(({ names, worksheets }) => {
    worksheets.getItem('Budget').getRange('H1').values = [[7]];
    names.add('AES_Baseline', worksheets.getItem('Budget').getRange('H1'));
  });
  const id = good(await opened.cashable.sheets()).find((each) => each.name === 'Budget')?.id ?? '';
  good(await opened.cashable.mark(good(await opened.cashable.preview(id, {}))));
  await opened.edit(({ names }) => {
    names.getItem('AES_Baseline_v2').getRange().values = [[400_000_000]];
  });
  const { run } = one(good(await opened.statements.check()));
  const short = run.findings.find(({ check }) => check === 'gains-reach-target');
  // 2.5% of the baseline that was calculated, and not of the officer's own 7 pounds.
  expect(short?.message).toContain('£10,000,000');
});
