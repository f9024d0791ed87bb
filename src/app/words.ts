/** What a small window over the sheet says where the pane could not be shown. */
export const notices = {
  'mark-waits': {
    heading: 'Nothing was written',
    sentence:
      'Excel did not show the Cashable pane, so the preview could not be seen and the sheet is as it was. Choose Open on the Cashable tab: the preview waits there, and nothing is written before you say so.',
  },
  'removal-waits': {
    heading: 'Nothing was removed',
    sentence:
      'Excel did not show the Cashable pane, so the question could not be asked and the workbook is as it was. Choose Open on the Cashable tab: the question waits there.',
  },
  'answer-waits': {
    heading: 'The answer is in the pane',
    sentence:
      'Excel did not show the Cashable pane. Choose Open on the Cashable tab: what you asked for waits there.',
  },
} as const;

export type NoticeId = keyof typeof notices;

export const isNoticeId = (id: string): id is NoticeId => Object.hasOwn(notices, id);
