import { sha256 } from '../../statement/sha256';
import { localDay } from '../local-day';
import { checking } from './actions/checking';
import { choosing } from './actions/choosing';
import { explaining } from './actions/explaining';
import { fixing } from './actions/fixing';
import { recording } from './actions/recording';
import { removingCheckMarks } from './actions/removing';
import { type StatementSurroundings, StatementWorkbook } from './statement-workbook';
import type { Statements } from './statements';

/** Opens the door to statements. Actions wait for each other; every failure is answered as a problem. */
export function createStatements(given: Partial<StatementSurroundings> = {}): Statements {
  const workbook = new StatementWorkbook({
    now: () => new Date().toISOString(),
    today: () => localDay(new Date()),
    version: '',
    digest: sha256,
    ...given,
  });
  return {
    ...checking(workbook),
    ...fixing(workbook),
    ...explaining(workbook),
    ...recording(workbook),
    ...choosing(workbook),
    ...removingCheckMarks(workbook),
  };
}
