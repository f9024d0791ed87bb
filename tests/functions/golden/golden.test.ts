import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsById } from '../../../src/functions/register';
import { argumentGives, describeFunction, explainFunction } from '../../../src/functions/explain';
import { argumentSets, type ArgumentSet } from './argument-sets';
import { asKept, givenAsKept, type Recorded } from './recorded';

/**
 * Answers, sentences and workings of every function against those recorded before: 2,564 sets of arguments, good and bad.
 * Where something is to change, `UPDATE_GOLDEN=1 npx jest tests/functions/golden --selectProjects node` records it anew;
 * every line of the difference then wants a reason.
 */

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}
Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });

const file = join(__dirname, 'golden.json');
const seed = 2004;

/** What these answer rests on rules that grow with every word learnt and every check: only that they answer is kept. */
const restOnGrowingRules = new Set(['TREATMENT', 'REASON', 'CHECK']);

async function answerOf(id: string, given: readonly unknown[]): Promise<unknown> {
  try {
    return { value: asKept(await functionsById.get(id)?.(...given)) };
  } catch (failure) {
    if (!(failure instanceof ExcelError)) throw failure;
    return { error: failure.code, sentence: failure.message };
  }
}

async function record({ id, kind, given }: ArgumentSet): Promise<Recorded> {
  const { steps, outcome } = await explainFunction(id, given);
  const parameters = describeFunction(id)?.parameters ?? [];
  const answer = await answerOf(id, given);
  const grows = restOnGrowingRules.has(id) && outcome.kind === 'value' && outcome.value !== '';
  return {
    id,
    kind,
    given: givenAsKept(given),
    answer: grows ? { value: typeof outcome.value } : answer,
    shows: outcome.kind === 'error' ? outcome.sentence : grows ? '' : outcome.shows,
    gives: parameters.map((parameter, index) =>
      Array.isArray(given[index]) ? '' : argumentGives(parameter, given[index]),
    ),
    steps: grows ? [] : steps.map(({ words, result, paragraph }) => [words, result, paragraph]),
  };
}

test('every function answers, refuses and explains as recorded', async () => {
  const recorded: Recorded[] = [];
  for (const each of argumentSets(seed)) recorded.push(await record(each));
  const lines = recorded.map((each) => JSON.stringify(each));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  const before = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  expect(before).toHaveLength(recorded.length);
  const differs = lines.flatMap((line, index) => (line === JSON.stringify(before[index]) ? [] : [index]));
  expect(differs.map((index) => [before[index], recorded[index]])).toEqual([]);
});
