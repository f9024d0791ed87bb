import type { Method } from '../batch/api-object';
import type { ChangeEvents } from './change-events';

/** Event numbers of the client library, by the name that its registering methods carry. */
export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
} as const;

export type EventName = keyof typeof eventTypes;

/** The target of events of the whole workbook. */
export const workbookTarget = 'Workbook';

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
