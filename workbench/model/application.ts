import { z } from 'zod';

import { ApiObject, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Context } from './context';

const calculationMode = z.enum(['Automatic', 'AutomaticExceptTables', 'Manual']);

/** `context.application`. Screen and calculation are never held up here, so suspending them changes nothing. */
export class ApplicationObject extends ApiObject {
  readonly className = 'Application';

  constructor(private readonly context: Context) {
    super();
  }

  protected override defineMembers(): Members {
    const { calculation } = this.context;
    return {
      properties: {
        calculationMode: readWrite(
          () => calculation.mode,
          calculationMode,
          (mode) => {
            calculation.mode = mode;
          },
        ),
        calculationState: readOnly(() => (calculation.busy ? 'Calculating' : 'Done')),
        calculationEngineVersion: readOnly(() => 191_029),
        decimalSeparator: readOnly(() => '.'),
        thousandsSeparator: readOnly(() => ','),
        useSystemSeparators: readOnly(() => true),
      },
      methods: {
        calculate: method(z.tuple([z.enum(['Recalculate', 'Full', 'FullRebuild'])]), (kind) => {
          calculation.recalculate(kind !== 'Recalculate');
        }),
        suspendApiCalculationUntilNextSync: () => null,
        suspendScreenUpdatingUntilNextSync: () => null,
      },
    };
  }
}
