import { counted } from '../english/counted';

/** What an argument gives, in words. */
export const givesWords = {
  leftOut: (meaning: string) => (meaning === '' ? 'left out' : `left out: ${meaning}`),
  blank: 'blank',
  text: (words: string) => `“${words}”`,
  table: (rows: number, columns: number) =>
    `a table of ${counted(rows, 'row')} and ${counted(columns, 'column')}`,
  share: (share: string, percent: string) => `${share}, which is ${percent}`,
} as const;
