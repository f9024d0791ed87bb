import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsById } from '../../../src/functions/register';
import {
  argumentGives,
  describeFunction,
  explainFunction,
} from '../../../src/functions/explain';
import { argumentSets, type ArgumentSet } from './argument-sets';
import { asKept, givenAsKept, type Recorded } from './recorded';

/** Answers, sentences and workings of every function against those recorded before. */

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
  return {
    id,
    kind,
    given: givenAsKept(given),
    answer: await answerOf(id, given),
    shows: outcome.kind === 'value' ? outcome.shows : outcome.sentence,
    gives: parameters.map((parameter, index) =>
      Array.isArray(given[index]) ? '' : argumentGives(parameter, given[index]),
    ),
    steps: steps.map(({ words, result, paragraph }) => [words, result, paragraph]),
  };
}

test('every function answers, refuses and explains as recorded', async () => {
  const recorded: Recorded[] = [];
  for (const each of argumentSets(seed)) recorded.push(await record(each));
  const lines = recorded.map((each) => JSON.stringify(each));
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  const before = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  expect(before).toHaveLength(recorded.length);
  const differs = lines.flatMap((line, index) => (line === JSON.stringify(before[index]) ? [] : [index]));
  expect(differs.map((index) => [before[index], recorded[index]])).toEqual([]);
});
