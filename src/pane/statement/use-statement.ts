import { useEffect, useState } from 'react';
import { StatementConversation, type StatementServices, type Voice } from './statement-conversation';
import { initialStatementState, type StatementState } from './statement-state';

/**
 * The statement view's state, and the conversation that moves it. The workbook is looked through only once the view is
 * in sight, and watched from then on.
 */
export function useStatement(
  services: StatementServices,
  voice: Voice,
  inView: boolean,
): { state: StatementState; conversation: StatementConversation } {
  const [state, setState] = useState(initialStatementState);
  const [conversation] = useState(() => new StatementConversation(services, setState, voice));
  useEffect(
    () => () => {
      void conversation.close();
    },
    [conversation],
  );
  useEffect(() => {
    if (!inView) return;
    const startWhenSeen = (): void => {
      if (document.visibilityState !== 'hidden') void conversation.start();
    };
    startWhenSeen();
    document.addEventListener('visibilitychange', startWhenSeen);
    return () => {
      document.removeEventListener('visibilitychange', startWhenSeen);
    };
  }, [conversation, inView]);
  return { state, conversation };
}
