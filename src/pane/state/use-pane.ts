import { useEffect, useReducer, useState } from 'react';
import { preferenceNames, type PaneServices } from '../services';
import { Conversation } from './conversation';
import { initialState, type PaneState } from './pane-state';
import { reduce } from './reduce';

/** The pane's state, and the conversation that moves it: started on mounting, closed on leaving. */
export function usePane(services: PaneServices): {
  state: PaneState;
  conversation: Conversation;
  tell: Tell;
} {
  const { cashable, preferences } = services;
  const [state, tell] = useReducer(reduce, null, () =>
    initialState(preferences.get(preferenceNames.introduced) === 'yes'),
  );
  const [conversation] = useState(() => new Conversation(cashable, tell));
  useEffect(() => {
    // Excel may start the add-in for its functions alone: the workbook is read only once someone looks at the pane.
    const startWhenSeen = (): void => {
      if (document.visibilityState !== 'hidden') void conversation.start();
    };
    startWhenSeen();
    document.addEventListener('visibilitychange', startWhenSeen);
    return () => {
      document.removeEventListener('visibilitychange', startWhenSeen);
      void conversation.close();
    };
  }, [conversation]);
  return { state, conversation, tell };
}

export type Tell = (event: Parameters<typeof reduce>[1]) => void;
