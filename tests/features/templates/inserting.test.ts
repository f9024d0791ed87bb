import { createStatements } from '../../../src/features/statement-marks/create-statements';
import { defaultChoices } from '../../../src/guidance/choices';
import { statementKinds, type StatementKind } from '../../../src/guidance/edition';
import { defaultEdition } from '../../../src/guidance/editions';
import { checkWorkbook } from '../../../src/statement/findings';
import { good } from '../budget-marks/opened';
import { stateOf } from '../budget-marks/workbook-state';
import { openTemplates, type OpenedTemplates } from './opened-templates';

let opened: OpenedTemplates;
afterEach(() => opened.close());

const offered: readonly (readonly [StatementKind, string])[] = [
  ['backward', '2004/05'],
  ...defaultEdition.targetYears.flatMap((year) => statementKinds.map((kind) => [kind, year] as const)),
];

/** What a statement that nobody has filled in yet must still say it lacks. */
const honestlyMissing = ['contact-is-given', 'statement-is-signed', 'sent-by-due-date'];

test.each(offered)(
  'a fresh %s look or update of %s is read back, and lacks only what nobody has entered',
  async (kind, year) => {
    opened = openTemplates();
    const written = await opened.insert(kind, year);
    const run = checkWorkbook(await opened.snapshot(), defaultEdition);
    expect(run.notReadable).toEqual([]);
    const [statement] = run.runs;
    expect(statement?.statement).toMatchObject({
      kind,
      year,
      authority: 'Hampshire County Council',
      sheet: written.sheet,
    });
    expect(statement?.statement.rows.map(({ key }) => key)).toEqual(defaultEdition.rows.map(({ id }) => id));
    const wrong = statement?.results.flatMap(({ check, outcome }) => (outcome === 'fail' ? [check.id] : []));
    expect(wrong?.filter((id) => !honestlyMissing.includes(id))).toEqual([]);
  },
);

test.each(offered)(
  'taking out a %s look or update of %s leaves the workbook as it was',
  async (kind, year) => {
    opened = openTemplates();
    const before = await stateOf(opened.excel);
    const { sheetId } = await opened.insert(kind, year);
    expect(await stateOf(opened.excel)).not.toEqual(before);
    expect(good(await opened.templates.inserted())).toMatchObject([{ sheetId, changed: false }]);
    good(await opened.templates.remove(sheetId));
    expect(await stateOf(opened.excel)).toEqual(before);
  },
);

test('the edition that the officer chose is the one that statements are offered by', async () => {
  opened = openTemplates();
  const next = async (): Promise<unknown> => good(await opened.templates.offers())[0];
  expect(await next()).toMatchObject({ kind: 'backward', year: '2005/06' });
  const statements = createStatements({ patience: 500 });
  good(await statements.choose({ ...defaultChoices, edition: 'odpm-2004-11' }));
  // The pack of 2004 asked for the forward look by 30 June 2006; practice moved it to April, which has gone by.
  expect(await next()).toMatchObject({ kind: 'forward', year: '2006/07' });
});
