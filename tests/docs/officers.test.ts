import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultEdition } from '../../src/guidance/editions';
import { lineTreatments, rowKinds } from '../../src/budget/line';
import { treatmentWords } from '../../src/budget/treatment/words';

const root = join(__dirname, '../..');
const officers = join(root, 'docs/officers');
const pages = readdirSync(officers).map((name) => ({
  name,
  text: readFileSync(join(officers, name), 'utf8'),
}));

/** What is printed on the ribbon and in the pane, as written in the manifest and the sentence catalogue. */
const printed = [
  readFileSync(join(root, 'manifest.xml'), 'utf8'),
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/-])words\.ts$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8')),
].join('\n');

test.each(pages)('Each label in bold on $name is printed so in the add-in', ({ text }) => {
  const labels = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, label = '']) => label);
  const unknown = labels.filter((label) => {
    const pattern = label
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim())
      .join('.*');
    return !new RegExp(`['"\`>]${pattern}(['"\`<]| \\()`).test(printed);
  });
  expect(unknown).toEqual([]);
});

test.each(pages)('Each paragraph cited on $name is in the rules', ({ text }) => {
  const cited = [...text.matchAll(/\b([A-P]\d{1,2}|[2-5]\.\d{1,2})\b/g)].map(([id]) => id);
  expect(cited.filter((id) => defaultEdition.paragraphs[id] === undefined)).toEqual([]);
});

test('The page of treatments explains every word that can stand in a Treatment cell', () => {
  const page = pages.find(({ name }) => name === 'treatments.md')?.text ?? '';
  const words = [...lineTreatments, ...rowKinds].map((treatment) => treatmentWords[treatment]);
  expect(words.filter((word) => !new RegExp(`^\\| ${word} +\\|`, 'm').test(page) && word !== '')).toEqual([]);
});

test('The page on deciding suggests what the rules suggest', () => {
  const page = pages.find(({ name }) => name === 'deciding.md')?.text ?? '';
  const rows = [...page.matchAll(/^\| (.+?) +\| (.+?) +\|/gm)].map(([, line = '', suggested = '']) => ({
    line,
    suggested,
  }));
  const expected: Readonly<Record<string, string>> = {
    levies: 'Levies paid to another body',
    precepts: 'Parish, police or fire precepts',
    'capital-charges': 'Capital charges, interest, repayment of debt',
    recharges: 'Recharges between services',
    contingency: 'Contingency',
    reserves: 'Moves to and from reserves',
    'housing-revenue-account': 'Housing revenue account',
    'direct-payments': 'Direct payments for care',
    'student-awards': 'Discretionary student awards',
    'concessionary-fares': 'Concessionary fares',
    'schools-budget': 'A schools budget that does not say what is delegated',
    'benefits-in-one-line': 'Benefits and their administration in one line',
    'rate-relief': 'Discretionary rate relief',
    'trading-accounts': 'Trading accounts',
  };
  for (const matter of defaultEdition.openMatters) {
    const line = expected[matter.id];
    if (line === undefined) continue;
    expect(rows).toContainEqual({ line, suggested: treatmentWords[matter.suggested] });
  }
});
