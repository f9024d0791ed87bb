import type { Printed } from '../../src/cli/exit';
import { run } from '../../src/cli/run';

/** Runs the command in this process and gathers what it prints. */
export async function printedBy(args: readonly string[], version = '1.0'): Promise<Printed> {
  let out = '';
  let error = '';
  const code = await run(args, version, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    progress: () => undefined,
  });
  return { code, out, error };
}
