import { z } from 'zod';

/** What the client library tells its host about the keyboard, by the numbers of its `AgaveHostAction`. */
const leavings: Readonly<Record<number, PaneLeaving>> = {
  5: 'to-next-region',
  6: 'to-previous-region',
  13: 'past-the-end',
  14: 'past-the-start',
  15: 'escape',
  17: 'past-the-end',
  18: 'past-the-start',
};

/** How the keyboard wants to leave the task pane. */
export type PaneLeaving =
  'to-next-region' | 'to-previous-region' | 'past-the-end' | 'past-the-start' | 'escape';

const notification = z.object({
  _actionName: z.literal('ContextActivationManager_notifyHost'),
  _data: z.tuple([z.unknown(), z.number()], z.unknown()),
});

const CTRL_F6_IN = 4;
const conversation = z.object({ xdmInfo: z.string() });

/**
 * Gives the keyboard to the pane's first control, the way Excel does: the client library is told to take it. Without
 * it the focus would rest on the page's body, and the next Tab would leave the pane at once.
 */
export function enterPane(frame: HTMLIFrameElement): void {
  frame.focus();
  const [id = ''] = conversation.parse(JSON.parse(frame.name)).xdmInfo.split('|');
  const request = {
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _actionType: 0,
    // Notices to the add-in go in a conversation of their own beside that of its requests.
    _conversationId: `${id}_ntf`,
    _correlationId: 0,
    _origin: location.origin,
    _data: [CTRL_F6_IN],
    _serializerVersion: 1,
  };
  frame.contentWindow?.postMessage(JSON.stringify(request), location.origin);
}

/**
 * Listens to the pane's client library, which keeps Tab, Escape and Ctrl+F6 to itself and tells the host when the
 * keyboard leaves. Returns the way to stop listening.
 */
export function listenForLeaving(
  frame: HTMLIFrameElement,
  onLeaving: (leaving: PaneLeaving) => void,
): () => void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    let message: unknown;
    try {
      message = JSON.parse(event.data);
    } catch {
      // Not the client library's: bundles may post messages of their own.
      return;
    }
    const parsed = notification.safeParse(message);
    const leaving = parsed.success ? leavings[parsed.data._data[1]] : undefined;
    if (leaving) onLeaving(leaving);
  };
  addEventListener('message', onMessage);
  return () => {
    removeEventListener('message', onMessage);
  };
}
