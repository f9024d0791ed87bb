import type { CheckWords } from '../../check';

export const words = {
  title: 'Every row of the form is there',
  why: 'A row that is missing cannot be told from a row without gains.',
  messages: {
    missing: {
      heading: 'Row of the form missing',
      says: 'The statement has no row for {rows}.',
      remedy: 'Add the rows, with 0 where there are no gains, or say why they do not apply.',
    },
    'perhaps-renamed': {
      heading: 'Row missing or renamed',
      says: 'The statement has no row for {rows}, but rows that the form does not have: {unknown}.',
      remedy: 'If a row was renamed, give it the form’s label; if not, add what is missing.',
    },
  },
  notApplicable: '',
  explain: 'Why the authority does not provide the service.',
  notCheckable:
    'No complete list of the form’s rows was seen; this one is put together from returns, reports and the press.',
} as const satisfies CheckWords;
