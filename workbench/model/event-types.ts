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
