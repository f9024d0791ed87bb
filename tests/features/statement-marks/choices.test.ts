import { defaultChoices, type Choices } from '../../../src/guidance/choices';
import { choicesKey } from '../../../src/guidance/kept-choices';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { one, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

let opened: OpenedStatements;
afterEach(() => opened.close());

const chosen = (some: Partial<Choices>): Choices => ({ ...defaultChoices, ...some });

/** £6m of gains in the year, £2m of them cashable; a target of £8m a year, half of which would be £4m. */
const forward = (): StatementSheet => new StatementSheet('forward', '2005/06');

const headings = async (): Promise<readonly string[]> =>
  one(good(await opened.statements.check())).run.findings.map(({ heading }) => heading);

test('choices are kept in the workbook, read by another pane, and taken back by choosing again', async () => {
  opened = await openWith(workbookOf(forward()));
  const before = await wideStateOf(opened.excel);
  expect(good(await opened.statements.choices())).toMatchObject({ choices: defaultChoices, isChosen: false });
  const choices = chosen({ half: 'of-baseline', authority: 'district' });
  const effect = good(await opened.statements.effectOf(choices));
  expect(effect.join(' ')).toMatch(/Not asked for any more: .*Adult social services/);
  expect(await wideStateOf(opened.excel)).toEqual(before);

  expect(good(await opened.statements.choose(choices))).toMatchObject({ choices, isChosen: true });
  expect(good(await opened.reopened().choices())).toMatchObject({ choices, isChosen: true, damaged: null });

  good(await opened.statements.choose(defaultChoices));
  expect(await wideStateOf(opened.excel)).toEqual(before);
});

test('checks in place go by the choices: what they would find was said before', async () => {
  opened = await openWith(workbookOf(forward()));
  const usual = await headings();
  const choices = chosen({ half: 'of-baseline' });
  const effect = good(await opened.statements.effectOf(choices)).join(' ');
  good(await opened.statements.choose(choices));
  const now = await headings();
  const appeared = now.filter((heading) => !usual.includes(heading));
  for (const heading of appeared) expect(effect).toContain(heading);
  expect(appeared.length === 0).toBe(!effect.includes('would be found'));
});

test('the edition that the officer chose is the one that checks cite', async () => {
  opened = await openWith(workbookOf(forward()));
  good(await opened.statements.choose(chosen({ edition: 'odpm-2004-11' })));
  expect(good(await opened.statements.check()).run.edition.id).toBe('odpm-2004-11');
});

test('choices that no edition has are refused, and nothing is written', async () => {
  opened = await openWith(workbookOf(forward()));
  const before = await wideStateOf(opened.excel);
  const refused = await opened.statements.choose(chosen({ edition: 'csr-2007' }));
  expect(refused).toMatchObject({ ok: false, problem: { id: 'choices-refused' } });
  expect(await wideStateOf(opened.excel)).toEqual(before);
});

test('damaged choices are told, the usual ones hold, and choosing again mends them', async () => {
  opened = await openWith(workbookOf(forward()));
  await opened.edit(({ settings }) => {
    settings.add(choicesKey, '{"chunks":1,"fingerprint":"nonsense"}');
  });
  const now = good(await opened.statements.choices());
  expect(now).toMatchObject({ choices: defaultChoices });
  expect(now.damaged).toMatch(/cannot be read, so the usual ones hold/);
  good(await opened.statements.choose(chosen({ authority: 'county' })));
  expect(good(await opened.statements.choices())).toMatchObject({ damaged: null });
});
