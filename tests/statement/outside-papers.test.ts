import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultEdition } from '../../src/guidance/editions';
import { readStatements } from '../../src/statement/read/read-statements';
import { isNotReadable, isReadable } from '../../src/statement/statement';
import { sheetFrom } from './filed-form';

const held = z.union([z.string(), z.number()]);
const papers = z
  .object({
    papers: z.array(
      z.object({
        name: z.string(),
        source: z.string(),
        rows: z.array(z.array(held)),
        gives: z.union([
          z.strictObject({ statement: z.string(), figures: z.record(z.string(), held) }),
          z.strictObject({ asked: z.string() }),
          z.strictObject({ nothing: z.string() }),
        ]),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(__dirname, 'returns', 'outside-papers.json'), 'utf8'))).papers;

test.each(papers)('$name', ({ rows, gives }) => {
  const { found, nothingFound } = readStatements(
    { name: 'paper.xlsx', sheets: [sheetFrom('Paper', rows)] },
    defaultEdition,
  );
  if ('nothing' in gives) {
    expect(found).toEqual([]);
    expect(nothingFound).toContain(gives.nothing);
    return;
  }
  if ('asked' in gives) {
    expect(found.filter(isNotReadable).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining(gives.asked),
    ]);
    return;
  }
  const [statement] = found.filter(isReadable);
  expect(`${statement?.kind} ${statement?.year}, ${statement?.authority}`).toBe(gives.statement);
  for (const [key, value] of Object.entries(gives.figures)) {
    const [row, field = ''] = key.split('/');
    const cells = statement?.rows.find((each) => each.key === row)?.cells ?? {};
    expect({ key, value: cells[field]?.value }).toEqual({ key, value });
  }
});
