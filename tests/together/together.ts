import { join } from 'node:path';
import { z } from 'zod';

/** Which suites a run takes of a group; groups.js is read by Jest's own settings too, which know no TypeScript. */
const { suitesIn } = z
  .object({
    suitesIn: z.custom<(group: string) => readonly string[]>((value) => typeof value === 'function'),
  })
  .parse(jest.requireActual(join(__dirname, 'groups.js')));

/** Runs the suites of a group after each other in this suite's context, each under its path. */
export function together(group: string): void {
  for (const name of suitesIn(group))
    describe(`tests/${name}`, () => {
      jest.requireActual(join(__dirname, '..', name));
    });
}
