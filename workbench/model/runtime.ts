import { z } from 'zod';

import { ApiObject, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { Context } from './context';

/** `context.runtime`: whether this add-in is told of changes. */
export class RuntimeObject extends ApiObject {
  readonly className = 'Runtime';

  constructor(private readonly context: Context) {
    super();
  }

  protected override defineMembers(): Members {
    const { events } = this.context;
    return {
      properties: {
        enableEvents: readWrite(
          () => events.enabled,
          z.boolean(),
          (enabled) => {
            events.enabled = enabled;
          },
        ),
      },
    };
  }
}
