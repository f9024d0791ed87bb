import { run, type Outcome } from './run';
import { verifyFile } from './check-verify';

/**
 * Runs any command. `verify` takes its time, for hashing is asynchronous everywhere; the others answer at once.
 *
 * @param args what was typed after the program's name
 */
export async function runCommand(args: readonly string[], version: string): Promise<Outcome> {
  const [command, ...rest] = args;
  const asksForHelp = rest.includes('--help') || rest.includes('-h');
  return command === 'verify' && !asksForHelp ? verifyFile(rest) : run(args, version);
}
