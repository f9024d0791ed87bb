import { useEffect } from 'react';
import type { View } from '../state/shell-state';
import type { Conversations } from './conversations';

/**
 * Begins to read when there is someone to read for. Excel may start the add-in for its functions alone: nothing of the
 * workbook is looked at before the pane is in sight, and statements only once a view shows them.
 */
export function useStarts({ budget, statement, recovery, sample }: Conversations, view: View): void {
  useEffect(
    () => () => {
      void budget.close();
      void statement.close();
    },
    [budget, statement],
  );
  useEffect(() => {
    const start = (): void => {
      if (document.visibilityState === 'hidden') return;
      const read = budget.start();
      void read.then(() => recovery.start());
      if (view === 'statement') void statement.enter();
      // Home shows the budget first: what is at hand, before what takes longer.
      if (view === 'home') void read.then(() => statement.start()).then(() => sample.look());
    };
    start();
    document.addEventListener('visibilitychange', start);
    return () => {
      document.removeEventListener('visibilitychange', start);
    };
  }, [budget, statement, recovery, sample, view]);
}
