import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionsById, registerFunctions } from '../../src/functions/register';
import { metadata, metadataFile } from './formula';

/** Ids that stand in saved workbooks. Add new ones at the end; none is ever changed or taken away. */
const releasedIds = [
  'BASELINE',
  'EXCLUDED',
  'TARGET',
  'CASHABLE',
  'TARGETS',
  'CASHABLESHARE',
  'SHORTFALL',
  'STATUS',
  'GAINS',
  'RULE',
  'TREATMENT',
  'REASON',
  'CHECK',
];

/** Parameters of released functions, in order: new ones may only be added at the end, as optional. */
const releasedParameters: Readonly<Record<string, string>> = {
  BASELINE: 'amounts treatments unit? leftOut?',
  EXCLUDED: 'amounts treatments treatment? unit? leftOut? leftOutAs?',
  TARGET: 'baseline year? cumulative?',
  CASHABLE: 'amount',
  TARGETS: 'baseline published?',
  CASHABLESHARE: 'total cashable',
  SHORTFALL: 'target gains cashableGains?',
  STATUS: 'target gains cashableGains?',
  GAINS: 'amounts years year kinds? kind? cumulative?',
  RULE: 'rule edition?',
  TREATMENT: 'label code? section?',
  REASON: 'label code? section?',
  CHECK: 'range baseline? edition?',
};

const ids = metadata.functions.map(({ id }) => id);

test('functions.json is what the comments in functions.ts say (node scripts/functions-metadata.js writes it)', () => {
  const script = path.join(__dirname, '../../scripts/functions-metadata.js');
  const generated = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
  expect(readFileSync(metadataFile, 'utf8')).toBe(generated);
});

test('released ids keep their place, and new ones are listed here', () => {
  expect(ids).toEqual(releasedIds);
});

test.each(metadata.functions)('AES.$id keeps its parameters and is fit for IntelliSense', (described) => {
  const parameters = described.parameters.map((each) => `${each.name}${each.optional === true ? '?' : ''}`);
  expect(parameters.slice(0, releasedParameters[described.id]?.split(' ').length).join(' ')).toBe(
    releasedParameters[described.id],
  );
  expect(described.name).toBe(described.id);
  expect(described.id).toMatch(/^[A-Z]{3,}$/);
  for (const words of [
    described.description,
    ...described.parameters.map(({ description }) => description),
  ]) {
    expect(words).toMatch(/^\S.*[.]$/);
  }
  // Nothing is volatile or streaming; only the check of a statement asks where its range stands, to name cells.
  const { options, ...rest } = described;
  expect(options).toEqual(described.id === 'CHECK' ? { requiresParameterAddresses: true } : undefined);
  expect(Object.keys(rest).sort()).toEqual(['description', 'id', 'name', 'parameters', 'result']);
});

test('errors reach the functions, so that one beside a line that does not count does no harm', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.functions.flatMap(({ parameters }) => parameters).every(({ type }) => type === 'any')).toBe(
    true,
  );
});

test('every function of functions.json is registered under its id, and no other', () => {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, evaluate: unknown) => associated.set(id, evaluate) },
  });
  registerFunctions();
  expect([...associated.keys()]).toEqual(ids);
  for (const [id, evaluate] of associated) expect(functionsById).toHaveProperty(id, evaluate);
});
