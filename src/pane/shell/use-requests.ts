import { useEffect } from 'react';
import type { PaneRequest } from '../../app/requests';
import type { PaneServices } from '../services';
import type { Conversations } from './conversations';

/** Hands what the ribbon asks for to the conversation that it is about, and shows its view. */
export function useRequests(
  { subscribe }: PaneServices,
  { store, budget, statement, formula }: Conversations,
): void {
  useEffect(() => {
    const handle = (request: PaneRequest): void => {
      switch (request.kind) {
        case 'statement-checked':
        case 'insert-statement':
          store.tell({ kind: 'view-chosen', view: 'statement' });
          void statement.handle(request);
          return;
        case 'explain-formula':
          if (formula !== null) store.tell({ kind: 'view-chosen', view: 'formula' });
          return;
        default:
          store.tell({ kind: 'view-chosen', view: 'budget' });
          void budget.handle(request);
      }
    };
    return subscribe(handle);
  }, [subscribe, store, budget, statement, formula]);
}
