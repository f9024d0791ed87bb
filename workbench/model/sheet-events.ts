import type { Method } from '../batch/api-object';
import type { ChangeEvents } from './change-events';
import { eventTypes, type EventName } from './event-types';

const wireNames: Readonly<Record<EventName, string>> = {
  DataChanged: 'DataChangedEvent',
  Activated: 'ActivatedEvent',
  Deactivated: 'DeactivatedEvent',
  Added: 'AddedEvent',
  SelectionChanged: 'SelectionChangedEvent',
  Deleted: 'DeletedEvent',
  NameChanged: 'EventNameChanged',
};

/** The methods by which the client starts and stops listening to one target. */
export function eventMethods(
  events: ChangeEvents,
  target: string,
  names: readonly EventName[],
): Readonly<Record<string, Method>> {
  return Object.fromEntries(
    names.flatMap((name): [string, Method][] => [
      [
        `_Register${wireNames[name]}`,
        () => {
          events.listen(eventTypes[name], target);
        },
      ],
      [
        `_Unregister${wireNames[name]}`,
        () => {
          events.ignore(eventTypes[name], target);
        },
      ],
    ]),
  );
}
