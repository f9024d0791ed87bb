import { useEffect, useState } from 'react';
import type { Problem } from '../../excel/problem';
import { paneText } from '../words';
import type { StatementConversation } from './statement-conversation';
import type { StatementDesk } from './statement-desk';

/** The desk's conversation, once it has been fetched; or why it could not be. */
export function useConversation(desk: StatementDesk): {
  readonly conversation: StatementConversation | null;
  readonly problem: Problem | null;
  readonly tryAgain: () => void;
} {
  const [conversation, setConversation] = useState<StatementConversation | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (problem !== null) return undefined;
    let here = true;
    desk.open().then(
      (opened) => {
        if (here) setConversation(opened);
      },
      () => {
        if (here) setProblem({ id: 'part-not-loaded', sentence: paneText.partNotLoaded });
      },
    );
    return () => {
      here = false;
    };
  }, [desk, problem]);
  return {
    conversation,
    problem,
    tryAgain: () => {
      setProblem(null);
      void desk.enter();
    },
  };
}
