import { paneText } from '../words';
import { Message } from './message';

/** `10:42`, the local time. */
export const clockTime = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

interface WaitingProps {
  /** Milliseconds since when Excel has not answered. */
  readonly since: number;
  /** Whether nothing has been read yet, so that there is nothing to look at meanwhile. */
  readonly first: boolean;
}

/** Excel keeps the pane waiting; what was read before stays in sight below, and goes on by itself. */
export function Waiting({ since, first }: WaitingProps) {
  const time = clockTime(since);
  return <Message intent="info">{first ? paneText.waitingFirst(time) : paneText.waiting(time)}</Message>;
}
