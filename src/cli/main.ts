import { writeSync } from 'node:fs';
import { runCommand } from './run-command';

declare const __CASHABLE_VERSION__: string;

/** Writes all of a text even when a pipe takes it in pieces. */
function write(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // The reader went away, such as `head`: nothing more to say.
      if (error.code === 'EPIPE') return;
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

void runCommand(process.argv.slice(2), __CASHABLE_VERSION__).then((outcome) => {
  write(1, outcome.out);
  write(2, outcome.error);
  process.exitCode = outcome.code;
});
