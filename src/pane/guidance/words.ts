import { counted } from '../../english/counted';
import type { GuidanceTreatment } from '../../guidance/edition';
import { treatmentWords } from '../../budget/treatment/words';

/** Every sentence of the guidance view that is not the guidance's own. */
export const guidanceText = {
  search: 'Search the guidance',
  placeholder: 'A word, a paragraph such as A7, Q8',
  found: (places: number, asked: string) =>
    places === 0
      ? `Nothing for ‘${asked}’. Try one word, or a paragraph’s number.`
      : `${counted(places, 'place')} for ‘${asked}’`,
  results: 'places found',
  edition: (title: string) => `Restated in our own words from: ${title}.`,
  paragraph: (id: string) => `Paragraph ${id}`,
  paragraphOf: (id: string, annex: string) => `${id} · ${annex}`,
  treated: (treatment: GuidanceTreatment) => `What is treated as ‘${treatmentWords[treatment]}’`,
  examples: (examples: readonly string[]) => `Such as ${examples.join(', ')}.`,
  leverOf: (annex: string, title: string) => `A way to make a gain, annex ${annex}: ${title}.`,
  change: (before: string, now: string) => `Before: ${before} Now: ${now}`,
  kinds: {
    question: 'Question',
    paragraph: 'Paragraph',
    lever: 'Way to gain',
    kind: 'Kind of gain',
    change: 'Change',
    contact: 'Contact of 2004',
    date: 'Date',
    treatment: 'Treatment',
  },
  sections: {
    question: (entries: number) => `Questions and answers (${String(entries)})`,
    kind: (entries: number) => `Kinds of gain (${String(entries)})`,
    lever: (entries: number) => `Ways to gain (${String(entries)})`,
    date: (entries: number) => `Dates (${String(entries)})`,
    change: (entries: number) => `What later practice changed (${String(entries)})`,
    contact: (entries: number) => `Whom to ask, in 2004 (${String(entries)})`,
    paragraph: (entries: number) => `Paragraphs (${String(entries)})`,
  },
  contactsOf: 'As named in November 2004. These people and offices have since moved on or closed.',
} as const;
