import type { Edition } from '../guidance/edition';
import { defaultEdition, editions } from '../guidance/editions';
import { wordsArgument } from './arguments';
import { unusable } from './refusal';
import { unknownEdition } from './words';

/** Names for editions that officers type; permanent, as they stand in formulas. */
const editionNames: Readonly<Record<string, string>> = {
  'November 2004': 'odpm-2004-11',
  'Later practice': 'councils-2005-08',
};

const bare = (words: string): string => words.toLowerCase().replace(/[\s\-_'’]+/g, '');

/** The edition of the guidance by name, title or id; the default where blank or missing. */
export function editionArgument(given: unknown): Edition {
  const words = wordsArgument(given, 'Edition');
  if (words === '') return defaultEdition;
  const named = Object.entries(editionNames).find(([name]) => bare(name) === bare(words))?.[1];
  const found = editions.find(({ id, title }) => id === named || [id, title].map(bare).includes(bare(words)));
  if (found === undefined) throw unusable(unknownEdition(words, Object.keys(editionNames)));
  return found;
}
